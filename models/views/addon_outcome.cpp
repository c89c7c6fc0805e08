// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/addon_outcome.h"

#include "models/domain/intent_goods.h"
#include "models/items/formatting.h"
#include "models/items/intent_words.h"
#include "models/views/error_text.h"
#include "models/views/intent_text.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct AddonOutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(AddonOutcome)
};

constexpr int unprocessable = 422;

QString creditsText(const std::optional<qint64> &credits)
{
    return credits ? countText(*credits) : unknownText();
}

void addCredits(PurchaseOutcome &outcome, const AddonOutcomeInput &input)
{
    const Intent &intent = input.purchase.intent;
    const auto seen = input.purchase.watch ? input.purchase.watch->creditsSeen : std::nullopt;
    const auto line = [&](const QString &label, const QString &value, const QString &reason) {
        outcome.figures.push_back({label, value, {}, reason, AmountLine::Kind::Line});
    };
    const auto confirmed = confirmedQuantity(intent);
    if (intent.answeredCredits && intent.answeredCredits != confirmed) {
        line(AddonOutcomeWords::tr("Credits confirmed"), creditsText(confirmed), {});
        line(AddonOutcomeWords::tr("Credits that %1 names").arg(intent.providerName),
            creditsText(intent.answeredCredits), {});
    } else {
        line(AddonOutcomeWords::tr("Credits bought"), creditsText(confirmed), {});
    }
    line(AddonOutcomeWords::tr("Add-on credits before"), creditsText(intent.unitsBefore), {});
    line(AddonOutcomeWords::tr("Add-on credits now"), creditsText(seen),
        seen ? QString() : AddonOutcomeWords::tr("They have not been read yet."));
}

void addCreditWatch(PurchaseOutcome &outcome, const AddonOutcomeInput &input)
{
    const Intent &intent = input.purchase.intent;
    if (const QString observed = intentObserved(intent); !observed.isEmpty())
        outcome.sentences << capitalised(observed) + u'.';
    const WatchState *watch = input.purchase.watch;
    if (!watch)
        return;
    const QString at = momentText(watch->lastLook, input.purchase.utcNow);
    if (watch->looking)
        outcome.sentences << AddonOutcomeWords::tr("The credits are being read.");
    else if (watch->error)
        outcome.sentences << AddonOutcomeWords::tr(
            "The credits could not be read at %1: %2 Trying again automatically.")
                                 .arg(at, errorTitle(*watch->error, {}, intent.providerName));
    else if (watch->lastLook.isValid())
        outcome.sentences << AddonOutcomeWords::tr("Checked at %1. Checked again automatically.").arg(at);
}

void fillNoPage(PurchaseOutcome &outcome, const AddonOutcomeInput &input)
{
    const Intent &intent = input.purchase.intent;
    outcome.canLook = outcome.canStopWaiting = true;
    takeLink(outcome, input.purchase);
    if (intent.requiresPayment == false) {
        outcome.tone = StatusTone::Info;
        outcome.title = AddonOutcomeWords::tr("Nothing to pay");
        outcome.sentences << AddonOutcomeWords::tr(
            "%1 says there is nothing to pay: the credits were added at once, or were there already. No page "
            "was opened; the balance is watched until they appear.")
                                 .arg(intent.providerName);
    } else {
        outcome.tone = StatusTone::Warning;
        outcome.title = AddonOutcomeWords::tr("No payment link from %1").arg(intent.providerName);
        outcome.sentences << AddonOutcomeWords::tr(
            "The order was accepted, but there is no page to open. Look for an invoice for this tenant.");
    }
    addAmounts(outcome, input.purchase);
}

void fillAddonFailure(PurchaseOutcome &outcome, const AddonOutcomeInput &input)
{
    fillPurchaseFailure(outcome, input.purchase, AddonOutcomeWords::tr("Nothing was bought."));
    outcome.editVerb = AddonOutcomeWords::tr("Back to the question");
    const auto &error = input.purchase.error;
    const bool isCurrency = error && error->httpStatus == unprocessable
        && (error->message + error->code).contains(QLatin1String("currency"), Qt::CaseInsensitive);
    if (isCurrency) {
        outcome.title = AddonOutcomeWords::tr("Different currency");
        outcome.sentences
            = {AddonOutcomeWords::tr("The subscription is billed in another currency than %1, so %2 refused. "
                                     "Nothing was bought.")
                    .arg(input.purchase.intent.shownCurrency, input.purchase.intent.providerName),
                AddonOutcomeWords::tr("Refresh the add-ons to see their current prices.")};
    }
    if (outcome.phase == PurchasePhase::Refused)
        outcome.sentences << AddonOutcomeWords::tr(
            "This key isn't used again; a new attempt gets a new key.");
}

void fillAddonUnknown(PurchaseOutcome &outcome, const AddonOutcomeInput &input)
{
    const Intent &intent = input.purchase.intent;
    outcome.tone = StatusTone::Warning;
    outcome.title = AddonOutcomeWords::tr("Outcome unknown");
    outcome.sentences << AddonOutcomeWords::tr(
        "The request was sent at %1 and its answer was lost, so it isn't "
        "known whether this was bought.")
                             .arg(momentText(intent.createdAt, input.purchase.utcNow));
    outcome.sentences << (input.replayRefusal ? replayRefusalText(*input.replayRefusal, intent.providerName)
                                              : replayText());
    if (!input.replayRefusal)
        outcome.againVerb = AddonOutcomeWords::tr("Ask again with the same key");
    outcome.sentences << AddonOutcomeWords::tr(
        "Until the outcome is known, or you confirm that you checked this tenant in %1, the same add-on "
        "can't be bought for it here.")
                             .arg(intent.providerName);
    outcome.canLook = outcome.canMarkChecked = true;
    outcome.figures.push_back(shownAmountLine(intent));
    addCredits(outcome, input);
    addCreditWatch(outcome, input);
    outcome.details
        = AddonOutcomeWords::tr("Journal entry %1 · key %2").arg(intent.id, intent.idempotencyKey);
}

void fillAddonObserved(PurchaseOutcome &outcome, const AddonOutcomeInput &input)
{
    outcome.tone = StatusTone::Good;
    outcome.title = AddonOutcomeWords::tr("Credits added");
    outcome.sentences << capitalised(intentObserved(input.purchase.intent)) + u'.';
}

} // namespace

std::optional<PurchaseOutcome> addonOutcome(const AddonOutcomeInput &input)
{
    const auto phase = purchasePhase(input.purchase);
    if (!phase)
        return std::nullopt;
    PurchaseOutcome outcome;
    outcome.phase = *phase;
    outcome.steps = purchaseSteps(input.purchase, AddonOutcomeWords::tr("Credits added"));
    // "Proceed to the checkout" isn't what is to be done in doubt, nor when what was bought is there.
    if (!outcome.warns() && *phase != PurchasePhase::Observed)
        outcome.serverMessage = input.purchase.intent.answer;
    outcome.lookVerb = AddonOutcomeWords::tr("Refresh credits");
    outcome.editVerb = AddonOutcomeWords::tr("Buy another…");
    switch (*phase) {
    case PurchasePhase::Loading:
    case PurchasePhase::Editing:
    case PurchasePhase::Confirm:
        break;
    case PurchasePhase::Sending:
        outcome.title = AddonOutcomeWords::tr("Buying the credits");
        outcome.details = AddonOutcomeWords::tr("Journal entry %1").arg(input.purchase.intent.id);
        outcome.sentences << AddonOutcomeWords::tr(
            "It is in the journal with its key, and on its way. You can close this window: the answer then "
            "appears in the main window and in Payments, and nothing opens automatically.");
        break;
    case PurchasePhase::Waiting:
    case PurchasePhase::SecondConfirmation:
    case PurchasePhase::UnitDoubt:
    case PurchasePhase::Held:
    case PurchasePhase::LinkRefused:
        fillPaymentPage(outcome, input.purchase,
            AddonOutcomeWords::tr(
                "The payment can't be seen from here, so the pool's add-on credits are watched instead."));
        addCredits(outcome, input);
        addCreditWatch(outcome, input);
        break;
    case PurchasePhase::Invoice:
        fillNoPage(outcome, input);
        addCredits(outcome, input);
        addCreditWatch(outcome, input);
        break;
    case PurchasePhase::Refused:
    case PurchasePhase::NotSent:
        fillAddonFailure(outcome, input);
        break;
    case PurchasePhase::Unknown:
        fillAddonUnknown(outcome, input);
        break;
    case PurchasePhase::Observed:
        fillAddonObserved(outcome, input);
        break;
    }
    const bool isLasting = *phase != PurchasePhase::Sending && *phase != PurchasePhase::Unknown;
    outcome.canEdit = isLasting && input.canBuyAgain;
    return outcome;
}

} // namespace desk
