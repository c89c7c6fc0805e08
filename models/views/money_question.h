// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/views/amount_line.h"
#include "models/views/bill_notice.h"

#include <QStringList>

namespace desk {

/// What a person confirms before something may cost money. Plain texts, made once together with the call that
/// is sent: neither changes while they are read. When the figures are renewed, it is another question.
struct MoneyQuestion
{
    QString title; ///< `Create this checkout?`
    QString sentence; ///< with tenant, its ID, seats, amount, currency, account and mode
    /// That the figures were renewed, what contradicts the amount, and what else is open: the first first.
    std::vector<BillNotice> notices;
    std::vector<AmountLine> facts; ///< seats before and after, days left, where the amount is from
    std::vector<AmountLine> details; ///< for support: the idempotency key
    QStringList notes; ///< what can't be known or undone; `This can't be undone here.` is one of them
    QString verb; ///< the button: `Create checkout for USD 17.50`
    QString otherVerb; ///< the button to what may be done in its place; empty = nothing
    AccountMode mode = AccountMode::Live;
    friend bool operator==(const MoneyQuestion &, const MoneyQuestion &) = default;
};

/// Why a question was renewed, or closed, before it could be confirmed.
enum class Renewal {
    Age, ///< it was on screen for more than `QuestionAge::most`
    Capacity, ///< another number of seats was seen
    Purchase, ///< another purchase of seats was begun or settled
    Balance, ///< other credits were seen
    Price, ///< another price, or other contents of a pack, were seen
    Plan ///< other lines would be sent
};

/// `These figures are being read again, because …`
[[nodiscard]] BillNotice renewingNotice(Renewal why);
/// `These figures were renewed, because …` `before` and `now` are the amounts of the two questions, or what
/// else is compared; where they differ, both are told.
[[nodiscard]] BillNotice renewedNotice(Renewal why, const QString &before, const QString &now);
/// `The question was closed and nothing was sent, because …` `problem`: why it can't be asked again; may be
/// empty.
[[nodiscard]] QString closedQuestionText(Renewal why, const QString &problem);

} // namespace desk
