// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"

namespace desk::sandbox {

/// What a key did the first time, whatever the body says now; nothing when it is new. The body must have an
/// `idempotencyKey`. Keys of different endpoints and of different tenants do not meet.
[[nodiscard]] std::optional<QJsonObject> replayOf(
    const World &world, const QString &endpoint, const Tenant &tenant, const QJsonObject &body);
void remember(World &world, const QString &endpoint, const Tenant &tenant, const QJsonObject &body,
    const QJsonObject &data);

} // namespace desk::sandbox
