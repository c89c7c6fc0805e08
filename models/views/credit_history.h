// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit_sample.h"
#include "models/views/seat_charts.h"

#include <vector>

namespace desk {

/// A time between two samples at which a pool got more credits.
struct CreditRise
{
    enum class Kind {
        Refill, ///< the plan's credits rose: a new period, or another plan
        Purchase, ///< the bought credits rose
        Other ///< more in all; of which kind wasn't sent
    };
    qint64 utcMs = 0; ///< of the first sample that shows it
    Kind kind = Kind::Other;
    qint64 by = 0; ///< above 0

    friend bool operator==(const CreditRise &, const CreditRise &) = default;
};

/// The balance of one pool over time, as far as it was seen.
struct CreditHistory
{
    std::vector<StepPoint> total; ///< ascending in time; the first and the last are samples
    std::vector<StepPoint> limit; ///< from the first that was sent on; empty = none is known
    std::vector<CreditRise> rises;
};

/// Of one pool among the samples of a tenant, which come oldest first. Samples without a total, and those
/// whose time goes back, are left out.
[[nodiscard]] CreditHistory creditHistory(const std::vector<CreditSample> &samples, const QString &poolKey);

} // namespace desk
