// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_runner.h"
#include "models/actions/roster_lookup.h"
#include "models/ports/billing_gateway.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace desk {

/// What was on screen when a call was confirmed; goes into the journal.
struct ActionContext
{
    QString tenantName;
    std::optional<qint64> unitsBefore;
    UnitsSource unitsSource = UnitsSource::Unknown; ///< of `unitsBefore`
    std::optional<qint64> activeBefore;
    bool update = false; ///< of `allocate`: the person has a seat already
    QString shownAmount; ///< major units as decimal text; empty = none
    QString shownCurrency;
    QString toleratedAmount; ///< of `buyCapacity`: see `Intent::toleratedAmount`
    std::vector<SeatPerson> waiting; ///< of `buyCapacity`: people who would like a seat then
    bool seatWaiting = false;
    QString runId; ///< of `allocateBatch`
    int batch = 0;
};

/// Every call that changes seats or may cost money, once: the intent is committed, then one call is sent,
/// then the intent is closed. They live as long as the account is open, not as long as a dialog. What was
/// lost on the way is settled by reading, where reading can settle it.
class SeatActions final : public QObject
{
    Q_OBJECT
public:
    template <typename Reply>
    using Receive = IntentRunner::Receive<Reply>;

    /// All references must outlive it.
    SeatActions(BillingGateway &gateway, IntentLedger &ledger, Clock &clock, QObject *parent = nullptr);
    ~SeatActions() override;

    [[nodiscard]] IntentLedger &ledger() { return m_ledger; }
    [[nodiscard]] const IntentLedger &ledger() const { return m_ledger; }
    [[nodiscard]] const Provider &provider() const { return m_gateway.provider(); }

    /// `receive` comes once, from the event loop, unless `receiver` is gone by then; the call itself goes on.
    void allocate(const AllocateRequest &request, const ActionContext &context, QObject *receiver,
        Receive<AllocateReply> receive);
    void allocateBatch(const BulkRequest &request, const ActionContext &context, QObject *receiver,
        Receive<BulkReply> receive);
    /// Only of providers with `Capability::RevokeSeats`.
    void revoke(const RevokeRequest &request, const ActionContext &context, QObject *receiver,
        Receive<RevokeReply> receive);
    void buyCapacity(const CapacityRequest &request, const ActionContext &context, QObject *receiver,
        Receive<CapacityReply> receive);

    /// `addedBy`, `tool` and, for imports, `runId`.
    [[nodiscard]] Metadata stamp(const QString &runId = {}) const;

    /// Reads the tenant's roster to settle what became of this `Unknown` intent; nothing happens when it is
    /// being read already or has another state.
    void settle(const QString &intentId);
    [[nodiscard]] bool isSettling(const QString &intentId) const { return m_settling.contains(intentId); }
    /// Calls on the wire. Closing the program now makes them unknown.
    [[nodiscard]] int inFlight() const { return m_runner.inFlight(); }

Q_SIGNALS:
    void inFlightChanged();
    /// Seats of this tenant are other than before; what shows them should read them again.
    void seatsChanged(const desk::TenantId &tenant);
    /// Reading settled a lost batch: these of its people have a seat now.
    void batchSettled(const QString &intentId, const QSet<QString> &landed);
    /// Reading could not settle it; `error` of the last try.
    void settleFailed(const QString &intentId, const desk::ApiError &error);
    /// The roster was read `looks` times and doesn't show it; it is read again.
    void settleUndecided(const QString &intentId, int looks);

private:
    void close(const QString &id, const AllocateReply &reply, ActionOutcome<AllocateReply> &outcome);
    void close(const QString &id, const RevokeReply &reply, ActionOutcome<RevokeReply> &outcome);
    void close(const QString &id, const BulkReply &reply, ActionOutcome<BulkReply> &outcome);
    void close(const QString &id, const CapacityReply &reply, ActionOutcome<CapacityReply> &outcome);
    template <typename Reply>
    void run(const Intent &intent, const Result<PreparedWrite<Reply>> &write, QObject *receiver,
        Receive<Reply> receive);
    void settleLater(const QString &id);
    void settleAfter(const QString &intentId, std::chrono::milliseconds pause);
    void readRoster(const QString &intentId);
    void rosterRead(const QString &id);

    struct Settling
    {
        std::unique_ptr<RosterLookup> reader;
        TimerHandle again;
        int looks = 0; ///< that worked
    };

    BillingGateway &m_gateway;
    IntentLedger &m_ledger;
    Clock &m_clock;
    IntentRunner m_runner;
    std::map<QString, Settling> m_settling;
};

} // namespace desk
