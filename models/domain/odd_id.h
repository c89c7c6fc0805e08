// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace desk {

/// Why a text that stands where a user ID should be may not be one. It is sent as it is, but only when a
/// person has said so.
struct IdOddities
{
    bool delimiter = false; ///< holds `;`, `,`, `|` or a tab: perhaps two columns that were not separated
    bool quote = false; ///< double quotes anywhere, or single ones around it
    bool blank = false; ///< a space of any kind inside
    bool noPerson
        = false; ///< reads like a column's name, a line of a template, or a line above or below a table
    bool damaged
        = false; ///< what a spreadsheet or a database made of it: `1.23457E+16`, `#NAME?`, `NULL`, a date

    [[nodiscard]] bool any() const { return delimiter || quote || blank || noPerson || damaged; }
};

/// `id` is UTF-8, already without what nobody sees at its ends.
[[nodiscard]] IdOddities oddities(std::string_view id);

/// Whether a name, an e-mail or the first cell of a line tells that the line is a template's or a comment: a
/// column's name, `required`, `Example: …`, `# …`.
[[nodiscard]] bool readsLikeTemplate(std::string_view text);

} // namespace desk
