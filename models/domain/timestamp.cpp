// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timestamp.h"

#include <QDate>
#include <QTimeZone>

namespace desk {

namespace {

/// Reads exactly `digits` decimal digits at `pos` and moves past them; -1 when they are not there.
int number(QStringView text, qsizetype &pos, int digits)
{
    if (pos + digits > text.size())
        return -1;
    int value = 0;
    for (int i = 0; i < digits; ++i) {
        const char16_t c = text[pos + i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    pos += digits;
    return value;
}

bool skip(QStringView text, qsizetype &pos, char16_t c)
{
    if (pos < text.size() && text[pos] == QChar(c)) {
        ++pos;
        return true;
    }
    return false;
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
qint64 daysSinceEpoch(int year, int month, int day)
{
    return QDate(year, month, day).toJulianDay() - 2440588;
}

struct Parsed
{
    qint64 utcMs = 0;
    bool zone = false;
};

std::optional<qint64> parseClock(QStringView text, qsizetype &pos)
{
    const int hour = number(text, pos, 2);
    if (hour < 0 || hour > 23 || !skip(text, pos, u':'))
        return std::nullopt;
    const int minute = number(text, pos, 2);
    if (minute < 0 || minute > 59)
        return std::nullopt;
    int second = 0;
    qint64 ms = 0;
    if (skip(text, pos, u':')) {
        second = number(text, pos, 2);
        if (second < 0 || second > 60)
            return std::nullopt;
        if (skip(text, pos, u'.') || skip(text, pos, u',')) {
            int scale = 100;
            const qsizetype begin = pos;
            for (int digit = number(text, pos, 1); digit >= 0; digit = number(text, pos, 1)) {
                ms += qint64(digit) * scale;
                scale /= 10;
            }
            if (pos == begin)
                return std::nullopt;
        }
    }
    return ((qint64(hour) * 60 + minute) * 60 + second) * 1000 + ms;
}

/// The offset in milliseconds, or nothing when there is no zone; `bad` when there is one that isn't
/// understood.
std::optional<qint64> parseZone(QStringView text, qsizetype &pos, bool &bad)
{
    if (pos == text.size())
        return std::nullopt;
    if (skip(text, pos, u'Z') || skip(text, pos, u'z'))
        return 0;
    int sign = 0;
    if (skip(text, pos, u'+'))
        sign = 1;
    else if (skip(text, pos, u'-'))
        sign = -1;
    const int hours = sign ? number(text, pos, 2) : -1;
    int minutes = 0;
    if (hours >= 0 && pos < text.size()) {
        skip(text, pos, u':');
        minutes = number(text, pos, 2);
    }
    bad = hours < 0 || hours > 18 || minutes < 0 || minutes > 59;
    return qint64(sign) * (qint64(hours) * 60 + minutes) * 60000;
}

std::optional<Parsed> parse(QStringView text)
{
    qsizetype pos = 0;
    const int year = number(text, pos, 4);
    if (year < 1 || !skip(text, pos, u'-'))
        return std::nullopt;
    const int month = number(text, pos, 2);
    if (month < 0 || !skip(text, pos, u'-'))
        return std::nullopt;
    const int day = number(text, pos, 2);
    if (!QDate::isValid(year, month, day))
        return std::nullopt;
    Parsed result{daysSinceEpoch(year, month, day) * 86400000, false};
    if (pos == text.size())
        return result;
    if (!skip(text, pos, u'T') && !skip(text, pos, u't') && !skip(text, pos, u' '))
        return std::nullopt;
    const auto clock = parseClock(text, pos);
    if (!clock)
        return std::nullopt;
    bool bad = false;
    const auto offset = parseZone(text, pos, bad);
    if (bad || pos != text.size())
        return std::nullopt;
    result.utcMs += *clock - offset.value_or(0);
    result.zone = offset.has_value();
    return result;
}

} // namespace

QDateTime Timestamp::utc() const
{
    return utcMs ? QDateTime::fromMSecsSinceEpoch(*utcMs, Qt::UTC) : QDateTime();
}

Timestamp parseTimestamp(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    const auto parsed = parse(trimmed);
    if (!parsed)
        return {std::nullopt, false, text.toString()};
    return {parsed->utcMs, !parsed->zone, text.toString()};
}

} // namespace desk
