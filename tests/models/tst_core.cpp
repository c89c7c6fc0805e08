// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/call.h"
#include "models/core/clock.h"

#include "support/fake_clock.h"

#include <QPointer>
#include <QTest>

namespace tst_core {

using namespace desk;
using namespace std::chrono_literals;

class CoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishesOnce();
    void droppingCancelsOnceAndSilently();
    void finishedCallIsNotCancelled();
    void mayBeDroppedFromItsOwnSignal();
    void resultOfAMovedOnlyWayIsTaken();
    void receiverThatIsGoneGetsNothing();
    void retriesAreAnnounced();
    void abandonedCallIgnoresALateResult();
    void timerRunsOnceFromTheLoop();
    void droppedTimerNeverRuns();
    void timerMayDropItself();
    void fakeClockRunsInOrder();
};

void CoreTest::finishesOnce()
{
    auto call = makeCall<int>();
    int times = 0;
    int value = 0;
    whenFinished(*call, this, [&](Result<int> result) {
        ++times;
        value = *result;
    });
    QVERIFY(!call->isFinished());
    call->finish(7);
    call->finish(8);
    QCOMPARE(times, 1);
    QCOMPARE(value, 7);
    QVERIFY(call->isFinished());
}

void CoreTest::droppingCancelsOnceAndSilently()
{
    int cancelled = 0;
    int finished = 0;
    auto call = makeCall<int>();
    call->setCanceller([&] { ++cancelled; });
    connect(call.get(), &CallBase::finished, this, [&] { ++finished; });
    call.reset();
    QCOMPARE(cancelled, 1);
    QCOMPARE(finished, 0);
}

void CoreTest::finishedCallIsNotCancelled()
{
    int cancelled = 0;
    auto call = makeCall<int>();
    call->setCanceller([&] { ++cancelled; });
    call->finish(1);
    call.reset();
    QCOMPARE(cancelled, 0);
}

void CoreTest::mayBeDroppedFromItsOwnSignal()
{
    auto call = makeCall<QString>();
    const QPointer<CallBase> alive(call.get());
    QString received;
    whenFinished(*call, this, [&](Result<QString> result) {
        call.reset();
        received = *result; // the receiver and its captures must still be there
    });
    call->finish(QStringLiteral("value"));
    QCOMPARE(received, QStringLiteral("value"));
    QTRY_VERIFY(alive.isNull());
}

void CoreTest::resultOfAMovedOnlyWayIsTaken()
{
    auto call = makeCall<std::unique_ptr<int>>();
    std::unique_ptr<int> received;
    connect(call.get(), &CallBase::finished, this, [&] { received = *call->takeResult(); });
    call->finish(std::make_unique<int>(5));
    QCOMPARE(*received, 5);
}

void CoreTest::receiverThatIsGoneGetsNothing()
{
    auto call = makeCall<int>();
    int times = 0;
    {
        QObject context;
        whenFinished(*call, &context, [&](Result<int>) { ++times; });
    }
    call->finish(1);
    QCOMPARE(times, 0);
}

void CoreTest::retriesAreAnnounced()
{
    auto call = makeCall<int>();
    int attempt = 0;
    std::chrono::milliseconds delay{};
    connect(call.get(), &CallBase::retryScheduled, this, [&](int which, std::chrono::milliseconds after) {
        attempt = which;
        delay = after;
    });
    call->announceRetry(2, 750ms);
    QCOMPARE(attempt, 2);
    QCOMPARE(delay, 750ms);
}

void CoreTest::abandonedCallIgnoresALateResult()
{
    auto call = makeCall<int>();
    int times = 0;
    whenFinished(*call, this, [&](Result<int>) { ++times; });
    call->abandon();
    call->finish(3);
    QCOMPARE(times, 0);
}

void CoreTest::timerRunsOnceFromTheLoop()
{
    SystemClock clock;
    int runs = 0;
    const TimerHandle timer = clock.after(0ms, [&] { ++runs; });
    QCOMPARE(runs, 0);
    QTRY_COMPARE(runs, 1);
    QCoreApplication::processEvents();
    QCOMPARE(runs, 1);
    QVERIFY(clock.elapsed() >= 0ms);
    QCOMPARE(clock.utcNow().timeSpec(), Qt::UTC);
}

void CoreTest::droppedTimerNeverRuns()
{
    SystemClock clock;
    bool dropped = false;
    bool later = false;
    TimerHandle timer = clock.after(0ms, [&] { dropped = true; });
    timer.reset();
    const TimerHandle after = clock.after(1ms, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!dropped);
}

void CoreTest::timerMayDropItself()
{
    SystemClock clock;
    QByteArray seen;
    TimerHandle timer;
    timer = clock.after(0ms, [&timer, &seen, text = QByteArray("captured")] {
        timer.reset();
        seen = text;
    });
    QTRY_COMPARE(seen, QByteArray("captured"));
}

void CoreTest::fakeClockRunsInOrder()
{
    test::FakeClock clock;
    QByteArray order;
    TimerHandle nested;
    const TimerHandle b = clock.after(20ms, [&] { order += 'b'; });
    const TimerHandle a = clock.after(10ms, [&] {
        order += 'a';
        nested = clock.after(5ms, [&] { order += 'n'; });
    });
    clock.advance(9ms);
    QCOMPARE(order, QByteArray());
    clock.advance(20ms);
    QCOMPARE(order, QByteArray("anb"));
    QCOMPARE(clock.elapsed(), 29ms);
}

QTEST_GUILESS_MAIN(CoreTest)

} // namespace tst_core

#include "tst_core.moc"
