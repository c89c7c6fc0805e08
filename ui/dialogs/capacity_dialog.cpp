// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/capacity_dialog.h"

#include "models/views/write_words.h"
#include "ui/dialogs/capacity_form.h"
#include "ui/dialogs/capacity_outcome_page.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/account_mode.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/money_confirmation.h"
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

constexpr int capacityWidth = 720;
constexpr int screenRest = 60; ///< for the window's frame and the desktop's panels
constexpr int liveFrame = 3;

} // namespace

CapacityDialog::CapacityDialog(CapacityViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
    , m_vm(viewModel)
    , m_hold(new KeyHold(this))
    , m_title(plainLabel(tr("Add seats"), this))
    , m_badge(new ModeBadge(this))
    , m_tenant(new ElidedLabel(this))
    , m_progress(new ThinProgress(this))
    , m_scroll(new PageScroll(this))
    , m_page(new QWidget)
    , m_loading(plainLabel(tr("Reading the subscription, its seats and prices…"), m_page))
    , m_form(new CapacityForm(viewModel, m_page))
    , m_question(new MoneyConfirmation(m_page))
    , m_outcome(new CapacityOutcomePage(viewModel, *m_hold, m_page))
    , m_footer(new QWidget(this))
    , m_obstacle(plainLabel({}, m_footer))
    , m_close(new QPushButton(m_footer))
    , m_continue(new QPushButton(tr("Continue…"), m_footer))
{
    setObjectName(QStringLiteral("capacityDialog"));
    setMinimumSize(capacityWidth * 2 / 3, capacityWidth / 2);
    build();
    connect(m_close, &QPushButton::clicked, this, [this] { done(Rejected); });
    connect(m_continue, &QPushButton::clicked, &m_vm, &CapacityViewModel::proceed);
    connect(m_question, &MoneyConfirmation::confirmed, &m_vm, &CapacityViewModel::confirm);
    connect(m_question, &MoneyConfirmation::cancelled, &m_vm, &CapacityViewModel::back);
    connect(&m_vm, &CapacityViewModel::changed, this, &CapacityDialog::refresh);
    restyle();
    refresh();
}

CapacityDialog::~CapacityDialog()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

void CapacityDialog::build()
{
    m_close->setObjectName(QStringLiteral("capacityClose"));
    m_continue->setObjectName(QStringLiteral("capacityContinue"));
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_tenant->setObjectName(QStringLiteral("capacityTenant"));
    m_obstacle->setWordWrap(true);
    m_loading->setWordWrap(true);
    setButtonKind(m_continue, ButtonKind::Primary);
    m_badge->setMode(badgeMode(m_vm.account().mode));

    auto *inPage = new QVBoxLayout(m_page);
    inPage->setContentsMargins(space::Page, space::Tiny, space::Page, space::Tiny);
    inPage->addWidget(m_loading, 0, Qt::AlignTop);
    inPage->addWidget(m_form);
    inPage->addWidget(m_question);
    inPage->addWidget(m_outcome);
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_form),
             static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_outcome)})
        page->hide();
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
    footer->setSpacing(space::Small);
    footer->addWidget(m_obstacle, 1);
    footer->addWidget(m_close);
    footer->addWidget(m_continue);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
}

QWidget *CapacityDialog::pageOf(CapacityPhase phase) const
{
    switch (phase) {
    case CapacityPhase::Loading:
        return m_loading;
    case CapacityPhase::Editing:
        return m_form;
    case CapacityPhase::Confirm:
        return m_question;
    case CapacityPhase::Sending:
    case CapacityPhase::Waiting:
    case CapacityPhase::SecondConfirmation:
    case CapacityPhase::UnitDoubt:
    case CapacityPhase::LinkRefused:
    case CapacityPhase::Invoice:
    case CapacityPhase::Refused:
    case CapacityPhase::NotSent:
    case CapacityPhase::Unknown:
    case CapacityPhase::Observed:
        break;
    }
    return m_outcome;
}

void CapacityDialog::refresh()
{
    const CapacityPhase phase = m_vm.phase();
    const CapacityAsk &ask = m_vm.ask();
    const QString who = tenantInSentence(ask.tenant, ask.tenantName);
    setWindowTitle(tr("Add seats – %1").arg(who));
    m_tenant->setText(tr("%1 · %2").arg(who, accountInSentence(m_vm.account())));
    const bool busy = phase == CapacityPhase::Loading || phase == CapacityPhase::Sending
        || (phase == CapacityPhase::Editing && m_vm.isReading());
    if (busy && !m_progress->isActive())
        m_progress->start();
    else if (!busy)
        m_progress->stop();
    if (phase == CapacityPhase::Editing)
        m_form->refresh();
    if (phase == CapacityPhase::Confirm && m_shown != phase)
        m_question->setQuestion(m_vm.question());
    m_question->setArmed(phase == CapacityPhase::Confirm && m_vm.isArmed());
    m_outcome->refresh();
    const QString obstacle = phase == CapacityPhase::Editing ? m_vm.obstacle() : QString();
    m_continue->setEnabled(phase == CapacityPhase::Editing && obstacle.isEmpty());
    // What is wrong with the number stands beside it already.
    const std::vector<BillNotice> notices = m_vm.notices();
    const bool said = obstacle == m_vm.bill().inputProblem || obstacle == m_vm.bill().secondLook
        || std::ranges::find(notices, obstacle, &BillNotice::text) != notices.end();
    m_obstacle->setText(said ? QString() : obstacle);
    if (m_shown != phase)
        showPage(phase);
    else if (m_scroll->heightFor(m_scroll->viewport()->width()) > m_scroll->viewport()->height())
        fit();
}

void CapacityDialog::showPage(CapacityPhase phase)
{
    m_shown = phase;
    QWidget *shown = pageOf(phase);
    const bool choosing = phase == CapacityPhase::Loading || phase == CapacityPhase::Editing;
    m_footer->setVisible(phase != CapacityPhase::Confirm); // the question has its own buttons
    m_badge->setVisible(phase != CapacityPhase::Confirm); // nor two badges
    m_continue->setVisible(choosing);
    m_obstacle->setVisible(true);
    m_close->setText(choosing ? tr("Cancel") : tr("Close"));
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_form),
             static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_outcome)})
        page->setVisible(page == shown);
    m_scroll->verticalScrollBar()->setValue(0);
    if (phase == CapacityPhase::Editing) {
        m_continue->setDefault(true);
        m_form->focusNumber();
    } else if (phase != CapacityPhase::Confirm) {
        m_close->setDefault(true);
        m_close->setFocus();
    }
    fit();
}

/// As wide as a bill is read, as high as it needs, and never higher than the screen.
void CapacityDialog::fit()
{
    ensurePolished();
    for (QWidget *child : findChildren<QWidget *>()) {
        child->ensurePolished();
        child->updateGeometry(); // layouts inside hidden parents don't tell that they changed
    }
    const QSize room = screen()->availableSize() - QSize(screenRest / 2, screenRest);
    const int width = std::min(std::max(capacityWidth, minimumWidth()), room.width());
    m_scroll->setHintWidth(width);
    layout()->activate();
    const int wanted = std::max(layout()->totalHeightForWidth(width), layout()->totalSizeHint().height());
    const int high = std::clamp(wanted, minimumHeight(), std::max(minimumHeight(), room.height()));
    if (high != height() || width != this->width())
        resize(width, high);
}

void CapacityDialog::done(int result)
{
    m_vm.close();
    QDialog::done(result);
}

void CapacityDialog::reject()
{
    if (m_vm.phase() == CapacityPhase::Confirm)
        m_vm.back();
    else
        done(Rejected);
}

void CapacityDialog::closeEvent(QCloseEvent *event)
{
    event->accept();
    done(Rejected);
}

void CapacityDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void CapacityDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (m_vm.account().mode != AccountMode::Live)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), liveFrame), ThemeColors(palette())(Role::Live));
}

void CapacityDialog::restyle()
{
    m_title->setFont(pageTitleFont(font()));
    m_obstacle->setFont(captionFont(font()));
    setTextRole(m_tenant, Role::Secondary);
    setTextRole(m_obstacle, Role::Secondary);
}

} // namespace desk
