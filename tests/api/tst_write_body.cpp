// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/json.h"
#include "app/api/crovver/write_body.h"
#include "models/domain/intent_goods.h"
#include "support/old_request.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_write_body {

using namespace desk;
using namespace desk::crovver;
using namespace Qt::StringLiterals;

const TenantId acme(u"acme"_s);

SeatPerson person(const QString &id, const QString &email = {}, const QString &name = {})
{
    return {UserId(id), email, name};
}

/// Its metadata as it is sent, or `!` and why it isn't.
QByteArray merged(const QByteArray &own, const Metadata &stamp = {})
{
    const auto text = metadataText({own, stamp});
    return text ? *text : '!' + text.error().detail.toUtf8();
}

template <typename Request>
QString refusal(const Request &request)
{
    const auto body = writeBody(request);
    if (body || body.error().kind != ApiError::Kind::Validation || body.error().attempts != 0)
        return {};
    return body.error().detail;
}

class TestWriteBody final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allocate();
    void bulk();
    void capacity();
    void consume();
    void subscriptionIsNamedWhereThereAreSeveral();
    void buyAddon();
    void M05_sameRequestIsTheSameBytes();
    void metadataKeepsItsText_data();
    void metadataKeepsItsText();
    void stampWins();
    void metadataThatIsNoObjectIsRefused_data();
    void metadataThatIsNoObjectIsRefused();
    void refusesWhatCannotBeSent();
    void refusesCreditsThatCannotBeSent();
    void refusesWhatCannotBeReadBack();
};

void TestWriteBody::allocate()
{
    // Nothing that is empty is sent, and nothing that would confirm a charge.
    QCOMPARE(*writeBody(AllocateRequest{acme, person(u"u \"1\""_s), {}}),
        QByteArray("{\"requestingEntityId\":\"acme\",\"externalUserId\":\"u \\\"1\\\"\"}"));
    const AllocateRequest full{acme, person(u"u1"_s, u"a@b.example"_s, u"Zoë"_s),
        {"{\"seat\": 12}", {{u"addedBy"_s, u"Ann"_s}, {u"tool"_s, u"crovver-desk"_s}}}};
    QCOMPARE(*writeBody(full),
        QByteArray("{\"requestingEntityId\":\"acme\",\"externalUserId\":\"u1\",\"email\":\"a@b.example\","
                   "\"name\":\"Zo\xC3\xAB\",\"metadata\":{\"seat\":12,\"addedBy\":\"Ann\",\"tool\":\"crovver-"
                   "desk\"}}"));
}

void TestWriteBody::bulk()
{
    const BulkRequest request{
        acme, {person(u"a"_s, u"a@b.example"_s), person(u"b"_s, {}, u"B"_s)}, {{}, {{u"runId"_s, u"r1"_s}}}};
    QCOMPARE(*writeBody(request),
        QByteArray(
            "{\"requestingEntityId\":\"acme\",\"users\":[{\"externalUserId\":\"a\",\"email\":"
            "\"a@b.example\"},{\"externalUserId\":\"b\",\"name\":\"B\"}],\"metadata\":{\"runId\":\"r1\"}"
            "}"));
    QCOMPARE(*writeBody(BulkRequest{acme, {person(u"a"_s)}, {}}),
        QByteArray("{\"requestingEntityId\":\"acme\",\"users\":[{\"externalUserId\":\"a\"}]}"));
}

void TestWriteBody::capacity()
{
    QCOMPARE(*writeBody(CapacityRequest{acme, 12, {}}),
        QByteArray("{\"externalTenantId\":\"acme\",\"newCapacity\":12}"));
    QCOMPARE(*writeBody(CapacityRequest{acme, 9007199254740993, PlanId(u"p/1"_s)}),
        QByteArray("{\"externalTenantId\":\"acme\",\"newCapacity\":9007199254740993,\"planId\":\"p/1\"}"));
}

void TestWriteBody::consume()
{
    QCOMPARE(*writeBody(ConsumeRequest{acme, u"ai"_s, 9007199254740993, u"k-1"_s, {}}),
        QByteArray("{\"tenantId\":\"acme\",\"poolKey\":\"ai\",\"amount\":9007199254740993,"
                   "\"idempotencyKey\":\"k-1\"}"));
    QCOMPARE(*writeBody(ConsumeRequest{acme, u"a \"b\""_s, 1, u"k"_s,
                 {{}, {{u"reason"_s, u"Zo\u00eb"_s}, {u"tool"_s, u"crovver-desk"_s}}}}),
        QByteArray("{\"tenantId\":\"acme\",\"poolKey\":\"a \\\"b\\\"\",\"amount\":1,\"idempotencyKey\":"
                   "\"k\",\"metadata\":{\"reason\":\"Zo\xC3\xAB\",\"tool\":\"crovver-desk\"}}"));
}

void TestWriteBody::subscriptionIsNamedWhereThereAreSeveral()
{
    ConsumeRequest consume{acme, u"ai"_s, 1, u"k-1"_s, {}};
    consume.subscription = SubscriptionId(u"sub \"1\""_s);
    QCOMPARE(*writeBody(consume),
        QByteArray("{\"tenantId\":\"acme\",\"poolKey\":\"ai\",\"amount\":1,\"idempotencyKey\":\"k-1\","
                   "\"subscriptionId\":\"sub \\\"1\\\"\"}"));
    AddonPurchase purchase{acme, u"addon_1"_s, u"ai"_s, {}, {}, Currency(u"USD"_s), u"k-1"_s, {}};
    purchase.subscription = SubscriptionId(u"sub_1"_s);
    QCOMPARE(*writeBody(purchase),
        QByteArray("{\"addonId\":\"addon_1\",\"currency\":\"USD\",\"idempotencyKey\":\"k-1\","
                   "\"subscriptionId\":\"sub_1\"}"));
    purchase.subscription = SubscriptionId(QString(QChar(0xd800)));
    QVERIFY(!writeBody(purchase));
}

void TestWriteBody::buyAddon()
{
    // Pool, name and credits are what was on screen; the tenant stands in the path.
    const AddonPurchase purchase{
        acme, u"addon_1"_s, u"ai"_s, u"1,000"_s, 1000, Currency(u"usd"_s), u"k-1"_s, {}};
    const QByteArray body = *writeBody(purchase);
    QCOMPARE(body, QByteArray("{\"addonId\":\"addon_1\",\"currency\":\"USD\",\"idempotencyKey\":\"k-1\"}"));
    AddonPurchase stamped = purchase;
    stamped.metadata.stamp = {{u"addedBy"_s, u"Ann"_s}};
    QCOMPARE(*writeBody(stamped), body.chopped(1) + ",\"metadata\":{\"addedBy\":\"Ann\"}}");
}

void TestWriteBody::M05_sameRequestIsTheSameBytes()
{
    const WriteMetadata metadata{{}, {{u"reason"_s, u"refund"_s}, {u"tool"_s, u"crovver-desk"_s}}};
    ConsumeRequest consume{acme, u"ai"_s, 5, newIdempotencyKey(), metadata};
    AddonPurchase purchase{acme, u"a"_s, u"ai"_s, {}, {}, Currency(u"USD"_s), newIdempotencyKey(), metadata};
    // What version 1 of the journal kept gives the same bytes again.
    const auto keep = [](IntentKind kind, const QByteArray &request, const QString &key) {
        Intent kept;
        kept.kind = kind;
        kept.tenant = acme;
        kept.oldRequest = request;
        kept.requestHash = QCryptographicHash::hash(request, QCryptographicHash::Sha256);
        kept.idempotencyKey = key;
        takeOldRequest(kept);
        return kept;
    };
    consume.subscription = purchase.subscription = SubscriptionId(u"sub_1"_s);
    const auto consumed
        = oldConsume(keep(IntentKind::ConsumeCredits, test::oldRequest(consume), consume.idempotencyKey));
    QVERIFY(consumed);
    QCOMPARE(*writeBody(*consumed), *writeBody(consume));
    const auto bought
        = oldPurchase(keep(IntentKind::BuyAddon, test::oldRequest(purchase), purchase.idempotencyKey));
    QVERIFY(bought);
    QCOMPARE(*writeBody(*bought), *writeBody(purchase));
    QVERIFY(consume.idempotencyKey != purchase.idempotencyKey);
    QVERIFY(writeBody(consume)->contains("sub_1") && writeBody(purchase)->contains("sub_1"));
}

void TestWriteBody::metadataKeepsItsText_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("sent");
    const auto row = [](const char *name, const QByteArray &own, const QByteArray &sent) {
        QTest::newRow(name) << own << sent;
    };
    row("large integer", "{\"n\":9007199254740993}", "{\"n\":9007199254740993}");
    row("digits of a decimal", "{ \"a\" : 1.10 , \"b\":1e2}", "{\"a\":1.10,\"b\":1e2}");
    row("nested", "{\"o\": {\"deep\": [1.10, {\"x\": 9007199254740993}, \"} , :\"]}}",
        "{\"o\":{\"deep\": [1.10, {\"x\": 9007199254740993}, \"} , :\"]}}");
    row("order and repeated keys", "{\"b\":1,\"a\":2,\"b\":3}", "{\"b\":1,\"a\":2,\"b\":3}");
    row("escapes", "{\"a\\\"\\u00e9:,\":\"\\u0000\\n\\\\\"}", "{\"a\\\"\\u00e9:,\":\"\\u0000\\n\\\\\"}");
    row("literals", "{\"t\":true,\"f\":false,\"n\":null,\"e\":{},\"l\":[]}",
        "{\"t\":true,\"f\":false,\"n\":null,\"e\":{},\"l\":[]}");
    row("white space around", "\n {\"a\" :\t1}\r\n", "{\"a\":1}");
    row("empty object", "{ }", "{}");
    row("nothing", "", "");
    row("blank", "  \n", "");
}

void TestWriteBody::metadataKeepsItsText()
{
    QFETCH(QByteArray, own);
    QFETCH(QByteArray, sent);
    QCOMPARE(merged(own), sent);
    // With a stamp behind it, and as valid JSON that says the same.
    const QByteArray stamped = merged(own, {{u"tool"_s, u"a\"b\n"_s}});
    const QByteArray tail = "\"tool\":\"a\\\"b\\n\"}";
    QCOMPARE(stamped, sent.size() > 2 ? sent.chopped(1) + ',' + tail : '{' + tail);
    QVERIFY(json::Document::parse(stamped));
}

void TestWriteBody::stampWins()
{
    const Metadata stamp{{u"addedBy"_s, u"Ann"_s}, {u"tool"_s, u"crovver-desk"_s}};
    const QByteArray tail = "\"addedBy\":\"Ann\",\"tool\":\"crovver-desk\"}";
    QCOMPARE(merged("{\"tool\":{\"x\":1},\"a\":1}", stamp), "{\"a\":1," + tail);
    QCOMPARE(merged("{\"addedBy\":1,\"tool\":2}", stamp), '{' + tail);
    // The same key in another spelling of JSON; the same word deeper down stays.
    QCOMPARE(merged("{\"to\\u006fl\":2,\"o\":{\"tool\":3}}", stamp), "{\"o\":{\"tool\":3}," + tail);
    QCOMPARE(merged("{\"Tool\":2}", stamp), "{\"Tool\":2," + tail);
}

void TestWriteBody::metadataThatIsNoObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("own");
    for (const char *own : {"[]", "[1]", "null", "5", "\"text\"", "true", "{", "{\"a\":}", "{\"a\":1,}",
             "{a:1}", "{'a':1}", "{\"a\":01}", "{\"a\":NaN}", "{\"a\":1}{}", "{\"a\":1} x", "{\"a\":\"\\x\"}",
             "{\"a\":\"b\nc\"}", "\xEF\xBB\xBF{}", "{\"a\":\"\xFF\"}", "hello"})
        QTest::newRow(own) << QByteArray(own);
    QTest::newRow("too deep") << QByteArray("{\"a\":") + QByteArray(100, '[') + QByteArray(100, ']') + '}';
}

void TestWriteBody::metadataThatIsNoObjectIsRefused()
{
    QFETCH(QByteArray, own);
    QVERIFY2(merged(own).startsWith('!'), merged(own));
    QVERIFY(!refusal(AllocateRequest{acme, person(u"u"_s), {own, {}}}).isEmpty());
    QVERIFY(!refusal(BulkRequest{acme, {person(u"u"_s)}, {own, {}}}).isEmpty());
}

void TestWriteBody::refusesWhatCannotBeSent()
{
    const QString lone(QChar(0xd800));
    QVERIFY(!refusal(AllocateRequest{TenantId(), person(u"u"_s), {}}).isEmpty());
    QVERIFY(!refusal(AllocateRequest{TenantId(lone), person(u"u"_s), {}}).isEmpty());
    for (const QString &id : {QString(), u" \t"_s, lone})
        QVERIFY(!refusal(AllocateRequest{acme, person(id), {}}).isEmpty());
    QVERIFY(!refusal(AllocateRequest{acme, person(u"u"_s, {}, lone), {}}).isEmpty());
    QVERIFY(!refusal(AllocateRequest{acme, person(u"u"_s), {{}, {{u"addedBy"_s, lone}}}}).isEmpty());

    BulkRequest batch{acme, {}, {}};
    QVERIFY(!refusal(batch).isEmpty());
    for (int i = 0; i < 100; ++i)
        batch.people.push_back(person(QString::number(i)));
    QVERIFY(writeBody(batch));
    batch.people.push_back(person(u"one more"_s));
    QVERIFY(refusal(batch).contains(u"101"));
    QVERIFY(refusal(BulkRequest{acme, {person(u"twin"_s), person(u"twin"_s)}, {}}).contains(u"twin"));
    QVERIFY(writeBody(BulkRequest{acme, {person(u"twin"_s), person(u"Twin"_s)}, {}})); // case counts
    QVERIFY(!refusal(BulkRequest{acme, {person(u"a"_s), person(QString())}, {}}).isEmpty());
    QVERIFY(!refusal(BulkRequest{TenantId(), {person(u"a"_s)}, {}}).isEmpty());

    for (const qint64 capacity : {qint64(0), qint64(-1), std::numeric_limits<qint64>::min()})
        QVERIFY(!refusal(CapacityRequest{acme, capacity, {}}).isEmpty());
    QVERIFY(!refusal(CapacityRequest{TenantId(), 5, {}}).isEmpty());
    QVERIFY(!refusal(CapacityRequest{acme, 5, PlanId(lone)}).isEmpty());
}

void TestWriteBody::refusesWhatCannotBeReadBack()
{
    const QString tooLong(70'000, u'x');
    const QString longText(60'000, u'x');
    QVERIFY(writeBody(AllocateRequest{acme, person(u"u1"_s, {}, longText), {}}));
    for (const SeatPerson &one : {person(tooLong), person(u"u1"_s, tooLong), person(u"u1"_s, {}, tooLong),
             person(u"u1"_s, longText, longText)}) {
        QVERIFY(!refusal(AllocateRequest{acme, one, {}}).isEmpty());
        QVERIFY(!refusal(BulkRequest{acme, {person(u"other"_s), one}, {}}).isEmpty());
    }
    const QByteArray own = "{\"a\":{\"b\":\"" + tooLong.toUtf8() + "\"}}";
    QVERIFY(merged(own).startsWith('!'));
    QVERIFY(merged("{}", {{u"k"_s, tooLong}}).startsWith('!'));
    QVERIFY(!refusal(AllocateRequest{acme, person(u"u1"_s), {own, {}}}).isEmpty());
}

void TestWriteBody::refusesCreditsThatCannotBeSent()
{
    const QString lone(QChar(0xd800));
    const ConsumeRequest good{acme, u"ai"_s, 1, u"k"_s, {}};
    QVERIFY(writeBody(good));
    for (const qint64 amount : {qint64(0), qint64(-1), std::numeric_limits<qint64>::min()}) {
        ConsumeRequest bad = good;
        bad.amount = amount;
        QVERIFY(!refusal(bad).isEmpty());
    }
    for (const QString &text : {QString(), lone}) {
        ConsumeRequest noPool = good;
        noPool.poolKey = text;
        QVERIFY(!refusal(noPool).isEmpty());
        ConsumeRequest noKey = good;
        noKey.idempotencyKey = text;
        QVERIFY(!refusal(noKey).isEmpty());
        ConsumeRequest noTenant = good;
        noTenant.tenant = TenantId(text);
        QVERIFY(!refusal(noTenant).isEmpty());
    }
    ConsumeRequest badMetadata = good;
    badMetadata.metadata.own = "[]";
    QVERIFY(!refusal(badMetadata).isEmpty());

    const AddonPurchase buy{acme, u"a"_s, {}, {}, {}, Currency(u"USD"_s), u"k"_s, {}};
    QVERIFY(writeBody(buy));
    for (const QString &text : {QString(), lone}) {
        AddonPurchase noAddon = buy;
        noAddon.addonId = text;
        QVERIFY(!refusal(noAddon).isEmpty());
        AddonPurchase noCurrency = buy;
        noCurrency.currency = Currency(text);
        QVERIFY(!refusal(noCurrency).isEmpty());
        AddonPurchase noKey = buy;
        noKey.idempotencyKey = text;
        QVERIFY(!refusal(noKey).isEmpty());
        AddonPurchase noTenant = buy;
        noTenant.tenant = TenantId(text);
        QVERIFY(!refusal(noTenant).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestWriteBody)

} // namespace tst_write_body

#include "tst_write_body.moc"
