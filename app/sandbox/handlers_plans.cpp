// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"

#include <QJsonArray>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject priceJson(const Context &context, const Plan &plan, const PlanPrice &price)
{
    QJsonObject out{{u"currency"_s, price.currency}};
    if (plan.seatBased) {
        out.insert("basePrice"_L1, context.money(price.base, price.currency));
        out.insert("perSeatPrice"_L1, context.money(price.perSeat, price.currency));
    } else {
        out.insert("amount"_L1, context.money(price.base, price.currency));
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

QJsonObject planJson(const Context &context, const Plan &plan)
{
    QJsonArray prices;
    for (const PlanPrice &price : plan.prices)
        prices.append(priceJson(context, plan, price));
    QJsonObject features;
    for (const QString &feature : plan.features)
        features.insert(feature, true);
    QJsonArray providers;
    for (const QString &provider : plan.providers)
        providers.append(QJsonObject{{u"provider_type"_s, provider}, {u"is_active"_s, true}});
    QJsonObject product = productJson(context.world, plan.productSlug);
    product.remove("slug"_L1);
    QJsonObject out{{u"id"_s, plan.id}, {u"name"_s, plan.name}, {u"description"_s, plan.description},
        {u"pricing"_s, planPricing(context, plan, plan.prices.front().currency)}, {u"prices"_s, prices},
        {u"trial"_s, QJsonObject{{u"days"_s, plan.trialDays}, {u"available"_s, plan.trialDays > 0}}},
        {u"features"_s, features}, {u"limits"_s, plan.limits}, {u"product"_s, product},
        {u"paymentProviders"_s, providers}, {u"isFree"_s, plan.free}, {u"isSeatBased"_s, plan.seatBased},
        {u"test_mode"_s, true}};
    if (!plan.pools.empty())
        out.insert("creditPools"_L1, poolsJson(plan));
    return out;
}

} // namespace

QJsonObject planPricing(const Context &context, const Plan &plan, const QString &currency)
{
    const PlanPrice *price = plan.price(currency);
    QJsonObject out = price ? priceJson(context, plan, *price) : QJsonObject{{u"currency"_s, currency}};
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

Reply listPlans(Context &context, const Call &)
{
    QJsonArray plans;
    for (const Plan &plan : context.world.plans)
        plans.append(planJson(context, plan));
    return success(context, QJsonObject{{u"plans"_s, plans}, {u"organization"_s, organizationJson(context)}});
}

} // namespace desk::sandbox
