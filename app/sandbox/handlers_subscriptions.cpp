// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"
#include "app/sandbox/seat_rules.h"

#include <QJsonArray>

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString camelKey(const QString &snake)
{
    QString out;
    bool up = false;
    for (const QChar c : snake) {
        if (c == u'_')
            up = true;
        else
            out += std::exchange(up, false) ? c.toUpper() : c;
    }
    return out;
}

/// Every key in camelCase, except inside what the customer wrote and what is keyed by names.
QJsonValue camel(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            out.append(camel(item));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out;
    const QJsonObject in = value.toObject();
    for (auto it = in.begin(); it != in.end(); ++it) {
        const bool opaque = it.key() == u"metadata"_s || it.key() == u"features"_s || it.key() == u"limits"_s;
        out.insert(camelKey(it.key()), opaque ? QJsonValue(it.value()) : camel(it.value()));
    }
    return out;
}

QJsonObject trialJson(const Context &context, const Subscription &s)
{
    const qint64 left
        = s.trialEnd ? std::max<qint64>(0, (*s.trialEnd - context.now() + dayMs - 1) / dayMs) : 0;
    return {{u"is_active"_s, s.onTrial()}, {u"ends_at"_s, context.time(s.trialEnd)},
        {u"days_remaining"_s, context.count(left)}};
}

QJsonObject subscribedPlan(const Context &context, const Subscription &s)
{
    const Plan *plan = context.world.plan(s.planId);
    if (!plan)
        return {};
    QJsonObject features;
    for (const QString &feature : plan->features)
        features.insert(feature, true);
    return {{u"id"_s, plan->id}, {u"name"_s, plan->name}, {u"description"_s, plan->description},
        {u"pricing"_s, planPricing(context, *plan, s.currency)}, {u"features"_s, features},
        {u"limits"_s, plan->limits}};
}

QJsonObject subscriptionCapacity(const Context &context, const Tenant &tenant, const Subscription &s)
{
    if (context.shape.capacityTotal)
        return {
            {u"used"_s, context.count(tenant.roster.activeCount())}, {u"total"_s, context.count(s.units)}};
    return {{u"units"_s, context.count(s.units)}, {u"billing_mode"_s, s.billingMode}};
}

QJsonArray subscriptionProviders(const Shape &shape, const Subscription &s)
{
    if (s.provider.isEmpty())
        return {};
    return {shape.providersAsNames ? QJsonValue(s.provider) : QJsonValue(planProviderJson(s.provider))};
}

QJsonObject subscriptionJson(const Context &context, const Tenant &tenant, const Subscription &s)
{
    const bool ends = s.running() && s.status != u"pending_cancel"_s;
    const bool canceled = s.canceledAt.has_value();
    const Plan *plan = context.world.plan(s.planId);
    QJsonObject out{{u"id"_s, s.id}, {u"status"_s, statusText(context.shape, s.status)},
        {u"billing"_s,
            QJsonObject{{u"current_period_start"_s, context.time(s.periodStart)},
                {u"current_period_end"_s, context.time(s.periodEnd)},
                {u"next_billing_date"_s, ends ? context.time(s.periodEnd) : QJsonValue(QJsonValue::Null)}}},
        {u"trial"_s, trialJson(context, s)},
        {u"cancellation"_s,
            QJsonObject{{u"is_canceled"_s, canceled}, {u"canceled_at"_s, context.time(s.canceledAt)},
                {u"will_end_at"_s, canceled ? context.time(s.periodEnd) : QJsonValue(QJsonValue::Null)}}},
        {u"plan"_s, subscribedPlan(context, s)},
        {u"product"_s, plan ? productJson(context.world, plan->productSlug) : QJsonObject()},
        {u"payment_providers"_s, subscriptionProviders(context.shape, s)},
        {u"provider_subscription_id"_s, s.providerId.isEmpty() ? QJsonValue() : QJsonValue(s.providerId)},
        {u"metadata"_s, s.metadata}, {u"created_at"_s, context.time(s.createdAt)},
        {u"updated_at"_s, context.time(s.updatedAt)}};
    if (plan && plan->seatBased)
        out.insert("capacity"_L1, subscriptionCapacity(context, tenant, s));
    return out;
}

QJsonObject statusPlan(const World &world, const Plan &plan)
{
    const Product *product = world.product(plan.productSlug);
    return {{u"id"_s, plan.id}, {u"name"_s, plan.name}, {u"productId"_s, u"prod_"_s + plan.productSlug},
        {u"productName"_s, product ? product->name : QString()}, {u"productSlug"_s, plan.productSlug},
        {u"billingInterval"_s, plan.interval}, {u"features"_s, QJsonArray::fromStringList(plan.features)},
        {u"limits"_s, plan.limits}, {u"isSeatBased"_s, plan.seatBased}};
}

/// Which way leads out of a subscription that has ended or wasn't paid; null where none is known.
QString renewalMethod(const Subscription &s)
{
    static const QStringList unpaid = {u"past_due"_s, u"unpaid"_s, u"incomplete"_s};
    static const QStringList ended = {u"expired"_s, u"canceled"_s, u"incomplete_expired"_s};
    if (isExpiredByHand(s))
        return u"gateway"_s;
    if (s.provider == u"stripe"_s && unpaid.contains(s.status))
        return u"stripe_update"_s;
    return ended.contains(s.status) ? u"resubscribe"_s : QString();
}

QJsonObject renewalJson(const Subscription *s, const Plan *plan)
{
    const QString method = s ? renewalMethod(*s) : QString();
    QJsonObject out{{u"supported"_s, !method.isEmpty()},
        {u"method"_s, method.isEmpty() ? QJsonValue() : QJsonValue(method)}};
    if (method == u"gateway"_s)
        out.insert("providers"_L1, QJsonArray{s->provider});
    else if (method == u"resubscribe"_s && plan)
        out.insert("providers"_L1, QJsonArray::fromStringList(plan->providers));
    return out;
}

/// The subscription that is told of: the newest that grants access, else the newest that is late with a
/// payment, else the newest; only of this product unless the slug is empty. Null when there is none.
const Subscription *toldSubscription(const World &world, const Tenant &tenant, const QString &slug)
{
    const Subscription *found = nullptr;
    int best = -1;
    for (const Subscription &s : tenant.subscriptions) {
        const Plan *plan = world.plan(s.planId);
        const int rank = s.grantsAccess() ? 2 : s.running() ? 1 : 0;
        if (plan && (slug.isEmpty() || plan->productSlug == slug) && rank >= best) {
            found = &s;
            best = rank;
        }
    }
    return found;
}

} // namespace

Reply listSubscriptions(Context &context, const Call &call)
{
    const QString entity = call.asked(u"requestingEntityId"_s);
    if (entity.isEmpty())
        return missingFields(context.shape, {u"requestingEntityId"_s});
    const Tenant *tenant = context.world.tenant(entity);
    if (!tenant)
        return noTenant(context.shape);
    QJsonArray list;
    for (auto it = tenant->subscriptions.rbegin(); it != tenant->subscriptions.rend(); ++it) {
        const QJsonObject one = subscriptionJson(context, *tenant, *it);
        list.append(context.shape.subscriptionsCamel ? camel(one) : QJsonValue(one));
    }
    if (context.shape.subscriptionsAsList)
        return success(context, list);
    QJsonObject owner = tenantJson(context, *tenant);
    owner.insert("external_tenant_id"_L1, tenant->externalId); // as one of the clients reads it
    return success(context,
        QJsonObject{{u"subscriptions"_s, list}, {u"tenant"_s, owner},
            {u"organization"_s, organizationJson(context)}});
}

Reply subscriptionStatus(Context &context, const Call &call)
{
    const QString id = call.asked(u"tenantId"_s);
    if (id.isEmpty())
        return missingFields(context.shape, {u"tenantId"_s});
    const Tenant *tenant = context.world.tenant(id);
    if (!tenant)
        return noTenant(context.shape);
    const Subscription *found = toldSubscription(context.world, *tenant, call.asked(u"productSlug"_s));
    const Plan *plan = found ? context.world.plan(found->planId) : nullptr;
    QJsonObject data{{u"active"_s, found && found->grantsAccess()},
        {u"status"_s, found ? statusText(context.shape, found->status) : u"none"_s},
        {u"tenant"_s,
            QJsonObject{
                {u"id"_s, tenant->externalId}, {u"name"_s, tenant->name}, {u"isActive"_s, tenant->active}}},
        {u"subscription"_s, QJsonValue::Null}, {u"plan"_s, QJsonValue::Null}};
    if (!context.shape.renewalAbsent)
        data.insert("renewal"_L1, renewalJson(found, plan));
    if (plan) {
        data.insert("subscription"_L1,
            QJsonObject{{u"id"_s, found->id}, {u"status"_s, statusText(context.shape, found->status)},
                {u"trialEndsAt"_s, context.time(found->trialEnd)},
                {u"canceledAt"_s, context.time(found->canceledAt)},
                {u"currentPeriodStart"_s, context.time(found->periodStart)},
                {u"currentPeriodEnd"_s, context.time(found->periodEnd)},
                {u"capacityUnits"_s, context.count(found->units)},
                {u"usedCapacity"_s, context.count(plan->seatBased ? tenant->roster.activeCount() : 0)}});
        data.insert("plan"_L1, statusPlan(context.world, *plan));
    }
    return success(context, data);
}

} // namespace desk::sandbox
