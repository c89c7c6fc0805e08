// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_sandbox_http {

using namespace Qt::StringLiterals;

const QByteArray plans = "/api/public/plans";
const QByteArray count = "/api/public/capacity/count";
const QByteArray acme = R"({"requestingEntityId":"acme_design"})";
class TestSandboxHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheConnection();
    void pipelinedRepliesKeepTheirOrder();
    void takesRequestsByteByByte();
    void takesChunkedBodies();
    void answersExpectContinue();
    void headHasLengthAndNoBody();
    void wrongMethodNamesTheRightOne();
    void refusesGarbage_data();
    void refusesGarbage();
    void refusesBodiesThatAreTooBig();
    void http10Closes();
    void connectionCloseCloses();
    void survivesClientsThatLeave();
    void latencyDelaysTheApiOnly();
    void prefixStandsInFront();
    void portInUseIsAProblem();
};

void TestSandboxHttp::keepsTheConnection()
{
    SandboxProbe probe;
    const auto socket = probe.connectSocket();
    QByteArray rest;
    for (int i = 0; i < 3; ++i) {
        socket->write(SandboxProbe::request("GET", plans));
        const Answer answer = SandboxProbe::readAnswer(*socket, rest);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("connection"), QByteArray("keep-alive"));
        QVERIFY(answer.header("date").endsWith("GMT"));
    }
    QCOMPARE(probe.server.run([](auto &sandbox) { return sandbox.connections(); }), 1);
}

void TestSandboxHttp::pipelinedRepliesKeepTheirOrder()
{
    SandboxProbe probe;
    // The first reply is the slowest.
    QVERIFY(probe.faults(R"([{"path":"/api/public/plans","fault":"delay","delayMs":150,"count":1}])"));
    const auto socket = probe.connectSocket();
    socket->write(SandboxProbe::request("GET", plans) + SandboxProbe::request("POST", count, acme)
        + SandboxProbe::request("GET", "/api/public/nowhere"));
    QByteArray rest;
    QVERIFY(SandboxProbe::readAnswer(*socket, rest).data().contains("plans"_L1));
    QVERIFY(SandboxProbe::readAnswer(*socket, rest).data().contains("activeCount"_L1));
    QCOMPARE(SandboxProbe::readAnswer(*socket, rest).status, 404);
}

void TestSandboxHttp::takesRequestsByteByByte()
{
    SandboxProbe probe;
    const auto socket = probe.connectSocket();
    for (const char byte : SandboxProbe::request("POST", count, acme)) {
        socket->write(&byte, 1);
        socket->flush();
    }
    QByteArray rest;
    QCOMPARE(SandboxProbe::readAnswer(*socket, rest).data().value("activeCount"_L1).toInt(), 18);
}

void TestSandboxHttp::takesChunkedBodies()
{
    SandboxProbe probe;
    const QByteArray half = acme.left(9);
    const QByteArray other = acme.mid(9);
    const QByteArray bytes = SandboxProbe::request("POST", count, {}, "Transfer-Encoding: chunked\r\n")
        + QByteArray::number(half.size(), 16) + ";note=1\r\n" + half + "\r\n"
        + QByteArray::number(other.size(), 16) + "\r\n" + other + "\r\n0\r\nX-Trailer: 1\r\n\r\n";
    QCOMPARE(probe.exchange(bytes).status, 200);
}

void TestSandboxHttp::answersExpectContinue()
{
    SandboxProbe probe;
    const auto socket = probe.connectSocket();
    const QByteArray bytes = SandboxProbe::request("POST", count, acme, "Expect: 100-continue\r\n");
    socket->write(bytes.left(bytes.size() - acme.size()));
    QVERIFY(socket->waitForReadyRead(2000));
    QCOMPARE(socket->readAll(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    socket->write(acme);
    QByteArray rest;
    QCOMPARE(SandboxProbe::readAnswer(*socket, rest).status, 200);
}

void TestSandboxHttp::headHasLengthAndNoBody()
{
    SandboxProbe probe;
    const auto socket = probe.connectSocket();
    // The GET behind it shows that no body came in between.
    socket->write(SandboxProbe::request("HEAD", plans) + SandboxProbe::request("GET", plans));
    QByteArray all;
    while (all.count("HTTP/1.1 200 OK") < 2 || !all.endsWith('}'))
        QVERIFY2((socket->waitForReadyRead(2000), all += socket->readAll(), !all.isEmpty()), all.constData());
    const qsizetype end = all.indexOf("\r\n\r\n");
    QVERIFY(all.left(end).contains("Content-Length: "));
    QVERIFY(all.mid(end + 4).startsWith("HTTP/1.1 200 OK"));
}

void TestSandboxHttp::wrongMethodNamesTheRightOne()
{
    SandboxProbe probe;
    const Answer answer = probe.exchange(SandboxProbe::request("DELETE", "/api/public/tenants"));
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.header("allow"), QByteArray("GET, POST"));
}

void TestSandboxHttp::refusesGarbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no http") << QByteArray("hello there\r\n") << 400;
    QTest::newRow("tls hello") << QByteArray::fromHex("160301020001000001fc0303") << 400;
    QTest::newRow("bad header") << QByteArray("GET / HTTP/1.1\r\nno colon\r\n\r\n") << 400;
    QTest::newRow("version") << QByteArray("GET / HTTP/1.7\r\n\r\n") << 505;
    QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("length and chunks")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") << 400;
    QTest::newRow("bad chunk") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
                               << 400;
    QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(70000, 'a')) << 431;
}

void TestSandboxHttp::refusesGarbage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    SandboxProbe probe;
    const auto socket = probe.connectSocket();
    socket->write(bytes);
    QByteArray rest;
    const Answer answer = SandboxProbe::readAnswer(*socket, rest);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("connection"), QByteArray("close"));
    QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected(2000));
}

void TestSandboxHttp::refusesBodiesThatAreTooBig()
{
    SandboxProbe probe;
    QCOMPARE(
        probe.exchange("POST /api/public/checkout HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n").status,
        413);
}

void TestSandboxHttp::http10Closes()
{
    SandboxProbe probe;
    const auto socket = probe.connectSocket();
    socket->write("GET /api/public/plans?publicKey=pk_test_sandbox HTTP/1.0\r\n\r\n");
    QByteArray rest;
    const Answer answer = SandboxProbe::readAnswer(*socket, rest);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("connection"), QByteArray("close"));
    QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected(2000));
}

void TestSandboxHttp::connectionCloseCloses()
{
    SandboxProbe probe;
    const auto socket = probe.connectSocket();
    // What follows "close" is not answered.
    socket->write(SandboxProbe::request("GET", plans, {}, "Connection: close\r\n")
        + SandboxProbe::request("GET", plans));
    QByteArray rest;
    QCOMPARE(SandboxProbe::readAnswer(*socket, rest).status, 200);
    QVERIFY(socket->state() == QAbstractSocket::UnconnectedState || socket->waitForDisconnected(2000));
    QVERIFY(rest.isEmpty());
    QCOMPARE(probe.deliveries(u"GET"_s, QString::fromLatin1(plans)), 1);
}

void TestSandboxHttp::survivesClientsThatLeave()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"path":"/api/public/plans","fault":"delay","delayMs":40},
        {"path":"/api/public/plans","fault":"drip","bytes":1,"everyMs":1,"every":2}])"));
    for (int i = 0; i < 20; ++i) {
        const auto socket = probe.connectSocket();
        socket->write(SandboxProbe::request("GET", plans) + SandboxProbe::request("GET", plans));
        socket->flush();
        socket->abort();
    }
    // Some of the delayed replies are due before this one.
    QCOMPARE(probe.get("/api/public/plans").status, 200);
    QVERIFY(probe.faults("[]"));
    QCOMPARE(probe.get("/api/public/plans").status, 200);
}

void TestSandboxHttp::latencyDelaysTheApiOnly()
{
    desk::sandbox::Options options = SandboxProbe::fixedOptions();
    options.latencyMs = 120;
    SandboxProbe probe(options);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(probe.get(plans).status, 200);
    QVERIFY(timer.elapsed() >= 120);
    timer.restart();
    QCOMPARE(probe.get("/__sandbox/ledger").status, 200);
    QVERIFY(timer.elapsed() < 120);
}

void TestSandboxHttp::prefixStandsInFront()
{
    desk::sandbox::Options options = SandboxProbe::fixedOptions();
    options.prefix = u"/billing"_s;
    SandboxProbe probe(options);
    QCOMPARE(probe.get("/billing/api/public/plans").status, 200);
    QCOMPARE(probe.get("/api/public/plans").status, 404);
    QCOMPARE(probe.server.url().path(), u"/billing"_s);
}

void TestSandboxHttp::portInUseIsAProblem()
{
    SandboxProbe probe;
    desk::sandbox::Options options;
    options.port = static_cast<quint16>(probe.server.url().port());
    desk::sandbox::Sandbox second;
    QVERIFY(!second.start(options));
    QVERIFY(!second.problem().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxHttp)

} // namespace tst_sandbox_http

#include "tst_sandbox_http.moc"
