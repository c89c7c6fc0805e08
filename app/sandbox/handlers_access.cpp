// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"
#include "app/sandbox/portal.h"
#include "app/sandbox/web_address.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// The plan that decides about access: that of the newest subscription which grants it, of this product
/// unless the slug is empty.
const Plan *planWithAccess(const World &world, const Tenant &tenant, const QString &productSlug)
{
    for (auto s = tenant.subscriptions.rbegin(); s != tenant.subscriptions.rend(); ++s) {
        const Plan *plan = world.plan(s->planId);
        if (plan && s->grantsAccess() && (productSlug.isEmpty() || plan->productSlug == productSlug))
            return plan;
    }
    return nullptr;
}

bool hasPool(const Plan &plan, const QString &key)
{
    return std::ranges::any_of(plan.pools, [&](const PoolSpec &pool) { return pool.key == key; });
}

/// Adds the answer about credits when the feature is a pool. Whether the amount is there.
bool addCredits(const Context &context, Tenant &tenant, const Plan *plan, const QString &feature,
    qint64 amount, QJsonObject &data)
{
    const Pool *pool = plan ? tenant.pool(plan->productSlug, feature) : nullptr;
    const bool isPool
        = std::ranges::any_of(tenant.pools, [&](const Pool &p) { return p.spec.key == feature; });
    if (!isPool)
        return true;
    const qint64 available = pool ? pool->total(context.now()) : 0;
    const bool enough = pool && (available >= amount || !pool->spec.hard);
    data.insert(
        "credits"_L1, QJsonObject{{u"available"_s, context.count(available)}, {u"sufficient"_s, enough}});
    return enough;
}

Reply tokenReply(
    Context &context, TokenKind kind, const QString &page, const QString &urlName, const Call &call)
{
    const QString token = issueToken(context, kind, call.text("externalTenantId"_L1));
    const QJsonObject envelope{{u"success"_s, true},
        {u"data"_s,
            QJsonObject{{u"token"_s, token},
                {u"expiresAt"_s, context.time(context.now() + tokenSeconds * secondMs)}}},
        {u"meta"_s, QJsonObject{{urlName, portalUrl(context, page, token)}, {u"expiresIn"_s, tokenSeconds}}}};
    Reply reply;
    reply.status = 201;
    reply.body = QJsonDocument(envelope).toJson(QJsonDocument::Compact);
    return reply;
}

} // namespace

Reply canAccess(Context &context, const Call &call)
{
    QStringList missing = absent(call.body, {u"requestingEntityId"_s});
    if (absent(call.body, {u"featureKey"_s, u"productSlug"_s}).size() == 2)
        missing.append(u"featureKey or productSlug"_s);
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    const auto amount = absent(call.body, {u"amount"_s}).isEmpty() ? wholeNumber(call.body.value("amount"_L1))
                                                                   : std::optional<qint64>(0);
    if (!amount || *amount < 0)
        return failure(context.shape, 400, u"INVALID_AMOUNT"_s, u"amount must be a whole number from 0"_s);
    Tenant *tenant = context.world.tenant(call.text("requestingEntityId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    const QString feature = call.text("featureKey"_L1);
    const QString slug = call.text("productSlug"_L1);
    const Plan *plan = planWithAccess(context.world, *tenant, slug);
    bool can = plan && (feature.isEmpty() || plan->features.contains(feature) || hasPool(*plan, feature));
    QJsonObject data{{u"requestingEntityId"_s, call.text("requestingEntityId"_L1)}};
    if (!feature.isEmpty())
        data.insert("featureKey"_L1, feature);
    if (!slug.isEmpty())
        data.insert("productSlug"_L1, slug);
    can = addCredits(context, *tenant, plan, feature, *amount, data) && can;
    data.insert("canAccess"_L1, can);
    return success(context, data);
}

Reply canAccessByQuery(Context &context, const Call &call)
{
    Call asked = call;
    for (const QString &name : {u"requestingEntityId"_s, u"featureKey"_s, u"productSlug"_s}) {
        if (call.query.hasQueryItem(name))
            asked.body.insert(name, call.asked(name));
    }
    if (const QString amount = call.asked(u"amount"_s); !amount.isEmpty()) {
        bool isNumber = false;
        const qint64 n = amount.toLongLong(&isNumber);
        asked.body.insert(u"amount"_s, isNumber ? QJsonValue(n) : QJsonValue(amount));
    }
    return canAccess(context, asked);
}

Reply checkUsageLimit(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"requestingEntityId"_s, u"metric"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    Tenant *tenant = context.world.tenant(call.text("requestingEntityId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    const QString metric = call.text("metric"_L1);
    const Plan *plan = planWithAccess(context.world, *tenant, call.text("productSlug"_L1));
    const QJsonValue limit = plan ? plan->limits.value(metric) : QJsonValue(QJsonValue::Undefined);
    const double current = tenant->usage.contains(metric) ? tenant->usage.at(metric) : 0.0;
    QJsonObject data{{u"metric"_s, metric}, {u"current"_s, current}, {u"limit"_s, QJsonValue::Null},
        {u"remaining"_s, QJsonValue::Null}, {u"percentage"_s, QJsonValue::Null},
        {u"allowed"_s, plan && !limit.isUndefined()}};
    if (limit.isDouble()) {
        data.insert("limit"_L1, limit);
        data.insert("remaining"_L1, std::max(0.0, limit.toDouble() - current));
        data.insert(
            "percentage"_L1, limit.toDouble() > 0 ? std::round(100.0 * current / limit.toDouble()) : 100.0);
        data.insert("allowed"_L1, current < limit.toDouble());
    }
    return success(context, data);
}

Reply recordUsage(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"requestingEntityId"_s, u"metric"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    Tenant *tenant = context.world.tenant(call.text("requestingEntityId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    const QString metric = call.text("metric"_L1);
    const double value = call.body.value("value"_L1).toDouble(1.0);
    tenant->usage[metric] += value;
    context.effect(u"usage"_s, *tenant, {{u"metric"_s, metric}, {u"value"_s, value}});
    return success(context,
        QJsonObject{{u"message"_s, u"Usage recorded"_s}, {u"metric"_s, metric}, {u"recordedValue"_s, value}},
        201);
}

Reply checkoutToken(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"externalTenantId"_s, u"returnUrl"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    if (auto refusal = refuseAddresses(context.shape, call.body))
        return *refusal;
    return tokenReply(context, TokenKind::Checkout, u"pricing"_s, u"checkoutUrl"_s, call);
}

Reply portalToken(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"externalTenantId"_s, u"returnUrl"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    if (auto refusal = refuseAddresses(context.shape, call.body))
        return *refusal;
    if (!context.world.tenant(call.text("externalTenantId"_L1)))
        return noTenant(context.shape);
    return tokenReply(context, TokenKind::Portal, u"billing"_s, u"portalUrl"_s, call);
}

} // namespace desk::sandbox
