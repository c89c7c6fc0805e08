// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/intent_journal.h"

#include <deque>
#include <map>
#include <set>

namespace desk::test {

/// A journal in memory that keeps the port's promises about order and context. It does what it is asked by
/// itself from the event loop, or, with `manual`, when the test says so. It must outlive its users.
class FakeJournal final : public IntentJournal
{
    Q_OBJECT
public:
    /// `None` = writable from the start.
    explicit FakeJournal(JournalProblem::Kind problem = JournalProblem::Kind::None);

    bool manual = false;
    /// Manual: does the oldest thing that was asked for, and calls back. False when nothing is left.
    bool completeNext();
    /// Manual: until nothing is left, with what that causes.
    void completeAll();
    [[nodiscard]] size_t pending() const { return m_pending.size(); }

    /// The `number`th write (counted from 1 over `begin`, `change`, `note` and `saveRun`, as they are done)
    /// fails as `kind`. The next write that works makes the journal writable again.
    void failWrite(int number, JournalProblem::Kind kind = JournalProblem::Kind::WriteFailed);
    [[nodiscard]] int writes() const { return m_writes; } ///< done so far, the failed ones too
    /// From now on every write fails as `kind`, until it is set to `None`: at once, or with `onRetry` only
    /// when `retry` is called.
    enum class Tell { AtOnce, OnRetry };
    void setFault(JournalProblem::Kind kind, Tell tell = Tell::AtOnce);
    int retries = 0;
    int freshStarts = 0;
    ActivityCheck check; ///< what `checkActivity` says; `done` and `lines` are filled in

    // What is "on the disk". A test may put into it what an earlier run left.
    std::map<QString, Intent> intents; ///< by ID
    std::set<std::pair<QString, QString>> notOurs; ///< intent, account
    std::vector<ActivityEntry> entries; ///< oldest first
    std::map<QString, ImportRunRecord> savedRuns; ///< by ID
    std::map<QString, std::map<int, ImportLineRecord>> savedLines; ///< by run, by line

    [[nodiscard]] const Intent *intent(const QString &id) const;
    /// The actions of the lines so far, e.g. `begun`; of one intent if it is given.
    [[nodiscard]] QStringList actions(const QString &intentId = {}) const;

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
    void enqueue(std::function<void()> work);
    void enqueueWrite(std::function<bool()> write, QObject *context, Done done);
    void setProblem(JournalProblem::Kind kind);
    void add(ActivityEntry entry);
    [[nodiscard]] std::vector<Intent> loaded(const IntentOwner &owner, int ended) const;
    [[nodiscard]] std::vector<ActivityEntry> found(const ActivityQuery &query) const;

    JournalProblem m_problem;
    JournalProblem::Kind m_fault;
    std::map<int, JournalProblem::Kind> m_failures; ///< by the number of the write
    std::deque<std::function<void()>> m_pending;
    int m_writes = 0;
};

} // namespace desk::test
