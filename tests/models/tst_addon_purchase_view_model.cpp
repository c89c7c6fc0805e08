// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intent_goods.h"
#include "models/items/intent_words.h"
#include "models/items/payment_table_model.h"
#include "models/items/roles.h"
#include "models/views/addon_purchase_view_model.h"
#include "models/views/intent_text.h"
#include "support/addon_rig.h"

#include <QTest>

namespace tst_addon_purchase_view_model {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Shop : AddonRig
{
    explicit Shop(AccountMode mode = AccountMode::Test)
        : AddonRig(mode)
    {
        make();
    }
    void make() { vm = std::make_unique<AddonPurchaseViewModel>(*data, *credits, *watch, opener, clock); }
    void open() { open(ask()); }
    void open(const AddonAsk &what)
    {
        vm->open(what);
        settle();
    }
    void buy()
    {
        open();
        clock.advance(milliseconds(500));
        vm->confirm();
        settle();
    }
    [[nodiscard]] QString said() const
    {
        return vm->outcome() ? plain(vm->outcome()->title + u' ' + vm->outcome()->sentences.join(u' '))
                             : u"nothing"_s;
    }
    static QString plain(QString text)
    {
        return text.replace(QChar(QChar::Nbsp), u' ').remove(QChar(0x2066)).remove(QChar(0x2069));
    }
    std::unique_ptr<AddonPurchaseViewModel> vm;
};

QString factOf(const MoneyQuestion &question, const QString &label)
{
    for (const AmountLine &line : question.facts) {
        if (line.label.startsWith(label))
            return Shop::plain(line.value);
    }
    return u"no such fact"_s;
}

class TestAddonPurchaseViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void M24_asksWithEverythingThatCounts()
    {
        Shop shop;
        shop.open();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Confirm);
        const MoneyQuestion &question = shop.vm->question();
        QCOMPARE(Shop::plain(question.sentence),
            u"Buy AI pack 500 for USD 5.00 for Acme Corp (workspace_123), account My SaaS, TEST."_s);
        QCOMPARE(Shop::plain(question.verb), u"Buy for USD 5.00"_s);
        QCOMPARE(question.mode, AccountMode::Test);
        QCOMPARE(factOf(question, u"Credits"_s), u"500"_s);
        QCOMPARE(factOf(question, u"Credit pool"_s), u"AI tokens"_s);
        QCOMPARE(factOf(question, u"Add-on credits"_s), u"100 → 600"_s);
        QCOMPARE(factOf(question, u"Price per 1,000"_s), u"USD 10.00"_s);
        QCOMPARE(factOf(question, u"The credits"_s), u"lapse at the end of the billing period"_s);
        QCOMPARE(question.details.front().value, shop.vm->idempotencyKey());
        QVERIFY(question.notes.contains(u"This can't be undone here."_s));
        QVERIFY(question.notes.contains(u"USD is the currency of the subscription."_s));
        // Not before half a second has passed.
        shop.vm->confirm();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(0));
        QVERIFY(!shop.vm->isArmed());
    }

    void M01_buysOnceAndOpensAtOnce()
    {
        Shop shop;
        shop.open();
        shop.clock.advance(milliseconds(500));
        const QString key = shop.vm->idempotencyKey();
        shop.vm->confirm();
        shop.vm->confirm();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(1));
        QCOMPARE(shop.last.idempotencyKey, key);
        QCOMPARE(shop.last.currency.code(), u"USD"_s);
        QCOMPARE(shop.opener.opened.size(), size_t(1));
        QCOMPARE(shop.vm->phase(), PurchasePhase::Waiting);
        QCOMPARE(shop.onlyIntent()->idempotencyKey, key);
        QCOMPARE(shop.onlyIntent()->shownAmount, u"5.00"_s);
        QVERIFY(shop.vm->outcome()->showsQr);
    }

    void M24_whatIsAskedIsWhatIsSentWhateverChangesMeanwhile()
    {
        Shop shop;
        shop.open();
        shop.clock.advance(milliseconds(500));
        const MoneyQuestion asked = shop.vm->question();
        offers(shop, u"9.00"_s, 5); // nobody has read it
        shop.vm->confirm();
        shop.settle();
        QCOMPARE(shop.last.credits, std::optional<qint64>(500));
        QCOMPARE(shop.last.idempotencyKey, asked.details.front().value);
        // As it was asked; the watch has looked since and found 700.
        QVERIFY(shop.journal.entries.front().before.contains(u"credits 100"_s));
        QVERIFY(Shop::plain(asked.verb).endsWith(shop.onlyIntent()->shownAmount));
    }

    /// The catalogue of now: one pack.
    static void offers(Shop &shop, const QString &price, qint64 credits = 500)
    {
        Addon addon = shop.ask().addon;
        addon.amount = parseDecimal(price);
        addon.credits = credits;
        shop.gateway.onAddons = [addon](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> {
            AddonCatalogue catalogue;
            catalogue.addons = {addon};
            return catalogue;
        };
    }

    void anOldQuestionIsRenewedWithThePriceOfNow()
    {
        Shop shop;
        shop.open();
        offers(shop, u"7.50"_s);
        shop.addon = 300;
        shop.clock.advance(milliseconds(500));
        QVERIFY(shop.vm->isArmed());
        shop.clock.jump(std::chrono::minutes(20)); // the machine slept
        const QString key = shop.vm->idempotencyKey();
        shop.vm->confirm();
        QVERIFY(!shop.vm->isArmed());
        shop.settle();
        QCOMPARE(shop.sent(), size_t(0));
        QCOMPARE(shop.vm->phase(), PurchasePhase::Confirm);
        QCOMPARE(Shop::plain(shop.vm->question().verb), u"Buy for USD 7.50"_s);
        QCOMPARE(factOf(shop.vm->question(), u"Add-on credits"_s), u"300 → 800"_s);
        QVERIFY2(Shop::plain(shop.vm->question().notices.front().text)
                     .contains(u"Before: USD 5.00. Now: USD 7.50."_s),
            qPrintable(shop.vm->question().notices.front().text));
        QVERIFY(shop.vm->idempotencyKey() != key);
        shop.vm->confirm();
        QCOMPARE(shop.sent(), size_t(0));
        shop.clock.advance(milliseconds(500));
        shop.vm->confirm();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(1));
        QCOMPARE(shop.onlyIntent()->shownAmount, u"7.50"_s);
        QCOMPARE(shop.onlyIntent()->unitsBefore, std::optional<qint64>(300));
    }

    void anOldQuestionThatCannotBeRenewedIsNeverSent_data()
    {
        QTest::addColumn<bool>("offline");
        QTest::newRow("not offered any more") << false;
        QTest::newRow("offline") << true;
    }
    void anOldQuestionThatCannotBeRenewedIsNeverSent()
    {
        QFETCH(bool, offline);
        Shop shop;
        shop.open();
        if (offline)
            shop.gateway.onAddons = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> {
                return Result<AddonCatalogue>(failure(anError(ApiError::Kind::Offline)));
            };
        shop.clock.advance(std::chrono::minutes(2));
        shop.settle();
        shop.clock.advance(milliseconds(600));
        shop.vm->confirm();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(0));
        QVERIFY(shop.vm->obstacle().contains(u"Nothing was sent"_s));
        QVERIFY(shop.vm->question().notices.front().text.contains(u"Nothing was sent"_s));
    }

    void newerFactsRenewTheQuestion()
    {
        Shop shop;
        shop.open();
        shop.clock.advance(milliseconds(500));
        // What the tab behind it reads again.
        offers(shop, u"5.00"_s);
        auto same = shop.data->addons().read(shop.ask().tenant, Priority::User);
        shop.settle();
        QVERIFY(shop.vm->isArmed());
        offers(shop, u"5.00"_s, 50);
        auto other = shop.data->addons().read(shop.ask().tenant, Priority::User);
        shop.settle();
        QVERIFY(!shop.vm->isArmed());
        QCOMPARE(factOf(shop.vm->question(), u"Credits"_s), u"50"_s);
        QVERIFY(shop.vm->question().notices.front().text.contains(u"the price has changed"_s));
        shop.clock.advance(milliseconds(500));
        shop.addon = 250;
        auto balance = shop.book->read(shop.ask().tenant, Priority::User);
        shop.settle();
        QVERIFY(!shop.vm->isArmed());
        QCOMPARE(factOf(shop.vm->question(), u"Add-on credits"_s), u"250 → 300"_s);
        QCOMPARE(shop.sent(), size_t(0));
    }

    void waitsUntilTheCreditsAreThere()
    {
        Shop shop;
        shop.buy();
        shop.clock.advance(seconds(0));
        shop.settle();
        shop.addon = 600;
        shop.vm->lookNow();
        shop.settle();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Observed);
        QVERIFY2(shop.said().contains(u"Add-on credits rose from 100 to 600"_s), qPrintable(shop.said()));
        QVERIFY(!shop.said().contains(u"paid"_s));
        QVERIFY(shop.vm->outcome()->canEdit);
        const QString key = shop.vm->idempotencyKey();
        shop.vm->buyMore();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Confirm);
        QVERIFY(shop.vm->idempotencyKey() != key); // a new purchase
    }

    void M11_anotherAmountDoesNotOpen_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("phase");
        QTest::newRow("a cent more") << u"5.01"_s << int(PurchasePhase::SecondConfirmation);
        QTest::newRow("another") << u"7.50"_s << int(PurchasePhase::SecondConfirmation);
        QTest::newRow("cents") << u"500"_s << int(PurchasePhase::UnitDoubt);
        QTest::newRow("no number") << u"five"_s << int(PurchasePhase::UnitDoubt);
        QTest::newRow("none") << QString() << int(PurchasePhase::SecondConfirmation);
    }
    void M11_anotherAmountDoesNotOpen()
    {
        QFETCH(QString, amount);
        QFETCH(int, phase);
        Shop shop;
        shop.reply.amountText = amount;
        shop.buy();
        QCOMPARE(int(shop.vm->phase()), phase);
        QVERIFY(shop.opener.opened.empty());
        QVERIFY(shop.vm->outcome()->figures.size() >= 2);
        const bool mayOpen = phase == int(PurchasePhase::SecondConfirmation);
        // What can be confirmed here isn't handed on before that.
        QCOMPARE(shop.vm->outcome()->link.isEmpty(), mayOpen);
        QVERIFY(!shop.vm->outcome()->showsQr);
        shop.vm->openPage(); // not armed
        QVERIFY(shop.opener.opened.empty());
        shop.clock.advance(milliseconds(500));
        shop.vm->openPage();
        QCOMPARE(shop.opener.opened.size(), size_t(mayOpen ? 1 : 0));
        QCOMPARE(shop.vm->outcome()->showsQr, mayOpen);
    }

    void M11_whatWasConfirmedHoldsAfterARestart()
    {
        Shop shop;
        shop.reply.amountText = u"7.50"_s;
        shop.buy();
        const QString id = shop.vm->intentId();
        const auto restarted = [&] {
            shop.vm.reset();
            shop.restart();
            shop.make();
            QVERIFY(shop.vm->show(id));
            shop.settle();
        };
        restarted();
        QCOMPARE(shop.vm->phase(), PurchasePhase::SecondConfirmation);
        shop.clock.advance(milliseconds(500));
        shop.vm->openPage();
        shop.settle();
        QCOMPARE(shop.opener.opened.size(), size_t(1));
        QCOMPARE(shop.onlyIntent()->acceptedAmount, u"7.50"_s);
        QVERIFY(shop.journal.actions(id).contains(u"accepted_charge"_s));
        restarted();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Waiting);
        QCOMPARE(shop.opener.opened.size(), size_t(1)); // not by itself
    }

    void M11_aFirstAnswerWithoutAnAmountIsNoReplayAfterARestart()
    {
        Shop shop;
        shop.reply.amountText.clear();
        shop.buy();
        const QString id = shop.vm->intentId();
        shop.vm.reset();
        shop.restart();
        shop.make();
        QVERIFY(shop.vm->show(id));
        shop.settle();
        QCOMPARE(shop.vm->phase(), PurchasePhase::SecondConfirmation);
    }

    void whatIsSoldMustBeWhatWasConfirmed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("phase");
        QTest::newRow("credits") << u"credits"_s << int(PurchasePhase::Held);
        QTest::newRow("no credits") << u"no credits"_s << int(PurchasePhase::Held);
        QTest::newRow("credits that are no number") << u"odd credits"_s << int(PurchasePhase::Held);
        QTest::newRow("pool") << u"pool"_s << int(PurchasePhase::Held);
        QTest::newRow("currency") << u"currency"_s << int(PurchasePhase::UnitDoubt);
        QTest::newRow("name") << u"name"_s << int(PurchasePhase::SecondConfirmation);
    }
    void whatIsSoldMustBeWhatWasConfirmed()
    {
        QFETCH(QString, what);
        QFETCH(int, phase);
        Shop shop;
        if (what == u"credits"_s)
            shop.reply.credits = 5;
        if (what == u"no credits"_s)
            shop.reply.credits = 0;
        if (what == u"odd credits"_s)
            shop.reply.creditsText = u"5.5"_s;
        if (what == u"pool"_s)
            shop.reply.poolKey = u"sms"_s;
        if (what == u"currency"_s)
            shop.reply.currency = Currency(u"NPR"_s);
        if (what == u"name"_s)
            shop.reply.addonName = u"SMS pack 500"_s;
        shop.buy();
        QCOMPARE(int(shop.vm->phase()), phase);
        QVERIFY(shop.opener.opened.empty());
        QVERIFY(!shop.vm->outcome()->showsQr);
        shop.clock.advance(milliseconds(500));
        shop.vm->openPage();
        QCOMPARE(shop.opener.opened.size(), size_t(what == u"name"_s ? 1 : 0));
    }

    void creditsBoughtAreWhatTheAnswerNames()
    {
        Shop shop;
        shop.reply.credits = 5;
        shop.buy();
        QVERIFY2(shop.said().contains(u"this is for 5 credits, but 500 were confirmed"_s),
            qPrintable(shop.said()));
        const Intent &intent = *shop.onlyIntent();
        QCOMPARE(intent.answeredCredits, std::optional<qint64>(5));
        QCOMPARE(intentTitle(intent), u"Add-on AI pack 500 (500 credits were confirmed, Crovver names 5)"_s);
        for (const AmountLine &line : shop.vm->outcome()->figures)
            QVERIFY(line.label != u"Credits bought"_s);
        // Five are what is waited for.
        shop.clock.advance(seconds(0));
        shop.settle();
        shop.addon = 105;
        shop.vm->lookNow();
        shop.settle();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Observed);
        QVERIFY2(!shop.said().contains(u"500"_s), qPrintable(shop.said()));
    }

    void anUnlistedHostIsNotOpened()
    {
        Shop shop;
        shop.reply.checkoutUrl = u"https"_s + u"://evil.example/pay"_s;
        shop.buy();
        QCOMPARE(shop.vm->phase(), PurchasePhase::LinkRefused);
        QVERIFY(shop.opener.opened.empty());
    }

    void M12_anotherCurrencyIsToldAndTheKeyRetired()
    {
        Shop shop;
        shop.error = anError(ApiError::Kind::Validation);
        shop.error->httpStatus = 422;
        shop.error->attempts = 1;
        shop.error->message = u"Currency mismatch"_s;
        shop.buy();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Refused);
        QVERIFY2(shop.said().contains(u"billed in another currency than USD"_s), qPrintable(shop.said()));
        const QString key = shop.last.idempotencyKey;
        shop.vm->buyMore();
        QVERIFY(shop.vm->idempotencyKey() != key);
    }

    void M13_aKeyThatWasUsedBeforeIsFlagged()
    {
        Shop shop;
        shop.reply.alreadyProcessed = true;
        shop.buy();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Held);
        QVERIFY(shop.opener.opened.empty());
        QVERIFY(shop.vm->outcome()->openVerb.isEmpty() && shop.vm->outcome()->link.isEmpty());
        QVERIFY(shop.said().contains(u"Key used before"_s));
        // The journal knows it as well: a restart doesn't make it a purchase like any other.
        const QString id = shop.vm->intentId();
        shop.vm.reset();
        shop.restart();
        shop.make();
        QVERIFY(shop.vm->show(id));
        shop.settle();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Held);
        QVERIFY(shop.said().contains(u"Key used before"_s));
        shop.clock.advance(milliseconds(500));
        shop.vm->openPage();
        QVERIFY(shop.opener.opened.empty());
        PaymentTableModel payments(shop.clock);
        payments.setFilter({PaymentFilter::Show::All, {}});
        PaymentRow row;
        row.intent = *shop.ledger->find(id);
        payments.setRows({row});
        const QModelIndex state = payments.index(0, int(PaymentField::State));
        QCOMPARE(state.data(StatusRole).value<StatusTone>(), StatusTone::Warning);
        QVERIFY(state.data(RowProblemRole).toString().contains(u"knew this key"_s));
        QVERIFY(intentText(*shop.ledger->find(id), {}).advice.contains(u"before anybody pays"_s));
    }

    void M03_asksAgainWithTheSameKey()
    {
        Shop shop;
        shop.error = lostAddon();
        shop.buy();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Unknown);
        QCOMPARE(shop.vm->outcome()->againVerb, u"Ask again with the same key"_s);
        QVERIFY(shop.vm->outcome()->canMarkChecked);
        const QString key = shop.last.idempotencyKey;
        shop.error.reset();
        shop.reply.alreadyProcessed = true;
        shop.reply.amountText.clear(); // decision 24
        shop.reply.requiresPayment.reset();
        shop.vm->askAgain();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(2));
        QCOMPARE(shop.last.idempotencyKey, key);
        QCOMPARE(shop.vm->phase(), PurchasePhase::Waiting);
        QVERIFY2(shop.said().contains(u"names no amount: USD 5.00"_s), qPrintable(shop.said()));
        QCOMPARE(shop.opener.opened.size(), size_t(1));
    }

    void M05_after24HoursTheKeyIsNotAskedAgain()
    {
        Shop shop;
        shop.error = lostAddon();
        shop.buy();
        shop.clock.jump(hours(25));
        shop.vm->open(shop.ask());
        QCOMPARE(shop.vm->phase(), PurchasePhase::Unknown);
        QVERIFY(shop.vm->outcome()->againVerb.isEmpty());
        QVERIFY(shop.said().contains(u"24 hours"_s));
        QVERIFY(shop.vm->outcome()->canMarkChecked);
        shop.vm->askAgain();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(1));
        shop.vm->markChecked();
        shop.settle();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Confirm);
    }

    void M07_afterARestartTheOpenOneIsShown()
    {
        Shop shop;
        shop.error = lostAddon();
        shop.buy();
        shop.vm.reset();
        shop.restart();
        shop.make();
        shop.open();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Unknown);
        QCOMPARE(shop.sent(), size_t(1));
    }

    void nothingToBePaidIsSaidAndWatched()
    {
        Shop shop;
        shop.reply.requiresPayment = false;
        shop.reply.checkoutUrl.clear();
        shop.buy();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Invoice);
        QVERIFY(shop.said().contains(u"Crovver says there is nothing to pay"_s));
        QVERIFY(shop.opener.opened.empty());
        shop.addon = 600;
        shop.clock.advance(seconds(5));
        shop.settle();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Observed);
    }

    void anotherOneThatWaitsIsWarnedAbout()
    {
        Shop shop;
        shop.buy();
        shop.vm->close();
        shop.open();
        QCOMPARE(shop.vm->phase(), PurchasePhase::Confirm);
        QCOMPARE(shop.vm->notices().size(), size_t(1));
        QVERIFY(shop.vm->notices()[0].text.contains(u"both are charged"_s));
        QCOMPARE(shop.vm->obstacle(), QString());
    }

    void anotherWindowsPurchaseIsShown()
    {
        Shop shop;
        shop.open();
        AddonPurchaseViewModel other(*shop.data, *shop.credits, *shop.watch, shop.opener, shop.clock);
        other.open(shop.ask());
        shop.clock.advance(milliseconds(500));
        shop.vm->confirm();
        other.confirm();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(1));
        QCOMPARE(shop.opener.opened.size(), size_t(1));
    }

    void whatIsNotKnownCanNotBeBought_data()
    {
        QTest::addColumn<QString>("what");
        for (const QString &what : {u"price"_s, u"currency"_s, u"other currency"_s, u"row"_s, u"1500.5 JPY"_s,
                 u"-587 USD"_s, u"0.0000001 USD"_s, u"1e30 USD"_s, u"five USD"_s})
            QTest::newRow(qPrintable(what)) << what;
    }
    void whatIsNotKnownCanNotBeBought()
    {
        QFETCH(QString, what);
        Shop shop;
        AddonAsk ask = shop.ask();
        if (what == u"price"_s)
            ask.addon.amount.reset();
        if (what == u"currency"_s)
            ask.addon.currency = ask.subscriptionCurrency = {};
        if (what == u"other currency"_s)
            ask.subscriptionCurrency = Currency(u"EUR"_s);
        if (what == u"row"_s)
            ask.addon.problem = u"$.credit_qty"_s;
        const QString amount = what.section(u' ', 0, 0);
        if (what.contains(u" USD"_s) || what.contains(u" JPY"_s)) {
            ask.addon.amountText = amount;
            ask.addon.amount = parseDecimal(amount);
            ask.addon.currency = ask.subscriptionCurrency = Currency(what.section(u' ', 1));
        }
        shop.open(ask);
        shop.clock.advance(milliseconds(500));
        QVERIFY(!shop.vm->obstacle().isEmpty());
        if (!ask.addon.amountText.isEmpty() && !amount.contains(u'e'))
            QVERIFY2(shop.vm->obstacle().contains(amount), qPrintable(shop.vm->obstacle()));
        shop.vm->confirm();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(0));
    }

    void whatCostsNothingCanBeBought()
    {
        Shop shop;
        AddonAsk ask = shop.ask();
        ask.addon.amount = parseDecimal(u"0");
        shop.reply.amountText = u"0.00"_s;
        shop.reply.requiresPayment = false;
        shop.reply.checkoutUrl.clear();
        shop.open(ask);
        QCOMPARE(shop.vm->obstacle(), QString());
        shop.clock.advance(milliseconds(500));
        shop.vm->confirm();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(1));
        QCOMPARE(shop.vm->phase(), PurchasePhase::Invoice);
    }

    void perThousandIsOneFigure()
    {
        Shop shop;
        AddonAsk ask = shop.ask();
        ask.addon.credits = 3'000'000;
        ask.addon.amount = parseDecimal(u"10");
        shop.open(ask);
        QCOMPARE(factOf(shop.vm->question(), u"Price per 1,000"_s), u"≈ USD 0.0033"_s); // as in the table
    }

    void aPriceThatWentThroughABinaryFractionIsWhatItWas()
    {
        Shop shop;
        AddonAsk ask = shop.ask();
        ask.addon.amount = parseDecimal(u"17.9699999999999988631316");
        shop.reply.amountText = u"17.9699999999999988631316"_s;
        shop.open(ask);
        QCOMPARE(Shop::plain(shop.vm->question().verb), u"Buy for USD 17.97"_s);
        shop.clock.advance(milliseconds(500));
        shop.vm->confirm();
        shop.settle();
        QCOMPARE(shop.onlyIntent()->shownAmount, u"17.97"_s);
        QCOMPARE(shop.opener.opened.size(), size_t(1));
    }

    void aClosedDialogOpensNothing()
    {
        Shop shop;
        shop.open();
        shop.clock.advance(milliseconds(500));
        shop.vm->confirm();
        shop.vm->close();
        shop.settle();
        QCOMPARE(shop.sent(), size_t(1));
        QVERIFY(shop.opener.opened.empty());
        QCOMPARE(shop.onlyIntent()->state, IntentState::Waiting);
        // From the journal, by its ID.
        QVERIFY(shop.vm->show(shop.onlyIntent()->id));
        QCOMPARE(shop.vm->phase(), PurchasePhase::Waiting);
        QVERIFY(!shop.vm->outcome()->canEdit);
        shop.vm->stopWaiting();
        shop.settle();
        QVERIFY(shop.vm->isOver());
        QVERIFY(!shop.vm->show(shop.onlyIntent()->id));
        QVERIFY(!shop.vm->show(u"nothing"_s));
    }

    void M21_anUnwritableJournalIsToldAndNothingSent()
    {
        Shop shop;
        shop.journal.failWrite(shop.journal.writes() + 1, JournalProblem::Kind::DiskFull);
        shop.buy();
        QCOMPARE(shop.sent(), size_t(0));
        QCOMPARE(shop.vm->phase(), PurchasePhase::Confirm);
        QVERIFY(shop.vm->notices().at(0).text.contains(u"Nothing was sent"_s));
    }
};

QTEST_GUILESS_MAIN(TestAddonPurchaseViewModel)

} // namespace tst_addon_purchase_view_model

#include "tst_addon_purchase_view_model.moc"
