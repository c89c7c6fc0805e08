// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QTest>

namespace tst_sandbox_checkout {

using namespace Qt::StringLiterals;

const QByteArray checkout = "/api/public/checkout";
const QByteArray proration = "/api/public/capacity/proration-checkout";
/// What a checkout refuses, and what it needs to know.
class TestSandboxCheckout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seats_data();
    void seats();
    void oneSubscriptionForEachProduct_data();
    void oneSubscriptionForEachProduct();
    void otherProductsCanBeBought();
    void namesPlanAndError();
    void severalPlansNeedOneNamed();
    void addresses_data();
    void addresses();

private:
    static QByteArray body(const QByteArray &plan, const QByteArray &tenant, const QByteArray &more = {})
    {
        return "{\"planId\":\"" + plan + "\",\"externalTenantId\":\"" + tenant + '"' + more + '}';
    }
};

void TestSandboxCheckout::seats_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QByteArray>("seats");
    QTest::addColumn<QString>("code");
    const QString wrong = u"INVALID_CAPACITY"_s;
    const QByteArray team = "plan_team"; // from 10
    const QByteArray starter = "plan_starter"; // 3 to 500
    QTest::newRow("one under ten") << team << QByteArray("1") << wrong;
    QTest::newRow("nine under ten") << team << QByteArray("9") << wrong;
    QTest::newRow("ten") << team << QByteArray("10") << QString();
    QTest::newRow("no limit") << team << QByteArray("100000") << QString();
    QTest::newRow("three") << starter << QByteArray("3") << QString();
    QTest::newRow("two") << starter << QByteArray("2") << wrong;
    QTest::newRow("most") << starter << QByteArray("500") << QString();
    QTest::newRow("one over") << starter << QByteArray("501") << wrong;
    QTest::newRow("far over") << starter << QByteArray("100000") << wrong;
    QTest::newRow("none") << starter << QByteArray("0") << wrong;
    QTest::newRow("below none") << starter << QByteArray("-3") << wrong;
    QTest::newRow("a half") << starter << QByteArray("3.5") << wrong;
    QTest::newRow("text") << starter << QByteArray("\"many\"") << wrong;
    QTest::newRow("null") << starter << QByteArray("null") << u"MISSING_REQUIRED_FIELDS"_s;
    QTest::newRow("without seats") << QByteArray("plan_insights") << QByteArray("1") << QString();
}

void TestSandboxCheckout::seats()
{
    QFETCH(QByteArray, plan);
    QFETCH(QByteArray, seats);
    QFETCH(QString, code);
    SandboxProbe probe;
    for (const char *name : {"totalCapcityUnits", "totalCapacityUnits", "quantity"}) {
        const Answer answer
            = probe.post(checkout, body(plan, "paper_boat", QByteArray(",\"") + name + "\":" + seats));
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.status, code.isEmpty() ? 201 : 400);
    }
    QCOMPARE(probe.effects(u"checkout"_s), code.isEmpty() ? 3 : 0);
}

void TestSandboxCheckout::oneSubscriptionForEachProduct_data()
{
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("code");
    const QString exists = u"SUBSCRIPTION_EXISTS"_s;
    const QByteArray byCard = "acme_design";
    const QByteArray byHand = "himal_outfitters";
    for (const char *status : {"active", "trial", "past_due", "pending_cancel"})
        QTest::newRow(status) << byCard << QByteArray(status) << exists;
    for (const char *status : {"canceled", "expired", "unpaid", "pending"})
        QTest::newRow(status) << byCard << QByteArray(status) << QString();
    QTest::newRow("by hand, expired") << byHand << QByteArray("expired") << u"RENEWAL_REQUIRED"_s;
    QTest::newRow("by hand, canceled") << byHand << QByteArray("canceled") << QString();
}

void TestSandboxCheckout::oneSubscriptionForEachProduct()
{
    QFETCH(QByteArray, tenant);
    QFETCH(QByteArray, status);
    QFETCH(QString, code);
    SandboxProbe probe;
    QCOMPARE(probe
                 .post("/__sandbox/change",
                     "{\"action\":\"setStatus\",\"tenant\":\"" + tenant + "\",\"status\":\"" + status + "\"}")
                 .status,
        200);
    const Answer answer = probe.post(checkout, body("plan_starter", tenant, ",\"quantity\":5"));
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.status, code.isEmpty() ? 201 : 409);
    QCOMPARE(probe.effects(u"checkout"_s), code.isEmpty() ? 1 : 0);
}

void TestSandboxCheckout::otherProductsCanBeBought()
{
    SandboxProbe probe;
    QCOMPARE(probe.post(checkout, body("plan_insights", "acme_design")).status, 201);
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"pay","tenant":"acme_design"})").status, 200);
    QCOMPARE(probe.post(checkout, body("plan_insights", "acme_design")).code(), u"SUBSCRIPTION_EXISTS"_s);
}

void TestSandboxCheckout::namesPlanAndError()
{
    SandboxProbe probe;
    const QJsonObject data = probe.post(checkout, body("plan_insights", "paper_boat")).data();
    QCOMPARE(data.value("planName"_L1).toString(), u"Insights"_s);
    QVERIFY(data.contains("error"_L1));
    QVERIFY(data.value("error"_L1).isNull());
}

void TestSandboxCheckout::severalPlansNeedOneNamed()
{
    SandboxProbe probe;
    const QByteArray kestrel = "{\"externalTenantId\":\"kestrel_watch\",\"newCapacity\":70";
    const Answer which = probe.post(proration, kestrel + '}');
    QCOMPARE(which.status, 400);
    QCOMPARE(which.json().value("error"_L1).toObject().value("message"_L1).toString(),
        u"Missing required fields: planId"_s);
    QCOMPARE(probe.effects(u"checkout"_s), 0);
    QCOMPARE(probe.post(proration, kestrel + ",\"planId\":\"plan_business_yearly\"}").status, 200);
    // One plan is enough to know which, even beside an expired one.
    QCOMPARE(probe.post(proration, R"({"externalTenantId":"northwind","newCapacity":17})").status, 200);
    QCOMPARE(probe
                 .post("/__sandbox/change",
                     R"({"action":"setStatus","tenant":"kestrel_watch","status":"canceled"})")
                 .status,
        200);
    QCOMPARE(probe.post(proration, kestrel + '}').code(), u"NOT_SEAT_BASED"_s);
}

void TestSandboxCheckout::addresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isRight");
    for (const char *right : {"\"https://example.com/ok?s={CHECKOUT_SESSION_ID}\"", "null", "\"\""})
        QTest::newRow(right) << QByteArray(right) << true;
    for (const char *wrong : {"\"not a url\"", "\"/back\"", "\"javascript:alert(1)\"", "5"})
        QTest::newRow(wrong) << QByteArray(wrong) << false;
}

void TestSandboxCheckout::addresses()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, isRight);
    SandboxProbe probe;
    for (const char *name : {"successUrl", "cancelUrl"}) {
        const QByteArray more = QByteArray(",\"") + name + "\":" + address;
        const QList<Answer> answers = {probe.post(checkout, body("plan_insights", "paper_boat", more)),
            probe.post(proration, "{\"externalTenantId\":\"northwind\",\"newCapacity\":17" + more + '}'),
            probe.post("/api/public/tenants/acme_design/addons/purchase",
                QByteArray("{\"addonId\":\"addon_ai_1000\",\"currency\":\"USD\",\"idempotencyKey\":\"") + name
                    + '"' + more + '}')};
        for (const Answer &answer : answers)
            QCOMPARE(answer.code(), isRight ? QString() : u"INVALID_URL"_s);
    }
}

QTEST_GUILESS_MAIN(TestSandboxCheckout)

} // namespace tst_sandbox_checkout

#include "tst_sandbox_checkout.moc"
