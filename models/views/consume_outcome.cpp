// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/consume_outcome.h"

#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "models/views/write_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct ConsumeText
{
    Q_DECLARE_TR_FUNCTIONS(desk::ConsumeViewModel)
};

} // namespace

ConsumeOutcome consumeSending(const ConsumeSent &sent)
{
    ConsumeOutcome outcome;
    outcome.phase = ConsumePhase::Sending;
    outcome.title = ConsumeText::tr("Using %1 credits").arg(countText(sent.amount));
    outcome.sentences << ConsumeText::tr("It is in the journal with its key. You can close this window: the "
                                         "answer appears in the main window and in Activity.");
    return outcome;
}

ConsumeOutcome consumeAskingAgain()
{
    ConsumeOutcome outcome;
    outcome.phase = ConsumePhase::Sending;
    outcome.title = ConsumeText::tr("Asking again with the same key");
    outcome.sentences << ConsumeText::tr("What was deducted already isn't deducted twice.");
    return outcome;
}

ConsumeOutcome consumeReplied(const ConsumeSent &sent, const Named<ConsumeResult> &result,
    std::optional<qint64> remaining, const QString &more)
{
    ConsumeOutcome outcome;
    const QString used = countText(sent.amount);
    const auto line = [&](const QString &label, std::optional<qint64> value, AmountLine::Kind kind) {
        outcome.figures.push_back({label, creditsLeftText(value), {},
            value ? QString() : ConsumeText::tr("The answer doesn't say. The balance is being read again."),
            kind});
    };
    line(ConsumeText::tr("Left before"), sent.before, AmountLine::Kind::Line);
    outcome.phase = ConsumePhase::Odd;
    switch (result.value) {
    case ConsumeResult::Allowed:
        outcome.phase = ConsumePhase::Allowed;
        outcome.tone = StatusTone::Good;
        outcome.title = ConsumeText::tr("%1 credits of %2 were used").arg(used, sent.pool);
        break;
    case ConsumeResult::Warning:
        outcome.phase = ConsumePhase::BelowZero;
        outcome.tone = StatusTone::Warning;
        outcome.title
            = ConsumeText::tr("%1 credits of %2 were used; the pool is below zero").arg(used, sent.pool);
        outcome.sentences << ConsumeText::tr("%1 deducted them and warns: this pool goes on below zero.")
                                 .arg(sent.providerName);
        break;
    case ConsumeResult::Blocked:
        outcome.phase = ConsumePhase::Blocked;
        outcome.tone = StatusTone::Critical;
        outcome.title = ConsumeText::tr("Blocked: too few credits are left in %1").arg(sent.pool);
        outcome.sentences << ConsumeText::tr("Nothing was deducted. A new attempt gets a new key.");
        if (sent.amount > 0)
            line(ConsumeText::tr("Asked for"), sent.amount, AmountLine::Kind::Line);
        break;
    case ConsumeResult::Other:
        outcome.tone = StatusTone::Warning;
        outcome.title = ConsumeText::tr("%1 answered with a result that this program doesn't know")
                            .arg(sent.providerName);
        outcome.sentences << ConsumeText::tr("The result is “%1”. Compare the balance before another try.")
                                 .arg(result.text.isEmpty() ? unknownText() : nameInSentence(result.text));
        break;
    }
    if (outcome.phase != ConsumePhase::Blocked)
        line(ConsumeText::tr("Left now"), remaining, AmountLine::Kind::Total);
    if (!more.isEmpty())
        outcome.sentences << more;
    return outcome;
}

ConsumeOutcome consumeReplied(const ConsumeSent &sent, const ConsumeReply &reply)
{
    QString more;
    if (reply.alreadyProcessed && reply.attempts > 1)
        more = ConsumeText::tr(
            "The first answer was lost and it was asked for again with the same key: nothing was "
            "deducted twice.");
    else if (reply.alreadyProcessed)
        more = ConsumeText::tr("%1 says that this key was processed before it was sent. Compare the balance: "
                               "the key may have been used by somebody else.")
                   .arg(sent.providerName);
    return consumeReplied(sent, reply.result, reply.alreadyProcessed ? std::nullopt : reply.remaining, more);
}

ConsumeOutcome consumeUnknown(const ConsumeSent &sent, const QString &more)
{
    ConsumeOutcome outcome;
    outcome.phase = ConsumePhase::Unknown;
    outcome.tone = StatusTone::Warning;
    outcome.title = ConsumeText::tr("Outcome unknown");
    outcome.sentences << (sent.amount > 0
            ? ConsumeText::tr("It isn't known whether %1 credits were used: the answer was lost.")
                  .arg(countText(sent.amount))
            : ConsumeText::tr("It isn't known whether credits were used: the answer was lost."))
                      << ConsumeText::tr("Asked again with the same key, %1 says what became of it and "
                                         "deducts nothing twice.")
                             .arg(sent.providerName);
    if (!more.isEmpty())
        outcome.sentences << more;
    outcome.details = ConsumeText::tr("Idempotency key: %1").arg(sent.key);
    return outcome;
}

ConsumeOutcome consumeFailed(const ConsumeSent &sent, const ActionOutcome<ConsumeReply> &ended)
{
    const ErrorText text = writeErrorText(
        ended.error.value_or(ApiError()), ConsumeText::tr("Nothing was deducted."), sent.providerName);
    ConsumeOutcome outcome;
    outcome.phase = ended.end == ActionEnd::NotSent ? ConsumePhase::NotSent : ConsumePhase::Refused;
    outcome.tone = StatusTone::Critical;
    outcome.title = text.title;
    outcome.sentences << text.hint;
    outcome.serverMessage = text.serverMessage;
    outcome.details = text.details;
    return outcome;
}

QString consumeReplayRefusal(ReplayRefusal refusal, const IntentLedger &ledger)
{
    switch (refusal) {
    case ReplayRefusal::NotOpen:
        return ConsumeText::tr("Its result is known, or it is on its way.");
    case ReplayRefusal::NoRequest:
        return ConsumeText::tr("The journal doesn't have what was sent, so it can't be sent again. Compare "
                               "the balance, then mark it as checked in Payments.");
    case ReplayRefusal::TooOld:
        return ConsumeText::tr(
            "It is older than 24 hours: %1 may have forgotten the key, and would deduct again. "
            "Compare the balance, then mark it as checked in Payments.")
            .arg(ledger.account().provider.name);
    case ReplayRefusal::ReadOnly:
        return beginRefusalSentence(BeginRefusal::ReadOnly, ledger);
    case ReplayRefusal::JournalOff:
        return beginRefusalSentence(BeginRefusal::JournalOff, ledger);
    }
    return {};
}

} // namespace desk
