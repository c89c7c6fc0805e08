// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/addon.h"
#include "models/domain/credit.h"
#include "models/domain/credit_write.h"
#include "models/domain/invoice.h"
#include "models/domain/prepared_write.h"
#include "models/domain/seat_write.h"
#include "models/domain/subscription.h"
#include "models/domain/tenant.h"
#include "models/ports/roster_source.h"

namespace desk {

/// What the program can ask a billing provider, one method an endpoint. Implemented over HTTP in `app/api`,
/// and by fakes in tests. Every method returns at once; the call finishes later, from the event loop.
///
/// Writes change something at the provider. `prepare` makes the bytes, at once, and fails as `Validation`
/// with the reason in `detail` when the request can't be sent as it is meant. `send` takes them as they are,
/// whenever they were made; it is delivered at most once, or with the same idempotency key. When no usable
/// answer comes back it fails with `OutcomeUnknown`, and with any other error nothing was done. Only
/// `models/actions` sends, after the intent and its bytes are in the journal.
class BillingGateway : public RosterSource
{
public:
    /// All tenants of the organisation. The API has no paging here.
    [[nodiscard]] virtual CallHandle<TenantList> tenants(Priority priority) = 0;
    /// One tenant with its members.
    [[nodiscard]] virtual CallHandle<TenantDetail> tenant(const TenantId &id, Priority priority) = 0;
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
    [[nodiscard]] virtual Result<PreparedWrite<AllocateReply>> prepare(
        const AllocateRequest &request) const = 0;
    [[nodiscard]] virtual CallHandle<AllocateReply> send(const PreparedWrite<AllocateReply> &write) = 0;
    /// Up to `Provider::peopleInBatch` seats. Never prorates: who doesn't fit is rejected.
    [[nodiscard]] virtual Result<PreparedWrite<BulkReply>> prepare(const BulkRequest &request) const = 0;
    [[nodiscard]] virtual CallHandle<BulkReply> send(const PreparedWrite<BulkReply> &write) = 0;
    /// Makes a checkout, or an invoice, for more seats. The capacity rises when it is paid.
    [[nodiscard]] virtual Result<PreparedWrite<CapacityReply>> prepare(
        const CapacityRequest &request) const = 0;
    [[nodiscard]] virtual CallHandle<CapacityReply> send(const PreparedWrite<CapacityReply> &write) = 0;

    /// Takes a seat away at once. Only of providers with `Capability::RevokeSeats`.
    [[nodiscard]] virtual Result<PreparedWrite<RevokeReply>> prepare(const RevokeRequest &request) const = 0;
    [[nodiscard]] virtual CallHandle<RevokeReply> send(const PreparedWrite<RevokeReply> &write) = 0;

    // Writes with an idempotency key: the same key and body may be delivered up to three times more within
    // the call.

    /// Deducts credits. `Blocked` is an answer, not a failure.
    [[nodiscard]] virtual Result<PreparedWrite<ConsumeReply>> prepare(
        const ConsumeRequest &request) const = 0;
    [[nodiscard]] virtual CallHandle<ConsumeReply> send(const PreparedWrite<ConsumeReply> &write) = 0;
    /// Makes a checkout or an invoice for a pack of credits, or adds a free one at once.
    [[nodiscard]] virtual Result<PreparedWrite<AddonReply>> prepare(const AddonPurchase &request) const = 0;
    [[nodiscard]] virtual CallHandle<AddonReply> send(const PreparedWrite<AddonReply> &write) = 0;
};

} // namespace desk
