// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/account_data.h"

namespace desk {

namespace {

/// Asks a method of the gateway that wants a tenant, if the provider can do it.
template <typename T, typename Source>
typename FactBook<T>::Ask ofTenant(BillingGateway &gateway,
    CallHandle<T> (Source::*method)(const TenantId &, Priority), Capabilities needed = {})
{
    return [&gateway, method, needed](const TenantId &tenant, Priority priority) {
        return gateway.provider().can(needed) ? (gateway.*method)(tenant, priority) : notOffered<T>();
    };
}

/// One that is about the whole account.
template <typename T>
typename FactBook<T>::Ask ofAccount(
    BillingGateway &gateway, CallHandle<T> (BillingGateway::*method)(Priority), Capabilities needed = {})
{
    return [&gateway, method, needed](const TenantId &, Priority priority) {
        return gateway.provider().can(needed) ? (gateway.*method)(priority) : notOffered<T>();
    };
}

} // namespace

AccountData::AccountData(BillingGateway &gateway, HistoryStore &history, Clock &clock,
    ConnectionHealth &health, const QString &accountId)
    : m_gateway(gateway)
    , m_credits(gateway, history, clock, health, accountId)
    , m_seatBook(*this, clock, health)
    , m_tenantList(ofAccount(gateway, &BillingGateway::tenants), clock, health)
    , m_tenants(ofTenant(gateway, &BillingGateway::tenant), clock, health)
    , m_subscriptions(ofTenant(gateway, &BillingGateway::subscriptions), clock, health)
    , m_capacities(ofTenant(gateway, &BillingGateway::capacity), clock, health)
    , m_plans(ofAccount(gateway, &BillingGateway::plans, Capability::Plans), clock, health)
    , m_invoices(ofTenant(gateway, &BillingGateway::invoices, Capability::Invoices), clock, health)
    , m_addons(ofTenant(gateway, &BillingGateway::addons, Capability::Addons), clock, health)
    , m_activeAddons(ofTenant(gateway, &BillingGateway::activeAddons, Capability::Addons), clock, health)
{
    // Credits belong to subscriptions; who has just read those spares the credits from doing so.
    QObject::connect(&m_subscriptions, &FactBookBase::changed, &m_credits, [this](const TenantId &tenant) {
        const Fact<SubscriptionList> &fact = m_subscriptions.fact(tenant);
        if (fact.error)
            m_credits.noteSubscriptions(tenant, failure(*fact.error));
        else
            m_credits.noteSubscriptions(tenant, fact.seen ? fact.seen->value : SubscriptionList());
    });
}

CallHandle<SeatPage> AccountData::seats(const SeatQuery &query, Priority priority)
{
    return m_gateway.seats(query, priority);
}

CallHandle<Capacity> AccountData::capacity(const TenantId &id, Priority priority)
{
    return m_capacities.readThrough(id, priority);
}

void AccountData::noteSeatWriteEnded(const TenantId &tenant)
{
    m_capacities.noteWriteEnded(tenant);
    m_seatBook.noteWriteEnded(tenant);
    m_subscriptions.noteWriteEnded(tenant);
}

void AccountData::noteCreditWriteEnded(const TenantId &tenant)
{
    m_addons.noteWriteEnded(tenant);
    m_activeAddons.noteWriteEnded(tenant);
}

} // namespace desk
