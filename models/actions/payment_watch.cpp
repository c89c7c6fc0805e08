// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/payment_watch.h"

#include "models/domain/intent_request.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr milliseconds firstPause = seconds(5);
constexpr milliseconds longestPause = minutes(5);
/// Nobody can have paid so soon after the answer. It is short, because somebody with a card on file pays within
/// half a minute, and the first looks may have failed.
constexpr milliseconds justAnswered = seconds(15);

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
    , m_seats(gateway, actions, notifier)
{
    connect(&m_seats, &WaitingList::seated, this, &PaymentWatch::waitingSeated);
    connect(&m_seats, &WaitingList::failed, this, &PaymentWatch::waitingFailed);
    connect(&m_ledger, &IntentLedger::changed, this, &PaymentWatch::follow);
    // Whoever read it: a rise is told when it is on screen.
    connect(&m_book, &CreditBook::observed, this, [this](const TenantId &tenant) {
        if (const CreditBook::Seen *seen = m_book.seen(tenant))
            takeBalance(tenant, CreditBalance(seen->balance));
    });
    connect(&m_ledger, &IntentLedger::loaded, this, &PaymentWatch::start);
}

PaymentWatch::~PaymentWatch() = default;

const WatchState *PaymentWatch::stateOf(const QString &intentId) const
{
    const auto at = m_watches.find(intentId);
    return at == m_watches.end() ? nullptr : &at->second.state;
}

void PaymentWatch::start()
{
    std::vector<QString> ids;
    std::map<TenantId, QString> stillWaiting; // the newest of each tenant
    for (const Intent &intent : m_ledger.intents()) {
        ids.push_back(intent.id);
        // Seen by an earlier run, which ended before everybody had a seat.
        if (intent.state == IntentState::Observed && intent.seatWaiting && !intent.waiting.empty())
            stillWaiting[intent.tenant] = intent.id;
    }
    for (const QString &id : ids) {
        m_earlier.insert(id);
        follow(id);
    }
    for (const auto &[tenant, id] : stillWaiting)
        m_seats.seatNow(id);
}

void PaymentWatch::follow(const QString &intentId)
{
    const Intent *intent = m_ledger.find(intentId);
    noteWrite(intentId, intent);
    if (!intent || !isWatched(*intent)) {
        if (m_watches.erase(intentId) > 0)
            Q_EMIT changed(intentId);
        return;
    }
    if (intent->state == IntentState::Unknown)
        m_earlier.insert(intentId);
    if (m_watches.contains(intentId))
        return;
    Watch &watch = m_watches[intentId];
    watch.isNew = !m_earlier.contains(intentId);
    watch.since = m_clock.elapsed();
    // At once: what is there before anybody can have paid is not this payment's doing.
    schedule(intentId, watch, milliseconds(0));
}

/// What was asked for before a write has ended may be from before its effect, or from after it.
void PaymentWatch::noteWrite(const QString &intentId, const Intent *intent)
{
    if (intent && intent->state == IntentState::Sending) {
        if (intent->mayCost())
            m_sending[intentId] = intent->tenant;
        return;
    }
    if (const auto ended = m_sending.extract(intentId))
        m_written[ended.mapped()] = m_clock.elapsed();
}

bool PaymentWatch::isSending(const TenantId &tenant) const
{
    return std::ranges::any_of(m_sending, [&](const auto &sending) { return sending.second == tenant; });
}

/// By the clock that doesn't jump, and not after a restart or a second try with the same key: its checkout
/// may have been open for long then.
bool PaymentWatch::isJustAnswered(const Watch &watch) const
{
    return watch.isNew && m_clock.elapsed() - watch.since < justAnswered;
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
    watch.lookBegan = m_clock.elapsed();
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
    const Intent *intent = m_ledger.find(intentId);
    if (at == m_watches.end() || !intent)
        return;
    const TenantId tenant = intent->tenant;
    const milliseconds began = at->second.lookBegan;
    at->second.call.reset();
    lookEnded(intentId, at->second, result ? std::nullopt : std::optional(result.error()));
    if (result)
        noteCapacity(tenant, {std::move(*result), UnitsSource::Count, began});
}

/// Before it is looked at what the look brought: that may end the watch.
void PaymentWatch::lookEnded(const QString &intentId, Watch &watch, const std::optional<ApiError> &error)
{
    watch.state.looking = false;
    watch.state.lastLook = m_clock.utcNow();
    watch.state.error = error;
    schedule(intentId, watch, nextPause(watch.pause));
}

std::vector<QString> PaymentWatch::watchedSeats(const TenantId &tenant) const
{
    std::vector<QString> ids;
    for (const Intent &intent : m_ledger.intents()) {
        if (intent.kind == IntentKind::AddCapacity && intent.tenant == tenant
            && m_watches.contains(intent.id))
            ids.push_back(intent.id);
    }
    return ids;
}

void PaymentWatch::noteCapacity(const TenantId &tenant, const SeenCapacity &seen)
{
    const std::vector<QString> ids = watchedSeats(tenant);
    const bool counts = isEvidence(tenant, seen);
    for (const QString &id : ids) {
        Watch &watch = m_watches.at(id);
        // What is looked at is the count; a baseline of another source, or of one that an older journal
        // doesn't name, gives way to it at the first look.
        const bool isOwn = seen.source == UnitsSource::Count || seen.source == m_ledger.find(id)->unitsSource;
        if (!isOwn)
            noteOther(id, watch, seen);
        else if (counts)
            watch.state.seen = seen.capacity;
        const bool isFirst = !watch.looked || seen.source != m_ledger.find(id)->unitsSource;
        if (isOwn && isFirst && counts && seen.capacity.units)
            takeFirstUnits(id, watch, *seen.capacity.units, seen.source);
    }
    if (counts && seen.capacity.units)
        takeUnits(tenant, seen);
    for (const QString &id : ids)
        Q_EMIT changed(id);
}

bool PaymentWatch::isEvidence(const TenantId &tenant, const SeenCapacity &seen)
{
    if (!seen.began || isSending(tenant))
        return false;
    if (const auto written = m_written.find(tenant);
        written != m_written.end() && *seen.began < written->second)
        return false;
    milliseconds &newest = m_newest.try_emplace({tenant, seen.source}, *seen.began).first->second;
    if (*seen.began < newest)
        return false;
    newest = *seen.began;
    return true;
}

/// It settles nothing, but when it isn't what was seen here last, it is a reason to look.
void PaymentWatch::noteOther(const QString &intentId, Watch &watch, const SeenCapacity &seen)
{
    if (!seen.capacity.units)
        return;
    const qint64 units = *seen.capacity.units;
    const bool isKnown
        = watch.state.other && watch.state.other->units == units && watch.state.other->source == seen.source;
    watch.state.other = OtherCapacity{units, seen.source, m_clock.utcNow()};
    if (!isKnown && watch.looked && watch.state.seen && watch.state.seen->units != units && !watch.call)
        schedule(intentId, watch, milliseconds(0));
}

void PaymentWatch::takeFirstUnits(const QString &intentId, Watch &watch, qint64 units, UnitsSource source)
{
    const Intent &intent = *m_ledger.find(intentId);
    const auto startFrom = [&](Intent &changed) {
        changed.unitsBefore = units;
        changed.unitsSource = source;
        changed.unitsObserved.reset();
        changed.observedAt = {};
    };
    watch.looked = true;
    if (!intent.unitsBefore) {
        m_ledger.amend(
            intentId, u"first_look"_s, startFrom, u"the capacity was %1 at the first look"_s.arg(units));
    } else if (intent.unitsSource != source) {
        m_ledger.amend(intentId, u"first_look"_s, startFrom,
            u"the capacity was %1 at the first look; the %2 of before are of another source"_s.arg(units).arg(
                *intent.unitsBefore));
    } else if (units > *intent.unitsBefore && isJustAnswered(watch) && isPaidFirst(intent)) {
        m_ledger.amend(intentId, u"rise_before_payment"_s, startFrom,
            u"the capacity was %1 already when the checkout was made"_s.arg(units));
    }
}

std::vector<OpenPurchase> PaymentWatch::openSeats(const TenantId &tenant, UnitsSource source) const
{
    std::vector<OpenPurchase> open;
    for (const QString &id : watchedSeats(tenant)) {
        const Intent &intent = *m_ledger.find(id);
        if (!intent.unitsBefore || intent.unitsSource != source)
            continue;
        OpenPurchase purchase{id, *intent.unitsBefore, {}, m_watches.at(id).looked, purchaseRank(intent)};
        if (const qint64 rise = riseTo(intent.unitsWanted.value_or(0), purchase.mark); rise > 0)
            purchase.bought = rise;
        open.push_back(purchase);
    }
    sortByRank(open);
    return open;
}

/// An order names the seats in all, so the whole of a rise is one order's.
void PaymentWatch::takeUnits(const TenantId &tenant, const SeenCapacity &seen)
{
    const qint64 units = *seen.capacity.units;
    const std::vector<OpenPurchase> open = openSeats(tenant, seen.source);
    if (const auto owner = ownerOfRise(open, units)) {
        // The others first: should the program end in between, the rise is still one purchase's.
        takeFromOthers(open, *owner, units);
        return unitsSeenDone(open[*owner].id, seen.capacity);
    }
    for (const OpenPurchase &purchase : open) {
        if (purchase.looked && riseTo(units, purchase.mark) > 0)
            saySmallerRise(purchase, units);
    }
}

void PaymentWatch::takeFromOthers(const std::vector<OpenPurchase> &open, size_t owner, qint64 units)
{
    const Intent &taker = *m_ledger.find(open[owner].id);
    const QString detail
        = u"the capacity rose to %1; that is taken for the purchase of %2 seats in all, begun at %3"_s
              .arg(units)
              .arg(taker.unitsWanted.value_or(units))
              .arg(taker.createdAt.toString(Qt::ISODate));
    for (size_t i = 0; i < open.size(); ++i) {
        if (i == owner || riseTo(units, open[i].mark) == 0)
            continue;
        m_ledger.amend(
            open[i].id, u"rise_of_another"_s,
            [&](Intent &changed) {
                changed.unitsBefore = changed.unitsObserved = units;
                changed.observedAt = m_clock.utcNow();
            },
            detail);
    }
}

void PaymentWatch::saySmallerRise(const OpenPurchase &purchase, qint64 units)
{
    const Intent *intent = m_ledger.find(purchase.id);
    if (!intent || intent->unitsObserved == units)
        return;
    const qint64 wanted = intent->unitsWanted.value_or(units);
    m_ledger.amend(
        purchase.id, u"smaller_rise"_s,
        [&](Intent &changed) {
            changed.unitsObserved = units;
            changed.observedAt = m_clock.utcNow();
        },
        u"the capacity rose to %1, less than %2"_s.arg(units).arg(wanted));
}

void PaymentWatch::unitsSeenDone(const QString &intentId, const Capacity &capacity)
{
    const qint64 units = *capacity.units;
    m_ledger.apply(intentId, IntentEvent::SeenDone, [&](Intent &changed) {
        changed.unitsObserved = units;
        changed.observedAt = m_clock.utcNow();
    });
    const Intent *intent = m_ledger.find(intentId);
    if (!intent)
        return;
    const TenantId tenant = intent->tenant;
    const qint64 before = intent->unitsBefore.value_or(units);
    // The seats of those whom the operator will seat by hand are not given to others.
    const bool mayBeGiven = intent->waiting.empty() || intent->seatWaiting;
    m_notifier.notify(WatchWords::tr("More seats for %1").arg(intent->tenantName),
        WatchWords::tr("The capacity rose from %1 to %2.").arg(before).arg(units), intentId);
    Q_EMIT observed(intentId);
    Q_EMIT m_actions.seatsChanged(tenant);
    if (mayBeGiven)
        m_seats.seat(intentId, capacity.activeCount ? capacity.free() : units - before);
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
