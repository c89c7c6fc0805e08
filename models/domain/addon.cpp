// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/addon.h"

namespace desk {

namespace {

__extension__ using WidePrice = __int128; // an amount of 64 bits, a thousandfold and with its decimals
constexpr int moreDecimals = 2; // than the currency has, for prices that are small
constexpr qint64 leastMinor = 10; // a price below that is rounded too much at the currency's decimals

/// `over ÷ under` at so many decimals, rounded to the nearest, a half away from zero.
struct RoundedPrice
{
    Decimal value;
    bool isExact = false;
};
std::optional<RoundedPrice> dividedAt(WidePrice over, WidePrice under, int decimals)
{
    for (int i = 0; i < decimals; ++i)
        over *= 10;
    const WidePrice left = over % under;
    WidePrice whole = over / under;
    if (2 * (left < 0 ? -left : left) >= under)
        whole += over < 0 ? -1 : 1;
    if (whole > std::numeric_limits<qint64>::max() || whole < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return RoundedPrice{{qint64(whole), decimals}, left == 0};
}

} // namespace

std::optional<PriceProblem> Addon::priceProblem() const
{
    const auto found = asPrice(amount, amountText, currency).problem;
    return found == PriceProblem::UnknownCurrency ? std::nullopt : found;
}

std::optional<PricePerThousand> pricePerThousand(const Addon &addon, const Currency &currency)
{
    const Price price = asPrice(addon.amount, addon.amountText, currency);
    const bool isBare = price.problem == PriceProblem::UnknownCurrency && addon.amount->rest.isEmpty()
        && addon.amount->scale >= 0;
    if ((!price.money && !isBare) || !addon.credits || *addon.credits <= 0)
        return std::nullopt;
    const Decimal amount = price.money ? price.money->major() : *addon.amount;
    WidePrice under = *addon.credits;
    for (int i = 0; i < amount.scale; ++i) {
        if (__builtin_mul_overflow(under, WidePrice(10), &under))
            return std::nullopt;
    }
    const WidePrice over = WidePrice(amount.unscaled) * 1000;
    const int decimals = currency.exponent();
    const auto usual = dividedAt(over, under, decimals);
    if (!usual)
        return std::nullopt;
    const auto fine = dividedAt(over, under, decimals + moreDecimals);
    const bool tooRough = usual->value.unscaled < leastMinor && usual->value.unscaled > -leastMinor;
    const bool useFine = fine && !usual->isExact && (fine->isExact || tooRough);
    const RoundedPrice &shown = useFine ? *fine : *usual;
    return PricePerThousand{shown.value, !shown.isExact};
}

} // namespace desk
