// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace desk {

/// From this time on the value holds, until the next one. The shape of the view-models' points, without
/// depending on what they were computed from.
struct ChartStep
{
    qint64 utcMs = 0;
    qint64 value = 0;
    friend bool operator==(const ChartStep &, const ChartStep &) = default;
};

/// Seats in use and capacity over time, both ascending in time.
struct ChartSeries
{
    std::vector<ChartStep> active;
    std::vector<ChartStep> capacity; ///< begins where this program first observed it; empty = never
    qint64 untilMs = 0; ///< where both lines end: when the data was read
    QString coverage; ///< what is missing, e.g. "1,200 of 8,214 seats loaded"; empty = complete
};

/// Seats of one tenant now.
struct GaugeData
{
    std::optional<qint64> active; ///< in use; nothing = not known
    std::optional<qint64> capacity; ///< paid for; nothing = not known
};

} // namespace desk
