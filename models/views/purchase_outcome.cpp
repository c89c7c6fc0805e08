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

bool isAmountKept(const PurchaseInput &input)
{
    return input.isReplay && input.intent.chargedAmount.isEmpty() && !input.intent.shownAmount.isEmpty();
}

ChargeVerdict verdictOf(const PurchaseInput &input)
{
    const ChargeFigures figures = chargeFigures(input.intent, input.oneDay);
    if (isAmountKept(input))
        return ChargeVerdict::Same;
    // Something was sent, and it isn't an amount.
    if (!figures.charged && !input.intent.chargedAmount.isEmpty())
        return ChargeVerdict::UnitDoubt;
    return compareCharge(figures);
}

PurchasePhase paymentPhase(const PurchaseInput &input)
{
    const Intent &intent = input.intent;
    if (intent.requiresPayment == false || intent.checkoutUrl.isEmpty())
        return PurchasePhase::Invoice;
    const ChargeVerdict verdict = verdictOf(input);
    if (verdict == ChargeVerdict::UnitDoubt)
        return PurchasePhase::UnitDoubt;
    if (!input.link.isAccepted())
        return PurchasePhase::LinkRefused;
    if (verdict == ChargeVerdict::Same || verdict == ChargeVerdict::Close || input.accepted)
        return PurchasePhase::Waiting;
    return PurchasePhase::SecondConfirmation;
}

AmountLine amountFigure(const QString &label, const QString &text, const QString &code, bool asSent)
{
    // In doubt about the unit nothing is put in order: the digits are those that were sent.
    const QString value = asSent ? sentAmountText(text) : purchaseAmountText(text, code);
    return {label, value, {}, {}, AmountLine::Kind::Line};
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
    if (isAmountKept(input))
        outcome.sentences << PurchaseWords::tr("The answer to a repeated call names no amount: %1 is the one "
                                               "that was confirmed.")
                                 .arg(purchaseAmountText(
                                     input.intent.shownAmount, input.intent.shownCurrency));
    else if (const QString verdict = chargeVerdictText(chargeFigures(input.intent, input.oneDay));
             !verdict.isEmpty())
        outcome.sentences << verdict;
    outcome.sentences << watched;
    outcome.openVerb = input.opened ? PurchaseWords::tr("Open the payment page again")
                                    : PurchaseWords::tr("Open the payment page");
    outcome.showsQr = true;
}

} // namespace

ChargeFigures chargeFigures(const Intent &intent, const std::optional<Money> &oneDay)
{
    return {parseDecimal(intent.shownAmount), parseDecimal(intent.chargedAmount),
        Currency(intent.shownCurrency), Currency(intent.chargedCurrency), oneDay};
}

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

AmountLine shownAmountLine(const Intent &intent)
{
    return amountFigure(PurchaseWords::tr("Shown before"), intent.shownAmount, intent.shownCurrency, false);
}

void addAmounts(PurchaseOutcome &outcome, const PurchaseInput &input)
{
    const Intent &intent = input.intent;
    const bool asSent = outcome.phase == PurchasePhase::UnitDoubt;
    const QString &code = intent.chargedCurrency.isEmpty() ? intent.shownCurrency : intent.chargedCurrency;
    outcome.figures.push_back(
        amountFigure(PurchaseWords::tr("Shown before"), intent.shownAmount, intent.shownCurrency, asSent));
    outcome.figures.push_back(
        amountFigure(PurchaseWords::tr("Crovver charges"), intent.chargedAmount, code, asSent));
    const auto charged = parseDecimal(intent.chargedAmount);
    const auto shown = parseDecimal(intent.shownAmount);
    const Currency currency(code);
    if (asSent || !charged || !shown || Currency(intent.shownCurrency) != currency)
        return;
    const auto a = Money::fromMajor(*charged, currency);
    const auto b = Money::fromMajor(*shown, currency);
    const auto apart = a && b ? difference(*a, *b) : std::nullopt;
    if (apart && apart->minor != 0)
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
    outcome.link = intent.checkoutUrl;
    outcome.host = input.link.host;
    addAmounts(outcome, input);
    switch (outcome.phase) {
    case PurchasePhase::Waiting:
        fillWaiting(outcome, input, watched);
        break;
    case PurchasePhase::SecondConfirmation:
        outcome.title = PurchaseWords::tr("The charge isn't what was shown");
        outcome.sentences << chargeVerdictText(chargeFigures(intent, input.oneDay))
                          << PurchaseWords::tr("The checkout exists, but nothing was opened.");
        outcome.openVerb = intent.chargedAmount.isEmpty()
            ? PurchaseWords::tr("Open the payment page")
            : PurchaseWords::tr("Open payment page for %1")
                  .arg(purchaseAmountText(intent.chargedAmount,
                      intent.chargedCurrency.isEmpty() ? intent.shownCurrency : intent.chargedCurrency));
        break;
    case PurchasePhase::UnitDoubt:
        outcome.tone = StatusTone::Critical;
        outcome.title = PurchaseWords::tr("It isn't sure how much this charges");
        outcome.sentences << (parseDecimal(intent.chargedAmount)
                ? chargeVerdictText(chargeFigures(intent, input.oneDay))
                : PurchaseWords::tr(
                    "What Crovver sent as the charge isn't an amount, so nothing was opened."))
                          << PurchaseWords::tr("The checkout exists. Copy its link and compare the amount on "
                                               "its page before anybody pays.");
        break;
    case PurchasePhase::LinkRefused:
        outcome.tone = StatusTone::Critical;
        outcome.title = PurchaseWords::tr("The link was not opened");
        outcome.sentences << linkRefusalText(input.link)
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
        const ErrorText text = writeErrorText(*input.error, nothing);
        outcome.title = text.title;
        outcome.sentences << text.hint;
        outcome.details = text.details;
        outcome.serverMessage = text.serverMessage;
        return;
    }
    outcome.title = outcome.phase == PurchasePhase::NotSent
        ? PurchaseWords::tr("The request was not sent.")
        : PurchaseWords::tr("Crovver refused the request.");
    outcome.sentences << nothing;
    outcome.details = input.intent.problem;
}

} // namespace desk
