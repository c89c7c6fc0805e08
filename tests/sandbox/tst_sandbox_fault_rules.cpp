// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QSet>
#include <QTest>

namespace tst_sandbox_fault_rules {

using namespace Qt::StringLiterals;

const QByteArray plans = "/api/public/plans";

/// Which requests a fault meets, and the faults inside a reply that is otherwise right.
class TestSandboxFaultRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void P12_dateOfItsOwn();
    void patchReplacesAndRemoves();
    void matchesByMethodPathAndTurn();
    void matchesByRegex();
    void refusesWhatItDoesNotKnow();
    void paging_data();
    void paging();
};

void TestSandboxFaultRules::P12_dateOfItsOwn()
{
    SandboxProbe probe;
    const QByteArray rule
        = R"([{"fault":"headers","headers":{"Date":"Sat, 01 Jan 2000 00:00:00 GMT","X-Request-Id":"r7"}}])";
    QVERIFY(probe.faults(rule));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.head.count("Date:"), 1);
    QVERIFY(answer.header("date").contains("2000"));
    QCOMPARE(answer.header("x-request-id"), QByteArray("r7"));
    QVERIFY(answer.data().contains("plans"_L1));
}

void TestSandboxFaultRules::patchReplacesAndRemoves()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(
        R"([{"fault":"patch","set":{"data.plans.0.name":"Other","data.extra":[1]},"unset":["error","data.plans.0.id"]}])"));
    const Answer answer = probe.get(plans);
    const QJsonObject plan = answer.data().value("plans"_L1).toArray().first().toObject();
    QCOMPARE(plan.value("name"_L1).toString(), u"Other"_s);
    QVERIFY(!plan.contains("id"_L1));
    QVERIFY(!answer.json().contains("error"_L1));
    QVERIFY(answer.data().contains("extra"_L1));
}

void TestSandboxFaultRules::matchesByMethodPathAndTurn()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(
        R"([{"method":"GET","path":"/api/public/pl","fault":"status","status":502,"nth":2,"count":1},
        {"method":"GET","path":"/api/public/supported","fault":"status","status":504,"every":2}])"));
    QCOMPARE(probe.get(plans).status, 200);
    QCOMPARE(probe.get(plans).status, 502);
    QCOMPARE(probe.get(plans).status, 200);
    QList<int> seen;
    for (int i = 0; i < 4; ++i)
        seen.append(probe.get("/api/public/supported-providers").status);
    QCOMPARE(seen, (QList<int>{200, 504, 200, 504}));
    QCOMPARE(probe.post("/api/public/capacity/count", R"({"requestingEntityId":"acme_design"})").status, 200);
}

void TestSandboxFaultRules::matchesByRegex()
{
    SandboxProbe probe;
    const QByteArray rule
        = R"json([{"regex":"allocations\\?.*page=3(&|$)","fault":"status","status":500}])json";
    QVERIFY(probe.faults(rule));
    const QByteArray base = "/api/public/capacity/allocations?requestingEntityId=acme_design&limit=5&page=";
    QCOMPARE(probe.get(base + "2").status, 200);
    QCOMPARE(probe.get(base + "3").status, 500);
}

void TestSandboxFaultRules::refusesWhatItDoesNotKnow()
{
    SandboxProbe probe;
    QVERIFY(!probe.faults(R"([{"fault":"nonsense"}])"));
    QVERIFY(!probe.faults(R"([{"fault":"paging","mode":"nonsense"}])"));
    QVERIFY(!probe.faults(R"({"fault":"close"})"));
    const QByteArray badRegex = R"json([{"fault":"close","regex":"("}])json";
    QVERIFY(!probe.faults(badRegex));
    QCOMPARE(probe.get(plans).status, 200);
}

void TestSandboxFaultRules::paging_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<int>("rows"); ///< over the first four pages of 5, 18 rows in truth
    QTest::addColumn<int>("unique");
    QTest::addColumn<QList<int>>("totals");
    QTest::addColumn<QList<int>>("pages");
    QTest::addColumn<bool>("lastHasNext");
    const QList<int> same{18, 18, 18, 18};
    const QList<int> counted{1, 2, 3, 4};
    QTest::newRow("P01 hasNextForever")
        << QByteArray("hasNextForever") << 18 << 18 << same << counted << true;
    QTest::newRow("P02 totalChanged")
        << QByteArray("totalChanged") << 18 << 18 << QList<int>{18, 19, 20, 21} << counted << false;
    QTest::newRow("P03 duplicateRows")
        << QByteArray("duplicateRows") << 19 << 18 << QList<int>{18, 19, 19, 19} << counted << false;
    QTest::newRow("P04 shiftRows") << QByteArray("shiftRows") << 17 << 17 << QList<int>{18, 17, 17, 17}
                                   << counted << false;
    QTest::newRow("P05 pageEcho") << QByteArray("pageEcho") << 18 << 18 << same << QList<int>{2, 3, 4, 5}
                                  << false;
    QTest::newRow("P07 emptyMiddle") << QByteArray("emptyMiddle") << 13 << 13 << same << counted << false;
}

void TestSandboxFaultRules::paging()
{
    QFETCH(QByteArray, mode);
    QFETCH(int, rows);
    QFETCH(int, unique);
    QFETCH(QList<int>, totals);
    QFETCH(QList<int>, pages);
    QFETCH(bool, lastHasNext);
    SandboxProbe probe;
    QVERIFY(probe.faults("[{\"fault\":\"paging\",\"mode\":\"" + mode + "\"}]"));
    int sum = 0;
    QSet<QString> ids;
    QList<int> seenTotals;
    QList<int> seenPages;
    QJsonObject pagination;
    for (int page = 1; page <= 4; ++page) {
        const QJsonObject data
            = probe
                  .get("/api/public/capacity/allocations?requestingEntityId=acme_design&limit=5&page="
                      + QByteArray::number(page))
                  .data();
        for (const QJsonValue &row : data.value("allocations"_L1).toArray()) {
            ids.insert(row.toObject().value("externalUserId"_L1).toString());
            ++sum;
        }
        pagination = data.value("pagination"_L1).toObject();
        seenTotals.append(pagination.value("total"_L1).toInt());
        seenPages.append(pagination.value("page"_L1).toInt());
    }
    QCOMPARE(sum, rows);
    QCOMPARE(ids.size(), unique);
    QCOMPARE(seenTotals, totals);
    QCOMPARE(seenPages, pages);
    QCOMPARE(pagination.value("hasNextPage"_L1).toBool(), lastHasNext);
}

QTEST_GUILESS_MAIN(TestSandboxFaultRules)

} // namespace tst_sandbox_fault_rules

#include "tst_sandbox_fault_rules.moc"
