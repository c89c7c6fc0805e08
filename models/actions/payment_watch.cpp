// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/payment_watch.h"

#include "models/domain/intent_goods.h"

#include <algorithm>

namespace desk {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr milliseconds firstPause = seconds(5);
constexpr milliseconds longestPause = minutes(5);

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
    return isProvenPurchase(intent) && !intent.goods.poolKey.isEmpty();
}

} // namespace

PaymentWatch::PaymentWatch(
    AccountData &data, SeatActions &actions, Notifier &notifier, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_data(data)
    , m_actions(actions)
    , m_ledger(actions.ledger())
    , m_clock(clock)
    , m_waiting(data, actions, notifier)
    , m_watched(m_ledger, clock)
    , m_seats(m_watched, actions, m_waiting, notifier, clock)
    , m_credits(data, m_watched, notifier, clock)
{
    connect(&m_waiting, &WaitingList::seated, this, &PaymentWatch::waitingSeated);
    connect(&m_waiting, &WaitingList::failed, this, &PaymentWatch::waitingFailed);
    connect(&m_seats, &SeatPurchases::changed, this, &PaymentWatch::changed);
    connect(&m_seats, &SeatPurchases::observed, this, &PaymentWatch::observed);
    connect(&m_seats, &SeatPurchases::lookWanted, this, [this](const QString &intentId) {
        if (WatchedPurchase *watch = m_watched.find(intentId); watch && !m_calls.contains(intentId))
            schedule(intentId, *watch, milliseconds(0));
    });
    connect(&m_credits, &CreditPurchases::changed, this, &PaymentWatch::changed);
    connect(&m_credits, &CreditPurchases::observed, this, &PaymentWatch::observed);
    connect(&m_credits, &CreditPurchases::looked, this, &PaymentWatch::lookEnded);
    connect(&m_ledger, &IntentLedger::changed, this, &PaymentWatch::follow);
    connect(&m_ledger, &IntentLedger::loaded, this, &PaymentWatch::start);
}

PaymentWatch::~PaymentWatch() = default;

const WatchState *PaymentWatch::stateOf(const QString &intentId) const
{
    const WatchedPurchase *watch = m_watched.find(intentId);
    return watch ? &watch->state : nullptr;
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
        m_watched.noteEarlier(id);
        follow(id);
    }
    for (const auto &[tenant, id] : stillWaiting)
        m_waiting.seatNow(id);
}

void PaymentWatch::follow(const QString &intentId)
{
    const Intent *intent = m_ledger.find(intentId);
    m_watched.noteWrite(intentId, intent);
    if (!intent || !isWatched(*intent)) {
        m_calls.erase(intentId);
        m_credits.drop(intentId);
        if (m_watched.remove(intentId))
            Q_EMIT changed(intentId);
        return;
    }
    if (intent->state == IntentState::Unknown)
        m_watched.noteEarlier(intentId);
    // At once: what is there before anybody can have paid is not this payment's doing.
    if (!m_watched.find(intentId))
        schedule(intentId, m_watched.add(intentId), milliseconds(0));
}

void PaymentWatch::schedule(const QString &intentId, WatchedPurchase &watch, milliseconds pause)
{
    watch.pause = pause;
    watch.state.nextLook = m_clock.utcNow().addMSecs(pause.count());
    watch.timer = m_clock.after(pause, [this, intentId] { look(intentId); });
    Q_EMIT changed(intentId);
}

void PaymentWatch::look(const QString &intentId)
{
    WatchedPurchase *watch = m_watched.find(intentId);
    const Intent *intent = m_ledger.find(intentId);
    if (!watch || !intent || m_calls.contains(intentId) || m_credits.isLooking(intentId))
        return;
    watch->timer.reset();
    watch->state.looking = true;
    watch->state.nextLook = {};
    watch->lookBegan = m_clock.elapsed();
    if (intent->kind == IntentKind::BuyAddon) {
        m_credits.look(intentId, intent->tenant);
    } else {
        auto call = m_data.capacity(intent->tenant, Priority::Background);
        whenFinished(*call, this,
            [this, intentId](Result<Capacity> result) { capacityRead(intentId, std::move(result)); });
        m_calls[intentId] = std::move(call);
    }
    Q_EMIT changed(intentId);
}

void PaymentWatch::lookNow(const QString &intentId)
{
    WatchedPurchase *watch = m_watched.find(intentId);
    if (!watch) {
        m_actions.settle(intentId);
        return;
    }
    watch->pause = milliseconds(0);
    look(intentId);
}

void PaymentWatch::capacityRead(const QString &intentId, Result<Capacity> result)
{
    m_calls.erase(intentId);
    const WatchedPurchase *watch = m_watched.find(intentId);
    const Intent *intent = m_ledger.find(intentId);
    if (!watch || !intent)
        return;
    const TenantId tenant = intent->tenant;
    const milliseconds began = watch->lookBegan;
    lookEnded(intentId, result ? std::nullopt : std::optional(result.error()));
    if (result)
        noteCapacity(tenant, {std::move(*result), UnitsSource::Count, began});
}

/// Before it is looked at what the look brought: that may end the watch.
void PaymentWatch::lookEnded(const QString &intentId, const std::optional<ApiError> &error)
{
    WatchedPurchase *watch = m_watched.find(intentId);
    if (!watch)
        return;
    watch->state.looking = false;
    watch->state.lastLook = m_clock.utcNow();
    watch->state.error = error;
    schedule(intentId, *watch, nextPause(watch->pause));
}

void PaymentWatch::noteCapacity(const TenantId &tenant, const SeenCapacity &seen)
{
    m_seats.take(tenant, seen);
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
