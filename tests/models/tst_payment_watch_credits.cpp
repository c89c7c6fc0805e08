// SPDX-License-Identifier: GPL-3.0-or-later
// The watch over bought credits.
#include "models/actions/payment_watch.h"
#include "models/domain/intent_goods.h"

#include "support/action_rig.h"
#include "support/fake_notifier.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_payment_watch_credits {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;
using Method = FakeGateway::Method;

const QString pool = u"ai_tokens"_s;

struct CreditRig : ActionRig
{
    CreditRig()
        : watch(*data, *actions, notifier, clock)
    {
        gateway.onCredits = [this](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
            if (offline)
                return Result<CreditBalance>(failure(anError(ApiError::Kind::Offline)));
            CreditPool one;
            one.key = pool;
            one.base = 40;
            one.addon = addon;
            one.total = 40 + addon.value_or(0);
            CreditBalance balance;
            balance.pools = {one};
            return balance;
        };
        gateway.onActiveAddons = [this](const TenantId &) -> FakeGateway::Answer<ActiveAddonList> {
            ActiveAddonList list;
            if (grants > 0)
                list.pools.push_back({pool, addon, grants, {}, {}});
            return list;
        };
        gateway.onBuyAddon = [this](const AddonPurchase &) -> FakeGateway::Answer<AddonReply> {
            if (lost)
                return Result<AddonReply>(failure(lostAnswer()));
            AddonReply reply;
            reply.purchaseId = u"pur_1"_s;
            reply.requiresPayment = requiresPayment;
            reply.amountText = u"5.00"_s;
            if (requiresPayment)
                reply.checkoutUrl = u"https:"_s + u"//checkout.stripe.com/c/1"_s;
            return reply;
        };
    }
    static ApiError lostAnswer()
    {
        ApiError error = anError(ApiError::Kind::OutcomeUnknown);
        error.attempts = 1;
        return error;
    }
    QString buy(qint64 bought = 500, const QString &name = u"AI pack"_s, const QString &poolKey = pool)
    {
        AddonPurchase request;
        request.tenant = actionTenant;
        request.addonId = name;
        request.poolKey = poolKey;
        request.name = name;
        request.credits = bought;
        request.currency = Currency(u"USD"_s);
        request.idempotencyKey = newIdempotencyKey();
        CreditContext context;
        context.tenantName = u"Acme"_s;
        context.creditsBefore = before;
        QString id;
        credits->buyAddon(request, context, &receiver,
            [&](const ActionOutcome<AddonReply> &outcome) { id = outcome.intentId; });
        settle();
        return id;
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        settle();
    }
    const Intent &intent(const QString &id) const { return *ledger->find(id); }

    std::optional<qint64> addon = 100;
    std::optional<qint64> before = 100; ///< on screen
    qint64 grants = 1;
    bool offline = false;
    bool lost = false;
    bool requiresPayment = true;
    FakeNotifier notifier;
    PaymentWatch watch;
};

class TestPaymentWatchCredits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void M09_aRiseIsObservedAndNotifiedNeverAsPaid()
    {
        CreditRig rig;
        QSignalSpy observed(&rig.watch, &PaymentWatch::observed);
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.gateway.count(Method::Credits), size_t(1));
        QCOMPARE(rig.gateway.count(Method::Capacity), size_t(0));
        QCOMPARE(rig.watch.stateOf(id)->creditsSeen, 100);
        QCOMPARE(rig.clock.utcNow().msecsTo(rig.watch.stateOf(id)->nextLook), 5000);
        rig.addon = 600;
        rig.pass(seconds(5));
        QCOMPARE(observed.size(), 1);
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        QCOMPARE(rig.intent(id).unitsObserved, 600);
        QCOMPARE(rig.intent(id).observedAt, rig.clock.utcNow());
        QCOMPARE(rig.notifier.notices.size(), size_t(1));
        QCOMPARE(rig.notifier.notices[0].title, u"Credits for Acme"_s);
        QCOMPARE(rig.notifier.notices[0].text, u"Add-on credits rose from 100 to 600 at 12:00."_s);
        QVERIFY(!rig.watch.stateOf(id));
        const size_t looks = rig.gateway.count(Method::Credits);
        rig.pass(minutes(30));
        QCOMPARE(rig.gateway.count(Method::Credits), looks);
    }

    /// What is looked at becomes history too, and what others read is taken at once.
    void everyLookGoesThroughTheBook()
    {
        CreditRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.history.kept.size(), size_t(1));
        rig.addon = 600;
        const auto read = rig.book->read(actionTenant, Priority::User);
        rig.settle();
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
    }

    /// Used while the checkout was open: the rise counts from the least that was seen.
    void aRiseCountsFromTheLowWaterMark()
    {
        CreditRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        rig.addon = 20;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(id).unitsBefore, 20);
        QCOMPARE(rig.intent(id).unitsWanted, 520);
        QVERIFY(rig.journal.actions(id).contains(u"credits_used"_s));
        rig.addon = 520;
        rig.pass(minutes(1));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
    }

    void aSmallerRiseIsSaidAsSuchAndOneMoreGrantClosesIt()
    {
        CreditRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        rig.addon = 580;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        QCOMPARE(rig.intent(id).unitsObserved, 580);
        QCOMPARE(rig.journal.actions(id).count(u"smaller_rise"_s), 1);
        QVERIFY(rig.notifier.notices.empty());
        rig.pass(seconds(30)); // said once
        QCOMPARE(rig.journal.actions(id).count(u"smaller_rise"_s), 1);
        rig.grants = 2;
        rig.pass(minutes(1));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        QVERIFY(rig.journal.entries.back().detail.contains(u"rose by 480, fewer than the 500 bought"_s));
        QVERIFY(rig.notifier.notices.at(0).text.contains(u"fewer than the 500 bought"_s));
    }

    void oneMoreGrantWithoutARiseClosesNothing()
    {
        CreditRig rig;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        rig.grants = 2;
        rig.pass(minutes(10));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
    }

    void aRiseBeforeTheCheckoutIsSaidAsSuch()
    {
        CreditRig rig;
        rig.addon = 700; // by somebody else, since it was on screen
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
        QCOMPARE(rig.intent(id).unitsBefore, 700);
        QVERIFY(rig.journal.actions(id).contains(u"rise_before_payment"_s));
        rig.addon = 1200;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
    }

    /// Decision 24: added at once, so the first look may show it.
    void whatCostsNothingIsThereAtTheFirstLook()
    {
        CreditRig rig;
        rig.requiresPayment = false;
        rig.addon = 600;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        QCOMPARE(rig.intent(id).unitsBefore, 100);
    }

    /// What needs no payment is surely there; a checkout may never be paid.
    void aFreeOneGoesBeforeAnOlderCheckout()
    {
        CreditRig rig;
        const QString paid = rig.buy(500, u"Pack A"_s);
        rig.pass(seconds(0));
        rig.requiresPayment = false;
        rig.addon = 600;
        const QString free = rig.buy(500, u"Pack B"_s);
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(free).state, IntentState::Observed);
        QCOMPARE(rig.intent(paid).state, IntentState::Waiting);
        QCOMPARE(rig.intent(paid).unitsBefore, 600);
    }

    void whatIsSeenWhileAPurchaseIsOnItsWaySettlesNothing()
    {
        CreditRig rig;
        const QString paid = rig.buy(500, u"Pack A"_s);
        rig.pass(seconds(0));
        rig.gateway.onBuyAddon
            = [](const AddonPurchase &) -> FakeGateway::Answer<AddonReply> { return std::nullopt; };
        rig.buy(500, u"Pack B"_s);
        rig.addon = 600;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(paid).state, IntentState::Waiting);
    }

    /// A price of nothing for a pack of nothing isn't a rise.
    void aPackWithoutCreditsIsNotThereAtOnce()
    {
        CreditRig rig;
        rig.requiresPayment = false;
        const QString id = rig.buy(0);
        rig.pass(minutes(1));
        QCOMPARE(rig.intent(id).state, IntentState::Waiting);
    }

    void oneRiseClosesOnePurchase()
    {
        CreditRig rig;
        const QString first = rig.buy(500, u"Pack A"_s);
        const QString second = rig.buy(500, u"Pack B"_s);
        rig.pass(seconds(0));
        rig.addon = 600;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(first).state, IntentState::Observed); // the oldest
        QCOMPARE(rig.intent(second).state, IntentState::Waiting);
        QCOMPARE(rig.intent(second).unitsBefore, 600);
        rig.pass(minutes(5));
        QCOMPARE(rig.intent(second).state, IntentState::Waiting);
        rig.addon = 1100;
        rig.pass(minutes(5));
        QCOMPARE(rig.intent(second).state, IntentState::Observed);
    }

    void theExactCreditsGoFirst()
    {
        CreditRig rig;
        const QString small = rig.buy(500, u"Pack A"_s);
        const QString large = rig.buy(2000, u"Pack B"_s);
        rig.pass(seconds(0));
        rig.addon = 2100;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(large).state, IntentState::Observed);
        QCOMPARE(rig.intent(small).state, IntentState::Waiting);
        QCOMPARE(rig.intent(small).unitsBefore, 2100);
    }

    void twoRisesInOneLookCloseBoth()
    {
        CreditRig rig;
        const QString small = rig.buy(500, u"Pack A"_s);
        const QString large = rig.buy(2000, u"Pack B"_s);
        rig.pass(seconds(0));
        rig.addon = 2600;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(small).state, IntentState::Observed);
        QCOMPARE(rig.intent(large).state, IntentState::Observed);
        QCOMPARE(rig.intent(large).unitsBefore, 600);
    }

    void aSecondPurchaseDoesNotTakeTheRiseOfTheFirst()
    {
        CreditRig rig;
        const QString first = rig.buy(500, u"Pack A"_s);
        rig.pass(seconds(0));
        rig.addon = 600;
        const QString second = rig.buy(500, u"Pack B"_s); // its first look sees the first one's credits
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(first).state, IntentState::Observed);
        QCOMPARE(rig.intent(second).state, IntentState::Waiting);
        QCOMPARE(rig.intent(second).unitsBefore, 600);
    }

    void anotherPoolIsAnotherMatter()
    {
        CreditRig rig;
        const QString other = rig.buy(500, u"Exports"_s, u"exports"_s);
        rig.pass(seconds(0));
        rig.addon = 600;
        rig.pass(minutes(10));
        QCOMPARE(rig.intent(other).state, IntentState::Waiting);
        QVERIFY(!rig.watch.stateOf(other)->creditsSeen);
    }

    /// Nothing is known of it, and its credits come: that is evidence.
    void M03_anUnknownPurchaseIsSettledByItsCredits()
    {
        CreditRig rig;
        rig.lost = true;
        const QString id = rig.buy();
        rig.pass(seconds(0));
        QCOMPARE(rig.intent(id).state, IntentState::Unknown);
        QVERIFY(rig.watch.stateOf(id));
        rig.addon = 600;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(id).state, IntentState::Observed);
        QCOMPARE(rig.gateway.count(Method::BuyAddon), size_t(1));
    }

    /// Nobody here has the link of the older one, so it is less likely to be the one.
    void aKnownCheckoutGoesBeforeAnUnknownOne()
    {
        CreditRig rig;
        rig.lost = true;
        const QString unknown = rig.buy(500, u"Pack A"_s);
        rig.lost = false;
        const QString waiting = rig.buy(500, u"Pack B"_s);
        rig.pass(seconds(0));
        rig.addon = 600;
        rig.pass(seconds(5));
        QCOMPARE(rig.intent(waiting).state, IntentState::Observed);
        QCOMPARE(rig.intent(unknown).state, IntentState::Unknown);
    }

    void afterARestartItGoesOnFromTheMark()
    {
        CreditRig first;
        const QString id = first.buy();
        first.pass(seconds(0));
        first.addon = 30;
        first.pass(seconds(5));
        QCOMPARE(first.journal.intents[id].unitsBefore, 30);
        CreditRig second;
        second.journal.intents = first.journal.intents;
        second.addon = 530;
        IntentLedger ledger(second.journal, second.account, second.clock, [] { return QString(); });
        SeatActions actions(second.gateway, ledger, second.clock);
        PaymentWatch watch(*second.data, actions, second.notifier, second.clock);
        second.clock.advance(minutes(90));
        ledger.start();
        second.settle();
        second.pass(seconds(0));
        QCOMPARE(ledger.find(id)->state, IntentState::Observed);
        QCOMPARE(ledger.find(id)->unitsBefore, 30);
    }

    void aFailedLookIsSaidAndTriedAgain()
    {
        CreditRig rig;
        const QString id = rig.buy();
        rig.offline = true;
        rig.pass(seconds(0));
        QVERIFY(rig.watch.stateOf(id)->error);
        QVERIFY(rig.watch.stateOf(id)->nextLook.isValid());
        rig.offline = false;
        rig.addon = std::nullopt; // not sent is not zero
        rig.pass(seconds(10));
        QVERIFY(!rig.watch.stateOf(id)->error);
        QVERIFY(!rig.watch.stateOf(id)->creditsSeen);
        QCOMPARE(rig.intent(id).unitsBefore, 100);
    }

    void stoppedWaitingLooksNoMore()
    {
        CreditRig rig;
        const QString id = rig.buy();
        rig.watch.drop(id);
        rig.pass(minutes(30));
        QCOMPARE(rig.gateway.count(Method::Credits), size_t(0));
        QCOMPARE(rig.intent(id).state, IntentState::Dropped);
    }
};

QTEST_GUILESS_MAIN(TestPaymentWatchCredits)

} // namespace tst_payment_watch_credits

#include "tst_payment_watch_credits.moc"
