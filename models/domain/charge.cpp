// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/charge.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace desk {

namespace {

/// The one known currency of all these; unknown when there is none, or when they don't agree. What wasn't
/// sent says nothing; what was sent and isn't a currency is a disagreement.
class AgreedCurrency
{
public:
    void add(const Currency &currency)
    {
        if (currency.code().isEmpty())
            return;
        m_agreed = m_agreed && currency.isKnown() && (m_first.code().isEmpty() || m_first == currency);
        m_first = currency;
    }
    [[nodiscard]] Currency value() const { return m_agreed ? m_first : Currency(); }

private:
    Currency m_first;
    bool m_agreed = true;
};

Currency onlyPriceCurrency(const Plan *plan)
{
    AgreedCurrency agreed;
    if (plan) {
        agreed.add(plan->pricing.price.currency);
        for (const PlanPrice &price : plan->prices)
            agreed.add(price.currency);
    }
    return agreed.value();
}

using WholePair = std::pair<qint64, qint64>;

/// Both as whole numbers of the same size: minor units, or what the finer one needs when there is no
/// currency.
std::optional<WholePair> alignedAmounts(const Decimal &a, const Decimal &b, const Currency &currency)
{
    if (currency.isKnown()) {
        const auto moneyA = Money::fromMajor(a, currency);
        const auto moneyB = Money::fromMajor(b, currency);
        return moneyA && moneyB ? std::optional(WholePair(moneyA->minor, moneyB->minor)) : std::nullopt;
    }
    const int decimals = std::max({a.scale, b.scale, 0});
    const auto wholeA = wholeAt(a, decimals);
    const auto wholeB = wholeAt(b, decimals);
    if (!wholeA || !wholeB)
        return std::nullopt;
    return WholePair(*wholeA, *wholeB);
}

qint64 minorUnitFactor(const Currency &currency)
{
    qint64 factor = 1;
    for (int i = 0; currency.isKnown() && i < currency.exponent(); ++i)
        factor *= 10;
    return factor;
}

} // namespace

std::optional<PlanPrice> priceIn(const Plan &plan, const Currency &currency)
{
    if (!currency.isKnown())
        return std::nullopt;
    const PlanPrice *found = nullptr;
    const auto look = [&](const PlanPrice &price) {
        const bool better = !found || (!found->perSeatPrice && price.perSeatPrice);
        if (price.currency == currency && better)
            found = &price;
    };
    for (const PlanPrice &price : plan.prices)
        look(price);
    look(plan.pricing.price);
    return found ? std::optional(*found) : std::nullopt;
}

ChosenCurrency chooseCurrency(const CurrencyEvidence &evidence)
{
    AgreedCurrency addons;
    for (const Currency &currency : evidence.addons)
        addons.add(currency);
    const ChosenCurrency inOrder[] = {
        {evidence.quote, CurrencySource::Quote},
        {addons.value(), CurrencySource::Addon},
        {evidence.newestInvoice, CurrencySource::Invoice},
        {onlyPriceCurrency(evidence.plan), CurrencySource::OnlyPrice},
    };
    for (const ChosenCurrency &chosen : inOrder) {
        if (chosen.currency.isKnown())
            return chosen;
    }
    return {};
}

ChargeVerdict compareCharge(const ChargeFigures &figures)
{
    if (figures.charged && figures.charged->isNegative())
        return ChargeVerdict::Credit;
    const QString &code = figures.currency.code();
    const QString &chargedCode = figures.chargedCurrency.code();
    if (!code.isEmpty() && !chargedCode.isEmpty() && code != chargedCode)
        return ChargeVerdict::OtherCurrency;
    if (!figures.shown || !figures.charged)
        return ChargeVerdict::NothingToCompare;
    // A bare number is the same as itself, whatever its length.
    if (!figures.currency.isKnown() && !figures.shown->isNegative()
        && !isLess(*figures.shown, *figures.charged) && !isLess(*figures.charged, *figures.shown))
        return ChargeVerdict::Same;
    const auto amounts = alignedAmounts(*figures.shown, *figures.charged, figures.currency);
    if (!amounts || amounts->first < 0 || amounts->second < 0)
        return ChargeVerdict::UnitDoubt;
    const auto [less, more] = std::minmax({amounts->first, amounts->second});
    if (less == more)
        return ChargeVerdict::Same;
    // Before the day's tolerance: cents read as dollars must not pass as a day's miscount of a small amount.
    const qint64 factor = minorUnitFactor(figures.currency);
    if (factor > 1 && more % factor == 0 && more / factor == less)
        return ChargeVerdict::UnitDoubt;
    const bool hasTolerance = figures.oneDay && figures.currency.isKnown()
        && figures.oneDay->currency == figures.currency && figures.oneDay->minor >= 0;
    if (hasTolerance && more - less - 1 <= figures.oneDay->minor)
        return ChargeVerdict::Close;
    return less <= more / 10 ? ChargeVerdict::UnitDoubt : ChargeVerdict::Differs;
}

UnitReadings unitReadings(const Decimal &sent, const Currency &currency)
{
    if (!currency.isKnown())
        return {};
    UnitReadings readings;
    readings.asMajor = Money::fromMajor(sent, currency);
    if (const auto whole = wholeAt(sent, 0))
        readings.asMinor = Money{*whole, currency};
    return readings;
}

} // namespace desk
