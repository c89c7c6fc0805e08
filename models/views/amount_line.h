// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace desk {

/// One row of a bill: a label, and at its right end a value. Plain text.
struct AmountLine
{
    enum class Kind {
        Line,
        Detail, ///< quieter: the working of the line above or below it
        Total ///< under a rule, and stronger
    };
    QString label;
    QString value; ///< digits, or a word; the dash when unknown
    QString unit; ///< secondary, before the value: a currency's code; may be empty
    QString reason; ///< why it is unknown, or more about it, for hovering; may be empty
    Kind kind = Kind::Line;
    friend bool operator==(const AmountLine &, const AmountLine &) = default;
};

} // namespace desk
