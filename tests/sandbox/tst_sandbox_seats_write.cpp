// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandbox_probe.h"

#include <QTest>

namespace tst_sandbox_seats_write {

using namespace Qt::StringLiterals;

const QByteArray allocate = "/api/public/capacity/allocate";
const QByteArray bulk = "/api/public/capacity/bulk-allocate";
/// Tenants and seats: what writing answers and leaves behind, and what the control endpoints change.
class TestSandboxSeatsWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createTenant();
    void allocateRecords();
    void allocateUpdatesByMergingOrReplacing();
    void allocateAtCapacityQuotes();
    void allocateFlagsAreAlwaysThere();
    void allocateOnAPlanWithoutSeats();
    void returningPeople();
    void bulkAllocate();
    void bulkRefusesBadBatches();
    void d2cOrganisation();
    void timeMoves();
    void changesFromOutside();
    void resetForgetsEverything();

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

void TestSandboxSeatsWrite::createTenant()
{
    SandboxProbe probe;
    const QByteArray body
        = R"({"externalTenantId":"new","name":"Café Größe!","externalUserId":"u1","ownerEmail":"o@x.example","metadata":{"a":1}})";
    const Answer answer = probe.post("/api/public/tenants", body);
    QCOMPARE(answer.status, 201);
    QCOMPARE(fieldsOf(answer.data()), (QStringList{u"message"_s, u"owner"_s, u"tenant"_s}));
    const QJsonObject owner = answer.data().value("owner"_L1).toObject();
    QCOMPARE(fieldsOf(owner), (QStringList{u"email"_s, u"externalUserId"_s, u"id"_s}));
    QCOMPARE(answer.data().value("tenant"_L1).toObject().value("slug"_L1).toString(), u"cafe-groe"_s);
    QCOMPARE(probe.post("/api/public/tenants", body).status, 409);
    const QByteArray sameSlug
        = R"({"externalTenantId":"other","name":"x","slug":"cafe-groe","externalUserId":"u"})";
    QCOMPARE(probe.post("/api/public/tenants", sameSlug).code(), u"SLUG_EXISTS"_s);
    QCOMPARE(probe.post("/api/public/tenants", R"({"name":"x"})").code(), u"MISSING_REQUIRED_FIELDS"_s);
    QCOMPARE(probe.get("/api/public/tenants").data().value("count"_L1).toInt(), 13);
    QCOMPARE(probe.effects(u"tenant"_s), 1);
}

void TestSandboxSeatsWrite::allocateRecords()
{
    SandboxProbe probe;
    const QByteArray body
        = R"({"requestingEntityId":"acme_design","externalUserId":"new \"one\"","email":"n@x.example","metadata":{"team":"A"}})";
    const Answer answer = probe.post(allocate, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(fieldsOf(answer.data()), (QStringList{u"capacity"_s, u"message"_s, u"success"_s}));
    QCOMPARE(fieldsOf(answer.data().value("capacity"_L1).toObject()),
        (QStringList{u"activeCount"_s, u"capacityUnits"_s, u"exceeded"_s}));
    QCOMPARE(capacity(probe, "acme_design").value("activeCount"_L1).toInt(), 19);
    const QJsonObject seat = probe.get("/api/public/capacity/allocations?requestingEntityId=acme_design")
                                 .data()
                                 .value("allocations"_L1)
                                 .toArray()
                                 .last()
                                 .toObject();
    QCOMPARE(seat.value("externalUserId"_L1).toString(), u"new \"one\""_s);
    QVERIFY(seat.value("name"_L1).isNull());
    QCOMPARE(seat.value("allocatedAt"_L1).toString(), u"2026-05-17T10:20:30.000Z"_s);
    QCOMPARE(
        probe.post(allocate, R"({"requestingEntityId":"acme_design","externalUserId":"  "})").status, 400);
    QCOMPARE(probe.post(allocate, R"({"requestingEntityId":"paper_boat","externalUserId":"u"})").code(),
        u"NO_ACTIVE_SUBSCRIPTION"_s);
}

void TestSandboxSeatsWrite::allocateUpdatesByMergingOrReplacing()
{
    SandboxProbe probe;
    const QByteArray who = R"("requestingEntityId":"acme_design","externalUserId":"u")";
    const auto last = [&] {
        return probe.get("/api/public/capacity/allocations?requestingEntityId=acme_design")
            .data()
            .value("allocations"_L1)
            .toArray()
            .last()
            .toObject();
    };
    QCOMPARE(
        probe.post(allocate, '{' + who + R"(,"email":"a@x.example","name":"A","metadata":{"k":1}})").status,
        200);
    QCOMPARE(probe.post(allocate, '{' + who + R"(,"name":"B","metadata":{"l":2}})").status, 200);
    QCOMPARE(last().value("name"_L1).toString(), u"B"_s);
    QCOMPARE(last().value("email"_L1).toString(), u"a@x.example"_s);
    QCOMPARE(fieldsOf(last().value("metadata"_L1).toObject()), (QStringList{u"k"_s, u"l"_s}));
    probe.shape("seatUpdate", "replace");
    QCOMPARE(probe.post(allocate, '{' + who + R"(,"name":"C"})").status, 200);
    QVERIFY(last().value("email"_L1).isNull());
    QVERIFY(last().value("metadata"_L1).toObject().isEmpty());
    QCOMPARE(capacity(probe, "acme_design").value("activeCount"_L1).toInt(), 19);
    QCOMPARE(probe.effects(u"allocation"_s), 1);
    QCOMPARE(probe.effects(u"update"_s), 2);
}

void TestSandboxSeatsWrite::allocateAtCapacityQuotes()
{
    SandboxProbe probe;
    const QByteArray body = R"({"requestingEntityId":"northwind","externalUserId":"u")";
    const QJsonObject data = probe.post(allocate, body + '}').data();
    QCOMPARE(fieldsOf(data), (QStringList{u"message"_s, u"proration"_s, u"requiresProration"_s}));
    const QJsonObject quote = data.value("proration"_L1).toObject();
    QCOMPARE(fieldsOf(quote),
        (QStringList{u"amount"_s, u"currency"_s, u"currentSeats"_s, u"daysRemaining"_s, u"description"_s,
            u"newSeats"_s, u"totalDaysInPeriod"_s}));
    // 7.00 × 17 ÷ 30 = 3.9666…
    QCOMPARE(quote.value("amount"_L1).toDouble(), 3.97);
    QCOMPARE(quote.value("newSeats"_L1).toInt(), 16);
    const QJsonObject confirmed = probe.post(allocate, body + R"(,"confirmProration":true})").data();
    QCOMPARE(fieldsOf(confirmed), (QStringList{u"message"_s, u"newCapacity"_s, u"requiresCheckout"_s}));
    QCOMPARE(probe.effects(u"allocation"_s), 0);
    // Somebody who has a seat is updated even when it is full.
    const QByteArray known = R"({"requestingEntityId":"northwind","externalUserId":"usr_102000","name":"N"})";
    QVERIFY(probe.post(allocate, known).data().value("success"_L1).toBool());
}

void TestSandboxSeatsWrite::allocateFlagsAreAlwaysThere()
{
    SandboxProbe probe;
    probe.shape("allocate", "flags");
    const QJsonObject full
        = probe.post(allocate, R"({"requestingEntityId":"northwind","externalUserId":"u"})").data();
    QCOMPARE(full.value("requiresProration"_L1), QJsonValue(true));
    QCOMPARE(full.value("success"_L1), QJsonValue(false));
    QCOMPARE(full.value("requiresCheckout"_L1), QJsonValue(false));
    const QJsonObject room
        = probe.post(allocate, R"({"requestingEntityId":"acme_design","externalUserId":"u"})").data();
    QCOMPARE(room.value("success"_L1), QJsonValue(true));
    QCOMPARE(room.value("requiresProration"_L1), QJsonValue(false));
}

void TestSandboxSeatsWrite::allocateOnAPlanWithoutSeats()
{
    SandboxProbe probe;
    const QByteArray body = R"({"planId":"plan_insights","externalTenantId":"paper_boat"})";
    QCOMPARE(probe.post("/api/public/checkout", body).status, 201);
    QCOMPARE(probe.post("/__sandbox/change", R"({"action":"pay","tenant":"paper_boat"})").status, 200);
    const QJsonObject data
        = probe.post(allocate, R"({"requestingEntityId":"paper_boat","externalUserId":"u"})").data();
    QVERIFY(data.value("success"_L1).toBool());
    QVERIFY(data.value("capacity"_L1).toObject().value("exceeded"_L1).toBool());
}

void TestSandboxSeatsWrite::returningPeople()
{
    SandboxProbe probe;
    const auto rows = [&] {
        return probe.get("/api/public/capacity/allocations?requestingEntityId=acme_design&status=all")
            .data()
            .value("pagination"_L1)
            .toObject()
            .value("total"_L1)
            .toInt();
    };
    const QByteArray who = R"({"requestingEntityId":"acme_design","externalUserId":"u"})";
    const QByteArray gone = R"({"action":"removeSeat","tenant":"acme_design","user":"u"})";
    QCOMPARE(rows(), 26);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(probe.post(allocate, who).status, 200);
        QCOMPARE(probe.post("/__sandbox/change", gone).status, 200);
    }
    QCOMPARE(rows(), 28);
    probe.shape("reallocate", "overwrite");
    QCOMPARE(probe.post(allocate, who).status, 200);
    QCOMPARE(rows(), 27);
    QCOMPARE(capacity(probe, "acme_design").value("activeCount"_L1).toInt(), 19);
}

void TestSandboxSeatsWrite::bulkAllocate()
{
    SandboxProbe probe;
    const QByteArray body = R"({"requestingEntityId":"brightside_labs","metadata":{"batch":1},
        "users":[{"externalUserId":"a"},{"externalUserId":"usr_104000"},{"externalUserId":"b"}]})";
    const Answer answer = probe.post(bulk, body);
    QCOMPARE(answer.status, 207);
    QCOMPARE(fieldsOf(answer.data()),
        (QStringList{u"allocated"_s, u"capacity"_s, u"message"_s, u"rejected"_s, u"skipped"_s}));
    QCOMPARE(answer.data().value("allocated"_L1).toArray(), QJsonArray{u"a"_s});
    QCOMPARE(answer.data().value("skipped"_L1).toArray(), QJsonArray{u"usr_104000"_s});
    QCOMPARE(answer.data().value("rejected"_L1).toArray(), QJsonArray{u"b"_s});
    QCOMPARE(fieldsOf(answer.data().value("capacity"_L1).toObject()),
        (QStringList{u"activeCount"_s, u"capacityUnits"_s}));
    const QByteArray fits = R"({"requestingEntityId":"acme_design","users":[{"externalUserId":"a"}]})";
    QCOMPARE(probe.post(bulk, fits).status, 200);
    QCOMPARE(probe.post(bulk, fits).data().value("skipped"_L1).toArray().size(), 1);
    QCOMPARE(probe.effects(u"allocation"_s), 2);
}

void TestSandboxSeatsWrite::bulkRefusesBadBatches()
{
    SandboxProbe probe;
    const QByteArray twice
        = R"({"requestingEntityId":"acme_design","users":[{"externalUserId":"a"},{"externalUserId":"a"}]})";
    QCOMPARE(probe.post(bulk, twice).code(), u"DUPLICATE_USERS"_s);
    QByteArray many = R"({"requestingEntityId":"acme_design","users":[)";
    for (int i = 0; i < 101; ++i)
        many += (i ? ",{\"externalUserId\":\"u" : "{\"externalUserId\":\"u") + QByteArray::number(i) + "\"}";
    QCOMPARE(probe.post(bulk, many + "]}").code(), u"INVALID_BATCH_SIZE"_s);
    QCOMPARE(probe.post(bulk, R"({"requestingEntityId":"acme_design","users":[]})").status, 400);
    QCOMPARE(
        probe.post(bulk, R"({"requestingEntityId":"paper_boat","users":[{"externalUserId":"a"}]})").status,
        404);
    QCOMPARE(probe.effects(u"allocation"_s), 0);
}

void TestSandboxSeatsWrite::d2cOrganisation()
{
    SandboxProbe probe;
    probe.shape("organization", "d2c");
    QCOMPARE(probe.post("/api/public/tenants", R"({"externalTenantId":"n","name":"N","externalUserId":"u"})")
                 .status,
        403);
    const QByteArray body = R"({"planId":"plan_starter","externalUserId":"person","quantity":3})";
    QCOMPARE(probe.post("/api/public/checkout", body).status, 201);
}

void TestSandboxSeatsWrite::timeMoves()
{
    SandboxProbe probe;
    const auto status = [&](const QByteArray &tenant) {
        return probe.get("/api/public/subscriptions?requestingEntityId=" + tenant)
            .data()
            .value("subscriptions"_L1)
            .toArray()
            .first()
            .toObject()
            .value("status"_L1)
            .toString();
    };
    const QByteArray body
        = R"({"tenantId":"acme_design","poolKey":"ai_credits","amount":3150,"idempotencyKey":"k"})";
    QCOMPARE(probe.post("/api/public/credits/consume", body).status, 200);
    QCOMPARE(probe.post("/__sandbox/advance", R"({"days":18})").status, 200);
    QCOMPARE(status("brightside_labs"), u"expired"_s);
    QCOMPARE(status("kestrel_watch"), u"canceled"_s);
    QCOMPARE(status("acme_design"), u"active"_s);
    // A new period has begun: its credits are back, the add-on of six days is gone.
    const QJsonObject renewed = pool(probe, "acme_design", u"ai_credits"_s);
    QCOMPARE(renewed.value("baseRemaining"_L1).toInt(), 5000);
    QCOMPARE(renewed.value("addonRemaining"_L1).toInt(), 2400);
}

void TestSandboxSeatsWrite::changesFromOutside()
{
    SandboxProbe probe;
    const auto change = [&](const QByteArray &json) { return probe.post("/__sandbox/change", json).status; };
    QCOMPARE(change(R"({"action":"addSeat","tenant":"acme_design","user":"x","name":"X"})"), 200);
    QCOMPARE(capacity(probe, "acme_design").value("activeCount"_L1).toInt(), 19);
    QCOMPARE(change(R"({"action":"removeSeat","tenant":"acme_design","user":"x"})"), 200);
    QCOMPARE(change(R"({"action":"removeSeat","tenant":"acme_design","user":"x"})"), 400);
    QCOMPARE(change(R"({"action":"setCapacity","tenant":"acme_design","units":5})"), 200);
    QVERIFY(capacity(probe, "acme_design").value("exceeded"_L1).toBool());
    QCOMPARE(change(R"({"action":"setStatus","tenant":"acme_design","status":"paused"})"), 200);
    QCOMPARE(probe.post("/api/public/capacity/count", R"({"requestingEntityId":"acme_design"})").status, 404);
    QCOMPARE(change(R"({"action":"grantAddon","tenant":"northwind","addon":"addon_sms_500"})"), 200);
    QCOMPARE(pool(probe, "northwind", u"sms"_s).value("addonRemaining"_L1).toInt(), 500);
    QCOMPARE(change(R"({"action":"setActive","tenant":"northwind","active":false})"), 200);
    QCOMPARE(change(R"({"action":"nonsense","tenant":"northwind"})"), 400);
    QCOMPARE(probe.post("/__sandbox/shape", R"({"tenants":"nonsense"})").status, 400);
    QCOMPARE(probe.post("/__sandbox/shape", R"({"tenants":"list"})").status, 200);
    QCOMPARE(probe.get("/api/public/tenants").list().size(), 12);
}

void TestSandboxSeatsWrite::resetForgetsEverything()
{
    SandboxProbe probe;
    const QByteArray before
        = probe.get("/api/public/capacity/allocations?requestingEntityId=acme_design").body;
    QCOMPARE(
        probe.post(allocate, R"({"requestingEntityId":"acme_design","externalUserId":"u"})").status, 200);
    QCOMPARE(probe.post("/__sandbox/shape", R"({"error":"text"})").status, 200);
    QVERIFY(probe.faults(R"([{"path":"/api/public/plans","fault":"close"}])"));
    QCOMPARE(probe.post("/__sandbox/reset", "{}").status, 200);
    QCOMPARE(probe.get("/api/public/capacity/allocations?requestingEntityId=acme_design").body, before);
    QCOMPARE(probe.get("/api/public/plans").status, 200);
    const QJsonObject ledger = probe.get("/__sandbox/ledger").json();
    QCOMPARE(ledger.value("effects"_L1).toArray().size(), 0);
    QCOMPARE(ledger.value("deliveries"_L1).toArray().size(), 2);
    QCOMPARE(ledger.value("deliveries"_L1).toArray().first().toObject().value("count"_L1).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestSandboxSeatsWrite)

} // namespace tst_sandbox_seats_write

#include "tst_sandbox_seats_write.moc"
