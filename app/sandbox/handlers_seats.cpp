// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"
#include "app/sandbox/checkout.h"
#include "app/sandbox/currency.h"
#include "app/sandbox/portal.h"
#include "app/sandbox/seat_rules.h"
#include "app/sandbox/web_address.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray optionalText(const QJsonValue &value)
{
    return value.isString() ? value.toString().toUtf8() : QByteArray();
}

QByteArray metadataText(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

/// Changes what is known about a person who already has a seat.
void updateSeat(SeatRow &row, const QJsonObject &body, bool replace)
{
    if (replace || body.contains("email"_L1))
        row.email = optionalText(body.value("email"_L1));
    if (replace || body.contains("name"_L1))
        row.name = optionalText(body.value("name"_L1));
    if (replace) {
        row.metadata = metadataText(body.value("metadata"_L1));
        return;
    }
    QJsonObject merged = QJsonDocument::fromJson(row.metadata).object();
    const QJsonObject added = body.value("metadata"_L1).toObject();
    for (auto it = added.begin(); it != added.end(); ++it)
        merged.insert(it.key(), it.value());
    row.metadata = metadataText(merged);
}

void seatPerson(Context &context, Tenant &tenant, const QJsonObject &who, const QJsonValue &metadata)
{
    SeatRow row;
    row.userId = who.value("externalUserId"_L1).toString().toUtf8();
    row.email = optionalText(who.value("email"_L1));
    row.name = optionalText(who.value("name"_L1));
    row.allocatedAt = context.now();
    row.metadata = metadataText(metadata);
    context.effect(u"allocation"_s, tenant, {{u"user"_s, QString::fromUtf8(row.userId)}});
    if (context.shape.reallocateOverwrites)
        tenant.roster.dropRemoved(row.userId);
    tenant.roster.add(std::move(row));
}

QJsonObject shortCapacity(const Context &context, const Tenant &tenant, const Subscription &subscription)
{
    const qint64 active = tenant.roster.activeCount();
    return {{u"activeCount"_s, context.count(active)},
        {u"capacityUnits"_s, context.count(subscription.units)},
        {u"exceeded"_s, active > subscription.units}};
}

/// One of the three shapes; the flags that are false are there only when the switch says so.
Reply allocateReply(const Context &context, const QString &flag, QJsonObject data)
{
    for (const QString &name : {u"success"_s, u"requiresProration"_s, u"requiresCheckout"_s}) {
        if (name == flag || context.shape.allocateFlags)
            data.insert(name, name == flag);
    }
    if (!context.shape.allocateBare)
        return success(context, data);
    Reply reply;
    reply.body = QJsonDocument(data).toJson(QJsonDocument::Compact);
    return reply;
}

Reply quoteOneSeat(const Context &context, const Subscription &subscription, qint64 active)
{
    const Proration p = prorate(context.world, subscription, subscription.units + 1, context.now());
    const QString text = u"1 additional seat, %1 of %2 days remaining"_s.arg(p.daysLeft).arg(p.days);
    QJsonObject proration{{u"amount"_s, context.money(p.amount, p.currency)}, {u"currency"_s, p.currency},
        {u"description"_s, text}, {u"daysRemaining"_s, context.count(p.daysLeft)},
        {u"totalDaysInPeriod"_s, context.count(p.days)},
        {u"currentSeats"_s, context.count(subscription.units)},
        {u"newSeats"_s, context.count(std::max(subscription.units, active) + 1)}};
    if (context.shape.daysAsFractions) {
        proration.insert("daysRemaining"_L1, double(p.daysLeft) - 0.5);
        proration.insert("calculation"_L1,
            u"1 × %1 × %2/%3"_s.arg(majorText(p.perSeat, p.currency)).arg(p.daysLeft).arg(p.days));
        proration.insert("perSeatPrice"_L1, context.money(p.perSeat, p.currency));
    }
    if (context.shape.quoteBare)
        proration.remove("currency"_L1);
    return allocateReply(context, u"requiresProration"_s,
        {{u"proration"_s, proration},
            {u"message"_s, u"Capacity reached. A prorated charge applies for one more seat."_s}});
}

Reply askForCheckout(Context &context, const Tenant &tenant, const Subscription &subscription)
{
    QJsonObject data{{u"newCapacity"_s, context.count(subscription.units + 1)},
        {u"message"_s, u"Payment is needed before this seat can be allocated."_s}};
    if (context.shape.allocateUrl)
        data.insert("checkoutUrl"_L1,
            portalUrl(context, u"pricing"_s, issueToken(context, TokenKind::Checkout, tenant.externalId)));
    return allocateReply(context, u"requiresCheckout"_s, data);
}

/// One list of a batch's answer, in the spelling that the shape asks for.
void addPeople(
    const Context &context, QJsonObject &data, const QString &name, const QJsonArray &ids, const QString &why)
{
    if (ids.isEmpty() && context.shape.bulkShort)
        return;
    QJsonArray list;
    for (const QJsonValue &id : ids) {
        if (!context.shape.bulkObjects) {
            list.append(id);
            continue;
        }
        QJsonObject person{{u"externalUserId"_s, id}};
        if (!why.isEmpty())
            person.insert("reason"_L1, why);
        list.append(person);
    }
    data.insert(name, list);
}

/// Of how many plans this tenant has a subscription now.
qsizetype currentPlans(const Tenant &tenant)
{
    QSet<QString> plans;
    for (const Subscription &s : tenant.subscriptions) {
        if (s.isCurrent())
            plans.insert(s.planId);
    }
    return plans.size();
}

std::optional<Reply> refuseBatch(const Shape &shape, const QJsonArray &users)
{
    if (users.isEmpty() || users.size() > 100)
        return failure(shape, 400, u"INVALID_BATCH_SIZE"_s, u"users must have 1 to 100 entries"_s);
    QSet<QString> seen;
    for (const QJsonValue &user : users) {
        const QString id = user.toObject().value("externalUserId"_L1).toString();
        if (id.trimmed().isEmpty())
            return missingFields(shape, {u"users[].externalUserId"_s});
        if (seen.contains(id))
            return failure(
                shape, 400, u"DUPLICATE_USERS"_s, u"Duplicate externalUserId in the batch: "_s + id);
        seen.insert(id);
    }
    return std::nullopt;
}

} // namespace

Reply allocate(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"requestingEntityId"_s, u"externalUserId"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    Tenant *tenant = context.world.tenant(call.text("requestingEntityId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    const Subscription *subscription = seatSubscription(context.world, *tenant);
    if (!subscription)
        return noActiveSubscription(context.shape);
    QString message = u"Seat allocated"_s;
    if (SeatRow *row = tenant->roster.findActive(call.text("externalUserId"_L1).toUtf8())) {
        updateSeat(*row, call.body, context.shape.seatReplace);
        context.effect(u"update"_s, *tenant, {{u"user"_s, call.text("externalUserId"_L1)}});
        message = u"Seat updated"_s;
    } else {
        const Plan *plan = context.world.plan(subscription->planId);
        const qint64 active = tenant->roster.activeCount();
        if (plan && plan->seatBased && active >= subscription->units) {
            if (call.body.value("confirmProration"_L1).toBool())
                return askForCheckout(context, *tenant, *subscription);
            return quoteOneSeat(context, *subscription, active);
        }
        seatPerson(context, *tenant, call.body, call.body.value("metadata"_L1));
    }
    return allocateReply(context, u"success"_s,
        {{u"message"_s, message}, {u"capacity"_s, shortCapacity(context, *tenant, *subscription)}});
}

Reply bulkAllocate(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"requestingEntityId"_s, u"users"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    const QJsonArray users = call.body.value("users"_L1).toArray();
    if (auto refusal = refuseBatch(context.shape, users))
        return *refusal;
    Tenant *tenant = context.world.tenant(call.text("requestingEntityId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    const Subscription *subscription = seatSubscription(context.world, *tenant);
    if (!subscription)
        return noActiveSubscription(context.shape);
    const Plan *plan = context.world.plan(subscription->planId);
    QJsonArray allocated;
    QJsonArray skipped;
    QJsonArray rejected;
    for (const QJsonValue &user : users) {
        const QJsonValue id = user.toObject().value("externalUserId"_L1);
        if (tenant->roster.findActive(id.toString().toUtf8())) {
            skipped.append(id);
        } else if (plan && plan->seatBased && tenant->roster.activeCount() >= subscription->units) {
            rejected.append(id);
        } else {
            seatPerson(context, *tenant, user.toObject(), call.body.value("metadata"_L1));
            allocated.append(id);
        }
    }
    QJsonObject capacity = shortCapacity(context, *tenant, *subscription);
    capacity.remove("exceeded"_L1);
    QJsonObject data{{u"capacity"_s, capacity}};
    addPeople(context, data, u"allocated"_s, allocated, {});
    addPeople(context, data, u"skipped"_s, skipped, u"already allocated"_s);
    addPeople(context, data, u"rejected"_s, rejected, u"no capacity"_s);
    if (!rejected.isEmpty())
        data.insert("message"_L1, u"%1 users did not fit into the capacity"_s.arg(rejected.size()));
    return success(context, data, rejected.isEmpty() ? 200 : 207);
}

Reply prorationCheckout(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"externalTenantId"_s, u"newCapacity"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    Tenant *tenant = context.world.tenant(call.text("externalTenantId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    if (auto refusal = refuseAddresses(context.shape, call.body))
        return *refusal;
    Subscription *subscription = seatSubscription(context.world, *tenant);
    const QString planId = call.text("planId"_L1);
    if (planId.isEmpty() && currentPlans(*tenant) > 1)
        return missingFields(context.shape, {u"planId"_s});
    if (!planId.isEmpty()) {
        const auto it = std::find_if(tenant->subscriptions.begin(), tenant->subscriptions.end(),
            [&](const Subscription &s) { return s.running() && s.planId == planId; });
        subscription = it == tenant->subscriptions.end() ? nullptr : &*it;
    }
    if (!subscription)
        return noActiveSubscription(context.shape);
    const Plan *plan = context.world.plan(subscription->planId);
    if (!plan || !plan->seatBased)
        return failure(context.shape, 400, u"NOT_SEAT_BASED"_s, u"This plan is not sold by the seat"_s);
    const auto wanted = wholeNumber(call.body.value("newCapacity"_L1));
    if (!wanted || *wanted <= subscription->units)
        return failure(context.shape, 400, u"INVALID_CAPACITY"_s,
            u"newCapacity must be a whole number above the current capacity"_s);
    if (plan->maxSeats && *wanted > *plan->maxSeats)
        return failure(
            context.shape, 400, u"INVALID_CAPACITY"_s, u"newCapacity is above the plan's maximum"_s);
    return startProration(context, *tenant, *subscription, *wanted, call);
}

} // namespace desk::sandbox
