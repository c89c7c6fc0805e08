// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_gateway.h"
#include "app/sandbox/sandbox_thread.h"
#include "support/send_now.h"
#include "support/write_contract.h"

#include <QFile>
#include <QJsonDocument>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace tst_write_contract {

using namespace desk;
using namespace desk::test;
using namespace desk::testing;
using namespace Qt::StringLiterals;
using crovver::CrovverGateway;
using crovver::Endpoint;
using std::chrono::milliseconds;

TransportConfig configFor(const QUrl &url, const NetCertificate *certificate, const Patience &patience)
{
    return writeConfig(url, certificate, patience, patience.attempt);
}

/// One write of the gateway: its endpoint, how it is called for a tenant, and an answer that it understands.
struct Write
{
    Endpoint endpoint;
    std::function<Said(CrovverGateway &, const QString &tenant)> call;
    QByteArray answer;
    QString effect; ///< what the sandbox's ledger calls what it does
};

const std::vector<Write> &writes()
{
    const auto ok = [](const QByteArray &data) { return "{\"success\":true,\"data\":" + data + "}"; };
    static const std::vector<Write> all{{Endpoint::Allocate,
                                            [](CrovverGateway &gateway, const QString &tenant) {
                                                return said(sendNow<AllocateRequest>(gateway,
                                                    {TenantId(tenant), {UserId(u"new"_s), {}, {}}, {}}));
                                            },
                                            ok("{\"success\":true,\"capacity\":{}}"), u"allocation"_s},
        {Endpoint::BulkAllocate,
            [](CrovverGateway &gateway, const QString &tenant) {
                return said(
                    sendNow<BulkRequest>(gateway, {TenantId(tenant), {{UserId(u"new"_s), {}, {}}}, {}}));
            },
            ok("{\"allocated\":[\"new\"],\"skipped\":[],\"rejected\":[]}"), u"allocation"_s},
        {Endpoint::ProrationCheckout,
            [](CrovverGateway &gateway, const QString &tenant) {
                return said(sendNow<CapacityRequest>(gateway, {TenantId(tenant), 40, {}}));
            },
            ok("{\"prorationId\":\"p\",\"checkoutUrl\":\"https://x.example\",\"requiresPayment\":true}"),
            u"checkout"_s}};
    return all;
}

const Write *writeOf(const QByteArray &target)
{
    for (const Write &write : writes()) {
        if (target == QByteArrayView(crovver::info(write.endpoint).path))
            return &write;
    }
    return nullptr;
}

class TestWriteContract final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyWriteOfTheGatewayIsWalked();
    void N07_M06_oneDeliveryWhateverHappens_data();
    void N07_M06_oneDeliveryWhateverHappens();
    void N17_redirectedWritesStayHere_data();
    void N17_redirectedWritesStayHere();
    void N01_writesThatNeverLeftAreNotUnknown();
    void K06_droppedWriteIsNotSentAgain();
    void N07_M06_ledgerAgreesWithWhatWasSaid_data();
    void N07_M06_ledgerAgreesWithWhatWasSaid();

private:
    SystemClock m_clock;
    NetCertificate m_certificate;
    QTemporaryDir m_directory;
};

void TestWriteContract::initTestCase()
{
    m_certificate = NetCertificate::make();
    const auto save = [this](const QString &name, const QByteArray &pem) {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size();
    };
    QVERIFY(save(u"cert.pem"_s, m_certificate.certificate.toPem()));
    QVERIFY(save(u"key.pem"_s, m_certificate.key.toPem()));
}

void TestWriteContract::everyWriteOfTheGatewayIsWalked()
{
    // What has no method yet can't be sent. A new method must come with a row of `writes()`.
    const QSet<QLatin1StringView> notOffered{QLatin1StringView("/api/public/tenants"),
        QLatin1StringView("/api/public/subscriptions/{}/cancel"), QLatin1StringView("/api/public/checkout"),
        QLatin1StringView("/api/public/record-usage")};
    for (const EndpointInfo &row : crovver::endpointTable) {
        if (row.delivery != Delivery::Once)
            continue;
        const bool walked = writeOf(QByteArray(row.path.data(), row.path.size())) != nullptr;
        QVERIFY2(walked != notOffered.contains(row.path), row.path.data());
    }
}

void TestWriteContract::N07_M06_oneDeliveryWhateverHappens_data()
{
    QTest::addColumn<QByteArray>("bytes"); // "%" stands for a whole answer, "$" for its body
    QTest::addColumn<NetAnswer::End>("end");
    QTest::addColumn<QByteArray>("drip");
    QTest::addColumn<bool>("mayBeDone"); // a complete answer may count although trouble follows it
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("warm");
    using End = NetAnswer::End;
    const auto row = [](const char *name, const QByteArray &bytes, End end, const QByteArray &drip = {},
                         bool mayBeDone = false) {
        for (const bool tls : {false, true}) {
            for (const bool warm : {false, true})
                QTest::addRow("%s, %s, %s", name, tls ? "https" : "http", warm ? "warm" : "cold")
                    << bytes << end << drip << mayBeDone << tls << warm;
        }
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n";
    for (const End end : {End::Close, End::Reset}) {
        const bool fin = end == End::Close;
        row(fin ? "FIN before" : "RST before", {}, end);
        row(fin ? "FIN in the status line" : "RST in the status line", "HTTP/1.1 20", end);
        row(fin ? "FIN in the headers" : "RST in the headers", "HTTP/1.1 200 OK\r\nContent-Le", end);
        row(fin ? "FIN after the headers" : "RST after the headers", head, end);
        row(fin ? "FIN in the body" : "RST in the body", head + "{\"success\":true,\"data\":{", end);
        row(fin ? "FIN in a chunk" : "RST in a chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"success\":true,", end);
        row(fin ? "FIN after 100" : "RST after 100", "HTTP/1.1 100 Continue\r\n\r\n", end);
        row(fin ? "FIN after" : "RST after", "%", end, {}, true);
    }
    for (const QByteArray version : {"1.0", "1.1"}) {
        const QByteArray open = "HTTP/" + version + " 200 OK\r\nConnection: close\r\n\r\n";
        row("no length, FIN after, HTTP/" + version, open + '$', End::Close, {}, true);
        row("no length, FIN in the body, HTTP/" + version, open + "{\"success\":true,\"da", End::Close);
        row("no length, RST in the body, HTTP/" + version, open + "{\"success\":true,\"da", End::Reset);
    }
    row("stall before", {}, End::KeepOpen);
    row("stall in the headers", "HTTP/1.1 200 OK\r\nX-A: ", End::KeepOpen);
    row("stall after the headers", head, End::KeepOpen);
    row("stall in the body", head + "{\"success\":true", End::KeepOpen);
    row("stall after 100", "HTTP/1.1 100 Continue\r\n\r\n", End::KeepOpen);
    row("drip for ever", "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"success\":true", End::KeepOpen,
        " ");
    row("drip of headers", "HTTP/1.1 200 OK\r\nX-A: ", End::KeepOpen, "a");
    row("garbage", "garbage garbage\r\n\r\n", End::Close);
    row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", End::Close);
    row("HTTP/9", "HTTP/9.9 ??? what\r\n\r\n", End::Close);
    row("100, then the answer", "HTTP/1.1 100 Continue\r\n\r\n%", End::KeepOpen, {}, true);
    row("103, then the answer", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n%", End::KeepOpen, {}, true);
}

void TestWriteContract::N07_M06_oneDeliveryWhateverHappens()
{
    QFETCH(QByteArray, bytes);
    QFETCH(NetAnswer::End, end);
    QFETCH(QByteArray, drip);
    QFETCH(bool, mayBeDone);
    QFETCH(bool, tls);
    QFETCH(bool, warm);
    for (const Write &write : writes()) {
        NetFaultServer server(
            tls ? NetFaultServer::Scheme::Https : NetFaultServer::Scheme::Http, &m_certificate);
        RequestLog log;
        const bool waits = end == NetAnswer::End::KeepOpen && !mayBeDone;
        const Patience &patience = !waits ? patient : drip.isEmpty() ? stalled : dripped;
        CrovverGateway gateway(
            configFor(server.url(), tls ? &m_certificate : nullptr, patience), m_clock, log);
        if (warm) {
            server.script({NetAnswer::json("{\"success\":true,\"data\":{\"tenants\":[]}}")});
            const auto read = gateway.tenants(Priority::User);
            QCOMPARE(said(read), Said::Done);
        }
        const int before = server.count();
        server.setHandler([&](const NetRequest &request) {
            NetAnswer answer;
            answer.bytes = bytes;
            answer.bytes.replace("%", okResponse(write.answer)).replace("$", write.answer);
            answer.end = end;
            answer.drip = drip;
            answer.dripEvery = milliseconds(drip.isEmpty() ? 0 : 20);
            return request.target == QByteArrayView(crovver::info(write.endpoint).path) ? answer
                                                                                        : NetAnswer::close();
        });
        const Said outcome = write.call(gateway, u"acme"_s);
        QTRY_COMPARE(server.count() - before, 1); // it may read later what was given up
        QVERIFY2(outcome == Said::Unknown || (mayBeDone && outcome == Said::Done), "said more than it knew");
        if (mayBeDone && end == NetAnswer::End::Close)
            QCOMPARE(outcome, Said::Done);
        QCOMPARE(log.records().back().attempts, 1);
        // Whatever Qt still holds for this server isn't sent when the next call comes.
        server.setHandler([](const NetRequest &) {
            return NetAnswer::json("{\"success\":true,\"data\":{\"tenants\":[]}}");
        });
        const auto after = gateway.tenants(Priority::User);
        QCOMPARE(said(after), Said::Done);
        const QByteArrayView path(crovver::info(write.endpoint).path);
        const auto isIt = [&](const NetRequest &request) { return request.target == path; };
        QCOMPARE(std::ranges::count_if(server.requests(), isIt), 1);
    }
}

void TestWriteContract::N17_redirectedWritesStayHere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("target"); // %1 = the other server
    QTest::addColumn<bool>("tls");
    for (const bool tls : {false, true}) {
        for (const int status : {300, 301, 302, 303, 307, 308}) {
            QTest::addRow("%d other origin, %s", status, tls ? "https" : "http") << status << u"%1"_s << tls;
            QTest::addRow("%d same origin, %s", status, tls ? "https" : "http")
                << status << u"/api/public/capacity/allocate"_s << tls;
        }
    }
}

void TestWriteContract::N17_redirectedWritesStayHere()
{
    QFETCH(int, status);
    QFETCH(QString, target);
    QFETCH(bool, tls);
    const auto scheme = tls ? NetFaultServer::Scheme::Https : NetFaultServer::Scheme::Http;
    NetFaultServer other(scheme, &m_certificate);
    NetFaultServer server(scheme, &m_certificate);
    const QString location = target.contains(u'%') ? target.arg(other.url().toString() + u"/x"_s) : target;
    server.setFallback(NetAnswer::json("{}", status, "Location: " + location.toUtf8() + "\r\n"));
    RequestLog log;
    CrovverGateway gateway(configFor(server.url(), tls ? &m_certificate : nullptr, patient), m_clock, log);
    int sent = 0;
    for (const Write &write : writes()) {
        QCOMPARE(write.call(gateway, u"acme"_s), Said::Unknown);
        QCOMPARE(server.count(), ++sent);
    }
    QCOMPARE(other.connections(), 0);
}

void TestWriteContract::N01_writesThatNeverLeftAreNotUnknown()
{
    NetFaultServer plain; // speaks no TLS, and then isn't there
    RequestLog log;
    QUrl url = plain.url();
    url.setScheme(u"https"_s);
    CrovverGateway secure(configFor(url, &m_certificate, stalled), m_clock, log);
    for (const Write &write : writes())
        QCOMPARE(write.call(secure, u"acme"_s), Said::Refused);
    QCOMPARE(plain.count(), 0);
    CrovverGateway gateway(configFor(plain.url(), nullptr, stalled), m_clock, log);
    plain.QTcpServer::close();
    for (const Write &write : writes())
        QCOMPARE(write.call(gateway, u"acme"_s), Said::Refused);
}

void TestWriteContract::K06_droppedWriteIsNotSentAgain()
{
    NetFaultServer server;
    server.setFallback(NetAnswer::silence());
    RequestLog log;
    CrovverGateway gateway(configFor(server.url(), nullptr, patient), m_clock, log);
    auto call = sendNow<CapacityRequest>(gateway, {TenantId(u"acme"_s), 12, {}});
    QTRY_COMPARE(server.count(), 1);
    call.reset();
    server.setFallback(NetAnswer::json("{\"success\":true,\"data\":{\"tenants\":[]}}"));
    const auto after = gateway.tenants(Priority::User);
    QCOMPARE(said(after), Said::Done);
    QCOMPARE(server.count(), 2);
}

void TestWriteContract::N07_M06_ledgerAgreesWithWhatWasSaid_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("tls");
    const auto row = [](const char *name, const QByteArray &fault) {
        for (const bool tls : {false, true})
            QTest::addRow("%s, %s", name, tls ? "https" : "http") << fault << tls;
    };
    row("none", "");
    for (const char *apply : {"true", "false"}) {
        const QByteArray tail = ",\"apply\":" + QByteArray(apply);
        for (const char *fault :
            {"\"reset\",\"when\":\"before\"", "\"reset\",\"when\":\"in\"", "\"close\",\"when\":\"before\"",
                "\"close\",\"when\":\"in\"", "\"stall\",\"when\":\"before\"", "\"stall\",\"when\":\"in\"",
                "\"closeChunk\"", "\"garbage\"", "\"endless\"", "\"html\"", "\"truncate\",\"bytes\":20",
                "\"status\",\"status\":500", "\"status\",\"status\":502", "\"status\",\"status\":408",
                "\"redirect\",\"url\":\"/x\"", "\"redirect\",\"url\":\"/api/public/plans\",\"status\":307"})
            row(qPrintable(QString::fromLatin1(fault) + u' ' + QString::fromLatin1(apply)), fault + tail);
    }
    // Here the whole answer arrives, or a clear no from a server that did nothing.
    for (const char *fault : {"\"reset\",\"when\":\"after\"", "\"noLength\",\"bytes\":100000",
             "\"drip\",\"bytes\":30,\"everyMs\":5", "\"cookie\"",
             "\"contentType\",\"contentType\":\"text/plain\"", "\"delay\",\"delayMs\":20",
             "\"headers\",\"amount\":50", "\"status\",\"status\":409", "\"rateLimit\",\"retryAfter\":0",
             "\"status\",\"status\":403"})
        row(fault, fault);
}

void TestWriteContract::N07_M06_ledgerAgreesWithWhatWasSaid()
{
    QFETCH(QByteArray, fault);
    QFETCH(bool, tls);
    sandbox::Options options;
    if (tls) {
        options.certificateFile = m_directory.filePath(u"cert.pem"_s);
        options.keyFile = m_directory.filePath(u"key.pem"_s);
    }
    sandbox::SandboxThread server(options);
    QVERIFY2(server.isListening(), qPrintable(server.problem()));
    for (const Write &write : writes()) {
        const QString path(crovver::info(write.endpoint).path);
        server.run([&](sandbox::Sandbox &sandbox) {
            sandbox.reset();
            QString problem;
            const QJsonObject json = QJsonDocument::fromJson("{\"fault\":" + fault + '}').object();
            if (const auto rule = sandbox::FaultRule::fromJson(json, &problem))
                sandbox.addFault(*rule);
            else if (!fault.isEmpty())
                qFatal("%s", qPrintable(problem));
        });
        RequestLog log;
        CrovverGateway gateway(configFor(server.url(), tls ? &m_certificate : nullptr,
                                   fault.contains("stall")         ? stalled
                                       : fault.contains("endless") ? dripped
                                                                   : patient),
            m_clock, log);
        const Said outcome = write.call(gateway, u"acme_design"_s);
        const auto deliveries = [&] {
            return server.run(
                [&](sandbox::Sandbox &sandbox) { return sandbox.ledger().deliveries(u"POST"_s, path); });
        };
        QTRY_COMPARE(deliveries(), 1);
        const int effects
            = server.run([&](sandbox::Sandbox &sandbox) { return sandbox.ledger().effects(write.effect); });
        // What was said to be done is done, what was said to be refused isn't, and never twice.
        QVERIFY(effects <= 1);
        QVERIFY2(outcome != Said::Done || effects == 1, "said to be done, and wasn't");
        QVERIFY2(outcome != Said::Refused || effects == 0, "said to be refused, and was done");
        if (fault.contains("apply"))
            QCOMPARE(outcome, Said::Unknown);
        if (fault.isEmpty() || fault.startsWith("\"drip") || fault.startsWith("\"noLength"))
            QCOMPARE(outcome, Said::Done);
    }
}

QTEST_GUILESS_MAIN(TestWriteContract)

} // namespace tst_write_contract

#include "tst_write_contract.moc"
