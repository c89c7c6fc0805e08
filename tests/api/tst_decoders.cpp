// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "app/api/crovver/envelope.h"
#include "app/api/crovver/wire/decoders.h"
#include "models/items/tenant_table.h"
#include "models/views/tenant_header.h"
#include "support/paths.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_decoders {

using namespace desk;
using namespace desk::crovver;
using desk::testing::fixture;

const SeatQuery query{TenantId(QStringLiteral("acme")), SeatFilter::All, 1, 50};

/// A whole reply through envelope and decoder.
template <typename T, typename Decode>
Result<T> decode(const QByteArray &body, Decode decoder)
{
    HttpReply reply;
    reply.status = 200;
    reply.body = body;
    static constexpr EndpointInfo endpoint{Verb::Get, QLatin1StringView("/x"), Delivery::Retry, 1, false};
    const auto payload = openEnvelope(reply, endpoint);
    return payload ? decoder(payload->data) : Result<T>(failure(payload.error()));
}

Result<TenantList> tenants(const QByteArray &body)
{
    return decode<TenantList>(body, decodeTenants);
}

Result<TenantDetail> detail(const QByteArray &body)
{
    return decode<TenantDetail>(body, decodeTenantDetail);
}

Result<SeatPage> seats(const QByteArray &body, const SeatQuery &asked = query)
{
    return decode<SeatPage>(body, [&](json::Node data) { return decodeSeats(data, asked); });
}

Result<Capacity> capacity(const QByteArray &body)
{
    return decode<Capacity>(body, decodeCapacity);
}

Result<SubscriptionList> subscriptions(const QByteArray &body)
{
    return decode<SubscriptionList>(body, decodeSubscriptions);
}

Result<PlanCatalogue> plans(const QByteArray &body)
{
    return decode<PlanCatalogue>(body, decodePlans);
}

QByteArray enveloped(const QByteArray &data)
{
    return "{\"success\":true,\"data\":" + data + "}";
}

/// Puts `value` in the place that `path` (`data/allocations/0/name`) names; an undefined one removes it.
QJsonValue replaced(const QJsonValue &tree, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    if (tree.isArray()) {
        QJsonArray array = tree.toArray();
        const int index = path.first().toInt();
        array[index] = replaced(array[index], path.mid(1), value);
        return array;
    }
    QJsonObject object = tree.toObject();
    const QJsonValue changed = replaced(object.value(path.first()), path.mid(1), value);
    if (changed.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), changed);
    return object;
}

QByteArray with(const char *file, const QString &path, const QJsonValue &value)
{
    const QJsonObject tree = QJsonDocument::fromJson(fixture(file)).object();
    return QJsonDocument(replaced(tree, path.split(u'/'), value).toObject()).toJson(QJsonDocument::Compact);
}

/// The problem of the first row, or the error's detail.
QString outcome(const QByteArray &file, const QByteArray &body)
{
    if (file == "tenants.json") {
        const auto r = tenants(body);
        return r ? r->tenants[0].problem : u'!' + r.error().detail;
    }
    if (file == "tenant.json") {
        const auto r = detail(body);
        return r ? r->tenant.problem : u'!' + r.error().detail;
    }
    if (file == "allocations.json") {
        const auto r = seats(body);
        return r ? r->seats[0].problem + r->capacity.problem : u'!' + r.error().detail;
    }
    if (file == "count.json") {
        const auto r = capacity(body);
        return r ? r->problem : u'!' + r.error().detail;
    }
    if (file == "subscriptions.json") {
        const auto r = subscriptions(body);
        return r ? r->subscriptions[0].problem : u'!' + r.error().detail;
    }
    const auto r = plans(body);
    return r ? r->plans[0].problem : u'!' + r.error().detail;
}

QByteArray seatRow(const QByteArray &fields)
{
    return enveloped("{\"allocations\":[{\"externalUserId\":\"u\"" + fields
        + "}],\"capacity\":{},\"pagination\":{\"total\":1,\"page\":1,\"limit\":50,\"hasNextPage\":false}}");
}

class TestDecoders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void documentedExamples();
    void D01_truncatedAnywhereIsAnError_data();
    void D01_truncatedAnywhereIsAnError();
    void D07_D08_numbersInACountsPlace_data();
    void D07_D08_numbersInACountsPlace();
    void D09_decimals();
    void D09_whatIsNoNumberIsKeptAsItWasSent();
    void D11_eachField_data();
    void D11_eachField();
    void D12_unknownFieldsAreIgnored();
    void D13_unknownEnumValuesStay();
    void D14_formsOfFeaturesAndLists();
    void D16_times();
    void D17_capacityIsOurs();
    void D18_manyTenants();
    void N13_N14_notThePayload_data();
    void N13_N14_notThePayload();
    void unreadableAnswerToAWriteIsUnknown();
    void P05_P06_oddPages();
    void snakeCaseEverywhere();
    void wrongTypesOfTextAreNoted();
    void aTextThatIsTooLongCostsItsRowOnly();
    void whatCannotBeReadIsKept();
    void D10_aCancelledSubscriptionDoesNotRenew_data();
    void D10_aCancelledSubscriptionDoesNotRenew();
    void aPageIsDecodedFast();
};

void TestDecoders::aTextThatIsTooLongCostsItsRowOnly()
{
    const QByteArray tooLong(70'000, 'x');
    const QByteArray rows = "{\"externalUserId\":\"u1\"},{\"externalUserId\":\"u2\",\"name\":\"" + tooLong
        + "\"},{\"externalUserId\":\"" + tooLong + "\"},{\"externalUserId\":\"u4\",\"metadata\":{\"k\":\""
        + tooLong + "\"}},{\"externalUserId\":\"u5\"}";
    const auto page = seats(enveloped("{\"allocations\":[" + rows
        + "],\"capacity\":{},\"pagination\":{\"total\":5,\"page\":1,\"limit\":50,\"hasNextPage\":false}}"));
    QVERIFY(page);
    QCOMPARE(page->seats.size(), 5u);
    const QList<bool> bad{false, true, true, true, false};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(!page->seats[size_t(i)].problem.isEmpty(), bad.at(i));
    QCOMPARE(page->seats[1].name, QString(65'536, u'x'));
    QVERIFY(page->seats[1].problem.contains(u"data.allocations[1].name"));
    QVERIFY(page->seats[3].problem.contains(u"metadata"));
    const auto list = tenants(enveloped("{\"tenants\":[{\"externalTenantId\":\"t1\",\"name\":\"" + tooLong
        + "\"},{\"externalTenantId\":\"t2\"}]}"));
    QVERIFY(list);
    QVERIFY(!list->tenants[0].isValid() && list->tenants[1].isValid());
}

void TestDecoders::whatCannotBeReadIsKept()
{
    const auto list = tenants(enveloped("{\"tenants\":[{\"externalTenantId\":\"t1\",\"metadata\":[1, \"a\"],"
                                        "\"isActive\":\"maybe\",\"name\":{\"x\":1}}]}"));
    QVERIFY(list);
    const UnreadValues expected{{QStringLiteral("name"), QStringLiteral("{\"x\":1}"), true},
        {QStringLiteral("isActive"), QStringLiteral("maybe"), false},
        {QStringLiteral("metadata"), QStringLiteral("[1, \"a\"]"), true}};
    for (const UnreadValue &value : expected)
        QVERIFY2(std::ranges::find(list->tenants[0].unread, value) != list->tenants[0].unread.end(),
            qPrintable(value.field));
    QCOMPARE(list->tenants[0].unread.size(), expected.size());
    const auto page = seats(seatRow(",\"email\":[],\"metadata\":\"text\""));
    QVERIFY(page);
    QCOMPARE(page->seats[0].unread.size(), 2u);
    QVERIFY(seats(seatRow(",\"email\":null,\"metadata\":{}"))->seats[0].unread.empty());
    QVERIFY(seats(seatRow(",\"metadata\":[]"))->seats[0].unread.empty());
}

void TestDecoders::D10_aCancelledSubscriptionDoesNotRenew_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("cancellation");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("date"); // as sent
    const auto row = [](const char *what, const char *status, const char *cancellation, PeriodKind kind,
                         const char *date) {
        QTest::newRow(what) << QByteArray(status) << QByteArray(cancellation) << int(kind)
                            << QString::fromLatin1(date);
    };
    using enum PeriodKind;
    const char *period = "2026-12-14";
    row("said no", "active", "{\"is_canceled\":false,\"canceled_at\":null,\"will_end_at\":null}", Renews,
        period);
    row("nothing said", "active", "null", Renews, period);
    row("flag", "active", "{\"is_canceled\":true,\"canceled_at\":\"2026-11-20\",\"will_end_at\":null}", Ends,
        period);
    row("flag alone", "active", "{\"is_canceled\":true}", Ends, period);
    row("flag in camelCase", "active", "{\"isCanceled\":true}", Ends, period);
    row("flag as text", "active", "{\"is_canceled\":\"true\"}", Ends, period);
    row("said no as text", "active", "{\"is_canceled\":\"false\"}", Renews, period);
    row("its own end", "active", "{\"is_canceled\":true,\"will_end_at\":\"2026-12-31\"}", Ends, "2026-12-31");
    row("end without a flag", "active", "{\"will_end_at\":\"2026-12-31\"}", Ends, "2026-12-31");
    row("end against the flag", "active", "{\"is_canceled\":false,\"will_end_at\":\"2026-12-31\"}", Ends,
        "2026-12-31");
    row("unreadable end", "active", "{\"is_canceled\":true,\"will_end_at\":\"next year\"}", Ends,
        "next year");
    row("unreadable end alone", "active", "{\"will_end_at\":\"next year\"}", Ends, "next year");
    row("canceled_at without a flag", "active", "{\"canceled_at\":\"2026-11-20\"}", Ends, period);
    row("taken back", "active", "{\"is_canceled\":false,\"canceled_at\":\"2026-11-20\"}", Renews, period);
    row("flag not understood", "active", "{\"is_canceled\":1}", Unknown, period);
    row("cancellation not understood", "active", "\"yes\"", Unknown, period);
    row("pending", "pending_cancel", "{}", Ends, period);
    row("past due", "past_due", "{\"is_canceled\":true}", Ends, period);
    row("trial", "trialing", "{\"is_canceled\":true}", Ends, period);
    row("over", "canceled", "{\"is_canceled\":true,\"canceled_at\":\"2026-11-20\"}", Ended, "2026-11-20");
    row("over by the flag", "canceled", "{\"is_canceled\":true}", Ended, period);
    row("a status that nobody knows", "hibernating", "{}", Unknown, period);
    row("a status that nobody knows, cancelled", "frozen", "{\"is_canceled\":true}", Ends, period);
    row("a status that nobody knows, with an end", "frozen", "{\"will_end_at\":\"2026-12-31\"}", Ends,
        "2026-12-31");
    row("over on a day to come", "canceled", "{\"will_end_at\":\"2026-12-31\"}", Ended, "2026-12-31");
}

void TestDecoders::D10_aCancelledSubscriptionDoesNotRenew()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, cancellation);
    QFETCH(int, kind);
    QFETCH(QString, date);
    QByteArray body = fixture("subscriptions_cancelled.json");
    body.replace("\"active\"", '"' + status + '"');
    const qsizetype from = body.indexOf("{\"is_canceled\"");
    body.replace(from, body.indexOf('}', from) + 1 - from, cancellation);
    const auto list = subscriptions(body);
    QVERIFY(list);
    const Subscription &one = list->subscriptions.front();
    const PeriodEnd end = periodOf(one);
    QCOMPARE(int(end.kind), kind);
    QCOMPARE(end.at.raw, date);
    // Whoever speaks of it says the same: the tenants' table, the head of the page and the bill.
    QCOMPARE(int(summarise(*list, 0).period.kind), kind);
    TenantFacts facts;
    facts.subscriptions = *list;
    const QDateTime now({2026, 11, 28}, {12, 0}, Qt::UTC);
    const QString sentence = composeHeader(facts, crovver::provider(), now).period;
    const bool renews = PeriodKind(kind) == PeriodKind::Renews;
    QCOMPARE(sentence.contains(u"enew"), renews);
    const bool isToCome = end.at.isValid() && !end.isPast(now.toMSecsSinceEpoch());
    const bool isEnding = PeriodKind(kind) == PeriodKind::Ends || PeriodKind(kind) == PeriodKind::Ended;
    if (isToCome)
        QCOMPARE(sentence.contains(u"Ends"), isEnding);
    if (isToCome)
        QVERIFY2(!sentence.contains(u"Ended"), qPrintable(sentence));
    const ProrationEstimate estimate = estimateProration(
        prorationBasis(one, one.plan, Currency(QStringLiteral("USD"))), 11, now.toMSecsSinceEpoch());
    QCOMPARE(estimate.renewalNext.has_value(), renews);
}

void TestDecoders::documentedExamples()
{
    const auto list = tenants(fixture("tenants.json"));
    QVERIFY(list && list->warnings.isEmpty());
    const Tenant &tenant = list->tenants[0];
    QCOMPARE(tenant.id, QStringLiteral("ten_1"));
    QCOMPARE(tenant.name, QString::fromUtf8("Acme M\xC3\xBCller & Co"));
    QCOMPARE(tenant.metadata.size(), size_t(3));
    QCOMPARE(tenant.metadata[1].value, QStringLiteral("10"));
    QCOMPARE(tenant.metadata[2].value, QStringLiteral("{\"a\": [1, 2.50]}"));
    QCOMPARE(tenant.createdAt.utc(), QDateTime(QDate(2026, 1, 15), QTime(10, 30), Qt::UTC));
    QCOMPARE(tenant.updatedAt.utc(), QDateTime(QDate(2026, 3, 1), QTime(2, 15), Qt::UTC));
    QVERIFY(tenant.raw.startsWith("{\"id\": \"ten_1\"") && tenant.raw.endsWith("+05:45\"}"));
    QCOMPARE(list->tenants[1].isActive, false);

    const auto one = subscriptions(fixture("subscriptions.json"));
    const Subscription &subscription = one->subscriptions[0];
    QCOMPARE(subscription.periodEnd.utc().date(), QDate(2026, 2, 1));
    QVERIFY(subscription.nextBilling.isAbsent());
    QVERIFY(subscription.inTrial);
    QCOMPARE(subscription.plan.productName, QStringLiteral("App"));
    QCOMPARE(subscription.plan.pricing.price.perSeatPrice, (Decimal{175, 2}));
    QCOMPARE(subscription.plan.limits.size(), size_t(2));
    QVERIFY(!subscription.plan.limits[0].value);
    QCOMPARE(subscription.capacity.billingMode.value, BillingMode::Recurring);

    const auto catalogue = plans(fixture("plans.json"));
    const Plan &plan = catalogue->plans[0];
    QCOMPARE(plan.prices.size(), size_t(2));
    QCOMPARE(plan.prices[1].currency.code(), QStringLiteral("NPR"));
    QCOMPARE(plan.prices[1].perSeatPrice, (Decimal{2305, 1}));
    QCOMPARE(plan.trialDays, 14);
    QCOMPARE(plan.testMode, true);
    QCOMPARE(plan.pricing.maxSeats, 500);
    QCOMPARE(plan.features.size(), size_t(2));
    QVERIFY(plan.features[0].enabled && !plan.features[1].enabled);
}

void TestDecoders::D01_truncatedAnywhereIsAnError_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char *file :
        {"tenants.json", "tenant.json", "allocations.json", "count.json", "subscriptions.json", "plans.json"})
        QTest::newRow(file) << QByteArray(file);
}

void TestDecoders::D01_truncatedAnywhereIsAnError()
{
    QFETCH(QByteArray, file);
    const QByteArray whole = fixture(file).trimmed();
    QVERIFY(outcome(file, whole).isEmpty());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(outcome(file, whole.left(size)).startsWith(u'!'), QByteArray::number(size));
}

void TestDecoders::D07_D08_numbersInACountsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value"); // empty = a problem, "-" = absent
    const auto row = [](const char *text, const char *value) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(value);
    };
    row("500", "500");
    row("\"500\"", "500");
    row("2147483648", "2147483648");
    row("9007199254740993", "9007199254740993");
    row("1e3", "1000");
    row("1000.0", "1000");
    row("0", "0");
    row("null", "-");
    row("10.5", "");
    row("-5", "");
    row("\"-5\"", "");
    row("\"\"", "");
    row("true", "");
    row("{}", "");
    row("[]", "");
    row("\"many\"", "");
    row("9223372036854775808", "");
}

void TestDecoders::D07_D08_numbersInACountsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    const auto result = capacity(enveloped("{\"activeCount\":" + text + ",\"capacityUnits\":7}"));
    QVERIFY(result);
    QCOMPARE(result->units, 7);
    QCOMPARE(result->problem.isEmpty(), !value.isEmpty());
    QVERIFY(result->problem.isEmpty() || result->problem.startsWith(QLatin1StringView("data.activeCount")));
    QCOMPARE(result->activeCount.has_value(), !value.isEmpty() && value != "-");
    if (result->activeCount)
        QCOMPARE(*result->activeCount, value.toLongLong());
    QVERIFY(result->activeCount || !result->isKnown());
}

void TestDecoders::D09_decimals()
{
    const auto price = [](const QByteArray &text) {
        const auto result = plans(enveloped(
            "{\"plans\":[{\"id\":\"p\",\"pricing\":{\"currency\":\"usd\",\"amount\":" + text + "}}]}"));
        return std::pair(result->plans[0].pricing.price.amount, result->plans[0].problem);
    };
    QCOMPARE(price("\"5.00\"").first, (Decimal{500, 2}));
    QCOMPARE(price("5").first, (Decimal{5, 0}));
    QCOMPARE(price("5.005").first, (Decimal{5005, 3}));
    QCOMPARE(price("0.1").first, (Decimal{1, 1}));
    QCOMPARE(price("null").second, QString());
    for (const char *bad : {"\"1,000.00\"", "\"$5\"", "\"\"", "true", "[5]", "\"NaN\"", "\"1e999\""}) {
        QVERIFY2(!price(bad).first, bad);
        QVERIFY2(price(bad).second.startsWith(QLatin1StringView("data.plans[0].pricing.amount")), bad);
    }
}

void TestDecoders::D09_whatIsNoNumberIsKeptAsItWasSent()
{
    const auto plan = [](const QByteArray &pricing) {
        return plans(enveloped("{\"plans\":[{\"id\":\"p\",\"pricing\":{" + pricing + "}}]}"))->plans[0];
    };
    const Plan odd = plan("\"includedSeats\":5.5,\"minSeats\":\"many\",\"perSeatPrice\":\"five\","
                          "\"basePrice\":[29]");
    QVERIFY(!odd.pricing.includedSeats && !odd.pricing.minSeats && !odd.pricing.price.perSeatPrice);
    QCOMPARE(odd.pricing.oddIncludedSeats, QStringLiteral("5.5"));
    QCOMPARE(odd.pricing.oddSeatLimit, QStringLiteral("many"));
    QCOMPARE(odd.pricing.price.oddSeatPrice, QStringLiteral("five"));
    QCOMPARE(odd.pricing.price.oddBasePrice, QStringLiteral("[29]"));
    QCOMPARE(plan("\"includedSeats\":-5").pricing.oddIncludedSeats, QStringLiteral("-5"));
    // Not given is another thing, and so is "no limit".
    const Plan none = plan("\"includedSeats\":null,\"maxSeats\":-1");
    QVERIFY(none.pricing.oddIncludedSeats.isEmpty() && none.pricing.oddSeatLimit.isEmpty());
    QVERIFY(none.pricing.price.oddSeatPrice.isEmpty() && none.problem.isEmpty());
    QCOMPARE(none.pricing.maxSeats, std::optional<qint64>(-1));
    // A number of any length is one.
    const Plan exact = plan("\"perSeatPrice\":17.9699999999999988631316");
    QVERIFY(exact.pricing.price.oddSeatPrice.isEmpty() && exact.problem.isEmpty());
    QCOMPARE(exact.pricing.price.perSeatPrice->toString(), QStringLiteral("17.9699999999999988631316"));
}

void TestDecoders::D11_eachField_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>(
        "role"); // 0 optional text or flag, 1 optional number, 2 a row's ID, 3 fails the page
    const auto row = [](const char *file, const char *path, int role) {
        QTest::addRow("%s %s", file, path) << QByteArray(file) << QString::fromUtf8(path) << role;
    };
    for (const char *name : {"id", "name", "slug", "isActive", "metadata", "createdAt", "updatedAt"})
        row("tenants.json", qPrintable(QStringLiteral("data/tenants/0/") + QLatin1StringView(name)), 0);
    row("tenants.json", "data/tenants/0/externalTenantId", 2);
    row("tenants.json", "data/tenants", 3);
    row("tenant.json", "data/tenant", 3);
    row("tenant.json", "data/tenant/externalTenantId", 2);
    row("tenant.json", "data/organization/type", 0);
    row("tenant.json", "data/members/0/role", 0);
    for (const char *name : {"email", "name", "status", "allocatedAt", "removedAt", "metadata"})
        row("allocations.json", qPrintable(QStringLiteral("data/allocations/0/") + QLatin1StringView(name)),
            0);
    row("allocations.json", "data/allocations/0/externalUserId", 2);
    row("allocations.json", "data/allocations", 3);
    row("allocations.json", "data/pagination", 3);
    row("allocations.json", "data/pagination/total", 3);
    row("allocations.json", "data/capacity/activeCount", 1);
    row("allocations.json", "data/capacity/capacityUnits", 1);
    row("allocations.json", "data/capacity/exceeded", 0);
    row("count.json", "data/activeCount", 1);
    row("count.json", "data/capacityUnits", 1);
    row("count.json", "data/billingMode", 0);
    row("subscriptions.json", "data/subscriptions", 3);
    row("subscriptions.json", "data/subscriptions/0/id", 2);
    row("subscriptions.json", "data/subscriptions/0/plan/id", 2);
    row("subscriptions.json", "data/subscriptions/0/capacity/units", 1);
    row("subscriptions.json", "data/subscriptions/0/plan/pricing/basePrice", 1);
    for (const char *name : {"status", "billing", "trial", "cancellation", "product", "created_at",
             "billing/current_period_end", "trial/ends_at", "plan/name"})
        row("subscriptions.json",
            qPrintable(QStringLiteral("data/subscriptions/0/") + QLatin1StringView(name)), 0);
    row("plans.json", "data/plans", 3);
    row("plans.json", "data/plans/0/id", 2);
    for (const char *name : {"pricing/basePrice", "pricing/includedSeats", "pricing/perSeatPrice",
             "pricing/minSeats", "pricing/maxSeats", "prices/0/basePrice", "trial/days"})
        row("plans.json", qPrintable(QStringLiteral("data/plans/0/") + QLatin1StringView(name)), 1);
    for (const char *name : {"name", "description", "pricing", "pricing/interval", "pricing/currency",
             "features", "product", "trial", "isFree", "test_mode"})
        row("plans.json", qPrintable(QStringLiteral("data/plans/0/") + QLatin1StringView(name)), 0);
}

void TestDecoders::D11_eachField()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, path);
    QFETCH(int, role);
    const QString field = path.section(u'/', -1);
    const QJsonValue wrong
        = role == 3 && field != u"total" ? QJsonValue(5) : QJsonValue(QJsonArray{QJsonArray{true}});
    const QString missing = outcome(file, with(file, path, QJsonValue(QJsonValue::Undefined)));
    const QString null = outcome(file, with(file, path, QJsonValue(QJsonValue::Null)));
    const QString wrongType = outcome(file, with(file, path, wrong));
    switch (role) {
    case 0:
        QCOMPARE(missing, QString());
        QCOMPARE(null, QString());
        QCOMPARE(wrongType, QString());
        break;
    case 1:
        QCOMPARE(missing, QString());
        QCOMPARE(null, QString());
        QVERIFY2(wrongType.contains(field), qPrintable(wrongType));
        break;
    case 2:
        for (const QString &problem : {missing, null, wrongType})
            QVERIFY2(problem.contains(field) && !problem.startsWith(u'!'), qPrintable(problem));
        break;
    default:
        for (const QString &problem : {missing, null, wrongType})
            QVERIFY2(problem.startsWith(u'!') && problem.contains(field), qPrintable(problem));
    }
}

void TestDecoders::D12_unknownFieldsAreIgnored()
{
    const auto page = seats(seatRow(",\"future\":{\"deep\":[1,2,{\"x\":null}]},\"email\":\"a@b\""));
    QVERIFY(page);
    QCOMPARE(page->seats[0].email, QStringLiteral("a@b"));
    QVERIFY(page->seats[0].problem.isEmpty() && page->warnings.isEmpty());
}

void TestDecoders::D13_unknownEnumValuesStay()
{
    const auto page = seats(seatRow(",\"status\":\"suspended\""));
    QCOMPARE(page->seats[0].status, (Named<SeatStatus>{SeatStatus::Other, QStringLiteral("suspended")}));
    const auto list = subscriptions(enveloped(
        "[{\"id\":\"s\",\"status\":\"trial\"},{\"id\":\"t\",\"status\":\"frozen\"},{\"id\":\"u\"}]"));
    QCOMPARE(list->subscriptions[0].status.value, SubscriptionStatus::Trial);
    QCOMPARE(list->subscriptions[1].status,
        (Named<SubscriptionStatus>{SubscriptionStatus::Other, QStringLiteral("frozen")}));
    QVERIFY(!list->subscriptions[1].isCurrent());
    QVERIFY(list->subscriptions[2].status.isAbsent());
}

void TestDecoders::D14_formsOfFeaturesAndLists()
{
    const auto features = [](const QByteArray &text) {
        return plans(enveloped("{\"plans\":[{\"id\":\"p\",\"features\":" + text + "}]}"))->plans[0].features;
    };
    QCOMPARE(features("[\"sso\",\"audit\"]").size(), size_t(2));
    QVERIFY(features("[\"sso\"]")[0].enabled);
    QVERIFY(!features("{\"sso\":false}")[0].enabled);
    for (const char *empty : {"{}", "[]", "null"})
        QVERIFY(features(empty).empty());
    QCOMPARE(tenants(enveloped("[{\"externalTenantId\":\"a\"}]"))->tenants.size(), size_t(1));
    QVERIFY(tenants(enveloped("[]"))->tenants.empty());
    QVERIFY(!tenants(enveloped("{}")));
    const auto used = subscriptions(enveloped("[{\"id\":\"s\",\"capacity\":{\"used\":4,\"total\":10}}]"));
    QCOMPARE(used->subscriptions[0].capacity.activeCount, 4);
    QCOMPARE(used->subscriptions[0].capacity.units, 10);
    const auto metadata = seats(seatRow(",\"metadata\":[]"));
    QVERIFY(metadata->seats[0].metadata.empty() && metadata->warnings.isEmpty());
}

void TestDecoders::D16_times()
{
    const auto at = [](const QByteArray &text) {
        return seats(seatRow(",\"allocatedAt\":\"" + text + "\""))->seats[0].allocatedAt;
    };
    QCOMPARE(at("2026-05-01T00:00:00+05:45").utc(), QDateTime(QDate(2026, 4, 30), QTime(18, 15), Qt::UTC));
    QVERIFY(at("2026-05-01T00:00:00").zoneAssumed);
    QCOMPARE(at("2026-05-01T00:00:00.123456Z").utc().time().msec(), 123);
    QVERIFY(!at("soon").isValid());
    QCOMPARE(at("soon").raw, QStringLiteral("soon"));
    QVERIFY(at("").isAbsent());
}

void TestDecoders::D17_capacityIsOurs()
{
    const auto over = capacity(enveloped(
        "{\"activeCount\":12,\"capacityUnits\":10,\"utilizationPercentage\":\"NaN\",\"exceeded\":false}"));
    QVERIFY(over->problem.isEmpty());
    QCOMPARE(over->over(), 2);
    QCOMPARE(over->utilisation(), 1.2);
    QVERIFY(!capacity(enveloped("{\"activeCount\":3,\"capacityUnits\":0}"))->utilisation());
}

void TestDecoders::D18_manyTenants()
{
    QByteArray body = "{\"success\":true,\"data\":{\"tenants\":[";
    for (int i = 0; i < 100'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        body += (i ? "," : "") + QByteArray("{\"id\":\"ten_") + n + "\",\"externalTenantId\":\"t" + n
            + "\",\"name\":\"Tenant " + n + "\",\"slug\":\"tenant-" + n
            + "\",\"isActive\":true,\"metadata\":{\"tier\":\"gold\"},\"createdAt\":\"2026-01-15T10:30:00."
              "000Z\"}";
    }
    body += "],\"count\":100000}}";
    QElapsedTimer timer;
    timer.start();
    const auto list = tenants(body);
    const qint64 took = timer.elapsed();
    QCOMPARE(list->tenants.size(), size_t(100'000));
    QCOMPARE(list->tenants.back().name, QStringLiteral("Tenant 99999"));
    // The bound is for an optimised build; sanitizers and -O0 get more.
    QVERIFY2(took < 10'000, qPrintable(QString::number(took)));
    qInfo("100,000 tenants in %lld ms", took);
}

void TestDecoders::N13_N14_notThePayload_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", "  \r\n", "null", "[]", "5", "<!DOCTYPE html><html>", "hello", "{}"})
        QTest::newRow(body) << QByteArray(body);
}

void TestDecoders::N13_N14_notThePayload()
{
    QFETCH(QByteArray, body);
    const auto result = capacity(body);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Protocol);
    if (body.startsWith('<'))
        QVERIFY(result.error().detail.contains(QLatin1StringView("<!DOCTYPE html>")));
    const auto page = capacity("<html>" + QByteArray(500, 'x'));
    QVERIFY(page.error().detail.size() < 130);
}

void TestDecoders::unreadableAnswerToAWriteIsUnknown()
{
    static constexpr EndpointInfo write{Verb::Post, QLatin1StringView("/x"), Delivery::Once, 1, true};
    HttpReply reply;
    reply.status = 200;
    for (const char *body : {"", "{\"success\":true,\"da", "<html>", "{\"success\":true}"}) {
        reply.body = body;
        QCOMPARE(openEnvelope(reply, write).error().kind, ApiError::Kind::OutcomeUnknown);
    }
    // A clear refusal stays one.
    reply.body = "{\"success\":false,\"error\":\"no\"}";
    QCOMPARE(openEnvelope(reply, write).error().kind, ApiError::Kind::Validation);
}

void TestDecoders::P05_P06_oddPages()
{
    const auto page = [](int rows, const QByteArray &pagination, const SeatQuery &asked = query) {
        QByteArray list;
        for (int i = 0; i < rows; ++i)
            list += (i ? "," : "") + QByteArray("{\"externalUserId\":\"u") + QByteArray::number(i) + "\"}";
        return seats(enveloped("{\"allocations\":[" + list + "],\"pagination\":" + pagination + "}"), asked);
    };
    QVERIFY(page(2, "{\"total\":2,\"page\":1,\"limit\":50}")->warnings.isEmpty());
    QCOMPARE(page(2, "{\"total\":2,\"page\":3,\"limit\":50}")->warnings.size(), 1);
    QCOMPARE(page(2, "{\"total\":2,\"page\":1,\"limit\":20}")->warnings.size(), 1);
    QCOMPARE(page(60, "{\"total\":60}")->warnings.size(), 1);
    QCOMPARE(page(60, "{\"total\":60}")->seats.size(), size_t(60));
    QVERIFY(page(1000, "{\"total\":1000}"));
    QCOMPARE(page(1001, "{\"total\":1001}").error().kind, ApiError::Kind::Protocol);
    QVERIFY(page(0, "{\"total\":\"120\"}")->hasNextPage);
    QVERIFY(!page(0, "{\"total\":50}")->hasNextPage);
    QVERIFY(page(0, "{\"total\":50,\"totalPages\":2}")->hasNextPage);
    QVERIFY(page(0, "{\"total\":0,\"hasNextPage\":true}")->hasNextPage);
    for (const char *broken :
        {"{\"total\":-1}", "{\"total\":1.5}", "{\"total\":1,\"hasNextPage\":\"yes\"}", "[]", "null"})
        QCOMPARE(page(1, broken).error().kind, ApiError::Kind::Decode);
}

void TestDecoders::snakeCaseEverywhere()
{
    const auto page = seats(enveloped(
        "{\"allocations\":[{\"external_user_id\":\"u\",\"allocated_at\":\"2026-05-01\",\"removed_at\":null}],"
        "\"capacity\":{\"active_count\":1,\"capacity_units\":2},"
        "\"pagination\":{\"total\":1,\"has_next_page\":true,\"total_pages\":2}}"));
    QVERIFY(page);
    QCOMPARE(page->seats[0].userId.text(), QStringLiteral("u"));
    QVERIFY(page->seats[0].allocatedAt.isValid());
    QCOMPARE(page->capacity.units, 2);
    QVERIFY(page->hasNextPage);
    const auto camel = subscriptions(
        enveloped("{\"subscriptions\":[{\"id\":\"s\",\"billing\":{\"currentPeriodEnd\":\"2026-05-01\"},"
                  "\"trial\":{\"isActive\":true,\"endsAt\":\"2026-05-01\"},\"createdAt\":\"2026-05-01\"}]}"));
    QVERIFY(camel->subscriptions[0].periodEnd.isValid());
    QVERIFY(camel->subscriptions[0].trialEndsAt.isValid());
    QVERIFY(camel->subscriptions[0].createdAt.isValid());
    QVERIFY(camel->subscriptions[0].inTrial);
    QCOMPARE(
        tenants(enveloped("[{\"external_tenant_id\":5,\"is_active\":true}]"))->tenants[0].externalId.text(),
        QStringLiteral("5"));
}

void TestDecoders::wrongTypesOfTextAreNoted()
{
    const auto page = seats(seatRow(",\"email\":{},\"name\":[1],\"metadata\":5"));
    QCOMPARE(page->warnings.size(), 3);
    QVERIFY(page->seats[0].email.isEmpty());
    QVERIFY(page->seats[0].problem.isEmpty());
}

void TestDecoders::aPageIsDecodedFast()
{
    QByteArray rows;
    for (int i = 0; i < 100; ++i) {
        const QByteArray n = QByteArray::number(100000 + i);
        rows += (i ? "," : "") + QByteArray("{\"externalUserId\":\"user-") + n + "\",\"email\":\"user" + n
            + "@example.com\",\"name\":\"Person Number " + n
            + "\",\"status\":\"active\",\"allocatedAt\":\"2026-01-20T09:00:00.000Z\",\"removedAt\":null,"
              "\"metadata\":{\"team\":\"ops\",\"costCentre\":\"4711\"}}";
    }
    const QByteArray body = enveloped("{\"allocations\":[" + rows
        + "],\"capacity\":{\"activeCount\":100,\"capacityUnits\":100},"
          "\"pagination\":{\"total\":100,\"page\":1,\"limit\":100,\"totalPages\":1,\"hasNextPage\":false}}");
    const SeatQuery asked{TenantId(QStringLiteral("acme")), SeatFilter::All, 1, 100};
    QBENCHMARK
    {
        const auto page = seats(body, asked);
        QCOMPARE(page->seats.size(), size_t(100));
    }
}

QTEST_GUILESS_MAIN(TestDecoders)

} // namespace tst_decoders

#include "tst_decoders.moc"
