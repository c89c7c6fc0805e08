// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/journal_connection.h"
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
    explicit HistoryFile(const QString &folder);

    void open();
    void close() { m_connection.close(); }
    /// A sentence for the user; empty = all is well.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    void add(const QString &accountId, const TenantId &tenant, const std::vector<CreditSample> &samples);
    [[nodiscard]] std::vector<CreditSample> samples(const QString &accountId, const TenantId &tenant);
    [[nodiscard]] std::vector<CreditAlertState> alerts(const QString &accountId);
    void setAlert(const QString &accountId, const CreditAlertState &state);

private:
    [[nodiscard]] bool isReady();
    /// After a failure that says that the file is damaged.
    void beginAnew();
    [[nodiscard]] bool prepareFolder();
    [[nodiscard]] bool openFile();
    [[nodiscard]] bool makeTables();
    [[nodiscard]] JournalConnection::Step addOne(
        const QString &accountId, const TenantId &tenant, const CreditSample &sample);
    void write(const std::function<JournalConnection::Step()> &work);
    void noteFailure();
    void setPatience(bool patient);

    QString m_folder;
    QString m_path;
    JournalConnection m_connection;
    QString m_problem;
    bool m_isOpen = false; ///< it is ours, of this version, and has its tables
    bool m_mayPass = false; ///< the problem is a failed statement's, and ends with one that works
    bool m_isPatient = true; ///< waits for a locked file
};

} // namespace desk
