// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_strip.h"

#include "ui/theme/desk_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/accessible_tabs.h"
#include "ui/widgets/plain_text.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace desk {

TabStrip::TabStrip(QWidget *parent)
    : QTabBar(parent)
{
    installAccessibleTabs();
    setObjectName(QStringLiteral("tabs"));
    setAccessibleName(tr("Tabs"));
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        tellSelectedTab(this, std::exchange(m_told, index));
        if (!m_silent)
            Q_EMIT currentIdChanged(currentId());
    });
}

void TabStrip::setTabs(const std::vector<Tab> &tabs)
{
    const QString kept = currentId();
    m_silent = true;
    while (count() > 0)
        removeTab(0);
    for (const Tab &tab : tabs) {
        const int index = addTab(withoutMnemonic(tab.label));
        setTabData(index, tab.id);
        setAccessibleTabName(index, oneLine(tab.label));
    }
    m_silent = false;
    setCurrentId(kept);
    updateGeometry(); // Qt says it of a strip that is shown only, and a layout keeps what it was told before
}

void TabStrip::setCurrentId(const QString &id)
{
    m_silent = true;
    for (int i = 0; i < count(); ++i) {
        if (tabData(i).toString() == id)
            setCurrentIndex(i);
    }
    m_silent = false;
}

QString TabStrip::currentId() const
{
    return currentIndex() < 0 ? QString() : tabData(currentIndex()).toString();
}

QSize TabStrip::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

QSize TabStrip::tabSizeHint(int index) const
{
    // Wide enough for the semibold of the current one, so that nothing moves when it changes.
    const QFontMetrics metrics(strongFont(font()));
    const int width = metrics.size(Qt::TextShowMnemonic, tabText(index)).width();
    return {width + 2 * space::Medium, std::max(36, metrics.height() + space::Block)};
}

void TabStrip::paintEvent(QPaintEvent *)
{
    const ThemeColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors(Role::Border));
    const int hovered = underMouse() ? tabAt(mapFromGlobal(QCursor::pos())) : -1;
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i);
        const bool current = i == currentIndex();
        painter.setFont(current ? strongFont(font()) : font());
        painter.setPen(colors(current || i == hovered ? Role::Text : Role::Secondary));
        painter.drawText(tab, Qt::AlignCenter | Qt::TextShowMnemonic, tabText(i));
        if (current) {
            const QRect line = tab.adjusted(space::Medium - 4, 0, 4 - space::Medium, 0);
            painter.fillRect(QRect(line.left(), height() - 2, line.width(), 2), colors(Role::Accent));
        }
        if (current && hasFocus())
            paintFocusRing(&painter, tab.adjusted(2, 3, -2, -5), colors);
    }
}

} // namespace desk
