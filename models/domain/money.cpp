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

// Holds every product of two 64-bit numbers.
__extension__ typedef __int128 WideInteger;

bool sameKnown(const Money &a, const Money &b)
{
    return a.currency.isKnown() && a.currency == b.currency;
}

} // namespace

QString Decimal::toString() const
{
    // Unsigned, because the least number has no positive counterpart.
    const auto bits = quint64(unscaled);
    QString digits = QString::number(unscaled < 0 ? 0 - bits : bits);
    if (scale > 0) {
        digits = digits.rightJustified(scale + 1, u'0');
        digits.insert(digits.size() - scale, u'.');
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
    Decimal result;
    int significant = 0;
    int seen = 0;
    const auto takeDigits = [&](bool fraction) {
        for (; isDigit(peek()); ++pos, ++seen) {
            if (significant > 0 || peek() != u'0')
                ++significant;
            if (significant > maxDigits)
                return false;
            result.unscaled = result.unscaled * 10 + (peek() - u'0');
            result.scale += fraction ? 1 : 0;
        }
        return true;
    };
    if (!takeDigits(false) || seen == 0)
        return std::nullopt;
    if (peek() == u'.') {
        ++pos;
        const int before = seen;
        if (!takeDigits(true) || seen == before)
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
            exponent = std::min(exponent * 10 + (peek() - u'0'), 1000);
        if (pos == begin)
            return std::nullopt;
        result.scale -= down ? -exponent : exponent;
    }
    if (pos != text.size())
        return std::nullopt;
    if (result.unscaled == 0)
        result.scale = std::clamp(result.scale, 0, maxDigits);
    if (result.scale < 0) {
        const auto whole = scaled(result.unscaled, -result.scale);
        if (!whole)
            return std::nullopt;
        result = {*whole, 0};
    }
    if (result.scale > maxDigits)
        return std::nullopt;
    if (negative)
        result.unscaled = -result.unscaled;
    return result;
}

bool isLess(const Decimal &a, const Decimal &b)
{
    WideInteger left = a.unscaled;
    WideInteger right = b.unscaled;
    for (int scale = a.scale; scale < b.scale; ++scale)
        left *= 10;
    for (int scale = b.scale; scale < a.scale; ++scale)
        right *= 10;
    return left < right;
}

Currency::Currency(const QString &code)
    : m_code(code.trimmed().toUpper())
    , m_exponent(exponentOf(m_code))
{ }

std::optional<qint64> wholeAt(const Decimal &value, int decimals)
{
    return scaled(value.unscaled, decimals - value.scale);
}

std::optional<Money> Money::fromMajor(const Decimal &major, const Currency &currency)
{
    const auto minor = wholeAt(major, currency.exponent());
    if (!minor)
        return std::nullopt;
    return Money{*minor, currency};
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
