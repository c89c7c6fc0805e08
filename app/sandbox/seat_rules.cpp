// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/seat_rules.h"

#include "app/sandbox/currency.h"

#include <algorithm>
#include <cmath>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

Subscription *seatSubscription(const World &world, Tenant &tenant)
{
    for (auto it = tenant.subscriptions.rbegin(); it != tenant.subscriptions.rend(); ++it) {
        const Plan *plan = world.plan(it->planId);
        if (it->running() && plan && plan->seatBased)
            return &*it;
    }
    return tenant.running();
}

QJsonObject capacityJson(
    const Context &context, const Tenant &tenant, const Subscription &subscription, bool withMode)
{
    const qint64 active = tenant.roster.activeCount();
    const double used = subscription.units > 0
        ? std::round(100.0 * double(active) / double(subscription.units))
        : (active > 0 ? 100.0 : 0.0);
    QJsonObject out{{u"activeCount"_s, context.count(active)},
        {u"capacityUnits"_s, context.count(subscription.units)}, {u"utilizationPercentage"_s, used},
        {u"exceeded"_s, active > subscription.units}};
    if (withMode)
        out.insert("billingMode"_L1, subscription.billingMode);
    return out;
}

Proration prorate(const World &world, const Subscription &subscription, qint64 newUnits, qint64 now)
{
    Proration p;
    p.currency = subscription.currency;
    p.days = std::max<qint64>(1, (subscription.periodEnd - subscription.periodStart + dayMs / 2) / dayMs);
    p.daysLeft = std::clamp<qint64>((subscription.periodEnd - now + dayMs - 1) / dayMs, 0, p.days);
    const Plan *plan = world.plan(subscription.planId);
    const PlanPrice *price = plan ? plan->price(subscription.currency) : nullptr;
    if (!price)
        return p;
    const auto billable = [&](qint64 units) { return std::max<qint64>(0, units - plan->includedSeats); };
    p.perSeat = price->perSeat;
    p.extra = std::max<qint64>(0, billable(newUnits) - billable(subscription.units));
    p.amount = proratedCharge(p.extra, p.perSeat, p.daysLeft, p.days);
    return p;
}

} // namespace desk::sandbox
