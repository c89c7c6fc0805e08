// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QTest>

namespace tst_sandbox_reading {

using namespace Qt::StringLiterals;

/// The reading endpoints: names of fields, errors, keys, and the switchable shapes.
class TestSandboxReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void envelopeAndBothErrorShapes();
    void keys_data();
    void keys();
    void tenants();
    void oneTenant();
    void tenantsOfAPerson();
    void plans();
    void subscriptions();
    void subscriptionShapes();
    void subscriptionStatus();
    void encodedSegmentsStayWhole();
    void invoices();
    void providers();
    void access();
    void usage();
    void tokens();
    void moneyAndTimesInOtherSpellings();
    void unknownPathsHaveNoEnvelope();
};

void TestSandboxReading::envelopeAndBothErrorShapes()
{
    SandboxProbe probe;
    const QByteArray missing = "/api/public/tenants?externalTenantId=nobody";
    QCOMPARE(
        fieldsOf(probe.get("/api/public/plans").json()), (QStringList{u"data"_s, u"error"_s, u"success"_s}));
    Answer answer = probe.get(missing);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.json().value("success"_L1).toBool(true), false);
    QCOMPARE(answer.code(), u"TENANT_NOT_FOUND"_s);
    probe.shape("error", "text");
    QCOMPARE(probe.get(missing).json().value("error"_L1).toString(), u"Tenant not found"_s);
    probe.shape("failureStatus", "ok");
    QCOMPARE(probe.get(missing).status, 200);
    probe.shape("envelope", "bare");
    QCOMPARE(fieldsOf(probe.get("/api/public/plans").json()), (QStringList{u"data"_s, u"success"_s}));
}

void TestSandboxReading::keys_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray tenants = "/api/public/tenants";
    const QByteArray plans = "/api/public/plans";
    const QByteArray state = "/api/public/subscriptions/status?tenantId=acme_design&productSlug=workspace";
    const QByteArray none;
    const QByteArray right = "sk_test_sandbox";
    const QByteArray pub = "x-public-key: pk_test_sandbox\r\n";
    const QString ok;
    QTest::newRow("secret") << tenants << right << none << 200 << ok;
    QTest::newRow("wrong secret") << tenants << QByteArray("sk_test_x") << none << 401
                                  << u"INVALID_API_KEY"_s;
    QTest::newRow("nothing") << tenants << none << none << 401 << u"INVALID_API_KEY"_s;
    QTest::newRow("public on a secret endpoint") << tenants << none << pub << 401 << u"INVALID_API_KEY"_s;
    QTest::newRow("second secret") << tenants << QByteArray("sk_live_other") << none << 200 << ok;
    QTest::newRow("service") << tenants + "?orgId=org_lumen" << none
                             << QByteArray("x-service-key: svc_sandbox\r\n") << 200 << ok;
    QTest::newRow("wrong service") << tenants + "?orgId=org_lumen" << none
                                   << QByteArray("x-service-key: x\r\n") << 401 << u"INVALID_SERVICE_KEY"_s;
    QTest::newRow("plans, public in query")
        << plans + "?publicKey=pk_test_sandbox" << none << none << 200 << ok;
    QTest::newRow("plans, public in header") << plans << none << pub << 200 << ok;
    QTest::newRow("plans, nothing") << plans << none << none << 400 << u"MISSING_PUBLIC_KEY"_s;
    QTest::newRow("plans, wrong public")
        << plans + "?publicKey=x" << none << none << 401 << u"INVALID_PUBLIC_KEY"_s;
    QTest::newRow("plans, secret") << plans << right << none << 200 << ok;
    QTest::newRow("status, public") << state << none << pub << 200 << ok;
    QTest::newRow("status, secret only") << state << right << none << 400 << u"MISSING_PUBLIC_KEY"_s;
}

void TestSandboxReading::keys()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    QFETCH(QString, code);
    desk::sandbox::Options options = SandboxProbe::fixedOptions();
    options.secretKeys += u"sk_live_other"_s;
    SandboxProbe probe(options);
    const Answer answer = probe.get(target, secret, headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
}

void TestSandboxReading::tenants()
{
    SandboxProbe probe;
    const QJsonObject data = probe.get("/api/public/tenants").data();
    QCOMPARE(data.value("count"_L1).toInt(), 12);
    const QJsonArray list = data.value("tenants"_L1).toArray();
    QCOMPARE(list.size(), 12);
    QCOMPARE(fieldsOf(list.first().toObject()),
        (QStringList{u"createdAt"_s, u"externalTenantId"_s, u"id"_s, u"isActive"_s, u"metadata"_s, u"name"_s,
            u"slug"_s, u"updatedAt"_s}));
    QVERIFY(list.last().toObject().value("name"_L1).toString().contains(u"<b>"_s));
    probe.shape("tenants", "list");
    QCOMPARE(probe.get("/api/public/tenants").list().size(), 12);
}

void TestSandboxReading::oneTenant()
{
    SandboxProbe probe;
    const QJsonObject data = probe.get("/api/public/tenants?externalTenantId=acme_design").data();
    QCOMPARE(fieldsOf(data), (QStringList{u"members"_s, u"organization"_s, u"tenant"_s}));
    QCOMPARE(data.value("tenant"_L1).toObject().value("name"_L1).toString(), u"Acme Design Studio"_s);
    const QJsonObject owner = data.value("members"_L1).toArray().first().toObject();
    QCOMPARE(fieldsOf(owner), (QStringList{u"email"_s, u"externalUserId"_s, u"name"_s, u"role"_s}));
    QCOMPARE(owner.value("role"_L1).toString(), u"owner"_s);
    QCOMPARE(data.value("organization"_L1).toObject().value("type"_L1).toString(), u"b2b"_s);
}

void TestSandboxReading::tenantsOfAPerson()
{
    SandboxProbe probe;
    const QJsonObject data = probe.get("/api/public/tenants?externalUserId=owner_northwind").data();
    QCOMPARE(data.value("count"_L1).toInt(), 1);
    QCOMPARE(probe.get("/api/public/tenants?externalUserId=nobody").data().value("count"_L1).toInt(-1), 0);
}

void TestSandboxReading::plans()
{
    SandboxProbe probe;
    const QJsonObject data = probe.get("/api/public/plans").data();
    QCOMPARE(fieldsOf(data), (QStringList{u"organization"_s, u"plans"_s}));
    const QJsonObject team = data.value("plans"_L1).toArray().at(2).toObject();
    QCOMPARE(fieldsOf(team),
        (QStringList{u"created_at"_s, u"creditPools"_s, u"description"_s, u"features"_s, u"id"_s, u"isFree"_s,
            u"isSeatBased"_s, u"limits"_s, u"name"_s, u"paymentProviders"_s, u"payment_providers"_s,
            u"prices"_s, u"pricing"_s, u"product"_s, u"test_mode"_s, u"trial"_s, u"updated_at"_s}));
    QCOMPARE(fieldsOf(team.value("creditPools"_L1).toArray().first().toObject()),
        (QStringList{u"displayName"_s, u"limitBehavior"_s, u"limitPerPeriod"_s, u"poolKey"_s,
            u"refillBehavior"_s, u"rolloverCap"_s}));
    const QJsonObject pricing = team.value("pricing"_L1).toObject();
    QCOMPARE(fieldsOf(pricing),
        (QStringList{u"basePrice"_s, u"currency"_s, u"includedSeats"_s, u"interval"_s, u"isSeatBased"_s,
            u"minSeats"_s, u"perSeatPrice"_s}));
    QCOMPARE(pricing.value("basePrice"_L1).toDouble(), 49.0);
    const QJsonObject kwd = team.value("prices"_L1).toArray().last().toObject();
    QCOMPARE(kwd.value("currency"_L1).toString(), u"KWD"_s);
    QCOMPARE(kwd.value("perSeatPrice"_L1).toDouble(), 2.15);
    QCOMPARE(fieldsOf(team.value("paymentProviders"_L1).toArray().first().toObject()),
        (QStringList{u"is_active"_s, u"provider_id"_s, u"provider_type"_s}));
    QCOMPARE(team.value("payment_providers"_L1), team.value("paymentProviders"_L1));
    const QJsonObject free = data.value("plans"_L1).toArray().first().toObject();
    QCOMPARE(free.value("creditPools"_L1), QJsonValue(QJsonArray()));
}

void TestSandboxReading::subscriptions()
{
    SandboxProbe probe;
    const auto of = [&](const QByteArray &tenant) {
        return probe.get("/api/public/subscriptions?requestingEntityId=" + tenant)
            .data()
            .value("subscriptions"_L1)
            .toArray();
    };
    const QJsonObject acme = of("acme_design").first().toObject();
    QCOMPARE(fieldsOf(acme),
        (QStringList{u"billing"_s, u"cancellation"_s, u"capacity"_s, u"created_at"_s, u"id"_s, u"metadata"_s,
            u"payment_providers"_s, u"plan"_s, u"product"_s, u"provider_subscription_id"_s, u"status"_s,
            u"trial"_s, u"updated_at"_s}));
    QCOMPARE(fieldsOf(acme.value("billing"_L1).toObject()),
        (QStringList{u"current_period_end"_s, u"current_period_start"_s, u"next_billing_date"_s}));
    QCOMPARE(fieldsOf(acme.value("trial"_L1).toObject()),
        (QStringList{u"days_remaining"_s, u"ends_at"_s, u"is_active"_s}));
    QCOMPARE(fieldsOf(acme.value("cancellation"_L1).toObject()),
        (QStringList{u"canceled_at"_s, u"is_canceled"_s, u"will_end_at"_s}));
    QCOMPARE(acme.value("capacity"_L1).toObject().value("units"_L1).toInt(), 25);
    const QJsonObject trial = of("brightside_labs").first().toObject();
    QCOMPARE(trial.value("status"_L1).toString(), u"trial"_s);
    QCOMPARE(trial.value("trial"_L1).toObject().value("days_remaining"_L1).toInt(), 3);
    QCOMPARE(of("gulf_marine").first().toObject().value("status"_L1).toString(), u"on_hold_review"_s);
    const QJsonArray kestrel = of("kestrel_watch");
    QCOMPARE(kestrel.size(), 2);
    QVERIFY(kestrel.first().toObject().value("cancellation"_L1).toObject().value("is_canceled"_L1).toBool());
    QCOMPARE(of("old_mill").size(), 2);
    QVERIFY(of("paper_boat").isEmpty());
}

void TestSandboxReading::subscriptionShapes()
{
    SandboxProbe probe;
    probe.shape("subscriptions", "list");
    probe.shape("subscriptionKeys", "camel");
    probe.shape("trial", "trialing");
    probe.shape("capacity", "total");
    const QJsonObject one
        = probe.get("/api/public/subscriptions?requestingEntityId=brightside_labs").list().first().toObject();
    QCOMPARE(one.value("status"_L1).toString(), u"trialing"_s);
    QVERIFY(one.value("billing"_L1).toObject().contains("currentPeriodEnd"_L1));
    QVERIFY(one.contains("paymentProviders"_L1));
    QCOMPARE(fieldsOf(one.value("capacity"_L1).toObject()), (QStringList{u"total"_s, u"used"_s}));
    // Limits are keyed by what the customer called them.
    QVERIFY(one.value("plan"_L1).toObject().value("limits"_L1).toObject().contains("storage_gb"_L1));
}

void TestSandboxReading::subscriptionStatus()
{
    SandboxProbe probe;
    const QByteArray base
        = "/api/public/subscriptions/status?publicKey=pk_test_sandbox&productSlug=workspace&tenantId=";
    const QJsonObject data = probe.get(base + "acme_design", {}).data();
    QCOMPARE(fieldsOf(data),
        (QStringList{u"active"_s, u"plan"_s, u"renewal"_s, u"status"_s, u"subscription"_s, u"tenant"_s}));
    QCOMPARE(fieldsOf(data.value("subscription"_L1).toObject()),
        (QStringList{u"canceledAt"_s, u"capacityUnits"_s, u"currentPeriodEnd"_s, u"currentPeriodStart"_s,
            u"id"_s, u"status"_s, u"trialEndsAt"_s, u"usedCapacity"_s}));
    QCOMPARE(fieldsOf(data.value("plan"_L1).toObject()),
        (QStringList{u"billingInterval"_s, u"features"_s, u"id"_s, u"isSeatBased"_s, u"limits"_s, u"name"_s,
            u"productId"_s, u"productName"_s, u"productSlug"_s}));
    const QJsonObject none = probe.get(base + "paper_boat", {}).data();
    QCOMPARE(none.value("status"_L1).toString(), u"none"_s);
    QVERIFY(none.value("subscription"_L1).isNull());
    QVERIFY(!none.value("active"_L1).toBool(true));
}

void TestSandboxReading::encodedSegmentsStayWhole()
{
    SandboxProbe probe;
    const QByteArray body = R"({"externalTenantId":"a/b c%","name":"Slashes","externalUserId":"u"})";
    QCOMPARE(probe.post("/api/public/tenants", body).status, 201);
    QCOMPARE(probe.get("/api/public/tenants/a%2Fb%20c%25/addons/available").status, 200);
    QCOMPARE(probe.get("/api/public/tenants/a/b%20c%25/addons/available").status, 404);
    QCOMPARE(probe.get("/api/public/tenants?externalTenantId=a%2Fb+c%25").status, 200);
}

void TestSandboxReading::invoices()
{
    SandboxProbe probe;
    const auto of = [&](const QByteArray &tenant) {
        return probe.get("/api/public/billing/invoices?externalTenantId=" + tenant)
            .data()
            .value("invoices"_L1)
            .toArray();
    };
    const QJsonObject paid = of("acme_design").first().toObject();
    QCOMPARE(fieldsOf(paid),
        (QStringList{u"currency"_s, u"dueDate"_s, u"hostedInvoiceUrl"_s, u"id"_s, u"invoiceNumber"_s,
            u"invoicePdf"_s, u"invoiceType"_s, u"issuedAt"_s, u"paidAt"_s, u"paymentProvider"_s,
            u"periodEnd"_s, u"periodStart"_s, u"planName"_s, u"status"_s, u"totalAmount"_s}));
    // 49 + (25 − 10) × 7
    QCOMPARE(paid.value("totalAmount"_L1).toDouble(), 154.0);
    const QUrl page(paid.value("hostedInvoiceUrl"_L1).toString());
    QCOMPARE(probe.get(page.path().toLatin1(), {}).status, 200);
    const QJsonObject open = of("himal_outfitters").first().toObject();
    QCOMPARE(open.value("status"_L1).toString(), u"open"_s);
    QVERIFY(open.value("paidAt"_L1).isNull());
}

void TestSandboxReading::providers()
{
    SandboxProbe probe;
    const QJsonArray list
        = probe.get("/api/public/supported-providers").data().value("providers"_L1).toArray();
    QCOMPARE(list.size(), 3);
    QCOMPARE(fieldsOf(list.first().toObject()),
        (QStringList{u"capabilities"_s, u"code"_s, u"id"_s, u"isEnabled"_s, u"name"_s,
            u"supportsRecurringBilling"_s, u"supportsTestMode"_s, u"supportsWebhooks"_s}));
}

void TestSandboxReading::access()
{
    SandboxProbe probe;
    const auto ask = [&](const QByteArray &more) {
        return probe.post("/api/public/can-access", "{\"requestingEntityId\":\"acme_design\"" + more + '}');
    };
    QVERIFY(ask(R"(,"featureKey":"sso")").data().value("canAccess"_L1).toBool());
    QVERIFY(!ask(R"(,"featureKey":"audit_log")").data().value("canAccess"_L1).toBool(true));
    QVERIFY(ask(R"(,"productSlug":"workspace")").data().value("canAccess"_L1).toBool());
    QVERIFY(!ask(R"(,"productSlug":"insights")").data().value("canAccess"_L1).toBool(true));
    const QJsonObject much = ask(R"(,"featureKey":"ai_credits","amount":999999)").data();
    QCOMPARE(much.value("credits"_L1).toObject().value("available"_L1).toInt(), 6150);
    QVERIFY(!much.value("credits"_L1).toObject().value("sufficient"_L1).toBool(true));
    QVERIFY(!much.value("canAccess"_L1).toBool(true));
    QCOMPARE(ask("").code(), u"MISSING_REQUIRED_FIELDS"_s);
}

void TestSandboxReading::usage()
{
    SandboxProbe probe;
    const QByteArray body = R"({"requestingEntityId":"acme_design","metric":"projects","value":25})";
    const Answer recording = probe.post("/api/public/record-usage", body);
    QCOMPARE(recording.status, 201);
    const QJsonObject recorded = recording.data();
    QCOMPARE(fieldsOf(recorded), (QStringList{u"message"_s, u"metric"_s, u"recordedValue"_s}));
    const QJsonObject limit = probe.post("/api/public/check-usage-limit", body).data();
    QCOMPARE(fieldsOf(limit),
        (QStringList{u"allowed"_s, u"current"_s, u"limit"_s, u"metric"_s, u"percentage"_s, u"remaining"_s}));
    QCOMPARE(limit.value("remaining"_L1).toInt(), 75);
    QCOMPARE(limit.value("percentage"_L1).toDouble(), 25.0);
    const QJsonObject unlimited = probe
                                      .post("/api/public/check-usage-limit",
                                          R"({"requestingEntityId":"sakura_robotics","metric":"projects"})")
                                      .data();
    QVERIFY(unlimited.value("allowed"_L1).toBool());
    QVERIFY(unlimited.value("limit"_L1).isNull());
}

void TestSandboxReading::tokens()
{
    SandboxProbe probe;
    const QByteArray pub = "x-public-key: pk_test_sandbox\r\n";
    const QByteArray body = R"({"externalTenantId":"acme_design","returnUrl":"https://example.com"})";
    const Answer portal = probe.post("/api/public/auth/portal-token", body, {}, pub);
    QCOMPARE(portal.status, 201);
    QCOMPARE(fieldsOf(portal.data()), (QStringList{u"expiresAt"_s, u"token"_s}));
    QCOMPARE(portal.data().value("expiresAt"_L1).toString(), u"2026-05-17T10:30:30.000Z"_s);
    const QJsonObject meta = portal.json().value("meta"_L1).toObject();
    QCOMPARE(fieldsOf(meta), (QStringList{u"expiresIn"_s, u"portalUrl"_s}));
    const Answer checkout = probe.post("/api/public/auth/checkout-token", body, {}, pub);
    QVERIFY(checkout.json().value("meta"_L1).toObject().contains("checkoutUrl"_L1));
    const QByteArray nobody = R"({"externalTenantId":"nobody","returnUrl":"https://example.com"})";
    QCOMPARE(probe.post("/api/public/auth/portal-token", nobody, {}, pub).code(), u"TENANT_NOT_FOUND"_s);
    QCOMPARE(probe.post("/api/public/auth/checkout-token", nobody, {}, pub).status, 201);
}

void TestSandboxReading::moneyAndTimesInOtherSpellings()
{
    SandboxProbe probe;
    probe.shape("money", "text");
    probe.shape("counts", "text");
    probe.shape("times", "seconds");
    const QJsonObject team
        = probe.get("/api/public/plans").data().value("plans"_L1).toArray().at(2).toObject();
    QCOMPARE(
        team.value("prices"_L1).toArray().last().toObject().value("perSeatPrice"_L1), QJsonValue(u"2.150"_s));
    QCOMPARE(team.value("prices"_L1).toArray().at(3).toObject().value("basePrice"_L1), QJsonValue(u"7200"_s));
    const QByteArray seats = "/api/public/capacity/allocations?requestingEntityId=acme_design&limit=1";
    const QJsonObject data = probe.get(seats).data();
    QCOMPARE(data.value("pagination"_L1).toObject().value("total"_L1), QJsonValue(u"18"_s));
    QCOMPARE(data.value("capacity"_L1).toObject().value("capacityUnits"_L1), QJsonValue(u"25"_s));
    const auto allocatedAt = [&] {
        return probe.get(seats)
            .data()
            .value("allocations"_L1)
            .toArray()
            .first()
            .toObject()
            .value("allocatedAt"_L1);
    };
    const QString utc = allocatedAt().toString();
    QCOMPARE(utc.size(), 20);
    probe.shape("zone", "offset");
    const QString offset = allocatedAt().toString();
    QVERIFY(offset.endsWith(u"+05:45"_s));
    QCOMPARE(QDateTime::fromString(offset, Qt::ISODate), QDateTime::fromString(utc, Qt::ISODate));
}

void TestSandboxReading::unknownPathsHaveNoEnvelope()
{
    SandboxProbe probe;
    const Answer answer = probe.get("/api/public/webhooks");
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.json().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxReading)

} // namespace tst_sandbox_reading

#include "tst_sandbox_reading.moc"
