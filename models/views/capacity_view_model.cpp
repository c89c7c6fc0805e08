// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/capacity_view_model.h"

#include "models/items/formatting.h"
#include "models/views/capacity_question.h"
#include "models/views/journal_text.h"
#include "models/views/write_words.h"

#include <algorithm>

namespace desk {

CapacityViewModel::CapacityViewModel(AccountData &data, SeatActions &actions, PaymentWatch &watch,
    UrlOpener &opener, Clock &clock, QObject *parent)
    : PurchaseViewModel(actions.ledger(), watch, opener, clock, parent)
    , m_actions(actions)
    , m_reader(data)
{
    connect(&m_reader, &CapacityEvidenceReader::changed, this, &CapacityViewModel::evidenceChanged);
    connect(&m_ledger, &IntentLedger::changed, this, &CapacityViewModel::intentChanged);
    connect(&m_ledger, &IntentLedger::loaded, this, [this] {
        pickUp();
        recompose();
    });
    connect(&m_watch, &PaymentWatch::changed, this, &CapacityViewModel::watchChanged);
    connect(&m_watch, &PaymentWatch::waitingSeated, this, [this](const QString &id, qint64 in, qint64 out) {
        if (id != intentId())
            return;
        m_seated = WaitingSeats{in, out, false};
        recompose();
    });
    connect(&m_watch, &PaymentWatch::waitingFailed, this, [this](const QString &id) {
        if (id != intentId())
            return;
        m_seated = WaitingSeats{0, 0, true};
        recompose();
    });
}

CapacityViewModel::~CapacityViewModel() = default;

void CapacityViewModel::open(const CapacityAsk &ask)
{
    m_flow.open();
    m_ask = ask;
    m_askedFor.clear();
    m_askedFor.add(ask.tenant, ask.waiting);
    m_beside = false;
    m_seenElsewhere.reset();
    m_wanted = 0;
    m_wantedTouched = false;
    m_subscription = 0;
    m_ask.waiting = whoWaits();
    m_seatWaiting = !m_ask.waiting.empty();
    choose();
    pickUp();
    recompose();
}

void CapacityViewModel::close()
{
    m_flow.close();
    m_reader.stop();
    const Intent *sent = m_ledger.blocking(IntentKind::AddCapacity, m_ask.tenant, {});
    if (m_ours && sent && sent->state == IntentState::Sending)
        Q_EMIT leftInFlight(sent->id);
}

void CapacityViewModel::addWaiting(const TenantId &tenant, const std::vector<SeatPerson> &people)
{
    m_turnedAway.add(tenant, people);
}

/// One list: those of the open purchases first, then those who were turned away, then those of this visit.
std::vector<SeatPerson> CapacityViewModel::whoWaits() const
{
    std::vector<SeatPerson> people;
    for (const WaitingPerson &waiting : waitingPeople(m_ledger, m_ask.tenant))
        addPeople(people, {waiting.person});
    addPeople(people, m_turnedAway.of(m_ask.tenant));
    addPeople(people, m_askedFor.of(m_ask.tenant));
    return people;
}

/// What the watch of an open purchase saw since the question was put.
void CapacityViewModel::watchChanged(const QString &id)
{
    const auto known = std::ranges::find(m_confirmed.open, id, &OpenSeen::id);
    const WatchState *state = m_watch.stateOf(id);
    if (m_stage == Stage::Asking && known != m_confirmed.open.end() && state && state->seen
        && state->seen->units != known->units)
        noteCapacity(m_ask.tenant, *state->seen);
}

void CapacityViewModel::noteCapacity(const TenantId &tenant, const Capacity &capacity)
{
    if (!m_flow.isOpen() || tenant != m_ask.tenant || !capacity.units || m_stage != Stage::Asking)
        return;
    const auto shown = m_confirmed.context.unitsBefore;
    // A list that differs for good from the count is told once, in the renewed question.
    if (capacity.units == shown || capacity.units == m_seenElsewhere)
        return;
    m_seenElsewhere = capacity.units;
    renew(Renewal::Capacity);
}

CapacityPhase CapacityViewModel::phase() const
{
    switch (m_stage) {
    case Stage::Choosing:
        return m_reader.hasEssentials() ? CapacityPhase::Editing : CapacityPhase::Loading;
    case Stage::Asking:
        return CapacityPhase::Confirm;
    case Stage::Committing:
        return CapacityPhase::Sending;
    case Stage::Following:
        return outcome() ? outcome()->phase : CapacityPhase::Editing;
    }
    return CapacityPhase::Loading;
}

/// Back to the number, with figures of now.
void CapacityViewModel::choose()
{
    m_stage = Stage::Choosing;
    forget();
    m_seated.reset();
    m_ours = false;
    m_lookedAgain = false;
    m_flow.leaveQuestion();
    reload();
}

void CapacityViewModel::reload()
{
    m_readBegan = m_clock.elapsed();
    m_reader.read(m_ask.tenant, m_ask.quote && m_ask.quote->currency.isKnown());
    recompose();
}

/// What is open for this tenant comes before anything new.
void CapacityViewModel::pickUp()
{
    if (!m_flow.isOpen() || m_stage != Stage::Choosing)
        return;
    if (const Intent *open = m_ledger.blocking(IntentKind::AddCapacity, m_ask.tenant, {}))
        return follow(open->id);
    if (const Intent *waiting = m_ledger.waiting(IntentKind::AddCapacity, m_ask.tenant); waiting && !m_beside)
        follow(waiting->id);
}

void CapacityViewModel::follow(const QString &intentId)
{
    m_stage = Stage::Following;
    setIntentId(intentId);
    // What was asked for then counts, not what this visit would ask for.
    if (const Intent *intent = m_ledger.find(intentId))
        m_seatWaiting = intent->seatWaiting;
}

void CapacityViewModel::evidenceChanged()
{
    if (m_reader.evidence().capacity)
        m_watch.noteCapacity(m_ask.tenant, {*m_reader.evidence().capacity, UnitsSource::Count, m_readBegan});
    suggestWanted();
    recompose();
    if (m_flow.renewing() && m_reader.isComplete())
        renewed();
}

/// Until the operator chose a number: what those who wait need, else one more. What is ordered and isn't
/// there yet counts as there: a checkout that is open may still be paid.
void CapacityViewModel::suggestWanted()
{
    if (m_wantedTouched || m_stage != Stage::Choosing)
        return;
    const auto current = currentSeats(billInput());
    if (const auto needed = wantedForWaiting())
        m_wanted = *needed;
    else if (current)
        m_wanted = std::max(*current, orderedCapacity(m_ledger, m_ask.tenant).units.value_or(0)) + 1;
}

void CapacityViewModel::setWanted(qint64 seats)
{
    if (m_stage != Stage::Choosing || (seats == m_wanted && m_wantedTouched))
        return;
    m_wantedTouched = true;
    m_wanted = seats;
    m_lookedAgain = false;
    recompose();
}

std::optional<qint64> CapacityViewModel::wantedForWaiting() const
{
    const auto needed = seatsForWaiting(billInput());
    const auto ordered = orderedCapacity(m_ledger, m_ask.tenant).units;
    return needed && ordered && *needed <= *ordered ? std::nullopt : needed;
}

void CapacityViewModel::setSubscription(size_t index)
{
    if (m_stage != Stage::Choosing)
        return;
    m_subscription = index;
    suggestWanted();
    recompose();
}

QString CapacityViewModel::secondLook() const
{
    if (!m_bill.secondLook.isEmpty() || !m_bill.inputProblem.isEmpty())
        return m_bill.secondLook;
    if (!m_bill.quote.doubt.isEmpty())
        return m_bill.quote.doubt;
    const auto ordered = orderedCapacity(m_ledger, m_ask.tenant).units;
    return ordered && m_wanted <= *ordered
        ? tr("%1 seats in all are ordered already and wait for their payment. Another purchase for %2 in all "
             "adds nothing to them.")
              .arg(countText(*ordered), countText(m_wanted))
        : QString();
}

void CapacityViewModel::setLookedAgain(bool yes)
{
    if (m_stage != Stage::Choosing)
        return;
    m_lookedAgain = yes;
    Q_EMIT changed();
}

void CapacityViewModel::setSeatWaiting(bool on)
{
    if (m_stage != Stage::Choosing && m_stage != Stage::Following)
        return;
    if (m_stage == Stage::Following && !intentId().isEmpty())
        m_watch.setSeatWaiting(intentId(), on);
    m_seatWaiting = on;
    Q_EMIT changed();
}

BillInput CapacityViewModel::billInput() const
{
    return {m_reader.evidence(), m_ask, m_ledger.account(), m_wanted, m_subscription,
        m_clock.utcNow().toMSecsSinceEpoch()};
}

/// Oldest first.
std::vector<const Intent *> CapacityViewModel::waitingPurchases() const
{
    std::vector<const Intent *> open = orderedCapacity(m_ledger, m_ask.tenant).open;
    std::erase_if(open, [](const Intent *intent) { return intent->state != IntentState::Waiting; });
    return open;
}

std::vector<CapacityViewModel::OpenSeen> CapacityViewModel::openPurchases() const
{
    std::vector<OpenSeen> seen;
    for (const Intent *open : orderedCapacity(m_ledger, m_ask.tenant).open) {
        const WatchState *state = m_watch.stateOf(open->id);
        seen.push_back({open->id, open->state, state && state->seen ? state->seen->units : std::nullopt});
    }
    return seen;
}

QString CapacityViewModel::pendingLink() const
{
    const auto open = waitingPurchases();
    if (open.empty())
        return {};
    const LinkJudgement judgement = judgeLink(m_ledger, open.back()->id, account().checkoutHosts);
    return judgement.mayCopy ? judgement.link.raw : QString();
}

/// What the figures are made from where it isn't the first source.
std::vector<BillNotice> CapacityViewModel::evidenceNotices() const
{
    std::vector<BillNotice> notices;
    const CapacityEvidence &evidence = m_reader.evidence();
    const auto add = [&](const QString &text) { notices.push_back({StatusTone::Warning, text}); };
    if (!m_reader.isComplete())
        return notices;
    const auto current = currentSeats(billInput());
    if (evidence.capacityError && current)
        add(tr("The count of seats could not be read, so %1 is taken from the subscription or the quote. %2")
                .arg(countText(*current), errorTitle(*evidence.capacityError, {}, account().provider.name)));
    if (m_seenElsewhere && current && *m_seenElsewhere != *current)
        add(tr("%1 seats in all were seen elsewhere, %2's count says %3. The amount is worked out from "
               "the count.")
                .arg(countText(*m_seenElsewhere), account().provider.name, countText(*current)));
    if (!evidence.plans && evidence.subscriptions && m_bill.source == AmountSource::Estimate)
        add(tr("The list of plans could not be read, so the price is the one that the subscription names."));
    return notices;
}

std::vector<BillNotice> CapacityViewModel::notices() const
{
    std::vector<BillNotice> notices;
    if (!m_flow.notBegun().isEmpty())
        notices.push_back({StatusTone::Critical, m_flow.notBegun()});
    const auto refusal = m_ledger.mayBegin(IntentKind::AddCapacity, m_ask.tenant, {});
    if (refusal && *refusal != BeginRefusal::AnotherIsOpen)
        notices.push_back({StatusTone::Warning, beginRefusalSentence(*refusal, m_ledger)});
    for (const Intent *open : waitingPurchases())
        notices.push_back({StatusTone::Warning,
            openPurchaseText(*open, account(), m_bill.basis.currentSeats, m_wanted, m_clock.utcNow())});
    const auto evidence = evidenceNotices();
    notices.insert(notices.end(), evidence.begin(), evidence.end());
    notices.insert(notices.end(), m_bill.notices.begin(), m_bill.notices.end());
    return notices;
}

QString CapacityViewModel::obstacle() const
{
    if (const auto refusal = m_ledger.mayBegin(IntentKind::AddCapacity, m_ask.tenant, {}))
        return beginRefusalSentence(*refusal, m_ledger);
    if (!m_reader.hasEssentials())
        return tr("The subscription and its seats are being read.");
    if (!m_bill.inputProblem.isEmpty())
        return m_bill.inputProblem;
    if (!m_reader.isComplete())
        return tr("Prices and currency are being read.");
    if (!m_lookedAgain)
        return secondLook();
    return {};
}

void CapacityViewModel::recompose()
{
    if (m_stage == Stage::Choosing)
        m_ask.waiting = whoWaits();
    m_bill = capacityBill(billInput());
    const Intent *intent = m_ledger.find(intentId());
    if (m_stage == Stage::Following && intent) {
        CapacityOutcomeInput input{purchaseInput(*intent), {}, m_seated};
        if (m_ours)
            input.sentBefore = m_confirmed.context.unitsBefore;
        setOutcome(capacityOutcome(input));
    } else if (m_stage == Stage::Following) {
        setOutcome(std::nullopt);
    }
    Q_EMIT changed();
}

void CapacityViewModel::proceed()
{
    recompose();
    if (m_stage != Stage::Choosing || !obstacle().isEmpty())
        return;
    m_flow.noteNotBegun({});
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
    m_flow.ask([this] { Q_EMIT changed(); }, [this] { renew(Renewal::Age); });
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
    if (m_stage != Stage::Asking || m_flow.renewing())
        return;
    m_flow.renew(why);
    m_question.notices.insert(m_question.notices.begin(), renewingNotice(why));
    reload();
}

void CapacityViewModel::renewed()
{
    const Renewal why = *m_flow.renewing();
    m_flow.leaveQuestion();
    m_stage = Stage::Choosing;
    recompose();
    const QString problem = obstacle();
    if (problem.isEmpty())
        return putQuestion(why);
    m_flow.noteNotBegun(closedQuestionText(why, problem));
    Q_EMIT changed();
}

void CapacityViewModel::back()
{
    if (m_stage != Stage::Asking)
        return;
    m_stage = Stage::Choosing;
    m_flow.leaveQuestion();
    recompose();
}

void CapacityViewModel::confirm()
{
    if (m_stage != Stage::Asking || !isArmed())
        return;
    if (m_flow.isOld())
        return renew(Renewal::Age);
    // Before anything else: a second click finds another stage.
    m_stage = Stage::Committing;
    m_flow.leaveQuestion();
    m_ours = true;
    m_actions.buyCapacity(m_confirmed.request, m_confirmed.context, this,
        m_flow.whileHere<CapacityReply>(
            [this](const ActionOutcome<CapacityReply> &outcome) { answered(outcome); }));
    Q_EMIT changed();
}

void CapacityViewModel::intentChanged(const QString &id)
{
    const Intent *intent = m_ledger.find(id);
    if (intent) {
        m_turnedAway.intentChanged(*intent);
        m_askedFor.intentChanged(*intent);
    }
    if (!m_flow.isOpen())
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
        m_flow.noteNotBegun(outcome, m_ledger);
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
    m_flow.leaveQuestion();
    follow(open.back()->id);
    recompose();
}

} // namespace desk
