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

qint64 valueAt(const std::vector<StepPoint> &points, qint64 time)
{
    qint64 value = 0;
    for (const StepPoint &point : points) {
        if (point.utcMs <= time)
            value = point.value;
    }
    return value;
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
            RC_ASSERT(valueAt(series.active, time) == count);
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

QTEST_GUILESS_MAIN(SeatChartsTest)

} // namespace tst_seat_charts

#include "tst_seat_charts.moc"
