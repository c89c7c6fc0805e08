// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/data/seat_table.h"
#include "models/domain/capacity.h"

#include <optional>
#include <vector>

namespace desk {

/// How full a tenant is, for the gauge and its words.
struct SeatGauge
{
    std::optional<qint64> active;
    std::optional<qint64> units;
    qint64 over = 0;
    qint64 free = 0;
    double fraction = 0; ///< of the gauge that is filled, clamped to 0…1; the label isn't clamped
    QString label; ///< `8 / 10`
    QString headline; ///< the same in words: `8 of 10 in use`, `This plan has no seats`
    QString left; ///< `2 free`, `full`, `3 over`; empty when unknown or without any seat
    [[nodiscard]] bool isKnown() const { return active && units; }
};
[[nodiscard]] SeatGauge seatGauge(const Capacity &capacity);

/// From this time on a value holds, until the next point.
struct StepPoint
{
    qint64 utcMs = 0;
    qint64 value = 0;
    friend bool operator==(const StepPoint &, const StepPoint &) = default;
};

/// The value that holds at `utcMs`; nothing before the first step.
[[nodiscard]] std::optional<qint64> valueAt(const std::vector<StepPoint> &steps, qint64 utcMs);

/// Seats that were ordered from here.
struct SeatOrder
{
    qint64 utcMs = 0; ///< when they were there, or else when they were ordered
    QString intentId;
    QString text; ///< `Bought: capacity 10 → 15`
    friend bool operator==(const SeatOrder &, const SeatOrder &) = default;
};

struct SeatsOverTime
{
    std::vector<StepPoint> active; ///< ascending in time; ends with today's value at `now`
    std::vector<StepPoint> capacity; ///< from the first observation on; empty = not known
    std::vector<SeatOrder> orders; ///< ascending in time
    qint64 leftOut = 0; ///< rows without an ID or a usable time, which are in no figure
    qint64 maximum = 0; ///< the highest value of both lines
};

/// The capacity at a time. Before it was seen for the first time it is assumed to have been the same.
struct CapacityAt
{
    qint64 units = 0;
    bool isAssumed = false;
    friend bool operator==(const CapacityAt &, const CapacityAt &) = default;
};
[[nodiscard]] std::optional<CapacityAt> capacityAt(const SeatsOverTime &series, qint64 utcMs);

/// What happened from a time on; what held then begins it.
[[nodiscard]] SeatsOverTime seatsSince(const SeatsOverTime &series, qint64 fromUtcMs);

/// When every seat will be in use, should their number go on growing as it did.
struct SeatForecast
{
    qint64 fullAtMs = 0;
    qint64 sinceMs = 0; ///< from when on the growth was measured
    friend bool operator==(const SeatForecast &, const SeatForecast &) = default;
};
/// By the growth of the last 90 days. Nothing with less than 30 days to go by, without growth, where nothing
/// is free, and for what is more than two years ahead.
[[nodiscard]] std::optional<SeatForecast> seatForecast(const SeatsOverTime &series);
/// `Full about 12 Feb 2027 at the pace since 1 Sep 2026`; empty without a forecast.
[[nodiscard]] QString seatForecastText(const SeatsOverTime &series);

/// Active seats over time, from every seat that a tenant ever had (all of `status=all`).
[[nodiscard]] SeatsOverTime seatsOverTime(
    const SeatTable &table, const std::vector<CapacityObservation> &observed, qint64 nowUtcMs);

/// At most `limit` (≥ 4) points; first, last, and the highest and lowest of each stretch stay.
[[nodiscard]] std::vector<StepPoint> thinned(const std::vector<StepPoint> &points, size_t limit);

/// One row of the chart as a table.
struct SeatsOverTimeRow
{
    qint64 utcMs = 0;
    qint64 active = 0;
    std::optional<qint64> capacity; ///< nothing = not known then
};
/// The last value of each day (UTC) on which something changed, newest first.
[[nodiscard]] std::vector<SeatsOverTimeRow> seatsOverTimeRows(const SeatsOverTime &series);

} // namespace desk
