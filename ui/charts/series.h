// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace desk {

/// Seats of one tenant now.
struct SeatGaugeData
{
    std::optional<qint64> active; ///< in use; nothing = not known
    std::optional<qint64> capacity; ///< paid for; nothing = not known
};

/// From `at` until the next point the value holds.
struct StepPoint
{
    QDateTime at; ///< UTC
    qint64 value = 0;
    friend bool operator==(const StepPoint &, const StepPoint &) = default;
};

/// Seats in use and capacity over time, both as steps in ascending order of time.
struct SeatsOverTimeSeries
{
    std::vector<StepPoint> active;
    std::vector<StepPoint> capacity; ///< begins where this program first observed it; empty = never
    QDateTime until; ///< UTC; where both lines end: when the data was read
    QString coverage; ///< what is missing, e.g. "1,200 of 8,214 seats loaded"; empty = complete
};

} // namespace desk
