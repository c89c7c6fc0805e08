// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/addon.h"
#include "models/domain/charge.h"
#include "models/domain/ids.h"
#include "models/views/money_question.h"

namespace desk {

/// What is to be bought for whom, as it was on screen.
struct AddonAsk
{
    TenantId tenant;
    QString tenantName;
    Addon addon;
    std::optional<qint64> creditsBefore; ///< bought credits that the pool has left
    QString poolName; ///< empty = it has none
    /// Of the subscription, which is the one that is sent; unknown = the add-on's own counts.
    Currency subscriptionCurrency;
    SubscriptionId subscription{}; ///< that it is bought for; empty = the tenant has only one
    QString productName{}; ///< of that subscription

    [[nodiscard]] Currency currency() const
    {
        return subscriptionCurrency.isKnown() ? subscriptionCurrency : addon.currency;
    }
    [[nodiscard]] QString name() const { return addon.name.isEmpty() ? addon.id : addon.name; }
};

/// Why this add-on can't be bought, by what is known of it; empty when it can. `providerName` is how
/// sentences call the provider.
[[nodiscard]] QString addonObstacle(const AddonAsk &ask, const QString &providerName);
/// The question before a purchase. The key is the one that it will be sent with; `notices` are what has to be
/// known before.
[[nodiscard]] MoneyQuestion addonQuestion(const AddonAsk &ask, const Account &account, const QString &key,
    const std::vector<BillNotice> &notices = {});
/// The price as the question says it.
[[nodiscard]] QString addonPriceText(const AddonAsk &ask);

} // namespace desk
