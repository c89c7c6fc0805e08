// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intent_request.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

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

/// The `stamp.*` members, in the order in which they are sent.
WriteMetadata metadataOf(const QJsonObject &json)
{
    WriteMetadata metadata;
    metadata.own = json.value(u"metadata"_s).toString().toUtf8();
    const QJsonArray stamp = json.value(u"stamps"_s).toArray();
    for (const auto &entry : stamp)
        metadata.stamp.push_back({entry.toArray().at(0).toString(), entry.toArray().at(1).toString()});
    return metadata;
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

/// Nothing when the journal's bytes aren't what was hashed when it was begun.
std::optional<QJsonObject> provenRequest(const Intent &intent, IntentKind kind)
{
    if (intent.kind != kind || !isProven(intent))
        return std::nullopt;
    return QJsonDocument::fromJson(intent.request).object();
}

/// A count as text, because a JSON number of QJsonDocument's is a double.
QString countJson(qint64 count)
{
    return QString::number(count);
}

} // namespace

QByteArray intentRequest(const AllocateRequest &request)
{
    return requestJson(
        request.tenant, {{u"people"_s, QJsonArray{personJson(request.person)}}}, request.metadata);
}

QByteArray intentRequest(const BulkRequest &request)
{
    QJsonArray people;
    for (const SeatPerson &person : request.people)
        people.append(personJson(person));
    return requestJson(request.tenant, {{u"people"_s, people}}, request.metadata);
}

QByteArray intentRequest(const CapacityRequest &request)
{
    QJsonObject json{{u"newCapacity"_s, request.newCapacity}};
    if (!request.plan.isEmpty())
        json.insert(u"plan"_s, request.plan.text());
    return requestJson(request.tenant, json, {});
}

QByteArray intentRequest(const ConsumeRequest &request)
{
    QJsonObject json{{u"pool"_s, request.poolKey}, {u"credits"_s, countJson(request.amount)},
        {u"key"_s, request.idempotencyKey}};
    if (!request.subscription.isEmpty())
        json.insert(u"subscription"_s, request.subscription.text());
    return replayableJson(request.tenant, json, request.metadata);
}

QByteArray intentRequest(const AddonPurchase &request)
{
    QJsonObject json{{u"addon"_s, request.addonId}, {u"pool"_s, request.poolKey}, {u"name"_s, request.name},
        {u"currency"_s, request.currency.code()}, {u"key"_s, request.idempotencyKey}};
    if (request.credits)
        json.insert(u"credits"_s, countJson(*request.credits));
    if (!request.subscription.isEmpty())
        json.insert(u"subscription"_s, request.subscription.text());
    return replayableJson(request.tenant, json, request.metadata);
}

bool isProven(const Intent &intent)
{
    return QCryptographicHash::hash(
               intent.body.isEmpty() ? intent.request : intent.body, QCryptographicHash::Sha256)
        == intent.requestHash;
}

std::optional<ConsumeRequest> intentConsume(const Intent &intent)
{
    const auto json = provenRequest(intent, IntentKind::ConsumeCredits);
    if (!json)
        return std::nullopt;
    ConsumeRequest request;
    request.tenant = intent.tenant;
    request.poolKey = json->value(u"pool"_s).toString();
    request.amount = json->value(u"credits"_s).toString().toLongLong();
    request.idempotencyKey = json->value(u"key"_s).toString();
    request.metadata = metadataOf(*json);
    request.subscription = SubscriptionId(json->value(u"subscription"_s).toString());
    return request;
}

std::optional<AddonPurchase> intentPurchase(const Intent &intent)
{
    const auto json = provenRequest(intent, IntentKind::BuyAddon);
    if (!json)
        return std::nullopt;
    AddonPurchase request;
    request.tenant = intent.tenant;
    request.addonId = json->value(u"addon"_s).toString();
    request.poolKey = json->value(u"pool"_s).toString();
    request.name = json->value(u"name"_s).toString();
    if (json->contains(u"credits"_s))
        request.credits = json->value(u"credits"_s).toString().toLongLong();
    request.currency = Currency(json->value(u"currency"_s).toString());
    request.idempotencyKey = json->value(u"key"_s).toString();
    request.metadata = metadataOf(*json);
    request.subscription = SubscriptionId(json->value(u"subscription"_s).toString());
    return request;
}

std::optional<qint64> confirmedQuantity(const Intent &intent)
{
    if (intent.kind == IntentKind::AddCapacity)
        return intent.unitsWanted;
    return intentPurchase(intent).value_or(AddonPurchase()).credits;
}

std::optional<qint64> boughtQuantity(const Intent &intent)
{
    if (intent.answeredCredits)
        return *intent.answeredCredits > 0 ? intent.answeredCredits : std::nullopt;
    return confirmedQuantity(intent);
}

std::vector<SeatPerson> intentPeople(const Intent &intent)
{
    std::vector<SeatPerson> people;
    const QJsonArray list = QJsonDocument::fromJson(intent.request).object().value(u"people"_s).toArray();
    for (const auto &entry : list) {
        const QJsonObject json = entry.toObject();
        people.push_back({UserId(json.value(u"user"_s).toString()), json.value(u"email"_s).toString(),
            json.value(u"name"_s).toString()});
    }
    return people;
}

} // namespace desk
