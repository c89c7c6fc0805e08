// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/billing_gateway.h"

#include <functional>
#include <optional>
#include <vector>

namespace desk {

/// What is known of a tenant's active subscriptions before its credits are asked for.
struct KnownScopes
{
    std::vector<CreditScope> scopes; ///< the newest first; also when there is one only
    int unnamed = 0; ///< active ones without an ID: they can't be asked for
    bool isUnknown = false; ///< they could not be read, or none has an ID
    std::optional<ApiError> error; ///< why they could not be read
    bool isNotOffered = false; ///< the server has no such endpoint, so it isn't asked again
};
[[nodiscard]] KnownScopes knownScopes(const Result<SubscriptionList> &subscriptions);

/// The credits of one tenant: of its active subscription, or of each of several in one balance. Without
/// `known` the subscriptions are read first, and `learned` gets what they tell. The gateway must outlive the
/// call.
[[nodiscard]] CallHandle<CreditBalance> readBalance(BillingGateway &gateway, const TenantId &tenant,
    Priority priority, std::optional<KnownScopes> known = {},
    std::function<void(const KnownScopes &)> learned = {});

} // namespace desk
