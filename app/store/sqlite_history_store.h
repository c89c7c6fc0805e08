// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store_thread.h"
#include "models/ports/history_store.h"

#include <memory>

namespace desk {

class HistoryFile;

/// The history in one SQLite file, with a thread of its own: nothing here waits, but the destructor, which
/// finishes what was asked for.
class SqliteHistoryStore final : public HistoryStore
{
    Q_OBJECT
public:
    /// Opens `history.sqlite` in `folder`, which is made if need be; empty = in memory, nothing is left
    /// behind.
    explicit SqliteHistoryStore(const QString &folder, QObject *parent = nullptr);
    ~SqliteHistoryStore() override;

    [[nodiscard]] const QString &problem() const override { return m_problem; }
    void add(
        const QString &accountId, const TenantId &tenant, const std::vector<CreditSample> &samples) override;
    void samples(const QString &accountId, const TenantId &tenant, QObject *context,
        std::function<void(std::vector<CreditSample>)> done) override;
    void addCapacity(
        const QString &accountId, const TenantId &tenant, const CapacityObservation &seen) override;
    void capacities(const QString &accountId, const TenantId &tenant, QObject *context,
        std::function<void(std::vector<CapacityObservation>)> done) override;
    void alerts(const QString &accountId, QObject *context,
        std::function<void(std::vector<CreditAlertState>)> done) override;
    void adopt(const QString &formerId, const QString &accountId) override;
    void forget(const QString &accountId, QObject *context, std::function<void()> done) override;
    void setAlert(const QString &accountId, const CreditAlertState &state) override;

private:
    /// Runs `work` in the store's thread, and what it returns in this one.
    void run(std::function<std::function<void()>(HistoryFile &)> work);

    template <typename T, typename Read>
    void answer(QObject *context, std::function<void(T)> done, Read read);

    QString m_problem;
    StoreThread m_thread;
    std::shared_ptr<HistoryFile> m_file; ///< touched by the thread only
};

} // namespace desk
