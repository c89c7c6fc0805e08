// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/import_text.h"

#include <QString>

#include <algorithm>

namespace desk {

namespace {

constexpr size_t mostOfAnEmail = 254; // RFC 5321: a path of 256 with its brackets

bool isContinuationByte(char c)
{
    return (uchar(c) & 0xc0) == 0x80;
}

/// The character that begins at `at`, of valid UTF-8; `size` becomes its length in bytes.
char32_t characterAt(std::string_view utf8, size_t at, size_t &size)
{
    const auto byte
        = [&](size_t i) { return char32_t(at + i < utf8.size() ? uchar(utf8[at + i]) & 0x3f : 0); };
    const auto first = uchar(utf8[at]);
    if (first < 0x80) {
        size = 1;
        return first;
    }
    if (first < 0xe0) {
        size = 2;
        return char32_t(first & 0x1f) << 6 | byte(1);
    }
    if (first < 0xf0) {
        size = 3;
        return char32_t(first & 0x0f) << 12 | byte(1) << 6 | byte(2);
    }
    size = 4;
    return char32_t(first & 0x07) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3);
}

struct HiddenRange
{
    char32_t first;
    char32_t last;
};

/// Zero-width spaces and joiners, direction marks, fillers, selectors of variants, tags, marks of byte order
/// and of annotations.
constexpr HiddenRange hiddenRanges[] = {{0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c},
    {0x115f, 0x1160}, {0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x200b, 0x200f}, {0x202a, 0x202e},
    {0x2060, 0x206f}, {0x2800, 0x2800}, {0x3164, 0x3164}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff},
    {0xffa0, 0xffa0}, {0xfff9, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}};

bool isHidden(char32_t c)
{
    return c >= hiddenRanges[0].first && std::ranges::any_of(hiddenRanges, [c](HiddenRange range) {
        return c >= range.first && c <= range.last;
    });
}

/// Selects the form of the character before it, so it isn't taken off an end.
bool isVariantSelector(char32_t c)
{
    return (c >= 0xfe00 && c <= 0xfe0f) || c >= 0xe0100;
}

bool isInvisible(char32_t c)
{
    return QChar::isSpace(c) || (isHidden(c) && !isVariantSelector(c));
}

bool isPlainAscii(std::string_view utf8)
{
    return std::ranges::none_of(utf8, [](char c) { return uchar(c) >= 0x80; });
}

} // namespace

std::string_view trimmedInvisible(std::string_view utf8)
{
    size_t size = 0;
    while (!utf8.empty() && isInvisible(characterAt(utf8, 0, size)))
        utf8.remove_prefix(std::min(size, utf8.size()));
    while (!utf8.empty()) {
        size_t at = utf8.size() - 1;
        while (at > 0 && isContinuationByte(utf8[at]))
            --at;
        if (!isInvisible(characterAt(utf8, at, size)))
            break;
        utf8 = utf8.substr(0, at);
    }
    return utf8;
}

TextTraits traitsOf(std::string_view utf8)
{
    TextTraits traits;
    for (size_t at = 0, size = 1; at < utf8.size(); at += size) {
        const char32_t c = characterAt(utf8, at, size);
        traits.control |= c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
        traits.hidden |= isHidden(c);
        traits.replacement |= c == 0xfffd;
    }
    return traits;
}

std::string looseKey(std::string_view utf8)
{
    std::string key;
    key.reserve(utf8.size());
    if (isPlainAscii(utf8)) {
        for (const char c : utf8) {
            if (uchar(c) > ' ')
                key += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return key;
    }
    QString text;
    for (size_t at = 0, size = 1; at < utf8.size(); at += size) {
        const char32_t c = characterAt(utf8, at, size);
        if (!QChar::isSpace(c) && !isHidden(c))
            text += QString::fromUcs4(&c, 1);
    }
    // Upper case first, because Qt folds letter by letter and would leave ß alone.
    const QByteArray folded = text.toUpper().toCaseFolded().normalized(QString::NormalizationForm_C).toUtf8();
    return key.assign(folded.constData(), size_t(folded.size()));
}

bool looksLikeEmail(std::string_view utf8)
{
    const size_t at = utf8.find('@');
    if (at == 0 || at == std::string_view::npos || utf8.find('@', at + 1) != std::string_view::npos
        || utf8.size() > mostOfAnEmail)
        return false;
    const std::string_view domain = utf8.substr(at + 1);
    const size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == domain.size()
        || domain.find("..") != std::string_view::npos)
        return false;
    const TextTraits traits = traitsOf(utf8);
    return !traits.control && !traits.hidden && !traits.replacement
        && utf8.find_first_of(" ,;<>()\"") == std::string_view::npos;
}

} // namespace desk
