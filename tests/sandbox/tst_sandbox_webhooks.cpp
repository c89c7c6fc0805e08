// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTest>

namespace tst_sandbox_webhooks {

using namespace Qt::StringLiterals;

/// Somebody's endpoint: takes what is POSTed, and answers as it is told to.
class Receiver : public QTcpServer
{
public:
    struct Post
    {
        QByteArray head;
        QByteArray body;

        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        [[nodiscard]] QJsonObject data() const { return json().value("data"_L1).toObject(); }
        [[nodiscard]] QString type() const { return json().value("type"_L1).toString(); }
    };

    Receiver()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                QByteArray &bytes = m_open[socket];
                bytes += socket->readAll();
                const qsizetype end = bytes.indexOf("\r\n\r\n");
                const qsizetype at = bytes.indexOf("Content-Length: ");
                if (end < 0
                    || bytes.size() < end + 4 + bytes.mid(at + 16, bytes.indexOf('\r', at) - at - 16).toInt())
                    return;
                posts.append({bytes.left(end), bytes.mid(end + 4)});
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"http://127.0.0.1:%1/hooks?from=sandbox"_s.arg(serverPort()));
    }

    QList<Post> posts;
    QByteArray answer = "HTTP/1.1 204 No Content\r\n\r\n";

private:
    QHash<QTcpSocket *, QByteArray> m_open;
};

desk::sandbox::Options toldTo(const Receiver &receiver)
{
    desk::sandbox::Options options = SandboxProbe::fixedOptions();
    options.webhookUrl = receiver.url();
    options.webhookSecret = u"whsec_x"_s;
    return options;
}

QJsonArray deliveriesOf(const SandboxProbe &probe)
{
    return probe.get("/__sandbox/webhooks").json().value("deliveries"_L1).toArray();
}

QStringList typesOf(const Receiver &receiver)
{
    QStringList types;
    for (const Receiver::Post &post : receiver.posts)
        types << post.type();
    types.sort();
    return types;
}

const QByteArray acmeAddons = "/api/public/tenants/acme_design/addons/purchase";

/// What happens is told to the address that was given, and only there.
class TestSandboxWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void envelopeAndSignature();
    void boughtCredits();
    void subscriptionsThatChange();
    void timeThatPasses();
    void balancesAreOfTheProduct();
    void failuresAreNotedAndNotRepeated();
    void nobodyIsToldWithoutAnAddress();
};

void TestSandboxWebhooks::envelopeAndSignature()
{
    Receiver receiver;
    SandboxProbe probe(toldTo(receiver));
    const QByteArray more = R"({"externalTenantId":"northwind","newCapacity":17})";
    QCOMPARE(probe.post("/api/public/capacity/proration-checkout", more).status, 200);
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"pay","tenant":"northwind"})").status, 200);
    QTRY_COMPARE(receiver.posts.size(), 1);
    const Receiver::Post post = receiver.posts.first();
    QVERIFY(post.head.startsWith("POST /hooks?from=sandbox HTTP/1.1\r\n"));
    QVERIFY(post.head.contains("\r\nX-Crovver-Event: subscription.updated\r\n"));
    QVERIFY(post.head.contains("\r\nX-Crovver-Signature: sha256="
        + QMessageAuthenticationCode::hash(post.body, "whsec_x", QCryptographicHash::Sha256).toHex()
        + "\r\n"));
    const QJsonObject event = post.json();
    QCOMPARE(fieldsOf(event), (QStringList{u"created_at"_s, u"data"_s, u"id"_s, u"org_id"_s, u"type"_s}));
    QCOMPARE(event.value("created_at"_L1).toString(), u"2026-05-17T10:20:30.000Z"_s);
    QCOMPARE(event.value("org_id"_L1).toString(), u"org_lumen"_s);
    QCOMPARE(post.data().value("external_tenant_id"_L1).toString(), u"northwind"_s);
    QCOMPARE(post.data().value("capacity_units"_L1).toInt(), 17);
    QCOMPARE(post.data().value("product_slug"_L1).toString(), u"workspace"_s);
    QTRY_COMPARE(deliveriesOf(probe).first().toObject(),
        (QJsonObject{
            {u"id"_s, event.value("id"_L1)}, {u"type"_s, u"subscription.updated"_s}, {u"status"_s, 204}}));
}

void TestSandboxWebhooks::boughtCredits()
{
    Receiver receiver;
    SandboxProbe probe(toldTo(receiver));
    const QByteArray free = R"({"addonId":"addon_ai_welcome","currency":"USD","idempotencyKey":"w"})";
    QCOMPARE(probe.post(acmeAddons, free).status, 200);
    QCOMPARE(probe.post(acmeAddons, free).status, 200); // the same purchase
    QTRY_COMPARE(receiver.posts.size(), 1);
    QCOMPARE(receiver.posts.first().type(), u"addon.purchased"_s);
    const QJsonObject data = receiver.posts.first().data();
    QCOMPARE(data.value("qty_granted"_L1).toInt(), 250);
    // 3,150 of the plan, 3,000 bought before, 250 now; 5,000 and 3,000 were ever granted before.
    QCOMPARE(data.value("credits"_L1).toArray().first().toObject(),
        (QJsonObject{
            {u"pool_key"_s, u"ai_credits"_s}, {u"qty_remaining"_s, 6400}, {u"qty_granted"_s, 8250}}));
}

void TestSandboxWebhooks::subscriptionsThatChange()
{
    Receiver receiver;
    SandboxProbe probe(toldTo(receiver));
    const QByteArray buy = R"({"planId":"plan_insights","externalTenantId":"paper_boat"})";
    const QJsonObject bought = probe.post("/api/public/checkout", buy).data();
    QVERIFY(receiver.posts.isEmpty()); // nothing was paid
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"pay","tenant":"paper_boat"})").status, 200);
    QTRY_COMPARE(typesOf(receiver), QStringList{u"subscription.activated"_s});
    QCOMPARE(receiver.posts.first().data().value("id"_L1), bought.value("subscriptionId"_L1));
    QCOMPARE(receiver.posts.first().data().value("status"_L1).toString(), u"active"_s);
    const auto cancel = [&](const QByteArray &tenant) {
        const QJsonArray subscriptions = probe.get("/api/public/subscriptions?requestingEntityId=" + tenant)
                                             .data()
                                             .value("subscriptions"_L1)
                                             .toArray();
        const QByteArray id = subscriptions.first().toObject().value("id"_L1).toString().toLatin1();
        const QByteArray body = "{\"externalTenantId\":\"" + tenant + "\",\"reason\":\"other\"}";
        return probe.post("/api/public/subscriptions/" + id + "/cancel", body).status;
    };
    QCOMPARE(cancel("paper_boat"), 200); // at the end of the period
    QTRY_COMPARE(typesOf(receiver), (QStringList{u"subscription.activated"_s, u"subscription.updated"_s}));
    QCOMPARE(cancel("himal_outfitters"), 200); // at once
    QTRY_COMPARE(receiver.posts.size(), 3);
    QCOMPARE(receiver.posts.last().type(), u"subscription.canceled"_s);
    QCOMPARE(receiver.posts.last().data().value("external_tenant_id"_L1).toString(), u"himal_outfitters"_s);
}

void TestSandboxWebhooks::timeThatPasses()
{
    Receiver receiver;
    SandboxProbe probe(toldTo(receiver));
    QCOMPARE(probe.post("/__sandbox/advance", R"({"days":9})").status, 200);
    // The trial is over, a canceled year ends, and of those that run one is renewed.
    QTRY_COMPARE(receiver.posts.size(), 3);
    QHash<QString, QString> told;
    for (const Receiver::Post &post : receiver.posts)
        told.insert(post.data().value("external_tenant_id"_L1).toString(), post.type());
    QCOMPARE(told.value(u"brightside_labs"_s), u"subscription.updated"_s);
    QCOMPARE(told.value(u"kestrel_watch"_s), u"subscription.canceled"_s);
    QCOMPARE(told.value(u"helios_energy"_s), u"subscription.renewed"_s);
    for (const Receiver::Post &post : receiver.posts) {
        if (post.type() == u"subscription.renewed"_s)
            QCOMPARE(post.data()
                         .value("credits"_L1)
                         .toArray()
                         .first()
                         .toObject()
                         .value("qty_remaining"_L1)
                         .toInt(),
                5000);
    }
}

void TestSandboxWebhooks::balancesAreOfTheProduct()
{
    Receiver receiver;
    SandboxProbe probe(toldTo(receiver));
    const auto left = [&] {
        return probe.get("/api/public/credits/balance?tenantId=acme_design&productSlug=workspace")
            .data()
            .value("ai_credits"_L1)
            .toObject()
            .value("baseRemaining"_L1)
            .toInt();
    };
    QCOMPARE(left(), 3150);
    // Neither asking for another product nor paying for it refills this one.
    const QByteArray buy = R"({"planId":"plan_insights","externalTenantId":"acme_design"})";
    QCOMPARE(probe.post("/api/public/checkout", buy).status, 201);
    QCOMPARE(left(), 3150);
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"pay","tenant":"acme_design"})").status, 200);
    QCOMPARE(left(), 3150);
    QTRY_COMPARE(receiver.posts.size(), 1);
    const QJsonArray credits = receiver.posts.first().data().value("credits"_L1).toArray();
    QCOMPARE(credits.size(), 2); // report runs, and the pool that both products call alike
    QCOMPARE(credits.last().toObject(),
        (QJsonObject{{u"pool_key"_s, u"ai_credits"_s}, {u"qty_remaining"_s, 300}, {u"qty_granted"_s, 300}}));
}

void TestSandboxWebhooks::failuresAreNotedAndNotRepeated()
{
    Receiver receiver;
    receiver.answer = "HTTP/1.1 500 Internal Server Error\r\n\r\n";
    SandboxProbe probe(toldTo(receiver));
    const QByteArray body = R"({"addonId":"addon_ai_welcome","currency":"USD","idempotencyKey":"w"})";
    QCOMPARE(probe.post(acmeAddons, body).status, 200); // the caller notices nothing
    QTRY_COMPARE(deliveriesOf(probe).first().toObject().value("status"_L1), QJsonValue(500));
    receiver.answer.clear(); // closes without a word
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"setCapacity","tenant":"acme_design","units":30})")
                 .status,
        200);
    QTRY_COMPARE(deliveriesOf(probe).last().toObject().value("status"_L1), QJsonValue(0));
    receiver.close();
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"setCapacity","tenant":"acme_design","units":31})")
                 .status,
        200);
    QTRY_COMPARE(deliveriesOf(probe).size(), 3);
    QTRY_COMPARE(deliveriesOf(probe).last().toObject().value("status"_L1), QJsonValue(0));
    QCOMPARE(receiver.posts.size(), 2);
}

void TestSandboxWebhooks::nobodyIsToldWithoutAnAddress()
{
    SandboxProbe probe;
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"setCapacity","tenant":"acme_design","units":30})")
                 .status,
        200);
    QVERIFY(deliveriesOf(probe).isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxWebhooks)

} // namespace tst_sandbox_webhooks

#include "tst_sandbox_webhooks.moc"
