// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seats_over_time_chart.h"

#include "models/items/formatting.h"
#include "ui/charts/seats_plot.h"

#include <QChart>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace desk {

namespace {

constexpr qint64 chartDayMs = 86'400'000;

} // namespace

class SeatsOverTimeChart::Private
{
public:
    explicit Private(SeatsOverTimeChart *chart)
        : plot(new SeatsPlot(chart))
    { }

    SeatsPlot *plot;
    SeatsOverTime whole;
    SeatsOverTime series; ///< of the days that are shown
    QString coverage;
    int days = 0;
};

SeatsOverTimeChart::SeatsOverTimeChart(QWidget *parent)
    : TimeChart(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(QStringLiteral("seatsOverTime"));
    setAccessibleName(tr("Seats in use against capacity over time"));
    d->plot->setColors(ThemeColors(palette()));
}

SeatsOverTimeChart::~SeatsOverTimeChart() = default;

void SeatsOverTimeChart::setSeries(const SeatsOverTime &series, const QString &coverage)
{
    d->whole = series;
    d->coverage = coverage;
    refresh();
}

void SeatsOverTimeChart::setDays(int days)
{
    if (days == d->days)
        return;
    d->days = days;
    refresh();
}

void SeatsOverTimeChart::refresh()
{
    const bool isPart = d->days > 0 && hasData();
    d->series = isPart ? seatsSince(d->whole, d->whole.active.back().utcMs - d->days * chartDayMs) : d->whole;
    d->plot->setSeries(d->series);
    std::vector<qint64> changes; // times at which something is another
    for (const std::vector<StepPoint> *line : {&d->series.active, &d->series.capacity}) {
        for (const StepPoint &step : *line)
            changes.push_back(step.utcMs);
    }
    for (const SeatOrder &order : d->series.orders)
        changes.push_back(order.utcMs);
    std::ranges::sort(changes);
    // clang 14 has no std::ranges::unique.
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    setStops(std::move(changes));
}

bool SeatsOverTimeChart::hasData() const
{
    return !d->whole.active.empty();
}

bool SeatsOverTimeChart::isTooShort() const
{
    return hasData() && d->whole.active.back().utcMs - d->whole.active.front().utcMs < chartDayMs;
}

QString SeatsOverTimeChart::summary() const
{
    if (!hasData())
        return tr("No data");
    const QLocale locale;
    const auto day = [&](qint64 ms) { return dayText(QDateTime::fromMSecsSinceEpoch(ms).date(), locale); };
    const auto highest = std::ranges::max_element(d->series.active, {}, &StepPoint::value);
    QString text = tr("From %1 to %2: %3 seats in use at the end, at most %4 (on %5).")
                       .arg(day(d->series.active.front().utcMs), day(d->series.active.back().utcMs),
                           locale.toString(d->series.active.back().value), locale.toString(highest->value),
                           day(highest->utcMs));
    if (d->series.capacity.empty())
        text += QLatin1Char(' ') + tr("Capacity is not known.");
    else
        text += QLatin1Char(' ')
            + tr("Capacity is %1, known since %2.")
                  .arg(locale.toString(d->series.capacity.back().value),
                      day(d->series.capacity.front().utcMs));
    if (!d->coverage.isEmpty())
        text += QLatin1Char(' ') + d->coverage;
    return text;
}

ChartTable SeatsOverTimeChart::table() const
{
    ChartTable table;
    table.headers
        = {tr("Date"), tr("In use"), tr("Capacity"), tr("Free"), tr("Over"), tr("Basis"), tr("Order")};
    table.wordsColumn = int(table.headers.size()) - 1;
    for (const qint64 at : stops()) {
        const std::optional<qint64> used = valueAt(d->series.active, at);
        const auto capacity = capacityAt(d->series, at);
        std::optional<qint64> units;
        std::optional<qint64> free;
        std::optional<qint64> over;
        if (capacity)
            units = capacity->units;
        if (used && units) {
            free = std::max<qint64>(*units - *used, 0);
            over = std::max<qint64>(*used - *units, 0);
        }
        const QString basis = !capacity ? QString() : capacity->isAssumed ? tr("assumed") : tr("seen");
        QString ordered;
        for (const SeatOrder &order : d->series.orders) {
            if (order.utcMs == at)
                ordered = order.text;
        }
        const Timestamp time = Timestamp::fromUtcMs(at);
        const auto shown
            = [](std::optional<qint64> value) { return value ? countText(*value) : unknownText(); };
        const auto raw
            = [](std::optional<qint64> value) { return value ? QString::number(*value) : QString(); };
        table.rows.push_back({dateTimeText(time), shown(used), shown(units), shown(free), shown(over),
            basis.isEmpty() ? unknownText() : basis, ordered});
        table.raw.push_back({QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate), raw(used),
            raw(units), raw(free), raw(over), basis, ordered});
    }
    return table;
}

void SeatsOverTimeChart::renderTo(QPainter *painter, const QSize &size)
{
    SeatsPlot plot;
    plot.setFont(font());
    plot.setColors(ThemeColors(false));
    plot.resize(size);
    plot.setSceneRect(QRectF(QPointF(), QSizeF(size)));
    plot.chart()->resize(size);
    plot.setSeries(d->series);
    plot.arrange(size);
    plot.render(painter, QRectF(QPointF(), QSizeF(size)), QRect(QPoint(), size));
}

QString SeatsOverTimeChart::orderAtCursor() const
{
    const auto at = std::ranges::find(
        d->series.orders, cursorTime(), [](const SeatOrder &order) { return std::optional(order.utcMs); });
    return at == d->series.orders.end() ? QString() : at->intentId;
}

void SeatsOverTimeChart::keyPressEvent(QKeyEvent *event)
{
    const QString order = orderAtCursor();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !order.isEmpty())
        Q_EMIT orderActivated(order);
    else
        TimeChart::keyPressEvent(event);
}

void SeatsOverTimeChart::mousePressEvent(QMouseEvent *event)
{
    const QString order = orderAtCursor();
    if (event->button() == Qt::LeftButton && !order.isEmpty())
        Q_EMIT orderActivated(order);
    else
        TimeChart::mousePressEvent(event);
}

QStringList SeatsOverTimeChart::factsAt(qint64 utcMs) const
{
    return SeatsPlot::factsAt(d->series, utcMs);
}

std::optional<qint64> SeatsOverTimeChart::timeAt(const QPointF &position) const
{
    return d->plot->timeAt(position - QPointF(focusRoom, focusRoom));
}

void SeatsOverTimeChart::showCursor()
{
    d->plot->setCursorTime(cursorTime());
    setCursor(orderAtCursor().isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void SeatsOverTimeChart::changeEvent(QEvent *event)
{
    TimeChart::changeEvent(event);
    // Qt Charts knows nothing of palettes.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        d->plot->setColors(ThemeColors(palette()));
        d->plot->arrange(d->plot->size());
    }
}

void SeatsOverTimeChart::resizeEvent(QResizeEvent *event)
{
    TimeChart::resizeEvent(event);
    d->plot->setGeometry(rect().adjusted(focusRoom, focusRoom, -focusRoom, -focusRoom));
}

} // namespace desk
