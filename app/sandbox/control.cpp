// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/checkout.h"
#include "app/sandbox/http_text.h"
#include "app/sandbox/sandbox.h"

#include <QJsonDocument>

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

Reply jsonReply(const QJsonObject &object, int status = 200)
{
    Reply reply;
    reply.status = status;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

Reply wrong(const QString &message)
{
    return jsonReply({{u"ok"_s, false}, {u"message"_s, message}}, 400);
}

QJsonObject checkoutJson(const Context &context, const Checkout &checkout)
{
    static const QHash<CheckoutState, QString> states
        = {{CheckoutState::Open, u"open"_s}, {CheckoutState::Paid, u"paid"_s},
            {CheckoutState::Declined, u"declined"_s}, {CheckoutState::Canceled, u"canceled"_s}};
    return {{u"id"_s, checkout.id}, {u"tenant"_s, checkout.tenantId},
        {u"state"_s, states.value(checkout.state)}, {u"url"_s, checkoutUrl(context, checkout)},
        {u"amountMinor"_s, checkout.amount}, {u"currency"_s, checkout.currency},
        {u"seats"_s, checkout.seats}};
}

/// The checkout that is named, else the newest of the named tenant that is not finished.
QString checkoutIn(World &world, const QJsonObject &body)
{
    const QString id = body.value("checkout"_L1).toString();
    if (!id.isEmpty())
        return id;
    const QString tenant = body.value("tenant"_L1).toString();
    QString found;
    qint64 newest = -1;
    for (const auto &[key, checkout] : world.checkouts) {
        const bool open = checkout.state == CheckoutState::Open || checkout.state == CheckoutState::Declined;
        if (open && checkout.tenantId == tenant && checkout.number > newest) {
            newest = checkout.number;
            found = key;
        }
    }
    return found;
}

bool changeSeats(Context &context, Tenant &tenant, const QString &action, const QJsonObject &body)
{
    const QByteArray user = body.value("user"_L1).toString().toUtf8();
    if (action == u"removeSeat"_s)
        return tenant.roster.remove(user, context.now());
    SeatRow row;
    row.userId = user;
    if (body.contains("email"_L1))
        row.email = body.value("email"_L1).toString().toUtf8();
    if (body.contains("name"_L1))
        row.name = body.value("name"_L1).toString().toUtf8();
    row.allocatedAt = context.now();
    tenant.roster.add(std::move(row));
    return true;
}

bool changeSubscription(Context &context, Tenant &tenant, const QString &action, const QJsonObject &body)
{
    if (tenant.subscriptions.empty())
        return false;
    Subscription &s = tenant.subscriptions.back();
    if (action == u"setStatus"_s)
        s.status = body.value("status"_L1).toString();
    else
        s.units = body.value("units"_L1).toInteger();
    s.updatedAt = context.now();
    announce(context.world, tenant, s, u"subscription.updated"_s);
    return true;
}

bool setTestMode(World &world, const QJsonObject &body)
{
    const auto plan = std::ranges::find(world.plans, body.value("plan"_L1).toString(), &Plan::id);
    if (plan == world.plans.end())
        return false;
    plan->testMode = body.value("on"_L1).toBool();
    return true;
}

/// What happens behind the client's back.
bool change(Context &context, const QString &action, const QJsonObject &body)
{
    if (action == u"pay"_s)
        return payCheckout(context, checkoutIn(context.world, body));
    if (action == u"decline"_s)
        return declineCheckout(context, checkoutIn(context.world, body));
    if (action == u"cancel"_s)
        return cancelCheckout(context, checkoutIn(context.world, body));
    if (action == u"setTestMode"_s)
        return setTestMode(context.world, body);
    Tenant *tenant = context.world.tenant(body.value("tenant"_L1).toString());
    if (!tenant)
        return false;
    if (action == u"removeSeat"_s || action == u"addSeat"_s)
        return changeSeats(context, *tenant, action, body);
    if (action == u"setStatus"_s || action == u"setCapacity"_s)
        return changeSubscription(context, *tenant, action, body);
    if (action == u"setActive"_s) {
        tenant->active = body.value("active"_L1).toBool();
        tenant->updatedAt = context.now();
        return true;
    }
    if (action == u"grantAddon"_s) {
        const Addon *addon = context.world.addon(body.value("addon"_L1).toString());
        if (addon)
            grantAddon(context, *tenant, *addon, nullptr);
        return addon != nullptr;
    }
    return false;
}

} // namespace

Reply Sandbox::controlFaults(const Request &request)
{
    if (request.method == "POST") {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (!document.isArray())
            return wrong(u"a list of faults is expected"_s);
        std::vector<FaultRule> rules;
        const QJsonArray values = document.array();
        for (const QJsonValue &value : values) {
            QString problem;
            const auto rule = FaultRule::fromJson(value.toObject(), &problem);
            if (!rule)
                return wrong(problem);
            rules.push_back(*rule);
        }
        if (request.query != "add=1")
            m_faults.clear();
        for (FaultRule &rule : rules)
            m_faults.add(std::move(rule));
    } else if (request.method == "DELETE") {
        m_faults.clear();
    }
    return jsonReply({{u"ok"_s, true}, {u"faults"_s, m_faults.size()}});
}

Reply Sandbox::controlShape(const QJsonObject &body)
{
    Shape shape = m_shape;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (!shape.set(it.key(), it.value().toString()))
            return wrong(u"one of: "_s + Shape::describe().join(u' '));
    }
    m_shape = shape;
    return jsonReply(m_shape.toJson());
}

Reply Sandbox::control(const Request &request, const QString &what)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    Context here = context();
    if (what == u"faults"_s)
        return controlFaults(request);
    if (what == u"shape"_s)
        return controlShape(body);
    if (what == u"ledger"_s) {
        if (request.method == "DELETE")
            m_ledger.clear();
        QJsonObject ledger = m_ledger.toJson();
        ledger.insert("connections"_L1, m_server.connections());
        return jsonReply(ledger);
    }
    if (what == u"checkouts"_s) {
        QJsonArray list;
        for (const auto &[id, checkout] : m_world->checkouts)
            list.append(checkoutJson(here, checkout));
        return jsonReply({{u"checkouts"_s, list}});
    }
    if (what == u"webhooks"_s)
        return jsonReply({{u"deliveries"_s, m_webhooks.deliveries()}});
    if (request.method != "POST")
        return plainReply(405);
    if (what == u"reset"_s) {
        reset();
    } else if (what == u"advance"_s) {
        advance(body.value("seconds"_L1).toInteger() * secondMs + body.value("days"_L1).toInteger() * dayMs);
    } else if (what == u"latency"_s) {
        setLatency(body.value("ms"_L1).toInt());
    } else if (what == u"change"_s) {
        if (!change(here, body.value("action"_L1).toString(), body))
            return wrong(u"nothing to change"_s);
    } else {
        return plainReply(404);
    }
    return jsonReply({{u"ok"_s, true}});
}

} // namespace desk::sandbox
