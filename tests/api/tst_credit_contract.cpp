// SPDX-License-Identifier: GPL-3.0-or-later
// The two writes with an idempotency key, on real sockets: what is repeated, and what is said about it.
#include "app/api/crovver/crovver_gateway.h"
#include "app/sandbox/sandbox_thread.h"
#include "models/data/balance_reader.h"
#include "support/send_now.h"
#include "support/write_contract.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <functional>

namespace tst_credit_contract {

using namespace desk;
using namespace desk::test;
using namespace desk::testing;
using namespace Qt::StringLiterals;
using crovver::CrovverGateway;
using crovver::Endpoint;
using std::chrono::milliseconds;

TransportConfig configFor(const QUrl &url, const NetCertificate *certificate, const Patience &patience)
{
    return writeConfig(url, certificate, patience, milliseconds(20'000));
}

constexpr int mostDeliveries = 4; // the first one and three more

/// One keyed write: how it is called with a key, an answer that it understands, and its traces.
struct KeyedWrite
{
    Endpoint endpoint;
    QByteArray target;
    std::function<Said(CrovverGateway &, const QString &key)> call;
    QByteArray answer;
    QString effect; ///< what the sandbox's ledger calls what it does
};

const std::vector<KeyedWrite> &keyedWrites()
{
    const auto ok = [](const QByteArray &data) { return "{\"success\":true,\"data\":" + data + "}"; };
    static const std::vector<KeyedWrite> all{
        {Endpoint::ConsumeCredits, "/api/public/credits/consume",
            [](CrovverGateway &gateway, const QString &key) {
                return said(sendNow<ConsumeRequest>(gateway,
                    {TenantId(u"acme_design"_s), u"ai_credits"_s, 7, key,
                        {{}, {{u"reason"_s, u"refund"_s}, {u"tool"_s, u"crovver-desk"_s}}}}));
            },
            ok("{\"result\":\"allowed\",\"remaining\":1,\"alreadyProcessed\":false,\"poolKey\":\"ai_"
               "credits\"}"),
            u"consume"_s},
        {Endpoint::PurchaseAddon, "/api/public/tenants/acme_design/addons/purchase",
            [](CrovverGateway &gateway, const QString &key) {
                return said(sendNow<AddonPurchase>(gateway,
                    {TenantId(u"acme_design"_s), u"addon_ai_1000"_s, u"ai_credits"_s, {}, 1000,
                        Currency(u"USD"_s), key, {{}, {{u"tool"_s, u"crovver-desk"_s}}}}));
            },
            ok("{\"purchaseId\":\"p\",\"checkoutUrl\":\"https://x.example\",\"requiresPayment\":true}"),
            u"checkout"_s}};
    return all;
}

/// Every delivery was the same bytes, with this key in them.
bool sameBytes(const NetFaultServer &server, const QByteArray &target, const QString &key)
{
    const NetRequest &first = server.requests().front();
    return QJsonDocument::fromJson(first.body)["idempotencyKey"_L1].toString() == key
        && std::ranges::all_of(server.requests(), [&](const NetRequest &request) {
               return request.target == target && request.method == "POST" && request.body == first.body;
           });
}

class TestCreditContract final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyKeyedWriteIsWalked();
    void keysAreNew();
    void M05_N07_cutOnceIsRepeatedWithTheSameBytes_data() { cuts({false, true}); }
    void M05_N07_cutOnceIsRepeatedWithTheSameBytes();
    void M05_N07_cutAlwaysEndsUnknown_data() { cuts({false}); }
    void M05_N07_cutAlwaysEndsUnknown();
    void M06_refusals_data();
    void M06_refusals();
    void N17_redirectsAreNotFollowed();
    void N01_serverThatGoesAway();
    void twoActsAreTwoKeys();
    void creditsOfEachProductAreReadAndUsedApart_data();
    void creditsOfEachProductAreReadAndUsedApart();
    void K06_droppedCallIsNotRepeated();
    void M05_ledgerAgreesWithWhatWasSaid_data();
    void M05_ledgerAgreesWithWhatWasSaid();

private:
    static void cuts(const std::vector<bool> &warmths);

    SystemClock m_clock;
    NetCertificate m_certificate;
    QTemporaryDir m_directory;
};

void TestCreditContract::initTestCase()
{
    m_certificate = NetCertificate::make();
    const auto save = [this](const QString &name, const QByteArray &pem) {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size();
    };
    QVERIFY(save(u"cert.pem"_s, m_certificate.certificate.toPem()));
    QVERIFY(save(u"key.pem"_s, m_certificate.key.toPem()));
}

void TestCreditContract::everyKeyedWriteIsWalked()
{
    for (const EndpointInfo &row : crovver::endpointTable) {
        const bool walked = std::ranges::any_of(
            keyedWrites(), [&](const KeyedWrite &write) { return &crovver::info(write.endpoint) == &row; });
        QCOMPARE(walked, row.delivery == Delivery::ReplaySameKey);
    }
}

void TestCreditContract::keysAreNew()
{
    constexpr int many = 10'000;
    QSet<QString> keys;
    for (int i = 0; i < many; ++i)
        keys.insert(newIdempotencyKey());
    QCOMPARE(keys.size(), many);
    QCOMPARE(QUuid::fromString(*keys.cbegin()).version(), QUuid::Random);
}

void TestCreditContract::cuts(const std::vector<bool> &warmths)
{
    QTest::addColumn<QByteArray>("bytes"); // "%" stands for a whole answer
    QTest::addColumn<NetAnswer::End>("end");
    QTest::addColumn<bool>("mayBeDone"); // a complete answer may count although trouble follows it
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("warm");
    using End = NetAnswer::End;
    const auto row = [&](const char *name, const QByteArray &bytes, End end, bool mayBeDone = false) {
        for (const bool tls : {false, true}) {
            for (const bool warm : warmths)
                QTest::addRow("%s, %s, %s", name, tls ? "https" : "http", warm ? "warm" : "cold")
                    << bytes << end << mayBeDone << tls << warm;
        }
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n";
    for (const End end : {End::Close, End::Reset}) {
        const bool fin = end == End::Close;
        row(fin ? "FIN before" : "RST before", {}, end);
        row(fin ? "FIN in the headers" : "RST in the headers", "HTTP/1.1 200 OK\r\nContent-Le", end);
        row(fin ? "FIN in the body" : "RST in the body", head + "{\"success\":true,\"data\":{", end);
        row(fin ? "FIN in a chunk" : "RST in a chunk",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"success\":true,", end);
        row(fin ? "FIN after" : "RST after", "%", end, true);
    }
    row("stall before", {}, End::KeepOpen);
    row("stall in the body", head + "{\"success\":true", End::KeepOpen);
    row("garbage", "garbage garbage\r\n\r\n", End::Close);
    for (const char *status : {"408 Request Timeout", "500 Oops", "503 Busy"})
        row(status, "HTTP/1.1 " + QByteArray(status) + "\r\nContent-Length: 2\r\n\r\n{}", End::KeepOpen);
}

void TestCreditContract::M05_N07_cutOnceIsRepeatedWithTheSameBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(NetAnswer::End, end);
    QFETCH(bool, mayBeDone);
    QFETCH(bool, tls);
    QFETCH(bool, warm);
    for (const KeyedWrite &write : keyedWrites()) {
        NetFaultServer server(
            tls ? NetFaultServer::Scheme::Https : NetFaultServer::Scheme::Http, &m_certificate);
        RequestLog log;
        CrovverGateway gateway(configFor(server.url(), tls ? &m_certificate : nullptr,
                                   end == NetAnswer::End::KeepOpen ? stalled : patient),
            m_clock, log);
        if (warm) {
            server.script({NetAnswer::json("{\"success\":true,\"data\":{\"tenants\":[]}}")});
            const auto read = gateway.tenants(Priority::User);
            QCOMPARE(said(read), Said::Done);
        }
        std::vector<NetRequest> sent;
        server.setHandler([&](const NetRequest &request) {
            sent.push_back(request);
            NetAnswer answer;
            answer.bytes = sent.size() == 1 ? QByteArray(bytes).replace("%", okResponse(write.answer))
                                            : okResponse(write.answer);
            answer.end = sent.size() == 1 ? end : NetAnswer::End::KeepOpen;
            return answer;
        });
        const QString key = newIdempotencyKey();
        QCOMPARE(write.call(gateway, key), Said::Done);
        QVERIFY(sent.size() == 2 || (mayBeDone && sent.size() == 1));
        for (const NetRequest &request : sent) {
            QCOMPARE(request.target, write.target);
            QCOMPARE(request.body, sent.front().body);
        }
        QCOMPARE(QJsonDocument::fromJson(sent.front().body)["idempotencyKey"_L1].toString(), key);
        QCOMPARE(log.records().back().attempts, int(sent.size()));
    }
}

void TestCreditContract::M05_N07_cutAlwaysEndsUnknown()
{
    QFETCH(QByteArray, bytes);
    QFETCH(NetAnswer::End, end);
    QFETCH(bool, mayBeDone);
    QFETCH(bool, tls);
    for (const KeyedWrite &write : keyedWrites()) {
        NetFaultServer server(
            tls ? NetFaultServer::Scheme::Https : NetFaultServer::Scheme::Http, &m_certificate);
        NetAnswer answer;
        answer.bytes = QByteArray(bytes).replace("%", okResponse(write.answer));
        answer.end = end;
        server.setFallback(answer);
        RequestLog log;
        CrovverGateway gateway(configFor(server.url(), tls ? &m_certificate : nullptr,
                                   end == NetAnswer::End::KeepOpen ? stalled : patient),
            m_clock, log);
        const QString key = newIdempotencyKey();
        const Said outcome = write.call(gateway, key);
        QVERIFY2(outcome == Said::Unknown || (mayBeDone && outcome == Said::Done), "said more than it knew");
        QVERIFY(server.count() == mostDeliveries || (mayBeDone && server.count() < mostDeliveries));
        QVERIFY(sameBytes(server, write.target, key));
    }
}

void TestCreditContract::M06_refusals_data()
{
    QTest::addColumn<bool>("lostBefore"); // the answer of a delivery before it
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("deliveries");
    const auto row = [](const char *name, int status, const QByteArray &body, bool repeated = false) {
        for (const bool lost : {false, true})
            QTest::addRow("%s%s", name, lost ? " after a lost answer" : "") << lost << status << body
                                                                            << (repeated      ? mostDeliveries
                                                                                       : lost ? 2
                                                                                              : 1);
    };
    const QByteArray failed = "{\"success\":false,\"error\":{\"code\":\"%\",\"message\":\"no\"}}";
    const auto code = [&](const char *text) { return QByteArray(failed).replace("%", text); };
    row("no under 200", 200, code("SOMETHING"));
    row("no subscription under 200", 200, code("NO_SUBSCRIPTION"));
    row("text under 200", 200, "{\"success\":false,\"error\":\"no\"}");
    row("400", 400, code("MISSING_REQUIRED_FIELDS"));
    row("401", 401, "{}");
    row("402", 402, code("NO_SUBSCRIPTION"));
    row("403", 403, "{}");
    row("404", 404, code("TENANT_NOT_FOUND"));
    row("409", 409, code("IDEMPOTENCY_KEY_REUSED"));
    row("422", 422, code("CURRENCY_MISMATCH"));
    row("429", 429, "{}", true);
}

void TestCreditContract::M06_refusals()
{
    QFETCH(bool, lostBefore);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, deliveries);
    for (const KeyedWrite &write : keyedWrites()) {
        for (const NetAnswer &lost : {NetAnswer::close(), NetAnswer::json("{}", 503)}) {
            NetFaultServer server;
            if (lostBefore)
                server.script({lost});
            server.setFallback(NetAnswer::json(body, status));
            RequestLog log;
            CrovverGateway gateway(configFor(server.url(), nullptr, patient), m_clock, log);
            const QString key = newIdempotencyKey();
            QCOMPARE(write.call(gateway, key), lostBefore ? Said::Unknown : Said::Refused);
            QCOMPARE(server.count(), deliveries);
            QVERIFY(sameBytes(server, write.target, key));
        }
    }
}

void TestCreditContract::N17_redirectsAreNotFollowed()
{
    NetFaultServer other;
    for (const KeyedWrite &write : keyedWrites()) {
        for (const int status : {301, 302, 303, 307, 308}) {
            NetFaultServer server;
            server.setFallback(
                NetAnswer::json("{}", status, "Location: " + other.url().toEncoded() + "/x\r\n"));
            RequestLog log;
            CrovverGateway gateway(configFor(server.url(), nullptr, patient), m_clock, log);
            QCOMPARE(write.call(gateway, newIdempotencyKey()), Said::Unknown);
            QCOMPARE(server.count(), 1);
        }
    }
    QCOMPARE(other.connections(), 0);
}

void TestCreditContract::N01_serverThatGoesAway()
{
    for (const KeyedWrite &write : keyedWrites()) {
        NetFaultServer server;
        RequestLog log;
        CrovverGateway gateway(configFor(server.url(), nullptr, patient), m_clock, log);
        // It takes the request and is gone: that the others never leave doesn't make the first one undone.
        server.setHandler([&](const NetRequest &) {
            server.QTcpServer::close();
            return NetAnswer::reset();
        });
        QCOMPARE(write.call(gateway, newIdempotencyKey()), Said::Unknown);
        QCOMPARE(server.count(), 1);
        QCOMPARE(write.call(gateway, newIdempotencyKey()), Said::Refused);
        QCOMPARE(server.count(), 1);
    }
}

void TestCreditContract::creditsOfEachProductAreReadAndUsedApart_data()
{
    QTest::addColumn<QString>("creditScope");
    QTest::newRow("newer server") << u"named"_s;
    QTest::newRow("older server") << u"ignored"_s;
}

/// The demo's tenant with two products that both have a pool `ai_credits`, over real sockets.
void TestCreditContract::creditsOfEachProductAreReadAndUsedApart()
{
    QFETCH(QString, creditScope);
    sandbox::Options options;
    options.shape.set(u"creditScope"_s, creditScope);
    sandbox::SandboxThread server(options);
    RequestLog log;
    CrovverGateway gateway(configFor(server.url(), nullptr, patient), m_clock, log);
    const TenantId tenant(u"kestrel_watch"_s);
    const auto balance = [&]() -> CreditBalance {
        const auto call = readBalance(gateway, tenant, Priority::User);
        if (!QTest::qWaitFor([&] { return call->isFinished(); }, 10'000))
            qFatal("the balance did not come");
        return call->result() ? *call->result() : CreditBalance();
    };
    const CreditBalance before = balance();
    QCOMPARE(before.scopes.size(), size_t(2));
    QCOMPARE(before.scopes[0].product, u"Lumen Workspace"_s);
    QCOMPARE(before.scopes[1].product, u"Lumen Insights"_s);
    const CreditPool *workspace = findPool(before, before.scopes[0].subscription, u"ai_credits"_s);
    const CreditPool *insights = findPool(before, before.scopes[1].subscription, u"ai_credits"_s);
    QVERIFY(workspace);
    QCOMPARE(workspace->total, 38'500);
    if (creditScope == u"ignored"_s) {
        QVERIFY(before.scopeIgnored && !insights);
        return;
    }
    QVERIFY(insights);
    QCOMPARE(insights->total, 25);
    QVERIFY(findPool(before, before.scopes[1].subscription, u"report_runs"_s));
    QVERIFY(!findPool(before, before.scopes[0].subscription, u"report_runs"_s));
    ConsumeRequest use{tenant, u"ai_credits"_s, 5, newIdempotencyKey(), {}};
    use.subscription = before.scopes[1].subscription;
    QCOMPARE(said(sendNow<ConsumeRequest>(gateway, use)), Said::Done);
    const CreditBalance after = balance();
    QCOMPARE(findPool(after, before.scopes[1].subscription, u"ai_credits"_s)->total, 20);
    QCOMPARE(findPool(after, before.scopes[0].subscription, u"ai_credits"_s)->total, 38'500);
}

void TestCreditContract::twoActsAreTwoKeys()
{
    // At the same time, the same in all but the key, and each cut once.
    NetFaultServer server;
    QHash<QString, QList<QByteArray>> bodies;
    server.setHandler([&](const NetRequest &request) {
        QList<QByteArray> &sent
            = bodies[QJsonDocument::fromJson(request.body)["idempotencyKey"_L1].toString()];
        sent.append(request.body);
        return sent.size() == 1 ? NetAnswer::close() : NetAnswer::json(keyedWrites()[0].answer);
    });
    RequestLog log;
    CrovverGateway gateway(configFor(server.url(), nullptr, patient), m_clock, log);
    constexpr int acts = 5;
    std::vector<CallHandle<ConsumeReply>> calls;
    for (int i = 0; i < acts; ++i)
        calls.push_back(sendNow<ConsumeRequest>(
            gateway, {TenantId(u"acme_design"_s), u"ai_credits"_s, 7, newIdempotencyKey(), {}}));
    for (const auto &call : calls) {
        QCOMPARE(said(call), Said::Done);
        QCOMPARE(call->result()->attempts, 2);
    }
    QCOMPARE(bodies.size(), acts);
    for (const QList<QByteArray> &sent : std::as_const(bodies)) {
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent[0], sent[1]);
    }
}

void TestCreditContract::K06_droppedCallIsNotRepeated()
{
    NetFaultServer server;
    server.setFallback(NetAnswer::silence());
    RequestLog log;
    CrovverGateway gateway(configFor(server.url(), nullptr, patient), m_clock, log);
    auto call = sendNow<ConsumeRequest>(gateway, {TenantId(u"acme"_s), u"ai"_s, 1, newIdempotencyKey(), {}});
    QTRY_COMPARE(server.count(), 1);
    call.reset();
    server.setFallback(NetAnswer::json("{\"success\":true,\"data\":{\"tenants\":[]}}"));
    const auto after = gateway.tenants(Priority::User);
    QCOMPARE(said(after), Said::Done);
    QCOMPARE(server.count(), 2);
}

void TestCreditContract::M05_ledgerAgreesWithWhatWasSaid_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("tls");
    const auto row = [](const char *name, const QByteArray &fault) {
        for (const bool tls : {false, true})
            QTest::addRow("%s, %s", name, tls ? "https" : "http") << fault << tls;
    };
    row("none", "");
    for (const char *apply : {"true", "false"}) {
        for (const char *fault : {"\"reset\",\"when\":\"before\"", "\"close\",\"when\":\"before\"",
                 "\"closeChunk\"", "\"garbage\"", "\"status\",\"status\":500", "\"status\",\"status\":503",
                 "\"status\",\"status\":408"}) {
            const QByteArray whole = QByteArray(fault) + ",\"apply\":" + apply;
            row(whole.constData(), whole);
        }
    }
    // Without an effect there would be no body to cut.
    row("reset in", "\"reset\",\"when\":\"in\",\"apply\":true");
    row("close in", "\"close\",\"when\":\"in\",\"apply\":true");
    row("reset after", "\"reset\",\"when\":\"after\"");
    row("rate limit", "\"rateLimit\",\"retryAfter\":0");
}

void TestCreditContract::M05_ledgerAgreesWithWhatWasSaid()
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
    for (const KeyedWrite &write : keyedWrites()) {
        for (const int times : {1, 3, 0}) { // 0 = always
            server.run([&](sandbox::Sandbox &sandbox) {
                sandbox.reset();
                if (fault.isEmpty())
                    return;
                QString problem;
                const QByteArray json
                    = "{\"fault\":" + fault + ",\"count\":" + QByteArray::number(times) + '}';
                const auto rule
                    = sandbox::FaultRule::fromJson(QJsonDocument::fromJson(json).object(), &problem);
                if (!rule)
                    qFatal("%s", qPrintable(problem));
                sandbox.addFault(*rule);
            });
            RequestLog log;
            CrovverGateway gateway(
                configFor(server.url(), tls ? &m_certificate : nullptr, patient), m_clock, log);
            const QString key = newIdempotencyKey();
            const Said outcome = write.call(gateway, key);
            const auto [deliveries, effects] = server.run([&](sandbox::Sandbox &sandbox) {
                return std::pair(
                    sandbox.ledger().deliveriesOfKey(key), sandbox.ledger().effects(write.effect));
            });
            QVERIFY(deliveries >= 1 && deliveries <= mostDeliveries);
            QVERIFY2(effects <= 1, "done twice");
            QVERIFY2(outcome != Said::Done || effects == 1, "said to be done, and wasn't");
            QVERIFY2(outcome != Said::Refused || effects == 0, "said to be refused, and was done");
            if (times > 0)
                QCOMPARE(outcome, Said::Done);
            else if (fault.contains("apply"))
                QCOMPARE(outcome, Said::Unknown);
        }
    }
}

QTEST_GUILESS_MAIN(TestCreditContract)

} // namespace tst_credit_contract

#include "tst_credit_contract.moc"
