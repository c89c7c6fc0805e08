// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the view-model that sends, and follows what it sent.
#include "models/views/capacity_question.h"
#include "models/views/capacity_view_model.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

namespace desk {

void CapacityViewModel::proceed()
{
    recompose();
    if (m_stage != Stage::Choosing || !obstacle().isEmpty())
        return;
    m_notBegun.clear();
    // From here on nothing on screen changes any more: what is confirmed is what is sent and written down.
    m_question = capacityQuestion(m_bill, m_ask, account(), m_seatWaiting);
    m_confirmed = {};
    m_confirmed.request = {m_ask.tenant, m_wanted, m_bill.plan};
    m_confirmed.context.tenantName = m_ask.tenantName;
    m_confirmed.context.unitsBefore = m_bill.basis.currentSeats;
    if (m_reader.evidence().capacity)
        m_confirmed.context.activeBefore = m_reader.evidence().capacity->activeCount;
    if (m_bill.amount) {
        m_confirmed.context.shownAmount = m_bill.amount->toString();
        m_confirmed.context.shownCurrency = m_bill.currency.currency.code();
        if (m_bill.estimate.oneDay)
            m_confirmed.context.toleratedAmount = m_bill.estimate.oneDay->major().toString();
    }
    m_confirmed.context.waiting = m_ask.waiting;
    m_confirmed.context.seatWaiting = m_seatWaiting && !m_ask.waiting.empty();
    m_stage = Stage::Asking;
    arm();
    Q_EMIT changed();
}

void CapacityViewModel::back()
{
    if (m_stage != Stage::Asking)
        return;
    m_stage = Stage::Choosing;
    disarm();
    recompose();
}

void CapacityViewModel::confirm()
{
    if (m_stage != Stage::Asking || !isArmed())
        return;
    // Before anything else: a second click finds another stage.
    m_stage = Stage::Committing;
    disarm();
    m_ours = true;
    m_actions.buyCapacity(m_confirmed.request, m_confirmed.context, this,
        [this, visit = m_visit](const ActionOutcome<CapacityReply> &outcome) {
            if (visit == m_visit)
                answered(outcome);
        });
    Q_EMIT changed();
}

void CapacityViewModel::intentChanged(const QString &id)
{
    if (!m_isOpen)
        return;
    const Intent *intent = m_ledger.find(id);
    const bool aboutUs = intent && intent->kind == IntentKind::AddCapacity && intent->tenant == m_ask.tenant;
    if (aboutUs && m_stage != Stage::Following && blocksAnother(intent->state)) {
        // Ours, or another window's: that one is shown, and ours can't be sent any more.
        const bool ours = m_stage == Stage::Committing;
        follow(id);
        m_ours = ours;
    }
    if (id != intentId() && !aboutUs)
        return;
    const bool over = m_stage == Stage::Following && id == intentId()
        && (!intent || intent->state == IntentState::Checked || intent->state == IntentState::Dropped
            || intent->state == IntentState::NotDone);
    if (over && (intent || !m_ours))
        choose(); // one of ours that could not be committed is told by its answer
    recompose();
}

void CapacityViewModel::answered(const ActionOutcome<CapacityReply> &outcome)
{
    m_error = outcome.error;
    if (outcome.end == ActionEnd::NotBegun) {
        choose();
        m_notBegun = outcome.refusal
            ? tr("Nothing was sent. %1").arg(beginRefusalSentence(*outcome.refusal, m_ledger))
            : notWrittenSentence(outcome.error, m_ledger);
        pickUp();
        return recompose();
    }
    if (intentId() != outcome.intentId)
        follow(outcome.intentId);
    m_ours = true;
    recompose();
    if (outcome.end == ActionEnd::Done)
        openAtOnce();
}

void CapacityViewModel::noteLinkCopied()
{
    const QString id = m_stage == Stage::Following ? intentId() : m_pending;
    m_ledger.note(id, QStringLiteral("copied_link"));
}

void CapacityViewModel::buyMore()
{
    if (m_stage != Stage::Following || !outcome() || !outcome()->canEdit)
        return;
    const Intent *intent = m_ledger.find(intentId());
    m_pending = intent && intent->state == IntentState::Waiting ? intent->id : QString();
    m_wantedTouched = false;
    m_seatWaiting = !m_ask.waiting.empty();
    choose();
}

void CapacityViewModel::showPending()
{
    if (m_stage != Stage::Choosing || m_pending.isEmpty())
        return;
    follow(m_pending);
    recompose();
}

} // namespace desk
