// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/payment_watch.h"
#include "models/domain/charge.h"
#include "models/domain/checkout_link.h"
#include "models/items/roles.h"
#include "models/views/amount_line.h"

#include <QStringList>

namespace desk {

/// Where a purchase of seats is, for the dialog.
enum class CapacityPhase {
    Loading, ///< nothing can be chosen yet
    Editing,
    Confirm, ///< the question is on screen
    Sending, ///< committed, or on the wire
    Waiting, ///< a checkout that may be opened was made; the capacity has not risen yet
    SecondConfirmation, ///< the charge isn't what was shown: nothing is opened until that is confirmed
    UnitDoubt, ///< the charge may be in another unit: nothing is opened from here
    LinkRefused, ///< the link doesn't lead to a payment page that we know: nothing is opened from here
    Invoice, ///< there is no page to pay at
    Refused, ///< the provider refused; nothing was made
    NotSent, ///< nothing left this machine
    Unknown, ///< nobody knows whether a checkout was made
    Observed ///< the capacity has risen
};

/// What became of the people who waited for the capacity.
struct WaitingSeats
{
    qint64 allocated = 0;
    qint64 rejected = 0;
    bool failed = false; ///< they could not be seated; Activity says why
};

/// What is known about a purchase beyond its intent.
struct CapacityOutcomeInput
{
    const Intent &intent;
    const WatchState *watch = nullptr; ///< nothing = it isn't watched
    CheckedLink link; ///< of the checkout
    std::optional<ApiError> error; ///< of the call, if this program run made it
    std::optional<Money> oneDay; ///< one day's charge when it was confirmed
    std::optional<qint64> sentBefore; ///< the capacity when it was confirmed
    std::optional<WaitingSeats> seated;
    bool accepted = false; ///< the other amount was confirmed
    bool opened = false; ///< a browser has it
    bool noBrowser = false; ///< it was tried, and none could be started
    QDateTime utcNow;
};

/// How a purchase stands, in words. Plain text.
struct CapacityOutcome
{
    CapacityPhase phase = CapacityPhase::Sending;
    StatusTone tone = StatusTone::Neutral;
    QString title;
    QStringList sentences;
    std::vector<AmountLine> figures; ///< what was shown and what is charged; seats before and now
    QString serverMessage; ///< Crovver's own words, to be labelled as such; may be empty
    QString details; ///< for support; may be empty
    QString link; ///< as sent, for Copy link; empty = there is none
    QString host; ///< ASCII; empty when there is none to be shown
    QString openVerb; ///< the button that opens the page; empty = it isn't opened from here
    bool showsQr = false;
    bool canLook = false; ///< reading the seats again may tell more
    bool canMarkChecked = false;
    bool canStopWaiting = false;
    bool canEdit = false; ///< back to the number of seats
    bool canSeatWaiting = false; ///< people wait, and it can still be chosen whether they get their seats
};

/// Nothing for an intent that is over and has nothing to be shown: dropped, or checked by the operator.
[[nodiscard]] std::optional<CapacityOutcome> capacityOutcome(const CapacityOutcomeInput &input);
/// What was shown and what is charged, for `compareCharge`.
[[nodiscard]] ChargeFigures chargeFigures(const Intent &intent, const std::optional<Money> &oneDay);

} // namespace desk
