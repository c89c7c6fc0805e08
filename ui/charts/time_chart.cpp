// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

#include "ui/theme/desk_style.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace desk {

TimeChart::TimeChart(QWidget *parent)
    : ChartView(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void TimeChart::setStops(std::vector<qint64> stops)
{
    m_stops = std::move(stops);
    m_cursor.reset();
    setAccessibleDescription(summary());
    showCursor();
    Q_EMIT dataChanged();
}

int TimeChart::cursor() const
{
    if (!m_cursor)
        return -1;
    return int(std::ranges::upper_bound(m_stops, *m_cursor) - m_stops.begin()) - 1;
}

void TimeChart::setCursorAt(int index)
{
    if (m_stops.empty() || index < 0)
        return moveCursor(std::nullopt);
    moveCursor(m_stops[std::min(size_t(index), m_stops.size() - 1)]);
}

void TimeChart::moveCursor(std::optional<qint64> utcMs)
{
    if (utcMs == m_cursor)
        return;
    const int before = cursor();
    m_cursor = utcMs;
    showCursor();
    if (cursor() == before)
        return;
    setAccessibleDescription(utcMs ? cursorText() : summary());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT cursorMoved(cursor());
}

QString TimeChart::cursorText() const
{
    return m_cursor ? factsAt(*m_cursor).join(QStringLiteral(", ")) : QString();
}

QSize TimeChart::sizeHint() const
{
    return {560, 220};
}

QSize TimeChart::minimumSizeHint() const
{
    return {280, 140};
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_stops.size()) - 1;
    const int at = cursor();
    if (last < 0)
        ChartView::keyPressEvent(event);
    else if (event->key() == Qt::Key_Left)
        setCursorAt(at < 0 ? last : std::max(at - 1, 0));
    else if (event->key() == Qt::Key_Right)
        setCursorAt(at < 0 ? 0 : std::min(at + 1, last));
    else if (event->key() == Qt::Key_Home)
        setCursorAt(0);
    else if (event->key() == Qt::Key_End)
        setCursorAt(last);
    else if (event->key() == Qt::Key_Escape && at >= 0)
        moveCursor(std::nullopt);
    else
        ChartView::keyPressEvent(event);
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    moveCursor(timeAt(event->position()));
}

void TimeChart::leaveEvent(QEvent *event)
{
    ChartView::leaveEvent(event);
    moveCursor(std::nullopt);
}

void TimeChart::focusInEvent(QFocusEvent *event)
{
    ChartView::focusInEvent(event);
    update();
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    ChartView::focusOutEvent(event);
    moveCursor(std::nullopt);
    update();
}

void TimeChart::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    paintFocusRing(&painter, rect(), ThemeColors(palette()));
}

} // namespace desk
