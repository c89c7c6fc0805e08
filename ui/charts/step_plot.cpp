// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/step_plot.h"

#include "models/items/formatting.h"
#include "ui/charts/time_ticks.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace desk {

namespace {

constexpr qreal tickSize = 4;
constexpr qreal nearby = 4; // beside the plot, the pointer still means its edge
constexpr qreal dotSize = 5;
constexpr qreal boxRadius = 4;

/// Distance of two values; a difference of 64-bit numbers may not fit into one.
qint64 spanOf(qint64 low, qint64 high)
{
    qint64 span = 0;
    return __builtin_sub_overflow(high, low, &span) ? std::numeric_limits<qint64>::max() / 4 : span;
}

} // namespace

void StepPlot::setTimes(qint64 start, qint64 end, qint64 leastMs)
{
    m_end = end;
    m_start = std::min(start, end - leastMs);
}

void StepPlot::setCounts(qint64 low, qint64 high)
{
    low = std::min<qint64>(low, 0);
    m_counts = CountAxis::upTo(spanOf(low, high));
    m_bottom = low < 0 ? (low / m_counts.step - (low % m_counts.step != 0 ? 1 : 0)) * m_counts.step : 0;
    // From the lowest tick up to one that is at least the highest value.
    const qint64 top = high <= 0 ? 0 : ((high - 1) / m_counts.step + 1) * m_counts.step;
    m_counts.top = std::max(top, m_bottom + m_counts.step);
    m_ceiling = double(m_counts.top);
}

void StepPlot::arrange(
    const QSizeF &size, const QFont &font, const QStringList &labels, qreal above, qreal headroom)
{
    m_font = captionFont(font);
    const QFontMetricsF caption(m_font);
    const qreal left = std::max(caption.horizontalAdvance(countText(m_counts.top)),
                           caption.horizontalAdvance(countText(m_bottom)))
        + space::Medium;
    qreal words = 0;
    for (const QString &label : labels)
        words = std::max(words, caption.horizontalAdvance(label));
    m_area = QRectF(QPointF(), size)
                 .adjusted(left, space::Small + above, -(words + space::Medium),
                     -(caption.height() + space::Medium));
    const double height = double(m_counts.top) - double(m_bottom);
    m_ceiling = double(m_counts.top) + height * headroom / std::max(m_area.height(), 1.0);
}

qreal StepPlot::xOf(double utcMs) const
{
    return m_area.left() + m_area.width() * (utcMs - double(m_start)) / double(m_end - m_start);
}

qreal StepPlot::yOf(double count) const
{
    return m_area.bottom() - m_area.height() * (count - double(m_bottom)) / (m_ceiling - double(m_bottom));
}

std::optional<qint64> StepPlot::timeAt(const QPointF &position) const
{
    if (m_area.width() <= 0
        || !m_area.adjusted(-nearby, -space::Small, nearby, space::Small).contains(position))
        return std::nullopt;
    const double share = std::clamp((position.x() - m_area.left()) / m_area.width(), 0.0, 1.0);
    return m_start + qint64(share * double(m_end - m_start));
}

std::vector<QPointF> StepPlot::corners(const std::vector<StepPoint> &steps) const
{
    return thinnedLine(stepLine(steps, m_end), std::max(int(m_area.width()), 1));
}

void StepPlot::paintGrid(QPainter *painter, const ThemeColors &colors) const
{
    painter->save();
    painter->setFont(m_font);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const qreal height = QFontMetricsF(m_font).height();
    // By number of ticks: adding steps could pass the end of 64 bits.
    const qint64 ticks = spanOf(m_bottom, m_counts.top) / m_counts.step;
    for (qint64 i = 0; i <= ticks; ++i) {
        const qint64 value = m_bottom + i * m_counts.step;
        const qreal y = std::round(yOf(double(value)));
        painter->setPen(colors(value == 0 && m_bottom < 0 ? Role::Outline : Role::Grid));
        painter->drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        painter->setPen(colors(Role::Secondary));
        painter->drawText(QRectF(0, y - height / 2, m_area.left() - space::Small, height),
            Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter, countText(value));
    }
    painter->restore();
}

void StepPlot::paintBaseline(QPainter *painter, const ThemeColors &colors) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(colors(Role::Outline), 1));
    painter->drawLine(m_area.bottomLeft(), m_area.bottomRight());
    painter->restore();
}

void StepPlot::paintMark(QPainter *painter, const QColor &color, Mark mark, qint64 utcMs) const
{
    const qreal x = xOf(double(utcMs));
    const QPointF tip(x, m_area.top() - markRoom);
    painter->save();
    painter->setPen(QPen(color, 1, Qt::DotLine));
    painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    if (mark == Mark::Diamond)
        painter->drawPolygon(QPolygonF({tip, tip + QPointF(markRoom, markRoom),
            tip + QPointF(0, 2 * markRoom), tip + QPointF(-markRoom, markRoom)}));
    else
        painter->drawPolygon(
            QPolygonF({tip, tip + QPointF(markRoom, 2 * markRoom), tip + QPointF(-markRoom, 2 * markRoom)}));
    painter->restore();
}

void StepPlot::paintTimes(QPainter *painter, const ThemeColors &colors) const
{
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const int most = std::clamp(
        int(m_area.width() / (metrics.horizontalAdvance(QStringLiteral("Mmm 8888")) * 1.4)), 2, 6);
    qreal free = -1;
    for (const TimeTick &tick : timeTicks(m_start, m_end, most)) {
        const qreal x = xOf(double(tick.utcMs));
        const qreal width = metrics.horizontalAdvance(tick.label) + 1;
        const qreal start = std::clamp(x - width / 2, 0.0, std::max(0.0, m_area.right() - width / 2));
        painter->setPen(colors(Role::Outline));
        painter->drawLine(QPointF(x, m_area.bottom()), QPointF(x, m_area.bottom() + tickSize));
        if (start < free)
            continue;
        painter->setPen(colors(Role::Secondary));
        painter->drawText(QRectF(start, m_area.bottom() + tickSize + 2, width, metrics.height()),
            Qt::AlignCenter, tick.label);
        free = start + width + space::Small;
    }
}

void StepPlot::paintLabels(
    QPainter *painter, const ThemeColors &colors, const Label &label, const std::optional<Label> &other) const
{
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const qreal height = metrics.height();
    const auto paint = [&](qreal y, const Label &what) {
        const qreal top = std::clamp(y - height / 2, 0.0, std::max(0.0, m_area.bottom() - height / 2));
        painter->setPen(colors(what.role));
        painter->drawText(QRectF(m_area.right() + space::Small, top,
                              metrics.horizontalAdvance(what.text) + space::Medium, height),
            Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter, what.text);
    };
    qreal y = yOf(label.value);
    if (other) {
        qreal otherY = yOf(other->value);
        // Too close to be read: the upper one goes up, the lower one down.
        const qreal missing = height - std::abs(y - otherY);
        if (missing > 0) {
            const qreal up = otherY <= y ? 1 : -1;
            otherY -= up * missing / 2;
            y += up * missing / 2;
        }
        paint(otherY, *other);
    }
    paint(y, label);
}

void StepPlot::paintCursor(QPainter *painter, const ThemeColors &colors, qint64 utcMs,
    const std::vector<Dot> &dots, const QStringList &facts) const
{
    painter->setFont(m_font);
    const qreal x = xOf(double(utcMs));
    painter->setPen(QPen(colors(Role::Secondary), 1));
    painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
    for (const Dot &dot : dots) {
        if (!dot.value)
            continue;
        painter->setPen(QPen(colors(Role::Surface), 2));
        painter->setBrush(colors(dot.role));
        painter->drawEllipse(QPointF(x, yOf(double(*dot.value))), dotSize, dotSize);
    }
    const QFontMetricsF metrics(m_font);
    qreal width = 0;
    for (const QString &fact : facts)
        width = std::max(width, metrics.horizontalAdvance(fact));
    QRectF box(
        0, m_area.top(), width + 2 * space::Small + 1, metrics.height() * qreal(facts.size()) + space::Small);
    const bool fits = x + space::Medium + box.width() <= m_area.right();
    box.moveLeft(std::max(0.0, fits ? x + space::Medium : x - space::Medium - box.width()));
    painter->setPen(colors(Role::Border));
    painter->setBrush(colors(Role::Raised));
    painter->drawRoundedRect(box, boxRadius, boxRadius);
    qreal top = box.top() + space::Tiny;
    for (const QString &fact : facts) {
        painter->setPen(colors(&fact == &facts.first() ? Role::Secondary : Role::Text));
        painter->drawText(QRectF(box.left() + space::Small, top, width + 1, metrics.height()),
            Qt::AlignLeft | Qt::AlignAbsolute, fact);
        top += metrics.height();
    }
}

} // namespace desk
