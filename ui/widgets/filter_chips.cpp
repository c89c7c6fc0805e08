// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_chips.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/assistive.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/wrapping_layout.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

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
{
    // Large fonts and long words need a second line.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Filters"));
    auto *layout = new WrappingLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
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
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
    placeForTab(this, QList<QWidget *>(m_buttons.begin(), m_buttons.end()));
}

void FilterChips::toggled(int index)
{
    // Of exclusive chips the one that is pressed is on, also when it was before.
    if (m_choice == Choice::Exclusive)
        setSelected({m_chips[std::size_t(index)].id});
    Q_EMIT selectionChanged(selected());
}

} // namespace desk
