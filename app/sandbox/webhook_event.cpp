// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhook_event.h"

#include "app/sandbox/json_text.h"
#include "app/sandbox/world.h"

#include <QJsonArray>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString eventTime(qint64 ms)
{
    QByteArray out;
    appendIsoTime(out, ms, false, false);
    return QString::fromLatin1(out);
}

QJsonArray balancesOf(const Tenant &tenant, const QString &productSlug, qint64 now)
{
    QJsonArray out;
    for (const Pool &pool : tenant.pools) {
        if (pool.productSlug == productSlug)
            out.append(QJsonObject{{u"pool_key"_s, pool.spec.key}, {u"qty_remaining"_s, pool.total(now)},
                {u"qty_granted"_s, pool.granted}});
    }
    return out;
}

} // namespace

void announce(World &world, const Tenant &tenant, const Subscription &subscription, const QString &type,
    const QJsonObject &more)
{
    const Plan *plan = world.plan(subscription.planId);
    const Product *product = plan ? world.product(plan->productSlug) : nullptr;
    if (!product)
        return;
    QJsonObject data{{u"id"_s, subscription.id}, {u"status"_s, subscription.status}, {u"plan_id"_s, plan->id},
        {u"plan_name"_s, plan->name}, {u"billing_mode"_s, subscription.billingMode},
        {u"external_tenant_id"_s, tenant.externalId}, {u"tenant_name"_s, tenant.name},
        {u"product_name"_s, product->name}, {u"product_slug"_s, product->slug},
        {u"current_period_start"_s, eventTime(subscription.periodStart)},
        {u"current_period_end"_s, eventTime(subscription.periodEnd)},
        {u"capacity_units"_s, subscription.units}, {u"created_at"_s, eventTime(subscription.createdAt)},
        {u"updated_at"_s, eventTime(subscription.updatedAt)},
        {u"credits"_s, balancesOf(tenant, product->slug, world.now())}};
    for (auto it = more.begin(); it != more.end(); ++it)
        data.insert(it.key(), it.value());
    world.events.push_back({type, eventTime(world.now()), data});
}

} // namespace desk::sandbox
