// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/addon_purchase_view_model.h"
#include "support/purchase_rig.h"

namespace desk::test {

/// A tenant with one pool and one pack to buy for it.
struct AddonRig : PurchaseRig
{
    explicit AddonRig(AccountMode mode = AccountMode::Test)
        : PurchaseRig(mode)
    {
        gateway.onCredits = [this](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
            CreditPool pool;
            pool.key = QStringLiteral("ai_tokens");
            pool.base = 40;
            pool.addon = addon;
            pool.total = 40 + addon;
            CreditBalance balance;
            balance.pools = {pool};
            return balance;
        };
        gateway.onActiveAddons
            = [](const TenantId &) -> FakeGateway::Answer<ActiveAddonList> { return ActiveAddonList(); };
        gateway.onBuyAddon = [this](const AddonPurchase &request) -> FakeGateway::Answer<AddonReply> {
            last = request;
            if (error)
                return Result<AddonReply>(failure(*error));
            reply.amount = parseDecimal(reply.amountText);
            return reply;
        };
        reply.purchaseId = QStringLiteral("pur_1");
        reply.checkoutUrl = goodLink();
        reply.requiresPayment = true;
        reply.amountText = QStringLiteral("5.00");
        reply.currency = Currency(QStringLiteral("USD"));
    }
    [[nodiscard]] AddonAsk ask() const
    {
        AddonAsk ask;
        ask.tenant = TenantId(QStringLiteral("workspace_123"));
        ask.tenantName = QStringLiteral("Acme Corp");
        ask.addon.id = QStringLiteral("addon_1");
        ask.addon.poolKey = QStringLiteral("ai_tokens");
        ask.addon.name = QStringLiteral("AI pack 500");
        ask.addon.credits = 500;
        ask.addon.expiry = fromSpelling(addonExpirySpellings, QStringLiteral("period_end"));
        ask.addon.currency = Currency(QStringLiteral("USD"));
        ask.addon.amount = parseDecimal(QStringLiteral("5.00"));
        ask.creditsBefore = 100;
        ask.poolName = QStringLiteral("AI tokens");
        ask.subscriptionCurrency = Currency(QStringLiteral("USD"));
        return ask;
    }
    [[nodiscard]] size_t sent() const { return gateway.count(FakeGateway::Method::BuyAddon); }

    qint64 addon = 100;
    AddonReply reply;
    std::optional<ApiError> error;
    AddonPurchase last; ///< that was sent
};

[[nodiscard]] inline ApiError lostAddon()
{
    ApiError error = anError(ApiError::Kind::OutcomeUnknown);
    error.attempts = 1;
    return error;
}

} // namespace desk::test
