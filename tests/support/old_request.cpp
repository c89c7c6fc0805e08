// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/old_request.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject personJson(const SeatPerson &person)
{
    QJsonObject json{{u"user"_s, person.userId.text()}};
    if (!person.email.isEmpty())
        json.insert(u"email"_s, person.email);
    if (!person.name.isEmpty())
        json.insert(u"name"_s, person.name);
    return json;
}

QByteArray requestJson(const TenantId &tenant, QJsonObject json, const WriteMetadata &metadata)
{
    json.insert(u"tenant"_s, tenant.text());
    // As text: what the operator wrote stays what they wrote.
    if (!metadata.own.isEmpty())
        json.insert(u"metadata"_s, QString::fromUtf8(metadata.own));
    for (const MetadataEntry &entry : metadata.stamp)
        json.insert(u"stamp."_s + entry.key, entry.value);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// With the stamp as a list: its order is part of the bytes that a replay has to send again.
QByteArray replayableJson(const TenantId &tenant, QJsonObject json, const WriteMetadata &metadata)
{
    QJsonArray stamp;
    for (const MetadataEntry &entry : metadata.stamp)
        stamp.append(QJsonArray{entry.key, entry.value});
    json.insert(u"stamps"_s, stamp);
    return requestJson(tenant, json, {metadata.own, {}});
}

/// A count as text, because a JSON number of QJsonDocument's is a double.
QString countJson(qint64 count)
{
    return QString::number(count);
}

} // namespace

QByteArray oldRequest(const AllocateRequest &request)
{
    return requestJson(
        request.tenant, {{u"people"_s, QJsonArray{personJson(request.person)}}}, request.metadata);
}

QByteArray oldRequest(const BulkRequest &request)
{
    QJsonArray people;
    for (const SeatPerson &person : request.people)
        people.append(personJson(person));
    return requestJson(request.tenant, {{u"people"_s, people}}, request.metadata);
}

QByteArray oldRequest(const CapacityRequest &request)
{
    QJsonObject json{{u"newCapacity"_s, request.newCapacity}};
    if (!request.plan.isEmpty())
        json.insert(u"plan"_s, request.plan.text());
    return requestJson(request.tenant, json, {});
}

QByteArray oldRequest(const RevokeRequest &request)
{
    return requestJson(request.tenant,
        {{u"people"_s, QJsonArray{personJson({request.user, {}, {}})}}, {u"seat"_s, request.seat.text()}},
        {});
}

QByteArray oldRequest(const ConsumeRequest &request)
{
    QJsonObject json{{u"pool"_s, request.poolKey}, {u"credits"_s, countJson(request.amount)},
        {u"key"_s, request.idempotencyKey}};
    if (!request.subscription.isEmpty())
        json.insert(u"subscription"_s, request.subscription.text());
    return replayableJson(request.tenant, json, request.metadata);
}

QByteArray oldRequest(const AddonPurchase &request)
{
    QJsonObject json{{u"addon"_s, request.addonId}, {u"pool"_s, request.poolKey}, {u"name"_s, request.name},
        {u"currency"_s, request.currency.code()}, {u"key"_s, request.idempotencyKey}};
    if (request.credits)
        json.insert(u"credits"_s, countJson(*request.credits));
    if (!request.subscription.isEmpty())
        json.insert(u"subscription"_s, request.subscription.text());
    return replayableJson(request.tenant, json, request.metadata);
}

void setRequest(Intent &intent, const AddonPurchase &request)
{
    intent.goods = {request.poolKey, request.addonId, request.name, request.credits};
    intent.subscription = request.subscription;
    intent.idempotencyKey = request.idempotencyKey;
    intent.body = oldRequest(request);
    intent.requestHash = QCryptographicHash::hash(intent.body, QCryptographicHash::Sha256);
}

void setRequest(Intent &intent, const ConsumeRequest &request)
{
    intent.goods = {request.poolKey, {}, {}, request.amount};
    intent.subscription = request.subscription;
    intent.idempotencyKey = request.idempotencyKey;
    intent.body = oldRequest(request);
    intent.requestHash = QCryptographicHash::hash(intent.body, QCryptographicHash::Sha256);
}

} // namespace desk::test
