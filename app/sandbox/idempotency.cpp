// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/idempotency.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QJsonObject &body)
{
    return QCryptographicHash::hash(
        QJsonDocument(body).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

QString nameOf(const QString &endpoint, const QJsonObject &body)
{
    return endpoint + u' ' + body.value("idempotencyKey"_L1).toString();
}

} // namespace

Replay replayOf(const World &world, const QString &endpoint, const QJsonObject &body)
{
    const auto it = world.keyed.find(nameOf(endpoint, body));
    if (it == world.keyed.end())
        return {};
    if (it->second.bodyHash != hashOf(body))
        return {std::nullopt, true};
    return {it->second.data, false};
}

void remember(World &world, const QString &endpoint, const QJsonObject &body, const QJsonObject &data)
{
    world.keyed[nameOf(endpoint, body)] = {hashOf(body), data};
}

Reply keyReused(const Shape &shape)
{
    return failure(
        shape, 409, u"IDEMPOTENCY_KEY_REUSED"_s, u"This idempotencyKey was used with another request"_s);
}

} // namespace desk::sandbox
