// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/views/amount_line.h"

#include <QStringList>

namespace desk {

/// What a person confirms before something may cost money. Plain texts, made once: they don't change while
/// they are read.
struct MoneyQuestion
{
    QString title; ///< `Create this checkout?`
    QString sentence; ///< with tenant, its ID, seats, amount, currency, account and mode
    std::vector<AmountLine> facts; ///< seats before and after, days left, where the amount is from
    QStringList notes; ///< what can't be known or undone; `This can't be undone here.` is one of them
    QString verb; ///< the button: `Create checkout for USD 17.50`
    AccountMode mode = AccountMode::Live;
};

} // namespace desk
