// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace desk {

/// `utf8` without spaces of any kind (no-break ones too), line ends, byte order marks and zero-width
/// characters at its ends: what nobody sees and spreadsheets leave behind.
[[nodiscard]] std::string_view trimmedInvisible(std::string_view utf8);

/// What of a text makes it doubtful as an identifier.
struct TextTraits
{
    bool control = false; ///< a character below U+0020, U+007F to U+009F
    bool hidden = false; ///< characters that can't be seen: zero-width, direction, fillers, variants, tags
    bool replacement = false; ///< U+FFFD: something was lost
};
[[nodiscard]] TextTraits traitsOf(std::string_view utf8);

/// Equal for texts that a person takes for the same: they differ only by case, spaces, hidden characters or
/// by how an accented letter is composed.
[[nodiscard]] std::string looseKey(std::string_view utf8);

/// Whether it looks like `someone@example.org`. For a warning only: what is a valid address is its server's
/// business.
[[nodiscard]] bool looksLikeEmail(std::string_view utf8);

} // namespace desk
