// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/capacity.h"

#include <QMetaType>

namespace desk {

/// What the table models answer besides Qt's own roles. All texts are plain and come from people or servers:
/// never markup.
enum ItemRole {
    SortRole = Qt::UserRole + 1, ///< the typed value behind the text; invalid = unknown
    SecondaryTextRole, ///< QString: a second, quieter line of the cell; may be empty
    TooltipPlainRole, ///< QString: plain text, at most 512 characters; the view escapes it if it must
    StatusRole, ///< StatusTone of the cell; invalid for cells that have none
    IsLoadingRole, ///< bool: this cell's value is still on its way
    RowProblemRole, ///< QString: why the row (or this cell) can't be counted on; empty = fine
    CopyTextRole, ///< QString: what copying the cell gives; exact where the display is rounded
    CapacityRole, ///< desk::Capacity for a bar; only in the seats column of the tenants, when known
    KeyRole ///< QString: the row's identifier, the same in every column
};

/// What a status means for whoever reads it; which colour and icon that is, is the view's business.
enum class StatusTone {
    Neutral, ///< a fact, neither good nor bad
    Good, ///< works as paid for
    Info, ///< will change by itself: a trial, an upcoming end
    Warning, ///< needs a look
    Critical, ///< something is wrong now: past due, over capacity, failed
    Muted ///< over, removed, inactive
};

} // namespace desk

Q_DECLARE_METATYPE(desk::StatusTone)
Q_DECLARE_METATYPE(desk::Capacity)
