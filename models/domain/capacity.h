// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/named_enum.h"

#include <QString>

#include <optional>

namespace desk {

/// How a tenant pays for its seats (`billingMode` of `capacity/count`).
enum class BillingMode { Recurring, Manual, Free, Other };

/// How many seats a tenant uses and has. From `capacity/count`, or the `capacity` object of
/// `capacity/allocations`, `allocate` and `bulk-allocate`.
struct Capacity
{
    std::optional<qint64> activeCount; ///< seats in use, ≥ 0; nothing when not sent or not understood
    std::optional<qint64> units; ///< seats paid for (`capacityUnits`), ≥ 0
    std::optional<bool> exceeded; ///< as the API says it; `isOver` is ours
    Named<BillingMode> billingMode;
    QString problem; ///< what could not be understood, with its JSON path; empty when all was

    [[nodiscard]] bool isKnown() const { return activeCount && units; }
    /// Seats in use beyond those paid for; 0 when within, or when unknown.
    [[nodiscard]] qint64 over() const
    {
        return isKnown() && *activeCount > *units ? *activeCount - *units : 0;
    }
    [[nodiscard]] qint64 free() const
    {
        return isKnown() && *units > *activeCount ? *units - *activeCount : 0;
    }
    /// Our own; the API's percentage isn't used because its examples disagree. Nothing for a capacity of 0.
    [[nodiscard]] std::optional<double> utilisation() const
    {
        if (!isKnown() || *units == 0)
            return std::nullopt;
        return double(*activeCount) / double(*units);
    }
    friend bool operator==(const Capacity &, const Capacity &) = default;
};

/// What this program saw the capacity be, at the time that it saw it first.
struct CapacityObservation
{
    qint64 utcMs = 0;
    qint64 units = 0; ///< seats paid for
    friend bool operator==(const CapacityObservation &, const CapacityObservation &) = default;
};

} // namespace desk
