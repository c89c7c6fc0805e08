// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QTest>

namespace tst_sandbox_documents {

using namespace Qt::StringLiterals;

const QByteArray pub = "x-public-key: pk_test_sandbox\r\n";
const QByteArray consume = "/api/public/credits/consume";
/// Fields, spellings and repetitions where the documents and the official clients agree.
class TestSandboxDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentagesAreWhole();
    void usageStaysBetweenNoneAndAll();
    void subscriptionNamesItsProvidersAsObjects();
    void subscriptionNamesEveryId();
    void plansSayWhenAndWhetherTheyTest();
    void testModeFollowsKeyAndPlan_data();
    void testModeFollowsKeyAndPlan();
    void amountsInTheirPlaces_data();
    void amountsInTheirPlaces();
    void errorsInTheirPlaces_data();
    void errorsInTheirPlaces();
    void mixedIsOnlyForWhatIsMixed();
    void keysBelongToTheirTenant();
    void otherBodyUnderAKnownKey();
    void purchasesHaveTheScopeThatIsNamed();

private:
    static QJsonObject plan(const SandboxProbe &probe, int index)
    {
        return probe.get("/api/public/plans").data().value("plans"_L1).toArray().at(index).toObject();
    }
    static QJsonObject subscriptions(const SandboxProbe &probe, const QByteArray &tenant)
    {
        return probe.get("/api/public/subscriptions?requestingEntityId=" + tenant).data();
    }
    static QJsonObject newest(const SandboxProbe &probe, const QByteArray &tenant)
    {
        return subscriptions(probe, tenant).value("subscriptions"_L1).toArray().first().toObject();
    }
    static QJsonObject pool(const SandboxProbe &probe, const QByteArray &tenant, const QString &key)
    {
        return probe.get("/api/public/credits/balance?tenantId=" + tenant).data().value(key).toObject();
    }
    static QByteArray use(const QByteArray &tenant, int amount, const QByteArray &key)
    {
        return "{\"tenantId\":\"" + tenant + "\",\"poolKey\":\"ai_credits\",\"amount\":"
            + QByteArray::number(amount) + ",\"idempotencyKey\":\"" + key + "\"}";
    }
};

void TestSandboxDocuments::percentagesAreWhole()
{
    SandboxProbe probe;
    QCOMPARE(probe.post(consume, use("acme_design", 13, "k")).status, 200);
    // 1,863 of 5,000 are 37.26 %, 120 of 400 are 30 %.
    QCOMPARE(pool(probe, "acme_design", u"ai_credits"_s).value("usagePercent"_L1), QJsonValue(37));
    QCOMPARE(pool(probe, "acme_design", u"sms"_s).value("usagePercent"_L1), QJsonValue(30));
    const QByteArray used = R"({"requestingEntityId":"acme_design","metric":"storage_gb","value":7})";
    QCOMPARE(probe.post("/api/public/record-usage", used).status, 201);
    const QByteArray asked = R"({"requestingEntityId":"acme_design","metric":"storage_gb"})";
    QCOMPARE(probe.post("/api/public/check-usage-limit", asked).data().value("percentage"_L1), QJsonValue(4));
    const QByteArray count = R"({"requestingEntityId":"kestrel_watch"})"; // 41 of 60
    QCOMPARE(probe.post("/api/public/capacity/count", count).data().value("utilizationPercentage"_L1),
        QJsonValue(68));
}

void TestSandboxDocuments::usageStaysBetweenNoneAndAll()
{
    SandboxProbe probe;
    const QJsonObject owed = pool(probe, "helios_energy", u"sms"_s); // soft, 437 of 400 used
    QCOMPARE(owed.value("total"_L1), QJsonValue(-37));
    QCOMPARE(owed.value("usagePercent"_L1), QJsonValue(100));
    probe.server.run([](desk::sandbox::Sandbox &sandbox) {
        sandbox.world().tenant(u"acme_design"_s)->pool(u"workspace"_s, u"ai_credits"_s)->grants.front().left
            = 7500; // carried over
    });
    QCOMPARE(pool(probe, "acme_design", u"ai_credits"_s).value("usagePercent"_L1), QJsonValue(0));
}

void TestSandboxDocuments::subscriptionNamesItsProvidersAsObjects()
{
    SandboxProbe probe;
    QCOMPARE(newest(probe, "himal_outfitters").value("payment_providers"_L1).toArray(),
        (QJsonArray{QJsonObject{{u"provider_id"_s, u"prov_khalti"_s}, {u"provider_type"_s, u"khalti"_s},
            {u"is_active"_s, true}}}));
    QCOMPARE(newest(probe, "bold_soehne").value("payment_providers"_L1).toArray(), QJsonArray());
    probe.shape("providers", "names");
    QCOMPARE(
        newest(probe, "himal_outfitters").value("payment_providers"_L1).toArray(), QJsonArray{u"khalti"_s});
}

void TestSandboxDocuments::subscriptionNamesEveryId()
{
    SandboxProbe probe;
    QCOMPARE(subscriptions(probe, "acme_design").value("tenant"_L1).toObject().value("external_tenant_id"_L1),
        QJsonValue(u"acme_design"_s));
    QVERIFY(newest(probe, "acme_design")
                .value("provider_subscription_id"_L1)
                .toString()
                .startsWith(u"sub_stripe_"));
    // Paid by hand: the provider knows none, and that is said.
    QCOMPARE(
        newest(probe, "himal_outfitters").value("provider_subscription_id"_L1), QJsonValue(QJsonValue::Null));
}

void TestSandboxDocuments::plansSayWhenAndWhetherTheyTest()
{
    SandboxProbe probe;
    const QJsonObject free = plan(probe, 0);
    QCOMPARE(free.value("creditPools"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(free.value("payment_providers"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(free.value("created_at"_L1).toString(), u"2020-01-01T00:00:00.000Z"_s);
    QVERIFY(free.contains("updated_at"_L1));
    const QJsonObject provider = plan(probe, 1).value("payment_providers"_L1).toArray().at(1).toObject();
    QCOMPARE(provider.value("provider_id"_L1).toString(), u"prov_khalti"_s);
}

void TestSandboxDocuments::testModeFollowsKeyAndPlan_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("isTest");
    QTest::newRow("test") << QByteArray("sk_test_sandbox") << QByteArray() << true;
    QTest::newRow("live") << QByteArray("sk_live_other") << QByteArray() << false;
    QTest::newRow("live public") << QByteArray() << QByteArray("x-public-key: pk_live_sandbox\r\n") << false;
}

void TestSandboxDocuments::testModeFollowsKeyAndPlan()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, headers);
    QFETCH(bool, isTest);
    desk::sandbox::Options options = SandboxProbe::fixedOptions();
    options.secretKeys += u"sk_live_other"_s;
    options.publicKey = u"pk_live_sandbox"_s;
    SandboxProbe probe(options);
    const auto tests = [&](int index) {
        return probe.get("/api/public/plans", secret, headers)
            .data()
            .value("plans"_L1)
            .toArray()
            .at(index)
            .toObject()
            .value("test_mode"_L1);
    };
    QCOMPARE(tests(1), QJsonValue(isTest));
    // Each plan can have a mode of its own.
    for (const bool on : {true, false}) {
        const QByteArray body = "{\"action\":\"setTestMode\",\"plan\":\"plan_team\",\"on\":"
            + QByteArray(on ? "true}" : "false}");
        QCOMPARE(probe.post("/__sandbox/change", body).status, 200);
        QCOMPARE(tests(1), QJsonValue(isTest));
        QCOMPARE(tests(2), QJsonValue(on));
    }
    QCOMPARE(
        probe.post("/__sandbox/change", R"({"action":"setTestMode","plan":"none","on":true})").status, 400);
}

void TestSandboxDocuments::amountsInTheirPlaces_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<bool>("listed"); // text in add-ons, prices[] and invoices
    QTest::addColumn<bool>("charged"); // text in pricing, quotes and prorations
    QTest::newRow("number") << QByteArray("number") << false << false;
    QTest::newRow("text") << QByteArray("text") << true << true;
    QTest::newRow("mixed") << QByteArray("mixed") << true << false;
}

void TestSandboxDocuments::amountsInTheirPlaces()
{
    QFETCH(QByteArray, form);
    QFETCH(bool, listed);
    QFETCH(bool, charged);
    SandboxProbe probe;
    probe.shape("money", form);
    const auto value = [](const char *text, bool asText) {
        return asText ? QJsonValue(QLatin1String(text)) : QJsonValue(QByteArray(text).toDouble());
    };
    const QJsonObject team = plan(probe, 2);
    const QJsonObject pricing = team.value("pricing"_L1).toObject();
    QCOMPARE(pricing.value("basePrice"_L1), value("49.00", charged));
    QCOMPARE(pricing.value("perSeatPrice"_L1), value("7.00", charged));
    const QJsonArray prices = team.value("prices"_L1).toArray();
    QCOMPARE(prices.first().toObject().value("basePrice"_L1), value("49.00", listed));
    QCOMPARE(prices.last().toObject().value("perSeatPrice"_L1), value("2.150", listed));
    const QJsonObject insights = plan(probe, 4);
    QCOMPARE(insights.value("pricing"_L1).toObject().value("amount"_L1), value("99.00", charged));
    QCOMPARE(
        insights.value("prices"_L1).toArray().first().toObject().value("amount"_L1), value("99.00", listed));
    QCOMPARE(newest(probe, "acme_design")
                 .value("plan"_L1)
                 .toObject()
                 .value("pricing"_L1)
                 .toObject()
                 .value("basePrice"_L1),
        value("49.00", charged));
    const QJsonArray addons = probe.get("/api/public/tenants/acme_design/addons/available").list();
    QCOMPARE(addons.first().toObject().value("amount"_L1), value("5.00", listed));
    const QByteArray buy = R"({"addonId":"addon_ai_1000","currency":"USD","idempotencyKey":"p"})";
    QCOMPARE(probe.post("/api/public/tenants/acme_design/addons/purchase", buy).data().value("amount"_L1),
        value("5.00", charged));
    const QByteArray more = R"({"externalTenantId":"northwind","newCapacity":17})";
    const QJsonObject proration = probe.post("/api/public/capacity/proration-checkout", more).data();
    QCOMPARE(proration.value("prorationAmount"_L1), value("7.93", charged));
    QCOMPARE(
        proration.value("prorationDetails"_L1).toObject().value("perSeatPrice"_L1), value("7.00", charged));
    const QByteArray seat = R"({"requestingEntityId":"northwind","externalUserId":"new"})";
    const QJsonObject quote = probe.post("/api/public/capacity/allocate", seat).data();
    QCOMPARE(quote.value("proration"_L1).toObject().value("amount"_L1), value("3.97", charged));
    const QJsonObject invoices
        = probe.get("/api/public/billing/invoices?externalTenantId=acme_design").data();
    QCOMPARE(invoices.value("invoices"_L1).toArray().first().toObject().value("totalAmount"_L1),
        value("154.00", listed));
}

void TestSandboxDocuments::errorsInTheirPlaces_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<bool>("texts"); // tenants, capacity and 422
    QTest::addColumn<bool>("objects"); // consume, cancel, tokens and the rest
    QTest::newRow("object") << QByteArray("object") << false << false;
    QTest::newRow("text") << QByteArray("text") << true << true;
    QTest::newRow("mixed") << QByteArray("mixed") << true << false;
}

void TestSandboxDocuments::errorsInTheirPlaces()
{
    QFETCH(QByteArray, form);
    QFETCH(bool, texts);
    QFETCH(bool, objects);
    SandboxProbe probe;
    probe.shape("error", form);
    const auto isText = [](const Answer &answer, int status) {
        if (answer.status != status)
            qFatal("another status: %d", answer.status);
        return answer.json().value("error"_L1).isString();
    };
    QCOMPARE(isText(probe.get("/api/public/tenants?externalTenantId=nobody"), 404), texts);
    QCOMPARE(isText(probe.post("/api/public/tenants", "{}"), 400), texts);
    QCOMPARE(isText(probe.post("/api/public/tenants",
                        R"({"externalTenantId":"northwind","name":"N","externalUserId":"u"})"),
                 409),
        texts);
    QCOMPARE(isText(probe.get("/api/public/tenants", "sk_test_wrong"), 401), texts);
    const QByteArray boat = R"({"requestingEntityId":"paper_boat","externalUserId":"u"})";
    QCOMPARE(isText(probe.get("/api/public/capacity/allocations?requestingEntityId=paper_boat"), 404), texts);
    QCOMPARE(isText(probe.post("/api/public/capacity/count", boat), 404), texts);
    QCOMPARE(isText(probe.post("/api/public/capacity/allocate", boat), 404), texts);
    QCOMPARE(isText(probe.post("/api/public/capacity/bulk-allocate", boat), 400), texts);
    QCOMPARE(isText(probe.post("/api/public/capacity/proration-checkout", "[]"), 400), texts);
    const QByteArray euros = R"({"addonId":"addon_ai_1000","currency":"EUR","idempotencyKey":"p"})";
    QCOMPARE(isText(probe.post("/api/public/tenants/acme_design/addons/purchase", euros), 422), texts);
    const QByteArray francs
        = R"({"planId":"plan_insights","externalTenantId":"paper_boat","currency":"CHF"})";
    QCOMPARE(isText(probe.post("/api/public/checkout", francs), 422), texts);

    QCOMPARE(isText(probe.post(consume, use("paper_boat", 1, "k")), 402), objects);
    QCOMPARE(isText(probe.post("/api/public/subscriptions/none/cancel",
                        R"({"externalTenantId":"acme_design","reason":"other"})"),
                 404),
        objects);
    const QByteArray nobody = R"({"externalTenantId":"nobody","returnUrl":"https://example.com"})";
    QCOMPARE(isText(probe.post("/api/public/auth/portal-token", nobody, {}, pub), 404), objects);
    QCOMPARE(isText(probe.get("/api/public/plans", {}), 400), objects);
    QCOMPARE(isText(probe.get("/api/public/credits/balance?tenantId=nobody"), 404), objects);
}

void TestSandboxDocuments::mixedIsOnlyForWhatIsMixed()
{
    SandboxProbe probe;
    QCOMPARE(probe.post("/__sandbox/shape", R"({"tenants":"mixed"})").status, 400);
    const QJsonObject shape = probe.post("/__sandbox/shape", R"({"money":"mixed"})").json();
    QCOMPARE(shape.value("money"_L1).toString(), u"mixed"_s);
    QCOMPARE(
        probe.post("/__sandbox/shape", R"({"money":"text"})").json().value("money"_L1).toString(), u"text"_s);
    QVERIFY(desk::sandbox::Shape::describe().contains(u"error=object|text|mixed"_s));
}

void TestSandboxDocuments::keysBelongToTheirTenant()
{
    SandboxProbe probe;
    QCOMPARE(probe.post(consume, use("acme_design", 10, "k")).data().value("remaining"_L1).toInt(), 6140);
    const QJsonObject other = probe.post(consume, use("northwind", 10, "k")).data();
    QCOMPARE(other.value("alreadyProcessed"_L1), QJsonValue(false));
    QCOMPARE(probe.effects(u"consume"_s, u"northwind"_s), 1);
    const QByteArray body = R"({"addonId":"addon_ai_1000","currency":"USD","idempotencyKey":"k"})";
    const auto buy = [&](const QByteArray &tenant) {
        return probe.post("/api/public/tenants/" + tenant + "/addons/purchase", body).data();
    };
    const QJsonObject acme = buy("acme_design");
    const QJsonObject northwind = buy("northwind");
    QVERIFY(acme.value("purchaseId"_L1) != northwind.value("purchaseId"_L1));
    QVERIFY(!northwind.contains("alreadyProcessed"_L1));
    QCOMPARE(probe.effects(u"purchase"_s), 2);
    // One tenant has two names.
    const QByteArray internal = probe.get("/api/public/tenants?externalTenantId=acme_design")
                                    .data()
                                    .value("tenant"_L1)
                                    .toObject()
                                    .value("id"_L1)
                                    .toString()
                                    .toLatin1();
    QCOMPARE(
        probe.post(consume, use(internal, 10, "k")).data().value("alreadyProcessed"_L1), QJsonValue(true));
    QCOMPARE(buy(internal).value("purchaseId"_L1), acme.value("purchaseId"_L1));
}

void TestSandboxDocuments::otherBodyUnderAKnownKey()
{
    SandboxProbe probe;
    const QByteArray target = "/api/public/tenants/acme_design/addons/purchase";
    const QJsonObject first
        = probe.post(target, R"({"addonId":"addon_ai_1000","currency":"USD","idempotencyKey":"k"})").data();
    const Answer other
        = probe.post(target, R"({"addonId":"addon_sms_500","currency":"EUR","idempotencyKey":"k"})");
    QCOMPARE(other.status, 200);
    QCOMPARE(other.data().value("purchaseId"_L1), first.value("purchaseId"_L1));
    QCOMPARE(other.data().value("checkoutUrl"_L1), first.value("checkoutUrl"_L1));
    QCOMPARE(other.data().value("alreadyProcessed"_L1), QJsonValue(true));
    QCOMPARE(probe.effects(u"purchase"_s), 1);
}

void TestSandboxDocuments::purchasesHaveTheScopeThatIsNamed()
{
    SandboxProbe probe;
    const QByteArray insights = subscriptions(probe, "kestrel_watch")
                                    .value("subscriptions"_L1)
                                    .toArray()
                                    .at(1)
                                    .toObject()
                                    .value("id"_L1)
                                    .toString()
                                    .toLatin1();
    int number = 0;
    const auto buy = [&](const QByteArray &scope) {
        const QByteArray body = "{\"addonId\":\"addon_runs_100\",\"currency\":\"USD\",\"idempotencyKey\":\""
            + QByteArray::number(++number) + "\"," + scope + '}';
        return probe.post("/api/public/tenants/kestrel_watch/addons/purchase", body);
    };
    const QByteArray byId = "\"subscriptionId\":\"" + insights + '"';
    QCOMPARE(buy(byId).status, 200);
    QCOMPARE(buy("\"productSlug\":\"insights\"").status, 200);
    QCOMPARE(buy(byId + ",\"productSlug\":\"insights\"").status, 200);
    QCOMPARE(buy(byId + ",\"productSlug\":\"workspace\"").code(), u"SCOPE_MISMATCH"_s);
    QCOMPARE(buy("\"subscriptionId\":\"sub_nobody\"").code(), u"SUBSCRIPTION_NOT_FOUND"_s);
    QCOMPARE(buy("\"productSlug\":\"nothing\"").code(), u"SUBSCRIPTION_NOT_FOUND"_s);
    QCOMPARE(buy("\"productSlug\":\"workspace\"").code(), u"ADDON_NOT_FOUND"_s); // not sold there
    probe.shape("creditScope", "ignored"); // an older server looks at the newest only
    QCOMPARE(buy(byId).code(), u"ADDON_NOT_FOUND"_s);
}

QTEST_GUILESS_MAIN(TestSandboxDocuments)

} // namespace tst_sandbox_documents

#include "tst_sandbox_documents.moc"
