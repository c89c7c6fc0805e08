// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/capacity_bill.h"
#include "models/views/money_question.h"

namespace desk {

/// The question before a checkout for more seats. `seatWaiting`: those who wait get their seats afterwards.
[[nodiscard]] MoneyQuestion capacityQuestion(
    const CapacityBill &bill, const CapacityAsk &ask, const Account &account, bool seatWaiting);

} // namespace desk
