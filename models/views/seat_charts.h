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
    QString left; ///< `2 free`, `full`, `3 over`; empty when unknown
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

struct SeatsOverTime
{
    std::vector<StepPoint> active; ///< ascending in time; ends with today's value at `now`
    std::vector<StepPoint> capacity; ///< from the first observation on; empty = not known
    qint64 leftOut = 0; ///< rows without an ID or a usable time, which are in no figure
    qint64 maximum = 0; ///< the highest value of both lines
};

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
