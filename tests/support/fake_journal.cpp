// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_journal.h"

#include <QPointer>

#include <algorithm>

namespace desk::test {

namespace {

/// Calls back with `value`, unless there was a context and it is gone.
template <typename T>
std::function<void(T)> journalReply(QObject *context, std::function<void(T)> done)
{
    return [guard = QPointer<QObject>(context), done = std::move(done)](T value) {
        if (guard && done)
            done(std::move(value));
    };
}

} // namespace

FakeJournal::FakeJournal(JournalProblem::Kind problem)
    : m_fault(problem)
{
    m_problem.kind = problem;
    m_problem.path = QStringLiteral("/journal.sqlite");
}

bool FakeJournal::completeNext()
{
    if (m_pending.empty())
        return false;
    const std::function<void()> work = std::move(m_pending.front());
    m_pending.pop_front();
    work();
    return true;
}

void FakeJournal::completeAll()
{
    while (completeNext()) { }
}

void FakeJournal::failWrite(int number, JournalProblem::Kind kind)
{
    m_failures[number] = kind;
}

void FakeJournal::setFault(JournalProblem::Kind kind, Tell tell)
{
    m_fault = kind;
    if (tell == Tell::AtOnce && m_problem.kind != kind) {
        setProblem(kind);
        Q_EMIT problemChanged();
    }
}

const Intent *FakeJournal::intent(const QString &id) const
{
    const auto at = intents.find(id);
    return at == intents.end() ? nullptr : &at->second;
}

QStringList FakeJournal::actions(const QString &intentId) const
{
    QStringList result;
    for (const ActivityEntry &entry : entries) {
        if (intentId.isEmpty() || entry.intentId == intentId)
            result << entry.action;
    }
    return result;
}

void FakeJournal::setProblem(JournalProblem::Kind kind)
{
    m_problem.kind = kind;
    m_problem.detail
        = kind == JournalProblem::Kind::None ? QString() : QStringLiteral("as the test wants it");
}

void FakeJournal::retry()
{
    ++retries;
    enqueue([this] {
        setProblem(m_fault);
        Q_EMIT problemChanged();
    });
}

void FakeJournal::startAfresh()
{
    ++freshStarts;
    enqueue([this] {
        if (m_problem.kind != JournalProblem::Kind::Corrupt)
            return;
        intents.clear();
        entries.clear();
        savedRuns.clear();
        savedLines.clear();
        m_fault = JournalProblem::Kind::None;
        setProblem(m_fault);
        Q_EMIT problemChanged();
    });
}

void FakeJournal::enqueue(std::function<void()> work)
{
    m_pending.push_back(std::move(work));
    if (!manual)
        QMetaObject::invokeMethod(
            this, [this] { completeNext(); }, Qt::QueuedConnection);
}

void FakeJournal::enqueueWrite(std::function<bool()> write, QObject *context, Done done)
{
    enqueue([this, write = std::move(write), reply = journalReply<bool>(context, std::move(done))] {
        ++m_writes;
        const auto planned = m_failures.find(m_writes);
        const JournalProblem::Kind fault = planned == m_failures.end() ? m_fault : planned->second;
        const JournalProblem::Kind before = m_problem.kind;
        bool written = false;
        if (fault != JournalProblem::Kind::None) {
            setProblem(fault);
        } else {
            written = write();
            if (written)
                setProblem(fault);
        }
        reply(written);
        if (m_problem.kind != before)
            Q_EMIT problemChanged();
    });
}

void FakeJournal::add(ActivityEntry entry)
{
    entry.number = qint64(entries.size()) + 1;
    entries.push_back(std::move(entry));
    Q_EMIT activityAdded();
}

void FakeJournal::begin(const Intent &intent, const ActivityEntry &entry, QObject *context, Done done)
{
    enqueueWrite(
        [this, intent, entry] {
            if (!intents.emplace(intent.id, intent).second)
                return false;
            add(entry);
            return true;
        },
        context, std::move(done));
}

void FakeJournal::change(
    const Intent &intent, IntentState from, const ActivityEntry &entry, QObject *context, Done done)
{
    enqueueWrite(
        [this, intent, from, entry] {
            const auto at = intents.find(intent.id);
            if (at == intents.end() || at->second.state != from)
                return false;
            at->second = intent;
            add(entry);
            return true;
        },
        context, std::move(done));
}

void FakeJournal::note(const ActivityEntry &entry)
{
    enqueueWrite(
        [this, entry] {
            add(entry);
            return true;
        },
        nullptr, {});
}

std::vector<Intent> FakeJournal::loaded(const IntentOwner &owner, int ended) const
{
    std::vector<Intent> own;
    for (const auto &[id, intent] : intents) {
        const bool mayBeOurs = owner.mode && !isEnded(intent.state) && intent.mode == *owner.mode
            && (intent.origin.isEmpty() || intent.origin == owner.origin)
            && !notOurs.contains({id, owner.id});
        if (intent.accountId == owner.id || mayBeOurs)
            own.push_back(intent);
    }
    std::ranges::stable_sort(own, std::greater<>{}, &Intent::createdAt);
    std::vector<Intent> result;
    for (Intent &intent : own) {
        if (!isEnded(intent.state) || ended-- > 0)
            result.push_back(std::move(intent));
    }
    std::ranges::reverse(result);
    return result;
}

void FakeJournal::load(
    const IntentOwner &owner, int ended, QObject *context, std::function<void(std::vector<Intent>)> done)
{
    enqueue([this, owner, ended, reply = journalReply<std::vector<Intent>>(context, std::move(done))] {
        reply(loaded(owner, ended));
    });
}

void FakeJournal::disown(const QString &intentId, const ActivityEntry &entry, QObject *context, Done done)
{
    enqueueWrite(
        [this, intentId, entry] {
            notOurs.insert({intentId, entry.accountId});
            add(entry);
            return true;
        },
        context, std::move(done));
}

void FakeJournal::adopt(const QString &formerId, const QString &accountId)
{
    enqueueWrite(
        [this, formerId, accountId] {
            for (auto &[id, intent] : intents)
                intent.accountId = intent.accountId == formerId ? accountId : intent.accountId;
            for (auto &[id, run] : savedRuns)
                run.accountId = run.accountId == formerId ? accountId : run.accountId;
            for (ActivityEntry &entry : entries)
                entry.accountId = entry.accountId == formerId ? accountId : entry.accountId;
            return true;
        },
        nullptr, {});
}

void FakeJournal::forget(const QString &accountId, QObject *context, Done done)
{
    enqueueWrite(
        [this, accountId] {
            std::erase_if(intents, [&](const auto &item) { return item.second.accountId == accountId; });
            std::erase_if(savedRuns, [&](const auto &item) { return item.second.accountId == accountId; });
            std::erase_if(entries, [&](const ActivityEntry &entry) { return entry.accountId == accountId; });
            return true;
        },
        context, std::move(done));
}

std::vector<ActivityEntry> FakeJournal::found(const ActivityQuery &query) const
{
    std::vector<ActivityEntry> result;
    for (auto entry = entries.rbegin(); entry != entries.rend() && int(result.size()) < query.limit;
         ++entry) {
        if ((query.accountId.isEmpty() || entry->accountId == query.accountId)
            && (query.before == 0 || entry->number < query.before))
            result.push_back(*entry);
    }
    return result;
}

void FakeJournal::activity(
    const ActivityQuery &query, QObject *context, std::function<void(std::vector<ActivityEntry>)> done)
{
    enqueue([this, query, reply = journalReply<std::vector<ActivityEntry>>(context, std::move(done))] {
        reply(found(query));
    });
}

void FakeJournal::checkActivity(QObject *context, std::function<void(ActivityCheck)> done)
{
    enqueue([this, reply = journalReply<ActivityCheck>(context, std::move(done))] {
        check.done = true;
        check.lines = qint64(entries.size());
        reply(check);
    });
}

void FakeJournal::saveRun(
    const ImportRunRecord &run, const std::vector<ImportLineRecord> &lines, QObject *context, Done done)
{
    enqueueWrite(
        [this, run, lines] {
            savedRuns[run.id] = run;
            for (const ImportLineRecord &line : lines)
                savedLines[run.id][line.line] = line;
            return true;
        },
        context, std::move(done));
}

void FakeJournal::runs(
    const QString &accountId, QObject *context, std::function<void(std::vector<ImportRunRecord>)> done)
{
    enqueue([this, accountId, reply = journalReply<std::vector<ImportRunRecord>>(context, std::move(done))] {
        std::vector<ImportRunRecord> own;
        for (const auto &[id, run] : savedRuns) {
            if (run.accountId == accountId)
                own.push_back(run);
        }
        std::ranges::stable_sort(own, std::greater<>{}, &ImportRunRecord::startedAt);
        reply(std::move(own));
    });
}

void FakeJournal::runLines(
    const QString &runId, QObject *context, std::function<void(std::vector<ImportLineRecord>)> done)
{
    enqueue([this, runId, reply = journalReply<std::vector<ImportLineRecord>>(context, std::move(done))] {
        std::vector<ImportLineRecord> lines;
        const auto run = savedLines.find(runId);
        if (run != savedLines.end()) {
            for (const auto &[number, line] : run->second)
                lines.push_back(line);
        }
        reply(std::move(lines));
    });
}

} // namespace desk::test
