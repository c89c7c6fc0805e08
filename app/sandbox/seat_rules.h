// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"

namespace desk::sandbox {

/// The running subscription whose capacity counts: the newest with seats, else the newest. Null without any.
[[nodiscard]] Subscription *seatSubscription(const World &world, Tenant &tenant);

/// {activeCount, capacityUnits, utilizationPercentage, exceeded}, and billingMode when asked for.
[[nodiscard]] QJsonObject capacityJson(
    const Context &context, const Tenant &tenant, const Subscription &subscription, bool withMode);

/// What more capacity costs for the rest of this period.
struct Proration
{
    qint64 amount = 0; ///< minor units
    QString currency;
    qint64 perSeat = 0;
    qint64 daysLeft = 0; ///< begun days count
    qint64 days = 0;
    qint64 extra = 0; ///< billable seats that are added
};

[[nodiscard]] Proration prorate(
    const World &world, const Subscription &subscription, qint64 newUnits, qint64 now);

} // namespace desk::sandbox
