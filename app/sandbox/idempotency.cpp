// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idempotency.h"

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString &endpoint, const Tenant &tenant, const QJsonObject &body)
{
    return endpoint + u' ' + tenant.id + u' ' + body.value("idempotencyKey"_L1).toString();
}

} // namespace

std::optional<QJsonObject> replayOf(
    const World &world, const QString &endpoint, const Tenant &tenant, const QJsonObject &body)
{
    const auto it = world.keyed.find(nameOf(endpoint, tenant, body));
    return it == world.keyed.end() ? std::nullopt : std::optional(it->second);
}

void remember(World &world, const QString &endpoint, const Tenant &tenant, const QJsonObject &body,
    const QJsonObject &data)
{
    world.keyed[nameOf(endpoint, tenant, body)] = data;
}

} // namespace desk::sandbox
