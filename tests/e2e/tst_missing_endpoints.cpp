// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that have only a part of the API, and addresses that aren't the API at all.
#include "e2e/foreign_server.h"
#include "e2e/stage.h"

#include <QLabel>

namespace tst_missing_endpoints {

using namespace desk;
using namespace desk::testing;
using namespace Qt::StringLiterals;

constexpr int patience = 20000;
constexpr int tenantCount = 40;

QByteArray tenantList()
{
    QByteArray list;
    for (int i = 0; i < tenantCount; ++i)
        list += (i ? "," : "")
            + QByteArray(R"({"externalTenantId":"t%1","name":"Tenant %1"})")
                  .replace("%1", QByteArray::number(i));
    return "{\"success\":true,\"data\":[" + list + "]}";
}

/// Tenants, and of the rest only what is asked for; everything else is a web server's own 404.
ForeignServer::Answer partOfTheApi(bool subscriptions, bool counts)
{
    return [=](const ForeignRequest &request) {
        if (request.target.startsWith("/api/public/tenants?"))
            return ForeignServer::reply(200,
                R"({"success":true,"data":{"tenant":{"externalTenantId":"t1","name":"Tenant 1"},"members":[]}})");
        if (request.target == "/api/public/tenants")
            return ForeignServer::reply(200, tenantList());
        if (subscriptions && request.target.startsWith("/api/public/subscriptions"))
            return ForeignServer::reply(200,
                R"({"success":true,"data":{"subscriptions":[{"id":"s","status":"active","plan":{"name":"Team"},"capacity":{"used":4,"total":9}}]}})");
        if (counts && request.target.endsWith("/capacity/count"))
            return ForeignServer::reply(
                200, R"({"success":true,"data":{"activeCount":"3","capacityUnits":"5","exceeded":false}})");
        return ForeignServer::reply(404, "<html><body>Not found</body></html>", "text/html");
    };
}

int requestsFor(const ForeignServer &server, const QByteArray &part)
{
    int found = 0;
    for (const ForeignRequest &request : server.requests)
        found += request.target.contains(part) ? 1 : 0;
    return found;
}

QString shownText(QWidget *in)
{
    QStringList texts;
    for (const QLabel *label : in->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

class TestMissingEndpoints final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { Stage::theme().reset(); }
    void withoutCounts();
    void withoutSubscriptions();
    void withoutBoth();
    void withoutAllocations();
    void wrongBaseUrl_data();
    void wrongBaseUrl();
};

void TestMissingEndpoints::withoutCounts()
{
    ForeignServer server(partOfTheApi(true, false));
    Stage stage(server.url(), u"sk_test_x"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        stage.tenantsAreIdle() && stage.tenants().model()->rowCount() == tenantCount, patience);
    QTRY_COMPARE(stage.tenants().counts().subscriptionsChecked, tenantCount);
    QVERIFY(!stage.tenants().offersSeatCounts());
    QVERIFY(requestsFor(server, "/capacity/count") <= Refresher::allCalls);
    // The subscription's own figure is shown, and said to be that.
    QCOMPARE(stage.tenantCell(u"t1"_s, u"seats"_s), u"4 / 9"_s);
    QVERIFY(shownText(stage.window.get()).contains(u"doesn't offer the seat count"_s));
    QVERIFY(!stage.saysTrouble());
}

void TestMissingEndpoints::withoutSubscriptions()
{
    ForeignServer server(partOfTheApi(false, true));
    Stage stage(server.url(), u"sk_test_x"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        stage.tenantsAreIdle() && stage.tenants().model()->rowCount() == tenantCount, patience);
    QTRY_COMPARE(stage.tenants().counts().seatsChecked, tenantCount);
    QVERIFY(!stage.tenants().offersSubscriptions());
    QVERIFY(requestsFor(server, "/subscriptions") <= Refresher::allCalls);
    QCOMPARE(stage.tenantCell(u"t1"_s, u"seats"_s), u"3 / 5"_s);
    QCOMPARE(stage.tenantCell(u"t1"_s, u"status"_s), u"–"_s);
    QVERIFY(shownText(stage.window.get()).contains(u"doesn't offer subscriptions"_s));
    QVERIFY(!stage.saysTrouble());
}

void TestMissingEndpoints::withoutBoth()
{
    ForeignServer server(partOfTheApi(false, false));
    Stage stage(server.url(), u"sk_test_x"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        stage.tenantsAreIdle() && stage.tenants().model()->rowCount() == tenantCount, patience);
    QTRY_VERIFY(!stage.tenants().offersSubscriptions() && !stage.tenants().offersSeatCounts());
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle(), patience);
    QVERIFY(server.requests.size() <= 1 + 3 * Refresher::allCalls);
    QCOMPARE(stage.tenantCell(u"t1"_s, u"seats"_s), u"–"_s);
    QVERIFY(!stage.saysTrouble());
    // A refresh asks again, once: the server may have been upgraded.
    const qsizetype before = server.requests.size();
    stage.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle() && server.requests.size() > before, patience);
    QVERIFY(server.requests.size() - before <= 1 + 3 * Refresher::allCalls);
    QCOMPARE(stage.tenants().model()->rowCount(), tenantCount);
}

void TestMissingEndpoints::withoutAllocations()
{
    ForeignServer server(partOfTheApi(true, true));
    Stage stage(server.url(), u"sk_test_x"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage.tenantsAreIdle(), patience);
    stage.window->openTenant(TenantId(u"t1"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stage.seatsAreIdle(), patience);
    QCOMPARE(stage.seats().state().phase, ViewState::Phase::Error);
    QVERIFY(stage.saysTrouble());
    QVERIFY2(shownText(stage.window.get()).contains(u"doesn't offer"_s),
        qPrintable(shownText(stage.window.get())));
    QVERIFY(requestsFor(server, "/allocations") <= 4);
}

void TestMissingEndpoints::wrongBaseUrl_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("html") << QByteArray("<html><body>Not found</body></html>") << QByteArray("text/html");
    QTest::newRow("empty") << QByteArray() << QByteArray("text/plain");
    QTest::newRow("another API's JSON")
        << QByteArray(R"({"detail":"Not Found"})") << QByteArray("application/json");
    QTest::newRow("message only") << QByteArray(R"({"message":"no Route matched"})")
                                  << QByteArray("application/json");
}

void TestMissingEndpoints::wrongBaseUrl()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    ForeignServer server([=](const ForeignRequest &) { return ForeignServer::reply(404, body, type); });
    Stage stage(server.url(u"/wrong"_s), u"sk_test_x"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stage.tenants().state().phase, ViewState::Phase::Error, patience);
    QVERIFY(stage.saysTrouble());
    QVERIFY2(
        shownText(stage.window.get()).contains(u"base URL"_s), qPrintable(shownText(stage.window.get())));
    QCOMPARE(server.requests.size(), 1);
    QCOMPARE(server.requests[0].target, "/wrong/api/public/tenants");
}

QTEST_MAIN(TestMissingEndpoints)

} // namespace tst_missing_endpoints

#include "tst_missing_endpoints.moc"
