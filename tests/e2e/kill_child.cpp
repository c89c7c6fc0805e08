// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/kill_child.h"

#include "app/account_work.h"
#include "app/api/crovver/crovver_provider.h"
#include "app/store/sqlite_intent_journal.h"
#include "support/fake_history_store.h"
#include "support/fake_notifier.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <csignal>
#include <cstdio>

namespace desk::testing {

using namespace Qt::StringLiterals;

namespace {

void killSelf()
{
    ::raise(SIGKILL);
}

/// Twenty times as fast, so that pauses between looks don't make the test wait.
class HastyClock final : public Clock
{
public:
    QDateTime utcNow() const override { return m_clock.utcNow(); }
    std::chrono::milliseconds elapsed() const override { return m_clock.elapsed(); }
    TimerHandle after(std::chrono::milliseconds delay, std::function<void()> action) override
    {
        return m_clock.after(delay / 20, std::move(action));
    }

private:
    SystemClock m_clock;
};

/// The program's journal, which is the last thing that its process sees at some step.
class DeadlyJournal final : public IntentJournal
{
public:
    DeadlyJournal(const QString &folder, QString step)
        : m_journal(folder)
        , m_step(std::move(step))
    {
        connect(&m_journal, &IntentJournal::problemChanged, this, &IntentJournal::problemChanged);
    }
    const JournalProblem &problem() const override { return m_journal.problem(); }
    void retry() override { m_journal.retry(); }
    void startAfresh() override { m_journal.startAfresh(); }
    void begin(const Intent &intent, const ActivityEntry &entry, QObject *context, Done done) override
    {
        if (m_step == u"before-commit"_s)
            killSelf();
        m_journal.begin(intent, entry, context, [this, done = std::move(done)](bool committed) {
            if (m_step == u"after-commit"_s)
                killSelf();
            done(committed);
            if (m_step == u"in-flight"_s)
                QTimer::singleShot(120, this, killSelf);
        });
    }
    void change(const Intent &intent, IntentState from, const ActivityEntry &entry, QObject *context,
        Done done) override
    {
        if (m_step == u"before-close"_s)
            killSelf();
        m_journal.change(intent, from, entry, context, [this, done = std::move(done)](bool committed) {
            if (m_step == u"after-close"_s)
                killSelf();
            done(committed);
        });
    }
    void note(const ActivityEntry &entry) override { m_journal.note(entry); }
    void load(const IntentOwner &owner, int ended, QObject *context,
        std::function<void(std::vector<Intent>)> done) override
    {
        m_journal.load(owner, ended, context, std::move(done));
    }
    void disown(const QString &intentId, const ActivityEntry &entry, QObject *context, Done done) override
    {
        m_journal.disown(intentId, entry, context, std::move(done));
    }
    void adopt(const QString &formerId, const QString &accountId) override
    {
        m_journal.adopt(formerId, accountId);
    }
    void forget(const QString &accountId, QObject *context, Done done) override
    {
        m_journal.forget(accountId, context, std::move(done));
    }
    void activity(const ActivityQuery &query, QObject *context,
        std::function<void(std::vector<ActivityEntry>)> done) override
    {
        m_journal.activity(query, context, std::move(done));
    }
    void checkActivity(QObject *context, std::function<void(ActivityCheck)> done) override
    {
        m_journal.checkActivity(context, std::move(done));
    }
    void saveRun(const ImportRunRecord &run, const std::vector<ImportLineRecord> &lines, QObject *context,
        Done done) override
    {
        m_journal.saveRun(run, lines, context, std::move(done));
    }
    void runs(const QString &accountId, QObject *context,
        std::function<void(std::vector<ImportRunRecord>)> done) override
    {
        m_journal.runs(accountId, context, std::move(done));
    }
    void runLines(const QString &runId, QObject *context,
        std::function<void(std::vector<ImportLineRecord>)> done) override
    {
        m_journal.runLines(runId, context, std::move(done));
    }

private:
    SqliteIntentJournal m_journal;
    QString m_step;
};

AccountAccess accessOf(const QString &url, const QString &key)
{
    AccountAccess access;
    access.baseUrl = parseBaseUrl(url);
    access.key = SecretKey::fromText(key);
    access.account.provider = crovver::provider();
    access.account.id = u"kill-test"_s;
    access.account.mode = AccountMode::Test;
    access.account.readOnly = false;
    return access;
}

void begin(AccountWork &work, const QString &operation)
{
    const TenantId tenant(u"acme_design"_s);
    QObject *receiver = &work.actions();
    ActionContext context;
    context.tenantName = u"Acme"_s;
    context.shownAmount = u"17.50"_s;
    context.shownCurrency = u"USD"_s;
    if (operation == u"allocate"_s)
        work.actions().allocate(
            {tenant, {UserId(u"new_person"_s), {}, {}}, {}}, context, receiver, [](const auto &) {});
    else if (operation == u"batch"_s)
        work.actions().allocateBatch(
            {tenant, {{UserId(u"new_person"_s), {}, {}}}, {}}, context, receiver, [](const auto &) {});
    else if (operation == u"consume"_s)
        work.credits().consume(
            {tenant, u"ai_credits"_s, 5, newIdempotencyKey(), {{}, work.credits().stamp(u"a reason"_s)}},
            {context.tenantName, {}, {}, {}}, receiver, [](const auto &) {});
    else if (operation == u"purchase"_s)
        work.credits().buyAddon(
            {tenant, u"addon_ai_1000"_s, u"ai_credits"_s, u"AI credits, small pack"_s, 1000,
                Currency(context.shownCurrency), newIdempotencyKey(), {{}, work.credits().stamp()}},
            {context.tenantName, {}, context.shownAmount, context.shownCurrency}, receiver,
            [](const auto &) {});
    else
        work.actions().buyCapacity({tenant, 40, {}}, context, receiver, [](const auto &) {});
}

bool isSettled(const Intent &intent)
{
    // Whether a checkout was made or credits were deducted can't be read: that stays unknown until the
    // operator has looked, or asks again with the same key.
    const bool canBeRead = intent.kind != IntentKind::AddCapacity && intent.idempotencyKey.isEmpty();
    return isEnded(intent.state) || intent.state == IntentState::Waiting
        || (!canBeRead && intent.state == IntentState::Unknown);
}

/// Asks again for what has a key; true once nothing is left of it.
bool replayAll(AccountWork &work)
{
    std::vector<QString> unknown;
    bool sending = false;
    for (const Intent &intent : work.ledger().intents()) {
        sending = sending || intent.state == IntentState::Sending;
        if (intent.state == IntentState::Unknown && !intent.idempotencyKey.isEmpty())
            unknown.push_back(intent.id);
    }
    for (const QString &id : unknown)
        work.credits().replay(id);
    return unknown.empty() && !sending;
}

void print(const Intent &intent, IntentLedger &ledger)
{
    const bool blocked = ledger.mayBegin(intent.kind, intent.tenant, intent.subject).has_value();
    const QJsonObject json{{u"kind"_s, QString(spelling(intentKindSpellings, intent.kind))},
        {u"state"_s, QString(spelling(intentStateSpellings, intent.state))},
        {u"shown"_s, QString(intent.shownCurrency + u' ' + intent.shownAmount)},
        {u"hasUrl"_s, !intent.checkoutUrl.isEmpty()}, {u"blocked"_s, blocked}};
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int runKillChild(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    HastyClock clock;
    AccountSession session(accessOf(words.value(4), words.value(5)), clock);
    DeadlyJournal journal(words.value(3), words.value(7));
    test::FakeNotifier notifier;
    test::FakeHistoryStore history;
    AccountWork work(session, journal, history, notifier, clock, [] { return u"Tester"_s; });
    QObject::connect(&work.ledger(), &IntentLedger::loaded, &application, [&] {
        if (words.value(2) == u"do"_s)
            begin(work, words.value(6));
    });
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &application, [&] {
        if (words.value(2) == u"do"_s || !work.ledger().isLoaded())
            return;
        if (words.value(2) == u"replay"_s && !replayAll(work))
            return;
        if (!std::ranges::all_of(work.ledger().intents(), isSettled))
            return;
        for (const Intent &intent : work.ledger().intents())
            print(intent, work.ledger());
        QCoreApplication::exit(0);
    });
    poll.start(20);
    QTimer::singleShot(20000, &application, [] { QCoreApplication::exit(3); });
    work.start();
    return QCoreApplication::exec();
}

} // namespace desk::testing
