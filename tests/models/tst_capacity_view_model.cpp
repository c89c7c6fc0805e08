// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/formatting.h"
#include "support/purchase_rig.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_capacity_view_model {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Buying : PurchaseRig
{
    explicit Buying(AccountMode mode = AccountMode::Test)
        : PurchaseRig(mode)
    { }
    void open(const CapacityAsk &what)
    {
        vm = std::make_unique<CapacityViewModel>(*data, *actions, *watch, opener, clock);
        vm->open(what);
        settle();
    }
    void open() { open(ask()); }
    /// To the question, and until its button works.
    void question(qint64 seats)
    {
        vm->setWanted(seats);
        vm->proceed();
        clock.advance(milliseconds(500));
    }
    void buy(qint64 seats = 15)
    {
        question(seats);
        vm->confirm();
        settle();
    }
    void reopenAfterRestart()
    {
        vm.reset();
        restart();
        open();
    }
    std::unique_ptr<CapacityViewModel> vm;
};

ProrationQuote aQuote(const QString &amount, const QString &currency = u"USD"_s)
{
    ProrationQuote quote;
    quote.rawAmount = amount;
    quote.amount = parseDecimal(amount);
    quote.currency = Currency(currency);
    quote.currentSeats = 10;
    quote.newSeats = 11;
    quote.daysRemaining = Decimal{17, 0};
    quote.totalDaysInPeriod = Decimal{30, 0};
    return quote;
}

QString lineValue(const CapacityBill &bill, const QString &label)
{
    for (const AmountLine &line : bill.lines) {
        if (line.label.startsWith(label))
            return line.unit.isEmpty() ? line.value : line.unit + u' ' + line.value;
    }
    return u"no such line"_s;
}

bool says(const std::vector<BillNotice> &notices, const QString &part)
{
    return std::ranges::any_of(notices, [&](const BillNotice &n) { return n.text.contains(part); });
}

bool says(const CapacityOutcome &outcome, const QString &part)
{
    return outcome.sentences.join(u' ').contains(part);
}

QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), u' ')
        .remove(QChar(0x2066))
        .remove(QChar(0x2068))
        .remove(QChar(0x2069));
}

class TestCapacityViewModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void loadsThenOffersOneMore()
    {
        PurchaseRig *rig = nullptr;
        Buying b;
        rig = &b;
        b.vm = std::make_unique<CapacityViewModel>(*b.data, *b.actions, *b.watch, b.opener, b.clock);
        b.vm->open(b.ask());
        QCOMPARE(b.vm->phase(), CapacityPhase::Loading);
        QVERIFY(!b.vm->obstacle().isEmpty());
        rig->settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QCOMPARE(b.vm->wanted(), 11);
        QCOMPARE(b.vm->obstacle(), QString());
        QVERIFY(!b.vm->isReading());
        QCOMPARE(b.sent(), size_t(0));
    }

    void worksOutTheBillLineByLine()
    {
        Buying b;
        b.open();
        b.vm->setWanted(15);
        const CapacityBill &bill = b.vm->bill();
        QCOMPARE(lineValue(bill, u"Seats paid for"_s), u"10"_s);
        QCOMPARE(lineValue(bill, u"Seats wanted"_s), u"15"_s);
        QCOMPARE(lineValue(bill, u"Included"_s), u"5"_s);
        QCOMPARE(lineValue(bill, u"Extra seats"_s), u"5 → 10"_s);
        QCOMPARE(lineValue(bill, u"Price per extra"_s), u"USD 5.00"_s);
        QCOMPARE(lineValue(bill, u"Left of"_s), u"17 of 30 days"_s);
        QCOMPARE(lineValue(bill, u"Charge now"_s), u"USD 14.17"_s); // 5 × 5.00 × 17 ÷ 30 = 14.1666…
        QCOMPARE(lineValue(bill, u"Next renewal"_s), u"USD 79.00"_s);
        QCOMPARE(bill.source, AmountSource::Estimate);
        QCOMPARE(plain(bill.amountText), u"USD 14.17"_s);
        QCOMPARE(bill.currency.source, CurrencySource::OnlyPrice);
    }

    void comparesFiveNumbers()
    {
        Buying b;
        b.open();
        b.vm->setWanted(13);
        QStringList added;
        for (const CapacityChoice &choice : b.vm->bill().choices) {
            added << choice.added;
            QCOMPARE(choice.chosen, choice.wanted == 13);
            QVERIFY(choice.possible);
        }
        QCOMPARE(added, (QStringList{u"+1"_s, u"+2"_s, u"+3"_s, u"+5"_s, u"+10"_s}));
    }

    void currencies_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("seatPrice");
        QTest::addColumn<QString>("shown"); // on the button
        QTest::addColumn<QString>("journal"); // to the last digit
        QTest::newRow("USD") << u"USD"_s << u"5.00"_s << u"USD 14.17"_s << u"14.17"_s;
        QTest::newRow("NPR") << u"NPR"_s << u"650"_s << u"NPR 1,841.67"_s << u"1841.67"_s;
        QTest::newRow("JPY") << u"JPY"_s << u"700"_s << u"JPY 1,983"_s << u"1983"_s;
        QTest::newRow("KWD") << u"KWD"_s << u"1.525"_s << u"KWD 4.321"_s << u"4.321"_s;
    }
    void currencies()
    {
        QFETCH(QString, currency);
        QFETCH(QString, seatPrice);
        QFETCH(QString, shown);
        QFETCH(QString, journal);
        Buying b;
        b.stage.currency = currency;
        b.stage.seatPrice = seatPrice;
        b.open();
        b.replies(journal, goodLink());
        b.buy();
        QCOMPARE(plain(b.vm->question().verb), u"Create checkout for "_s + shown);
        QVERIFY(plain(b.vm->question().sentence).contains(shown));
        QVERIFY(b.onlyIntent());
        QCOMPARE(b.onlyIntent()->shownAmount, journal);
        QCOMPARE(b.onlyIntent()->shownCurrency, currency);
        QCOMPARE(b.onlyIntent()->chargedAmount, journal);
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QCOMPARE(b.opener.opened.size(), size_t(1));
    }

    void namesEverythingInTheQuestion()
    {
        Buying b(AccountMode::Live);
        b.open();
        b.question(15);
        const QString sentence = plain(b.vm->question().sentence);
        for (const QString &part :
            {u"Acme Corp"_s, u"workspace_123"_s, u"My SaaS"_s, u"LIVE"_s, u"USD 14.17"_s, u"10 → 15"_s})
            QVERIFY2(sentence.contains(part), qPrintable(sentence));
        QVERIFY(b.vm->question().notes.contains(u"This can't be undone here."_s));
        QCOMPARE(b.vm->question().mode, AccountMode::Live);
    }

    void M24_isArmedAfterHalfASecond()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.vm->setWanted(15);
        b.vm->proceed();
        QVERIFY(!b.vm->isArmed());
        b.vm->confirm();
        b.clock.advance(milliseconds(499));
        b.vm->confirm();
        b.settle();
        QCOMPARE(b.sent(), size_t(0));
        b.clock.advance(milliseconds(1));
        QVERIFY(b.vm->isArmed());
        b.vm->confirm();
        b.vm->confirm();
        b.settle();
        b.vm->confirm();
        b.settle();
        QCOMPARE(b.sent(), size_t(1));
    }

    void goingBackDisarms()
    {
        Buying b;
        b.open();
        b.question(15);
        b.vm->back();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        b.vm->confirm();
        b.vm->setWanted(16);
        b.vm->proceed();
        QVERIFY(!b.vm->isArmed());
        b.settle();
        QCOMPARE(b.sent(), size_t(0));
    }

    void M20_refusesImpossibleNumbers_data()
    {
        QTest::addColumn<qint64>("wanted");
        for (const qint64 wanted : {qint64(-1), qint64(0), qint64(9), qint64(10), qint64(1'000'000'000)})
            QTest::addRow("%lld", static_cast<long long>(wanted)) << wanted;
    }
    void M20_refusesImpossibleNumbers()
    {
        QFETCH(qint64, wanted);
        Buying b;
        b.open();
        b.vm->setWanted(wanted);
        QVERIFY(!b.vm->obstacle().isEmpty());
        b.vm->proceed();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
    }

    void M20_asksAgainAtFiveTimes()
    {
        Buying b;
        b.open();
        b.vm->setWanted(49);
        QCOMPARE(b.vm->obstacle(), QString());
        b.vm->setWanted(50);
        QVERIFY(!b.vm->obstacle().isEmpty());
        b.vm->setLookedAgain(true);
        QCOMPARE(b.vm->obstacle(), QString());
        b.vm->setWanted(51); // the answer was about 50
        QVERIFY(!b.vm->obstacle().isEmpty());
    }

    void takesExactlyWhatTheWaitingNeed()
    {
        Buying b;
        b.stage.active = 9;
        b.open(b.ask({{UserId(u"a"_s), {}, {}}, {UserId(u"b"_s), {}, {}}, {UserId(u"c"_s), {}, {}}}));
        QCOMPARE(b.vm->wantedForWaiting(), std::optional<qint64>(12));
        QCOMPARE(b.vm->wanted(), 12);
        b.vm->setWanted(20);
        QCOMPARE(b.vm->wanted(), 20);
        b.replies(u"1"_s, goodLink());
        b.buy(12);
        QVERIFY(b.onlyIntent());
        QCOMPARE(b.onlyIntent()->waiting.size(), size_t(3));
        QVERIFY(b.onlyIntent()->seatWaiting);
    }

    void unknownCurrencyIsSaid()
    {
        Buying b;
        b.stage.currency.clear(); // prices in two
        b.open();
        QCOMPARE(b.vm->bill().currency.source, CurrencySource::Unknown);
        QVERIFY(says(b.vm->notices(), u"currency isn't known"_s));
        QCOMPARE(lineValue(b.vm->bill(), u"Charge now"_s), unknownText());
        b.replies(u"17.50"_s, goodLink());
        b.buy();
        QVERIFY(b.vm->question().sentence.contains(u"isn't known yet"_s));
        QCOMPARE(b.onlyIntent()->shownAmount, QString());
        // Nothing was shown that the charge could be compared with: it doesn't open by itself.
        QCOMPARE(b.vm->phase(), CapacityPhase::SecondConfirmation);
        QVERIFY(b.opener.opened.empty());
    }

    void currencyOfTheNewestInvoice()
    {
        Buying b;
        b.stage.currency.clear();
        b.gateway.onInvoices = [](const TenantId &) -> FakeGateway::Answer<InvoiceList> {
            InvoiceList list;
            Invoice invoice;
            invoice.currency = Currency(u"NPR"_s);
            invoice.issuedAt = Timestamp::fromUtcMs(1);
            list.invoices.push_back(invoice);
            return list;
        };
        b.open();
        QCOMPARE(b.vm->bill().currency.currency.code(), u"NPR"_s);
        QCOMPARE(b.vm->bill().currency.source, CurrencySource::Invoice);
        QCOMPARE(plain(b.vm->bill().amountText), u"NPR 2.83"_s);
    }

    void waitsForTheCurrencyBeforeItGoesOn()
    {
        Buying b;
        b.gateway.onInvoices = {}; // hangs
        b.open();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QVERIFY(b.vm->isReading());
        QVERIFY(!b.vm->obstacle().isEmpty());
        b.vm->proceed();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
    }

    void allEvidenceMayFail()
    {
        Buying b;
        const ApiError error = anError(ApiError::Kind::Server);
        b.gateway.onSubscriptions = [=](auto &) { return Result<SubscriptionList>(failure(error)); };
        b.gateway.onPlans = [=] { return Result<PlanCatalogue>(failure(error)); };
        b.gateway.onAddons = [=](auto &) { return Result<AddonCatalogue>(failure(error)); };
        b.gateway.onInvoices = [=](auto &) { return Result<InvoiceList>(failure(error)); };
        b.open();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QCOMPARE(lineValue(b.vm->bill(), u"Charge now"_s), unknownText());
        QCOMPARE(b.vm->obstacle(), QString()); // the number of seats is known
        b.gateway.onCapacity = [=](auto &) { return Result<desk::Capacity>(failure(error)); };
        b.vm->reload();
        b.settle();
        QVERIFY(!b.vm->obstacle().isEmpty());
    }

    void anUnknownStatusClosesNothing()
    {
        Buying b;
        b.gateway.onSubscriptions = [&b](auto &) -> FakeGateway::Answer<SubscriptionList> {
            SubscriptionList list{{aSubscription(b.stage, 1)}, {}};
            list.subscriptions.front().status = {SubscriptionStatus::Other, u"on_hold_review"_s};
            return list;
        };
        b.open();
        QCOMPARE(b.vm->obstacle(), QString());
        QVERIFY(!b.vm->bill().planName.isEmpty());
        QVERIFY(b.vm->bill().estimate.charge.has_value()); // the period that runs is known
        QVERIFY(!b.vm->bill().estimate.renewalNext); // and what comes after it isn't
        const auto &lines = b.vm->bill().lines;
        const auto renewal
            = std::ranges::find(lines, u"Next renewal"_s, [](const AmountLine &line) { return line.label; });
        QVERIFY(renewal != lines.end());
        QVERIFY2(renewal->reason.contains(u"on_hold_review"_s), qPrintable(renewal->reason));
    }

    void tenantWithoutASubscription()
    {
        Buying b;
        b.gateway.onCapacity = [](auto &) { return Result<desk::Capacity>(failure(noActiveSubscription())); };
        b.open();
        QVERIFY(b.vm->obstacle().contains(u"no active subscription"_s));
    }

    void planIdOnlyWithSeveralPlans()
    {
        Buying b;
        b.open();
        QVERIFY(b.vm->bill().plan.isEmpty());
        QVERIFY(!b.vm->question().sentence.contains(u"plan"_s));
        b.stage.subscriptions = 2;
        b.vm->reload();
        b.settle();
        QCOMPARE(b.vm->bill().plan.text(), u"plan_2"_s); // the newest
        QVERIFY(says(b.vm->notices(), u"Business 2"_s));
        PlanId sent;
        b.gateway.onBuyCapacity = [&](const CapacityRequest &request) {
            sent = request.plan;
            return Result<CapacityReply>(CapacityReply());
        };
        b.vm->setSubscription(1);
        b.buy();
        QCOMPARE(sent.text(), u"plan_1"_s);
    }

    void quoteStandsBesideTheEstimate()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"2.83"_s); // 5.00 × 17 ÷ 30
        b.open(ask);
        const QuoteCard &card = b.vm->bill().quote;
        QCOMPARE(plain(card.quote), u"USD 2.83"_s);
        QCOMPARE(plain(card.estimate), u"USD 2.83"_s);
        QCOMPARE(plain(card.difference), u"USD 0.00"_s);
        QCOMPARE(card.cause, QString());
        QCOMPARE(b.vm->bill().source, AmountSource::Quote);
        // Five seats: the quote is still for one, and what is shown is the estimate.
        b.vm->setWanted(15);
        QCOMPARE(plain(b.vm->bill().quote.estimate), u"USD 2.83"_s);
        QVERIFY(b.vm->bill().quote.scope.contains(u"one more seat"_s));
        QCOMPARE(b.vm->bill().source, AmountSource::Estimate);
        QCOMPARE(b.gateway.count(FakeGateway::Method::Invoices), size_t(0)); // the quote names the currency
    }

    void quoteThatDiffersHasACause()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"4.00"_s);
        ask.quote->daysRemaining = Decimal{24, 0};
        b.open(ask);
        QCOMPARE(plain(b.vm->bill().quote.difference), u"+USD 1.17"_s);
        QVERIFY(b.vm->bill().quote.cause.contains(u"24 of 30"_s));
        QCOMPARE(plain(b.vm->bill().amountText), u"USD 4.00"_s); // the server's word is what is shown
        QVERIFY(b.vm->bill().quote.fits);
        QCOMPARE(plain(b.vm->bill().quote.sentence),
            u"Crovver quotes USD 4.00, USD 1.17 more, because it counts 24 of 30 days."_s);
        // Beside another number it says what it is for.
        b.vm->setWanted(15);
        QVERIFY(!b.vm->bill().quote.fits);
        QVERIFY2(plain(b.vm->bill().quote.sentence)
                     .startsWith(u"Crovver quotes USD 4.00 for one more seat, 10 to 11, USD 1.17 more"_s),
            qPrintable(b.vm->bill().quote.sentence));
    }

    void theQuoteIsSaidInWords_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("begins");
        QTest::newRow("same") << u"2.83"_s << u"Crovver quotes USD 2.83, as estimated."_s;
        QTest::newRow("less") << u"2.80"_s << u"Crovver quotes USD 2.80, USD 0.03 less. It is at most"_s;
        QTest::newRow("more") << u"9.00"_s << u"Crovver quotes USD 9.00, USD 6.17 more. "_s;
        QTest::newRow("credit") << u"-2.83"_s << u"Crovver quotes credit of USD 2.83. Crovver credits"_s;
        QTest::newRow("none") << u""_s << u""_s;
        QTest::newRow("doubt") << u"283"_s << u""_s; // told by the question about it
    }
    void theQuoteIsSaidInWords()
    {
        QFETCH(QString, amount);
        QFETCH(QString, begins);
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(amount);
        b.open(ask);
        const QString said = plain(b.vm->bill().quote.sentence);
        QVERIFY2(begins.isEmpty() || said.startsWith(begins), qPrintable(said));
        QCOMPARE(said.isEmpty(), begins.isEmpty());
    }

    void aUnitInDoubtHasToBeLookedAtFirst()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"283"_s);
        b.open(ask);
        QCOMPARE(b.vm->secondLook(), b.vm->bill().quote.doubt);
        QVERIFY(b.vm->secondLook().contains(u"different units"_s));
        QCOMPARE(b.vm->obstacle(), b.vm->secondLook());
        b.vm->proceed();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        b.vm->setLookedAgain(true);
        QCOMPARE(b.vm->obstacle(), QString());
        b.vm->setWanted(15);
        QVERIFY(!b.vm->obstacle().isEmpty()); // another number, another look
    }

    void thePurchaseHasThreeSteps()
    {
        using State = PurchaseStep::State;
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        const auto states = [&] {
            std::vector<State> found;
            for (const PurchaseStep &step : b.vm->outcome()->steps)
                found.push_back(step.state);
            return found;
        };
        b.question(15);
        b.vm->confirm();
        QVERIFY(states() == (std::vector{State::Now, State::Open, State::Open}));
        b.settle();
        QVERIFY(states() == (std::vector{State::Done, State::Now, State::Open}));
        QCOMPARE(b.vm->outcome()->serverMessage, u"Proceed to the checkout"_s);
        QVERIFY(b.vm->outcome()->wasOpened);
        QVERIFY(!b.vm->outcome()->warns());
        b.stage.units = 15;
        b.clock.advance(std::chrono::minutes(3));
        b.settle();
        QVERIFY(states() == (std::vector{State::Done, State::Done, State::Done}));
        QCOMPARE(b.vm->outcome()->serverMessage, QString()); // what was said before isn't repeated
    }

    void theStepsSayWhatIsInDoubt_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("toPay");
        QTest::addColumn<bool>("warns");
        QTest::addColumn<int>("payment");
        using State = PurchaseStep::State;
        QTest::newRow("another charge") << u"17.50"_s << 1 << true << int(State::Doubtful);
        QTest::newRow("another unit") << u"1417"_s << 1 << true << int(State::Doubtful);
        QTest::newRow("invoice") << u"14.17"_s << 0 << false << int(State::Now);
        QTest::newRow("nothing to pay") << u"0"_s << 0 << false << int(State::Done);
    }
    void theStepsSayWhatIsInDoubt()
    {
        QFETCH(QString, amount);
        QFETCH(int, toPay);
        QFETCH(bool, warns);
        QFETCH(int, payment);
        Buying b;
        b.open();
        b.replies(amount, toPay == 1 ? goodLink() : QString(), toPay == 1);
        b.buy();
        QCOMPARE(b.vm->outcome()->warns(), warns);
        QCOMPARE(int(b.vm->outcome()->steps.at(1).state), payment);
    }

    void quoteInAnotherCurrencyHasNoDifference()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"2.83"_s, u"NPR"_s);
        b.open(ask);
        const QuoteCard &card = b.vm->bill().quote;
        QCOMPARE(card.difference, unknownText());
        QVERIFY2(!card.cause.isEmpty(), "why there is none");
    }

    void quoteBelowZeroIsACredit()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"-2.83"_s);
        b.open(ask);
        const CapacityBill &bill = b.vm->bill();
        QVERIFY(!bill.quote.unitDoubt);
        QVERIFY2(plain(bill.quote.cause).contains(u"credits USD 2.83"_s), qPrintable(bill.quote.cause));
        QCOMPARE(bill.quote.difference, unknownText());
        QCOMPARE(bill.source, AmountSource::Estimate);
        QVERIFY(!says(b.vm->notices(), u"different units"_s));
    }

    void aQuoteThatCannotBeAPriceIsNotShownAsOne()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"2.835"_s);
        b.open(ask);
        QCOMPARE(b.vm->bill().source, AmountSource::Estimate);
    }

    void crovversWorkingStandsBesideTheEstimateAndTheOutcome()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"2.75"_s);
        ask.quote->daysRemaining = Decimal{165, 1};
        ask.quote->description = u"1 seat for 16.5 days"_s;
        ask.quote->working = "{\"calculation\":\"5.00 x 16.5/30\",\"perSeatPrice\":5.00,"
                             "\"daysRemaining\":16.5,\"totalDaysInPeriod\":30}";
        b.open(ask);
        const QuoteCard &card = b.vm->bill().quote;
        QCOMPARE(card.serverText, u"1 seat for 16.5 days"_s);
        const QString before = plain(card.working.join(u'\n'));
        for (const QString &part : {u"5.00 x 16.5/30"_s, u"price per seat: 5.00"_s, u"16.5 of 30"_s})
            QVERIFY2(before.contains(part), qPrintable(before));
        QVERIFY2(card.cause.contains(u"16.5 of 30 days, the estimate 17 of 30"_s), qPrintable(card.cause));
        b.gateway.onBuyCapacity = [](const CapacityRequest &) -> FakeGateway::Answer<CapacityReply> {
            CapacityReply reply;
            reply.prorationId = u"p"_s;
            reply.checkoutUrl = goodLink();
            reply.requiresPayment = true;
            reply.amountText = u"2.75"_s;
            reply.amount = Decimal{275, 2};
            reply.working = "{\"calculation\":\"one seat, half a month\",\"daysRemaining\":16.50,"
                            "\"totalDaysInPeriod\":30}";
            return reply;
        };
        b.buy(11); // what the quote is for
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        const QString after = plain(b.vm->outcome()->sentences.join(u'\n'));
        QVERIFY2(after.contains(u"Crovver's calculation: one seat, half a month"_s), qPrintable(after));
        QVERIFY2(after.contains(u"Days as Crovver counts them: 16.50 of 30"_s), qPrintable(after));
        const Intent *intent = b.ledger->find(b.vm->intentId());
        QVERIFY(intent && intent->answeredWorking.contains("half a month"));
    }

    void wholeDaysAreTheSameHoweverTheyAreWritten()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"4.00"_s);
        ask.quote->daysRemaining = Decimal{1700, 2};
        b.open(ask);
        QVERIFY2(!b.vm->bill().quote.cause.contains(u"days"_s), qPrintable(b.vm->bill().quote.cause));
    }

    void quoteOfAnotherUnitIsReadBothWays()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"283"_s);
        b.open(ask);
        const CapacityBill &bill = b.vm->bill();
        QVERIFY(bill.quote.unitDoubt);
        QCOMPARE(plain(bill.quote.quote), u"USD 283.00 or USD 2.83"_s);
        QCOMPARE(bill.quote.raw, u"283"_s);
        QCOMPARE(bill.source, AmountSource::Estimate);
        QCOMPARE(plain(bill.amountText), u"USD 2.83"_s);
        QVERIFY(says(b.vm->notices(), u"different units"_s));
    }

    // What comes back -------------------------------------------------------------------------------------

    void opensWhatIsTheSame()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QCOMPARE(b.opener.opened.size(), size_t(1));
        QCOMPARE(b.opener.opened.front().toString(), goodLink());
        QVERIFY(says(*b.vm->outcome(), u"handed to your browser"_s));
        b.settle();
        QVERIFY(b.journal.actions(b.vm->intentId()).contains(u"opened_browser"_s));
        b.vm->noteLinkCopied();
        b.settle();
        QVERIFY(b.journal.actions(b.vm->intentId()).contains(u"copied_link"_s));
        // A link is a secret of sorts: no line of Activity has it.
        for (const ActivityEntry &entry : b.journal.entries)
            QVERIFY(!entry.detail.contains(u"cs_test"_s));
    }

    void opensWhatIsClose()
    {
        Buying b;
        b.open();
        b.replies(u"13.34"_s, goodLink()); // one day (0.83) less
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QCOMPARE(b.opener.opened.size(), size_t(1));
        QVERIFY(says(*b.vm->outcome(), u"at most one day"_s));
    }

    void M11_anotherChargeAsksAgain()
    {
        Buying b;
        b.open();
        b.replies(u"17.50"_s, goodLink());
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::SecondConfirmation);
        QVERIFY(b.opener.opened.empty());
        QStringList values;
        for (const AmountLine &line : b.vm->outcome()->figures)
            values << plain(line.value);
        QVERIFY(values.contains(u"USD 14.17"_s) && values.contains(u"USD 17.50"_s)
            && values.contains(u"+USD 3.33"_s));
        b.vm->openPage(); // not armed yet
        QVERIFY(b.opener.opened.empty());
        b.clock.advance(milliseconds(500));
        b.vm->openPage();
        QCOMPARE(b.opener.opened.size(), size_t(1));
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        b.settle();
        QVERIFY(b.journal.actions(b.vm->intentId()).contains(u"accepted_charge"_s));
        QCOMPARE(b.onlyIntent()->acceptedAmount, u"17.50"_s);
        QCOMPARE(b.sent(), size_t(1));
        // Also after a restart, but then nothing opens by itself.
        b.reopenAfterRestart();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QVERIFY(b.vm->outcome()->showsQr);
        QCOMPARE(b.opener.opened.size(), size_t(1));
    }

    void M11_theSecondConfirmationSurvivesARestart()
    {
        Buying b;
        b.open();
        b.replies(u"17.50"_s, goodLink());
        b.buy();
        QVERIFY(b.vm->outcome()->link.isEmpty() && !b.vm->outcome()->showsQr);
        b.reopenAfterRestart();
        QCOMPARE(b.vm->phase(), CapacityPhase::SecondConfirmation);
        // Not while it can't be written down.
        b.journal.setFault(JournalProblem::Kind::DiskFull);
        b.clock.advance(milliseconds(500));
        b.vm->openPage();
        QVERIFY(b.opener.opened.empty());
        QVERIFY(says(*b.vm->outcome(), u"disk is full"_s));
    }

    void toleranceSurvivesARestart()
    {
        Buying b;
        b.opener.hasBrowser = false;
        b.open();
        b.replies(u"13.34"_s, goodLink()); // one day (0.83) less
        b.buy();
        QCOMPARE(b.onlyIntent()->toleratedAmount, u"0.83"_s);
        b.reopenAfterRestart();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QVERIFY(says(*b.vm->outcome(), u"at most one day"_s));
    }

    void otherSeatsThanWereOrderedAreHeld()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        const auto reply = b.gateway.onBuyCapacity;
        b.gateway.onBuyCapacity = [reply](const CapacityRequest &request) {
            auto answer = reply(request);
            (*answer)->newCapacity = 150;
            return answer;
        };
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::Held);
        QVERIFY(b.opener.opened.empty());
        QVERIFY(b.vm->outcome()->link.isEmpty());
        QVERIFY(says(*b.vm->outcome(), u"150 seats in all, but 15 were confirmed"_s));
    }

    void aCreditIsSaidAsOne()
    {
        Buying b;
        b.open();
        b.replies(u"-587.39"_s, goodLink());
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::UnitDoubt);
        QVERIFY(b.opener.opened.empty());
        const QString said = plain(b.vm->outcome()->sentences.join(u' '));
        QVERIFY2(said.contains(u"Crovver credits USD 587.39"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"may be"_s), qPrintable(said));
        bool credited = false;
        for (const AmountLine &line : b.vm->outcome()->figures)
            credited
                = credited || (line.label == u"Crovver credits"_s && plain(line.value) == u"USD 587.39"_s);
        QVERIFY(credited);
    }

    void unitDoubtOpensNothing_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("currency");
        QTest::newRow("minor units") << u"1417"_s << QString();
        QTest::newRow("ten times") << u"141.70"_s << QString();
        QTest::newRow("free") << u"0"_s << QString();
        QTest::newRow("too fine") << u"14.175"_s << QString();
        QTest::newRow("not a number") << u"about 14"_s << QString();
        QTest::newRow("another currency") << u"14.17"_s << u"NPR"_s;
    }
    void unitDoubtOpensNothing()
    {
        QFETCH(QString, amount);
        QFETCH(QString, currency);
        Buying b;
        b.open();
        b.replies(amount, goodLink(), true, currency);
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::UnitDoubt);
        QCOMPARE(b.vm->outcome()->openVerb, QString());
        b.clock.advance(milliseconds(900));
        b.vm->openPage();
        QVERIFY(b.opener.opened.empty());
        QVERIFY(!b.vm->outcome()->showsQr);
        QCOMPARE(b.vm->outcome()->link, goodLink());
        QStringList values;
        for (const AmountLine &line : b.vm->outcome()->figures)
            values << line.value;
        QVERIFY(values.contains(amount)); // exactly as it was sent
        QVERIFY(values.contains(u"14.17"_s));
    }

    void U01_U02_U03_U04_refusesLinks_data()
    {
        QTest::addColumn<QString>("link");
        const QString https = u"https:"_s + u"//"_s;
        QTest::newRow("javascript") << u"javascript:alert(1)"_s;
        QTest::newRow("file") << u"file:"_s + u"///etc/passwd"_s;
        QTest::newRow("http") << u"http:"_s + u"//checkout.stripe.com/x"_s;
        QTest::newRow("userinfo") << https + u"checkout.stripe.com@evil.example/x"_s;
        QTest::newRow("suffix") << https + u"checkout.stripe.com.evil.example/x"_s;
        QTest::newRow("port") << https + u"checkout.stripe.com:8443/x"_s;
        QTest::newRow("punycode") << https + u"xn--strpe-n4a.com/x"_s;
        QTest::newRow("space") << u" "_s + goodLink();
    }
    void U01_U02_U03_U04_refusesLinks()
    {
        QFETCH(QString, link);
        Buying b;
        b.open();
        b.replies(u"14.17"_s, link);
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::LinkRefused);
        b.vm->openPage();
        QVERIFY(b.opener.opened.empty());
        QVERIFY(!b.vm->outcome()->showsQr);
        QCOMPARE(b.vm->outcome()->link, link);
        QVERIFY(!b.vm->outcome()->sentences.front().isEmpty());
    }

    void U06_noBrowserIsNotOpened()
    {
        Buying b;
        b.opener.hasBrowser = false;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QVERIFY(says(*b.vm->outcome(), u"nothing was opened"_s));
        b.settle();
        QVERIFY(!b.journal.actions(b.vm->intentId()).contains(u"opened_browser"_s));
        b.opener.hasBrowser = true;
        b.vm->openPage();
        QCOMPARE(b.opener.opened.size(), size_t(1));
    }

    void M08_invoiceInsteadOfACheckout()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, {}, false);
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::Invoice);
        QVERIFY(b.opener.opened.empty());
        QCOMPARE(b.vm->outcome()->serverMessage, u"The order was accepted"_s);
        QVERIFY(says(*b.vm->outcome(), u"invoice"_s));
        QCOMPARE(b.onlyIntent()->state, IntentState::Waiting);
    }

    void freeChange()
    {
        Buying b;
        b.open();
        b.replies(u"0"_s, {}, false);
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::Invoice);
        QVERIFY(b.vm->outcome()->title.contains(u"Nothing to pay"_s));
    }

    void refusedSaysSo()
    {
        Buying b;
        b.open();
        ApiError error = anError(ApiError::Kind::Validation);
        error.httpStatus = 422;
        error.message = u"newCapacity must be greater"_s;
        b.repliesWith(error);
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::Refused);
        QCOMPARE(b.vm->outcome()->serverMessage, error.message);
        QVERIFY(says(*b.vm->outcome(), u"No checkout was made"_s));
        b.vm->buyMore();
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QCOMPARE(b.vm->obstacle(), QString());
    }

    void notSentSaysSo()
    {
        Buying b;
        b.open();
        b.repliesWith(anError(ApiError::Kind::Offline));
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::NotSent);
        QVERIFY(says(*b.vm->outcome(), u"No checkout was made"_s));
    }

    void M06_lostReplyIsUnknown()
    {
        Buying b;
        b.open();
        ApiError lost = anError(ApiError::Kind::OutcomeUnknown);
        b.repliesWith(lost);
        b.buy();
        QCOMPARE(b.vm->phase(), CapacityPhase::Unknown);
        QCOMPARE(b.vm->outcome()->openVerb, QString());
        QVERIFY(!b.vm->outcome()->canEdit); // no second one
        QVERIFY(b.vm->outcome()->canLook && b.vm->outcome()->canMarkChecked);
        // Opening the dialog again shows the same first, and nothing new can be begun.
        b.open();
        QCOMPARE(b.vm->phase(), CapacityPhase::Unknown);
        b.vm->buyMore();
        QCOMPARE(b.vm->phase(), CapacityPhase::Unknown);
        // Before and after are read.
        const size_t reads = b.gateway.count(FakeGateway::Method::Capacity);
        b.vm->lookNow();
        b.settle();
        QVERIFY(b.gateway.count(FakeGateway::Method::Capacity) > reads);
        b.vm->markChecked();
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QCOMPARE(b.vm->obstacle(), QString());
        QCOMPARE(b.sent(), size_t(1));
    }

    void M07_unknownSurvivesARestart()
    {
        Buying b;
        b.open();
        b.repliesWith(anError(ApiError::Kind::OutcomeUnknown));
        b.buy();
        b.reopenAfterRestart();
        QCOMPARE(b.vm->phase(), CapacityPhase::Unknown);
        QVERIFY(b.vm->outcome()->canMarkChecked);
        QCOMPARE(b.sent(), size_t(1));
    }

    void M09_waitingSurvivesARestartAndOpensNothing()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.buy();
        b.reopenAfterRestart();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QCOMPARE(b.opener.opened.size(), size_t(1));
        b.vm->openPage();
        QCOMPARE(b.opener.opened.size(), size_t(2));
    }

    void saysWhatItObserved()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.buy();
        b.stage.units = 15;
        b.clock.advance(seconds(6));
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Observed);
        QVERIFY(says(*b.vm->outcome(), u"rose from 10 to 15"_s));
        QCOMPARE(b.notifier.notices.size(), size_t(1));
    }

    void seatsThoseWhoWaited()
    {
        Buying b;
        b.open(b.ask({{UserId(u"new"_s), {}, {}}}));
        b.replies(u"2.83"_s, goodLink());
        b.gateway.onBulkAllocate = [](const BulkRequest &) {
            BulkReply reply;
            reply.allocated = {u"new"_s};
            return Result<BulkReply>(reply);
        };
        b.buy(11);
        b.stage.units = 11;
        b.clock.advance(seconds(6));
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Observed);
        QCOMPARE(b.gateway.count(FakeGateway::Method::BulkAllocate), size_t(1));
        QVERIFY2(says(*b.vm->outcome(), u"got a seat"_s), qPrintable(b.vm->outcome()->sentences.join(u' ')));
    }

    void whatWasAskedForTheWaitingSurvivesARestart()
    {
        Buying b;
        b.open(b.ask({{UserId(u"new"_s), {}, {}}}));
        b.vm->setSeatWaiting(false);
        b.replies(u"2.83"_s, goodLink());
        b.buy(11);
        b.vm.reset();
        b.restart();
        b.open(b.ask({{UserId(u"other"_s), {}, {}}}));
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QVERIFY(!b.vm->seatWaiting());
        b.vm->setSeatWaiting(true);
        b.settle();
        QVERIFY(b.onlyIntent()->seatWaiting);
        QCOMPARE(b.onlyIntent()->waiting.front().userId.text(), u"new"_s);
    }

    void smallerRiseIsSaidAsSuch()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.buy();
        b.stage.units = 12;
        b.clock.advance(seconds(6));
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QVERIFY(says(*b.vm->outcome(), u"rose to 12"_s));
    }

    void warnsAboutAPurchaseThatWaits()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.buy();
        b.clock.advance(std::chrono::minutes(3));
        b.settle();
        b.vm->buyMore();
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QVERIFY(b.vm->hasPending());
        QCOMPARE(b.vm->pendingLink(), goodLink());
        QVERIFY(says(b.vm->notices(), u"3 min ago"_s));
        QVERIFY(says(b.vm->notices(), u"checkout.stripe.com"_s));
        b.vm->showPending();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        b.vm->stopWaiting();
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QVERIFY(!b.vm->hasPending());
    }

    void M01_twoWindowsSendOnce()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        CapacityViewModel other(*b.data, *b.actions, *b.watch, b.opener, b.clock);
        other.open(b.ask());
        b.settle();
        other.setWanted(15);
        other.proceed();
        b.question(15);
        QVERIFY(other.isArmed());
        b.vm->confirm();
        other.confirm();
        b.settle();
        QCOMPARE(b.sent(), size_t(1));
        QCOMPARE(other.phase(), CapacityPhase::Waiting); // it shows the other's
        QCOMPARE(b.opener.opened.size(), size_t(1));
    }

    void closedInFlightOpensNothing()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.question(15);
        b.vm->confirm();
        b.vm->close();
        b.settle();
        QCOMPARE(b.sent(), size_t(1));
        QVERIFY(b.opener.opened.empty());
        QCOMPARE(b.onlyIntent()->state, IntentState::Waiting);
        b.vm->open(b.ask());
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QVERIFY(b.opener.opened.empty());
    }

    void goneInFlightIsKept()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.question(15);
        b.vm->confirm();
        b.vm.reset();
        b.settle();
        QCOMPARE(b.onlyIntent()->state, IntentState::Waiting);
    }

    void anotherTenantIsNotPainted()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.question(15);
        b.vm->confirm();
        CapacityAsk elsewhere = b.ask();
        elsewhere.tenant = TenantId(u"elsewhere"_s);
        b.vm->open(elsewhere);
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QVERIFY(b.opener.opened.empty());
    }

    void M21_journalOffKeepsItFromBeingSent_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = int(JournalProblem::Kind::Opening); kind <= int(JournalProblem::Kind::WriteFailed);
             ++kind)
            QTest::addRow("%d", kind) << kind;
    }
    void M21_journalOffKeepsItFromBeingSent()
    {
        QFETCH(int, kind);
        Buying b;
        b.open();
        b.question(15);
        b.journal.setFault(JournalProblem::Kind(kind));
        b.vm->confirm();
        b.settle();
        QCOMPARE(b.sent(), size_t(0));
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QVERIFY(!b.vm->obstacle().isEmpty());
        QVERIFY(says(b.vm->notices(), u"Nothing was sent"_s));
    }

    void M21_commitThatFailsSendsNothing()
    {
        Buying b;
        b.open();
        b.journal.failWrite(b.journal.writes() + 1, JournalProblem::Kind::DiskFull);
        b.replies(u"14.17"_s, goodLink());
        b.buy();
        QCOMPARE(b.sent(), size_t(0));
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QVERIFY(says(b.vm->notices(), u"Nothing was sent"_s));
    }

    void readOnlyAccountsDontBuy()
    {
        Buying b(AccountMode::Live);
        b.account.readOnly = true;
        b.account.readOnlyReason = u"Read-only: this is a LIVE key."_s;
        b.restart();
        b.open();
        QCOMPARE(b.vm->obstacle(), b.account.readOnlyReason);
        b.vm->proceed();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
    }

    void M22_testPlanInALiveAccountIsSaid()
    {
        Buying b(AccountMode::Live);
        b.gateway.onPlans = [&b]() -> FakeGateway::Answer<PlanCatalogue> {
            PlanCatalogue catalogue;
            catalogue.plans.push_back(aSubscription(b.stage).plan);
            catalogue.plans.front().testMode = true;
            return catalogue;
        };
        b.open();
        QVERIFY(says(b.vm->notices(), u"test plan"_s));
    }

    void whatWasConfirmedIsWhatIsSent()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.question(15);
        b.vm->setWanted(40); // too late
        b.stage.seatPrice = u"99"_s;
        b.vm->confirm();
        b.settle();
        QCOMPARE(b.onlyIntent()->shownAmount, u"14.17"_s);
        QCOMPARE(b.onlyIntent()->unitsWanted, std::optional<qint64>(15));
        QCOMPARE(b.onlyIntent()->unitsBefore, std::optional<qint64>(10));
    }

    // Line by line of what is confirmed -------------------------------------------------------------------

    void M24_whatIsAskedIsWhatIsSentWhateverChangesMeanwhile()
    {
        Buying b;
        b.stage.subscriptions = 2;
        b.open(b.ask({{UserId(u"anna"_s), {}, {}}}));
        CapacityRequest sent;
        b.gateway.onBuyCapacity = [&](const CapacityRequest &request) {
            sent = request;
            return Result<CapacityReply>(CapacityReply());
        };
        b.question(15);
        const MoneyQuestion asked = b.vm->question();
        b.vm->setWanted(40);
        b.vm->setSubscription(1);
        b.vm->setSeatWaiting(false);
        b.vm->setLookedAgain(true);
        b.vm->addWaiting(b.ask().tenant, {{UserId(u"ben"_s), {}, {}}});
        b.stage.seatPrice = u"99"_s;
        QCOMPARE(b.vm->question(), asked);
        b.vm->confirm();
        b.settle();
        QCOMPARE(sent.newCapacity, qint64(15));
        QCOMPARE(sent.plan.text(), u"plan_2"_s);
        const Intent *intent = b.onlyIntent();
        QVERIFY(asked.sentence.contains(u"10 → 15"_s) && asked.verb.contains(u"14.17"_s));
        QCOMPARE(intent->shownAmount, u"14.17"_s);
        // As it was asked; the watch has looked since and found 12.
        QVERIFY(b.journal.entries.front().before.contains(u"capacity 10"_s));
        QVERIFY(intent->seatWaiting);
        QCOMPARE(intent->waiting.size(), size_t(1));
    }

    // A question that grows old ---------------------------------------------------------------------------

    void anOldQuestionIsRenewedAndArmedAnew()
    {
        Buying b;
        b.open();
        b.replies(u"5.00"_s, goodLink());
        b.question(15);
        b.stage.units = 13;
        b.stage.active = 13;
        b.clock.advance(seconds(119));
        QVERIFY(b.vm->isArmed());
        QVERIFY(b.vm->question().notices.empty());
        b.clock.advance(seconds(1));
        QVERIFY(!b.vm->isArmed());
        b.vm->confirm();
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Confirm);
        QVERIFY(b.vm->question().sentence.contains(u"13 → 15"_s));
        QVERIFY(says(b.vm->question().notices, u"more than 2 minute"_s));
        QVERIFY2(
            plain(b.vm->question().notices.front().text).contains(u"Before: USD 14.17. Now: USD 5.67."_s),
            qPrintable(b.vm->question().notices.front().text));
        QVERIFY(!b.vm->isArmed());
        b.vm->confirm();
        b.settle();
        QCOMPARE(b.sent(), size_t(0));
        b.clock.advance(milliseconds(500));
        b.vm->confirm();
        b.settle();
        QCOMPARE(b.sent(), size_t(1));
        QCOMPARE(b.onlyIntent()->unitsBefore, std::optional<qint64>(13));
        QCOMPARE(b.onlyIntent()->shownAmount, u"5.67"_s);
    }

    void aMachineThatSleptDoesntConfirmAnOldQuestion()
    {
        Buying b;
        b.open();
        b.replies(u"14.17"_s, goodLink());
        b.question(15);
        b.clock.jump(std::chrono::hours(8)); // no timer has run
        QVERIFY(b.vm->isArmed());
        b.vm->confirm();
        b.settle();
        QCOMPARE(b.sent(), size_t(0));
        QCOMPARE(b.vm->phase(), CapacityPhase::Confirm);
        QVERIFY(says(b.vm->question().notices, u"updated"_s));
        // And without anybody pressing, within seconds.
        b.clock.advance(milliseconds(500));
        b.clock.jump(std::chrono::hours(1));
        b.clock.advance(seconds(5));
        QVERIFY(!b.vm->isArmed());
        // A wall clock that was put back doesn't make it young.
        b.settle();
        b.clock.jump(-std::chrono::hours(24));
        b.clock.advance(std::chrono::minutes(2));
        QVERIFY(!b.vm->isArmed());
    }

    void aQuestionThatCannotBeRenewedIsClosed()
    {
        Buying b;
        b.open();
        b.question(15);
        b.stage.units = 15;
        b.clock.advance(std::chrono::minutes(2));
        b.settle();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        QVERIFY(says(b.vm->notices(), u"Nothing was sent: the question was open"_s));
        QCOMPARE(b.sent(), size_t(0));
    }

    void aNewerCapacityRenewsTheQuestion()
    {
        Buying b;
        b.open();
        b.question(15);
        desk::Capacity seen;
        seen.activeCount = 12;
        seen.units = 10;
        b.vm->noteCapacity(b.ask().tenant, seen); // the same number
        QVERIFY(b.vm->isArmed());
        seen.units = 12;
        b.vm->noteCapacity(TenantId(u"elsewhere"_s), seen);
        QVERIFY(b.vm->isArmed());
        b.vm->noteCapacity(b.ask().tenant, seen);
        QVERIFY(!b.vm->isArmed());
        b.stage.units = 12;
        b.settle();
        QVERIFY(b.vm->question().sentence.contains(u"12 → 15"_s));
        QVERIFY(says(b.vm->question().notices, u"the number of seats has changed"_s));
    }

    void anotherSourceThatDisagreesIsToldOnce()
    {
        Buying b;
        b.open();
        b.question(15);
        desk::Capacity list;
        list.units = 20;
        b.vm->noteCapacity(b.ask().tenant, list);
        b.settle();
        QVERIFY(says(b.vm->question().notices, u"20 seats in all were seen elsewhere"_s));
        b.clock.advance(milliseconds(500));
        b.vm->noteCapacity(b.ask().tenant, list);
        QVERIFY(b.vm->isArmed());
    }

    void aPurchaseThatIsSettledRenewsTheQuestion()
    {
        Buying b;
        b.open();
        b.replies(u"2.83"_s, goodLink());
        b.buy(11);
        const QString first = b.vm->intentId();
        b.vm->buyMore();
        b.settle();
        b.question(15);
        QVERIFY(b.vm->isArmed());
        b.watch->drop(first);
        QVERIFY(!b.vm->isArmed());
        b.settle();
        QVERIFY(says(b.vm->question().notices, u"another purchase"_s));
        QCOMPARE(b.vm->question().otherVerb, QString());
    }

    // What is ordered already -----------------------------------------------------------------------------

    void aSecondPersonAtCapacityIsOfferedTheSeatAfterTheOrderedOne()
    {
        Buying b;
        b.replies(u"2.83"_s, goodLink());
        const auto turnedAway = [&](const QString &id) {
            b.vm->addWaiting(b.ask().tenant, {{UserId(id), {}, {}}});
            b.vm->open(b.ask({{UserId(id), {}, {}}}));
            b.settle();
        };
        b.open();
        turnedAway(u"anna"_s);
        QCOMPARE(b.vm->wanted(), 11);
        b.buy(11);
        b.vm->close();
        turnedAway(u"ben"_s);
        // The one that is open comes first.
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        b.clock.advance(std::chrono::minutes(3));
        b.settle();
        b.vm->buyMore();
        b.settle();
        QCOMPARE(b.vm->wanted(), 12);
        QCOMPARE(b.vm->wantedForWaiting(), std::optional<qint64>(12));
        b.vm->proceed();
        QStringList facts;
        for (const AmountLine &line : b.vm->question().facts)
            facts << plain(line.label + u": "_s + line.value);
        QVERIFY2(facts.contains(u"Ordered, not added yet: 11 seats in all, USD 2.83, 3 min ago"_s),
            qPrintable(facts.join(u'\n')));
        QVERIFY(says(b.vm->question().notices, u"for anna"_s));
        QVERIFY(says(b.vm->question().notices, u"If both are paid, both are charged, and 1 seat"_s));
        QVERIFY(!b.vm->question().otherVerb.isEmpty());
        b.vm->showPending();
        QCOMPARE(b.vm->phase(), CapacityPhase::Waiting);
        QCOMPARE(b.sent(), size_t(1));
        b.vm->buyMore();
        b.settle();
        b.buy(12);
        QCOMPARE(b.sent(), size_t(2));
        const Intent *second = b.ledger->find(b.vm->intentId());
        QCOMPARE(second->unitsWanted, std::optional<qint64>(12));
        QCOMPARE(second->waiting.size(), size_t(2));
    }

    void sevenPeopleOneByOneEndInOneProposalOfSeven()
    {
        Buying b;
        b.open();
        for (int i = 1; i <= 7; ++i) {
            const UserId user(u"user%1"_s.arg(i));
            b.vm->addWaiting(b.ask().tenant, {{user, {}, {}}});
            b.vm->open(b.ask({{user, {}, {}}}));
            b.settle();
            b.vm->close();
        }
        b.vm->open(b.ask());
        b.settle();
        QCOMPARE(b.vm->wanted(), 17);
        QCOMPARE(b.vm->ask().waiting.size(), size_t(7));
        // Another tenant's list is its own.
        CapacityAsk elsewhere = b.ask();
        elsewhere.tenant = TenantId(u"elsewhere"_s);
        b.vm->open(elsewhere);
        b.settle();
        QCOMPARE(b.vm->wanted(), 11);
        // Whoever got a seat doesn't wait any more.
        b.gateway.onAllocate = [](auto &) { return Result<AllocateReply>(AllocateReply()); };
        b.actions->allocate(
            {b.ask().tenant, {UserId(u"user3"_s), {}, {}}, {}}, {}, b.actions.get(), [](auto &) {});
        b.settle();
        b.vm->open(b.ask());
        b.settle();
        QCOMPARE(b.vm->ask().waiting.size(), size_t(6));
        QCOMPARE(b.vm->wanted(), 16);
    }

    void moreIsCountedFromWhatIsOrdered()
    {
        Buying b;
        b.open();
        b.replies(u"5.67"_s, goodLink());
        b.buy(12);
        b.vm->buyMore();
        b.settle();
        QCOMPARE(b.vm->wanted(), 13);
        QCOMPARE(b.vm->obstacle(), QString());
        // Fewer than are ordered adds nothing: that has to be meant.
        b.vm->setWanted(11);
        QVERIFY(b.vm->obstacle().contains(u"12 seats in all are ordered"_s));
        b.vm->proceed();
        QCOMPARE(b.vm->phase(), CapacityPhase::Editing);
        b.vm->setLookedAgain(true);
        QCOMPARE(b.vm->obstacle(), QString());
        // An open order with room for whoever waits is enough.
        b.vm->addWaiting(b.ask().tenant, {{UserId(u"ben"_s), {}, {}}});
        b.vm->open(b.ask());
        b.settle();
        QCOMPARE(b.vm->wantedForWaiting(), std::optional<qint64>());
    }

    // What contradicts the amount -------------------------------------------------------------------------

    void aQuoteForOneSeatStandsInTheQuestionForFive()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"4.00"_s);
        b.open(ask);
        b.question(15);
        QCOMPARE(plain(b.vm->question().verb), u"Create checkout for USD 14.17"_s);
        const QString notice = plain(b.vm->question().notices.front().text);
        for (const QString &part : {u"Crovver quoted USD 4.00 for one more seat, 10 to 11"_s,
                 u"estimate for that is USD 2.83"_s, u"+USD 1.17"_s, u"may differ as well"_s})
            QVERIFY2(notice.contains(part), qPrintable(notice));
        // For the one seat the quote is the amount, and the estimate what contradicts it.
        b.vm->back();
        b.question(11);
        QVERIFY(plain(b.vm->question().notices.front().text).contains(u"estimate for that is USD 2.83"_s));
        // A quote that says the same contradicts nothing.
        ask.quote = aQuote(u"2.83"_s);
        b.open(ask);
        b.question(15);
        QVERIFY(b.vm->question().notices.empty());
    }

    void whatStandsBesideTheNumberStandsInTheQuestion()
    {
        Buying b(AccountMode::Live);
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"283"_s);
        b.gateway.onPlans = [&b]() -> FakeGateway::Answer<PlanCatalogue> {
            PlanCatalogue catalogue;
            catalogue.plans.push_back(aSubscription(b.stage).plan);
            catalogue.plans.front().testMode = true;
            return catalogue;
        };
        b.open(ask);
        b.vm->setWanted(15);
        b.vm->setLookedAgain(true);
        b.question(15);
        QVERIFY(says(b.vm->question().notices, u"different units"_s));
        QVERIFY(says(b.vm->question().notices, u"test plan"_s));
        for (const BillNotice &notice : b.vm->notices())
            QVERIFY(says(b.vm->question().notices, notice.text));
    }

    void aCurrencyThatIsNotKnownAndACountThatFailedStandInTheQuestion()
    {
        Buying b;
        b.stage.currency.clear();
        b.open();
        b.question(15);
        QVERIFY(says(b.vm->question().notices, u"currency isn't known"_s));
        CapacityAsk ask = b.ask();
        ask.quote = aQuote(u"2.83"_s);
        b.stage.currency = u"USD"_s;
        b.gateway.onCapacity
            = [](auto &) { return Result<desk::Capacity>(failure(anError(ApiError::Kind::Server))); };
        b.gateway.onPlans = [] { return Result<PlanCatalogue>(failure(anError(ApiError::Kind::Server))); };
        b.open(ask);
        b.question(15);
        QVERIFY(says(b.vm->question().notices, u"count of seats could not be read"_s));
        QVERIFY(says(b.vm->question().notices, u"list of plans could not be read"_s));
    }

    void namesAreNotFormats()
    {
        Buying b;
        CapacityAsk ask = b.ask();
        ask.tenantName = u"%1 <b>%2</b> & Söhne\u202e"_s;
        b.open(ask);
        b.question(15);
        const QString sentence = b.vm->question().sentence;
        QVERIFY(sentence.contains(u"%1 <b>%2</b> & Söhne⟨U+202E⟩"_s));
        QVERIFY(sentence.contains(u"workspace_123"_s));
    }
};

QTEST_GUILESS_MAIN(TestCapacityViewModel)

} // namespace tst_capacity_view_model

#include "tst_capacity_view_model.moc"
