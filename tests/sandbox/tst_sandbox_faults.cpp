// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QTest>

#include <arpa/inet.h>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace tst_sandbox_faults {

using namespace Qt::StringLiterals;

const QByteArray plans = "/api/public/plans";
const QByteArray allocateJson = R"({"requestingEntityId":"acme_design","externalUserId":"someone"})";
const QByteArray allocate = "/api/public/capacity/allocate";

struct End
{
    bool reset = false; ///< RST; otherwise FIN
    QByteArray bytes; ///< what came before it
};

/// Qt calls a reset a closed connection, so this asks the system itself.
End endOf(const SandboxProbe &probe, const QByteArray &request)
{
    End end;
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(probe.server.url().port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::send(fd, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL)
            == request.size()) {
        char buffer[4096];
        ssize_t got = 0;
        while ((got = ::recv(fd, buffer, sizeof buffer, 0)) > 0)
            end.bytes.append(buffer, got);
        end.reset = got < 0 && errno == ECONNRESET;
    }
    ::close(fd);
    return end;
}
/// Each fault does on the wire what it says.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void N04_stallBeforeSendsNothing();
    void N05_stallInBodyStops();
    void N06_dripKeepsComing();
    void N07_closeBeforeReply();
    void N08_resetBeforeReply();
    void N08_resetInBody();
    void N08_resetAfterReply();
    void N09_garbage();
    void N11_shortBody();
    void N11_cutChunks();
    void N12_noLength();
    void N12_truncatedJson();
    void N14_htmlPage();
    void N16_contentType();
    void N17_redirect();
    void N21_rateLimit();
    void N24_statusTakesNoEffectUnlessAsked();
    void N26_endlessBody();
    void N26_hugeBody();
    void N27_bomb();
    void N28_manyHeaders();
    void N29_cookie();
};

void TestSandboxFaults::N04_stallBeforeSendsNothing()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"stall"}])"));
    const Answer answer = probe.exchange(SandboxProbe::request("GET", plans), 200);
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.body.isEmpty());
    QVERIFY(!answer.closed);
}

void TestSandboxFaults::N05_stallInBodyStops()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"stall","when":"in","bytes":10}])"));
    const Answer answer = probe.exchange(SandboxProbe::request("GET", plans), 200);
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.closed);
    QVERIFY(answer.header("content-length").toInt() > 1000);
}

void TestSandboxFaults::N06_dripKeepsComing()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"drip","bytes":2000,"everyMs":30}])"));
    const auto socket = probe.connectSocket();
    socket->write(SandboxProbe::request("GET", plans));
    int pieces = 0;
    QByteArray all;
    while (!QJsonDocument::fromJson(all.mid(all.indexOf("\r\n\r\n") + 4)).isObject()) {
        QVERIFY(socket->waitForReadyRead(2000));
        all += socket->readAll();
        ++pieces;
    }
    QVERIFY(pieces >= 3);
}

void TestSandboxFaults::N07_closeBeforeReply()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"close"}])"));
    const End end = endOf(probe, SandboxProbe::request("POST", allocate, allocateJson));
    QVERIFY(!end.reset);
    QVERIFY(end.bytes.isEmpty());
    // The request itself took effect: this is the unknown outcome.
    QCOMPARE(probe.effects(u"allocation"_s), 1);
    QCOMPARE(probe.deliveries(u"POST"_s, QString::fromLatin1(allocate)), 1);
}

void TestSandboxFaults::N08_resetBeforeReply()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"reset","apply":false}])"));
    const End end = endOf(probe, SandboxProbe::request("POST", allocate, allocateJson));
    QVERIFY(end.reset);
    QVERIFY(end.bytes.isEmpty());
    QCOMPARE(probe.effects(u"allocation"_s), 0);
}

void TestSandboxFaults::N08_resetInBody()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"reset","when":"in","bytes":5}])"));
    const End end = endOf(probe, SandboxProbe::request("GET", plans));
    QVERIFY(end.reset);
    QVERIFY(end.bytes.startsWith("HTTP/1.1 200"));
    QCOMPARE(end.bytes.size() - end.bytes.indexOf("\r\n\r\n"), 4 + 5);
}

void TestSandboxFaults::N08_resetAfterReply()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"reset","when":"after"}])"));
    const End end = endOf(probe, SandboxProbe::request("GET", plans));
    QVERIFY(end.reset);
    QVERIFY(QJsonDocument::fromJson(end.bytes.mid(end.bytes.indexOf("\r\n\r\n") + 4)).isObject());
}

void TestSandboxFaults::N09_garbage()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"garbage"}])"));
    const Answer answer = probe.get(plans);
    QVERIFY(answer.body.startsWith("SSH-2.0"));
    QVERIFY(answer.closed);
}

void TestSandboxFaults::N11_shortBody()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"close","when":"in","bytes":20}])"));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.closed);
    QVERIFY(answer.header("content-length").toInt() > 20);
}

void TestSandboxFaults::N11_cutChunks()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"closeChunk","bytes":20}])"));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.header("transfer-encoding"), QByteArray("chunked"));
    QVERIFY(answer.body.startsWith("14\r\n"));
    QVERIFY(!answer.body.contains("\r\n0\r\n"));
    QVERIFY(answer.closed);
}

void TestSandboxFaults::N12_noLength()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"noLength","bytes":20}])"));
    const Answer answer = probe.get(plans);
    QVERIFY(answer.header("content-length").isNull());
    QCOMPARE(answer.body.size(), 20);
    QVERIFY(answer.closed);
}

void TestSandboxFaults::N12_truncatedJson()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"truncate","bytes":20}])"));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.header("content-length"), QByteArray("20"));
    QVERIFY(!QJsonDocument::fromJson(answer.body).isObject());
}

void TestSandboxFaults::N14_htmlPage()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"html"}])"));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.header("content-type").startsWith("text/html"));
    QVERIFY(answer.body.startsWith("<!DOCTYPE html>"));
}

void TestSandboxFaults::N16_contentType()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"contentType","contentType":""}])"));
    const Answer answer = probe.get(plans);
    QVERIFY(answer.header("content-type").isNull());
    QVERIFY(answer.data().contains("plans"_L1));
}

void TestSandboxFaults::N17_redirect()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"redirect","status":307,"url":"http:\/\/localhost:9/x"}])"));
    const Answer answer = probe.post(allocate, allocateJson);
    QCOMPARE(answer.status, 307);
    QCOMPARE(answer.header("location"), QByteArray("http://localhost:9/x"));
    QCOMPARE(probe.effects(u"allocation"_s), 0);
}

void TestSandboxFaults::N21_rateLimit()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"rateLimit","retryAfter":7,"count":1}])"));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("retry-after"), QByteArray("7"));
    QCOMPARE(probe.get(plans).status, 200);
}

void TestSandboxFaults::N24_statusTakesNoEffectUnlessAsked()
{
    SandboxProbe probe;
    QVERIFY(
        probe.faults(R"([{"fault":"status","status":503,"body":"busy","contentType":"text/plain","count":1},
        {"fault":"status","apply":true,"headers":{"X-Request-Id":"r1"}}])"));
    const Answer first = probe.post(allocate, allocateJson);
    QCOMPARE(first.status, 503);
    QCOMPARE(first.body, QByteArray("busy"));
    QCOMPARE(probe.effects(u"allocation"_s), 0);
    const Answer second = probe.post(allocate, allocateJson);
    QCOMPARE(second.status, 500);
    QCOMPARE(second.header("x-request-id"), QByteArray("r1"));
    QCOMPARE(probe.effects(u"allocation"_s), 1);
}

void TestSandboxFaults::N26_endlessBody()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"endless"}])"));
    const auto socket = probe.connectSocket();
    socket->write(SandboxProbe::request("GET", plans));
    qint64 got = 0;
    while (got < 4 * 1024 * 1024 && socket->waitForReadyRead(2000))
        got += socket->readAll().size();
    QVERIFY(got >= 4 * 1024 * 1024);
}

void TestSandboxFaults::N26_hugeBody()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"huge","bytes":3000000}])"));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.body.size(), 3000000);
    QVERIFY(answer.json().value("success"_L1).toBool());
}

void TestSandboxFaults::N27_bomb()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"bomb","bytes":20000000}])"));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.header("content-encoding"), QByteArray("deflate"));
    QVERIFY(answer.body.size() < 100000);
    // Qt wants the expanded length in front.
    const QByteArray expanded = qUncompress(QByteArray::fromHex("01312d00") + answer.body);
    QCOMPARE(expanded.size(), 20000000);
}

void TestSandboxFaults::N28_manyHeaders()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"headers","amount":5000}])"));
    const Answer answer = probe.get(plans);
    QCOMPARE(answer.head.count("X-Padding-"), 5000);
    QVERIFY(answer.data().contains("plans"_L1));
}

void TestSandboxFaults::N29_cookie()
{
    SandboxProbe probe;
    QVERIFY(probe.faults(R"([{"fault":"cookie"}])"));
    QCOMPARE(probe.get(plans).header("set-cookie"), QByteArray("sandbox=1; Path=/"));
}

QTEST_GUILESS_MAIN(TestSandboxFaults)

} // namespace tst_sandbox_faults

#include "tst_sandbox_faults.moc"
