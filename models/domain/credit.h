// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/named_enum.h"
#include "models/domain/timestamp.h"

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

    [[nodiscard]] bool isValid() const { return problem.isEmpty() && !key.isEmpty(); }
    [[nodiscard]] bool isBelowZero() const { return total && *total < 0; }
    /// What is left of the plan's credits: `base ÷ limit`. It can be below 0 and, with rollover, above 1.
    [[nodiscard]] std::optional<Ratio> baseShare() const;
    /// What is left in all: `total ÷ limit`. The lowest pool of a tenant is the one in which this is least.
    [[nodiscard]] std::optional<Ratio> totalShare() const;
};

/// All pools of one tenant, in the server's order.
struct CreditBalance
{
    std::vector<CreditPool> pools; ///< empty = the tenant has no active subscription; that isn't zero
    QStringList warnings;
};

/// The valid pool with the least share left; null when no pool has one.
[[nodiscard]] const CreditPool *lowestPool(const CreditBalance &balance);
/// By its key; null when it isn't there.
[[nodiscard]] const CreditPool *findPool(const CreditBalance &balance, const QString &key);
/// `share × 100`, rounded down to whole percent, so that 99.9 % isn't all. Nothing when it doesn't fit.
[[nodiscard]] std::optional<qint64> wholePercent(const Ratio &share);
/// Whether `a` is less than `b`, exactly.
[[nodiscard]] bool isLess(const Ratio &a, const Ratio &b);

} // namespace desk
