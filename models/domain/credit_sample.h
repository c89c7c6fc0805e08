// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QString>

#include <optional>

namespace desk {

/// What was seen of one credit pool at one time. The API knows the present only, so this is all the history
/// that there is.
struct CreditSample
{
    qint64 at = 0; ///< UTC ms, our clock, when the answer came
    QString poolKey; ///< `CreditPool::id`
    std::optional<qint64> base; ///< left of the plan's credits
    std::optional<qint64> addon; ///< left of bought ones
    std::optional<qint64> total; ///< can be below zero
    std::optional<qint64> limit;

    friend bool operator==(const CreditSample &, const CreditSample &) = default;
    /// The same credits, whenever they were seen.
    [[nodiscard]] bool sameCredits(const CreditSample &other) const
    {
        return poolKey == other.poolKey && base == other.base && addon == other.addon && total == other.total
            && limit == other.limit;
    }
};

/// When a pool's credits are worth an alert. What isn't set alerts for nothing.
struct CreditAlertRule
{
    std::optional<qint64> belowPercent; ///< of the plan's credits, by `PoolLevel::planShare`
    std::optional<qint64> belowCredits; ///< in all
    std::optional<qint64> runsOutWithinDays; ///< by the burn rate
    std::optional<qint64> expiresWithinDays; ///< the next expiry

    friend bool operator==(const CreditAlertRule &, const CreditAlertRule &) = default;
    [[nodiscard]] bool isEmpty() const { return *this == CreditAlertRule(); }
};

/// The rule of one pool of one tenant, and which of its conditions has been told. Each is told once when it
/// is crossed, also over restarts, and may be told again after it has ended.
struct CreditAlertState
{
    TenantId tenant;
    QString poolKey; ///< `CreditPool::id`
    std::optional<CreditAlertRule> rule; ///< nothing = the default rule
    bool percentRaised = false;
    bool creditsRaised = false;
    bool runOutRaised = false;
    bool expiryRaised = false;

    friend bool operator==(const CreditAlertState &, const CreditAlertState &) = default;
    [[nodiscard]] bool isRaised() const
    {
        return percentRaised || creditsRaised || runOutRaised || expiryRaised;
    }
};

} // namespace desk
