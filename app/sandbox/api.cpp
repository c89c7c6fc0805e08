// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"

#include "app/sandbox/currency.h"
#include "app/sandbox/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

QJsonValue Context::money(qint64 minor, const QString &currency, MoneyForm documented) const
{
    const QString text = majorText(minor, currency);
    const bool asText = shape.moneyAsText || (shape.moneyMixed && documented == MoneyForm::Text);
    return asText ? QJsonValue(text) : QJsonValue(text.toDouble());
}

QJsonValue Context::count(qint64 n) const
{
    return shape.countsAsText ? QJsonValue(QString::number(n)) : QJsonValue(n);
}

QJsonValue Context::time(qint64 ms) const
{
    QByteArray out;
    appendIsoTime(out, ms, shape.timesInSeconds, shape.timesWithOffset);
    return QString::fromLatin1(out);
}

QJsonValue Context::time(std::optional<qint64> ms) const
{
    return ms ? time(*ms) : QJsonValue(QJsonValue::Null);
}

Reply success(const Context &context, const QJsonValue &data, int status)
{
    QJsonObject envelope{{u"success"_s, true}, {u"data"_s, data}};
    if (!context.shape.bareEnvelope)
        envelope.insert("error"_L1, QJsonValue::Null);
    Reply reply;
    reply.status = status;
    reply.body = QJsonDocument(envelope).toJson(QJsonDocument::Compact);
    return reply;
}

Reply failure(const Shape &shape, int status, const QString &code, const QString &message)
{
    QJsonObject envelope{{u"success"_s, false}};
    if (!shape.bareEnvelope)
        envelope.insert("data"_L1, QJsonValue::Null);
    if (shape.errorAsText || (shape.errorMixed && status == 422))
        envelope.insert("error"_L1, message);
    else
        envelope.insert("error"_L1, QJsonObject{{u"message"_s, message}, {u"code"_s, code}});
    Reply reply;
    reply.status = shape.failureAsOk ? 200 : status;
    reply.body = QJsonDocument(envelope).toJson(QJsonDocument::Compact);
    return reply;
}

Reply missingFields(const Shape &shape, const QStringList &names)
{
    return failure(
        shape, 400, u"MISSING_REQUIRED_FIELDS"_s, u"Missing required fields: "_s + names.join(u", "_s));
}

Reply noTenant(const Shape &shape)
{
    return failure(shape, 404, u"TENANT_NOT_FOUND"_s, u"Tenant not found"_s);
}

Reply noActiveSubscription(const Shape &shape)
{
    return failure(shape, 404, u"NO_ACTIVE_SUBSCRIPTION"_s, u"No active subscription found"_s);
}

QStringList absent(const QJsonObject &body, const QStringList &names)
{
    QStringList out;
    for (const QString &name : names) {
        const QJsonValue value = body.value(name);
        if (value.isUndefined() || value.isNull()
            || (value.isString() && value.toString().trimmed().isEmpty()))
            out.append(name);
    }
    return out;
}

QJsonObject withoutHoles(const QJsonObject &object)
{
    QJsonObject out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isUndefined())
            out.insert(it.key(), it.value());
    }
    return out;
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (!value.isDouble() || value.toDouble() != std::floor(value.toDouble()))
        return std::nullopt;
    return value.toInteger();
}

QJsonObject tenantJson(const Context &context, const Tenant &tenant)
{
    QJsonObject out{{u"id"_s, tenant.id}, {u"externalTenantId"_s, tenant.externalId},
        {u"name"_s, tenant.name}, {u"slug"_s, tenant.slug}, {u"isActive"_s, tenant.active},
        {u"metadata"_s, tenant.metadata}, {u"createdAt"_s, context.time(tenant.createdAt)}};
    if (tenant.updatedAt)
        out.insert("updatedAt"_L1, context.time(tenant.updatedAt));
    return out;
}

QJsonObject organizationJson(const Context &context)
{
    return {{u"id"_s, context.world.organizationId}, {u"name"_s, context.world.organizationName},
        {u"type"_s, context.shape.d2c ? u"d2c"_s : u"b2b"_s}};
}

QJsonObject productJson(const World &world, const QString &slug)
{
    const Product *product = world.product(slug);
    if (!product)
        return {};
    return {{u"id"_s, u"prod_"_s + product->slug}, {u"name"_s, product->name}, {u"slug"_s, product->slug},
        {u"description"_s, product->description}};
}

bool isExpiredByHand(const Subscription &subscription)
{
    return subscription.billingMode == u"manual"_s
        && (subscription.status == u"past_due"_s || subscription.status == u"expired"_s);
}

QString statusText(const Shape &shape, const QString &status)
{
    return status == u"trial"_s && shape.trialing ? u"trialing"_s : status;
}

} // namespace desk::sandbox
