// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/pace.h"
#include "support/fake_clock.h"

#include <QTest>

namespace tst_pace {

using namespace desk;
using namespace std::chrono_literals;

class TestPace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstIsToldAtOnceTheOthersTogether();
    void afterAPauseItIsAtOnceAgain();
    void whatIsResetIsNotTold();
    void whoTellsMayNoteMore();
};

void TestPace::theFirstIsToldAtOnceTheOthersTogether()
{
    test::FakeClock clock;
    int told = 0;
    Pace pace(clock, 100ms, [&] { ++told; });
    QCOMPARE(told, 0);
    pace.note();
    QCOMPARE(told, 1);
    for (int i = 0; i < 50; ++i) {
        clock.advance(1ms);
        pace.note();
    }
    QCOMPARE(told, 1);
    clock.advance(49ms);
    QCOMPARE(told, 1);
    clock.advance(1ms);
    QCOMPARE(told, 2);
    clock.advance(1s);
    QCOMPARE(told, 2); // nothing came meanwhile
    QCOMPARE(clock.pendingTimers(), size_t(0));
}

void TestPace::afterAPauseItIsAtOnceAgain()
{
    test::FakeClock clock;
    int told = 0;
    Pace pace(clock, 100ms, [&] { ++told; });
    pace.note();
    clock.advance(100ms);
    pace.note();
    QCOMPARE(told, 2);
}

void TestPace::whatIsResetIsNotTold()
{
    test::FakeClock clock;
    int told = 0;
    Pace pace(clock, 100ms, [&] { ++told; });
    pace.note();
    pace.note();
    pace.reset();
    clock.advance(1s);
    QCOMPARE(told, 1);
    pace.note();
    pace.reset();
    pace.note(); // what is new is told at once
    QCOMPARE(told, 3);
}

void TestPace::whoTellsMayNoteMore()
{
    test::FakeClock clock;
    int told = 0;
    Pace *again = nullptr;
    Pace pace(clock, 100ms, [&] {
        if (++told < 3)
            again->note();
    });
    again = &pace;
    pace.note();
    QCOMPARE(told, 1);
    clock.advance(100ms);
    QCOMPARE(told, 2);
    clock.advance(100ms);
    QCOMPARE(told, 3);
    QCOMPARE(clock.pendingTimers(), size_t(0));
}

QTEST_GUILESS_MAIN(TestPace)

} // namespace tst_pace

#include "tst_pace.moc"
