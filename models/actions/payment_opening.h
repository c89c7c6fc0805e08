// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"
#include "models/domain/payment_link.h"
#include "models/ports/url_opener.h"

namespace desk {

/// What is done with the link of a purchase once it was judged: each act asks `judgeLink` anew and is written
/// down.

enum class PaymentOpening {
    Opened,
    NoBrowser, ///< none could be started
    Refused ///< it may not be opened as it stands
};

/// What may be done with it now; `LinkUse::None` for an intent that there isn't.
[[nodiscard]] LinkJudgement judgeLink(
    const IntentLedger &ledger, const QString &intentId, const CheckoutHosts &hosts);
/// The second confirmation: from now on, also after a restart, the charge is the one that was confirmed.
/// False when there is nothing to be confirmed, or when it can't be written down.
bool confirmCharge(IntentLedger &ledger, const QString &intentId, const CheckoutHosts &hosts);
PaymentOpening openPayment(
    IntentLedger &ledger, UrlOpener &opener, const QString &intentId, const CheckoutHosts &hosts);
/// The link as it was sent, for the clipboard. Empty when it isn't handed on.
[[nodiscard]] QString takePaymentLink(
    IntentLedger &ledger, const QString &intentId, const CheckoutHosts &hosts);

} // namespace desk
