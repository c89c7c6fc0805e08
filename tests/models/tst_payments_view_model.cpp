// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/roles.h"
#include "models/views/payments_view_model.h"
#include "models/views/settings_values.h"
#include "models/views/table_export.h"
#include "support/model_contract.h"
#include "support/old_request.h"
#include "support/payments_rig.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

namespace tst_payments_view_model {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using S = IntentState;
using K = IntentKind;

constexpr S allStates[] = {S::Sending, S::NotSent, S::Refused, S::Done, S::Waiting, S::Unknown, S::Observed,
    S::NotDone, S::Checked, S::Dropped};
constexpr K allKinds[]
    = {K::AllocateSeat, K::UpdateSeat, K::AllocateBatch, K::AddCapacity, K::ConsumeCredits, K::BuyAddon};

struct PaymentsStage : PaymentsRig
{
    explicit PaymentsStage(Account who = paymentAccount())
        : PaymentsRig(std::move(who))
        , view(actions, credits, watch, opener, preferences, clock)
        , contract(view.model())
    { }
    [[nodiscard]] QString cell(int row, PaymentField field, int role = Qt::DisplayRole)
    {
        return view.model()->index(row, int(field)).data(role).toString();
    }
    [[nodiscard]] QStringList shown()
    {
        QStringList ids;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            ids << view.model()->idAt(row);
        return ids;
    }
    PaymentsViewModel view;
    ModelContract contract;
};

/// A pack of 500 credits, as an earlier run left it.
Intent aPurchase(const QString &id, S state, const QDateTime &createdAt)
{
    AddonPurchase request;
    request.tenant = TenantId(u"acme"_s);
    request.addonId = u"addon_1"_s;
    request.poolKey = u"ai_tokens"_s;
    request.name = u"AI pack"_s;
    request.credits = 500;
    request.currency = Currency(u"USD"_s);
    request.idempotencyKey = u"key-"_s + id;
    Intent intent = journaled(id, K::BuyAddon, state, createdAt);
    intent.subject = request.name;
    setRequest(intent, request);
    intent.shownAmount = u"5.00"_s;
    intent.shownCurrency = u"USD"_s;
    intent.unitsBefore = 100;
    intent.unitsWanted = 600;
    return intent;
}

/// Every state of a watch, with and without.
std::vector<std::optional<WatchState>> watchStates(const QDateTime &now)
{
    WatchState planned;
    planned.nextLook = now.addSecs(40);
    WatchState looking;
    looking.looking = true;
    WatchState seen = planned;
    seen.lastLook = now.addSecs(-10);
    seen.seen = Capacity{10, 12, std::nullopt, {}, {}};
    WatchState silent = planned;
    silent.lastLook = now;
    WatchState failed = planned;
    failed.lastLook = now;
    failed.error = anError(ApiError::Kind::Offline);
    return {std::nullopt, planned, looking, seen, silent, failed};
}

class TestPaymentsViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void K07_whatAnotherKeyLeftOpenIsShownButNotLookedAt()
    {
        Account account = paymentAccount();
        account.origin = u"https://app.crovver.com"_s;
        PaymentsStage stage(account);
        Intent other = journaled(u"other"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(5));
        other.accountId = u"old-key"_s;
        other.origin = account.origin;
        other.waiting = {{UserId(u"usr_1"_s), {}, {}}};
        other.seatWaiting = true;
        stage.put(other);
        stage.start();
        stage.clock.advance(std::chrono::minutes(10));
        stage.view.refresh();
        stage.run();
        // With this account's key another organisation's tenant of that ID could be read.
        QVERIFY(stage.gateway.requests().empty());
        QCOMPARE(stage.shown(), QStringList(u"other"_s));
        QCOMPARE(stage.view.counts().open, 1);
        QCOMPARE(stage.view.openCount(), 1);
        QVERIFY(
            stage.cell(0, PaymentField::State, RowProblemRole).contains(u"another key of this address"_s));
        QVERIFY(!stage.view.unknownText().isEmpty());
        const PaymentOffers offers = stage.view.offers(u"other"_s);
        QVERIFY(offers.adopt && offers.disown);
        QVERIFY(!offers.checkNow && !offers.openLink && !offers.copyLink && !offers.markChecked
            && !offers.stopWaiting && !offers.seatWaiting);
        QVERIFY(stage.view.detail(u"other"_s)->text.sentence.contains(u"tenant ID acme"_s));
        stage.view.checkNow(u"other"_s);
        QCOMPARE(stage.view.openLink(u"other"_s), PaymentsViewModel::Opening::Refused);
        QVERIFY(stage.view.takeLink(u"other"_s).isEmpty());
        stage.view.stopWaiting(u"other"_s);
        stage.run();
        QVERIFY(stage.gateway.requests().empty());
        QCOMPARE(stage.journal.intent(u"other"_s)->state, S::Waiting);

        stage.view.adopt(u"other"_s);
        stage.run();
        QCOMPARE(stage.ledger.find(u"other"_s)->accountId, account.id);
        QVERIFY(stage.view.offers(u"other"_s).stopWaiting);
        stage.clock.advance(std::chrono::minutes(10));
        stage.run();
        QVERIFY(stage.gateway.count(FakeGateway::Method::Capacity) > 0);
    }

    void S07_whatIsNotUnderstoodIsShownAndOffersNothing()
    {
        PaymentsStage stage;
        Intent strange = journaled(u"strange"_s, K::AllocateSeat, S::Unknown, stage.minutesAgo(5));
        strange.notUnderstood = u"kind \"refund\""_s;
        strange.strangeKind = u"refund"_s;
        stage.put(strange);
        stage.start();
        QCOMPARE(stage.shown(), QStringList(u"strange"_s));
        QVERIFY(stage.cell(0, PaymentField::Kind).contains(u"refund"_s));
        QVERIFY(stage.view.detail(u"strange"_s)->text.sentence.contains(u"newer version of this program"_s));
        const PaymentOffers offers = stage.view.offers(u"strange"_s);
        QVERIFY(!offers.adopt && !offers.disown && !offers.markChecked && !offers.checkNow);
    }

    /// The API doesn't tell whether something was paid, so nothing of ours does.
    void neverSaysPaid()
    {
        const QDateTime now({2026, 5, 1}, {12, 0}, Qt::UTC);
        QStringList texts;
        for (const K kind : allKinds) {
            for (const S state : allStates) {
                Intent intent = journaled(u"x"_s, kind, state, now);
                for (const bool observed : {false, true}) {
                    intent.observedAt = observed ? now : QDateTime();
                    intent.unitsObserved = observed ? std::optional<qint64>(12) : std::nullopt;
                    intent.waiting = {{UserId(u"usr_1"_s), {}, {}}};
                    for (const auto &watch : watchStates(now)) {
                        for (const bool settling : {false, true}) {
                            const IntentText text
                                = intentText(intent, {watch ? &*watch : nullptr, settling, observed, now});
                            QVERIFY(!text.title.isEmpty());
                            QVERIFY2(!text.sentence.isEmpty(), qPrintable(text.title));
                            QVERIFY(state != S::Unknown || !text.advice.isEmpty());
                            QVERIFY(!isEnded(state) || text.look.isEmpty());
                            texts << text.title << text.sentence << text.advice << text.look;
                        }
                    }
                    texts << intentObserved(intent) << intentWaitingText(intent) << intentStateText(state)
                          << intentAmount(intent).note << unknownIntentsText({&intent}, now)
                          << checkedQuestion(intent, now) << stopWaitingQuestion(intent, now);
                }
            }
        }
        for (const auto &event : intentEventSpellings)
            texts << activityActionText(event.text, u"Crovver"_s);
        texts << startedTwiceText(K::AddCapacity) << startedTwiceText(K::BuyAddon) << replayText();
        for (const QString &text : texts)
            QVERIFY2(!text.contains(u"paid"_s, Qt::CaseInsensitive), qPrintable(text));
    }

    void amountsAreNeverAnotherAmount_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("shownCurrency");
        QTest::addColumn<QString>("charged");
        QTest::addColumn<QString>("chargedCurrency");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("brief");
        const QString nbsp(QChar(QChar::Nbsp));
        QTest::newRow("both") << "17.50"
                              << "USD"
                              << "17.5"
                              << "USD" << u"USD"_s + nbsp + u"17.50"_s << "";
        QTest::newRow("no currency in the reply") << "17.50"
                                                  << "USD"
                                                  << "17.50"
                                                  << "" << u"USD"_s + nbsp + u"17.50"_s << "";
        QTest::newRow("cents?") << "17.50"
                                << "USD"
                                << "1750"
                                << "USD"
                                << "1750"
                                << "unit not sure";
        QTest::newRow("too fine") << "17.50"
                                  << "USD"
                                  << "17.505"
                                  << "USD"
                                  << "17.505"
                                  << "unit not sure";
        QTest::newRow("no currency at all") << ""
                                            << ""
                                            << "17.50"
                                            << ""
                                            << "17.50"
                                            << "currency not known";
        QTest::newRow("a credit") << "17.50"
                                  << "USD"
                                  << "-587.39"
                                  << "USD" << u"USD"_s + nbsp + u"−587.39"_s << "credit";
        QTest::newRow("another currency") << "17.50"
                                          << "USD"
                                          << "17.50"
                                          << "NPR" << u"NPR"_s + nbsp + u"17.50"_s << "other currency";
        QTest::newRow("not a number") << "17.50"
                                      << "USD"
                                      << "about 17"
                                      << "USD"
                                      << "about 17"
                                      << "as sent";
        QTest::newRow("estimate only") << "17.50"
                                       << "USD"
                                       << ""
                                       << "" << u"USD"_s + nbsp + u"17.50"_s << "estimate";
        QTest::newRow("estimate without currency") << "17.50"
                                                   << ""
                                                   << ""
                                                   << ""
                                                   << "17.50"
                                                   << "currency not known";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << ""
                                 << ""
                                 << ""
                                 << "";
        QTest::newRow("yen") << "1750"
                             << "JPY"
                             << "1750"
                             << "JPY" << u"JPY"_s + nbsp + u"1,750"_s << "";
    }

    void amountsAreNeverAnotherAmount()
    {
        QFETCH(QString, shown);
        QFETCH(QString, shownCurrency);
        QFETCH(QString, charged);
        QFETCH(QString, chargedCurrency);
        QFETCH(QString, text);
        QFETCH(QString, brief);
        Intent intent = journaled(u"x"_s, K::AddCapacity, S::Waiting, {});
        intent.shownAmount = shown;
        intent.shownCurrency = shownCurrency;
        intent.chargedAmount = charged;
        intent.chargedCurrency = chargedCurrency;
        const IntentAmount amount = intentAmount(intent, QLocale(QLocale::English));
        QCOMPARE(amount.text, text);
        QCOMPARE(amount.brief, brief);
        QVERIFY(!amount.note.isEmpty());
        intent.kind = K::AllocateSeat; // its quote is for a seat that nobody got
        QVERIFY(intentAmount(intent).text.isEmpty());
    }

    void observationsSayWhatWasSeen()
    {
        const QDateTime at({2026, 5, 1}, {14, 3}, Qt::UTC);
        const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
        Intent intent = journaled(u"x"_s, K::AddCapacity, S::Observed, at);
        intent.unitsObserved = 15;
        intent.observedAt = at;
        const QString time = locale.toString(at.toLocalTime().time(), QLocale::ShortFormat);
        QCOMPARE(intentObserved(intent, locale), u"capacity rose from 10 to 15 at "_s + time);
        intent.state = S::Waiting;
        intent.unitsObserved = 12;
        QCOMPARE(intentObserved(intent, locale), u"capacity rose to 12 at %1, less than 15"_s.arg(time));
        intent.unitsObserved.reset();
        intent.unitsBefore = 15; // it was there before anybody could use the checkout
        QCOMPARE(intentObserved(intent, locale), u"capacity was 15 already, so only a further rise counts"_s);
        QCOMPARE(intentTitle(intent, locale), u"Up to 15 seats"_s);
        intent.unitsObserved = 15; // the rise that settled another one
        QCOMPARE(intentObserved(intent, locale),
            u"capacity was 15 at %1, which is taken for another purchase"_s.arg(time));
    }

    void anotherSourceIsSaidBesideTheOneThatIsWatched()
    {
        const QDateTime at({2026, 5, 1}, {14, 3}, Qt::UTC);
        const Intent intent = journaled(u"x"_s, K::AddCapacity, S::Waiting, at);
        WatchState watch;
        watch.lastLook = at;
        watch.seen = Capacity();
        watch.seen->units = 10;
        watch.other = OtherCapacity{20, UnitsSource::List, at};
        IntentProgress progress;
        progress.watch = &watch;
        progress.utcNow = at;
        const QString disagrees = u"The list of seats named a capacity of 20"_s;
        QVERIFY(intentText(intent, progress).look.contains(disagrees));
        watch.seen->units = 20;
        QVERIFY(!intentText(intent, progress).look.contains(disagrees));
    }

    void M08_aFreeChangeIsNotCalledAnInvoice()
    {
        Intent intent
            = journaled(u"x"_s, K::AddCapacity, S::Waiting, QDateTime({2026, 5, 1}, {14, 3}, Qt::UTC));
        intent.checkoutUrl.clear();
        intent.requiresPayment = false;
        intent.chargedAmount = u"0"_s;
        IntentProgress progress;
        progress.utcNow = intent.createdAt;
        const IntentText text = intentText(intent, progress);
        QVERIFY(text.sentence.contains(u"there is nothing to pay"_s));
        QVERIFY(!text.sentence.contains(u"invoice"_s));
    }

    void openOnesComeFirst()
    {
        PaymentsStage stage;
        stage.put(journaled(u"old"_s, K::AddCapacity, S::Dropped, stage.minutesAgo(1)));
        stage.put(journaled(u"seen"_s, K::AddCapacity, S::Observed, stage.minutesAgo(50)));
        stage.put(journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(30)));
        stage.put(journaled(u"lost"_s, K::AddCapacity, S::Unknown, stage.minutesAgo(40)));
        stage.put(journaled(u"seat"_s, K::AllocateSeat, S::Done, stage.minutesAgo(5)));
        stage.start();
        QCOMPARE(stage.shown(), QStringList({u"lost"_s, u"wait"_s}));
        QCOMPARE(stage.view.openCount(), 2);
        QCOMPARE(stage.view.counts().unknown, 1);
        stage.view.setShow(PaymentFilter::Show::All);
        QCOMPARE(stage.shown(), QStringList({u"lost"_s, u"wait"_s, u"old"_s, u"seen"_s}));
        stage.contract.check();
        stage.view.setShow(PaymentFilter::Show::Observed);
        QCOMPARE(stage.shown(), QStringList({u"seen"_s}));
        stage.view.setSearchText(u"nobody"_s);
        QCOMPARE(stage.view.state().empty, EmptyKind::NothingMatches);
        stage.view.setSearchText({});
        for (int column = 0; column < stage.view.model()->columnCount(); ++column) {
            stage.view.model()->sort(column, Qt::DescendingOrder);
            stage.contract.check();
        }
    }

    void rowsSayWhatIsKnown()
    {
        PaymentsStage stage;
        stage.put(journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3)));
        stage.put(journaled(u"batch"_s, K::AllocateBatch, S::Unknown, stage.minutesAgo(4)));
        stage.put(journaled(u"update"_s, K::UpdateSeat, S::Unknown, stage.minutesAgo(5)));
        stage.start();
        QCOMPARE(stage.cell(0, PaymentField::Kind), u"Seats for 37 people"_s);
        QCOMPARE(stage.cell(1, PaymentField::Kind), u"Update of usr_1"_s);
        QCOMPARE(stage.cell(2, PaymentField::Kind), u"10 → 15 seats"_s);
        QCOMPARE(stage.cell(2, PaymentField::Tenant), u"Acme Corp"_s);
        QCOMPARE(stage.cell(2, PaymentField::Tenant, SecondaryTextRole), u"acme"_s);
        QCOMPARE(stage.cell(2, PaymentField::Amount, CopyTextRole), u"USD 17.50"_s);
        QCOMPARE(stage.cell(2, PaymentField::Who), u"Zoë"_s);
        QCOMPARE(stage.cell(2, PaymentField::Age), u"3 min ago"_s);
        QCOMPARE(stage.cell(2, PaymentField::Mode), u"TEST"_s);
        QCOMPARE(stage.cell(2, PaymentField::State), u"Waiting"_s);
        stage.clock.advance(std::chrono::milliseconds(0));
        stage.run();
        QCOMPARE(stage.cell(2, PaymentField::NextLook), u"checking…"_s);
        stage.gateway.answerPending();
        stage.run();
        QCOMPARE(stage.cell(2, PaymentField::NextLook), u"in 5 s"_s);
        QCOMPARE(stage.cell(0, PaymentField::Amount), u"–"_s);
    }

    void timesPassWhileItIsOnScreen()
    {
        PaymentsStage stage;
        stage.put(journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3)));
        stage.start();
        stage.clock.advance(std::chrono::milliseconds(0));
        stage.gateway.answerPending();
        stage.run();
        const size_t asleep = stage.clock.pendingTimers();
        stage.view.setVisible(true);
        QCOMPARE(stage.clock.pendingTimers(), asleep + 1);
        QSignalSpy passed(&stage.view, &PaymentsViewModel::timePassed);
        stage.clock.advance(std::chrono::seconds(2));
        QCOMPARE(passed.size(), 2);
        QCOMPARE(stage.cell(0, PaymentField::NextLook), u"in 3 s"_s);
        stage.view.setVisible(false);
        QCOMPARE(stage.clock.pendingTimers(), asleep);
    }

    void M03_purchasesWithoutAResultAreNamed()
    {
        PaymentsStage stage;
        stage.put(journaled(u"lost"_s, K::AddCapacity, S::Sending, stage.minutesAgo(3)));
        stage.start(); // what was on its way when the program ended
        QCOMPARE(stage.stateOf(u"lost"_s), S::Unknown);
        const QString text = stage.view.unknownText();
        QVERIFY2(text.startsWith(u"1 purchase with unknown outcome: Acme Corp, 10 → 15 seats, "_s),
            qPrintable(text));
        QVERIFY(text.contains(u"17.50"_s));
        QCOMPARE(stage.view.newestUnknown(), u"lost"_s);
        stage.view.markChecked(u"lost"_s);
        stage.run();
        QCOMPARE(stage.stateOf(u"lost"_s), S::Checked);
        QVERIFY(stage.view.unknownText().isEmpty());
    }

    void M06_unknownOnesOfferNoSecondTry()
    {
        PaymentsStage stage;
        stage.put(journaled(u"lost"_s, K::AddCapacity, S::Unknown, stage.minutesAgo(3)));
        stage.start();
        stage.clock.advance(std::chrono::milliseconds(0));
        stage.gateway.answerPending();
        stage.run();
        const PaymentOffers offers = stage.view.offers(u"lost"_s);
        QVERIFY(offers.checkNow && offers.markChecked);
        QVERIFY(!offers.openLink && !offers.stopWaiting && !offers.copyLink);
        const auto detail = stage.view.detail(u"lost"_s);
        QVERIFY(detail->text.look.contains(u"Capacity 10 before, 10 at "_s));
        stage.view.checkNow(u"lost"_s);
        QCOMPARE(stage.gateway.count(FakeGateway::Method::BuyCapacity), size_t(0));
        QVERIFY(stage.gateway.pending() > 0); // it reads
    }

    void M08_invoicesHaveNothingToOpen()
    {
        PaymentsStage stage;
        Intent intent = journaled(u"invoice"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3));
        intent.checkoutUrl.clear();
        intent.requiresPayment = false;
        stage.put(intent);
        stage.start();
        const auto detail = stage.view.detail(u"invoice"_s);
        QVERIFY(!detail->offers.openLink && !detail->offers.copyLink);
        QVERIFY(detail->text.sentence.contains(u"made an invoice"_s));
        QCOMPARE(stage.view.openLink(u"invoice"_s), PaymentsViewModel::Opening::Refused);
        QVERIFY(stage.opener.opened.empty());
    }

    void linksAreCheckedBeforeTheyOpen()
    {
        PaymentsStage stage;
        stage.put(journaled(u"good"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3)));
        Intent bad = journaled(u"bad"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(2));
        bad.checkoutUrl = u"https://pay.example.com/x"_s;
        bad.unitsWanted = 20;
        stage.put(bad);
        stage.start();
        QCOMPARE(stage.view.openLink(u"good"_s), PaymentsViewModel::Opening::Opened);
        QCOMPARE(stage.opener.opened.size(), size_t(1));
        stage.run();
        QVERIFY(stage.journal.actions(u"good"_s).contains(u"opened_browser"_s));
        QCOMPARE(stage.view.openLink(u"bad"_s), PaymentsViewModel::Opening::Refused);
        QVERIFY(!stage.view.offers(u"bad"_s).linkProblem.isEmpty());
        QCOMPARE(stage.view.offers(u"bad"_s).linkHost, u"pay.example.com"_s);
        QCOMPARE(stage.view.takeLink(u"bad"_s), bad.checkoutUrl);
        // What the settings trust counts at once.
        setTrustedHosts(stage.preferences, {u"pay.example.com"_s});
        QVERIFY(stage.view.offers(u"bad"_s).linkProblem.isEmpty());
        QCOMPARE(stage.view.openLink(u"bad"_s), PaymentsViewModel::Opening::Opened);
        QCOMPARE(stage.opener.opened.size(), size_t(2));
    }

    void whatIsExportedHasNoLinkInIt()
    {
        PaymentsStage stage;
        stage.put(journaled(u"a"_s, IntentKind::AddCapacity, IntentState::Waiting, stage.minutesAgo(3)));
        stage.put(journaled(u"b"_s, IntentKind::AddCapacity, IntentState::Observed, stage.minutesAgo(9)));
        stage.start();
        const auto exported = [&](bool everything) {
            const auto source = stage.view.exportOffer().source({everything, true, true, {}});
            std::vector<ExportRow> rows;
            source->start([&](const ExportRow &row) {
                rows.push_back(row);
                return true;
            });
            for (int i = 0; i < 20; ++i) {
                stage.clock.advance(std::chrono::milliseconds(1));
                QCoreApplication::processEvents();
            }
            return std::pair(source->columns(), rows);
        };
        const auto [columns, rows] = exported(true);
        QCOMPARE(rows.size(), size_t(2));
        for (const ExportRow &row : rows) {
            QCOMPARE(qsizetype(row.size()), columns.size());
            for (const ExportCell &cell : row)
                QVERIFY2(!cell.text.contains(u"checkout.stripe.com"_s), qPrintable(cell.text));
        }
        QCOMPARE(rows[0][size_t(columns.indexOf(u"shownAmount"_s))].text, u"17.50"_s);
        QCOMPARE(rows[0][size_t(columns.indexOf(u"state"_s))].text, u"waiting"_s);
        QCOMPARE(rows[0][size_t(columns.indexOf(u"unitsWanted"_s))].text, u"15"_s);
        QVERIFY(stage.view.exportOffer().narrowed); // what has ended isn't shown
        QCOMPARE(exported(false).second.size(), size_t(1));
    }

    void M11_M13_opensOnlyWhatTheDialogWouldOpen_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("copies");
        QTest::newRow("cents?") << u"cents"_s << true;
        QTest::newRow("a credit") << u"credit"_s << true;
        QTest::newRow("key collision") << u"collision"_s << false;
        QTest::newRow("other credits") << u"credits"_s << false;
    }
    void M11_M13_opensOnlyWhatTheDialogWouldOpen()
    {
        QFETCH(QString, what);
        QFETCH(bool, copies);
        PaymentsStage stage;
        Intent intent = aPurchase(u"held"_s, S::Waiting, stage.minutesAgo(3));
        intent.checkoutUrl = u"https"_s + u"://checkout.stripe.com/c/pay/held"_s;
        intent.chargedAmount = u"5.00"_s;
        intent.chargedCurrency = u"USD"_s;
        if (what == u"cents"_s)
            intent.chargedAmount = u"500"_s;
        if (what == u"credit"_s)
            intent.chargedAmount = u"-5.00"_s;
        if (what == u"collision"_s)
            intent.problem = keyCollisionProblem;
        if (what == u"credits"_s)
            intent.answeredCredits = 5;
        stage.put(intent);
        stage.start();
        const auto detail = stage.view.detail(u"held"_s);
        QVERIFY(!detail->offers.linkProblem.isEmpty());
        QVERIFY(detail->offers.linkQuestion.isEmpty() && !detail->offers.showCode);
        QVERIFY2(!detail->text.advice.contains(u"Complete the checkout"_s), qPrintable(detail->text.advice));
        QCOMPARE(stage.view.openLink(u"held"_s), PaymentsViewModel::Opening::Refused);
        QCOMPARE(stage.view.confirmAndOpen(u"held"_s), PaymentsViewModel::Opening::Refused);
        QVERIFY(stage.opener.opened.empty());
        QCOMPARE(detail->offers.copyLink, copies);
        QCOMPARE(stage.view.takeLink(u"held"_s).isEmpty(), !copies);
    }

    void M11_asksForTheSecondConfirmation()
    {
        PaymentsStage stage;
        Intent intent = journaled(u"more"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3));
        intent.chargedAmount = u"20.00"_s;
        stage.put(intent);
        stage.start();
        const PaymentOffers before = stage.view.offers(u"more"_s);
        QVERIFY(before.linkQuestion.contains(u"20.00"_s) && before.linkQuestion.contains(u"17.50"_s));
        QVERIFY(before.openLink && !before.copyLink && !before.showCode);
        QCOMPARE(stage.view.openLink(u"more"_s), PaymentsViewModel::Opening::Refused);
        QVERIFY(stage.view.takeLink(u"more"_s).isEmpty());
        QCOMPARE(stage.view.confirmAndOpen(u"more"_s), PaymentsViewModel::Opening::Opened);
        stage.run();
        QCOMPARE(stage.opener.opened.size(), size_t(1));
        QCOMPARE(stage.journal.intents[u"more"_s].acceptedAmount, u"20.00"_s);
        const PaymentOffers after = stage.view.offers(u"more"_s);
        QVERIFY(after.linkQuestion.isEmpty() && after.linkProblem.isEmpty());
        QVERIFY(after.copyLink && after.showCode);
        QCOMPARE(stage.view.openLink(u"more"_s), PaymentsViewModel::Opening::Opened);
    }

    void U06_withoutABrowserNothingWasOpened()
    {
        PaymentsStage stage;
        stage.opener.hasBrowser = false;
        stage.put(journaled(u"good"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3)));
        stage.start();
        QCOMPARE(stage.view.openLink(u"good"_s), PaymentsViewModel::Opening::NoBrowser);
        stage.run();
        QVERIFY(!stage.journal.actions().contains(u"opened_browser"_s));
    }

    void sameSeatsOpenTwiceAreWarnedAbout()
    {
        PaymentsStage stage;
        stage.put(journaled(u"one"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3)));
        stage.put(journaled(u"two"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(2)));
        Intent other = journaled(u"other"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(1));
        other.tenant = TenantId(u"globex"_s);
        stage.put(other);
        stage.start();
        for (int row = 0; row < 3; ++row) {
            const bool twice = stage.view.model()->idAt(row) != u"other"_s;
            QCOMPARE(!stage.cell(row, PaymentField::Kind, RowProblemRole).isEmpty(), twice);
            QCOMPARE(stage.cell(row, PaymentField::State), twice ? u"Waiting, twice"_s : u"Waiting"_s);
        }
        stage.view.stopWaiting(u"one"_s);
        stage.run();
        QCOMPARE(stage.stateOf(u"one"_s), S::Dropped);
        QVERIFY(stage.cell(0, PaymentField::Kind, RowProblemRole).isEmpty());
    }

    void waitingPeopleAreSwitched()
    {
        PaymentsStage stage;
        Intent intent = journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3));
        intent.waiting = {{UserId(u"usr_1"_s), {}, {}}, {UserId(u"usr_2"_s), {}, {}}};
        stage.put(intent);
        stage.start();
        QCOMPARE(stage.cell(0, PaymentField::Waiting), u"2 people, get no seats automatically"_s);
        QVERIFY(stage.view.offers(u"wait"_s).seatWaiting);
        stage.view.setSeatWaiting(u"wait"_s, true);
        stage.run();
        QVERIFY(stage.ledger.find(u"wait"_s)->seatWaiting);
        QCOMPARE(stage.cell(0, PaymentField::Waiting), u"2 people, get their seats then"_s);
        QVERIFY(stage.journal.actions(u"wait"_s).contains(u"seat_waiting_on"_s));
    }

    void readOnlyAccountsOnlyLook()
    {
        PaymentsStage stage(paymentAccount(true));
        Intent intent = journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3));
        intent.waiting = {{UserId(u"usr_1"_s), {}, {}}};
        stage.put(intent);
        stage.put(journaled(u"lost"_s, K::AddCapacity, S::Unknown, stage.minutesAgo(2)));
        stage.start();
        QVERIFY(!stage.view.readOnlyReason().isEmpty());
        for (const QString &id : {u"wait"_s, u"lost"_s}) {
            const PaymentOffers offers = stage.view.offers(id);
            QVERIFY(offers.checkNow);
            QVERIFY(!offers.openLink && !offers.markChecked && !offers.stopWaiting && !offers.seatWaiting);
            stage.view.markChecked(id);
            stage.view.stopWaiting(id);
            stage.view.setSeatWaiting(id, true);
        }
        QCOMPARE(stage.view.openLink(u"wait"_s), PaymentsViewModel::Opening::Refused);
        QCOMPARE(stage.stateOf(u"lost"_s), S::Unknown);
        QCOMPARE(stage.stateOf(u"wait"_s), S::Waiting);
        QVERIFY(!stage.ledger.find(u"wait"_s)->seatWaiting);
    }

    void M21_withoutAJournalNothingIsDone()
    {
        PaymentsStage stage;
        stage.put(journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3)));
        stage.start();
        for (const auto kind : {JournalProblem::Kind::Opening, JournalProblem::Kind::CannotCreate,
                 JournalProblem::Kind::ReadOnly, JournalProblem::Kind::DiskFull, JournalProblem::Kind::InUse,
                 JournalProblem::Kind::Corrupt, JournalProblem::Kind::TooNew,
                 JournalProblem::Kind::WriteFailed}) {
            stage.journal.setFault(kind);
            QVERIFY(!stage.view.journalText().sentence.isEmpty());
            QVERIFY(!stage.view.offers(u"wait"_s).reason.isEmpty());
            QCOMPARE(stage.view.openLink(u"wait"_s), PaymentsViewModel::Opening::Refused);
            stage.view.stopWaiting(u"wait"_s);
            QCOMPARE(stage.stateOf(u"wait"_s), S::Waiting);
        }
        QVERIFY(stage.opener.opened.empty());
        stage.journal.setFault(JournalProblem::Kind::None, FakeJournal::Tell::OnRetry);
        stage.view.retryJournal();
        stage.run();
        QVERIFY(stage.view.journalText().sentence.isEmpty());
        stage.view.stopWaiting(u"wait"_s);
        QCOMPARE(stage.stateOf(u"wait"_s), S::Dropped);
    }

    void linesOfOneIntentAreFoundAmongOthers()
    {
        PaymentsStage stage;
        stage.put(journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3)));
        for (int i = 0; i < 1200; ++i)
            stage.put(journaled(u"n%1"_s.arg(i), K::AllocateSeat, S::Done, stage.minutesAgo(2)));
        stage.start();
        QSignalSpy read(&stage.view, &PaymentsViewModel::linesChanged);
        stage.view.readLines(u"wait"_s);
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(stage.view.detail(u"wait"_s)->lines.size(), size_t(1));
        QVERIFY(stage.view.takeLink(u"wait"_s).contains(u"stripe"_s)); // a new line shows at once
        QTRY_COMPARE(stage.view.detail(u"wait"_s)->lines.size(), size_t(2));
        QCOMPARE(stage.view.detail(u"wait"_s)->lines.front().action, u"copied_link"_s);
    }

    void emptyAndUnreadableAreTwoThings()
    {
        PaymentsStage stage;
        QCOMPARE(stage.view.state().phase, ViewState::Phase::FirstLoad);
        stage.start();
        QCOMPARE(stage.view.state().phase, ViewState::Phase::Empty);
        QCOMPARE(stage.view.state().empty, EmptyKind::NothingYet);
        PaymentsRig broken(paymentAccount(), JournalProblem::Kind::CannotCreate);
        PaymentsViewModel view(
            broken.actions, broken.credits, broken.watch, broken.opener, broken.preferences, broken.clock);
        broken.start();
        QCOMPARE(view.state().phase, ViewState::Phase::Idle);
    }

    void settingsKeepWhatIsUsable()
    {
        MemoryPreferences preferences;
        QCOMPARE(operatorName(preferences, u"  Root\tUser "_s), u"Root User"_s);
        setOperatorName(preferences, u" Zo\u00eb\n\u202e\u0007 K. "_s);
        QCOMPARE(operatorName(preferences, u"root"_s), u"Zo\u00eb K."_s);
        setOperatorName(preferences, QString(300, u'x'));
        QCOMPARE(operatorName(preferences, {}).size(), longestOperatorName);
        setOperatorName(preferences, QString(99, u'x') + u"\U0001F600"_s);
        QCOMPARE(operatorName(preferences, {}), QString(99, u'x')); // not half of a character
        setOperatorName(preferences, u"  "_s);
        QCOMPARE(operatorName(preferences, u"root"_s), u"root"_s);

        setTrustedHosts(
            preferences, {u"pay.example.com"_s, u"PAY.example.com"_s, u"https:"_s, u"10.0.0.1"_s, u"one"_s});
        QCOMPARE(trustedHosts(preferences), QStringList(u"pay.example.com"_s));
        const CheckoutHosts builtIn = paymentAccount().checkoutHosts;
        QCOMPARE(checkTypedHost(u" b\u00fccher.example "_s, {}, builtIn).host, u"xn--bcher-kva.example"_s);
        for (const QString &wrong : {u""_s, u"a b"_s, u"*.example.com"_s, u"example.com:8443"_s, u"1.2.3.4"_s,
                 u"localhost"_s, u"checkout.stripe.com"_s, u"pay.example.com"_s}) {
            const TypedHost typed = checkTypedHost(wrong, {u"pay.example.com"_s}, builtIn);
            QVERIFY2(typed.host.isEmpty() && !typed.problem.isEmpty(), qPrintable(wrong));
        }
    }

    /// M03: Check sends the same key and body again, and nothing by itself.
    void checkingAnUnknownPurchaseAsksWithTheSameKey()
    {
        PaymentsStage stage;
        stage.put(aPurchase(u"p1"_s, S::Unknown, stage.minutesAgo(60)));
        stage.start();
        QCOMPARE(stage.gateway.count(FakeGateway::Method::BuyAddon), size_t(0));
        const PaymentDetail detail = *stage.view.detail(u"p1"_s);
        QVERIFY(detail.offers.checkNow && detail.offers.markChecked);
        QCOMPARE(
            detail.offers.checkNote, u"Asking again with the same key charges and deducts nothing twice."_s);
        QCOMPARE(detail.text.title, u"Add-on AI pack (500 credits) for Acme Corp"_s);
        QVERIFY(detail.text.advice.contains(detail.offers.checkNote));
        AddonPurchase sent;
        stage.gateway.onBuyAddon = [&](const AddonPurchase &request) -> FakeGateway::Answer<AddonReply> {
            sent = request;
            AddonReply reply;
            reply.alreadyProcessed = true;
            reply.checkoutUrl = u"https:"_s + u"//checkout.stripe.com/c/1"_s;
            return reply;
        };
        stage.view.checkNow(u"p1"_s);
        stage.run();
        stage.gateway.answerAll();
        stage.run();
        QCOMPARE(sent.idempotencyKey, u"key-p1"_s);
        QCOMPARE(stage.stateOf(u"p1"_s), S::Waiting);
        QVERIFY(stage.view.detail(u"p1"_s)->offers.checkNote.isEmpty());
    }

    void M05_after24HoursCheckingIsNotOfferedAndSaysWhy()
    {
        PaymentsStage stage;
        stage.put(aPurchase(u"p1"_s, S::Unknown, stage.minutesAgo(25 * 60)));
        stage.start();
        const PaymentDetail detail = *stage.view.detail(u"p1"_s);
        QVERIFY(!detail.offers.checkNow);
        QVERIFY(detail.offers.markChecked);
        QVERIFY(detail.text.advice.contains(u"24 hours"_s));
        stage.view.checkNow(u"p1"_s);
        stage.run();
        QCOMPARE(stage.gateway.count(FakeGateway::Method::BuyAddon), size_t(0));
        stage.view.markChecked(u"p1"_s);
        QCOMPARE(stage.stateOf(u"p1"_s), S::Checked);
    }

    void theSameAddonTwiceIsSaid()
    {
        PaymentsStage stage;
        stage.put(aPurchase(u"p1"_s, S::Waiting, stage.minutesAgo(60)));
        stage.put(aPurchase(u"p2"_s, S::Waiting, stage.minutesAgo(50)));
        stage.start();
        QVERIFY(stage.view.detail(u"p1"_s)->text.advice.contains(u"same add-on is open twice"_s));
        stage.view.stopWaiting(u"p2"_s);
        QVERIFY(!stage.view.detail(u"p1"_s)->text.advice.contains(u"twice"_s));
    }

    void creditsHaveTheirOwnWords()
    {
        const QDateTime now({2026, 5, 1}, {12, 0}, Qt::UTC);
        Intent intent = aPurchase(u"p1"_s, S::Observed, now);
        intent.unitsObserved = 600;
        intent.observedAt = now;
        QVERIFY(intentObserved(intent).startsWith(u"add-on credits rose from 100 to 600 at "_s));
        intent.unitsObserved = 580;
        QVERIFY(intentObserved(intent).contains(u"by 480, fewer than the 500 bought; some may have been"_s));
        QCOMPARE(intentAmount(intent).brief, u"confirmed price"_s);
        intent.state = S::Waiting;
        intent.requiresPayment = false;
        QVERIFY(intentText(intent, {nullptr, false, false, now})
                    .sentence.startsWith(u"Crovver says there is nothing to pay"_s));
        for (const K kind : {K::BuyAddon, K::ConsumeCredits}) {
            for (const S state : allStates) {
                Intent any = aPurchase(u"p1"_s, state, now);
                if (kind == K::ConsumeCredits)
                    any = journaled(u"c1"_s, kind, state, now);
                any.observedAt = now;
                for (const auto &watch : watchStates(now)) {
                    const IntentText text = intentText(any, {watch ? &*watch : nullptr, false, false, now});
                    const QString all = QStringList{text.title, text.sentence, text.advice, text.look,
                        intentObserved(any), stopWaitingQuestion(any, now)}
                                            .join(u' ');
                    QVERIFY2(!all.contains(u"seat"_s) && !all.contains(u"apacity"_s), qPrintable(all));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPaymentsViewModel)

} // namespace tst_payments_view_model

#include "tst_payments_view_model.moc"
