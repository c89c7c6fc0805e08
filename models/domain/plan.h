// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/money.h"
#include "models/domain/named_enum.h"
#include "models/domain/tenant.h"

#include <QString>

#include <optional>
#include <vector>

namespace desk {

enum class BillingInterval { Monthly, Yearly, OneTime, Other };

inline constexpr Spelling<BillingInterval> billingIntervalSpellings[] = {
    {BillingInterval::Monthly, QLatin1StringView("monthly")},
    {BillingInterval::Yearly, QLatin1StringView("yearly")},
    {BillingInterval::OneTime, QLatin1StringView("one_time")},
    {BillingInterval::OneTime, QLatin1StringView("one-time")},
};

/// A plan's price in one currency. Amounts are major-unit decimals as sent; `Money::fromMajor` makes them
/// exact minor units.
struct PlanPrice
{
    Currency currency;
    std::optional<Decimal> amount; ///< flat price per interval
    std::optional<Decimal> basePrice; ///< seat-based: includes `includedSeats`
    std::optional<Decimal> perSeatPrice; ///< each seat beyond the included ones
    QString oddBasePrice{}; ///< as sent, where it isn't a number; empty = it is, or nothing was sent
    QString oddSeatPrice{};
};

struct PlanPricing
{
    Named<BillingInterval> interval;
    bool isSeatBased = false;
    PlanPrice price; ///< in the plan's own currency
    std::optional<qint64> includedSeats;
    std::optional<qint64> minSeats;
    std::optional<qint64> maxSeats;
    // As sent, where it isn't what it should be; empty = it is, or nothing was sent.
    QString oddIncludedSeats{};
    QString oddSeatLimit{}; ///< of `minSeats` or `maxSeats`
};

struct PlanFeature
{
    QString key;
    bool enabled = false;
};

struct PlanLimit
{
    QString key;
    std::optional<Decimal> value; ///< nothing = unlimited
};

/// A plan, from `GET /api/public/plans` or inside a subscription (then with fewer fields).
struct Plan
{
    PlanId id;
    QString name;
    QString description;
    PlanPricing pricing;
    std::vector<PlanPrice> prices; ///< one per currency
    std::vector<PlanFeature> features;
    std::vector<PlanLimit> limits;
    QString productId;
    QString productName;
    qint64 trialDays = 0;
    bool isFree = false;
    std::optional<bool> testMode;
    QString problem; ///< why this plan can't be counted on, with its JSON path
};

struct PlanCatalogue
{
    std::vector<Plan> plans;
    Organisation organisation;
    QStringList warnings;
};

} // namespace desk
