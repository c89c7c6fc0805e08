// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_gateway.h"
#include "support/net_fault_server.h"
#include "support/paths.h"
#include "support/send_now.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

namespace tst_gateway_writes {

using namespace desk;
using namespace desk::test;
using namespace desk::testing;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

const TenantId acme(u"acme"_s);

template <typename T>
Result<T> wait(const CallHandle<T> &call)
{
    if (QSignalSpy spy(call.get(), &CallBase::finished); !call->isFinished() && !spy.wait(5000))
        qFatal("the call did not finish");
    return call->result();
}

class TestGatewayWrites final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void allocateSendsAndReads();
    void bulkSendsAndReads();
    void buyCapacitySendsAndReads();
    void addonsAndInvoices();
    void refusedBeforeSending();
    void M06_outcomes_data();
    void M06_outcomes();
    void M06_cutRefusalIsUnknown();
    void N25_partialBatchIsAnAnswer();
    void L01_linksStayOutOfTheLog();

private:
    /// The same call by each of the three writes; its error, or nothing.
    using Write = std::function<std::optional<ApiError>()>;
    [[nodiscard]] std::vector<Write> writes();

    SystemClock m_clock;
    RequestLog m_log;
    std::unique_ptr<NetFaultServer> m_server;
    std::unique_ptr<crovver::CrovverGateway> m_gateway;
};

void TestGatewayWrites::init()
{
    m_server = std::make_unique<NetFaultServer>();
    TransportConfig config;
    config.baseUrl = m_server->url();
    config.key = SecretKey::fromText(u"sk_test_gateway"_s);
    config.limits.retryAfterCap = std::chrono::milliseconds(1); // a 429 pauses the next call
    config.limits.backoffBase = config.limits.backoffCap = std::chrono::milliseconds(1);
    m_gateway = std::make_unique<crovver::CrovverGateway>(std::move(config), m_clock, m_log);
    m_log.clear();
}

void TestGatewayWrites::cleanup()
{
    m_gateway.reset();
    m_server.reset();
}

std::vector<TestGatewayWrites::Write> TestGatewayWrites::writes()
{
    const auto errorOf
        = [](const auto &result) { return result ? std::nullopt : std::optional<ApiError>(result.error()); };
    return {
        [=, this] {
            return errorOf(wait(sendNow<AllocateRequest>(*m_gateway, {acme, {UserId(u"u"_s), {}, {}}, {}})));
        },
        [=, this] {
            return errorOf(wait(sendNow<BulkRequest>(*m_gateway, {acme, {{UserId(u"u"_s), {}, {}}}, {}})));
        },
        [=, this] {
            return errorOf(wait(sendNow<CapacityRequest>(*m_gateway, {acme, 12, {}})));
        }};
}

void TestGatewayWrites::allocateSendsAndReads()
{
    m_server->setFallback(NetAnswer::json(fixture("allocate_recorded.json")));
    const auto result = wait(sendNow<AllocateRequest>(*m_gateway,
        {acme, {UserId(u"u/1"_s), u"a@b.example"_s, {}},
            {"{\"n\": 9007199254740993}", {{u"tool"_s, u"crovver-desk"_s}}}}));
    QVERIFY(result);
    QCOMPARE(result->shape, AllocateReply::Shape::Recorded);
    const NetRequest &request = m_server->requests().front();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/api/public/capacity/allocate"));
    QCOMPARE(request.body,
        QByteArray("{\"requestingEntityId\":\"acme\",\"externalUserId\":\"u/1\",\"email\":\"a@b.example\","
                   "\"metadata\":{\"n\":9007199254740993,\"tool\":\"crovver-desk\"}}"));
    QCOMPARE(m_log.records().back().priority, u"user"_s);
    m_server->setFallback(NetAnswer::json(fixture("allocate_at_capacity.json")));
    const auto full = wait(sendNow<AllocateRequest>(*m_gateway, {acme, {UserId(u"u"_s), {}, {}}, {}}));
    QVERIFY(full && full->quote);
    QCOMPARE(full->quote->rawAmount, u"1.75"_s);
}

void TestGatewayWrites::bulkSendsAndReads()
{
    m_server->setFallback(NetAnswer::json(fixture("bulk_allocate.json")));
    const auto result = wait(sendNow<BulkRequest>(*m_gateway,
        {acme, {{UserId(u"a"_s), {}, {}}, {UserId(u"b"_s), {}, u"B"_s}}, {{}, {{u"runId"_s, u"r"_s}}}}));
    QVERIFY(result);
    QCOMPARE(result->allocated.size(), 2);
    QCOMPARE(m_server->requests().front().target, QByteArray("/api/public/capacity/bulk-allocate"));
    QCOMPARE(m_server->requests().front().body,
        QByteArray("{\"requestingEntityId\":\"acme\",\"users\":[{\"externalUserId\":\"a\"},"
                   "{\"externalUserId\":\"b\",\"name\":\"B\"}],\"metadata\":{\"runId\":\"r\"}}"));
}

void TestGatewayWrites::buyCapacitySendsAndReads()
{
    m_server->setFallback(NetAnswer::json(fixture("proration_checkout.json")));
    const auto result = wait(sendNow<CapacityRequest>(*m_gateway, {acme, 12, {}}));
    QVERIFY(result);
    QCOMPARE(result->amountText, u"17.50"_s);
    QVERIFY(wait(sendNow<CapacityRequest>(*m_gateway, {acme, 13, PlanId(u"plan_1"_s)})));
    QCOMPARE(m_server->requests()[0].target, QByteArray("/api/public/capacity/proration-checkout"));
    QCOMPARE(m_server->requests()[0].body, QByteArray("{\"externalTenantId\":\"acme\",\"newCapacity\":12}"));
    QCOMPARE(m_server->requests()[1].body,
        QByteArray("{\"externalTenantId\":\"acme\",\"newCapacity\":13,\"planId\":\"plan_1\"}"));
}

void TestGatewayWrites::addonsAndInvoices()
{
    m_server->script({NetAnswer::json(fixture("addons.json")), NetAnswer::json(fixture("invoices.json"))});
    const TenantId tenant(u"a b/c"_s);
    const auto addons = wait(m_gateway->addons(tenant, Priority::Visible));
    QVERIFY(addons);
    QCOMPARE(addons->addons.size(), size_t(2));
    QCOMPARE(m_server->requests()[0].target, QByteArray("/api/public/tenants/a%20b%2Fc/addons/available"));
    const auto invoices = wait(m_gateway->invoices(tenant, Priority::Visible));
    QVERIFY(invoices);
    QCOMPARE(invoices->invoices.size(), size_t(2));
    QCOMPARE(m_server->requests()[1].target,
        QByteArray("/api/public/billing/invoices?externalTenantId=a%20b%2Fc"));
}

void TestGatewayWrites::refusedBeforeSending()
{
    const auto refused = [](const auto &call) {
        const auto result = wait(call);
        return !result && result.error().kind == Kind::Validation && result.error().attempts == 0
            && result.error().httpStatus == 0 && !result.error().detail.isEmpty()
            && result.error().request.startsWith(u"POST /api/public/");
    };
    const SeatPerson person{UserId(u"u"_s), {}, {}};
    QVERIFY(refused(sendNow<AllocateRequest>(*m_gateway, {TenantId(), person, {}})));
    QVERIFY(refused(sendNow<AllocateRequest>(*m_gateway, {acme, {}, {}})));
    QVERIFY(refused(sendNow<AllocateRequest>(*m_gateway, {acme, person, {"[1]", {}}})));
    QVERIFY(refused(sendNow<BulkRequest>(*m_gateway, {acme, {}, {}})));
    QVERIFY(refused(sendNow<BulkRequest>(*m_gateway, {acme, {person, person}, {}})));
    QVERIFY(refused(sendNow<BulkRequest>(*m_gateway, {acme, {person}, {"null", {}}})));
    QVERIFY(refused(sendNow<CapacityRequest>(*m_gateway, {acme, 0, {}})));
    QVERIFY(refused(sendNow<CapacityRequest>(*m_gateway, {TenantId(), 5, {}})));
    for (const QString &id : {QString(), u"."_s, u".."_s})
        QCOMPARE(wait(m_gateway->addons(TenantId(id), Priority::User)).error().kind, Kind::Validation);
    QCOMPARE(wait(m_gateway->invoices(TenantId(), Priority::User)).error().kind, Kind::Validation);
    QCOMPARE(m_server->connections(), 0);
}

void TestGatewayWrites::M06_outcomes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind) {
        QTest::newRow(name) << status << body << int(kind);
    };
    const QByteArray refusal = "{\"success\":false,\"error\":{\"message\":\"no\",\"code\":\"X\"}}";
    const QByteArray page = "<!DOCTYPE html><html><h1>hello</h1></html>";
    // A clear no: nothing was done.
    row("200 success false", 200, refusal, Kind::Validation);
    row("200 success false, text", 200, "{\"success\":false,\"error\":\"no\"}", Kind::Validation);
    row("200 error without success", 200, "{\"error\":\"no\"}", Kind::Validation);
    row("200 no subscription", 200,
        "{\"success\":false,\"error\":{\"code\":\"NO_ACTIVE_SUBSCRIPTION\",\"message\":\"x\"}}",
        Kind::NotFound);
    row("207 success false", 207, refusal, Kind::Validation);
    row("400", 400, refusal, Kind::Validation);
    row("401", 401, refusal, Kind::Unauthorized);
    row("402", 402, refusal, Kind::PaymentRequired);
    row("403", 403, refusal, Kind::Forbidden);
    row("403 page", 403, page, Kind::Forbidden);
    row("404", 404, refusal, Kind::NotFound);
    row("404 page", 404, page, Kind::NotFound);
    row("409", 409, refusal, Kind::Conflict);
    row("413 empty", 413, {}, Kind::Validation);
    row("422", 422, refusal, Kind::Validation);
    row("429", 429, refusal, Kind::RateLimited);
    row("409 that claims success", 409, "{\"success\":true,\"data\":{}}", Kind::Conflict);
    // Nobody can tell: it may have been done.
    row("200 page", 200, page, Kind::OutcomeUnknown);
    row("200 empty", 200, {}, Kind::OutcomeUnknown);
    row("200 blank", 200, " \r\n", Kind::OutcomeUnknown);
    row("200 cut", 200, "{\"success\":true,\"data\":{\"success\":tr", Kind::OutcomeUnknown);
    row("200 null", 200, "null", Kind::OutcomeUnknown);
    row("200 list", 200, "[]", Kind::OutcomeUnknown);
    row("200 without envelope", 200, "{\"message\":\"ok\"}", Kind::OutcomeUnknown);
    row("200 null data", 200, "{\"success\":true,\"data\":null}", Kind::OutcomeUnknown);
    row("200 other data", 200, "{\"success\":true,\"data\":{\"future\":1}}", Kind::OutcomeUnknown);
    row("200 data of another type", 200, "{\"success\":true,\"data\":[1]}", Kind::OutcomeUnknown);
    row("200 odd success", 200, "{\"success\":1,\"data\":{}}", Kind::OutcomeUnknown);
    row("204", 204, {}, Kind::OutcomeUnknown);
    row("302", 302, {}, Kind::OutcomeUnknown);
    row("307", 307, refusal, Kind::OutcomeUnknown);
    row("408", 408, refusal, Kind::OutcomeUnknown);
    for (const int status : {500, 501, 502, 503, 504, 520, 599})
        row(QByteArray::number(status).constData(), status, refusal, Kind::OutcomeUnknown);
}

void TestGatewayWrites::M06_outcomes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    m_server->setFallback(NetAnswer::json(body, status, "x-request-id: req-7\r\n"));
    int sent = 0;
    for (const Write &write : writes()) {
        const auto error = write();
        QVERIFY(error);
        QCOMPARE(int(error->kind), kind);
        QCOMPARE(error->httpStatus, status);
        QCOMPARE(error->attempts, 1);
        QCOMPARE(error->requestId, u"req-7"_s);
        QCOMPARE(m_server->count(), ++sent);
        QCOMPARE(m_log.records().back().error, std::optional(Kind(kind)));
    }
}

void TestGatewayWrites::M06_cutRefusalIsUnknown()
{
    NetAnswer cut;
    cut.bytes = "HTTP/1.1 409 Conflict\r\nContent-Length: 500\r\n\r\n{\"success\":false";
    cut.end = NetAnswer::End::Close;
    m_server->setFallback(cut);
    int sent = 0;
    for (const Write &write : writes()) {
        const auto error = write();
        QVERIFY(error);
        // Qt may or may not notice that a refusal's body is short; it is never a success.
        QVERIFY(error->kind == Kind::OutcomeUnknown || error->kind == Kind::Conflict);
        QCOMPARE(m_server->count(), ++sent);
    }
}

void TestGatewayWrites::N25_partialBatchIsAnAnswer()
{
    m_server->setFallback(NetAnswer::json(fixture("bulk_allocate.json"), 207));
    const auto result = wait(sendNow<BulkRequest>(*m_gateway, {acme, {{UserId(u"user-1"_s), {}, {}}}, {}}));
    QVERIFY(result);
    QCOMPARE(result->rejected, QStringList{u"user-4"_s});
}

void TestGatewayWrites::L01_linksStayOutOfTheLog()
{
    const QByteArray link = "https://checkout.stripe.com/c/pay/SECRET";
    const auto logged = [&](const QByteArray &body, int status) {
        m_server->setFallback(NetAnswer::json(body, status));
        QByteArray all;
        for (const Write &write : writes()) {
            (void)write();
            const RequestRecord &record = m_log.records().back();
            all += record.replyBody + record.requestBody + record.detail.toUtf8();
        }
        return all;
    };
    for (const char *name : {"checkoutUrl", "checkout_url", "CheckoutURL", "hostedInvoiceUrl",
             "hosted_invoice_url", "invoicePdf", "invoice_pdf", "paymentUrl"}) {
        for (const int status : {200, 207, 400, 500}) {
            const QByteArray member = '"' + QByteArray(name) + "\" : \"" + link + '"';
            const QByteArray all
                = logged("{\"success\":true,\"data\":{" + member + "},\"x\":{" + member + "}}", status);
            QVERIFY2(!all.contains("SECRET"), all);
            QVERIFY(all.contains(name)); // that it was there can be seen
        }
    }
}

QTEST_GUILESS_MAIN(TestGatewayWrites)

} // namespace tst_gateway_writes

#include "tst_gateway_writes.moc"
