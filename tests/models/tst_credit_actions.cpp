// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_actions.h"

#include "app/api/crovver/write_body.h"
#include "models/domain/intent_goods.h"
#include "models/domain/payment_link.h"
#include "support/action_rig.h"
#include "support/old_request.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

namespace tst_credit_actions {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using Method = FakeGateway::Method;

ApiError lostReply()
{
    ApiError error = anError(ApiError::Kind::OutcomeUnknown);
    error.attempts = 1;
    return error;
}

struct CreditStage : ActionRig
{
    explicit CreditStage(bool readOnly = false)
        : ActionRig(readOnly)
    {
        gateway.onBuyAddon = [this](const AddonPurchase &request) -> FakeGateway::Answer<AddonReply> {
            bought.push_back(request);
            if (error)
                return Result<AddonReply>(failure(*error));
            return addonReply;
        };
        gateway.onConsumeCredits
            = [this](const ConsumeRequest &request) -> FakeGateway::Answer<ConsumeReply> {
            consumed.push_back(request);
            if (error)
                return Result<ConsumeReply>(failure(*error));
            return consumeReply;
        };
        addonReply.purchaseId = u"pur_1"_s;
        addonReply.checkoutUrl = u"https:"_s + u"//checkout.stripe.com/c/1"_s;
        addonReply.requiresPayment = true;
        addonReply.amountText = u"5.00"_s;
        addonReply.currency = Currency(u"USD"_s);
        consumeReply.result = fromSpelling(consumeResultSpellings, u"allowed"_s);
        consumeReply.remaining = 450;
    }
    [[nodiscard]] AddonPurchase pack() const
    {
        AddonPurchase request;
        request.tenant = actionTenant;
        request.addonId = u"addon_1"_s;
        request.poolKey = u"ai_tokens"_s;
        request.name = u"AI pack 500"_s;
        request.credits = 500;
        request.currency = Currency(u"USD"_s);
        request.idempotencyKey = key;
        request.metadata.own = R"({"z":1,"a":[2,3]})";
        request.metadata.stamp = {{u"zulu"_s, u"last first"_s}, {u"addedBy"_s, u"Ada"_s}};
        return request;
    }
    [[nodiscard]] ConsumeRequest use() const
    {
        ConsumeRequest request;
        request.tenant = actionTenant;
        request.poolKey = u"ai_tokens"_s;
        request.amount = 50;
        request.idempotencyKey = key;
        request.metadata.stamp = credits->stamp(u"a reason"_s);
        return request;
    }
    void buy()
    {
        credits->buyAddon(pack(), {u"Acme"_s, 100, u"5.00"_s, u"USD"_s}, &receiver,
            [this](const ActionOutcome<AddonReply> &ended) { addonEnd = ended; });
        settle();
    }
    void consume()
    {
        credits->consume(use(), {u"Acme"_s, 500, {}, {}}, &receiver,
            [this](const ActionOutcome<ConsumeReply> &ended) { consumeEnd = ended; });
        settle();
    }

    QString key = newIdempotencyKey();
    std::optional<ApiError> error;
    AddonReply addonReply;
    ConsumeReply consumeReply;
    std::vector<AddonPurchase> bought;
    std::vector<ConsumeRequest> consumed;
    std::optional<ActionOutcome<AddonReply>> addonEnd;
    std::optional<ActionOutcome<ConsumeReply>> consumeEnd;
};

/// The bytes that go over the wire.
template <typename Request>
QByteArray bytesOf(const Request &request)
{
    const auto body = crovver::writeBody(request);
    return body ? *body : QByteArray("no body");
}

/// The same journal after the program was killed and started anew.
struct Restarted : CreditStage
{
    explicit Restarted(const CreditStage &before, std::chrono::milliseconds later)
    {
        journal.intents = before.journal.intents;
        clock.jump(later);
        again = std::make_unique<IntentLedger>(journal, account, clock, [] { return u"Ada"_s; });
        actionsAgain = std::make_unique<CreditActions>(gateway, *again, *book, clock);
        again->start();
        settle();
    }
    std::unique_ptr<IntentLedger> again;
    std::unique_ptr<CreditActions> actionsAgain;
};

class TestCreditActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void M02_nothingIsSentBeforeKeyAndBodyAreOnDisk()
    {
        CreditStage stage;
        stage.journal.manual = true;
        stage.buy();
        stage.consume();
        QVERIFY(stage.bought.empty());
        QVERIFY(stage.consumed.empty());
        stage.journal.completeAll();
        stage.settle();
        QCOMPARE(stage.bought.size(), size_t(1));
        QCOMPARE(stage.consumed.size(), size_t(1));
        QCOMPARE(stage.journal.intents.size(), size_t(2));
        for (const auto &[id, intent] : stage.journal.intents) {
            QCOMPARE(intent.idempotencyKey, stage.key);
            QVERIFY(!intent.requestHash.isEmpty());
        }
    }

    void M21_withoutAJournalNothingIsSent()
    {
        CreditStage stage;
        stage.journal.failWrite(1, JournalProblem::Kind::DiskFull);
        stage.buy();
        QCOMPARE(stage.addonEnd->end, ActionEnd::NotBegun);
        QVERIFY(stage.bought.empty());
    }

    void M01_doubleCallsAndTwoWindowsAreOneDelivery()
    {
        CreditStage stage;
        CreditActions window(stage.gateway, *stage.ledger, *stage.book, stage.clock);
        int refused = 0;
        for (int i = 0; i < 4; ++i) {
            AddonPurchase request = stage.pack();
            request.idempotencyKey = newIdempotencyKey();
            (i % 2 == 0 ? *stage.credits : window)
                .buyAddon(request, {}, &stage.receiver, [&](const ActionOutcome<AddonReply> &outcome) {
                    refused += outcome.refusal == BeginRefusal::AnotherIsOpen ? 1 : 0;
                });
        }
        stage.settle();
        QCOMPARE(stage.bought.size(), size_t(1));
        QCOMPARE(refused, 3);
    }

    void aReadOnlyAccountSendsNothing()
    {
        CreditStage stage(true);
        stage.buy();
        stage.consume();
        QCOMPARE(stage.addonEnd->refusal, BeginRefusal::ReadOnly);
        QCOMPARE(stage.consumeEnd->refusal, BeginRefusal::ReadOnly);
        QVERIFY(stage.bought.empty() && stage.consumed.empty());
    }

    void M03_afterAKillTheSameKeyAndBytesAreSent()
    {
        CreditStage first;
        first.gateway.onBuyAddon = [](const AddonPurchase &) { return FakeGateway::Answer<AddonReply>(); };
        first.buy();
        QCOMPARE(first.only().state, IntentState::Sending);
        Restarted second(first, hours(1));
        const QString id = second.again->intents().front().id;
        QCOMPARE(second.again->find(id)->state, IntentState::Unknown);
        QVERIFY(second.bought.empty()); // never by itself
        QVERIFY(!second.actionsAgain->replayRefusal(id));
        QSignalSpy replayed(second.actionsAgain.get(), &CreditActions::replayed);
        second.addonReply.alreadyProcessed = true;
        second.actionsAgain->replay(id);
        second.settle();
        QCOMPARE(second.bought.size(), size_t(1));
        QCOMPARE(second.bought[0].idempotencyKey, first.key);
        QCOMPARE(bytesOf(second.bought[0]), bytesOf(first.pack()));
        QCOMPARE(second.again->find(id)->state, IntentState::Waiting);
        QCOMPARE(replayed.size(), 1);
        QCOMPARE(second.journal.actions(id).mid(0, 2), (QStringList{u"found_open"_s, u"replayed"_s}));
        QVERIFY(second.journal.entries.back().detail.contains(u"nothing happened twice"_s));
        second.actionsAgain->replay(id); // it is known by now
        second.settle();
        QCOMPARE(second.bought.size(), size_t(1));
    }

    void M03_whatWasConsumedIsAskedForWithTheSameBytes()
    {
        CreditStage stage;
        stage.error = lostReply();
        stage.consume();
        QCOMPARE(stage.consumeEnd->end, ActionEnd::Unknown);
        QCOMPARE(stage.only().body, oldRequest(stage.use()));
        stage.error.reset();
        stage.consumeReply.alreadyProcessed = true;
        stage.credits->replay(stage.only().id);
        stage.credits->replay(stage.only().id); // two clicks
        stage.settle();
        QCOMPARE(stage.consumed.size(), size_t(2));
        QCOMPARE(bytesOf(stage.consumed[0]), bytesOf(stage.consumed[1]));
        QCOMPARE(stage.only().state, IntentState::Done);
        QVERIFY(!stage.only().unitsObserved); // decision 23: what a replay says to be left is old
    }

    void theJournalKeepsTheBytesWithTheirOrder()
    {
        CreditStage stage;
        stage.buy();
        const QByteArray &kept = stage.only().body;
        QCOMPARE(kept, oldRequest(stage.pack()));
        QVERIFY(kept.indexOf("zulu") < kept.indexOf("addedBy"));
        QCOMPARE(stage.only().goods,
            (IntentGoods{
                stage.pack().poolKey, stage.pack().addonId, stage.pack().name, stage.pack().credits}));
    }

    void M04_anotherBodyIsNeverSentWithTheKey()
    {
        CreditStage first;
        first.error = lostReply();
        first.buy();
        Intent &kept = first.journal.intents.begin()->second;
        kept.body.append(' ');
        Restarted second(first, hours(1));
        const QString id = second.again->intents().front().id;
        QCOMPARE(second.actionsAgain->replayRefusal(id), ReplayRefusal::NoRequest);
        second.actionsAgain->replay(id);
        second.settle();
        QVERIFY(second.bought.empty());
        QCOMPARE(second.again->find(id)->state, IntentState::Unknown);
    }

    void M05_after24HoursItIsNotSentAgain_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<bool>("sent");
        constexpr qint64 hour = 3600000;
        QTest::newRow("23 h") << 23 * hour << true;
        QTest::newRow("a moment before") << 24 * hour - 1 << true;
        QTest::newRow("24 h") << 24 * hour << false;
        QTest::newRow("25 h") << 25 * hour << false;
        QTest::newRow("the clock went back") << -hour << false;
    }
    void M05_after24HoursItIsNotSentAgain()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(bool, sent);
        CreditStage first;
        first.error = lostReply();
        first.buy();
        Restarted second(first, std::chrono::milliseconds(milliseconds));
        const QString id = second.again->intents().front().id;
        QCOMPARE(!second.actionsAgain->replayRefusal(id), sent);
        second.actionsAgain->replay(id);
        second.settle();
        QCOMPARE(second.bought.size(), size_t(sent ? 1 : 0));
    }

    /// The first sending may have done it, so no failure of the second can tell that nothing was done.
    void aFailedReplayStaysUnknown_data()
    {
        QTest::addColumn<ApiError::Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("lost again") << ApiError::Kind::OutcomeUnknown << 0;
        QTest::newRow("offline") << ApiError::Kind::Offline << 0;
        QTest::newRow("refused") << ApiError::Kind::Validation << 422;
        QTest::newRow("limited") << ApiError::Kind::RateLimited << 429;
    }
    void aFailedReplayStaysUnknown()
    {
        QFETCH(ApiError::Kind, kind);
        QFETCH(int, status);
        CreditStage stage;
        stage.error = lostReply();
        stage.buy();
        const QString id = stage.only().id;
        stage.error = anError(kind);
        stage.error->httpStatus = status;
        stage.credits->replay(id);
        stage.settle();
        QCOMPARE(stage.bought.size(), size_t(2));
        QCOMPARE(stage.only().state, IntentState::Unknown);
        QVERIFY(!stage.credits->replayRefusal(id));
    }

    void M12_aRefusalRetiresTheKey()
    {
        CreditStage stage;
        stage.error = anError(ApiError::Kind::Validation);
        stage.error->httpStatus = 422;
        stage.error->attempts = 1;
        stage.error->message = u"Currency mismatch"_s;
        stage.buy();
        QCOMPARE(stage.addonEnd->end, ActionEnd::Refused);
        QCOMPARE(stage.only().state, IntentState::Refused);
        QCOMPARE(stage.credits->replayRefusal(stage.only().id), ReplayRefusal::NotOpen);
        QVERIFY(!stage.ledger->mayBegin(IntentKind::BuyAddon, actionTenant, u"AI pack 500"_s));
    }

    void M13_processedOnAFirstSendIsFlagged()
    {
        CreditStage stage;
        stage.addonReply.alreadyProcessed = true;
        stage.buy();
        QVERIFY(stage.journal.entries.back().detail.contains(u"key collision"_s));
        CreditStage own; // the program's own second delivery
        own.addonReply.alreadyProcessed = true;
        own.addonReply.attempts = 2;
        own.buy();
        QVERIFY(own.journal.entries.back().detail.contains(u"nothing happened twice"_s));
    }

    void D15_onlyAReplysAmountMayBeMissing()
    {
        // What an earlier delivery bought is repeated with the ID and the link alone: what was confirmed
        // counts.
        CreditStage replayed;
        replayed.addonReply.alreadyProcessed = true;
        replayed.addonReply.attempts = 2;
        replayed.addonReply.amountText.clear();
        replayed.buy();
        QVERIFY(replayed.only().isAmountKept());
        QCOMPARE(judgeLink(replayed.only(), emptyAccount().checkoutHosts).use, LinkUse::ByItself);
        // The same from a delivery that did it itself, after earlier ones failed: nothing says what it
        // charges.
        CreditStage first;
        first.addonReply.attempts = 2;
        first.addonReply.amountText.clear();
        first.buy();
        QVERIFY(!first.only().isAmountKept());
        QCOMPARE(judgeLink(first.only(), emptyAccount().checkoutHosts).use, LinkUse::AfterConfirming);
    }

    void aBalanceAskedForBeforeAWriteEndedIsAskedForAgain_data()
    {
        QTest::addColumn<bool>("isAskedForFirst");
        QTest::newRow("before the write began") << true;
        QTest::newRow("while it was on its way") << false;
    }

    void aBalanceAskedForBeforeAWriteEndedIsAskedForAgain()
    {
        QFETCH(bool, isAskedForFirst);
        CreditStage stage;
        qint64 left = 500;
        stage.gateway.onCredits = [&](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
            CreditBalance balance;
            CreditPool &pool = balance.pools.emplace_back();
            pool.key = u"ai_tokens"_s;
            pool.total = left;
            return balance;
        };
        const auto ask = [&] { return stage.book->read(actionTenant, Priority::Background); };
        const auto use = [&] {
            stage.credits->consume(stage.use(), {u"Acme"_s, 500, {}, {}}, &stage.receiver,
                [&](const ActionOutcome<ConsumeReply> &ended) { stage.consumeEnd = ended; });
            QCoreApplication::processEvents();
        };
        // The gateway answers when it is told to: first the write, then the read, with what it read before.
        const auto holdReads = std::exchange(stage.gateway.onCredits, nullptr);
        CallHandle<CreditBalance> read;
        if (isAskedForFirst)
            read = ask();
        stage.settle(); // the subscriptions
        use();
        if (!isAskedForFirst)
            read = ask();
        stage.settle();
        QCOMPARE(stage.consumeEnd->end, ActionEnd::Done);
        std::optional<qint64> told;
        whenFinished(*read, &stage.receiver,
            [&](const Result<CreditBalance> &result) { told = result->pools.front().total; });
        stage.gateway.onCredits = holdReads;
        const auto &asked = stage.gateway.requests();
        const auto first = std::ranges::find(asked, Method::Credits, &FakeGateway::Request::method);
        QVERIFY(stage.gateway.answer(size_t(first - asked.begin()))); // 500: from before
        QVERIFY(!told && !stage.book->seen(actionTenant));
        left = 450;
        stage.settle();
        QCOMPARE(told, 450);
        QCOMPARE(stage.book->seen(actionTenant)->value.pools.front().total, 450);
        QCOMPARE(stage.history.kept.begin()->second.size(), size_t(1)); // and nothing else is in the chart
    }

    void M14_aMillionKeysAreRandomAndUnique()
    {
        constexpr int many = 1000000;
        QSet<QString> keys;
        keys.reserve(many);
        for (int i = 0; i < many; ++i)
            keys.insert(newIdempotencyKey());
        QCOMPARE(keys.size(), qsizetype(many));
        for (const QString &key : std::as_const(keys)) {
            const QUuid uuid = QUuid::fromString(key);
            if (uuid.version() != QUuid::Random || uuid.variant() != QUuid::DCE
                || key != uuid.toString(QUuid::WithoutBraces))
                QFAIL(qPrintable(key));
        }
    }

    void aBlockedConsumeIsRefusedWithItsReply()
    {
        CreditStage stage;
        stage.consumeReply.result = fromSpelling(consumeResultSpellings, u"insufficient_credits"_s);
        stage.consumeReply.remaining = 10;
        stage.consume();
        QCOMPARE(stage.consumeEnd->end, ActionEnd::Refused);
        QVERIFY(!stage.consumeEnd->error);
        QCOMPARE(stage.consumeEnd->reply->result.value, ConsumeResult::Blocked);
        QCOMPARE(stage.only().state, IntentState::Refused);
        QCOMPARE(stage.only().unitsObserved, 10);
    }

    void belowZeroIsDoneAndSaysSo()
    {
        CreditStage stage;
        stage.consumeReply.result = fromSpelling(consumeResultSpellings, u"warning"_s);
        stage.consumeReply.remaining = -40;
        stage.consume();
        QCOMPARE(stage.consumeEnd->end, ActionEnd::Done);
        QCOMPARE(stage.only().unitsObserved, -40);
        QCOMPARE(stage.only().unitsWanted, 450);
    }

    void aPurchaseIsDoneOnlyWhenItsCreditsAreSeen()
    {
        CreditStage stage;
        stage.addonReply.requiresPayment = false;
        stage.addonReply.checkoutUrl.clear();
        stage.buy();
        QCOMPARE(stage.addonEnd->end, ActionEnd::Done);
        QCOMPARE(stage.only().state, IntentState::Waiting);
        QCOMPARE(stage.only().requiresPayment, false);
        QCOMPARE(stage.only().unitsBefore, 100);
        QCOMPARE(stage.only().unitsWanted, 600);
    }

    void whoBeganItMayBeGone()
    {
        CreditStage stage;
        {
            QObject gone;
            stage.credits->buyAddon(stage.pack(), {}, &gone, [](const auto &) { QFAIL("told"); });
        }
        stage.settle();
        QCOMPARE(stage.bought.size(), size_t(1));
        QCOMPARE(stage.only().state, IntentState::Waiting);
    }
};

QTEST_GUILESS_MAIN(TestCreditActions)

} // namespace tst_credit_actions

#include "tst_credit_actions.moc"
