// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/base_dialog.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/detail_fold.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
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
constexpr int leastBody = 64;
constexpr int charactersALine = 56;

} // namespace

BaseDialog::BaseDialog(const QString &objectName, int width, Fit fit, QWidget *parent)
    : QDialog(parent)
    , m_width(width)
    , m_fit(fit)
    , m_title(plainLabel({}, this))
    , m_subject(new ElidedLabel(this))
    , m_badge(new ModeBadge(this))
    , m_header(new QVBoxLayout)
    , m_scroll(new PageScroll(this))
    , m_page(new QWidget)
    , m_pageLayout(new QVBoxLayout(m_page))
    , m_footer(new QWidget(this))
    , m_aside(new QHBoxLayout)
    , m_more(new QPushButton(tr("More"), m_footer))
    , m_menu(new QMenu(this))
    , m_obstacle(plainLabel({}, m_footer))
    , m_buttons(new ButtonRow(m_footer))
{
    setObjectName(objectName);
    m_title->setObjectName(QStringLiteral("dialogTitle"));
    m_subject->setObjectName(QStringLiteral("dialogSubject"));
    m_scroll->setObjectName(QStringLiteral("dialogBody"));
    m_footer->setObjectName(QStringLiteral("dialogFooter"));
    m_more->setObjectName(QStringLiteral("moreActs"));
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    build();
}

void BaseDialog::build()
{
    m_title->setWordWrap(true);
    m_subject->hide();
    m_badge->hide();
    m_more->hide();
    m_more->setAutoDefault(false);
    m_more->setIcon(icon(IconName::More));
    m_obstacle->setWordWrap(true);
    m_obstacle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_pageLayout->setContentsMargins(space::Page, space::Tiny, space::Page, space::Tiny);
    m_pageLayout->setSpacing(space::Medium);
    m_scroll->setPage(m_page);
    m_scroll->setMinimumHeight(leastBody);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::Block);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_badge, 0, Qt::AlignTop);
    m_header->setContentsMargins(space::Page, space::Page, space::Page, 0);
    m_header->setSpacing(space::Tiny);
    m_header->addLayout(heading);
    m_header->addWidget(m_subject);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(space::Page, 0, space::Page, space::Page);
    footer->setSpacing(space::Small);
    m_aside->setSpacing(space::Small);
    m_aside->addWidget(m_more);
    footer->addLayout(m_aside);
    footer->addWidget(m_obstacle, 1);
    footer->addWidget(m_buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addLayout(m_header);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
    connect(m_more, &QPushButton::clicked, this, &BaseDialog::openMenu);
    const auto showCut = [this] { update(); };
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, showCut);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, showCut);
    BaseDialog::restyle();
}

void BaseDialog::setAccount(const Account &account)
{
    m_isLive = account.mode == AccountMode::Live;
    m_badge->setMode(account.mode);
    m_badge->show();
    update();
}

void BaseDialog::setTitle(const QString &title)
{
    m_title->setText(title);
    m_page->setAccessibleName(title);
    if (windowTitle().isEmpty())
        setWindowTitle(title);
}

void BaseDialog::setSubject(const QString &subject)
{
    m_subject->setText(subject);
    m_subject->setVisible(!subject.isEmpty());
}

void BaseDialog::addToHeader(QWidget *widget)
{
    m_header->addWidget(widget);
}

QPushButton *BaseDialog::addPrimary(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(name);
    setButtonKind(button, ButtonKind::Primary);
    m_buttons->add(button, ButtonRow::Place::Accept);
    return button;
}

QPushButton *BaseDialog::addClose(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(name);
    m_buttons->add(button, ButtonRow::Place::Reject);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

void BaseDialog::addAside(QWidget *widget)
{
    m_aside->addWidget(widget);
}

void BaseDialog::addAct(QPushButton *act)
{
    act->setAutoDefault(false);
    m_acts << act;
    m_buttons->add(act, ButtonRow::Place::Accept);
    act->hide();
}

void BaseDialog::showActs(QPushButton *lead, const QList<QPushButton *> &rare, QPushButton *beside)
{
    for (QPushButton *act : m_acts)
        act->setVisible(act == lead || act == beside);
    QStringList texts;
    for (const QPushButton *act : rare)
        texts << act->objectName() << act->text();
    if (m_more->property("acts").toStringList() != texts) {
        m_more->setProperty("acts", texts);
        closeMenu();
        m_menu->clear();
        for (QPushButton *act : rare) {
            QAction *entry = m_menu->addAction(act->text());
            entry->setObjectName(act->objectName());
            entry->setToolTip(act->toolTip());
            connect(entry, &QAction::triggered, act, &QPushButton::click);
        }
    }
    m_more->setVisible(!rare.isEmpty());
}

void BaseDialog::addStandIn(QWidget *buttons)
{
    m_standIn = buttons;
    m_footer->layout()->addWidget(buttons);
}

void BaseDialog::setStandInShown(bool shown)
{
    m_buttons->setVisible(!shown);
    if (shown)
        showActs(nullptr, {});
    if (m_standIn)
        m_standIn->setVisible(shown);
}

void BaseDialog::showObstacle(const QString &text)
{
    m_obstacle->setText(text);
}

void BaseDialog::openMenu()
{
    m_menu->popup(m_more->mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
}

/// What was under the hands is something else now.
void BaseDialog::closeMenu()
{
    m_menu->close();
}

void BaseDialog::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void BaseDialog::fit()
{
    if (m_fit == Fit::Never)
        return;
    // Fonts and paddings come with the style; without them the sizes would be other ones.
    ensurePolished();
    for (QWidget *child : findChildren<QWidget *>()) {
        child->ensurePolished();
        child->updateGeometry(); // layouts inside hidden parents don't tell that they changed
    }
    layout()->activate();
    const QSize room = screen()->availableSize() - QSize(screenRest / 2, screenRest);
    // One that doesn't jump under the hands isn't widened by what it shows either.
    const int least = m_fit == Fit::Exactly ? m_pageLayout->totalMinimumSize().width() : 0;
    const int wanted = std::max({m_width, charactersALine * fontMetrics().averageCharWidth(),
        layout()->totalMinimumSize().width(), least});
    const int wide = std::min(wanted, room.width());
    m_scroll->setHintWidth(wide);
    layout()->activate();
    int high = std::max(layout()->totalHeightForWidth(wide), layout()->totalSizeHint().height());
    if (m_fit == Fit::OnlyGrows && isVisible())
        high = std::max(high, height());
    resize(wide, std::clamp(high, minimumHeight(), std::max(minimumHeight(), room.height())));
}

void BaseDialog::fitIfCut()
{
    if (m_scroll->heightFor(m_scroll->viewport()->width()) > m_scroll->viewport()->height())
        fit();
}

void BaseDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

/// A scroll area scrolls to what has the focus only when the focus was in it before.
bool BaseDialog::focusNextPrevChild(bool next)
{
    const bool moved = QDialog::focusNextPrevChild(next);
    if (QWidget *focused = focusWidget(); moved && focused && m_page->isAncestorOf(focused))
        m_scroll->ensureWidgetVisible(focused);
    return moved;
}

void BaseDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    for (DetailFold *fold : findChildren<DetailFold *>())
        connect(fold, &DetailFold::toggled, this, &BaseDialog::fitIfCut, Qt::UniqueConnection);
    fitIfCut();
}

void BaseDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    const ThemeColors colors(palette());
    // Lines only where something goes on behind them.
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    if (bar->value() > bar->minimum())
        painter.fillRect(QRect(0, m_scroll->y() - 1, width(), 1), colors(Role::Border));
    if (bar->value() < bar->maximum())
        painter.fillRect(QRect(0, m_scroll->geometry().bottom() + 1, width(), 1), colors(Role::Border));
    if (m_isLive)
        painter.fillRect(QRect(0, 0, width(), liveEdge), colors(Role::Live));
}

void BaseDialog::restyle()
{
    m_title->setFont(pageTitleFont(font()));
    m_obstacle->setFont(captionFont(font()));
    setTextRole(m_subject, Role::Secondary);
    setTextRole(m_obstacle, Role::Secondary);
}

} // namespace desk
