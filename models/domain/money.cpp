// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/money.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace desk {

namespace {

constexpr int maxDigits = 18; // the most that every qint64 holds

// ISO 4217, active codes by the number of decimals of their minor unit.
constexpr std::array<std::u16string_view, 17> noDecimals = {u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY",
    u"KMF", u"KRW", u"PYG", u"RWF", u"UGX", u"UYI", u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
constexpr std::array<std::u16string_view, 7> threeDecimals
    = {u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};

int exponentOf(const QString &code)
{
    const std::u16string_view key(reinterpret_cast<const char16_t *>(code.utf16()), size_t(code.size()));
    if (std::ranges::find(noDecimals, key) != noDecimals.end())
        return 0;
    if (std::ranges::find(threeDecimals, key) != threeDecimals.end())
        return 3;
    const bool letters
        = key.size() == 3 && std::ranges::all_of(key, [](char16_t c) { return c >= u'A' && c <= u'Z'; });
    return letters ? 2 : -1;
}

/// value × 10^power, or nothing when it doesn't fit or isn't exact.
std::optional<qint64> scaled(qint64 value, int power)
{
    for (; power > 0; --power) {
        if (__builtin_mul_overflow(value, qint64(10), &value))
            return std::nullopt;
    }
    for (; power < 0; ++power) {
        if (value % 10 != 0)
            return std::nullopt;
        value /= 10;
    }
    return value;
}

/// All digits of its size, without leading zeros; `0` for 0.
QString digitsOf(const Decimal &value)
{
    // Unsigned, because the least number has no positive counterpart.
    const auto bits = quint64(value.unscaled);
    return QString::number(value.unscaled < 0 ? 0 - bits : bits) + value.rest;
}

/// What was read so far: the digits without leading zeros, and how many of them are decimals.
struct DecimalDigits
{
    QString digits;
    qsizetype decimals = 0;

    [[nodiscard]] Decimal value(bool negative)
    {
        if (digits.isEmpty())
            return {0, int(std::clamp<qsizetype>(decimals, 0, maxDigits)), {}};
        while (digits.size() > maxDigits && digits.back() == u'0') {
            digits.chop(1);
            --decimals;
        }
        Decimal result;
        result.rest = digits.mid(maxDigits);
        result.scale = int(decimals - result.rest.size());
        result.unscaled = digits.first(std::min<qsizetype>(digits.size(), maxDigits)).toLongLong();
        if (const auto whole = result.scale < 0 && result.rest.isEmpty()
                ? scaled(result.unscaled, -result.scale)
                : std::nullopt)
            result = {*whole, 0, {}};
        if (negative)
            result.unscaled = -result.unscaled;
        return result;
    }
};

/// Whether the size of `a` is below that of `b`; neither is 0.
bool isSmaller(const Decimal &a, const Decimal &b)
{
    const QString left = digitsOf(a);
    const QString right = digitsOf(b);
    // How many digits stand before the point; below 0 there are zeros behind it.
    const qsizetype leftWhole = left.size() - a.scale - a.rest.size();
    const qsizetype rightWhole = right.size() - b.scale - b.rest.size();
    if (leftWhole != rightWhole)
        return leftWhole < rightWhole;
    const qsizetype length = std::max(left.size(), right.size());
    return left.leftJustified(length, u'0') < right.leftJustified(length, u'0');
}

constexpr qsizetype doubleDigits = 15; // that a binary fraction of 64 bits holds surely

/// Where a number is cut after `decimals` of them: what stands before, and what follows.
struct CutDigits
{
    QString kept;
    QString cut;
};
std::optional<CutDigits> cutAt(const Decimal &value, int decimals)
{
    const QString digits = digitsOf(value);
    const qsizetype keep = digits.size() - (value.scale + value.rest.size() - decimals);
    if (keep > maxDigits + 1)
        return std::nullopt;
    if (keep < 0)
        return CutDigits{{}, QString(-keep, u'0') + digits};
    return CutDigits{digits.first(std::min(keep, digits.size())).leftJustified(keep, u'0'), digits.mid(keep)};
}

// Holds every product of two 64-bit numbers.
__extension__ typedef __int128 WideInteger;

bool sameKnown(const Money &a, const Money &b)
{
    return a.currency.isKnown() && a.currency == b.currency;
}

} // namespace

QString Decimal::toString() const
{
    QString digits = digitsOf(*this);
    const qsizetype decimals = scale + rest.size();
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    } else if (unscaled != 0) {
        digits += QString(-decimals, u'0');
    }
    return unscaled < 0 ? u'-' + digits : digits;
}

std::optional<Decimal> parseDecimal(QStringView text)
{
    qsizetype pos = 0;
    const auto peek = [&] { return pos < text.size() ? text[pos].unicode() : char16_t(0); };
    const auto isDigit = [](char16_t c) { return c >= u'0' && c <= u'9'; };
    const bool negative = peek() == u'-';
    if (negative)
        ++pos;
    DecimalDigits read;
    const auto takeDigits = [&](bool fraction) {
        const qsizetype begin = pos;
        for (; isDigit(peek()); ++pos) {
            if (!read.digits.isEmpty() || peek() != u'0')
                read.digits += QChar(peek());
            read.decimals += fraction ? 1 : 0;
        }
        return pos > begin;
    };
    if (!takeDigits(false))
        return std::nullopt;
    if (peek() == u'.') {
        ++pos;
        if (!takeDigits(true))
            return std::nullopt;
    }
    if (peek() == u'e' || peek() == u'E') {
        ++pos;
        const bool down = peek() == u'-';
        if (down || peek() == u'+')
            ++pos;
        int exponent = 0;
        const qsizetype begin = pos;
        for (; isDigit(peek()); ++pos)
            exponent = std::min(exponent * 10 + (peek() - u'0'), largestExponent + 1);
        if (pos == begin || (exponent > largestExponent && !read.digits.isEmpty()))
            return std::nullopt;
        read.decimals -= down ? -exponent : exponent;
    }
    return pos == text.size() ? std::optional(read.value(negative)) : std::nullopt;
}

bool isLess(const Decimal &a, const Decimal &b)
{
    const auto signOf = [](const Decimal &value) { return value.unscaled < 0 ? -1 : value.unscaled > 0; };
    if (signOf(a) != signOf(b) || a.isZero())
        return signOf(a) < signOf(b);
    return a.isNegative() ? isSmaller(b, a) : isSmaller(a, b);
}

Currency::Currency(const QString &code)
    : m_code(code.trimmed().toUpper())
    , m_exponent(exponentOf(m_code))
{ }

std::optional<qint64> wholeAt(const Decimal &value, int decimals)
{
    if (value.isZero())
        return 0;
    if (value.rest.isEmpty())
        return scaled(value.unscaled, decimals - value.scale);
    const auto parts = cutAt(value, decimals);
    return parts && parts->cut.isEmpty() ? roundedAt(value, decimals) : std::nullopt;
}

std::optional<qint64> roundedAt(const Decimal &value, int decimals)
{
    const auto parts = value.isZero() ? CutDigits() : cutAt(value, decimals);
    if (!parts)
        return std::nullopt;
    bool fits = true;
    qint64 whole = parts->kept.isEmpty() ? 0 : parts->kept.toLongLong(&fits);
    const QString half = QStringLiteral("5").leftJustified(parts->cut.size(), u'0');
    const bool isOdd = whole % 2 != 0;
    if (!parts->cut.isEmpty() && (isOdd ? parts->cut >= half : parts->cut > half))
        fits = fits && !__builtin_add_overflow(whole, qint64(1), &whole);
    if (!fits)
        return std::nullopt;
    return value.isNegative() ? -whole : whole;
}

std::optional<Money> Money::fromMajor(const Decimal &major, const Currency &currency)
{
    if (const auto minor = wholeAt(major, currency.exponent()))
        return Money{*minor, currency};
    const auto near = Money::rounded(major, currency);
    const auto parts = cutAt(major, currency.exponent());
    if (!near || near->minor == 0 || !parts || digitsOf(major).size() <= doubleDigits)
        return std::nullopt;
    const QString first = parts->cut.first(std::min<qsizetype>(3, parts->cut.size()));
    const bool isNoise = first == QLatin1StringView("000") || first == QLatin1StringView("999");
    return isNoise ? near : std::nullopt;
}

std::optional<Money> Money::rounded(const Decimal &major, const Currency &currency)
{
    const auto minor = roundedAt(major, currency.exponent());
    if (!minor)
        return std::nullopt;
    return Money{*minor, currency};
}

Price asPrice(const std::optional<Decimal> &amount, const QString &sent, const Currency &currency)
{
    if (!amount)
        return {{}, sent.isEmpty() ? PriceProblem::NotGiven : PriceProblem::NotUnderstood};
    if (amount->isNegative())
        return {{}, PriceProblem::Negative};
    if (!currency.isKnown())
        return {{}, PriceProblem::UnknownCurrency};
    if (const auto money = Money::fromMajor(*amount, currency))
        return {money, {}};
    return {{}, Money::rounded(*amount, currency) ? PriceProblem::TooFine : PriceProblem::TooLarge};
}

std::optional<Money> sum(const Money &a, const Money &b)
{
    Money result{0, a.currency};
    if (!sameKnown(a, b) || __builtin_add_overflow(a.minor, b.minor, &result.minor))
        return std::nullopt;
    return result;
}

std::optional<Money> difference(const Money &a, const Money &b)
{
    Money result{0, a.currency};
    if (!sameKnown(a, b) || __builtin_sub_overflow(a.minor, b.minor, &result.minor))
        return std::nullopt;
    return result;
}

std::optional<Money> times(const Money &amount, qint64 factor)
{
    Money result{0, amount.currency};
    if (!amount.currency.isKnown() || __builtin_mul_overflow(amount.minor, factor, &result.minor))
        return std::nullopt;
    return result;
}

std::optional<Money> timesRatio(const Money &amount, const Ratio &ratio)
{
    if (!amount.currency.isKnown() || ratio.denominator <= 0)
        return std::nullopt;
    const WideInteger product = WideInteger(amount.minor) * ratio.numerator;
    WideInteger rounded = product / ratio.denominator;
    const WideInteger rest = product % ratio.denominator;
    if ((rest < 0 ? -rest : rest) * 2 >= ratio.denominator)
        rounded += product < 0 ? -1 : 1;
    const auto minor = qint64(rounded);
    if (minor != rounded)
        return std::nullopt;
    return Money{minor, amount.currency};
}

std::optional<std::strong_ordering> compare(const Money &a, const Money &b)
{
    if (!sameKnown(a, b))
        return std::nullopt;
    return a.minor <=> b.minor;
}

} // namespace desk
