// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/formatting.h"
#include "models/items/intent_words.h"
#include "models/items/roles.h"
#include "models/views/activity_view_model.h"
#include "models/views/table_export.h"
#include "support/model_contract.h"
#include "support/payments_rig.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_activity_view_model {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

ActivityEntry line(
    int number, const QString &action, std::optional<IntentKind> kind = IntentKind::AddCapacity)
{
    ActivityEntry entry;
    entry.number = number;
    entry.at = QDateTime({2026, 5, 1}, {10, 0}, Qt::UTC).addSecs(number);
    entry.accountId = u"account-1"_s;
    entry.accountName = u"My SaaS"_s;
    entry.mode = AccountMode::Test;
    entry.operatorName = u"Zoë"_s;
    entry.tenant = TenantId(u"acme"_s);
    entry.tenantName = u"Acme Corp"_s;
    entry.intentId = u"intent-%1"_s.arg(number);
    entry.kind = kind;
    entry.action = action;
    entry.subject = u"15"_s;
    entry.before = u"active 10, capacity 10"_s;
    entry.after = u"capacity 15"_s;
    entry.result = u"waiting"_s;
    entry.detail = u"shown USD 17.50"_s;
    return entry;
}

struct ActivityStage
{
    explicit ActivityStage(int lines = 0, Account account = paymentAccount())
        : view(journal, account, clock)
        , contract(view.model())
    {
        for (int i = 1; i <= lines; ++i)
            journal.entries.push_back(line(i, u"begun"_s));
    }
    void run()
    {
        for (int i = 0; i < 12; ++i)
            QCoreApplication::processEvents();
    }
    void start()
    {
        view.start();
        run();
    }
    [[nodiscard]] QString cell(int row, ActivityField field, int role = Qt::DisplayRole)
    {
        return view.model()->index(row, int(field)).data(role).toString();
    }
    [[nodiscard]] int rows() { return view.model()->rowCount(); }

    FakeClock clock;
    FakeJournal journal;
    ActivityViewModel view;
    ModelContract contract;
};

class TestActivityViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreInWords()
    {
        ActivityStage stage(1);
        stage.start();
        QCOMPARE(stage.rows(), 1);
        stage.contract.check();
        QCOMPARE(stage.cell(0, ActivityField::Who), u"Zoë"_s);
        QCOMPARE(stage.cell(0, ActivityField::Account), u"My SaaS"_s);
        QCOMPARE(stage.cell(0, ActivityField::Mode), u"TEST"_s);
        QCOMPARE(stage.cell(0, ActivityField::Tenant), u"Acme Corp"_s);
        QCOMPARE(stage.cell(0, ActivityField::Action), u"Started"_s);
        QCOMPARE(stage.cell(0, ActivityField::Subject), u"10 → 15 seats"_s);
        QCOMPARE(stage.cell(0, ActivityField::Before), u"10 of 10 in use"_s);
        QCOMPARE(stage.cell(0, ActivityField::After), u"capacity 15"_s);
        QCOMPARE(stage.cell(0, ActivityField::Result), u"Waiting"_s);
        QCOMPARE(stage.cell(0, ActivityField::Detail), u"Shown: USD\u00a017.50"_s);
        QCOMPARE(stage.cell(0, ActivityField::Detail, TooltipPlainRole),
            u"Shown: USD\u00a017.50\nshown USD 17.50"_s);
        QCOMPARE(stage.cell(0, ActivityField::Detail, CopyTextRole), u"shown USD 17.50"_s);
        QCOMPARE(stage.cell(0, ActivityField::Time), dateTimeText(Timestamp::fromUtcMs(1777629601000)));
        QVERIFY(stage.cell(0, ActivityField::Time, TooltipPlainRole).contains(u"2026-05-01T10:00:01Z"_s));
        QCOMPARE(stage.cell(0, ActivityField::Time, CopyTextRole), u"2026-05-01T10:00:01Z"_s);
    }

    /// Also those that the page has not read: it reads as far as somebody scrolls.
    void allLinesAreExported()
    {
        ActivityStage stage(1234);
        stage.journal.entries[700].action = u"opened_browser"_s;
        stage.journal.entries[700].subject = u"needle"_s;
        stage.start();
        QVERIFY(stage.rows() < 1234);
        const auto exported = [&](const ExportChoice &choice) {
            const auto source = stage.view.exportOffer().source(choice);
            std::vector<ExportRow> rows;
            bool isEnded = false;
            QObject::connect(source.get(), &ExportSource::finished, [&](const ExportEnd &end) {
                isEnded = true;
                QCOMPARE(end.problem, QString());
            });
            source->start([&](const ExportRow &row) {
                rows.push_back(row);
                return true;
            });
            for (int i = 0; i < 200 && !isEnded; ++i) {
                stage.clock.advance(std::chrono::milliseconds(1));
                QCoreApplication::processEvents();
            }
            return rows;
        };
        const auto all = exported({true, true, true, {}});
        QCOMPARE(all.size(), size_t(1234));
        QCOMPARE(all.front()[0].text, u"1234"_s); // the newest first
        QCOMPARE(all.back()[0].text, u"1"_s);
        QCOMPARE(all.back()[4].text, u"test"_s);
        stage.view.setSearchText(u"needle"_s);
        QVERIFY(stage.view.exportOffer().narrowed);
        const auto found = exported({false, true, true, {}});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front()[0].text, u"701"_s);
        const auto shown
            = exported({false, false, false, {{int(ActivityField::Tenant), u"tenant"_s, u"Tenant"_s}}});
        QCOMPARE(shown.size(), size_t(1));
        QCOMPARE(shown.front()[0].text, u"Acme Corp"_s);
    }

    void everyActionHasWordsAndOthersAreShownAsTheyAre()
    {
        QStringList actions{u"begun"_s, u"opened_browser"_s, u"copied_link"_s, u"saved_late"_s,
            u"smaller_rise"_s, u"rise_before_payment"_s, u"seat_waiting_on"_s, u"seat_waiting_off"_s,
            u"waiting_not_seated"_s, u"waiting_seated"_s, u"accepted_charge"_s, u"first_look"_s,
            u"credits_used"_s, u"rise_of_another"_s, u"no_browser"_s, u"adopted"_s, u"disowned"_s};
        for (const auto &event : intentEventSpellings)
            actions << event.text;
        QSet<QString> words;
        for (const QString &action : actions) {
            const QString text = activityActionText(action, u"Billhub"_s);
            QVERIFY2(text != action && !text.contains(u'_') && !text.contains(u'%'), qPrintable(action));
            words.insert(text);
        }
        QCOMPARE(words.size(), actions.size());
        QCOMPARE(activityActionText(u"answered_refused"_s, u"Billhub"_s), u"Refused by Billhub"_s);
        QCOMPARE(activityActionText(u"of_a_newer_version"_s, u"Billhub"_s), u"of_a_newer_version"_s);
        QCOMPARE(activityResultText(u"of_a_newer_version"_s), u"of_a_newer_version"_s);
        QCOMPARE(activitySeatsText(u"something else"_s), u"something else"_s);
        QCOMPARE(activitySeatsText(u"active 3"_s), u"3 in use"_s);
    }

    void detailsAreFactsInWords_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("text");
        const auto row = [](const QString &detail, const QString &text) {
            QTest::newRow(qPrintable(detail)) << detail << text;
        };
        row({}, {});
        row(u"shown USD 17.5; charged NPR 2350; request req_9f; The connection was closed; again"_s,
            u"Shown: USD\u00a017.50 · Charged: NPR\u00a02,350.00"_s);
        row(u"request 3 of an import"_s, u"Request 3 of an import"_s);
        row(u"request req_9f"_s, u"Technical details"_s);
        row(u"checkout.stripe.com"_s, u"checkout.stripe.com"_s);
        row(u"shown ; charged a lot"_s, u"Charged: a lot"_s);
        row(u"SSL: <b>no</b> peer"_s, u"Technical details"_s);
        row(u"1200 people wait still"_s, u"Still waiting: 1,200"_s);
        row(u"shown USD 17.50; the capacity rose to 12, less than 15"_s,
            u"Capacity 12, less than the 15 ordered · Shown: USD\u00a017.50"_s);
        row(u"the capacity rose to 1200; that is taken for the purchase of 1200 seats in all, begun at "
            "2026-05-01T10:00:00Z"_s,
            u"Capacity 1,200, taken for another purchase of 1,200 seats in all"_s);
        row(u"the capacity was 12 at the first look; the 10 of before are of another source"_s,
            u"Capacity 12; the 10 of before are of another source"_s);
        row(u"the add-on credits fell to -40"_s, u"Add-on credits fell to −40"_s);
        row(u"rose by 5, fewer than the 500 bought; one more grant is there, so some may have been used "
            "since"_s,
            u"Add-on credits rose by 5 of the 500 bought; some may have been used since"_s);
        row(QString(keyCollisionProblem), u"The key was known before it was sent from here"_s);
        row(QString(keptAmountProblem), u"The answer names no amount; the confirmed one counts"_s);
        row(otherGoodsProblem + u"the pool x"_s, u"The answer names something else than was confirmed"_s);
        row(u"the key was processed before; nothing happened twice"_s,
            u"The key was processed before; nothing happened twice"_s);
    }

    void detailsAreFactsInWords()
    {
        QFETCH(const QString, detail);
        ActivityEntry entry = line(1, u"begun"_s);
        entry.detail = detail;
        QTEST(activityDetailText(entry, QLocale(u"en_US"_s)), "text");
    }

    /// Everything that is written has its words here, too.
    void everyDetailOfTheLedgerHasWords()
    {
        PaymentsRig rig;
        Intent intent = journaled(u"a"_s, IntentKind::AddCapacity, IntentState::Waiting, rig.minutesAgo(3));
        intent.shownAmount = u"17.50"_s;
        intent.shownCurrency = intent.chargedCurrency = u"USD"_s;
        intent.chargedAmount = u"17.40"_s;
        intent.requestId = u"req_9f"_s;
        rig.put(intent);
        rig.start();
        rig.run();
        rig.ledger.apply(u"a"_s, IntentEvent::SeenDone, [](Intent &seen) { seen.unitsObserved = 15; });
        rig.run();
        QVERIFY(!rig.journal.entries.empty());
        QCOMPARE(activityDetailText(rig.journal.entries.back(), QLocale(u"en_US"_s)),
            u"Shown: USD\u00a017.50 · Charged: USD\u00a017.40"_s);
    }

    void olderLinesComeAsItIsScrolled()
    {
        ActivityStage stage(1200);
        stage.view.setVisibleRows(0, 20);
        QCOMPARE(stage.view.state().phase, ViewState::Phase::Idle);
        stage.start();
        QCOMPARE(stage.rows(), 500);
        QCOMPARE(stage.view.model()->entryAt(0)->number, 1200);
        QVERIFY(!stage.view.isComplete());
        QCOMPARE(stage.view.coverageText(), u"the newest 500 lines"_s);
        stage.view.setVisibleRows(380, 399);
        stage.run();
        QCOMPARE(stage.rows(), 500);
        stage.view.setVisibleRows(390, 420);
        stage.run();
        QCOMPARE(stage.rows(), 1000);
        stage.view.setVisibleRows(980, 999);
        stage.run();
        QCOMPARE(stage.rows(), 1200);
        QVERIFY(stage.view.isComplete());
        QVERIFY(stage.view.coverageText().isEmpty());
        for (int row = 0; row < stage.rows(); ++row)
            QCOMPARE(stage.view.model()->entryAt(row)->number, 1200 - row);
    }

    void searchesGoOnUntilTheOldest()
    {
        ActivityStage stage(1200);
        stage.journal.entries[4].detail = u"needle"_s;
        stage.view.setVisibleRows(0, 20);
        stage.start();
        stage.view.setSearchText(u"NEEDLE acme"_s);
        stage.run();
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.view.model()->entryAt(0)->number, 5);
        QVERIFY(stage.view.isComplete());
        stage.view.setSearchText(u"nothing like it"_s);
        QCOMPARE(stage.view.state().empty, EmptyKind::NothingMatches);
    }

    void chipsChoose()
    {
        ActivityStage stage;
        stage.journal.entries = {line(1, u"begun"_s), line(2, u"answer_lost"_s),
            line(3, u"begun"_s, IntentKind::AllocateSeat), line(4, u"unknown_thing"_s, std::nullopt),
            line(5, u"waiting_not_seated"_s, IntentKind::AllocateBatch)};
        stage.start();
        const ActivityCounts &counts = stage.view.model()->counts();
        QCOMPARE(counts.all, 5);
        QCOMPARE(counts.money, 2);
        QCOMPARE(counts.seats, 2);
        QCOMPARE(counts.problems, 2);
        stage.view.setShow(ActivityFilter::Show::Money);
        QCOMPARE(stage.rows(), 2);
        stage.view.setShow(ActivityFilter::Show::Seats);
        QCOMPARE(stage.rows(), 2);
        stage.view.setShow(ActivityFilter::Show::Problems);
        QCOMPARE(stage.rows(), 2);
        stage.contract.check();
    }

    void newLinesAppearAtOnceAndWithoutGaps()
    {
        ActivityStage stage(600);
        stage.view.setVisibleRows(0, 20);
        stage.start();
        stage.journal.note(line(601, u"copied_link"_s));
        stage.run();
        QCOMPARE(stage.rows(), 501);
        QCOMPARE(stage.view.model()->entryAt(0)->action, u"copied_link"_s);
        // More of them in one go than one reading brings, and some while they are being read.
        for (int i = 602; i <= 2000; ++i)
            stage.journal.entries.push_back(line(i, u"begun"_s));
        stage.journal.note(line(2001, u"copied_link"_s));
        stage.journal.note(line(2002, u"opened_browser"_s));
        stage.run();
        QCOMPARE(stage.view.model()->newest(), 2002);
        for (int row = 0; row < stage.rows(); ++row)
            QCOMPARE(stage.view.model()->entryAt(row)->number, 2002 - row);
    }

    void firstLineOfAllAppears()
    {
        ActivityStage stage;
        stage.start();
        QCOMPARE(stage.view.state().empty, EmptyKind::NothingYet);
        stage.journal.note(line(0, u"begun"_s));
        stage.run();
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.view.state().phase, ViewState::Phase::Ready);
    }

    void nothingOfAnotherAccountShows()
    {
        ActivityStage stage(3);
        stage.journal.entries[1].accountId = u"account-2"_s;
        stage.start();
        QCOMPARE(stage.rows(), 2);
        ActivityEntry foreign = line(0, u"begun"_s);
        foreign.accountId = u"account-2"_s;
        stage.journal.note(foreign);
        stage.run();
        QCOMPARE(stage.rows(), 2);
        // An account of which nothing is kept doesn't ask for everybody's.
        Account nobody = paymentAccount();
        nobody.id.clear();
        ActivityStage none(3, nobody);
        none.start();
        QCOMPARE(none.rows(), 0);
        none.journal.note(line(0, u"begun"_s));
        none.run();
        QCOMPARE(none.rows(), 0);
    }

    void changedLinesAreTold()
    {
        ActivityStage stage(3);
        QVERIFY(stage.view.integrityText().isEmpty());
        stage.start();
        QCOMPARE(stage.view.integrityText(), u"Verified: no line was changed."_s);
        QCOMPARE(stage.view.integrityTone(), StatusTone::Good);
        stage.journal.check.firstBad = 2;
        stage.view.refresh();
        stage.run();
        QVERIFY(stage.view.integrityText().startsWith(u"Line 2 was changed"_s));
        QCOMPARE(stage.view.integrityTone(), StatusTone::Critical);
        // It is marked, and no other is.
        for (int row = 0; row < stage.rows(); ++row) {
            const bool isIt = stage.view.model()->entryAt(row)->number == 2;
            const QModelIndex time = stage.view.model()->index(row, int(ActivityField::Time));
            QCOMPARE(!time.data(RowProblemRole).toString().isEmpty(), isIt);
            QCOMPARE(time.data(StatusRole).isValid(), isIt);
        }
    }

    void theChangedLineIsGoneToHoweverOld()
    {
        ActivityStage stage(1200);
        stage.start();
        stage.journal.check.firstBad = 2;
        stage.view.refresh();
        stage.run();
        QVERIFY(stage.rows() < 1200);
        stage.view.setSearchText(u"nothing like it"_s);
        int row = -1;
        QObject::connect(
            &stage.view, &ActivityViewModel::changedLineShown, &stage.view, [&](int at) { row = at; });
        stage.view.showChangedLine();
        QTRY_VERIFY(row >= 0);
        QCOMPARE(stage.view.model()->entryAt(row)->number, 2);
    }

    /// A clock that was set back is no reason to be out of order.
    void linesStandByTheirTime()
    {
        ActivityStage stage(3);
        stage.journal.entries[0].at = stage.journal.entries[2].at.addSecs(60);
        stage.start();
        QCOMPARE(stage.view.model()->entryAt(0)->number, stage.journal.entries[0].number);
        QCOMPARE(stage.view.model()->newest(), 3);
        QCOMPARE(stage.view.model()->oldest(), 1);
    }

    void M21_unreadableJournalIsNotAnEmptyOne()
    {
        FakeClock clock;
        FakeJournal journal(JournalProblem::Kind::CannotCreate);
        ActivityViewModel view(journal, paymentAccount(), clock);
        view.start();
        for (int i = 0; i < 6; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(view.state().phase, ViewState::Phase::Idle);
        QVERIFY(view.journalText().retryHelps);
        journal.entries.push_back(line(1, u"begun"_s));
        journal.setFault(JournalProblem::Kind::None, FakeJournal::Tell::OnRetry);
        view.retryJournal();
        QTRY_COMPARE(view.model()->rowCount(), 1);
        QVERIFY(view.journalText().sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestActivityViewModel)

} // namespace tst_activity_view_model

#include "tst_activity_view_model.moc"
