// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/payment_watch.h"

#include "support/action_rig.h"
#include "support/fake_notifier.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;
using Method = FakeGateway::Method;

namespace {

struct WatchRig : ActionRig
{
    WatchRig()
        : watch(gateway, *actions, *book, notifier, clock)
    {
        gateway.onCapacity = [this](const TenantId &) -> FakeGateway::Answer<Capacity> {
            if (offline)
                return Result<Capacity>(failure(anError(ApiError::Kind::Offline)));
            Capacity capacity;
            capacity.activeCount = 10;
            capacity.units = units;
            return Result<Capacity>(capacity);
        };
        gateway.onBuyCapacity = [](const CapacityRequest &) {
            CapacityReply reply;
            reply.requiresPayment = true;
            reply.amountText = u"17.50"_s;
            return reply;
        };
    }
    /// Ten seats, five more are bought; with people who wait for them.
    QString buy(std::vector<SeatPerson> waiting = {})
    {
        ActionContext context;
        context.tenantName = u"Acme"_s;
        context.unitsBefore = 10;
        context.seatWaiting = !waiting.empty();
        context.waiting = std::move(waiting);
        QString id;
        actions->buyCapacity({actionTenant, 15, {}}, context, &receiver,
            [&](const ActionOutcome<CapacityReply> &outcome) { id = outcome.intentId; });
        settle();
        return id;
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        settle();
    }
    const Intent &intent(const QString &id) const { return *ledger->find(id); }

    qint64 units = 10;
    bool offline = false;
    FakeNotifier notifier;
    PaymentWatch watch;
};

std::vector<SeatPerson> people(int count)
{
    std::vector<SeatPerson> list;
    for (int i = 1; i <= count; ++i)
        list.push_back({UserId(u"waiting%1"_s.arg(i)), {}, {}});
    return list;
}

BulkReply allAllocated(const BulkRequest &request)
{
    BulkReply reply;
    for (const SeatPerson &person : request.people)
        reply.allocated << person.userId.text();
    return reply;
}

} // namespace

class TestPaymentWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void M09_pausesGrowFromFiveSecondsToFiveMinutes()
    {
        WatchRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.gateway.count(Method::Capacity), size_t(1)); // the baseline, at once
        std::vector<qint64> pauses;
        for (int i = 0; i < 14; ++i) {
            const QDateTime next = rig.watch.stateOf(id)->nextLook;
            pauses.push_back(rig.clock.utcNow().msecsTo(next));
            rig.pass(std::chrono::milliseconds(pauses.back()));
            QCOMPARE(rig.gateway.count(Method::Capacity), size_t(i + 2));
        }
        QCOMPARE(pauses.front(), 5000);
        QVERIFY(std::ranges::is_sorted(pauses));
        QCOMPARE(pauses.back(), 300000);
    }

    void aRiseIsObservedAndNotified()
    {
        WatchRig rig;
        QSignalSpy observed(&rig.watch, &PaymentWatch::observed);
        const QString id = rig.buy();
        rig.pass(seconds(0));
        rig.units = 15;
        rig.pass(seconds(5));
        QCOMPARE(observed.size(), 1);
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        QCOMPARE(rig.intent(id).unitsObserved, 15);
        QCOMPARE(rig.intent(id).observedAt, rig.clock.utcNow());
        QCOMPARE(rig.notifier.notices.size(), size_t(1));
        QCOMPARE(rig.notifier.notices[0].about, id);
        QVERIFY(!rig.watch.stateOf(id));
        // And it looks no more.
        const size_t looks = rig.gateway.count(Method::Capacity);
        rig.pass(minutes(30));
        QCOMPARE(rig.gateway.count(Method::Capacity), looks);
    }

    void aSmallerRiseIsSaidAsSuch()
    {
        WatchRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        rig.units = 12;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        QCOMPARE(rig.intent(id).unitsObserved, 12);
        QVERIFY(rig.journal.actions(id).contains(u"smaller_rise"_s));
        QVERIFY(rig.notifier.notices.empty());
        rig.units = 15;
        rig.pass(minutes(1));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
    }

    /// Somebody else's purchase must not be taken for this one.
    void aRiseThatWasThereBeforeIsNoPayment()
    {
        WatchRig rig;
        rig.units = 15;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        QCOMPARE(rig.intent(id).unitsBefore, 15);
        QVERIFY(rig.journal.actions(id).contains(u"rise_before_payment"_s));
        rig.pass(minutes(10));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
    }

    void failedLooksAreToldAndRepeated()
    {
        WatchRig rig;
        rig.offline = true;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QVERIFY(rig.watch.stateOf(id)->error);
        rig.offline = false;
        rig.watch.lookNow(id);
        rig.settle();
        QVERIFY(!rig.watch.stateOf(id)->error);
        QVERIFY(rig.watch.stateOf(id)->seen);
    }

    void waitingPeopleAreSeatedInBatches()
    {
        WatchRig rig;
        std::vector<size_t> batches;
        rig.gateway.onBulkAllocate = [&](const BulkRequest &request) {
            batches.push_back(request.people.size());
            return allAllocated(request);
        };
        QSignalSpy seated(&rig.watch, &PaymentWatch::waitingSeated);
        const QString id = rig.buy(people(120));
        rig.pass(seconds(0));
        QVERIFY(batches.empty());
        rig.units = 15;
        rig.pass(seconds(5));
        QCOMPARE(batches, (std::vector<size_t>{100, 20}));
        QCOMPARE(seated.size(), 1);
        QCOMPARE(seated[0][1].toLongLong(), 120);
        QCOMPARE(rig.notifier.notices.back().about, id);
    }

    /// The last run saw the rise and ended before everybody had a seat.
    void S05_whoWaitsIsSeatedAfterARestart()
    {
        WatchRig rig;
        rig.gateway.onBulkAllocate = [](const BulkRequest &) {
            return Result<BulkReply>(failure(anError(ApiError::Kind::Offline)));
        };
        const QString id = rig.buy(people(3));
        rig.pass(seconds(0));
        rig.units = 15;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(id).waiting.size(), size_t(3));

        FakeGateway gateway;
        std::vector<QString> seated;
        gateway.onSeats = [](const SeatQuery &query) { return pageOf({aSeat(u"waiting2"_s)}, query); };
        gateway.onBulkAllocate = [&](const BulkRequest &request) {
            for (const SeatPerson &person : request.people)
                seated.push_back(person.userId.text());
            return allAllocated(request);
        };
        FakeClock clock(rig.clock.utcNow().addSecs(60));
        FakeNotifier notifier;
        IntentLedger ledger(rig.journal, rig.account, clock, [] { return QString(); });
        SeatActions actions(gateway, ledger, clock);
        FakeHistoryStore history;
        CreditBook book(gateway, history, clock, ledger.account().id);
        PaymentWatch watch(gateway, actions, book, notifier, clock);
        ledger.start();
        for (int i = 0; i < 8; ++i) {
            QCoreApplication::processEvents();
            clock.advance(seconds(1));
            gateway.answerAll();
        }
        QCOMPARE(seated, (std::vector<QString>{u"waiting1"_s, u"waiting3"_s}));
        QVERIFY(ledger.find(id)->waiting.empty());
    }

    void nobodyIsSeatedUnasked()
    {
        WatchRig rig;
        const QString id = rig.buy(people(3));
        rig.watch.setSeatWaiting(id, false);
        rig.units = 10;
        rig.pass(seconds(0));
        rig.units = 15;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        QCOMPARE(rig.gateway.count(Method::BulkAllocate), size_t(0));
    }

    void whoCouldNotBeSeatedIsTold()
    {
        WatchRig rig;
        rig.gateway.onBulkAllocate = [](const BulkRequest &) {
            return Result<BulkReply>(failure(anError(ApiError::Kind::Forbidden)));
        };
        QSignalSpy failed(&rig.watch, &PaymentWatch::waitingFailed);
        const QString id = rig.buy(people(3));
        rig.pass(seconds(0));
        rig.units = 15;
        rig.pass(seconds(5));
        QCOMPARE(failed.size(), 1);
        QVERIFY(rig.journal.actions(id).contains(u"waiting_not_seated"_s));
    }

    void M06_anUnknownCheckoutIsWatchedUntilTheOperatorLooked()
    {
        WatchRig rig;
        rig.gateway.onBuyCapacity = [](const CapacityRequest &) {
            ApiError error = anError(ApiError::Kind::OutcomeUnknown);
            error.attempts = 1;
            return Result<CapacityReply>(failure(error));
        };
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(id).state, IntentState::Unknown);
        QVERIFY(rig.watch.stateOf(id));
        rig.watch.markChecked(id);
        QCOMPARE(rig.intent(id).state, IntentState::Checked);
        QVERIFY(!rig.watch.stateOf(id));
    }

    void theWaitGoesOnAfterARestart()
    {
        WatchRig first;
        const QString id = first.buy();
        first.pass(seconds(0));
        FakeGateway gateway;
        gateway.onCapacity = [](const TenantId &) {
            Capacity capacity;
            capacity.activeCount = 10;
            capacity.units = 15;
            return capacity;
        };
        FakeClock clock(first.clock.utcNow().addSecs(3 * 3600));
        FakeNotifier notifier;
        IntentLedger ledger(first.journal, first.account, clock, [] { return QString(); });
        SeatActions actions(gateway, ledger, clock);
        FakeHistoryStore history;
        CreditBook book(gateway, history, clock, ledger.account().id);
        PaymentWatch watch(gateway, actions, book, notifier, clock);
        ledger.start();
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
            clock.advance(seconds(1));
            gateway.answerAll();
        }
        // It rose while the program was away: that is observed, at the time of observing.
        QCOMPARE(ledger.find(id)->state, IntentState::Observed);
        QCOMPARE(ledger.find(id)->unitsObserved, 15);
        QCOMPARE(notifier.notices.size(), size_t(1));
    }

    void droppedIsNoLongerWatched()
    {
        WatchRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        rig.watch.drop(id);
        QCOMPARE(rig.intent(id).state, IntentState::Dropped);
        QVERIFY(!rig.watch.stateOf(id));
    }

    void seenElsewhereCounts()
    {
        WatchRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        Capacity seen;
        seen.activeCount = 10;
        seen.units = 15;
        rig.watch.noteCapacity(TenantId(u"other"_s), seen);
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        rig.watch.noteCapacity(actionTenant, seen);
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
    }
};

QTEST_GUILESS_MAIN(TestPaymentWatch)
#include "tst_payment_watch.moc"
