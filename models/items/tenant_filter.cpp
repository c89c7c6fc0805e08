// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tenant_filter.h"

#include "models/core/text_column.h"

#include <algorithm>

namespace desk {

namespace {

constexpr qint64 msPerFilterDay = 24LL * 60 * 60 * 1000;
constexpr int soonDays = 7;

bool isOver(const TenantRecord &record)
{
    const Capacity *capacity = record.capacity();
    return capacity && capacity->over() > 0;
}

bool isFull(const TenantRecord &record)
{
    const Capacity *capacity = record.capacity();
    return capacity && capacity->isKnown() && *capacity->activeCount == *capacity->units;
}

bool trialEndsWithin(const TenantRecord &record, int days, qint64 nowUtcMs)
{
    const TenantSubscription &subscription = record.subscription;
    const PeriodEnd &end = subscription.period;
    if (subscription.state != CellState::Known || !end.ofTrial || !end.at.isValid())
        return false;
    const qint64 left = *end.at.utcMs - nowUtcMs;
    return left >= 0 && left <= days * msPerFilterDay;
}

bool hasStatus(const TenantRecord &record, SubscriptionStatus status)
{
    return record.subscription.state == CellState::Known && record.subscription.status.value == status;
}

bool isAnswered(CellState state)
{
    return state == CellState::Known || state == CellState::NoSubscription;
}

} // namespace

bool TenantFilter::isEmpty() const
{
    return *this == TenantFilter();
}

bool TenantFilter::needsSubscription() const
{
    return !statuses.empty() || !plans.isEmpty() || trialEndsWithinDays || pastDue || noSubscription;
}

bool TenantFilter::needsSeats() const
{
    return overCapacity || full;
}

bool TenantFilter::needsDetails() const
{
    return needsSubscription() || needsSeats() || needsCredits();
}

bool matches(
    const TenantRecord &record, const TenantFilter &filter, const QList<QByteArray> &words, qint64 nowUtcMs)
{
    const TenantSubscription &subscription = record.subscription;
    const bool known = subscription.state == CellState::Known;
    if (!filter.statuses.empty() && !(known && filter.statuses.contains(subscription.status.value)))
        return false;
    if (!filter.plans.isEmpty() && !(known && filter.plans.contains(subscription.plan)))
        return false;
    if (filter.overCapacity && !isOver(record))
        return false;
    if (filter.full && !isFull(record))
        return false;
    if (filter.trialEndsWithinDays && !trialEndsWithin(record, *filter.trialEndsWithinDays, nowUtcMs))
        return false;
    if (filter.pastDue && !hasStatus(record, SubscriptionStatus::PastDue))
        return false;
    if (filter.inactive && record.tenant.isActive.value_or(true))
        return false;
    if (filter.noSubscription && subscription.state != CellState::NoSubscription)
        return false;
    if (filter.lowCredits && !record.hasLowCredits())
        return false;
    return words.isEmpty() || containsAll(bytesOf(record.folded), words);
}

TenantCounts countTenants(const TenantTable &table, const TenantFilter &filter, qint64 nowUtcMs)
{
    TenantCounts counts;
    const int days = filter.trialEndsWithinDays.value_or(soonDays);
    counts.all = table.size();
    for (TenantTable::Record i = 0; i < TenantTable::Record(table.size()); ++i) {
        const TenantRecord &record = table.at(i);
        if (record.tenant.externalId.isEmpty())
            ++counts.invalid;
        if (record.subscription.state == CellState::Known) {
            ++counts.byStatus[record.subscription.status.value];
            if (!record.subscription.plan.isEmpty())
                ++counts.byPlan[record.subscription.plan];
        }
        counts.overCapacity += isOver(record);
        counts.full += isFull(record);
        counts.trialEndsSoon += trialEndsWithin(record, days, nowUtcMs);
        counts.pastDue += hasStatus(record, SubscriptionStatus::PastDue);
        counts.inactive += !record.tenant.isActive.value_or(true);
        counts.noSubscription += record.subscription.state == CellState::NoSubscription;
        counts.lowCredits += record.hasLowCredits();
        counts.subscriptionsChecked += isAnswered(record.subscription.state) || record.subscription.asOf > 0;
        counts.seatsChecked += isAnswered(record.seatsState()) || record.seats.asOf > 0;
        counts.creditsChecked += isAnswered(record.credits.state) || record.credits.asOf > 0;
    }
    return counts;
}

} // namespace desk
