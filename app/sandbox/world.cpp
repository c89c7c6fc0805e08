// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/world.h"

#include <QDate>

#include <algorithm>

namespace desk::sandbox {

namespace {

qint64 addPeriod(qint64 from, const QString &interval)
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(from, Qt::UTC);
    return (interval == QLatin1String("yearly") ? start.addYears(1) : start.addMonths(1)).toMSecsSinceEpoch();
}

} // namespace

const PlanPrice *Plan::price(const QString &currency) const
{
    const auto it = std::find_if(
        prices.begin(), prices.end(), [&](const PlanPrice &p) { return p.currency == currency; });
    return it == prices.end() ? nullptr : &*it;
}

bool Subscription::running() const
{
    static const QStringList ended = {QStringLiteral("pending"), QStringLiteral("canceled"),
        QStringLiteral("expired"), QStringLiteral("unpaid"), QStringLiteral("incomplete"),
        QStringLiteral("incomplete_expired"), QStringLiteral("paused"), QStringLiteral("none")};
    return !ended.contains(status);
}

bool Subscription::onTrial() const
{
    return status == QLatin1String("trial") || status == QLatin1String("trialing");
}

bool Subscription::grantsAccess() const
{
    return onTrial() || status == QLatin1String("active") || status == QLatin1String("pending_cancel");
}

bool Subscription::isCurrent() const
{
    return grantsAccess() || status == QLatin1String("past_due");
}

qint64 Pool::left(bool addon, qint64 now) const
{
    qint64 sum = 0;
    for (const Grant &grant : grants) {
        if (grant.addon == addon && (!grant.expiresAt || *grant.expiresAt > now))
            sum += grant.left;
    }
    return sum;
}

std::optional<qint64> Pool::nextExpiry(bool addonOnly, qint64 now) const
{
    std::optional<qint64> next;
    for (const Grant &grant : grants) {
        if ((addonOnly && !grant.addon) || grant.left <= 0 || !grant.expiresAt || *grant.expiresAt <= now)
            continue;
        next = next ? std::min(*next, *grant.expiresAt) : *grant.expiresAt;
    }
    return next;
}

Subscription *Tenant::running()
{
    const auto it = std::find_if(
        subscriptions.rbegin(), subscriptions.rend(), [](const Subscription &s) { return s.running(); });
    return it == subscriptions.rend() ? nullptr : &*it;
}

Pool *Tenant::pool(const QString &productSlug, const QString &key)
{
    const auto it = std::find_if(pools.begin(), pools.end(),
        [&](const Pool &p) { return p.spec.key == key && p.productSlug == productSlug; });
    return it == pools.end() ? nullptr : &*it;
}

World::World(quint32 seed, SandboxClock &clock)
    : m_clock(clock)
    , m_seed(seed)
{ }

Tenant *World::tenant(const QString &anyId)
{
    Tenant *found = m_byId.value(anyId);
    if (found)
        settle(*found);
    return found;
}

const Plan *World::plan(const QString &id) const
{
    const auto it = std::find_if(plans.begin(), plans.end(), [&](const Plan &p) { return p.id == id; });
    return it == plans.end() ? nullptr : &*it;
}

const Addon *World::addon(const QString &id) const
{
    const auto it = std::find_if(addons.begin(), addons.end(), [&](const Addon &a) { return a.id == id; });
    return it == addons.end() ? nullptr : &*it;
}

const Product *World::product(const QString &slug) const
{
    const auto it
        = std::find_if(products.begin(), products.end(), [&](const Product &p) { return p.slug == slug; });
    return it == products.end() ? nullptr : &*it;
}

Tenant &World::addTenant(std::unique_ptr<Tenant> tenant)
{
    if (tenant->id.isEmpty())
        tenant->id = newId(QStringLiteral("ten"));
    m_byId.insert(tenant->externalId, tenant.get());
    m_byId.insert(tenant->id, tenant.get());
    tenants.push_back(std::move(tenant));
    return *tenants.back();
}

void World::grantBase(Tenant &tenant, const Subscription &subscription)
{
    const Plan *of = plan(subscription.planId);
    if (!of)
        return;
    for (Pool &pool : tenant.pools) {
        if (pool.productSlug == of->productSlug)
            std::erase_if(pool.grants, [](const Grant &grant) { return !grant.addon; });
    }
    for (const PoolSpec &spec : of->pools) {
        auto it = std::find_if(tenant.pools.begin(), tenant.pools.end(), [&](const Pool &pool) {
            return pool.spec.key == spec.key && pool.productSlug == of->productSlug;
        });
        if (it == tenant.pools.end())
            it = tenant.pools.insert(tenant.pools.end(), Pool{spec, of->productSlug, {}});
        it->spec = spec;
        it->grants.insert(it->grants.begin(), Grant{false, spec.limit, subscription.periodEnd});
        it->granted += spec.limit;
    }
}

QString World::newId(const QString &prefix)
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    quint64 x = (quint64(m_seed) << 32) ^ (++m_counter * 0x9E3779B97F4A7C15ULL);
    QString out = prefix + u'_';
    for (int i = 0; i < 20; ++i) {
        x ^= x >> 33;
        x *= 0xFF51AFD7ED558CCDULL;
        out += QLatin1Char(letters[(x >> 40) % 36]);
        x += 0x9E3779B97F4A7C15ULL;
    }
    return out;
}

QString World::nextInvoiceNumber()
{
    return QStringLiteral("INV-%1").arg(++m_invoices, 6, 10, QLatin1Char('0'));
}

void World::settle(Tenant &tenant)
{
    const qint64 now = m_clock.now();
    for (Subscription &s : tenant.subscriptions) {
        if (!s.grantsAccess() || s.periodEnd > now)
            continue;
        QString event = QStringLiteral("subscription.updated");
        if (s.status == QLatin1String("pending_cancel")) {
            s.status = QStringLiteral("canceled");
            event = QStringLiteral("subscription.canceled");
        } else if (s.onTrial()) {
            s.status = QStringLiteral("expired");
        } else if (s.billingMode == QLatin1String("manual")) {
            s.status = QStringLiteral("past_due");
        } else if (const Plan *of = plan(s.planId)) {
            while (s.periodEnd <= now) {
                s.periodStart = s.periodEnd;
                s.periodEnd = addPeriod(s.periodStart, of->interval);
            }
            grantBase(tenant, s);
            event = QStringLiteral("subscription.renewed");
        }
        s.updatedAt = now;
        announce(*this, tenant, s, event);
    }
}

} // namespace desk::sandbox
