// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the view-model that sends, and says what came of it.
#include "models/items/formatting.h"
#include "models/items/proration_text.h"
#include "models/views/allocate_view_model.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

namespace desk {

namespace {

QString oneSeatQuoteText(const ProrationQuote &quote)
{
    const Price price = asPrice(quote.amount, quote.rawAmount, quote.currency);
    if (price.problem == PriceProblem::Negative)
        return AllocateViewModel::tr("Crovver's quote for one more seat is a credit of %1.")
            .arg(leftToRight(creditedText(*quote.amount, quote.currency)));
    if (!price.money && price.problem != PriceProblem::UnknownCurrency)
        return AllocateViewModel::tr("Crovver's quote for one more seat isn't an amount: %1.")
            .arg(leftToRight(sentAmountText(quote.rawAmount)));
    return AllocateViewModel::tr("Crovver's quote for one more seat: %1.")
        .arg(leftToRight(amountText(*quote.amount, quote.currency)));
}

} // namespace

void AllocateViewModel::send()
{
    if (m_phase != AllocatePhase::Editing)
        return;
    if (lookUpKnown()) {
        m_notBegun = isUpdate()
            ? tr("Nothing was sent: this person has a seat, or other details than those that were filled in. "
                 "Look at them again.")
            : tr("Nothing was sent: this person has no seat any more. Look at the details again.");
        Q_EMIT changed();
        return;
    }
    if (!obstacle().isEmpty()) {
        Q_EMIT changed();
        return;
    }
    m_notBegun.clear();
    m_settleError.reset();
    m_looks = 0;
    m_quote.reset();
    m_sent = m_draft.person();
    m_sentMetadata = m_draft.metadata().value_or(QByteArray());
    m_sentUpdate = isUpdate();
    m_sentKnownNew = !m_sentUpdate && rosterIsComplete();
    AllocateRequest request;
    request.tenant = m_ask.tenant;
    request.person = m_sent;
    request.metadata = {m_sentMetadata, m_actions.stamp()};
    ActionContext context;
    context.tenantName = m_ask.tenantName;
    context.update = m_sentUpdate;
    if (m_ask.capacity) {
        context.unitsBefore = m_ask.capacity->units;
        context.activeBefore = m_ask.capacity->activeCount;
    }
    // Before it is sent: a second press finds another phase.
    m_outcome = {StatusTone::Neutral, m_sentUpdate ? tr("Updating the seat") : tr("Allocating the seat"),
        {tr("It was written to the journal and is sent once. This window may be closed: its answer is told "
            "in "
            "the main window and in Activity.")},
        {}, {}};
    m_phase = AllocatePhase::Sending;
    m_actions.allocate(
        request, context, this, [this, visit = m_visit](const ActionOutcome<AllocateReply> &outcome) {
            if (visit == m_visit)
                answered(outcome);
        });
    Q_EMIT changed();
}

void AllocateViewModel::finish(AllocatePhase phase, AllocateOutcome outcome)
{
    m_phase = phase;
    m_outcome = std::move(outcome);
    Q_EMIT changed();
}

void AllocateViewModel::answered(const ActionOutcome<AllocateReply> &outcome)
{
    m_intentId = outcome.intentId;
    if (outcome.end == ActionEnd::NotBegun) {
        m_phase = AllocatePhase::Editing;
        m_notBegun = outcome.refusal ? tr("Nothing was sent. %1")
                                           .arg(*outcome.refusal == BeginRefusal::AnotherIsOpen
                                                   ? blockedSentence()
                                                   : beginRefusalSentence(*outcome.refusal, m_ledger))
                                     : notWrittenSentence(outcome.error, m_ledger);
        Q_EMIT changed();
        return;
    }
    if (outcome.reply && outcome.reply->capacity.isKnown())
        m_ask.capacity = outcome.reply->capacity;
    switch (outcome.end) {
    case ActionEnd::NotBegun:
        break;
    case ActionEnd::Done:
        return recorded(*outcome.reply);
    case ActionEnd::NotSent:
    case ActionEnd::Refused:
        return outcome.reply ? atCapacity(*outcome.reply) : failed(outcome);
    case ActionEnd::Unknown:
        m_phase = AllocatePhase::Unknown;
        return composeUnknown();
    }
}

void AllocateViewModel::recorded(const AllocateReply &reply)
{
    AllocateOutcome outcome;
    outcome.tone = StatusTone::Good;
    outcome.serverMessage = reply.message;
    const QString who = nameInSentence(m_sent.userId.text());
    if (m_sentUpdate)
        outcome.title = tr("Updated %1").arg(who);
    else if (m_sentKnownNew)
        outcome.title = tr("Allocated a seat to %1").arg(who);
    else
        outcome.title = tr("Recorded %1").arg(who);
    if (!m_sentUpdate && !m_sentKnownNew)
        outcome.sentences << tr("It is a new seat, or new details of one that this person had: not every "
                                "seat was loaded.");
    if (reply.capacity.isKnown())
        outcome.sentences << tr("Seats in use: %1.").arg(seatsText(reply.capacity));
    const bool over = reply.capacity.over() > 0 || reply.capacity.exceeded == true;
    if (over) {
        outcome.tone = StatusTone::Warning;
        outcome.sentences << tr("More seats are in use than paid for.");
    }
    finish(AllocatePhase::Recorded, outcome);
    if (m_sentUpdate)
        readBack();
}

void AllocateViewModel::atCapacity(const AllocateReply &reply)
{
    m_quote = reply.quote;
    AllocateOutcome outcome;
    outcome.tone = StatusTone::Warning;
    outcome.serverMessage = reply.message;
    outcome.title = reply.shape == AllocateReply::Shape::CheckoutNeeded
        ? tr("More seats have to be bought first")
        : tr("All seats are in use");
    outcome.sentences << tr("Nothing was allocated.");
    if (m_quote && !m_quote->rawAmount.isEmpty())
        outcome.sentences << oneSeatQuoteText(*m_quote);
    finish(AllocatePhase::AtCapacity, outcome);
    askForCapacity();
}

void AllocateViewModel::askForCapacity()
{
    if (m_phase == AllocatePhase::AtCapacity)
        Q_EMIT capacityNeeded(m_quote, m_sent);
}

void AllocateViewModel::failed(const ActionOutcome<AllocateReply> &outcome)
{
    const QString nothing = m_sentUpdate ? tr("The seat is as before.") : tr("Nothing was allocated.");
    const ErrorText text = writeErrorText(outcome.error.value_or(ApiError()), nothing);
    const bool unsent = outcome.end == ActionEnd::NotSent;
    finish(unsent ? AllocatePhase::NotSent : AllocatePhase::Refused,
        {StatusTone::Critical, text.title, {text.hint}, text.serverMessage, text.details});
}

void AllocateViewModel::composeUnknown()
{
    AllocateOutcome outcome;
    outcome.tone = StatusTone::Warning;
    outcome.title = m_sentUpdate ? tr("It isn't known whether the seat was updated")
                                 : tr("It isn't known whether the seat was allocated");
    outcome.sentences << tr("It was sent once and the answer was lost. It will not be repeated by itself.");
    if (m_settleError)
        outcome.sentences << tr("The roster could not be read: %1 It is tried again in 30 s.")
                                 .arg(errorText(*m_settleError, {}).title);
    else if (m_looks > 0)
        outcome.sentences << tr(
            "The roster was read %n time(s) and doesn't show it yet. It is read again by itself.", nullptr,
            m_looks);
    else
        outcome.sentences << tr("Reading the roster to find out…");
    finish(AllocatePhase::Unknown, outcome);
}

bool AllocateViewModel::isReadingRoster() const
{
    return m_phase == AllocatePhase::Unknown && m_actions.isSettling(m_intentId);
}

void AllocateViewModel::readRosterAgain()
{
    if (m_phase != AllocatePhase::Unknown)
        return;
    m_settleError.reset();
    m_looks = 0;
    m_actions.settle(m_intentId);
    composeUnknown();
}

void AllocateViewModel::intentChanged(const QString &id)
{
    const Intent *intent = m_ledger.find(id);
    if (id == m_intentId && m_phase == AllocatePhase::Unknown && intent) {
        const QString who = nameInSentence(m_sent.userId.text());
        if (intent->state == IntentState::Observed)
            return finish(AllocatePhase::Settled,
                {StatusTone::Good,
                    m_sentUpdate ? tr("Updated %1 after all").arg(who) : tr("%1 has a seat").arg(who),
                    {tr("The answer was lost, but the roster shows it.")}, {}, {}});
        if (intent->state == IntentState::NotDone)
            return finish(AllocatePhase::NotDone,
                {StatusTone::Warning,
                    m_sentUpdate ? tr("The seat of %1 was not updated").arg(who)
                                 : tr("%1 has no seat").arg(who),
                    {tr("The answer was lost, and the roster doesn't show it. It can be sent again.")}, {},
                    {}});
    }
    const bool ours = intent && intent->tenant == m_ask.tenant;
    if (ours && m_phase == AllocatePhase::Editing)
        Q_EMIT changed(); // it may block, or no longer block, the person in the form
}

/// What the API does with an update isn't documented in every detail, so what it kept is read.
void AllocateViewModel::readBack()
{
    m_readBack = std::make_unique<RosterLookup>(m_gateway, m_ask.tenant, QSet<QString>{m_sent.userId.text()});
    connect(m_readBack.get(), &RosterLookup::finished, this, &AllocateViewModel::readBackDone);
    m_outcome.sentences << tr("Reading back what Crovver kept…");
    m_readBack->start();
    Q_EMIT changed();
}

void AllocateViewModel::readBackDone()
{
    const std::unique_ptr<RosterLookup, QScopedPointerDeleteLater> reader(m_readBack.release());
    m_outcome.sentences.removeLast();
    const auto found = reader->found().find(m_sent.userId.text());
    if (!reader->isComplete()) {
        m_outcome.sentences
            << tr("What Crovver kept could not be read back: %1").arg(errorText(reader->error(), {}).title);
    } else if (found == reader->found().end()) {
        m_outcome.tone = StatusTone::Warning;
        m_outcome.sentences << tr("Read back, this person is not among the active seats.");
    } else {
        QStringList other;
        const auto compare = [&](const QString &field, const QString &sent, const QString &kept) {
            if (sent != kept)
                other
                    << tr("%1: sent “%2”, kept “%3”.").arg(field, nameInSentence(sent), nameInSentence(kept));
        };
        compare(tr("E-mail"), m_sent.email, found->second.email);
        compare(tr("Name"), m_sent.name, found->second.name);
        if (const QString text = keptMetadataText(m_sentMetadata, m_actions.stamp(), found->second.metadata);
            !text.isEmpty())
            other << text;
        if (other.isEmpty())
            m_outcome.sentences << tr("Read back: Crovver kept what was sent.");
        else
            m_outcome.tone = StatusTone::Warning;
        m_outcome.sentences << other;
    }
    Q_EMIT changed();
}

} // namespace desk
