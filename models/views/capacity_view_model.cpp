// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/capacity_view_model.h"

#include "models/items/formatting.h"
#include "models/views/capacity_question.h"
#include "models/views/write_words.h"

#include <algorithm>

namespace desk {

CapacityViewModel::CapacityViewModel(BillingGateway &gateway, SeatActions &actions, PaymentWatch &watch,
    UrlOpener &opener, Clock &clock, QObject *parent)
    : PurchaseViewModel(actions.ledger(), watch, opener, clock, parent)
    , m_actions(actions)
    , m_reader(gateway)
{
    connect(&m_reader, &CapacityEvidenceReader::changed, this, &CapacityViewModel::evidenceChanged);
    connect(&m_ledger, &IntentLedger::changed, this, &CapacityViewModel::intentChanged);
    connect(&m_ledger, &IntentLedger::loaded, this, [this] {
        pickUp();
        recompose();
    });
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
    ++m_visit;
    m_isOpen = true;
    m_ask = ask;
    m_pending.clear();
    m_notBegun.clear();
    m_wanted = 0;
    m_wantedTouched = false;
    m_subscription = 0;
    m_seatWaiting = !ask.waiting.empty();
    choose();
    pickUp();
    recompose();
}

void CapacityViewModel::close()
{
    ++m_visit;
    m_isOpen = false;
    m_reader.stop();
    disarm();
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
    reload();
}

void CapacityViewModel::reload()
{
    m_reader.read(m_ask.tenant, m_ask.quote && m_ask.quote->currency.isKnown());
    recompose();
}

/// What is open for this tenant comes before anything new.
void CapacityViewModel::pickUp()
{
    if (!m_isOpen || m_stage != Stage::Choosing)
        return;
    if (const Intent *open = m_ledger.blocking(IntentKind::AddCapacity, m_ask.tenant, {}))
        return follow(open->id);
    if (const Intent *waiting = m_ledger.waiting(IntentKind::AddCapacity, m_ask.tenant);
        waiting && m_pending.isEmpty())
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
        m_watch.noteCapacity(m_ask.tenant, *m_reader.evidence().capacity);
    suggestWanted();
    recompose();
}

/// Until the operator chose a number: what those who wait need, else one more.
void CapacityViewModel::suggestWanted()
{
    if (m_wantedTouched)
        return;
    const BillInput input = billInput();
    if (const auto needed = seatsForWaiting(input))
        m_wanted = *needed;
    else if (const auto current = currentSeats(input))
        m_wanted = *current + 1;
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
    return seatsForWaiting(billInput());
}

void CapacityViewModel::setSubscription(size_t index)
{
    m_subscription = index;
    suggestWanted();
    recompose();
}

void CapacityViewModel::setLookedAgain(bool yes)
{
    m_lookedAgain = yes;
    Q_EMIT changed();
}

void CapacityViewModel::setSeatWaiting(bool on)
{
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

QString CapacityViewModel::pendingText() const
{
    const Intent *pending = m_ledger.find(m_pending);
    if (!pending || pending->state != IntentState::Waiting)
        return {};
    const QString seats = pending->unitsWanted ? countText(*pending->unitsWanted) : unknownText();
    const auto shown = parseDecimal(pending->shownAmount);
    const QString amount = shown ? amountText(*shown, Currency(pending->shownCurrency)) : unknownText();
    const QString host = checkCheckoutLink(pending->checkoutUrl, account().checkoutHosts).host;
    return tr(
        "A purchase for %1 seats in all (%2), made %3 by %4, still waits for its payment at %5. If both "
        "are paid, both are charged.")
        .arg(seats, amount, agoText(pending->createdAt.toMSecsSinceEpoch(), m_clock.utcNow()),
            pending->operatorName.isEmpty() ? tr("this program") : nameInSentence(pending->operatorName),
            host.isEmpty() ? unknownText() : host);
}

QString CapacityViewModel::pendingLink() const
{
    const LinkJudgement judgement = judgeLink(m_ledger, m_pending, account().checkoutHosts);
    return judgement.mayCopy ? judgement.link.raw : QString();
}

std::vector<BillNotice> CapacityViewModel::notices() const
{
    std::vector<BillNotice> notices;
    if (!m_notBegun.isEmpty())
        notices.push_back({StatusTone::Critical, m_notBegun});
    const auto refusal = m_ledger.mayBegin(IntentKind::AddCapacity, m_ask.tenant, {});
    if (refusal && *refusal != BeginRefusal::AnotherIsOpen)
        notices.push_back({StatusTone::Warning, beginRefusalSentence(*refusal, m_ledger)});
    if (const QString pending = pendingText(); !pending.isEmpty())
        notices.push_back({StatusTone::Warning, pending});
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
    if (!m_bill.secondLook.isEmpty() && !m_lookedAgain)
        return m_bill.secondLook;
    return {};
}

void CapacityViewModel::recompose()
{
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

} // namespace desk
