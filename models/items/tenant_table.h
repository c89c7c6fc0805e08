// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit.h"
#include "models/domain/seat_figures.h"
#include "models/domain/subscription.h"
#include "models/domain/tenant.h"
#include "models/items/roles.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

/// How far a tenant's value from a second call has come.
enum class CellState {
    Unknown, ///< not asked for yet
    Loading,
    Known,
    NoSubscription, ///< answered: there is none
    Failed, ///< asked, no answer; asked again on refresh
    NotOffered ///< this server has no such endpoint
};

/// What the tenants' table keeps of a tenant's subscriptions.
struct TenantSubscription
{
    CellState state = CellState::Unknown;
    Named<SubscriptionStatus> status; ///< of the one that is shown
    QString plan; ///< its plan's name, or its ID when it has none
    PeriodEnd period;
    int others = 0; ///< further subscriptions of this tenant
    Capacity capacity; ///< the subscription's own; used when there is no count
    bool mayBeCurrent = false;
    QString error; ///< one sentence, when failed
    qint64 asOf = 0; ///< UTC ms; 0 = never
};

/// What it keeps of `capacity/count`.
struct TenantSeats
{
    CellState state = CellState::Unknown;
    Capacity capacity;
    QString error;
    qint64 asOf = 0;
};

/// What it keeps of one credit pool.
struct TenantPool
{
    QString name; ///< its key when it has none
    PoolLevel level;
};

/// What it keeps of `credits/balance`.
struct TenantCredits
{
    CellState state = CellState::Unknown;
    std::vector<TenantPool> pools; ///< the valid ones, in the server's order
    int invalid = 0; ///< pools that weren't understood
    int lowest = -1; ///< the pool with the least share; -1 = none has one
    Timestamp nextExpiry; ///< of all pools
    QString error; ///< one sentence, when failed; else the problem of the first invalid pool
    qint64 asOf = 0;

    [[nodiscard]] const TenantPool *lowestPool() const
    {
        return lowest < 0 ? nullptr : &pools[size_t(lowest)];
    }
    /// Some pool, with a limit or without, is below zero.
    [[nodiscard]] bool isBelowZero() const;
    /// Some pool has less than a tenth of its plan's credits left, or is below zero.
    [[nodiscard]] bool isLow() const;
};

/// `Active`, `Past due`, …; what isn't known to us as it came.
[[nodiscard]] QString subscriptionStatusText(const Named<SubscriptionStatus> &status);
/// That this version doesn't know it; empty for those that it does, and for none.
[[nodiscard]] QString subscriptionStatusTooltip(const Named<SubscriptionStatus> &status);
[[nodiscard]] StatusTone subscriptionStatusTone(SubscriptionStatus status);

[[nodiscard]] TenantSubscription summarise(const SubscriptionList &list, qint64 nowUtcMs);
[[nodiscard]] TenantCredits summariseCredits(const CreditBalance &balance, qint64 nowUtcMs);

struct TenantRecord
{
    Tenant tenant;
    TenantSubscription subscription;
    TenantSeats seats;
    TenantCredits credits;
    QStringList alerts; ///< of its credits: those that are raised, in words
    QByteArray folded; ///< name, external ID, slug and ID for searching

    /// The seats to show: the count, or the subscription's own figure where the server has no count.
    [[nodiscard]] const Capacity *capacity() const;
    /// What the count and the subscription say of the seats, where the tenant has only that one.
    [[nodiscard]] SeatFigures seatFigures() const;
    /// What the seats cell is in, with the same rule.
    [[nodiscard]] CellState seatsState() const;
    /// Its credits are low, or an alert about them is raised.
    [[nodiscard]] bool hasLowCredits() const { return !alerts.isEmpty() || credits.isLow(); }
    [[nodiscard]] qint64 oldest() const; ///< UTC ms of its oldest value from a second call; 0 = none yet
};

/// All tenants of an account. A record's number doesn't change while the table lives.
class TenantTable
{
public:
    using Record = quint32;

    void reserve(size_t rows);
    Record add(Tenant tenant);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_records.size()); }
    [[nodiscard]] const TenantRecord &at(Record record) const { return m_records[record]; }
    void setSubscription(Record record, TenantSubscription value);
    void setSeats(Record record, TenantSeats value);
    void setCredits(Record record, TenantCredits value);
    void setAlerts(Record record, QStringList texts);
    [[nodiscard]] std::optional<Record> find(const TenantId &id) const;
    /// Takes over what the second calls had brought for the same tenants, so that it stays on screen.
    void adopt(const TenantTable &older);

    enum class Field { Name, ExternalId, Active, Plan, Status, Seats, Credits, Renewal, Created, Age };
    /// Sorts records, keeping the order of equal ones; unknown values come last in both directions.
    void sort(std::vector<Record> &records, Field field, Qt::SortOrder direction) const;

private:
    void sortByLowestPool(std::vector<Record> &records, Qt::SortOrder direction) const;
    void sortByFolded(std::vector<Record> &records, Field field, Qt::SortOrder direction) const;
    std::vector<TenantRecord> m_records;
    QHash<TenantId, Record> m_byId;
};

} // namespace desk
