// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/payment_watch.h"
#include "models/domain/payment_link.h"
#include "models/items/roles.h"
#include "models/views/amount_line.h"

#include <QStringList>

namespace desk {

/// Where a purchase is, for its dialog.
enum class PurchasePhase {
    Loading, ///< nothing can be chosen yet
    Editing,
    Confirm, ///< the question is on screen
    Sending, ///< committed, or on the wire
    Waiting, ///< a checkout that may be opened was made; what it pays for was not seen yet
    SecondConfirmation, ///< it isn't what was shown: nothing is opened until that is confirmed
    UnitDoubt, ///< the charge may be in another unit or currency, or none: nothing is opened from here
    Held, ///< it may not be what was bought: nothing is opened or handed on from here
    LinkRefused, ///< the link doesn't lead to a payment page that we know: nothing is opened from here
    Invoice, ///< there is no page to pay at
    Refused, ///< the provider refused; nothing was made
    NotSent, ///< nothing left this machine
    Unknown, ///< nobody knows whether a checkout was made
    Observed ///< what was bought is there
};

/// What is known about a purchase beyond its intent.
struct PurchaseInput
{
    const Intent &intent;
    const WatchState *watch = nullptr; ///< nothing = it isn't watched
    LinkJudgement judgement; ///< of the checkout's link
    std::optional<ApiError> error; ///< of the call, if this program run made it
    bool opened = false; ///< a browser has it
    bool noBrowser = false; ///< it was tried, and none could be started
    QDateTime utcNow;
    QString journalOff; ///< why nothing can be confirmed now, in a sentence; empty = it can
};

/// One of the three steps of a purchase.
struct PurchaseStep
{
    enum class State {
        Open, ///< not reached
        Now, ///< what is waited for
        Done,
        Doubtful, ///< it isn't known, or isn't as it was confirmed
        Failed
    };
    QString label; ///< `Ordered`
    State state = State::Open;
    friend bool operator==(const PurchaseStep &, const PurchaseStep &) = default;
};

/// How a purchase stands, in words. Plain text.
struct PurchaseOutcome
{
    PurchasePhase phase = PurchasePhase::Sending;
    StatusTone tone = StatusTone::Neutral;
    QString title;
    QStringList sentences;
    std::vector<AmountLine> figures; ///< what was shown and what is charged; what there was before and is now
    QString serverMessage; ///< the provider's own words, to be labelled as such; may be empty
    QString details; ///< for support; may be empty
    QString link; ///< as sent, to be copied or shown as a picture; empty = it is neither
    QString host; ///< ASCII; empty when there is none to be shown
    QString openVerb; ///< the button that opens the page; empty = it isn't opened from here
    bool showsQr = false;
    bool wasOpened = false; ///< a browser has the page already
    std::vector<PurchaseStep> steps; ///< ordered, payment, and what was bought is there
    bool canLook = false; ///< reading what was bought again may tell more
    bool canMarkChecked = false;
    bool canStopWaiting = false;
    bool canEdit = false; ///< back to what is bought, or another purchase
    bool canSeatWaiting = false; ///< people wait, and it can still be chosen whether they get their seats
    QString againVerb; ///< the button that sends the same call with the same key again; empty = it isn't
    QString lookVerb; ///< the button that reads again: `Refresh seats`
    QString editVerb; ///< the button of `canEdit`

    /// Something isn't as it was confirmed: nothing invites to go on.
    [[nodiscard]] bool warns() const;
};

/// Nothing for an intent that is over and has nothing to be shown: dropped, or checked by the operator.
[[nodiscard]] std::optional<PurchasePhase> purchasePhase(const PurchaseInput &input);

// What every purchase says in the same words.

/// `amount` in its currency, as it was sent where it isn't an amount, and the dash for none.
[[nodiscard]] QString purchaseAmountText(const QString &amount, const QString &currencyCode);
[[nodiscard]] AmountLine shownAmountLine(const Intent &intent);
/// `there` is the last step: `Seats added`.
[[nodiscard]] std::vector<PurchaseStep> purchaseSteps(const PurchaseInput &input, const QString &there);
/// The link and its host, as far as they may be handed on.
void takeLink(PurchaseOutcome &outcome, const PurchaseInput &input);
/// What was shown, what is charged or credited, and how far they are apart.
void addAmounts(PurchaseOutcome &outcome, const PurchaseInput &input);
/// A checkout with a page. `watched` says what is looked at until it was paid for.
void fillPaymentPage(PurchaseOutcome &outcome, const PurchaseInput &input, const QString &watched);
/// Refused or not sent; `nothing` says that nothing was done.
void fillPurchaseFailure(PurchaseOutcome &outcome, const PurchaseInput &input, const QString &nothing);

} // namespace desk
