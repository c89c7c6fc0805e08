// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string_view>

namespace desk {

// What this program reads of a text, and so what it sends: a reply whose text is longer is cut there and
// marked, and a text that could not be read back is not sent.

/// UTF-16 units of any one text: an ID, a name, a value of the metadata.
inline constexpr qsizetype longestText = 64 * 1024;
/// Bytes of all that is sent of one person, as JSON: a page of replies has a hundred of them.
inline constexpr qsizetype longestPerson = 80'000;
/// Bytes of ID, e-mail and name together, which may become twice as many in JSON, beside the metadata.
inline constexpr qsizetype longestPersonTexts = 32 * 1024;

[[nodiscard]] constexpr bool isTooLong(QStringView text)
{
    return text.size() > longestText;
}

/// UTF-16 units of valid UTF-8.
[[nodiscard]] constexpr size_t unitsOf(std::string_view utf8)
{
    size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) != 0x80 ? 1 : 0;
        units += byte >= 0xF0 ? 1 : 0;
    }
    return units;
}

[[nodiscard]] constexpr bool isTooLong(std::string_view utf8)
{
    return utf8.size() > size_t(longestText) && unitsOf(utf8) > size_t(longestText);
}

/// The whole characters at the beginning that are not too long.
[[nodiscard]] constexpr std::string_view cutToLimit(std::string_view utf8)
{
    if (!isTooLong(utf8))
        return utf8;
    size_t units = 0;
    for (size_t at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if ((byte & 0xC0) == 0x80)
            continue;
        units += byte >= 0xF0 ? 2 : 1;
        if (units > size_t(longestText))
            return utf8.substr(0, at);
    }
    return utf8;
}

} // namespace desk
