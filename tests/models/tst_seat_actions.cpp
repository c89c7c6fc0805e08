// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/seat_actions.h"

#include "support/action_rig.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_seat_actions {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::seconds;
using Method = FakeGateway::Method;

BulkRequest batchOf(int people)
{
    BulkRequest request;
    request.tenant = actionTenant;
    for (int i = 1; i <= people; ++i)
        request.people.push_back({UserId(u"user%1"_s.arg(i)), {}, {}});
    return request;
}

AllocateReply recorded()
{
    AllocateReply reply;
    reply.message = u"Seat allocated"_s;
    return reply;
}

CapacityReply checkout()
{
    CapacityReply reply;
    reply.prorationId = u"pro_1"_s;
    reply.checkoutUrl = u"https:"_s + u"//checkout.stripe.com/c/1"_s;
    reply.requiresPayment = true;
    reply.amountText = u"17.50"_s;
    reply.amount = parseDecimal(reply.amountText);
    return reply;
}

ApiError unknownOutcome()
{
    ApiError error = anError(ApiError::Kind::OutcomeUnknown);
    error.attempts = 1;
    return error;
}

class TestSeatActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void M02_nothingIsSentBeforeTheIntentIsOnDisk()
    {
        ActionRig rig;
        rig.gateway.onBuyCapacity = [](const CapacityRequest &) { return checkout(); };
        rig.journal.manual = true;
        rig.actions->buyCapacity({actionTenant, 15, {}}, {}, &rig.receiver, [](const auto &) {});
        rig.settle();
        QCOMPARE(rig.gateway.count(Method::BuyCapacity), size_t(0));
        rig.journal.completeAll();
        rig.settle();
        QCOMPARE(rig.gateway.count(Method::BuyCapacity), size_t(1));
        QCOMPARE(rig.journal.actions().value(0), u"begun"_s);
    }

    void M21_anUnwritableJournalSendsNothing()
    {
        ActionRig rig;
        rig.journal.failWrite(1, JournalProblem::Kind::DiskFull);
        std::optional<ActionOutcome<CapacityReply>> outcome;
        rig.actions->buyCapacity(
            {actionTenant, 15, {}}, {}, &rig.receiver, [&](const auto &ended) { outcome = ended; });
        rig.settle();
        QVERIFY(outcome);
        QCOMPARE(outcome->end, ActionEnd::NotBegun);
        QVERIFY(rig.gateway.requests().empty());
        QVERIFY(rig.ledger->intents().empty());
        // The journal knows by now: the next one is refused before anything is written.
        outcome.reset();
        rig.actions->buyCapacity(
            {actionTenant, 15, {}}, {}, &rig.receiver, [&](const auto &ended) { outcome = ended; });
        rig.settle();
        QCOMPARE(outcome->refusal, BeginRefusal::JournalOff);
        QVERIFY(rig.gateway.requests().empty());
    }

    void M01_twoClicksAreOneDelivery()
    {
        ActionRig rig;
        rig.gateway.onBuyCapacity = [](const CapacityRequest &) { return checkout(); };
        int begun = 0;
        int refused = 0;
        for (int i = 0; i < 5; ++i) {
            rig.actions->buyCapacity({actionTenant, 15 + i, {}}, {}, &rig.receiver,
                [&](const auto &outcome) { ++(outcome.end == ActionEnd::NotBegun ? refused : begun); });
        }
        rig.settle();
        QCOMPARE(rig.gateway.count(Method::BuyCapacity), size_t(1));
        QCOMPARE(begun, 1);
        QCOMPARE(refused, 4);
    }

    void aReadOnlyAccountSendsNothing()
    {
        ActionRig rig(true);
        std::optional<BeginRefusal> refusal;
        rig.actions->allocate(rig.person(u"ada"_s), {}, &rig.receiver,
            [&](const ActionOutcome<AllocateReply> &outcome) { refusal = outcome.refusal; });
        rig.settle();
        QCOMPARE(refusal, BeginRefusal::ReadOnly);
        QVERIFY(rig.gateway.requests().empty());
    }

    void aCallGoesOnWithoutWhoBeganIt()
    {
        ActionRig rig;
        rig.gateway.onAllocate = [](const AllocateRequest &) { return recorded(); };
        auto receiver = std::make_unique<QObject>();
        bool told = false;
        rig.actions->allocate(rig.person(u"ada"_s), {}, receiver.get(), [&](const auto &) { told = true; });
        receiver.reset();
        rig.settle();
        QVERIFY(!told);
        QCOMPARE(rig.gateway.count(Method::Allocate), size_t(1));
        QCOMPARE(rig.only().state, IntentState::Done);
        QCOMPARE(rig.journal.intents.begin()->second.state, IntentState::Done);
    }

    void M19_atCapacityNothingWasAllocated()
    {
        ActionRig rig;
        rig.gateway.onAllocate = [](const AllocateRequest &) {
            AllocateReply reply;
            reply.shape = AllocateReply::Shape::AtCapacity;
            reply.quote.emplace();
            reply.quote->rawAmount = u"1.75"_s;
            reply.quote->currency = Currency(u"USD"_s);
            return reply;
        };
        std::optional<ActionOutcome<AllocateReply>> outcome;
        rig.actions->allocate(
            rig.person(u"ada"_s), {}, &rig.receiver, [&](const auto &ended) { outcome = ended; });
        rig.settle();
        QCOMPARE(outcome->end, ActionEnd::Refused);
        QVERIFY(outcome->reply && !outcome->error);
        QCOMPARE(rig.only().state, IntentState::Refused);
        QCOMPARE(rig.only().chargedAmount, u"1.75"_s);
    }

    void errorsCloseTheIntent_data()
    {
        QTest::addColumn<ApiError::Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<IntentState>("state");
        QTest::newRow("refused") << ApiError::Kind::Validation << 400 << 1 << IntentState::Refused;
        QTest::newRow("forbidden") << ApiError::Kind::Forbidden << 403 << 1 << IntentState::Refused;
        QTest::newRow("too many") << ApiError::Kind::RateLimited << 429 << 1 << IntentState::Refused;
        QTest::newRow("offline") << ApiError::Kind::Offline << 0 << 1 << IntentState::NotSent;
        QTest::newRow("no TLS") << ApiError::Kind::Tls << 0 << 1 << IntentState::NotSent;
        QTest::newRow("given up unsent") << ApiError::Kind::Cancelled << 0 << 0 << IntentState::NotSent;
        QTest::newRow("given up in flight") << ApiError::Kind::Cancelled << 0 << 1 << IntentState::Unknown;
        QTest::newRow("lost") << ApiError::Kind::OutcomeUnknown << 0 << 1 << IntentState::Unknown;
        QTest::newRow("lost in a 500") << ApiError::Kind::OutcomeUnknown << 500 << 1 << IntentState::Unknown;
    }

    void errorsCloseTheIntent()
    {
        QFETCH(ApiError::Kind, kind);
        QFETCH(int, status);
        QFETCH(int, attempts);
        QFETCH(IntentState, state);
        ActionRig rig;
        rig.gateway.onBuyCapacity = [=](const CapacityRequest &) {
            ApiError error = anError(kind);
            error.httpStatus = status;
            error.attempts = attempts;
            return Result<CapacityReply>(failure(error));
        };
        rig.actions->buyCapacity({actionTenant, 15, {}}, {}, &rig.receiver, [](const auto &) {});
        rig.settle();
        QCOMPARE(rig.only().state, state);
    }

    void M06_aLostCheckoutBlocksTheNextOne()
    {
        ActionRig rig;
        rig.gateway.onBuyCapacity
            = [](const CapacityRequest &) { return Result<CapacityReply>(failure(unknownOutcome())); };
        const auto buy = [&] {
            std::optional<BeginRefusal> refusal;
            rig.actions->buyCapacity({actionTenant, 15, {}}, {}, &rig.receiver,
                [&](const ActionOutcome<CapacityReply> &outcome) { refusal = outcome.refusal; });
            rig.settle();
            return refusal;
        };
        QVERIFY(!buy());
        QCOMPARE(rig.only().state, IntentState::Unknown);
        QCOMPARE(buy(), BeginRefusal::AnotherIsOpen);
        // Another tenant isn't concerned.
        QVERIFY(!rig.ledger->mayBegin(IntentKind::AddCapacity, TenantId(u"other"_s), {}));
        QVERIFY(rig.ledger->apply(rig.only().id, IntentEvent::OperatorChecked));
        QVERIFY(!buy());
        QCOMPARE(rig.gateway.count(Method::BuyCapacity), size_t(2));
    }

    void aLostSeatIsSettledByReading_data()
    {
        QTest::addColumn<bool>("landed");
        QTest::addColumn<IntentState>("state");
        QTest::newRow("it landed") << true << IntentState::Observed;
        QTest::newRow("it did not") << false << IntentState::NotDone;
    }

    void aLostSeatIsSettledByReading()
    {
        QFETCH(bool, landed);
        QFETCH(IntentState, state);
        ActionRig rig;
        std::vector<Seat> roster = someSeats(120);
        if (landed)
            roster.push_back(aSeat(u"ada"_s));
        rig.gateway.onAllocate
            = [](const AllocateRequest &) { return Result<AllocateReply>(failure(unknownOutcome())); };
        rig.gateway.onSeats = [&](const SeatQuery &query) { return pageOf(roster, query); };
        rig.actions->allocate(rig.person(u"ada"_s), {}, &rig.receiver, [](const auto &) {});
        for (int i = 0; i < 5; ++i) {
            rig.settle();
            rig.clock.advance(seconds(20));
        }
        rig.settle();
        QCOMPARE(rig.only().state, state);
        QCOMPARE(rig.gateway.count(Method::Allocate), size_t(1));
    }

    /// The server may still be at it when the first look comes.
    void aSeatThatLandsLateIsFoundByALaterLook()
    {
        ActionRig rig;
        std::vector<Seat> roster = someSeats(3);
        rig.gateway.onAllocate
            = [](const AllocateRequest &) { return Result<AllocateReply>(failure(unknownOutcome())); };
        rig.gateway.onSeats = [&](const SeatQuery &query) { return pageOf(roster, query); };
        rig.actions->allocate(rig.person(u"ada"_s), {}, &rig.receiver, [](const auto &) {});
        rig.settle();
        rig.clock.advance(seconds(1));
        rig.settle();
        QCOMPARE(rig.only().state, IntentState::Unknown);
        roster.push_back(aSeat(u"ada"_s));
        rig.clock.advance(seconds(5));
        rig.settle();
        QCOMPARE(rig.only().state, IntentState::Observed);
    }

    void anUnreadableRosterSettlesNothing()
    {
        ActionRig rig;
        rig.gateway.onAllocate
            = [](const AllocateRequest &) { return Result<AllocateReply>(failure(unknownOutcome())); };
        rig.gateway.onSeats
            = [](const SeatQuery &) { return Result<SeatPage>(failure(anError(ApiError::Kind::Offline))); };
        QSignalSpy failed(rig.actions.get(), &SeatActions::settleFailed);
        rig.actions->allocate(rig.person(u"ada"_s), {}, &rig.receiver, [](const auto &) {});
        rig.settle();
        rig.clock.advance(seconds(1));
        rig.settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(rig.only().state, IntentState::Unknown);
        // It tries again by itself, and when it is asked.
        rig.gateway.onSeats = [](const SeatQuery &query) { return pageOf({aSeat(u"ada"_s)}, query); };
        rig.actions->settle(rig.only().id);
        rig.clock.advance(seconds(1));
        rig.settle();
        QCOMPARE(rig.only().state, IntentState::Observed);
    }

    void M17_aLostBatchTellsWhoLanded()
    {
        ActionRig rig;
        rig.gateway.onBulkAllocate
            = [](const BulkRequest &) { return Result<BulkReply>(failure(unknownOutcome())); };
        rig.gateway.onSeats = [](const SeatQuery &query) {
            return pageOf({aSeat(u"user2"_s), aSeat(u"user3"_s)}, query);
        };
        QSignalSpy settled(rig.actions.get(), &SeatActions::batchSettled);
        rig.actions->allocateBatch(batchOf(5), {}, &rig.receiver, [](const auto &) {});
        rig.settle();
        rig.clock.advance(seconds(1));
        rig.settle();
        QCOMPARE(settled.size(), 1);
        QCOMPARE(settled[0][1].value<QSet<QString>>(), (QSet<QString>{u"user2"_s, u"user3"_s}));
        QCOMPARE(rig.only().state, IntentState::Observed);
        QCOMPARE(rig.gateway.count(Method::BulkAllocate), size_t(1));
    }

    void M07_whatTheLastRunLeftIsSettledAtTheStart_data()
    {
        QTest::addColumn<IntentState>("state");
        QTest::newRow("on its way") << IntentState::Sending;
        QTest::newRow("known to be unknown") << IntentState::Unknown;
    }

    void M07_whatTheLastRunLeftIsSettledAtTheStart()
    {
        QFETCH(IntentState, state);
        ActionRig first;
        Intent left;
        left.id = u"left-1"_s;
        left.accountId = u"account-1"_s;
        left.tenant = actionTenant;
        left.kind = IntentKind::AllocateSeat;
        left.state = state;
        left.subject = u"ada"_s;
        left.people = {{UserId(u"ada"_s), {}, {}}};
        left.createdAt = QDateTime({2026, 4, 30}, {12, 0}, Qt::UTC);

        FakeJournal journal;
        journal.intents[left.id] = left;
        FakeGateway gateway;
        gateway.onSeats = [](const SeatQuery &query) { return pageOf({aSeat(u"ada"_s)}, query); };
        FakeClock clock;
        IntentLedger ledger(journal, first.account, clock, [] { return QString(); });
        SeatActions actions(gateway, ledger, clock);
        ledger.start();
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
            clock.advance(seconds(1));
            gateway.answerAll();
        }
        QCOMPARE(ledger.find(left.id)->state, IntentState::Observed);
        QCOMPARE(journal.intents[left.id].state, IntentState::Observed);
        QStringList lines{u"seen_done"_s};
        if (state == IntentState::Sending)
            lines.prepend(u"found_open"_s);
        QCOMPARE(journal.actions(left.id), lines);
        QCOMPARE(gateway.count(Method::Allocate), size_t(0));
    }

    void M07_aLostRevocationIsSettledByTheRoster_data()
    {
        QTest::addColumn<SeatStatus>("left");
        QTest::addColumn<IntentState>("state");
        QTest::newRow("gone") << SeatStatus::Removed << IntentState::Observed;
        QTest::newRow("still there") << SeatStatus::Active << IntentState::NotDone;
        QTest::newRow("still pending") << SeatStatus::Pending << IntentState::NotDone;
    }

    void M07_aLostRevocationIsSettledByTheRoster()
    {
        QFETCH(SeatStatus, left);
        QFETCH(IntentState, state);
        ActionRig rig;
        rig.gateway.its.capabilities |= Capability::RevokeSeats;
        rig.gateway.onRevoke = [](const RevokeRequest &) -> FakeGateway::Answer<RevokeReply> {
            return failure(anError(ApiError::Kind::OutcomeUnknown));
        };
        rig.gateway.onSeats = [left](const SeatQuery &query) {
            return pageOf({aSeat(u"ada"_s, left), aSeat(u"bob"_s)}, query);
        };
        std::optional<ActionEnd> end;
        rig.actions->revoke({actionTenant, UserId(u"ada"_s), SeatId(u"seat-1"_s)}, {}, &rig.receiver,
            [&](const ActionOutcome<RevokeReply> &outcome) { end = outcome.end; });
        // Nobody gives or takes the same person's seat meanwhile.
        rig.settle();
        QCOMPARE(rig.only().kind, IntentKind::RevokeSeat);
        for (int i = 0; i < 40 && rig.only().state == IntentState::Unknown; ++i) {
            rig.clock.advance(seconds(1));
            rig.settle();
        }
        QCOMPARE(*end, ActionEnd::Unknown);
        QCOMPARE(rig.only().state, state);
        QCOMPARE(rig.gateway.count(Method::Revoke), size_t(1));
    }

    void oneSeatIsGivenOrTakenNotBothAtOnce()
    {
        ActionRig rig;
        rig.actions->revoke({actionTenant, UserId(u"ada"_s), {}}, {}, &rig.receiver, [](const auto &) {});
        rig.settle();
        std::optional<BeginRefusal> refusal;
        rig.actions->allocate(rig.person(u"ada"_s), {}, &rig.receiver,
            [&](const ActionOutcome<AllocateReply> &outcome) { refusal = outcome.refusal; });
        rig.settle();
        QCOMPARE(refusal, std::optional(BeginRefusal::AnotherIsOpen));
        QCOMPARE(rig.gateway.count(Method::Allocate), size_t(0));
    }

    void ourWritesSayWhoAndWhat()
    {
        ActionRig rig;
        const Metadata stamp = rig.actions->stamp(u"run-7"_s);
        QCOMPARE(stamp,
            (Metadata{{u"addedBy"_s, u"Ada"_s}, {u"tool"_s, u"crovver-desk"_s}, {u"runId"_s, u"run-7"_s}}));
    }

    void inFlightIsCounted()
    {
        ActionRig rig;
        rig.actions->allocate(rig.person(u"ada"_s), {}, &rig.receiver, [](const auto &) {});
        rig.settle();
        QCOMPARE(rig.actions->inFlight(), 1);
        rig.gateway.onAllocate = [](const AllocateRequest &) { return recorded(); };
        rig.settle();
        QCOMPARE(rig.actions->inFlight(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSeatActions)

} // namespace tst_seat_actions

#include "tst_seat_actions.moc"
