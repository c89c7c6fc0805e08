// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QTest>
#include <QUrl>

namespace tst_sandbox_access {

using namespace Qt::StringLiterals;

const QByteArray pub = "x-public-key: pk_test_sandbox\r\n";
const QByteArray canAccess = "/api/public/can-access";
const QByteArray usageLimit = "/api/public/check-usage-limit";
const QByteArray portalToken = "/api/public/auth/portal-token";
const QByteArray checkoutToken = "/api/public/auth/checkout-token";
/// Who may use what, which subscription is told of, and the pages behind tokens.
class TestSandboxAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accessByStatus_data();
    void accessByStatus();
    void accessOfTheNamedProduct();
    void unknownStatusStaysAsItIs();
    void statusWithoutProduct();
    void statusNamesOnlyWhatIsMissing();
    void renewal_data();
    void renewal();
    void renewalOfAnOlderServer();
    void accessAskedByQuery();
    void creditsWithoutAmount();
    void amountsThatAreNone_data();
    void amountsThatAreNone();
    void browsersMayReadWhatAPublicKeyOpens();
    void pagesBehindTokens();
    void pagesOfNoToken_data();
    void pagesOfNoToken();
    void tokensRunOut();
    void addressesOfTokens_data();
    void addressesOfTokens();

private:
    static void setStatus(const SandboxProbe &probe, const QByteArray &tenant, const QByteArray &status)
    {
        const QByteArray body
            = "{\"action\":\"setStatus\",\"tenant\":\"" + tenant + "\",\"status\":\"" + status + "\"}";
        if (probe.post("/__sandbox/change", body).status != 200)
            qFatal("the status was not set");
    }
    static QJsonObject told(const SandboxProbe &probe, const QByteArray &tenant, const QByteArray &more = {})
    {
        return probe.get("/api/public/subscriptions/status?tenantId=" + tenant + more, {}, pub).data();
    }
    static QJsonObject ask(const SandboxProbe &probe, const QByteArray &tenant, const QByteArray &more)
    {
        return probe.post(canAccess, "{\"requestingEntityId\":\"" + tenant + "\"," + more + '}').data();
    }
    static QByteArray tokenBody(const QByteArray &address)
    {
        return "{\"externalTenantId\":\"acme_design\",\"returnUrl\":" + address + '}';
    }
    /// Path and query of what a token reply hands to the browser.
    static QByteArray page(const Answer &answer, const QString &name)
    {
        const QUrl url(answer.json().value("meta"_L1).toObject().value(name).toString());
        return (url.path() + u'?' + url.query()).toLatin1();
    }
};

void TestSandboxAccess::accessByStatus_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("access");
    for (const char *status : {"active", "trial", "trialing", "pending_cancel"})
        QTest::newRow(status) << QByteArray(status) << true;
    for (const char *status : {"pending", "past_due", "canceled", "expired", "unpaid", "incomplete",
             "incomplete_expired", "paused", "none", "frozen", "ACTIVE"})
        QTest::newRow(status) << QByteArray(status) << false;
}

void TestSandboxAccess::accessByStatus()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, access);
    SandboxProbe probe;
    setStatus(probe, "acme_design", status);
    for (const QByteArray &what : {QByteArray("\"featureKey\":\"sso\""),
             QByteArray("\"featureKey\":\"ai_credits\""), QByteArray("\"productSlug\":\"workspace\"")})
        QCOMPARE(ask(probe, "acme_design", what).value("canAccess"_L1), QJsonValue(access));
    QCOMPARE(told(probe, "acme_design").value("active"_L1), QJsonValue(access));
    QCOMPARE(told(probe, "acme_design").value("status"_L1).toString().toUtf8(), status);
    const QByteArray metric = R"({"requestingEntityId":"acme_design","metric":"projects"})";
    QCOMPARE(probe.post(usageLimit, metric).data().value("allowed"_L1), QJsonValue(access));
}

void TestSandboxAccess::accessOfTheNamedProduct()
{
    SandboxProbe probe;
    // Both products have a pool of this name: 38,500 are left in one, 25 in the other.
    const auto enough = [&](const QByteArray &scope) {
        return ask(probe, "kestrel_watch", "\"featureKey\":\"ai_credits\",\"amount\":100" + scope)
            .value("canAccess"_L1)
            .toBool();
    };
    QVERIFY(enough({}));
    QVERIFY(enough(",\"productSlug\":\"workspace\""));
    QVERIFY(!enough(",\"productSlug\":\"insights\""));
    QVERIFY(!ask(probe, "kestrel_watch", "\"featureKey\":\"reports\",\"productSlug\":\"workspace\"")
                 .value("canAccess"_L1)
                 .toBool(true));
}

void TestSandboxAccess::unknownStatusStaysAsItIs()
{
    SandboxProbe probe;
    setStatus(probe, "himal_outfitters", "frozen"); // paid by hand
    QCOMPARE(probe.post("/__sandbox/advance", R"({"days":40})").status, 200);
    QCOMPARE(told(probe, "himal_outfitters").value("status"_L1).toString(), u"frozen"_s);
}

void TestSandboxAccess::statusWithoutProduct()
{
    SandboxProbe probe;
    const QJsonObject acme = told(probe, "acme_design");
    QCOMPARE(acme.value("plan"_L1).toObject().value("productSlug"_L1).toString(), u"workspace"_s);
    QCOMPARE(acme.value("plan"_L1).toObject().value("isSeatBased"_L1), QJsonValue(true));
    QVERIFY(acme.value("subscription"_L1).toObject().value("canceledAt"_L1).isNull());
    const QJsonObject kestrel = told(probe, "kestrel_watch");
    QCOMPARE(kestrel.value("status"_L1).toString(), u"pending_cancel"_s); // the newest of two
    QCOMPARE(kestrel.value("subscription"_L1).toObject().value("canceledAt"_L1).toString(),
        u"2026-05-15T10:00:00.000Z"_s);
    const QJsonObject insights = told(probe, "kestrel_watch", "&productSlug=insights");
    QCOMPARE(insights.value("plan"_L1).toObject().value("isSeatBased"_L1), QJsonValue(false));
    // The newest that is active, not just the newest.
    setStatus(probe, "kestrel_watch", "expired");
    QCOMPARE(told(probe, "kestrel_watch").value("plan"_L1).toObject().value("productSlug"_L1).toString(),
        u"insights"_s);
    QCOMPARE(told(probe, "paper_boat").value("status"_L1).toString(), u"none"_s);
    QCOMPARE(told(probe, "acme_design", "&productSlug=nothing").value("status"_L1).toString(), u"none"_s);
}

void TestSandboxAccess::statusNamesOnlyWhatIsMissing()
{
    SandboxProbe probe;
    const Answer answer = probe.get("/api/public/subscriptions/status?productSlug=workspace", {}, pub);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json().value("error"_L1).toObject().value("message"_L1).toString(),
        u"Missing required fields: tenantId"_s);
}

void TestSandboxAccess::renewal_data()
{
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QJsonObject>("renewal");
    const QJsonObject none{{u"supported"_s, false}, {u"method"_s, QJsonValue::Null}};
    const auto method = [](const QString &name, const QJsonArray &providers) {
        QJsonObject out{{u"supported"_s, true}, {u"method"_s, name}};
        if (!providers.isEmpty())
            out.insert("providers"_L1, providers);
        return out;
    };
    const QByteArray byHand = "himal_outfitters";
    const QByteArray byCard = "acme_design";
    const QJsonArray all{u"stripe"_s, u"khalti"_s, u"esewa"_s};
    QTest::newRow("active") << byCard << QByteArray("active") << none;
    QTest::newRow("trial") << byCard << QByteArray("trial") << none;
    QTest::newRow("unknown") << byCard << QByteArray("frozen") << none;
    QTest::newRow("no subscription") << QByteArray("paper_boat") << QByteArray() << none;
    QTest::newRow("by hand, expired")
        << byHand << QByteArray("expired") << method(u"gateway"_s, {u"khalti"_s});
    QTest::newRow("by hand, late") << byHand << QByteArray("past_due") << method(u"gateway"_s, {u"khalti"_s});
    QTest::newRow("by hand, canceled") << byHand << QByteArray("canceled") << method(u"resubscribe"_s, all);
    QTest::newRow("card failed") << byCard << QByteArray("past_due") << method(u"stripe_update"_s, {});
    QTest::newRow("card, unpaid") << byCard << QByteArray("unpaid") << method(u"stripe_update"_s, {});
    QTest::newRow("card, expired") << byCard << QByteArray("expired") << method(u"resubscribe"_s, all);
}

void TestSandboxAccess::renewal()
{
    QFETCH(QByteArray, tenant);
    QFETCH(QByteArray, status);
    QFETCH(QJsonObject, renewal);
    SandboxProbe probe;
    if (!status.isEmpty())
        setStatus(probe, tenant, status);
    QCOMPARE(told(probe, tenant).value("renewal"_L1).toObject(), renewal);
}

void TestSandboxAccess::renewalOfAnOlderServer()
{
    SandboxProbe probe;
    probe.shape("renewal", "absent");
    QVERIFY(!told(probe, "patan_orchid").contains("renewal"_L1));
}

void TestSandboxAccess::accessAskedByQuery()
{
    SandboxProbe probe;
    const auto byQuery = [&](const QByteArray &query) {
        return probe.get(canAccess + "?publicKey=pk_test_sandbox&" + query, {});
    };
    const QByteArray pair = "requestingEntityId=acme_design&featureKey=ai_credits&amount=6151";
    QCOMPARE(
        byQuery(pair).data(), ask(probe, "acme_design", "\"featureKey\":\"ai_credits\",\"amount\":6151"));
    QVERIFY(!byQuery(pair).data().value("canAccess"_L1).toBool(true));
    QVERIFY(byQuery("requestingEntityId=acme_design&featureKey=sso").data().value("canAccess"_L1).toBool());
    QVERIFY(byQuery("requestingEntityId=acme_design&productSlug=workspace")
                .data()
                .value("canAccess"_L1)
                .toBool());
    QCOMPARE(byQuery("featureKey=sso").code(), u"MISSING_REQUIRED_FIELDS"_s);
    QCOMPARE(probe.get(canAccess + "?featureKey=sso", {}).code(), u"MISSING_PUBLIC_KEY"_s);
}

void TestSandboxAccess::creditsWithoutAmount()
{
    SandboxProbe probe;
    QCOMPARE(ask(probe, "acme_design", "\"featureKey\":\"ai_credits\""),
        (QJsonObject{{u"canAccess"_s, true}, {u"featureKey"_s, u"ai_credits"_s},
            {u"requestingEntityId"_s, u"acme_design"_s},
            {u"credits"_s, QJsonObject{{u"available"_s, 6150}, {u"sufficient"_s, true}}}}));
    QVERIFY(!ask(probe, "acme_design", "\"featureKey\":\"sso\"").contains("credits"_L1));
    // Nothing is left, and nothing is asked for.
    QVERIFY(ask(probe, "helios_energy", "\"featureKey\":\"ai_credits\"").value("canAccess"_L1).toBool());
    // Late with a payment: none can be used.
    const QJsonObject late = ask(probe, "patan_orchid", "\"featureKey\":\"ai_credits\"");
    QCOMPARE(
        late.value("credits"_L1).toObject(), (QJsonObject{{u"available"_s, 0}, {u"sufficient"_s, false}}));
}

void TestSandboxAccess::amountsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("amount");
    for (const char *amount : {"-1", "1.5", "\"many\"", "true"})
        QTest::newRow(amount) << QByteArray(amount);
}

void TestSandboxAccess::amountsThatAreNone()
{
    QFETCH(QByteArray, amount);
    SandboxProbe probe;
    const QByteArray body
        = "{\"requestingEntityId\":\"acme_design\",\"featureKey\":\"ai_credits\",\"amount\":";
    QCOMPARE(probe.post(canAccess, body + amount + '}').code(), u"INVALID_AMOUNT"_s);
    const QByteArray query = "?requestingEntityId=acme_design&featureKey=ai_credits&amount=";
    QCOMPARE(probe.get(canAccess + query + QByteArray(amount).replace('"', "")).code(), u"INVALID_AMOUNT"_s);
}

void TestSandboxAccess::browsersMayReadWhatAPublicKeyOpens()
{
    SandboxProbe probe;
    const QByteArray origin = "Origin: https://app.example.com\r\n";
    const Answer answer = probe.get("/api/public/plans?publicKey=pk_test_sandbox", {}, origin);
    QCOMPARE(answer.header("access-control-allow-origin"), QByteArray("*"));
    // A refusal can be read as well.
    const Answer refused = probe.get("/api/public/plans", {}, origin);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.header("access-control-allow-origin"), QByteArray("*"));
    const Answer asked = probe.exchange(SandboxProbe::request("OPTIONS", canAccess, {},
        origin + "Access-Control-Request-Method: POST\r\nConnection: close\r\n", {}));
    QCOMPARE(asked.status, 204);
    QCOMPARE(asked.header("access-control-allow-methods"), QByteArray("POST, GET"));
    QVERIFY(asked.header("access-control-allow-headers").contains("X-Public-Key"));
    QVERIFY(asked.header("access-control-allow-headers").contains("Content-Type"));
    // Nobody gives a browser a secret key.
    QVERIFY(probe.get("/api/public/tenants").header("access-control-allow-origin").isNull());
    QCOMPARE(
        probe.exchange(SandboxProbe::request("OPTIONS", "/api/public/tenants", {}, origin, {})).status, 405);
}

void TestSandboxAccess::pagesBehindTokens()
{
    SandboxProbe probe;
    const QByteArray address = "\"https://example.com/back?a=1\"";
    const QByteArray billing = page(probe.post(portalToken, tokenBody(address), {}, pub), u"portalUrl"_s);
    QVERIFY(billing.startsWith("/portal/billing?token=tok_"));
    const QByteArray token = billing.mid(billing.indexOf('?'));
    for (const char *path : {"/portal/billing", "/portal/renew", "/billing", "/renew"}) {
        const Answer shown = probe.get(path + token, {});
        QCOMPARE(shown.status, 200);
        QVERIFY(shown.body.contains("Acme Design Studio"));
    }
    const QByteArray pricing = page(probe.post(checkoutToken, tokenBody(address), {}, pub), u"checkoutUrl"_s);
    QVERIFY(pricing.startsWith("/portal/pricing?token=tok_"));
    QCOMPARE(probe.get(pricing, {}).status, 200);
    // Each token opens its own pages only.
    QCOMPARE(probe.get("/portal/pricing" + token, {}).status, 404);
    QCOMPARE(probe.get("/portal/billing" + pricing.mid(pricing.indexOf('?')), {}).status, 404);
}

void TestSandboxAccess::pagesOfNoToken_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/portal/never_issued", "/portal", "/portal/billing",
             "/portal/billing?token=never", "/portal/renew?token=never", "/renew", "/billing?token=",
             "/pricing", "/pricing/tok_never", "/pricing?token=never", "/invoice/never", "/pay/never"})
        QTest::newRow(target) << QByteArray(target);
}

void TestSandboxAccess::pagesOfNoToken()
{
    QFETCH(QByteArray, target);
    SandboxProbe probe;
    QCOMPARE(probe.get(target, {}).status, 404);
}

void TestSandboxAccess::tokensRunOut()
{
    SandboxProbe probe;
    const QByteArray billing
        = page(probe.post(portalToken, tokenBody("\"https://example.com\""), {}, pub), u"portalUrl"_s);
    QCOMPARE(probe.post("/__sandbox/advance", R"({"seconds":599})").status, 200);
    QCOMPARE(probe.get(billing, {}).status, 200);
    QCOMPARE(probe.post("/__sandbox/advance", R"({"seconds":1})").status, 200);
    QCOMPARE(probe.get(billing, {}).status, 404);
}

void TestSandboxAccess::addressesOfTokens_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isRight");
    for (const char *right : {"\"https://example.com\"", "\"http://localhost:3000/a?b={ID}#c\""})
        QTest::newRow(right) << QByteArray(right) << true;
    for (const char *wrong : {"\"not a url\"", "\"/settings\"", "\"example.com\"", "\"https://\"",
             "\"javascript:alert(1)\"", "\"https://exa mple.com\"", "5", "{}"})
        QTest::newRow(wrong) << QByteArray(wrong) << false;
}

void TestSandboxAccess::addressesOfTokens()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, isRight);
    SandboxProbe probe;
    for (const QByteArray &target : {portalToken, checkoutToken}) {
        const Answer answer = probe.post(target, tokenBody(address), {}, pub);
        QCOMPARE(answer.status, isRight ? 201 : 400);
        QCOMPARE(answer.code(), isRight ? QString() : u"INVALID_URL"_s);
    }
}

QTEST_GUILESS_MAIN(TestSandboxAccess)

} // namespace tst_sandbox_access

#include "tst_sandbox_access.moc"
