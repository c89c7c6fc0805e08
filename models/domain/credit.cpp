// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/credit.h"

#include <algorithm>

namespace desk {

namespace {

__extension__ using Wide = __int128; // 64 bits times 64 bits

std::optional<Ratio> shareOf(std::optional<qint64> part, std::optional<qint64> whole)
{
    if (!part || !whole || *whole <= 0)
        return std::nullopt;
    return Ratio{*part, *whole};
}

/// Before a subscription in a pool's ID; no key that a person would choose has it.
constexpr QChar unitSeparator(0x1f);

} // namespace

QString CreditPool::id() const
{
    return subscription.isEmpty() ? key : unitSeparator + subscription.text() + unitSeparator + key;
}

std::optional<Ratio> PoolLevel::planShare() const
{
    return shareOf(planLeft(), limit);
}

std::optional<Ratio> PoolLevel::totalShare() const
{
    return shareOf(total, limit);
}

bool isLess(const Ratio &a, const Ratio &b)
{
    return Wide(a.numerator) * b.denominator < Wide(b.numerator) * a.denominator;
}

std::optional<qint64> wholePercent(const Ratio &share)
{
    if (share.denominator <= 0)
        return std::nullopt;
    const Wide hundredfold = Wide(share.numerator) * 100;
    Wide percent = hundredfold / share.denominator;
    if (hundredfold < 0 && percent * share.denominator != hundredfold)
        --percent; // division cuts towards zero
    if (percent > std::numeric_limits<qint64>::max() || percent < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return qint64(percent);
}

CreditBalance CreditBalance::withoutSubscription()
{
    CreditBalance balance;
    balance.hasNoSubscription = true;
    return balance;
}

bool PoolLevel::isLow() const
{
    constexpr Ratio lowShare{1, 10};
    const auto share = planShare();
    return isBelowZero() || (share && isLess(*share, lowShare));
}

bool isLower(const PoolLevel &a, const PoolLevel &b)
{
    const auto left = a.totalShare();
    const auto right = b.totalShare();
    if (left && right)
        return isLess(*left, *right);
    return left || right ? !left : *a.total < *b.total;
}

const CreditPool *lowestPool(const CreditBalance &balance)
{
    const CreditPool *lowest = nullptr;
    for (const CreditPool &pool : balance.pools) {
        if (pool.isValid() && pool.level().isComparable()
            && (!lowest || isLower(pool.level(), lowest->level())))
            lowest = &pool;
    }
    return lowest;
}

const CreditPool *findPool(const CreditBalance &balance, const QString &id)
{
    const auto at = std::ranges::find(balance.pools, id, &CreditPool::id);
    return at == balance.pools.end() ? nullptr : &*at;
}

const CreditPool *findPool(
    const CreditBalance &balance, const SubscriptionId &subscription, const QString &key)
{
    // Of one subscription, where it is known which, another one's purchase has no pool.
    if (!balance.isScoped() && !subscription.isEmpty() && !balance.scopes.empty()
        && balance.scopes.front().subscription != subscription)
        return nullptr;
    const CreditPool *found = nullptr;
    for (const CreditPool &pool : balance.pools) {
        if (pool.key != key
            || (balance.isScoped() && !subscription.isEmpty() && pool.subscription != subscription))
            continue;
        if (found)
            return nullptr;
        found = &pool;
    }
    return found;
}

std::optional<ScopeProblem> scopeProblem(const CreditBalance &balance, const SubscriptionId &wanted)
{
    if (balance.scopeUnknown)
        return ScopeProblem::Unknown;
    if (wanted.isEmpty())
        return balance.isScoped() ? std::optional(ScopeProblem::NotNamed) : std::nullopt;
    const auto at = std::ranges::find(balance.scopes, wanted, &CreditScope::subscription);
    if (at == balance.scopes.end())
        return ScopeProblem::Gone;
    return balance.scopeIgnored && at != balance.scopes.begin() ? std::optional(ScopeProblem::Ignored)
                                                                : std::nullopt;
}

std::optional<CreditScope> purchaseScope(const CreditBalance &balance, const QString &poolKey)
{
    if (!balance.isScoped())
        return std::nullopt;
    for (const CreditScope &scope : balance.scopes) {
        if (findPool(balance, scope.subscription, poolKey))
            return scope;
    }
    return balance.scopes.front();
}

CreditBalance mergedBalance(std::vector<CreditScope> scopes, const std::vector<CreditBalance> &answers)
{
    CreditBalance merged;
    merged.scopes = std::move(scopes);
    const bool hasAny = !answers.empty() && !answers.front().pools.empty();
    merged.scopeIgnored = answers.size() > 1 && hasAny
        && std::ranges::all_of(
            answers, [&](const CreditBalance &answer) { return answer.pools == answers.front().pools; });
    for (size_t i = 0; i < answers.size() && (i == 0 || !merged.scopeIgnored); ++i) {
        for (CreditPool pool : answers[i].pools) {
            pool.subscription = merged.scopes[i].subscription;
            pool.product = merged.scopes[i].product;
            merged.pools.push_back(std::move(pool));
        }
        merged.warnings += answers[i].warnings;
    }
    return merged;
}

} // namespace desk
