// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seats_over_time_chart.h"

#include "models/items/formatting.h"
#include "ui/charts/seats_plot.h"
#include "ui/charts/steps.h"

#include <QChart>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>

namespace desk {

class SeatsOverTimeChart::Private
{
public:
    explicit Private(SeatsOverTimeChart *chart)
        : plot(new SeatsPlot(chart))
    { }

    SeatsPlot *plot;
    SeatsOverTime series;
    QString coverage;
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
    d->series = series;
    d->coverage = coverage;
    d->plot->setSeries(series);
    std::vector<qint64> changes; // times at which either line changes
    for (const std::vector<StepPoint> *line : {&series.active, &series.capacity}) {
        for (const StepPoint &step : *line)
            changes.push_back(step.utcMs);
    }
    std::ranges::sort(changes);
    // clang 14 has no std::ranges::unique.
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    setStops(std::move(changes));
}

bool SeatsOverTimeChart::hasData() const
{
    return !d->series.active.empty();
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
    table.headers = {tr("Date"), tr("In use"), tr("Capacity")};
    const QLocale locale;
    for (const qint64 at : stops()) {
        const std::optional<qint64> active = valueAt(d->series.active, at);
        const std::optional<qint64> capacity = valueAt(d->series.capacity, at);
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at);
        const auto shown = [&](std::optional<qint64> value) {
            return value ? locale.toString(*value) : QStringLiteral("\u2013");
        };
        const auto raw
            = [](std::optional<qint64> value) { return value ? QString::number(*value) : QString(); };
        table.rows.push_back({dayText(local.date(), locale) + QLatin1String(", ")
                + locale.toString(local.time(), QLocale::ShortFormat),
            shown(active), shown(capacity)});
        table.raw.push_back({local.toUTC().toString(Qt::ISODate), raw(active), raw(capacity)});
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
