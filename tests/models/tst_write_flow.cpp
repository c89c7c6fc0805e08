// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/write_flow.h"

#include "models/domain/seat_write.h"
#include "support/action_rig.h"

#include <QTest>

namespace tst_write_flow {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = ActionOutcome<AllocateReply>;

class TestWriteFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerOfAnEarlierVisitIsNotOurs()
    {
        FakeClock clock;
        WriteFlow flow(clock);
        flow.open();
        int received = 0;
        const auto first = flow.whileHere<AllocateReply>([&](const Outcome &) { ++received; });
        first({});
        QCOMPARE(received, 1);
        flow.close();
        QVERIFY(!flow.isOpen());
        first({});
        flow.open();
        first({});
        QCOMPARE(received, 1);
        const auto second = flow.whileHere<AllocateReply>([&](const Outcome &) { ++received; });
        flow.beginAnew();
        second({});
        QCOMPARE(received, 1);
        QVERIFY(flow.isOpen());
    }

    void aQuestionIsArmedAndGrowsOld()
    {
        FakeClock clock;
        WriteFlow flow(clock);
        flow.open();
        int armed = 0;
        int old = 0;
        flow.ask([&] { ++armed; }, [&] { ++old; });
        QVERIFY(!flow.isArmed());
        clock.advance(499ms);
        QVERIFY(!flow.isArmed());
        clock.advance(1ms);
        QVERIFY(flow.isArmed());
        QCOMPARE(armed, 1);
        clock.advance(119s);
        QVERIFY(!flow.isOld());
        clock.advance(1s);
        QCOMPARE(old, 1);
        flow.renew(Renewal::Age);
        QVERIFY(!flow.isArmed());
        QVERIFY(!flow.isOld());
        QCOMPARE(flow.renewing(), std::optional(Renewal::Age));
        flow.ask([&] { ++armed; }, [&] { ++old; });
        QVERIFY(!flow.renewing());
        QVERIFY(!flow.isArmed()); // another question is armed anew
        flow.leaveQuestion();
        clock.advance(5min);
        QVERIFY(!flow.isArmed());
        QCOMPARE(armed, 1);
        QCOMPARE(old, 1);
    }

    void whyItWasNotBegunIsToldUntilTheNextVisit()
    {
        ActionRig rig;
        WriteFlow flow(rig.clock);
        flow.open();
        Outcome outcome;
        outcome.refusal = BeginRefusal::AnotherIsOpen;
        flow.noteNotBegun(outcome, *rig.ledger, u"Credits of this pool are being used just now."_s);
        QCOMPARE(flow.notBegun(), u"Nothing was sent. Credits of this pool are being used just now."_s);
        outcome.refusal = BeginRefusal::ReadOnly;
        flow.noteNotBegun(outcome, *rig.ledger, u"Credits of this pool are being used just now."_s);
        QVERIFY(flow.notBegun().startsWith(u"Nothing was sent. "_s));
        QVERIFY(!flow.notBegun().contains(u"pool"_s));
        outcome.refusal.reset();
        outcome.error.emplace();
        outcome.error->kind = ApiError::Kind::Validation;
        outcome.error->detail = u"It is too long."_s;
        flow.noteNotBegun(outcome, *rig.ledger);
        QVERIFY(flow.notBegun().contains(u"It is too long."_s));
        flow.open();
        QCOMPARE(flow.notBegun(), QString());
    }
};

QTEST_GUILESS_MAIN(TestWriteFlow)

} // namespace tst_write_flow

#include "tst_write_flow.moc"
