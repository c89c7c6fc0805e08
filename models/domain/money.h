// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace desk {

/// An exact decimal of any length, read from text and never through a binary fraction: `unscaled × 10^-scale`
/// and, where 18 digits aren't enough, `rest` behind them.
struct Decimal
{
    qint64 unscaled = 0;
    int scale = 0; ///< decimals of `unscaled`; below 0 of what is larger than 64 bits
    QString
        rest{}; ///< the digits that follow those of `unscaled`, the last one not 0; empty = there are none

    [[nodiscard]] bool isZero() const { return unscaled == 0; }
    [[nodiscard]] bool isNegative() const { return unscaled < 0; }
    [[nodiscard]] Decimal negated() const { return {-unscaled, scale, rest}; }
    [[nodiscard]] QString toString() const; ///< plain digits with a point, e.g. `-17.50`; all of them
    friend bool operator==(const Decimal &, const Decimal &) = default;
};

inline constexpr int largestExponent
    = 400; ///< of ten, either way; a number beyond that isn't one to count with

/// Reads `-?digits[.digits][e±digits]`; nothing else, no group separators, no spaces.
[[nodiscard]] std::optional<Decimal> parseDecimal(QStringView text);

/// `value × 10^decimals` as a whole number; nothing when it has more decimals than that or doesn't fit.
[[nodiscard]] std::optional<qint64> wholeAt(const Decimal &value, int decimals);

/// `value × 10^decimals`, rounded once to a whole number: to the nearest, a half to the even one. Nothing
/// when it doesn't fit.
[[nodiscard]] std::optional<qint64> roundedAt(const Decimal &value, int decimals);

/// Whether `a` is less than `b`, exactly.
[[nodiscard]] bool isLess(const Decimal &a, const Decimal &b);

/// An ISO 4217 currency.
class Currency
{
public:
    Currency() = default; ///< unknown: amounts in it are bare numbers
    explicit Currency(const QString &code); ///< trimmed and in upper case

    [[nodiscard]] const QString &code() const { return m_code; }
    [[nodiscard]] bool isKnown() const { return m_exponent >= 0; }
    /// How many decimals its minor unit has: 0 (JPY), 2 (USD, NPR), 3 (KWD); 2 for a code that we don't know.
    [[nodiscard]] int exponent() const { return m_exponent < 0 ? 2 : m_exponent; }
    friend bool operator==(const Currency &, const Currency &) = default;

private:
    QString m_code;
    int m_exponent = -1;
};

/// An amount in minor units (cents, paisa, yen) of one currency.
struct Money
{
    qint64 minor = 0;
    Currency currency;

    /// From a major-unit decimal such as the API's `"5.00"`, `29` or `1.75`. Nothing when it has more
    /// decimals than the currency (5.005 USD) or doesn't fit. What a server makes of an amount that went
    /// through a binary fraction (17.9699999999999988631316: more than 15 digits, and less than a thousandth
    /// of a minor unit away) is the amount that it was.
    [[nodiscard]] static std::optional<Money> fromMajor(const Decimal &major, const Currency &currency);
    /// The nearest amount, for display only; nothing when it doesn't fit.
    [[nodiscard]] static std::optional<Money> rounded(const Decimal &major, const Currency &currency);
    [[nodiscard]] Decimal major() const { return {minor, currency.exponent()}; }
    friend bool operator==(const Money &, const Money &) = default;
};

/// Why something can't be a price, and isn't for sale.
enum class PriceProblem {
    NotGiven,
    NotUnderstood, ///< what was sent isn't a number
    UnknownCurrency,
    Negative,
    TooFine, ///< more decimals than the currency has
    TooLarge ///< more than 64 bits of minor units
};

/// What something costs: an amount, which may be 0, or why it is none.
struct Price
{
    std::optional<Money> money;
    std::optional<PriceProblem> problem;
};
/// The one place that says what can be a price. `sent` is the text as it was sent; it counts where there is
/// no number.
[[nodiscard]] Price asPrice(
    const std::optional<Decimal> &amount, const QString &sent, const Currency &currency);

/// A share of something: `numerator ÷ denominator`. It has no meaning unless the denominator is above 0.
struct Ratio
{
    qint64 numerator = 0;
    qint64 denominator = 1;

    friend bool operator==(const Ratio &, const Ratio &) = default;
};

/// Money is calculated here only. Every function gives nothing, instead of a wrong amount, when the result
/// doesn't fit into 64 bits of minor units, when the two currencies differ, or when a currency isn't known.
[[nodiscard]] std::optional<Money> sum(const Money &a, const Money &b);
[[nodiscard]] std::optional<Money> difference(const Money &a, const Money &b);
[[nodiscard]] std::optional<Money> times(const Money &amount, qint64 factor);
/// `amount × ratio`, rounded once to a whole minor unit: to the nearest, and a half goes up, away from zero
/// (0.5 → 1, -0.5 → -1). The product in between is exact.
[[nodiscard]] std::optional<Money> timesRatio(const Money &amount, const Ratio &ratio);
/// Which is more. Nothing when they are not of one known currency.
[[nodiscard]] std::optional<std::strong_ordering> compare(const Money &a, const Money &b);

} // namespace desk
