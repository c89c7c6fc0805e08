// SPDX-License-Identifier: GPL-3.0-or-later
// Purchases and consumptions under random faults and restarts, compared with what the server did in the end.
// DESK_LEDGER_SEED and DESK_LEDGER_ACTS set the seed (which is printed) and how much is done.
#include "app/api/crovver/crovver_gateway.h"
#include "app/sandbox/sandbox_thread.h"
#include "app/store/sqlite_intent_journal.h"
#include "models/actions/credit_actions.h"
#include "support/fake_history_store.h"
#include "support/test_account.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

namespace tst_credit_ledger {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

constexpr int patience = 30'000; // ms
constexpr int actsAtATime = 4;
constexpr int triesUnderFaults = 4; // then the faults end, so that the test does

/// What somebody confirmed.
struct Click
{
    IntentKind kind = IntentKind::ConsumeCredits;
    TenantId tenant;
    QString subject; ///< a pool, or an add-on's ID
    qint64 credits = 0;
    QString key;
};

TransportConfig configFor(const QUrl &url)
{
    TransportConfig config;
    config.baseUrl = url;
    config.key = SecretKey::fromText(u"sk_test_sandbox"_s);
    config.jitter = [] { return 1.0; };
    config.limits.backoffBase = config.limits.backoffCap = milliseconds(1);
    return config;
}

Account theAccount()
{
    Account account = emptyAccount();
    account.id = u"account-1"_s;
    account.name = u"Acme"_s;
    account.mode = AccountMode::Test;
    account.readOnly = false;
    return account;
}

template <typename Reply>
void mustBegin(const ActionOutcome<Reply> &outcome)
{
    if (outcome.end == ActionEnd::NotBegun)
        qFatal("an act was not begun");
}

/// One run of the program. What it leaves is in the journal's folder.
struct Program
{
    Program(const QString &folder, const QUrl &url, HistoryStore &history)
        : journal(folder)
        , gateway(configFor(url), clock, log)
        , ledger(journal, theAccount(), clock, [] { return u"Ada"_s; })
        , book(gateway, history, clock, health, theAccount().id)
        , actions(gateway, ledger, book, clock)
    {
        ledger.start();
        const bool opened = QTest::qWaitFor(
            [this] { return ledger.isLoaded() && journal.problem().isWritable(); }, patience);
        if (!opened)
            qFatal("the journal did not open");
    }
    [[nodiscard]] QStringList in(IntentState state) const
    {
        QStringList ids;
        for (const Intent &intent : ledger.intents()) {
            if (intent.state == state)
                ids.append(intent.id);
        }
        return ids;
    }
    void settle()
    {
        if (!QTest::qWaitFor([this] { return in(IntentState::Sending).isEmpty(); }, patience))
            qFatal("a call did not end");
    }
    void act(const Click &click)
    {
        const WriteMetadata metadata{{}, actions.stamp(u"refund"_s)};
        if (click.kind == IntentKind::ConsumeCredits)
            actions.consume({click.tenant, click.subject, click.credits, click.key, metadata}, {}, &receiver,
                mustBegin<ConsumeReply>);
        else
            actions.buyAddon({click.tenant, click.subject, u"ai_credits"_s, {}, click.credits,
                                 Currency(u"USD"_s), click.key, metadata},
                {}, &receiver, mustBegin<AddonReply>);
    }

    SystemClock clock;
    RequestLog log;
    SqliteIntentJournal journal;
    crovver::CrovverGateway gateway;
    IntentLedger ledger;
    ConnectionHealth health;
    CreditBook book;
    CreditActions actions;
    QObject receiver;
};

/// How often the server did what came with a key.
QHash<QString, int> doneByKey(const QJsonArray &effects, const QString &kind)
{
    QHash<QString, int> done;
    for (const QJsonValue &effect : effects) {
        if (effect["kind"_L1].toString() == kind)
            ++done[effect["key"_L1].toString()];
    }
    return done;
}

class TestCreditLedger final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void M05_M06_everyClickExactlyOnce();

private:
    [[nodiscard]] int upTo(int most) { return int(m_random() % unsigned(most + 1)); }
    [[nodiscard]] std::vector<Click> someClicks();
    void newFaults();
    void clearFaults();
    void resolve();
    void restart();
    [[nodiscard]] std::vector<Intent> journaled();
    [[nodiscard]] qint64 total(const TenantId &tenant, const QString &pool);
    void compare(const std::vector<Click> &clicks, const std::vector<Intent> &intents);

    std::mt19937 m_random;
    int m_acts = 1000;
    int m_restarts = 0;
    int m_replays = 0;
    QTemporaryDir m_folder;
    FakeHistoryStore m_history;
    std::unique_ptr<sandbox::SandboxThread> m_server;
    std::unique_ptr<Program> m_program;
};

void TestCreditLedger::initTestCase()
{
    const QByteArray seed = qgetenv("DESK_LEDGER_SEED");
    const unsigned number = seed.isEmpty() ? std::random_device()() : seed.toUInt();
    qInfo("DESK_LEDGER_SEED=%u", number);
    m_random.seed(number);
    if (const int acts = qEnvironmentVariableIntValue("DESK_LEDGER_ACTS"); acts > 0)
        m_acts = acts;
    m_server = std::make_unique<sandbox::SandboxThread>();
    QVERIFY2(m_server->isListening(), qPrintable(m_server->problem()));
    restart();
}

void TestCreditLedger::restart()
{
    m_program.reset();
    m_program = std::make_unique<Program>(m_folder.path(), m_server->url(), m_history);
}

/// A few that may be on their way at the same time.
std::vector<Click> TestCreditLedger::someClicks()
{
    const TenantId acme(u"acme_design"_s);
    const TenantId northwind(u"northwind"_s);
    std::vector<Click> all;
    for (const TenantId &tenant : {acme, northwind}) {
        for (const QString &pool : {u"ai_credits"_s, u"sms"_s})
            all.push_back({IntentKind::ConsumeCredits, tenant, pool, 1 + upTo(4), {}});
        for (const QString &addon : {u"addon_ai_1000"_s, u"addon_ai_welcome"_s, u"addon_sms_500"_s})
            all.push_back({IntentKind::BuyAddon, tenant, addon, 1000, {}});
    }
    std::ranges::shuffle(all, m_random);
    all.resize(size_t(1 + upTo(actsAtATime - 1)));
    for (Click &click : all) {
        click.key = newIdempotencyKey();
        // Now and then more than a hard pool has.
        if (click.kind == IntentKind::ConsumeCredits && click.subject == u"ai_credits"_s && upTo(19) == 0)
            click.credits = 1'000'000;
    }
    return all;
}

void TestCreditLedger::clearFaults()
{
    m_server->run([](sandbox::Sandbox &sandbox) { sandbox.clearFaults(); });
}

/// Each meets some of the requests that come, up to a number of its own.
void TestCreditLedger::newFaults()
{
    clearFaults();
    static const QList<QJsonObject> kinds{
        {{u"fault"_s, u"reset"_s}, {u"when"_s, u"before"_s}},
        {{u"fault"_s, u"reset"_s}, {u"when"_s, u"in"_s}},
        {{u"fault"_s, u"reset"_s}, {u"when"_s, u"after"_s}},
        {{u"fault"_s, u"close"_s}, {u"when"_s, u"before"_s}},
        {{u"fault"_s, u"close"_s}, {u"when"_s, u"in"_s}},
        {{u"fault"_s, u"rateLimit"_s}, {u"retryAfter"_s, 0}},
        {{u"fault"_s, u"status"_s}, {u"status"_s, 503}},
        {{u"fault"_s, u"status"_s}, {u"status"_s, 503}, {u"apply"_s, true}},
        {{u"fault"_s, u"reset"_s}, {u"when"_s, u"before"_s}, {u"apply"_s, false}},
    };
    for (int i = upTo(3); i > 0; --i) {
        QJsonObject json = kinds[upTo(int(kinds.size()) - 1)];
        json.insert("method"_L1, u"POST"_s);
        json.insert("nth"_L1, 1 + upTo(2));
        json.insert("count"_L1, 1 + upTo(7));
        QString problem;
        const auto rule = sandbox::FaultRule::fromJson(json, &problem);
        if (!rule)
            qFatal("%s", qPrintable(problem));
        m_server->run([&](sandbox::Sandbox &sandbox) { sandbox.addFault(*rule); });
    }
}

/// Asks for what became of the unknown ones, until it is known.
void TestCreditLedger::resolve()
{
    for (int tries = 0;; ++tries) {
        const QStringList unknown = m_program->in(IntentState::Unknown);
        if (unknown.isEmpty())
            return;
        if (tries == triesUnderFaults)
            clearFaults();
        QVERIFY2(tries < 2 * triesUnderFaults, "it stays unknown although the server answers");
        for (const QString &id : unknown) {
            QVERIFY(!m_program->actions.replayRefusal(id));
            m_program->actions.replay(id);
            ++m_replays;
        }
        m_program->settle();
    }
}

std::vector<Intent> TestCreditLedger::journaled()
{
    std::optional<std::vector<Intent>> all;
    m_program->journal.load(IntentOwner(theAccount().id), 1'000'000, this,
        [&](std::vector<Intent> intents) { all = std::move(intents); });
    if (!QTest::qWaitFor([&] { return all.has_value(); }, patience))
        qFatal("the journal did not answer");
    return *all;
}

qint64 TestCreditLedger::total(const TenantId &tenant, const QString &pool)
{
    const auto call = m_program->book.read(tenant, Priority::User);
    if (!QTest::qWaitFor([&] { return call->isFinished(); }, patience) || !call->result())
        qFatal("the balance did not come");
    const CreditPool *found = findPool(*call->result(), pool);
    return found ? found->total.value_or(0) : 0;
}

void TestCreditLedger::compare(const std::vector<Click> &clicks, const std::vector<Intent> &intents)
{
    const QJsonArray effects
        = m_server->run([](sandbox::Sandbox &sandbox) { return sandbox.ledger().toJson(); })["effects"_L1]
              .toArray();
    const QHash<QString, int> consumed = doneByKey(effects, u"consume"_s);
    const QHash<QString, int> bought = doneByKey(effects, u"purchase"_s);
    QHash<QString, const Intent *> byKey;
    for (const Intent &intent : intents) {
        QVERIFY2(!byKey.contains(intent.idempotencyKey), "two acts with one key");
        byKey.insert(intent.idempotencyKey, &intent);
    }
    QCOMPARE(byKey.size(), qsizetype(clicks.size()));
    qsizetype consumptions = 0;
    qsizetype purchases = 0;
    for (const Click &click : clicks) {
        const Intent *intent = byKey.value(click.key);
        QVERIFY2(intent, "lost from the journal");
        QCOMPARE(intent->kind, click.kind);
        const bool isDone = intent->state == IntentState::Done || intent->state == IntentState::Waiting;
        QVERIFY2(isDone || intent->state == IntentState::Refused,
            spelling(intentStateSpellings, intent->state).data());
        const bool consumes = click.kind == IntentKind::ConsumeCredits;
        const int done = (consumes ? consumed : bought).value(click.key);
        QVERIFY2(done == (isDone ? 1 : 0), qPrintable(u"%1 times: %2"_s.arg(done).arg(click.key)));
        (consumes ? consumptions : purchases) += done;
    }
    // And the server did nothing that nobody confirmed.
    QCOMPARE(consumed.size(), consumptions);
    QCOMPARE(bought.size(), purchases);
    QVERIFY(m_acts < 100 || (consumptions > 0 && purchases > 0 && m_replays > 0 && m_restarts > 0));
    qInfo("%lld consumptions, %lld purchases, %d replays, %d restarts", qlonglong(consumptions),
        qlonglong(purchases), m_replays, m_restarts);
}

void TestCreditLedger::M05_M06_everyClickExactlyOnce()
{
    const TenantId acme(u"acme_design"_s);
    const qint64 smsBefore = total(acme, u"sms"_s);
    std::vector<Click> clicks;
    while (int(clicks.size()) < m_acts) {
        newFaults();
        for (const Click &click : someClicks()) {
            clicks.push_back(click);
            m_program->act(click);
        }
        if (upTo(14) == 0) {
            // The program ends, whatever is on its way.
            QTest::qWait(upTo(6));
            restart();
            ++m_restarts;
        }
        m_program->settle();
        resolve();
        if (QTest::currentTestFailed())
            return;
    }
    clearFaults();
    const std::vector<Intent> intents = journaled();
    compare(clicks, intents);
    if (QTest::currentTestFailed())
        return;
    // The balance says the same: what was used is gone once, and what isn't paid for isn't there.
    qint64 used = 0;
    for (const Intent &intent : intents) {
        if (intent.kind == IntentKind::ConsumeCredits && intent.tenant == acme
            && intent.goods.poolKey == u"sms"_s && intent.state == IntentState::Done)
            used += intent.goods.credits.value();
    }
    QCOMPARE(total(acme, u"sms"_s), smsBefore - used);
    QVERIFY(!m_history.kept.empty());
}

QTEST_GUILESS_MAIN(TestCreditLedger)

} // namespace tst_credit_ledger

#include "tst_credit_ledger.moc"
