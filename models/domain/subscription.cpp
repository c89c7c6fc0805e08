// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subscription.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <limits>
#include <tuple>

namespace desk {

namespace {

bool isOver(SubscriptionStatus status)
{
    return status == SubscriptionStatus::Canceled || status == SubscriptionStatus::Expired
        || status == SubscriptionStatus::IncompleteExpired;
}

Timestamp firstSent(std::initializer_list<const Timestamp *> times)
{
    for (const Timestamp *time : times) {
        if (!time->isAbsent())
            return *time;
    }
    return {};
}

qint64 createdKey(const Subscription &subscription)
{
    return subscription.createdAt.utcMs.value_or(std::numeric_limits<qint64>::min());
}

} // namespace

PeriodEnd periodOf(const Subscription &subscription)
{
    const SubscriptionStatus status = subscription.status.value;
    const Timestamp &willEnd = subscription.willEndAt;
    const bool wasCanceled = subscription.canceled.value_or(!subscription.canceledAt.isAbsent());
    const Timestamp next = firstSent({&subscription.nextBilling, &subscription.periodEnd});
    if (isOver(status) || (!subscription.mayBeCurrent() && wasCanceled)) {
        if (willEnd.isValid())
            return {PeriodKind::Ended, willEnd};
        const Timestamp at
            = wasCanceled ? firstSent({&subscription.canceledAt, &subscription.periodEnd}) : next;
        return {at.isAbsent() && !wasCanceled ? PeriodKind::Unknown : PeriodKind::Ended, at};
    }
    if (!subscription.isCurrent() && !wasCanceled && willEnd.isAbsent())
        return {PeriodKind::Unknown, next}; // what a status that nobody knows leads to isn't guessed
    const bool inTrial = subscription.inTrial || status == SubscriptionStatus::Trial;
    if (wasCanceled || status == SubscriptionStatus::PendingCancel || !willEnd.isAbsent()) {
        const Timestamp trialEnd = inTrial ? subscription.trialEndsAt : Timestamp();
        return {PeriodKind::Ends, firstSent({&willEnd, &trialEnd, &subscription.periodEnd}), inTrial};
    }
    if (inTrial && !subscription.trialEndsAt.isAbsent())
        return {PeriodKind::TrialEnds, subscription.trialEndsAt, true};
    const bool paidOnce = subscription.plan.pricing.interval.value == BillingInterval::OneTime;
    if (next.isAbsent() || subscription.cancellationUnclear || paidOnce)
        return {PeriodKind::Unknown, next};
    return {PeriodKind::Renews, next};
}

const Subscription *SubscriptionList::shown() const
{
    const auto rank
        = [](const Subscription &s) { return std::tuple(s.isCurrent(), s.mayBeCurrent(), createdKey(s)); };
    const auto best = std::ranges::max_element(
        subscriptions, [&](const Subscription &a, const Subscription &b) { return rank(a) < rank(b); });
    return best == subscriptions.end() ? nullptr : &*best;
}

std::vector<const Subscription *> SubscriptionList::possiblyCurrent() const
{
    std::vector<const Subscription *> found;
    for (const Subscription &subscription : subscriptions) {
        if (subscription.mayBeCurrent())
            found.push_back(&subscription);
    }
    std::ranges::stable_sort(found, std::greater<>(), [](const auto *s) { return createdKey(*s); });
    return found;
}

int SubscriptionList::unnamedScopes() const
{
    return int(std::ranges::count_if(subscriptions, [](const Subscription &subscription) {
        return subscription.mayBeCurrent() && subscription.id.isEmpty();
    }));
}

std::vector<CreditScope> SubscriptionList::scopes() const
{
    std::vector<CreditScope> found;
    std::vector<const Subscription *> of;
    for (const Subscription *subscription : possiblyCurrent()) {
        const auto isKnown = [&](const CreditScope &scope) { return scope.subscription == subscription->id; };
        if (subscription->id.isEmpty() || std::ranges::any_of(found, isKnown))
            continue;
        const Plan &plan = subscription->plan;
        const QString &name = plan.productName.isEmpty() ? plan.name : plan.productName;
        found.push_back({subscription->id, name.isEmpty() ? subscription->id.text() : name});
        of.push_back(subscription);
    }
    const auto isShared
        = [&](const QString &name) { return std::ranges::count(found, name, &CreditScope::product) > 1; };
    const auto tellApart = [&](const auto &detail) {
        std::vector<bool> shared;
        shared.reserve(found.size());
        for (const CreditScope &scope : found)
            shared.push_back(isShared(scope.product));
        for (size_t i = 0; i < found.size(); ++i) {
            if (shared[i] && !detail(*of[i]).isEmpty())
                found[i].product += QStringLiteral(" · ") + detail(*of[i]);
        }
    };
    tellApart([](const Subscription &subscription) { return subscription.plan.name; });
    tellApart([](const Subscription &subscription) { return subscription.id.text(); });
    return found;
}

} // namespace desk
