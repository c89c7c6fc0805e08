// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_export.h"

#include "models/data/balance_reader.h"

#include <QSet>

#include <memory>

namespace desk {

namespace {

constexpr size_t tenantsAtATime = 6; // what one HTTP/1.1 host takes at a time

QString nameOf(const CreditPool &pool)
{
    return pool.key;
}

QString nameOf(const Addon &addon)
{
    return addon.id;
}

} // namespace

QStringList poolExportColumns()
{
    return {QStringLiteral("tenantId"), QStringLiteral("poolKey"), QStringLiteral("displayName"),
        QStringLiteral("baseRemaining"), QStringLiteral("addonRemaining"), QStringLiteral("total"),
        QStringLiteral("limit"), QStringLiteral("limitBehavior"), QStringLiteral("nextExpiry"),
        QStringLiteral("usagePercent"), QStringLiteral("subscriptionId"), QStringLiteral("productName")};
}

ExportRow poolExportRow(const TenantId &tenant, const CreditPool &pool)
{
    const UnreadValues &unread = pool.unread;
    const ExportCell sentTotal = exportNumber(pool.total, unread, "total");
    return {ExportCell::of(tenant.text()), exportText(pool.key, unread, "poolKey"),
        exportText(pool.name, unread, "displayName"), exportNumber(pool.base, unread, "baseRemaining"),
        exportNumber(pool.addon, unread, "addonRemaining"),
        sentTotal.type == ExportCell::Type::Absent ? exportUnread(unread, "remaining") : sentTotal,
        exportNumber(pool.limit, unread, "limit"), exportText(pool.behavior.text, unread, "limitBehavior"),
        exportText(pool.nextExpiry.raw, unread, "nextExpiry"),
        exportText(pool.usagePercent, unread, "usagePercent"), ExportCell::optional(pool.subscription.text()),
        ExportCell::optional(pool.product)};
}

QStringList addonExportColumns()
{
    return {QStringLiteral("tenantId"), QStringLiteral("id"), QStringLiteral("poolKey"),
        QStringLiteral("displayName"), QStringLiteral("description"), QStringLiteral("creditQty"),
        QStringLiteral("expiryType"), QStringLiteral("expiryDays"), QStringLiteral("currency"),
        QStringLiteral("amount"), QStringLiteral("currentBalance"), QStringLiteral("poolLimit")};
}

ExportRow addonExportRow(const TenantId &tenant, const Addon &addon)
{
    const UnreadValues &unread = addon.unread;
    return {ExportCell::of(tenant.text()), exportText(addon.id, unread, "id"),
        exportText(addon.poolKey, unread, "poolKey"), exportText(addon.name, unread, "displayName"),
        exportText(addon.description, unread, "description"),
        exportNumber(addon.credits, unread, "creditQty"), exportText(addon.expiry.text, unread, "expiryType"),
        exportNumber(addon.expiryDays, unread, "expiryDays"),
        exportText(addon.currency.code(), unread, "currency"),
        ExportCell::optional(addon.amount ? addon.amount->toString() : addon.amountText),
        exportNumber(addon.currentBalance, unread, "currentBalance"),
        exportNumber(addon.poolLimit, unread, "poolLimit")};
}

CreditExport::CreditExport(BillingGateway &gateway, What what, TenantId tenant, Sink sink, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_what(what)
    , m_only(std::move(tenant))
    , m_sink(std::move(sink))
{ }

void CreditExport::start()
{
    if (!m_only.isEmpty()) {
        m_tenants = {m_only};
        return request();
    }
    m_list = m_gateway.tenants(Priority::User);
    whenFinished(*m_list, this, [this](const Result<TenantList> &result) {
        if (result)
            return takeTenants(*result);
        m_outcome.error = result.error();
        finish(Outcome::Kind::Failed);
    });
}

void CreditExport::takeTenants(const TenantList &list)
{
    QSet<QString> seen;
    for (const Tenant &tenant : list.tenants) {
        const QString id = tenant.externalId.text();
        if (id.isEmpty())
            ++m_outcome.tenantsLeftOut;
        else if (!seen.contains(id))
            m_tenants.push_back(tenant.externalId);
        seen.insert(id);
    }
    if (m_tenants.empty())
        return finish(Outcome::Kind::Complete);
    request();
}

void CreditExport::request()
{
    // Those that arrived early count as on their way, so that a slow one can't pile the others up.
    while (m_nextToRequest < m_tenants.size() && m_nextToRequest - m_nextToTake < tenantsAtATime) {
        const size_t index = m_nextToRequest++;
        const TenantId tenant = m_tenants[index];
        const auto receive = [this, index, tenant](const auto &result, const auto &rowsOf, auto rowOf) {
            if (!result)
                return received(index, failure(result.error()));
            Part part;
            for (const auto &row : rowsOf(*result)) {
                part.rows.push_back(rowOf(tenant, row));
                part.notes.add(tenant.text() + u' ' + nameOf(row), row.problem, row.unread);
            }
            received(index, std::move(part));
        };
        if (m_what == What::Pools) {
            // Without subscriptions to be asked about, nobody's are.
            BalanceReading reading;
            if (m_hasNoSubscriptions)
                reading.known = KnownScopes();
            const auto unread = std::make_shared<std::optional<ApiError>>();
            reading.learned = [this, unread](const KnownScopes &learned) {
                m_hasNoSubscriptions = m_hasNoSubscriptions || learned.isNotOffered;
                *unread = learned.error;
            };
            auto &call = m_poolCalls[index]
                = readBalance(m_gateway, tenant, Priority::User, std::move(reading));
            whenFinished(*call, this, [this, index, unread, receive](const Result<CreditBalance> &result) {
                // Another subscription's pools may be missing, so this isn't all.
                if (result && *unread)
                    return received(index, failure(**unread));
                m_outcome.scopeIgnored += result && result->scopeIgnored ? 1 : 0;
                receive(
                    result, [](const CreditBalance &b) -> const auto & { return b.pools; }, poolExportRow);
            });
        } else {
            auto &call = m_addonCalls[index] = m_gateway.addons(tenant, Priority::User);
            whenFinished(*call, this, [receive](const Result<AddonCatalogue> &result) {
                receive(
                    result, [](const AddonCatalogue &c) -> const auto & { return c.addons; }, addonExportRow);
            });
        }
    }
}

void CreditExport::received(size_t index, Result<Part> result)
{
    if (m_done)
        return;
    m_poolCalls.erase(index);
    m_addonCalls.erase(index);
    if (!result && !result.error().isNoActiveSubscription()) {
        m_outcome.error = std::move(result.error());
        m_outcome.failed = m_tenants[index];
        return finish(Outcome::Kind::Failed);
    }
    m_waiting.emplace(index, result ? std::move(*result) : Part());
    for (auto next = m_waiting.find(m_nextToTake); next != m_waiting.end();
         next = m_waiting.find(m_nextToTake)) {
        const bool taken = take(next->second);
        m_waiting.erase(next);
        if (!taken)
            return finish(Outcome::Kind::SinkFailed);
        ++m_nextToTake;
    }
    if (m_nextToTake == m_tenants.size())
        return finish(Outcome::Kind::Complete);
    request();
}

bool CreditExport::take(const Part &part)
{
    for (const ExportRow &row : part.rows) {
        if (!m_sink(row))
            return false;
        ++m_outcome.rows;
    }
    m_outcome.notes.add(part.notes);
    ++m_outcome.tenants;
    m_outcome.tenantsWithout += part.rows.empty() ? 1 : 0;
    return true;
}

void CreditExport::finish(Outcome::Kind kind)
{
    m_done = true;
    m_poolCalls.clear();
    m_addonCalls.clear();
    m_waiting.clear();
    m_outcome.kind = kind;
    Q_EMIT finished();
}

} // namespace desk
