// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting an account: judged while it is typed, tried with one call, kept in the keychain or for the
// session.
#include "support/connect_rig.h"

#include <QTest>

namespace tst_connect_view_model {

using namespace desk;
using namespace desk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Phase = ConnectViewModel::Phase;

const QString testKey = u"sk_test_4f1caa90e5b1427d"_s;
const QString liveKey = u"sk_live_7a30aa90e5b1c0de"_s;

using Rig = ConnectRig;

class TestConnectViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodKeyIsTriedAndThenKept()
    {
        Rig rig;
        QVERIFY(!rig.model.obstacle().isEmpty());
        rig.model.connectNow();
        QCOMPARE(rig.checker.checks, 0);
        rig.model.setKey(u"  "_s + testKey + u"\n"_s);
        QCOMPARE(rig.model.obstacle(), QString());
        rig.model.connectNow();
        rig.model.connectNow(); // a second click
        QCOMPARE(rig.checker.checks, 1);
        QCOMPARE(rig.model.phase(), Phase::Checking);
        QVERIFY(rig.vault.keys.empty());
        rig.checker.accept(12);
        QCOMPARE(rig.model.phase(), Phase::Storing);
        QVERIFY(rig.accounts.accounts().empty());
        rig.settle();
        QCOMPARE(rig.model.phase(), Phase::Done);
        QVERIFY(rig.connected && !rig.connected->forSession);
        QCOMPARE(rig.connected->key.authorizationHeader(), QByteArray("Bearer ") + testKey.toUtf8());
        QCOMPARE(rig.accounts.accounts().size(), size_t(1));
        const AccountRecord &kept = rig.accounts.accounts()[0];
        QCOMPARE(kept.name, u"Crovver, test"_s);
        QCOMPARE(kept.level, WriteLevel::Ask);
        QCOMPARE(keyHint(kept), u"sk_test_…427d"_s);
        QCOMPARE(kept.formerIds, QStringList{formerAccountId(u"https://app.crovver.com"_s, testKey)});
        QCOMPARE(rig.vault.keys.at(kept.id).bytesForVault(), testKey.toUtf8());
        QCOMPARE(rig.model.tenantsSeen(), 12);
    }

    void aLiveAccountStartsReadOnly()
    {
        Rig rig;
        rig.model.setKey(liveKey);
        QCOMPARE(rig.model.record().level, WriteLevel::ReadOnly);
        QVERIFY(rig.model.keyNote().text.contains(u"LIVE"_s));
        rig.model.setKey(testKey);
        QCOMPARE(rig.model.record().level, WriteLevel::Ask);
        // What was chosen stays, whatever key is typed then.
        rig.model.setLevel(WriteLevel::Ask);
        rig.model.setKey(liveKey);
        QCOMPARE(rig.model.record().level, WriteLevel::Ask);
    }

    void K05_whatCannotBeAKeyIsExplained()
    {
        Rig rig;
        rig.model.setKey(u"pk_live_1234567890"_s);
        QVERIFY(rig.model.keyNote().isProblem && rig.model.keyNote().text.contains(u"public key"_s));
        rig.model.setKey(u"sk_test_12\r\nX-Evil: 1"_s);
        QVERIFY(rig.model.keyNote().isProblem);
        rig.model.connectNow();
        QCOMPARE(rig.checker.checks, 0);
        rig.model.setKey(testKey);
        QCOMPARE(rig.model.obstacle(), QString());
        rig.model.setAddress(u"http://app.crovver.com"_s);
        QVERIFY(rig.model.addressNote().isProblem);
        QVERIFY(!rig.model.obstacle().isEmpty());
    }

    void aKeyThatIsRefusedIsKeptNowhere_data()
    {
        QTest::addColumn<ApiError::Kind>("kind");
        QTest::newRow("wrong key") << ApiError::Kind::Unauthorized;
        QTest::newRow("offline") << ApiError::Kind::Offline;
        QTest::newRow("certificate") << ApiError::Kind::Tls;
        QTest::newRow("not an API") << ApiError::Kind::Protocol;
        QTest::newRow("no such API") << ApiError::Kind::NotFound;
    }
    void aKeyThatIsRefusedIsKeptNowhere()
    {
        QFETCH(const ApiError::Kind, kind);
        Rig rig;
        rig.model.setKey(testKey);
        rig.model.connectNow();
        rig.checker.refuse(kind);
        rig.settle();
        QCOMPARE(rig.model.phase(), Phase::CheckFailed);
        QVERIFY(!rig.model.failure().title.isEmpty() && !rig.model.failure().hint.isEmpty());
        QVERIFY(!rig.connected && rig.accounts.accounts().empty());
        QCOMPARE(rig.vault.writes, 0);
        // The next try is another one.
        rig.model.connectNow();
        QCOMPARE(rig.checker.checks, 2);
        rig.checker.accept();
        rig.settle();
        QVERIFY(rig.connected);
        QCOMPARE(rig.connected->record.formerIds.size(), 1);
    }

    void typingWhileItIsCheckedGivesTheCheckUp()
    {
        Rig rig;
        rig.model.setKey(testKey);
        rig.model.connectNow();
        rig.model.setName(u"Mine"_s);
        QVERIFY(!rig.checker.open);
        QCOMPARE(rig.model.phase(), Phase::Editing);
    }

    void S10_withoutAKeychainOneChooses_data()
    {
        using Kind = VaultAnswer::Kind;
        QTest::addColumn<Kind>("fault");
        QTest::newRow("absent") << Kind::NoService;
        QTest::newRow("locked") << Kind::Locked;
        QTest::newRow("denied") << Kind::Denied;
        QTest::newRow("broken") << Kind::Failed;
    }
    void S10_withoutAKeychainOneChooses()
    {
        QFETCH(const VaultAnswer::Kind, fault);
        Rig rig;
        rig.vault.fault = fault;
        rig.model.setKey(testKey);
        rig.model.connectNow();
        rig.checker.accept();
        rig.settle();
        QCOMPARE(rig.model.phase(), Phase::StoreFailed);
        QVERIFY(!rig.model.failure().hint.isEmpty());
        QVERIFY(!rig.connected);
        rig.model.tryKeychainAgain();
        rig.settle();
        QCOMPARE(rig.vault.writes, 2);
        QCOMPARE(rig.checker.checks, 1);
        rig.model.useForThisSession();
        QVERIFY(rig.connected && rig.connected->forSession && !rig.connected->key.isEmpty());
        QVERIFY(rig.vault.keys.empty());
        for (const QVariant &value : rig.preferences.all())
            QVERIFY(!value.toString().contains(testKey.mid(8)));
    }

    void S10_aKeychainThatHangsIsToldAfterThreeSeconds()
    {
        Rig rig;
        rig.vault.hangs = true;
        rig.model.setKey(testKey);
        rig.model.connectNow();
        rig.checker.accept();
        rig.clock.advance(2900ms);
        QVERIFY(!rig.model.isKeychainSlow());
        rig.clock.advance(200ms);
        QVERIFY(rig.model.isKeychainSlow());
        rig.model.useForThisSession();
        QVERIFY(rig.connected && rig.connected->forSession);
        // What was given up isn't in the keychain afterwards.
        rig.vault.letGo();
        rig.settle();
        QVERIFY(rig.vault.keys.empty());
        QCOMPARE(rig.model.phase(), Phase::Done);
    }

    void K03_theOldKeyStaysUntilTheNewOneWasTaken()
    {
        Rig rig;
        rig.model.setKey(testKey);
        rig.model.connectNow();
        rig.checker.accept();
        rig.settle();
        const AccountRecord before = rig.accounts.accounts()[0];
        rig.connected.reset();

        rig.model.edit(before);
        QVERIFY(rig.model.keyNote().text.contains(u"sk_test_…427d"_s));
        rig.model.setKey(u"sk_test_new4aa90e5b1c0de"_s);
        rig.model.connectNow();
        rig.checker.refuse(ApiError::Kind::Unauthorized);
        QCOMPARE(rig.vault.keys.at(before.id).bytesForVault(), testKey.toUtf8());
        QCOMPARE(rig.accounts.accounts()[0], before);
        rig.model.connectNow();
        rig.checker.accept();
        rig.settle();
        QVERIFY(rig.connected);
        QCOMPARE(rig.connected->record.id, before.id);
        QCOMPARE(rig.connected->record.formerIds.size(), 2);
        QCOMPARE(rig.accounts.accounts().size(), size_t(1));
        QCOMPARE(rig.vault.keys.at(before.id).bytesForVault(), QByteArray("sk_test_new4aa90e5b1c0de"));
    }

    void K04_aKeyOfTheOtherModeIsAnotherAccount()
    {
        Rig rig;
        AccountRecord record = rig.accounts.newRecord(crovver::provider());
        record.name = u"Mine"_s;
        record.keyStart = u"sk_test_"_s;
        rig.accounts.store(record);
        rig.model.edit(record);
        rig.model.setKey(liveKey);
        QVERIFY(rig.model.keyNote().isProblem);
        rig.model.connectNow();
        QCOMPARE(rig.checker.checks, 0);
    }

    void aNameIsChangedWithoutTheKey()
    {
        Rig rig;
        AccountRecord record = rig.accounts.newRecord(crovver::provider());
        record.name = u"Mine"_s;
        record.keyStart = u"sk_live_"_s;
        rig.accounts.store(record);
        rig.model.edit(record);
        rig.model.setName(u" My  SaaS "_s);
        rig.model.setLevel(WriteLevel::Ask);
        rig.model.connectNow();
        QCOMPARE(rig.checker.checks, 0);
        QCOMPARE(rig.vault.writes, 0);
        QVERIFY(rig.connected && rig.connected->key.isEmpty());
        QCOMPARE(rig.accounts.find(record.id)->name, u"My SaaS"_s);
        QCOMPARE(rig.accounts.find(record.id)->level, WriteLevel::Ask);
        // But no key goes to another server without being typed.
        rig.model.edit(*rig.accounts.find(record.id));
        rig.model.setAddress(u"https://evil.example"_s);
        QVERIFY(rig.model.addressNote().isProblem);
        rig.model.connectNow();
        QCOMPARE(rig.accounts.find(record.id)->address, record.address);
    }
};

QTEST_GUILESS_MAIN(TestConnectViewModel)

} // namespace tst_connect_view_model

#include "tst_connect_view_model.moc"
