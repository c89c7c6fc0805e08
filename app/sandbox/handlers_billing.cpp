// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"
#include "app/sandbox/checkout.h"
#include "app/sandbox/data_build.h"
#include "app/sandbox/web_address.h"

#include <QJsonArray>

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject invoiceJson(const Context &context, const Invoice &i)
{
    QString hosted;
    const auto checkout = context.world.checkouts.find(i.checkoutId);
    if (checkout != context.world.checkouts.end())
        hosted = context.baseUrl + u"/pay/"_s + i.checkoutId;
    else if (i.provider == u"stripe"_s)
        hosted = context.baseUrl + u"/invoice/"_s + i.id;
    return {{u"id"_s, i.id}, {u"invoiceNumber"_s, i.number}, {u"invoiceType"_s, i.type},
        {u"status"_s, i.status}, {u"totalAmount"_s, context.money(i.amount, i.currency, MoneyForm::Text)},
        {u"currency"_s, i.currency}, {u"dueDate"_s, context.time(i.dueAt)},
        {u"paidAt"_s, context.time(i.paidAt)}, {u"issuedAt"_s, context.time(i.issuedAt)},
        {u"periodStart"_s, context.time(i.periodStart)}, {u"periodEnd"_s, context.time(i.periodEnd)},
        {u"paymentProvider"_s, i.provider}, {u"planName"_s, i.planName},
        {u"hostedInvoiceUrl"_s, orNull(hosted)}, {u"invoicePdf"_s, QJsonValue::Null}};
}

/// The number of seats under whichever of its three names; null when there is none, even where it is no
/// number.
QJsonValue seatsIn(const QJsonObject &body)
{
    for (const QString &name : {u"totalCapcityUnits"_s, u"totalCapacityUnits"_s, u"quantity"_s}) {
        if (absent(body, {name}).isEmpty())
            return body.value(name);
    }
    return {};
}

/// Nobody gets fewer seats than the base price includes, or more than the plan allows.
std::optional<Reply> refuseSeats(const Shape &shape, const Plan &plan, const QJsonValue &asked)
{
    if (!plan.seatBased || plan.free)
        return std::nullopt;
    if (asked.isNull())
        return missingFields(shape, {u"totalCapcityUnits"_s});
    const auto seats = wholeNumber(asked);
    const qint64 least = std::max<qint64>(1, plan.includedSeats);
    if (seats && *seats >= least && (!plan.maxSeats || *seats <= *plan.maxSeats))
        return std::nullopt;
    const QString most = plan.maxSeats ? u" to %1"_s.arg(*plan.maxSeats) : u" or more"_s;
    return failure(
        shape, 400, u"INVALID_CAPACITY"_s, u"This plan is sold with %1%2 seats"_s.arg(least).arg(most));
}

/// One subscription for each product: one that runs is changed, and one that was paid by hand and ran out is
/// renewed, neither is bought again.
std::optional<Reply> refuseSecond(const Context &context, const Tenant &tenant, const Plan &plan)
{
    for (auto s = tenant.subscriptions.rbegin(); s != tenant.subscriptions.rend(); ++s) {
        const Plan *other = context.world.plan(s->planId);
        if (!other || other->productSlug != plan.productSlug)
            continue;
        if (s->isCurrent())
            return failure(context.shape, 409, u"SUBSCRIPTION_EXISTS"_s,
                u"This tenant already has an active subscription to this product"_s);
        if (isExpiredByHand(*s))
            return failure(context.shape, 409, u"RENEWAL_REQUIRED"_s,
                u"The expired subscription to this product is renewed in the portal"_s);
    }
    return std::nullopt;
}

/// The buyer: the tenant, or in an organisation that sells to people a tenant made for this person.
Tenant *buyer(Context &context, const Call &call)
{
    const QString id = call.text(context.shape.d2c ? "externalUserId"_L1 : "externalTenantId"_L1);
    Tenant *known = context.world.tenant(id);
    if (known || !context.shape.d2c)
        return known;
    auto owned = std::make_unique<Tenant>();
    owned->externalId = id;
    owned->name = call.text("userName"_L1).isEmpty() ? id : call.text("userName"_L1);
    owned->slug = slugOf(id);
    owned->createdAt = context.now();
    return &context.world.addTenant(std::move(owned));
}

Reply openPlanCheckout(
    Context &context, Tenant &tenant, const Plan &plan, const PlanPrice &price, const Call &call)
{
    const qint64 seats = plan.seatBased ? wholeNumber(seatsIn(call.body)).value_or(0) : 0;
    Terms terms;
    terms.planId = plan.id;
    terms.status = u"pending"_s;
    terms.currency = price.currency;
    terms.provider = call.text("provider"_L1).isEmpty() ? u"stripe"_s : call.text("provider"_L1);
    terms.billingMode = plan.free ? u"free"_s : paysByInvoice(terms.provider) ? u"manual"_s : u"recurring"_s;
    terms.units = seats;
    terms.daysGone = 0;
    terms.daysLeft = plan.interval == u"yearly"_s ? 365 : 30;
    const Subscription subscription = addSubscription(context.world, tenant, terms, context.now());
    Checkout wanted;
    wanted.kind = CheckoutKind::Plan;
    wanted.planId = plan.id;
    wanted.subscriptionId = subscription.id;
    wanted.seats = seats;
    wanted.amount = price.base + std::max<qint64>(0, seats - plan.includedSeats) * price.perSeat;
    wanted.currency = price.currency;
    wanted.provider = terms.provider;
    wanted.successUrl = call.text("successUrl"_L1);
    wanted.cancelUrl = call.text("cancelUrl"_L1);
    const Checkout &checkout = openCheckout(context, tenant, std::move(wanted));
    return success(context,
        QJsonObject{{u"checkoutUrl"_s, checkoutUrl(context, checkout)}, {u"sessionId"_s, checkout.id},
            {u"subscriptionId"_s, subscription.id}, {u"planName"_s, plan.name},
            {u"error"_s, QJsonValue::Null}},
        201);
}

QJsonObject providerJson(const QString &code, const QString &name, bool recurring)
{
    QJsonArray capabilities{u"one_time"_s, u"invoices"_s};
    if (recurring)
        capabilities.append(u"subscriptions"_s);
    return {{u"id"_s, u"prov_"_s + code}, {u"code"_s, code}, {u"name"_s, name}, {u"isEnabled"_s, true},
        {u"supportsRecurringBilling"_s, recurring}, {u"supportsWebhooks"_s, recurring},
        {u"supportsTestMode"_s, true}, {u"capabilities"_s, capabilities}};
}

} // namespace

Reply cancelSubscription(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"externalTenantId"_s, u"reason"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    static const QStringList reasons
        = {u"too_expensive"_s, u"missing_features"_s, u"switching_provider"_s, u"not_using"_s, u"other"_s};
    if (!reasons.contains(call.text("reason"_L1)))
        return failure(
            context.shape, 400, u"INVALID_REASON"_s, u"reason must be one of "_s + reasons.join(u", "_s));
    Tenant *tenant = context.world.tenant(call.text("externalTenantId"_L1));
    if (!tenant)
        return noTenant(context.shape);
    const auto s = std::ranges::find_if(
        tenant->subscriptions, [&](const Subscription &one) { return one.id == call.params.value(0); });
    if (s == tenant->subscriptions.end())
        return failure(context.shape, 404, u"SUBSCRIPTION_NOT_FOUND"_s, u"Subscription not found"_s);
    if (!s->running() || s->status == u"pending_cancel"_s)
        return failure(context.shape, 400, u"ALREADY_CANCELED"_s, u"The subscription is already canceled"_s);
    s->status = s->billingMode == u"recurring"_s ? u"pending_cancel"_s : u"canceled"_s;
    s->canceledAt = context.now();
    s->updatedAt = context.now();
    announce(context.world, *tenant, *s,
        s->status == u"canceled"_s ? u"subscription.canceled"_s : u"subscription.updated"_s);
    context.effect(u"cancel"_s, *tenant, {{u"subscription"_s, s->id}, {u"status"_s, s->status}});
    return success(context,
        QJsonObject{{u"subscriptionId"_s, s->id}, {u"status"_s, s->status},
            {u"canceledAt"_s, context.time(s->canceledAt)},
            {u"currentPeriodEnd"_s, context.time(s->periodEnd)}});
}

Reply createCheckout(Context &context, const Call &call)
{
    const QString who = context.shape.d2c ? u"externalUserId"_s : u"externalTenantId"_s;
    const QStringList missing = absent(call.body, {u"planId"_s, who});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    const Plan *plan = context.world.plan(call.text("planId"_L1));
    if (!plan)
        return failure(context.shape, 404, u"PLAN_NOT_FOUND"_s, u"Plan not found"_s);
    if (auto refusal = refuseSeats(context.shape, *plan, seatsIn(call.body)))
        return *refusal;
    if (auto refusal = refuseAddresses(context.shape, call.body))
        return *refusal;
    const QString provider = call.text("provider"_L1);
    if (!provider.isEmpty() && !plan->providers.contains(provider))
        return failure(
            context.shape, 400, u"PROVIDER_NOT_SUPPORTED"_s, u"This plan can't be paid that way"_s);
    const QString currency = call.text("currency"_L1);
    const PlanPrice *price = currency.isEmpty() ? &plan->prices.front() : plan->price(currency);
    if (!price)
        return failure(
            context.shape, 422, u"CURRENCY_NOT_SUPPORTED"_s, u"This plan has no price in "_s + currency);
    Tenant *tenant = buyer(context, call);
    if (!tenant)
        return noTenant(context.shape);
    if (auto refusal = refuseSecond(context, *tenant, *plan))
        return *refusal;
    return openPlanCheckout(context, *tenant, *plan, *price, call);
}

Reply listInvoices(Context &context, const Call &call)
{
    const QString id = call.asked(u"externalTenantId"_s);
    if (id.isEmpty())
        return missingFields(context.shape, {u"externalTenantId"_s});
    const Tenant *tenant = context.world.tenant(id);
    if (!tenant)
        return noTenant(context.shape);
    QJsonArray list;
    for (auto it = tenant->invoices.rbegin(); it != tenant->invoices.rend(); ++it)
        list.append(invoiceJson(context, *it));
    return success(context, QJsonObject{{u"invoices"_s, list}});
}

Reply supportedProviders(Context &context, const Call &)
{
    return success(context,
        QJsonObject{{u"providers"_s,
            QJsonArray{providerJson(u"stripe"_s, u"Stripe"_s, true),
                providerJson(u"khalti"_s, u"Khalti"_s, false),
                providerJson(u"esewa"_s, u"eSewa"_s, false)}}});
}

} // namespace desk::sandbox
