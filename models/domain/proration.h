// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"

#include <optional>

namespace desk {

/// The API's quote for one more seat (`proration` of `allocate` at capacity).
struct ProrationQuote
{
    QString amountText; ///< as sent
    std::optional<Decimal> amount; ///< read as major units
    Currency currency;
    QString description;
    std::optional<qint64> daysRemaining;
    std::optional<qint64> totalDaysInPeriod;
    std::optional<qint64> currentSeats;
    std::optional<qint64> newSeats;
};

} // namespace desk
