// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/checkout.h"

#include "app/sandbox/currency.h"
#include "app/sandbox/seat_rules.h"

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString kindText(CheckoutKind kind)
{
    switch (kind) {
    case CheckoutKind::Proration:
        return u"proration"_s;
    case CheckoutKind::Plan:
        return u"subscription"_s;
    case CheckoutKind::Addon:
        return u"addon"_s;
    }
    return {};
}

Subscription *subscriptionOf(Tenant &tenant, const QString &id)
{
    const auto it
        = std::ranges::find_if(tenant.subscriptions, [&](const Subscription &s) { return s.id == id; });
    return it == tenant.subscriptions.end() ? nullptr : &*it;
}

Invoice invoiceFor(Context &context, Tenant &tenant, const Checkout &checkout)
{
    Invoice invoice;
    invoice.id = context.world.newId(u"inv"_s);
    invoice.number = context.world.nextInvoiceNumber();
    invoice.type = kindText(checkout.kind);
    invoice.status = u"open"_s;
    invoice.amount = checkout.amount;
    invoice.currency = checkout.currency;
    invoice.issuedAt = context.now();
    invoice.dueAt = context.now() + 14 * dayMs;
    invoice.provider = checkout.provider;
    invoice.checkoutId = checkout.id;
    if (const Subscription *s = subscriptionOf(tenant, checkout.subscriptionId)) {
        invoice.periodStart = s->periodStart;
        invoice.periodEnd = s->periodEnd;
        const Plan *plan = context.world.plan(s->planId);
        invoice.planName = plan ? plan->name : QString();
    }
    context.effect(u"invoice"_s, tenant, {{u"number"_s, invoice.number}});
    return invoice;
}

/// The invoice that was open for this checkout, or a new one, is paid now.
void payInvoice(Context &context, Tenant &tenant, const Checkout &checkout)
{
    auto it = std::ranges::find_if(
        tenant.invoices, [&](const Invoice &i) { return i.checkoutId == checkout.id; });
    if (it == tenant.invoices.end())
        it = tenant.invoices.insert(it, invoiceFor(context, tenant, checkout));
    it->status = u"paid"_s;
    it->paidAt = context.now();
}

void activate(Context &context, Tenant &tenant, const Checkout &checkout)
{
    Subscription *s = subscriptionOf(tenant, checkout.subscriptionId);
    const Plan *plan = context.world.plan(checkout.planId);
    if (!s || !plan)
        return;
    // Another plan of the same product takes the place of the old one.
    for (Subscription &other : tenant.subscriptions) {
        const Plan *of = context.world.plan(other.planId);
        if (&other != s && other.running() && of && of->productSlug == plan->productSlug) {
            other.status = u"canceled"_s;
            other.canceledAt = context.now();
            other.updatedAt = context.now();
            announce(context.world, tenant, other, u"subscription.canceled"_s);
        }
    }
    s->status = u"active"_s;
    s->updatedAt = context.now();
    context.world.grantBase(tenant, *s);
    announce(context.world, tenant, *s, u"subscription.activated"_s);
}

} // namespace

bool paysByInvoice(const QString &provider)
{
    return provider == u"khalti"_s || provider == u"esewa"_s;
}

Checkout &openCheckout(Context &context, Tenant &tenant, Checkout checkout)
{
    checkout.id = context.world.newId(u"cs_test"_s);
    checkout.tenantId = tenant.externalId;
    checkout.number = static_cast<qint64>(context.world.checkouts.size());
    context.effect(u"checkout"_s, tenant, {{u"id"_s, checkout.id}, {u"for"_s, kindText(checkout.kind)}});
    if (!checkout.hosted)
        tenant.invoices.push_back(invoiceFor(context, tenant, checkout));
    const QString id = checkout.id;
    return context.world.checkouts[id] = std::move(checkout);
}

bool payCheckout(Context &context, const QString &id)
{
    const auto it = context.world.checkouts.find(id);
    if (it == context.world.checkouts.end())
        return false;
    Checkout &checkout = it->second;
    Tenant *tenant = context.world.tenant(checkout.tenantId);
    if (!tenant || checkout.state == CheckoutState::Paid || checkout.state == CheckoutState::Canceled)
        return false;
    checkout.state = CheckoutState::Paid;
    context.effect(u"charge"_s, *tenant,
        {{u"checkout"_s, id}, {u"amountMinor"_s, checkout.amount}, {u"currency"_s, checkout.currency}});
    payInvoice(context, *tenant, checkout);
    switch (checkout.kind) {
    case CheckoutKind::Proration:
        if (Subscription *s = subscriptionOf(*tenant, checkout.subscriptionId)) {
            s->units = std::max(s->units, checkout.seats);
            s->updatedAt = context.now();
            announce(context.world, *tenant, *s, u"subscription.updated"_s);
        }
        break;
    case CheckoutKind::Plan:
        activate(context, *tenant, checkout);
        break;
    case CheckoutKind::Addon:
        if (const Addon *addon = context.world.addon(checkout.addonId))
            grantAddon(context, *tenant, *addon, subscriptionOf(*tenant, checkout.subscriptionId));
        break;
    }
    return true;
}

bool declineCheckout(Context &context, const QString &id)
{
    const auto it = context.world.checkouts.find(id);
    if (it == context.world.checkouts.end() || it->second.state != CheckoutState::Open)
        return false;
    it->second.state = CheckoutState::Declined;
    return true;
}

bool cancelCheckout(Context &context, const QString &id)
{
    const auto it = context.world.checkouts.find(id);
    if (it == context.world.checkouts.end() || it->second.state == CheckoutState::Paid
        || it->second.state == CheckoutState::Canceled)
        return false;
    it->second.state = CheckoutState::Canceled;
    return true;
}

QJsonValue checkoutUrl(const Context &context, const Checkout &checkout)
{
    if (!checkout.hosted)
        return QJsonValue::Null;
    return QString(context.baseUrl + u"/pay/"_s + checkout.id);
}

void grantAddon(Context &context, Tenant &tenant, const Addon &addon, const Subscription *subscription)
{
    if (!subscription)
        subscription = tenant.running();
    const Plan *plan = subscription ? context.world.plan(subscription->planId) : nullptr;
    Pool *pool = plan ? tenant.pool(plan->productSlug, addon.poolKey) : nullptr;
    if (!pool)
        return;
    Grant grant{true, addon.credits, {}};
    if (addon.expiry == u"days"_s)
        grant.expiresAt = context.now() + addon.expiryDays * dayMs;
    else if (addon.expiry == u"period_end"_s && subscription)
        grant.expiresAt = subscription->periodEnd;
    pool->grants.push_back(grant);
    pool->granted += addon.credits;
    context.effect(u"grant"_s, tenant, {{u"pool"_s, addon.poolKey}, {u"credits"_s, addon.credits}});
    announce(context.world, tenant, *subscription, u"addon.purchased"_s,
        {{u"addon_id"_s, addon.id}, {u"pool_key"_s, addon.poolKey}, {u"qty_granted"_s, addon.credits}});
}

Reply startProration(
    Context &context, Tenant &tenant, Subscription &subscription, qint64 newCapacity, const Call &call)
{
    const Proration p = prorate(context.world, subscription, newCapacity, context.now());
    const qint64 added = newCapacity - subscription.units;
    const bool byInvoice = paysByInvoice(subscription.provider);
    Checkout wanted;
    wanted.kind = CheckoutKind::Proration;
    wanted.subscriptionId = subscription.id;
    wanted.seats = newCapacity;
    wanted.amount = p.amount;
    wanted.currency = p.currency;
    wanted.provider = subscription.provider;
    wanted.successUrl = call.text("successUrl"_L1);
    wanted.cancelUrl = call.text("cancelUrl"_L1);
    wanted.hosted = !byInvoice && p.amount > 0;
    const bool free = p.amount == 0;
    const Checkout &checkout = openCheckout(context, tenant, std::move(wanted));
    if (free)
        payCheckout(context, checkout.id);
    const QString message = free ? u"Capacity updated, nothing to pay."_s
        : byInvoice              ? u"An invoice was created. The capacity follows its payment."_s
                                 : u"Complete the payment to add the seats."_s;
    QJsonObject details{
        {u"description"_s,
            u"%1 additional seats, %2 of %3 days remaining"_s.arg(added).arg(p.daysLeft).arg(p.days)},
        {u"calculation"_s,
            u"%1 × %2 × %3/%4"_s.arg(p.extra)
                .arg(majorText(p.perSeat, p.currency))
                .arg(p.daysLeft)
                .arg(p.days)},
        {u"daysRemaining"_s, context.count(p.daysLeft)}, {u"totalDaysInPeriod"_s, context.count(p.days)},
        {u"perSeatPrice"_s, context.money(p.perSeat, p.currency)}};
    if (context.shape.daysAsFractions)
        details.insert("daysRemaining"_L1, double(p.daysLeft) - 0.5);
    const bool pays = checkout.hosted;
    QJsonObject data{{u"prorationId"_s, checkout.id}, {u"checkoutUrl"_s, checkoutUrl(context, checkout)},
        {u"requiresPayment"_s,
            context.shape.paymentAsText ? QJsonValue(pays ? u"true"_s : u"false"_s) : QJsonValue(pays)},
        {u"prorationAmount"_s,
            context.shape.prorationMinor ? QJsonValue(p.amount) : context.money(p.amount, p.currency)},
        {u"message"_s, message}};
    if (!context.shape.detailsAbsent)
        data.insert("prorationDetails"_L1, details);
    return success(context, data);
}

} // namespace desk::sandbox
