// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int tokenSeconds = 600;

/// Whether a running subscription of this product (any, when empty) has this feature or pool (any, when
/// empty).
bool hasAccess(const World &world, const Tenant &tenant, const QString &feature, const QString &productSlug)
{
    return std::ranges::any_of(tenant.subscriptions, [&](const Subscription &s) {
        const Plan *plan = world.plan(s.planId);
        if (!plan || !s.running() || (!productSlug.isEmpty() && plan->productSlug != productSlug))
            return false;
        return feature.isEmpty() || plan->features.contains(feature)
            || std::ranges::any_of(plan->pools, [&](const PoolSpec &pool) { return pool.key == feature; });
    });
}

Reply tokenReply(Context &context, const QString &path, const QString &urlName)
{
    const QString token = context.world.newId(u"tok"_s);
    const QJsonObject envelope{{u"success"_s, true},
        {u"data"_s,
            QJsonObject{{u"token"_s, token},
                {u"expiresAt"_s, context.time(context.now() + tokenSeconds * secondMs)}}},
        {u"meta"_s,
            QJsonObject{{urlName, QString(context.baseUrl + path + token)}, {u"expiresIn"_s, tokenSeconds}}}};
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
    const Tenant *tenant = context.world.tenant(call.text("requestingEntityId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    const QString feature = call.text("featureKey"_L1);
    const QString slug = call.text("productSlug"_L1);
    bool can = hasAccess(context.world, *tenant, feature, slug);
    QJsonObject data{{u"requestingEntityId"_s, call.text("requestingEntityId"_L1)}};
    if (!feature.isEmpty())
        data.insert("featureKey"_L1, feature);
    if (!slug.isEmpty())
        data.insert("productSlug"_L1, slug);
    const auto pool
        = std::ranges::find_if(tenant->pools, [&](const Pool &p) { return p.spec.key == feature; });
    const auto amount = wholeNumber(call.body.value("amount"_L1));
    if (pool != tenant->pools.end() && amount) {
        const qint64 available = can ? pool->total(context.now()) : 0;
        const bool enough = available >= *amount || (can && !pool->spec.hard);
        data.insert(
            "credits"_L1, QJsonObject{{u"available"_s, context.count(available)}, {u"sufficient"_s, enough}});
        can = can && enough;
    }
    data.insert("canAccess"_L1, can);
    return success(context, data);
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
    const Subscription *s = tenant->running();
    const Plan *plan = s ? context.world.plan(s->planId) : nullptr;
    const QJsonValue limit = plan ? plan->limits.value(metric) : QJsonValue(QJsonValue::Undefined);
    const double current = tenant->usage.contains(metric) ? tenant->usage.at(metric) : 0.0;
    QJsonObject data{{u"metric"_s, metric}, {u"current"_s, current}, {u"limit"_s, QJsonValue::Null},
        {u"remaining"_s, QJsonValue::Null}, {u"percentage"_s, QJsonValue::Null},
        {u"allowed"_s, plan && !limit.isUndefined()}};
    if (limit.isDouble()) {
        data.insert("limit"_L1, limit);
        data.insert("remaining"_L1, std::max(0.0, limit.toDouble() - current));
        data.insert("percentage"_L1, limit.toDouble() > 0 ? 100.0 * current / limit.toDouble() : 100.0);
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
        QJsonObject{{u"message"_s, u"Usage recorded"_s}, {u"metric"_s, metric}, {u"recordedValue"_s, value}});
}

Reply checkoutToken(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"externalTenantId"_s, u"returnUrl"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    return tokenReply(context, u"/pricing/"_s, u"checkoutUrl"_s);
}

Reply portalToken(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"externalTenantId"_s, u"returnUrl"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    if (!context.world.tenant(call.text("externalTenantId"_L1)))
        return noTenant(context.shape);
    return tokenReply(context, u"/portal/"_s, u"portalUrl"_s);
}

} // namespace desk::sandbox
