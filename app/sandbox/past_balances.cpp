// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/past_balances.h"

#include <algorithm>
#include <cmath>

namespace desk::sandbox {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 lookEvery = 6 * hourMs;
constexpr int looks = 160; // 40 days
constexpr qint64 pastDayMs = 24 * hourMs;
constexpr qint64 boughtBefore = 11 * 24 * hourMs; // when the bought credits came
constexpr double restOfAPeriod = 0.15; // what was left at the end of the period before this one

/// Where in a period a point of time is, 0 to 1, with some days busier than others; it never falls.
double usedShare(qint64 at, qint64 start, qint64 end)
{
    const double even = std::clamp(double(at - start) / double(std::max<qint64>(end - start, 1)), 0.0, 1.0);
    return even + 0.03 * std::sin(even * 6 * std::acos(-1.0));
}

qint64 baseAt(const Pool &pool, const Subscription &subscription, qint64 at, qint64 now)
{
    const auto limit = double(pool.spec.limit);
    if (at >= subscription.periodStart) {
        const auto left = double(pool.left(false, now));
        return qint64(std::llround(limit - (limit - left) * usedShare(at, subscription.periodStart, now)));
    }
    const qint64 before = subscription.periodStart - (subscription.periodEnd - subscription.periodStart);
    return qint64(
        std::llround(limit * (1 - (1 - restOfAPeriod) * usedShare(at, before, subscription.periodStart))));
}

} // namespace

std::vector<PastBalance> pastBalances(World &world, qint64 now)
{
    std::vector<PastBalance> past;
    for (const auto &tenant : world.tenants) {
        const auto running = std::ranges::count_if(tenant->subscriptions, &Subscription::running);
        for (const Subscription &subscription : tenant->subscriptions) {
            const Plan *plan = subscription.running() ? world.plan(subscription.planId) : nullptr;
            for (const Pool &pool : tenant->pools) {
                if (!plan || pool.productSlug != plan->productSlug)
                    continue;
                const qint64 bought = pool.left(true, now);
                for (int look = looks; look >= 1; --look) {
                    const qint64 at = now - look * lookEvery;
                    if (at >= tenant->createdAt)
                        past.push_back(
                            {tenant->externalId, pool.spec.key, running > 1 ? subscription.id : QString(), at,
                                baseAt(pool, subscription, at, now), at >= now - boughtBefore ? bought : 0,
                                pool.spec.limit});
                }
            }
        }
    }
    return past;
}

std::vector<PastCapacity> pastCapacities(World &world, qint64 now)
{
    std::vector<PastCapacity> past;
    for (const auto &tenant : world.tenants) {
        const Subscription *subscription = tenant->running();
        const qint64 units = subscription ? qint64(subscription->units) : 0;
        if (units < 1)
            continue;
        const std::pair<int, qint64> seen[] = {{240, (units * 3 + 4) / 5}, {90, units}};
        for (const auto &[daysAgo, then] : seen) {
            if (const qint64 at = now - daysAgo * pastDayMs; at >= tenant->createdAt)
                past.push_back({tenant->externalId, at, then});
        }
    }
    return past;
}

} // namespace desk::sandbox
