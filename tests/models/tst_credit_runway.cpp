// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/credit.h"
#include "models/domain/credit_runway.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

namespace tst_credit_runway {

using namespace desk;
using namespace Qt::StringLiterals;

constexpr qint64 day = 86'400'000;

CreditSample sample(qint64 at, qint64 base, qint64 addon = 0)
{
    return {at, u"ai"_s, base, addon, base + addon, 1000};
}

std::vector<CreditSample> falling(int count, qint64 every, qint64 from, qint64 by)
{
    std::vector<CreditSample> all;
    for (int i = 0; i < count; ++i)
        all.push_back(sample(i * every, from - i * by));
    return all;
}

class TestCreditRunway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsClaimedBelowThreeSamples()
    {
        for (int count = 0; count < 3; ++count) {
            const CreditRunway runway = creditRunway(falling(count, day, 900, 10), 9 * day, {});
            QCOMPARE(runway.sureness, RunwaySureness::None);
            QVERIFY(!runway.burnPerDay && !runway.runsOutAt);
        }
        QVERIFY(creditRunway(falling(3, day, 900, 10), 9 * day, {}).runsOutAt);
    }

    void aSteadyBurnRunsOutWhereTheLineEnds()
    {
        const CreditRunway runway = creditRunway(falling(12, day, 1000, 50), 11 * day, 100 * day);
        QCOMPARE(runway.sureness, RunwaySureness::High);
        QCOMPARE(qRound64(*runway.burnPerDay), 50);
        QCOMPARE(*runway.runsOutAt, 20 * day);
        QCOMPARE(runway.beforeExpiry, std::optional(true));
        QCOMPARE(*runway.mayLapse, 450);
        QCOMPARE(
            creditRunway(falling(12, day, 1000, 50), 11 * day, 15 * day).beforeExpiry, std::optional(false));
    }

    void surenessNeedsSamplesTimeAndALine()
    {
        QCOMPARE(creditRunway(falling(12, day / 24, 1000, 5), day, {}).sureness, RunwaySureness::Low);
        QCOMPARE(creditRunway(falling(6, day, 1000, 5), 6 * day, {}).sureness, RunwaySureness::Medium);
        std::vector<CreditSample> wild = falling(20, day, 1000, 0);
        for (size_t i = 0; i < wild.size(); ++i)
            wild[i].total = *wild[i].total - (i % 2 == 0 ? 0 : 300);
        wild.front().base = wild.front().addon = std::nullopt;
        QVERIFY(creditRunway(wild, 20 * day, {}).sureness != RunwaySureness::High);
    }

    void risesAreToldApartAndStartAnew()
    {
        std::vector<CreditSample> all = falling(5, day, 500, 50);
        all.push_back(sample(5 * day, 250, 400)); // bought
        all.push_back(sample(6 * day, 1000, 390)); // refilled
        const CreditRunway runway = creditRunway(all, 6 * day, {});
        QCOMPARE(runway.rises.size(), size_t(2));
        QCOMPARE(runway.rises[0], (CreditRise{5 * day, 400, CreditRise::Kind::Purchase}));
        QCOMPARE(runway.rises[1], (CreditRise{6 * day, 750, CreditRise::Kind::Refill}));
        QCOMPARE(runway.samples, 1);
        QVERIFY(!runway.burnPerDay);
    }

    void unusedCreditsDoNotRunOut()
    {
        const CreditRunway runway = creditRunway(falling(8, day, 700, 0), 8 * day, 9 * day);
        QCOMPARE(*runway.burnPerDay, 0.0);
        QVERIFY(!runway.runsOutAt);
        QCOMPARE(runway.beforeExpiry, std::optional(false));
        QCOMPARE(*runway.mayLapse, 700);
    }

    void belowZeroIsEmptyNow()
    {
        const CreditRunway runway = creditRunway(falling(5, day, 60, 30), 5 * day, {});
        QVERIFY(runway.isEmpty);
        QCOMPARE(*runway.runsOutAt, 4 * day);
        QVERIFY(!runway.mayLapse);
    }

    void S13_aClockThatWentBackMakesNoRise()
    {
        std::vector<CreditSample> all = falling(4, day, 400, 100);
        all.insert(all.begin() + 2, sample(-50 * day, 9000));
        const CreditRunway runway = creditRunway(all, 4 * day, {});
        QVERIFY(runway.rises.empty());
        QCOMPARE(runway.samples, 4);
    }

    void S13_aClockThatWasAheadDoesNotCount()
    {
        std::vector<CreditSample> all = falling(12, day, 1000, 50);
        all.push_back(sample(5000 * day, 9000));
        const CreditRunway runway = creditRunway(all, 11 * day, {});
        QVERIFY(runway.rises.empty());
        QCOMPARE(*runway.runsOutAt, 20 * day);
    }

    void anySamplesMakeSense()
    {
        const bool kept = rc::check("burn, rises and what may lapse are in their bounds", [] {
            const auto values = *rc::gen::container<std::vector<std::pair<qint64, qint64>>>(
                rc::gen::pair(rc::gen::inRange<qint64>(0, 40), rc::gen::arbitrary<qint64>()));
            std::vector<CreditSample> all;
            for (const auto &[days, total] : values) // equal times and clocks that go back among them
                all.push_back({days * day, u"ai"_s, total, {}, total, {}});
            const CreditRunway runway = creditRunway(all, 40 * day, 50 * day);
            RC_ASSERT(!runway.burnPerDay || (std::isfinite(*runway.burnPerDay) && *runway.burnPerDay >= 0));
            RC_ASSERT((runway.sureness == RunwaySureness::None) == !runway.burnPerDay);
            RC_ASSERT(runway.sureness == RunwaySureness::None || runway.samples >= 3);
            RC_ASSERT(!runway.runsOutAt || runway.burnPerDay);
            RC_ASSERT(!runway.mayLapse || *runway.mayLapse > 0);
            for (const CreditRise &rise : runway.rises)
                RC_ASSERT(rise.amount > 0);
        });
        QVERIFY(kept);
    }

    void aLineIsFoundWhateverItsSlope()
    {
        const bool kept = rc::check("a steady burn is told exactly", [] {
            const int burn = *rc::gen::inRange(1, 10000);
            const int count = *rc::gen::inRange(3, 60);
            const CreditRunway runway
                = creditRunway(falling(count, day, 1'000'000, burn), qint64(count) * day, {});
            RC_ASSERT(std::abs(*runway.burnPerDay - burn) < 0.001);
        });
        QVERIFY(kept);
    }

    void D07_sharesAreExactAtTheEdges()
    {
        QCOMPARE(*wholePercent({999, 1000}), 99);
        QCOMPARE(*wholePercent({-1, 1000}), -1);
        QCOMPARE(*wholePercent({1500, 1000}), 150);
        QCOMPARE(*wholePercent({9223372036854775807, 9223372036854775807}), 100);
        QVERIFY(!wholePercent({9223372036854775807, 1}));
        QVERIFY(!wholePercent({1, 0}));
        QVERIFY(isLess(Ratio{9007199254740992, 9007199254740993}, Ratio{1, 1}));
        QVERIFY(!isLess(Ratio{1, 1}, Ratio{9007199254740992, 9007199254740993}));
    }
};

QTEST_GUILESS_MAIN(TestCreditRunway)

} // namespace tst_credit_runway

#include "tst_credit_runway.moc"
