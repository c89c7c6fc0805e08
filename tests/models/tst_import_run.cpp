// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/import_run.h"
#include "support/import_stage.h"

#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

namespace tst_import_run {

using namespace desk;
using namespace Qt::StringLiterals;
using State = ImportLineState;
using Fault = test::ImportStage::Fault;
using Stop = ImportStop::Kind;

constexpr int long_ = 60; ///< seconds in which every lost answer is settled

QStringList idsOf(const BulkRequest &request)
{
    QStringList ids;
    for (const SeatPerson &person : request.people)
        ids << person.userId.text();
    return ids;
}

/// Every line has one state, what is said to have a seat has one, and nobody has two.
QString unaccountedFor(const ImportRun &run, test::ImportStage &stage)
{
    qint64 counted = 0;
    for (const State state :
        {State::LeftOut, State::Planned, State::Sending, State::Allocated, State::Updated, State::Skipped,
            State::Rejected, State::Failed, State::Unknown, State::Unaccounted})
        counted += run.count(state);
    if (counted != qint64(run.lines().size()))
        return u"the states don't add up"_s;
    for (const ImportLineRecord &line : run.lines()) {
        const bool saysSeat = line.state == State::Allocated || line.state == State::Updated;
        if (saysSeat && !stage.seatOf(line.userId))
            return line.userId + u" is said to have a seat and has none"_s;
        const bool saysNone = line.state == State::Planned || line.state == State::Rejected;
        if (saysNone && !line.update && stage.seatOf(line.userId))
            return line.userId + u" is said to have no seat and has one"_s;
        if ((line.state == State::Failed || line.state == State::Unaccounted || line.state == State::Unknown)
            && line.reason.isEmpty())
            return line.userId + u" has no reason"_s;
    }
    std::set<QString> seen;
    for (const Seat &seat : stage.roster) {
        if (!seen.insert(seat.userId.text()).second)
            return seat.userId.text() + u" has two seats"_s;
    }
    if (!stage.notInJournal.isEmpty())
        return u"sent without being in the journal: "_s + stage.notInJournal.join(u' ');
    return {};
}

#define ACCOUNTED(run, stage) QCOMPARE(unaccountedFor(run, stage), QString())

bool stoppedFor(const ImportRun &run, Stop kind)
{
    return !run.isActive() && run.stop() && run.stop()->kind == kind;
}

class TestImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void M17_twoHundredAndFiftyPeopleAreThreeBatchesInOrder()
    {
        test::ImportStage stage;
        auto run = stage.run(test::ImportStage::newLines(250));
        QCOMPARE(run->record().batches, 3);
        QSignalSpy ended(run.get(), &ImportRun::ended);
        run->start();
        stage.settle();
        QCOMPARE(ended.size(), 1);
        QCOMPARE(stage.batches.size(), size_t(3));
        QCOMPARE(stage.batches[0].people.size(), size_t(100));
        QCOMPARE(stage.batches[2].people.size(), size_t(50));
        QCOMPARE(idsOf(stage.batches[0]).constFirst(), u"new1"_s);
        QCOMPARE(idsOf(stage.batches[1]).constFirst(), u"new101"_s);
        QCOMPARE(idsOf(stage.batches[2]).constLast(), u"new250"_s);
        QCOMPARE(run->count(State::Allocated), 250);
        QCOMPARE(run->record().batchesDone, 3);
        QCOMPARE(run->record().state, ImportRunRecord::State::Finished);
        ACCOUNTED(*run, stage);
        QCOMPARE(stage.journal.savedRuns[u"run1"_s].state, ImportRunRecord::State::Finished);
        QCOMPARE(stage.journal.savedLines[u"run1"_s].size(), size_t(250));
        const Metadata stamp = stage.batches[0].metadata.stamp;
        QVERIFY(std::ranges::find(stamp, MetadataEntry{u"runId"_s, u"run1"_s}) != stamp.end());
    }

    void leftOutLinesStayInTheJournalAndAreNotSent()
    {
        test::ImportStage stage;
        auto lines = test::ImportStage::newLines(3);
        lines[1].state = State::LeftOut;
        auto run = stage.run(lines);
        run->start();
        stage.settle();
        QCOMPARE(idsOf(stage.batches.at(0)), QStringList({u"new1"_s, u"new3"_s}));
        QCOMPARE(run->sendable(), 2);
        QCOMPARE(stage.journal.savedLines[u"run1"_s].size(), size_t(3));
        ACCOUNTED(*run, stage);
    }

    void rejectedAndSkippedAreToldLineByLine()
    {
        test::ImportStage stage(1);
        stage.units = 3;
        auto lines = test::ImportStage::newLines(4);
        lines[0].userId = u"user1"_s; // has a seat by now, although the plan didn't know
        auto run = stage.run(lines);
        run->start();
        stage.settle();
        QCOMPARE(run->lines()[0].state, State::Skipped);
        QCOMPARE(run->count(State::Allocated), 2);
        QCOMPARE(run->count(State::Rejected), 1);
        QCOMPARE(run->capacity()->free(), 0);
        QVERIFY(!run->lines()[0].reason.isEmpty() && !run->lines()[3].reason.isEmpty());

        stage.units = 4;
        run->retry({0, 1, 2, 3});
        stage.settle();
        QCOMPARE(stage.batches.size(), size_t(2));
        QCOMPARE(idsOf(stage.batches[1]), QStringList(u"new4"_s));
        QCOMPARE(run->count(State::Rejected), 0);
        QVERIFY(run->isEnded());
        ACCOUNTED(*run, stage);
    }

    void M18_anAnswerThatDoesNotAddUp()
    {
        test::ImportStage stage;
        stage.distort = [](BulkReply &reply) {
            reply.allocated.removeOne(u"new1"_s);
            reply.allocated << u"stranger"_s;
            reply.rejected << u"new2"_s;
        };
        auto run = stage.run(test::ImportStage::newLines(4));
        run->start();
        stage.settle();
        QCOMPARE(run->lines()[0].state, State::Unaccounted);
        QCOMPARE(run->lines()[1].state, State::Unaccounted);
        QVERIFY(run->lines()[0].reason != run->lines()[1].reason);
        QCOMPARE(run->count(State::Allocated), 2);
        QCOMPARE(run->oddities().size(), 1);
        QVERIFY(run->oddities().constFirst().contains(u"stranger"_s));
        ACCOUNTED(*run, stage);
    }

    void lostAnswerOfABatchThatArrived()
    {
        test::ImportStage stage;
        stage.faults = {Fault::None, Fault::LostAfter};
        auto run = stage.run(test::ImportStage::newLines(250));
        run->start();
        stage.settleFor(long_);
        QCOMPARE(stage.batches.size(), size_t(3));
        QCOMPARE(run->count(State::Allocated), 250);
        QCOMPARE(run->record().batchesDone, 3);
        ACCOUNTED(*run, stage);
    }

    void lostBatchThatNeverArrivedIsSentAfterReading()
    {
        test::ImportStage stage;
        stage.faults = {Fault::LostBefore};
        auto run = stage.run(test::ImportStage::newLines(150));
        run->start();
        stage.settle();
        // It may still be worked on: nothing more is sent before the roster was read several times.
        QCOMPARE(stage.batches.size(), size_t(1));
        QVERIFY(run->isReading());
        QCOMPARE(run->count(State::Unknown), 100);
        stage.settleFor(long_);
        QCOMPARE(stage.batches.size(), size_t(3));
        QCOMPARE(idsOf(stage.batches[1]), idsOf(stage.batches[0]));
        QCOMPARE(run->count(State::Allocated), 150);
        ACCOUNTED(*run, stage);
    }

    void afterALostAnswerOnlyWhoDidNotLandIsSent()
    {
        test::ImportStage stage;
        stage.units = 60;
        stage.faults = {Fault::LostAfter};
        auto run = stage.run(test::ImportStage::newLines(100));
        run->start();
        stage.settleFor(long_);
        QCOMPARE(stage.batches.size(), size_t(2));
        QCOMPARE(stage.batches[1].people.size(), size_t(40));
        for (const QString &id : idsOf(stage.batches[1]))
            QVERIFY(!stage.seatOf(id));
        QCOMPARE(run->count(State::Allocated), 60);
        QCOMPARE(run->count(State::Rejected), 40);
        ACCOUNTED(*run, stage);
    }

    void answersThatAreAlwaysLostStopTheRun()
    {
        test::ImportStage stage;
        stage.faults = std::deque<Fault>(50, Fault::LostBefore);
        auto run = stage.run(test::ImportStage::newLines(10));
        run->start();
        stage.settleFor(600);
        QVERIFY(stoppedFor(*run, Stop::LostAgain));
        QCOMPARE(stage.batches.size(), size_t(3));
        QCOMPARE(run->count(State::Planned), 10);
        stage.faults.clear();
        run->start();
        stage.settle();
        QCOMPARE(run->count(State::Allocated), 10);
    }

    void aRosterThatCannotBeReadStopsBeforeAnythingIsSentAgain()
    {
        test::ImportStage stage;
        stage.faults = {Fault::LostAfter};
        auto run = stage.run(test::ImportStage::newLines(120));
        stage.rosterFails = true;
        run->start();
        stage.settleFor(long_);
        QVERIFY(stoppedFor(*run, Stop::Unsettled));
        QCOMPARE(stage.batches.size(), size_t(1));
        QCOMPARE(run->count(State::Unknown), 100);
        stage.rosterFails = false;
        run->start();
        stage.settleFor(long_);
        QCOMPARE(run->count(State::Allocated), 120);
        QCOMPARE(stage.batches.size(), size_t(2));
        ACCOUNTED(*run, stage);
    }

    void notSentIsPlannedAgain()
    {
        test::ImportStage stage;
        stage.faults = {Fault::Unsent};
        auto run = stage.run(test::ImportStage::newLines(5));
        run->start();
        stage.settle();
        QVERIFY(stoppedFor(*run, Stop::NotSent));
        QCOMPARE(run->count(State::Planned), 5);
        QCOMPARE(run->record().batchesDone, 0);
        QCOMPARE(stage.journal.savedLines[u"run1"_s][2].state, State::Planned);
        run->start();
        stage.settle();
        QCOMPARE(run->count(State::Allocated), 5);
        QCOMPARE(run->record().batches, 1);
        ACCOUNTED(*run, stage);
    }

    void refusalsThatAreNotTheLinesKeepThemPlanned_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("401") << int(Fault::Unauthorized);
        QTest::newRow("403") << int(Fault::Forbidden);
        QTest::newRow("404 without a subscription") << int(Fault::NoSubscription);
    }
    void refusalsThatAreNotTheLinesKeepThemPlanned()
    {
        QFETCH(int, fault);
        test::ImportStage stage;
        stage.faults = {Fault::None, Fault(fault)};
        auto run = stage.run(test::ImportStage::newLines(250));
        run->start();
        stage.settle();
        QVERIFY(stoppedFor(*run, Stop::Refused));
        QVERIFY(run->stop()->error.has_value());
        QCOMPARE(stage.batches.size(), size_t(2));
        QCOMPARE(run->count(State::Allocated), 100);
        QCOMPARE(run->count(State::Planned), 150);
        ACCOUNTED(*run, stage);
        run->start();
        stage.settle();
        QCOMPARE(run->count(State::Allocated), 250);
    }

    void refusedLinesSayWhyAndGoingOnSendsTheNext()
    {
        test::ImportStage stage;
        stage.faults = {Fault::BadLines};
        auto run = stage.run(test::ImportStage::newLines(150));
        run->start();
        stage.settle();
        QVERIFY(stoppedFor(*run, Stop::RefusedLines));
        QCOMPARE(run->lines()[0].state, State::Failed);
        QCOMPARE(run->lines()[0].reason, u"bad batch"_s);
        run->start();
        stage.settle();
        QCOMPARE(run->count(State::Failed), 100);
        QCOMPARE(run->count(State::Allocated), 50);
        ACCOUNTED(*run, stage);

        // Fix one and send it again; the others stay as they are.
        QVERIFY(!run->fix(0, {UserId(u"new2"_s), {}, {}})); // is another line's
        QVERIFY(!run->fix(0, {UserId(), {}, {}}));
        QVERIFY(!run->fix(120, {UserId(u"other"_s), {}, {}})); // has its seat
        QVERIFY(run->fix(0, {UserId(u"fixed"_s), u"f@example.org"_s, u"F"_s}));
        run->retry({0, 120});
        stage.settle();
        QCOMPARE(idsOf(stage.batches.back()), QStringList(u"fixed"_s));
        QCOMPARE(run->lines()[0].state, State::Allocated);
        QCOMPARE(stage.journal.savedLines[u"run1"_s][2].userId, u"fixed"_s);
        QCOMPARE(run->count(State::Failed), 99);
    }

    void pauseStopsBetweenBatches()
    {
        test::ImportStage stage;
        auto run = stage.run(test::ImportStage::newLines(300));
        stage.faults = {Fault::Hangs};
        run->start();
        stage.settle();
        run->pause();
        QVERIFY(run->isStopping());
        stage.faults.clear();
        stage.settle();
        QVERIFY(stoppedFor(*run, Stop::Asked));
        QCOMPARE(stage.batches.size(), size_t(1));
        QCOMPARE(stage.journal.savedRuns[u"run1"_s].state, ImportRunRecord::State::Paused);
        run->start();
        stage.settle();
        QCOMPARE(run->count(State::Allocated), 300);
        ACCOUNTED(*run, stage);
    }

    void pauseWhileReadingIsAtOnce()
    {
        test::ImportStage stage;
        stage.faults = {Fault::LostAfter};
        stage.rosterFails = true;
        auto run = stage.run(test::ImportStage::newLines(3));
        run->start();
        while (!run->isReading()) {
            QCoreApplication::processEvents();
            stage.gateway.answerPending();
        }
        run->pause();
        QVERIFY(stoppedFor(*run, Stop::Asked));
        stage.rosterFails = false;
        run->start();
        stage.settleFor(long_);
        QCOMPARE(run->count(State::Allocated), 3);
        QCOMPARE(stage.batches.size(), size_t(1));
    }

    void C07_cancelAtBatchThreeOfTenLeavesTheRestUnsent()
    {
        test::ImportStage stage;
        auto run = stage.run(test::ImportStage::newLines(1000));
        const auto watch = connect(run.get(), &ImportRun::linesChanged, run.get(), [&] {
            if (stage.batches.size() == 3)
                run->cancel();
        });
        run->start();
        stage.settle();
        QVERIFY(run->isEnded());
        QCOMPARE(stage.batches.size(), size_t(3));
        QCOMPARE(run->count(State::Allocated), 300);
        QCOMPARE(run->count(State::Planned), 700);
        QVERIFY(!run->lines()[999].reason.isEmpty());
        QCOMPARE(stage.journal.savedRuns[u"run1"_s].state, ImportRunRecord::State::Cancelled);
        QVERIFY(!stage.journal.savedLines[u"run1"_s][1001].reason.isEmpty());
        ACCOUNTED(*run, stage);
        // What was not sent can still be sent, from the same run.
        disconnect(watch);
        std::vector<size_t> all(1000);
        std::iota(all.begin(), all.end(), size_t(0));
        run->retry(all);
        stage.settle();
        QCOMPARE(run->count(State::Allocated), 1000);
        QCOMPARE(stage.batches.size(), size_t(10));
    }

    void cancelReadsWhatIsUncertainAndASecondTimeDoesNotWait()
    {
        test::ImportStage stage;
        stage.faults = {Fault::LostAfter};
        stage.rosterFails = true;
        auto run = stage.run(test::ImportStage::newLines(120));
        run->start();
        stage.settleFor(long_);
        QVERIFY(stoppedFor(*run, Stop::Unsettled));
        stage.rosterFails = false;
        run->cancel();
        stage.settleFor(long_);
        QVERIFY(run->isEnded());
        QCOMPARE(run->count(State::Allocated), 100);
        QCOMPARE(run->count(State::Planned), 20);
        ACCOUNTED(*run, stage);

        test::ImportStage other;
        other.faults = {Fault::LostAfter};
        auto second = other.run(test::ImportStage::newLines(5));
        second->start();
        while (!second->isReading()) {
            QCoreApplication::processEvents();
            other.gateway.answerPending();
        }
        second->cancel();
        QVERIFY(!second->isEnded());
        second->cancel();
        QVERIFY(second->isEnded());
        QCOMPARE(second->count(State::Unknown), 5);
        QVERIFY(!second->lines()[0].reason.isEmpty());
        second->retry({}); // looks again
        other.settleFor(long_);
        QCOMPARE(second->count(State::Allocated), 5);
        QCOMPARE(other.batches.size(), size_t(1));
    }

    void aReadOnlyAccountSendsAndWritesNothing()
    {
        test::ImportStage stage;
        stage.account.readOnly = true;
        stage.restart();
        auto run = stage.run(test::ImportStage::newLines(5));
        run->start();
        stage.settle();
        QVERIFY(stoppedFor(*run, Stop::NotBegun));
        QCOMPARE(run->stop()->refusal, BeginRefusal::ReadOnly);
        QCOMPARE(stage.batches.size(), size_t(0));
        QVERIFY(stage.journal.savedRuns.empty());
    }

    void updatesAreOneCallEachWithTheWholeKnownRecord()
    {
        test::ImportStage stage(3);
        stage.roster[0].metadataJson = "{\"team\":\"a\"}";
        std::vector<ImportLineRecord> lines
            = {test::ImportStage::line(2, u"user1"_s, true), test::ImportStage::line(3, u"new1"_s),
                test::ImportStage::line(4, u"user2"_s, true), test::ImportStage::line(5, u"gone"_s, true)};
        lines[0].name.clear(); // the file doesn't have it: what is known goes along
        auto run = stage.run(lines);
        run->start();
        stage.settle();
        QCOMPARE(stage.batches.size(), size_t(1));
        QCOMPARE(stage.updates.size(), size_t(2));
        QCOMPARE(stage.updates[0].person.userId.text(), u"user1"_s);
        QCOMPARE(stage.updates[0].person.email, u"user1@new.example"_s);
        QCOMPARE(stage.updates[0].person.name, u"Name of user1"_s);
        QCOMPARE(stage.updates[0].metadata.own, QByteArray("{\"team\":\"a\"}"));
        QVERIFY(run->isEnded());
        QCOMPARE(run->count(State::Updated), 2);
        QCOMPARE(run->lines()[3].state, State::Failed); // nobody gets a seat who was only to be updated
        QVERIFY(!stage.seatOf(u"gone"_s));
        ACCOUNTED(*run, stage);
    }

    void anUpdateThatTheRosterDoesNotShowHasFailed()
    {
        test::ImportStage stage(2);
        stage.updatesAreKept = false;
        auto run = stage.run({test::ImportStage::line(2, u"user1"_s, true)});
        run->start();
        stage.settle();
        QVERIFY(run->isEnded());
        QCOMPARE(run->lines()[0].state, State::Failed);
        QVERIFY(!run->lines()[0].reason.isEmpty());
        QCOMPARE(stage.journal.savedLines[u"run1"_s][2].state, State::Failed);
    }

    void updateAtCapacityFailsAndTheNextGoesOn()
    {
        test::ImportStage stage(2);
        int calls = 0;
        auto honest = stage.gateway.onAllocate;
        stage.gateway.onAllocate = [&, honest](const AllocateRequest &request) {
            if (++calls > 1)
                return honest(request);
            AllocateReply reply;
            reply.shape = AllocateReply::Shape::AtCapacity;
            return test::FakeGateway::Answer<AllocateReply>(reply);
        };
        auto run = stage.run(
            {test::ImportStage::line(2, u"user1"_s, true), test::ImportStage::line(3, u"user2"_s, true)});
        run->start();
        stage.settle();
        QCOMPARE(run->lines()[0].state, State::Failed);
        QCOMPARE(run->lines()[1].state, State::Updated);
        QVERIFY(run->isEnded());
    }

    void lostUpdateIsReadAndOnlySentAgainIfItIsNotThere_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("arrived") << true;
        QTest::newRow("did not arrive") << false;
    }
    void lostUpdateIsReadAndOnlySentAgainIfItIsNotThere()
    {
        QFETCH(bool, arrived);
        test::ImportStage stage(2);
        stage.faults = {arrived ? Fault::LostAfter : Fault::LostBefore};
        auto lines = std::vector{test::ImportStage::line(2, u"user1"_s, true)};
        lines[0].name.clear();
        auto run = stage.run(lines);
        run->start();
        stage.settleFor(long_);
        QVERIFY(run->isEnded());
        QCOMPARE(run->lines()[0].state, State::Updated);
        QCOMPARE(stage.updates.size(), size_t(arrived ? 1 : 2));
        ACCOUNTED(*run, stage);
    }

    void M02_aJournalThatFailsAtAnyWriteNeverLetsAnythingGoUnwritten()
    {
        for (int failing = 1; failing <= 20; ++failing) {
            test::ImportStage stage(2);
            stage.journal.failWrite(failing);
            auto lines = test::ImportStage::newLines(150);
            lines.push_back(test::ImportStage::line(160, u"user1"_s, true));
            auto run = stage.run(lines);
            run->start();
            for (int tries = 0; tries < 5 && !run->isEnded(); ++tries) {
                stage.settleFor(long_);
                ACCOUNTED(*run, stage);
                stage.journal.retry();
                stage.settle();
                run->start();
            }
            stage.settleFor(long_);
            QVERIFY2(run->isEnded(), qPrintable(QString::number(failing)));
            QCOMPARE(run->count(State::Allocated), 150);
            QCOMPARE(run->count(State::Updated), 1);
            ACCOUNTED(*run, stage);
            for (const auto &[number, line] : stage.journal.savedLines[u"run1"_s])
                QVERIFY(line.state == State::Allocated || line.state == State::Updated);
            QCOMPARE(stage.journal.savedLines[u"run1"_s].size(), size_t(151));
        }
    }

    void M03_resumesAfterAKillAtEveryStep()
    {
        // The program ends after n steps of the journal and the server; then it is started again.
        for (int steps = 0; steps < 40; ++steps) {
            test::ImportStage stage(2);
            stage.journal.manual = true;
            auto lines = test::ImportStage::newLines(150);
            lines.push_back(test::ImportStage::line(160, u"user1"_s, true));
            stage.journal.completeAll();
            QCoreApplication::processEvents();
            auto run = stage.run(lines);
            run->start();
            for (int step = 0; step < steps; ++step) {
                if (!stage.journal.completeNext())
                    stage.gateway.answerPending();
                QCoreApplication::processEvents();
            }
            run.reset(); // killed
            const bool begun = stage.journal.savedRuns.contains(u"run1"_s);
            stage.journal.manual = false;
            stage.journal.completeAll();
            stage.restart();
            if (!begun && !stage.journal.savedRuns.contains(u"run1"_s)) {
                QVERIFY(stage.batches.empty());
                continue;
            }
            run = stage.runFromJournal();
            run->start();
            stage.settleFor(long_);
            QVERIFY2(run->isEnded(), qPrintable(QString::number(steps)));
            QCOMPARE(run->count(State::Allocated), 150);
            QCOMPARE(run->count(State::Updated), 1);
            ACCOUNTED(*run, stage);
        }
    }

    void everyLineIsAccountedForWhateverHappens()
    {
        QVERIFY(rc::check([] {
            test::ImportStage stage(3);
            stage.units = *rc::gen::inRange(3, 400);
            const int people = *rc::gen::inRange(0, 320);
            stage.faults = *rc::gen::container<std::deque<Fault>>(
                rc::gen::element(Fault::None, Fault::LostBefore, Fault::LostAfter, Fault::Unsent,
                    Fault::Unauthorized, Fault::NoSubscription, Fault::BadLines));
            auto lines = test::ImportStage::newLines(people);
            for (int i = 0; i < people; ++i) {
                if (*rc::gen::inRange(0, 20) == 0)
                    lines[size_t(i)].state = State::LeftOut;
            }
            lines.push_back(test::ImportStage::line(1000, u"user1"_s, true));
            lines.push_back(test::ImportStage::line(1001, u"user2"_s, true));
            const auto lostWrites = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 40));
            for (const int write : lostWrites)
                stage.journal.failWrite(write);
            auto run = stage.run(lines);
            const int killAt = *rc::gen::inRange(0, 8);
            run->start();
            // A fault stops the run at most once, and so does a write that the journal doesn't take; each
            // round that isn't held up by the test itself is rid of one.
            size_t stops = stage.faults.size() + lostWrites.size() + 10;
            for (int round = 0; stops > 0 && !run->isEnded(); ++round) {
                const int what = *rc::gen::inRange(0, 4);
                stops -= what == 1 || what == 2 ? 0 : 1;
                stage.rosterFails = what == 1;
                if (what == 2)
                    run->pause();
                stage.settleFor(what == 3 ? 1 : 40);
                RC_ASSERT(unaccountedFor(*run, stage).toStdString() == std::string());
                if (round == killAt && stage.journal.savedRuns.contains(u"run1"_s)) {
                    run.reset();
                    stage.restart();
                    run = stage.runFromJournal();
                }
                stage.rosterFails = false;
                stage.journal.retry();
                stage.settle();
                run->start();
            }
            stage.settleFor(60);
            RC_ASSERT(run->isEnded());
            RC_ASSERT(run->count(State::Planned) == 0);
            RC_ASSERT(run->count(State::Unknown) == 0);
            RC_ASSERT(unaccountedFor(*run, stage).toStdString() == std::string());
        }));
    }

    void aHundredThousandLinesDoNotWalkTheListForEveryUpdate()
    {
        // Two thousand updates after a hundred thousand lines that are left out: a walk through all of them
        // for each would take minutes.
        test::ImportStage stage;
        auto lines = test::ImportStage::newLines(100'000);
        for (ImportLineRecord &line : lines)
            line.state = State::LeftOut;
        stage.roster = test::someSeats(200);
        for (int i = 1; i <= 200; ++i)
            lines.push_back(test::ImportStage::line(200'000 + i, u"user%1"_s.arg(i), true));
        auto run = stage.run(std::move(lines));
        run->start();
        stage.settle();
        QCOMPARE(run->count(State::Updated), 200);
    }
};

QTEST_GUILESS_MAIN(TestImportRun)

} // namespace tst_import_run

#include "tst_import_run.moc"
