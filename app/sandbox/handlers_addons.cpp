// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api.h"
#include "app/sandbox/checkout.h"
#include "app/sandbox/credit_scope.h"
#include "app/sandbox/idempotency.h"
#include "app/sandbox/web_address.h"

#include <QJsonArray>

#include <algorithm>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject offerJson(const Context &context, const Addon &addon, const Pool &pool, const QString &currency)
{
    const QJsonValue days
        = addon.expiryDays > 0 ? QJsonValue(addon.expiryDays) : QJsonValue(QJsonValue::Null);
    const QJsonValue amount = context.money(addon.prices.at(currency), currency, MoneyForm::Text);
    const QJsonValue balance = context.count(pool.total(context.now()));
    const QJsonValue limit = context.count(pool.spec.limit);
    if (context.shape.addonsCamel)
        return {{u"id"_s, addon.id}, {u"poolKey"_s, addon.poolKey}, {u"name"_s, addon.name},
            {u"description"_s, addon.description}, {u"creditQty"_s, context.count(addon.credits)},
            {u"expiryType"_s, addon.expiry == u"period_end"_s ? u"period"_s : addon.expiry},
            {u"expiryDays"_s, days}, {u"currency"_s, currency}, {u"amount"_s, amount},
            {u"currentBalance"_s, balance}, {u"poolLimit"_s, limit}};
    return {{u"id"_s, addon.id}, {u"pool_key"_s, addon.poolKey}, {u"display_name"_s, addon.name},
        {u"description"_s, addon.description}, {u"credit_qty"_s, context.count(addon.credits)},
        {u"expiry_type"_s, addon.expiry}, {u"expiry_days"_s, days}, {u"currency"_s, currency},
        {u"amount"_s, amount}, {u"current_balance"_s, balance}, {u"pool_limit"_s, limit}};
}

QJsonObject purchaseJson(const Context &context, const Addon &addon, const Checkout *checkout,
    const QString &id, const QString &currency)
{
    const bool pays = checkout != nullptr;
    return {{u"purchaseId"_s, id}, {u"checkoutUrl"_s, pays ? checkoutUrl(context, *checkout) : QJsonValue()},
        {u"requiresPayment"_s, pays}, {u"addonName"_s, addon.name},
        {u"creditQty"_s, context.count(addon.credits)},
        {u"amount"_s, context.money(addon.prices.at(currency), currency)}, {u"currency"_s, currency}};
}

/// A replay of the key: by default little more than the ID and the address.
Reply replayed(const Context &context, QJsonObject data)
{
    if (!context.shape.replayFull)
        data = {
            {u"purchaseId"_s, data.value("purchaseId"_L1)}, {u"checkoutUrl"_s, data.value("checkoutUrl"_L1)}};
    data.insert("alreadyProcessed"_L1, true);
    return success(context, data);
}

Reply startPurchase(
    Context &context, Tenant &tenant, const Subscription &subscription, const Addon &addon, const Call &call)
{
    const QString purchaseId = context.world.newId(u"pur"_s);
    const qint64 price = addon.prices.at(subscription.currency);
    const Checkout *checkout = nullptr;
    if (price == 0) {
        grantAddon(context, tenant, addon, &subscription);
    } else {
        Checkout wanted;
        wanted.kind = CheckoutKind::Addon;
        wanted.addonId = addon.id;
        wanted.purchaseId = purchaseId;
        wanted.subscriptionId = subscription.id;
        wanted.amount = price;
        wanted.currency = subscription.currency;
        wanted.provider = subscription.provider;
        wanted.successUrl = call.text("successUrl"_L1);
        wanted.cancelUrl = call.text("cancelUrl"_L1);
        // Of add-ons the contract knows no invoices: without an address they are there at once.
        wanted.hosted = true;
        checkout = &openCheckout(context, tenant, std::move(wanted));
    }
    context.effect(u"purchase"_s, tenant,
        {{u"id"_s, purchaseId}, {u"addon"_s, addon.id}, {u"key"_s, call.text("idempotencyKey"_L1)}});
    const QJsonObject data = purchaseJson(context, addon, checkout, purchaseId, subscription.currency);
    remember(context.world, u"purchase"_s, tenant, call.body, data);
    return success(context, data);
}

} // namespace

Reply availableAddons(Context &context, const Call &call)
{
    Tenant *tenant = context.world.tenant(call.params.value(0));
    if (!tenant)
        return noTenant(context.shape);
    const CreditScope scope = creditScope(context, *tenant, {}, {});
    const Subscription *subscription = scope.subscription;
    QJsonArray out;
    for (const Addon &addon : context.world.addons) {
        const Pool *pool = tenant->pool(scope.productSlug, addon.poolKey);
        if (subscription && pool && addon.prices.contains(subscription->currency))
            out.append(offerJson(context, addon, *pool, subscription->currency));
    }
    if (context.shape.addonsInObject)
        return success(context, QJsonObject{{u"addons"_s, out}});
    return success(context, out);
}

Reply activeAddons(Context &context, const Call &call)
{
    Tenant *tenant = context.world.tenant(call.params.value(0));
    if (!tenant)
        return noTenant(context.shape);
    const qint64 now = context.now();
    const CreditScope scope = creditScope(context, *tenant, {}, {});
    QJsonArray out;
    for (const Pool &pool : tenant->pools) {
        const auto grants = std::ranges::count_if(pool.grants,
            [now](const Grant &g) { return g.addon && g.left > 0 && (!g.expiresAt || *g.expiresAt > now); });
        if (grants == 0 || !scope.subscription || pool.productSlug != scope.productSlug)
            continue;
        // The contract sends these numbers as text.
        const QString left = QString::number(pool.left(true, now));
        if (context.shape.addonsCamel)
            out.append(QJsonObject{{u"poolKey"_s, pool.spec.key}, {u"remaining"_s, left},
                {u"activeAddonGrants"_s, QString::number(grants)},
                {u"nextAddonExpiry"_s, context.time(pool.nextExpiry(true, now))}});
        else
            out.append(QJsonObject{{u"pool_key"_s, pool.spec.key}, {u"addon_remaining"_s, left},
                {u"active_addon_grants"_s, QString::number(grants)},
                {u"next_addon_expiry"_s, context.time(pool.nextExpiry(true, now))}});
    }
    return success(context, out);
}

Reply purchaseAddon(Context &context, const Call &call)
{
    const QStringList missing = absent(call.body, {u"addonId"_s, u"currency"_s, u"idempotencyKey"_s});
    if (!missing.isEmpty())
        return missingFields(context.shape, missing);
    if (auto refusal = refuseAddresses(context.shape, call.body))
        return *refusal;
    Tenant *tenant = context.world.tenant(call.params.value(0));
    if (!tenant)
        return noTenant(context.shape);
    if (const auto known = replayOf(context.world, u"purchase"_s, *tenant, call.body))
        return replayed(context, *known);
    const CreditScope scope
        = creditScope(context, *tenant, call.text("subscriptionId"_L1), call.text("productSlug"_L1));
    if (scope.error)
        return *scope.error;
    const Subscription *subscription = scope.subscription;
    if (!subscription)
        return failure(context.shape, 402, u"NO_SUBSCRIPTION"_s, u"No active subscription for this tenant"_s);
    const Addon *addon = context.world.addon(call.text("addonId"_L1));
    if (!addon || !tenant->pool(scope.productSlug, addon->poolKey))
        return failure(context.shape, 404, u"ADDON_NOT_FOUND"_s, u"Unknown add-on"_s);
    const QString currency = call.text("currency"_L1);
    if (currency != subscription->currency || !addon->prices.contains(currency))
        return failure(context.shape, 422, u"CURRENCY_MISMATCH"_s,
            u"The subscription is billed in "_s + subscription->currency);
    return startPurchase(context, *tenant, *subscription, *addon, call);
}

} // namespace desk::sandbox
