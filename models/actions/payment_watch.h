// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_book.h"
#include "models/actions/seat_actions.h"
#include "models/ports/notifier.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>

namespace desk {

/// What the watch knows about one intent that isn't settled.
struct WatchState
{
    QDateTime nextLook; ///< UTC; invalid while it looks
    QDateTime lastLook; ///< UTC; invalid = it has not looked in this run
    std::optional<Capacity> seen; ///< at the last look that worked
    std::optional<ApiError> error; ///< of the last look, if it failed
    bool looking = false;
    std::optional<qint64> creditsSeen; ///< of an add-on: the pool's bought credits at the last look
};

/// Waits for what was bought: reads the capacity of every tenant with an open purchase of seats, and the
/// balance of those with one of credits, first after 5 seconds, then ever less often, at least every 5
/// minutes, for as long as the program runs. It says what it observed and when, never that something was
/// paid: the API doesn't tell. When the capacity is there, it gives the people who wait their seats, if the
/// operator asked for that.
class PaymentWatch final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    PaymentWatch(BillingGateway &gateway, SeatActions &actions, CreditBook &book, Notifier &notifier,
        Clock &clock, QObject *parent = nullptr);
    ~PaymentWatch() override;

    /// Nothing = it isn't watched.
    [[nodiscard]] const WatchState *stateOf(const QString &intentId) const;
    /// Looks now, and then begins again with the short pauses.
    void lookNow(const QString &intentId);
    /// A purchase that waits for the tenant, told that somebody saw this capacity just now.
    void noteCapacity(const TenantId &tenant, const Capacity &capacity);

    /// The operator's acts on an open purchase.
    void setSeatWaiting(const QString &intentId, bool on);
    /// Of an `Observed` one, people of which still wait: reads who has a seat by now, and seats the others.
    void seatNow(const QString &intentId);
    void markChecked(const QString &intentId); ///< of an `Unknown` one
    void drop(const QString &intentId); ///< of a `Waiting` one

Q_SIGNALS:
    void changed(const QString &intentId);
    /// The capacity, or the credits, that were waited for are there.
    void observed(const QString &intentId);
    /// The people who waited: what became of them. `outcome` of the last batch.
    void waitingSeated(const QString &intentId, qint64 allocated, qint64 rejected);
    /// They could not be seated; see the intent's Activity.
    void waitingFailed(const QString &intentId);

private:
    struct Watch
    {
        WatchState state;
        std::chrono::milliseconds pause{0};
        /// The first capacity, or bought credits, seen after the answer; nobody can have paid yet.
        std::optional<qint64> baseline;
        TimerHandle timer;
        CallHandle<Capacity> call;
        CallHandle<CreditBalance> creditCall;
        CallHandle<ActiveAddonList> grantCall;
        std::optional<qint64> grants; ///< of the pool, at the first look of this watch that told
    };
    /// One that waits for the bought credits of a pool to rise.
    struct OpenPurchase
    {
        QString id;
        qint64 mark = 0; ///< the least that was seen of them; a rise counts from here
        std::optional<qint64> credits; ///< that were bought
        bool waiting = false; ///< its checkout is known; else nobody knows whether there is one
        bool looked = false; ///< it has a baseline
    };
    void follow(const QString &intentId);
    void schedule(const QString &intentId, Watch &watch, std::chrono::milliseconds pause);
    void look(const QString &intentId);
    void looked(const QString &intentId, Result<Capacity> result);
    void lookEnded(const QString &intentId, Watch &watch, const std::optional<ApiError> &error);
    void take(const QString &intentId, const Capacity &capacity);
    // Of add-ons; in payment_watch_credits.cpp.
    void lookAtCredits(const QString &intentId, Watch &watch, const TenantId &tenant);
    void creditsLooked(const QString &intentId, const Result<CreditBalance> &result);
    void takeBalance(const TenantId &tenant, const CreditBalance &balance, const QString &firstLookOf);
    void takeCredits(std::vector<OpenPurchase> open, qint64 credits);
    void takeFirstCredits(const QString &intentId, qint64 credits);
    void moveMark(OpenPurchase &purchase, qint64 mark, const QString &action, const QString &detail);
    void sayRise(const OpenPurchase &purchase, qint64 credits);
    void readGrants(const QString &intentId, Watch &watch, const TenantId &tenant);
    void takeGrants(const QString &intentId, const ActiveAddonList &list);
    void creditsSeenDone(const QString &intentId, qint64 credits, const QString &detail);
    [[nodiscard]] std::vector<OpenPurchase> openPurchases(
        const TenantId &tenant, const std::function<bool(const Intent &)> &isMeant) const;
    void whoWaitsStill(const QString &intentId, const RosterLookup &lookup);
    void seat(const QString &intentId, std::vector<SeatPerson> people, qint64 allocated, qint64 rejected);

    BillingGateway &m_gateway;
    SeatActions &m_actions;
    CreditBook &m_book;
    IntentLedger &m_ledger;
    Notifier &m_notifier;
    Clock &m_clock;
    std::map<QString, Watch> m_watches;
    std::map<QString, std::unique_ptr<RosterLookup>> m_lookups; ///< before people are seated, by intent
};

} // namespace desk
