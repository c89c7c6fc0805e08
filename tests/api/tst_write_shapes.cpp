// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_gateway.h"
#include "app/sandbox/sandbox_thread.h"
#include "support/send_now.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_write_shapes {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using Shape = AllocateReply::Shape;

using Switches = QList<std::pair<QString, QString>>;

template <typename T>
Result<T> wait(const CallHandle<T> &call)
{
    if (QSignalSpy spy(call.get(), &CallBase::finished); !call->isFinished() && !spy.wait(10'000))
        qFatal("the call did not finish");
    return call->result();
}

SeatPerson person(const QString &id)
{
    return {UserId(id), {}, {}};
}

/// The gateway understands every shape that the sandbox can serve as the same answer.
class TestWriteShapes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void allocate_data() { shapes(); }
    void allocate();
    void bulk_data() { shapes(); }
    void bulk();
    void purchase_data() { shapes(); }
    void purchase();
    void catalogue_data() { shapes(); }
    void catalogue();
    void refusals_data() { shapes(); }
    void refusals();
    void lists_data() { shapes(); }
    void lists();
    void minorAmountsStayAsSent();
    void quoteWithoutCurrency();
    void D14_fractionsOfDays();
    void metadataArrivesAsItWasWritten();

private:
    static void shapes();
    void start(const Switches &switches);

    SystemClock m_clock;
    RequestLog m_log;
    std::unique_ptr<sandbox::SandboxThread> m_server;
    std::unique_ptr<crovver::CrovverGateway> m_gateway;
};

void TestWriteShapes::init()
{
    sandbox::Options options;
    options.now = QDateTime(QDate(2026, 5, 17), QTime(10, 20, 30), Qt::UTC);
    m_server = std::make_unique<sandbox::SandboxThread>(options);
    TransportConfig config;
    config.baseUrl = m_server->url();
    config.key = SecretKey::fromText(u"sk_test_sandbox"_s);
    m_gateway = std::make_unique<crovver::CrovverGateway>(std::move(config), m_clock, m_log);
}

void TestWriteShapes::cleanup()
{
    m_gateway.reset();
    m_server.reset();
}

void TestWriteShapes::shapes()
{
    QTest::addColumn<Switches>("switches");
    QTest::newRow("as documented first") << Switches{};
    QTest::newRow("flags") << Switches{{u"allocate"_s, u"flags"_s}};
    QTest::newRow("no data around it") << Switches{{u"allocateBody"_s, u"bare"_s}};
    QTest::newRow("no data, flags") << Switches{{u"allocateBody"_s, u"bare"_s}, {u"allocate"_s, u"flags"_s}};
    QTest::newRow("texts") << Switches{{u"money"_s, u"text"_s}, {u"counts"_s, u"text"_s},
        {u"requiresPayment"_s, u"text"_s}, {u"envelope"_s, u"bare"_s}};
    QTest::newRow("mixed as documented") << Switches{{u"money"_s, u"mixed"_s}, {u"error"_s, u"mixed"_s}};
    QTest::newRow("errors as text") << Switches{{u"error"_s, u"text"_s}};
    QTest::newRow("failures under 200") << Switches{{u"failureStatus"_s, u"ok"_s}};
    QTest::newRow("failures under 200, mixed")
        << Switches{{u"failureStatus"_s, u"ok"_s}, {u"error"_s, u"mixed"_s}};
    QTest::newRow("other lists") << Switches{{u"bulkEntries"_s, u"objects"_s}, {u"bulkLists"_s, u"filled"_s},
        {u"addons"_s, u"camel"_s}, {u"addonList"_s, u"object"_s}, {u"prorationDetails"_s, u"absent"_s}};
}

void TestWriteShapes::start(const Switches &switches)
{
    m_server->run([&](sandbox::Sandbox &sandbox) {
        for (const auto &[name, value] : switches) {
            if (!sandbox.shape().set(name, value))
                qFatal("no such shape");
        }
    });
}

void TestWriteShapes::allocate()
{
    QFETCH(Switches, switches);
    start(switches);
    const auto seated
        = wait(sendNow<AllocateRequest>(*m_gateway, {TenantId(u"acme_design"_s), person(u"new"_s), {}}));
    QVERIFY(seated);
    QCOMPARE(seated->shape, Shape::Recorded);
    QCOMPARE(seated->capacity.activeCount, 19);
    QCOMPARE(seated->capacity.exceeded, false);
    QVERIFY(seated->warnings.isEmpty());
    const auto full
        = wait(sendNow<AllocateRequest>(*m_gateway, {TenantId(u"northwind"_s), person(u"new"_s), {}}));
    QVERIFY(full && full->quote);
    QCOMPARE(full->shape, Shape::AtCapacity);
    QCOMPARE(full->quote->amount->toString(), u"3.97"_s);
    QCOMPARE(full->quote->currency.code(), u"USD"_s);
    QCOMPARE(full->quote->newSeats, 16);
    QCOMPARE(full->quote->daysRemaining, (Decimal{17, 0}));
    QVERIFY(full->warnings.isEmpty());
    const auto none
        = wait(sendNow<AllocateRequest>(*m_gateway, {TenantId(u"paper_boat"_s), person(u"new"_s), {}}));
    QVERIFY(!none && none.error().isNoActiveSubscription());
}

void TestWriteShapes::bulk()
{
    QFETCH(Switches, switches);
    start(switches);
    const auto reply = wait(sendNow<BulkRequest>(*m_gateway,
        {TenantId(u"brightside_labs"_s), {person(u"a"_s), person(u"usr_104000"_s), person(u"b"_s)}, {}}));
    QVERIFY(reply);
    QCOMPARE(reply->allocated, QStringList{u"a"_s});
    QCOMPARE(reply->skipped, QStringList{u"usr_104000"_s});
    QCOMPARE(reply->rejected, QStringList{u"b"_s});
    QVERIFY(reply->capacity.isKnown());
    const auto again
        = wait(sendNow<BulkRequest>(*m_gateway, {TenantId(u"brightside_labs"_s), {person(u"a"_s)}, {}}));
    QVERIFY(again);
    QVERIFY(again->allocated.isEmpty() && again->rejected.isEmpty());
    QCOMPARE(again->skipped, QStringList{u"a"_s});
}

void TestWriteShapes::purchase()
{
    QFETCH(Switches, switches);
    start(switches);
    const auto reply = wait(sendNow<CapacityRequest>(*m_gateway, {TenantId(u"northwind"_s), 17, {}}));
    QVERIFY(reply);
    QCOMPARE(reply->amount->toString(), u"7.93"_s);
    QCOMPARE(reply->requiresPayment, true);
    QVERIFY(!reply->prorationId.isEmpty() && reply->checkoutUrl.contains(u"/pay/"));
    QVERIFY(reply->warnings.isEmpty());
    const bool details = !switches.contains({u"prorationDetails"_s, u"absent"_s});
    QCOMPARE(reply->daysRemaining.has_value(), details);
    const auto refused = wait(sendNow<CapacityRequest>(*m_gateway, {TenantId(u"northwind"_s), 15, {}}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ApiError::Kind::Validation);
}

void TestWriteShapes::lists()
{
    QFETCH(Switches, switches);
    start(switches);
    const auto addons = wait(m_gateway->addons(TenantId(u"northwind"_s), Priority::Visible));
    QVERIFY(addons && !addons->addons.empty() && addons->warnings.isEmpty());
    for (const Addon &addon : addons->addons) {
        QVERIFY2(addon.problem.isEmpty(), qPrintable(addon.problem));
        QVERIFY(!addon.name.isEmpty() && !addon.poolKey.isEmpty() && addon.amount && addon.credits);
        QVERIFY(addon.expiry.value != AddonExpiry::Other && addon.currency.isKnown() && addon.poolLimit);
    }
    const auto invoices = wait(m_gateway->invoices(TenantId(u"northwind"_s), Priority::Visible));
    QVERIFY(invoices && !invoices->invoices.empty() && invoices->warnings.isEmpty());
    for (const Invoice &invoice : invoices->invoices)
        QVERIFY(invoice.problem.isEmpty() && invoice.total && invoice.issuedAt.isValid());
    QVERIFY(invoices->newest());
}

void TestWriteShapes::catalogue()
{
    QFETCH(Switches, switches);
    start(switches);
    const auto cents
        = [](const std::optional<Decimal> &amount) { return amount ? wholeAt(*amount, 2) : std::nullopt; };
    const auto plans = wait(m_gateway->plans(Priority::Visible));
    QVERIFY(plans && plans->plans.size() == 6 && plans->warnings.isEmpty());
    for (const Plan &plan : plans->plans) {
        QVERIFY2(plan.problem.isEmpty(), qPrintable(plan.problem));
        QCOMPARE(plan.testMode, true);
        QVERIFY(!plan.prices.empty());
        const PlanPrice &listed = plan.prices.front();
        const PlanPrice &price = plan.pricing.price;
        QCOMPARE(listed.currency, price.currency);
        QCOMPARE(cents(listed.basePrice), cents(price.basePrice));
        QCOMPARE(cents(listed.perSeatPrice), cents(price.perSeatPrice));
        QCOMPARE(cents(listed.amount), cents(price.amount));
        QVERIFY(price.oddBasePrice.isEmpty() && price.oddSeatPrice.isEmpty());
    }
    QCOMPARE(cents(plans->plans[2].pricing.price.basePrice), 4900);
    QCOMPARE(cents(plans->plans[2].pricing.price.perSeatPrice), 700);
    const auto subscriptions = wait(m_gateway->subscriptions(TenantId(u"acme_design"_s), Priority::Visible));
    QVERIFY(subscriptions && subscriptions->subscriptions.size() == 1 && subscriptions->warnings.isEmpty());
    const Subscription &subscription = subscriptions->subscriptions.front();
    QVERIFY2(subscription.problem.isEmpty(), qPrintable(subscription.problem));
    QCOMPARE(cents(subscription.plan.pricing.price.basePrice), 4900);
}

void TestWriteShapes::refusals()
{
    QFETCH(Switches, switches);
    start(switches);
    const auto nobody = wait(m_gateway->tenant(TenantId(u"nobody"_s), Priority::Visible));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, ApiError::Kind::NotFound);
    QCOMPARE(nobody.error().notFound, ApiError::NotFoundKind::TenantNotFound);
    const auto seatless = wait(m_gateway->capacity(TenantId(u"paper_boat"_s), Priority::Visible));
    QVERIFY(!seatless && seatless.error().isNoActiveSubscription());
    const auto unknown = wait(m_gateway->capacity(TenantId(u"nobody"_s), Priority::Visible));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().notFound, ApiError::NotFoundKind::TenantNotFound);
    // Words about something else than what is missing.
    const auto several = wait(sendNow<CapacityRequest>(*m_gateway, {TenantId(u"kestrel_watch"_s), 70, {}}));
    QVERIFY(!several);
    QCOMPARE(several.error().kind, ApiError::Kind::Validation);
    QVERIFY(several.error().message.contains(u"planId"));
}

void TestWriteShapes::minorAmountsStayAsSent()
{
    start({{u"prorationAmount"_s, u"minor"_s}});
    const auto reply = wait(sendNow<CapacityRequest>(*m_gateway, {TenantId(u"northwind"_s), 17, {}}));
    // Which of the two it is, is for whoever knows the price: nothing is converted here.
    QCOMPARE(reply->amountText, u"793"_s);
    QCOMPARE(reply->amount, (Decimal{793, 0}));
}

void TestWriteShapes::D14_fractionsOfDays()
{
    start({{u"days"_s, u"fraction"_s}});
    const auto full
        = wait(sendNow<AllocateRequest>(*m_gateway, {TenantId(u"northwind"_s), person(u"new"_s), {}}));
    QVERIFY(full && full->quote && full->warnings.isEmpty());
    QCOMPARE(full->quote->daysRemaining, (Decimal{165, 1}));
    QCOMPARE(serverWorking(full->quote->working).daysRemaining, u"16.5"_s);
    QVERIFY(!serverWorking(full->quote->working).calculation.isEmpty());
    const auto reply = wait(sendNow<CapacityRequest>(*m_gateway, {TenantId(u"northwind"_s), 17, {}}));
    QVERIFY(reply && reply->warnings.isEmpty());
    QCOMPARE(reply->daysRemaining, (Decimal{165, 1}));
    QVERIFY(!serverWorking(reply->working).calculation.isEmpty());
}

void TestWriteShapes::quoteWithoutCurrency()
{
    start({{u"quote"_s, u"bare"_s}});
    const auto full
        = wait(sendNow<AllocateRequest>(*m_gateway, {TenantId(u"northwind"_s), person(u"new"_s), {}}));
    QVERIFY(full && full->quote && full->quote->amount);
    QVERIFY(!full->quote->currency.isKnown());
}

void TestWriteShapes::metadataArrivesAsItWasWritten()
{
    const TenantId tenant(u"acme_design"_s);
    QVERIFY(wait(sendNow<AllocateRequest>(*m_gateway,
        {tenant, person(u"zz new"_s),
            {"{\"note\": \"a \\\"b\\\"\", \"tool\": 1}", {{u"tool"_s, u"crovver-desk"_s}}}})));
    const auto page = wait(m_gateway->seats({tenant, SeatFilter::Active, 1, 100}, Priority::User));
    QVERIFY(page);
    const Seat &seat = page->seats.back();
    QCOMPARE(seat.userId.text(), u"zz new"_s);
    QCOMPARE(seat.metadata, (Metadata{{u"note"_s, u"a \"b\""_s}, {u"tool"_s, u"crovver-desk"_s}}));
}

QTEST_GUILESS_MAIN(TestWriteShapes)

} // namespace tst_write_shapes

#include "tst_write_shapes.moc"
