// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intent_request.h"

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
