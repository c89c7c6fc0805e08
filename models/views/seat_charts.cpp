// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seat_charts.h"

#include "models/items/formatting.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace desk {

namespace {

struct SeatChartWords
{
    Q_DECLARE_TR_FUNCTIONS(SeatCharts)
};

constexpr qint64 msPerChartDay = 24LL * 60 * 60 * 1000;
constexpr qint64 leastForecastMs = 30 * msPerChartDay;
constexpr qint64 mostForecastMs = 90 * msPerChartDay;
constexpr qint64 farthestForecastMs = 730 * msPerChartDay;

QString gaugeHeadline(const Capacity &capacity)
{
    if (capacity.isKnown() && *capacity.activeCount == 0 && *capacity.units == 0)
        return SeatChartWords::tr("This plan has no seats");
    if (capacity.isKnown())
        return SeatChartWords::tr("%1 of %2 in use")
            .arg(countText(*capacity.activeCount), countText(*capacity.units));
    if (capacity.activeCount)
        return SeatChartWords::tr("%1 in use, capacity not known").arg(countText(*capacity.activeCount));
    if (capacity.units)
        return SeatChartWords::tr("%1 paid for, use not known").arg(countText(*capacity.units));
    return SeatChartWords::tr("Seats not known yet");
}

qint64 chartDay(qint64 utcMs)
{
    return utcMs >= 0 ? utcMs / msPerChartDay : (utcMs - msPerChartDay + 1) / msPerChartDay;
}

/// One point a moment: what holds after everything that happened in it.
void appendStep(std::vector<StepPoint> &points, qint64 utcMs, qint64 value)
{
    if (!points.empty() && points.back().utcMs == utcMs)
        points.back().value = value;
    else
        points.push_back({utcMs, value});
}

} // namespace

SeatGauge seatGauge(const Capacity &capacity)
{
    SeatGauge gauge;
    gauge.active = capacity.activeCount;
    gauge.units = capacity.units;
    gauge.over = capacity.over();
    gauge.free = capacity.free();
    gauge.label = seatsText(capacity);
    gauge.headline = gaugeHeadline(capacity);
    if (capacity.activeCount.value_or(0) > 0 || capacity.units.value_or(0) > 0)
        gauge.left = seatsLeftText(capacity);
    if (capacity.isKnown())
        gauge.fraction = *capacity.units > 0
            ? std::clamp(double(*capacity.activeCount) / double(*capacity.units), 0.0, 1.0)
            : (*capacity.activeCount > 0 ? 1.0 : 0.0);
    return gauge;
}

SeatsOverTime seatsOverTime(
    const SeatTable &table, const std::vector<CapacityObservation> &observed, qint64 nowUtcMs)
{
    SeatsOverTime result;
    std::vector<StepPoint> changes;
    for (SeatTable::Record record = 0; record < SeatTable::Record(table.size()); ++record) {
        const auto from = table.allocatedTime(record);
        const auto to = table.removedTime(record);
        const SeatStatus status = table.status(record);
        const bool usable = table.hasUserId(record) && from && (!to || *to >= *from)
            && (isHeld(status) || (status == SeatStatus::Removed && to));
        if (!usable) {
            ++result.leftOut;
            continue;
        }
        changes.push_back({*from, 1});
        if (status == SeatStatus::Removed)
            changes.push_back({*to, -1});
    }
    std::ranges::sort(changes, {}, &StepPoint::utcMs);
    qint64 active = 0;
    for (const StepPoint &change : changes) {
        active += change.value;
        appendStep(result.active, change.utcMs, active);
    }
    if (!result.active.empty() && result.active.back().utcMs < nowUtcMs)
        result.active.push_back({nowUtcMs, active});
    for (const CapacityObservation &seen : observed)
        appendStep(result.capacity, seen.utcMs, seen.units);
    if (!result.capacity.empty() && result.capacity.back().utcMs < nowUtcMs)
        result.capacity.push_back({nowUtcMs, result.capacity.back().value});
    for (const auto *line : {&result.active, &result.capacity}) {
        for (const StepPoint &point : *line)
            result.maximum = std::max(result.maximum, point.value);
    }
    return result;
}

std::optional<qint64> valueAt(const std::vector<StepPoint> &steps, qint64 utcMs)
{
    const auto after = std::ranges::upper_bound(steps, utcMs, {}, &StepPoint::utcMs);
    if (after == steps.begin())
        return std::nullopt;
    return std::prev(after)->value;
}

std::optional<CapacityAt> capacityAt(const SeatsOverTime &series, qint64 utcMs)
{
    if (series.capacity.empty())
        return std::nullopt;
    const auto seen = valueAt(series.capacity, utcMs);
    return CapacityAt{seen.value_or(series.capacity.front().value), !seen};
}

SeatsOverTime seatsSince(const SeatsOverTime &series, qint64 fromUtcMs)
{
    SeatsOverTime part;
    part.leftOut = series.leftOut;
    const auto take = [&](const std::vector<StepPoint> &all, std::vector<StepPoint> &kept) {
        if (const auto before = valueAt(all, fromUtcMs))
            kept.push_back({fromUtcMs, *before});
        for (const StepPoint &point : all) {
            if (point.utcMs > fromUtcMs)
                kept.push_back(point);
        }
        for (const StepPoint &point : kept)
            part.maximum = std::max(part.maximum, point.value);
    };
    take(series.active, part.active);
    take(series.capacity, part.capacity);
    std::ranges::copy_if(series.orders, std::back_inserter(part.orders),
        [&](const SeatOrder &order) { return order.utcMs >= fromUtcMs; });
    return part;
}

std::optional<SeatForecast> seatForecast(const SeatsOverTime &series)
{
    if (series.active.empty() || series.capacity.empty())
        return std::nullopt;
    const StepPoint now = series.active.back();
    const qint64 since = std::max(series.active.front().utcMs, now.utcMs - mostForecastMs);
    if (now.utcMs - since < leastForecastMs)
        return std::nullopt;
    const double growth = double(now.value - valueAt(series.active, since).value_or(0));
    const double free = double(series.capacity.back().value - now.value);
    const double ahead = growth > 0 ? free / growth * double(now.utcMs - since) : 0;
    if (ahead <= 0 || ahead > double(farthestForecastMs))
        return std::nullopt;
    return SeatForecast{now.utcMs + qint64(ahead), since};
}

QString seatForecastText(const SeatsOverTime &series)
{
    const auto forecast = seatForecast(series);
    if (!forecast)
        return {};
    return SeatChartWords::tr("Full about %1 at the pace since %2")
        .arg(dateText(Timestamp::fromUtcMs(forecast->fullAtMs)),
            dateText(Timestamp::fromUtcMs(forecast->sinceMs)));
}

std::vector<StepPoint> thinned(const std::vector<StepPoint> &points, size_t limit)
{
    limit = std::max<size_t>(limit, 4);
    if (points.size() <= limit)
        return points;
    // Between the first and the last point, each stretch gives its lowest and its highest.
    const size_t stretches = (limit - 2) / 2;
    const size_t inner = points.size() - 2;
    std::vector<StepPoint> result{points.front()};
    result.reserve(limit);
    for (size_t i = 0; i < stretches; ++i) {
        const auto begin = points.begin() + 1 + qsizetype(i * inner / stretches);
        const auto end = points.begin() + 1 + qsizetype((i + 1) * inner / stretches);
        auto [lowest, highest] = std::minmax_element(
            begin, end, [](const StepPoint &a, const StepPoint &b) { return a.value < b.value; });
        if (highest < lowest)
            std::swap(lowest, highest);
        result.push_back(*lowest);
        if (highest != lowest)
            result.push_back(*highest);
    }
    result.push_back(points.back());
    return result;
}

std::vector<SeatsOverTimeRow> seatsOverTimeRows(const SeatsOverTime &series)
{
    std::vector<qint64> times;
    for (const auto *line : {&series.active, &series.capacity}) {
        for (const StepPoint &point : *line)
            times.push_back(point.utcMs);
    }
    std::ranges::sort(times);
    std::vector<SeatsOverTimeRow> rows;
    auto active = series.active.begin();
    auto capacity = series.capacity.begin();
    qint64 activeNow = 0;
    std::optional<qint64> capacityNow;
    for (const qint64 time : times) {
        for (; active != series.active.end() && active->utcMs <= time; ++active)
            activeNow = active->value;
        for (; capacity != series.capacity.end() && capacity->utcMs <= time; ++capacity)
            capacityNow = capacity->value;
        if (!rows.empty() && chartDay(rows.back().utcMs) == chartDay(time))
            rows.back() = {time, activeNow, capacityNow};
        else
            rows.push_back({time, activeNow, capacityNow});
    }
    std::ranges::reverse(rows);
    return rows;
}

} // namespace desk
