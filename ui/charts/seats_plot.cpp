// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seats_plot.h"

#include "models/items/formatting.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTime>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

namespace desk {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qreal headroom = 2; // so that no line is cut at the top

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
    plot->legend()->hide();
    plot->addAxis(m_time, Qt::AlignBottom);
    plot->addAxis(m_count, Qt::AlignLeft);
    for (QAbstractSeries *series : {static_cast<QAbstractSeries *>(m_area),
             static_cast<QAbstractSeries *>(m_line), static_cast<QAbstractSeries *>(m_capacity)}) {
        series->attachAxis(m_time);
        series->attachAxis(m_count);
    }
    m_time->setLabelsVisible(false);
    m_time->setGridLineVisible(false);
    m_count->setVisible(false); // painted here: Qt Charts has no place for labels beside a fixed plot area
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
    m_time->setLinePen(QPen(colors(Role::Outline), 1));
    viewport()->update();
}

void SeatsPlot::arrange(const QSize &size)
{
    m_plot.arrange(size, font(), {activeLabel(m_series), capacityLabel(m_series)}, 0, headroom);
    chart()->setPlotArea(m_plot.area());
    m_count->setRange(0, m_plot.ceiling());
    const QList<QPointF> active = listOf(m_plot.corners(m_series.active));
    m_upper->replace(active);
    m_line->replace(active);
    m_capacity->replace(listOf(m_plot.corners(m_series.capacity)));
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
    return m_plot.timeAt(position);
}

QStringList SeatsPlot::factsAt(const SeatsOverTime &series, qint64 utcMs)
{
    const QLocale locale;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utcMs);
    const auto number
        = [&](std::optional<qint64> value) { return value ? locale.toString(*value) : tr("not known"); };
    return {
        dayText(at.date(), locale) + QLatin1String(", ") + locale.toString(at.time(), QLocale::ShortFormat),
        tr("In use: %1").arg(number(valueAt(series.active, utcMs))),
        tr("Capacity: %1").arg(number(valueAt(series.capacity, utcMs)))};
}

void SeatsPlot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    arrange(size());
}

void SeatsPlot::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (!m_series.active.empty())
        m_plot.paintGrid(painter, m_colors);
}

void SeatsPlot::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_series.active.empty())
        return;
    painter->save();
    m_plot.paintTimes(painter, m_colors);
    std::optional<StepPlot::Label> capacity;
    if (!m_series.capacity.empty())
        capacity = {double(m_series.capacity.back().value), capacityLabel(m_series), Role::Text};
    m_plot.paintLabels(painter, m_colors,
        {double(m_series.active.back().value), activeLabel(m_series), Role::Accent}, capacity);
    if (m_cursor)
        m_plot.paintCursor(painter, m_colors, *m_cursor,
            {{valueAt(m_series.capacity, *m_cursor), Role::Text},
                {valueAt(m_series.active, *m_cursor), Role::Accent}},
            factsAt(m_series, *m_cursor));
    painter->restore();
}

} // namespace desk
