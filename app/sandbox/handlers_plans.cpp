// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"

#include <QJsonArray>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 catalogueTime = 1'577'836'800'000; // 2020-01-01: before any tenant of the demo

QJsonObject priceJson(const Context &context, const Plan &plan, const PlanPrice &price, MoneyForm form)
{
    QJsonObject out{{u"currency"_s, price.currency}};
    if (plan.seatBased) {
        out.insert("basePrice"_L1, context.money(price.base, price.currency, form));
        out.insert("perSeatPrice"_L1, context.money(price.perSeat, price.currency, form));
    } else {
        out.insert("amount"_L1, context.money(price.base, price.currency, form));
    }
    return out;
}

QJsonArray poolsJson(const Plan &plan)
{
    QJsonArray out;
    for (const PoolSpec &pool : plan.pools) {
        out.append(QJsonObject{{u"poolKey"_s, pool.key}, {u"displayName"_s, pool.name},
            {u"limitPerPeriod"_s, pool.limit},
            {u"refillBehavior"_s, pool.rollover ? u"rollover"_s : u"reset"_s},
            {u"rolloverCap"_s,
                pool.rolloverCap ? QJsonValue(*pool.rolloverCap) : QJsonValue(QJsonValue::Null)},
            {u"limitBehavior"_s, pool.hard ? u"hard"_s : u"soft"_s}});
    }
    return out;
}

QJsonObject planJson(const Context &context, const Plan &plan, bool isLive)
{
    QJsonArray prices;
    for (const PlanPrice &price : plan.prices)
        prices.append(priceJson(context, plan, price, MoneyForm::Text));
    QJsonObject features;
    for (const QString &feature : plan.features)
        features.insert(feature, true);
    QJsonArray providers;
    for (const QString &provider : plan.providers)
        providers.append(planProviderJson(provider));
    QJsonObject product = productJson(context.world, plan.productSlug);
    product.remove("slug"_L1);
    // The pages say paymentProviders, the clients read payment_providers.
    return {{u"id"_s, plan.id}, {u"name"_s, plan.name}, {u"description"_s, plan.description},
        {u"pricing"_s, planPricing(context, plan, plan.prices.front().currency)}, {u"prices"_s, prices},
        {u"trial"_s, QJsonObject{{u"days"_s, plan.trialDays}, {u"available"_s, plan.trialDays > 0}}},
        {u"features"_s, features}, {u"limits"_s, plan.limits}, {u"product"_s, product},
        {u"paymentProviders"_s, providers}, {u"payment_providers"_s, providers}, {u"isFree"_s, plan.free},
        {u"isSeatBased"_s, plan.seatBased}, {u"test_mode"_s, plan.testMode.value_or(!isLive)},
        {u"creditPools"_s, poolsJson(plan)}, {u"created_at"_s, context.time(catalogueTime)},
        {u"updated_at"_s, context.time(catalogueTime)}};
}

} // namespace

QJsonObject planProviderJson(const QString &provider)
{
    return {
        {u"provider_id"_s, u"prov_"_s + provider}, {u"provider_type"_s, provider}, {u"is_active"_s, true}};
}

QJsonObject planPricing(const Context &context, const Plan &plan, const QString &currency)
{
    const PlanPrice *price = plan.price(currency);
    QJsonObject out = price ? priceJson(context, plan, *price, MoneyForm::Number)
                            : QJsonObject{{u"currency"_s, currency}};
    out.insert("interval"_L1, plan.interval);
    out.insert("isSeatBased"_L1, plan.seatBased);
    if (plan.seatBased) {
        out.insert("includedSeats"_L1, context.count(plan.includedSeats));
        out.insert("minSeats"_L1, context.count(plan.includedSeats));
        if (plan.maxSeats)
            out.insert("maxSeats"_L1, context.count(*plan.maxSeats));
    }
    return out;
}

Reply listPlans(Context &context, const Call &call)
{
    QJsonArray plans;
    for (const Plan &plan : context.world.plans)
        plans.append(planJson(context, plan, call.isLive));
    return success(context, QJsonObject{{u"plans"_s, plans}, {u"organization"_s, organizationJson(context)}});
}

} // namespace desk::sandbox
