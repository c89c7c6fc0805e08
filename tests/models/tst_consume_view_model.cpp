// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/consume_rig.h"

#include <algorithm>

#include <QSignalSpy>
#include <QTest>

namespace tst_consume_view_model {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestConsumeViewModel : public QObject
{
    Q_OBJECT

    static void use(ConsumeRig &rig, const QString &amount = u"40"_s)
    {
        rig.vm.setAmountText(amount);
        rig.vm.proceed();
        rig.settle();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void amounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("amount"); // 0 = none
        QTest::newRow("plain") << u"40"_s << qint64(40);
        QTest::newRow("grouped") << u"1,000"_s << qint64(1000);
        QTest::newRow("spaces") << u" 7 "_s << qint64(7);
        QTest::newRow("past a binary fraction") << u"9007199254740993"_s << qint64(9007199254740993);
        QTest::newRow("zero") << u"0"_s << qint64(0);
        QTest::newRow("negative") << u"-5"_s << qint64(0);
        QTest::newRow("fraction") << u"1.5"_s << qint64(0);
        QTest::newRow("too large") << u"99999999999999999999"_s << qint64(0);
        QTest::newRow("words") << u"many"_s << qint64(0);
    }
    void amounts()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, amount);
        ConsumeRig rig;
        rig.vm.open(rig.ask());
        rig.vm.setAmountText(typed);
        QCOMPARE(rig.vm.amount().value_or(0), amount);
        QCOMPARE(rig.vm.amountProblem().isEmpty(), amount > 0);
        QCOMPARE(rig.vm.obstacle().isEmpty(), amount > 0);
        if (amount == 0)
            use(rig, typed);
        QCOMPARE(rig.sent.size(), size_t(0));
    }

    void showsWhatIsLeftBeforeAndAfter()
    {
        ConsumeRig rig;
        rig.vm.open(rig.ask());
        rig.vm.setAmountText(u"140"_s);
        QCOMPARE(rig.vm.figures().front().value, u"100"_s);
        QCOMPARE(rig.vm.figures().back().value, u"−40, below zero"_s);
        QCOMPARE(rig.vm.notices().size(), size_t(1));
    }

    void allowed()
    {
        ConsumeRig rig;
        rig.vm.open(rig.ask());
        const QString key = rig.vm.idempotencyKey();
        rig.vm.setReason(u" correction "_s);
        use(rig);
        QCOMPARE(rig.vm.phase(), ConsumePhase::Allowed);
        QCOMPARE(rig.sent.size(), size_t(1));
        QCOMPARE(rig.sent.front().idempotencyKey, key);
        QCOMPARE(rig.sent.front().amount, 40);
        QCOMPARE(rig.sent.front().metadata.stamp.front().value, u"correction"_s);
        QCOMPARE(rig.only().idempotencyKey, key);
        QCOMPARE(rig.only().state, IntentState::Done);
        QCOMPARE(rig.vm.outcome().figures.back().value, u"60"_s);
        // Another use is another key.
        rig.vm.editAgain();
        QVERIFY(rig.vm.idempotencyKey() != key);
    }

    void belowZeroIsAWarning()
    {
        ConsumeRig rig;
        rig.answers(u"warning"_s, -40);
        rig.vm.open(rig.ask());
        use(rig, u"140"_s);
        QCOMPARE(rig.vm.phase(), ConsumePhase::BelowZero);
        QCOMPARE(rig.vm.outcome().tone, StatusTone::Warning);
        QCOMPARE(rig.vm.outcome().figures.back().value, u"−40, below zero"_s);
    }

    void blockedDeductsNothing_data()
    {
        QTest::addColumn<QString>("result");
        QTest::newRow("documents") << u"blocked"_s;
        QTest::newRow("SDKs") << u"insufficient_credits"_s;
    }
    void blockedDeductsNothing()
    {
        QFETCH(QString, result);
        ConsumeRig rig;
        rig.answers(result, 100);
        rig.vm.open(rig.ask());
        const QString key = rig.vm.idempotencyKey();
        use(rig);
        QCOMPARE(rig.vm.phase(), ConsumePhase::Blocked);
        QCOMPARE(rig.only().state, IntentState::Refused);
        QVERIFY(rig.vm.outcome().sentences.join(u' ').contains(u"Nothing was deducted"_s));
        const auto &figures = rig.vm.outcome().figures;
        QVERIFY(std::ranges::any_of(figures, [&](const AmountLine &line) {
            return line.label == u"Asked for"_s && line.value == rig.vm.amountText();
        }));
        rig.vm.editAgain();
        QVERIFY(rig.vm.idempotencyKey() != key);
    }

    void aResultThatIsNotKnownIsSaid()
    {
        ConsumeRig rig;
        rig.answers(u"maybe"_s, {});
        rig.vm.open(rig.ask());
        use(rig);
        QCOMPARE(rig.vm.phase(), ConsumePhase::Odd);
        QVERIFY(rig.vm.outcome().sentences.front().contains(u"maybe"_s));
    }

    void aReplayOfTheProgramSaysThatNothingWasDeductedTwice()
    {
        ConsumeRig rig;
        rig.reply.alreadyProcessed = true;
        rig.reply.attempts = 2;
        rig.vm.open(rig.ask());
        use(rig);
        QCOMPARE(rig.vm.phase(), ConsumePhase::Allowed);
        QVERIFY(rig.vm.outcome().sentences.join(u' ').contains(u"deducted twice"_s));
    }

    void lostAnswerIsAskedForAgainWithTheSameKey()
    {
        ConsumeRig rig;
        rig.lost = 2;
        rig.vm.open(rig.ask());
        const QString key = rig.vm.idempotencyKey();
        use(rig);
        QCOMPARE(rig.vm.phase(), ConsumePhase::Unknown);
        QVERIFY(rig.vm.askAgainObstacle().isEmpty());
        rig.vm.askAgain();
        rig.settle();
        QCOMPARE(rig.vm.phase(), ConsumePhase::Unknown); // this one was lost as well
        rig.reply.alreadyProcessed = true;
        rig.vm.askAgain();
        rig.settle();
        QCOMPARE(rig.vm.phase(), ConsumePhase::Allowed);
        QVERIFY(rig.vm.outcome().sentences.join(u' ').contains(u"nothing was deducted twice"_s));
        QCOMPARE(rig.sent.size(), size_t(3));
        for (const ConsumeRequest &request : rig.sent) {
            QCOMPARE(request.idempotencyKey, key);
            QCOMPARE(request.amount, 40);
        }
        QCOMPARE(rig.work.ledger.intents().size(), size_t(1));
    }

    void anUnknownUseIsPickedUpAndBlocksAnother()
    {
        ConsumeRig rig;
        rig.lost = 1;
        rig.vm.open(rig.ask());
        use(rig);
        rig.vm.close();
        rig.vm.open(rig.ask());
        QCOMPARE(rig.vm.phase(), ConsumePhase::Unknown);
        rig.vm.editAgain();
        rig.vm.setAmountText(u"5"_s);
        QVERIFY(!rig.vm.obstacle().isEmpty());
        rig.vm.proceed();
        rig.settle();
        QCOMPARE(rig.sent.size(), size_t(1));
    }

    void pastADayItIsNotAskedAgain()
    {
        ConsumeRig rig;
        rig.lost = 1;
        rig.vm.open(rig.ask());
        use(rig);
        rig.clock.advance(25h);
        QVERIFY(!rig.vm.askAgainObstacle().isEmpty());
        rig.vm.askAgain();
        rig.settle();
        QCOMPARE(rig.sent.size(), size_t(1));
    }

    void aRefusalSaysThatNothingWasDeducted()
    {
        ConsumeRig rig;
        ApiError error;
        error.kind = ApiError::Kind::Validation;
        error.httpStatus = 422;
        error.attempts = 1;
        rig.error = error;
        rig.vm.open(rig.ask());
        use(rig);
        QCOMPARE(rig.vm.phase(), ConsumePhase::Refused);
        QVERIFY(rig.vm.outcome().sentences.front().contains(u"Nothing was deducted"_s));
    }

    void liveAsksFirstAndIsArmedAfterHalfASecond()
    {
        ConsumeRig rig(AccountMode::Live);
        rig.vm.open(rig.ask());
        use(rig);
        QCOMPARE(rig.vm.phase(), ConsumePhase::Confirm);
        QVERIFY(rig.vm.question().sentence.contains(u"40 credits"_s));
        QVERIFY(rig.vm.question().sentence.contains(u"LIVE"_s));
        rig.vm.confirm();
        QCOMPARE(rig.sent.size(), size_t(0));
        rig.clock.advance(500ms);
        QVERIFY(rig.vm.isArmed());
        rig.vm.back();
        rig.vm.confirm();
        QCOMPARE(rig.sent.size(), size_t(0));
        rig.vm.proceed();
        rig.clock.advance(500ms);
        rig.vm.confirm();
        rig.vm.confirm();
        rig.settle();
        QCOMPARE(rig.sent.size(), size_t(1));
        QCOMPARE(rig.vm.phase(), ConsumePhase::Allowed);
    }

    void M24_whatIsAskedIsWhatIsSentWhateverChangesMeanwhile()
    {
        ConsumeRig rig(AccountMode::Live);
        CreditPool other = rig.balance.pools.front();
        other.key = u"gpu"_s;
        rig.balance.pools.push_back(other);
        rig.vm.open(rig.ask());
        rig.vm.setReason(u"correction"_s);
        use(rig);
        rig.clock.advance(500ms);
        const MoneyQuestion asked = rig.vm.question();
        rig.vm.setAmountText(u"90000"_s);
        rig.vm.setReason(u"other"_s);
        rig.vm.setPool(u"gpu"_s);
        QCOMPARE(rig.vm.question(), asked);
        rig.vm.confirm();
        rig.settle();
        QCOMPARE(rig.sent.size(), size_t(1));
        QCOMPARE(rig.sent.front().amount, 40);
        QCOMPARE(rig.sent.front().poolKey, u"ai"_s);
        QCOMPARE(rig.sent.front().metadata.stamp.front().value, u"correction"_s);
        QVERIFY(asked.sentence.contains(u"40 credits from AI tokens"_s));
        QCOMPARE(rig.only().unitsBefore, std::optional<qint64>(100));
    }

    void aBalanceThatComesInRenewsTheQuestion()
    {
        ConsumeRig rig(AccountMode::Live);
        rig.vm.open(rig.ask());
        use(rig);
        rig.clock.advance(500ms);
        auto same = rig.work.book.read(TenantId(u"acme"_s), Priority::User);
        rig.settle();
        QVERIFY(rig.vm.isArmed()); // it says the same
        rig.balance.pools.front().total = 30;
        auto late = rig.work.book.read(TenantId(u"acme"_s), Priority::User);
        rig.settle();
        QCOMPARE(rig.vm.phase(), ConsumePhase::Confirm);
        QVERIFY(!rig.vm.isArmed());
        QVERIFY(rig.vm.question().notices.front().text.contains(u"Before: 100. Now: 30."_s));
        QCOMPARE(rig.vm.question().facts.front().value, u"30"_s);
        rig.vm.confirm();
        QCOMPARE(rig.sent.size(), size_t(0));
        rig.clock.advance(500ms);
        rig.vm.confirm();
        rig.settle();
        QCOMPARE(rig.only().unitsBefore, std::optional<qint64>(30));
        QCOMPARE(rig.sent.front().amount, 40);
    }

    void anOldQuestionIsRenewedFromTheServer()
    {
        ConsumeRig rig(AccountMode::Live);
        rig.vm.open(rig.ask());
        use(rig);
        rig.clock.advance(500ms);
        rig.balance.pools.front().total = 70;
        rig.clock.jump(20min); // the machine slept
        rig.vm.confirm();
        QVERIFY(!rig.vm.isArmed());
        rig.settle();
        QCOMPARE(rig.sent.size(), size_t(0));
        QVERIFY(rig.vm.question().notices.front().text.contains(u"Before: 100. Now: 70."_s));
        rig.clock.advance(500ms);
        QVERIFY(rig.vm.isArmed());
        // Without an answer there is nothing to be confirmed.
        rig.gateway.onCredits = [](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
            return Result<CreditBalance>(failure(anError(ApiError::Kind::Offline)));
        };
        rig.clock.advance(2min);
        rig.settle();
        QCOMPARE(rig.vm.phase(), ConsumePhase::Editing);
        QVERIFY(rig.vm.notices().front().text.startsWith(u"Nothing was sent"_s));
        QCOMPARE(rig.sent.size(), size_t(0));
    }

    void closedInFlightIsHandedOn()
    {
        ConsumeRig rig;
        rig.vm.open(rig.ask());
        QSignalSpy left(&rig.vm, &ConsumeViewModel::leftInFlight);
        rig.vm.setAmountText(u"40"_s);
        rig.vm.proceed();
        rig.vm.close();
        QCOMPARE(left.size(), 1);
        rig.settle();
        QCOMPARE(left.front().front().toString(), rig.only().id);
        rig.vm.close();
        QCOMPARE(left.size(), 1);
    }

    void twoPressesSendOnce()
    {
        ConsumeRig rig;
        rig.vm.open(rig.ask());
        rig.vm.setAmountText(u"40"_s);
        rig.vm.proceed();
        rig.vm.proceed();
        rig.settle();
        QCOMPARE(rig.sent.size(), size_t(1));
    }

    void aReadOnlyAccountSendsNothing()
    {
        ConsumeRig rig(AccountMode::Test, true);
        rig.vm.open(rig.ask());
        use(rig);
        QVERIFY(!rig.vm.obstacle().isEmpty());
        QCOMPARE(rig.sent.size(), size_t(0));
    }

    void poolsThatAreNotUnderstoodAreLeftOut()
    {
        ConsumeRig rig;
        rig.balance.pools.front().problem = u"$.total"_s;
        rig.vm.open(rig.ask());
        QVERIFY(!rig.vm.pool());
        QVERIFY(!rig.vm.obstacle().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConsumeViewModel)

} // namespace tst_consume_view_model

#include "tst_consume_view_model.moc"
