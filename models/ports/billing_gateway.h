// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/call.h"
#include "models/domain/addon.h"
#include "models/domain/capacity.h"
#include "models/domain/credit.h"
#include "models/domain/credit_write.h"
#include "models/domain/invoice.h"
#include "models/domain/seat.h"
#include "models/domain/seat_write.h"
#include "models/domain/subscription.h"
#include "models/domain/tenant.h"

namespace desk {

/// Who waits for a call. What a person waits for goes before what fills the screen, and that before the rest.
enum class Priority { User, Visible, Background };

/// What the program can ask a billing provider, one method an endpoint. Implemented over HTTP in `app/api`,
/// and by fakes in tests. Every method returns at once; the call finishes later, from the event loop.
///
/// The methods below "writes" change something at the provider. They are delivered at most once, or with the
/// same idempotency key; when no usable answer comes back they fail with `OutcomeUnknown`, and with any other
/// error nothing was done. Only
/// `models/actions` calls them, after the intent is in the journal.
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
    /// The packs of credits that this tenant can buy; none without an active subscription.
    [[nodiscard]] virtual CallHandle<AddonCatalogue> addons(const TenantId &id, Priority priority) = 0;
    /// What is left of bought credits.
    [[nodiscard]] virtual CallHandle<ActiveAddonList> activeAddons(const TenantId &id, Priority priority) = 0;
    /// The credit pools of one subscription; none without an active one. `subscription` is empty, and none is
    /// named, where the tenant has only one. Asked through `CreditBook`, which knows that and keeps what it
    /// sees.
    [[nodiscard]] virtual CallHandle<CreditBalance> credits(
        const TenantId &id, const SubscriptionId &subscription, Priority priority)
        = 0;
    [[nodiscard]] virtual CallHandle<InvoiceList> invoices(const TenantId &id, Priority priority) = 0;

    // Writes.

    /// One seat, or new details for a person who has one. At capacity it answers with a quote and allocates
    /// nothing.
    [[nodiscard]] virtual CallHandle<AllocateReply> allocate(const AllocateRequest &request) = 0;
    /// Up to 100 seats. Never prorates: who doesn't fit is rejected.
    [[nodiscard]] virtual CallHandle<BulkReply> bulkAllocate(const BulkRequest &request) = 0;
    /// Makes a checkout, or an invoice, for more seats. The capacity rises when it is paid.
    [[nodiscard]] virtual CallHandle<CapacityReply> buyCapacity(const CapacityRequest &request) = 0;

    // Writes with an idempotency key: the same key and body may be delivered up to three times more within
    // the call.

    /// Deducts credits. `Blocked` is an answer, not a failure.
    [[nodiscard]] virtual CallHandle<ConsumeReply> consumeCredits(const ConsumeRequest &request) = 0;
    /// Makes a checkout or an invoice for a pack of credits, or adds a free one at once.
    [[nodiscard]] virtual CallHandle<AddonReply> buyAddon(const AddonPurchase &request) = 0;
};

} // namespace desk
