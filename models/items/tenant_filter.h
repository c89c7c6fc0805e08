// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text_folding.h"
#include "models/items/tenant_table.h"

#include <QStringList>

#include <map>
#include <optional>
#include <set>

namespace desk {

/// Which tenants to show: all conditions that are set must hold. A value that isn't known yet doesn't hold.
struct TenantFilter
{
    QString search; ///< in name, external ID, slug, ID; every word must be found
    std::set<SubscriptionStatus> statuses; ///< empty = any
    QStringList plans; ///< names of plans; empty = any
    bool overCapacity = false;
    bool full = false; ///< used = capacity, exactly
    std::optional<int> trialEndsWithinDays;
    bool pastDue = false;
    bool inactive = false; ///< the tenant itself is switched off
    bool noSubscription = false;
    bool lowCredits = false; ///< a pool below a tenth of its limit or below zero, or a raised alert

    [[nodiscard]] bool isEmpty() const;
    /// Whether it needs values that arrive only after the list itself.
    [[nodiscard]] bool needsDetails() const;
    [[nodiscard]] bool needsSubscription() const;
    [[nodiscard]] bool needsSeats() const;
    [[nodiscard]] bool needsCredits() const { return lowCredits; }
    friend bool operator==(const TenantFilter &, const TenantFilter &) = default;
};

/// How many of all tenants each chip would show, counted over what is known.
struct TenantCounts
{
    qint64 all = 0;
    std::map<SubscriptionStatus, qint64> byStatus;
    std::map<QString, qint64, FoldedLess> byPlan;
    qint64 overCapacity = 0;
    qint64 full = 0;
    qint64 trialEndsSoon = 0; ///< within the filter's days, or 7
    qint64 pastDue = 0;
    qint64 inactive = 0;
    qint64 noSubscription = 0;
    qint64 lowCredits = 0;
    qint64 invalid = 0; ///< rows without an ID
    qint64 subscriptionsChecked = 0; ///< coverage: "9 of 1,200 checked"
    qint64 seatsChecked = 0;
    qint64 creditsChecked = 0;
    friend bool operator==(const TenantCounts &, const TenantCounts &) = default;
};

[[nodiscard]] bool matches(
    const TenantRecord &record, const TenantFilter &filter, const QList<QByteArray> &words, qint64 nowUtcMs);
[[nodiscard]] TenantCounts countTenants(
    const TenantTable &table, const TenantFilter &filter, qint64 nowUtcMs);

} // namespace desk
