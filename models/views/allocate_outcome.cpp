// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/allocate_outcome.h"

#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/journal_text.h"
#include "models/views/seat_draft.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct AllocateText
{
    Q_DECLARE_TR_FUNCTIONS(desk::AllocateViewModel)
};

QString oneSeatQuoteText(const ProrationQuote &quote, const QString &providerName)
{
    const Price price = asPrice(quote.amount, quote.rawAmount, quote.currency);
    if (price.problem == PriceProblem::Negative)
        return AllocateText::tr("%1's quote for one more seat is a credit of %2.")
            .arg(providerName, leftToRight(creditedText(*quote.amount, quote.currency)));
    if (!price.money && price.problem != PriceProblem::UnknownCurrency)
        return AllocateText::tr("%1's quote for one more seat isn't an amount: %2.")
            .arg(providerName, leftToRight(sentAmountText(quote.rawAmount)));
    return AllocateText::tr("%1's quote for one more seat: %2.")
        .arg(providerName, leftToRight(amountText(*quote.amount, quote.currency)));
}

} // namespace

AllocateOutcome allocateSending(const AllocateSent &sent)
{
    AllocateOutcome outcome;
    outcome.phase = AllocatePhase::Sending;
    outcome.title
        = sent.isUpdate ? AllocateText::tr("Updating the seat") : AllocateText::tr("Allocating the seat");
    outcome.sentences << AllocateText::tr("It is in the journal and is sent once. You can close this window: "
                                          "the answer appears in the main window and in Activity.");
    return outcome;
}

AllocateOutcome allocateRecorded(const AllocateSent &sent, const AllocateReply &reply)
{
    AllocateOutcome outcome;
    outcome.phase = AllocatePhase::Recorded;
    outcome.tone = StatusTone::Good;
    outcome.serverMessage = reply.message;
    const QString who = nameInSentence(sent.person.userId.text());
    if (sent.isUpdate)
        outcome.title = AllocateText::tr("Updated %1").arg(who);
    else if (sent.wasSurelyNew)
        outcome.title = AllocateText::tr("Allocated a seat to %1").arg(who);
    else
        outcome.title = AllocateText::tr("Recorded %1").arg(who);
    if (!sent.isUpdate && !sent.wasSurelyNew)
        outcome.sentences << AllocateText::tr(
            "It is a new seat, or new details of one that this person had: not every "
            "seat was loaded.");
    if (reply.capacity.isKnown())
        outcome.sentences << AllocateText::tr("Seats in use: %1.").arg(seatsText(reply.capacity));
    const bool over = reply.capacity.over() > 0 || reply.capacity.exceeded == true;
    if (over) {
        outcome.tone = StatusTone::Warning;
        outcome.sentences << AllocateText::tr("More seats are in use than paid for.");
    }
    return outcome;
}

AllocateOutcome allocateAtCapacity(const AllocateSent &sent, const AllocateReply &reply)
{
    AllocateOutcome outcome;
    outcome.phase = AllocatePhase::AtCapacity;
    outcome.tone = StatusTone::Warning;
    outcome.serverMessage = reply.message;
    outcome.title = reply.shape == AllocateReply::Shape::CheckoutNeeded
        ? AllocateText::tr("More seats needed")
        : AllocateText::tr("All seats are in use");
    outcome.sentences << AllocateText::tr("Nothing was allocated.");
    if (reply.quote && !reply.quote->rawAmount.isEmpty())
        outcome.sentences << oneSeatQuoteText(*reply.quote, sent.providerName);
    return outcome;
}

AllocateOutcome allocateFailed(const AllocateSent &sent, const ActionOutcome<AllocateReply> &ended)
{
    const ErrorText text = writeErrorText(ended.error.value_or(ApiError()),
        sent.isUpdate ? AllocateText::tr("The seat is as before.")
                      : AllocateText::tr("Nothing was allocated."),
        sent.providerName);
    AllocateOutcome outcome;
    outcome.phase = ended.end == ActionEnd::NotSent ? AllocatePhase::NotSent : AllocatePhase::Refused;
    outcome.tone = StatusTone::Critical;
    outcome.title = text.title;
    outcome.sentences << text.hint;
    outcome.serverMessage = text.serverMessage;
    outcome.details = text.details;
    return outcome;
}

AllocateOutcome allocateUnknown(const AllocateSent &sent, const std::optional<ApiError> &error, int looks)
{
    AllocateOutcome outcome;
    outcome.phase = AllocatePhase::Unknown;
    outcome.tone = StatusTone::Warning;
    outcome.title = AllocateText::tr("Outcome unknown");
    outcome.sentences << (sent.isUpdate
            ? AllocateText::tr(
                "The update was sent once and its answer was lost. It isn't repeated automatically.")
            : AllocateText::tr("The seat was requested once and the answer was lost. It isn't requested "
                               "again automatically."));
    if (error)
        outcome.sentences << AllocateText::tr("The roster could not be read: %1 It is tried again in 30 s.")
                                 .arg(errorTitle(*error, {}, sent.providerName));
    else if (looks > 0)
        outcome.sentences << AllocateText::tr(
            "%n reading(s) of the roster didn't show it yet. It is read again automatically.", nullptr,
            looks);
    else
        outcome.sentences << AllocateText::tr("Reading the roster to find out…");
    return outcome;
}

AllocateOutcome allocateSettled(const AllocateSent &sent, bool tookEffect)
{
    const QString who = nameInSentence(sent.person.userId.text());
    AllocateOutcome outcome;
    if (tookEffect) {
        outcome.phase = AllocatePhase::Settled;
        outcome.tone = StatusTone::Good;
        outcome.title = sent.isUpdate ? AllocateText::tr("Updated %1 after all").arg(who)
                                      : AllocateText::tr("%1 has a seat").arg(who);
        outcome.sentences << AllocateText::tr("The answer was lost, but the roster shows it.");
        return outcome;
    }
    outcome.phase = AllocatePhase::NotDone;
    outcome.tone = StatusTone::Warning;
    outcome.title = sent.isUpdate ? AllocateText::tr("The seat of %1 was not updated").arg(who)
                                  : AllocateText::tr("%1 has no seat").arg(who);
    outcome.sentences << AllocateText::tr(
        "The answer was lost, and the roster doesn't show it. It can be sent again.");
    return outcome;
}

std::pair<bool, QStringList> allocateReadBack(
    const AllocateSent &sent, const Metadata &stamp, const KnownSeat *kept)
{
    if (!kept)
        return {false, {AllocateText::tr("Checked: this person is not among the active seats.")}};
    QStringList other;
    const auto compare = [&](const QString &field, const QString &meant, const QString &found) {
        if (meant != found)
            other << AllocateText::tr("%1: sent “%2”, kept “%3”.")
                         .arg(field, nameInSentence(meant), nameInSentence(found));
    };
    compare(AllocateText::tr("E-mail"), sent.person.email, kept->email);
    compare(AllocateText::tr("Name"), sent.person.name, kept->name);
    if (const QString text = keptMetadataText(sent.metadata, stamp, kept->metadata); !text.isEmpty())
        other << text;
    if (other.isEmpty())
        return {true, {AllocateText::tr("Checked: %1 kept what was sent.").arg(sent.providerName)}};
    return {false, other};
}

} // namespace desk
