// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_chips.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace desk {

namespace {

QString chipText(const FilterChips::Chip &chip)
{
    const QString label = withoutMnemonic(chip.label);
    return chip.count ? label + QStringLiteral("  ") + QLocale().toString(*chip.count) : label;
}

QString chipName(const FilterChips::Chip &chip)
{
    return chip.count ? oneLine(chip.label) + QLatin1String(", ") + QLocale().toString(*chip.count)
                      : oneLine(chip.label);
}

} // namespace

FilterChips::FilterChips(Choice choice, QWidget *parent)
    : QWidget(parent)
    , m_choice(choice)
    , m_menuButton(new QToolButton(this))
    , m_menu(new QMenu(m_menuButton))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Filters"));
    m_menuButton->setObjectName(QStringLiteral("chipMenu"));
    m_menuButton->setProperty("chip", true);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    // Not as the button's own menu: Qt then offers assistive tools an action that does nothing.
    connect(m_menuButton, &QToolButton::clicked, this,
        [this] { m_menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))); });
    m_menuButton->hide();
    connect(m_menu, &QMenu::aboutToShow, this, &FilterChips::fillMenu);
}

void FilterChips::setChips(const std::vector<Chip> &chips)
{
    const QStringList kept = selected();
    const auto sameIds = std::ranges::equal(chips, m_chips, {}, &Chip::id, &Chip::id);
    m_chips = chips;
    if (!sameIds)
        rebuild();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_buttons[i]->setText(chipText(m_chips[i]));
        m_buttons[i]->setAccessibleName(chipName(m_chips[i]));
        m_buttons[i]->setToolTip(toolTipText(m_chips[i].toolTip));
    }
    setSelected(kept);
    askForRoom();
}

void FilterChips::setCount(const QString &id, std::optional<qint64> count)
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i].id != id)
            continue;
        m_chips[i].count = count;
        m_buttons[i]->setText(chipText(m_chips[i]));
        m_buttons[i]->setAccessibleName(chipName(m_chips[i]));
    }
    describeMenu();
    askForRoom();
}

void FilterChips::setSelected(const QStringList &ids)
{
    const bool exclusive = m_choice == Choice::Exclusive;
    bool found = false;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const bool on = ids.contains(m_chips[i].id) && !(exclusive && found);
        found = found || on;
        showChecked(m_buttons[i], on);
    }
    if (exclusive && !found && !m_buttons.empty())
        showChecked(m_buttons.front(), true);
    for (QAbstractButton *button : m_buttons)
        button->setFocusPolicy(!exclusive || button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    describeMenu();
}

void FilterChips::choose(const QStringList &ids)
{
    QStringList there;
    for (const Chip &chip : m_chips) {
        if (ids.contains(chip.id))
            there << chip.id;
    }
    if (there == selected() || (there.isEmpty() && m_choice == Choice::Exclusive))
        return;
    setSelected(there);
    Q_EMIT selectionChanged(selected());
}

QStringList FilterChips::selected() const
{
    QStringList ids;
    for (std::size_t i = 0; i < m_buttons.size() && i < m_chips.size(); ++i) {
        if (m_buttons[i]->isChecked())
            ids << m_chips[i].id;
    }
    return ids;
}

QString FilterChips::current() const
{
    return selected().value(0);
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool back = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left);
    const bool forward = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
    if (!back && !forward)
        return QWidget::eventFilter(watched, event);
    const auto at = std::ranges::find(m_buttons, watched);
    if (at == m_buttons.end())
        return QWidget::eventFilter(watched, event);
    const auto index = int(at - m_buttons.begin());
    const int target = std::clamp(index + (forward ? 1 : -1), 0, int(m_buttons.size()) - 1);
    if (target != index) {
        m_buttons[std::size_t(target)]->setFocus(Qt::TabFocusReason);
        if (m_choice == Choice::Exclusive)
            toggled(target);
    }
    return true;
}

void FilterChips::rebuild()
{
    for (QAbstractButton *button : m_buttons)
        delete button;
    m_buttons.clear();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String("chip-") + m_chips[i].id);
        button->setProperty("chip", true);
        button->setCheckable(true);
        button->setCursor(Qt::PointingHandCursor);
        button->installEventFilter(this);
        connect(button, &QPushButton::toggled, this, [this, i] { toggled(int(i)); });
        m_buttons.push_back(button);
    }
    QList<QWidget *> stops(m_buttons.begin(), m_buttons.end());
    stops << m_menuButton;
    placeForTab(this, stops);
}

QSize FilterChips::sizeHint() const
{
    QSize size;
    for (const QAbstractButton *button : m_buttons) {
        const QSize hint = button->sizeHint();
        size = {std::max(size.width(), 0) + hint.width() + (size.width() > 0 ? space::Small : 0),
            std::max(size.height(), hint.height())};
    }
    return size;
}

QSize FilterChips::minimumSizeHint() const
{
    const QSize all = sizeHint();
    return {std::min(all.width(), m_menuButton->sizeHint().width()), all.height()};
}

/// The layout around hears first of it: while it has room to give, nothing becomes a menu.
void FilterChips::askForRoom()
{
    updateGeometry();
    QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

/// Lays the chips out, or the button where they have no room.
void FilterChips::fit()
{
    const bool isMenu = m_buttons.size() > 1 && width() < sizeHint().width();
    const bool hadFocus = isMenu != m_isMenu && isAncestorOf(QApplication::focusWidget());
    m_isMenu = isMenu;
    m_menuButton->setVisible(isMenu);
    int x = 0;
    for (QAbstractButton *button : m_buttons) {
        const QSize hint = button->sizeHint();
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(x, 0), hint)));
        button->setVisible(!isMenu);
        x += hint.width() + space::Small;
    }
    const QSize menuSize(std::min(m_menuButton->sizeHint().width(), width()), sizeHint().height());
    m_menuButton->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(), menuSize)));
    if (hadFocus) {
        const auto on = std::ranges::find_if(m_buttons, &QAbstractButton::isChecked);
        QWidget *next = isMenu || on == m_buttons.end() ? static_cast<QWidget *>(m_menuButton) : *on;
        next->setFocus(Qt::OtherFocusReason);
    }
}

void FilterChips::describeMenu()
{
    std::vector<const Chip *> on;
    for (std::size_t i = 0; i < m_buttons.size() && i < m_chips.size(); ++i) {
        if (m_buttons[i]->isChecked())
            on.push_back(&m_chips[i]);
    }
    const QString nothing = tr("No filter");
    const bool isOne = on.size() == 1;
    const QString text = isOne ? chipText(*on.front())
        : on.empty()           ? nothing
                               : tr("Filters %1").arg(on.size());
    m_menuButton->setText(text + QStringLiteral("  \u25BE"));
    m_menuButton->setAccessibleName(
        accessibleName() + QLatin1String(": ") + (isOne ? chipName(*on.front()) : text));
}

void FilterChips::fillMenu()
{
    m_menu->clear();
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        QAction *action = m_menu->addAction(chipText(m_chips[i]));
        action->setCheckable(true);
        action->setChecked(m_buttons[i]->isChecked());
        action->setToolTip(m_buttons[i]->toolTip());
        connect(action, &QAction::triggered, m_buttons[i], &QAbstractButton::toggle);
    }
}

bool FilterChips::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    // The chips' own sizes change with the font, the style and their texts.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        fit();
    }
    return handled;
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FilterChips::toggled(int index)
{
    // Of exclusive chips the one that is pressed is on, also when it was before.
    if (m_choice == Choice::Exclusive)
        setSelected({m_chips[std::size_t(index)].id});
    Q_EMIT selectionChanged(selected());
}

} // namespace desk
