// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/endpoints.h"
#include "app/api/crovver/envelope.h"
#include "app/api/crovver/wire/decoders.h"
#include "support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace tst_credit_decoders {

using namespace desk;
using namespace desk::crovver;
using desk::testing::fixture;
using namespace Qt::StringLiterals;

constexpr qint64 pastDouble = 9007199254740993; // 2^53 + 1: no double is this

/// A whole reply through envelope and decoder.
template <typename Decoder>
auto decode(Endpoint endpoint, const QByteArray &body, Decoder decoder) -> decltype(decoder(json::Node()))
{
    HttpReply reply;
    reply.status = 200;
    reply.body = body;
    const auto payload = openEnvelope(reply, info(endpoint));
    if (!payload)
        return failure(payload.error());
    return decoder(payload->data);
}

QByteArray enveloped(const QByteArray &data)
{
    return "{\"success\":true,\"data\":" + data + "}";
}

Result<CreditBalance> creditsIn(const QByteArray &body)
{
    return decode(Endpoint::CreditBalance, body, decodeCredits);
}

Result<CreditBalance> credits(const QByteArray &data)
{
    return creditsIn(enveloped(data));
}

Result<ActiveAddonList> activeIn(const QByteArray &body)
{
    return decode(Endpoint::AddonsActive, body, decodeActiveAddons);
}

Result<ConsumeReply> consumeIn(const QByteArray &body, int attempts = 1)
{
    return decode(Endpoint::ConsumeCredits, body,
        [attempts](json::Node data) { return decodeConsume(data, attempts); });
}

Result<AddonReply> purchaseIn(const QByteArray &body, int attempts = 1)
{
    return decode(Endpoint::PurchaseAddon, body,
        [attempts](json::Node data) { return decodeBuyAddon(data, attempts); });
}

Result<ConsumeReply> consumed(const QByteArray &data)
{
    return consumeIn(enveloped(data));
}

Result<AddonReply> bought(const QByteArray &data)
{
    return purchaseIn(enveloped(data));
}

template <typename Rows>
QString problemsOf(const Rows &rows)
{
    QStringList problems;
    for (const auto &row : rows)
        problems.append(row.problem);
    problems.removeAll(QString());
    return problems.join(u'\n');
}

/// What was wrong with a reply, by its file's name: `!` and why it is no answer, or what its rows or its
/// warnings say.
QString outcome(const QByteArray &file, const QByteArray &body)
{
    const auto failed = [](const ApiError &error) { return u'!' + error.detail; };
    if (file.startsWith("credits")) {
        const auto result = creditsIn(body);
        return result ? problemsOf(result->pools) : failed(result.error());
    }
    if (file.startsWith("addons_active")) {
        const auto result = activeIn(body);
        return result ? problemsOf(result->pools) : failed(result.error());
    }
    if (file.startsWith("consume")) {
        const auto result = consumeIn(body);
        return result ? result->warnings.join(u'\n') : failed(result.error());
    }
    const auto result = purchaseIn(body);
    return result ? result->warnings.join(u'\n') : failed(result.error());
}

QJsonValue replaced(const QJsonValue &in, const QStringList &path, const QJsonValue &value)
{
    const QStringList rest = path.sliced(1);
    if (in.isArray()) {
        QJsonArray array = in.toArray();
        const qsizetype index = path.first().toInt();
        array[index] = rest.isEmpty() ? value : replaced(array[index], rest, value);
        return array;
    }
    QJsonObject object = in.toObject();
    const QJsonValue inner = rest.isEmpty() ? value : replaced(object.value(path.first()), rest, value);
    if (inner.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
    return object;
}

class TestCreditDecoders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void D01_truncatedAnywhereIsAnError_data();
    void D01_truncatedAnywhereIsAnError();
    void D11_eachField_data();
    void D11_eachField();
    void balanceInBothShapes_data();
    void balanceInBothShapes();
    void noSubscriptionIsNotZero();
    void D07_D08_numbersOfAPool_data();
    void D07_D08_numbersOfAPool();
    void D09_totals();
    void poolsThatAreNone();
    void activeAddonsInBothSpellings_data();
    void activeAddonsInBothSpellings();
    void activeAddonsWithBadRows();
    void consumeResults_data();
    void consumeResults();
    void consumeReplay();
    void purchaseToBePaid();
    void purchaseAtOnce();
    void purchaseReplay();
    void purchaseWithOddFigures();
    void D02_D03_repliesThatAreNoAnswer();
    void M06_refusalAfterALostAnswerIsUnknown();
};

void TestCreditDecoders::D01_truncatedAnywhereIsAnError_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char *file : {"credits.json", "credits_pools.json", "addons_active.json",
             "addons_active_camel.json", "consume.json", "addon_purchase.json", "addon_purchase_replay.json"})
        QTest::newRow(file) << QByteArray(file);
}

void TestCreditDecoders::D01_truncatedAnywhereIsAnError()
{
    QFETCH(QByteArray, file);
    const QByteArray whole = fixture(file).trimmed();
    QCOMPARE(outcome(file, whole), QString());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(outcome(file, whole.left(size)).startsWith(u'!'), QByteArray::number(size));
}

void TestCreditDecoders::D11_eachField_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>(
        "role"); // 0 optional text or flag, 1 optional number, 2 needed for the row, 3 for all
    const auto row = [](const char *file, const char *path, int role) {
        QTest::addRow("%s %s", file, path) << QByteArray(file) << QString::fromUtf8(path) << role;
    };
    for (const char *name : {"baseRemaining", "addonRemaining", "total", "limit"})
        row("credits.json", qPrintable(u"data/ai_credits/"_s + QLatin1StringView(name)), 1);
    for (const char *name : {"poolKey", "displayName", "limitBehavior", "nextExpiry", "usagePercent"})
        row("credits.json", qPrintable(u"data/ai_credits/"_s + QLatin1StringView(name)), 0);
    for (const char *name : {"baseRemaining", "addonRemaining", "remaining", "limit"})
        row("credits_pools.json", qPrintable(u"data/pools/0/"_s + QLatin1StringView(name)), 1);
    for (const char *name : {"displayName", "limitBehavior", "nextExpiry"})
        row("credits_pools.json", qPrintable(u"data/pools/0/"_s + QLatin1StringView(name)), 0);
    row("credits_pools.json", "data/pools/0/poolKey", 2);
    row("addons_active.json", "data/0/pool_key", 2);
    row("addons_active.json", "data/0/addon_remaining", 1);
    row("addons_active.json", "data/0/active_addon_grants", 1);
    row("addons_active.json", "data/0/next_addon_expiry", 0);
    row("consume.json", "data/result", 3);
    row("consume.json", "data/remaining", 1);
    row("addon_purchase.json", "data/creditQty", 1);
    row("addon_purchase.json", "data/amount", 1);
    for (const char *file :
        {"credits.json", "credits_pools.json", "addons_active.json", "consume.json", "addon_purchase.json"})
        row(file, "data", 3);
}

void TestCreditDecoders::D11_eachField()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, path);
    QFETCH(int, role);
    const QJsonValue whole = QJsonDocument::fromJson(fixture(file)).object();
    const auto with = [&](const QJsonValue &value) {
        return outcome(file, QJsonDocument(replaced(whole, path.split(u'/'), value).toObject()).toJson());
    };
    const QJsonValue wrong = role == 3 ? QJsonValue(5) : QJsonValue(QJsonArray{QJsonArray{true}});
    const QString missing = with(QJsonValue(QJsonValue::Undefined));
    const QString null = with(QJsonValue(QJsonValue::Null));
    const QString wrongType = with(wrong);
    const QString camel = QString(path.section(u'/', -1)).remove(u'_').toLower();
    const auto names = [&](const QString &problem) { return problem.toLower().contains(camel); };
    switch (role) {
    case 0:
        QCOMPARE(missing, QString());
        QCOMPARE(null, QString());
        QCOMPARE(wrongType, QString());
        break;
    case 1:
        QCOMPARE(missing, QString());
        QCOMPARE(null, QString());
        QVERIFY2(names(wrongType), qPrintable(wrongType));
        QVERIFY(!wrongType.startsWith(u'!'));
        break;
    case 2:
        for (const QString &said : {missing, null, wrongType})
            QVERIFY2(names(said) && !said.startsWith(u'!'), qPrintable(said));
        break;
    default:
        for (const QString &said : {missing, null, wrongType})
            QVERIFY2(said.startsWith(u'!'), qPrintable(said));
    }
}

void TestCreditDecoders::balanceInBothShapes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("parts"); // plan and add-on credits are told apart in every pool
    QTest::newRow("keyed") << QByteArray("credits.json") << true;
    QTest::newRow("pools") << QByteArray("credits_pools.json") << false;
}

void TestCreditDecoders::balanceInBothShapes()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, parts);
    const auto balance = creditsIn(fixture(file));
    QVERIFY(balance);
    QVERIFY2(balance->warnings.isEmpty(), qPrintable(balance->warnings.join(u'\n')));
    QCOMPARE(balance->pools.size(), size_t(4));
    QVERIFY(std::ranges::all_of(balance->pools, &CreditPool::isValid));
    const CreditPool &ai = balance->pools[0];
    QCOMPARE(ai.key, u"ai_credits"_s);
    QCOMPARE(ai.name, u"AI credits"_s);
    QCOMPARE(ai.base, 850);
    QCOMPARE(ai.addon, 500);
    QCOMPARE(ai.total, 1350);
    QCOMPARE(ai.limit, 1000);
    QCOMPARE(ai.behavior, (Named<LimitBehavior>{LimitBehavior::Hard, u"hard"_s}));
    QCOMPARE(ai.nextExpiry.utc(), QDateTime({2026, 6, 1}, {0, 0}, Qt::UTC));
    const CreditPool &sms = balance->pools[1];
    QCOMPARE(sms.key, u"sms"_s);
    QCOMPARE(sms.base, -40);
    QCOMPARE(sms.total, -40);
    QVERIFY(sms.isBelowZero() && sms.nextExpiry.isAbsent());
    QCOMPARE(sms.behavior.value, LimitBehavior::Soft);
    // No limit is no share of it; a word that we don't know stays as it is.
    const CreditPool &exports = balance->pools[2];
    QCOMPARE(exports.total, 0);
    QVERIFY(!exports.limit && !exports.level().totalShare() && !exports.isBelowZero());
    QCOMPARE(exports.behavior, (Named<LimitBehavior>{LimitBehavior::Other, u"elastic"_s}));
    QCOMPARE(exports.base.has_value(), parts);
    const CreditPool &events = balance->pools[3];
    QCOMPARE(events.total, pastDouble);
    QCOMPARE(events.limit, pastDouble);
    QCOMPARE(lowestPool(*balance), &sms);
}

void TestCreditDecoders::noSubscriptionIsNotZero()
{
    for (const char *data : {"{}", "[]", "{\"pools\":[]}"}) {
        const auto balance = credits(data);
        QVERIFY2(balance && balance->pools.empty() && balance->warnings.isEmpty(), data);
    }
    for (const char *data : {"5", "\"x\"", "true", "null"})
        QVERIFY2(!credits(data), data);
}

void TestCreditDecoders::D07_D08_numbersOfAPool_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value"); // empty = a problem, "-" = absent
    const auto row = [](const char *text, const char *value) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(value);
    };
    row("0", "0");
    row("-40", "-40");
    row("\"-40\"", "-40");
    row("500", "500");
    row("\"500\"", "500");
    row("5e2", "500");
    row("9007199254740993", "9007199254740993");
    row("\"9007199254740993\"", "9007199254740993");
    row("null", "-");
    row("10.5", "");
    row("\"\"", "");
    row("\"many\"", "");
    row("\"1,000\"", "");
    row("true", "");
    row("{}", "");
    row("9223372036854775808", "");
}

void TestCreditDecoders::D07_D08_numbersOfAPool()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    for (const char *field : {"baseRemaining", "total", "base_remaining"}) {
        const auto balance = credits("{\"a\":{\"" + QByteArray(field) + "\":" + text + "}}");
        QVERIFY(balance);
        const CreditPool &pool = balance->pools.at(0);
        QCOMPARE(pool.key, u"a"_s);
        QCOMPARE(pool.isValid(), !value.isEmpty());
        const auto &read = field[0] == 't' ? pool.total : pool.base;
        QCOMPARE(read.has_value(), !value.isEmpty() && value != "-");
        if (read)
            QCOMPARE(*read, value.toLongLong());
        else
            QVERIFY(!pool.total && !pool.isBelowZero()); // never a 0 of our own making
    }
}

void TestCreditDecoders::D09_totals()
{
    // Made from its parts when it isn't sent, and not made from one of them.
    QCOMPARE(credits("{\"a\":{\"baseRemaining\":5,\"addonRemaining\":\"7\"}}")->pools[0].total, 12);
    QVERIFY(!credits("{\"a\":{\"baseRemaining\":5}}")->pools[0].total);
    const QByteArray most = "9223372036854775807";
    QVERIFY(!credits("{\"a\":{\"baseRemaining\":" + most + ",\"addonRemaining\":1}}")->pools[0].total);
    // What was sent is shown, and that it doesn't fit is said.
    const auto odd = credits("{\"a\":{\"baseRemaining\":5,\"addonRemaining\":7,\"total\":13}}");
    QCOMPARE(odd->pools[0].total, 13);
    QVERIFY(odd->pools[0].isValid());
    QVERIFY(odd->warnings.value(0).startsWith(u"data.a"));
    // No limit below nothing.
    const auto negative = credits("{\"a\":{\"total\":1,\"limit\":-1}}");
    QVERIFY(!negative->pools[0].limit && negative->pools[0].problem.startsWith(u"data.a.limit"));
}

void TestCreditDecoders::poolsThatAreNone()
{
    const auto rows = credits("{\"pools\":[{\"remaining\":5},7,null,{\"poolKey\":\"b\",\"remaining\":1}]}");
    QVERIFY(rows);
    QCOMPARE(rows->pools.size(), size_t(4));
    for (size_t i = 0; i < 3; ++i)
        QVERIFY(!rows->pools[i].isValid() && rows->pools[i].problem.startsWith(u"data.pools["));
    QVERIFY(rows->pools[3].isValid());
    QCOMPARE(lowestPool(*rows), nullptr); // no limit is known
    const auto keyed = credits("{\"a\":500,\"b\":null,\"pools\":{\"total\":3},\"c\":{}}");
    QCOMPARE(keyed->pools.size(), size_t(4));
    QCOMPARE(keyed->pools[0].key, u"a"_s);
    QVERIFY(!keyed->pools[0].isValid() && !keyed->pools[1].isValid());
    QVERIFY(!keyed->pools[0].total);
    QCOMPARE(keyed->pools[2].key, u"pools"_s); // a pool may be called that
    QCOMPARE(keyed->pools[2].total, 3);
    QVERIFY(keyed->pools[3].isValid() && !keyed->pools[3].total);
}

void TestCreditDecoders::activeAddonsInBothSpellings_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("snake_case") << fixture("addons_active.json");
    QTest::newRow("camelCase") << fixture("addons_active_camel.json");
    QByteArray inObject = fixture("addons_active.json").trimmed();
    inObject.replace("\"data\": [", "\"data\": {\"addons\": [").chop(1);
    QTest::newRow("in an object") << inObject + "}}";
}

void TestCreditDecoders::activeAddonsInBothSpellings()
{
    QFETCH(QByteArray, body);
    const auto active = activeIn(body);
    QVERIFY(active);
    QVERIFY(active->warnings.isEmpty());
    QCOMPARE(active->pools.size(), size_t(2));
    QCOMPARE(active->pools[0].poolKey, u"ai_credits"_s);
    QCOMPARE(active->pools[0].remaining, 500);
    QCOMPARE(active->pools[0].grants, 2);
    QCOMPARE(active->pools[0].nextExpiry.utc(), QDateTime({2026, 6, 1}, {0, 0}, Qt::UTC));
    QCOMPARE(active->pools[1].remaining, pastDouble);
    QVERIFY(active->pools[1].nextExpiry.isAbsent() && active->pools[1].problem.isEmpty());
}

void TestCreditDecoders::activeAddonsWithBadRows()
{
    QVERIFY(activeIn(enveloped("[]"))->pools.empty());
    for (const char *data : {"{}", "\"x\"", "{\"addons\":null}"})
        QVERIFY2(!activeIn(enveloped(data)), data);
    const auto rows
        = activeIn(enveloped("[{\"remaining\":5},7,{\"pool_key\":\"a\",\"addon_remaining\":\"x\"},"
                             "{\"pool_key\":\"b\"}]"));
    QCOMPARE(rows->pools.size(), size_t(4));
    QVERIFY(rows->pools[0].problem.startsWith(u"data[0]") && rows->pools[0].poolKey.isEmpty());
    QVERIFY(rows->pools[1].problem.startsWith(u"data[1]"));
    QVERIFY(rows->pools[2].problem.startsWith(u"data[2]") && !rows->pools[2].remaining);
    QVERIFY(rows->pools[3].problem.isEmpty() && !rows->pools[3].remaining && !rows->pools[3].grants);
}

void TestCreditDecoders::consumeResults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ConsumeResult>("result"); // Other = it tells nothing
    for (const auto &row : consumeResultSpellings)
        QTest::newRow(row.text.data()) << QString(row.text) << row.value;
    for (const char *word : {"partial", "ALLOWED", ""})
        QTest::newRow(*word ? word : "empty") << QString::fromLatin1(word) << ConsumeResult::Other;
}

void TestCreditDecoders::consumeResults()
{
    QFETCH(QString, text);
    QFETCH(ConsumeResult, result);
    const auto reply = consumed("{\"result\":\"" + text.toUtf8() + "\",\"remaining\":\"-40\"}");
    QCOMPARE(reply.has_value(), result != ConsumeResult::Other);
    if (!reply)
        return;
    QCOMPARE(reply->result, (Named<ConsumeResult>{result, text}));
    QCOMPARE(reply->remaining, -40);
    QVERIFY(!reply->alreadyProcessed && reply->poolKey.isEmpty() && reply->warnings.isEmpty());
}

void TestCreditDecoders::consumeReplay()
{
    const auto whole = consumeIn(fixture("consume.json"), 3);
    QCOMPARE(whole->attempts, 3);
    QCOMPARE(whole->poolKey, u"ai_credits"_s);
    QCOMPARE(whole->remaining, 840);
    const auto bare = consumed("{\"alreadyProcessed\":true}");
    QVERIFY(bare && bare->alreadyProcessed && bare->result.isAbsent() && !bare->remaining);
    QVERIFY(consumed("{\"result\":null,\"already_processed\":\"true\"}"));
    // A replay of what was blocked is blocked; one with a word that we don't know tells nothing.
    QCOMPARE(
        consumed("{\"result\":\"blocked\",\"alreadyProcessed\":true}")->result.value, ConsumeResult::Blocked);
    for (const char *result : {"\"partial\"", "{}", "[]", "5"})
        QVERIFY2(!consumed("{\"alreadyProcessed\":true,\"result\":" + QByteArray(result) + "}"), result);
    const auto odd = consumed("{\"result\":\"allowed\",\"remaining\":\"plenty\"}");
    QVERIFY(odd && !odd->remaining);
    QVERIFY(odd->warnings.value(0).startsWith(u"data.remaining"));
}

void TestCreditDecoders::purchaseToBePaid()
{
    const auto reply = purchaseIn(fixture("addon_purchase.json"), 2);
    QVERIFY(reply);
    QCOMPARE(reply->purchaseId, u"pur_1"_s);
    QCOMPARE(reply->checkoutUrl, u"https://checkout.stripe.com/c/pay/cs_1"_s);
    QCOMPARE(reply->requiresPayment, true);
    QCOMPARE(reply->addonName, u"1,000 AI credits"_s);
    QCOMPARE(reply->credits, 1000);
    QCOMPARE(reply->amount, (Decimal{500, 2}));
    QCOMPARE(reply->amountText, u"5.00"_s);
    QCOMPARE(reply->currency.code(), u"USD"_s);
    QVERIFY(!reply->alreadyProcessed && reply->warnings.isEmpty());
    QCOMPARE(reply->attempts, 2);
}

void TestCreditDecoders::purchaseAtOnce()
{
    const auto reply = bought("{\"purchase_id\":7,\"checkout_url\":null,\"requires_payment\":\"false\","
                              "\"credit_qty\":\"500\",\"amount\":0,\"currency\":\"jpy\"}");
    QVERIFY(reply);
    QCOMPARE(reply->purchaseId, u"7"_s);
    QVERIFY(reply->checkoutUrl.isEmpty());
    QCOMPARE(reply->requiresPayment, false);
    QCOMPARE(reply->credits, 500);
    QCOMPARE(reply->amount, (Decimal{0, 0}));
    QCOMPARE(reply->currency.code(), u"JPY"_s);
}

void TestCreditDecoders::purchaseReplay()
{
    const auto reply = purchaseIn(fixture("addon_purchase_replay.json"));
    QVERIFY(reply && reply->alreadyProcessed);
    QCOMPARE(reply->purchaseId, u"pur_1"_s);
    QVERIFY(!reply->requiresPayment && !reply->amount && !reply->credits && reply->amountText.isEmpty());
    QVERIFY(!reply->currency.isKnown() && reply->warnings.isEmpty());
    for (const char *data : {"{\"alreadyProcessed\":true}", "{\"purchaseId\":\"p\"}",
             "{\"requiresPayment\":true}", "{\"checkoutUrl\":\"https://x.example\"}"})
        QVERIFY2(bought(data), data);
}

void TestCreditDecoders::purchaseWithOddFigures()
{
    const auto reply = bought("{\"purchaseId\":\"p\",\"amount\":\"5,00\",\"creditQty\":-3}");
    QVERIFY(reply && !reply->amount && !reply->credits);
    QCOMPARE(reply->creditsText, u"-3"_s); // it names something, and that isn't what was confirmed
    QCOMPARE(reply->amountText, u"5,00"_s);
    QCOMPARE(reply->warnings.size(), 2);
}

void TestCreditDecoders::D02_D03_repliesThatAreNoAnswer()
{
    for (const char *body : {"", "[]", "{}", "{\"success\":true}", "{\"success\":true,\"data\":null}",
             "{\"success\":true,\"data\":{}}", "{\"success\":true,\"data\":[]}",
             "{\"success\":true,\"data\":{\"message\":\"ok\"}}", "<html>"}) {
        const auto consume = consumeIn(body);
        QVERIFY2(!consume, body);
        const auto purchase = purchaseIn(body);
        QVERIFY2(!purchase, body);
    }
}

void TestCreditDecoders::M06_refusalAfterALostAnswerIsUnknown()
{
    HttpReply reply;
    reply.status = 200;
    reply.attempts = 2;
    reply.body = "{\"success\":false,\"error\":{\"code\":\"NO_SUBSCRIPTION\",\"message\":\"none\"}}";
    const auto kind = [&](Endpoint endpoint) { return openEnvelope(reply, info(endpoint)).error().kind; };
    for (const Endpoint endpoint : {Endpoint::ConsumeCredits, Endpoint::PurchaseAddon}) {
        reply.mayBeDelivered = false;
        QCOMPARE(kind(endpoint), ApiError::Kind::PaymentRequired);
        reply.mayBeDelivered = true;
        QCOMPARE(kind(endpoint), ApiError::Kind::OutcomeUnknown);
    }
    QCOMPARE(kind(Endpoint::CreditBalance), ApiError::Kind::PaymentRequired); // reading has no outcome
}

QTEST_GUILESS_MAIN(TestCreditDecoders)

} // namespace tst_credit_decoders

#include "tst_credit_decoders.moc"
