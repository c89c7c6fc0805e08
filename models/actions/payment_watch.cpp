// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/payment_watch.h"

#include "models/domain/intent_request.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr milliseconds firstPause = seconds(5);
constexpr milliseconds longestPause = minutes(5);
constexpr qsizetype mostInBatch = 100;

struct WatchWords
{
    Q_DECLARE_TR_FUNCTIONS(PaymentWatch)
};

/// 5 s, 7.5 s, 11 s, … 5 min.
milliseconds nextPause(milliseconds pause)
{
    return pause < firstPause ? firstPause : std::min(pause * 3 / 2, longestPause);
}

bool isWatched(const Intent &intent)
{
    if (intent.state != IntentState::Waiting && intent.state != IntentState::Unknown)
        return false;
    if (intent.kind == IntentKind::AddCapacity)
        return true;
    const auto purchase = intentPurchase(intent);
    return purchase && !purchase->poolKey.isEmpty();
}

} // namespace

PaymentWatch::PaymentWatch(BillingGateway &gateway, SeatActions &actions, CreditBook &book,
    Notifier &notifier, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_actions(actions)
    , m_book(book)
    , m_ledger(actions.ledger())
    , m_notifier(notifier)
    , m_clock(clock)
{
    connect(&m_ledger, &IntentLedger::changed, this, &PaymentWatch::follow);
    // Whoever read it: a rise is told when it is on screen.
    connect(&m_book, &CreditBook::observed, this, [this](const TenantId &tenant) {
        if (const CreditBook::Seen *seen = m_book.seen(tenant))
            takeBalance(tenant, CreditBalance(seen->balance), {});
    });
    connect(&m_ledger, &IntentLedger::loaded, this, [this] {
        std::vector<QString> ids;
        for (const Intent &intent : m_ledger.intents())
            ids.push_back(intent.id);
        for (const QString &id : ids) {
            follow(id);
            // Seen by an earlier run, which ended before everybody had a seat.
            if (m_ledger.find(id)->state == IntentState::Observed && m_ledger.find(id)->seatWaiting)
                seatNow(id);
        }
    });
}

PaymentWatch::~PaymentWatch() = default;

const WatchState *PaymentWatch::stateOf(const QString &intentId) const
{
    const auto at = m_watches.find(intentId);
    return at == m_watches.end() ? nullptr : &at->second.state;
}

void PaymentWatch::follow(const QString &intentId)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent || !isWatched(*intent)) {
        if (m_watches.erase(intentId) > 0)
            Q_EMIT changed(intentId);
        return;
    }
    if (m_watches.contains(intentId))
        return;
    // At once: what is there before anybody can have paid is not this payment's doing.
    schedule(intentId, m_watches[intentId], milliseconds(0));
}

void PaymentWatch::schedule(const QString &intentId, Watch &watch, milliseconds pause)
{
    watch.pause = pause;
    watch.state.nextLook = m_clock.utcNow().addMSecs(pause.count());
    watch.timer = m_clock.after(pause, [this, intentId] { look(intentId); });
    Q_EMIT changed(intentId);
}

void PaymentWatch::look(const QString &intentId)
{
    const auto at = m_watches.find(intentId);
    const Intent *intent = m_ledger.find(intentId);
    if (at == m_watches.end() || !intent || at->second.call || at->second.creditCall)
        return;
    Watch &watch = at->second;
    watch.timer.reset();
    watch.state.looking = true;
    watch.state.nextLook = {};
    if (intent->kind == IntentKind::BuyAddon)
        return lookAtCredits(intentId, watch, intent->tenant);
    watch.call = m_gateway.capacity(intent->tenant, Priority::Background);
    whenFinished(*watch.call, this,
        [this, intentId](Result<Capacity> result) { looked(intentId, std::move(result)); });
    Q_EMIT changed(intentId);
}

void PaymentWatch::lookNow(const QString &intentId)
{
    const auto at = m_watches.find(intentId);
    if (at == m_watches.end()) {
        m_actions.settle(intentId);
        return;
    }
    at->second.pause = milliseconds(0);
    look(intentId);
}

void PaymentWatch::looked(const QString &intentId, Result<Capacity> result)
{
    const auto at = m_watches.find(intentId);
    if (at == m_watches.end())
        return;
    at->second.call.reset();
    lookEnded(intentId, at->second, result ? std::nullopt : std::optional(result.error()));
    if (result)
        take(intentId, *result);
}

/// Before it is looked at what the look brought: that may end the watch.
void PaymentWatch::lookEnded(const QString &intentId, Watch &watch, const std::optional<ApiError> &error)
{
    watch.state.looking = false;
    watch.state.lastLook = m_clock.utcNow();
    watch.state.error = error;
    schedule(intentId, watch, nextPause(watch.pause));
}

void PaymentWatch::noteCapacity(const TenantId &tenant, const Capacity &capacity)
{
    std::vector<QString> ids;
    for (const auto &[id, watch] : m_watches) {
        const Intent *intent = m_ledger.find(id);
        if (intent && intent->kind == IntentKind::AddCapacity && intent->tenant == tenant && watch.baseline)
            ids.push_back(id);
    }
    for (const QString &id : ids)
        take(id, capacity);
}

void PaymentWatch::take(const QString &intentId, const Capacity &capacity)
{
    const auto at = m_watches.find(intentId);
    const Intent *intent = m_ledger.find(intentId);
    if (at == m_watches.end() || !intent || !capacity.units)
        return;
    Watch &watch = at->second;
    watch.state.seen = capacity;
    const qint64 units = *capacity.units;
    const bool newBaseline = !watch.baseline;
    if (newBaseline)
        watch.baseline = units;
    // Only a fresh answer of this run has a baseline that nobody can have paid for; after a restart the
    // capacity from before the purchase is what counts.
    const bool fresh = newBaseline && intent->state == IntentState::Waiting
        && intent->createdAt.msecsTo(m_clock.utcNow()) < milliseconds(minutes(1)).count();
    const qint64 before = intent->unitsBefore.value_or(*watch.baseline);
    const qint64 wanted = intent->unitsWanted.value_or(before + 1);
    if (fresh && units > before) {
        m_ledger.amend(
            intentId, QStringLiteral("rise_before_payment"),
            [&](Intent &changed) { changed.unitsBefore = units; },
            QStringLiteral("the capacity was %1 already when the checkout was made").arg(units));
        Q_EMIT changed(intentId);
        return;
    }
    if (units >= wanted && units > before) {
        std::vector<SeatPerson> people;
        const QString tenant = intent->tenantName;
        if (intent->seatWaiting)
            people = intent->waiting;
        m_ledger.apply(intentId, IntentEvent::SeenDone, [&](Intent &changed) {
            changed.unitsObserved = units;
            changed.observedAt = m_clock.utcNow();
        });
        m_notifier.notify(WatchWords::tr("More seats for %1").arg(tenant),
            WatchWords::tr("The capacity rose from %1 to %2.").arg(before).arg(units), intentId);
        Q_EMIT observed(intentId);
        Q_EMIT m_actions.seatsChanged(m_ledger.find(intentId)->tenant);
        if (!people.empty())
            seat(intentId, std::move(people), 0, 0);
        return;
    }
    if (units > before && intent->unitsObserved != units) {
        m_ledger.amend(
            intentId, QStringLiteral("smaller_rise"),
            [&](Intent &changed) {
                changed.unitsObserved = units;
                changed.observedAt = m_clock.utcNow();
            },
            QStringLiteral("the capacity rose to %1, less than %2").arg(units).arg(wanted));
    }
    Q_EMIT changed(intentId);
}

/// Batch after batch, because two batches of one tenant don't go at once.
void PaymentWatch::seat(
    const QString &intentId, std::vector<SeatPerson> people, qint64 allocated, qint64 rejected)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent)
        return;
    if (people.empty()) {
        Q_EMIT waitingSeated(intentId, allocated, rejected);
        m_notifier.notify(WatchWords::tr("Seats in %1").arg(intent->tenantName),
            rejected == 0 ? WatchWords::tr("%n waiting person(s) got a seat.", nullptr, int(allocated))
                          : WatchWords::tr("%1 of %2 waiting people got a seat.")
                                .arg(allocated)
                                .arg(allocated + rejected),
            intentId);
        return;
    }
    BulkRequest request;
    request.tenant = intent->tenant;
    const auto end = people.begin() + std::min(qsizetype(people.size()), mostInBatch);
    request.people.assign(people.begin(), end);
    people.erase(people.begin(), end);
    request.metadata.stamp = m_actions.stamp();
    ActionContext context;
    context.tenantName = intent->tenantName;
    context.unitsBefore = intent->unitsObserved;
    const auto sent = qint64(request.people.size());
    QSet<QString> batch;
    for (const SeatPerson &person : request.people)
        batch.insert(person.userId.text());
    m_actions.allocateBatch(request, context, this,
        [this, intentId, people, allocated, rejected, sent, batch](const ActionOutcome<BulkReply> &outcome) {
            if (!outcome.reply) {
                m_ledger.note(intentId, QStringLiteral("waiting_not_seated"),
                    QStringLiteral("%1 people wait still").arg(sent + qint64(people.size())));
                Q_EMIT waitingFailed(intentId);
                return;
            }
            const QStringList &rejectedIds = outcome.reply->rejected;
            const qint64 without = rejectedIds.size();
            m_ledger.amend(intentId, QStringLiteral("waiting_seated"), [&](Intent &changed) {
                std::erase_if(changed.waiting, [&](const SeatPerson &person) {
                    return batch.contains(person.userId.text())
                        && !rejectedIds.contains(person.userId.text());
                });
            });
            seat(intentId, people, allocated + sent - without, rejected + without);
        });
}

void PaymentWatch::seatNow(const QString &intentId)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent || intent->state != IntentState::Observed || intent->waiting.empty()
        || m_lookups.contains(intentId) || m_ledger.account().readOnly)
        return;
    QSet<QString> ids;
    for (const SeatPerson &person : intent->waiting)
        ids.insert(person.userId.text());
    auto &lookup = m_lookups[intentId]
        = std::make_unique<RosterLookup>(m_gateway, intent->tenant, ids, Priority::Background);
    connect(lookup.get(), &RosterLookup::finished, this, [this, intentId] {
        const auto at = m_lookups.find(intentId);
        const std::unique_ptr<RosterLookup, QScopedPointerDeleteLater> done(at->second.release());
        m_lookups.erase(at);
        whoWaitsStill(intentId, *done);
    });
    lookup->start();
}

void PaymentWatch::whoWaitsStill(const QString &intentId, const RosterLookup &lookup)
{
    const Intent *intent = m_ledger.find(intentId);
    if (!intent)
        return;
    if (!lookup.isComplete()) {
        Q_EMIT waitingFailed(intentId);
        return;
    }
    std::vector<SeatPerson> people = intent->waiting;
    const size_t before = people.size();
    std::erase_if(
        people, [&](const SeatPerson &person) { return lookup.found().contains(person.userId.text()); });
    if (people.size() != before) {
        m_ledger.amend(
            intentId, QStringLiteral("waiting_seated"), [&](Intent &changed) { changed.waiting = people; });
    }
    if (!people.empty())
        seat(intentId, std::move(people), 0, 0);
}

void PaymentWatch::setSeatWaiting(const QString &intentId, bool on)
{
    m_ledger.amend(intentId, on ? QStringLiteral("seat_waiting_on") : QStringLiteral("seat_waiting_off"),
        [&](Intent &intent) { intent.seatWaiting = on; });
}

void PaymentWatch::markChecked(const QString &intentId)
{
    m_ledger.apply(intentId, IntentEvent::OperatorChecked);
}

void PaymentWatch::drop(const QString &intentId)
{
    m_ledger.apply(intentId, IntentEvent::OperatorDropped);
}

} // namespace desk
