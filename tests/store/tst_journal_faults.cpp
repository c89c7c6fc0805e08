// SPDX-License-Identifier: GPL-3.0-or-later
// The journal among damaged files, other processes, full disks and sudden ends. The program starts itself
// with an argument to be the process that something happens to.
#include "app/store/journal_store.h"
#include "app/store/sqlite_intent_journal.h"
#include "support/journal_samples.h"
#include "support/paths.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace tst_journal_faults {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using Kind = JournalProblem::Kind;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Some intents in a journal of that folder, which is closed again.
void fill(const QString &folder, int count)
{
    JournalStore store(folder);
    store.file().open();
    for (int i = 1; i <= count; ++i) {
        const Intent intent = sampleIntent(i);
        QVERIFY2(store.begin(intent, sampleEntry(intent)), qPrintable(store.problem().detail));
    }
}

JournalProblem problemIn(const QString &folder)
{
    JournalStore store(folder);
    store.file().open();
    return store.problem();
}

/// Runs statements as any other program could.
bool tamper(const QString &path, const QStringList &statements)
{
    SqliteConnection other;
    if (!other.open(path))
        return false;
    return std::ranges::all_of(statements, [&](const QString &sql) { return other.run(sql); });
}

// What this program does as a child.

int beginAndDie(const QString &folder)
{
    SqliteIntentJournal journal(folder);
    const Intent intent = sampleIntent(7);
    journal.begin(intent, sampleEntry(intent), &journal, [](bool isDone) {
        if (isDone)
            kill(getpid(), SIGKILL);
        QCoreApplication::exit(1);
    });
    return QCoreApplication::exec();
}

/// Says the ID of each intent when it is on the disk, until it is killed.
int beginForEver(const QString &folder)
{
    JournalStore store(folder);
    store.file().open();
    for (int i = 1; store.problem().isWritable(); ++i) {
        const Intent intent = sampleIntent(i);
        if (store.begin(intent, sampleEntry(intent))) {
            std::printf("%s\n", qPrintable(intent.id));
            std::fflush(stdout);
        }
    }
    return 1;
}

/// With files that can't grow over `limit` bytes: says of each intent whether it was written.
int beginWithin(const QString &folder, const QString &limit)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlim_t size = limit.toULong();
    const rlimit bound{size, size};
    if (setrlimit(RLIMIT_FSIZE, &bound) != 0)
        return 2;
    JournalStore store(folder);
    store.file().open();
    for (int i = 1; i <= 12; ++i) {
        const Intent intent = sampleIntent(i);
        const bool isWritten = store.begin(intent, sampleEntry(intent));
        std::printf("%s %d %d\n", qPrintable(intent.id), int(isWritten), int(store.problem().isWritable()));
    }
    return 0;
}

int ownUntilToldToEnd(const QString &folder)
{
    JournalStore store(folder);
    store.file().open();
    std::printf("%s\n", store.problem().isWritable() ? "open" : "refused");
    std::fflush(stdout);
    (void)std::getchar();
    return 0;
}

class TestJournalFaults : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_folders = 0;
    QString newFolder() { return m_dir.filePath(u"folder with spaces \U0001F4A9 %1"_s.arg(++m_folders)); }
    static QString fileIn(const QString &folder) { return folder + u"/journal.sqlite"_s; }
    static QStringList copiesIn(const QString &folder)
    {
        return QDir(folder).entryList({u"*.broken-*"_s}, QDir::Files);
    }

private Q_SLOTS:
    void itsFilesArePrivate()
    {
        const QString folder = newFolder();
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(0x7755)));
        JournalStore store(folder);
        store.file().open();
        const Intent intent = sampleIntent();
        QVERIFY(store.begin(intent, sampleEntry(intent)));
        const auto foreign = QFileDevice::Permissions(0x0077);
        QVERIFY(!(QFile::permissions(folder) & foreign));
        const auto files = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        QVERIFY(files.contains(u"journal.sqlite"_s));
        for (const QString &name : files) {
            QVERIFY2(!(QFile::permissions(folder + u'/' + name) & foreign), qPrintable(name));
            QVERIFY2(!name.contains(u".new-"_s), qPrintable(name));
        }
    }

    void M21_aPlaceThatCannotBe()
    {
        const QString folder = newFolder();
        put(folder, "a file in the folder's place");
        QCOMPARE(problemIn(folder).kind, Kind::CannotCreate);
        const QString linked = newFolder();
        const QString target = newFolder();
        fill(target, 1);
        QVERIFY(QDir().mkpath(linked));
        QVERIFY(QFile::link(fileIn(target), fileIn(linked)));
        QCOMPARE(problemIn(linked).kind, Kind::CannotCreate);
        const QString dangling = newFolder();
        QVERIFY(QDir().mkpath(dangling));
        QVERIFY(QFile::link(m_dir.filePath(u"nowhere"_s), fileIn(dangling)));
        QCOMPARE(problemIn(dangling).kind, Kind::CannotCreate);
        QVERIFY(!QFile::exists(m_dir.filePath(u"nowhere"_s)));
        const QString directory = newFolder();
        QVERIFY(QDir().mkpath(fileIn(directory)));
        QCOMPARE(problemIn(directory).kind, Kind::CannotCreate);
        // And what was refused can be put right while the program runs.
        SqliteIntentJournal journal(folder);
        QTRY_COMPARE(journal.problem().kind, Kind::CannotCreate);
        QVERIFY(QFile::remove(folder));
        journal.retry();
        QTRY_VERIFY(journal.problem().isWritable());
    }

    void S03_aDamagedFileIsKeptAndTold_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage : {"empty", "garbage", "cut", "header", "foreign"})
            QTest::newRow(damage) << QString::fromLatin1(damage);
    }

    void S03_aDamagedFileIsKeptAndTold()
    {
        QFETCH(QString, damage);
        const QString folder = newFolder();
        const QString path = fileIn(folder);
        fill(folder, 60);
        QByteArray bytes = bytesOf(path);
        if (damage == u"empty"_s)
            put(path, {});
        else if (damage == u"garbage"_s)
            put(path, QByteArray(9000, 'g'));
        else if (damage == u"cut"_s)
            put(path, bytes.left(bytes.size() / 2));
        else if (damage == u"header"_s)
            put(path, QByteArray(100, '\0') + bytes.mid(100));
        else
            QVERIFY(tamper(path, {u"PRAGMA application_id=7"_s}));
        bytes = bytesOf(path);

        SqliteIntentJournal journal(folder);
        QTRY_COMPARE(journal.problem().kind, Kind::Corrupt);
        QCOMPARE(copiesIn(folder).size(), 1);
        QCOMPARE(journal.problem().detail, folder + u'/' + copiesIn(folder)[0]);
        QCOMPARE(bytesOf(journal.problem().detail), bytes);
        QCOMPARE(bytesOf(path), bytes); // never deleted by itself
        std::optional<bool> isDone;
        journal.begin(sampleIntent(), sampleEntry(sampleIntent()), this, [&](bool ok) { isDone = ok; });
        QTRY_COMPARE(isDone, std::optional(false));
        int told = 0;
        connect(&journal, &IntentJournal::problemChanged, this, [&] { ++told; });
        journal.retry(); // changes nothing, and makes no second copy
        QTRY_COMPARE(told, 1);
        QCOMPARE(journal.problem().kind, Kind::Corrupt);
        QCOMPARE(copiesIn(folder).size(), 1);
        journal.startAfresh();
        QTRY_COMPARE(told, 2);
        QVERIFY2(journal.problem().isWritable(), qPrintable(journal.problem().detail));
        QCOMPARE(bytesOf(folder + u'/' + copiesIn(folder)[0]), bytes);
        journal.begin(sampleIntent(), sampleEntry(sampleIntent()), this, [&](bool ok) { isDone = ok; });
        QTRY_COMPARE(isDone, std::optional(true));
        journal.startAfresh(); // only what is damaged is replaced
        QTRY_COMPARE(told, 3);
        size_t lines = 0;
        journal.activity({}, this, [&](auto entries) { lines = entries.size(); });
        QTRY_COMPARE(lines, size_t(1));
    }

    /// It is read as far as it is like ours, never changed and never set aside.
    void S07_aNewerVersionIsOnlyRead()
    {
        const QString folder = newFolder();
        fill(folder, 3);
        QVERIFY(tamper(fileIn(folder), {u"PRAGMA user_version=99"_s}));
        const QByteArray bytes = bytesOf(fileIn(folder));
        JournalStore store(folder);
        store.file().open();
        QCOMPARE(store.problem().kind, Kind::TooNew);
        QVERIFY(!store.begin(sampleIntent(), {}));
        QVERIFY(!store.note(sampleEntry(sampleIntent())));
        QCOMPARE(store.problem().kind, Kind::TooNew); // and not merely write-protected
        QCOMPARE(store.load(IntentOwner(accountA(), u"https://x.example"_s, AccountMode::Test), 9).size(),
            size_t(3));
        QCOMPARE(store.activity({accountA()}).size(), size_t(3));
        QVERIFY(!store.file().connection().run(u"DELETE FROM import_lines"_s));
        store.file().startAfresh();
        store.file().open();
        QCOMPARE(store.problem().kind, Kind::TooNew);
        QCOMPARE(bytesOf(fileIn(folder)), bytes);
        QVERIFY(copiesIn(folder).isEmpty());
        // A table that is no longer there is no damage either.
        const QString other = newFolder();
        fill(other, 1);
        QVERIFY(
            tamper(fileIn(other), {u"ALTER TABLE intents RENAME TO deeds"_s, u"PRAGMA user_version=99"_s}));
        JournalStore renamed(other);
        renamed.file().open();
        QVERIFY(renamed.load(accountA(), 9).empty());
        QCOMPARE(renamed.problem().kind, Kind::TooNew);
    }

    void S07_anUpgradeKeepsACopyAndIsWholeOrNothing()
    {
        const QString folder = newFolder();
        fill(folder, 3);
        SqliteSchema next = journalSchema();
        next.scripts.push_back(
            {u"ALTER TABLE intents ADD COLUMN colour TEXT"_s, u"CREATE TABLE nonsense ("_s});
        {
            JournalStore store(folder, next);
            store.file().open();
            QVERIFY(!store.problem().isWritable());
        }
        QCOMPARE(problemIn(folder).kind, Kind::None); // still the old one, for the old program
        next.scripts.back().removeLast();
        JournalStore store(folder, next);
        store.file().open();
        QVERIFY2(store.problem().isWritable(), qPrintable(store.problem().detail));
        QCOMPARE(store.load(accountA(), 9).size(), size_t(3));
        const QString backup = fileIn(folder) + u".version-%1"_s.arg(journalSchema().version());
        QVERIFY(!(QFile::permissions(backup) & QFileDevice::Permissions(0x0077)));
        const QString restored = newFolder();
        QVERIFY(QDir().mkpath(restored));
        QVERIFY(QFile::copy(backup, fileIn(restored)));
        QCOMPARE(problemIn(restored).kind, Kind::None);
    }

    /// The file was written by version 1 of this program, with two intents open and one on its way.
    void S07_aJournalOfVersion1IsUpgradedWithWhatIsOpenInIt()
    {
        const QString folder = newFolder();
        QVERIFY(QDir().mkpath(folder));
        const QString old = testing::sourcePath(u"tests/fixtures/store/journal-version-1.sqlite");
        QVERIFY(QFile::copy(old, fileIn(folder)));
        const QString account = u"5f0c0a6e1c2b4d3e8f9a7b6c5d4e3f21"_s;
        Intent waiting;
        {
            JournalStore store(folder);
            store.file().open();
            QVERIFY2(store.problem().isWritable(), qPrintable(store.problem().detail));
            QVERIFY(store.checkActivity().isIntact());
            QCOMPARE(store.runs(account).size(), size_t(1));
            QStringList found;
            QStringList about;
            for (const Intent &intent : store.load(account, 9)) {
                found << u"%1 %2"_s.arg(
                    spelling(intentKindSpellings, intent.kind), spelling(intentStateSpellings, intent.state));
                QVERIFY(intent.origin.isEmpty() && intent.body.isEmpty());
                QCOMPARE(intent.requestHash,
                    QCryptographicHash::hash(intent.oldRequest, QCryptographicHash::Sha256));
                QCOMPARE(intent.unitsSource, UnitsSource::Unknown);
                QVERIFY(!intent.answeredCredits);
                // What it said as JSON is in columns of its own now.
                for (const SeatPerson &person : intent.people)
                    about << person.userId.text();
                if (concernsCredits(intent.kind))
                    about << intent.goods.poolKey << intent.goods.addonId << intent.goods.addonName
                          << QString::number(intent.goods.credits.value_or(-1));
            }
            QCOMPARE(about,
                (QStringList{
                    u"ai"_s, {}, {}, u"25"_s, u"ai"_s, u"add-9"_s, u"500 credits"_s, u"500"_s, u"bob"_s}));
            QCOMPARE(found.join(u", "),
                u"add_capacity waiting, consume_credits unknown, buy_addon sending, allocate_seat done"_s);
            waiting = store.load(account, 0).at(0);
            QCOMPARE(waiting.chargedAmount, u"17.5"_s);
            QCOMPARE(waiting.waiting.size(), size_t(1));
            // What is new can be kept with it from now on.
            waiting.acceptedAmount = u"17.5"_s;
            waiting.acceptedCurrency = u"USD"_s;
            waiting.unitsSource = UnitsSource::Count;
            waiting.answeredWorking = R"({"calculation":"1 x 17.50"})";
            QVERIFY(store.change(waiting, IntentState::Waiting, sampleEntry(waiting, u"accepted"_s)));
        }
        JournalStore again(folder);
        again.file().open();
        QCOMPARE(factsOf(again.load(account, 0).at(0)), factsOf(waiting));
        QCOMPARE(bytesOf(fileIn(folder) + u".version-1"_s).isEmpty(), false);
    }

    void activityIsNeverChanged()
    {
        const QString folder = newFolder();
        fill(folder, 5);
        for (const QString &sql :
            {u"UPDATE activity SET detail='x'"_s, u"DELETE FROM activity WHERE number=5"_s,
                u"INSERT OR REPLACE INTO activity SELECT * FROM activity WHERE number=2"_s,
                u"DELETE FROM intents"_s, u"UPDATE intents SET request='x'"_s})
            QVERIFY2(!tamper(fileIn(folder), {sql}), qPrintable(sql));
        JournalStore store(folder);
        store.file().open();
        QVERIFY(store.checkActivity().isIntact());
        QCOMPARE(store.checkActivity().lines, 5);
    }

    void theChainShowsEdits_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("firstBad");
        QTest::newRow("text") << u"UPDATE activity SET detail='x' WHERE number=2"_s << qint64(2);
        QTest::newRow("moved") << u"UPDATE activity SET tenant_name='', tenant_id=tenant_id||tenant_name "
                                  "WHERE number=3"_s
                               << qint64(3);
        QTest::newRow("taken out") << u"DELETE FROM activity WHERE number=4"_s << qint64(4);
        QTest::newRow("cut off") << u"DELETE FROM activity WHERE number>3"_s << qint64(4);
        QTest::newRow("first gone") << u"DELETE FROM activity WHERE number=1"_s << qint64(1);
    }

    void theChainShowsEdits()
    {
        QFETCH(QString, sql);
        QFETCH(qint64, firstBad);
        const QString folder = newFolder();
        fill(folder, 5);
        QVERIFY(tamper(
            fileIn(folder), {u"DROP TRIGGER activity_unchanged"_s, u"DROP TRIGGER activity_stays"_s, sql}));
        JournalStore store(folder);
        store.file().open();
        const ActivityCheck check = store.checkActivity();
        QVERIFY(check.done);
        QCOMPARE(check.firstBad, firstBad);
    }

    void S07_whatANewerVersionLeftInOurFileIsKeptAsItIs_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("found");
        QTest::newRow("kind") << u"UPDATE intents SET kind='refund' WHERE sequence=2"_s
                              << u"kind \"refund\""_s;
        QTest::newRow("state") << u"UPDATE intents SET state='reversed' WHERE sequence=2"_s
                               << u"state \"reversed\""_s;
        QTest::newRow("mode") << u"UPDATE intents SET mode='staging' WHERE sequence=2"_s
                              << u"mode \"staging\""_s;
    }

    void S07_whatANewerVersionLeftInOurFileIsKeptAsItIs()
    {
        QFETCH(QString, sql);
        QFETCH(QString, found);
        const QString folder = newFolder();
        fill(folder, 3);
        QVERIFY(tamper(fileIn(folder), {sql}));
        JournalStore store(folder);
        store.file().open();
        QVERIFY2(store.problem().isWritable(), qPrintable(store.problem().detail));
        QVERIFY(copiesIn(folder).isEmpty());
        // Also for another key of that address.
        for (const QString &account : {accountA(), u"account-b"_s}) {
            const auto all = store.load(IntentOwner(account, u"https://x.example"_s, AccountMode::Test), 9);
            QCOMPARE(all.size(), size_t(3));
            QCOMPARE(all[1].notUnderstood, found);
            QCOMPARE(all[1].strangeKind, found.startsWith(u"kind"_s) ? u"refund"_s : QString());
            QVERIFY(!isEnded(all[1].state));
            QVERIFY(all[0].notUnderstood.isEmpty() && all[2].notUnderstood.isEmpty());
        }
        Intent intent = store.load(accountA(), 9).at(1);
        if (found.startsWith(u"mode"_s))
            return;
        intent.state = IntentState::Checked;
        QVERIFY(!store.change(intent, IntentState::Unknown, sampleEntry(intent, u"operator_checked"_s)));
        QVERIFY(!store.change(intent, IntentState::Sending, sampleEntry(intent, u"operator_checked"_s)));
        QVERIFY(store.problem().isWritable());
        QCOMPARE(store.load(accountA(), 9).at(1).notUnderstood, found);
    }

    void S07_importsOfANewerVersionAreKeptAsTheyAre()
    {
        const QString folder = newFolder();
        fill(folder, 1);
        ImportRunRecord run;
        run.id = u"run"_s;
        run.accountId = accountA();
        ImportLineRecord line;
        line.line = 1;
        {
            JournalStore store(folder);
            store.file().open();
            QVERIFY(store.saveRun(run, {line}));
        }
        QVERIFY(tamper(fileIn(folder),
            {u"UPDATE import_runs SET state='undone'"_s, u"UPDATE import_lines SET state='revoked'"_s}));
        JournalStore store(folder);
        store.file().open();
        QCOMPARE(store.runs(accountA()).at(0).notUnderstood, u"state \"undone\""_s);
        QCOMPARE(store.runLines(run.id).at(0).notUnderstood, u"state \"revoked\""_s);
        run.state = ImportRunRecord::State::Finished;
        line.state = ImportLineState::Allocated;
        QVERIFY(store.saveRun(run, {line}));
        QCOMPARE(store.runs(accountA()).at(0).notUnderstood, u"state \"undone\""_s);
        QCOMPARE(store.runLines(run.id).at(0).notUnderstood, u"state \"revoked\""_s);
    }

    /// Values that the table's own rules don't allow: SQLite's check tells of them, but they are one row's.
    void S03_aDamagedRowCostsNobodyTheFile_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        for (const char *column :
            {"account_id", "account_name", "mode", "kind", "state", "tenant_id", "subject", "request",
                "request_hash", "idempotency_key", "created_at", "batch", "units_before", "requires_payment",
                "waiting", "seat_waiting", "origin", "body", "units_source", "answered_credits"}) {
            for (const char *value : {"NULL", "'\u00e9\"[{'", "x'ff00fe'", "1.5", "-9223372036854775808"})
                QTest::addRow("%s %s", column, value)
                    << QString::fromLatin1(column) << QString::fromUtf8(value);
        }
    }

    void S03_aDamagedRowCostsNobodyTheFile()
    {
        QFETCH(QString, column);
        QFETCH(QString, value);
        const QString folder = newFolder();
        fill(folder, 3);
        {
            SqliteConnection other;
            QVERIFY(other.open(fileIn(folder)));
            QVERIFY(other.run(u"DROP TRIGGER intents_keep_request"_s));
            const QString table
                = other.value(u"SELECT sql FROM sqlite_schema WHERE name='intents'"_s)->toString();
            QString loose = table;
            loose.remove(QRegularExpression(u"\\) STRICT$"_s)).append(u')');
            loose.replace(u" NOT NULL"_s, QString());
            loose.replace(QRegularExpression(u" CHECK \\(\\w+ <> ''\\)"_s), QString());
            loose.replace(QRegularExpression(u"\\b%1 (TEXT|INTEGER|BLOB)"_s.arg(column)), column);
            QVERIFY(other.run(u"PRAGMA writable_schema=ON"_s));
            QVERIFY(other.run(u"UPDATE sqlite_schema SET sql=? WHERE name='intents'"_s, {loose}));
            other.close();
            QVERIFY(other.open(fileIn(folder)));
            QVERIFY2(other.run(u"UPDATE intents SET %1=%2 WHERE sequence=2"_s.arg(column, value)),
                qPrintable(other.failureText()));
            QVERIFY(other.run(u"PRAGMA writable_schema=ON"_s));
            QVERIFY(other.run(u"UPDATE sqlite_schema SET sql=? WHERE name='intents'"_s, {table}));
        }
        JournalStore store(folder);
        store.file().open();
        QVERIFY2(store.problem().isWritable(), qPrintable(store.problem().detail));
        QVERIFY(copiesIn(folder).isEmpty());
        const auto all = store.load(IntentOwner(accountA(), {}, AccountMode::Test), 9);
        QCOMPARE(all.size(), size_t(3)); // nothing that is open became invisible
        QVERIFY(std::ranges::count_if(all, [](const Intent &i) { return i.notUnderstood.isEmpty(); }) >= 2);
        QVERIFY(store.begin(sampleIntent(9), sampleEntry(sampleIntent(9))));
    }

    void S08_oneProcessOwnsItAndACrashGivesItBack()
    {
        const QString folder = newFolder();
        QProcess owner;
        owner.start(QCoreApplication::applicationFilePath(), {u"tst_journal_faults"_s, u"--own"_s, folder});
        while (!owner.canReadLine())
            QVERIFY(owner.waitForReadyRead());
        QCOMPARE(owner.readLine().trimmed(), QByteArray("open"));
        SqliteIntentJournal journal(folder);
        QTRY_COMPARE(journal.problem().kind, Kind::InUse);
        QVERIFY(copiesIn(folder).isEmpty());
        owner.kill();
        QVERIFY(owner.waitForFinished());
        journal.retry();
        QTRY_VERIFY2(journal.problem().isWritable(), qPrintable(journal.problem().detail));
    }

    void M02_whatIsDoneSurvivesSigkill()
    {
        const QString folder = newFolder();
        QProcess child;
        child.start(
            QCoreApplication::applicationFilePath(), {u"tst_journal_faults"_s, u"--begin-and-die"_s, folder});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        JournalStore store(folder);
        store.file().open();
        const auto intents = store.load(accountA(), 9);
        QCOMPARE(intents.size(), size_t(1));
        QCOMPARE(intents[0].state, IntentState::Sending);
        QCOMPARE(store.activity({}).size(), size_t(1));
    }

    /// Killed anywhere: all that was reported is there, and the one that was being written is whole or
    /// absent.
    void S06_killedAtAnyMoment()
    {
        for (int round = 0; round < 20; ++round) {
            const QString folder = newFolder();
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                {u"tst_journal_faults"_s, u"--begin-for-ever"_s, folder});
            QByteArray said;
            while (said.count('\n') < 1 + round % 5) {
                QVERIFY(child.waitForReadyRead());
                said += child.readAll();
            }
            child.kill();
            QVERIFY(child.waitForFinished());
            said += child.readAll();
            JournalStore store(folder);
            store.file().open();
            QVERIFY2(store.problem().isWritable(), qPrintable(store.problem().detail));
            QStringList found;
            for (const Intent &intent : store.load(accountA(), 0))
                found << intent.id;
            QByteArrayList reported = said.split('\n');
            reported.removeLast(); // what comes after the last line's end
            for (const QByteArray &id : reported)
                QVERIFY(found.contains(QString::fromLatin1(id)));
            QVERIFY(found.size() - reported.size() <= 1);
            QCOMPARE(store.checkActivity().lines, qint64(found.size()));
            QVERIFY(store.checkActivity().isIntact());
        }
    }

    /// Files stop growing at every possible place: what is reported is what is there.
    void S05_everyWriteFailsOnce()
    {
        const QString made = newFolder();
        fill(made, 1);
        const qint64 size = QFileInfo(fileIn(made)).size();
        int refused = 0;
        for (qint64 limit = 0; limit < size + 16 * 1024; limit += limit < size - 8192 ? 8192 : 1024) {
            const QString folder = newFolder();
            QVERIFY(QDir().mkpath(folder));
            const bool isThere = limit >= size;
            if (isThere)
                QVERIFY(QFile::copy(fileIn(made), fileIn(folder)));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                {u"tst_journal_faults"_s, u"--within"_s, folder, QString::number(limit)});
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitCode(), 0);
            QStringList reported;
            for (const QByteArray &line : child.readAll().trimmed().split('\n')) {
                const QByteArrayList words = line.split(' ');
                QCOMPARE(words.size(), 3);
                QCOMPARE(words[1], words[2]); // writable when it was written, and not when it was not
                if (words[1] == "1")
                    reported << QString::fromLatin1(words[0]);
                else
                    ++refused;
            }
            JournalStore store(folder);
            store.file().open();
            QVERIFY2(store.problem().isWritable(), qPrintable(store.problem().detail));
            QStringList found;
            for (const Intent &intent : store.load(accountA(), 0))
                found << intent.id;
            if (isThere)
                found.removeFirst();
            QCOMPARE(found, reported);
            QCOMPARE(store.checkActivity().lines, qint64(found.size()) + int(isThere));
            QVERIFY(store.checkActivity().isIntact());
        }
        QVERIFY(refused > 10);
    }

    void M21_aFullDisk()
    {
        JournalStore store(newFolder());
        store.file().open();
        const auto pages = store.file().connection().value(u"PRAGMA page_count"_s);
        QVERIFY(store.file().connection().value(u"PRAGMA max_page_count=%1"_s.arg(pages->toInt())));
        QStringList reported;
        Intent intent;
        do {
            intent = sampleIntent(int(reported.size()) + 1);
            intent.answer = QString(500, u'a');
            reported << intent.id;
        } while (store.begin(intent, sampleEntry(intent)));
        reported.removeLast();
        QCOMPARE(store.problem().kind, Kind::DiskFull);
        QCOMPARE(store.load(accountA(), 0).size(), size_t(reported.size())); // reading goes on
        QVERIFY(store.checkActivity().isIntact());
        QVERIFY(store.file().connection().value(u"PRAGMA max_page_count=100000"_s));
        QVERIFY(store.begin(intent, sampleEntry(intent)));
        QVERIFY(store.problem().isWritable());
    }

    void S04_itIsFlushedAndOwned()
    {
        JournalStore store(newFolder());
        store.file().open();
        const auto pragma = [&](const QString &name) {
            return store.file().connection().value(u"PRAGMA "_s + name)->toString();
        };
        QCOMPARE(pragma(u"synchronous"_s), u"2"_s); // FULL
        QCOMPARE(pragma(u"journal_mode"_s), u"truncate"_s);
        QCOMPARE(pragma(u"locking_mode"_s), u"exclusive"_s);
        QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
        QCOMPARE(pragma(u"trusted_schema"_s), u"0"_s);
        QVERIFY(pragma(u"busy_timeout"_s).toInt() <= 100);
    }
};

DESK_TEST_MAIN(argc, argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString folder = arguments.value(2);
    if (arguments.value(1) == u"--own"_s)
        return ownUntilToldToEnd(folder);
    if (arguments.value(1) == u"--begin-and-die"_s)
        return beginAndDie(folder);
    if (arguments.value(1) == u"--begin-for-ever"_s)
        return beginForEver(folder);
    if (arguments.value(1) == u"--within"_s)
        return beginWithin(folder, arguments.value(3));
    TestJournalFaults test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace tst_journal_faults

#include "tst_journal_faults.moc"
