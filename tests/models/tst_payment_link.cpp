// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/payment_opening.h"
#include "models/domain/intent_goods.h"
#include "models/domain/payment_link.h"
#include "models/items/checkout_link_text.h"
#include "support/old_request.h"
#include "support/payments_rig.h"
#include "support/test_account.h"

#include <QCryptographicHash>
#include <QTest>

namespace tst_payment_link {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

/// 17.50 shown and charged, at a payment page.
Intent aCheckout()
{
    Intent intent = journaled(
        u"one"_s, IntentKind::AddCapacity, IntentState::Waiting, QDateTime({2026, 5, 1}, {12, 0}, Qt::UTC));
    intent.requiresPayment = true;
    return intent;
}

/// 500 credits for 5.00.
Intent anAddon()
{
    AddonPurchase request;
    request.tenant = TenantId(u"acme"_s);
    request.addonId = u"addon_1"_s;
    request.poolKey = u"ai_tokens"_s;
    request.name = u"AI pack"_s;
    request.credits = 500;
    request.currency = Currency(u"USD"_s);
    request.idempotencyKey = u"key"_s;
    Intent intent = aCheckout();
    intent.kind = IntentKind::BuyAddon;
    intent.subject = request.name;
    test::setRequest(intent, request);
    intent.shownAmount = intent.chargedAmount = u"5.00"_s;
    intent.answeredCredits = 500;
    intent.answeredName = u"AI pack"_s;
    return intent;
}

struct Case
{
    const char *what;
    std::function<void(Intent &)> change;
    LinkUse use;
    bool mayCopy;
};

void addRows(const std::vector<Case> &cases)
{
    QTest::addColumn<int>("number");
    for (size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i].what) << int(i);
}

const std::vector<Case> &capacityCases()
{
    static const std::vector<Case> cases = {
        {"the same", [](Intent &) {}, LinkUse::ByItself, true},
        {"within the tolerance",
            [](Intent &i) {
                i.chargedAmount = u"18.53"_s;
                i.toleratedAmount = u"1.03"_s;
            },
            LinkUse::ByItself, true},
        {"one more than the tolerance",
            [](Intent &i) {
                i.chargedAmount = u"18.55"_s;
                i.toleratedAmount = u"1.03"_s;
            },
            LinkUse::AfterConfirming, false},
        {"without a tolerance", [](Intent &i) { i.chargedAmount = u"17.51"_s; }, LinkUse::AfterConfirming,
            false},
        {"another amount, confirmed",
            [](Intent &i) {
                i.chargedAmount = u"20.00"_s;
                acceptCharge(i);
            },
            LinkUse::WhenPressed, true},
        {"another amount than was confirmed",
            [](Intent &i) {
                i.chargedAmount = u"20.00"_s;
                acceptCharge(i);
                i.chargedAmount = u"21.00"_s;
            },
            LinkUse::AfterConfirming, false},
        {"confirmed in another currency",
            [](Intent &i) {
                i.chargedAmount = u"20.00"_s;
                acceptCharge(i);
                i.chargedCurrency.clear();
            },
            LinkUse::AfterConfirming, false},
        {"cents?", [](Intent &i) { i.chargedAmount = u"1750"_s; }, LinkUse::Held, true},
        {"cents cannot be confirmed",
            [](Intent &i) {
                i.chargedAmount = u"1750"_s;
                acceptCharge(i);
            },
            LinkUse::Held, true},
        {"no amount", [](Intent &i) { i.chargedAmount.clear(); }, LinkUse::AfterConfirming, false},
        {"no amount, confirmed",
            [](Intent &i) {
                i.chargedAmount.clear();
                acceptCharge(i);
            },
            LinkUse::WhenPressed, true},
        {"nothing was shown",
            [](Intent &i) {
                i.shownAmount.clear();
                i.shownCurrency.clear();
            },
            LinkUse::AfterConfirming, false},
        {"not an amount", [](Intent &i) { i.chargedAmount = u"about 17"_s; }, LinkUse::Held, true},
        {"too fine", [](Intent &i) { i.chargedAmount = u"17.505"_s; }, LinkUse::Held, true},
        {"another currency", [](Intent &i) { i.chargedCurrency = u"NPR"_s; }, LinkUse::Held, true},
        {"another currency without an amount",
            [](Intent &i) {
                i.chargedAmount.clear();
                i.chargedCurrency = u"NPR"_s;
            },
            LinkUse::Held, true},
        {"a credit", [](Intent &i) { i.chargedAmount = u"-587.39"_s; }, LinkUse::Held, true},
        {"a host that is not listed",
            [](Intent &i) { i.checkoutUrl = u"https"_s + u"://pay.example.com/x"_s; }, LinkUse::Held, true},
        {"a host that is not listed, and another amount",
            [](Intent &i) {
                i.checkoutUrl = u"https"_s + u"://pay.example.com/x"_s;
                i.chargedAmount = u"20.00"_s;
            },
            LinkUse::Held, true},
        {"seats that were ordered", [](Intent &i) { i.answeredCredits = 15; }, LinkUse::ByItself, true},
        {"other seats", [](Intent &i) { i.answeredCredits = 150; }, LinkUse::Held, false},
        {"other seats and cents?",
            [](Intent &i) {
                i.answeredCredits = 150;
                i.chargedAmount = u"1750"_s;
            },
            LinkUse::Held, false},
        {"nothing is to be paid", [](Intent &i) { i.requiresPayment = false; }, LinkUse::Held, false},
        {"no link", [](Intent &i) { i.checkoutUrl.clear(); }, LinkUse::None, false},
        {"on its way", [](Intent &i) { i.state = IntentState::Sending; }, LinkUse::None, false},
        {"not known", [](Intent &i) { i.state = IntentState::Unknown; }, LinkUse::None, false},
        {"no longer awaited", [](Intent &i) { i.state = IntentState::Dropped; }, LinkUse::None, false},
        {"observed", [](Intent &i) { i.state = IntentState::Observed; }, LinkUse::None, false},
    };
    return cases;
}

const std::vector<Case> &addonCases()
{
    static const std::vector<Case> cases = {
        {"the same", [](Intent &) {}, LinkUse::ByItself, true},
        {"nothing said about it",
            [](Intent &i) {
                i.answeredCredits.reset();
                i.answeredName.clear();
            },
            LinkUse::ByItself, true},
        {"other credits", [](Intent &i) { i.answeredCredits = 5; }, LinkUse::Held, false},
        {"more credits", [](Intent &i) { i.answeredCredits = 501; }, LinkUse::Held, false},
        {"other credits cannot be confirmed",
            [](Intent &i) {
                i.answeredCredits = 5;
                acceptCharge(i);
            },
            LinkUse::Held, false},
        {"credits that nobody knows were confirmed", [](Intent &i) { i.body = "{}"; }, LinkUse::Held, false},
        {"another name", [](Intent &i) { i.answeredName = u"SMS pack"_s; }, LinkUse::AfterConfirming, false},
        {"another name, confirmed",
            [](Intent &i) {
                i.answeredName = u"SMS pack"_s;
                acceptCharge(i);
            },
            LinkUse::WhenPressed, true},
        {"the name with other spaces", [](Intent &i) { i.answeredName = u" AI  pack "_s; }, LinkUse::ByItself,
            true},
        {"another pool", [](Intent &i) { i.problem = otherGoodsProblem + u"the pool sms"_s; }, LinkUse::Held,
            false},
        {"key collision", [](Intent &i) { i.problem = keyCollisionProblem; }, LinkUse::Held, false},
        {"key collision cannot be confirmed",
            [](Intent &i) {
                i.problem = keyCollisionProblem;
                acceptCharge(i);
            },
            LinkUse::Held, false},
        {"a cent more", [](Intent &i) { i.chargedAmount = u"5.01"_s; }, LinkUse::AfterConfirming, false},
        {"a repeated call without an amount",
            [](Intent &i) {
                i.chargedAmount.clear();
                i.problem = keptAmountProblem;
            },
            LinkUse::ByItself, true},
        {"a repeated call without an amount, in another currency",
            [](Intent &i) {
                i.chargedAmount.clear();
                i.chargedCurrency = u"EUR"_s;
                i.problem = keptAmountProblem;
            },
            LinkUse::Held, true},
        {"a first call without an amount", [](Intent &i) { i.chargedAmount.clear(); },
            LinkUse::AfterConfirming, false},
    };
    return cases;
}

void check(const Case &one, Intent intent)
{
    one.change(intent);
    const LinkJudgement judgement = judgeLink(intent, test::emptyAccount().checkoutHosts);
    QCOMPARE(int(judgement.use), int(one.use));
    QCOMPARE(judgement.mayCopy, one.mayCopy);
    QCOMPARE(judgement.mayOpen(), one.use == LinkUse::ByItself || one.use == LinkUse::WhenPressed);
    // Whatever keeps it back is said.
    const QStringList why = linkDoubtTexts(judgement, intent);
    QCOMPARE(why.size(), qsizetype(judgement.doubts.size()));
    QVERIFY(!judgement.keepsBack() || !why.isEmpty());
    for (const QString &text : why)
        QVERIFY(!text.isEmpty());
}

class TestPaymentLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capacityIsJudged_data() { addRows(capacityCases()); }
    void capacityIsJudged()
    {
        QFETCH(int, number);
        check(capacityCases()[size_t(number)], aCheckout());
    }

    void M11_M13_addonsAreJudged_data() { addRows(addonCases()); }
    void M11_M13_addonsAreJudged()
    {
        QFETCH(int, number);
        check(addonCases()[size_t(number)], anAddon());
    }

    void callsThatCostNothingHaveNoLink()
    {
        for (const IntentKind kind :
            {IntentKind::AllocateSeat, IntentKind::AllocateBatch, IntentKind::ConsumeCredits}) {
            Intent intent = aCheckout();
            intent.kind = kind;
            QCOMPARE(int(judgeLink(intent, test::emptyAccount().checkoutHosts).use), int(LinkUse::None));
        }
    }

    void M11_confirmingIsWrittenDownBeforeAnythingOpens()
    {
        const CheckoutHosts hosts = test::emptyAccount().checkoutHosts;
        PaymentsRig rig;
        Intent intent = aCheckout();
        intent.chargedAmount = u"20.00"_s;
        rig.put(intent);
        rig.start();
        QCOMPARE(int(openPayment(rig.ledger, rig.opener, u"one"_s, hosts)), int(PaymentOpening::Refused));
        QVERIFY(takePaymentLink(rig.ledger, u"one"_s, hosts).isEmpty());
        QVERIFY(rig.opener.opened.empty());
        rig.journal.setFault(JournalProblem::Kind::DiskFull);
        QVERIFY(!confirmCharge(rig.ledger, u"one"_s, hosts)); // it could not be kept
        rig.journal.setFault(JournalProblem::Kind::None);
        QVERIFY(confirmCharge(rig.ledger, u"one"_s, hosts));
        QVERIFY(!confirmCharge(rig.ledger, u"one"_s, hosts)); // once
        rig.run();
        QCOMPARE(rig.journal.intents[u"one"_s].acceptedAmount, u"20.00"_s);
        QCOMPARE(rig.journal.intents[u"one"_s].acceptedCurrency, u"USD"_s);
        QVERIFY(rig.journal.actions(u"one"_s).contains(u"accepted_charge"_s));
        QCOMPARE(int(openPayment(rig.ledger, rig.opener, u"one"_s, hosts)), int(PaymentOpening::Opened));
        QCOMPARE(rig.opener.opened.size(), size_t(1));
        QCOMPARE(takePaymentLink(rig.ledger, u"one"_s, hosts), intent.checkoutUrl);
    }

    void whatIsHeldCannotBeConfirmed()
    {
        const CheckoutHosts hosts = test::emptyAccount().checkoutHosts;
        PaymentsRig rig;
        Intent intent = aCheckout();
        intent.chargedAmount = u"1750"_s;
        rig.put(intent);
        rig.start();
        QVERIFY(!confirmCharge(rig.ledger, u"one"_s, hosts));
        QVERIFY(!confirmCharge(rig.ledger, u"nothing"_s, hosts));
        QCOMPARE(int(openPayment(rig.ledger, rig.opener, u"one"_s, hosts)), int(PaymentOpening::Refused));
        rig.run();
        QVERIFY(!rig.journal.actions(u"one"_s).contains(u"accepted_charge"_s));
    }
};

QTEST_GUILESS_MAIN(TestPaymentLink)

} // namespace tst_payment_link

#include "tst_payment_link.moc"
