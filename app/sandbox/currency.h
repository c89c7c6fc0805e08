// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace desk::sandbox {

/// 0, 2 or 3 decimals.
[[nodiscard]] int decimalsOf(const QString &currency);

/// Minor units as decimal text with all decimals: 1750 USD is "17.50", 500 JPY is "500".
[[nodiscard]] QString majorText(qint64 minor, const QString &currency);

/// The charge for more billable seats for the rest of a period, half a minor unit rounded up:
/// extra × perSeat × daysLeft ÷ days. Nothing for zero days.
[[nodiscard]] qint64 proratedCharge(qint64 extraSeats, qint64 perSeatMinor, qint64 daysLeft, qint64 days);

} // namespace desk::sandbox
