// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/seat_purchases.h"

#include <QCoreApplication>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct SeatPurchaseWords
{
    Q_DECLARE_TR_FUNCTIONS(PaymentWatch)
};

} // namespace

SeatPurchases::SeatPurchases(
    WatchedPurchases &watched, SeatActions &actions, WaitingList &waiting, Notifier &notifier, Clock &clock)
    : m_watched(watched)
    , m_ledger(watched.ledger())
    , m_actions(actions)
    , m_waiting(waiting)
    , m_notifier(notifier)
    , m_clock(clock)
{ }

void SeatPurchases::take(const TenantId &tenant, const SeenCapacity &seen)
{
    const std::vector<QString> ids = m_watched.of(tenant, IntentKind::AddCapacity);
    const bool counts = isEvidence(tenant, seen);
    for (const QString &id : ids) {
        WatchedPurchase *watch = m_watched.find(id);
        const Intent *intent = m_ledger.find(id);
        if (!watch || !intent)
            continue;
        // What is looked at is the count; a baseline of another source, or of one that an older journal
        // doesn't name, gives way to it at the first look.
        const bool isSame = seen.source == intent->unitsSource;
        const bool isOwn = isSame || seen.source == UnitsSource::Count;
        if (!isOwn)
            noteOther(id, *watch, seen);
        else if (counts)
            watch->state.seen = seen.capacity;
        if (isOwn && (!watch->looked || !isSame) && counts && seen.capacity.units)
            takeFirst(id, *watch, *seen.capacity.units, seen.source);
    }
    if (counts && seen.capacity.units)
        takeUnits(tenant, seen);
    for (const QString &id : ids)
        Q_EMIT changed(id);
}

bool SeatPurchases::isEvidence(const TenantId &tenant, const SeenCapacity &seen)
{
    if (!seen.began || m_watched.isSending(tenant) || m_watched.endedAfter(tenant, *seen.began))
        return false;
    std::chrono::milliseconds &newest
        = m_newest.try_emplace({tenant, seen.source}, *seen.began).first->second;
    if (*seen.began < newest)
        return false;
    newest = *seen.began;
    return true;
}

/// It settles nothing, but when it isn't what was seen here last, it is a reason to look.
void SeatPurchases::noteOther(const QString &intentId, WatchedPurchase &watch, const SeenCapacity &seen)
{
    if (!seen.capacity.units)
        return;
    const qint64 units = *seen.capacity.units;
    const bool isKnown
        = watch.state.other && watch.state.other->units == units && watch.state.other->source == seen.source;
    watch.state.other = OtherCapacity{units, seen.source, m_clock.utcNow()};
    if (!isKnown && watch.looked && watch.state.seen && watch.state.seen->units != units)
        Q_EMIT lookWanted(intentId);
}

void SeatPurchases::takeFirst(
    const QString &intentId, WatchedPurchase &watch, qint64 units, UnitsSource source)
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
    } else if (units > *intent.unitsBefore && m_watched.isJustAnswered(watch) && isPaidFirst(intent)) {
        m_ledger.amend(intentId, u"rise_before_payment"_s, startFrom,
            u"the capacity was %1 already when the checkout was made"_s.arg(units));
    }
}

std::vector<OpenPurchase> SeatPurchases::open(const TenantId &tenant, UnitsSource source) const
{
    std::vector<OpenPurchase> found;
    for (const QString &id : m_watched.of(tenant, IntentKind::AddCapacity)) {
        const Intent &intent = *m_ledger.find(id);
        if (!intent.unitsBefore || intent.unitsSource != source)
            continue;
        OpenPurchase purchase{id, *intent.unitsBefore, {}, m_watched.find(id)->looked, purchaseRank(intent)};
        if (const qint64 rise = riseTo(intent.unitsWanted.value_or(0), purchase.mark); rise > 0)
            purchase.bought = rise;
        found.push_back(purchase);
    }
    sortByRank(found);
    return found;
}

/// An order names the seats in all, so the whole of a rise is one order's.
void SeatPurchases::takeUnits(const TenantId &tenant, const SeenCapacity &seen)
{
    const qint64 units = *seen.capacity.units;
    const std::vector<OpenPurchase> purchases = open(tenant, seen.source);
    if (const auto owner = ownerOfRise(purchases, units)) {
        // The others first: should the program end in between, the rise is still one purchase's.
        takeFromOthers(purchases, *owner, units);
        return settle(purchases[*owner].id, seen.capacity);
    }
    for (const OpenPurchase &purchase : purchases) {
        if (purchase.looked && riseTo(units, purchase.mark) > 0)
            saySmallerRise(purchase, units);
    }
}

void SeatPurchases::takeFromOthers(const std::vector<OpenPurchase> &open, size_t owner, qint64 units)
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

void SeatPurchases::saySmallerRise(const OpenPurchase &purchase, qint64 units)
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

void SeatPurchases::settle(const QString &intentId, const Capacity &capacity)
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
    m_notifier.notify(SeatPurchaseWords::tr("More seats for %1").arg(intent->tenantName),
        SeatPurchaseWords::tr("The capacity rose from %1 to %2.").arg(before).arg(units), intentId);
    Q_EMIT observed(intentId);
    Q_EMIT m_actions.seatsChanged(tenant);
    if (mayBeGiven)
        m_waiting.seat(intentId, capacity.activeCount ? capacity.free() : units - before);
}

} // namespace desk
