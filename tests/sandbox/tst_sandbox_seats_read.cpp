// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QTest>

namespace tst_sandbox_seats_read {

using namespace Qt::StringLiterals;

/// Reading seats, credits and add-ons: names of fields, filters and pages.
class TestSandboxSeatsRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allocations();
    void statusFilters();
    void pagesHaveLimits();
    void noSubscriptionIsA404();
    void capacityCount();
    void creditsInBothShapes();
    void addonsInBothShapes();
};

void TestSandboxSeatsRead::allocations()
{
    SandboxProbe probe;
    QCOMPARE(probe.get("/api/public/capacity/allocations").code(), u"MISSING_REQUIRED_FIELDS"_s);
    const QJsonObject data
        = probe.get("/api/public/capacity/allocations?requestingEntityId=acme_design").data();
    QCOMPARE(fieldsOf(data), (QStringList{u"allocations"_s, u"capacity"_s, u"pagination"_s}));
    QCOMPARE(fieldsOf(data.value("capacity"_L1).toObject()),
        (QStringList{u"activeCount"_s, u"capacityUnits"_s, u"exceeded"_s, u"utilizationPercentage"_s}));
    QCOMPARE(data.value("capacity"_L1).toObject().value("utilizationPercentage"_L1).toDouble(), 72.0);
    const QJsonArray rows = data.value("allocations"_L1).toArray();
    QCOMPARE(rows.size(), 18);
    bool withoutMail = false;
    QString last;
    for (const QJsonValue &row : rows) {
        const QJsonObject seat = row.toObject();
        QCOMPARE(fieldsOf(seat),
            (QStringList{u"allocatedAt"_s, u"email"_s, u"externalUserId"_s, u"metadata"_s, u"name"_s,
                u"removedAt"_s, u"status"_s}));
        QCOMPARE(seat.value("status"_L1).toString(), u"active"_s);
        QVERIFY(seat.value("removedAt"_L1).isNull());
        QVERIFY(seat.value("allocatedAt"_L1).toString() > last);
        last = seat.value("allocatedAt"_L1).toString();
        QVERIFY(last < u"2026-05-17T10:20:30.000Z"_s);
        withoutMail = withoutMail || seat.value("email"_L1).isNull() || seat.value("name"_L1).isNull();
    }
    QVERIFY(withoutMail);
}

void TestSandboxSeatsRead::statusFilters()
{
    SandboxProbe probe;
    const QByteArray base
        = "/api/public/capacity/allocations?requestingEntityId=acme_design&limit=100&status=";
    const auto rows = [&](const QByteArray &status) {
        return probe.get(base + status).data().value("allocations"_L1).toArray();
    };
    QCOMPARE(rows("active").size(), 18);
    // Six left, two of those who are here left once and came back.
    QCOMPARE(rows("removed").size(), 8);
    QCOMPARE(rows("all").size(), 26);
    for (const QJsonValue &row : rows("removed")) {
        QCOMPARE(row.toObject().value("status"_L1).toString(), u"removed"_s);
        QVERIFY(row.toObject().value("removedAt"_L1).toString()
            > row.toObject().value("allocatedAt"_L1).toString());
    }
    QCOMPARE(probe.get(base + "gone").status, 400);
}

void TestSandboxSeatsRead::pagesHaveLimits()
{
    SandboxProbe probe;
    const QByteArray base = "/api/public/capacity/allocations?requestingEntityId=patan_orchid";
    const auto page = [&](const QByteArray &more) { return probe.get(base + more).data(); };
    const auto rows
        = [&](const QByteArray &more) { return page(more).value("allocations"_L1).toArray().size(); };
    QCOMPARE(rows(""), 50);
    QCOMPARE(rows("&limit=1000"), 100);
    QCOMPARE(page("&limit=1000").value("pagination"_L1).toObject().value("limit"_L1).toInt(), 100);
    QCOMPARE(rows("&limit=100&page=3"), 40);
    QCOMPARE(rows("&limit=100&page=4"), 0);
    const QJsonObject beyond = page("&limit=100&page=4").value("pagination"_L1).toObject();
    QCOMPARE(fieldsOf(beyond),
        (QStringList{
            u"hasNextPage"_s, u"hasPreviousPage"_s, u"limit"_s, u"page"_s, u"total"_s, u"totalPages"_s}));
    QCOMPARE(beyond.value("total"_L1).toInt(), 240);
    QCOMPARE(beyond.value("totalPages"_L1).toInt(), 3);
    QVERIFY(!beyond.value("hasNextPage"_L1).toBool());
    QVERIFY(beyond.value("hasPreviousPage"_L1).toBool());
    const QJsonObject first = page("&limit=100").value("pagination"_L1).toObject();
    QVERIFY(first.value("hasNextPage"_L1).toBool());
    QVERIFY(!first.value("hasPreviousPage"_L1).toBool());
    QCOMPARE(probe.get(base + "&page=0").status, 400);
    QCOMPARE(probe.get(base + "&limit=x").status, 400);
}

void TestSandboxSeatsRead::noSubscriptionIsA404()
{
    SandboxProbe probe;
    for (const char *tenant : {"paper_boat", "old_mill"}) {
        const Answer answer
            = probe.get(QByteArray("/api/public/capacity/allocations?requestingEntityId=") + tenant);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), u"NO_ACTIVE_SUBSCRIPTION"_s);
    }
    QCOMPARE(probe.get("/api/public/capacity/allocations?requestingEntityId=nobody").code(),
        u"TENANT_NOT_FOUND"_s);
}

void TestSandboxSeatsRead::capacityCount()
{
    SandboxProbe probe;
    const auto counted = [&](const QByteArray &tenant) {
        return probe.post("/api/public/capacity/count", "{\"requestingEntityId\":\"" + tenant + "\"}").data();
    };
    const QJsonObject over = counted("helios_energy");
    QCOMPARE(fieldsOf(over),
        (QStringList{u"activeCount"_s, u"billingMode"_s, u"capacityUnits"_s, u"exceeded"_s,
            u"utilizationPercentage"_s}));
    QVERIFY(over.value("exceeded"_L1).toBool());
    QCOMPARE(over.value("utilizationPercentage"_L1).toDouble(), 106.0);
    QCOMPARE(counted("bold_soehne").value("billingMode"_L1).toString(), u"free"_s);
    QCOMPARE(counted("bold_soehne").value("capacityUnits"_L1).toInt(-1), 0);
    QCOMPARE(counted("himal_outfitters").value("billingMode"_L1).toString(), u"manual"_s);
    QCOMPARE(probe.post("/api/public/capacity/count", "{}").code(), u"MISSING_REQUIRED_FIELDS"_s);
    QCOMPARE(probe.post("/api/public/capacity/count", "[]").code(), u"INVALID_JSON"_s);
}

void TestSandboxSeatsRead::creditsInBothShapes()
{
    SandboxProbe probe;
    const QByteArray target = "/api/public/credits/balance?tenantId=acme_design";
    const QJsonObject pool = probe.get(target).data().value("ai_credits"_L1).toObject();
    QCOMPARE(fieldsOf(pool),
        (QStringList{u"addonRemaining"_s, u"baseRemaining"_s, u"displayName"_s, u"limit"_s,
            u"limitBehavior"_s, u"nextExpiry"_s, u"poolKey"_s, u"total"_s, u"usagePercent"_s}));
    QCOMPARE(pool.value("total"_L1).toInt(), 6150);
    QVERIFY(probe.get("/api/public/credits/balance?tenantId=paper_boat").json().value("data"_L1).isObject());
    QVERIFY(probe.get("/api/public/credits/balance?tenantId=paper_boat").data().isEmpty());
    const QJsonObject soft
        = probe.get("/api/public/credits/balance?tenantId=helios_energy").data().value("sms"_L1).toObject();
    QCOMPARE(soft.value("total"_L1).toInt(), -37);
    probe.shape("credits", "pools");
    const QJsonObject listed = probe.get(target).data().value("pools"_L1).toArray().first().toObject();
    QCOMPARE(listed.value("remaining"_L1).toInt(), 6150);
}

void TestSandboxSeatsRead::addonsInBothShapes()
{
    SandboxProbe probe;
    const QByteArray available = "/api/public/tenants/acme_design/addons/available";
    const QByteArray active = "/api/public/tenants/acme_design/addons/active";
    const QJsonArray offers = probe.get(available).list();
    QCOMPARE(offers.size(), 4);
    QCOMPARE(fieldsOf(offers.first().toObject()),
        (QStringList{u"amount"_s, u"credit_qty"_s, u"currency"_s, u"current_balance"_s, u"description"_s,
            u"display_name"_s, u"expiry_days"_s, u"expiry_type"_s, u"id"_s, u"pool_key"_s, u"pool_limit"_s}));
    const QJsonObject grant = probe.get(active).list().first().toObject();
    QCOMPARE(fieldsOf(grant),
        (QStringList{u"active_addon_grants"_s, u"addon_remaining"_s, u"next_addon_expiry"_s, u"pool_key"_s}));
    QCOMPARE(grant.value("addon_remaining"_L1), QJsonValue(u"3000"_s));
    QVERIFY(probe.get("/api/public/tenants/paper_boat/addons/available").list().isEmpty());
    probe.shape("addons", "camel");
    const QJsonObject camel = probe.get(available).list().first().toObject();
    QCOMPARE(camel.value("creditQty"_L1).toInt(), 1000);
    QCOMPARE(camel.value("expiryType"_L1).toString(), u"period"_s);
    QVERIFY(probe.get(active).list().first().toObject().contains("remaining"_L1));
    QCOMPARE(probe.get(available + "?publicKey=pk_test_sandbox", {}).status, 200);
}

QTEST_GUILESS_MAIN(TestSandboxSeatsRead)

} // namespace tst_sandbox_seats_read

#include "tst_sandbox_seats_read.moc"
