// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_purchases.h"
#include "models/actions/seat_purchases.h"
#include "models/actions/waiting_list.h"

#include <QObject>

#include <map>
#include <optional>

namespace desk {

/// Waits for what was bought: reads the capacity of every tenant with an open purchase of seats, and the
/// balance of those with one of credits, first after 5 seconds, then ever less often, at least every 5
/// minutes, for as long as the program runs; `AccountData` knows it then too. It says what it observed and
/// when, never that something was paid: the API doesn't tell. What a look says is judged by `SeatPurchases`
/// and `CreditPurchases`.
class PaymentWatch final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    PaymentWatch(
        AccountData &data, SeatActions &actions, Notifier &notifier, Clock &clock, QObject *parent = nullptr);
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
    void start();
    void follow(const QString &intentId);
    void schedule(const QString &intentId, WatchedPurchase &watch, std::chrono::milliseconds pause);
    void look(const QString &intentId);
    void capacityRead(const QString &intentId, Result<Capacity> result);
    void lookEnded(const QString &intentId, const std::optional<ApiError> &error);

    AccountData &m_data;
    SeatActions &m_actions;
    IntentLedger &m_ledger;
    Clock &m_clock;
    WaitingList m_waiting;
    WatchedPurchases m_watched;
    SeatPurchases m_seats;
    CreditPurchases m_credits;
    std::map<QString, CallHandle<Capacity>> m_calls; ///< by intent
};

} // namespace desk
