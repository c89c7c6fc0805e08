// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/open_purchase.h"
#include "models/actions/waiting_list.h"
#include "models/actions/watched_purchases.h"

#include <QObject>

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

/// Judges what capacities say of the purchases of seats that are waited for. A rise is one between two
/// figures of the same source, and it is the doing of one purchase. When it is there, the people who wait get
/// their seats, if the operator asked for that.
class SeatPurchases final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    SeatPurchases(WatchedPurchases &watched, SeatActions &actions, WaitingList &waiting, Notifier &notifier,
        Clock &clock);

    void take(const TenantId &tenant, const SeenCapacity &seen);

Q_SIGNALS:
    void changed(const QString &intentId);
    /// What was waited for is there.
    void observed(const QString &intentId);
    /// What another source says is a reason to look.
    void lookWanted(const QString &intentId);

private:
    [[nodiscard]] bool isEvidence(const TenantId &tenant, const SeenCapacity &seen);
    void noteOther(const QString &intentId, WatchedPurchase &watch, const SeenCapacity &seen);
    void takeFirst(const QString &intentId, WatchedPurchase &watch, qint64 units, UnitsSource source);
    void takeUnits(const TenantId &tenant, const SeenCapacity &seen);
    void takeFromOthers(const std::vector<OpenPurchase> &open, size_t owner, qint64 units);
    void saySmallerRise(const OpenPurchase &purchase, qint64 units);
    void settle(const QString &intentId, const Capacity &capacity);
    [[nodiscard]] std::vector<OpenPurchase> open(const TenantId &tenant, UnitsSource source) const;

    WatchedPurchases &m_watched;
    IntentLedger &m_ledger;
    SeatActions &m_actions;
    WaitingList &m_waiting;
    Notifier &m_notifier;
    Clock &m_clock;
    std::map<std::pair<TenantId, UnitsSource>, std::chrono::milliseconds>
        m_newest; ///< evidence: when it began
};

} // namespace desk
