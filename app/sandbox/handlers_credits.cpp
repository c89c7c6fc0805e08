// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"
#include "app/sandbox/checkout.h"
#include "app/sandbox/credit_scope.h"
#include "app/sandbox/idempotency.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject poolJson(const Context &context, const Pool &pool)
{
    const qint64 now = context.now();
    const qint64 base = pool.left(false, now);
    const qint64 limit = pool.spec.limit;
    // Documented as a whole number from 0 to 100: neither what is owed nor what was carried over shows in it.
    const double used
        = limit > 0 ? std::clamp(std::round(100.0 * double(limit - base) / double(limit)), 0.0, 100.0) : 0.0;
    return {{u"poolKey"_s, pool.spec.key}, {u"displayName"_s, pool.spec.name},
        {u"baseRemaining"_s, context.count(base)}, {u"addonRemaining"_s, context.count(pool.left(true, now))},
        {u"total"_s, context.count(pool.total(now))}, {u"limit"_s, context.count(limit)},
        {u"limitBehavior"_s, pool.spec.hard ? u"hard"_s : u"soft"_s},
        {u"nextExpiry"_s, context.time(pool.nextExpiry(false, now))}, {u"usagePercent"_s, used}};
}

/// Takes from the plan's credits first, then from add-ons, each time what expires first. What is missing
/// after that is owed by the plan's credits.
void deduct(Pool &pool, qint64 amount, qint64 now)
{
    std::vector<Grant *> order;
    for (Grant &grant : pool.grants) {
        if (grant.left > 0 && (!grant.expiresAt || *grant.expiresAt > now))
            order.push_back(&grant);
    }
    std::ranges::stable_sort(order, [](const Grant *a, const Grant *b) {
        constexpr qint64 never = std::numeric_limits<qint64>::max();
        return std::pair(a->addon, a->expiresAt.value_or(never))
            < std::pair(b->addon, b->expiresAt.value_or(never));
    });
    for (Grant *grant : order) {
        const qint64 part = std::min(amount, grant->left);
        grant->left -= part;
        amount -= part;
    }
    if (amount == 0)
        return;
    const auto base = std::ranges::find_if(pool.grants, [](const Grant &g) { return !g.addon; });
    if (base == pool.grants.end())
        pool.grants.push_back({false, -amount, {}});
    else
        base->left -= amount;
}

QString resultText(const Shape &shape, bool blocked, bool below)
{
    if (shape.consumeSdk)
        return blocked ? u"insufficient_credits"_s : u"success"_s;
    return blocked ? u"blocked"_s : below ? u"warning"_s : u"allowed"_s;
}

} // namespace

Reply creditBalance(Context &context, const Call &call)
{
    const QString id = call.asked(u"tenantId"_s);
    if (id.isEmpty())
        return missingFields(context.shape, {u"tenantId"_s});
    Tenant *tenant = context.world.tenant(id);
    if (!tenant)
        return noTenant(context.shape);
    const CreditScope scope
        = creditScope(context, *tenant, call.asked(u"subscriptionId"_s), call.asked(u"productSlug"_s));
    if (scope.error)
        return *scope.error;
    QJsonObject keyed;
    QJsonArray listed;
    for (const Pool &pool : tenant->pools) {
        if (!scope.subscription || pool.productSlug != scope.productSlug)
            continue;
        QJsonObject one = poolJson(context, pool);
        keyed.insert(pool.spec.key, one);
        one.insert("remaining"_L1, one.take("total"_L1));
        listed.append(one);
    }
    if (context.shape.creditsAsPools)
        return success(context, QJsonObject{{u"pools"_s, listed}});
    return success(context, keyed);
}

Reply consumeCredits(Context &context, const Call &call)
{
    const QStringList missing
        = absent(call.body, {u"tenantId"_s, u"poolKey"_s, u"amount"_s, u"idempotencyKey"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    const auto amount = wholeNumber(call.body.value("amount"_L1));
    if (!amount || *amount <= 0)
        return failure(context.shape, 400, u"INVALID_AMOUNT"_s, u"amount must be a positive whole number"_s);
    Tenant *tenant = context.world.tenant(call.text("tenantId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    if (auto known = replayOf(context.world, u"consume"_s, *tenant, call.body)) {
        known->insert("alreadyProcessed"_L1, true);
        return success(context, *known);
    }
    const CreditScope scope
        = creditScope(context, *tenant, call.text("subscriptionId"_L1), call.text("productSlug"_L1));
    if (scope.error)
        return *scope.error;
    if (!scope.subscription)
        return failure(context.shape, 402, u"NO_SUBSCRIPTION"_s, u"No active subscription for this tenant"_s);
    const QString key = call.text("poolKey"_L1);
    Pool *pool = tenant->pool(scope.productSlug, key);
    if (!pool)
        return failure(context.shape, 404, u"POOL_NOT_FOUND"_s, u"Unknown credit pool: "_s + key);
    const qint64 after = pool->total(context.now()) - *amount;
    const bool blocked = pool->spec.hard && after < 0;
    if (!blocked) {
        deduct(*pool, *amount, context.now());
        context.effect(u"consume"_s, *tenant,
            {{u"pool"_s, key}, {u"amount"_s, *amount}, {u"key"_s, call.text("idempotencyKey"_L1)},
                {u"subscription"_s, scope.subscription->id}});
    }
    const QJsonObject data{{u"result"_s, resultText(context.shape, blocked, after < 0)},
        {u"remaining"_s, context.count(pool->total(context.now()))}, {u"alreadyProcessed"_s, false},
        {u"poolKey"_s, key}};
    remember(context.world, u"consume"_s, *tenant, call.body, data);
    return success(context, data);
}

} // namespace desk::sandbox
