// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/credit_plot.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "ui/charts/time_ticks.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace desk {

namespace {

struct CreditPlotWords
{
    Q_DECLARE_TR_FUNCTIONS(CreditPlot)
};

constexpr qint64 creditPlotDay = 86'400'000;
constexpr qreal riseSize = 4;
constexpr size_t linePiece = 64; // points

QString creditLineLabel(const CreditHistory &history)
{
    return history.total.empty() ? QString()
                                 : CreditPlotWords::tr("Left %1").arg(countText(history.total.back().value));
}

QString creditLimitLabel(const CreditHistory &history)
{
    return history.limit.empty() ? QString()
                                 : CreditPlotWords::tr("Limit %1").arg(countText(history.limit.back().value));
}

/// Distance of two values; a difference of 64-bit numbers may not fit into one.
qint64 creditSpan(qint64 low, qint64 high)
{
    qint64 span = 0;
    return __builtin_sub_overflow(high, low, &span) ? std::numeric_limits<qint64>::max() / 4 : span;
}

} // namespace

void CreditPlot::setHistory(const CreditHistory &history)
{
    m_history = history;
    m_line.clear();
    m_limit.clear();
    m_bottom = 0;
    m_counts = {};
    if (history.total.empty())
        return;
    m_start = history.total.front().utcMs;
    m_end = history.total.back().utcMs;
    if (m_end - m_start < creditPlotDay / 24) // one point only: it still needs some width
        m_start = m_end - creditPlotDay / 24;
    qint64 low = 0;
    qint64 high = 0;
    for (const auto *steps : {&history.total, &history.limit}) {
        for (const StepPoint &step : *steps) {
            low = std::min(low, step.value);
            high = std::max(high, step.value);
        }
    }
    m_counts = CountAxis::upTo(creditSpan(low, high));
    if (low < 0)
        m_bottom = (low / m_counts.step - (low % m_counts.step != 0 ? 1 : 0)) * m_counts.step;
    // From the lowest tick up to one that is at least the highest value.
    const qint64 top = high <= 0 ? 0 : ((high - 1) / m_counts.step + 1) * m_counts.step;
    m_counts.top = std::max(top, m_bottom + m_counts.step);
}

qreal CreditPlot::xOf(double utcMs) const
{
    return m_area.left() + m_area.width() * (utcMs - double(m_start)) / double(m_end - m_start);
}

qreal CreditPlot::yOf(double value) const
{
    const double height = double(m_counts.top) - double(m_bottom);
    return m_area.bottom() - m_area.height() * (value - double(m_bottom)) / height;
}

std::vector<QPointF> CreditPlot::placed(const std::vector<StepPoint> &steps) const
{
    std::vector<QPointF> line = thinnedLine(stepLine(steps, m_end), std::max(int(m_area.width()), 1));
    for (QPointF &point : line)
        point = {xOf(std::max(point.x(), double(m_start))), yOf(point.y())};
    return line;
}

void CreditPlot::arrange(const QSizeF &size, const QFont &font)
{
    m_font = captionFont(font);
    const QFontMetricsF caption(m_font);
    const qreal left = std::max(caption.horizontalAdvance(countText(m_counts.top)),
                           caption.horizontalAdvance(countText(m_bottom)))
        + space::Medium;
    const qreal words = std::max(caption.horizontalAdvance(creditLineLabel(m_history)),
        caption.horizontalAdvance(creditLimitLabel(m_history)));
    m_area = QRectF(QPointF(), size)
                 .adjusted(left, space::Small + riseSize, -(words + space::Medium),
                     -(caption.height() + space::Medium));
    m_line = placed(m_history.total);
    m_limit = placed(m_history.limit);
}

std::optional<qint64> CreditPlot::timeAt(const QPointF &position) const
{
    if (m_history.total.empty() || m_area.width() <= 0
        || !m_area.adjusted(-4, -space::Small, 4, space::Small).contains(position))
        return std::nullopt;
    const double share = std::clamp((position.x() - m_area.left()) / m_area.width(), 0.0, 1.0);
    return m_start + qint64(share * double(m_end - m_start));
}

QString CreditPlot::riseText(const CreditRise &rise)
{
    const QString by = countText(rise.amount);
    switch (rise.kind) {
    case CreditRise::Kind::Refill:
        return CreditPlotWords::tr("Plan credits +%1").arg(by);
    case CreditRise::Kind::Purchase:
        return CreditPlotWords::tr("Add-on credits +%1").arg(by);
    }
    return {};
}

QStringList CreditPlot::factsAt(const CreditHistory &history, qint64 utcMs)
{
    const auto number = [](std::optional<qint64> value) {
        return value ? creditsLeftText(value) : CreditPlotWords::tr("not known");
    };
    QStringList facts{dateTimeText(Timestamp::fromUtcMs(utcMs)),
        CreditPlotWords::tr("Left: %1").arg(number(valueAt(history.total, utcMs)))};
    if (!history.limit.empty())
        facts << CreditPlotWords::tr("Limit: %1").arg(number(valueAt(history.limit, utcMs)));
    for (const CreditRise &rise : history.rises) {
        if (rise.at == utcMs)
            facts << riseText(rise);
    }
    return facts;
}

void CreditPlot::paint(QPainter *painter, const ThemeColors &colors, std::optional<qint64> cursor) const
{
    if (m_history.total.empty() || m_area.width() <= 0 || m_area.height() <= 0)
        return;
    painter->save();
    painter->setFont(m_font);
    paintGrid(painter, colors);
    painter->setRenderHint(QPainter::Antialiasing);
    paintLines(painter, colors);
    paintRises(painter, colors);
    paintTimes(painter, colors);
    paintLabels(painter, colors);
    if (cursor)
        paintCursor(painter, colors, *cursor);
    painter->restore();
}

void CreditPlot::paintGrid(QPainter *painter, const ThemeColors &colors) const
{
    const qreal height = QFontMetricsF(m_font).height();
    painter->setRenderHint(QPainter::Antialiasing, false);
    // By number of ticks: adding steps could pass the end of 64 bits.
    const qint64 ticks = creditSpan(m_bottom, m_counts.top) / m_counts.step;
    for (qint64 i = 0; i <= ticks; ++i) {
        const qint64 value = m_bottom + i * m_counts.step;
        const qreal y = std::round(yOf(double(value)));
        painter->setPen(colors(value == 0 && m_bottom < 0 ? Role::Outline : Role::Grid));
        painter->drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        painter->setPen(colors(Role::Secondary));
        painter->drawText(QRectF(0, y - height / 2, m_area.left() - space::Small, height),
            Qt::AlignRight | Qt::AlignVCenter, countText(value));
    }
}

void CreditPlot::paintTimes(QPainter *painter, const ThemeColors &colors) const
{
    const QFontMetricsF metrics(m_font);
    const int most = std::clamp(
        int(m_area.width() / (metrics.horizontalAdvance(QStringLiteral("Mmm 8888")) * 1.4)), 2, 6);
    qreal free = -1;
    for (const TimeTick &tick : timeTicks(m_start, m_end, most)) {
        const qreal x = xOf(double(tick.utcMs));
        const qreal width = metrics.horizontalAdvance(tick.label) + 1;
        const qreal start = std::clamp(x - width / 2, 0.0, std::max(0.0, m_area.right() - width / 2));
        painter->setPen(colors(Role::Outline));
        painter->drawLine(QPointF(x, m_area.bottom()), QPointF(x, m_area.bottom() + 4));
        if (start < free)
            continue;
        painter->setPen(colors(Role::Secondary));
        painter->drawText(
            QRectF(start, m_area.bottom() + 6, width, metrics.height()), Qt::AlignCenter, tick.label);
        free = start + width + space::Small;
    }
}

void CreditPlot::paintLines(QPainter *painter, const ThemeColors &colors) const
{
    const QColor accent = colors(Role::Accent);
    const qreal zero = yOf(0);
    QPainterPath area(QPointF(m_line.front().x(), zero));
    for (const QPointF &point : m_line)
        area.lineTo(point);
    area.lineTo(m_line.back().x(), zero);
    area.closeSubpath();
    // Its edge is under the line, and smoothing it would cost more than everything else.
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillPath(area, mixed(colors(Role::Surface), accent, colors.isDark() ? 0.22 : 0.14));
    painter->setRenderHint(QPainter::Antialiasing);
    if (!m_limit.empty()) {
        QPen dashes(colors(Role::Text), 1.5, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({4, 3});
        painter->setPen(dashes);
        painter->drawPolyline(m_limit.data(), int(m_limit.size()));
    }
    // In pieces, because the outline of one long line that goes up and down costs ten times as much.
    painter->setPen(QPen(accent, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    for (size_t from = 0; from + 1 < m_line.size(); from += linePiece)
        painter->drawPolyline(m_line.data() + from, int(std::min(m_line.size() - from, linePiece + 1)));
    // A dot where it stands now; of a single reading it is all there is.
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    painter->drawEllipse(m_line.back(), 3, 3);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colors(Role::Outline), 1));
    painter->drawLine(m_area.bottomLeft(), m_area.bottomRight());
}

void CreditPlot::paintRises(QPainter *painter, const ThemeColors &colors) const
{
    qreal before = -1;
    for (const CreditRise &rise : m_history.rises) {
        const qreal x = xOf(double(rise.at));
        if (x - before < 1 || x < m_area.left())
            continue; // the same pixel
        before = x;
        const bool bought = rise.kind == CreditRise::Kind::Purchase;
        const QColor color = colors(bought ? Role::Second : Role::Accent);
        painter->setPen(QPen(color, 1, Qt::DotLine));
        painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        const QPointF tip(x, m_area.top() - riseSize);
        // Purchases are diamonds, refills triangles: their shape tells them apart as well.
        if (bought)
            painter->drawPolygon(QPolygonF({tip, tip + QPointF(riseSize, riseSize),
                tip + QPointF(0, 2 * riseSize), tip + QPointF(-riseSize, riseSize)}));
        else
            painter->drawPolygon(QPolygonF(
                {tip, tip + QPointF(riseSize, 2 * riseSize), tip + QPointF(-riseSize, 2 * riseSize)}));
    }
    painter->setBrush(Qt::NoBrush);
}

void CreditPlot::paintLabels(QPainter *painter, const ThemeColors &colors) const
{
    const qreal height = QFontMetricsF(m_font).height();
    const auto label = [&](qreal y, const QString &text, Role role) {
        const qreal top = std::clamp(y - height / 2, 0.0, m_area.bottom() - height / 2);
        painter->setPen(colors(role));
        painter->drawText(
            QRectF(m_area.right() + space::Small, top, 400, height), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    qreal line = m_line.back().y();
    if (!m_limit.empty()) {
        qreal limit = m_limit.back().y();
        // Too close to be read: the upper one goes up, the lower one down.
        const qreal missing = height - std::abs(line - limit);
        if (missing > 0) {
            const qreal up = limit <= line ? 1 : -1;
            limit -= up * missing / 2;
            line += up * missing / 2;
        }
        label(limit, creditLimitLabel(m_history), Role::Text);
    }
    label(line, creditLineLabel(m_history), Role::Accent);
}

void CreditPlot::paintCursor(QPainter *painter, const ThemeColors &colors, qint64 cursor) const
{
    const qreal x = xOf(double(cursor));
    painter->setPen(QPen(colors(Role::Secondary), 1));
    painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
    if (const auto value = valueAt(m_history.total, cursor)) {
        painter->setPen(QPen(colors(Role::Surface), 2));
        painter->setBrush(colors(Role::Accent));
        painter->drawEllipse(QPointF(x, yOf(double(*value))), 5, 5);
    }
    const QStringList facts = factsAt(m_history, cursor);
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
    painter->drawRoundedRect(box, 4, 4);
    qreal top = box.top() + space::Tiny;
    for (const QString &fact : facts) {
        painter->setPen(colors(&fact == &facts.first() ? Role::Secondary : Role::Text));
        painter->drawText(
            QRectF(box.left() + space::Small, top, width + 1, metrics.height()), Qt::AlignLeft, fact);
        top += metrics.height();
    }
}

} // namespace desk
