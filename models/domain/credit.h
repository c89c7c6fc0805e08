// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/money.h"
#include "models/domain/named_enum.h"
#include "models/domain/timestamp.h"
#include "models/domain/unread_value.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

/// What happens when a pool is empty (`limitBehavior`).
enum class LimitBehavior {
    Hard, ///< nothing more can be used
    Soft, ///< it goes below zero
    Other
};

inline constexpr Spelling<LimitBehavior> limitBehaviorSpellings[] = {
    {LimitBehavior::Hard, QLatin1StringView("hard")},
    {LimitBehavior::Soft, QLatin1StringView("soft")},
};

/// What is left in a pool, with the two shares that are used of it.
struct PoolLevel
{
    std::optional<qint64> base; ///< of the plan's credits
    std::optional<qint64> addon; ///< of bought ones
    std::optional<qint64> total; ///< in all
    std::optional<qint64> limit; ///< of the plan's credits for a period

    [[nodiscard]] bool isBelowZero() const { return total && *total < 0; }
    /// One without a share that isn't overdrawn is neither low nor high.
    [[nodiscard]] bool isComparable() const { return totalShare() || isBelowZero(); }
    /// What is left in all: `total ÷ limit`; by it the lowest pool is found. Nothing without a limit, or with
    /// one of 0.
    [[nodiscard]] std::optional<Ratio> totalShare() const;
    /// The one share that people see: what is left of the plan's credits, `base ÷ limit`. Where the parts
    /// weren't sent, all of it is the plan's. It can be below 0 and, with rollover, above 1.
    [[nodiscard]] std::optional<Ratio> planShare() const;
    /// Less than a tenth of the plan's credits is left, or it is below zero.
    [[nodiscard]] bool isLow() const;
    /// The plan's part as `planShare` has it.
    [[nodiscard]] std::optional<qint64> planLeft() const { return base || addon ? base : total; }
};
/// Both must be comparable. What is overdrawn without a share is lower than any share, and of two such the
/// one with less left.
[[nodiscard]] bool isLower(const PoolLevel &a, const PoolLevel &b);

/// One credit pool of a tenant (`GET credits/balance`). Credits are whole numbers; a soft pool can be below
/// zero. What wasn't sent is nothing, never 0.
struct CreditPool
{
    QString key; ///< empty = an invalid row, see `problem`
    QString name; ///< may be empty
    std::optional<qint64> base; ///< left of the plan's credits (`baseRemaining`)
    std::optional<qint64> addon; ///< left of bought ones (`addonRemaining`)
    std::optional<qint64> total; ///< `total` or `remaining` as sent, else `base + addon`
    std::optional<qint64> limit; ///< of the plan's credits for a period; nothing = no limit, or not sent
    Named<LimitBehavior> behavior;
    Timestamp nextExpiry;
    QString usagePercent; ///< as sent. The API's own examples contradict each other: only for the hover
    QString problem; ///< why this row can't be counted on, with its JSON path
    /// That it was asked for. Two products of a tenant may name their pools alike. Empty = the tenant has
    /// only one that is active, so none was named.
    SubscriptionId subscription;
    QString product; ///< of that subscription, as it is called on screen
    UnreadValues unread{}; ///< fields that are there and aren't what they should be

    friend bool operator==(const CreditPool &, const CreditPool &) = default;
    /// What tells it from the tenant's other pools, also in what is kept of it: its key, with the
    /// subscription where there is one.
    [[nodiscard]] QString id() const;
    [[nodiscard]] bool isValid() const { return problem.isEmpty() && !key.isEmpty(); }
    [[nodiscard]] bool isBelowZero() const { return total && *total < 0; }
    [[nodiscard]] PoolLevel level() const { return {base, addon, total, limit}; }
};

/// One active subscription of a tenant, as a scope of its credits.
struct CreditScope
{
    SubscriptionId subscription;
    QString product; ///< another one for each subscription of a tenant
    friend bool operator==(const CreditScope &, const CreditScope &) = default;
};

/// All pools of one tenant, in the server's order; of several subscriptions the newest one's first.
struct CreditBalance
{
    std::vector<CreditPool> pools; ///< empty isn't zero: no subscription, or a plan without credits
    QStringList warnings;
    /// The active subscriptions, the newest first. Where there are several, the pools are those of each.
    std::vector<CreditScope> scopes;
    /// Asked for each of several subscriptions, the server gave the same answer: these are the newest one's
    /// pools, and those of the others can't be seen.
    bool scopeIgnored = false;
    /// Whether there are several active subscriptions could not be read: these are the newest one's pools.
    bool scopeUnknown = false;
    /// The tenant's subscriptions were read, and none may be active.
    bool hasNoSubscription = false;
    /// Beside `scopes`: subscriptions without an ID, whose pools can't be asked for.
    int unnamedScopes = 0;

    /// What the API answers for a tenant without an active subscription.
    [[nodiscard]] static CreditBalance withoutSubscription();
    /// Whose credits are meant has to be named.
    [[nodiscard]] bool isScoped() const { return !scopes.empty() && int(scopes.size()) + unnamedScopes > 1; }
};

/// The valid pool with the least left by `isLower`; null when none is comparable.
[[nodiscard]] const CreditPool *lowestPool(const CreditBalance &balance);
/// By its `id`; null when it isn't there.
[[nodiscard]] const CreditPool *findPool(const CreditBalance &balance, const QString &id);
/// Of what was sent or bought earlier, when the tenant may have had more or fewer subscriptions: that
/// subscription's pool. Where none was named, the only one with that key. Null when it isn't there, or can't
/// be told.
[[nodiscard]] const CreditPool *findPool(
    const CreditBalance &balance, const SubscriptionId &subscription, const QString &key);

/// Why credits can't be used or bought safely for a subscription.
enum class ScopeProblem {
    Unknown, ///< it isn't known whether the tenant has several
    NotNamed, ///< it has several, and none was chosen
    Ignored, ///< the server takes every subscription for the newest one, and this isn't it
    Gone ///< it isn't an active one of this tenant
};
/// `wanted` is what would be sent; empty = none.
[[nodiscard]] std::optional<ScopeProblem> scopeProblem(
    const CreditBalance &balance, const SubscriptionId &wanted);
/// The subscription that an add-on for this pool is bought for: the newest one that has the pool, else the
/// newest. Nothing when none has to be named.
[[nodiscard]] std::optional<CreditScope> purchaseScope(const CreditBalance &balance, const QString &poolKey);
/// What each of several subscriptions has, in one. `answers` are in the order of `scopes`.
[[nodiscard]] CreditBalance mergedBalance(
    std::vector<CreditScope> scopes, const std::vector<CreditBalance> &answers);
/// `share × 100`, rounded down to whole percent, so that 99.9 % isn't all. Nothing when it doesn't fit.
[[nodiscard]] std::optional<qint64> wholePercent(const Ratio &share);
/// Whether `a` is less than `b`, exactly.
[[nodiscard]] bool isLess(const Ratio &a, const Ratio &b);

} // namespace desk
