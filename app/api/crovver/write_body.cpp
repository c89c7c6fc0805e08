// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/write_body.h"

#include "app/api/crovver/wire/json.h"
#include "app/api/request_url.h"
#include "models/domain/text_limits.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace desk::crovver {

namespace {

constexpr size_t mostPeople = 100; // of a batch: the API's limit

struct WriteBodyText
{
    Q_DECLARE_TR_FUNCTIONS(WriteBody)
};

tl::unexpected<ApiError> unsendable(const QString &detail)
{
    ApiError error;
    error.kind = ApiError::Kind::Validation;
    error.detail = detail;
    return failure(std::move(error));
}

QByteArray jsonText(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

/// An object that is written in our order. Values that are JSON already go in as they are.
class BodyWriter
{
public:
    void add(const char *name, const QString &text) { addJson(name, jsonText(text)); }
    void addUnlessEmpty(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            add(name, text);
    }
    void addJson(const QByteArray &name, const QByteArray &json) { addMember('"' + name + "\":" + json); }
    void addMember(const QByteArray &member)
    {
        m_text += m_text.isEmpty() ? '{' : ',';
        m_text += member;
    }
    [[nodiscard]] QByteArray text() const { return m_text.isEmpty() ? "{}" : m_text + '}'; }

private:
    QByteArray m_text;
};

/// What can't be read back isn't sent.
QString tooLongText()
{
    return WriteBodyText::tr("A text is too long: it could not be read back.");
}

/// Why somebody can't be sent; empty when nothing is wrong.
QString problemOf(const SeatPerson &person)
{
    if (person.userId.text().trimmed().isEmpty())
        return WriteBodyText::tr("A person has no ID.");
    if (!hasUtf8(person.userId.text()) || !hasUtf8(person.email) || !hasUtf8(person.name))
        return WriteBodyText::tr("This text can't be part of a request.");
    if (isTooLong(person.userId.text()) || isTooLong(person.email) || isTooLong(person.name))
        return tooLongText();
    return {};
}

QString problemOf(const TenantId &tenant)
{
    if (tenant.isEmpty())
        return WriteBodyText::tr("The tenant has no ID.");
    return hasUtf8(tenant.text()) ? QString() : WriteBodyText::tr("This ID can't be part of a request.");
}

void addPerson(BodyWriter &body, const SeatPerson &person)
{
    body.add("externalUserId", person.userId.text());
    body.addUnlessEmpty("email", person.email);
    body.addUnlessEmpty("name", person.name);
}

/// The members of `own` as they are written, without those whose key the stamp has.
void addOwn(BodyWriter &body, json::Node own, const Metadata &stamp)
{
    const char *behind = own.raw().data() + 1;
    for (json::Node member = own.firstChild(); member.exists(); member = member.next()) {
        const std::string_view value = member.raw();
        // Its key stands between the last value and its own, with a comma, a colon and white space.
        const std::string_view gap(behind, size_t(value.data() - behind));
        const size_t quote = gap.find('"');
        const std::string_view key = gap.substr(quote, gap.rfind('"') + 1 - quote);
        behind = value.data() + value.size();
        const auto sameKey = [&](const MetadataEntry &entry) {
            return entry.key.toUtf8() == QByteArrayView(member.key().data(), qsizetype(member.key().size()));
        };
        if (std::ranges::none_of(stamp, sameKey))
            body.addMember(QByteArray(key.data(), qsizetype(key.size())) + ':'
                + QByteArray(value.data(), qsizetype(value.size())));
    }
}

} // namespace

Result<QByteArray> metadataText(const WriteMetadata &metadata)
{
    const QByteArray own = metadata.own.trimmed();
    if (own.isEmpty() && metadata.stamp.empty())
        return QByteArray();
    BodyWriter body;
    if (!own.isEmpty()) {
        const auto document = json::Document::parse(own);
        if (!document)
            return unsendable(
                WriteBodyText::tr("The metadata can't be read. %1").arg(document.error().detail));
        const json::Node root = (*document)->root();
        // The reader mends some things (raw control characters, a byte order mark); those aren't sent.
        const std::string_view raw = root.raw();
        if (!root.is(json::Type::Object) || QByteArrayView(raw.data(), qsizetype(raw.size())) != own)
            return unsendable(WriteBodyText::tr("The metadata is not a JSON object."));
        if ((*document)->hasCut())
            return unsendable(tooLongText());
        addOwn(body, root, metadata.stamp);
    }
    for (const MetadataEntry &entry : metadata.stamp) {
        if (!hasUtf8(entry.key) || !hasUtf8(entry.value))
            return unsendable(WriteBodyText::tr("This text can't be part of a request."));
        if (isTooLong(entry.key) || isTooLong(entry.value))
            return unsendable(tooLongText());
        body.addMember(jsonText(entry.key) + ':' + jsonText(entry.value));
    }
    return body.text();
}

Result<QByteArray> writeBody(const AllocateRequest &request)
{
    for (const QString &problem : {problemOf(request.tenant), problemOf(request.person)}) {
        if (!problem.isEmpty())
            return unsendable(problem);
    }
    const auto metadata = metadataText(request.metadata);
    if (!metadata)
        return metadata;
    BodyWriter body;
    body.add("requestingEntityId", request.tenant.text());
    addPerson(body, request.person);
    if (!metadata->isEmpty())
        body.addJson("metadata", *metadata);
    if (body.text().size() > longestPerson)
        return unsendable(tooLongText());
    return body.text();
}

Result<QByteArray> writeBody(const BulkRequest &request)
{
    if (const QString problem = problemOf(request.tenant); !problem.isEmpty())
        return unsendable(problem);
    if (request.people.empty() || request.people.size() > mostPeople)
        return unsendable(WriteBodyText::tr("A batch has 1 to %1 people, not %2.")
                              .arg(qint64(mostPeople))
                              .arg(qint64(request.people.size())));
    const auto metadata = metadataText(request.metadata);
    if (!metadata)
        return metadata;
    QByteArray people;
    QSet<QString> seen;
    for (const SeatPerson &person : request.people) {
        if (const QString problem = problemOf(person); !problem.isEmpty())
            return unsendable(problem);
        if (seen.contains(person.userId.text()))
            return unsendable(WriteBodyText::tr("%1 is in the batch twice.").arg(person.userId.text()));
        seen.insert(person.userId.text());
        BodyWriter entry;
        addPerson(entry, person);
        if (entry.text().size() + metadata->size() > longestPerson)
            return unsendable(tooLongText());
        people += (people.isEmpty() ? "" : ",") + entry.text();
    }
    BodyWriter body;
    body.add("requestingEntityId", request.tenant.text());
    body.addJson("users", '[' + people + ']');
    if (!metadata->isEmpty())
        body.addJson("metadata", *metadata);
    return body.text();
}

Result<QByteArray> writeBody(const CapacityRequest &request)
{
    if (const QString problem = problemOf(request.tenant); !problem.isEmpty())
        return unsendable(problem);
    if (request.newCapacity < 1)
        return unsendable(WriteBodyText::tr("The new capacity must be at least 1."));
    if (!hasUtf8(request.plan.text()))
        return unsendable(WriteBodyText::tr("This ID can't be part of a request."));
    BodyWriter body;
    body.add("externalTenantId", request.tenant.text());
    body.addJson("newCapacity", QByteArray::number(request.newCapacity));
    body.addUnlessEmpty("planId", request.plan.text());
    return body.text();
}

Result<QByteArray> writeBody(const ConsumeRequest &request)
{
    if (const QString problem = problemOf(request.tenant); !problem.isEmpty())
        return unsendable(problem);
    if (request.amount < 1)
        return unsendable(WriteBodyText::tr("The number of credits must be at least 1."));
    if (request.poolKey.isEmpty() || request.idempotencyKey.isEmpty())
        return unsendable(WriteBodyText::tr("The credit pool or the idempotency key is missing."));
    if (!hasUtf8(request.poolKey) || !hasUtf8(request.idempotencyKey)
        || !hasUtf8(request.subscription.text()))
        return unsendable(WriteBodyText::tr("This ID can't be part of a request."));
    const auto metadata = metadataText(request.metadata);
    if (!metadata)
        return metadata;
    BodyWriter body;
    body.add("tenantId", request.tenant.text());
    body.add("poolKey", request.poolKey);
    body.addJson("amount", QByteArray::number(request.amount));
    body.add("idempotencyKey", request.idempotencyKey);
    body.addUnlessEmpty("subscriptionId", request.subscription.text());
    if (!metadata->isEmpty())
        body.addJson("metadata", *metadata);
    return body.text();
}

Result<QByteArray> writeBody(const AddonPurchase &request)
{
    if (const QString problem = problemOf(request.tenant); !problem.isEmpty())
        return unsendable(problem);
    // It is part of the address: `..` would become another endpoint.
    if (!requestUrl(QUrl(), QLatin1StringView("/{}"), request.tenant.text(), {}))
        return unsendable(WriteBodyText::tr("This ID can't be part of a request."));
    if (request.addonId.isEmpty() || request.currency.code().isEmpty() || request.idempotencyKey.isEmpty())
        return unsendable(WriteBodyText::tr("The add-on, its currency or the idempotency key is missing."));
    if (!hasUtf8(request.addonId) || !hasUtf8(request.currency.code()) || !hasUtf8(request.idempotencyKey)
        || !hasUtf8(request.subscription.text()))
        return unsendable(WriteBodyText::tr("This ID can't be part of a request."));
    const auto metadata = metadataText(request.metadata);
    if (!metadata)
        return metadata;
    BodyWriter body;
    body.add("addonId", request.addonId);
    body.add("currency", request.currency.code());
    body.add("idempotencyKey", request.idempotencyKey);
    body.addUnlessEmpty("subscriptionId", request.subscription.text());
    if (!metadata->isEmpty())
        body.addJson("metadata", *metadata);
    return body.text();
}

} // namespace desk::crovver
