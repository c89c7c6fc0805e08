// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/json_text.h"

#include <chrono>

namespace desk::sandbox {

namespace {

void appendPadded(QByteArray &out, int value, int digits)
{
    char text[8];
    for (int i = digits - 1; i >= 0; --i) {
        text[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(text, digits);
}

} // namespace

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendIsoTime(QByteArray &out, qint64 ms, bool seconds, bool offset)
{
    constexpr qint64 kathmandu = (5 * 60 + 45) * 60 * 1000;
    using namespace std::chrono;
    const sys_time<milliseconds> point{milliseconds{ms + (offset ? kathmandu : 0)}};
    const auto day = floor<days>(point);
    const year_month_day date{day};
    const auto inDay = static_cast<int>((point - day).count());
    appendPadded(out, static_cast<int>(date.year()), 4);
    out += '-';
    appendPadded(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    out += '-';
    appendPadded(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    out += 'T';
    appendPadded(out, inDay / 3600000, 2);
    out += ':';
    appendPadded(out, inDay / 60000 % 60, 2);
    out += ':';
    appendPadded(out, inDay / 1000 % 60, 2);
    if (!seconds) {
        out += '.';
        appendPadded(out, inDay % 1000, 3);
    }
    out += offset ? "+05:45" : "Z";
}

} // namespace desk::sandbox
