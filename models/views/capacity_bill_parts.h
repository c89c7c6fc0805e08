// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_bill.h"

namespace desk {

/// Pieces of `capacityBill`; use that. `reason`: why nothing can be worked out at all, or empty.
[[nodiscard]] std::vector<AmountLine> billLines(const CapacityBill &bill, const QString &reason);
[[nodiscard]] std::vector<CapacityChoice> billChoices(
    const CapacityBill &bill, const BillInput &input, const QString &reason);
[[nodiscard]] QuoteCard quoteCard(const CapacityBill &bill, const ProrationQuote &quote, qint64 nowUtcMs);

} // namespace desk
