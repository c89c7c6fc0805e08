// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace desk::sandbox {

class World;
struct Subscription;
struct Tenant;

/// Something that happened and is told to whoever registered an address.
struct WebhookEvent
{
    QString type; ///< subscription.activated, addon.purchased, …
    QString createdAt; ///< ISO 8601
    QJsonObject data;
};

/// Puts an event about this subscription in line, with the balances as they are now; `more` goes into its
/// data.
void announce(World &world, const Tenant &tenant, const Subscription &subscription, const QString &type,
    const QJsonObject &more = {});

} // namespace desk::sandbox
