// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/seat_actions.h"
#include "models/ports/notifier.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace desk {

/// Gives those who wait for seats theirs, when there are some. They are one list per tenant, whichever
/// purchase they wait for: seats go in the order of waiting, nobody is asked for twice, and one run at a
/// time.
class WaitingList final : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive it.
    WaitingList(RosterSource &source, SeatActions &actions, Notifier &notifier, QObject *parent = nullptr);
    ~WaitingList() override;

    /// `free` seats of its tenant are there now, after what this purchase was for has been seen.
    void seat(const QString &intentId, qint64 free);
    /// Nobody knows how many are free, or who has got one by now: that is read first, and the provider says
    /// for whom there is none.
    void seatNow(const QString &intentId);

Q_SIGNALS:
    /// A run has ended that this purchase caused: so many got a seat, so many wait still.
    void seated(const QString &intentId, qint64 allocated, qint64 waiting);
    /// They could not be seated; see the intent's Activity.
    void failed(const QString &intentId);

private:
    struct Run
    {
        QString intentId; ///< whose doing it is
        std::vector<SeatPerson> people; ///< that have not been asked for yet
        qint64 free = 0; ///< seats
        qint64 allocated = 0;
        std::unique_ptr<RosterLookup> lookup;
        QString next; ///< another purchase that was seen meanwhile; empty = none
    };
    [[nodiscard]] std::vector<SeatPerson> toBeSeated(const TenantId &tenant) const;
    /// Null when one is on its way, which `intentId` then waits for.
    [[nodiscard]] Run *begin(const Intent &intent);
    void lookedUp(const TenantId &tenant);
    void goOn(const TenantId &tenant);
    void answered(const TenantId &tenant, const std::vector<SeatPerson> &batch,
        const ActionOutcome<BulkReply> &outcome);
    void forget(const TenantId &tenant, const QSet<QString> &landed);
    void finish(const TenantId &tenant);
    void fail(const TenantId &tenant);
    void end(const TenantId &tenant);

    RosterSource &m_source;
    SeatActions &m_actions;
    IntentLedger &m_ledger;
    Notifier &m_notifier;
    std::map<TenantId, Run> m_runs;
};

} // namespace desk
