// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text_decoding.h"

#include <algorithm>

namespace desk {

namespace {

constexpr std::string_view utf8Mark = "\xef\xbb\xbf";

/// What bytes 80 to 9F are in Windows-1252; 0 = nothing.
constexpr char16_t windowsLetters[32] = {0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6,
    0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

/// How many bytes must follow `first`, and between what the next one must be; -1 = it starts no character.
int utf8Followers(uchar first, uchar &low, uchar &high)
{
    low = 0x80;
    high = 0xbf;
    if (first >= 0xc2 && first <= 0xdf)
        return 1;
    if (first >= 0xe0 && first <= 0xef) {
        low = first == 0xe0 ? 0xa0 : 0x80; // shorter forms exist
        high = first == 0xed ? 0x9f : 0xbf; // surrogates are no characters
        return 2;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        low = first == 0xf0 ? 0x90 : 0x80;
        high = first == 0xf4 ? 0x8f : 0xbf; // beyond U+10FFFF
        return 3;
    }
    return -1;
}

void appendUtf8(char32_t c, std::string &out)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += {char(0xc0 | (c >> 6)), char(0x80 | (c & 0x3f))};
    } else if (c < 0x10000) {
        out += {char(0xe0 | (c >> 12)), char(0x80 | ((c >> 6) & 0x3f)), char(0x80 | (c & 0x3f))};
    } else {
        out += {char(0xf0 | (c >> 18)), char(0x80 | ((c >> 12) & 0x3f)), char(0x80 | ((c >> 6) & 0x3f)),
            char(0x80 | (c & 0x3f))};
    }
}

} // namespace

QString exactText(std::string_view utf8)
{
    qsizetype marks = 0;
    for (; utf8.starts_with(utf8Mark); ++marks)
        utf8.remove_prefix(utf8Mark.size());
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    return marks == 0 ? text : QString(marks, QChar(0xfeff)) + text;
}

void EncodingDetector::feed(QByteArrayView piece)
{
    for (const char c : piece) {
        const auto byte = uchar(c);
        if (m_size < 3)
            m_head += c;
        if (m_size < patternBytes && byte == 0)
            ++m_nuls[m_size & 1];
        ++m_size;
        if (m_wanted > 0) {
            if (byte >= m_low && byte <= m_high) {
                m_low = 0x80;
                m_high = 0xbf;
                m_sequences += --m_wanted == 0 ? 1 : 0;
                continue;
            }
            ++m_faults;
            m_wanted = 0;
        }
        if (byte < 0x80)
            continue;
        m_wanted = utf8Followers(byte, m_low, m_high);
        if (m_wanted < 0) {
            ++m_faults;
            m_wanted = 0;
        }
    }
}

bool EncodingDetector::startsWith(std::string_view mark) const
{
    return std::string_view(m_head).substr(0, mark.size()) == mark;
}

EncodingDetector::Result EncodingDetector::result() const
{
    if (startsWith(utf8Mark))
        return {TextEncoding::Utf8, true, true};
    if (startsWith("\xff\xfe"))
        return {TextEncoding::Utf16Le, true, true};
    if (startsWith("\xfe\xff"))
        return {TextEncoding::Utf16Be, true, true};
    // Text of ours is mostly ASCII: in UTF-16 nearly every second byte is 0, and the others hardly ever are.
    const qint64 pairs = std::min(m_size, patternBytes) / 2;
    if (pairs > 0 && m_nuls[1] * 10 >= pairs * 4 && m_nuls[0] * 20 <= pairs)
        return {TextEncoding::Utf16Le, false, false};
    if (pairs > 0 && m_nuls[0] * 10 >= pairs * 4 && m_nuls[1] * 20 <= pairs)
        return {TextEncoding::Utf16Be, false, false};
    const qint64 faults = m_faults + (m_wanted > 0 ? 1 : 0);
    if (faults == 0)
        return {};
    // Other encodings hardly ever look like UTF-8 by chance; then a few broken places are just that.
    return {m_sequences > faults ? TextEncoding::Utf8 : TextEncoding::Windows1252, false, false};
}

void TextDecoder::decode(QByteArrayView piece, std::string &out)
{
    const size_t before = out.size();
    switch (m_encoding) {
    case TextEncoding::Utf8:
        utf8(piece, out);
        break;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        utf16(piece, out);
        break;
    case TextEncoding::Windows1252:
    case TextEncoding::Latin1:
        return singleBytes(piece, out);
    }
    if (!m_atStart || out.size() == before)
        return;
    m_atStart = false;
    if (std::string_view(out).substr(before).starts_with(utf8Mark))
        out.erase(before, utf8Mark.size());
}

void TextDecoder::finish(std::string &out)
{
    if (!m_pending.empty() || m_surrogate != 0)
        out += undecodable;
    m_pending.clear();
    m_surrogate = 0;
    m_wanted = 0;
}

void TextDecoder::utf8(QByteArrayView piece, std::string &out)
{
    for (qsizetype i = 0; i < piece.size();) {
        const auto byte = uchar(piece[i]);
        if (m_wanted > 0) {
            if (byte >= m_low && byte <= m_high) {
                m_pending += char(byte);
                m_low = 0x80;
                m_high = 0xbf;
                ++i;
                if (--m_wanted > 0)
                    continue;
                out += m_pending;
            } else {
                out += undecodable; // and this byte is looked at again as a first one
                m_wanted = 0;
            }
            m_pending.clear();
            continue;
        }
        if (byte < 0x80) {
            const qsizetype begin = i;
            while (i < piece.size() && uchar(piece[i]) < 0x80)
                ++i;
            out.append(piece.data() + begin, size_t(i - begin));
            continue;
        }
        m_wanted = utf8Followers(byte, m_low, m_high);
        if (m_wanted < 0) {
            out += undecodable;
            m_wanted = 0;
        } else {
            m_pending.assign(1, char(byte));
        }
        ++i;
    }
}

void TextDecoder::utf16(QByteArrayView piece, std::string &out)
{
    for (const char byte : piece) {
        if (m_pending.empty()) {
            m_pending.assign(1, byte);
            continue;
        }
        const auto first = uchar(m_pending.front());
        const auto second = uchar(byte);
        m_pending.clear();
        unit(m_encoding == TextEncoding::Utf16Le ? char16_t(first | second << 8)
                                                 : char16_t(first << 8 | second),
            out);
    }
}

void TextDecoder::unit(char16_t unit, std::string &out)
{
    const bool isFirstHalf = unit >= 0xd800 && unit < 0xdc00;
    const bool isSecondHalf = unit >= 0xdc00 && unit < 0xe000;
    if (m_surrogate != 0) {
        const char16_t high = std::exchange(m_surrogate, u'\0');
        if (isSecondHalf)
            return appendUtf8(0x10000 + (char32_t(high - 0xd800) << 10) + (unit - 0xdc00), out);
        out += undecodable;
    }
    if (isFirstHalf)
        m_surrogate = unit;
    else if (isSecondHalf)
        out += undecodable;
    else
        appendUtf8(unit, out);
}

void TextDecoder::singleBytes(QByteArrayView piece, std::string &out) const
{
    for (const char c : piece) {
        const auto byte = uchar(c);
        if (byte < 0x80 || byte >= 0xa0 || m_encoding == TextEncoding::Latin1)
            appendUtf8(byte, out);
        else if (const char16_t letter = windowsLetters[byte - 0x80]; letter != 0)
            appendUtf8(letter, out);
        else
            out += undecodable;
    }
}

} // namespace desk
