// SPDX-License-Identifier: GPL-3.0-or-later
// What was seen over time, in a real file.
#include "app/store/history_file.h"
#include "app/store/sqlite_history_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace tst_history_store {

using namespace desk;
using namespace Qt::StringLiterals;

const TenantId acme(u"acme"_s);
const QString account = u"account-1"_s;

CreditSample sampleAt(qint64 at, qint64 total, const QString &pool = u"ai"_s)
{
    return {at, pool, total, 0, total, 1000};
}

class TestHistoryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesComeBackOldestFirst()
    {
        QTemporaryDir folder;
        HistoryFile file(folder.path());
        file.open();
        QCOMPARE(file.problem(), QString());
        CreditSample bare{3, u"ai"_s, {}, {}, -40, {}};
        file.add(account, acme, {sampleAt(1, 900), sampleAt(1, 5, u"sms"_s)});
        file.add(account, acme, {sampleAt(2, 9007199254740993)});
        file.add(account, acme, {bare});
        const auto all = file.samples(account, acme);
        QCOMPARE(all.size(), size_t(4));
        QCOMPARE(*all[2].total, 9007199254740993);
        QCOMPARE(all[3], bare);
    }

    void aRunOfTheSameIsItsFirstAndItsLast()
    {
        HistoryFile file{QString()};
        file.open();
        for (qint64 at = 1; at <= 1000; ++at)
            file.add(account, acme, {sampleAt(at, 500)});
        file.add(account, acme, {sampleAt(1001, 499)});
        const auto all = file.samples(account, acme);
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all[0].at, 1);
        QCOMPARE(all[1].at, 1000);
        QCOMPARE(*all[2].total, 499);
    }

    void K07_accountsAndTenantsDoNotMix()
    {
        HistoryFile file{QString()};
        file.open();
        file.add(account, acme, {sampleAt(1, 1)});
        file.add(u"account-2"_s, acme, {sampleAt(1, 2)});
        file.add(account, TenantId(u"ACME"_s), {sampleAt(1, 3)});
        QCOMPARE(file.samples(account, acme).size(), size_t(1));
        QCOMPARE(*file.samples(u"account-2"_s, acme)[0].total, 2);
        CreditAlertState state;
        state.tenant = acme;
        state.poolKey = u"ai"_s;
        file.setAlert(account, state);
        QVERIFY(file.alerts(u"account-2"_s).empty());
    }

    void whatWasSeenIsTakenOverAndForgotten()
    {
        QTemporaryDir folder;
        HistoryFile file(folder.path());
        file.open();
        const QString hash = u"a-hash"_s;
        CreditAlertState old;
        old.tenant = acme;
        old.poolKey = u"canary-pool"_s;
        old.rule = CreditAlertRule{10, {}, {}, {}};
        CreditAlertState set = old;
        set.rule = CreditAlertRule{20, {}, {}, {}};
        file.add(hash, acme, {sampleAt(1, 5, u"canary-pool"_s)});
        file.addCapacity(hash, acme, {1, 10});
        file.setAlert(hash, old);
        file.setAlert(account, set);
        file.add(u"account-2"_s, acme, {sampleAt(1, 7)});
        for (int again = 0; again < 2; ++again)
            file.adopt(hash, account);
        QCOMPARE(file.samples(account, acme).size(), size_t(1));
        QCOMPARE(file.capacities(account, acme).size(), size_t(1));
        QCOMPARE(*file.alerts(account)[0].rule->belowPercent, 20);

        file.forget(account);
        QVERIFY(file.samples(account, acme).empty());
        QVERIFY(file.capacities(account, acme).empty());
        QVERIFY(file.alerts(account).empty());
        QCOMPARE(file.samples(u"account-2"_s, acme).size(), size_t(1));
        for (const QFileInfo &left : QDir(folder.path()).entryInfoList(QDir::Files)) {
            QFile bytes(left.filePath());
            QVERIFY(bytes.open(QIODevice::ReadOnly));
            QVERIFY2(!bytes.readAll().contains("canary"), qPrintable(left.fileName()));
        }
    }

    void alertsAreReplaced()
    {
        QTemporaryDir folder;
        CreditAlertState state;
        state.tenant = acme;
        state.poolKey = u"ai"_s;
        state.rule = CreditAlertRule{10, {}, 3, {}};
        {
            HistoryFile file(folder.path());
            file.open();
            file.setAlert(account, state);
            state.percentRaised = true;
            file.setAlert(account, state);
        }
        HistoryFile file(folder.path());
        file.open();
        QCOMPARE(file.alerts(account).size(), size_t(1));
        QCOMPARE(file.alerts(account)[0], state);
        state.rule.reset();
        file.setAlert(account, state);
        QVERIFY(!file.alerts(account)[0].rule);
    }

    void filesAreTheirOwnersOnly()
    {
        QTemporaryDir folder;
        HistoryFile file(folder.path());
        file.open();
        file.add(account, acme, {sampleAt(1, 1)});
        for (const QFileInfo &made : QDir(folder.path()).entryInfoList(QDir::Files))
            QVERIFY2(
                !(made.permissions() & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(made.fileName()));
    }

    void S03_aDamagedOneIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no database") << QByteArray(5000, 'x');
        QTest::newRow("header, then nothing")
            << QByteArray("SQLite format 3").append('\0').append(QByteArray(4000, 7));
    }

    void S03_aDamagedOneIsSetAside()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        QFile broken(folder.filePath(u"history.sqlite"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(bytes);
        broken.close();
        HistoryFile file(folder.path());
        file.open();
        QVERIFY(file.problem().contains(u"begins anew"_s));
        const QStringList aside = QDir(folder.path()).entryList({u"history.sqlite.broken-*"_s});
        QCOMPARE(aside.size(), 1);
        QFile kept(folder.filePath(aside[0]));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        file.add(account, acme, {sampleAt(1, 1)});
        QCOMPARE(file.samples(account, acme).size(), size_t(1));
    }

    void S03_damageThatShowsLaterSetsAsideToo()
    {
        QTemporaryDir folder;
        {
            HistoryFile file(folder.path());
            file.open();
            file.add(account, acme, {sampleAt(1, 1)});
        }
        QFile broken(folder.filePath(u"history.sqlite"_s));
        QVERIFY(broken.open(QIODevice::ReadWrite));
        const qint64 size = broken.size();
        QVERIFY(broken.seek(4096)); // behind the header and the schema
        broken.write(QByteArray(int(size - 4096), 'x'));
        broken.close();
        HistoryFile file(folder.path());
        file.open();
        QVERIFY(file.samples(account, acme).empty());
        QVERIFY2(file.problem().contains(u"begins anew"_s), qPrintable(file.problem()));
        QCOMPARE(QDir(folder.path()).entryList({u"history.sqlite.broken-*"_s}).size(), 1);
        file.add(account, acme, {sampleAt(2, 2)});
        QCOMPARE(file.samples(account, acme).size(), size_t(1));
        QVERIFY(file.problem().contains(u"begins anew"_s)); // that is true of this whole run
    }

    void S04_aLockedOneIsSaidAndUsedAgainLater()
    {
        QTemporaryDir folder;
        HistoryFile file(folder.path());
        file.open();
        SqliteConnection other;
        QVERIFY(other.open(folder.filePath(u"history.sqlite"_s)));
        QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
        file.add(account, acme, {sampleAt(1, 1)});
        QVERIFY(!file.problem().isEmpty());
        // It isn't waited for over and over.
        for (int i = 0; i < 1000; ++i)
            file.add(account, acme, {sampleAt(2, 2)});
        QVERIFY(other.run(u"ROLLBACK"_s));
        file.add(account, acme, {sampleAt(3, 3)});
        QCOMPARE(file.problem(), QString());
        QCOMPARE(file.samples(account, acme).size(), size_t(1));
    }

    void S07_aNewerOneThatWasLockedIsLeftAlone()
    {
        QTemporaryDir folder;
        {
            HistoryFile file(folder.path());
            file.open();
        }
        SqliteConnection newer;
        QVERIFY(newer.open(folder.filePath(u"history.sqlite"_s)));
        QVERIFY(newer.run(u"PRAGMA journal_mode=DELETE"_s));
        QVERIFY(newer.run(u"PRAGMA user_version=99"_s));
        QVERIFY(newer.run(u"BEGIN EXCLUSIVE"_s));
        HistoryFile file(folder.path());
        file.open();
        QVERIFY(!file.problem().isEmpty());
        QVERIFY(newer.run(u"ROLLBACK"_s));
        file.add(account, acme, {sampleAt(1, 1)});
        QVERIFY2(file.problem().contains(u"newer version"_s), qPrintable(file.problem()));
        QCOMPARE(newer.value(u"SELECT count(*) FROM credit_samples"_s).value_or(-1).toInt(), 0);
    }

    void S07_aNewerOneIsLeftAlone()
    {
        QTemporaryDir folder;
        {
            HistoryFile file(folder.path());
            file.open();
            SqliteConnection newer;
            QVERIFY(newer.open(folder.filePath(u"history.sqlite"_s)));
            QVERIFY(newer.run(u"PRAGMA user_version=99"_s));
        }
        HistoryFile file(folder.path());
        file.open();
        QVERIFY(file.problem().contains(u"newer version"_s));
        file.add(account, acme, {sampleAt(1, 1)});
        QVERIFY(file.samples(account, acme).empty());
    }

    void S07_aHistoryOfVersion1IsUpgradedWithACopy()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"history.sqlite"_s);
        SqliteSchema first = historySchema();
        first.scripts.resize(1);
        CreditAlertState state;
        state.tenant = acme;
        state.poolKey = u"ai"_s;
        {
            HistoryFile file(folder.path(), first);
            file.open();
            file.add(account, acme, {sampleAt(1, 900)});
            file.setAlert(account, state);
        }
        SqliteSchema next = first;
        next.scripts.push_back({u"ALTER TABLE credit_samples ADD COLUMN product TEXT NOT NULL DEFAULT ''"_s,
            u"CREATE TABLE nonsense ("_s});
        {
            HistoryFile file(folder.path(), next);
            file.open();
            QVERIFY(!file.problem().isEmpty());
        }
        {
            HistoryFile file(folder.path(), first); // as it was, for the old program
            file.open();
            QCOMPARE(file.problem(), QString());
            QCOMPARE(file.samples(account, acme).size(), size_t(1));
        }
        next.scripts.back().removeLast();
        // Two processes come at the same time.
        HistoryFile file(folder.path(), next);
        file.open();
        HistoryFile second(folder.path(), next);
        second.open();
        QCOMPARE(file.problem() + second.problem(), QString());
        file.add(account, acme, {sampleAt(2, 800)});
        QCOMPARE(second.samples(account, acme).size(), size_t(2));
        QCOMPARE(second.alerts(account).size(), size_t(1));
        const QString copy = path + u".version-1"_s;
        QVERIFY(QFile::exists(copy));
        QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));
        SqliteConnection upgraded;
        QVERIFY(upgraded.open(path));
        QCOMPARE(upgraded.value(u"PRAGMA user_version"_s)->toInt(), 2);
        // And the old program reads what is there, and leaves it alone.
        HistoryFile old(folder.path(), first);
        old.open();
        QVERIFY(old.problem().contains(u"newer version"_s));
        old.add(account, acme, {sampleAt(3, 700)});
        QCOMPARE(old.samples(account, acme).size(), size_t(2));
        QVERIFY(QDir(folder.path()).entryList({u"*.broken-*"_s}).isEmpty());
    }

    void S07_aHistoryWithoutCapacitiesGetsThem()
    {
        QTemporaryDir folder;
        SqliteSchema first = historySchema();
        first.scripts.resize(1);
        {
            HistoryFile file(folder.path(), first);
            file.open();
            file.add(account, acme, {sampleAt(1, 900)});
        }
        {
            HistoryFile file(folder.path());
            file.open();
            QCOMPARE(file.problem(), QString());
            QCOMPARE(file.samples(account, acme).size(), size_t(1));
            QVERIFY(file.capacities(account, acme).empty());
            file.addCapacity(account, acme, {10, 5});
            file.addCapacity(account, acme, {20, 5}); // says nothing new
            file.addCapacity(account, acme, {30, 8});
            file.addCapacity(account, acme, {40, 5});
            file.addCapacity(u"other"_s, acme, {50, 99});
            file.addCapacity(account, TenantId(u"elsewhere"_s), {60, 98});
        }
        HistoryFile file(folder.path()); // the next run
        file.open();
        const std::vector<CapacityObservation> expected{{10, 5}, {30, 8}, {40, 5}};
        QVERIFY(file.capacities(account, acme) == expected);
        QCOMPARE(file.problem(), QString());
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        HistoryFile file(u"/proc/none/crovver"_s);
        file.open();
        QVERIFY(!file.problem().isEmpty());
        file.add(account, acme, {sampleAt(1, 1)}); // nothing happens
        QVERIFY(file.samples(account, acme).empty());
    }

    void twoProcessesShareIt()
    {
        QTemporaryDir folder;
        HistoryFile one(folder.path());
        HistoryFile two(folder.path());
        one.open();
        two.open();
        one.add(account, acme, {sampleAt(1, 1)});
        two.add(account, acme, {sampleAt(2, 2)});
        QCOMPARE(one.problem() + two.problem(), QString());
        QCOMPARE(one.samples(account, acme).size(), size_t(2));
    }

    void S04_theStoreAnswersFromTheEventLoop()
    {
        QTemporaryDir folder;
        std::vector<CreditSample> found;
        bool answered = false;
        QObject receiver;
        {
            SqliteHistoryStore store(folder.path());
            store.add(account, acme, {sampleAt(1, 7)});
            store.samples(account, acme, &receiver, [&](const std::vector<CreditSample> &all) {
                found = all;
                answered = true;
            });
            QVERIFY(!answered);
            QTRY_VERIFY(answered);
            QCOMPARE(found.size(), size_t(1));
            bool late = false;
            {
                QObject gone;
                store.samples(account, acme, &gone, [&](const auto &) { late = true; });
            }
            store.add(account, acme, {sampleAt(2, 6)});
            QTest::qWait(30);
            QVERIFY(!late);
        }
        // What was asked for before it went is on the disk.
        HistoryFile file(folder.path());
        file.open();
        QCOMPARE(file.samples(account, acme).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestHistoryStore)

} // namespace tst_history_store

#include "tst_history_store.moc"
