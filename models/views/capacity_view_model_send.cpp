// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the view-model that sends, and follows what it sent.
#include "models/items/formatting.h"
#include "models/views/capacity_question.h"
#include "models/views/capacity_view_model.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

#include <algorithm>

namespace desk {

void CapacityViewModel::proceed()
{
    recompose();
    if (m_stage != Stage::Choosing || !obstacle().isEmpty())
        return;
    m_notBegun.clear();
    m_seenElsewhere.reset();
    putQuestion({});
}

/// From here on nothing on screen changes any more: what is confirmed is what is sent and written down. The
/// question and the call are made from the same facts at the same time.
void CapacityViewModel::putQuestion(std::optional<Renewal> renewed)
{
    const QString before = m_confirmed.amount;
    std::vector<BillNotice> notices = this->notices();
    if (const auto quote = quoteNotice(m_bill))
        notices.insert(notices.begin(), *quote);
    m_confirmed = {};
    m_confirmed.request = {m_ask.tenant, m_wanted, m_bill.plan};
    m_confirmed.context.tenantName = m_ask.tenantName;
    m_confirmed.context.unitsBefore = m_bill.basis.currentSeats;
    m_confirmed.context.unitsSource = currentSeatsSource(billInput());
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
    m_confirmed.amount = m_bill.amount ? m_bill.amountText : unknownText();
    m_confirmed.open = openPurchases();
    if (renewed)
        notices.insert(notices.begin(), renewedNotice(*renewed, before, m_confirmed.amount));
    m_question = capacityQuestion(
        {m_bill, m_ask, account(), m_seatWaiting, notices, waitingPurchases(), m_clock.utcNow()});
    m_stage = Stage::Asking;
    m_age.start([this] { renew(Renewal::Age); });
    arm();
    Q_EMIT changed();
}

/// No purchase was begun or settled since the question was put.
bool CapacityViewModel::isOpenAsConfirmed() const
{
    const auto same = [](const OpenSeen &a, const OpenSeen &b) { return a.id == b.id && a.state == b.state; };
    return std::ranges::equal(openPurchases(), m_confirmed.open, same);
}

/// Nothing can be confirmed until everything was read again.
void CapacityViewModel::renew(Renewal why)
{
    if (m_stage != Stage::Asking || m_renewing)
        return;
    m_renewing = why;
    m_age.stop();
    disarm();
    m_question.notices.insert(m_question.notices.begin(), renewingNotice(why));
    reload();
}

void CapacityViewModel::renewed()
{
    const Renewal why = *m_renewing;
    m_renewing.reset();
    m_stage = Stage::Choosing;
    recompose();
    const QString problem = obstacle();
    if (problem.isEmpty())
        return putQuestion(why);
    m_notBegun = closedQuestionText(why, problem);
    Q_EMIT changed();
}

void CapacityViewModel::leaveQuestion()
{
    m_age.stop();
    m_renewing.reset();
    disarm();
}

void CapacityViewModel::back()
{
    if (m_stage != Stage::Asking)
        return;
    m_stage = Stage::Choosing;
    leaveQuestion();
    recompose();
}

void CapacityViewModel::confirm()
{
    if (m_stage != Stage::Asking || !isArmed())
        return;
    if (m_age.isOld())
        return renew(Renewal::Age);
    // Before anything else: a second click finds another stage.
    m_stage = Stage::Committing;
    leaveQuestion();
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
    const Intent *intent = m_ledger.find(id);
    if (intent)
        forgetSeated(*intent);
    if (!m_isOpen)
        return;
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
    if (m_stage == Stage::Asking && !isOpenAsConfirmed())
        renew(Renewal::Purchase);
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
    const auto open = waitingPurchases();
    const QString pending = open.empty() ? QString() : open.back()->id;
    m_ledger.note(m_stage == Stage::Following ? intentId() : pending, QStringLiteral("copied_link"));
}

void CapacityViewModel::buyMore()
{
    if (m_stage != Stage::Following || !outcome() || !outcome()->canEdit)
        return;
    m_beside = true;
    m_wantedTouched = false;
    m_ask.waiting = whoWaits();
    m_seatWaiting = !m_ask.waiting.empty();
    choose();
}

void CapacityViewModel::showPending()
{
    const auto open = waitingPurchases();
    if ((m_stage != Stage::Choosing && m_stage != Stage::Asking) || open.empty())
        return;
    leaveQuestion();
    follow(open.back()->id);
    recompose();
}

} // namespace desk
