// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/capacity_outcome.h"

#include "models/items/checkout_link_text.h"
#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(CapacityOutcome)
};

QString count(const std::optional<qint64> &number)
{
    return number ? countText(*number) : unknownText();
}

void addSeats(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const bool seen = input.purchase.watch && input.purchase.watch->seen && input.purchase.watch->seen->units;
    outcome.figures.push_back({OutcomeWords::tr("Seats paid for before"),
        count(input.purchase.intent.unitsBefore), {}, {}, AmountLine::Kind::Line});
    outcome.figures.push_back({OutcomeWords::tr("Seats ordered"), count(input.purchase.intent.unitsWanted),
        {}, {}, AmountLine::Kind::Line});
    if (const auto named = input.purchase.intent.answeredCredits;
        named && named != input.purchase.intent.unitsWanted)
        outcome.figures.push_back(
            {OutcomeWords::tr("Seats that %1 names").arg(input.purchase.intent.providerName), count(named),
                {}, {}, AmountLine::Kind::Line});
    outcome.figures.push_back({OutcomeWords::tr("Seats paid for now"),
        seen ? countText(*input.purchase.watch->seen->units) : unknownText(), {},
        seen ? QString() : OutcomeWords::tr("They have not been read yet."), AmountLine::Kind::Line});
}

/// How the provider says that it worked the charge out.
void addServerWorking(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.purchase.intent;
    outcome.sentences += serverWorkingLines(serverWorking(intent.answeredWorking), intent.providerName);
}

/// What the watch saw and when it looks again.
void addWatch(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.purchase.intent;
    if (input.sentBefore && intent.unitsBefore && *intent.unitsBefore > *input.sentBefore)
        outcome.sentences << OutcomeWords::tr(
            "The capacity is %1 already, and that rise isn't taken for this "
            "payment: it was there before, or it is another purchase's.")
                                 .arg(countText(*intent.unitsBefore));
    if (intent.unitsObserved && intent.unitsWanted
        && *intent.unitsObserved<*intent.unitsWanted && * intent.unitsObserved> intent.unitsBefore.value_or(
            0))
        outcome.sentences << OutcomeWords::tr("The capacity rose to %1 at %2, less than the %3 that were "
                                              "ordered.")
                                 .arg(countText(*intent.unitsObserved),
                                     momentText(intent.observedAt, input.purchase.utcNow),
                                     countText(*intent.unitsWanted));
    if (!input.purchase.watch)
        return;
    if (input.purchase.watch->looking)
        outcome.sentences << OutcomeWords::tr("The seats are being read.");
    else if (input.purchase.watch->error)
        outcome.sentences << OutcomeWords::tr(
            "The seats could not be read at %1: %2 Trying again automatically.")
                                 .arg(momentText(input.purchase.watch->lastLook, input.purchase.utcNow),
                                     errorTitle(*input.purchase.watch->error, {}, intent.providerName));
    else if (input.purchase.watch->lastLook.isValid())
        outcome.sentences << OutcomeWords::tr("Checked at %1. Checked again automatically.")
                                 .arg(momentText(input.purchase.watch->lastLook, input.purchase.utcNow));
}

void fillInvoice(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.purchase.intent;
    const auto charged = parseDecimal(intent.chargedAmount);
    outcome.tone = StatusTone::Info;
    outcome.canLook = outcome.canStopWaiting = outcome.canEdit = true;
    outcome.canSeatWaiting = !intent.waiting.empty();
    takeLink(outcome, input.purchase);
    if (intent.requiresPayment != false) {
        outcome.tone = StatusTone::Warning;
        outcome.title = OutcomeWords::tr("No payment link from %1").arg(intent.providerName);
        outcome.sentences << OutcomeWords::tr(
            "The order was accepted, but there is no page to open. Look for an invoice for this tenant.");
    } else if (charged && charged->isNegative()) {
        outcome.title = OutcomeWords::tr("Credit instead of a charge");
        outcome.sentences << OutcomeWords::tr(
            "%1 credits an amount for this change instead of charging one. No page was opened; the capacity "
            "should follow without a payment.")
                                 .arg(intent.providerName);
    } else if (charged && charged->isZero()) {
        outcome.title = OutcomeWords::tr("Nothing to pay");
        outcome.sentences << OutcomeWords::tr("%1 charges nothing for this change. No page was opened; the "
                                              "capacity should rise without a payment.")
                                 .arg(intent.providerName);
    } else {
        outcome.title = OutcomeWords::tr("No payment page");
        outcome.sentences << OutcomeWords::tr("An invoice was made and the capacity follows its payment, or "
                                              "the change was free. %1 says no more than this.")
                                 .arg(intent.providerName);
    }
    addAmounts(outcome, input.purchase);
}

void fillUnknown(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    outcome.tone = StatusTone::Warning;
    outcome.title = OutcomeWords::tr("Outcome unknown");
    outcome.sentences << OutcomeWords::tr(
        "The request was sent once at %1 and its answer was lost, so it isn't "
        "known whether a checkout was made. It will not be repeated: that "
        "could make a second one.")
                             .arg(momentText(input.purchase.intent.createdAt, input.purchase.utcNow))
                      << OutcomeWords::tr("Check this tenant in %1. Until you confirm that you did, or the "
                                          "capacity rises, no other seats can be bought for it here.")
                             .arg(input.purchase.intent.providerName);
    outcome.canLook = true;
    outcome.canMarkChecked = true;
    outcome.canSeatWaiting = !input.purchase.intent.waiting.empty();
    outcome.figures.push_back(shownAmountLine(input.purchase.intent));
    addSeats(outcome, input);
    addWatch(outcome, input);
    outcome.details = OutcomeWords::tr("Journal entry %1").arg(input.purchase.intent.id);
    const QString details = input.purchase.error
        ? errorDetails(*input.purchase.error, input.purchase.intent.providerName)
        : QString();
    if (!details.isEmpty())
        outcome.details += QStringLiteral(" · ") + details;
}

void fillObserved(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.purchase.intent;
    outcome.tone = StatusTone::Good;
    outcome.title = OutcomeWords::tr("Seats added");
    outcome.sentences << OutcomeWords::tr("The capacity rose from %1 to %2, seen at %3.")
                             .arg(count(intent.unitsBefore), count(intent.unitsObserved),
                                 momentText(intent.observedAt, input.purchase.utcNow));
    if (input.seated && input.seated->failed)
        outcome.sentences << OutcomeWords::tr(
            "The waiting people could not be given their seats. Activity says why.");
    else if (input.seated)
        outcome.sentences << (input.seated->rejected == 0
                ? OutcomeWords::tr("%n waiting person(s) got a seat.", nullptr, int(input.seated->allocated))
                : OutcomeWords::tr("%1 of %2 waiting people got a seat; there was none for the others.")
                      .arg(countText(input.seated->allocated),
                          countText(input.seated->allocated + input.seated->rejected)));
    else if (intent.seatWaiting && !intent.waiting.empty())
        outcome.sentences << OutcomeWords::tr("The waiting people are being given their seats.");
    else if (!intent.waiting.empty())
        outcome.sentences << OutcomeWords::tr("The waiting people have no seats yet: allocate them now.");
}

} // namespace

std::optional<CapacityOutcome> capacityOutcome(const CapacityOutcomeInput &input)
{
    const auto phase = purchasePhase(input.purchase);
    if (!phase)
        return std::nullopt;
    CapacityOutcome outcome;
    outcome.phase = *phase;
    outcome.steps = purchaseSteps(input.purchase, OutcomeWords::tr("Seats added"));
    // "Proceed to the checkout" isn't what is to be done in doubt, nor when what was bought is there.
    if (!outcome.warns() && *phase != CapacityPhase::Observed)
        outcome.serverMessage = input.purchase.intent.answer;
    outcome.lookVerb = OutcomeWords::tr("Refresh seats");
    outcome.editVerb = OutcomeWords::tr("Buy more seats…");
    switch (*phase) {
    case CapacityPhase::Loading:
    case CapacityPhase::Editing:
    case CapacityPhase::Confirm:
        break;
    case CapacityPhase::Sending:
        outcome.details = OutcomeWords::tr("Journal entry %1").arg(input.purchase.intent.id);
        outcome.title = OutcomeWords::tr("Creating the checkout");
        outcome.sentences << OutcomeWords::tr(
            "It is in the journal and is sent once. You can close this window: the answer then appears in "
            "the main window and in Payments, and nothing opens automatically.");
        break;
    case CapacityPhase::Waiting:
    case CapacityPhase::SecondConfirmation:
    case CapacityPhase::UnitDoubt:
    case CapacityPhase::Held:
    case CapacityPhase::LinkRefused:
        fillPaymentPage(outcome, input.purchase,
            OutcomeWords::tr("The payment can't be seen from here, so the capacity is watched instead."));
        outcome.canSeatWaiting = !input.purchase.intent.waiting.empty();
        addServerWorking(outcome, input);
        addSeats(outcome, input);
        addWatch(outcome, input);
        break;
    case CapacityPhase::Invoice:
        fillInvoice(outcome, input);
        addServerWorking(outcome, input);
        addSeats(outcome, input);
        addWatch(outcome, input);
        break;
    case CapacityPhase::Refused:
    case CapacityPhase::NotSent:
        fillPurchaseFailure(outcome, input.purchase,
            OutcomeWords::tr("No checkout was made, and the number of seats is as before."));
        outcome.editVerb = OutcomeWords::tr("Back to the number");
        break;
    case CapacityPhase::Unknown:
        fillUnknown(outcome, input);
        break;
    case CapacityPhase::Observed:
        fillObserved(outcome, input);
        break;
    }
    return outcome;
}

} // namespace desk
