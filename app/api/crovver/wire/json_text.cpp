// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/json_text.h"

#include <algorithm>

namespace desk::json {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

size_t digitsFrom(std::string_view text, size_t pos)
{
    size_t end = pos;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - pos;
}

void appendUtf8(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3F));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

/// The four hexadecimal digits at `pos`, or -1.
int hexAt(std::string_view text, size_t pos)
{
    if (pos + 4 > text.size())
        return -1;
    int value = 0;
    for (const char c : text.substr(pos, 4)) {
        const int digit = isDigit(c) ? c - '0'
            : c >= 'a' && c <= 'f'   ? c - 'a' + 10
            : c >= 'A' && c <= 'F'   ? c - 'A' + 10
                                     : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// Resolves `\uXXXX` (and the second half of a pair) at `pos`, which is behind the `u`. False when broken.
bool appendUnicodeEscape(std::string_view text, size_t &pos, std::string &out)
{
    const int first = hexAt(text, pos);
    if (first < 0)
        return false;
    pos += 4;
    if (first >= 0xD800 && first < 0xDC00 && text.substr(pos, 2) == "\\u") {
        const int second = hexAt(text, pos + 2);
        if (second >= 0xDC00 && second < 0xE000) {
            pos += 6;
            appendUtf8(out, char32_t(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)));
            return true;
        }
    }
    const bool control = first < 0x20 && first != '\t' && first != '\n' && first != '\r';
    if (control || (first >= 0xD800 && first < 0xE000))
        out += replacement;
    else
        appendUtf8(out, char32_t(first));
    return true;
}

} // namespace

bool isNumber(std::string_view token)
{
    size_t pos = token.starts_with('-') ? 1 : 0;
    const size_t whole = digitsFrom(token, pos);
    if (whole == 0 || (whole > 1 && token[pos] == '0'))
        return false;
    pos += whole;
    if (pos < token.size() && token[pos] == '.') {
        const size_t fraction = digitsFrom(token, ++pos);
        if (fraction == 0)
            return false;
        pos += fraction;
    }
    if (pos < token.size() && (token[pos] == 'e' || token[pos] == 'E')) {
        ++pos;
        if (pos < token.size() && (token[pos] == '-' || token[pos] == '+'))
            ++pos;
        const size_t digits = digitsFrom(token, pos);
        if (digits == 0)
            return false;
        pos += digits;
    }
    return pos == token.size();
}

std::optional<std::string> unescaped(std::string_view inQuotes)
{
    std::string out;
    out.reserve(inQuotes.size());
    size_t pos = 0;
    while (pos < inQuotes.size()) {
        const char c = inQuotes[pos++];
        if (c != '\\') {
            out += c;
            continue;
        }
        if (pos == inQuotes.size())
            return std::nullopt;
        switch (inQuotes[pos++]) {
        case '"':
            out += '"';
            break;
        case '\\':
            out += '\\';
            break;
        case '/':
            out += '/';
            break;
        case 'b':
        case 'f':
            out += replacement;
            break;
        case 'n':
            out += '\n';
            break;
        case 'r':
            out += '\r';
            break;
        case 't':
            out += '\t';
            break;
        case 'u':
            if (!appendUnicodeEscape(inQuotes, pos, out))
                return std::nullopt;
            break;
        default: // any other letter is no escape
            return std::nullopt;
        }
    }
    return out;
}

QByteArray withoutRawControls(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 8);
    bool inString = false;
    bool escaped = false;
    for (const char c : text) {
        if (inString && static_cast<unsigned char>(c) < 0x20) {
            out += QByteArrayView(replacement.data(), qsizetype(replacement.size()));
            escaped = false;
            continue;
        }
        if (inString && !escaped && c == '\\') {
            escaped = true;
        } else {
            if (c == '"' && !escaped)
                inString = !inString;
            escaped = false;
        }
        out += c;
    }
    return out;
}

bool isSameName(std::string_view camelCase, std::string_view key)
{
    if (camelCase == key)
        return true;
    size_t pos = 0;
    for (const char c : camelCase) {
        if (c >= 'A' && c <= 'Z') {
            if (pos + 1 >= key.size() || key[pos] != '_' || key[pos + 1] != char(c - 'A' + 'a'))
                return false;
            pos += 2;
        } else if (pos < key.size() && key[pos] == c) {
            ++pos;
        } else {
            return false;
        }
    }
    return pos == key.size();
}

} // namespace desk::json
