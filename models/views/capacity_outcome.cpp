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

ChargeVerdict verdictOf(const CapacityOutcomeInput &input)
{
    const ChargeFigures figures = chargeFigures(input.intent, input.oneDay);
    // Something was sent, and it isn't an amount.
    if (!figures.charged && !input.intent.chargedAmount.isEmpty())
        return ChargeVerdict::UnitDoubt;
    return compareCharge(figures);
}

CapacityPhase paymentPhase(const CapacityOutcomeInput &input)
{
    const Intent &intent = input.intent;
    if (intent.requiresPayment == false || intent.checkoutUrl.isEmpty())
        return CapacityPhase::Invoice;
    const ChargeVerdict verdict = verdictOf(input);
    if (verdict == ChargeVerdict::UnitDoubt)
        return CapacityPhase::UnitDoubt;
    if (!input.link.isAccepted())
        return CapacityPhase::LinkRefused;
    if (verdict == ChargeVerdict::Same || verdict == ChargeVerdict::Close || input.accepted)
        return CapacityPhase::Waiting;
    return CapacityPhase::SecondConfirmation;
}

std::optional<CapacityPhase> phaseOf(const CapacityOutcomeInput &input)
{
    switch (input.intent.state) {
    case IntentState::Sending:
        return CapacityPhase::Sending;
    case IntentState::NotSent:
        return CapacityPhase::NotSent;
    case IntentState::Refused:
        return CapacityPhase::Refused;
    case IntentState::Waiting:
        return paymentPhase(input);
    case IntentState::Unknown:
        return CapacityPhase::Unknown;
    case IntentState::Done:
    case IntentState::Observed:
        return CapacityPhase::Observed;
    case IntentState::NotDone:
    case IntentState::Checked:
    case IntentState::Dropped:
        break;
    }
    return std::nullopt;
}

QString amountOf(const QString &text, const QString &code)
{
    if (text.isEmpty())
        return unknownText();
    const auto number = parseDecimal(text);
    return number ? amountText(*number, Currency(code)) : sentAmountText(text);
}

AmountLine amountFigure(const QString &label, const QString &text, const QString &code, bool asSent)
{
    // In doubt about the unit nothing is put in order: the digits are those that were sent.
    const QString value = asSent ? sentAmountText(text) : amountOf(text, code);
    return {label, value, {}, {}, AmountLine::Kind::Line};
}

void addAmounts(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.intent;
    const bool asSent = outcome.phase == CapacityPhase::UnitDoubt;
    const QString &code = intent.chargedCurrency.isEmpty() ? intent.shownCurrency : intent.chargedCurrency;
    outcome.figures.push_back(
        amountFigure(OutcomeWords::tr("Shown before"), intent.shownAmount, intent.shownCurrency, asSent));
    outcome.figures.push_back(
        amountFigure(OutcomeWords::tr("Crovver charges"), intent.chargedAmount, code, asSent));
    const auto charged = parseDecimal(intent.chargedAmount);
    const auto shown = parseDecimal(intent.shownAmount);
    const Currency currency(code);
    if (asSent || !charged || !shown || Currency(intent.shownCurrency) != currency)
        return;
    const auto a = Money::fromMajor(*charged, currency);
    const auto b = Money::fromMajor(*shown, currency);
    const auto apart = a && b ? difference(*a, *b) : std::nullopt;
    if (apart && apart->minor != 0)
        outcome.figures.push_back({OutcomeWords::tr("Difference"),
            (apart->minor > 0 ? QStringLiteral("+") : QString()) + moneyText(*apart), {}, {},
            AmountLine::Kind::Total});
}

QString count(const std::optional<qint64> &number)
{
    return number ? countText(*number) : unknownText();
}

void addSeats(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const bool seen = input.watch && input.watch->seen && input.watch->seen->units;
    outcome.figures.push_back({OutcomeWords::tr("Seats paid for before"), count(input.intent.unitsBefore), {},
        {}, AmountLine::Kind::Line});
    outcome.figures.push_back(
        {OutcomeWords::tr("Seats ordered"), count(input.intent.unitsWanted), {}, {}, AmountLine::Kind::Line});
    outcome.figures.push_back(
        {OutcomeWords::tr("Seats paid for now"), seen ? countText(*input.watch->seen->units) : unknownText(),
            {}, seen ? QString() : OutcomeWords::tr("They have not been read yet."), AmountLine::Kind::Line});
}

/// What the watch saw and when it looks again.
void addWatch(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.intent;
    if (input.sentBefore && intent.unitsBefore && *intent.unitsBefore > *input.sentBefore)
        outcome.sentences << OutcomeWords::tr("The capacity was %1 already when the checkout was made, so "
                                              "that rise isn't this payment.")
                                 .arg(countText(*intent.unitsBefore));
    if (intent.unitsObserved && intent.unitsWanted && *intent.unitsObserved < *intent.unitsWanted)
        outcome.sentences << OutcomeWords::tr("The capacity rose to %1 at %2, less than the %3 that were "
                                              "ordered.")
                                 .arg(countText(*intent.unitsObserved),
                                     momentText(intent.observedAt, input.utcNow),
                                     countText(*intent.unitsWanted));
    if (!input.watch)
        return;
    if (input.watch->looking)
        outcome.sentences << OutcomeWords::tr("The seats are being read.");
    else if (input.watch->error)
        outcome.sentences << OutcomeWords::tr("The seats could not be read at %1: %2 It goes on trying.")
                                 .arg(momentText(input.watch->lastLook, input.utcNow),
                                     errorText(*input.watch->error, {}).title);
    else if (input.watch->lastLook.isValid())
        outcome.sentences << OutcomeWords::tr("Looked at %1, and looks again by itself.")
                                 .arg(momentText(input.watch->lastLook, input.utcNow));
}

void fillWaiting(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    outcome.tone = StatusTone::Info;
    outcome.title = OutcomeWords::tr("Waiting for the payment");
    if (input.opened)
        outcome.sentences << OutcomeWords::tr("The payment page was handed to your browser.");
    else if (input.noBrowser)
        outcome.sentences << OutcomeWords::tr(
            "No browser could be started, so nothing was opened. Copy the link and open it elsewhere.");
    else
        outcome.sentences << OutcomeWords::tr("The checkout is there; its page has not been opened from "
                                              "here.");
    if (const QString verdict = chargeVerdictText(chargeFigures(input.intent, input.oneDay));
        !verdict.isEmpty())
        outcome.sentences << verdict;
    outcome.sentences << OutcomeWords::tr("Paying can't be seen from here; what is watched is the capacity.");
    outcome.openVerb = input.opened ? OutcomeWords::tr("Open the payment page again")
                                    : OutcomeWords::tr("Open the payment page");
    outcome.showsQr = true;
}

void fillPayment(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.intent;
    outcome.tone = StatusTone::Warning;
    outcome.canLook = true;
    outcome.canStopWaiting = true;
    outcome.canEdit = true;
    outcome.canSeatWaiting = !intent.waiting.empty();
    outcome.link = intent.checkoutUrl;
    outcome.host = input.link.host;
    addAmounts(outcome, input);
    switch (outcome.phase) {
    case CapacityPhase::Waiting:
        fillWaiting(outcome, input);
        break;
    case CapacityPhase::SecondConfirmation:
        outcome.title = OutcomeWords::tr("The charge isn't what was shown");
        outcome.sentences << chargeVerdictText(chargeFigures(intent, input.oneDay))
                          << OutcomeWords::tr("The checkout exists, but nothing was opened.");
        outcome.openVerb = intent.chargedAmount.isEmpty()
            ? OutcomeWords::tr("Open the payment page")
            : OutcomeWords::tr("Open payment page for %1")
                  .arg(amountOf(intent.chargedAmount,
                      intent.chargedCurrency.isEmpty() ? intent.shownCurrency : intent.chargedCurrency));
        break;
    case CapacityPhase::UnitDoubt:
        outcome.tone = StatusTone::Critical;
        outcome.title = OutcomeWords::tr("It isn't sure how much this charges");
        outcome.sentences << (parseDecimal(intent.chargedAmount)
                ? chargeVerdictText(chargeFigures(intent, input.oneDay))
                : OutcomeWords::tr("What Crovver sent as the charge isn't an amount, so nothing was opened."))
                          << OutcomeWords::tr("The checkout exists. Copy its link and compare the amount on "
                                              "its page before anybody pays.");
        break;
    case CapacityPhase::LinkRefused:
        outcome.tone = StatusTone::Critical;
        outcome.title = OutcomeWords::tr("The link was not opened");
        outcome.sentences << linkRefusalText(input.link)
                          << OutcomeWords::tr("The checkout exists. Look at the link before you use it.");
        break;
    case CapacityPhase::Loading:
    case CapacityPhase::Editing:
    case CapacityPhase::Confirm:
    case CapacityPhase::Sending:
    case CapacityPhase::Invoice:
    case CapacityPhase::Refused:
    case CapacityPhase::NotSent:
    case CapacityPhase::Unknown:
    case CapacityPhase::Observed:
        break;
    }
}

void fillInvoice(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.intent;
    const auto charged = parseDecimal(intent.chargedAmount);
    outcome.tone = StatusTone::Info;
    outcome.canLook = outcome.canStopWaiting = outcome.canEdit = true;
    outcome.canSeatWaiting = !intent.waiting.empty();
    outcome.link = intent.checkoutUrl;
    outcome.host = input.link.host;
    if (intent.requiresPayment != false) {
        outcome.tone = StatusTone::Warning;
        outcome.title = OutcomeWords::tr("Crovver sent no link to pay at");
        outcome.sentences << OutcomeWords::tr(
            "The order was taken, but there is no page to be opened. Look for an invoice of this tenant.");
    } else if (charged && charged->isZero()) {
        outcome.title = OutcomeWords::tr("Nothing has to be paid");
        outcome.sentences << OutcomeWords::tr("Crovver charges nothing for this change. No page was opened; "
                                              "the capacity should rise by itself.");
    } else {
        outcome.title = OutcomeWords::tr("No payment page: an invoice, or free");
        outcome.sentences << OutcomeWords::tr("An invoice was made and the capacity follows its payment, or "
                                              "the change was free. Crovver says no more than this.");
    }
    addAmounts(outcome, input);
}

void fillFailure(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const QString nothing = OutcomeWords::tr("No checkout was made, and the number of seats is as before.");
    outcome.tone = StatusTone::Critical;
    outcome.canEdit = true;
    if (input.error) {
        const ErrorText text = writeErrorText(*input.error, nothing);
        outcome.title = text.title;
        outcome.sentences << text.hint;
        outcome.details = text.details;
        outcome.serverMessage = text.serverMessage;
        return;
    }
    outcome.title = outcome.phase == CapacityPhase::NotSent
        ? OutcomeWords::tr("The request was not sent.")
        : OutcomeWords::tr("Crovver refused the request.");
    outcome.sentences << nothing;
    outcome.details = input.intent.problem;
}

void fillUnknown(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    outcome.tone = StatusTone::Warning;
    outcome.title = OutcomeWords::tr("It isn't known whether a checkout was made");
    outcome.sentences << OutcomeWords::tr("The request was sent once at %1, and its answer was lost. It will "
                                          "not be repeated: that could make a second checkout.")
                             .arg(momentText(input.intent.createdAt, input.utcNow))
                      << OutcomeWords::tr(
                             "Look at this tenant in Crovver. Until you say that you did, or the "
                             "capacity rises, no other seats can be bought for it here.");
    outcome.canLook = true;
    outcome.canMarkChecked = true;
    outcome.canSeatWaiting = !input.intent.waiting.empty();
    outcome.figures.push_back(amountFigure(
        OutcomeWords::tr("Shown before"), input.intent.shownAmount, input.intent.shownCurrency, false));
    addSeats(outcome, input);
    addWatch(outcome, input);
    outcome.details = OutcomeWords::tr("Journal entry %1").arg(input.intent.id);
    const QString details = input.error ? errorText(*input.error, {}).details : QString();
    if (!details.isEmpty())
        outcome.details += QStringLiteral(" · ") + details;
}

void fillObserved(CapacityOutcome &outcome, const CapacityOutcomeInput &input)
{
    const Intent &intent = input.intent;
    outcome.tone = StatusTone::Good;
    outcome.title = OutcomeWords::tr("The seats are there");
    outcome.sentences << OutcomeWords::tr("The capacity rose from %1 to %2, seen at %3.")
                             .arg(count(intent.unitsBefore), count(intent.unitsObserved),
                                 momentText(intent.observedAt, input.utcNow));
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

ChargeFigures chargeFigures(const Intent &intent, const std::optional<Money> &oneDay)
{
    return {parseDecimal(intent.shownAmount), parseDecimal(intent.chargedAmount),
        Currency(intent.shownCurrency), Currency(intent.chargedCurrency), oneDay};
}

std::optional<CapacityOutcome> capacityOutcome(const CapacityOutcomeInput &input)
{
    const auto phase = phaseOf(input);
    if (!phase)
        return std::nullopt;
    CapacityOutcome outcome;
    outcome.phase = *phase;
    outcome.serverMessage = input.intent.answer;
    switch (*phase) {
    case CapacityPhase::Loading:
    case CapacityPhase::Editing:
    case CapacityPhase::Confirm:
        break;
    case CapacityPhase::Sending:
        outcome.details = OutcomeWords::tr("Journal entry %1").arg(input.intent.id);
        outcome.title = OutcomeWords::tr("Creating the checkout");
        outcome.sentences << OutcomeWords::tr("It was written to the journal and is sent once. This window "
                                              "may be closed: the answer is kept, but then nothing opens by "
                                              "itself.");
        break;
    case CapacityPhase::Waiting:
    case CapacityPhase::SecondConfirmation:
    case CapacityPhase::UnitDoubt:
    case CapacityPhase::LinkRefused:
        fillPayment(outcome, input);
        addSeats(outcome, input);
        addWatch(outcome, input);
        break;
    case CapacityPhase::Invoice:
        fillInvoice(outcome, input);
        addSeats(outcome, input);
        addWatch(outcome, input);
        break;
    case CapacityPhase::Refused:
    case CapacityPhase::NotSent:
        fillFailure(outcome, input);
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
