// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/seat_actions.h"

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

// A lost call may still be worked on: who isn't there at the first look is looked for again before it is said
// that the call had no effect.
constexpr std::chrono::milliseconds settlePauses[] = {seconds(4), seconds(15)};
constexpr std::chrono::milliseconds pauseAfterFailure = seconds(30);

bool sameDetails(const SeatPerson &wanted, const KnownSeat &found)
{
    return (wanted.email.isEmpty() || wanted.email == found.email)
        && (wanted.name.isEmpty() || wanted.name == found.name);
}

/// What all of them have.
Intent seatIntent(
    IntentKind kind, const TenantId &tenant, const QString &subject, const ActionContext &context)
{
    Intent intent;
    intent.kind = kind;
    intent.tenant = tenant;
    intent.tenantName = context.tenantName;
    intent.subject = subject;
    intent.unitsBefore = context.unitsBefore;
    intent.unitsSource = context.unitsSource;
    intent.activeBefore = context.activeBefore;
    return intent;
}

} // namespace

SeatActions::SeatActions(BillingGateway &gateway, IntentLedger &ledger, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_ledger(ledger)
    , m_clock(clock)
    , m_runner(gateway, ledger)
{
    connect(&m_runner, &IntentRunner::inFlightChanged, this, &SeatActions::inFlightChanged);
    connect(&m_runner, &IntentRunner::ended, this, [this](const QString &id, ActionEnd end) {
        const Intent *intent = m_ledger.find(id);
        if (intent && end != ActionEnd::NotSent)
            Q_EMIT seatsChanged(intent->tenant);
    });
    // What the last run left unknown is looked into as soon as it is known; also what it knew to be unknown,
    // and didn't get to look into.
    connect(&m_ledger, &IntentLedger::changed, this, &SeatActions::settleLater);
    connect(&m_ledger, &IntentLedger::loaded, this, [this] {
        std::vector<QString> ids;
        for (const Intent &intent : m_ledger.intents())
            ids.push_back(intent.id);
        for (const QString &id : ids)
            settleLater(id);
    });
}

SeatActions::~SeatActions() = default;

Metadata SeatActions::stamp(const QString &runId) const
{
    Metadata stamp;
    if (const QString name = m_ledger.operatorName(); !name.isEmpty())
        stamp.push_back({u"addedBy"_s, name});
    stamp.push_back({u"tool"_s, u"crovver-desk"_s});
    if (!runId.isEmpty())
        stamp.push_back({u"runId"_s, runId});
    return stamp;
}

template <typename Reply>
void SeatActions::run(const Intent &intent, const Result<PreparedWrite<Reply>> &write, QObject *receiver,
    Receive<Reply> receive)
{
    m_runner.run<Reply>(intent, write, receiver, std::move(receive),
        [this](const QString &id, const Reply &reply, ActionOutcome<Reply> &outcome) {
            close(id, reply, outcome);
        });
}

void SeatActions::allocate(const AllocateRequest &request, const ActionContext &context, QObject *receiver,
    Receive<AllocateReply> receive)
{
    Intent intent = seatIntent(context.update ? IntentKind::UpdateSeat : IntentKind::AllocateSeat,
        request.tenant, request.person.userId.text(), context);
    intent.people = {request.person};
    run<AllocateReply>(intent, m_gateway.prepare(request), receiver, std::move(receive));
}

void SeatActions::allocateBatch(
    const BulkRequest &request, const ActionContext &context, QObject *receiver, Receive<BulkReply> receive)
{
    Intent intent = seatIntent(
        IntentKind::AllocateBatch, request.tenant, QString::number(request.people.size()), context);
    intent.people = request.people;
    intent.runId = context.runId;
    intent.batch = context.batch;
    run<BulkReply>(intent, m_gateway.prepare(request), receiver, std::move(receive));
}

void SeatActions::revoke(const RevokeRequest &request, const ActionContext &context, QObject *receiver,
    Receive<RevokeReply> receive)
{
    Intent intent = seatIntent(IntentKind::RevokeSeat, request.tenant, request.user.text(), context);
    intent.people = {{request.user, {}, {}}};
    run<RevokeReply>(intent, m_gateway.prepare(request), receiver, std::move(receive));
}

void SeatActions::buyCapacity(const CapacityRequest &request, const ActionContext &context, QObject *receiver,
    Receive<CapacityReply> receive)
{
    Intent intent
        = seatIntent(IntentKind::AddCapacity, request.tenant, QString::number(request.newCapacity), context);
    intent.unitsWanted = request.newCapacity;
    intent.shownAmount = context.shownAmount;
    intent.shownCurrency = context.shownCurrency;
    intent.toleratedAmount = context.toleratedAmount;
    intent.waiting = context.waiting;
    intent.seatWaiting = context.seatWaiting;
    run<CapacityReply>(intent, m_gateway.prepare(request), receiver, std::move(receive));
}

void SeatActions::close(const QString &id, const AllocateReply &reply, ActionOutcome<AllocateReply> &outcome)
{
    const bool recorded = reply.shape == AllocateReply::Shape::Recorded;
    outcome.end = recorded ? ActionEnd::Done : ActionEnd::Refused;
    const auto take = [&](Intent &intent) {
        intent.answer = reply.message;
        if (reply.quote) {
            intent.chargedAmount = reply.quote->rawAmount;
            intent.chargedCurrency = reply.quote->currency.code();
            intent.answeredWorking = reply.quote->working;
        }
    };
    m_ledger.apply(id, recorded ? IntentEvent::AnsweredDone : IntentEvent::AnsweredRefused, take,
        recorded ? QString() : u"at capacity, nothing was allocated"_s);
}

void SeatActions::close(const QString &id, const RevokeReply &reply, ActionOutcome<RevokeReply> &)
{
    m_ledger.apply(
        id, IntentEvent::AnsweredDone, [&](Intent &intent) { intent.answer = reply.message; },
        u"the seat was taken away"_s);
}

void SeatActions::close(const QString &id, const BulkReply &reply, ActionOutcome<BulkReply> &)
{
    m_ledger.apply(
        id, IntentEvent::AnsweredDone, [&](Intent &intent) { intent.answer = reply.message; },
        u"allocated %1, skipped %2, rejected %3"_s.arg(reply.allocated.size())
            .arg(reply.skipped.size())
            .arg(reply.rejected.size()));
}

void SeatActions::close(const QString &id, const CapacityReply &reply, ActionOutcome<CapacityReply> &)
{
    // With or without a page to pay on: the capacity follows, and until it is seen nothing is said to be
    // done.
    m_ledger.apply(id, IntentEvent::AnsweredCheckout, [&](Intent &intent) {
        intent.providerId = reply.prorationId;
        intent.checkoutUrl = reply.checkoutUrl;
        intent.requiresPayment = reply.requiresPayment;
        intent.chargedAmount = reply.amountText;
        intent.chargedCurrency = reply.currency.code();
        intent.answeredCredits = reply.newCapacity;
        if (!reply.newCapacity && !reply.newCapacityText.isEmpty())
            intent.problem = otherGoodsProblem + u"%1 as the seats"_s.arg(reply.newCapacityText);
        intent.answeredWorking = reply.working;
        intent.answer = reply.message;
    });
}

// What was lost is settled by reading
// -------------------------------------------------------------------------

void SeatActions::settleLater(const QString &id)
{
    const Intent *intent = m_ledger.find(id);
    const bool unknown = intent && intent->state == IntentState::Unknown;
    if (!unknown)
        m_settling.erase(id);
    else if (!m_settling.contains(id))
        settle(id);
}

void SeatActions::settle(const QString &intentId)
{
    settleAfter(intentId, seconds(0));
}

void SeatActions::settleAfter(const QString &intentId, std::chrono::milliseconds pause)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent || intent->state != IntentState::Unknown || intent->people.empty())
        return;
    Settling &settling = m_settling[intentId];
    if (settling.reader)
        return;
    settling.again = m_clock.after(pause, [this, intentId] { readRoster(intentId); });
}

void SeatActions::readRoster(const QString &intentId)
{
    const Intent *intent = m_ledger.find(intentId);
    const auto at = m_settling.find(intentId);
    if (!intent || at == m_settling.end())
        return;
    Settling &settling = at->second;
    ++settling.looks;
    QSet<QString> wanted;
    for (const SeatPerson &person : intent->people)
        wanted.insert(person.userId.text());
    settling.reader = std::make_unique<RosterLookup>(m_gateway, intent->tenant, wanted);
    connect(settling.reader.get(), &RosterLookup::finished, this, [this, intentId] { rosterRead(intentId); });
    settling.reader->start();
    settling.again.reset();
}

void SeatActions::rosterRead(const QString &id)
{
    const auto at = m_settling.find(id);
    const Intent *intent = m_ledger.find(id);
    if (at == m_settling.end() || !intent)
        return;
    Settling &settling = at->second;
    const std::unique_ptr<RosterLookup, QScopedPointerDeleteLater> reader(settling.reader.release());
    if (!reader->isComplete()) {
        --settling.looks;
        const ApiError error = reader->error();
        settleAfter(id, pauseAfterFailure);
        Q_EMIT settleFailed(id, error);
        return;
    }
    QSet<QString> landed;
    for (const SeatPerson &person : intent->people) {
        const auto found = reader->found().find(person.userId.text());
        const bool there = found != reader->found().end()
            && (intent->kind != IntentKind::UpdateSeat || sameDetails(person, found->second));
        if (there)
            landed.insert(person.userId.text());
    }
    const size_t wanted = intent->people.size();
    const bool batch = intent->kind == IntentKind::AllocateBatch;
    const bool revokes = intent->kind == IntentKind::RevokeSeat;
    const bool complete = revokes ? landed.isEmpty() : size_t(landed.size()) == wanted;
    // A batch is atomic, but some of its people may have had a seat before; only an empty one is looked at
    // again.
    if (!complete && (!batch || landed.isEmpty()) && settling.looks <= int(std::size(settlePauses))) {
        const int looks = settling.looks;
        settleAfter(id, settlePauses[looks - 1]);
        Q_EMIT settleUndecided(id, looks);
        return;
    }
    const TenantId tenant = intent->tenant;
    const bool done = batch ? !landed.isEmpty() : complete;
    m_ledger.apply(
        id, done ? IntentEvent::SeenDone : IntentEvent::SeenNotDone,
        [&](Intent &changed) { changed.observedAt = m_clock.utcNow(); },
        u"the roster was read: %1 of %2 have a seat"_s.arg(landed.size()).arg(wanted));
    if (batch)
        Q_EMIT batchSettled(id, landed);
    Q_EMIT seatsChanged(tenant);
}

} // namespace desk
