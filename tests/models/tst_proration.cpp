// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/proration.h"
#include "models/items/formatting.h"
#include "models/items/proration_text.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

namespace tst_proration {

using namespace desk;

constexpr qint64 day = 86'400'000;
constexpr qint64 hour = 3'600'000;
constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr qint64 least = std::numeric_limits<qint64>::min();

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

qint64 at(const char *text)
{
    return parseTimestamp(QString::fromLatin1(text)).utcMs.value();
}

std::optional<Decimal> decimal(const char *text)
{
    return parseDecimal(QString::fromLatin1(text));
}

/// November 2026, 30 days, of which 17 are left on the 14th.
constexpr const char *midNovember = "2026-11-14T00:00:00Z";

ProrationBasis basis(const char *code, const char *base, const char *perSeat)
{
    ProrationBasis result;
    result.price = {Currency(QString::fromLatin1(code)), {}, decimal(base), decimal(perSeat)};
    result.interval = fromSpelling(billingIntervalSpellings, QStringLiteral("monthly"));
    result.isSeatBased = true;
    result.status = fromSpelling(subscriptionStatusSpellings, QStringLiteral("active"));
    result.includedSeats = 5;
    result.currentSeats = 10;
    result.periodStartMs = at("2026-11-01T00:00:00Z");
    result.periodEndMs = at("2026-12-01T00:00:00Z");
    return result;
}

ProrationEstimate estimate(const ProrationBasis &from, qint64 wanted, const char *now = midNovember)
{
    return estimateProration(from, wanted, at(now));
}

QString shown(const std::optional<Money> &money)
{
    return money ? money->currency.code() + u' ' + money->major().toString() : QString();
}

Named<SubscriptionStatus> status(const char *text)
{
    return fromSpelling(subscriptionStatusSpellings, QString::fromLatin1(text));
}

class ProrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D09_amountsToTheLastDigit_data();
    void D09_amountsToTheLastDigit();
    void everyLineOfTheWorking();
    void days_data();
    void days();
    void F10_includedSeats_data();
    void F10_includedSeats();
    void includedSeatsThatAreNotStated();
    void whatIsNotUnderstoodIsNotTakenForNothing();
    void renewalWithoutABasePrice();
    void problems_data();
    void problems();
    void theTrialStillRenews();
    void whatEndsDoesNotRenew();
    void unknownStatusIsLeftToTheServer();
    void M20_inputs_data();
    void M20_inputs();
    void M20_secondLook_data();
    void M20_secondLook();
    void M20_wordsNameTheLimit();
    void choices();
    void choicesBeyondTheMaximum();
    void basisOfASubscription();
    void basisKnowsWhatEnds();
    void D09_nothingWraps();
    void D09_chargeIsTheFormula();
    void moreSeatsNeverCostLess();
    void everyProblemHasASentence();
    void words();
};

void ProrationTest::D09_amountsToTheLastDigit_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("perSeat");
    QTest::addColumn<qint64>("wanted"); // of 10, 5 included
    QTest::addColumn<QString>("now"); // November 2026
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("charge");
    QTest::addColumn<QString>("renewal");
    const auto row = [](const char *code, const char *base, const char *perSeat, qint64 wanted,
                         const char *now, const char *exact, const char *charge, const char *renewal) {
        QTest::addRow("%s %s to %lld on %s", code, perSeat, wanted, now)
            << QString::fromLatin1(code) << QString::fromLatin1(base) << QString::fromLatin1(perSeat)
            << wanted << QString::fromLatin1(now) << QString::fromUtf8(exact) << QString::fromLatin1(charge)
            << QString::fromLatin1(renewal);
    };
    // 17 days are left on the 14th, 30 on the 1st, 1 on the 30th. Renewal: base + (wanted − 5) × price.
    // USD: 5 × 1.00 × 17/30 = 85/30 = 2.8333…
    row("USD", "29", "1.00", 15, "2026-11-14", "2.833333…", "2.83", "39.00");
    // 5 × 8.75 × 17/30 = 743.75/30 = 24.791666…
    row("USD", "29.00", "8.75", 15, "2026-11-14", "24.791666…", "24.79", "116.50");
    // 3 × 0.55 × 17/30 = 0.935: a half of a cent goes up
    row("USD", "29", "0.55", 13, "2026-11-14", "0.935", "0.94", "33.40");
    // 1 × 10 × 1/30 = 0.3333…; the whole month is the whole price
    row("USD", "0", "10", 11, "2026-11-30", "0.333333…", "0.33", "60.00");
    row("USD", "0", "10", 11, "2026-11-01", "10.00", "10.00", "60.00");
    // 1 × 0.01 × 17/30 = 0.005666…; × 1/30 = 0.000333…
    row("USD", "0", "0.01", 11, "2026-11-14", "0.005666…", "0.01", "0.06");
    row("USD", "0", "0.01", 11, "2026-11-30", "0.000333…", "0.00", "0.06");
    // NPR: 5 × 1200 × 17/30 = 3400; 7 × 999.99 × 17/30 = 118998.81/30 = 3966.627
    row("NPR", "2500", "1200", 15, "2026-11-14", "3400.00", "3400.00", "14500.00");
    row("NPR", "2500.50", "999.99", 17, "2026-11-14", "3966.627", "3966.63", "14500.38");
    // JPY: 5 × 250 × 17/30 = 21250/30 = 708.33…; 3 × 500 × 17/30 = 850; 1 × 15 × 17/30 = 8.5 goes up
    row("JPY", "3000", "250", 15, "2026-11-14", "708.3333…", "708", "5500");
    row("JPY", "3000", "500", 13, "2026-11-14", "850", "850", "7000");
    row("JPY", "3000.00", "15", 11, "2026-11-14", "8.5", "9", "3090");
    // KWD: 5 × 2.750 × 17/30 = 233.75/30 = 7.791666…; 1 × 0.015 × 17/30 = 0.0085 goes up
    row("KWD", "9.5", "2.75", 15, "2026-11-14", "7.7916666…", "7.792", "37.000");
    row("KWD", "9.500", "0.015", 11, "2026-11-14", "0.0085", "0.009", "9.590");
    // 999999989 seats × 999.99 × 17/30: 999.99 × 17 = 16999.83; /30 = 566.661; × 999999989
    row("USD", "0", "999.99", 999'999'999, "2026-11-14", "566660993766.729", "566660993766.73",
        "999989994000.06");
}

void ProrationTest::D09_amountsToTheLastDigit()
{
    QFETCH(QString, code);
    QFETCH(QString, base);
    QFETCH(QString, perSeat);
    QFETCH(qint64, wanted);
    QFETCH(QString, now);
    QFETCH(QString, exact);
    QFETCH(QString, charge);
    QFETCH(QString, renewal);
    const auto from = basis(code.toLatin1(), base.toLatin1(), perSeat.toLatin1());
    const ProrationEstimate result = estimate(from, wanted, now.toLatin1());
    QVERIFY(!result.problem && !result.inputProblem);
    QCOMPARE(result.exact->digits.toString() + (result.exact->ends ? QString() : QStringLiteral("…")), exact);
    QCOMPARE(shown(result.charge), code + u' ' + charge);
    QCOMPARE(shown(result.renewalNext), code + u' ' + renewal);
}

void ProrationTest::everyLineOfTheWorking()
{
    const ProrationEstimate result = estimate(basis("USD", "29", "1.00"), 15);
    QCOMPARE(result.currentSeats, std::optional<qint64>(10));
    QCOMPARE(result.wantedSeats, qint64(15));
    QCOMPARE(result.includedSeats, qint64(5));
    QVERIFY(result.includedStated);
    QCOMPARE(result.billableBefore, std::optional<qint64>(5));
    QCOMPARE(result.billableAfter, std::optional<qint64>(10));
    QCOMPARE(shown(result.seatPrice), QStringLiteral("USD 1.00"));
    QCOMPARE(result.days, std::optional(PeriodDays{17, 30}));
    QCOMPARE(result.exact->minor, (Ratio{8500, 30}));
    QCOMPARE(shown(result.charge), QStringLiteral("USD 2.83"));
    QCOMPARE(shown(result.oneDay), QStringLiteral("USD 0.17")); // 5.00 / 30 = 0.1666…
    QCOMPARE(shown(result.renewalNow), QStringLiteral("USD 34.00"));
    QCOMPARE(shown(result.renewalNext), QStringLiteral("USD 39.00"));
    QVERIFY(!result.alternative);
    QVERIFY(!result.secondLook);
}

void ProrationTest::days_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("now");
    QTest::addColumn<qint64>("left"); // 0 = no estimate
    QTest::addColumn<qint64>("total");
    const auto row = [](const char *name, const char *start, const char *end, const char *now, qint64 left,
                         qint64 total) {
        QTest::newRow(name) << QString::fromLatin1(start) << QString::fromLatin1(end)
                            << QString::fromLatin1(now) << left << total;
    };
    row("30 days", "2026-11-01", "2026-12-01", "2026-11-14", 17, 30);
    row("31 days", "2026-12-01", "2027-01-01", "2026-12-31", 1, 31);
    row("28 days", "2027-02-01", "2027-03-01", "2027-02-01", 28, 28);
    row("29 days", "2028-02-01", "2028-03-01", "2028-02-29", 1, 29);
    row("365 days", "2026-11-01", "2027-11-01", "2026-11-02", 364, 365);
    row("366 days", "2027-06-01", "2028-06-01", "2028-05-31", 1, 366);
    row("a day begun counts", "2026-11-01", "2026-12-01", "2026-11-14T23:59:59.999Z", 17, 30);
    row("midnight ends it", "2026-11-01", "2026-12-01", "2026-11-15T00:00:00Z", 16, 30);
    row("ends later today", "2026-11-01T12:00:00Z", "2026-12-01T12:00:00Z", "2026-12-01T08:00:00Z", 1, 30);
    row("the last millisecond", "2026-11-01", "2026-12-01", "2026-11-30T23:59:59.999Z", 1, 30);
    row("over at its end", "2026-11-01", "2026-12-01", "2026-12-01T00:00:00Z", 0, 0);
    row("over", "2026-11-01", "2026-12-01", "2027-03-01", 0, 0);
    row("a slow clock", "2026-11-01", "2026-12-01", "2026-10-31T23:00:00Z", 30, 30);
    row("not begun", "2026-11-01", "2026-12-01", "2026-10-30T23:00:00Z", 0, 0);
    row("an hour longer", "2026-10-01T00:00:00+02:00", "2026-11-01T00:00:00+01:00", "2026-10-01", 31, 31);
    row("an hour shorter", "2026-03-01T00:00:00+01:00", "2026-04-01T00:00:00+02:00", "2026-03-01", 31, 31);
    row("hours only", "2026-11-14T00:00:00Z", "2026-11-14T02:00:00Z", "2026-11-14T01:00:00Z", 1, 1);
    row("a day and a half", "2026-11-14T00:00:00Z", "2026-11-15T12:00:00Z", "2026-11-14T00:00:00Z", 2, 2);
    row("Kathmandu", "2026-11-01T00:00:00+05:45", "2026-12-01T00:00:00+05:45", "2026-11-30T18:14:59Z", 1, 30);
}

void ProrationTest::days()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, now);
    QFETCH(qint64, left);
    QFETCH(qint64, total);
    ProrationBasis from = basis("USD", "29", "1.00");
    from.periodStartMs = at(start.toLatin1());
    from.periodEndMs = at(end.toLatin1());
    const ProrationEstimate result = estimate(from, 15, now.toLatin1());
    QCOMPARE(result.days.has_value(), left > 0);
    QCOMPARE(result.charge.has_value(), left > 0);
    if (left > 0)
        QCOMPARE(*result.days, (PeriodDays{left, total}));
    else
        QVERIFY(result.problem == EstimateProblem::PeriodOver
            || result.problem == EstimateProblem::PeriodNotBegun);
    QVERIFY(result.renewalNext.has_value()); // known without the days
}

void ProrationTest::F10_includedSeats_data()
{
    QTest::addColumn<qint64>("current");
    QTest::addColumn<qint64>("wanted");
    QTest::addColumn<QString>("charge"); // 1.00 a seat, 5 included, the whole month
    QTest::addColumn<QString>("alternative");
    QTest::newRow("all above") << qint64(10) << qint64(15) << u"USD 5.00"_qs << QString();
    QTest::newRow("at the edge") << qint64(5) << qint64(7) << u"USD 2.00"_qs << QString();
    QTest::newRow("across") << qint64(3) << qint64(8) << u"USD 3.00"_qs << u"USD 5.00"_qs;
    QTest::newRow("all included") << qint64(1) << qint64(4) << u"USD 0.00"_qs << u"USD 3.00"_qs;
    QTest::newRow("from none") << qint64(0) << qint64(6) << u"USD 1.00"_qs << u"USD 6.00"_qs;
}

void ProrationTest::F10_includedSeats()
{
    QFETCH(qint64, current);
    QFETCH(qint64, wanted);
    QFETCH(QString, charge);
    QFETCH(QString, alternative);
    ProrationBasis from = basis("USD", "29", "1.00");
    from.currentSeats = current;
    const ProrationEstimate result = estimate(from, wanted, "2026-11-01");
    QCOMPARE(shown(result.charge), charge);
    QCOMPARE(shown(result.alternative), alternative);
}

void ProrationTest::includedSeatsThatAreNotStated()
{
    ProrationBasis from = basis("USD", "29", "1.00");
    from.includedSeats.reset();
    const ProrationEstimate result = estimate(from, 15);
    QVERIFY(!result.includedStated && result.includedKnown);
    QCOMPARE(result.billableBefore, std::optional<qint64>(10));
    QCOMPARE(result.billableAfter, std::optional<qint64>(15));
    from.includedSeats = 0;
    QVERIFY(estimate(from, 15).includedStated);
}

void ProrationTest::whatIsNotUnderstoodIsNotTakenForNothing()
{
    ProrationBasis from = basis("USD", "29", "1.00");
    from.includedSeats.reset();
    from.oddIncludedSeats = u"5.5"_qs;
    const ProrationEstimate result = estimate(from, 15);
    QVERIFY(!result.includedKnown && !result.billableBefore && !result.charge && !result.renewalNext);
    const QString why = estimateProblemText(result, u"Crovver"_qs);
    QVERIFY2(why.contains(u"included seats"_qs) && why.contains(u"5.5"_qs), qPrintable(why));
    // The base price is a matter of the renewals only.
    from = basis("USD", "29", "1.00");
    from.price.basePrice.reset();
    from.price.oddBasePrice = u"free"_qs;
    const ProrationEstimate renewal = estimate(from, 15);
    QVERIFY(renewal.charge && renewal.oddBasePrice && !renewal.renewalNow && !renewal.renewalNext);
    // A seat price of any length is read.
    from = basis("USD", "29", "17.9699999999999988631316");
    QCOMPARE(shown(estimate(from, 11).seatPrice), u"USD 17.97"_qs);
}

void ProrationTest::renewalWithoutABasePrice()
{
    ProrationBasis from = basis("USD", "29", "1.00");
    from.price.basePrice.reset();
    const ProrationEstimate result = estimate(from, 15);
    QCOMPARE(shown(result.charge), QStringLiteral("USD 2.83"));
    QVERIFY(!result.renewalNow && !result.renewalNext); // not a base price of 0
    from.price.basePrice = decimal("29.005");
    QVERIFY(!estimate(from, 15).renewalNext);
}

void ProrationTest::problems_data()
{
    using enum EstimateProblem;
    QTest::addColumn<ProrationBasis>("from");
    QTest::addColumn<EstimateProblem>("problem");
    const auto row = [](const char *name, EstimateProblem problem, const auto &change) {
        ProrationBasis from = basis("USD", "29", "1.00");
        change(from);
        QTest::newRow(name) << from << problem;
    };
    using Basis = ProrationBasis;
    row("currency", UnknownCurrency, [](Basis &b) { b.price = {}; });
    row("a sign", UnknownCurrency, [](Basis &b) { b.price.currency = Currency(u"$"_qs); });
    row("not by the seat", NotSeatBased, [](Basis &b) { b.isSeatBased = false; });
    row("once", OneTimePlan,
        [](Basis &b) { b.interval = fromSpelling(billingIntervalSpellings, u"one-time"_qs); });
    row("paused", NotCurrent, [](Basis &b) { b.status = status("paused"); });
    row("canceled", NotCurrent, [](Basis &b) { b.status = status("canceled"); });
    row("expired", NotCurrent, [](Basis &b) { b.status = status("expired"); });
    row("cancelled", PendingCancel, [](Basis &b) { b.endsWithPeriod = true; });
    row("trial", Trial, [](Basis &b) { b.isTrial = true; });
    row("no price", NoSeatPrice, [](Basis &b) { b.price.perSeatPrice.reset(); });
    row("too fine", UnusablePrice, [](Basis &b) { b.price.perSeatPrice = decimal("5.005"); });
    row("negative", UnusablePrice, [](Basis &b) { b.price.perSeatPrice = decimal("-1"); });
    row("too large", UnusablePrice, [](Basis &b) { b.price.perSeatPrice = decimal("1e30"); });
    row("no number", OddSeatPrice, [](Basis &b) {
        b.price.perSeatPrice.reset();
        b.price.oddSeatPrice = u"five"_qs;
    });
    row("included below zero", OddIncludedSeats, [](Basis &b) { b.includedSeats = -5; });
    row("included with a fraction", OddIncludedSeats, [](Basis &b) {
        b.includedSeats.reset();
        b.oddIncludedSeats = u"5.5"_qs;
    });
    row("a limit that is no number", OddSeatLimit, [](Basis &b) { b.oddSeatLimit = u"many"_qs; });
    row("a period that is no time", OddPeriod, [](Basis &b) { b.oddPeriod = u"yesterday"_qs; });
    row("capacity", UnknownCapacity, [](Basis &b) { b.currentSeats.reset(); });
    row("fewer", UnusableCapacity, [](Basis &b) { b.currentSeats = 20; });
    row("no start", NoPeriod, [](Basis &b) { b.periodStartMs.reset(); });
    row("no end", NoPeriod, [](Basis &b) { b.periodEndMs.reset(); });
    row("no length", NoPeriod, [](Basis &b) { b.periodStartMs = b.periodEndMs; });
    row("the wrong way round", NoPeriod, [](Basis &b) { std::swap(b.periodStartMs, b.periodEndMs); });
    row("over", PeriodOver, [](Basis &b) { b.periodEndMs = at("2026-11-13T23:59:59Z"); });
    row("not begun", PeriodNotBegun, [](Basis &b) { b.periodStartMs = at("2026-11-15T00:00:01Z"); });
    row("too much", Overflow, [](Basis &b) { b.price.perSeatPrice = decimal("90000000000000000"); });
}

void ProrationTest::problems()
{
    QFETCH(ProrationBasis, from);
    QFETCH(EstimateProblem, problem);
    const ProrationEstimate result = estimate(from, 15);
    QVERIFY(result.problem.has_value());
    QCOMPARE(int(*result.problem), int(problem));
    QVERIFY(!result.charge && !result.exact && !result.alternative && !result.oneDay);
    QVERIFY(workingText(result).isEmpty() && roundingText(result).isEmpty());
}

void ProrationTest::theTrialStillRenews()
{
    ProrationBasis from = basis("USD", "29", "1.00");
    from.isTrial = true;
    const ProrationEstimate result = estimate(from, 15);
    QCOMPARE(shown(result.renewalNow), QStringLiteral("USD 34.00"));
    QCOMPARE(shown(result.renewalNext), QStringLiteral("USD 39.00"));
    QCOMPARE(result.days, std::optional(PeriodDays{17, 30}));
}

void ProrationTest::whatEndsDoesNotRenew()
{
    ProrationBasis from = basis("USD", "29", "1.00");
    from.endsWithPeriod = true;
    QVERIFY(!estimate(from, 15).renewalNext);
    from = basis("USD", "29", "1.00");
    from.interval.value = BillingInterval::OneTime;
    QVERIFY(!estimate(from, 15).renewalNext);
}

void ProrationTest::unknownStatusIsLeftToTheServer()
{
    ProrationBasis from = basis("USD", "29", "1.00");
    for (const char *text : {"", "past_due", "grandfathered"}) {
        from.status = status(text);
        QCOMPARE(shown(estimate(from, 15).charge), QStringLiteral("USD 2.83"));
    }
}

void ProrationTest::M20_inputs_data()
{
    using enum CapacityInputProblem;
    QTest::addColumn<qint64>("wanted"); // of 10; the plan has 5 to 100
    QTest::addColumn<int>("problem"); // -1 = none
    const auto row = [](qint64 wanted, std::optional<CapacityInputProblem> problem) {
        QTest::addRow("%lld", wanted) << wanted << (problem ? int(*problem) : -1);
    };
    row(11, {});
    row(100, {});
    row(101, AboveMaximum);
    row(10, NotMore);
    row(9, NotMore);
    row(1, NotMore);
    row(0, NotPositive);
    row(-1, NotPositive);
    row(least, NotPositive);
    row(1'000'000'000, AboveMaximum);
    row(most, AboveMaximum);
}

void ProrationTest::M20_inputs()
{
    QFETCH(qint64, wanted);
    QFETCH(int, problem);
    ProrationBasis from = basis("USD", "29", "1.00");
    from.minSeats = 5;
    from.maxSeats = 100;
    const auto found = capacityInputProblem(from, wanted);
    QCOMPARE(found ? int(*found) : -1, problem);
    const ProrationEstimate result = estimate(from, wanted);
    QVERIFY(result.inputProblem == found);
    QCOMPARE(result.charge.has_value(), !found);
    if (found)
        QVERIFY(!result.billableAfter && !result.renewalNext);
    // What the plan includes doesn't depend on the number that was typed.
    QCOMPARE(result.includedStated, from.includedSeats.has_value());
    QCOMPARE(result.includedSeats, from.includedSeats.value_or(0));

    from.currentSeats.reset();
    if (wanted > 0)
        QVERIFY(capacityInputProblem(from, wanted) == CapacityInputProblem::UnknownCurrent);
}

void ProrationTest::M20_secondLook_data()
{
    QTest::addColumn<qint64>("current");
    QTest::addColumn<qint64>("wanted");
    QTest::addColumn<bool>("asks");
    QTest::newRow("typed twice") << qint64(25) << qint64(250) << true;
    QTest::newRow("exactly five times") << qint64(25) << qint64(125) << true;
    QTest::newRow("just below") << qint64(25) << qint64(124) << false;
    QTest::newRow("from none, 4") << qint64(0) << qint64(4) << false;
    QTest::newRow("from none, 5") << qint64(0) << qint64(5) << true;
    QTest::newRow("no overflow") << most << most << false;
}

void ProrationTest::M20_secondLook()
{
    QFETCH(qint64, current);
    QFETCH(qint64, wanted);
    QFETCH(bool, asks);
    ProrationBasis from = basis("USD", "29", "1.00");
    from.currentSeats = current;
    QCOMPARE(needsSecondLook(from, wanted), asks);
    const ProrationEstimate result = estimate(from, wanted);
    QCOMPARE(result.secondLook, asks && !result.inputProblem);
    if (asks)
        QVERIFY(secondLookText(result, english).contains(countText(wanted, english)));
}

void ProrationTest::M20_wordsNameTheLimit()
{
    ProrationBasis from = basis("USD", "29", "1.00");
    QVERIFY(capacityInputProblem(from, 1'000'000'000) == CapacityInputProblem::TooLarge);
    QVERIFY(!capacityInputProblem(from, largestCapacity));
    from.minSeats = 1'200;
    from.maxSeats = 3'400;
    QVERIFY(capacityInputProblem(from, 1'199) == CapacityInputProblem::BelowMinimum);
    const auto text = [&](CapacityInputProblem p) { return capacityInputText(p, from, english); };
    QVERIFY(text(CapacityInputProblem::BelowMinimum).contains(u"1,200"_qs));
    QVERIFY(text(CapacityInputProblem::AboveMaximum).contains(u"3,400"_qs));
    QVERIFY(text(CapacityInputProblem::NotMore).contains(u"10"_qs));
    QVERIFY(text(CapacityInputProblem::TooLarge).contains(u"999,999,999"_qs));
    QVERIFY(!text(CapacityInputProblem::NotPositive).isEmpty());
    QVERIFY(!text(CapacityInputProblem::UnknownCurrent).isEmpty());
    for (const qint64 none : {0, -1}) { // how "no limit" is written at times
        from.minSeats = none;
        from.maxSeats = none;
        QVERIFY(!capacityInputProblem(from, 11));
    }
}

void ProrationTest::choices()
{
    const ProrationBasis from = basis("USD", "29", "1.00");
    const auto rows = [&](std::optional<qint64> chosen) {
        QString text;
        for (const ProrationChoice &row : compareProrations(from, chosen, at("2026-11-01")))
            text += QStringLiteral("%1%2 %3; ")
                        .arg(row.chosen ? u"*"_qs : u"+"_qs)
                        .arg(row.added)
                        .arg(shown(row.estimate.charge));
        return text;
    };
    QCOMPARE(rows({}), u"+1 USD 1.00; +2 USD 2.00; +5 USD 5.00; +10 USD 10.00; "_qs);
    QCOMPARE(rows(15), u"+1 USD 1.00; +2 USD 2.00; *5 USD 5.00; +10 USD 10.00; "_qs);
    QCOMPARE(rows(17), u"+1 USD 1.00; +2 USD 2.00; +5 USD 5.00; *7 USD 7.00; +10 USD 10.00; "_qs);
    QCOMPARE(rows(110), u"+1 USD 1.00; +2 USD 2.00; +5 USD 5.00; +10 USD 10.00; *100 USD 100.00; "_qs);
    QCOMPARE(rows(10), rows({}));
    QCOMPARE(rows(-5), rows({}));
    ProrationBasis unknown = from;
    unknown.currentSeats.reset();
    QVERIFY(compareProrations(unknown, 5, 0).empty());
    unknown.currentSeats = most;
    QVERIFY(compareProrations(unknown, most, 0).empty());
}

void ProrationTest::choicesBeyondTheMaximum()
{
    ProrationBasis from = basis("USD", "29", "1.00");
    from.maxSeats = 14;
    const auto rows = compareProrations(from, {}, at(midNovember));
    QCOMPARE(rows.size(), size_t(4));
    QVERIFY(!rows[1].estimate.inputProblem && rows[1].estimate.charge);
    QVERIFY(rows[2].estimate.inputProblem == CapacityInputProblem::AboveMaximum);
    QVERIFY(!rows[2].estimate.charge);
}

void ProrationTest::basisOfASubscription()
{
    Subscription subscription;
    subscription.status = status("active");
    subscription.periodStart = parseTimestamp(u"2026-11-01"_qs);
    subscription.periodEnd = parseTimestamp(u"2026-12-01"_qs);
    subscription.capacity.units = 10;
    Plan plan;
    plan.pricing.interval = fromSpelling(billingIntervalSpellings, u"monthly"_qs);
    plan.pricing.includedSeats = 5;
    plan.pricing.maxSeats = 50;
    plan.prices = {{Currency(u"USD"_qs), {}, decimal("29"), decimal("1.00")},
        {Currency(u"NPR"_qs), {}, decimal("2500"), decimal("1200")}};

    const auto charge = [&](const char *code, std::optional<qint64> seats) {
        return shown(
            estimate(prorationBasis(subscription, plan, Currency(QString::fromLatin1(code)), seats), 15)
                .charge);
    };
    QCOMPARE(charge("USD", {}), u"USD 2.83"_qs);
    QCOMPARE(charge("NPR", {}), u"NPR 3400.00"_qs);
    QCOMPARE(charge("NPR", 14), u"NPR 680.00"_qs); // 1200 × 17/30: what capacity/count said wins
    QVERIFY(estimate(prorationBasis(subscription, plan, Currency(u"EUR"_qs)), 15).problem
        == EstimateProblem::NoSeatPrice);
    const ProrationEstimate bare = estimate(prorationBasis(subscription, plan, Currency()), 15);
    QVERIFY(bare.problem == EstimateProblem::UnknownCurrency);
    QCOMPARE(bare.billableAfter, std::optional<qint64>(10)); // the seats are known all the same
    QVERIFY(prorationBasis(subscription, plan, Currency()).maxSeats == 50);

    plan.prices = {{Currency(u"USD"_qs), decimal("29"), {}, {}}};
    QVERIFY(estimate(prorationBasis(subscription, plan, Currency(u"USD"_qs)), 15).problem
        == EstimateProblem::NotSeatBased);
}

void ProrationTest::basisKnowsWhatEnds()
{
    Plan plan;
    plan.pricing.isSeatBased = true;
    Subscription subscription;
    const auto made = [&] { return prorationBasis(subscription, plan, Currency(u"USD"_qs)); };
    QVERIFY(!made().endsWithPeriod && !made().isTrial);
    subscription.status = status("pending_cancel");
    QVERIFY(made().endsWithPeriod);
    subscription.status = status("active");
    subscription.willEndAt = parseTimestamp(u"2026-12-01"_qs);
    QVERIFY(made().endsWithPeriod);
    subscription = {};
    subscription.status = status("trialing");
    QVERIFY(made().isTrial);
    subscription.status = status("active");
    subscription.inTrial = true;
    QVERIFY(made().isTrial);
}

void ProrationTest::D09_nothingWraps()
{
    QVERIFY(rc::check("whatever the figures, there is a charge that isn't negative or a problem", [] {
        const auto number = [] {
            return *rc::gen::element(least, least + 1, qint64(-1), qint64(0), qint64(1), qint64(10), day,
                largestCapacity, most - 1, most, *rc::gen::arbitrary<qint64>());
        };
        const auto maybe
            = [&] { return *rc::gen::inRange(0, 4) == 0 ? std::nullopt : std::optional(number()); };
        ProrationBasis from = basis("KWD", "1", "1");
        from.price.perSeatPrice = Decimal{number(), *rc::gen::inRange(0, 19)};
        from.price.basePrice = Decimal{number(), *rc::gen::inRange(0, 19)};
        from.currentSeats = maybe();
        from.includedSeats = maybe();
        from.minSeats = maybe();
        from.maxSeats = maybe();
        from.periodStartMs = maybe();
        from.periodEndMs = maybe();
        const qint64 wanted = number();
        const qint64 now = number();
        const ProrationEstimate result = estimateProration(from, wanted, now);
        RC_ASSERT(result.charge.has_value() != result.problem.has_value());
        RC_ASSERT(result.charge.has_value() == result.exact.has_value());
        if (result.charge) {
            RC_ASSERT(result.charge->minor >= 0);
            RC_ASSERT(result.days->left >= 1 && result.days->left <= result.days->total);
        }
        for (const auto &renewal : {result.renewalNow, result.renewalNext})
            RC_ASSERT(!renewal || renewal->minor >= 0);
        (void)compareProrations(from, wanted, now);
    }));
}

void ProrationTest::D09_chargeIsTheFormula()
{
    QVERIFY(rc::check("the charge is the formula, rounded once", [] {
        ProrationBasis from = basis(*rc::gen::element("JPY", "USD", "NPR", "KWD"), "0", "0");
        const int decimals = from.price.currency.exponent();
        const auto price = *rc::gen::inRange<qint64>(0, 1'000'000);
        from.price.perSeatPrice = Decimal{price, decimals};
        const auto current = *rc::gen::inRange<qint64>(0, 1000);
        const auto wanted = current + *rc::gen::inRange<qint64>(1, 1000);
        const auto included = *rc::gen::inRange<qint64>(0, 1000);
        const auto total = *rc::gen::inRange<qint64>(1, 367);
        const auto left = *rc::gen::inRange<qint64>(1, total + 1);
        from.currentSeats = current;
        from.includedSeats = included;
        from.periodStartMs = 0;
        from.periodEndMs = total * day;
        const qint64 now = (total - left) * day + *rc::gen::inRange<qint64>(0, 24) * hour;
        const ProrationEstimate result = estimateProration(from, wanted, now);
        RC_ASSERT(result.days == std::optional(PeriodDays{left, total}));
        qint64 seats = 0; // counted one by one, not by the formula under test
        for (qint64 n = current + 1; n <= wanted; ++n)
            seats += n > included ? 1 : 0;
        RC_ASSERT(result.charge->minor == (2 * seats * price * left + total) / (2 * total));
        RC_ASSERT(result.alternative.has_value()
            == (((2 * (wanted - current) * price * left + total) / (2 * total)) != result.charge->minor));
    }));
}

void ProrationTest::moreSeatsNeverCostLess()
{
    QVERIFY(rc::check("each seat more costs as much or more", [] {
        ProrationBasis from = basis("USD", "29", "1.37");
        from.currentSeats = *rc::gen::inRange<qint64>(0, 20);
        const qint64 wanted = *from.currentSeats + *rc::gen::inRange<qint64>(1, 100);
        const auto less = estimate(from, wanted);
        const auto more = estimate(from, wanted + 1);
        RC_ASSERT(less.charge->minor <= more.charge->minor);
        RC_ASSERT(less.renewalNext->minor <= more.renewalNext->minor);
    }));
}

void ProrationTest::everyProblemHasASentence()
{
    QStringList seen;
    for (int i = 0; i <= int(EstimateProblem::Overflow); ++i) {
        const QString text = estimateProblemText(EstimateProblem(i), Currency(u"USD"_qs), u"Crovver"_qs);
        QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
        QVERIFY(!seen.contains(text));
        seen.append(text);
    }
    for (int i = 0; i <= int(CurrencySource::Unknown); ++i)
        QVERIFY(currencySourceText({Currency(u"USD"_qs), CurrencySource(i)}, u"Crovver"_qs).endsWith(u'.'));
}

void ProrationTest::words()
{
    const QChar nbsp(QChar::Nbsp);
    const ProrationEstimate result = estimate(basis("USD", "29", "1.00"), 15);
    QCOMPARE(workingText(result, english),
        u"5 × USD"_qs + nbsp + u"1.00 × 17 ÷ 30 = USD"_qs + nbsp + u"2.833333…"_qs);
    QVERIFY(roundingText(result, english).contains(u"USD"_qs + nbsp + u"0.01"_qs));
    QCOMPARE(periodDaysText(result.days, english), u"17 of 30 days"_qs);
    QCOMPARE(periodDaysText({}, english), unknownText());
    const ProrationEstimate even = estimate(basis("JPY", "3000", "500"), 13);
    QCOMPARE(workingText(even, english), u"3 × JPY"_qs + nbsp + u"500 × 17 ÷ 30 = JPY"_qs + nbsp + u"850"_qs);
    QVERIFY(!roundingText(even, english).contains(u"JPY"_qs));
}

QTEST_GUILESS_MAIN(ProrationTest)

} // namespace tst_proration

#include "tst_proration.moc"
