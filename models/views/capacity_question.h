// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intent.h"
#include "models/views/capacity_bill.h"
#include "models/views/money_question.h"

namespace desk {

struct CapacityQuestionInput
{
    const CapacityBill &bill;
    const CapacityAsk &ask;
    const Account &account;
    bool seatWaiting = false; ///< those who wait get their seats afterwards
    std::vector<BillNotice> notices; ///< everything that was said beside the number
    std::vector<const Intent *> open; ///< purchases of seats of this tenant that wait for their payment
    QDateTime utcNow;
};

/// The question before a checkout for more seats. What contradicts its amount stands in it.
[[nodiscard]] MoneyQuestion capacityQuestion(const CapacityQuestionInput &input);

/// The provider's quote against the amount that is shown, where they don't say the same; nothing where they
/// do.
[[nodiscard]] std::optional<BillNotice> quoteNotice(const CapacityBill &bill);
/// A purchase that waits for its payment: seats, amount, age, for whom, and what happens when it and one for
/// `wanted` seats, counted from `current`, are both paid.
[[nodiscard]] QString openPurchaseText(const Intent &open, const Account &account,
    std::optional<qint64> current, qint64 wanted, const QDateTime &utcNow);

} // namespace desk
