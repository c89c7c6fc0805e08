// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the view-model that sends, and says what came of it.
#include "models/domain/intent_request.h"
#include "models/items/credit_words.h"
#include "models/items/formatting.h"
#include "models/views/consume_view_model.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

namespace desk {

void ConsumeViewModel::proceed()
{
    if (m_phase != ConsumePhase::Editing)
        return;
    if (!obstacle().isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_notBegun.clear();
    if (needsConfirmation())
        return ask({}, {});
    freeze();
    send();
}

void ConsumeViewModel::freeze()
{
    m_confirmed = {};
    ConsumeRequest &request = m_confirmed.request;
    request.tenant = m_ask.tenant;
    request.poolKey = pool()->key;
    request.subscription = pool()->subscription;
    request.amount = *amount();
    request.idempotencyKey = m_key;
    request.metadata = {{}, m_actions.stamp(m_reason.trimmed())};
    m_confirmed.context.tenantName = m_ask.tenantName;
    m_confirmed.context.creditsBefore = pool()->total;
    m_confirmed.context.productName = pool()->product;
    m_confirmed.poolName = poolName();
    m_confirmed.behavior = pool()->behavior;
}

/// The question and what it will send, made from the same facts at the same time.
void ConsumeViewModel::ask(std::optional<Renewal> renewed, const QString &leftBefore)
{
    freeze();
    makeQuestion();
    if (renewed)
        m_question.notices.insert(m_question.notices.begin(),
            renewedNotice(*renewed, leftBefore, creditsLeftText(m_confirmed.context.creditsBefore)));
    m_phase = ConsumePhase::Confirm;
    disarm();
    m_arming.start([this] { Q_EMIT changed(); });
    m_age.start([this] { renew(); });
    Q_EMIT changed();
}

void ConsumeViewModel::disarm()
{
    m_arming.stop();
    m_age.stop();
    m_renewal.reset();
}

/// It is old: the balance is read before it may be confirmed.
void ConsumeViewModel::renew()
{
    disarm();
    m_question.notices.insert(m_question.notices.begin(), renewingNotice(Renewal::Age));
    m_renewal = m_actions.book().read(m_ask.tenant, Priority::User);
    whenFinished(*m_renewal, this, [this](const Result<CreditBalance> &result) {
        m_renewal.reset();
        if (result)
            askAnew(Renewal::Age);
        else
            closeQuestion(Renewal::Age,
                tr("The balance could not be read again: %1").arg(errorText(result.error(), {}).title));
    });
    Q_EMIT changed();
}

void ConsumeViewModel::askAnew(Renewal why)
{
    const QString problem = obstacle();
    if (problem.isEmpty())
        ask(why, creditsLeftText(m_confirmed.context.creditsBefore));
    else
        closeQuestion(why, problem);
}

void ConsumeViewModel::closeQuestion(Renewal why, const QString &problem)
{
    disarm();
    m_phase = ConsumePhase::Editing;
    m_notBegun = closedQuestionText(why, problem);
    Q_EMIT changed();
}

void ConsumeViewModel::back()
{
    if (m_phase != ConsumePhase::Confirm)
        return;
    m_phase = ConsumePhase::Editing;
    disarm();
    Q_EMIT changed();
}

void ConsumeViewModel::confirm()
{
    if (m_phase != ConsumePhase::Confirm || !isArmed())
        return;
    if (m_age.isOld())
        return renew();
    send();
}

void ConsumeViewModel::send()
{
    disarm();
    const Confirmed &confirmed = m_confirmed;
    m_sentAmount = confirmed.request.amount;
    m_sentBefore = confirmed.context.creditsBefore;
    m_sentPool = confirmed.poolName;
    // Before it is sent: a second press finds another phase.
    finish(ConsumePhase::Sending,
        {StatusTone::Neutral, tr("Using %1 credits").arg(countText(m_sentAmount)),
            {tr("It was written to the journal with its key. This window may be closed: its answer is told "
                "in the main window and in Activity.")},
            {}, {}, {}});
    m_actions.consume(confirmed.request, confirmed.context, this,
        [this, visit = m_visit](const ActionOutcome<ConsumeReply> &outcome) {
            if (visit == m_visit)
                answered(outcome);
        });
}

void ConsumeViewModel::finish(ConsumePhase phase, ConsumeOutcome outcome)
{
    m_phase = phase;
    m_outcome = std::move(outcome);
    Q_EMIT changed();
}

void ConsumeViewModel::answered(const ActionOutcome<ConsumeReply> &outcome)
{
    m_intentId = outcome.intentId;
    if (outcome.end == ActionEnd::NotBegun) {
        m_phase = ConsumePhase::Editing;
        m_notBegun = outcome.refusal ? tr("Nothing was sent. %1")
                                           .arg(*outcome.refusal == BeginRefusal::AnotherIsOpen
                                                   ? blockedSentence()
                                                   : beginRefusalSentence(*outcome.refusal, m_ledger))
                                     : notWrittenSentence(outcome.error, m_ledger);
        Q_EMIT changed();
        return;
    }
    if (outcome.reply) {
        const ConsumeReply &reply = *outcome.reply;
        QString more;
        if (reply.alreadyProcessed && reply.attempts > 1)
            more = tr("The first answer was lost and it was asked for again with the same key: nothing was "
                      "deducted twice.");
        else if (reply.alreadyProcessed)
            more = tr("Crovver says that this key was processed before it was sent. Compare the balance: "
                      "the key may have been used by somebody else.");
        return replied(reply.result, reply.alreadyProcessed ? std::nullopt : reply.remaining, more);
    }
    if (outcome.end == ActionEnd::Unknown)
        return composeUnknown({});
    const ErrorText text = writeErrorText(outcome.error.value_or(ApiError()), tr("Nothing was deducted."));
    finish(outcome.end == ActionEnd::NotSent ? ConsumePhase::NotSent : ConsumePhase::Refused,
        {StatusTone::Critical, text.title, {text.hint}, text.serverMessage, text.details, {}});
}

void ConsumeViewModel::replied(
    const Named<ConsumeResult> &result, std::optional<qint64> remaining, const QString &more)
{
    ConsumeOutcome outcome;
    const QString used = countText(m_sentAmount);
    const auto line = [&](const QString &label, std::optional<qint64> value, AmountLine::Kind kind) {
        outcome.figures.push_back({label, creditsLeftText(value), {},
            value ? QString() : tr("The answer doesn't say it. The balance is being read again."), kind});
    };
    line(tr("Left before"), m_sentBefore, AmountLine::Kind::Line);
    ConsumePhase phase = ConsumePhase::Odd;
    switch (result.value) {
    case ConsumeResult::Allowed:
        phase = ConsumePhase::Allowed;
        outcome.tone = StatusTone::Good;
        outcome.title = tr("%1 credits of %2 were used").arg(used, m_sentPool);
        break;
    case ConsumeResult::Warning:
        phase = ConsumePhase::BelowZero;
        outcome.tone = StatusTone::Warning;
        outcome.title = tr("%1 credits of %2 were used; the pool is below zero").arg(used, m_sentPool);
        outcome.sentences << tr("Crovver deducted them and warns: this pool goes on below zero.");
        break;
    case ConsumeResult::Blocked:
        phase = ConsumePhase::Blocked;
        outcome.tone = StatusTone::Critical;
        outcome.title = tr("Blocked: too few credits are left in %1").arg(m_sentPool);
        outcome.sentences << tr("Nothing was deducted. Another try has another key.");
        break;
    case ConsumeResult::Other:
        outcome.tone = StatusTone::Warning;
        outcome.title = tr("Crovver answered with a result that this program doesn't know");
        outcome.sentences << tr("The result is “%1”. Compare the balance before another try.")
                                 .arg(result.text.isEmpty() ? unknownText() : nameInSentence(result.text));
        break;
    }
    if (phase != ConsumePhase::Blocked)
        line(tr("Left now"), remaining, AmountLine::Kind::Total);
    if (!more.isEmpty())
        outcome.sentences << more;
    finish(phase, outcome);
}

/// A use of the pool that an earlier dialog, or an earlier run, left without an answer.
void ConsumeViewModel::pickUpUnknown()
{
    const Intent *open = m_ledger.blocking(IntentKind::ConsumeCredits, m_ask.tenant, subject());
    if (!open || open->state != IntentState::Unknown)
        return;
    if (const CreditPool *shown = pool(); shown && shown->subscription != open->subscription)
        return; // of another product's pool that is called alike: it keeps this one from being used
    m_intentId = open->id;
    m_key = open->idempotencyKey;
    const auto request = intentConsume(*open);
    m_sentAmount = request ? request->amount : 0;
    m_sentBefore = open->unitsBefore;
    m_sentPool = poolName();
    composeUnknown(tr("It was sent %1.").arg(agoText(open->createdAt.toMSecsSinceEpoch(), m_clock.utcNow())));
}

void ConsumeViewModel::composeUnknown(const QString &more)
{
    ConsumeOutcome outcome;
    outcome.tone = StatusTone::Warning;
    outcome.title = m_sentAmount > 0
        ? tr("It isn't known whether %1 credits were used").arg(countText(m_sentAmount))
        : tr("It isn't known whether credits were used");
    outcome.sentences << tr("It was sent and the answer was lost. Asked again with the same key, Crovver "
                            "says what became of it and deducts nothing twice.");
    if (!more.isEmpty())
        outcome.sentences << more;
    outcome.details = tr("Idempotency key: %1").arg(m_key);
    finish(ConsumePhase::Unknown, outcome);
}

QString ConsumeViewModel::askAgainObstacle() const
{
    const auto refusal = m_actions.replayRefusal(m_intentId);
    if (!refusal)
        return {};
    switch (*refusal) {
    case ReplayRefusal::NotOpen:
        return tr("Its result is known, or it is on its way.");
    case ReplayRefusal::NoRequest:
        return tr("The journal hasn't what was sent, so it can't be sent again. Compare the balance, then "
                  "mark it as checked in Payments.");
    case ReplayRefusal::TooOld:
        return tr("It is older than 24 hours: Crovver may have forgotten the key, and would deduct again. "
                  "Compare the balance, then mark it as checked in Payments.");
    case ReplayRefusal::ReadOnly:
        return beginRefusalSentence(BeginRefusal::ReadOnly, m_ledger);
    case ReplayRefusal::JournalOff:
        return beginRefusalSentence(BeginRefusal::JournalOff, m_ledger);
    }
    return {};
}

void ConsumeViewModel::askAgain()
{
    if (m_phase != ConsumePhase::Unknown || !askAgainObstacle().isEmpty())
        return;
    finish(ConsumePhase::Sending,
        {StatusTone::Neutral, tr("Asking again with the same key"),
            {tr("What was deducted already isn't deducted twice.")}, {}, {}, {}});
    m_actions.replay(m_intentId);
}

void ConsumeViewModel::replayed(const QString &intentId, ActionEnd end)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!m_isOpen || intentId != m_intentId || !intent || m_phase != ConsumePhase::Sending)
        return;
    if (end == ActionEnd::Unknown || end == ActionEnd::NotSent || end == ActionEnd::NotBegun)
        return composeUnknown(tr("It was asked for again, and this answer was lost as well."));
    replied(fromSpelling(consumeResultSpellings, intent->answer), intent->unitsObserved,
        end == ActionEnd::Done ? tr("Asked again with the same key: nothing was deducted twice.")
                               : QString());
}

void ConsumeViewModel::intentChanged(const QString &id)
{
    const Intent *intent = m_ledger.find(id);
    if (!m_isOpen || !intent || intent->tenant != m_ask.tenant)
        return;
    if (id == m_intentId && m_phase == ConsumePhase::Unknown && isEnded(intent->state)) {
        // Settled elsewhere, e.g. marked as checked in Payments.
        return editAgain();
    }
    const bool isOurs = intent->idempotencyKey == m_key;
    if (m_phase == ConsumePhase::Confirm && !isOurs && !obstacle().isEmpty())
        return closeQuestion(Renewal::Balance, obstacle());
    if (m_phase == ConsumePhase::Editing || m_phase == ConsumePhase::Unknown)
        Q_EMIT changed();
}

void ConsumeViewModel::editAgain()
{
    if (m_phase == ConsumePhase::Sending || m_phase == ConsumePhase::Confirm)
        return;
    m_phase = ConsumePhase::Editing;
    m_outcome = {};
    m_intentId.clear();
    m_key = newIdempotencyKey();
    if (const auto *seen = m_actions.book().seen(m_ask.tenant))
        takePools(seen->balance.pools);
    Q_EMIT changed();
}

} // namespace desk
