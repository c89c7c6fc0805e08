// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/sqlite_file.h"
#include "models/domain/capacity.h"
#include "models/domain/credit_sample.h"

#include <vector>

namespace desk {

/// `history.sqlite`: what was seen over time. Blocks; it lives in the store's thread. Unlike the journal it
/// may be shared by several processes and may be lost: a damaged one is set aside, and an empty one takes its
/// place.
class HistoryFile
{
public:
    /// In `folder`; in memory only when that is empty.
    explicit HistoryFile(const QString &folder, SqliteSchema schema = historySchema());

    void open();
    void close() { m_file.close(); }
    /// A sentence for the user; empty = all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    void add(const QString &accountId, const TenantId &tenant, const std::vector<CreditSample> &samples);
    [[nodiscard]] std::vector<CreditSample> samples(const QString &accountId, const TenantId &tenant);
    void addCapacity(const QString &accountId, const TenantId &tenant, const CapacityObservation &seen);
    [[nodiscard]] std::vector<CapacityObservation> capacities(
        const QString &accountId, const TenantId &tenant);
    [[nodiscard]] std::vector<CreditAlertState> alerts(const QString &accountId);
    void setAlert(const QString &accountId, const CreditAlertState &state);
    void adopt(const QString &formerId, const QString &accountId);
    void forget(const QString &accountId);

private:
    [[nodiscard]] SqliteConnection &db() { return m_file.connection(); }
    [[nodiscard]] bool isReady();
    /// One that a newer version wrote is read, but not written.
    [[nodiscard]] bool isReadable() { return isReady() || (m_isNewer && m_file.isOpen()); }
    void takeProblem();
    void beginAnew();
    [[nodiscard]] SqliteConnection::Step addOne(
        const QString &accountId, const TenantId &tenant, const CreditSample &sample);
    template <typename T, typename RowOf>
    [[nodiscard]] std::vector<T> read(const QString &sql, const QVariantList &values, RowOf rowOf);
    void write(const std::function<SqliteConnection::Step()> &work);
    void noteFailure();
    void setPatience(bool patient);

    SqliteFile m_file;
    QString m_problem;
    bool m_isOpen = false; ///< it is ours, of this version, and has its tables
    bool m_isNewer = false;
    bool m_mayPass = false; ///< the problem is a failed statement's, and ends with one that works
    bool m_isPatient = true; ///< waits for a locked file
};

} // namespace desk
