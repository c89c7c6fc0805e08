// SPDX-License-Identifier: GPL-3.0-or-later
// The real program against servers that aren't the sandbox: every shape that the contract tolerates.
#include "e2e/foreign_server.h"
#include "e2e/processes.h"

namespace tst_export_foreign {

using namespace desk::testing;
using namespace Qt::StringLiterals;

const QStringList exportTenants{u"export"_s, u"tenants"_s};
const QStringList exportSeats{u"export"_s, u"seats"_s, u"--tenant"_s, u"acme"_s};
constexpr char tenantHeader[] = "id,externalTenantId,name,slug,isActive,metadata,createdAt,updatedAt\r\n";
constexpr char seatHeader[] = "externalUserId,email,name,status,allocatedAt,removedAt,metadata\r\n";

QByteArray seatsReply(const QByteArray &rows, const QByteArray &total)
{
    QByteArray reply = R"({"success":true,"data":{"allocations":[ROWS],"capacity":{"activeCount":"ACTIVE",
        "capacityUnits":"5","utilizationPercentage":"40.0","exceeded":false},"pagination":{"total":TOTAL,"page":1,
        "limit":"100","totalPages":"1","hasNextPage":false,"hasPreviousPage":false}}})";
    return reply.replace("ACTIVE", QByteArray::number(rows.count(R"("active")")))
        .replace("TOTAL", total)
        .replace("ROWS", rows);
}

/// A server that has no count of its own, which an export would hold the rows against.
bool isCount(const ForeignRequest &request)
{
    return request.target.contains("/capacity/count");
}

/// The program's answer to one fixed reply.
Ended answerWith(const QStringList &arguments, const QByteArray &reply, QList<ForeignRequest> *seen = nullptr)
{
    ForeignServer server([reply](const ForeignRequest &request) {
        return isCount(request) ? ForeignServer::reply(404, {}) : reply;
    });
    const Ended ended = DeskProcess::run(arguments, server.url());
    if (seen) {
        *seen = server.requests;
        seen->removeIf(isCount);
    }
    return ended;
}

class TestExportForeign final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bareListWithSnakeCase();
    void tenantsInAnObject();
    void seatsWithNumbersAsTextAndUnknownStatus();
    void N20_errors_data();
    void N20_errors();
    void noSubscription_data();
    void noSubscription();
    void addressWithPrefixAndSlash_data();
    void addressWithPrefixAndSlash();
    void baseUrlOptionGoesFirst();
    void hostileTenantIdIsEncoded();
    void N17_redirectIsNotFollowed();
    void L01_messageFromServerCantDriveTheTerminal();
    void valuesThatSpreadsheetsRun();
    void jsonOfOddValues();
};

void TestExportForeign::bareListWithSnakeCase()
{
    const QByteArray body = R"({"success":true,"data":[)"
                            R"({"id":17,"external_tenant_id":"acme","name":"Acme, \"Inc\"","slug":"acme",)"
                            R"("is_active":true,"metadata":{"a":1},"created_at":"2026-01-02T03:04:05Z"},)"
                            R"({"id":"t2","external_tenant_id":"zoë","name":"Zoë\nÜnlü","is_active":false,)"
                            R"("created_at":"2026-01-02T03:04:05+05:45","colour":"red"}]})";
    QList<ForeignRequest> seen;
    const Ended ended = answerWith(exportTenants, ForeignServer::reply(200, body), &seen);
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.code, 0);
    const auto rows = readCsv(ended.out);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1],
        (QStringList{u"17"_s, u"acme"_s, u"Acme, \"Inc\""_s, u"acme"_s, u"true"_s, u"{\"a\":1}"_s,
            u"2026-01-02T03:04:05Z"_s, {}}));
    QCOMPARE(rows[2][1], u"zoë"_s);
    QCOMPARE(rows[2][2], u"Zoë\nÜnlü"_s);
    QCOMPARE(rows[2][4], u"false"_s);
    QCOMPARE(rows[2][6], u"2026-01-02T03:04:05+05:45"_s);
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen[0].method, "GET");
    QCOMPARE(seen[0].target, "/api/public/tenants");
    QVERIFY(seen[0].head.toLower().contains("authorization: bearer " + canaryKey.toLatin1().toLower()));
}

void TestExportForeign::tenantsInAnObject()
{
    const QByteArray body = R"({"success":true,"data":{"tenants":[{"externalTenantId":"a","name":"A"},)"
                            R"({"name":"nobody"}],"count":"2"},"meta":{"x":1},"error":null})";
    const Ended ended = answerWith(exportTenants, ForeignServer::reply(200, body, "text/plain"));
    QCOMPARE(ended.code, 0);
    const auto rows = readCsv(ended.out);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1][1], u"a"_s);
    QCOMPARE(rows[2][2], u"nobody"_s);
    QVERIFY2(ended.err.contains("Not fully understood: 1 of 2 tenants"), ended.err.constData());
}

void TestExportForeign::seatsWithNumbersAsTextAndUnknownStatus()
{
    const QByteArray rows
        = R"({"external_user_id":42,"email":null,"name":"Ann","status":"active","allocated_at":"2026-01-01T00:00:00.000Z","removed_at":null,"metadata":{}},)"
          R"({"externalUserId":"u2","email":"b@example.com","status":"suspended","allocatedAt":"2026-01-03T00:00:00Z"},)"
          R"({"externalUserId":"u3","status":"removed","allocatedAt":"2026-01-01T00:00:00Z","removedAt":"2026-02-01T00:00:00Z"})";
    QList<ForeignRequest> seen;
    const Ended ended = answerWith(exportSeats + QStringList{u"--status=all"_s},
        ForeignServer::reply(200, seatsReply(rows, "\"3\"")), &seen);
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.code, 0);
    const auto table = readCsv(ended.out);
    QCOMPARE(table.size(), 4);
    QCOMPARE(table[1],
        (QStringList{u"42"_s, {}, u"Ann"_s, u"active"_s, u"2026-01-01T00:00:00.000Z"_s, {}, u"{}"_s}));
    QCOMPARE(table[2][3], u"suspended"_s);
    QCOMPARE(table[3][5], u"2026-02-01T00:00:00Z"_s);
    QVERIFY(seen.last().target.contains("status=all"));
    QVERIFY(seen.last().target.contains("limit=100"));
}

void TestExportForeign::N20_errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("text") << 400 << QByteArray(R"({"success":false,"error":"Bad entity"})") << 1
                          << QByteArray("Bad entity");
    QTest::newRow("L01 keys of others")
        << 400 << QByteArray(R"({"error":"See https://x/?token=CANARY, not sk_live_CANARY"})") << 1
        << QByteArray("See https://x/?token=<removed>, not sk_live_<removed>");
    QTest::newRow("object") << 422
                            << QByteArray(
                                   R"({"success":false,"error":{"message":"No such money","code":"X"}})")
                            << 1 << QByteArray("No such money");
    QTest::newRow("failure under 200")
        << 200 << QByteArray(R"({"success":false,"error":"Not today"})") << 1 << QByteArray("Not today");
    QTest::newRow("only a message") << 400 << QByteArray(R"({"message":"Bare words"})") << 1
                                    << QByteArray("Bare words");
    QTest::newRow("only an error") << 409 << QByteArray(R"({"error":"Bare error"})") << 1
                                   << QByteArray("Bare error");
    QTest::newRow("html from a proxy")
        << 404 << QByteArray("<html><body>nginx</body></html>") << 1 << QByteArray("base URL");
    QTest::newRow("empty") << 400 << QByteArray() << 1 << QByteArray("400");
    QTest::newRow("null data") << 200 << QByteArray(R"({"success":true,"data":null})") << 1
                               << QByteArray("crovver-desk: ");
    QTest::newRow("N14 sign-in page")
        << 200 << QByteArray("<html>Sign in</html>") << 1 << QByteArray("Sign in");
    QTest::newRow("401") << 401 << QByteArray(R"({"success":false,"error":"Invalid API key"})") << 3
                         << QByteArray("key was not accepted");
    QTest::newRow("401 without a body") << 401 << QByteArray() << 3 << QByteArray("key was not accepted");
}

void TestExportForeign::N20_errors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    for (const QStringList &arguments : {exportTenants, exportSeats}) {
        QList<ForeignRequest> seen;
        const Ended ended = answerWith(arguments, ForeignServer::reply(status, body), &seen);
        QCOMPARE(ended.code, code);
        QVERIFY(!ended.crashed);
        QVERIFY2(ended.err.contains(said), ended.err.constData());
        QVERIFY2(status == 200 || !ended.err.contains("<html"), "a proxy's page was printed");
        QVERIFY(!ended.leaksKey());
        // Who the tenant is was asked first; where nobody can say, the seats are asked for all the same.
        QVERIFY(seen.size() == 1 || (arguments == exportSeats && seen.size() == 2));
    }
}

void TestExportForeign::noSubscription_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("object") << QByteArray(
        R"({"success":false,"error":{"message":"No active subscription","code":"NO_ACTIVE_SUBSCRIPTION"}})");
    QTest::newRow("text") << QByteArray(R"({"success":false,"error":"No active subscription found"})");
}

void TestExportForeign::noSubscription()
{
    QFETCH(QByteArray, body);
    const Ended ended = answerWith(exportSeats, ForeignServer::reply(404, body));
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out, QByteArray(seatHeader));
    QVERIFY2(ended.err.contains("acme has no active subscription"), ended.err.constData());
    const Ended json
        = answerWith(exportSeats + QStringList{u"--format"_s, u"json"_s}, ForeignServer::reply(404, body));
    QCOMPARE(json.code, 0);
    QVERIFY(QJsonDocument::fromJson(json.out).isArray());
    QCOMPARE(QJsonDocument::fromJson(json.out).array().size(), 0);
}

void TestExportForeign::addressWithPrefixAndSlash_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("bare") << QString() << QByteArray("/api/public/tenants");
    QTest::newRow("slash") << u"/"_s << QByteArray("/api/public/tenants");
    QTest::newRow("prefix") << u"/billing/v2"_s << QByteArray("/billing/v2/api/public/tenants");
    QTest::newRow("both") << u"/billing//"_s << QByteArray("/billing/api/public/tenants");
}

void TestExportForeign::addressWithPrefixAndSlash()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, target);
    ForeignServer server([](const ForeignRequest &) {
        return ForeignServer::reply(200, R"({"success":true,"data":{"tenants":[],"count":0}})");
    });
    const Ended ended = DeskProcess::run(exportTenants, server.url(path));
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out, QByteArray(tenantHeader));
    QCOMPARE(server.requests.size(), 1);
    QCOMPARE(server.requests[0].target, target);
}

void TestExportForeign::baseUrlOptionGoesFirst()
{
    ForeignServer right([](const ForeignRequest &) {
        return ForeignServer::reply(200, R"({"success":true,"data":[{"externalTenantId":"right"}]})");
    });
    ForeignServer wrong([](const ForeignRequest &) { return ForeignServer::reply(500, {}); });
    const Ended ended
        = DeskProcess::run(QStringList{u"--base-url"_s, right.url()} + exportTenants, wrong.url());
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.contains("right"));
    QCOMPARE(wrong.requests.size(), 0);
}

void TestExportForeign::hostileTenantIdIsEncoded()
{
    ForeignServer server([](const ForeignRequest &request) {
        return isCount(request) ? ForeignServer::reply(404, {})
                                : ForeignServer::reply(200, seatsReply({}, "0"));
    });
    const QString id = u"a+b&status=all#x%2F é"_s;
    const Ended ended = DeskProcess::run({u"export"_s, u"seats"_s, u"--tenant"_s, id}, server.url());
    QCOMPARE(ended.code, 0);
    QList<ForeignRequest> seen = server.requests;
    seen.removeIf(isCount);
    QCOMPARE(seen.size(), 2); // the tenants that it isn't among can't be read
    const QByteArray target = seen[1].target;
    QVERIFY2(
        target.contains("requestingEntityId=a%2Bb%26status%3Dall%23x%252F%20%C3%A9"), target.constData());
    QCOMPARE(target.count("status="), 1);
}

void TestExportForeign::N17_redirectIsNotFollowed()
{
    ForeignServer other([](const ForeignRequest &) { return ForeignServer::reply(200, "{}"); });
    const QByteArray to = other.url(u"/api/public/tenants"_s).toLatin1();
    for (const int status : {301, 302, 303, 307, 308}) {
        const Ended ended = answerWith(
            exportTenants, ForeignServer::reply(status, {}, "text/plain", "Location: " + to + "\r\n"));
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.err.contains("edirect"));
    }
    QCOMPARE(other.requests.size(), 0);
}

void TestExportForeign::L01_messageFromServerCantDriveTheTerminal()
{
    const QByteArray body
        = "{\"success\":false,\"error\":\"pay \\u001b[31mred\\u0007 \\u202e now\\r\\nsecond line "
        + canaryKey.toLatin1() + "\"}";
    const Ended ended = answerWith(exportTenants, ForeignServer::reply(400, body));
    QCOMPARE(ended.code, 1);
    QVERIFY2(!ended.err.contains('\x1b') && !ended.err.contains('\x07') && !ended.err.contains('\r'),
        ended.err.toHex(' ').constData());
    QVERIFY2(!ended.err.contains("\xe2\x80\xae"), "a direction override reached the terminal");
    QVERIFY2(!ended.leaksKey(), ended.err.constData());
    QCOMPARE(ended.out.size(), qsizetype(0));
}

void TestExportForeign::valuesThatSpreadsheetsRun()
{
    const QByteArray rows
        = R"({"externalUserId":"=1+1","email":"+49","name":"@SUM","status":"active","allocatedAt":"2026-01-01T00:00:00Z"},)"
          R"({"externalUserId":"-5","name":" =cmd","status":"active","allocatedAt":"2026-01-01T00:00:00Z"})";
    const QByteArray reply = ForeignServer::reply(200, seatsReply(rows, "2"));
    const auto raw = readCsv(answerWith(exportSeats, reply).out);
    QCOMPARE(raw.size(), 3);
    QCOMPARE(raw[1].first(3), (QStringList{u"=1+1"_s, u"+49"_s, u"@SUM"_s}));
    const auto safe = readCsv(answerWith(exportSeats + QStringList{u"--spreadsheet"_s}, reply).out);
    QCOMPARE(safe.size(), 3);
    QCOMPARE(safe[1].first(3), (QStringList{u"'=1+1"_s, u"'+49"_s, u"'@SUM"_s}));
    QCOMPARE(safe[2][0], u"'-5"_s);
    QCOMPARE(safe[2][2], u"' =cmd"_s);
    QCOMPARE(safe[2][4], u"2026-01-01T00:00:00Z"_s);
}

void TestExportForeign::jsonOfOddValues()
{
    const QByteArray rows
        = R"({"externalUserId":"quote\" back\\ tab\t","name":"\u0000nul \ud83d\ude80","status":"active","allocatedAt":"yesterday","metadata":{"n":9007199254740993,"d":0.10}},)"
          R"({"externalUserId":"u2","status":"removed","allocatedAt":"2026-01-01T00:00:00Z","removedAt":null})";
    const Ended ended = answerWith(
        exportSeats + QStringList{u"--format=json"_s}, ForeignServer::reply(200, seatsReply(rows, "2")));
    QCOMPARE(ended.code, 0);
    QJsonParseError error;
    const QJsonArray list = QJsonDocument::fromJson(ended.out, &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0].toObject().value("externalUserId"_L1).toString(), u"quote\" back\\ tab\t"_s);
    QVERIFY(list[1].toObject().value("removedAt"_L1).isNull());
    QVERIFY2(ended.out.contains("9007199254740993"), "a number lost digits");
    QVERIFY2(ended.out.contains("0.10"), "a decimal lost its text");
}

QTEST_GUILESS_MAIN(TestExportForeign)

} // namespace tst_export_foreign

#include "tst_export_foreign.moc"
