// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk {

/// Which of the model's data roles the delegates read; -1 = the model has none of that kind. DisplayRole is
/// the text, ToolTipRole the full plain text (the delegates escape it), TextAlignmentRole the alignment.
struct CellRoles
{
    int loading = -1; ///< bool: the row isn't here yet
    int secondary = -1; ///< QString: the second line (an ID)
    int muted = -1; ///< bool: a dash or a unit, in the secondary colour
    int tone = -1; ///< int: a `Tone`
    int used = -1; ///< qint64: seats in use; invalid = not known
    int capacity = -1; ///< qint64: seats there are; invalid = not known
};

} // namespace desk
