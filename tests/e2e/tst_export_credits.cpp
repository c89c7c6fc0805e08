// SPDX-License-Identifier: GPL-3.0-or-later
// `export credits` and `export addons`: the real program beside the real sandbox.
#include "e2e/processes.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace tst_export_credits {

using namespace desk::testing;
using namespace Qt::StringLiterals;

/// Of credits or add-ons; without a tenant those of everybody.
QStringList listOf(const QString &what, const QString &tenant = {})
{
    const QStringList all{u"export"_s, what};
    return tenant.isEmpty() ? all : all + QStringList{u"--tenant"_s, tenant};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QStringList entries(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

class TestExportCredits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void creditsEqualTheServers_data();
    void creditsEqualTheServers();
    void creditsOfEverybody_data();
    void creditsOfEverybody();
    void creditsOfEachSubscription();
    void creditsWithoutSubscription();
    void D07_creditsKeepTheirDigits();
    void creditsThatCantBeRead();
    void creditsGoIntoFilesAsSeatsDo();

private:
    std::unique_ptr<SandboxProcess> m_server;
};

void TestExportCredits::initTestCase()
{
    m_server = std::make_unique<SandboxProcess>(QStringList{u"--now"_s, u"2026-05-17T10:20:30Z"_s});
    QVERIFY(m_server->url.port() > 0);
}

void TestExportCredits::cleanup()
{
    m_server->clearFaults();
    m_server->ask("POST", "/__sandbox/shape", R"({"credits":"keyed","addons":"snake","counts":"number"})");
}

void TestExportCredits::creditsEqualTheServers_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::newRow("as documented") << QByteArray("{}");
    QTest::newRow("as the SDKs read it")
        << QByteArray(R"({"credits":"pools","addons":"camel","counts":"text"})");
}

void TestExportCredits::creditsEqualTheServers()
{
    QFETCH(QByteArray, shape);
    const QJsonObject keyed = m_server->ask("GET", "/api/public/credits/balance?tenantId=acme_design")
                                  .object()["data"_L1]
                                  .toObject();
    const QJsonArray offers = m_server->ask("GET", "/api/public/tenants/acme_design/addons/available")
                                  .object()["data"_L1]
                                  .toArray();
    QVERIFY(keyed.size() >= 2 && offers.size() >= 2);
    m_server->ask("POST", "/__sandbox/shape", shape);

    const Ended pools = DeskProcess::run(listOf(u"credits"_s, u"acme_design"_s), m_server->baseUrl());
    QCOMPARE(pools.err, QByteArray());
    QCOMPARE(pools.code, 0);
    auto rows = readCsv(pools.out);
    QCOMPARE(rows.takeFirst().join(u','),
        u"tenantId,poolKey,displayName,baseRemaining,addonRemaining,total,limit,limitBehavior,nextExpiry,usagePercent,subscriptionId,productName"_s);
    QCOMPARE(rows.size(), keyed.size());
    for (const QStringList &row : std::as_const(rows)) {
        const QJsonObject pool = keyed[row[1]].toObject();
        QCOMPARE(row[0], u"acme_design"_s);
        QCOMPARE(row[2], pool["displayName"_L1].toString());
        QCOMPARE(row[3], QString::number(pool["baseRemaining"_L1].toInteger()));
        QCOMPARE(row[4], QString::number(pool["addonRemaining"_L1].toInteger()));
        QCOMPARE(row[5], QString::number(pool["total"_L1].toInteger()));
        QCOMPARE(row[6], QString::number(pool["limit"_L1].toInteger()));
        QCOMPARE(row[7], pool["limitBehavior"_L1].toString());
        QCOMPARE(row[8], pool["nextExpiry"_L1].toString());
        QCOMPARE(row[10], QString()); // it has one active subscription, so none was named
    }

    const Ended addons = DeskProcess::run(listOf(u"addons"_s, u"acme_design"_s), m_server->baseUrl());
    QCOMPARE(addons.err, QByteArray());
    rows = readCsv(addons.out);
    QCOMPARE(rows.takeFirst().join(u','),
        u"tenantId,id,poolKey,displayName,description,creditQty,expiryType,expiryDays,currency,amount,currentBalance,poolLimit"_s);
    QCOMPARE(rows.size(), offers.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject offer = offers[i].toObject();
        QCOMPARE(rows[i][1], offer["id"_L1].toString());
        QCOMPARE(rows[i][3], offer["display_name"_L1].toString());
        QCOMPARE(rows[i][5], QString::number(offer["credit_qty"_L1].toInteger()));
        QCOMPARE(rows[i][8], offer["currency"_L1].toString());
        QCOMPARE(rows[i][9].toDouble(), offer["amount"_L1].toVariant().toDouble()); // a number, or text
        QCOMPARE(rows[i][10], QString::number(offer["current_balance"_L1].toInteger()));
    }
}

void TestExportCredits::creditsOfEverybody_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("credits") << u"credits"_s;
    QTest::newRow("addons") << u"addons"_s;
}

void TestExportCredits::creditsOfEverybody()
{
    QFETCH(QString, what);
    // What comes for all of them is what comes for one after the other, in the server's order.
    const QJsonArray list
        = m_server->ask("GET", "/api/public/tenants").object()["data"_L1].toObject()["tenants"_L1].toArray();
    QList<QStringList> expected;
    for (const QJsonValue &tenant : list) {
        const QString id = tenant["externalTenantId"_L1].toString();
        auto rows = readCsv(DeskProcess::run(listOf(what, id), m_server->baseUrl()).out);
        rows.removeFirst();
        expected += rows;
    }
    const Ended ended = DeskProcess::run(listOf(what), m_server->baseUrl());
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.err.contains("Without"), ended.err.constData()); // some have no subscription
    auto rows = readCsv(ended.out);
    rows.removeFirst();
    QVERIFY(rows.size() > 5);
    QCOMPARE(rows, expected);
    const Ended json
        = DeskProcess::run(listOf(what) + QStringList{u"--format"_s, u"json"_s}, m_server->baseUrl());
    QCOMPARE(QJsonDocument::fromJson(json.out).array().size(), expected.size());
}

void TestExportCredits::creditsOfEachSubscription()
{
    const QJsonArray subscriptions
        = m_server->ask("GET", "/api/public/subscriptions?requestingEntityId=kestrel_watch")
              .object()["data"_L1]
              .toObject()["subscriptions"_L1]
              .toArray();
    QCOMPARE(subscriptions.size(), 2);
    const QString newest = subscriptions[0]["id"_L1].toString();
    const QString older = subscriptions[1]["id"_L1].toString();
    const auto exported
        = [&] { return DeskProcess::run(listOf(u"credits"_s, u"kestrel_watch"_s), m_server->baseUrl()); };
    const Ended both = exported();
    QCOMPARE(both.code, 0);
    QStringList pools;
    for (const QStringList &row : readCsv(both.out).mid(1))
        pools << row[10] + u' ' + row[1] + u' ' + row[5];
    pools.sort();
    QStringList expected{newest + u" ai_credits 38500"_s, newest + u" sms 400"_s, older + u" ai_credits 25"_s,
        older + u" report_runs 200"_s};
    expected.sort();
    QCOMPARE(pools, expected);
    // An older server, which ignores what is named.
    m_server->ask("POST", "/__sandbox/shape", R"({"creditScope":"ignored"})");
    const Ended alike = exported();
    m_server->ask("POST", "/__sandbox/shape", R"({"creditScope":"named"})");
    QCOMPARE(alike.code, 0);
    QCOMPARE(readCsv(alike.out).size(), 3);
    QVERIFY2(alike.err.contains("only the newest one's credits"), alike.err.constData());
    // When it can't be read how many there are, something may be missing.
    m_server->setFaults(R"([{"path":"/api/public/subscriptions","fault":"status","status":500}])");
    QCOMPARE(exported().code, 1);
}

void TestExportCredits::creditsWithoutSubscription()
{
    for (const QString &what : {u"credits"_s, u"addons"_s}) {
        const Ended ended = DeskProcess::run(listOf(what, u"paper_boat"_s), m_server->baseUrl());
        QCOMPARE(ended.code, 0);
        QCOMPARE(readCsv(ended.out).size(), 1);
        QVERIFY2(ended.err.contains("no active subscription"), ended.err.constData());
        const Ended unknown = DeskProcess::run(listOf(what, u"nobody"_s), m_server->baseUrl());
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains("There is no tenant nobody"), unknown.err.constData());
    }
}

void TestExportCredits::D07_creditsKeepTheirDigits()
{
    const QByteArray pools = R"({"success":true,"data":{"a":{"total":9007199254740993,"baseRemaining":-40,
        "limitBehavior":"elastic","displayName":"=1+1"},"b":{"total":"500","limit":null},"c":{"total":"many"}}})";
    m_server->setFaults(R"([{"path":"/api/public/credits","fault":"status","status":200,"bodyBase64":")"
        + pools.toBase64() + R"("}])");
    const Ended csv = DeskProcess::run(listOf(u"credits"_s, u"acme_design"_s), m_server->baseUrl());
    QCOMPARE(csv.code, 0);
    QVERIFY2(csv.err.contains("1 of 3"), csv.err.constData());
    const auto rows = readCsv(csv.out);
    QCOMPARE(rows[1].join(u'|'), u"acme_design|a|=1+1|-40||9007199254740993||elastic||||"_s);
    QCOMPARE(rows[2].join(u'|'), u"acme_design|b||||500||||||"_s);
    QCOMPARE(rows[3].join(u'|'), u"acme_design|c||||many||||||"_s);
    const Ended safe = DeskProcess::run(
        listOf(u"credits"_s, u"acme_design"_s) + QStringList{u"--spreadsheet"_s}, m_server->baseUrl());
    QCOMPARE(readCsv(safe.out)[1][2], u"'=1+1"_s);

    const QByteArray offers = R"({"success":true,"data":[{"id":"x","amount":"5.00","currency":"USD"},
        {"id":"y","amount":0.1},{"id":"z","amount":"9007199254740.993","currency":"KWD"}]})";
    m_server->setFaults(R"([{"path":"/api/public/tenants/","fault":"status","status":200,"bodyBase64":")"
        + offers.toBase64() + R"("}])");
    const Ended json = DeskProcess::run(
        listOf(u"addons"_s, u"acme_design"_s) + QStringList{u"--format"_s, u"json"_s}, m_server->baseUrl());
    const QJsonArray list = QJsonDocument::fromJson(json.out).array();
    QCOMPARE(list[0]["amount"_L1].toString(), u"5.00"_s);
    QCOMPARE(list[1]["amount"_L1].toString(), u"0.1"_s);
    QVERIFY(list[1]["currency"_L1].isNull());
    QCOMPARE(list[2]["amount"_L1].toString(), u"9007199254740.993"_s);
}

void TestExportCredits::creditsThatCantBeRead()
{
    m_server->setFaults(
        R"([{"path":"/api/public/credits","fault":"status","status":404,"body":"<html>Not found</html>","contentType":"text/html"}])");
    const Ended missing = DeskProcess::run(listOf(u"credits"_s), m_server->baseUrl());
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.contains("doesn't offer"), missing.err.constData());
    m_server->setFaults(R"([{"path":"/api/public/credits","fault":"status","status":500,"nth":3}])");
    const Ended failed = DeskProcess::run(listOf(u"credits"_s), m_server->baseUrl());
    QCOMPARE(failed.code, 1);
    QVERIFY2(failed.err.contains("The credits of"), failed.err.constData());
    m_server->setFaults(R"([{"path":"/api/public/tenants","fault":"status","status":401}])");
    QCOMPARE(DeskProcess::run(listOf(u"addons"_s), m_server->baseUrl()).code, 3);
    m_server->setFaults(R"([{"fault":"rateLimit","retryAfter":1,"count":1}])");
    QCOMPARE(DeskProcess::run(listOf(u"credits"_s, u"acme_design"_s), m_server->baseUrl()).code, 0);
}

void TestExportCredits::creditsGoIntoFilesAsSeatsDo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    const QStringList toFile = listOf(u"credits"_s) + QStringList{u"--output"_s, path};
    QCOMPARE(DeskProcess::run(toFile, m_server->baseUrl()).code, 0);
    const QByteArray whole = contentOf(path);
    QCOMPARE(whole, DeskProcess::run(listOf(u"credits"_s), m_server->baseUrl()).out);
    QCOMPARE(DeskProcess::run(toFile, m_server->baseUrl()).code, 2);
    m_server->setFaults(R"([{"path":"/api/public/credits","fault":"status","status":403,"nth":5}])");
    QCOMPARE(DeskProcess::run(toFile + QStringList{u"--force"_s}, m_server->baseUrl()).code, 3);
    QCOMPARE(contentOf(path), whole);
    QCOMPARE(entries(folder), QStringList{u"out.csv"_s});
}

QTEST_GUILESS_MAIN(TestExportCredits)

} // namespace tst_export_credits

#include "tst_export_credits.moc"
