// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_gateway.h"

#include "app/api/crovver/crovver_gateway_call.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk::crovver {

namespace {

constexpr int mostSeatsPerPage = 100;
constexpr int fastCompression = 1; // zlib level: a page is packed on every arrival, unpacked rarely

QString filterText(SeatFilter filter)
{
    switch (filter) {
    case SeatFilter::Active:
        return QStringLiteral("active");
    case SeatFilter::Removed:
        return QStringLiteral("removed");
    case SeatFilter::All:
        break;
    }
    return QStringLiteral("all");
}

} // namespace

CrovverGateway::CrovverGateway(TransportConfig config, Clock &clock, RequestLog &log)
    : m_log(log)
    , m_closing(std::make_shared<std::atomic<bool>>(false))
    , m_receiver(new QObject)
    , m_transport(std::make_unique<Transport>(std::move(config), clock, log))
{
    m_workers.setMaxThreadCount(1);
}

CrovverGateway::~CrovverGateway()
{
    // What the worker has not decoded yet is posted as cancelled, and the receiver goes after the last of it.
    m_closing->store(true);
    m_transport.reset();
    m_workers.waitForDone();
}

CallHandle<TenantList> CrovverGateway::tenants(Priority priority)
{
    return start<TenantList>({&info(Endpoint::Tenants), {}, {}, {}, priority},
        [](json::Node data, const HttpReply &) { return decodeTenants(data); });
}

CallHandle<TenantDetail> CrovverGateway::tenant(const TenantId &id, Priority priority)
{
    return startFor<TenantDetail>(id,
        {&info(Endpoint::Tenants), {}, {{QLatin1StringView("externalTenantId"), id.text()}}, {}, priority},
        [](json::Node data, const HttpReply &) { return decodeTenantDetail(data); });
}

CallHandle<SeatPage> CrovverGateway::seats(const SeatQuery &query, Priority priority)
{
    const HttpCall call{&info(Endpoint::Allocations), {},
        {{QLatin1StringView("requestingEntityId"), query.tenant.text()},
            {QLatin1StringView("status"), filterText(query.filter)},
            {QLatin1StringView("page"), QString::number(query.page)},
            {QLatin1StringView("limit"), QString::number(query.limit)}},
        {}, priority};
    if (query.page < 1 || query.limit < 1 || query.limit > mostSeatsPerPage)
        return refused<SeatPage>(call, CrovverGatewayText::tr("There is no such page."));
    return startFor<SeatPage>(query.tenant, call, [query](json::Node data, const HttpReply &reply) {
        auto page = decodeSeats(data, query);
        if (page) {
            page->packed = qCompress(reply.body, fastCompression);
            page->receivedAt = reply.receivedAt;
        }
        return page;
    });
}

CallHandle<Capacity> CrovverGateway::capacity(const TenantId &id, Priority priority)
{
    const QJsonObject body{{QStringLiteral("requestingEntityId"), id.text()}};
    return startFor<Capacity>(id,
        {&info(Endpoint::CapacityCount), {}, {}, QJsonDocument(body).toJson(QJsonDocument::Compact),
            priority},
        [](json::Node data, const HttpReply &) { return decodeCapacity(data); });
}

CallHandle<SubscriptionList> CrovverGateway::subscriptions(const TenantId &id, Priority priority)
{
    return startFor<SubscriptionList>(id,
        {&info(Endpoint::Subscriptions), {}, {{QLatin1StringView("requestingEntityId"), id.text()}}, {},
            priority},
        [](json::Node data, const HttpReply &) { return decodeSubscriptions(data); });
}

CallHandle<PlanCatalogue> CrovverGateway::plans(Priority priority)
{
    return start<PlanCatalogue>({&info(Endpoint::Plans), {}, {}, {}, priority},
        [](json::Node data, const HttpReply &) { return decodePlans(data); });
}

CallHandle<AddonCatalogue> CrovverGateway::addons(const TenantId &id, Priority priority)
{
    return startFor<AddonCatalogue>(id, {&info(Endpoint::AddonsAvailable), id.text(), {}, {}, priority},
        [](json::Node data, const HttpReply &) { return decodeAddons(data); });
}

CallHandle<ActiveAddonList> CrovverGateway::activeAddons(const TenantId &id, Priority priority)
{
    return startFor<ActiveAddonList>(id, {&info(Endpoint::AddonsActive), id.text(), {}, {}, priority},
        [](json::Node data, const HttpReply &) { return decodeActiveAddons(data); });
}

CallHandle<CreditBalance> CrovverGateway::credits(
    const TenantId &id, const SubscriptionId &subscription, Priority priority)
{
    HttpCall call{
        &info(Endpoint::CreditBalance), {}, {{QLatin1StringView("tenantId"), id.text()}}, {}, priority};
    if (!subscription.isEmpty())
        call.query.push_back({QLatin1StringView("subscriptionId"), subscription.text()});
    return startFor<CreditBalance>(
        id, std::move(call), [](json::Node data, const HttpReply &) { return decodeCredits(data); });
}

CallHandle<InvoiceList> CrovverGateway::invoices(const TenantId &id, Priority priority)
{
    return startFor<InvoiceList>(id,
        {&info(Endpoint::Invoices), {}, {{QLatin1StringView("externalTenantId"), id.text()}}, {}, priority},
        [](json::Node data, const HttpReply &) { return decodeInvoices(data); });
}

} // namespace desk::crovver
