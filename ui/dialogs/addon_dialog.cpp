// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addon_dialog.h"

#include "models/views/write_words.h"
#include "ui/dialogs/purchase_outcome_page.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/account_mode.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/money_confirmation.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/thin_progress.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int addonWidth = 720;
constexpr int addonScreenRest = 60; ///< for the window's frame and the desktop's panels
constexpr int addonLiveFrame = 3;

} // namespace

AddonDialog::AddonDialog(AddonPurchaseViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
    , m_vm(viewModel)
    , m_hold(new KeyHold(this))
    , m_title(plainLabel(tr("Buy credits"), this))
    , m_badge(new ModeBadge(this))
    , m_tenant(new ElidedLabel(this))
    , m_progress(new ThinProgress(this))
    , m_scroll(new PageScroll(this))
    , m_page(new QWidget)
    , m_notices(new NoticeList(m_page))
    , m_question(new MoneyConfirmation(m_page))
    , m_outcome(new PurchaseOutcomePage(viewModel, *m_hold, m_page))
    , m_footer(new QWidget(this))
    , m_close(new QPushButton(tr("Close"), m_footer))
{
    setObjectName(QStringLiteral("addonDialog"));
    setMinimumSize(addonWidth * 2 / 3, addonWidth / 2);
    build();
    connect(m_close, &QPushButton::clicked, this, [this] { done(Rejected); });
    connect(m_question, &MoneyConfirmation::confirmed, &m_vm, &AddonPurchaseViewModel::confirm);
    connect(m_question, &MoneyConfirmation::cancelled, this, [this] { done(Rejected); });
    connect(&m_vm, &AddonPurchaseViewModel::changed, this, &AddonDialog::refresh);
    restyle();
    refresh();
}

AddonDialog::~AddonDialog()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

void AddonDialog::build()
{
    m_close->setObjectName(QStringLiteral("addonClose"));
    m_tenant->setObjectName(QStringLiteral("addonTenant"));
    m_badge->setMode(badgeMode(m_vm.account().mode));

    auto *inPage = new QVBoxLayout(m_page);
    inPage->setContentsMargins(space::Page, space::Tiny, space::Page, space::Tiny);
    inPage->setSpacing(space::Block);
    inPage->addWidget(m_notices);
    inPage->addWidget(m_question);
    inPage->addWidget(m_outcome);
    m_question->hide();
    m_outcome->hide();
    m_scroll->setPage(m_page);

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_badge, 0, Qt::AlignVCenter);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::Page, space::Page, space::Page, 0);
    top->setSpacing(space::Tiny);
    top->addLayout(heading);
    top->addWidget(m_tenant);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(space::Page, 0, space::Page, space::Page);
    footer->addStretch(1);
    footer->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
}

void AddonDialog::refresh()
{
    if (m_vm.isOver())
        return done(Rejected);
    const PurchasePhase phase = m_vm.phase();
    const AddonAsk &ask = m_vm.ask();
    const QString who = tenantInSentence(ask.tenant, ask.tenantName);
    setWindowTitle(tr("Buy %1 – %2").arg(nameInSentence(ask.name()), who));
    m_tenant->setText(tr("%1 · %2").arg(who, accountInSentence(m_vm.account())));
    const bool busy = phase == PurchasePhase::Sending;
    if (busy && !m_progress->isActive())
        m_progress->start();
    else if (!busy)
        m_progress->stop();
    const bool asks = phase == PurchasePhase::Confirm;
    if (asks && m_askedKey != m_vm.idempotencyKey()) {
        m_askedKey = m_vm.idempotencyKey();
        m_question->setQuestion(m_vm.question());
    }
    m_question->setArmed(asks && m_vm.isArmed() && m_vm.obstacle().isEmpty());
    m_notices->setNotices(m_vm.notices());
    m_notices->setVisible(asks && !m_vm.notices().empty());
    m_outcome->refresh();
    if (m_shown != phase)
        showPage(phase);
    else if (m_scroll->heightFor(m_scroll->viewport()->width()) > m_scroll->viewport()->height())
        fit();
}

void AddonDialog::showPage(PurchasePhase phase)
{
    m_shown = phase;
    const bool asks = phase == PurchasePhase::Confirm;
    m_footer->setVisible(!asks); // the question has its own buttons
    m_badge->setVisible(!asks); // nor two badges
    m_question->setVisible(asks);
    m_outcome->setVisible(!asks);
    m_scroll->verticalScrollBar()->setValue(0);
    if (!asks) {
        m_close->setDefault(true);
        m_close->setFocus();
    }
    fit();
}

/// As wide as a bill is read, as high as it needs, and never higher than the screen.
void AddonDialog::fit()
{
    ensurePolished();
    for (QWidget *child : findChildren<QWidget *>()) {
        child->ensurePolished();
        child->updateGeometry(); // layouts inside hidden parents don't tell that they changed
    }
    const QSize room = screen()->availableSize() - QSize(addonScreenRest / 2, addonScreenRest);
    const int width = std::min(std::max(addonWidth, minimumWidth()), room.width());
    m_scroll->setHintWidth(width);
    layout()->activate();
    const int wanted = std::max(layout()->totalHeightForWidth(width), layout()->totalSizeHint().height());
    const int high = std::clamp(wanted, minimumHeight(), std::max(minimumHeight(), room.height()));
    if (high != height() || width != this->width())
        resize(width, high);
}

void AddonDialog::done(int result)
{
    m_vm.close();
    QDialog::done(result);
}

void AddonDialog::closeEvent(QCloseEvent *event)
{
    event->accept();
    done(Rejected);
}

void AddonDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void AddonDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (m_vm.account().mode != AccountMode::Live)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), addonLiveFrame), ThemeColors(palette())(Role::Live));
}

void AddonDialog::restyle()
{
    m_title->setFont(pageTitleFont(font()));
    setTextRole(m_tenant, Role::Secondary);
}

} // namespace desk
