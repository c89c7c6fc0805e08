// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intent_goods.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QJsonObject oldJson(const Intent &intent)
{
    return QJsonDocument::fromJson(intent.oldRequest).object();
}

/// Nothing where the bytes are kept, or aren't what was hashed when it was begun.
std::optional<QJsonObject> provenOldJson(const Intent &intent, IntentKind kind)
{
    if (intent.kind != kind || !intent.body.isEmpty() || !isProven(intent))
        return std::nullopt;
    return oldJson(intent);
}

WriteMetadata oldMetadata(const QJsonObject &json)
{
    WriteMetadata metadata;
    metadata.own = json.value(u"metadata"_s).toString().toUtf8();
    // A list, because its order is part of the bytes.
    const QJsonArray stamp = json.value(u"stamps"_s).toArray();
    for (const auto &entry : stamp)
        metadata.stamp.push_back({entry.toArray().at(0).toString(), entry.toArray().at(1).toString()});
    return metadata;
}

} // namespace

bool isProven(const Intent &intent)
{
    return QCryptographicHash::hash(
               intent.body.isEmpty() ? intent.oldRequest : intent.body, QCryptographicHash::Sha256)
        == intent.requestHash;
}

bool isProvenPurchase(const Intent &intent)
{
    return intent.kind == IntentKind::BuyAddon && isProven(intent);
}

std::optional<qint64> confirmedQuantity(const Intent &intent)
{
    if (intent.kind == IntentKind::AddCapacity)
        return intent.unitsWanted;
    return isProvenPurchase(intent) ? intent.goods.credits : std::nullopt;
}

std::optional<qint64> boughtQuantity(const Intent &intent)
{
    if (intent.answeredCredits)
        return *intent.answeredCredits > 0 ? intent.answeredCredits : std::nullopt;
    return confirmedQuantity(intent);
}

void takeOldRequest(Intent &intent)
{
    if (intent.oldRequest.isEmpty() || !intent.people.empty() || intent.goods != IntentGoods())
        return;
    const QJsonObject json = oldJson(intent);
    const QJsonArray people = json.value(u"people"_s).toArray();
    for (const auto &entry : people) {
        const QJsonObject person = entry.toObject();
        intent.people.push_back({UserId(person.value(u"user"_s).toString()),
            person.value(u"email"_s).toString(), person.value(u"name"_s).toString()});
    }
    if (intent.subscription.isEmpty())
        intent.subscription = SubscriptionId(json.value(u"subscription"_s).toString());
    intent.goods.poolKey = json.value(u"pool"_s).toString();
    intent.goods.addonId = json.value(u"addon"_s).toString();
    intent.goods.addonName = json.value(u"name"_s).toString();
    // As text, because a JSON number of Qt's is a double.
    bool isCount = false;
    const qint64 credits = json.value(u"credits"_s).toString().toLongLong(&isCount);
    if (isCount)
        intent.goods.credits = credits;
}

std::optional<ConsumeRequest> oldConsume(const Intent &intent)
{
    const auto json = provenOldJson(intent, IntentKind::ConsumeCredits);
    if (!json)
        return std::nullopt;
    return ConsumeRequest{intent.tenant, intent.goods.poolKey, intent.goods.credits.value_or(0),
        json->value(u"key"_s).toString(), oldMetadata(*json),
        SubscriptionId(json->value(u"subscription"_s).toString())};
}

std::optional<AddonPurchase> oldPurchase(const Intent &intent)
{
    const auto json = provenOldJson(intent, IntentKind::BuyAddon);
    if (!json)
        return std::nullopt;
    return AddonPurchase{intent.tenant, intent.goods.addonId, intent.goods.poolKey, intent.goods.addonName,
        intent.goods.credits, Currency(json->value(u"currency"_s).toString()),
        json->value(u"key"_s).toString(), oldMetadata(*json),
        SubscriptionId(json->value(u"subscription"_s).toString())};
}

} // namespace desk
