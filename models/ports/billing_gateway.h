// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/call.h"
#include "models/domain/capacity.h"
#include "models/domain/seat.h"
#include "models/domain/subscription.h"
#include "models/domain/tenant.h"

namespace desk {

/// Who waits for a call. What a person waits for goes before what fills the screen, and that before the rest.
enum class Priority { User, Visible, Background };

/// What the program can ask a billing provider, one method an endpoint. Implemented over HTTP in `app/api`,
/// and by fakes in tests. Every method returns at once; the call finishes later, from the event loop. Methods
/// that change something at the provider will be added as methods of their own and are delivered at most
/// once.
class BillingGateway
{
public:
    virtual ~BillingGateway() = default;

    /// All tenants of the organisation. Crovver has no paging here.
    [[nodiscard]] virtual CallHandle<TenantList> tenants(Priority priority) = 0;
    /// One tenant with its members.
    [[nodiscard]] virtual CallHandle<TenantDetail> tenant(const TenantId &id, Priority priority) = 0;
    /// One page of a tenant's seats. Fails with `NotFoundKind::NoActiveSubscription` when it has none.
    [[nodiscard]] virtual CallHandle<SeatPage> seats(const SeatQuery &query, Priority priority) = 0;
    /// Seats used and paid for. Fails with `NotFoundKind::NoActiveSubscription` when it has no subscription.
    [[nodiscard]] virtual CallHandle<Capacity> capacity(const TenantId &id, Priority priority) = 0;
    [[nodiscard]] virtual CallHandle<SubscriptionList> subscriptions(const TenantId &id, Priority priority)
        = 0;
    [[nodiscard]] virtual CallHandle<PlanCatalogue> plans(Priority priority) = 0;
};

} // namespace desk
