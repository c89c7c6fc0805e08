// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/plan.h"

#include <optional>
#include <vector>

namespace desk {

/// Which currency a charge is in, and whether a charge is the one that was shown.

/// The plan's price in a currency: its row of `prices`, else its own price if that is of this currency. A row
/// without a price per seat gives way to one of the same currency that has it. Nothing when there is none.
[[nodiscard]] std::optional<PlanPrice> priceIn(const Plan &plan, const Currency &currency);

/// Where a currency is known from, the surest first.
enum class CurrencySource { Quote, Addon, Invoice, OnlyPrice, Unknown };

/// The API locks one currency per subscription and doesn't say it everywhere. What wasn't read is left out.
struct CurrencyEvidence
{
    Currency quote; ///< of `allocate`'s quote
    std::vector<Currency> addons; ///< `addons/available[].currency`; no evidence unless they agree
    Currency newestInvoice;
    const Plan *plan = nullptr; ///< evidence when all its prices are in one currency
};

struct ChosenCurrency
{
    Currency currency; ///< unknown: amounts are bare numbers, and the dialog says so
    CurrencySource source = CurrencySource::Unknown;

    friend bool operator==(const ChosenCurrency &, const ChosenCurrency &) = default;
};

[[nodiscard]] ChosenCurrency chooseCurrency(const CurrencyEvidence &evidence);

/// What to do about a charge.
enum class ChargeVerdict {
    Same, ///< equal amounts: opens
    Close, ///< at most one day's charge and one minor unit apart: both are shown, and it opens
    Differs, ///< further apart: a second confirmation with both
    /// It may be another unit or not an amount at all: nothing opens, both are shown as sent. A ratio of the
    /// currency's minor-unit factor (100 for USD, 1000 for KWD; a yen is its own minor unit, so there it
    /// can't be told), ten times as much or as little and more (0 against something too), or an amount with
    /// more decimals than the currency has.
    UnitDoubt,
    OtherCurrency, ///< the two can't be compared: nothing opens
    Credit, ///< below zero: nothing is charged, something is given back. Nothing opens
    NothingToCompare ///< one of the two isn't known
};

/// A charge as it was shown, and as the server then said it; both in major units, as sent.
struct ChargeFigures
{
    std::optional<Decimal> shown;
    std::optional<Decimal> charged;
    Currency currency; ///< of what was shown; when unknown, only equal amounts are the same, none are close
    Currency chargedCurrency; ///< if the reply names one
    /// One day's share. Nothing: there is no tolerance at all (fixed prices such as an add-on's).
    std::optional<Money> oneDay;
};

[[nodiscard]] ChargeVerdict compareCharge(const ChargeFigures &figures);

/// A number that may be in major or in minor units, read both ways.
struct UnitReadings
{
    std::optional<Money> asMajor; ///< nothing when it is finer than the minor unit
    std::optional<Money> asMinor; ///< nothing when it isn't whole

    /// A currency without decimals: both are the same.
    [[nodiscard]] bool agree() const { return asMajor && asMajor == asMinor; }
    friend bool operator==(const UnitReadings &, const UnitReadings &) = default;
};

/// Both are nothing in a currency that isn't known: the number then stands for itself.
[[nodiscard]] UnitReadings unitReadings(const Decimal &sent, const Currency &currency);

} // namespace desk
