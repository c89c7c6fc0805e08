// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit.h"
#include "models/domain/credit_sample.h"

#include <QDateTime>
#include <QLocale>

namespace desk {

/// Credits in words, the same on every page. All plain text; what isn't known is the dash. `providerName` is
/// how sentences call who sent them.

/// The pool's name, or its key where it has none; with the product where the tenant has several.
[[nodiscard]] QString poolTitle(const CreditPool &pool);

/// `-40, below zero`, `620`.
[[nodiscard]] QString creditsLeftText(std::optional<qint64> total);
/// `500 of 1,000`: the plan's credits; `500` without a limit.
[[nodiscard]] QString planCreditsText(const PoolLevel &pool);
/// `500 of 1,000 plan + 120 add-on`; without bought ones as `planCreditsText`.
[[nodiscard]] QString planAndAddonText(const PoolLevel &pool);
/// `50 %`: what is left of the plan's credits, rounded down and not clamped. The one percentage of a pool.
[[nodiscard]] QString planLeftText(const PoolLevel &pool, const QLocale &locale = {});
/// How `planLeftText` is calculated, and what the API itself says, as sent.
[[nodiscard]] QString planLeftTooltip(const CreditPool &pool, const QString &providerName);
/// `Plan 500, add-on 120, used 380`.
[[nodiscard]] QString creditBarText(const CreditPool &pool);

/// What happens when the pool is empty, in a word or as sent, and in a sentence.
[[nodiscard]] QString limitBehaviorText(const Named<LimitBehavior> &behavior);
[[nodiscard]] QString limitBehaviorTooltip(const Named<LimitBehavior> &behavior, const QString &providerName);

/// A length of time in its two largest units: `6 d 4 h`, `4 h 12 min`, `12 min`; below a minute `1 min`.
[[nodiscard]] QString countdownText(qint64 ms);
/// `in 6 d 4 h`, or `3 h ago` when it has passed.
[[nodiscard]] QString untilText(qint64 utcMs, const QDateTime &utcNow);
/// `4 Dec 2026, in 6 d 4 h`; what wasn't understood as it came; the dash when absent.
[[nodiscard]] QString expiryText(const Timestamp &expiry, const QDateTime &utcNow);
/// The exact time, or why there is none.
[[nodiscard]] QString expiryTooltip(const Timestamp &expiry, const QString &providerName);

/// `Alerts below 10 % of the limit.`: what a rule tells of, or that it tells of nothing.
[[nodiscard]] QString alertRuleText(const CreditAlertRule &rule);

} // namespace desk
