// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/capacity.h"
#include "models/domain/credit.h"
#include "models/domain/plan.h"
#include "models/domain/timestamp.h"

#include <optional>
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
    std::optional<bool> canceled; ///< `cancellation.is_canceled`; nothing = not sent, or not understood
    /// Something was said about a cancellation that isn't understood: then it isn't known whether it renews.
    bool cancellationUnclear = false;
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
    /// Current, or of a status that isn't known here or could not be read: only the server can tell.
    [[nodiscard]] bool mayBeCurrent() const
    {
        return isCurrent() || status.value == SubscriptionStatus::Other;
    }
};

/// What comes at the end of the running period.
enum class PeriodKind {
    Unknown, ///< the date, where there is one, is told as a date and nothing more
    TrialEnds,
    Renews,
    Ends, ///< it still runs, and won't renew
    Ended
};

struct PeriodEnd
{
    PeriodKind kind = PeriodKind::Unknown;
    Timestamp at; ///< may be absent, or not understood
    bool ofTrial = false; ///< what ends then is a trial, whether it continues or not

    /// It has ended, as far as is known: nothing that is still to come has.
    [[nodiscard]] bool isPast(qint64 nowUtcMs) const { return !at.isValid() || *at.utcMs < nowUtcMs; }
    friend bool operator==(const PeriodEnd &, const PeriodEnd &) = default;
};

/// The one place that says whether a subscription renews, when it ends, or that nobody knows. It is cancelled
/// by `is_canceled`, and where that isn't sent by `canceled_at`; an end that is set ends it, whatever the
/// flag says. `is_canceled: false` beside `canceled_at` only is a cancellation that was taken back.
[[nodiscard]] PeriodEnd periodOf(const Subscription &subscription);

struct SubscriptionList
{
    std::vector<Subscription> subscriptions; ///< in the server's order
    QStringList warnings;

    /// The one to show for the tenant: the newest of those that are current, else of those that may be, else
    /// of all; nothing when there are none. "Newest" is by `createdAt`; of equally new ones the first in the
    /// server's order.
    [[nodiscard]] const Subscription *shown() const;
    /// Those that may be current, the newest first; of equally new ones in the server's order. None = the
    /// tenant has no active subscription.
    [[nodiscard]] std::vector<const Subscription *> possiblyCurrent() const;
    /// Those that may have credits and have an ID, the newest first, each under a name of its own: the
    /// product's, or the plan's where it has none, with more where two are called alike.
    [[nodiscard]] std::vector<CreditScope> scopes() const;
    /// Those that may have credits and have no ID: they can't be asked for.
    [[nodiscard]] int unnamedScopes() const;
};

} // namespace desk
