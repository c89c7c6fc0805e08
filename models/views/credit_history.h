// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit_runway.h"
#include "models/views/seat_charts.h"

#include <vector>

namespace desk {

/// The balance of one pool over time, as far as it was seen.
struct CreditHistory
{
    std::vector<StepPoint> total; ///< ascending in time; the first and the last are samples
    std::vector<StepPoint> limit; ///< from the first that was sent on; empty = none is known
    std::vector<CreditRise> rises;
};

/// Of the samples of one pool, which come oldest first. Samples without a total, and those whose time goes
/// back, are left out.
[[nodiscard]] CreditHistory creditHistory(
    const std::vector<CreditSample> &samples, const CreditRunway &runway);

/// Those of one pool among the samples of a tenant, in their order.
[[nodiscard]] std::vector<CreditSample> samplesOf(
    const std::vector<CreditSample> &samples, const QString &poolKey);

} // namespace desk
