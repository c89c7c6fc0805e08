// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/purchase_outcome.h"

#include "models/items/checkout_link_text.h"
#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct PurchaseWords
{
    Q_DECLARE_TR_FUNCTIONS(PurchaseOutcome)
};

/// The provider said so; an amount beside it contradicts that.
bool owesNothing(const Intent &intent)
{
    const auto charged = parseDecimal(intent.chargedAmount);
    return intent.requiresPayment == false
        && (intent.chargedAmount.isEmpty() || (charged && (charged->isZero() || charged->isNegative())));
}

PurchasePhase paymentPhase(const PurchaseInput &input)
{
    const LinkJudgement &judgement = input.judgement;
    switch (judgement.use) {
    case LinkUse::None:
        return PurchasePhase::Invoice;
    case LinkUse::Held:
        if (judgement.has(LinkDoubt::NotToBePaid))
            return PurchasePhase::Invoice;
        if (!judgement.mayCopy)
            return PurchasePhase::Held;
        return judgement.doubtsCharge() ? PurchasePhase::UnitDoubt : PurchasePhase::LinkRefused;
    case LinkUse::AfterConfirming:
        return PurchasePhase::SecondConfirmation;
    case LinkUse::WhenPressed:
    case LinkUse::ByItself:
        break;
    }
    return PurchasePhase::Waiting;
}

AmountLine amountFigure(const QString &label, const QString &text, const QString &code, bool asSent)
{
    // In doubt about the unit nothing is put in order: the digits are those that were sent.
    const QString value = asSent ? sentAmountText(text) : purchaseAmountText(text, code);
    return {label, value, {}, {}, AmountLine::Kind::Line};
}

/// All that isn't as it was shown, and the button that confirms it.
void fillSecondConfirmation(PurchaseOutcome &outcome, const PurchaseInput &input)
{
    const Intent &intent = input.intent;
    const LinkJudgement &judgement = input.judgement;
    if (judgement.has(LinkDoubt::NoAmountSent))
        outcome.title = PurchaseWords::tr("No amount from %1").arg(intent.providerName);
    else if (judgement.has(LinkDoubt::OtherAmount) || judgement.has(LinkDoubt::NoAmountShown))
        outcome.title = PurchaseWords::tr("Different charge");
    else
        outcome.title = PurchaseWords::tr("Possibly another purchase");
    outcome.sentences << linkDoubtTexts(judgement, intent)
                      << PurchaseWords::tr("The checkout exists, but nothing was opened.");
    if (!input.journalOff.isEmpty()) {
        outcome.sentences << input.journalOff;
        return;
    }
    outcome.openVerb = intent.chargedAmount.isEmpty()
        ? PurchaseWords::tr("Open the payment page")
        : PurchaseWords::tr("Open payment page for %1")
              .arg(purchaseAmountText(intent.chargedAmount,
                  intent.chargedCurrency.isEmpty() ? intent.shownCurrency : intent.chargedCurrency));
}

void fillWaiting(PurchaseOutcome &outcome, const PurchaseInput &input, const QString &watched)
{
    outcome.tone = StatusTone::Info;
    outcome.title = PurchaseWords::tr("Waiting for the payment");
    if (input.opened)
        outcome.sentences << PurchaseWords::tr("The payment page was handed to your browser.");
    else if (input.noBrowser)
        outcome.sentences << PurchaseWords::tr(
            "No browser could be started, so nothing was opened. Copy the link and open it elsewhere.");
    else
        outcome.sentences << PurchaseWords::tr("The checkout is there; its page has not been opened from "
                                               "here.");
    if (input.intent.isAmountKept())
        outcome.sentences << PurchaseWords::tr("The answer to a repeated call names no amount: %1 is the one "
                                               "that was confirmed.")
                                 .arg(purchaseAmountText(
                                     input.intent.shownAmount, input.intent.shownCurrency));
    else if (input.judgement.doubts.empty())
        outcome.sentences << chargeVerdictText(chargeFigures(input.intent), input.intent.providerName);
    else
        outcome.sentences << linkDoubtTexts(input.judgement, input.intent)
                          << PurchaseWords::tr("That was confirmed.");
    outcome.sentences.removeAll(QString());
    outcome.sentences << watched;
    outcome.wasOpened = input.opened;
    outcome.openVerb = input.opened ? PurchaseWords::tr("Open the payment page again")
                                    : PurchaseWords::tr("Open the payment page");
}

} // namespace

std::optional<PurchasePhase> purchasePhase(const PurchaseInput &input)
{
    switch (input.intent.state) {
    case IntentState::Sending:
        return PurchasePhase::Sending;
    case IntentState::NotSent:
        return PurchasePhase::NotSent;
    case IntentState::Refused:
        return PurchasePhase::Refused;
    case IntentState::Waiting:
        return paymentPhase(input);
    case IntentState::Unknown:
        return PurchasePhase::Unknown;
    case IntentState::Done:
    case IntentState::Observed:
        return PurchasePhase::Observed;
    case IntentState::NotDone:
    case IntentState::Checked:
    case IntentState::Dropped:
        break;
    }
    return std::nullopt;
}

QString purchaseAmountText(const QString &text, const QString &code)
{
    if (text.isEmpty())
        return unknownText();
    const auto number = parseDecimal(text);
    return number ? amountText(*number, Currency(code)) : sentAmountText(text);
}

bool PurchaseOutcome::warns() const
{
    switch (phase) {
    case PurchasePhase::SecondConfirmation:
    case PurchasePhase::UnitDoubt:
    case PurchasePhase::Held:
    case PurchasePhase::LinkRefused:
        return true;
    case PurchasePhase::Loading:
    case PurchasePhase::Editing:
    case PurchasePhase::Confirm:
    case PurchasePhase::Sending:
    case PurchasePhase::Waiting:
    case PurchasePhase::Invoice:
    case PurchasePhase::Refused:
    case PurchasePhase::NotSent:
    case PurchasePhase::Unknown:
    case PurchasePhase::Observed:
        break;
    }
    return false;
}

std::vector<PurchaseStep> purchaseSteps(const PurchaseInput &input, const QString &there)
{
    using State = PurchaseStep::State;
    State ordered = State::Done;
    State payment = State::Open;
    State last = State::Open;
    const auto phase = purchasePhase(input);
    switch (phase.value_or(PurchasePhase::Loading)) {
    case PurchasePhase::Loading:
    case PurchasePhase::Editing:
    case PurchasePhase::Confirm:
        return {};
    case PurchasePhase::Sending:
        ordered = State::Now;
        break;
    case PurchasePhase::NotSent:
    case PurchasePhase::Refused:
        ordered = State::Failed;
        break;
    case PurchasePhase::Unknown:
        ordered = State::Doubtful;
        break;
    case PurchasePhase::SecondConfirmation:
    case PurchasePhase::UnitDoubt:
    case PurchasePhase::Held:
    case PurchasePhase::LinkRefused:
        payment = State::Doubtful;
        break;
    case PurchasePhase::Waiting:
        payment = State::Now;
        break;
    case PurchasePhase::Invoice:
        payment = owesNothing(input.intent) ? State::Done : State::Now;
        last = payment == State::Done ? State::Now : State::Open;
        break;
    case PurchasePhase::Observed:
        payment = last = State::Done;
        break;
    }
    return {{PurchaseWords::tr("Ordered"), ordered},
        {owesNothing(input.intent) ? PurchaseWords::tr("Nothing to pay") : PurchaseWords::tr("Payment"),
            payment},
        {there, last}};
}

AmountLine shownAmountLine(const Intent &intent)
{
    return amountFigure(PurchaseWords::tr("Shown before"), intent.shownAmount, intent.shownCurrency, false);
}

void takeLink(PurchaseOutcome &outcome, const PurchaseInput &input)
{
    outcome.link = input.judgement.mayCopy ? input.intent.checkoutUrl : QString();
    outcome.host = input.judgement.link.host;
    outcome.showsQr = input.judgement.mayOpen();
}

void addAmounts(PurchaseOutcome &outcome, const PurchaseInput &input)
{
    const Intent &intent = input.intent;
    const ChargeFigures figures = chargeFigures(intent);
    const ChargeVerdict verdict = compareCharge(figures);
    const QString &code = intent.chargedCurrency.isEmpty() ? intent.shownCurrency : intent.chargedCurrency;
    const bool asSent = outcome.phase == PurchasePhase::UnitDoubt && verdict != ChargeVerdict::Credit;
    outcome.figures.push_back(
        amountFigure(PurchaseWords::tr("Shown before"), intent.shownAmount, intent.shownCurrency, asSent));
    if (verdict == ChargeVerdict::Credit) {
        outcome.figures.push_back({PurchaseWords::tr("%1 credits").arg(intent.providerName),
            creditedText(*figures.charged, Currency(code)), {}, {}, AmountLine::Kind::Line});
        return;
    }
    outcome.figures.push_back(amountFigure(
        PurchaseWords::tr("%1 charges").arg(intent.providerName), intent.chargedAmount, code, asSent));
    const bool isComparable = verdict == ChargeVerdict::Close || verdict == ChargeVerdict::Differs;
    if (!isComparable)
        return;
    const auto charged = Money::fromMajor(*figures.charged, figures.currency);
    const auto shown = Money::fromMajor(*figures.shown, figures.currency);
    if (const auto apart = charged && shown ? difference(*charged, *shown) : std::nullopt)
        outcome.figures.push_back({PurchaseWords::tr("Difference"),
            (apart->minor > 0 ? QStringLiteral("+") : QString()) + moneyText(*apart), {}, {},
            AmountLine::Kind::Total});
}

void fillPaymentPage(PurchaseOutcome &outcome, const PurchaseInput &input, const QString &watched)
{
    const Intent &intent = input.intent;
    outcome.tone = StatusTone::Warning;
    outcome.canLook = true;
    outcome.canStopWaiting = true;
    outcome.canEdit = true;
    takeLink(outcome, input);
    addAmounts(outcome, input);
    switch (outcome.phase) {
    case PurchasePhase::Waiting:
        fillWaiting(outcome, input, watched);
        break;
    case PurchasePhase::SecondConfirmation:
        fillSecondConfirmation(outcome, input);
        break;
    case PurchasePhase::UnitDoubt:
        outcome.tone = StatusTone::Critical;
        outcome.title = input.judgement.has(LinkDoubt::Credit)
            ? PurchaseWords::tr("Credit instead of a charge")
            : PurchaseWords::tr("Amount not certain");
        outcome.sentences << linkDoubtTexts(input.judgement, intent)
                          << PurchaseWords::tr("The checkout exists. Copy its link and compare the amount on "
                                               "its page before anybody pays.");
        break;
    case PurchasePhase::Held:
        outcome.tone = StatusTone::Critical;
        outcome.title = input.judgement.has(LinkDoubt::KeyCollision)
            ? PurchaseWords::tr("Key used before")
            : PurchaseWords::tr("Possibly another purchase");
        outcome.sentences << linkDoubtTexts(input.judgement, intent)
                          << PurchaseWords::tr("The checkout exists, but nothing was opened. Check this "
                                               "tenant in %1 before anybody pays.")
                                 .arg(intent.providerName);
        break;
    case PurchasePhase::LinkRefused:
        outcome.tone = StatusTone::Critical;
        outcome.title = PurchaseWords::tr("Link not opened");
        outcome.sentences << linkDoubtTexts(input.judgement, intent)
                          << PurchaseWords::tr("The checkout exists. Look at the link before you use it.");
        break;
    case PurchasePhase::Loading:
    case PurchasePhase::Editing:
    case PurchasePhase::Confirm:
    case PurchasePhase::Sending:
    case PurchasePhase::Invoice:
    case PurchasePhase::Refused:
    case PurchasePhase::NotSent:
    case PurchasePhase::Unknown:
    case PurchasePhase::Observed:
        break;
    }
}

void fillPurchaseFailure(PurchaseOutcome &outcome, const PurchaseInput &input, const QString &nothing)
{
    outcome.tone = StatusTone::Critical;
    outcome.canEdit = true;
    if (input.error) {
        const ErrorText text = writeErrorText(*input.error, nothing, input.intent.providerName);
        outcome.title = text.title;
        outcome.sentences << text.hint;
        outcome.details = text.details;
        outcome.serverMessage = text.serverMessage;
        return;
    }
    outcome.title = outcome.phase == PurchasePhase::NotSent
        ? PurchaseWords::tr("The request was not sent.")
        : PurchaseWords::tr("%1 refused the request.").arg(input.intent.providerName);
    outcome.sentences << nothing;
    outcome.details = input.intent.problem;
}

} // namespace desk
