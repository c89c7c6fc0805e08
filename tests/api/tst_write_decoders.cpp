// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/endpoints.h"
#include "app/api/crovver/envelope.h"
#include "app/api/crovver/wire/decoders.h"
#include "support/paths.h"

#include <QTest>

namespace tst_write_decoders {

using namespace desk;
using namespace desk::crovver;
using desk::testing::fixture;
using namespace Qt::StringLiterals;
using Shape = AllocateReply::Shape;

/// A whole reply through envelope and decoder.
template <typename T>
Result<T> decode(Endpoint endpoint, const QByteArray &body, Result<T> (*decoder)(json::Node))
{
    HttpReply reply;
    reply.status = 200;
    reply.body = body;
    const auto payload = openEnvelope(reply, info(endpoint));
    return payload ? decoder(payload->data) : Result<T>(failure(payload.error()));
}

QByteArray enveloped(const QByteArray &data)
{
    return "{\"success\":true,\"data\":" + data + "}";
}

Result<AllocateReply> allocation(const QByteArray &body)
{
    return decode(Endpoint::Allocate, body, decodeAllocate);
}

Result<BulkReply> bulk(const QByteArray &data)
{
    return decode(Endpoint::BulkAllocate, enveloped(data), decodeBulkAllocate);
}

Result<CapacityReply> purchase(const QByteArray &data)
{
    return decode(Endpoint::ProrationCheckout, enveloped(data), decodeBuyCapacity);
}

Result<AddonCatalogue> addons(const QByteArray &data)
{
    return decode(Endpoint::AddonsAvailable, enveloped(data), decodeAddons);
}

Result<InvoiceList> invoices(const QByteArray &data)
{
    return decode(Endpoint::Invoices, enveloped(data), decodeInvoices);
}

bool decodes(const QByteArray &file, const QByteArray &body)
{
    if (file.startsWith("allocate"))
        return allocation(body).has_value();
    if (file.startsWith("bulk"))
        return decode(Endpoint::BulkAllocate, body, decodeBulkAllocate).has_value();
    if (file.startsWith("proration"))
        return decode(Endpoint::ProrationCheckout, body, decodeBuyCapacity).has_value();
    if (file.startsWith("addons"))
        return decode(Endpoint::AddonsAvailable, body, decodeAddons).has_value();
    return decode(Endpoint::Invoices, body, decodeInvoices).has_value();
}

class TestWriteDecoders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void D01_truncatedAnywhereIsAnError_data();
    void D01_truncatedAnywhereIsAnError();
    void D14_fractionsOfDays();
    void serverWorkingIsPlainAndBounded();
    void allocateRecorded();
    void allocateAtCapacity();
    void allocateNeedsCheckout();
    void allocateShapes_data();
    void allocateShapes();
    void quoteWithHoles();
    void bulkReply();
    void bulkListsInOtherForms();
    void bulkWithoutListsIsNoAnswer();
    void capacityReply();
    void D09_prorationAmount_data();
    void D09_prorationAmount();
    void capacityReplyInOtherForms();
    void capacityReplyWithNothingIsNoAnswer();
    void addonsInBothSpellings();
    void addonsWithBadRows();
    void invoiceList();
    void invoicesInOtherForms();
};

void TestWriteDecoders::D01_truncatedAnywhereIsAnError_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char *file : {"allocate_recorded.json", "allocate_at_capacity.json", "allocate_flags.json",
             "bulk_allocate.json", "proration_checkout.json", "proration_invoice.json", "addons.json",
             "addons_camel.json", "invoices.json"})
        QTest::newRow(file) << QByteArray(file);
}

void TestWriteDecoders::D01_truncatedAnywhereIsAnError()
{
    QFETCH(QByteArray, file);
    const QByteArray whole = fixture(file).trimmed();
    QVERIFY(decodes(file, whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!decodes(file, whole.left(size)), QByteArray::number(size));
}

void TestWriteDecoders::allocateRecorded()
{
    const auto reply = allocation(fixture("allocate_recorded.json"));
    QVERIFY(reply);
    QCOMPARE(reply->shape, Shape::Recorded);
    QCOMPARE(reply->message, u"Seat allocated"_s);
    QCOMPARE(reply->capacity.activeCount, 9);
    QCOMPARE(reply->capacity.units, 10);
    QCOMPARE(reply->capacity.exceeded, false);
    QVERIFY(!reply->quote && !reply->newCapacity && reply->warnings.isEmpty());
}

void TestWriteDecoders::allocateAtCapacity()
{
    const auto reply = allocation(fixture("allocate_at_capacity.json"));
    QVERIFY(reply && reply->quote);
    QCOMPARE(reply->shape, Shape::AtCapacity);
    QCOMPARE(reply->quote->rawAmount, u"1.75"_s);
    QCOMPARE(reply->quote->amount, (Decimal{175, 2}));
    QCOMPARE(reply->quote->currency.code(), u"USD"_s);
    QVERIFY(reply->quote->description.startsWith(u"1 additional seat"));
    QCOMPARE(reply->quote->daysRemaining, (Decimal{15, 0}));
    QCOMPARE(reply->quote->totalDaysInPeriod, (Decimal{30, 0}));
    QCOMPARE(reply->quote->currentSeats, 10);
    QCOMPARE(reply->quote->newSeats, 11);
    QVERIFY(reply->warnings.isEmpty());
}

void TestWriteDecoders::allocateNeedsCheckout()
{
    const auto reply = allocation(fixture("allocate_flags.json"));
    QVERIFY(reply);
    QCOMPARE(reply->shape, Shape::CheckoutNeeded);
    QCOMPARE(reply->newCapacity, 11);
    QCOMPARE(reply->checkoutUrl, u"https://checkout.stripe.com/c/pay/cs_1"_s);
    // The flag's second meaning: confirmed, not paid yet. Nothing but the flag may be there.
    const auto pending = allocation(enveloped("{\"requiresCheckout\":true,\"message\":\"Payment pending\"}"));
    QCOMPARE(pending->shape, Shape::CheckoutNeeded);
    QVERIFY(!pending->newCapacity && pending->checkoutUrl.isEmpty() && pending->warnings.isEmpty());
}

void TestWriteDecoders::allocateShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("shape"); // -1 = nobody can tell
    const int recorded = int(Shape::Recorded);
    const int quoted = int(Shape::AtCapacity);
    const int checkout = int(Shape::CheckoutNeeded);
    const auto row
        = [](const char *name, const QByteArray &body, int shape) { QTest::newRow(name) << body << shape; };
    row("flags of which success is true",
        enveloped("{\"success\":true,\"requiresProration\":false,\"requiresCheckout\":false}"), recorded);
    row("flags of which proration is true",
        enveloped(
            "{\"success\":false,\"requiresProration\":true,\"requiresCheckout\":false,\"proration\":{}}"),
        quoted);
    row("flags as text",
        enveloped("{\"success\":\"false\",\"requiresProration\":\"true\",\"requiresCheckout\":\"false\"}"),
        quoted);
    row("snake_case", enveloped("{\"requires_checkout\":true,\"new_capacity\":\"11\"}"), checkout);
    row("no flag, a capacity", enveloped("{\"message\":\"ok\",\"capacity\":{\"activeCount\":1}}"), recorded);
    row("no flag, a quote", enveloped("{\"proration\":{\"amount\":1}}"), quoted);
    row("nothing allocated wins", enveloped("{\"success\":true,\"requiresProration\":true}"), quoted);
    row("null flags", enveloped("{\"success\":true,\"requiresProration\":null,\"requiresCheckout\":null}"),
        recorded);
    row("envelope says no, flags say why",
        "{\"success\":false,\"error\":null,\"data\":{\"success\":false,\"requiresProration\":true}}", quoted);
    row("no data around it", "{\"success\":true,\"message\":\"ok\",\"capacity\":{\"activeCount\":9}}",
        recorded);
    row("no data, at capacity", "{\"requiresProration\":true,\"proration\":{\"amount\":1.75}}", quoted);
    row("no data, flags",
        "{\"success\":false,\"requiresProration\":false,\"requiresCheckout\":true,\"newCapacity\":3}",
        checkout);
    row("all flags false",
        enveloped("{\"success\":false,\"requiresProration\":false,\"requiresCheckout\":false}"), -1);
    row("no flag, both objects", enveloped("{\"capacity\":{},\"proration\":{}}"), -1);
    row("only words", enveloped("{\"message\":\"ok\"}"), -1);
    row("empty object", enveloped("{}"), -1);
    row("a list", enveloped("[]"), -1);
    row("no data, only success", "{\"success\":true}", -1);
    row("no data, only words", "{\"success\":true,\"message\":\"ok\"}", -1);
    row("null data", "{\"success\":true,\"data\":null}", -1);
    row("a refusal with a capacity", "{\"success\":false,\"error\":\"no\",\"capacity\":{}}", -1);
    row("a refusal with a success inside",
        "{\"success\":false,\"error\":\"no\",\"data\":{\"success\":true,\"capacity\":{}}}", -1);
}

void TestWriteDecoders::allocateShapes()
{
    QFETCH(QByteArray, body);
    QFETCH(int, shape);
    const auto reply = allocation(body);
    QCOMPARE(reply ? int(reply->shape) : -1, shape);
}

void TestWriteDecoders::quoteWithHoles()
{
    const auto quote = [](const QByteArray &text) {
        return allocation(enveloped("{\"requiresProration\":true,\"proration\":" + text + "}"));
    };
    const auto none = allocation(enveloped("{\"requiresProration\":true}"));
    QVERIFY(!none->quote);
    QVERIFY(none->warnings.join(u' ').contains(u"data.proration"));
    QVERIFY(!quote("null")->quote && !quote("[]")->quote && !quote("5")->quote);

    const auto empty = quote("{}");
    QVERIFY(empty->quote && empty->warnings.isEmpty());
    QVERIFY(!empty->quote->amount && empty->quote->rawAmount.isEmpty() && !empty->quote->newSeats);
    QVERIFY(!empty->quote->currency.isKnown());

    const auto odd = quote("{\"amount\":\"about 5\",\"currency\":\"usd\",\"days_remaining\":\"15\","
                           "\"total_days_in_period\":-30,\"currentSeats\":-1,\"future\":1}");
    QCOMPARE(odd->quote->rawAmount, u"about 5"_s);
    QVERIFY(!odd->quote->amount);
    QCOMPARE(odd->quote->currency.code(), u"USD"_s);
    QCOMPARE(odd->quote->daysRemaining, (Decimal{15, 0}));
    QVERIFY(!odd->quote->totalDaysInPeriod && !odd->quote->currentSeats);
    const QString warnings = odd->warnings.join(u'\n');
    QVERIFY(warnings.contains(u"data.proration.amount"));
    QVERIFY(warnings.contains(u"data.proration.totalDaysInPeriod"));
}

void TestWriteDecoders::bulkReply()
{
    const auto reply = decode(Endpoint::BulkAllocate, fixture("bulk_allocate.json"), decodeBulkAllocate);
    QVERIFY(reply);
    QCOMPARE(reply->allocated, (QStringList{u"user-1"_s, u"user-2"_s}));
    QCOMPARE(reply->skipped, QStringList{u"user-3"_s});
    QCOMPARE(reply->rejected, QStringList{u"user-4"_s});
    QCOMPARE(reply->capacity.units, 10);
    QCOMPARE(reply->message, u"1 user did not fit"_s);
    QVERIFY(reply->warnings.isEmpty());
}

void TestWriteDecoders::bulkListsInOtherForms()
{
    const auto reply = bulk("{\"allocated\":[7,9007199254740993,{\"externalUserId\":\"a\"},"
                            "{\"external_user_id\":5}],"
                            "\"rejected\":[{\"externalUserId\":\"b\",\"reason\":\"No seat\\u0007left\"},null,"
                            "[],\"\",{\"id\":1}]}");
    QVERIFY(reply);
    QCOMPARE(reply->allocated, (QStringList{u"7"_s, u"9007199254740993"_s, u"a"_s, u"5"_s}));
    QCOMPARE(reply->rejected, QStringList{u"b"_s});
    QVERIFY(reply->skipped.isEmpty());
    QVERIFY(!reply->capacity.isKnown());
    const QString warnings = reply->warnings.join(u'\n');
    QVERIFY(warnings.contains(u"data.skipped"));
    QVERIFY(warnings.contains(u"b: No seat"));
    for (const char *entry : {"data.rejected[1]", "data.rejected[2]", "data.rejected[3]", "data.rejected[4]"})
        QVERIFY2(warnings.contains(QLatin1StringView(entry)), entry);
    // Numbers of people in place of their IDs say nothing about who.
    const auto counts = bulk("{\"allocated\":[\"a\"],\"skipped\":0,\"rejected\":[]}");
    QVERIFY(counts && counts->warnings.join(u' ').contains(u"data.skipped"));
    // Everything as documented, and empty.
    const auto none = bulk("{\"allocated\":[],\"skipped\":[],\"rejected\":[]}");
    QVERIFY(none && none->warnings.isEmpty());
}

void TestWriteDecoders::bulkWithoutListsIsNoAnswer()
{
    for (const char *data : {"{}", "[]", "\"ok\"", "{\"message\":\"done\"}",
             "{\"allocated\":2,\"skipped\":0,\"rejected\":0}", "{\"allocated\":null}"})
        QVERIFY2(!bulk(data), data);
}

void TestWriteDecoders::capacityReply()
{
    const auto reply
        = decode(Endpoint::ProrationCheckout, fixture("proration_checkout.json"), decodeBuyCapacity);
    QVERIFY(reply);
    QCOMPARE(reply->prorationId, u"pro_1"_s);
    QCOMPARE(reply->checkoutUrl, u"https://checkout.stripe.com/c/pay/cs_2"_s);
    QCOMPARE(reply->requiresPayment, true);
    QCOMPARE(reply->amountText, u"17.50"_s);
    QCOMPARE(reply->amount, (Decimal{1750, 2}));
    QVERIFY(!reply->currency.isKnown());
    QCOMPARE(reply->calculation, u"5 x 7.00 x 15/30"_s);
    QCOMPARE(reply->daysRemaining, (Decimal{15, 0}));
    QCOMPARE(reply->totalDays, (Decimal{30, 0}));
    QCOMPARE(reply->perSeatPrice, (Decimal{700, 2}));
    QVERIFY(reply->warnings.isEmpty());

    const auto invoice
        = decode(Endpoint::ProrationCheckout, fixture("proration_invoice.json"), decodeBuyCapacity);
    QCOMPARE(invoice->requiresPayment, false);
    QVERIFY(invoice->checkoutUrl.isEmpty());
    QCOMPARE(invoice->amount, (Decimal{1750, 0}));
    QVERIFY(!invoice->daysRemaining && invoice->warnings.isEmpty());
}

void TestWriteDecoders::D14_fractionsOfDays()
{
    const auto reply
        = decode(Endpoint::ProrationCheckout, fixture("proration_fractions.json"), decodeBuyCapacity);
    QVERIFY(reply && reply->warnings.isEmpty());
    QCOMPARE(reply->daysRemaining, (Decimal{165, 1}));
    QCOMPARE(reply->totalDays->toString(), u"30.500"_s);
    QVERIFY(reply->working.startsWith("{\"description\"") && reply->working.endsWith("\"2026-05-01\"}"));
    const ServerWorking working = serverWorking(reply->working);
    QCOMPARE(working.description, u"1 additional seat, 16.5 of 30.5 days remaining"_s);
    QCOMPARE(working.calculation, u"1 x 5.00 x 16.5/30.5"_s);
    QCOMPARE(working.perSeatPrice, u"5.00"_s);
    QCOMPARE(working.daysRemaining, u"16.5"_s);
    QCOMPARE(working.totalDays, u"30.500"_s);

    for (const char *sent : {"16.5", "\"16.5\"", "1.65e1"}) {
        const auto quote = allocation(enveloped("{\"requiresProration\":true,\"proration\":{\"amount\":1,"
                                                "\"days_remaining\":"
            + QByteArray(sent) + ",\"total_days_in_period\":30.0,\"per_seat_price\":1.75}}"));
        QVERIFY2(quote && quote->quote && quote->warnings.isEmpty(), sent);
        QCOMPARE(quote->quote->daysRemaining->toString(), u"16.5"_s);
        QCOMPARE(serverWorking(quote->quote->working).perSeatPrice, u"1.75"_s);
    }
    for (const char *sent : {"-1", "\"half\"", "[]", "true"}) {
        const auto odd = purchase(
            "{\"prorationId\":\"p\",\"prorationDetails\":{\"daysRemaining\":" + QByteArray(sent) + "}}");
        QVERIFY2(odd && !odd->daysRemaining && !odd->warnings.isEmpty(), sent);
    }
    // What is too long to be kept is said and left out; the amount isn't.
    const auto longOne
        = purchase("{\"prorationId\":\"p\",\"prorationAmount\":5,\"prorationDetails\":{\"x\":\""
            + QByteArray(20'000, 'y') + "\"}}");
    QVERIFY(longOne && longOne->working.isEmpty() && longOne->amount && !longOne->warnings.isEmpty());
}

void TestWriteDecoders::serverWorkingIsPlainAndBounded()
{
    const ServerWorking hostile
        = serverWorking(QStringLiteral("{\"description\":\"<b>x</b>\\n\\u202Etac \\u00e9\","
                                       "\"calculation\":\"%1\",\"perSeatPrice\":null}")
                            .arg(QString(5000, u'9'))
                            .toUtf8());
    QCOMPARE(hostile.description, QString::fromUtf8("<b>x</b> \xEF\xBF\xBDtac \xC3\xA9"));
    QVERIFY(hostile.calculation.size() <= 301 && hostile.calculation.endsWith(u'…'));
    QVERIFY(hostile.perSeatPrice.isEmpty());
    for (const char *broken :
        {"", "null", "[]", "{", "{\"description\"", "{\"description\":", "{\"description\":\"a"})
        QCOMPARE(serverWorking(broken), ServerWorking());
}

void TestWriteDecoders::D09_prorationAmount_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // empty = none
    const auto row = [](const char *sent, const char *text, const char *value) {
        QTest::newRow(sent) << QByteArray(sent) << QString::fromUtf8(text) << QString::fromUtf8(value);
    };
    row("17.5", "17.5", "17.5");
    row("17.50", "17.50", "17.50");
    row("\"17.50\"", "17.50", "17.50");
    row("1750", "1750", "1750");
    row("0", "0", "0");
    row("0.1", "0.1", "0.1");
    row("1e2", "1e2", "100");
    row("-3.5", "-3.5", "-3.5");
    row("17.499999999999999", "17.499999999999999", "17.499999999999999");
    row("\"$17.50\"", "$17.50", "");
    row("\"1,750.00\"", "1,750.00", "");
    row("\"\"", "", "");
    row("true", "true", "");
    row("{\"a\":1}", "{\"a\":1}", "");
    row("1e300", "1e300", ("1" + QByteArray(300, '0')).constData()); // a number of any length is one
}

void TestWriteDecoders::D09_prorationAmount()
{
    QFETCH(QByteArray, sent);
    QFETCH(QString, text);
    QFETCH(QString, value);
    for (const char *name : {"prorationAmount", "proration_amount"}) {
        const auto reply = purchase("{\"prorationId\":\"p\",\"" + QByteArray(name) + "\":" + sent + "}");
        QVERIFY(reply);
        QCOMPARE(reply->amountText, text);
        QCOMPARE(reply->amount ? reply->amount->toString() : QString(), value);
        QCOMPARE(reply->warnings.join(u' ').contains(u"data.prorationAmount"), value.isEmpty());
    }
}

void TestWriteDecoders::capacityReplyInOtherForms()
{
    const auto snake = purchase(
        "{\"proration_id\":5,\"checkout_url\":\"x\",\"requires_payment\":\"true\",\"currency\":\"npr\","
        "\"proration_details\":{\"days_remaining\":\"9\",\"total_days_in_period\":\"30\","
        "\"per_seat_price\":\"1.75\",\"future\":[1]}}");
    QVERIFY(snake);
    QCOMPARE(snake->prorationId, u"5"_s);
    QCOMPARE(snake->checkoutUrl, u"x"_s);
    QCOMPARE(snake->requiresPayment, true);
    QCOMPARE(snake->currency.code(), u"NPR"_s);
    QCOMPARE(snake->daysRemaining, (Decimal{9, 0}));
    QCOMPARE(snake->totalDays, (Decimal{30, 0}));
    QCOMPARE(snake->perSeatPrice, (Decimal{175, 2}));
    QVERIFY(!snake->amount && snake->amountText.isEmpty() && snake->warnings.isEmpty());

    const auto inside = purchase("{\"prorationId\":\"p\",\"prorationDetails\":{\"currency\":\"EUR\"}}");
    QCOMPARE(inside->currency.code(), u"EUR"_s);
    QVERIFY(!inside->newCapacity && inside->newCapacityText.isEmpty());
    const auto named = purchase("{\"prorationId\":\"p\",\"prorationDetails\":{\"newSeats\":\"15\"}}");
    QCOMPARE(named->newCapacity, std::optional<qint64>(15));
    const auto part = purchase("{\"prorationId\":\"p\",\"newCapacity\":15.5}");
    QVERIFY(!part->newCapacity); // but it says something, and that isn't what was ordered
    QCOMPARE(part->newCapacityText, u"15.5"_s);
    QVERIFY(!inside->requiresPayment && inside->checkoutUrl.isEmpty());

    const auto odd = purchase("{\"prorationId\":\"p\",\"requiresPayment\":\"later\",\"checkoutUrl\":{},"
                              "\"prorationDetails\":{\"daysRemaining\":\"soon\",\"perSeatPrice\":\"free\"}}");
    QVERIFY(odd && !odd->requiresPayment && odd->checkoutUrl.isEmpty());
    const QString warnings = odd->warnings.join(u'\n');
    for (const char *path : {"data.requiresPayment", "data.checkoutUrl", "data.prorationDetails"})
        QVERIFY2(warnings.contains(QLatin1StringView(path)), path);
    QVERIFY(!purchase("{\"prorationId\":\"p\",\"prorationDetails\":\"soon\"}")->warnings.isEmpty());
    QVERIFY(purchase("{\"prorationId\":\"p\",\"prorationDetails\":null}")->warnings.isEmpty());
}

void TestWriteDecoders::capacityReplyWithNothingIsNoAnswer()
{
    for (const char *data : {"{}", "[]", "true", "{\"checkoutUrl\":null}", "{\"future\":1}"})
        QVERIFY2(!purchase(data), data);
    QVERIFY(purchase("{\"message\":\"Capacity updated\"}"));
}

void TestWriteDecoders::addonsInBothSpellings()
{
    const auto snake = decode(Endpoint::AddonsAvailable, fixture("addons.json"), decodeAddons);
    QVERIFY(snake && snake->warnings.isEmpty());
    QCOMPARE(snake->addons.size(), size_t(2));
    const Addon &first = snake->addons[0];
    QCOMPARE(first.id, u"addon_1"_s);
    QCOMPARE(first.poolKey, u"ai_credits"_s);
    QCOMPARE(first.name, u"1,000 AI credits"_s);
    QCOMPARE(first.credits, 1000);
    QCOMPARE(first.expiry, (Named<AddonExpiry>{AddonExpiry::PeriodEnd, u"period_end"_s}));
    QVERIFY(!first.expiryDays);
    QCOMPARE(first.currency.code(), u"USD"_s);
    QCOMPARE(first.amount, (Decimal{500, 2}));
    QCOMPARE(first.currentBalance, 850);
    QCOMPARE(first.poolLimit, 1000);
    QVERIFY(first.problem.isEmpty());
    const Addon &second = snake->addons[1];
    QCOMPARE(second.credits, 500);
    QCOMPARE(second.expiry.value, AddonExpiry::Days);
    QCOMPARE(second.expiryDays, 90);
    QCOMPARE(second.currentBalance, -12);
    QVERIFY(second.problem.isEmpty());

    const auto camel = decode(Endpoint::AddonsAvailable, fixture("addons_camel.json"), decodeAddons);
    QVERIFY(camel && camel->warnings.isEmpty());
    QCOMPARE(camel->addons[0].name, u"1,000 AI credits"_s);
    QCOMPARE(camel->addons[0].poolKey, u"ai_credits"_s);
    QCOMPARE(camel->addons[0].expiry, (Named<AddonExpiry>{AddonExpiry::PeriodEnd, u"period"_s}));
    QCOMPARE(camel->addons[0].amount, (Decimal{6505, 1}));
    QCOMPARE(camel->addons[1].expiry, (Named<AddonExpiry>{AddonExpiry::Other, u"lunar"_s}));
    QCOMPARE(camel->addons[1].credits, 50);
    QVERIFY(!camel->addons[1].poolLimit);
}

void TestWriteDecoders::addonsWithBadRows()
{
    QVERIFY(addons("[]")->addons.empty());
    for (const char *data : {"{}", "\"x\"", "{\"addons\":null}", "{\"addons\":{}}"})
        QVERIFY2(!addons(data), data);
    const auto rows = addons("[{\"pool_key\":\"a\"},{\"id\":\"b\",\"amount\":\"1,000\"},5,{\"id\":7}]");
    QCOMPARE(rows->addons.size(), size_t(4));
    QVERIFY(rows->addons[0].problem.startsWith(u"data[0].id"));
    QVERIFY(rows->addons[1].problem.startsWith(u"data[1].amount"));
    QVERIFY(!rows->addons[1].amount);
    QVERIFY(rows->addons[2].id.isEmpty() && !rows->addons[2].problem.isEmpty());
    QCOMPARE(rows->addons[3].id, u"7"_s);
    QVERIFY(rows->addons[3].problem.isEmpty() && rows->addons[3].expiry.isAbsent());
}

void TestWriteDecoders::invoiceList()
{
    const auto list = decode(Endpoint::Invoices, fixture("invoices.json"), decodeInvoices);
    QVERIFY(list && list->warnings.isEmpty());
    QCOMPARE(list->invoices.size(), size_t(2));
    const Invoice &paid = list->invoices[0];
    QCOMPARE(paid.id, u"inv_1"_s);
    QCOMPARE(paid.number, u"INV-001"_s);
    QCOMPARE(paid.type, u"subscription"_s);
    QCOMPARE(paid.status, u"paid"_s);
    QCOMPARE(paid.total, (Decimal{2900, 2}));
    QCOMPARE(paid.currency.code(), u"USD"_s);
    QCOMPARE(paid.paidAt.utc(), QDateTime(QDate(2026, 1, 2), QTime(8, 0), Qt::UTC));
    QCOMPARE(paid.periodEnd.utc().date(), QDate(2026, 2, 1));
    QCOMPARE(paid.provider, u"stripe"_s);
    QCOMPARE(paid.planName, u"Team"_s);
    QCOMPARE(paid.hostedUrl, u"https://invoice.stripe.com/i/1"_s);
    QCOMPARE(paid.pdfUrl, u"https://invoice.stripe.com/i/1.pdf"_s);
    const Invoice &open = list->invoices[1];
    QCOMPARE(open.total, (Decimal{175000, 2}));
    QVERIFY(open.dueAt.isAbsent() && open.paidAt.isAbsent() && open.hostedUrl.isEmpty());
    QVERIFY(open.problem.isEmpty());
    QCOMPARE(list->newest(), &open);
}

void TestWriteDecoders::invoicesInOtherForms()
{
    const auto bare
        = invoices("[{\"id\":1,\"total_amount\":5,\"issued_at\":\"2026-01-01\",\"due_date\":\"soon\","
                   "\"hosted_invoice_url\":\"u\",\"payment_provider\":\"esewa\"},{\"status\":\"x\"}]");
    QVERIFY(bare);
    QCOMPARE(bare->invoices[0].id, u"1"_s);
    QCOMPARE(bare->invoices[0].total, (Decimal{5, 0}));
    QVERIFY(bare->invoices[0].issuedAt.isValid());
    QCOMPARE(bare->invoices[0].dueAt.raw, u"soon"_s);
    QCOMPARE(bare->invoices[0].hostedUrl, u"u"_s);
    QCOMPARE(bare->invoices[0].provider, u"esewa"_s);
    QVERIFY(bare->invoices[1].problem.startsWith(u"data[1].id"));
    QVERIFY(invoices("{\"invoices\":[]}")->invoices.empty());
    for (const char *data : {"{}", "{\"invoices\":5}", "null"})
        QVERIFY2(!invoices(data), data);
}

QTEST_GUILESS_MAIN(TestWriteDecoders)

} // namespace tst_write_decoders

#include "tst_write_decoders.moc"
