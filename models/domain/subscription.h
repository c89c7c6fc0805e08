// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/capacity.h"
#include "models/domain/plan.h"
#include "models/domain/timestamp.h"

#include <vector>

namespace desk {

enum class SubscriptionStatus {
    Pending,
    Trial,
    Active,
    PastDue,
    PendingCancel,
    Canceled,
    Expired,
    Unpaid,
    Incomplete,
    IncompleteExpired,
    Paused,
    None,
    Other
};

inline constexpr Spelling<SubscriptionStatus> subscriptionStatusSpellings[] = {
    {SubscriptionStatus::Pending, QLatin1StringView("pending")},
    {SubscriptionStatus::Trial, QLatin1StringView("trial")},
    {SubscriptionStatus::Trial, QLatin1StringView("trialing")},
    {SubscriptionStatus::Active, QLatin1StringView("active")},
    {SubscriptionStatus::PastDue, QLatin1StringView("past_due")},
    {SubscriptionStatus::PendingCancel, QLatin1StringView("pending_cancel")},
    {SubscriptionStatus::Canceled, QLatin1StringView("canceled")},
    {SubscriptionStatus::Canceled, QLatin1StringView("cancelled")},
    {SubscriptionStatus::Expired, QLatin1StringView("expired")},
    {SubscriptionStatus::Unpaid, QLatin1StringView("unpaid")},
    {SubscriptionStatus::Incomplete, QLatin1StringView("incomplete")},
    {SubscriptionStatus::IncompleteExpired, QLatin1StringView("incomplete_expired")},
    {SubscriptionStatus::Paused, QLatin1StringView("paused")},
    {SubscriptionStatus::None, QLatin1StringView("none")},
};

/// A tenant's subscription to one product (`GET /api/public/subscriptions?requestingEntityId=`).
struct Subscription
{
    SubscriptionId id;
    Named<SubscriptionStatus> status;
    Timestamp periodStart;
    Timestamp periodEnd;
    Timestamp nextBilling;
    Timestamp trialEndsAt;
    bool inTrial = false;
    Timestamp canceledAt;
    Timestamp willEndAt;
    Plan plan;
    Capacity capacity; ///< `capacity.units`, or `capacity.total` and `.used`
    Timestamp createdAt;
    QString problem; ///< why this row can't be counted on, with its JSON path

    /// Active, in trial or past due: what makes a tenant have seats.
    [[nodiscard]] bool isCurrent() const
    {
        return status.value == SubscriptionStatus::Active || status.value == SubscriptionStatus::Trial
            || status.value == SubscriptionStatus::PastDue
            || status.value == SubscriptionStatus::PendingCancel;
    }
};

struct SubscriptionList
{
    std::vector<Subscription> subscriptions; ///< in the server's order
    QStringList warnings;

    /// The one to show for the tenant: the newest of those that are current, else the newest of all; nothing
    /// when there are none. "Newest" is by `createdAt`; of equally new ones the first in the server's
    /// order.
    [[nodiscard]] const Subscription *shown() const;
};

} // namespace desk
