// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlite_intent_journal.h"

#include "app/store/journal_store.h"

#include <QPointer>
#include <QStandardPaths>

namespace desk {

SqliteIntentJournal::SqliteIntentJournal(const QString &folder, QObject *parent)
    : IntentJournal(parent)
    , m_thread(QStringLiteral("journal"))
    , m_store(std::make_shared<JournalStore>(folder))
{
    m_problem = m_store->problem();
    open([](JournalStore &store) { store.file().open(); });
}

SqliteIntentJournal::~SqliteIntentJournal()
{
    m_thread.finish([this] { m_store->file().close(); });
}

QString SqliteIntentJournal::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QLatin1String("/crovver-desk");
}

QString SqliteIntentJournal::defaultPath()
{
    return defaultFolder() + QLatin1String("/journal.sqlite");
}

template <typename T>
void SqliteIntentJournal::ask(
    std::function<T(JournalStore &)> work, QObject *context, std::function<void(T)> done, Adds adds)
{
    m_thread.queue([this, work = std::move(work), guard = QPointer<QObject>(context), done = std::move(done),
                       adds]() mutable {
        T result = work(*m_store);
        JournalProblem problem = m_store->problem();
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result), problem = std::move(problem), guard = std::move(guard),
                done = std::move(done), adds]() mutable {
                bool isAdded = adds == Adds::Line;
                if constexpr (std::is_same_v<T, bool>)
                    isAdded = isAdded && result;
                // Whoever is called back finds the reason; who listens to the signal finds it answered.
                const JournalProblem before = std::exchange(m_problem, problem);
                const QPointer<SqliteIntentJournal> self(this);
                if (guard && done)
                    done(std::move(result));
                if (self && isAdded)
                    Q_EMIT activityAdded();
                if (self && (before.kind != problem.kind || before.detail != problem.detail))
                    Q_EMIT problemChanged();
            },
            Qt::QueuedConnection);
    });
}

void SqliteIntentJournal::open(std::function<void(JournalStore &)> work)
{
    m_thread.queue([this, work = std::move(work)] {
        work(*m_store);
        QMetaObject::invokeMethod(
            this,
            [this, problem = m_store->problem()] {
                m_problem = problem;
                Q_EMIT problemChanged();
            },
            Qt::QueuedConnection);
    });
}

void SqliteIntentJournal::retry()
{
    open([](JournalStore &store) { store.file().open(); });
}

void SqliteIntentJournal::startAfresh()
{
    open([](JournalStore &store) { store.file().startAfresh(); });
}

void SqliteIntentJournal::begin(const Intent &intent, const ActivityEntry &entry, QObject *context, Done done)
{
    ask<bool>([intent, entry](JournalStore &store) { return store.begin(intent, entry); }, context,
        std::move(done), Adds::Line);
}

void SqliteIntentJournal::change(
    const Intent &intent, IntentState from, const ActivityEntry &entry, QObject *context, Done done)
{
    ask<bool>([intent, from, entry](JournalStore &store) { return store.change(intent, from, entry); },
        context, std::move(done), Adds::Line);
}

void SqliteIntentJournal::note(const ActivityEntry &entry)
{
    ask<bool>([entry](JournalStore &store) { return store.note(entry); }, nullptr, {}, Adds::Line);
}

void SqliteIntentJournal::load(
    const IntentOwner &owner, int ended, QObject *context, std::function<void(std::vector<Intent>)> done)
{
    ask<std::vector<Intent>>(
        [owner, ended](JournalStore &store) { return store.load(owner, ended); }, context, std::move(done));
}

void SqliteIntentJournal::disown(
    const QString &intentId, const ActivityEntry &entry, QObject *context, Done done)
{
    ask<bool>([intentId, entry](JournalStore &store) { return store.disown(intentId, entry); }, context,
        std::move(done), Adds::Line);
}

void SqliteIntentJournal::adopt(const QString &formerId, const QString &accountId)
{
    ask<bool>(
        [formerId, accountId](JournalStore &store) { return store.adopt(formerId, accountId); }, nullptr, {});
}

void SqliteIntentJournal::forget(const QString &accountId, QObject *context, Done done)
{
    ask<bool>([accountId](JournalStore &store) { return store.forget(accountId); }, context, std::move(done));
}

void SqliteIntentJournal::activity(
    const ActivityQuery &query, QObject *context, std::function<void(std::vector<ActivityEntry>)> done)
{
    ask<std::vector<ActivityEntry>>(
        [query](JournalStore &store) { return store.activity(query); }, context, std::move(done));
}

void SqliteIntentJournal::checkActivity(QObject *context, std::function<void(ActivityCheck)> done)
{
    ask<ActivityCheck>([](JournalStore &store) { return store.checkActivity(); }, context, std::move(done));
}

void SqliteIntentJournal::saveRun(
    const ImportRunRecord &run, const std::vector<ImportLineRecord> &lines, QObject *context, Done done)
{
    ask<bool>(
        [run, lines](JournalStore &store) { return store.saveRun(run, lines); }, context, std::move(done));
}

void SqliteIntentJournal::runs(
    const QString &accountId, QObject *context, std::function<void(std::vector<ImportRunRecord>)> done)
{
    ask<std::vector<ImportRunRecord>>(
        [accountId](JournalStore &store) { return store.runs(accountId); }, context, std::move(done));
}

void SqliteIntentJournal::runLines(
    const QString &runId, QObject *context, std::function<void(std::vector<ImportLineRecord>)> done)
{
    ask<std::vector<ImportLineRecord>>(
        [runId](JournalStore &store) { return store.runLines(runId); }, context, std::move(done));
}

} // namespace desk
