// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/billing_gateway.h"

#include <functional>
#include <optional>
#include <vector>

namespace desk {

/// What is known of the subscriptions of a tenant that may have credits before its credits are asked for.
struct KnownScopes
{
    std::vector<CreditScope> scopes; ///< the newest first; also when there is one only
    int unnamed = 0; ///< those without an ID: they can't be asked for
    bool isUnknown = false; ///< they could not be read, or none has an ID
    std::optional<ApiError> error; ///< why they could not be read
    bool isNotOffered = false; ///< the server has no such endpoint, so it isn't asked again

    /// They were read, and none of them may be active.
    [[nodiscard]] bool areNone() const
    {
        return scopes.empty() && unnamed == 0 && !isUnknown && !isNotOffered;
    }
};
[[nodiscard]] KnownScopes knownScopes(const Result<SubscriptionList> &subscriptions);

struct BalanceReading
{
    std::optional<KnownScopes> known; ///< nothing = the subscriptions are read first
    std::function<void(const KnownScopes &)> learned; ///< gets what they tell
    /// How many writes to these credits have ended. What was asked for before one of them did is asked for
    /// once more: it may be what was there before the write.
    std::function<int()> writesEnded;
};

/// The credits of one tenant: of its active subscription, or of each of several in one balance. The gateway
/// must outlive the call.
[[nodiscard]] CallHandle<CreditBalance> readBalance(
    BillingGateway &gateway, const TenantId &tenant, Priority priority, BalanceReading reading = {});

} // namespace desk
