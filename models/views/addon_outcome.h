// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/views/purchase_outcome.h"

namespace desk {

/// What is known about a purchase of credits beyond its intent.
struct AddonOutcomeInput
{
    PurchaseInput purchase;
    std::optional<ReplayRefusal> replayRefusal; ///< of an `Unknown` one; nothing = its key can be asked again
    bool canBuyAgain = false; ///< it is known what is bought, and a new purchase may be begun
};

/// Nothing for an intent that is over and has nothing to be shown: dropped, or checked by the operator.
[[nodiscard]] std::optional<PurchaseOutcome> addonOutcome(const AddonOutcomeInput &input);

} // namespace desk
