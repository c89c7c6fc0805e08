// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/capacity.h"
#include "models/domain/money.h"
#include "models/domain/subscription.h"
#include "models/domain/timestamp.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

namespace tst_domain {

using namespace desk;

Subscription subscription(SubscriptionStatus status, const char *createdAt)
{
    Subscription result;
    result.id = SubscriptionId(QString::fromLatin1(createdAt));
    result.status.value = status;
    result.createdAt = parseTimestamp(QString::fromLatin1(createdAt));
    return result;
}

class DomainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D09_decimals_data();
    void D09_decimals();
    void D09_decimalsSurviveTheirText();
    void D09_majorToMinor_data();
    void D09_majorToMinor();
    void D09_smallestValuesHaveAText();
    void D16_timestamps_data();
    void D16_timestamps();
    void D16_everyMomentSurvives();
    void D17_capacity();
    void shownSubscription();
    void idsAreDistinctAndVerbatim();
    void unknownSpellingsStay();
};

void DomainTest::D09_decimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written"); // null = refused
    const auto row = [](const char *text, const char *written) {
        QTest::newRow(text) << QString::fromUtf8(text) << (written ? QString::fromUtf8(written) : QString());
    };
    row("5.00", "5.00");
    row("5", "5");
    row("5.005", "5.005");
    row("0", "0");
    row("-0.5", "-0.5");
    row("0.05", "0.05");
    row("007", "7");
    row("1e3", "1000");
    row("1.5e1", "15");
    row("125e-2", "1.25");
    row("0e99", "0");
    row("999999999999999999", "999999999999999999");
    row("1000000000000000000", "1000000000000000000");
    row("17.9699999999999988631316", "17.9699999999999988631316");
    row("-0.00000000000000000000001797", "-0.00000000000000000000001797");
    row("123456789012345678901234567890.5", "123456789012345678901234567890.5");
    row("17.97000000000000000000000000", "17.9700000000000000");
    row("1e18", "1000000000000000000");
    row("1e19", "10000000000000000000");
    row("1e-19", "0.0000000000000000001");
    row("1e400", qPrintable(u"1"_qs + QString(400, u'0')));
    row("1e401", nullptr);
    row("1e-401", nullptr);
    row("0e401", "0");
    row("1e999999999999", nullptr);
    row("", nullptr);
    row("-", nullptr);
    row("+5", nullptr);
    row(".5", nullptr);
    row("5.", nullptr);
    row("1,000.00", nullptr);
    row(" 5", nullptr);
    row("5 ", nullptr);
    row("1e", nullptr);
    row("NaN", nullptr);
    row("٥", nullptr);
    row("0x10", nullptr);
}

void DomainTest::D09_decimals()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto value = parseDecimal(text);
    QCOMPARE(value.has_value(), !written.isNull());
    if (value)
        QCOMPARE(value->toString(), written);
}

void DomainTest::D09_decimalsSurviveTheirText()
{
    QVERIFY(rc::check("what is written is read back as the same", [] {
        Decimal value;
        value.unscaled = *rc::gen::inRange<qint64>(-999'999'999'999'999'999, 999'999'999'999'999'999);
        value.scale = *rc::gen::inRange(0, 19);
        RC_ASSERT(parseDecimal(value.toString()) == std::optional(value));
    }));
}

void DomainTest::D09_majorToMinor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minor"); // -1 = refused
    QTest::newRow("two decimals") << u"5.00"_qs << u"USD"_qs << qint64(500);
    QTest::newRow("none sent") << u"29"_qs << u"usd"_qs << qint64(2900);
    QTest::newRow("too fine") << u"5.005"_qs << u"USD"_qs << qint64(-1);
    QTest::newRow("zeros too many") << u"5.500"_qs << u"USD"_qs << qint64(550);
    QTest::newRow("yen") << u"1750"_qs << u"JPY"_qs << qint64(1750);
    QTest::newRow("half a yen") << u"0.5"_qs << u"JPY"_qs << qint64(-1);
    QTest::newRow("dinar") << u"1.75"_qs << u"KWD"_qs << qint64(1750);
    QTest::newRow("rupees") << u"1.75"_qs << u" npr "_qs << qint64(175);
    QTest::newRow("too large") << u"999999999999999999"_qs << u"USD"_qs << qint64(-1);
}

void DomainTest::D09_majorToMinor()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(qint64, minor);
    const auto money = Money::fromMajor(*parseDecimal(text), Currency(currency));
    QCOMPARE(money.has_value(), minor >= 0);
    if (money)
        QCOMPARE(money->minor, minor);
}

void DomainTest::D09_smallestValuesHaveAText()
{
    const Decimal least{std::numeric_limits<qint64>::min(), 2};
    QCOMPARE(least.toString(), QStringLiteral("-92233720368547758.08"));
    QVERIFY(!Currency().isKnown());
    QVERIFY(!Currency(QStringLiteral("dollars")).isKnown());
    QVERIFY(Currency(QStringLiteral("ABC")).isKnown());
    QCOMPARE(Currency(QStringLiteral("$")).exponent(), 2);
}

void DomainTest::D16_timestamps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); // null = not understood
    QTest::addColumn<bool>("assumed");
    const auto row = [](const char *text, const char *utc, bool assumed = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << (utc ? QString::fromUtf8(utc) : QString())
                            << assumed;
    };
    row("2026-05-01T12:00:00Z", "2026-05-01T12:00:00.000Z");
    row("2026-05-01t12:00:00z", "2026-05-01T12:00:00.000Z");
    row("2026-05-01T12:00:00.123Z", "2026-05-01T12:00:00.123Z");
    row("2026-05-01T12:00:00.123456Z", "2026-05-01T12:00:00.123Z");
    row("2026-05-01T12:00:00,5Z", "2026-05-01T12:00:00.500Z");
    row("2026-05-01T12:00:00+05:45", "2026-05-01T06:15:00.000Z");
    row("2026-05-01T12:00:00+0545", "2026-05-01T06:15:00.000Z");
    row("2026-05-01T12:00:00-05", "2026-05-01T17:00:00.000Z");
    row("2026-05-01T12:00:00", "2026-05-01T12:00:00.000Z", true);
    row("2026-05-01 12:00:00", "2026-05-01T12:00:00.000Z", true);
    row("2026-05-01", "2026-05-01T00:00:00.000Z", true);
    row(" 2026-05-01T12:00Z ", "2026-05-01T12:00:00.000Z");
    row("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z");
    row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z");
    row("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z");
    row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
    row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
    row("2023-02-29T00:00:00Z", nullptr);
    row("2026-05-01T24:00:00Z", nullptr);
    row("2026-05-01T12:60:00Z", nullptr);
    row("2026-05-01T12:00:61Z", nullptr);
    row("+275760-09-13T00:00:00Z", nullptr);
    row("0000-01-01", nullptr);
    row("2026-5-1", nullptr);
    row("2026-05-01T12", nullptr);
    row("2026-05-01T12:00:00+19:00", nullptr);
    row("2026-05-01T12:00:00+05:", nullptr);
    row("2026-05-01T12:00:00.Z", nullptr);
    row("2026-05-01T12:00:00Zulu", nullptr);
    row("soon", nullptr);
    row("1767225600", nullptr);
}

void DomainTest::D16_timestamps()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    QFETCH(bool, assumed);
    const Timestamp time = parseTimestamp(text);
    QVERIFY(!time.isAbsent());
    QCOMPARE(time.isValid(), !utc.isNull());
    if (!time.isValid()) {
        QCOMPARE(time.raw, text);
        QVERIFY(!time.utc().isValid());
        return;
    }
    QCOMPARE(time.utc().toString(Qt::ISODateWithMs), utc);
    QCOMPARE(time.zoneAssumed, assumed);
    QCOMPARE(time.raw, text);
}

void DomainTest::D16_everyMomentSurvives()
{
    QVERIFY(parseTimestamp(u"  ").isAbsent());
    QVERIFY(rc::check("what QDateTime writes is read as the same moment, in any zone", [] {
        const qint64 ms = *rc::gen::inRange<qint64>(-62'000'000'000'000, 253'000'000'000'000);
        const int offset = *rc::gen::inRange(-14 * 60, 14 * 60 + 1) * 60; // what zones there are
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, offset);
        RC_ASSERT(parseTimestamp(moment.toString(Qt::ISODateWithMs)).utcMs == std::optional(ms));
    }));
}

void DomainTest::D17_capacity()
{
    Capacity capacity;
    QVERIFY(!capacity.isKnown());
    QVERIFY(!capacity.utilisation());
    capacity.activeCount = 5;
    capacity.units = 0;
    QVERIFY(!capacity.utilisation());
    QCOMPARE(capacity.over(), 5);
    QCOMPARE(capacity.free(), 0);
    capacity.units = 4;
    QCOMPARE(capacity.over(), 1);
    QCOMPARE(*capacity.utilisation(), 1.25);
    capacity.units = 8;
    QCOMPARE(capacity.over(), 0);
    QCOMPARE(capacity.free(), 3);
}

void DomainTest::shownSubscription()
{
    QVERIFY(!SubscriptionList().shown());
    SubscriptionList list;
    list.subscriptions = {subscription(SubscriptionStatus::Active, "2025-01-01"),
        subscription(SubscriptionStatus::Canceled, "2026-04-01"),
        subscription(SubscriptionStatus::Trial, "2026-01-01"),
        subscription(SubscriptionStatus::PastDue, "2025-06-01")};
    QCOMPARE(list.shown()->status.value, SubscriptionStatus::Trial); // the newest of those that are current
    list.subscriptions.erase(list.subscriptions.begin() + 2);
    QCOMPARE(list.shown()->status.value, SubscriptionStatus::PastDue);
    list.subscriptions = {subscription(SubscriptionStatus::Expired, "2025-01-01"),
        subscription(SubscriptionStatus::Canceled, "2026-04-01")};
    QCOMPARE(list.shown()->status.value, SubscriptionStatus::Canceled);
    list.subscriptions = {subscription(SubscriptionStatus::Active, "2025-01-01"),
        subscription(SubscriptionStatus::PastDue, "2025-01-01"),
        subscription(SubscriptionStatus::Active, "")};
    list.subscriptions.back().createdAt = {};
    QCOMPARE(list.shown()->status.value, SubscriptionStatus::Active); // equally new: the first in the list
    QVERIFY(list.shown()->createdAt.isValid());
}

void DomainTest::idsAreDistinctAndVerbatim()
{
    static_assert(!std::is_convertible_v<TenantId, UserId>);
    static_assert(!std::is_convertible_v<QString, TenantId>);
    QVERIFY(TenantId(QStringLiteral("A")) != TenantId(QStringLiteral("a")));
    QCOMPARE(TenantId(QStringLiteral(" x ")).text(), QStringLiteral(" x "));
    QCOMPARE(qHash(UserId(QStringLiteral("x"))), qHash(UserId(QStringLiteral("x"))));
}

void DomainTest::unknownSpellingsStay()
{
    const auto known = fromSpelling(subscriptionStatusSpellings, QStringLiteral("trialing"));
    QCOMPARE(known.value, SubscriptionStatus::Trial);
    QCOMPARE(known.text, QStringLiteral("trialing"));
    QCOMPARE(
        QString(spelling(subscriptionStatusSpellings, SubscriptionStatus::Trial)), QStringLiteral("trial"));
    const auto other = fromSpelling(subscriptionStatusSpellings, QStringLiteral("ACTIVE"));
    QCOMPARE(other.value, SubscriptionStatus::Other);
    QCOMPARE(other.text, QStringLiteral("ACTIVE"));
}

QTEST_GUILESS_MAIN(DomainTest)

} // namespace tst_domain

#include "tst_domain.moc"
