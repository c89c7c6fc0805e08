// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seats_over_time_chart.h"

#include "models/items/formatting.h"
#include "ui/charts/seats_plot.h"
#include "ui/charts/steps.h"
#include "ui/theme/desk_style.h"

#include <QAccessible>
#include <QChart>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
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
    std::vector<qint64> changes; ///< times at which either line changes, ascending
};

SeatsOverTimeChart::SeatsOverTimeChart(QWidget *parent)
    : ChartView(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(QStringLiteral("seatsOverTime"));
    setAccessibleName(tr("Seats in use against capacity over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    d->plot->setColors(ThemeColors(palette()));
}

SeatsOverTimeChart::~SeatsOverTimeChart() = default;

void SeatsOverTimeChart::setSeries(const SeatsOverTime &series, const QString &coverage)
{
    d->series = series;
    d->coverage = coverage;
    d->changes.clear();
    for (const std::vector<StepPoint> *line : {&series.active, &series.capacity}) {
        for (const StepPoint &step : *line)
            d->changes.push_back(step.utcMs);
    }
    std::ranges::sort(d->changes);
    // clang 14 has no std::ranges::unique.
    d->changes.erase(std::unique(d->changes.begin(), d->changes.end()), d->changes.end());
    d->plot->setSeries(series);
    setAccessibleDescription(summary());
    Q_EMIT dataChanged();
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
    for (const qint64 at : d->changes) {
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

qint64 SeatsOverTimeChart::timeOf(int index) const
{
    return d->changes[std::size_t(index)];
}

int SeatsOverTimeChart::cursor() const
{
    if (!d->plot->cursorTime())
        return -1;
    const auto after = std::ranges::upper_bound(d->changes, *d->plot->cursorTime());
    return int(after - d->changes.begin()) - 1;
}

void SeatsOverTimeChart::setCursorAt(int index)
{
    if (d->changes.empty() || index < 0) {
        d->plot->setCursorTime(std::nullopt);
        return;
    }
    const int last = int(d->changes.size()) - 1;
    moveCursor(timeOf(std::min(index, last)));
}

void SeatsOverTimeChart::moveCursor(std::optional<qint64> utcMs)
{
    const int before = cursor();
    d->plot->setCursorTime(utcMs);
    if (cursor() == before)
        return;
    setAccessibleDescription(utcMs ? cursorText() : summary());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT cursorMoved(cursor());
}

QString SeatsOverTimeChart::cursorText() const
{
    const std::optional<qint64> at = d->plot->cursorTime();
    return at ? SeatsPlot::factsAt(d->series, *at).join(QLatin1String(", ")) : QString();
}

QSize SeatsOverTimeChart::sizeHint() const
{
    return {560, 220};
}

QSize SeatsOverTimeChart::minimumSizeHint() const
{
    return {280, 140};
}

void SeatsOverTimeChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(d->changes.size()) - 1;
    if (last < 0) {
        ChartView::keyPressEvent(event);
        return;
    }
    const int at = cursor();
    if (event->key() == Qt::Key_Left)
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

void SeatsOverTimeChart::mouseMoveEvent(QMouseEvent *event)
{
    moveCursor(d->plot->timeAt(event->position()));
}

void SeatsOverTimeChart::leaveEvent(QEvent *event)
{
    ChartView::leaveEvent(event);
    moveCursor(std::nullopt);
}

void SeatsOverTimeChart::focusOutEvent(QFocusEvent *event)
{
    ChartView::focusOutEvent(event);
    moveCursor(std::nullopt);
    update();
}

void SeatsOverTimeChart::changeEvent(QEvent *event)
{
    ChartView::changeEvent(event);
    // Qt Charts knows nothing of palettes.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        d->plot->setColors(ThemeColors(palette()));
        d->plot->arrange(d->plot->size());
    }
}

void SeatsOverTimeChart::resizeEvent(QResizeEvent *event)
{
    ChartView::resizeEvent(event);
    d->plot->setGeometry(rect().adjusted(3, 3, -3, -3)); // room for the focus ring
}

void SeatsOverTimeChart::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    paintFocusRing(&painter, rect(), ThemeColors(palette()));
}

} // namespace desk
