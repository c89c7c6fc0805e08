// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/request_log.h"
#include "support/net_rig.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

namespace tst_request_log {

using namespace desk;
using namespace desk::testing;
using crovver::Endpoint;

constexpr const char *canary = "CANARY0123"; // inside the rig's key

QByteArray everything(const RequestRecord &record)
{
    return (record.method + record.path + record.queryKeys.join(u' ') + record.detail + record.requestId)
               .toUtf8()
        + record.requestBody + record.replyBody;
}

QByteArray *logged = nullptr;

void keepMessage(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    *logged += QByteArray(context.category) + ' ' + message.toUtf8() + '\n';
}

class TestRequestLog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheNewest();
    void laterFailureReachesItsRecord();
    void whatARecordHolds();
    void L01_noSecretAnywhere();
    void failuresSayWhy();
};

void TestRequestLog::keepsTheNewest()
{
    RequestLog log(3);
    const QSignalSpy added(&log, &RequestLog::added);
    for (int i = 0; i < 5; ++i) {
        RequestRecord record;
        record.status = i;
        QCOMPARE(log.add(record), quint64(i + 1));
    }
    QCOMPARE(log.records().size(), size_t(3));
    QCOMPARE(log.records().front().number, quint64(3));
    QCOMPARE(log.records().back().status, 4);
    QCOMPARE(added.size(), 5);
    log.clear();
    QVERIFY(log.records().empty());
    QCOMPARE(log.add({}), quint64(6));
}

void TestRequestLog::laterFailureReachesItsRecord()
{
    RequestLog log(2);
    for (int i = 0; i < 3; ++i)
        (void)log.add({});
    const QSignalSpy changed(&log, &RequestLog::changed);
    log.noteFailure(2, ApiError::Kind::Decode, QStringLiteral("data.x"));
    log.noteFailure(1, ApiError::Kind::Decode, QString()); // gone
    log.noteFailure(4, ApiError::Kind::Decode, QString()); // not there yet
    log.noteFailure(3, ApiError::Kind::NotFound, {}, ApiError::NotFoundKind::MissingEndpoint);
    QCOMPARE(log.records().back().notFound, ApiError::NotFoundKind::MissingEndpoint);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(log.records().front().error, ApiError::Kind::Decode);
}

void TestRequestLog::whatARecordHolds()
{
    SystemClock clock;
    NetRig rig(clock);
    rig.server.setFallback(NetAnswer::json("{\"success\":true}", 200, "X-Request-Id: req-1\r\n"));
    const HttpReply reply = NetRig::wait(rig.get(QStringLiteral("secret-page"), Priority::Background));
    const RequestRecord &record = rig.log.records().back();
    QCOMPARE(reply.logNumber, record.number);
    QCOMPARE(record.method, QStringLiteral("GET"));
    QCOMPARE(record.path, QStringLiteral("/api/public/capacity/allocations"));
    QCOMPARE(record.queryKeys, (QStringList{QStringLiteral("requestingEntityId"), QStringLiteral("page")}));
    QCOMPARE(record.status, 200);
    QCOMPARE(record.attempts, 1);
    QCOMPARE(record.bytes, 16);
    QCOMPARE(record.priority, QStringLiteral("background"));
    QCOMPARE(record.requestId, QStringLiteral("req-1"));
    QVERIFY(!record.error);
    QVERIFY(!record.changesSomething);
    (void)NetRig::wait(rig.post(crovver::info(Endpoint::ProrationCheckout)));
    QVERIFY(rig.log.records().back().changesSomething);
    QVERIFY(record.startedAt.isValid());
    QVERIFY(!everything(record).contains("secret-page"));
}

void TestRequestLog::L01_noSecretAnywhere()
{
    QByteArray messages;
    logged = &messages;
    const auto previous = qInstallMessageHandler(keepMessage);
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    SystemClock clock;
    {
        NetRig rig(clock);
        // A server that sends back what it got, once as a success and in every kind of failure.
        rig.server.setHandler([n = 0](const NetRequest &request) mutable {
            const QByteArray echo = "{\"head\":\"" + request.header("authorization") + " "
                + request.header("authorization").mid(7)
                + "\",\"token\":\"tok_CANARY0123\",\"checkoutUrl\":\"https://pay.example/CANARY0123\"}";
            const int status[] = {200, 400, 401, 404, 500, 302};
            return NetAnswer::json(echo, status[n++ % 6],
                "Location: https://x.example/?k=" + request.header("authorization").mid(7) + "\r\n");
        });
        rig.config.limits.retries = 0;
        for (int i = 0; i < 6; ++i) {
            const HttpReply reply
                = NetRig::wait(rig.transport().send({&crovver::info(Endpoint::CreditBalance), {},
                    {{QLatin1StringView("publicKey"), QStringLiteral("pk_live_CANARY0123")}}, {},
                    Priority::User}));
            if (reply.error)
                QVERIFY(!(reply.error->detail + reply.error->request + reply.error->message)
                             .contains(QLatin1StringView(canary)));
            (void)NetRig::wait(rig.post(crovver::info(Endpoint::ProrationCheckout)));
        }
        rig.server.QTcpServer::close();
        (void)NetRig::wait(rig.get());
        QVERIFY(rig.log.records().size() >= 13);
        for (const RequestRecord &record : rig.log.records())
            QVERIFY2(!everything(record).contains(canary), everything(record));
        QVERIFY(rig.log.records().front().queryKeys.contains(QStringLiteral("publicKey")));
    }
    QLoggingCategory::setFilterRules(QString());
    qInstallMessageHandler(previous);
    QVERIFY2(!messages.contains(canary), messages);
}

void TestRequestLog::failuresSayWhy()
{
    SystemClock clock;
    NetRig rig(clock);
    rig.server.setFallback(NetAnswer::json("{\"error\":\"why\"}", 403));
    (void)NetRig::wait(rig.get());
    const RequestRecord &record = rig.log.records().back();
    QCOMPARE(record.error, ApiError::Kind::Forbidden);
    QCOMPARE(record.replyBody, QByteArray("{\"error\":\"why\"}"));
    QCOMPARE(record.status, 403);
}

QTEST_GUILESS_MAIN(TestRequestLog)

} // namespace tst_request_log

#include "tst_request_log.moc"
