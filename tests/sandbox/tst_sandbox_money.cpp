// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QTest>

namespace tst_sandbox_money {

using namespace Qt::StringLiterals;

/// Whatever costs or grants something, and that the state it leaves behind is consistent.
class TestSandboxMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prorationIsPaidOnThePage();
    void prorationAmounts_data();
    void prorationAmounts();
    void prorationRefusesWhatIsNoIncrease();
    void prorationByInvoice();
    void declineAndCancelChargeNothing();
    void consumeTakesInOrder();
    void consumeReplays();
    void creditsBelongToASubscription();
    void consumeHardAndSoft();
    void purchaseGrantsOncePaid();
    void purchaseRefusals();
    void cancelSubscription();
    void checkoutStartsASubscription();

private:
    static QJsonObject capacity(const SandboxProbe &probe, const QByteArray &tenant)
    {
        return probe.post("/api/public/capacity/count", "{\"requestingEntityId\":\"" + tenant + "\"}").data();
    }
    static QJsonObject pool(const SandboxProbe &probe, const QByteArray &tenant, const QString &key)
    {
        return probe.get("/api/public/credits/balance?tenantId=" + tenant).data().value(key).toObject();
    }
};

const QByteArray proration = "/api/public/capacity/proration-checkout";
const QByteArray consume = "/api/public/credits/consume";
const QByteArray purchase = "/api/public/tenants/acme_design/addons/purchase";
void TestSandboxMoney::prorationIsPaidOnThePage()
{
    SandboxProbe probe;
    const QJsonObject data
        = probe.post(proration, R"({"externalTenantId":"northwind","newCapacity":17})").data();
    QCOMPARE(fieldsOf(data),
        (QStringList{u"checkoutUrl"_s, u"message"_s, u"prorationAmount"_s, u"prorationDetails"_s,
            u"prorationId"_s, u"requiresPayment"_s}));
    QVERIFY(data.value("requiresPayment"_L1).toBool());
    const QUrl url(data.value("checkoutUrl"_L1).toString());
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    const QByteArray path = url.path().toLatin1();
    const Answer page = probe.get(path, {});
    QVERIFY(page.header("content-type").startsWith("text/html"));
    QVERIFY(page.body.contains("Northwind Traders") && page.body.contains("7.93 USD"));
    QCOMPARE(page.body.count("<form"), 3);
    QCOMPARE(capacity(probe, "northwind").value("capacityUnits"_L1).toInt(), 15);
    // Paying twice has no second effect.
    for (int i = 0; i < 2; ++i) {
        const Answer paid = probe.post(path + "/pay", {}, {});
        QCOMPARE(paid.status, 303);
        QCOMPARE(paid.header("location"), url.toEncoded());
    }
    QVERIFY(probe.get(path, {}).body.contains("Paid."));
    QVERIFY(!probe.get(path, {}).body.contains("<form"));
    QCOMPARE(capacity(probe, "northwind").value("capacityUnits"_L1).toInt(), 17);
    QCOMPARE(probe.effects(u"charge"_s, u"northwind"_s), 1);
    const QJsonObject invoice = probe.get("/api/public/billing/invoices?externalTenantId=northwind")
                                    .data()
                                    .value("invoices"_L1)
                                    .toArray()
                                    .first()
                                    .toObject();
    QCOMPARE(invoice.value("invoiceType"_L1).toString(), u"proration"_s);
    QCOMPARE(invoice.value("status"_L1).toString(), u"paid"_s);
    QCOMPARE(invoice.value("totalAmount"_L1).toDouble(), 7.93);
}

void TestSandboxMoney::prorationAmounts_data()
{
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<int>("capacity");
    QTest::addColumn<QJsonValue>("major");
    QTest::addColumn<QJsonValue>("minor");
    // Billable seats × price × days left ÷ days, half a minor unit rounded up.
    QTest::newRow("USD") << QByteArray("acme_design") << 30 << QJsonValue(21.0)
                         << QJsonValue(2100); // 5×7×18/30
    QTest::newRow("EUR") << QByteArray("helios_energy") << 51 << QJsonValue(0.65)
                         << QJsonValue(65); // 6.50×3/30
    QTest::newRow("JPY") << QByteArray("sakura_robotics") << 41 << QJsonValue(7291)
                         << QJsonValue(7291); // 10080×264/365
    QTest::newRow("KWD") << QByteArray("gulf_marine") << 13 << QJsonValue(0.508)
                         << QJsonValue(508); // 1.525×10/30
}

void TestSandboxMoney::prorationAmounts()
{
    QFETCH(QByteArray, tenant);
    QFETCH(int, capacity);
    QFETCH(QJsonValue, major);
    QFETCH(QJsonValue, minor);
    SandboxProbe probe;
    const QByteArray body
        = "{\"externalTenantId\":\"" + tenant + "\",\"newCapacity\":" + QByteArray::number(capacity) + '}';
    QCOMPARE(probe.post(proration, body).data().value("prorationAmount"_L1), major);
    probe.shape("prorationAmount", "minor");
    QCOMPARE(probe.post(proration, body).data().value("prorationAmount"_L1), minor);
}

void TestSandboxMoney::prorationRefusesWhatIsNoIncrease()
{
    SandboxProbe probe;
    for (const char *bad : {"15", "0", "-3", "15.5", "\"16\""}) {
        const QByteArray body = QByteArray(R"({"externalTenantId":"northwind","newCapacity":)") + bad + '}';
        QCOMPARE(probe.post(proration, body).code(), u"INVALID_CAPACITY"_s);
    }
    QCOMPARE(probe.post(proration, R"({"externalTenantId":"sakura_robotics","newCapacity":5001})").code(),
        u"INVALID_CAPACITY"_s);
    QCOMPARE(probe.post(proration, R"({"externalTenantId":"paper_boat","newCapacity":5})").code(),
        u"NO_ACTIVE_SUBSCRIPTION"_s);
    QCOMPARE(probe
                 .post(proration,
                     R"({"externalTenantId":"kestrel_watch","newCapacity":70,"planId":"plan_insights"})")
                 .code(),
        u"NOT_SEAT_BASED"_s);
    QCOMPARE(probe.effects(u"checkout"_s), 0);
}

void TestSandboxMoney::prorationByInvoice()
{
    SandboxProbe probe;
    const QJsonObject data
        = probe.post(proration, R"({"externalTenantId":"himal_outfitters","newCapacity":22})").data();
    QVERIFY(!data.value("requiresPayment"_L1).toBool(true));
    QVERIFY(data.value("checkoutUrl"_L1).isNull());
    QCOMPARE(data.value("prorationAmount"_L1).toDouble(), 1120.0);
    QCOMPARE(capacity(probe, "himal_outfitters").value("capacityUnits"_L1).toInt(), 20);
    const auto invoice = [&] {
        return probe.get("/api/public/billing/invoices?externalTenantId=himal_outfitters")
            .data()
            .value("invoices"_L1)
            .toArray()
            .first()
            .toObject();
    };
    QCOMPARE(invoice().value("status"_L1).toString(), u"open"_s);
    const QByteArray page = QUrl(invoice().value("hostedInvoiceUrl"_L1).toString()).path().toLatin1();
    QCOMPARE(probe.post(page + "/pay", {}, {}).status, 303);
    QCOMPARE(invoice().value("status"_L1).toString(), u"paid"_s);
    QCOMPARE(capacity(probe, "himal_outfitters").value("capacityUnits"_L1).toInt(), 22);
    // Seats that the base price includes cost nothing, so there is nothing to wait for.
    const QByteArray free = R"({"externalTenantId":"bold_soehne","newCapacity":2})";
    QVERIFY(!probe.post(proration, free).data().value("requiresPayment"_L1).toBool(true));
    QCOMPARE(capacity(probe, "bold_soehne").value("capacityUnits"_L1).toInt(), 2);
}

void TestSandboxMoney::declineAndCancelChargeNothing()
{
    SandboxProbe probe;
    const auto open = [&] {
        return QUrl(probe.post(proration, R"({"externalTenantId":"northwind","newCapacity":16})")
                        .data()
                        .value("checkoutUrl"_L1)
                        .toString())
            .path()
            .toLatin1();
    };
    const QByteArray first = open();
    QCOMPARE(probe.post(first + "/decline", {}, {}).status, 303);
    QVERIFY(probe.get(first, {}).body.contains("declined"));
    QCOMPARE(probe.effects(u"charge"_s), 0);
    // A declined payment can be tried again, a canceled one can't.
    QCOMPARE(probe.post(first + "/pay", {}, {}).status, 303);
    QCOMPARE(probe.effects(u"charge"_s), 1);
    const QByteArray body
        = R"({"externalTenantId":"northwind","newCapacity":18,"cancelUrl":"https://example.com/back"})";
    const QByteArray second
        = QUrl(probe.post(proration, body).data().value("checkoutUrl"_L1).toString()).path().toLatin1();
    QCOMPARE(probe.post(second + "/cancel", {}, {}).status, 303);
    QCOMPARE(probe.post(second + "/pay", {}, {}).status, 303);
    QCOMPARE(probe.effects(u"charge"_s), 1);
    QVERIFY(probe.get(second, {}).body.contains("href=\"https://example.com/back\""));
    QCOMPARE(capacity(probe, "northwind").value("capacityUnits"_L1).toInt(), 16);
    QCOMPARE(probe.get("/pay/nothing", {}).status, 404);
    QCOMPARE(probe.get(first + "/pay", {}).status, 405);
}

void TestSandboxMoney::consumeTakesInOrder()
{
    SandboxProbe probe;
    // Base 3,150 of this period, then 600 that expire first, then 2,400.
    const auto take = [&](int amount) {
        const QByteArray n = QByteArray::number(amount);
        const QByteArray body = R"({"tenantId":"acme_design","poolKey":"ai_credits","amount":)" + n
            + R"(,"idempotencyKey":"k)" + n + "\"}";
        return probe.post(consume, body).data();
    };
    const auto figures = [&] {
        const QJsonObject p = pool(probe, "acme_design", u"ai_credits"_s);
        return QList<int>{p.value("baseRemaining"_L1).toInt(), p.value("addonRemaining"_L1).toInt()};
    };
    const QJsonObject data = take(3150);
    QCOMPARE(fieldsOf(data), (QStringList{u"alreadyProcessed"_s, u"poolKey"_s, u"remaining"_s, u"result"_s}));
    QCOMPARE(data.value("result"_L1).toString(), u"allowed"_s);
    QCOMPARE(figures(), (QList<int>{0, 3000}));
    take(601);
    QCOMPARE(figures(), (QList<int>{0, 2399}));
    const QJsonObject grants
        = probe.get("/api/public/tenants/acme_design/addons/active").list().first().toObject();
    QCOMPARE(grants.value("active_addon_grants"_L1), QJsonValue(u"1"_s));
}

void TestSandboxMoney::consumeReplays()
{
    SandboxProbe probe;
    const QByteArray body
        = R"({"tenantId":"acme_design","poolKey":"ai_credits","amount":10,"idempotencyKey":"k"})";
    const QJsonObject first = probe.post(consume, body).data();
    QCOMPARE(first.value("alreadyProcessed"_L1), QJsonValue(false));
    QCOMPARE(first.value("remaining"_L1).toInt(), 6140);
    const QByteArray more
        = R"({"tenantId":"acme_design","poolKey":"ai_credits","amount":5,"idempotencyKey":"l"})";
    QCOMPARE(probe.post(consume, more).data().value("remaining"_L1).toInt(), 6135);
    const QJsonObject again = probe.post(consume, body).data();
    QCOMPARE(again.value("alreadyProcessed"_L1), QJsonValue(true));
    QCOMPARE(again.value("remaining"_L1).toInt(), 6140); // as it was then
    QCOMPARE(probe.effects(u"consume"_s), 2);
    const QByteArray other
        = R"({"tenantId":"acme_design","poolKey":"ai_credits","amount":11,"idempotencyKey":"k"})";
    // The key decides, not the body: what was done the first time is told again.
    const QJsonObject original = probe.post(consume, other).data();
    QCOMPARE(original, again);
    QCOMPARE(probe.effects(u"consume"_s), 2);
    QCOMPARE(probe.server.run([](auto &s) { return s.ledger().deliveriesOfKey(u"k"_s); }), 3);
}

void TestSandboxMoney::creditsBelongToASubscription()
{
    SandboxProbe probe;
    const QJsonArray subscriptions = probe.get("/api/public/subscriptions?requestingEntityId=kestrel_watch")
                                         .data()
                                         .value("subscriptions"_L1)
                                         .toArray();
    QCOMPARE(subscriptions.size(), 2);
    const auto idOf
        = [&](int index) { return subscriptions[index].toObject().value("id"_L1).toString().toLatin1(); };
    const QByteArray workspace = idOf(0); // the newest
    const QByteArray insights = idOf(1);
    const QByteArray balance = "/api/public/credits/balance?tenantId=kestrel_watch";
    const auto left = [&](const QByteArray &scope) {
        return probe.get(balance + scope).data().value("ai_credits"_L1).toObject().value("total"_L1).toInt();
    };
    QCOMPARE(left({}), 38'500);
    QCOMPARE(left("&subscriptionId=" + workspace), 38'500);
    QCOMPARE(left("&subscriptionId=" + insights), 25);
    QCOMPARE(left("&productSlug=insights"), 25);
    QCOMPARE(left("&productSlug=insights&subscriptionId=" + insights), 25);
    QCOMPARE(probe.get(balance + "&productSlug=workspace&subscriptionId=" + insights).status, 400);
    QCOMPARE(probe.get(balance + "&subscriptionId=sub_nobody").status, 404);
    QCOMPARE(probe.get(balance + "&productSlug=nothing").status, 404);

    const auto use = [&](const QByteArray &key, const QByteArray &scope) {
        return probe.post(consume,
            R"({"tenantId":"kestrel_watch","poolKey":"ai_credits","amount":5,"idempotencyKey":")" + key + '"'
                + scope + '}');
    };
    QCOMPARE(use("a", ",\"subscriptionId\":\"" + insights + '"').status, 200);
    QCOMPARE(left("&subscriptionId=" + insights), 20);
    QCOMPARE(left({}), 38'500);
    QCOMPARE(use("b", {}).status, 200);
    QCOMPARE(left({}), 38'495);
    QCOMPARE(use("c", ",\"subscriptionId\":\"sub_nobody\"").status, 404);
    QCOMPARE(use("d", ",\"productSlug\":\"workspace\",\"subscriptionId\":\"" + insights + '"').status, 400);

    const QByteArray buy = R"({"addonId":"addon_ai_welcome","currency":"USD","idempotencyKey":"w",)"
                           R"("subscriptionId":")"
        + insights + "\"}";
    QCOMPARE(probe.post("/api/public/tenants/kestrel_watch/addons/purchase", buy).status, 200);
    QCOMPARE(left("&subscriptionId=" + insights), 270);
    QCOMPARE(left({}), 38'495);

    probe.shape("creditScope", "ignored"); // as an older server
    QCOMPARE(left("&subscriptionId=" + insights), 38'495);
    QCOMPARE(use("e", ",\"subscriptionId\":\"" + insights + '"').status, 200);
    QCOMPARE(left({}), 38'490);
}

void TestSandboxMoney::consumeHardAndSoft()
{
    SandboxProbe probe;
    const QByteArray hard
        = R"({"tenantId":"helios_energy","poolKey":"ai_credits","amount":1,"idempotencyKey":"a"})";
    QCOMPARE(probe.post(consume, hard).data().value("result"_L1).toString(), u"blocked"_s);
    QCOMPARE(probe.effects(u"consume"_s), 0);
    const QByteArray soft = R"({"tenantId":"helios_energy","poolKey":"sms","amount":3,"idempotencyKey":"b"})";
    QCOMPARE(probe.post(consume, soft).data().value("result"_L1).toString(), u"warning"_s);
    QCOMPARE(pool(probe, "helios_energy", u"sms"_s).value("total"_L1).toInt(), -40);
    probe.shape("consume", "sdk");
    const QByteArray again
        = R"({"tenantId":"helios_energy","poolKey":"ai_credits","amount":1,"idempotencyKey":"c"})";
    QCOMPARE(probe.post(consume, again).data().value("result"_L1).toString(), u"insufficient_credits"_s);
    const QByteArray none = R"({"tenantId":"paper_boat","poolKey":"sms","amount":3,"idempotencyKey":"d"})";
    QCOMPARE(probe.post(consume, none).status, 402);
    QCOMPARE(probe.post(consume, none).code(), u"NO_SUBSCRIPTION"_s);
    for (const char *bad : {"0", "-1", "1.5", "\"1\""}) {
        const QByteArray body
            = QByteArray(R"({"tenantId":"acme_design","poolKey":"sms","idempotencyKey":"e","amount":)") + bad
            + '}';
        QCOMPARE(probe.post(consume, body).status, 400);
    }
}

void TestSandboxMoney::purchaseGrantsOncePaid()
{
    SandboxProbe probe;
    const QByteArray body = R"({"addonId":"addon_ai_1000","currency":"USD","idempotencyKey":"p1"})";
    const QJsonObject data = probe.post(purchase, body).data();
    QCOMPARE(fieldsOf(data),
        (QStringList{u"addonName"_s, u"amount"_s, u"checkoutUrl"_s, u"creditQty"_s, u"currency"_s,
            u"purchaseId"_s, u"requiresPayment"_s}));
    QCOMPARE(data.value("amount"_L1).toDouble(), 5.0);
    const QJsonObject replay = probe.post(purchase, body).data();
    QCOMPARE(fieldsOf(replay), (QStringList{u"alreadyProcessed"_s, u"checkoutUrl"_s, u"purchaseId"_s}));
    QCOMPARE(replay.value("checkoutUrl"_L1), data.value("checkoutUrl"_L1));
    QCOMPARE(probe.effects(u"checkout"_s), 1);
    QCOMPARE(pool(probe, "acme_design", u"ai_credits"_s).value("addonRemaining"_L1).toInt(), 3000);
    const QByteArray page = QUrl(data.value("checkoutUrl"_L1).toString()).path().toLatin1();
    QCOMPARE(probe.post(page + "/pay", {}, {}).status, 303);
    QCOMPARE(pool(probe, "acme_design", u"ai_credits"_s).value("addonRemaining"_L1).toInt(), 4000);
    probe.shape("replay", "full");
    QCOMPARE(probe.post(purchase, body).data().value("creditQty"_L1).toInt(), 1000);
    const QByteArray free = R"({"addonId":"addon_ai_welcome","currency":"USD","idempotencyKey":"p2"})";
    const QJsonObject given = probe.post(purchase, free).data();
    QVERIFY(!given.value("requiresPayment"_L1).toBool(true));
    QVERIFY(given.value("checkoutUrl"_L1).isNull());
    QCOMPARE(pool(probe, "acme_design", u"ai_credits"_s).value("addonRemaining"_L1).toInt(), 4250);
    QCOMPARE(probe.effects(u"grant"_s), 2);
}

void TestSandboxMoney::purchaseRefusals()
{
    SandboxProbe probe;
    const QByteArray wrong = R"({"addonId":"addon_ai_1000","currency":"EUR","idempotencyKey":"p"})";
    QCOMPARE(probe.post(purchase, wrong).status, 422);
    QCOMPARE(probe.post(purchase, R"({"addonId":"x","currency":"USD","idempotencyKey":"q"})").status, 404);
    QCOMPARE(probe.post(purchase, R"({"addonId":"addon_ai_1000","currency":"USD"})").status, 400);
    const QByteArray body = R"({"addonId":"addon_ai_1000","currency":"USD","idempotencyKey":"r"})";
    QCOMPARE(probe.post(purchase, body).status, 200);
    const QByteArray manual = R"({"addonId":"addon_ai_1000","currency":"NPR","idempotencyKey":"s"})";
    // Without an address the credits would be there at once; these have to be paid first.
    const QJsonObject byHand
        = probe.post("/api/public/tenants/himal_outfitters/addons/purchase", manual).data();
    QVERIFY(byHand.value("requiresPayment"_L1).toBool());
    QVERIFY(byHand.value("checkoutUrl"_L1).toString().contains(u"/pay/"));
    QCOMPARE(probe.effects(u"grant"_s, u"himal_outfitters"_s), 0);
    QCOMPARE(probe.effects(u"purchase"_s), 2);
}

void TestSandboxMoney::cancelSubscription()
{
    SandboxProbe probe;
    const auto cancel = [&](const QByteArray &tenant, const QByteArray &reason) {
        const QByteArray id = probe.get("/api/public/subscriptions?requestingEntityId=" + tenant)
                                  .data()
                                  .value("subscriptions"_L1)
                                  .toArray()
                                  .first()
                                  .toObject()
                                  .value("id"_L1)
                                  .toString()
                                  .toLatin1();
        return probe.post("/api/public/subscriptions/" + id + "/cancel",
            "{\"externalTenantId\":\"" + tenant + "\",\"reason\":\"" + reason + "\"}");
    };
    const Answer recurring = cancel("acme_design", "too_expensive");
    QCOMPARE(fieldsOf(recurring.data()),
        (QStringList{u"canceledAt"_s, u"currentPeriodEnd"_s, u"status"_s, u"subscriptionId"_s}));
    QCOMPARE(recurring.data().value("status"_L1).toString(), u"pending_cancel"_s);
    QCOMPARE(cancel("acme_design", "other").code(), u"ALREADY_CANCELED"_s);
    QCOMPARE(cancel("himal_outfitters", "not_using").data().value("status"_L1).toString(), u"canceled"_s);
    QVERIFY(probe.get("/api/public/credits/balance?tenantId=himal_outfitters").data().isEmpty());
    QCOMPARE(cancel("northwind", "because").status, 400);
    QCOMPARE(probe.effects(u"cancel"_s), 2);
}

void TestSandboxMoney::checkoutStartsASubscription()
{
    SandboxProbe probe;
    const QByteArray target = "/api/public/checkout";
    const QByteArray who = R"({"planId":"plan_team","externalTenantId":"paper_boat")";
    QCOMPARE(probe.post(target, who + '}').code(), u"MISSING_REQUIRED_FIELDS"_s);
    QCOMPARE(
        probe.post(target, who + R"(,"quantity":12,"currency":"CHF"})").code(), u"CURRENCY_NOT_SUPPORTED"_s);
    for (const char *name : {"totalCapcityUnits", "totalCapacityUnits", "quantity"}) {
        const Answer answer = probe.post(target, who + ",\"" + name + "\":12,\"currency\":\"EUR\"}");
        QCOMPARE(answer.status, 201);
        QCOMPARE(fieldsOf(answer.data()),
            (QStringList{u"checkoutUrl"_s, u"error"_s, u"planName"_s, u"sessionId"_s, u"subscriptionId"_s}));
    }
    QCOMPARE(probe.post("/api/public/capacity/count", R"({"requestingEntityId":"paper_boat"})").status, 404);
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"pay","tenant":"paper_boat"})").status, 200);
    QCOMPARE(capacity(probe, "paper_boat").value("capacityUnits"_L1).toInt(), 12);
    QCOMPARE(pool(probe, "paper_boat", u"ai_credits"_s).value("total"_L1).toInt(), 5000);
    QCOMPARE(probe.effects(u"charge"_s), 1);
}

QTEST_GUILESS_MAIN(TestSandboxMoney)

} // namespace tst_sandbox_money

#include "tst_sandbox_money.moc"
