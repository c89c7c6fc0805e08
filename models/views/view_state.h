// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/api_error.h"

#include <QDateTime>

#include <optional>

namespace desk {

/// Why a view that loaded well shows no rows.
enum class EmptyKind {
    None, ///< it has rows
    NothingYet, ///< the account has none
    NothingMatches, ///< there are some, but not for this search and filter
    NoActiveSubscription ///< the tenant has no subscription, so it has no seats
};

/// What a data view is in; every page draws it with the same widgets.
struct ViewState
{
    enum class Phase {
        Idle, ///< nothing was asked for yet
        FirstLoad, ///< nothing to show, a call is on its way
        Ready, ///< everything is here
        Refreshing, ///< old data is shown while newer data is on its way
        Partial, ///< some of it is here: still streaming, or given up with `error`
        Empty, ///< loaded, nothing to show: `empty` says why
        Error ///< nothing to show but `error`
    };

    Phase phase = Phase::Idle;
    EmptyKind empty = EmptyKind::None;
    /// The last failure; with data still on screen (`Ready`, `Partial`) it means that what is shown is old or
    /// incomplete.
    std::optional<ApiError> error;
    QDateTime asOf; ///< when the data on screen was received, UTC; invalid without data
    bool loading = false; ///< calls are on their way; the page may offer Cancel
    qint64 done = 0; ///< with `expected`: progress of what is loading, in rows
    qint64 expected = 0; ///< 0 = not known
};

} // namespace desk
