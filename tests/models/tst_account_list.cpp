// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of accounts: their identity, and what their keys look like, but never a key.
#include "app/api/crovver/crovver_provider.h"
#include "models/actions/account_list.h"
#include "support/memory_preferences.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_account_list {

using namespace desk;
using namespace Qt::StringLiterals;

const QString testKey = u"sk_test_4f1caa90e5b1427d"_s;
const QString liveKey = u"sk_live_canary90e5b1427d"_s;

AccountRecord recordOf(AccountList &list, const QString &name, const QString &key)
{
    const Provider provider = crovver::provider();
    AccountRecord record = list.newRecord(provider);
    record.name = name;
    record.keyStart = keyStartOf(provider, key);
    record.keyEnd = keyEndOf(key);
    return record;
}

QString identityOf(AccountList &list, const QString &address, const QString &key)
{
    return list.identityOf(address, keyStartOf(crovver::provider(), key), formerAccountId(address, key));
}

class TestAccountList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountsComeBackInTheirOrder()
    {
        test::MemoryPreferences preferences;
        AccountList list(preferences);
        const QSignalSpy changed(&list, &AccountList::changed);
        AccountRecord first = recordOf(list, u"My SaaS <b>"_s, testKey);
        first.level = WriteLevel::Ask;
        first.formerIds = {u"hash"_s};
        list.store(first);
        const AccountRecord second = recordOf(list, u"Production"_s, liveKey);
        list.store(second);
        QVERIFY(first.id != second.id);
        QVERIFY(first.colour != second.colour);
        QCOMPARE(changed.count(), 2);
        list.store(second); // as it is
        QCOMPARE(changed.count(), 2);

        const AccountList again(preferences);
        QCOMPARE(again.accounts().size(), size_t(2));
        QCOMPARE(again.accounts()[0], first);
        QCOMPARE(again.accounts()[1], second);
        QCOMPARE(again.findNamed(u"Production"_s)->id, second.id);
        QCOMPARE(again.findNamed(second.id.left(13))->id, second.id);
        QCOMPARE(again.findNamed(u"Nobody"_s), nullptr);
        QCOMPARE(again.findNamed({}), nullptr);
    }

    void aNameThatTwoHaveFindsNeither()
    {
        test::MemoryPreferences preferences;
        AccountList list(preferences);
        list.store(recordOf(list, u"Same"_s, testKey));
        list.store(recordOf(list, u"Same"_s, testKey));
        QCOMPARE(list.findNamed(u"Same"_s), nullptr);
    }

    void whatIsForgottenIsGone()
    {
        test::MemoryPreferences preferences;
        AccountList list(preferences);
        const AccountRecord record = recordOf(list, u"Gone"_s, testKey);
        list.store(record);
        list.noteOpened(record.id);
        list.remove(record.id);
        QCOMPARE(list.find(record.id), nullptr);
        QCOMPARE(list.lastOpened(), QString());
        QVERIFY(AccountList(preferences).accounts().empty());
    }

    void L03_noKeyIsKept()
    {
        test::MemoryPreferences preferences;
        AccountList list(preferences);
        AccountRecord record = recordOf(list, u"Production"_s, liveKey);
        record.formerIds = {formerAccountId(record.address, liveKey)};
        list.store(record);
        (void)identityOf(list, u"https://other.example"_s, liveKey);
        for (auto at = preferences.all().begin(); at != preferences.all().end(); ++at)
            QVERIFY2(!(at.key() + at.value().toString()).contains(u"canary"), qPrintable(at.key()));
        QCOMPARE(keyHint(record), u"sk_live_…427d"_s);
    }

    void S01_aDamagedListIsNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("left");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("cut") << uR"([{"id":"a","address":"https://x")"_s << 0;
        QTest::newRow("no list") << uR"({"id":"a"})"_s << 0;
        QTest::newRow("wrong kinds") << uR"([1,"a",{"id":1,"address":[]},{"id":"","address":"x"}])"_s << 0;
        QTest::newRow("the same twice") << uR"([{"id":"a","address":"x"},{"id":"a","address":"y"}])"_s << 1;
        QTest::newRow("of a newer version")
            << uR"([{"id":"a","address":"x","level":"anything","new":1}])"_s << 1;
    }
    void S01_aDamagedListIsNone()
    {
        QFETCH(const QString, text);
        test::MemoryPreferences preferences;
        preferences.setValue(u"accounts/list"_s, text);
        const AccountList list(preferences);
        QTEST(int(list.accounts().size()), "left");
        for (const AccountRecord &record : list.accounts())
            QCOMPARE(record.level, WriteLevel::ReadOnly);
    }

    void whoeverComesWithAKeyHasTheSameIdentityEachTime()
    {
        test::MemoryPreferences preferences;
        AccountList list(preferences);
        const QString there = u"https://app.crovver.com"_s;
        const QString first = identityOf(list, there, testKey);
        QVERIFY(!first.isEmpty());
        AccountList again(preferences);
        QCOMPARE(identityOf(again, there, testKey), first);
        QVERIFY(identityOf(list, there, liveKey) != first);
        QVERIFY(identityOf(list, u"https://crovver.example"_s, testKey) != first);
    }

    void K04_aStoredAccountIsFoundByItsKeyOrWhenItIsTheOnlyOne()
    {
        test::MemoryPreferences preferences;
        AccountList list(preferences);
        const QString there = crovver::provider().address;
        AccountRecord one = recordOf(list, u"One"_s, testKey);
        one.formerIds = {formerAccountId(there, testKey)};
        list.store(one);
        QCOMPARE(identityOf(list, there, testKey), one.id);
        QCOMPARE(identityOf(list, there, u"sk_test_another0123456789"_s), one.id);
        QVERIFY(identityOf(list, there, liveKey) != one.id);
        // With two of them only the key itself tells.
        list.store(recordOf(list, u"Two"_s, u"sk_test_two0123456789012"_s));
        QCOMPARE(identityOf(list, there, testKey), one.id);
        QVERIFY(!list.find(identityOf(list, there, u"sk_test_another0123456789"_s)));
    }

    void K05_whatAKeyIs_data()
    {
        using Kind = KeyVerdict::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<AccountMode>("mode");
        QTest::newRow("nothing") << u"  \n"_s << Kind::Empty << AccountMode::Live;
        QTest::newRow("test") << testKey << Kind::Usable << AccountMode::Test;
        QTest::newRow("live, with ends")
            << u" \t"_s + liveKey + u"\r\n"_s << Kind::Usable << AccountMode::Live;
        QTest::newRow("public") << u"pk_test_1234567890"_s << Kind::Public << AccountMode::Test;
        QTest::newRow("other prefix") << u"rk_live_1234567890"_s << Kind::Unusual << AccountMode::Live;
        QTest::newRow("a line break inside") << u"sk_test_12\n34"_s << Kind::Broken << AccountMode::Test;
        QTest::newRow("a NUL inside")
            << u"sk_test_12"_s + QChar(0) + u"34"_s << Kind::Broken << AccountMode::Test;
        QTest::newRow("a space inside") << u"sk_live_12 34"_s << Kind::Broken << AccountMode::Live;
        QTest::newRow("not ASCII") << u"sk_live_ключ"_s << Kind::Broken << AccountMode::Live;
    }
    void K05_whatAKeyIs()
    {
        QFETCH(const QString, text);
        const KeyVerdict verdict = judgeKey(crovver::provider(), text);
        QTEST(verdict.kind, "kind");
        QTEST(verdict.mode, "mode");
    }

    void L07_theHintGivesNothingAway_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::newRow("test") << testKey << u"sk_test_"_s << u"427d"_s;
        QTest::newRow("live") << liveKey << u"sk_live_"_s << u"427d"_s;
        QTest::newRow("one underscore") << u"sk_abcdefghijklmnopqrstuv"_s << u"sk_"_s << u"stuv"_s;
        QTest::newRow("none") << u"abcdefghijklmnopqrstuvwxyz"_s << QString() << u"wxyz"_s;
        QTest::newRow("short") << u"sk_test_1234"_s << u"sk_test_"_s << QString();
        QTest::newRow("an underscore in the secret part")
            << u"sk_abcdefghijklmnopqrstuv_wx"_s << QString() << u"v_wx"_s;
    }
    void L07_theHintGivesNothingAway()
    {
        QFETCH(const QString, key);
        QTEST(keyStartOf(crovver::provider(), key), "start");
        QTEST(keyEndOf(key), "end");
    }
};

QTEST_GUILESS_MAIN(TestAccountList)

} // namespace tst_account_list

#include "tst_account_list.moc"
