// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/named_enum.h"
#include "models/domain/timestamp.h"
#include "models/domain/unread_value.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

/// When the credits of an add-on lapse (`expiry_type`).
enum class AddonExpiry { PeriodEnd, Days, Never, Other };

inline constexpr Spelling<AddonExpiry> addonExpirySpellings[] = {
    {AddonExpiry::PeriodEnd, QLatin1StringView("period_end")},
    {AddonExpiry::PeriodEnd, QLatin1StringView("period")},
    {AddonExpiry::Days, QLatin1StringView("days")},
    {AddonExpiry::Never, QLatin1StringView("never")},
};

/// A pack of credits that a tenant can buy (`GET tenants/{id}/addons/available`).
struct Addon
{
    QString id; ///< empty = an invalid row, see `problem`
    QString poolKey;
    QString name;
    QString description;
    std::optional<qint64> credits; ///< `credit_qty`
    Named<AddonExpiry> expiry;
    std::optional<qint64> expiryDays;
    Currency currency;
    std::optional<Decimal> amount; ///< major units
    std::optional<qint64> currentBalance; ///< of the pool
    std::optional<qint64> poolLimit;
    QString problem; ///< why this row can't be counted on, with its JSON path
    /// Ours: that it is bought for, as it is called on screen. Empty = the tenant has only one.
    QString product;
    QString amountText{}; ///< the price as sent; also when it isn't a number
    UnreadValues unread{}; ///< fields that are there and aren't what they should be

    /// All of it was understood.
    [[nodiscard]] bool isValid() const { return problem.isEmpty() && !id.isEmpty(); }
    /// Why what it costs can't be a price; a currency that isn't known may still be the subscription's.
    [[nodiscard]] std::optional<PriceProblem> priceProblem() const;
    /// It can be bought, as far as it tells itself.
    [[nodiscard]] bool isForSale() const { return isValid() && !priceProblem(); }
};

/// What 1,000 credits of a pack cost.
struct PricePerThousand
{
    Decimal value; ///< major units
    bool isRounded = false; ///< the value isn't exact
};
/// `amount ÷ credits × 1000`, rounded once, with the currency's decimals, or two more where that is exact or
/// the price is small. Nothing without credits or what can be a price.
[[nodiscard]] std::optional<PricePerThousand> pricePerThousand(const Addon &addon, const Currency &currency);
[[nodiscard]] inline std::optional<PricePerThousand> pricePerThousand(const Addon &addon)
{
    return pricePerThousand(addon, addon.currency);
}

struct AddonCatalogue
{
    std::vector<Addon> addons;
    QStringList warnings;
};

/// What is left of bought credits in one pool (`GET tenants/{id}/addons/active`). The API doesn't tell grants
/// apart.
struct ActiveAddon
{
    QString poolKey; ///< empty = an invalid row, see `problem`
    std::optional<qint64> remaining; ///< `addon_remaining`
    std::optional<qint64> grants; ///< `active_addon_grants`: how many purchases it is left from
    Timestamp nextExpiry; ///< `next_addon_expiry`
    QString problem; ///< why this row can't be counted on, with its JSON path
};

struct ActiveAddonList
{
    std::vector<ActiveAddon> pools; ///< of pools that have any
    QStringList warnings;
};

} // namespace desk
