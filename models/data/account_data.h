// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/data/credit_book.h"
#include "models/data/fact_book.h"
#include "models/data/seat_book.h"

namespace desk {

/// What the program knows of one account in this run: one fact, one place, one age. Whoever shows something
/// asks here; nobody else reads it from the server.
class AccountData final : public RosterSource
{
public:
    /// All references must outlive it.
    AccountData(BillingGateway &gateway, HistoryStore &history, Clock &clock, ConnectionHealth &health,
        const QString &accountId);

    /// All tenants; the empty ID.
    [[nodiscard]] FactBook<TenantList> &tenantList() { return m_tenantList; }
    /// A tenant with its members.
    [[nodiscard]] FactBook<TenantDetail> &tenants() { return m_tenants; }
    [[nodiscard]] FactBook<SubscriptionList> &subscriptions() { return m_subscriptions; }
    /// Seats in use and paid for: `capacity/count`.
    [[nodiscard]] FactBook<Capacity> &capacities() { return m_capacities; }
    /// The organisation's plans; the empty ID.
    [[nodiscard]] FactBook<PlanCatalogue> &plans() { return m_plans; }
    [[nodiscard]] FactBook<InvoiceList> &invoices() { return m_invoices; }
    /// The packs of credits that can be bought.
    [[nodiscard]] FactBook<AddonCatalogue> &addons() { return m_addons; }
    /// What is left of bought credits.
    [[nodiscard]] FactBook<ActiveAddonList> &activeAddons() { return m_activeAddons; }
    [[nodiscard]] CreditBook &credits() { return m_credits; }
    /// Lists of seats, and their totals.
    [[nodiscard]] SeatBook &seatBook() { return m_seatBook; }

    [[nodiscard]] const Provider &provider() const override { return m_gateway.provider(); }
    [[nodiscard]] CallHandle<SeatPage> seats(const SeatQuery &query, Priority priority) override;
    /// What comes is noted.
    [[nodiscard]] CallHandle<Capacity> capacity(const TenantId &id, Priority priority) override;

    /// A call that may have changed this tenant's seats, or what they cost, has ended, however it did.
    void noteSeatWriteEnded(const TenantId &tenant);
    /// The same of its credits, or of what it bought; the balances know it from `CreditBook::noteWriteEnded`.
    void noteCreditWriteEnded(const TenantId &tenant);

private:
    BillingGateway &m_gateway;
    CreditBook m_credits;
    SeatBook m_seatBook;
    FactBook<TenantList> m_tenantList;
    FactBook<TenantDetail> m_tenants;
    FactBook<SubscriptionList> m_subscriptions;
    FactBook<Capacity> m_capacities;
    FactBook<PlanCatalogue> m_plans;
    FactBook<InvoiceList> m_invoices;
    FactBook<AddonCatalogue> m_addons;
    FactBook<ActiveAddonList> m_activeAddons;
};

} // namespace desk
