// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/net_rig.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

namespace tst_transport_contract {

using namespace desk;
using namespace desk::testing;
using crovver::Endpoint;
using Kind = ApiError::Kind;
using std::chrono::milliseconds;

const QByteArray okBody = "{\"success\":true,\"data\":{}}";

NetAnswer raw(const QByteArray &bytes, NetAnswer::End end = NetAnswer::End::KeepOpen)
{
    NetAnswer answer;
    answer.bytes = bytes;
    answer.end = end;
    return answer;
}

const EndpointInfo &proration = crovver::info(Endpoint::ProrationCheckout);

class TestTransportContract final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_clock = std::make_unique<SystemClock>(); }
    void everyEndpointHasItsDeliveryClass();
    void N01_refused();
    void N02_unknownNameThenRecovery();
    void N03_connectLimit();
    void N04_noFirstByte();
    void N05_stallInTheBody();
    void N06_dripEndsAtTheTotal();
    void N07_N08_writesAreDeliveredOnce_data();
    void N07_N08_writesAreDeliveredOnce();
    void N07_repeatedGetsAreCounted();
    void replayWithTheSameKeySendsTheSameBytes();
    void writeThatNeverLeftIsNotUnknown();
    void N09_garbage_data();
    void N09_garbage();
    void N11_N12_cutOffBodyIsNeverUsed_data();
    void N11_N12_cutOffBodyIsNeverUsed();
    void N16_otherContentTypeIsNotedOnce();
    void N17_N18_redirects_data();
    void N17_N18_redirects();
    void N19_K06_unauthorizedStopsTheQueue();
    void N24_serverErrorOfAWriteIsUnknown();
    void N26_endlessBody();
    void N27_gzipBomb();
    void N28_manyHeaders();
    void N29_cookies();
    void N30_manyDroppedAtOnce();
    void N30_dropInsideFinished();
    void N31_tls_data();
    void N31_tls();
    void N31_oldProtocol();
    void N36_sixInFlightAndUserFirst();
    void N36_userTakesTheSlotOfBackgroundReading();
    void N36_everyUserGetsAPlaceInTurn();
    void N36_givingWayCostsNoRepetition();
    void N37_identicalGetsAreOne();
    void N37_aWriteEndsSharing();
    void N37_whatWasSentBeforeAWriteEndedIsNotJoined_data();
    void N37_whatWasSentBeforeAWriteEndedIsNotJoined();
    void N37_whatWaitsToBeRepeatedIsNotJoinedAfterAWrite();
    void N37_whatWasNotSentYetIsSharedAcrossAWrite();
    void N37_readingPostsAreNotJoined();
    void L09_headers();
    void K02_transportDeletedInsideFinished();
    void keysAreChecked();

private:
    std::unique_ptr<SystemClock> m_clock;
    NetCertificate m_certificate;
};

void TestTransportContract::initTestCase()
{
    m_certificate = NetCertificate::make();
}

void TestTransportContract::everyEndpointHasItsDeliveryClass()
{
    const QSet<QLatin1StringView> once{QLatin1StringView("/api/public/tenants"),
        QLatin1StringView("/api/public/capacity/allocate"),
        QLatin1StringView("/api/public/capacity/bulk-allocate"),
        QLatin1StringView("/api/public/capacity/proration-checkout"),
        QLatin1StringView("/api/public/checkout"), QLatin1StringView("/api/public/subscriptions/{}/cancel"),
        QLatin1StringView("/api/public/record-usage")};
    const QSet<QLatin1StringView> replayed{QLatin1StringView("/api/public/credits/consume"),
        QLatin1StringView("/api/public/tenants/{}/addons/purchase")};
    const QSet<QLatin1StringView> costly{QLatin1StringView("/api/public/capacity/proration-checkout"),
        QLatin1StringView("/api/public/checkout"),
        QLatin1StringView("/api/public/tenants/{}/addons/purchase")};
    QSet<QString> seen;
    for (const EndpointInfo &row : crovver::endpointTable) {
        const bool get = row.verb == Verb::Get;
        const Delivery expected = get     ? Delivery::Retry
            : once.contains(row.path)     ? Delivery::Once
            : replayed.contains(row.path) ? Delivery::ReplaySameKey
                                          : Delivery::Retry;
        QVERIFY2(row.delivery == expected, row.path.data());
        QCOMPARE(row.mayCost, !get && costly.contains(row.path));
        QCOMPARE(row.bodyLimit,
            (get && row.path == QLatin1StringView("/api/public/tenants") ? 32 : 8) * 1024 * 1024);
        seen.insert(verbText(row.verb) + row.path);
    }
    QCOMPARE(size_t(seen.size()), crovver::endpointTable.size());
    QCOMPARE(crovver::info(Endpoint::PortalToken).path, QLatin1StringView("/api/public/auth/portal-token"));
    QCOMPARE(crovver::info(Endpoint::CancelSubscription).delivery, Delivery::Once);
}

void TestTransportContract::N01_refused()
{
    NetRig rig(*m_clock);
    rig.server.QTcpServer::close(); // the port is free now
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Offline);
    QCOMPARE(reply.error->httpStatus, 0);
    QCOMPARE(reply.attempts, 4);
}

void TestTransportContract::N02_unknownNameThenRecovery()
{
    NetRig rig(*m_clock);
    const QUrl good = rig.config.baseUrl;
    rig.config.baseUrl.setHost(QStringLiteral("no-such-host.invalid"));
    rig.config.limits.retries = 0;
    QCOMPARE(NetRig::wait(rig.get(), 15000).error->kind, Kind::Offline);
    // The same address comes back: no restart is needed.
    const quint16 port = rig.server.serverPort();
    rig.dropTransport();
    rig.config.baseUrl = good;
    rig.server.QTcpServer::close();
    QCOMPARE(NetRig::wait(rig.get()).error->kind, Kind::Offline);
    QVERIFY(rig.server.listen(QHostAddress::LocalHost, port));
    rig.server.setFallback(NetAnswer::json(okBody));
    QVERIFY(!NetRig::wait(rig.get()).error);
}

void TestTransportContract::N03_connectLimit()
{
    // Accepts TCP but never answers the handshake: connected for the kernel, not for us.
    QTcpServer hole;
    QVERIFY(hole.listen(QHostAddress::LocalHost));
    NetRig rig(*m_clock);
    rig.config.baseUrl = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(hole.serverPort()));
    rig.config.limits.connect = milliseconds(300);
    rig.config.limits.retries = 0;
    QElapsedTimer timer;
    timer.start();
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Timeout);
    QVERIFY2(timer.elapsed() >= 290 && timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    const HttpReply write = NetRig::wait(rig.post(proration));
    QCOMPARE(write.error->kind, Kind::Timeout); // nothing was sent
}

void TestTransportContract::N04_noFirstByte()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::silence());
    rig.config.limits.firstByte = milliseconds(150);
    rig.config.limits.retries = 1;
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Timeout);
    QCOMPARE(reply.attempts, 2);
    QCOMPARE(rig.server.count(), 2);
    const HttpReply write = NetRig::wait(rig.post(proration));
    QCOMPARE(write.error->kind, Kind::OutcomeUnknown);
    QCOMPARE(rig.server.count(), 3);
}

void TestTransportContract::N05_stallInTheBody()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"success\":"));
    rig.config.limits.inactivity = milliseconds(150);
    rig.config.limits.retries = 0;
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Timeout);
    QVERIFY(reply.body.isEmpty());
    QCOMPARE(NetRig::wait(rig.post(proration)).error->kind, Kind::OutcomeUnknown);
}

void TestTransportContract::N06_dripEndsAtTheTotal()
{
    NetRig rig(*m_clock);
    NetAnswer drip = raw("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    drip.dripEvery = milliseconds(30);
    drip.drip = " ";
    rig.server.setFallback(drip);
    rig.config.limits.inactivity = milliseconds(400);
    rig.config.limits.attempt = milliseconds(700);
    rig.config.limits.total = milliseconds(700);
    QElapsedTimer timer;
    timer.start();
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Timeout);
    QVERIFY(timer.elapsed() >= 650 && timer.elapsed() < 2500);
}

void TestTransportContract::N07_N08_writesAreDeliveredOnce_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("warm");
    QTest::addColumn<bool>("reset");
    for (const bool tls : {false, true}) {
        for (const bool warm : {false, true}) {
            for (const bool reset : {false, true})
                QTest::addRow(
                    "%s %s %s", tls ? "https" : "http", warm ? "warm" : "cold", reset ? "RST" : "FIN")
                    << tls << warm << reset;
        }
    }
}

void TestTransportContract::N07_N08_writesAreDeliveredOnce()
{
    QFETCH(bool, tls);
    QFETCH(bool, warm);
    QFETCH(bool, reset);
    // Other providers have these.
    static constexpr EndpointInfo patch{
        Verb::Patch, QLatin1StringView("/v1/subscriptions/{}"), Delivery::Once, 4096, true};
    static constexpr EndpointInfo remove{
        Verb::Delete, QLatin1StringView("/v1/customer-seats/{}"), Delivery::Once, 4096, false};
    std::vector<EndpointInfo> endpoints(crovver::endpointTable.begin(), crovver::endpointTable.end());
    endpoints.insert(endpoints.end(), {patch, remove});
    for (const EndpointInfo &endpoint : endpoints) {
        if (endpoint.verb == Verb::Get)
            continue;
        const QByteArray body
            = endpoint.verb == Verb::Delete ? QByteArray() : QByteArray("{\"newCapacity\":12}");
        NetRig rig(*m_clock, tls ? NetFaultServer::Scheme::Https : NetFaultServer::Scheme::Http,
            tls ? &m_certificate : nullptr);
        rig.config.limits.retries = 0; // whatever is sent twice now was not our doing
        if (warm) {
            rig.server.script({NetAnswer::json(okBody)});
            QVERIFY(!NetRig::wait(rig.get()).error);
        }
        const int before = rig.server.count();
        int connections = 0; // when it came; a newer Qt then opens another one, and sends nothing on it
        rig.server.setHandler([&](const NetRequest &) {
            connections = rig.server.connections();
            return reset ? NetAnswer::reset() : NetAnswer::close();
        });
        const HttpReply reply = NetRig::wait(rig.post(endpoint, Priority::User, body));
        QCOMPARE(rig.server.count() - before, 1);
        QCOMPARE(rig.server.requests().back().body, body);
        QCOMPARE(rig.server.requests().back().method, QByteArray(verbText(endpoint.verb).latin1()));
        QCOMPARE(reply.attempts, 1);
        QCOMPARE(
            reply.error->kind, endpoint.delivery == Delivery::Retry ? Kind::Offline : Kind::OutcomeUnknown);
        if (warm)
            QCOMPARE(connections, 1);
    }
}

void TestTransportContract::N07_repeatedGetsAreCounted()
{
    NetRig rig(*m_clock);
    rig.server.script({NetAnswer::json("{}", 503), NetAnswer::json("{}", 500), NetAnswer::json(okBody)});
    const HttpReply reply = NetRig::wait(rig.get());
    QVERIFY(!reply.error);
    QCOMPARE(reply.attempts, 3);
    QCOMPARE(rig.server.count(), 3);
    QCOMPARE(rig.log.records().back().attempts, 3);
    // A reading POST is repeated by us and by nobody else.
    rig.server.setFallback(NetAnswer::close());
    const HttpReply count = NetRig::wait(rig.post(crovver::info(Endpoint::CapacityCount)));
    QCOMPARE(count.error->kind, Kind::Offline);
    QCOMPARE(count.attempts, 4);
    QCOMPARE(rig.server.count(), 7);
}

void TestTransportContract::replayWithTheSameKeySendsTheSameBytes()
{
    NetRig rig(*m_clock);
    rig.server.script({NetAnswer::close(), NetAnswer::json("{}", 503), NetAnswer::json(okBody)});
    QVERIFY(!NetRig::wait(rig.post(crovver::info(Endpoint::PurchaseAddon))).error);
    QCOMPARE(rig.server.count(), 3);
    for (const NetRequest &request : rig.server.requests())
        QCOMPARE(request.body, QByteArray("{\"newCapacity\":12}"));
    // Once it may have been delivered, a later failure to connect does not undo that.
    rig.server.script({NetAnswer::close(), NetAnswer::json("{}", 429), NetAnswer::json("{}", 403)});
    QCOMPARE(
        NetRig::wait(rig.post(crovver::info(Endpoint::ConsumeCredits))).error->kind, Kind::OutcomeUnknown);
}

void TestTransportContract::writeThatNeverLeftIsNotUnknown()
{
    NetRig rig(*m_clock);
    rig.server.QTcpServer::close();
    const HttpReply reply = NetRig::wait(rig.post(proration));
    QCOMPARE(reply.error->kind, Kind::Offline);
    QCOMPARE(reply.attempts, 1);
}

void TestTransportContract::N09_garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << QByteArray("garbage garbage\r\n\r\n");
    QTest::newRow("ssh") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("binary") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7);
}

void TestTransportContract::N09_garbage()
{
    QFETCH(QByteArray, bytes);
    NetRig rig(*m_clock);
    rig.server.setFallback(raw(bytes, NetAnswer::End::Close));
    const HttpReply write = NetRig::wait(rig.post(proration));
    QCOMPARE(rig.server.count(), 1);
    QCOMPARE(write.error->kind, Kind::OutcomeUnknown);
    rig.config.limits.retries = 0;
    const HttpReply read = NetRig::wait(rig.get());
    QVERIFY(read.error->kind == Kind::Protocol || read.error->kind == Kind::Offline);
    QVERIFY(read.body.isEmpty());
}

void TestTransportContract::N11_N12_cutOffBodyIsNeverUsed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("N11 short of its length") << "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + okBody;
}

void TestTransportContract::N11_N12_cutOffBodyIsNeverUsed()
{
    QFETCH(QByteArray, bytes);
    NetRig rig(*m_clock);
    rig.server.setFallback(raw(bytes, NetAnswer::End::Close));
    const HttpReply reply = NetRig::wait(rig.get());
    QVERIFY(reply.error);
    QCOMPARE(reply.error->kind, Kind::Protocol);
    QCOMPARE(reply.error->httpStatus, 200);
    QVERIFY(reply.body.isEmpty());
    QCOMPARE(reply.attempts, 4);
    const int before = rig.server.count();
    QCOMPARE(NetRig::wait(rig.post(proration)).error->kind, Kind::OutcomeUnknown);
    QCOMPARE(rig.server.count(), before + 1);
}

void TestTransportContract::N16_otherContentTypeIsNotedOnce()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::text(okBody, "text/plain"));
    QVERIFY(!NetRig::wait(rig.get()).error);
    QVERIFY(rig.log.records().back().detail.contains(QLatin1StringView("text/plain")));
}

void TestTransportContract::N17_N18_redirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("to"); // %1 = the other server's port, %2 = our own
    QTest::addColumn<QString>("host");
    for (const int status : {300, 301, 302, 303, 304, 307, 308}) {
        QTest::addRow("%d other host", status)
            << status << QStringLiteral("http://localhost:%1/x") << QStringLiteral("localhost");
        QTest::addRow("%d same host", status)
            << status << QStringLiteral("/other") << QStringLiteral("127.0.0.1");
    }
    QTest::newRow("other scheme") << 302 << QStringLiteral("https://127.0.0.1:%1/")
                                  << QStringLiteral("127.0.0.1");
    QTest::newRow("IDN") << 302
                         << QString::fromUtf8("https://b\xC3\xBC"
                                              "cher.example/")
                         << QStringLiteral("xn--bcher-kva.example");
    QTest::newRow("no target") << 302 << QString() << QString();
}

void TestTransportContract::N17_N18_redirects()
{
    QFETCH(int, status);
    QFETCH(QString, to);
    QFETCH(QString, host);
    NetFaultServer other;
    other.setFallback(NetAnswer::json(okBody));
    NetRig rig(*m_clock);
    const QString target = to.contains(u'%') ? to.arg(other.serverPort()) : to;
    rig.server.setFallback(
        NetAnswer::json("{}", status, to.isEmpty() ? QByteArray() : "Location: " + target.toUtf8() + "\r\n"));
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Protocol);
    QCOMPARE(reply.error->httpStatus, status);
    QCOMPARE(reply.attempts, 1);
    QVERIFY2(host.isEmpty() || reply.error->detail.contains(host), qPrintable(reply.error->detail));
    QCOMPARE(NetRig::wait(rig.post(proration)).error->kind, Kind::OutcomeUnknown);
    QCOMPARE(rig.server.count(), 2);
    QCOMPARE(other.connections(), 0);
}

void TestTransportContract::N19_K06_unauthorizedStopsTheQueue()
{
    NetRig rig(*m_clock);
    rig.config.limits.inFlight = 2;
    rig.server.setFallback(NetAnswer::json("{}", 401, "WWW-Authenticate: Basic realm=\"x\"\r\n"));
    std::vector<CallHandle<HttpReply>> calls;
    for (int i = 0; i < 30; ++i)
        calls.push_back(rig.get(QString::number(i)));
    for (const auto &call : calls)
        QCOMPARE(NetRig::wait(call).error->kind, Kind::Unauthorized);
    QVERIFY2(rig.server.count() <= 2, qPrintable(QString::number(rig.server.count())));
    QCOMPARE(NetRig::wait(calls.back()).attempts, 0);
    QVERIFY(rig.transport().isIdle());
    rig.server.setFallback(NetAnswer::json(okBody));
    QVERIFY(!NetRig::wait(rig.get()).error);
}

void TestTransportContract::N24_serverErrorOfAWriteIsUnknown()
{
    NetRig rig(*m_clock);
    for (const int status : {500, 502, 503, 504, 599, 408}) {
        rig.server.setFallback(NetAnswer::json("{}", status));
        const int before = rig.server.count();
        const HttpReply reply = NetRig::wait(rig.post(proration));
        QCOMPARE(reply.error->kind, Kind::OutcomeUnknown);
        QCOMPARE(reply.error->httpStatus, status);
        QCOMPARE(rig.server.count(), before + 1);
        QCOMPARE(NetRig::wait(rig.get()).attempts, 4);
    }
}

void TestTransportContract::N26_endlessBody()
{
    NetRig rig(*m_clock);
    NetAnswer endless = raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    endless.endless = true;
    rig.server.setFallback(endless);
    const HttpReply reply = NetRig::wait(rig.get(), 20000);
    QCOMPARE(reply.error->kind, Kind::TooLarge);
    QCOMPARE(reply.attempts, 1);
    QVERIFY(reply.body.isEmpty());
}

void TestTransportContract::N27_gzipBomb()
{
    // 64 MiB of zeros in a zlib stream, which is what "deflate" means.
    const QByteArray packed = qCompress(QByteArray(64 * 1024 * 1024, '\0'), 9).mid(4);
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::json(packed, 200, "Content-Encoding: deflate\r\n"));
    const HttpReply reply = NetRig::wait(rig.get(), 20000);
    QVERIFY(reply.error->kind == Kind::TooLarge || reply.error->kind == Kind::Protocol);
    QCOMPARE(reply.attempts, 1);
    QVERIFY(reply.body.isEmpty());
}

void TestTransportContract::N28_manyHeaders()
{
    QByteArray headers;
    for (int i = 0; i < 200'000; ++i)
        headers += "x-header-" + QByteArray::number(i) + ": 1\r\n";
    NetRig rig(*m_clock);
    rig.config.limits.attempt = milliseconds(400);
    rig.config.limits.total = milliseconds(400);
    rig.server.setFallback(NetAnswer::json(okBody, 200, headers));
    const HttpReply reply = NetRig::wait(rig.get(), 30000);
    QVERIFY(!reply.error || reply.error->kind == Kind::Timeout || reply.error->kind == Kind::Protocol);
}

void TestTransportContract::N29_cookies()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::json(okBody, 200, "Set-Cookie: session=abc; Path=/\r\n"));
    QVERIFY(!NetRig::wait(rig.get()).error);
    QVERIFY(!NetRig::wait(rig.get()).error);
    QCOMPARE(rig.server.count(), 2);
    QVERIFY(rig.server.requests().back().header("cookie").isEmpty());
}

void TestTransportContract::N30_manyDroppedAtOnce()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::silence());
    std::vector<CallHandle<HttpReply>> calls;
    for (int i = 0; i < 50; ++i)
        calls.push_back(rig.get(QString::number(i)));
    QTRY_COMPARE(rig.server.count(), 6);
    QElapsedTimer timer;
    timer.start();
    calls.clear();
    QVERIFY(rig.transport().isIdle());
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
    rig.server.setFallback(NetAnswer::json(okBody));
    QVERIFY(!NetRig::wait(rig.get()).error);
    QCOMPARE(rig.server.count(), 7);
}

void TestTransportContract::N30_dropInsideFinished()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::json(okBody));
    std::vector<CallHandle<HttpReply>> calls;
    int finished = 0;
    for (int i = 0; i < 20; ++i) {
        calls.push_back(rig.get(QString::number(i)));
        connect(calls.back().get(), &CallBase::finished, this, [&] {
            ++finished;
            calls.clear(); // also the one that speaks
        });
    }
    QTRY_VERIFY(rig.transport().isIdle());
    QCOMPARE(finished, 1);
}

void TestTransportContract::N31_tls_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("unknown authority") << 0;
    QTest::newRow("wrong host") << 1;
    QTest::newRow("expired") << 2;
}

void TestTransportContract::N31_tls()
{
    QFETCH(int, kind);
    const NetCertificate certificate = kind == 0 ? m_certificate
        : kind == 1                              ? NetCertificate::make(QStringLiteral("DNS:other.example"))
                    : NetCertificate::make(QStringLiteral("IP:127.0.0.1"), NetCertificate::Validity::Past);
    NetRig rig(*m_clock, NetFaultServer::Scheme::Https, &certificate);
    if (kind == 0)
        rig.config.extraCertificates.clear();
    for (const EndpointInfo *endpoint : {&crovver::info(Endpoint::Plans), &proration}) {
        const HttpReply reply = NetRig::wait(rig.post(*endpoint));
        QCOMPARE(reply.error->kind, Kind::Tls);
        QVERIFY(!reply.error->detail.isEmpty());
        QCOMPARE(reply.attempts, 1);
    }
    QCOMPARE(rig.server.plainBytes(), 0);
}

void TestTransportContract::N31_oldProtocol()
{
    NetRig rig(*m_clock, NetFaultServer::Scheme::Https, &m_certificate);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    rig.server.setTlsProtocol(QSsl::TlsV1_0);
    QT_WARNING_POP
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Tls);
    QCOMPARE(rig.server.plainBytes(), 0);
}

void TestTransportContract::N36_sixInFlightAndUserFirst()
{
    NetRig rig(*m_clock);
    NetAnswer slow = NetAnswer::json(okBody);
    slow.delay = milliseconds(50);
    rig.server.setFallback(slow);
    std::vector<CallHandle<HttpReply>> calls;
    for (int i = 0; i < 10; ++i)
        calls.push_back(rig.get(QStringLiteral("b%1").arg(i), Priority::Background));
    calls.push_back(rig.get(QStringLiteral("v1"), Priority::Visible));
    calls.push_back(rig.get(QStringLiteral("v2"), Priority::Visible));
    calls.push_back(rig.get(QStringLiteral("u1"), Priority::User));
    for (const auto &call : calls)
        QVERIFY(!NetRig::wait(call).error);
    QCOMPARE(rig.server.mostOpen(), 6);
    std::vector<QByteArray> order;
    for (const NetRequest &request : rig.server.requests())
        order.push_back(request.target.mid(request.target.lastIndexOf('=') + 1));
    const auto place = [&](const QByteArray &page) { return std::ranges::find(order, page) - order.begin(); };
    // Requests on different sockets may overtake each other by one round, not by more.
    for (const char *early : {"u1", "v1", "v2"})
        QVERIFY2(place(early) >= 6 && place(early) <= 8, early);
    QCOMPARE(order.size(), size_t(13));
}

void TestTransportContract::N36_userTakesTheSlotOfBackgroundReading()
{
    NetRig rig(*m_clock);
    rig.config.limits.userPatience = milliseconds(50);
    rig.server.setHandler([](const NetRequest &request) {
        return request.target.endsWith("=user") ? NetAnswer::json(okBody) : NetAnswer::silence();
    });
    std::vector<CallHandle<HttpReply>> calls;
    for (int i = 0; i < 6; ++i)
        calls.push_back(rig.get(QString::number(i), Priority::Background));
    QTRY_COMPARE(rig.server.count(), 6);
    QVERIFY(!NetRig::wait(rig.get(QStringLiteral("user"), Priority::User)).error);
    QTRY_COMPARE(rig.server.count(), 8); // the one that made room is asked again
    QCOMPARE(rig.transport().inFlight(), 6);
}

void TestTransportContract::N36_everyUserGetsAPlaceInTurn()
{
    NetRig rig(*m_clock);
    rig.config.limits.userPatience = milliseconds(50);
    rig.server.setFallback(NetAnswer::silence());
    std::vector<CallHandle<HttpReply>> calls;
    for (int i = 0; i < 3; ++i)
        calls.push_back(rig.get(QString::number(i), Priority::Background));
    for (int i = 0; i < 3; ++i) // a reading POST gives way like any read
        calls.push_back(rig.post(crovver::info(Endpoint::CapacityCount), Priority::Background));
    QTRY_COMPARE(rig.server.count(), 6);
    std::vector<CallHandle<HttpReply>> users;
    for (int i = 0; i < 8; ++i)
        users.push_back(rig.get(QStringLiteral("user%1").arg(i), Priority::User));
    QTRY_COMPARE(rig.server.count(), 12); // six have a place, and two wait for people like them
    QTest::qWait(150);
    QCOMPARE(rig.server.count(), 12);
    for (size_t i = 6; i < 12; ++i)
        QVERIFY(rig.server.requests()[i].target.contains("=user"));
    QCOMPARE(rig.transport().inFlight(), 6);
}

void TestTransportContract::N36_givingWayCostsNoRepetition()
{
    NetRig rig(*m_clock);
    rig.config.limits.userPatience = milliseconds(20);
    rig.config.limits.inFlight = 1;
    rig.config.limits.retries = 1;
    std::deque<NetAnswer> toRead{
        NetAnswer::silence(), NetAnswer::silence(), NetAnswer::json("{}", 503), NetAnswer::json(okBody)};
    rig.server.setHandler([&](const NetRequest &request) {
        if (request.target.contains("=user"))
            return NetAnswer::json(okBody);
        const NetAnswer next = toRead.front();
        toRead.pop_front();
        return next;
    });
    const auto read = rig.get(QStringLiteral("1"), Priority::Background);
    for (int i = 0; i < 2; ++i) {
        QTRY_COMPARE(rig.server.count(), 1 + 2 * i);
        QVERIFY(!NetRig::wait(rig.get(QStringLiteral("user%1").arg(i), Priority::User)).error);
    }
    const HttpReply reply = NetRig::wait(read);
    QVERIFY(!reply.error);
    QCOMPARE(reply.attempts, 2);
    QVERIFY(toRead.empty());
}

void TestTransportContract::N37_identicalGetsAreOne()
{
    NetRig rig(*m_clock);
    NetAnswer slow = NetAnswer::json(okBody);
    slow.delay = milliseconds(50);
    rig.server.setFallback(slow);
    auto first = rig.get();
    const auto second = rig.get();
    const auto other = rig.get(QStringLiteral("2"));
    QTRY_COMPARE(rig.server.count(), 2);
    first.reset(); // the other one still waits
    QVERIFY(!NetRig::wait(second).error);
    QVERIFY(!NetRig::wait(other).error);
    QCOMPARE(rig.server.count(), 2);
    QVERIFY(!NetRig::wait(rig.get()).error);
    QCOMPARE(rig.server.count(), 3);
}

void TestTransportContract::N37_aWriteEndsSharing()
{
    NetRig rig(*m_clock);
    NetAnswer slow = NetAnswer::json(okBody);
    slow.delay = milliseconds(50);
    rig.server.setFallback(slow);
    const auto before = rig.get();
    const auto write = rig.post(crovver::info(Endpoint::Allocate));
    const auto after = rig.get();
    QVERIFY(!NetRig::wait(before).error);
    QVERIFY(!NetRig::wait(write).error);
    QVERIFY(!NetRig::wait(after).error);
    QCOMPARE(rig.server.count(), 3);
}

void TestTransportContract::N37_whatWasSentBeforeAWriteEndedIsNotJoined_data()
{
    QTest::addColumn<bool>("before"); // the read is sent before the write, or while that is on its way
    QTest::addColumn<QByteArray>("end"); // of the write
    for (const bool before : {true, false}) {
        for (const char *end : {"answered", "refused", "lost", "dropped"})
            QTest::addRow("%s %s", before ? "before" : "during", end) << before << QByteArray(end);
    }
}

void TestTransportContract::N37_whatWasSentBeforeAWriteEndedIsNotJoined()
{
    QFETCH(bool, before);
    QFETCH(QByteArray, end);
    NetRig rig(*m_clock);
    NetAnswer writeAnswer = end == "lost" ? NetAnswer::close()
        : end == "dropped"                ? NetAnswer::silence()
                                          : NetAnswer::json(okBody, end == "refused" ? 409 : 200);
    writeAnswer.delay = milliseconds(80);
    int reads = 0;
    rig.server.setHandler([&](const NetRequest &request) {
        if (request.method == "POST")
            return writeAnswer;
        return reads++ == 0 ? NetAnswer::silence() : NetAnswer::json(okBody);
    });
    CallHandle<HttpReply> early;
    if (before)
        early = rig.get();
    auto write = rig.post(crovver::info(Endpoint::Allocate));
    QTRY_COMPARE(rig.server.count(), before ? 2 : 1);
    if (!before)
        early = rig.get();
    QTRY_COMPARE(rig.server.count(), 2);
    // Who asks while the write is on its way may get what was sent since: it isn't known to have ended.
    const int asked = rig.server.count();
    if (end == "dropped")
        write.reset();
    else
        (void)NetRig::wait(write);
    const auto after = rig.get();
    QVERIFY(!NetRig::wait(after).error);
    QVERIFY(rig.server.count() > asked);
    QVERIFY(!early->isFinished()); // who asked before keeps what is on its way
    QTest::qWait(20); // a newer Qt repeats a read when another call's connection broke
    const int settled = rig.server.count();
    const auto isWrite = [](const NetRequest &request) { return request.method == "POST"; };
    QCOMPARE(std::ranges::count_if(rig.server.requests(), isWrite), 1);
    // What was sent after it is shared again.
    rig.server.setHandler([](const NetRequest &) { return NetAnswer::silence(); });
    const auto third = rig.get();
    QTRY_COMPARE(rig.server.count(), settled + 1);
    const auto fourth = rig.get();
    QTest::qWait(20);
    QCOMPARE(rig.server.count(), settled + 1);
}

void TestTransportContract::N37_whatWaitsToBeRepeatedIsNotJoinedAfterAWrite()
{
    NetRig rig(*m_clock);
    rig.server.script({NetAnswer::json("{}", 503, "Retry-After: 50\r\n")});
    rig.server.setFallback(NetAnswer::json(okBody));
    const auto early = rig.get();
    QSignalSpy retries(early.get(), &CallBase::retryScheduled);
    QVERIFY(retries.wait());
    QVERIFY(!NetRig::wait(rig.post(crovver::info(Endpoint::Allocate))).error);
    QVERIFY(!NetRig::wait(rig.get()).error);
    QCOMPARE(rig.server.count(), 3);
    QVERIFY(!early->isFinished());
}

void TestTransportContract::N37_whatWasNotSentYetIsSharedAcrossAWrite()
{
    NetRig rig(*m_clock);
    rig.config.limits.inFlight = 1;
    NetAnswer slow = NetAnswer::json(okBody);
    slow.delay = milliseconds(50);
    rig.server.setFallback(slow);
    const auto write = rig.post(crovver::info(Endpoint::Allocate));
    const auto blocker = rig.get(QStringLiteral("2"), Priority::User);
    const auto early = rig.get();
    QVERIFY(!NetRig::wait(write).error);
    const auto after = rig.get();
    QVERIFY(!NetRig::wait(early).error);
    QVERIFY(!NetRig::wait(after).error);
    QCOMPARE(rig.server.count(), 3);
}

void TestTransportContract::N37_readingPostsAreNotJoined()
{
    NetRig rig(*m_clock);
    NetAnswer slow = NetAnswer::json(okBody);
    slow.delay = milliseconds(50);
    rig.server.setFallback(slow);
    const auto first = rig.post(crovver::info(Endpoint::CapacityCount));
    const auto second = rig.post(crovver::info(Endpoint::CapacityCount));
    QVERIFY(!NetRig::wait(first).error);
    QVERIFY(!NetRig::wait(second).error);
    QCOMPARE(rig.server.count(), 2);
}

void TestTransportContract::L09_headers()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::json(okBody));
    QVERIFY(!NetRig::wait(rig.get()).error);
    QVERIFY(!NetRig::wait(rig.post(proration)).error);
    for (const NetRequest &request : rig.server.requests()) {
        QCOMPARE(request.header("user-agent"), QByteArray("crovver-desk/" DESK_VERSION));
        QCOMPARE(request.header("accept"), QByteArray("application/json"));
        QCOMPARE(request.header("authorization"), QByteArray("Bearer sk_test_CANARY0123"));
        QVERIFY(request.header("referer").isEmpty());
        const QByteArray user = qgetenv("USER");
        QVERIFY(user.size() < 3 || !request.head.contains(user));
    }
    QCOMPARE(rig.server.requests().back().header("content-length"), QByteArray("18"));
}

void TestTransportContract::K02_transportDeletedInsideFinished()
{
    NetRig rig(*m_clock);
    rig.server.setFallback(NetAnswer::json(okBody));
    std::vector<CallHandle<HttpReply>> calls;
    for (int i = 0; i < 20; ++i) {
        calls.push_back(rig.get(QString::number(i)));
        connect(calls.back().get(), &CallBase::finished, this, [&] { rig.dropTransport(); });
    }
    int cancelled = 0;
    for (const auto &call : calls) {
        const HttpReply reply = NetRig::wait(call);
        cancelled += reply.error && reply.error->kind == Kind::Cancelled ? 1 : 0;
    }
    QCOMPARE(cancelled, 19);
}

void TestTransportContract::keysAreChecked()
{
    QVERIFY(SecretKey::fromText(QStringLiteral("sk_test_x\r\nX-Evil: 1")).isEmpty());
    QVERIFY(SecretKey::fromText(QStringLiteral("sk test")).isEmpty());
    QVERIFY(SecretKey::fromText(QStringLiteral("sk_t\u00e9st")).isEmpty());
    QVERIFY(SecretKey::fromText(QStringLiteral("  \n ")).isEmpty());
    QCOMPARE(SecretKey::fromText(QStringLiteral(" sk_test_1\n")).authorizationHeader(),
        QByteArray("Bearer sk_test_1"));
    NetRig rig(*m_clock);
    rig.config.key = {};
    const HttpReply reply = NetRig::wait(rig.get());
    QCOMPARE(reply.error->kind, Kind::Unauthorized);
    QCOMPARE(reply.attempts, 0);
    QCOMPARE(rig.server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestTransportContract)

} // namespace tst_transport_contract

#include "tst_transport_contract.moc"
