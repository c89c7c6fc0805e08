// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/purchase_outcome.h"

namespace desk {

/// Of a purchase of seats: what is bought is capacity.
using CapacityPhase = PurchasePhase;
using CapacityOutcome = PurchaseOutcome;

/// What became of the people who waited for the capacity.
struct WaitingSeats
{
    qint64 allocated = 0;
    qint64 rejected = 0;
    bool failed = false; ///< they could not be seated; Activity says why
};

/// What is known about a purchase of seats beyond its intent.
struct CapacityOutcomeInput
{
    PurchaseInput purchase;
    std::optional<qint64> sentBefore; ///< the capacity when it was confirmed
    std::optional<WaitingSeats> seated;
};

/// Nothing for an intent that is over and has nothing to be shown: dropped, or checked by the operator.
[[nodiscard]] std::optional<CapacityOutcome> capacityOutcome(const CapacityOutcomeInput &input);

} // namespace desk
