// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_book.h"
#include "models/actions/open_purchase.h"
#include "models/actions/waiting_list.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace desk {

/// A capacity that somebody read.
struct SeenCapacity
{
    Capacity capacity;
    UnitsSource source = UnitsSource::Unknown; ///< who said it
    /// `Clock::elapsed` when its reading began; nothing = it isn't known. What was asked for before a write
    /// of ours ended says nothing about it.
    std::optional<std::chrono::milliseconds> began;
};

/// What another source than the one that is watched says, when they disagree.
struct OtherCapacity
{
    qint64 units = 0;
    UnitsSource source = UnitsSource::Unknown;
    QDateTime at; ///< UTC
    friend bool operator==(const OtherCapacity &, const OtherCapacity &) = default;
};

/// What the watch knows about one intent that isn't settled.
struct WatchState
{
    QDateTime nextLook; ///< UTC; invalid while it looks
    QDateTime lastLook; ///< UTC; invalid = it has not looked in this run
    std::optional<Capacity> seen; ///< at the last look that worked
    std::optional<ApiError> error; ///< of the last look, if it failed
    bool looking = false;
    std::optional<OtherCapacity> other; ///< no evidence of anything, but it is said
    std::optional<qint64> creditsSeen; ///< of an add-on: the pool's bought credits at the last look
};

/// Waits for what was bought: reads the capacity of every tenant with an open purchase of seats, and the
/// balance of those with one of credits, first after 5 seconds, then ever less often, at least every 5
/// minutes, for as long as the program runs. It says what it observed and when, never that something was
/// paid: the API doesn't tell. A rise is one between two figures of the same source, and it is the doing of
/// one purchase. When the capacity is there, the people who wait get their seats, if the operator asked for
/// that.
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
    /// The purchases that wait for the tenant, told that somebody saw this capacity just now.
    void noteCapacity(const TenantId &tenant, const SeenCapacity &seen);

    /// The operator's acts on an open purchase.
    void setSeatWaiting(const QString &intentId, bool on);
    void markChecked(const QString &intentId); ///< of an `Unknown` one
    void drop(const QString &intentId); ///< of a `Waiting` one

Q_SIGNALS:
    void changed(const QString &intentId);
    /// The capacity, or the credits, that were waited for are there.
    void observed(const QString &intentId);
    /// The people who waited for seats of its tenant: so many got one, so many wait still.
    void waitingSeated(const QString &intentId, qint64 allocated, qint64 waiting);
    /// They could not be seated; see the intent's Activity.
    void waitingFailed(const QString &intentId);

private:
    struct Watch
    {
        WatchState state;
        std::chrono::milliseconds pause{0};
        /// Of what is waited for, it has seen a figure that nobody's payment can have changed, or that
        /// goes on from the one of an earlier run.
        bool looked = false;
        /// It was answered in this run, just before this watch began.
        bool isNew = false;
        std::chrono::milliseconds since{0}; ///< `Clock::elapsed` when it began
        std::chrono::milliseconds lookBegan{0}; ///< the same of its last look
        TimerHandle timer;
        CallHandle<Capacity> call;
        CallHandle<CreditBalance> creditCall;
        CallHandle<ActiveAddonList> grantCall;
        std::optional<qint64> grants; ///< of the pool, at the first look of this watch that told
    };
    void start();
    void follow(const QString &intentId);
    void noteWrite(const QString &intentId, const Intent *intent);
    [[nodiscard]] bool isSending(const TenantId &tenant) const;
    [[nodiscard]] bool isJustAnswered(const Watch &watch) const;
    void schedule(const QString &intentId, Watch &watch, std::chrono::milliseconds pause);
    void look(const QString &intentId);
    void looked(const QString &intentId, Result<Capacity> result);
    void lookEnded(const QString &intentId, Watch &watch, const std::optional<ApiError> &error);
    // Of capacity.
    [[nodiscard]] bool isEvidence(const TenantId &tenant, const SeenCapacity &seen);
    void noteOther(const QString &intentId, Watch &watch, const SeenCapacity &seen);
    void takeFirstUnits(const QString &intentId, Watch &watch, qint64 units, UnitsSource source);
    void takeUnits(const TenantId &tenant, const SeenCapacity &seen);
    void takeFromOthers(const std::vector<OpenPurchase> &open, size_t owner, qint64 units);
    void saySmallerRise(const OpenPurchase &purchase, qint64 units);
    void unitsSeenDone(const QString &intentId, const Capacity &capacity);
    [[nodiscard]] std::vector<QString> watchedSeats(const TenantId &tenant) const;
    [[nodiscard]] std::vector<OpenPurchase> openSeats(const TenantId &tenant, UnitsSource source) const;
    // Of add-ons; in payment_watch_credits.cpp.
    void lookAtCredits(const QString &intentId, Watch &watch, const TenantId &tenant);
    void creditsLooked(const QString &intentId, const Result<CreditBalance> &result);
    void takeBalance(const TenantId &tenant, const CreditBalance &balance);
    void takeCredits(std::vector<OpenPurchase> open, qint64 credits);
    void takeFirstCredits(const QString &intentId, Watch &watch, qint64 credits);
    void moveMark(OpenPurchase &purchase, qint64 mark, const QString &action, const QString &detail);
    void sayRise(const OpenPurchase &purchase, qint64 credits);
    void readGrants(const QString &intentId, Watch &watch, const TenantId &tenant);
    void takeGrants(const QString &intentId, const ActiveAddonList &list);
    void creditsSeenDone(const QString &intentId, qint64 credits, const QString &detail);
    [[nodiscard]] std::vector<OpenPurchase> openPurchases(
        const TenantId &tenant, const std::function<bool(const Intent &)> &isMeant) const;

    BillingGateway &m_gateway;
    SeatActions &m_actions;
    CreditBook &m_book;
    IntentLedger &m_ledger;
    Notifier &m_notifier;
    Clock &m_clock;
    WaitingList m_seats;
    std::map<QString, Watch> m_watches;
    std::set<QString> m_earlier; ///< intents of which nobody knows for how long they may have been paid
    std::map<QString, TenantId> m_sending; ///< purchases that are on their way, by intent
    std::map<TenantId, std::chrono::milliseconds> m_written; ///< when the last of them ended
    std::map<std::pair<TenantId, UnitsSource>, std::chrono::milliseconds>
        m_newest; ///< evidence: when it began
};

} // namespace desk
