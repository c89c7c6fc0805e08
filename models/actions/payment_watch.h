// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/seat_actions.h"
#include "models/ports/notifier.h"

#include <QObject>

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
};

/// Waits for what was bought: reads the capacity of every tenant with an open purchase, first after 5
/// seconds, then ever less often, at least every 5 minutes, for as long as the program runs. It says what it
/// observed and when, never that something was paid: the API doesn't tell. When the capacity is there, it
/// gives the people who wait their seats, if the operator asked for that.
class PaymentWatch final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    PaymentWatch(BillingGateway &gateway, SeatActions &actions, Notifier &notifier, Clock &clock,
        QObject *parent = nullptr);
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
    /// The capacity that was waited for is there.
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
        std::optional<qint64>
            baseline; ///< the first capacity seen after the answer; nobody can have paid yet
        bool first = true;
        TimerHandle timer;
        CallHandle<Capacity> call;
    };
    void follow(const QString &intentId);
    void schedule(const QString &intentId, Watch &watch, std::chrono::milliseconds pause);
    void look(const QString &intentId);
    void looked(const QString &intentId, Result<Capacity> result);
    void take(const QString &intentId, const Capacity &capacity);
    void whoWaitsStill(const QString &intentId, const RosterLookup &lookup);
    void seat(const QString &intentId, std::vector<SeatPerson> people, qint64 allocated, qint64 rejected);

    BillingGateway &m_gateway;
    SeatActions &m_actions;
    IntentLedger &m_ledger;
    Notifier &m_notifier;
    Clock &m_clock;
    std::map<QString, Watch> m_watches;
    std::map<QString, std::unique_ptr<RosterLookup>> m_lookups; ///< before people are seated, by intent
};

} // namespace desk
