// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store_thread.h"
#include "models/ports/intent_journal.h"

#include <memory>

namespace desk {

class JournalStore;

/// The journal in one SQLite file, with a thread of its own: nothing here waits, but the destructor, which
/// finishes what was asked for. One process owns the file; another one finds it in use until that one ends,
/// however it ends.
///
/// A write that fails makes a problem; the next one that works ends it, as does `retry`. When an error comes
/// as late as in the flush of a commit, the file may hold what was reported as not written: that errs towards
/// an intent too many in the journal, never one too few.
class SqliteIntentJournal final : public IntentJournal
{
    Q_OBJECT
public:
    /// Opens `journal.sqlite` in `folder`, which is made if need be; empty = in memory, nothing is left
    /// behind. The problem is `Opening` until `problemChanged`.
    explicit SqliteIntentJournal(const QString &folder, QObject *parent = nullptr);
    ~SqliteIntentJournal() override;

    /// `$XDG_DATA_HOME/crovver-desk`, or what the platform uses instead.
    [[nodiscard]] static QString defaultFolder();
    /// The file in it.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] const JournalProblem &problem() const override { return m_problem; }
    void retry() override;
    void startAfresh() override;
    void begin(const Intent &intent, const ActivityEntry &entry, QObject *context, Done done) override;
    void change(const Intent &intent, IntentState from, const ActivityEntry &entry, QObject *context,
        Done done) override;
    void note(const ActivityEntry &entry) override;
    void load(const IntentOwner &owner, int ended, QObject *context,
        std::function<void(std::vector<Intent>)> done) override;
    void disown(const QString &intentId, const ActivityEntry &entry, QObject *context, Done done) override;
    void adopt(const QString &formerId, const QString &accountId) override;
    void forget(const QString &accountId, QObject *context, Done done) override;
    void activity(const ActivityQuery &query, QObject *context,
        std::function<void(std::vector<ActivityEntry>)> done) override;
    void checkActivity(QObject *context, std::function<void(ActivityCheck)> done) override;
    void saveRun(const ImportRunRecord &run, const std::vector<ImportLineRecord> &lines, QObject *context,
        Done done) override;
    void runs(const QString &accountId, QObject *context,
        std::function<void(std::vector<ImportRunRecord>)> done) override;
    void runLines(const QString &runId, QObject *context,
        std::function<void(std::vector<ImportLineRecord>)> done) override;

private:
    enum class Adds { Nothing, Line };
    /// Runs `work` in the store's thread and then `done` with its result in this one.
    template <typename T>
    void ask(std::function<T(JournalStore &)> work, QObject *context, std::function<void(T)> done,
        Adds adds = Adds::Nothing);
    /// Runs `work` in the store's thread; `problemChanged` comes in any case.
    void open(std::function<void(JournalStore &)> work);

    JournalProblem m_problem;
    StoreThread m_thread;
    std::shared_ptr<JournalStore> m_store; ///< touched by the thread only
};

} // namespace desk
