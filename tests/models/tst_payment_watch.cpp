// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/payment_watch.h"

#include "support/action_rig.h"
#include "support/fake_notifier.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_payment_watch {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;
using Method = FakeGateway::Method;

struct WatchRig : ActionRig
{
    WatchRig()
        : watch(*data, *actions, notifier, clock)
    {
        gateway.onCapacity = [this](const TenantId &) -> FakeGateway::Answer<Capacity> {
            if (held)
                return std::nullopt;
            if (offline)
                return Result<Capacity>(failure(anError(ApiError::Kind::Offline)));
            Capacity capacity;
            capacity.activeCount = active;
            capacity.units = units;
            return Result<Capacity>(capacity);
        };
        gateway.onBuyCapacity = [this](const CapacityRequest &) { return reply; };
        reply.requiresPayment = true;
        reply.amountText = u"17.50"_s;
        reply.checkoutUrl = u"https:"_s + u"//checkout.stripe.com/c/1"_s;
    }
    /// Ten seats, five more are bought; with people who wait for them.
    QString buy(std::vector<SeatPerson> waiting = {}, qint64 wanted = 15)
    {
        ActionContext context;
        context.tenantName = u"Acme"_s;
        context.unitsBefore = 10;
        context.unitsSource = source;
        context.seatWaiting = !waiting.empty();
        context.waiting = std::move(waiting);
        QString id;
        actions->buyCapacity({actionTenant, wanted, {}}, context, &receiver,
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
    void repliesFree(const QString &amount, std::optional<bool> requiresPayment = false)
    {
        reply.requiresPayment = requiresPayment;
        reply.amountText = amount;
        reply.checkoutUrl.clear();
    }
    /// A look whose answer waits for `answerLast`.
    size_t beginLook(std::chrono::milliseconds after)
    {
        held = true;
        pass(after);
        held = false;
        return gateway.requests().size() - 1;
    }
    QStringList waitingIds(const QString &id) const
    {
        QStringList ids;
        for (const SeatPerson &person : intent(id).waiting)
            ids << person.userId.text();
        return ids;
    }

    qint64 units = 10;
    qint64 active = 10;
    bool offline = false;
    bool held = false; ///< looks get no answer
    UnitsSource source = UnitsSource::Count;
    CapacityReply reply;
    FakeNotifier notifier;
    PaymentWatch watch;
};

/// Another run of the program with the same journal.
struct LaterRun
{
    LaterRun(WatchRig &rig, qint64 secondsLater)
        : clock(rig.clock.utcNow().addSecs(secondsLater))
        , ledger(rig.journal, rig.account, clock, [] { return QString(); })
        , actions(gateway, ledger, clock)
        , data(gateway, history, clock, health, ledger.account().id)
        , watch(data, actions, notifier, clock)
    {
        gateway.onCapacity = [this](const TenantId &) {
            Capacity capacity;
            capacity.activeCount = 10;
            capacity.units = units;
            return capacity;
        };
    }
    void run()
    {
        if (!ledger.isLoaded())
            ledger.start();
        for (int i = 0; i < 8; ++i) {
            QCoreApplication::processEvents();
            clock.advance(seconds(1));
            gateway.answerAll();
        }
    }
    const Intent &intent(const QString &id) const { return *ledger.find(id); }

    qint64 units = 10;
    FakeGateway gateway;
    FakeClock clock;
    FakeNotifier notifier;
    FakeHistoryStore history;
    IntentLedger ledger;
    SeatActions actions;
    ConnectionHealth health;
    AccountData data;
    PaymentWatch watch;
};

SeenCapacity seenNow(const WatchRig &rig, qint64 units, UnitsSource source)
{
    Capacity capacity;
    capacity.activeCount = 10;
    capacity.units = units;
    return {capacity, source, rig.clock.elapsed()};
}

std::vector<SeatPerson> someone(const QString &id)
{
    return {{UserId(id), {}, {}}};
}

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
        const QString id = rig.buy(people(120), 130);
        rig.pass(seconds(0));
        QVERIFY(batches.empty());
        rig.units = 130;
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
        ConnectionHealth health;
        AccountData data(gateway, history, clock, health, ledger.account().id);
        PaymentWatch watch(data, actions, notifier, clock);
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

    void whatALookSawIsKnown()
    {
        WatchRig rig;
        (void)rig.buy();
        rig.pass(seconds(0));
        const Fact<Capacity> &known = rig.data->capacities().fact(actionTenant);
        QCOMPARE(known.value()->units, 10);
        QCOMPARE(known.at(), rig.clock.utcNow());
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
        ConnectionHealth health;
        AccountData data(gateway, history, clock, health, ledger.account().id);
        PaymentWatch watch(data, actions, notifier, clock);
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
        rig.watch.noteCapacity(TenantId(u"other"_s), seenNow(rig, 15, UnitsSource::Count));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        rig.watch.noteCapacity(actionTenant, seenNow(rig, 15, UnitsSource::Count));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
    }

    // What needs no payment is there at once
    // ---------------------------------------------------------------------

    void M08_aFreeChangeIsThereAtTheFirstLook_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("requiresPayment"); // -1 = the answer doesn't say
        QTest::newRow("0") << u"0"_s << 0;
        QTest::newRow("0.00") << u"0.00"_s << 0;
        QTest::newRow("no amount") << QString() << 0;
        QTest::newRow("a credit") << u"-3.50"_s << 0;
        QTest::newRow("0 and no word about payment") << u"0"_s << -1;
    }
    void M08_aFreeChangeIsThereAtTheFirstLook()
    {
        QFETCH(QString, amount);
        QFETCH(int, requiresPayment);
        WatchRig rig;
        rig.repliesFree(amount, requiresPayment < 0 ? std::nullopt : std::optional(requiresPayment == 1));
        rig.gateway.onBulkAllocate = [](const BulkRequest &request) { return allAllocated(request); };
        rig.units = 15;
        const QString id = rig.buy(people(2));
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        QCOMPARE(rig.intent(id).unitsBefore, 10);
        QCOMPARE(rig.intent(id).unitsObserved, 15);
        QVERIFY(!rig.journal.actions(id).contains(u"rise_before_payment"_s));
        QVERIFY(rig.intent(id).waiting.empty());
    }

    /// An invoice is paid first, although nothing is to be opened for it.
    void M08_anInvoiceIsPaidLater()
    {
        WatchRig rig;
        rig.repliesFree(u"1750"_s);
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        rig.units = 15;
        rig.pass(minutes(10));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        WatchRig other; // somebody else's rise, between the question and the invoice
        other.repliesFree(u"1750"_s);
        other.units = 15;
        const QString unpaid = other.buy();
        other.pass(seconds(0));
        other.pass(minutes(10));
        QCOMPARE(other.intent(unpaid).state, IntentState::Waiting);
        QVERIFY(other.journal.actions(unpaid).contains(u"rise_before_payment"_s));
    }

    void S05_aFreeChangeIsSeenAfterARestartBeforeTheFirstLook()
    {
        WatchRig rig;
        rig.repliesFree(u"0"_s);
        rig.held = true;
        const QString id = rig.buy();
        LaterRun later(rig, 5);
        later.units = 15;
        later.run();
        QCOMPARE(later.intent(id).state, IntentState::Observed);
        QCOMPARE(later.intent(id).unitsBefore, 10);
    }

    /// However the wall clock jumps, nobody pays within the second, and somebody may within minutes.
    void aClockThatJumpsChangesNoObservation()
    {
        WatchRig rig;
        rig.units = 15;
        rig.held = true;
        const QString id = rig.buy();
        rig.clock.jump(std::chrono::hours(2));
        rig.held = false;
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        QVERIFY(rig.journal.actions(id).contains(u"rise_before_payment"_s));
        WatchRig back;
        back.offline = true;
        const QString paid = back.buy();
        back.pass(seconds(0));
        back.clock.jump(-std::chrono::hours(2));
        back.pass(seconds(90));
        back.offline = false;
        back.units = 15;
        back.pass(minutes(10));
        QCOMPARE(back.intent(paid).state, IntentState::Observed);
        QCOMPARE(back.intent(paid).unitsBefore, 10);
    }

    /// A card on file pays in half a minute, and until then the server may not have been there to be asked.
    void whoPaysAtOnceIsSeenAlthoughTheFirstLooksFailed()
    {
        WatchRig rig;
        rig.offline = true;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        rig.pass(seconds(5));
        rig.offline = false;
        rig.units = 15;
        rig.pass(seconds(20));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        QCOMPARE(rig.intent(id).unitsBefore, 10);
    }

    // One source
    // ---------------------------------------------------------------------

    void aRiseOfAnotherSourceIsSaidAndSettlesNothing()
    {
        WatchRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        const size_t looks = rig.gateway.count(Method::Capacity);
        rig.watch.noteCapacity(actionTenant, seenNow(rig, 20, UnitsSource::List));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        QVERIFY(!rig.intent(id).unitsObserved);
        QCOMPARE(rig.watch.stateOf(id)->other->units, 20);
        QCOMPARE(rig.watch.stateOf(id)->seen->units, 10);
        rig.pass(seconds(0)); // a reason to look, once
        rig.watch.noteCapacity(actionTenant, seenNow(rig, 20, UnitsSource::List));
        rig.pass(seconds(0));
        QCOMPARE(rig.gateway.count(Method::Capacity), looks + 1);
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
    }

    void theFirstCountOfAnOlderJournalIsNoObservation()
    {
        WatchRig rig;
        rig.source = UnitsSource::Unknown;
        rig.held = true;
        const QString id = rig.buy();
        LaterRun later(rig, 3 * 3600);
        later.units = 20;
        later.run();
        QCOMPARE(later.intent(id).state, IntentState::Waiting);
        QCOMPARE(later.intent(id).unitsBefore, 20);
        QCOMPARE(later.intent(id).unitsSource, UnitsSource::Count);
        QVERIFY(rig.journal.actions(id).contains(u"first_look"_s));
        later.units = 25;
        later.clock.advance(minutes(1));
        later.run();
        QCOMPARE(later.intent(id).state, IntentState::Observed);
    }

    // One rise, one purchase
    // ---------------------------------------------------------------------

    void oneRiseSettlesOnePurchaseTheOldestOfEquals()
    {
        WatchRig rig;
        const QString first = rig.buy();
        const QString second = rig.buy();
        rig.pass(seconds(0));
        rig.units = 15;
        rig.pass(minutes(1));
        QCOMPARE(rig.intent(first).state, IntentState::Observed);
        QCOMPARE(rig.intent(second).state, IntentState::Waiting);
        QCOMPARE(rig.intent(second).unitsObserved, 15);
        QCOMPARE(rig.journal.actions(second).count(u"rise_of_another"_s), 1);
        rig.pass(minutes(30));
        QCOMPARE(rig.intent(second).state, IntentState::Waiting);
        LaterRun later(rig, 3600);
        later.units = 15;
        later.run();
        QCOMPARE(later.intent(second).state, IntentState::Waiting);
        later.units = 20;
        later.clock.advance(minutes(1));
        later.run();
        QCOMPARE(later.intent(second).state, IntentState::Observed);
    }

    /// The link of the other one can still be paid, so it must not be forgotten.
    void theExactOrderGoesBeforeAnOlderSmallerOne()
    {
        WatchRig rig;
        const QString smaller = rig.buy({}, 11);
        const QString exact = rig.buy({}, 12);
        rig.pass(seconds(0));
        rig.units = 12;
        rig.pass(minutes(1));
        QCOMPARE(rig.intent(exact).state, IntentState::Observed);
        QCOMPARE(rig.intent(smaller).state, IntentState::Waiting);
        QVERIFY(rig.watch.stateOf(smaller));
    }

    void oneAfterTheOtherEachTakesItsOwnRise()
    {
        WatchRig rig;
        const QString first = rig.buy({}, 15);
        const QString second = rig.buy({}, 20);
        rig.pass(seconds(0));
        rig.units = 15;
        rig.pass(minutes(1));
        QCOMPARE(rig.intent(first).state, IntentState::Observed);
        QCOMPARE(rig.intent(second).state, IntentState::Waiting);
        QVERIFY(!rig.journal.actions(second).contains(u"smaller_rise"_s));
        rig.units = 20;
        rig.pass(minutes(5));
        QCOMPARE(rig.intent(second).state, IntentState::Observed);
        QCOMPARE(rig.intent(second).unitsBefore, 15);
    }

    // Reads and writes at once
    // ---------------------------------------------------------------------

    void aLookThatBeganBeforeAWriteEndedIsNoEvidence()
    {
        WatchRig rig;
        const QString paid = rig.buy();
        rig.pass(seconds(0));
        const size_t look = rig.beginLook(seconds(5));
        rig.clock.advance(seconds(1));
        rig.held = true;
        rig.repliesFree(u"0"_s);
        const QString free = rig.buy({}, 16);
        rig.held = false;
        rig.units = 16;
        rig.gateway.answer(look);
        QCOMPARE(rig.intent(paid).state, IntentState::Waiting);
        QCOMPARE(rig.intent(free).state, IntentState::Waiting);
        rig.settle();
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(free).state, IntentState::Observed);
        QCOMPARE(rig.intent(paid).state, IntentState::Waiting);
    }

    void whatIsSeenWhileAPurchaseIsOnItsWaySettlesNothing()
    {
        WatchRig rig;
        const QString paid = rig.buy();
        rig.pass(seconds(0));
        rig.gateway.onBuyCapacity
            = [](const CapacityRequest &) -> FakeGateway::Answer<CapacityReply> { return std::nullopt; };
        rig.buy({}, 16);
        rig.units = 16;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(paid).state, IntentState::Waiting);
        QVERIFY(!rig.intent(paid).unitsObserved);
    }

    // Who waits is one list
    // ---------------------------------------------------------------------

    void whoWaitsIsSeatedInTheOrderOfWaitingAndOnlyAsManyAsThereAreSeats()
    {
        WatchRig rig;
        QStringList seated;
        rig.gateway.onBulkAllocate = [&](const BulkRequest &request) {
            for (const SeatPerson &person : request.people)
                seated << person.userId.text();
            rig.active += qint64(request.people.size());
            return allAllocated(request);
        };
        const QString first = rig.buy(someone(u"anna"_s), 11);
        const QString second = rig.buy(someone(u"ben"_s), 12);
        rig.pass(seconds(0));
        rig.units = 11;
        rig.pass(minutes(1));
        QCOMPARE(rig.intent(first).state, IntentState::Observed);
        QCOMPARE(seated, QStringList{u"anna"_s});
        QCOMPARE(rig.waitingIds(second), QStringList{u"ben"_s});
        QVERIFY(rig.journal.actions(first).contains(u"waiting_not_seated"_s)); // it is said
        rig.units = 12;
        rig.pass(minutes(5));
        QCOMPARE(seated, (QStringList{u"anna"_s, u"ben"_s}));
        QVERIFY(rig.intent(second).waiting.empty());
    }

    /// The larger order is paid: it has room for those of the smaller one too.
    void aRiseSeatsThePeopleOfOtherPurchasesToo()
    {
        WatchRig rig;
        std::vector<QStringList> batches;
        rig.gateway.onBulkAllocate = [&](const BulkRequest &request) {
            batches.push_back({});
            for (const SeatPerson &person : request.people)
                batches.back() << person.userId.text();
            return allAllocated(request);
        };
        const QString smaller = rig.buy(someone(u"anna"_s), 11);
        rig.buy(people(1), 12);
        rig.pass(seconds(0));
        rig.units = 12;
        rig.pass(minutes(1));
        QCOMPARE(batches, (std::vector<QStringList>{{u"anna"_s, u"waiting1"_s}}));
        QCOMPARE(rig.intent(smaller).state, IntentState::Waiting);
        QVERIFY(rig.intent(smaller).waiting.empty());
    }

    void whoWasRejectedWaitsOnAndIsFirstNextTime()
    {
        WatchRig rig;
        QStringList asked;
        bool full = true;
        rig.gateway.onBulkAllocate = [&](const BulkRequest &request) {
            BulkReply reply;
            for (const SeatPerson &person : request.people) {
                asked << person.userId.text();
                (full ? reply.rejected : reply.allocated) << person.userId.text();
            }
            return reply;
        };
        QSignalSpy seated(&rig.watch, &PaymentWatch::waitingSeated);
        const QString first = rig.buy(someone(u"anna"_s), 11);
        const QString second = rig.buy(someone(u"ben"_s), 13);
        rig.pass(seconds(0));
        rig.units = 11;
        rig.pass(minutes(1));
        // The seat that she could not have is offered to the next one.
        QCOMPARE(asked, (QStringList{u"anna"_s, u"ben"_s}));
        QCOMPARE(rig.waitingIds(first), QStringList{u"anna"_s});
        QCOMPARE(rig.waitingIds(second), QStringList{u"ben"_s});
        QCOMPARE(seated.at(0).at(1).toLongLong(), 0);
        QVERIFY(rig.journal.actions(first).contains(u"waiting_not_seated"_s));
        full = false;
        rig.units = 13;
        rig.pass(minutes(5));
        QCOMPARE(rig.intent(second).state, IntentState::Observed);
        QCOMPARE(asked, (QStringList{u"anna"_s, u"ben"_s, u"anna"_s, u"ben"_s}));
        QVERIFY(rig.intent(first).waiting.empty());
    }

    /// A second rise while the first one's people are being seated.
    void nobodyIsAskedForTwice()
    {
        WatchRig rig;
        QStringList asked;
        bool held = true;
        rig.gateway.onSeats = [&](const SeatQuery &query) { return pageOf({aSeat(u"anna"_s)}, query); };
        rig.gateway.onBulkAllocate = [&](const BulkRequest &request) -> FakeGateway::Answer<BulkReply> {
            if (held)
                return std::nullopt;
            for (const SeatPerson &person : request.people)
                asked << person.userId.text();
            return allAllocated(request);
        };
        rig.buy(someone(u"anna"_s), 11);
        const QString second = rig.buy(someone(u"ben"_s), 12);
        rig.pass(seconds(0));
        rig.units = 11;
        rig.pass(minutes(1));
        rig.units = 12;
        rig.pass(minutes(5));
        QCOMPARE(rig.intent(second).state, IntentState::Observed);
        held = false;
        rig.settle();
        rig.pass(seconds(1));
        rig.settle();
        QCOMPARE(asked, (QStringList{u"anna"_s, u"ben"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPaymentWatch)

} // namespace tst_payment_watch

#include "tst_payment_watch.moc"
