// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit.h"

#include <QMetaType>

namespace desk {

/// Besides those of roles.h: desk::CreditBar of the balance of a credit pool.
inline constexpr int CreditBarRole = Qt::UserRole + 100;

/// What a pool's bar is made of: credits left of the plan, left of bought ones, and used of the plan's. The
/// bar is clamped, the numbers beside it aren't.
struct CreditBar
{
    qint64 plan = 0; ///< at least 0
    qint64 addon = 0; ///< at least 0
    qint64 used = 0; ///< at least 0; 0 without a limit
    qint64 below = 0; ///< how far a soft pool went on below zero; then there is neither plan nor addon
    bool known = false; ///< false: there is nothing that could be drawn

    friend bool operator==(const CreditBar &, const CreditBar &) = default;
};

/// Of a pool that isn't valid, nothing is known. Where only the sum was sent, it counts as the plan's.
[[nodiscard]] CreditBar creditBar(const CreditPool &pool);

} // namespace desk

Q_DECLARE_METATYPE(desk::CreditBar)
