// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seats_plot.h"

#include "models/items/formatting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QAreaSeries>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace desk {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qreal roomForLine = 2; // so that no line is cut at the top
constexpr qreal hatch = 6; // from line to line
constexpr qreal markReach = 6; // beside an order's mark, the pointer still means it

QList<QPointF> listOf(const std::vector<QPointF> &points)
{
    return {points.begin(), points.end()};
}

qint64 highestOf(const std::vector<StepPoint> &steps)
{
    const auto highest = std::ranges::max_element(steps, {}, &StepPoint::value);
    return highest == steps.end() ? 0 : highest->value;
}

QString activeLabel(const SeatsOverTime &series)
{
    return series.active.empty()
        ? QString()
        : SeatsPlot::tr("In use %1").arg(QLocale().toString(series.active.back().value));
}

/// What is beyond the capacity is drawn by itself.
std::vector<StepPoint> withinCapacity(const SeatsOverTime &series)
{
    if (series.capacity.empty())
        return series.active;
    std::vector<StepPoint> within;
    within.reserve(series.active.size() + series.capacity.size());
    std::ranges::merge(
        series.active, series.capacity, std::back_inserter(within), {}, &StepPoint::utcMs, &StepPoint::utcMs);
    std::erase_if(within, [&](const StepPoint &point) { return !valueAt(series.active, point.utcMs); });
    for (StepPoint &point : within)
        point.value = std::min(*valueAt(series.active, point.utcMs), capacityAt(series, point.utcMs)->units);
    return within;
}

QString capacityLabel(const SeatsOverTime &series)
{
    return series.capacity.empty()
        ? QString()
        : SeatsPlot::tr("Capacity %1").arg(QLocale().toString(series.capacity.back().value));
}

} // namespace

SeatsPlot::SeatsPlot(QWidget *parent)
    : QChartView(parent)
    , m_upper(new QLineSeries(this))
    , m_line(new QLineSeries(this))
    , m_area(new QAreaSeries(m_upper))
    , m_capacity(new QLineSeries(this))
    , m_assumed(new QLineSeries(this))
    , m_time(new QValueAxis(this))
    , m_count(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus); // the chart around it takes the keys
    setMouseTracking(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QChart *plot = chart();
    plot->setAnimationOptions(QChart::NoAnimation);
    plot->setBackgroundRoundness(0);
    plot->setMargins({});
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    plot->addSeries(m_area);
    plot->addSeries(m_line);
    plot->addSeries(m_capacity);
    plot->addSeries(m_assumed);
    plot->legend()->hide();
    plot->addAxis(m_time, Qt::AlignBottom);
    plot->addAxis(m_count, Qt::AlignLeft);
    for (QAbstractSeries *series :
        {static_cast<QAbstractSeries *>(m_area), static_cast<QAbstractSeries *>(m_line),
            static_cast<QAbstractSeries *>(m_capacity), static_cast<QAbstractSeries *>(m_assumed)}) {
        series->attachAxis(m_time);
        series->attachAxis(m_count);
    }
    // Painted here: Qt Charts' own neither have a place beside a fixed plot area nor follow it when it moves.
    m_time->setVisible(false);
    m_count->setVisible(false);
    setColors(m_colors);
}

void SeatsPlot::setSeries(const SeatsOverTime &series)
{
    m_series = series;
    m_cursor.reset();
    qint64 end = series.active.empty() ? 1 : series.active.back().utcMs;
    qint64 start = end;
    for (const std::vector<StepPoint> *line : {&series.active, &series.capacity}) {
        if (!line->empty()) {
            start = std::min(start, line->front().utcMs);
            end = std::max(end, line->back().utcMs);
        }
    }
    const bool isShort = end - start < dayMs / 24; // one point only: it still needs some width
    m_plot.setTimes(start, end, isShort ? dayMs : 0);
    m_plot.setCounts(0, std::max(highestOf(series.active), highestOf(series.capacity)));
    m_time->setRange(double(m_plot.start()), double(m_plot.end()));
    arrange(size());
}

void SeatsPlot::setColors(const ThemeColors &colors)
{
    m_colors = colors;
    const QColor accent = colors(Role::Accent);
    setBackgroundBrush(colors(Role::Surface));
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    m_area->setPen(Qt::NoPen);
    m_area->setBrush(mixed(colors(Role::Surface), accent, colors.isDark() ? 0.22 : 0.14));
    m_line->setPen(QPen(accent, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    QPen dashes(colors(Role::Text), 1.5, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({4, 3});
    m_capacity->setPen(dashes);
    dashes.setDashPattern({1, 3});
    m_assumed->setPen(dashes);
    viewport()->update();
}

void SeatsPlot::arrange(const QSize &size)
{
    m_plot.arrange(size, font(), {activeLabel(m_series), capacityLabel(m_series)},
        m_series.orders.empty() ? 0 : StepPlot::markRoom, roomForLine);
    chart()->setPlotArea(m_plot.area());
    m_count->setRange(0, m_plot.ceiling());
    m_line->replace(listOf(m_plot.corners(m_series.active)));
    m_upper->replace(listOf(m_plot.corners(withinCapacity(m_series))));
    m_capacity->replace(listOf(m_plot.corners(m_series.capacity)));
    m_assumed->clear();
    if (!m_series.capacity.empty() && m_plot.start() < m_series.capacity.front().utcMs) {
        const StepPoint first = m_series.capacity.front();
        m_assumed->append(double(m_plot.start()), double(first.value));
        m_assumed->append(double(first.utcMs), double(first.value));
    }
    shade();
}

/// Column by column of the picture, so that it costs the same however much happened.
void SeatsPlot::shade()
{
    m_free.clear();
    m_over.clear();
    const QRectF area = m_plot.area();
    const double span = double(m_plot.end() - m_plot.start());
    std::pair<qint64, qint64> before{-1, -1};
    for (int column = 0; column < int(area.width()); ++column) {
        const qreal x = area.left() + column;
        const qint64 at = m_plot.start() + qint64((column + 0.5) / area.width() * span);
        const auto used = valueAt(m_series.active, at);
        const auto capacity = capacityAt(m_series, at);
        // Nothing is free or too much by what is only assumed.
        if (!used || !capacity || capacity->isAssumed)
            continue;
        const std::pair now{*used, capacity->units};
        const bool goesOn = std::exchange(before, now) == now;
        if (now.first == now.second)
            continue;
        std::vector<QRectF> &parts = now.first < now.second ? m_free : m_over;
        if (goesOn)
            parts.back().setRight(x + 1);
        else
            parts.emplace_back(QPointF(x, m_plot.yOf(double(std::max(now.first, now.second)))),
                QPointF(x + 1, m_plot.yOf(double(std::min(now.first, now.second)))));
    }
}

void SeatsPlot::setCursorTime(std::optional<qint64> utcMs)
{
    if (utcMs == m_cursor)
        return;
    m_cursor = utcMs;
    viewport()->update();
}

std::optional<qint64> SeatsPlot::timeAt(const QPointF &position) const
{
    const auto at = m_plot.timeAt(position);
    for (const SeatOrder &order : m_series.orders) {
        if (at && std::abs(m_plot.xOf(double(order.utcMs)) - position.x()) <= markReach)
            return order.utcMs;
    }
    return at;
}

QStringList SeatsPlot::factsAt(const SeatsOverTime &series, qint64 utcMs)
{
    const auto used = valueAt(series.active, utcMs);
    const auto capacity = capacityAt(series, utcMs);
    QStringList facts{dateTimeText(Timestamp::fromUtcMs(utcMs)),
        tr("In use: %1").arg(used ? countText(*used) : tr("not known"))};
    if (!capacity)
        facts << tr("Capacity: %1").arg(tr("not known"));
    else if (capacity->isAssumed)
        facts << tr("Capacity: %1, assumed").arg(countText(capacity->units));
    else
        facts << tr("Capacity: %1").arg(countText(capacity->units));
    for (const SeatOrder &order : series.orders) {
        if (order.utcMs == utcMs)
            facts << order.text;
    }
    return facts;
}

void SeatsPlot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    arrange(size());
}

void SeatsPlot::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (m_series.active.empty())
        return;
    for (const QRectF &part : m_free)
        painter->fillRect(part, mixed(m_colors(Role::Surface), m_colors(Role::Neutral), 0.35));
    m_plot.paintGrid(painter, m_colors);
    for (const QRectF &part : m_over) {
        painter->save();
        painter->setClipRect(part);
        painter->fillRect(part, tint(m_colors, Role::Critical));
        painter->setPen(QPen(m_colors(Role::Critical), 1.5));
        // From lines of the whole picture, so that they go on from step to step.
        const qreal slant = m_plot.area().height();
        for (qreal x = std::floor((part.left() - slant) / hatch) * hatch; x < part.right(); x += hatch)
            painter->drawLine(
                QPointF(x, m_plot.area().bottom()), QPointF(x + slant, m_plot.area().bottom() - slant));
        painter->restore();
    }
}

/// The dotted line says what it is, where it is long enough for that.
void SeatsPlot::paintAssumed(QPainter *painter) const
{
    const QList<QPointF> dots = m_assumed->points();
    if (dots.isEmpty())
        return;
    const QFont font = captionFont(this->font());
    const QFontMetricsF metrics(font);
    const QString text = tr("assumed");
    const qreal left = m_plot.xOf(dots.first().x()) + space::Tiny;
    if (left + metrics.horizontalAdvance(text) > m_plot.xOf(dots.last().x()))
        return;
    // Above it, unless that is beyond the plot.
    const qreal line = m_plot.yOf(dots.first().y());
    const bool isHigh = line - metrics.height() < m_plot.area().top();
    painter->setFont(font);
    painter->setPen(m_colors(Role::Secondary));
    painter->drawText(
        QPointF(left, isHigh ? line + metrics.ascent() + 2 : line - metrics.descent() - 2), text);
}

void SeatsPlot::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_series.active.empty())
        return;
    painter->save();
    m_plot.paintBaseline(painter, m_colors);
    m_plot.paintTimes(painter, m_colors);
    for (const SeatOrder &order : m_series.orders) {
        if (order.utcMs <= m_plot.end())
            m_plot.paintMark(painter, m_colors(Role::Second), StepPlot::Mark::Diamond, order.utcMs);
    }
    std::optional<StepPlot::Label> capacity;
    if (!m_series.capacity.empty())
        capacity = {double(m_series.capacity.back().value), capacityLabel(m_series), Role::Text};
    paintAssumed(painter);
    m_plot.paintLabels(painter, m_colors,
        {double(m_series.active.back().value), activeLabel(m_series), Role::Accent}, capacity);
    if (m_cursor)
        m_plot.paintCursor(painter, m_colors, *m_cursor,
            {{capacity ? std::optional(capacityAt(m_series, *m_cursor)->units) : std::nullopt, Role::Text},
                {valueAt(m_series.active, *m_cursor), Role::Accent}},
            factsAt(m_series, *m_cursor));
    painter->restore();
}

} // namespace desk
