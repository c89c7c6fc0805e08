// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/billing_gateway.h"

namespace desk::test {

/// A provider that must not be asked; a test overrides what may be.
class IdleGateway : public BillingGateway
{
public:
    CallHandle<TenantList> tenants(Priority) override { return {}; }
    CallHandle<TenantDetail> tenant(const TenantId &, Priority) override { return {}; }
    CallHandle<SeatPage> seats(const SeatQuery &, Priority) override { return {}; }
    CallHandle<Capacity> capacity(const TenantId &, Priority) override { return {}; }
    CallHandle<SubscriptionList> subscriptions(const TenantId &, Priority) override { return {}; }
    CallHandle<PlanCatalogue> plans(Priority) override { return {}; }
    CallHandle<AddonCatalogue> addons(const TenantId &, Priority) override { return {}; }
    CallHandle<ActiveAddonList> activeAddons(const TenantId &, Priority) override { return {}; }
    CallHandle<CreditBalance> credits(const TenantId &, const SubscriptionId &, Priority) override
    {
        return {};
    }
    CallHandle<InvoiceList> invoices(const TenantId &, Priority) override { return {}; }
    CallHandle<AllocateReply> allocate(const AllocateRequest &) override { return {}; }
    CallHandle<BulkReply> bulkAllocate(const BulkRequest &) override { return {}; }
    CallHandle<CapacityReply> buyCapacity(const CapacityRequest &) override { return {}; }
    CallHandle<ConsumeReply> consumeCredits(const ConsumeRequest &) override { return {}; }
    CallHandle<AddonReply> buyAddon(const AddonPurchase &) override { return {}; }
};

} // namespace desk::test
