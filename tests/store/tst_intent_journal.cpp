// SPDX-License-Identifier: GPL-3.0-or-later
// The journal in its file: what is written is read back, in order, and never changed behind its back. What
// happens when the file is damaged or the process dies is in tst_journal_faults.
#include "app/store/journal_store.h"
#include "app/store/sqlite_intent_journal.h"
#include "support/journal_samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <limits>

namespace tst_intent_journal {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// What nobody types: ends, markup, bytes that mean something to SQLite, UTF-16 or a terminal.
QString hostileText()
{
    static const QStringList pieces{u""_s, u"a"_s, QString(QChar(0)), QString(QChar(0xfeff)),
        QString(QChar(0xfffe)), QString(QChar(0xffff)), u"'; DROP TABLE intents; --"_s, u"\"%s?:name@x"_s,
        u"\n\r\t"_s, u"<b>&amp;"_s, u"\U0001F4A9"_s, u"e\u0301"_s, u"\u202Egnp.exe"_s, u"-17.50"_s, u" "_s,
        QString(5000, u'x')};
    QString text;
    const auto picks
        = *rc::gen::resize(6, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces.size()))));
    for (const int pick : picks)
        text += pieces[pick];
    return text;
}

std::optional<qint64> anyCount()
{
    return *rc::gen::element<std::optional<qint64>>(std::nullopt, 0, 1, -1,
        std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), (qint64(1) << 53) + 1);
}

QDateTime anyTime()
{
    const qint64 ms = *rc::gen::inRange<qint64>(-62'000'000'000'000, 253'000'000'000'000);
    return *rc::gen::inRange(0, 5) == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

template <typename E, size_t N>
E anyOf(const Spelling<E> (&table)[N])
{
    return table[*rc::gen::inRange<size_t>(0, N)].value;
}

Intent anyIntent()
{
    Intent i = sampleIntent();
    i.accountName = hostileText();
    i.mode = *rc::gen::element(AccountMode::Demo, AccountMode::Test, AccountMode::Live);
    i.kind = anyOf(intentKindSpellings);
    i.state = anyOf(intentStateSpellings);
    i.tenant = TenantId(hostileText());
    i.oldRequest = *rc::gen::element<QByteArray>("", "{}", QByteArray("\0\xff\x80", 3));
    i.requestHash = QCryptographicHash::hash(hostileText().toUtf8(), QCryptographicHash::Sha256);
    i.idempotencyKey = *rc::gen::element(QString(), i.id);
    for (QString *text : {&i.tenantName, &i.subject, &i.operatorName, &i.runId, &i.shownAmount,
             &i.shownCurrency, &i.providerId, &i.checkoutUrl, &i.chargedAmount, &i.chargedCurrency, &i.answer,
             &i.requestId, &i.problem, &i.origin, &i.toleratedAmount, &i.productName, &i.answeredName,
             &i.acceptedAmount, &i.acceptedCurrency, &i.goods.poolKey, &i.goods.addonId, &i.goods.addonName})
        *text = hostileText();
    i.batch = *rc::gen::element(0, 1, std::numeric_limits<int>::max());
    i.body = hostileText().toUtf8() + *rc::gen::element<QByteArray>("", QByteArray("\0\xff\x80", 3));
    i.subscription = SubscriptionId(hostileText());
    i.unitsSource = *rc::gen::element(UnitsSource::Unknown, UnitsSource::Count, UnitsSource::List,
        UnitsSource::Subscription, UnitsSource::Quote);
    i.answeredWorking = hostileText().toUtf8();
    for (std::optional<qint64> *count : {&i.unitsBefore, &i.activeBefore, &i.unitsWanted, &i.unitsObserved,
             &i.answeredCredits, &i.goods.credits})
        *count = anyCount();
    i.requiresPayment = *rc::gen::element<std::optional<bool>>(std::nullopt, true, false);
    const int people = *rc::gen::inRange(0, 3);
    for (int n = 0; n < people; ++n)
        i.waiting.push_back({UserId(hostileText()), hostileText(), hostileText()});
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n)
        i.people.push_back({UserId(hostileText()), hostileText(), hostileText()});
    i.seatWaiting = *rc::gen::arbitrary<bool>();
    i.createdAt = anyTime();
    i.observedAt = anyTime();
    return i;
}

ActivityEntry anyEntry(const Intent &intent)
{
    ActivityEntry e = sampleEntry(intent);
    for (QString *text : {&e.accountName, &e.operatorName, &e.tenantName, &e.intentId, &e.action, &e.subject,
             &e.before, &e.after, &e.result, &e.detail})
        *text = hostileText();
    e.at = anyTime();
    e.kind = *rc::gen::element(std::optional<IntentKind>(), std::optional(IntentKind::BuyAddon));
    return e;
}

class TestIntentJournal : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_folders = 0;
    QString newFolder() { return m_dir.filePath(u"j%1"_s.arg(++m_folders)); }

    static void waitUntilOpen(const SqliteIntentJournal &journal)
    {
        QTRY_VERIFY(journal.problem().kind != JournalProblem::Kind::Opening);
        QVERIFY2(journal.problem().isWritable(), qPrintable(journal.problem().detail));
    }

private Q_SLOTS:
    void everyFactComesBack()
    {
        JournalStore store(newFolder());
        store.file().open();
        QVERIFY2(store.problem().isWritable(), qPrintable(store.problem().detail));
        QVERIFY(rc::check("what is written is read back to its last bit", [&] {
            Intent intent = anyIntent();
            intent.accountId = intent.id; // an account of its own
            const ActivityEntry entry = anyEntry(intent);
            RC_ASSERT(store.begin(intent, entry));
            const auto read = store.load(intent.accountId, 10);
            RC_ASSERT(read.size() == 1U);
            RC_ASSERT(factsOf(read[0]) == factsOf(intent));
            const auto lines = store.activity({{}, 0, 1});
            RC_ASSERT(lines.size() == 1U);
            RC_ASSERT(factsOf(lines[0]) == factsOf(entry));

            Intent later = anyIntent();
            later.id = intent.id;
            later.accountId = intent.accountId;
            later.oldRequest = intent.oldRequest;
            later.people = intent.people;
            later.goods = intent.goods;
            later.requestHash = intent.requestHash;
            later.body = intent.body;
            later.idempotencyKey = intent.idempotencyKey;
            RC_ASSERT(store.change(later, intent.state, entry));
            RC_ASSERT(factsOf(store.load(intent.accountId, 10).at(0)) == factsOf(later));
        }));
        const ActivityCheck check = store.checkActivity();
        QVERIFY(check.isIntact());
        QVERIFY(check.lines >= 200);
    }

    void importsComeBack()
    {
        JournalStore store(newFolder());
        store.file().open();
        ImportRunRecord run;
        run.id = u"run"_s;
        run.accountId = accountA();
        run.tenant = TenantId(u"\uFEFFt"_s);
        run.fileName = u"people.csv"_s;
        run.startedAt = QDateTime({2026, 5, 1}, {12, 0}, Qt::UTC);
        run.lines = 3;
        std::vector<ImportLineRecord> lines;
        for (const Spelling<ImportLineState> &state :
            {Spelling<ImportLineState>{ImportLineState::Planned, {}}, {ImportLineState::Sending, {}},
                {ImportLineState::LeftOut, {}}}) {
            ImportLineRecord line;
            line.line = int(lines.size()) + 1;
            line.userId = u"u%1"_s.arg(line.line);
            line.state = state.value;
            lines.push_back(line);
        }
        QVERIFY(store.saveRun(run, lines));
        // Saved again: what is given is replaced, other lines stay.
        run.state = ImportRunRecord::State::Finished;
        run.endedAt = run.startedAt.addSecs(60);
        lines[1].state = ImportLineState::Unaccounted;
        lines[1].reason = u"the answer doesn't mention them"_s;
        lines[1].update = true;
        QVERIFY(store.saveRun(run, {lines[1]}));
        QCOMPARE(store.runs(u"other"_s).size(), size_t(0));
        const auto runs = store.runs(accountA());
        QCOMPARE(runs.size(), size_t(1));
        QCOMPARE(factsOf(runs[0]), factsOf(run));
        const auto read = store.runLines(run.id);
        QCOMPARE(read.size(), lines.size());
        for (size_t i = 0; i < lines.size(); ++i)
            QCOMPARE(factsOf(read[i]), factsOf(lines[i]));
    }

    void callbacksKeepTheOrderOfTheCalls()
    {
        SqliteIntentJournal journal(newFolder());
        QCOMPARE(journal.problem().kind, JournalProblem::Kind::Opening);
        QStringList order;
        const auto told = [&](const QString &what) { return [&order, what](auto) { order << what; }; };
        Intent intent = sampleIntent();
        // Asked for before it is open: it waits its turn.
        journal.begin(intent, sampleEntry(intent), this, told(u"begin"_s));
        intent.state = IntentState::Done;
        journal.change(
            intent, IntentState::Sending, sampleEntry(intent, u"answered_done"_s), this, [&](bool done) {
                QVERIFY(done);
                order << u"change"_s;
            });
        journal.load(IntentOwner(accountA()), 5, this, told(u"load"_s));
        journal.activity({accountA()}, this, told(u"activity"_s));
        journal.runs(accountA(), this, told(u"runs"_s));
        journal.checkActivity(this, told(u"check"_s));
        QVERIFY2(order.isEmpty(), "it answers from the event loop only");
        QTRY_COMPARE(
            order, QStringList({u"begin"_s, u"change"_s, u"load"_s, u"activity"_s, u"runs"_s, u"check"_s}));
    }

    void whoIsGoneIsNotCalledButTheWriteIsMade()
    {
        const QString folder = newFolder();
        const Intent intent = sampleIntent();
        {
            SqliteIntentJournal journal(folder);
            waitUntilOpen(journal);
            auto context = std::make_unique<QObject>();
            bool isCalled = false;
            journal.begin(intent, sampleEntry(intent), context.get(), [&](bool) { isCalled = true; });
            context.reset();
            size_t lines = 0;
            journal.activity({}, this, [&](auto entries) { lines = entries.size(); });
            QTRY_COMPARE(lines, size_t(1));
            QVERIFY(!isCalled);
            // The destructor finishes what is queued.
            journal.note(sampleEntry(intent, u"copied_link"_s));
        }
        SqliteIntentJournal again(folder);
        QStringList actions;
        again.activity({}, this, [&](const std::vector<ActivityEntry> &entries) {
            for (const ActivityEntry &entry : entries)
                actions << u"%1 %2"_s.arg(entry.number).arg(entry.action);
        });
        QTRY_COMPARE(actions, QStringList({u"2 copied_link"_s, u"1 begun"_s}));
    }

    void aChangeNeedsTheStateThatItStartsFrom()
    {
        SqliteIntentJournal journal(newFolder());
        waitUntilOpen(journal);
        int problems = 0;
        connect(&journal, &IntentJournal::problemChanged, this, [&] { ++problems; });
        Intent intent = sampleIntent();
        journal.begin(intent, sampleEntry(intent), this, {});
        intent.state = IntentState::Observed;
        std::optional<bool> wrong;
        std::optional<bool> right;
        journal.change(intent, IntentState::Unknown, sampleEntry(intent), this, [&](bool ok) { wrong = ok; });
        journal.change(intent, IntentState::Sending, sampleEntry(intent), this, [&](bool ok) { right = ok; });
        QTRY_VERIFY(right.has_value());
        QCOMPARE(wrong, std::optional(false));
        QCOMPARE(right, std::optional(true));
        QVERIFY(journal.problem().isWritable());
        QCOMPARE(problems, 0);
        size_t lines = 0;
        journal.activity({}, this, [&](auto entries) { lines = entries.size(); });
        QTRY_COMPARE(lines, size_t(2)); // nothing about the one that was refused
    }

    void M04_aKeyNeverGoesWithAnotherBody()
    {
        JournalStore store(newFolder());
        store.file().open();
        Intent first = sampleIntent(1);
        first.idempotencyKey = u"key"_s;
        QVERIFY(store.begin(first, sampleEntry(first)));
        Intent second = sampleIntent(2);
        second.idempotencyKey = first.idempotencyKey;
        QVERIFY(!store.begin(second, sampleEntry(second)));
        Intent changed = first;
        changed.body = "{}";
        changed.requestHash = QCryptographicHash::hash(changed.body, QCryptographicHash::Sha256);
        QVERIFY(!store.change(changed, first.state, sampleEntry(first)));
        QVERIFY(store.problem().isWritable());
        QCOMPARE(factsOf(store.load(accountA(), 9).at(0)), factsOf(first));
        Intent otherBytes = first;
        otherBytes.body = "{ }";
        QVERIFY(!store.change(otherBytes, first.state, sampleEntry(first)));
        Intent otherGoods = first;
        otherGoods.goods.credits = 9;
        QVERIFY(!store.change(otherGoods, first.state, sampleEntry(first)));
        QVERIFY(store.problem().isWritable());
        Intent unkeyed = sampleIntent(3);
        Intent unkeyedToo = sampleIntent(4);
        QVERIFY(store.begin(unkeyed, sampleEntry(unkeyed)));
        QVERIFY(store.begin(unkeyedToo, sampleEntry(unkeyedToo)));
    }

    void K07_anAccountSeesItsOwnOpenOnesAndItsNewestEndedOnes()
    {
        JournalStore store(newFolder());
        store.file().open();
        for (int i = 1; i <= 9; ++i) {
            Intent intent = sampleIntent(i, i == 9 ? u"account-b"_s : accountA());
            intent.state = i % 2 == 0 ? IntentState::Done : IntentState::Waiting;
            QVERIFY(store.begin(intent, sampleEntry(intent)));
        }
        QStringList tenants;
        for (const Intent &intent : store.load(accountA(), 2))
            tenants << intent.tenant.text();
        QCOMPARE(tenants.join(u','), u"tenant-1,tenant-3,tenant-5,tenant-6,tenant-7,tenant-8"_s);
        QCOMPARE(store.load(u"account-b"_s, 0).size(), size_t(1));
        QCOMPARE(store.load(u"account-c"_s, 9).size(), size_t(0));
        QCOMPARE(store.activity({accountA()}).size(), size_t(8));
        const auto page = store.activity({accountA(), 4, 2});
        QCOMPARE(page.size(), size_t(2));
        QCOMPARE(page[0].number, 3);
        QCOMPARE(page[1].number, 2);
    }

    void K07_whatIsOpenUnderAnotherKeyOfTheAddressIsGivenToo()
    {
        JournalStore store(newFolder());
        store.file().open();
        const auto put = [&](const QString &tenant, const QString &account, const QString &origin,
                             AccountMode mode, IntentState state) {
            Intent intent = sampleIntent(1, account);
            intent.tenant = TenantId(tenant);
            intent.origin = origin;
            intent.mode = mode;
            intent.state = state;
            QVERIFY(store.begin(intent, sampleEntry(intent)));
        };
        const QString here = u"https://app.crovver.com"_s;
        const QString old = u"old-key"_s;
        put(u"unknown"_s, old, here, AccountMode::Live, IntentState::Unknown);
        put(u"waiting"_s, old, here, AccountMode::Live, IntentState::Waiting);
        put(u"sending"_s, old, here, AccountMode::Live, IntentState::Sending);
        put(u"version 1"_s, old, {}, AccountMode::Live, IntentState::Waiting);
        put(u"ended"_s, old, here, AccountMode::Live, IntentState::Observed);
        put(u"test"_s, old, here, AccountMode::Test, IntentState::Waiting);
        put(u"elsewhere"_s, old, u"https://crovver.example"_s, AccountMode::Live, IntentState::Waiting);
        put(u"own, version 1"_s, u"new-key"_s, {}, AccountMode::Live, IntentState::Waiting);
        const IntentOwner owner(u"new-key"_s, here, AccountMode::Live);
        const auto given = [&](const IntentOwner &who) {
            QStringList tenants;
            for (const Intent &intent : store.load(who, 9))
                tenants << intent.tenant.text();
            return tenants.join(u", "_s);
        };
        QCOMPARE(given(owner), u"unknown, waiting, sending, version 1, own, version 1"_s);
        QCOMPARE(given(IntentOwner(u"new-key"_s)), u"own, version 1"_s);
        // What is known to be of this address is kept with it.
        QCOMPARE(store.load(owner, 9).back().origin, here);
        QCOMPARE(given(IntentOwner(u"third"_s, u"https://crovver.example"_s, AccountMode::Live)),
            u"version 1, elsewhere"_s);

        // Somebody else's, says the operator of one account: the others go on seeing it.
        const Intent waiting = store.load(owner, 9).at(1);
        ActivityEntry entry = sampleEntry(waiting, u"disowned"_s);
        entry.accountId = owner.id;
        QVERIFY(store.disown(waiting.id, entry));
        QCOMPARE(given(owner), u"unknown, sending, version 1, own, version 1"_s);
        QCOMPARE(given(IntentOwner(u"third"_s, here, AccountMode::Live)),
            u"unknown, waiting, sending, version 1, own, version 1"_s);
        QCOMPARE(store.load(old, 9).size(), size_t(7));
    }

    void whatWasKeptUnderAnEarlierIdIsTheAccounts()
    {
        JournalStore store(newFolder());
        store.file().open();
        const QString hash = u"a-hash-of-address-and-key"_s;
        const QString account = u"6f1c2e6e-8a54-4b7d-9d5e-0a1b2c3d4e5f"_s;
        Intent open = sampleIntent(1, hash);
        open.state = IntentState::Waiting;
        QVERIFY(store.begin(open, sampleEntry(open)));
        const Intent others = sampleIntent(2, u"account-b"_s);
        QVERIFY(store.begin(others, sampleEntry(others)));
        ImportRunRecord run;
        run.id = u"run"_s;
        run.accountId = hash;
        QVERIFY(store.saveRun(run, {}));

        for (int again = 0; again < 2; ++again)
            QVERIFY(store.adopt(hash, account));
        QCOMPARE(store.load(account, 9).size(), size_t(1));
        QCOMPARE(store.load(account, 9)[0].state, IntentState::Waiting);
        QVERIFY(store.load(hash, 9).empty());
        QCOMPARE(store.runs(account).size(), size_t(1));
        // Its lines are found, and are as they were written.
        QCOMPARE(store.activity({account}).size(), size_t(1));
        QCOMPARE(store.activity({account})[0].accountId, hash);
        QCOMPARE(store.activity({u"account-b"_s}).size(), size_t(1));
        QVERIFY(store.checkActivity().isIntact());
    }

    void S11_anAccountThatIsForgottenLeavesNoBytes()
    {
        const QString folder = newFolder();
        JournalStore store(folder);
        store.file().open();
        const auto put = [&](int number, const QString &account, const QString &name) {
            Intent intent = sampleIntent(number, account);
            intent.tenantName = name;
            QVERIFY(store.begin(intent, sampleEntry(intent)));
        };
        put(1, u"account-a"_s, u"Canary Ltd"_s);
        put(2, u"account-b"_s, u"Staying Ltd"_s);
        put(3, u"old-a"_s, u"Canary Ltd"_s);
        put(4, u"account-b"_s, u"Staying Ltd"_s);
        QVERIFY(store.adopt(u"old-a"_s, u"account-a"_s));
        ImportRunRecord run;
        run.id = u"run"_s;
        run.accountId = u"account-a"_s;
        ImportLineRecord line;
        line.userId = u"canary-user"_s;
        QVERIFY(store.saveRun(run, {line}));

        QFile backup(folder + u"/journal.sqlite.version-3"_s);
        QVERIFY(backup.open(QIODevice::WriteOnly) && backup.write("Canary Ltd") > 0);
        backup.close();
        QVERIFY(store.forget(u"account-a"_s));
        QVERIFY(store.load(u"account-a"_s, 9).empty());
        QVERIFY(store.activity({u"account-a"_s}).empty());
        QVERIFY(store.runs(u"account-a"_s).empty());
        QCOMPARE(store.load(u"account-b"_s, 9).size(), size_t(2));
        QCOMPARE(store.activity({u"account-b"_s}).size(), size_t(2));
        const ActivityCheck check = store.checkActivity();
        QVERIFY(check.isIntact());
        QCOMPARE(check.lines, 2);
        put(5, u"account-b"_s, u"Staying Ltd"_s);
        QVERIFY(store.checkActivity().isIntact());
        // What protects the rest is back.
        QVERIFY(!store.file().connection().run(u"DELETE FROM activity"_s));
        QVERIFY(!store.file().connection().run(u"DELETE FROM intents"_s));
        store.file().close();
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
            QFile bytes(file.filePath());
            QVERIFY(bytes.open(QIODevice::ReadOnly));
            const QByteArray all = bytes.readAll();
            QVERIFY2(!all.contains("Canary") && !all.contains("canary"), qPrintable(file.fileName()));
        }
    }

    void theDemoLeavesNothingBehind()
    {
        QTemporaryDir work;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(work.path()));
        {
            SqliteIntentJournal journal{QString()};
            waitUntilOpen(journal);
            const Intent intent = sampleIntent();
            std::optional<bool> isDone;
            journal.begin(intent, sampleEntry(intent), this, [&](bool ok) { isDone = ok; });
            QTRY_COMPARE(isDone, std::optional(true));
        }
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(
            QDir(work.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    }

    void itsDefaultPlaceFollowsTheDesktop()
    {
        qputenv("XDG_DATA_HOME", m_dir.path().toUtf8());
        QCOMPARE(SqliteIntentJournal::defaultPath(), m_dir.filePath(u"crovver-desk/journal.sqlite"_s));
        qunsetenv("XDG_DATA_HOME");
    }
};

QTEST_GUILESS_MAIN(TestIntentJournal)

} // namespace tst_intent_journal

#include "tst_intent_journal.moc"
