// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seats_plot.h"

#include "models/items/formatting.h"
#include "ui/charts/steps.h"
#include "ui/charts/time_ticks.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTime>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace desk {

namespace {

constexpr qint64 dayMs = 86'400'000;

QList<QPointF> chartPoints(const std::vector<StepPoint> &steps, qint64 untilMs, int pixels)
{
    const std::vector<QPointF> line = thinnedLine(stepLine(steps, untilMs), pixels);
    return {line.begin(), line.end()};
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
    m_end = series.active.empty() ? 1 : series.active.back().utcMs;
    m_start = m_end;
    for (const std::vector<StepPoint> *line : {&series.active, &series.capacity}) {
        if (!line->empty()) {
            m_start = std::min(m_start, line->front().utcMs);
            m_end = std::max(m_end, line->back().utcMs);
        }
    }
    if (m_end - m_start < dayMs / 24) // one point only: it still needs some width
        m_start = m_end - dayMs;
    m_counts = CountAxis::upTo(std::max(highestOf(series.active), highestOf(series.capacity)));
    m_time->setRange(double(m_start), double(m_end));
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
    const QFontMetrics caption(captionFont(font()));
    const int left = caption.horizontalAdvance(QLocale().toString(m_counts.top)) + space::Medium;
    const int words = std::max(
        caption.horizontalAdvance(activeLabel(m_series)), caption.horizontalAdvance(capacityLabel(m_series)));
    const int right = words + space::Medium;
    const int bottom = caption.height() + space::Medium;
    const QRectF plot = QRectF(QPointF(), QSizeF(size)).adjusted(left, space::Small, -right, -bottom);
    chart()->setPlotArea(plot);
    m_ceiling = double(m_counts.top) * (1 + 2 / std::max(plot.height(), 1.0));
    m_count->setRange(0, m_ceiling);
    const int pixels = std::max(int(plot.width()), 1);
    const QList<QPointF> active = chartPoints(m_series.active, m_end, pixels);
    m_upper->replace(active);
    m_line->replace(active);
    m_capacity->replace(chartPoints(m_series.capacity, m_end, pixels));
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
    const QRectF plot = chart()->plotArea();
    if (!plot.adjusted(-4, -space::Small, 4, space::Small).contains(position) || plot.width() <= 0)
        return std::nullopt;
    const double share = std::clamp((position.x() - plot.left()) / plot.width(), 0.0, 1.0);
    return m_start + qint64(share * double(m_end - m_start));
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

qreal SeatsPlot::xOf(qint64 utcMs, const QRectF &plot) const
{
    return plot.left() + plot.width() * double(utcMs - m_start) / double(m_end - m_start);
}

qreal SeatsPlot::yOf(qint64 value, const QRectF &plot) const
{
    return plot.bottom() - plot.height() * double(value) / m_ceiling;
}

void SeatsPlot::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (m_series.active.empty())
        return;
    const QRectF plot = chart()->plotArea();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(captionFont(font()));
    const qreal height = QFontMetricsF(painter->font()).height();
    for (qint64 value = 0; value <= m_counts.top; value += m_counts.step) {
        const qreal y = std::round(yOf(value, plot));
        painter->setPen(m_colors(Role::Grid));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->setPen(m_colors(Role::Secondary));
        painter->drawText(QRectF(0, y - height / 2, plot.left() - space::Small, height),
            Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value));
    }
    painter->restore();
}

void SeatsPlot::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_series.active.empty())
        return;
    const QRectF plot = chart()->plotArea();
    painter->save();
    painter->setFont(captionFont(font()));
    paintTimeLabels(painter, plot);
    paintLineLabels(painter, plot);
    if (m_cursor)
        paintCursor(painter, plot);
    painter->restore();
}

void SeatsPlot::paintTimeLabels(QPainter *painter, const QRectF &plot) const
{
    const QFontMetricsF metrics(painter->font());
    const int most
        = std::clamp(int(plot.width() / (metrics.horizontalAdvance(QStringLiteral("Mmm 8888")) * 1.4)), 2, 6);
    qreal free = -1;
    for (const TimeTick &tick : timeTicks(m_start, m_end, most)) {
        const qreal x = xOf(tick.utcMs, plot);
        const qreal width = metrics.horizontalAdvance(tick.label) + 1;
        const qreal start = std::clamp(x - width / 2, 0.0, std::max(0.0, plot.right() - width / 2));
        painter->setPen(m_colors(Role::Outline));
        painter->drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4));
        if (start < free)
            continue;
        painter->setPen(m_colors(Role::Secondary));
        painter->drawText(
            QRectF(start, plot.bottom() + 6, width, metrics.height()), Qt::AlignCenter, tick.label);
        free = start + width + space::Small;
    }
}

void SeatsPlot::paintLineLabels(QPainter *painter, const QRectF &plot) const
{
    const QFontMetricsF metrics(painter->font());
    const qreal left = plot.right() + space::Small;
    const qreal width
        = space::Medium + metrics.horizontalAdvance(activeLabel(m_series) + capacityLabel(m_series));
    qreal active = yOf(m_series.active.back().value, plot);
    const auto label = [&](qreal y, const QString &text, Role role) {
        const qreal top = std::clamp(y - metrics.height() / 2, 0.0, plot.bottom() - metrics.height() / 2);
        painter->setPen(m_colors(role));
        painter->drawText(QRectF(left, top, width, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    if (!m_series.capacity.empty()) {
        qreal capacity = yOf(m_series.capacity.back().value, plot);
        // Too close to be read: the upper one goes up, the lower one down.
        const qreal missing = metrics.height() - std::abs(active - capacity);
        if (missing > 0) {
            const qreal up = capacity <= active ? 1 : -1;
            capacity -= up * missing / 2;
            active += up * missing / 2;
        }
        label(capacity, capacityLabel(m_series), Role::Text);
    }
    label(active, activeLabel(m_series), Role::Accent);
}

void SeatsPlot::paintCursor(QPainter *painter, const QRectF &plot) const
{
    const qreal x = xOf(*m_cursor, plot);
    painter->setPen(QPen(m_colors(Role::Secondary), 1));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const auto dot = [&](std::optional<qint64> value, Role role) {
        if (!value)
            return;
        painter->setPen(QPen(m_colors(Role::Surface), 2));
        painter->setBrush(m_colors(role));
        painter->drawEllipse(QPointF(x, yOf(*value, plot)), 5, 5);
    };
    dot(valueAt(m_series.capacity, *m_cursor), Role::Text);
    dot(valueAt(m_series.active, *m_cursor), Role::Accent);

    const QStringList facts = factsAt(m_series, *m_cursor);
    const QFontMetricsF metrics(painter->font());
    qreal width = 0;
    for (const QString &fact : facts)
        width = std::max(width, metrics.horizontalAdvance(fact));
    QRectF box(
        0, plot.top(), width + 2 * space::Small + 1, metrics.height() * qreal(facts.size()) + space::Small);
    const bool fits = x + space::Medium + box.width() <= plot.right();
    box.moveLeft(std::max(0.0, fits ? x + space::Medium : x - space::Medium - box.width()));
    painter->setPen(m_colors(Role::Border));
    painter->setBrush(m_colors(Role::Raised));
    painter->drawRoundedRect(box, 4, 4);
    qreal top = box.top() + space::Tiny;
    for (const QString &fact : facts) {
        painter->setPen(m_colors(&fact == &facts.first() ? Role::Secondary : Role::Text));
        painter->drawText(
            QRectF(box.left() + space::Small, top, width + 1, metrics.height()), Qt::AlignLeft, fact);
        top += metrics.height();
    }
}

} // namespace desk
