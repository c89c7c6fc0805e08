// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

namespace desk::sandbox {

/// One subscription of a seeded tenant, in the words of the data sets.
struct Terms
{
    QString planId = QStringLiteral("plan_team");
    QString status = QStringLiteral("active");
    QString currency = QStringLiteral("USD");
    QString provider = QStringLiteral("stripe");
    QString billingMode = QStringLiteral("recurring");
    qint64 units = 10;
    int daysGone = 12; ///< since the period began
    int daysLeft = 18; ///< until it ends; below zero = it ended
};

[[nodiscard]] std::unique_ptr<Tenant> makeTenant(
    World &world, const QString &externalId, const QString &name, qint64 createdAt, quint32 ownerNumber);

Subscription &addSubscription(World &world, Tenant &tenant, const Terms &terms, qint64 now);

/// A paid invoice for each of the last periods, newest last.
void addInvoices(World &world, Tenant &tenant, const Subscription &subscription, int periods);

[[nodiscard]] QString slugOf(const QString &name);

} // namespace desk::sandbox
