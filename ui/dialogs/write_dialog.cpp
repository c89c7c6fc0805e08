// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/write_dialog.h"

#include "models/views/arming.h"
#include "models/views/write_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_hold.h"
#include "ui/widgets/mode_badge.h"
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

constexpr int screenRest = 60; ///< for the window's frame and the desktop's panels
constexpr int liveEdge = 3;

} // namespace

WriteDialog::WriteDialog(
    const QString &name, const Account &account, Clock &clock, int width, Fit fit, bool verb, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_isLive(account.mode == AccountMode::Live)
    , m_width(width)
    , m_fit(fit)
    , m_hold(new KeyHold(this))
    , m_title(plainLabel({}, this))
    , m_badge(new ModeBadge(this))
    , m_tenant(new ElidedLabel(this))
    , m_progress(new ThinProgress(this))
    , m_scroll(new PageScroll(this))
    , m_page(new QWidget)
    , m_pageLayout(new QVBoxLayout(m_page))
    , m_footer(new QWidget(this))
    , m_obstacle(plainLabel({}, m_footer))
    , m_close(new QPushButton(m_footer))
{
    setObjectName(name + QLatin1String("Dialog"));
    setMinimumSize(width * 2 / 3, width / 2);
    m_tenant->setObjectName(name + QLatin1String("Tenant"));
    m_close->setObjectName(name + QLatin1String("Close"));
    m_page->setObjectName(name + QLatin1String("Page"));
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_badge->setMode(account.mode);
    if (verb) {
        m_verb = new QPushButton(m_footer);
        setButtonKind(m_verb, ButtonKind::Primary);
    }
    build();
    connect(m_close, &QPushButton::clicked, this, [this] { done(Rejected); });
}

void WriteDialog::build()
{
    m_pageLayout->setContentsMargins(space::Page, space::Tiny, space::Page, space::Tiny);
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
    if (m_verb)
        footer->addWidget(m_verb);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
}

void WriteDialog::setHeading(const QString &title, const TenantId &tenant, const QString &tenantName,
    const Account &account, const QString &act)
{
    const QString who = tenantInSentence(tenant, tenantName);
    m_title->setText(title);
    m_page->setAccessibleName(title);
    setWindowTitle(tr("%1 – %2").arg(act.isEmpty() ? title : act, who));
    m_tenant->setText(tr("%1 · %2").arg(who, accountInSentence(account)));
    setAccessibleName(tr("%1 · %2").arg(windowTitle(), accountInSentence(account)));
}

void WriteDialog::setBusy(bool busy)
{
    if (busy && !m_progress->isActive())
        m_progress->start();
    else if (!busy)
        m_progress->stop();
}

void WriteDialog::holdStill()
{
    m_hold->holdStill(m_clock, Arming::time, [this] { settleFocus(); });
}

void WriteDialog::setScene(Scene scene)
{
    const bool comesUp = isVisible() && (m_scene != Scene::Form || scene != Scene::Form);
    m_scene = scene;
    if (scene != Scene::Form) {
        m_page->setFocus(Qt::OtherFocusReason);
        // Last: a button that loses the focus hands the default back to the one that had it.
        m_close->setDefault(false);
    }
    if (comesUp)
        holdStill();
    else
        settleFocus();
}

/// Whoever went on to something else by keyboard stays there.
void WriteDialog::settleFocus()
{
    if (m_scene != Scene::Outcome)
        return;
    m_close->setDefault(true);
    if (!focusWidget() || focusWidget() == m_page)
        m_close->setFocus(Qt::OtherFocusReason);
}

void WriteDialog::setQuestionShown(bool shown)
{
    m_footer->setVisible(!shown);
    m_badge->setVisible(!shown);
}

void WriteDialog::showObstacle(const QString &text)
{
    m_obstacle->setText(text);
}

void WriteDialog::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void WriteDialog::fit()
{
    ensurePolished();
    for (QWidget *child : findChildren<QWidget *>()) {
        child->ensurePolished();
        child->updateGeometry(); // layouts inside hidden parents don't tell that they changed
    }
    const QSize room = screen()->availableSize() - QSize(screenRest / 2, screenRest);
    const int wide = std::min(std::max(m_width, minimumWidth()), room.width());
    m_scroll->setHintWidth(wide);
    layout()->activate();
    int wanted = std::max(layout()->totalHeightForWidth(wide), layout()->totalSizeHint().height());
    if (m_fit == Fit::OnlyGrows && isVisible())
        wanted = std::max(wanted, height());
    resize(wide, std::clamp(wanted, minimumHeight(), std::max(minimumHeight(), room.height())));
}

void WriteDialog::fitIfCut()
{
    if (m_scroll->heightFor(m_scroll->viewport()->width()) > m_scroll->viewport()->height())
        fit();
}

void WriteDialog::done(int result)
{
    leave();
    QDialog::done(result);
}

void WriteDialog::closeEvent(QCloseEvent *event)
{
    event->accept();
    done(Rejected);
}

void WriteDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void WriteDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (!m_isLive)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), liveEdge), ThemeColors(palette())(Role::Live));
}

void WriteDialog::restyle()
{
    m_title->setFont(pageTitleFont(font()));
    m_obstacle->setFont(captionFont(font()));
    setTextRole(m_tenant, Role::Secondary);
    setTextRole(m_obstacle, Role::Secondary);
}

} // namespace desk
