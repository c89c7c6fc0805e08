// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/provider.h"
#include "models/domain/seat_figures.h"
#include "models/domain/subscription.h"
#include "models/domain/tenant.h"
#include "models/items/roles.h"
#include "models/views/seat_charts.h"

namespace desk {

/// What stands above the tabs of a tenant. Texts are ready to be shown, as plain text; a dash where something
/// isn't known.
struct TenantHeader
{
    QString name; ///< the external ID when there is no name
    QString externalId;
    std::optional<bool> isActive;
    QString plan; ///< with ` +n` for further subscriptions
    QString interval; ///< `monthly`, …; empty when unknown
    QString status; ///< `Active`, `Trial`, …
    QString statusTooltip; ///< that this version doesn't know it; else empty
    StatusTone statusTone = StatusTone::Neutral;
    QString period; ///< one sentence: `Renews on 1 May 2026 (in 12 d)`; empty when unknown
    QString periodTooltip; ///< exact, local and UTC
    QString sentence; ///< what a reader must know now: no subscription, over capacity, past due; may be empty
    StatusTone sentenceTone = StatusTone::Neutral;
    bool hasNoSubscription = false; ///< none is active, so nobody can have a seat
    bool isOverCapacity = false; ///< the sentence is about that; more capacity is a way out of it
    QString doubt; ///< what the sources of the seats contradict each other in; empty when they agree
    SeatGauge gauge;
};

/// What is known so far.
struct TenantFacts
{
    TenantId id;
    std::optional<Tenant> tenant;
    std::optional<SubscriptionList> subscriptions;
    std::optional<Capacity> capacity;
    bool noActiveSubscription = false; ///< the API said so
    SeatFigures figures; ///< all that was said of the seats
};

[[nodiscard]] TenantHeader composeHeader(
    const TenantFacts &facts, const Provider &provider, const QDateTime &utcNow);

} // namespace desk
