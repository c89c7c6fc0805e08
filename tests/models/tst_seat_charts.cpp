// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seat_charts.h"

#include "support/fake_gateway.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>

namespace tst_seat_charts {

using namespace desk;
using namespace desk::test;

constexpr qint64 day = 86'400'000;

Seat held(const QString &user, qint64 from, std::optional<qint64> to = std::nullopt)
{
    Seat seat = aSeat(user, to ? SeatStatus::Removed : SeatStatus::Active);
    seat.allocatedAt = Timestamp::fromUtcMs(from);
    if (to)
        seat.removedAt = Timestamp::fromUtcMs(*to);
    return seat;
}

SeatTable tableOf(const std::vector<Seat> &seats)
{
    SeatTable table;
    for (const Seat &seat : seats)
        table.add(seat, 1, 0);
    return table;
}

/// `daysAgo` with the number of seats in use from then on.
SeatsOverTime grown(const std::vector<std::pair<int, qint64>> &steps, qint64 units)
{
    constexpr qint64 now = 1000 * day;
    SeatsOverTime series;
    for (const auto &[daysAgo, count] : steps)
        series.active.push_back({now - daysAgo * day, count});
    series.active.push_back({now, series.active.back().value});
    series.capacity = {{now - day, units}, {now, units}};
    return series;
}

class SeatChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D17_gauge();
    void stepsUpAndDown();
    void leavesOutWhatCannotBeCounted();
    void capacityIsNeverDrawnBackwards();
    void likeCountingEachMoment();
    void thinningKeepsExtremes();
    void rowsForReadersOfTables();
    void nothingIsNothing();
    void gaugeInWords();
    void valuesHoldUntilTheNext();
    void capacityIsAssumedBeforeItWasSeen();
    void partBeginsWithWhatHeldThen();
    void forecastFollowsTheGrowth();
    void forecastIsHonest();
    void forecastIsOfTheLastMonths();
};

void SeatChartsTest::D17_gauge()
{
    Capacity capacity;
    QCOMPARE(seatGauge(capacity).fraction, 0.0);
    QVERIFY(!seatGauge(capacity).isKnown());
    capacity.activeCount = 3;
    capacity.units = 0;
    QCOMPARE(seatGauge(capacity).fraction, 1.0);
    QCOMPARE(seatGauge(capacity).over, 3);
    capacity.activeCount = 0;
    QCOMPARE(seatGauge(capacity).fraction, 0.0);
    capacity.activeCount = 1'000'000'000;
    capacity.units = 4;
    QCOMPARE(seatGauge(capacity).fraction, 1.0);
    capacity.activeCount = 1;
    QCOMPARE(seatGauge(capacity).fraction, 0.25);
    QCOMPARE(seatGauge(capacity).left, QStringLiteral("3 free"));
}

void SeatChartsTest::stepsUpAndDown()
{
    const SeatTable table = tableOf({held(u"a"_qs, 10), held(u"b"_qs, 20, 40), held(u"c"_qs, 20)});
    const SeatsOverTime series = seatsOverTime(table, {}, 100);
    const std::vector<StepPoint> expected{{10, 1}, {20, 3}, {40, 2}, {100, 2}};
    QVERIFY(series.active == expected);
    QCOMPARE(series.maximum, 3);
    QCOMPARE(series.leftOut, 0);
    QVERIFY(series.capacity.empty());
}

void SeatChartsTest::leavesOutWhatCannotBeCounted()
{
    Seat noTime = held(u"a"_qs, 10);
    noTime.allocatedAt = {};
    Seat backwards = held(u"b"_qs, 50, 20);
    Seat noEnd = held(u"c"_qs, 10, 20);
    noEnd.removedAt = parseTimestamp(u"soon");
    Seat other = held(u"d"_qs, 10);
    other.status = {SeatStatus::Other, u"invited"_qs};
    const SeatTable table
        = tableOf({noTime, backwards, noEnd, other, held(QString(), 10), held(u"e"_qs, 10)});
    const SeatsOverTime series = seatsOverTime(table, {}, 10);
    QCOMPARE(series.leftOut, 5);
    const std::vector<StepPoint> expected{{10, 1}};
    QVERIFY(series.active == expected);
}

void SeatChartsTest::capacityIsNeverDrawnBackwards()
{
    const SeatTable table = tableOf({held(u"a"_qs, 10)});
    const SeatsOverTime series = seatsOverTime(table, {{60, 5}, {80, 9}}, 100);
    const std::vector<StepPoint> expected{{60, 5}, {80, 9}, {100, 9}};
    QVERIFY(series.capacity == expected);
    QCOMPARE(series.maximum, 9);
}

void SeatChartsTest::likeCountingEachMoment()
{
    QVERIFY(rc::check("the line is at every moment the number of seats held then", [] {
        std::vector<Seat> seats;
        for (int i = *rc::gen::inRange(0, 30); i > 0; --i) {
            const auto from = *rc::gen::inRange<qint64>(0, 30);
            const bool removed = *rc::gen::inRange(0, 2) == 0;
            const auto to = from + *rc::gen::inRange<qint64>(0, 30);
            seats.push_back(held(u"u%1"_qs.arg(i), from, removed ? std::optional(to) : std::nullopt));
        }
        const SeatsOverTime series = seatsOverTime(tableOf(seats), {}, 100);
        for (qint64 time = 0; time <= 100; ++time) {
            const auto count = std::ranges::count_if(seats, [&](const Seat &seat) {
                return *seat.allocatedAt.utcMs <= time
                    && (!seat.removedAt.utcMs || *seat.removedAt.utcMs > time);
            });
            RC_ASSERT(valueAt(series.active, time).value_or(0) == count);
        }
        RC_ASSERT(std::ranges::is_sorted(series.active, {}, &StepPoint::utcMs));
    }));
}

void SeatChartsTest::thinningKeepsExtremes()
{
    QVERIFY(rc::check("few points, the same ends, the same highest and lowest", [] {
        std::vector<StepPoint> points;
        for (int i = 0, n = *rc::gen::inRange(0, 300); i < n; ++i)
            points.push_back({i, *rc::gen::inRange<qint64>(-50, 50)});
        const auto limit = *rc::gen::inRange<size_t>(0, 100);
        const std::vector<StepPoint> thin = thinned(points, limit);
        RC_ASSERT(thin.size() <= std::max<size_t>(limit, 4));
        RC_ASSERT(std::ranges::is_sorted(thin, {}, &StepPoint::utcMs));
        if (points.empty())
            return;
        RC_ASSERT(thin.front() == points.front() && thin.back() == points.back());
        const auto [low, high] = std::ranges::minmax(points, {}, &StepPoint::value);
        const auto [thinLow, thinHigh] = std::ranges::minmax(thin, {}, &StepPoint::value);
        RC_ASSERT(low.value == thinLow.value && high.value == thinHigh.value);
    }));
}

void SeatChartsTest::rowsForReadersOfTables()
{
    const SeatTable table = tableOf({held(u"a"_qs, 10), held(u"b"_qs, 20, day + 5), held(u"c"_qs, 3 * day)});
    const auto rows = seatsOverTimeRows(seatsOverTime(table, {{day + 7, 4}}, 3 * day));
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].active, 2);
    QCOMPARE(rows[0].capacity, std::optional<qint64>(4));
    QCOMPARE(rows[1].utcMs, day + 7);
    QCOMPARE(rows[1].active, 1);
    QCOMPARE(rows[2].active, 2);
    QVERIFY(!rows[2].capacity); // not known then
}

void SeatChartsTest::nothingIsNothing()
{
    const SeatsOverTime series = seatsOverTime(SeatTable(), {}, 100);
    QVERIFY(series.active.empty());
    QVERIFY(seatsOverTimeRows(series).empty());
    QVERIFY(thinned(series.active, 10).empty());
}

void SeatChartsTest::gaugeInWords()
{
    const auto words = [](std::optional<qint64> active, std::optional<qint64> units) {
        Capacity capacity;
        capacity.activeCount = active;
        capacity.units = units;
        const SeatGauge gauge = seatGauge(capacity);
        return QString(gauge.headline + u'|' + gauge.left);
    };
    QCOMPARE(words(18, 25), QStringLiteral("18 of 25 in use|7 free"));
    QCOMPARE(words(25, 25), QStringLiteral("25 of 25 in use|full"));
    QCOMPARE(words(28, 25), QStringLiteral("28 of 25 in use|3 over"));
    QCOMPARE(words(0, 0), QStringLiteral("This plan has no seats|"));
    QCOMPARE(words(2, 0), QStringLiteral("2 of 0 in use|2 over"));
    QCOMPARE(words(18, {}), QStringLiteral("18 in use, capacity not known|"));
    QCOMPARE(words({}, 25), QStringLiteral("25 paid for, use not known|"));
    QCOMPARE(words({}, {}), QStringLiteral("Seats not known yet|"));
}

void SeatChartsTest::valuesHoldUntilTheNext()
{
    const std::vector<StepPoint> steps{{10, 1}, {20, 5}};
    QVERIFY(!valueAt(steps, 9));
    QCOMPARE(valueAt(steps, 10), std::optional<qint64>(1));
    QCOMPARE(valueAt(steps, 19), std::optional<qint64>(1));
    QCOMPARE(valueAt(steps, 1000), std::optional<qint64>(5));
}

void SeatChartsTest::capacityIsAssumedBeforeItWasSeen()
{
    SeatsOverTime series;
    QVERIFY(!capacityAt(series, 50));
    series.capacity = {{60, 5}, {80, 9}};
    QVERIFY(capacityAt(series, 10) == (CapacityAt{5, true}));
    QVERIFY(capacityAt(series, 60) == (CapacityAt{5, false}));
    QVERIFY(capacityAt(series, 90) == (CapacityAt{9, false}));
}

void SeatChartsTest::partBeginsWithWhatHeldThen()
{
    SeatsOverTime series;
    series.active = {{10, 40}, {20, 3}, {100, 3}};
    series.capacity = {{60, 5}, {100, 5}};
    series.orders = {{15, QStringLiteral("a"), {}}, {70, QStringLiteral("b"), {}}};
    series.leftOut = 2;
    const SeatsOverTime part = seatsSince(series, 50);
    QVERIFY(part.active == (std::vector<StepPoint>{{50, 3}, {100, 3}}));
    QVERIFY(part.capacity == series.capacity); // it isn't known before
    QCOMPARE(part.maximum, 5);
    QCOMPARE(part.leftOut, 2);
    QCOMPARE(part.orders.size(), size_t(1));
    QVERIFY(seatsSince(series, 0).active == series.active); // nothing is made up before the first seat
}

void SeatChartsTest::forecastFollowsTheGrowth()
{
    // 9 more in 90 days, 4 are free: in 40 days.
    const SeatsOverTime series = grown({{300, 2}, {90, 7}, {45, 12}, {1, 16}}, 20);
    const auto forecast = seatForecast(series);
    QVERIFY(forecast);
    QCOMPARE(forecast->fullAtMs, 1040 * day);
    QCOMPARE(forecast->sinceMs, 910 * day);
    QCOMPARE(seatForecastText(series), QStringLiteral("Full about 6 Nov 1972 at the pace since 29 Jun 1972"));
}

void SeatChartsTest::forecastIsHonest()
{
    QVERIFY(seatForecast(grown({{30, 1}, {10, 5}}, 20)));
    QVERIFY(!seatForecast(grown({{29, 1}, {10, 5}}, 20))); // too few days
    QVERIFY(!seatForecast(grown({{200, 9}, {50, 9}}, 20))); // no growth
    QVERIFY(!seatForecast(grown({{200, 9}, {50, 7}}, 20))); // fewer than before
    QVERIFY(!seatForecast(grown({{200, 9}, {50, 20}}, 20))); // full already
    QVERIFY(!seatForecast(grown({{200, 9}, {50, 24}}, 20))); // over
    QVERIFY(!seatForecast(grown({{200, 9}, {50, 10}}, 20))); // 900 days ahead
    SeatsOverTime unknown = grown({{200, 9}, {50, 12}}, 20);
    unknown.capacity.clear();
    QVERIFY(!seatForecast(unknown));
    QVERIFY(seatForecastText(unknown).isEmpty());
    QVERIFY(!seatForecast({}));
}

void SeatChartsTest::forecastIsOfTheLastMonths()
{
    QVERIFY(!seatForecast(grown({{400, 1}, {200, 15}}, 20))); // it grew, but long ago
}

QTEST_GUILESS_MAIN(SeatChartsTest)

} // namespace tst_seat_charts

#include "tst_seat_charts.moc"
