// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/crovver_provider.h"
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
    Result<PreparedWrite<AllocateReply>> prepare(const AllocateRequest &) const override
    {
        return failure({});
    }
    CallHandle<AllocateReply> send(const PreparedWrite<AllocateReply> &) override { return {}; }
    Result<PreparedWrite<BulkReply>> prepare(const BulkRequest &) const override { return failure({}); }
    CallHandle<BulkReply> send(const PreparedWrite<BulkReply> &) override { return {}; }
    Result<PreparedWrite<CapacityReply>> prepare(const CapacityRequest &) const override
    {
        return failure({});
    }
    CallHandle<CapacityReply> send(const PreparedWrite<CapacityReply> &) override { return {}; }
    Result<PreparedWrite<RevokeReply>> prepare(const RevokeRequest &) const override { return failure({}); }
    CallHandle<RevokeReply> send(const PreparedWrite<RevokeReply> &) override { return {}; }
    const Provider &provider() const override { return m_provider; }
    Result<PreparedWrite<ConsumeReply>> prepare(const ConsumeRequest &) const override { return failure({}); }
    CallHandle<ConsumeReply> send(const PreparedWrite<ConsumeReply> &) override { return {}; }
    Result<PreparedWrite<AddonReply>> prepare(const AddonPurchase &) const override { return failure({}); }
    CallHandle<AddonReply> send(const PreparedWrite<AddonReply> &) override { return {}; }

private:
    Provider m_provider = crovver::provider();
};

} // namespace desk::test
