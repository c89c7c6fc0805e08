// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/journal_row.h"
#include "app/store/sqlite_file.h"
#include "models/domain/import_run_record.h"
#include "models/domain/intent.h"

#include <vector>

namespace desk {

/// What `IntentJournal` can do, on a `SqliteFile`, one thing after the other: each function returns when it
/// is done, so it belongs to the store's thread. A write returns true when it is on the disk; after a read
/// that failed, `problem` says so and the result is empty.
class JournalStore
{
public:
    explicit JournalStore(const QString &folder, SqliteSchema schema = journalSchema());

    [[nodiscard]] SqliteFile &file() { return m_file; }
    [[nodiscard]] const JournalProblem &problem() const { return m_file.problem(); }

    [[nodiscard]] bool begin(const Intent &intent, const ActivityEntry &entry);
    [[nodiscard]] bool change(const Intent &intent, IntentState from, const ActivityEntry &entry);
    [[nodiscard]] bool note(const ActivityEntry &entry);
    [[nodiscard]] bool saveRun(const ImportRunRecord &run, const std::vector<ImportLineRecord> &lines);

    [[nodiscard]] std::vector<Intent> load(const IntentOwner &owner, int ended);
    [[nodiscard]] std::vector<Intent> load(const QString &accountId, int ended)
    {
        return load(IntentOwner(accountId), ended);
    }
    [[nodiscard]] bool disown(const QString &intentId, const ActivityEntry &entry);
    [[nodiscard]] bool adopt(const QString &formerId, const QString &accountId);
    [[nodiscard]] bool forget(const QString &accountId);
    [[nodiscard]] std::vector<ActivityEntry> activity(const ActivityQuery &query);
    [[nodiscard]] ActivityCheck checkActivity();
    [[nodiscard]] std::vector<ImportRunRecord> runs(const QString &accountId);
    [[nodiscard]] std::vector<ImportLineRecord> runLines(const QString &runId);

private:
    using Step = SqliteConnection::Step;
    [[nodiscard]] Step addLine(ActivityEntry entry);
    [[nodiscard]] Step removeAccount(const QString &accountId);
    [[nodiscard]] Step chainAnew();
    void keepOrigin(const IntentOwner &owner);
    [[nodiscard]] SqliteConnection &db() { return m_file.connection(); }
    template <typename T>
    [[nodiscard]] std::vector<T> rows(const QString &sql, const QVariantList &values,
        const std::function<void(JournalRowReader &, T &)> &read);

    SqliteFile m_file;
};

} // namespace desk
