// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/formatting.h"

#include "models/core/spreadsheet_guard.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace desk {

namespace {

struct Formatting
{
    Q_DECLARE_TR_FUNCTIONS(Formatting)
};

QDateTime localTime(const Timestamp &time)
{
    return QDateTime::fromMSecsSinceEpoch(*time.utcMs).toLocalTime();
}

constexpr qint64 oneSecond = 1000;
constexpr qint64 oneMinute = 60 * oneSecond;
constexpr qint64 oneHour = 60 * oneMinute;
constexpr qint64 oneDay = 24 * oneHour;

constexpr qsizetype longestNumber = 64; ///< characters of a number that is no amount

QString localDigits(const QString &digits, const QLocale &locale)
{
    const QString zero = locale.zeroDigit();
    if (zero.size() != 1)
        return digits;
    QString result = digits;
    for (QChar &c : result)
        c = QChar(char16_t(zero.at(0).unicode() + (c.unicode() - u'0')));
    return result;
}

/// The locale's own order of day, month and year, without the weekday and with the month cut short. QLocale
/// has no format of this length.
QString dayPattern(const QLocale &locale)
{
    static const QRegularExpression weekday(QStringLiteral("^dddd?[\\s,.\u060c]*|[\\s,\u060c]*dddd?$"));
    return locale.dateFormat(QLocale::LongFormat)
        .remove(weekday)
        .replace(QLatin1String("MMMM"), QLatin1String("MMM"));
}

/// Marks and overrides that could make a line read differently from what it holds.
bool isDirectional(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f
        || c == 0x061c;
}

bool isControl(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

/// Numbers for people have a minus of their own; those for programs, in the C locale, keep the hyphen.
QString trueMinus(QString number, const QLocale &locale)
{
    return locale == QLocale::c() ? number : number.replace(u'-', QChar(0x2212));
}

} // namespace

QString unknownText()
{
    return QStringLiteral("–");
}

QString countText(qint64 count, const QLocale &locale)
{
    return trueMinus(locale.toString(count), locale);
}

QString countOfText(qint64 part, qint64 whole, const QLocale &locale)
{
    return Formatting::tr("%1 of %2").arg(countText(part, locale), countText(whole, locale));
}

QString durationText(qint64 ms, const QLocale &locale)
{
    const qint64 length = std::max<qint64>(ms, 0);
    if (length < oneMinute)
        return Formatting::tr("%1 s").arg(countText(length / oneSecond, locale));
    if (length < oneHour)
        return Formatting::tr("%1 min").arg(countText(length / oneMinute, locale));
    if (length < 2 * oneDay)
        return Formatting::tr("%1 h").arg(countText(length / oneHour, locale));
    return Formatting::tr("%1 d").arg(countText(length / oneDay, locale));
}

QString agoText(qint64 thenUtcMs, const QDateTime &utcNow, const QLocale &locale)
{
    const qint64 age = utcNow.toMSecsSinceEpoch() - thenUtcMs;
    if (age > -10 * oneSecond && age < 10 * oneSecond)
        return Formatting::tr("just now");
    if (age < 0)
        return Formatting::tr("in %1").arg(durationText(-age, locale));
    return Formatting::tr("%1 ago").arg(durationText(age, locale));
}

QString dayText(QDate day, const QLocale &locale)
{
    return locale.toString(day, dayPattern(locale));
}

QString dayOfYearText(QDate day, const QLocale &locale)
{
    // Quoted words between the parts go with the year.
    static const QRegularExpression year(
        QStringLiteral("^y+(?:[^dM']|'[^']*')*|(?:[^dM']|'[^']*')*y+(?:[^dM']|'[^']*')*$"));
    return locale.toString(day, dayPattern(locale).remove(year));
}

QString dateText(const Timestamp &time, const QLocale &locale)
{
    if (time.isValid())
        return dayText(localTime(time).date(), locale);
    return time.isAbsent() ? unknownText() : singleLine(time.raw, 64);
}

QString dateTimeText(const Timestamp &time, const QLocale &locale)
{
    if (!time.isValid())
        return dateText(time, locale);
    return Formatting::tr("%1, %2").arg(
        dateText(time, locale), locale.toString(localTime(time).time(), QLocale::ShortFormat));
}

QString latencyText(qint64 ms, const QLocale &locale)
{
    constexpr qint64 second = 1000;
    if (ms < second)
        return Formatting::tr("%1 ms").arg(countText(std::max<qint64>(ms, 0), locale));
    if (ms < 60 * second)
        return Formatting::tr("%1 s").arg(locale.toString(double(ms) / second, 'f', 1));
    return durationText(ms, locale);
}

QString byteCountText(qint64 bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString secondText(const QDateTime &time, const QLocale &locale)
{
    // The locale's short form knows the order and the half of the day, but leaves the seconds out.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(u's'))
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return locale.toString(time.toLocalTime().time(), format);
}

QString timeTooltip(const Timestamp &time, const QLocale &locale)
{
    if (time.isAbsent())
        return {};
    if (!time.isValid())
        return Formatting::tr("Unreadable time: %1").arg(singleLine(time.raw, 200));
    const QDateTime local = localTime(time);
    const QString text = Formatting::tr("%1 %2 · %3")
                             .arg(dayText(local.date(), locale) + u' '
                                     + locale.toString(local.time(), QStringLiteral("HH:mm:ss")),
                                 local.timeZoneAbbreviation(), isoText(time));
    return time.zoneAssumed ? Formatting::tr("%1 (sent without a time zone, read as UTC)").arg(text) : text;
}

QString isoText(const Timestamp &time)
{
    if (!time.isValid())
        return time.raw;
    const bool whole = *time.utcMs % 1000 == 0;
    return time.utc().toString(whole ? Qt::ISODate : Qt::ISODateWithMs);
}

QString decimalText(const Decimal &value, const QLocale &locale)
{
    const QString plain = value.toString();
    const bool negative = plain.startsWith(u'-');
    const QString digits = negative ? plain.sliced(1) : plain;
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.first(point);
    bool fits = false;
    const qlonglong number = whole.toLongLong(&fits);
    QString result = fits ? locale.toString(number) : localDigits(whole, locale);
    if (point >= 0)
        result += locale.decimalPoint() + localDigits(digits.sliced(point + 1), locale);
    return negative ? trueMinus(locale.negativeSign(), locale) + result : result;
}

QString moneyText(const Money &money, const QLocale &locale)
{
    const QString value = decimalText(money.major(), locale);
    // The space doesn't break: a code must not stand on another line than its value.
    return money.currency.isKnown() ? money.currency.code() + QChar(QChar::Nbsp) + value : value;
}

QString amountText(const Decimal &major, const Currency &currency, const QLocale &locale)
{
    if (!currency.isKnown())
        return singleLine(decimalText(major, locale), longestNumber);
    if (const auto money = Money::fromMajor(major, currency))
        return moneyText(*money, locale);
    if (const auto near = Money::rounded(major, currency))
        return Formatting::tr("≈ %1").arg(moneyText(*near, locale));
    return currency.code() + QChar(QChar::Nbsp) + singleLine(decimalText(major, locale), longestNumber);
}

QString wholeAmountText(const Decimal &major, const Currency &currency)
{
    const auto money = currency.isKnown() ? Money::fromMajor(major, currency) : std::nullopt;
    const bool isShown = money && wholeAt(major, currency.exponent()) == money->minor;
    return isShown || (!currency.isKnown() && major.toString().size() <= longestNumber)
        ? QString()
        : Formatting::tr("Sent as %1").arg(singleLine(major.toString()));
}

QString priceProblemText(PriceProblem problem, const std::optional<Decimal> &amount, const QString &sent,
    const Currency &currency, const QString &providerName)
{
    const QString text = sentAmountText(sent.isEmpty() && amount ? amount->toString() : sent);
    switch (problem) {
    case PriceProblem::NotGiven:
        return Formatting::tr("%1 sent no price.").arg(providerName);
    case PriceProblem::NotUnderstood:
        return Formatting::tr("What %1 sent as the price isn't a number: %2.").arg(providerName, text);
    case PriceProblem::UnknownCurrency:
        return Formatting::tr("The currency of the price %1 isn't known.").arg(text);
    case PriceProblem::Negative:
        return Formatting::tr("%1 is below zero, so it isn't a price.").arg(text);
    case PriceProblem::TooFine:
        return Formatting::tr("%1 isn't a price in %2, which has fewer decimals.").arg(text, currency.code());
    case PriceProblem::TooLarge:
        return Formatting::tr("%1 is too large to be a price in %2.").arg(text, currency.code());
    }
    return {};
}

QString sentAmountText(const QString &raw)
{
    return raw.isEmpty() ? unknownText() : singleLine(raw, 64);
}

QString leftToRight(const QString &text)
{
    return text.isEmpty() ? text : QChar(0x2066) + text + QChar(0x2069);
}

QString seatsText(const Capacity &capacity, const QLocale &locale)
{
    const auto part = [&](const std::optional<qint64> &count) {
        return count ? countText(*count, locale) : unknownText();
    };
    if (!capacity.activeCount && !capacity.units)
        return unknownText();
    return Formatting::tr("%1 / %2").arg(part(capacity.activeCount), part(capacity.units));
}

QString seatsLeftText(const Capacity &capacity, const QLocale &locale)
{
    if (!capacity.isKnown())
        return {};
    if (capacity.over() > 0)
        return Formatting::tr("%1 over").arg(countText(capacity.over(), locale));
    if (capacity.free() > 0)
        return Formatting::tr("%1 free").arg(countText(capacity.free(), locale));
    return Formatting::tr("full");
}

QString utilisationText(const Capacity &capacity, const QLocale &locale)
{
    const auto share = capacity.utilisation();
    if (!share)
        return unknownText();
    // Rounded towards what is safe to read: 100 % only when it is full, and more only when it is over.
    const qint64 percent = *capacity.activeCount > *capacity.units ? qint64(std::ceil(*share * 100))
                                                                   : qint64(std::floor(*share * 100));
    return Formatting::tr("%1 %").arg(countText(percent, locale));
}

QString singleLine(QStringView text, qsizetype limit)
{
    const bool plain = text.size() <= limit && std::none_of(text.begin(), text.end(), [](QChar c) {
        return isControl(c.unicode()) || isDirectional(c.unicode());
    });
    if (plain)
        return text.toString();
    QString result;
    for (const QChar c : text) {
        if (isDirectional(c.unicode()))
            result += QStringLiteral("⟨U+%1⟩").arg(
                QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        else
            result += isControl(c.unicode()) ? QChar(u' ') : c;
        if (result.size() > limit)
            break;
    }
    if (result.size() > limit) {
        result.truncate(limit - 1);
        if (!result.isEmpty() && result.back().isHighSurrogate())
            result.chop(1);
        result += u'…';
    }
    return result;
}

QString tabSeparatedCell(const QString &cell)
{
    QString result = spreadsheetSafe(cell);
    for (QChar &c : result) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    // Who reads cells takes a quote at the beginning for an opening one.
    return result.trimmed().startsWith(u'"') ? u'"' + result.replace(u'"', QLatin1String("\"\"")) + u'"'
                                             : result;
}

QString accountModeText(AccountMode mode)
{
    switch (mode) {
    case AccountMode::Demo:
        return Formatting::tr("DEMO");
    case AccountMode::Test:
        return Formatting::tr("TEST");
    case AccountMode::Live:
        return Formatting::tr("LIVE");
    }
    return {};
}

QString momentText(const QDateTime &utc, const QDateTime &utcNow, const QLocale &locale)
{
    if (!utc.isValid())
        return unknownText();
    const QDateTime local = utc.toLocalTime();
    if (local.date() == utcNow.toLocalTime().date())
        return locale.toString(local.time(), QLocale::ShortFormat);
    return dateTimeText(Timestamp::fromUtcMs(utc.toMSecsSinceEpoch()), locale);
}

} // namespace desk
