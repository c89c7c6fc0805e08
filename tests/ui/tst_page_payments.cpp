// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/settings_values.h"
#include "support/payments_rig.h"
#include "support/ui_hostile_names.h"
#include "ui/dialogs/question_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/pages/activity_page.h"
#include "ui/pages/payments_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_view.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

namespace tst_page_payments {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using S = IntentState;
using K = IntentKind;

struct PageStage : PaymentsRig
{
    explicit PageStage(Account who = paymentAccount())
        : PaymentsRig(std::move(who))
        , view(actions, credits, watch, opener, preferences, clock)
        , page(view, preferences)
    {
        page.resize(1200, 700);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page's window did not become active");
    }
    void fill()
    {
        put(journaled(u"wait"_s, K::AddCapacity, S::Waiting, minutesAgo(3)));
        put(journaled(u"lost"_s, K::AddCapacity, S::Unknown, minutesAgo(40)));
        Intent seen = journaled(u"seen"_s, K::AddCapacity, S::Observed, minutesAgo(90));
        seen.unitsObserved = 15;
        seen.observedAt = minutesAgo(80);
        put(seen);
        start();
        page.focusContent();
    }
    [[nodiscard]] QAction &action(const QString &name)
    {
        for (QAction *action : page.rowActions()) {
            if (action->objectName() == name)
                return *action;
        }
        qFatal("no action %s", qPrintable(name));
    }
    [[nodiscard]] QPushButton &button(const QString &name)
    {
        return *page.findChild<QPushButton *>(name + u"Button"_s);
    }
    /// As a button, or under More.
    [[nodiscard]] bool offers(const QString &name) { return page.findChild<QAction *>(name)->isVisible(); }
    [[nodiscard]] QStringList more()
    {
        page.findChild<QToolButton *>(u"paymentMore"_s)->click();
        auto *menu = page.findChild<QMenu *>(u"paymentMoreMenu"_s);
        QStringList names;
        for (const QAction *action : menu->actions()) {
            if (action->isVisible())
                names << action->objectName();
        }
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return names;
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        return page.findChild<QLabel *>(name)->text().remove(QChar(0x200B));
    }
    [[nodiscard]] Banner &banner(const QString &name) const { return *page.findChild<Banner *>(name); }
    [[nodiscard]] bool detailsShown() const { return page.findChild<DetailPanel *>()->isVisible(); }
    /// The question that is open.
    [[nodiscard]] QuestionDialog *question() const { return page.findChild<QuestionDialog *>(); }

    PaymentsViewModel view;
    PaymentsPage page;
};

class TestPagePayments : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }
    void init() { QGuiApplication::clipboard()->clear(); }

    void M03_bannerStaysUntilItIsChecked()
    {
        PageStage stage;
        stage.fill();
        Banner &banner = stage.banner(u"paymentBanner"_s);
        QVERIFY(banner.isVisible());
        QCOMPARE(banner.tone(), Tone::Warning);
        QVERIFY(banner.message().startsWith(u"1 purchase with unknown outcome: Acme Corp"_s));
        banner.findChild<QPushButton *>(u"bannerAction"_s)->click();
        QVERIFY(stage.detailsShown());
        QVERIFY(stage.label(u"paymentSentence"_s).contains(u"isn't known"_s));
        QVERIFY(stage.button(u"markChecked"_s).isVisible());
        QVERIFY(!stage.offers(u"openLink"_s));
        stage.button(u"markChecked"_s).click();
        QVERIFY(stage.question());
        // Enter is Cancel: nothing happens by a key that was pressed too long.
        QTest::keyClick(stage.question(), Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(stage.stateOf(u"lost"_s), S::Unknown);
        stage.button(u"markChecked"_s).click();
        stage.question()->findChild<QPushButton *>(u"questionAct"_s)->click();
        stage.run();
        QCOMPARE(stage.stateOf(u"lost"_s), S::Checked);
        QVERIFY(!banner.isVisible());
    }

    void detailsFollowTheUserAndNotTheList()
    {
        PageStage stage;
        stage.fill();
        DataTable &table = *stage.page.table();
        QTest::keyClick(&table, Qt::Key_Return);
        QVERIFY(stage.detailsShown());
        QVERIFY(stage.label(u"paymentSentence"_s).contains(u"isn't known"_s));
        QTest::keyClick(&table, Qt::Key_Down);
        QVERIFY(stage.label(u"paymentSentence"_s).contains(u"made a checkout"_s));
        QTest::keyClick(&table, Qt::Key_Up);
        // The shown one ends and leaves the list of open ones: the buttons don't pass to its neighbour.
        stage.view.markChecked(u"lost"_s);
        stage.run();
        QCOMPARE(table.model()->rowCount(), 1);
        QVERIFY(stage.label(u"paymentSentence"_s).contains(u"looked it up"_s));
        QVERIFY(!stage.action(u"stopWaiting"_s).isVisible());
        QVERIFY(!table.selectionModel()->hasSelection());
        stage.view.setSearchText(u"acme"_s);
        stage.run();
        QVERIFY(stage.label(u"paymentSentence"_s).contains(u"looked it up"_s));
        QTest::keyClick(&stage.page, Qt::Key_Escape);
        QVERIFY(!stage.detailsShown());
        table.goToRow(0);
        QVERIFY(stage.action(u"stopWaiting"_s).isVisible());
    }

    void stopWaitingSaysWhatItMeans()
    {
        PageStage stage;
        stage.fill();
        stage.page.showIntent(u"wait"_s);
        stage.button(u"stopWaiting"_s).click();
        const QString text = stage.question()->findChild<QLabel *>(u"questionText"_s)->text();
        QVERIFY(text.contains(u"can still complete it"_s));
        // A press that was on its way when the question came up is none, by mouse and by key.
        auto *act = stage.question()->findChild<QPushButton *>(u"questionAct"_s);
        stage.clock.advance(std::chrono::milliseconds(499));
        QTest::mouseClick(act, Qt::LeftButton);
        QTest::keyClick(act, Qt::Key_Space);
        QTest::keyClick(stage.question(), Qt::Key_Return);
        stage.run();
        QVERIFY(stage.question()->isVisible());
        QCOMPARE(stage.stateOf(u"wait"_s), S::Waiting);
        stage.clock.advance(std::chrono::milliseconds(1));
        QTest::mouseClick(act, Qt::LeftButton);
        stage.run();
        QCOMPARE(stage.stateOf(u"wait"_s), S::Dropped);
    }

    void U06_noBrowserSaysSo()
    {
        PageStage stage;
        stage.opener.hasBrowser = false;
        stage.fill();
        stage.page.showIntent(u"wait"_s);
        stage.button(u"openLink"_s).click();
        QVERIFY(stage.banner(u"paymentNotice"_s).message().contains(u"nothing was opened"_s));
        stage.opener.hasBrowser = true;
        stage.button(u"openLink"_s).click();
        QCOMPARE(stage.opener.opened.size(), size_t(1));
        QVERIFY(!stage.banner(u"paymentNotice"_s).isVisible());
    }

    void copiedLinksAreForgotten()
    {
        PageStage stage;
        stage.fill();
        stage.page.showIntent(u"wait"_s);
        QClipboard *clipboard = QGuiApplication::clipboard();
        stage.button(u"copyLink"_s).click();
        QCOMPARE(clipboard->text(), u"https://checkout.stripe.com/c/pay/wait"_s);
        stage.clock.advance(std::chrono::seconds(29));
        QVERIFY(!clipboard->text().isEmpty());
        stage.clock.advance(std::chrono::seconds(2));
        QVERIFY(clipboard->text().isEmpty());
        stage.button(u"copyLink"_s).click();
        clipboard->setText(u"something of the user's"_s);
        stage.clock.advance(std::chrono::seconds(40));
        QCOMPARE(clipboard->text(), u"something of the user's"_s);
    }

    void refusedLinksSayWhy()
    {
        PageStage stage;
        Intent bad = journaled(u"bad"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(2));
        bad.checkoutUrl = u"https://checkout.stripe.com.evil.example/x"_s;
        stage.put(bad);
        stage.start();
        stage.page.showIntent(u"bad"_s);
        QVERIFY(!stage.button(u"openLink"_s).isEnabled());
        QVERIFY(stage.button(u"copyLink"_s).isEnabled());
        QVERIFY(stage.label(u"paymentLinkProblem"_s).contains(u"evil.example"_s));
    }

    void M11_M13_whatTheDialogHoldsIsHeldHereToo()
    {
        PageStage stage;
        Intent doubt = journaled(u"doubt"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(2));
        doubt.chargedAmount = u"1750"_s;
        stage.put(doubt);
        Intent other = journaled(u"other"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3));
        other.answeredCredits = 150;
        stage.put(other);
        stage.start();
        stage.page.setLinkCode([](const QString &, QWidget *parent) { return new QWidget(parent); });
        for (const QString &id : {u"doubt"_s, u"other"_s}) {
            stage.page.showIntent(id);
            QVERIFY(!stage.button(u"openLink"_s).isEnabled());
            QVERIFY(!stage.offers(u"showCode"_s));
            QVERIFY(!stage.label(u"paymentLinkProblem"_s).isEmpty());
            QCOMPARE(stage.offers(u"copyLink"_s), id == u"doubt"_s);
        }
    }

    void M11_theSecondConfirmationIsAskedForHereToo()
    {
        PageStage stage;
        Intent more = journaled(u"more"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(2));
        more.chargedAmount = u"20.00"_s;
        stage.put(more);
        stage.start();
        stage.page.showIntent(u"more"_s);
        QVERIFY(!stage.offers(u"copyLink"_s));
        stage.button(u"openLink"_s).click();
        QVERIFY(stage.question());
        QVERIFY(stage.question()->findChild<QLabel *>(u"questionText"_s)->text().contains(u"20.00"_s));
        QVERIFY(stage.opener.opened.empty());
        stage.question()->findChild<QPushButton *>(u"questionAct"_s)->click();
        stage.run();
        QCOMPARE(stage.opener.opened.size(), size_t(1));
        QCOMPARE(stage.journal.intents[u"more"_s].acceptedAmount, u"20.00"_s);
        QVERIFY(stage.offers(u"copyLink"_s));
    }

    void oneActionLeadsAndTheRestIsUnderMore()
    {
        PageStage stage;
        stage.put(journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3)));
        Intent lost = journaled(u"lost"_s, K::AddCapacity, S::Unknown, stage.minutesAgo(40));
        lost.tenant = TenantId(u"other"_s);
        stage.put(lost);
        stage.start();
        const auto leads = [&](const QString &name) {
            const QPushButton &button = stage.button(name);
            return button.isVisible() && button.property("kind") == u"primary"_s;
        };
        stage.page.showIntent(u"wait"_s);
        QVERIFY(leads(u"openLink"_s));
        QVERIFY(!stage.button(u"copyLink"_s).isVisible());
        QVERIFY(stage.more().contains(u"copyLink"_s) && !stage.more().contains(u"openLink"_s));
        // What is spoken of in the advice is there at once; nothing that costs leads where the outcome is
        // unknown.
        stage.page.showIntent(u"lost"_s);
        QVERIFY(!stage.button(u"openLink"_s).isVisible());
        QVERIFY(stage.button(u"markChecked"_s).isVisible());
        QVERIFY(stage.more().contains(u"goToTenant"_s));
        // By the keys alone.
        auto *more = stage.page.findChild<QToolButton *>(u"paymentMore"_s);
        more->setFocus(Qt::TabFocusReason);
        QTest::keyClick(more, Qt::Key_Space);
        QSignalSpy gone(&stage.page, &PaymentsPage::tenantActivated);
        auto *menu = stage.page.findChild<QMenu *>(u"paymentMoreMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Up);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(gone.count(), 1);
    }

    void linksAreShownAsAPictureOnceThereIsOne()
    {
        PageStage stage;
        stage.fill();
        stage.page.showIntent(u"wait"_s);
        QVERIFY(!stage.offers(u"showCode"_s));
        QString drawn;
        stage.page.setLinkCode([&](const QString &link, QWidget *parent) {
            drawn = link;
            return new QWidget(parent);
        });
        QVERIFY(stage.offers(u"showCode"_s));
        stage.button(u"showCode"_s).click();
        QVERIFY(drawn.startsWith(u"https:"_s));
        QVERIFY(stage.page.findChild<QDialog *>(u"linkCodeDialog"_s)->isVisible());
        stage.page.showIntent(u"lost"_s);
        QVERIFY(!stage.offers(u"showCode"_s));
    }

    void readOnlyShowsNoWriteActions()
    {
        PageStage stage(paymentAccount(true));
        stage.fill();
        QVERIFY(stage.page.findChild<QLabel *>(u"paymentsReadOnly"_s)->isVisible());
        for (const QString &id : {u"wait"_s, u"lost"_s}) {
            stage.page.showIntent(id);
            for (const QString &name : {u"openLink"_s, u"markChecked"_s, u"stopWaiting"_s, u"seatWaiting"_s})
                QVERIFY2(!stage.offers(name), qPrintable(name));
            QVERIFY(stage.offers(u"checkNow"_s));
        }
    }

    void M21_journalProblemOffersRetry()
    {
        PageStage stage;
        stage.fill();
        stage.journal.setFault(JournalProblem::Kind::DiskFull);
        Banner &banner = stage.banner(u"paymentJournal"_s);
        QVERIFY(banner.isVisible());
        stage.page.showIntent(u"wait"_s);
        QVERIFY(!stage.button(u"stopWaiting"_s).isEnabled());
        QVERIFY(stage.label(u"paymentReason"_s).contains(u"disk is full"_s));
        stage.journal.setFault(JournalProblem::Kind::None, FakeJournal::Tell::OnRetry);
        banner.findChild<QPushButton *>(u"bannerAction"_s)->click();
        stage.run();
        QVERIFY(!banner.isVisible());
        QVERIFY(stage.button(u"stopWaiting"_s).isEnabled());
    }

    void chipsAndSearchByKeyboard()
    {
        PageStage stage;
        stage.fill();
        auto *open = stage.page.findChild<QPushButton *>(u"chip-open"_s);
        QVERIFY(open->text().startsWith(u"Open"_s));
        QVERIFY(open->toolTip().contains(u"1 of them with unknown outcome"_s));
        QVERIFY(stage.label(u"paymentCount"_s).endsWith(u"1 waiting · 1 unknown"_s));
        open->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(stage.page.table()->model()->rowCount(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(stage.page.table()->model()->rowCount(), 3);
        stage.page.focusSearch();
        QTest::keyClicks(QApplication::focusWidget(), u"nobody"_s);
        QTRY_COMPARE(stage.page.table()->model()->rowCount(), 0);
        stage.page.findChild<QPushButton *>(u"stateAction"_s)->click();
        QCOMPARE(stage.page.table()->model()->rowCount(), 3);
        QVERIFY(stage.page.findChild<SearchField *>()->text().isEmpty());
    }

    void goToTenantNamesIt()
    {
        PageStage stage;
        stage.fill();
        QSignalSpy gone(&stage.page, &PaymentsPage::tenantActivated);
        stage.action(u"goToTenant"_s).trigger();
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.front().front().value<TenantId>().text(), u"acme"_s);
    }

    void U10_U13_hostileTextIsText()
    {
        for (const QString &name : uitest::hostileNames()) {
            PageStage stage;
            Intent intent = journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3));
            intent.tenantName = name;
            intent.operatorName = name;
            intent.answer = name;
            intent.providerId = name;
            intent.problem = name;
            intent.checkoutUrl = name;
            intent.chargedAmount = name;
            intent.waiting = {{UserId(name), name, name}};
            stage.put(intent);
            Intent lost = intent;
            lost.id = u"lost"_s;
            lost.kind = K::AllocateSeat;
            lost.subject = name;
            lost.state = S::Unknown;
            stage.put(lost);
            stage.start();
            const int width = stage.page.width();
            stage.page.showIntent(u"wait"_s);
            stage.run();
            for (const QLabel *label : stage.page.findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
            for (const QWidget *widget : stage.page.findChildren<QWidget *>()) {
                const QString tip = widget->toolTip();
                QVERIFY(tip.startsWith(u"<span>"_s) || !Qt::mightBeRichText(tip));
            }
            const DataTable &table = *stage.page.table();
            QCOMPARE(table.rowHeight(0), table.verticalHeader()->defaultSectionSize());
            QVERIFY(!stage.page.grab().isNull());
            QCOMPARE(stage.page.width(), width);
            stage.button(u"stopWaiting"_s).click();
            QVERIFY(stage.question()->width() < 900);
        }
    }

    void U15_serverMessagesAreLabelled()
    {
        PageStage stage;
        Intent intent = journaled(u"wait"_s, K::AddCapacity, S::Waiting, stage.minutesAgo(3));
        intent.answer = u"Call +1 555 0100 at https://evil.example"_s;
        stage.put(intent);
        stage.start();
        stage.page.showIntent(u"wait"_s);
        bool labelled = false;
        for (const QLabel *label : stage.page.findChildren<QLabel *>()) {
            labelled = labelled || (label->isVisible() && label->text() == u"Message from server"_s);
            QVERIFY(!label->openExternalLinks());
        }
        QVERIFY(labelled);
    }

    void activityShowsItsLines()
    {
        PaymentsRig rig;
        for (int i = 0; i < 700; ++i)
            rig.put(journaled(u"i%1"_s.arg(i), K::AddCapacity, S::Done, rig.minutesAgo(1)));
        ActivityViewModel view(rig.journal, rig.account, rig.clock);
        ActivityPage page(view, rig.preferences);
        page.resize(1200, 700);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_COMPARE(page.table()->model()->rowCount(), 500);
        page.focusContent();
        QTest::keyClick(page.table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(page.table()->model()->rowCount(), 700);
        QSignalSpy gone(&page, &ActivityPage::tenantActivated);
        QTest::keyClick(page.table(), Qt::Key_Return);
        QCOMPARE(gone.size(), 1);
        page.findChild<QPushButton *>(u"chip-problems"_s)->click();
        QCOMPARE(page.table()->model()->rowCount(), 0);
        page.findChild<QPushButton *>(u"stateAction"_s)->click();
        QCOMPARE(page.table()->model()->rowCount(), 700);
        rig.journal.check.firstBad = 7;
        page.refresh();
        QTRY_VERIFY(page.findChild<Banner *>(u"activityBanner"_s)->isVisible());
        QCOMPARE(page.findChild<Banner *>(u"activityBanner"_s)->tone(), Tone::Critical);
    }

    void settingsAreKeptBySaveOnly()
    {
        MemoryPreferences preferences;
        const auto open = [&](auto use) {
            SettingsDialog dialog(preferences, u"root"_s, {}, crovver::provider());
            dialog.open();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            use(dialog);
        };
        open([&](SettingsDialog &dialog) {
            auto *name = dialog.findChild<QLineEdit *>(u"operatorName"_s);
            QVERIFY(name->hasFocus());
            QCOMPARE(name->text(), u"root"_s);
            name->setText(u"Zoë"_s);
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QCOMPARE(operatorName(preferences, u"root"_s), u"root"_s);
        open([&](SettingsDialog &dialog) {
            QSignalSpy saved(&dialog, &SettingsDialog::saved);
            dialog.findChild<QLineEdit *>(u"operatorName"_s)->setText(u"Zoë"_s);
            auto *host = dialog.findChild<QLineEdit *>(u"typedHost"_s);
            host->setFocus();
            QTest::keyClicks(host, u"10.0.0.1"_s);
            QTest::keyClick(host, Qt::Key_Return);
            QVERIFY(dialog.isVisible());
            QVERIFY(!dialog.findChild<QLabel *>(u"hostProblem"_s)->text().isEmpty());
            dialog.findChild<QPushButton *>(u"settingsSave"_s)->click(); // neither does this pass over it
            QVERIFY(dialog.isVisible());
            host->setText(u"bücher.example"_s);
            QTest::keyClick(host, Qt::Key_Return);
            QVERIFY(dialog.isVisible());
            auto *hosts = dialog.findChild<QListWidget *>(u"trustedHosts"_s);
            QCOMPARE(hosts->item(0)->text(), u"xn--bcher-kva.example"_s);
            QVERIFY(trustedHosts(preferences).isEmpty());
            QTest::keyClick(host, Qt::Key_Return);
            QVERIFY(!dialog.isVisible());
            QCOMPARE(saved.size(), 1);
        });
        QCOMPARE(operatorName(preferences, u"root"_s), u"Zoë"_s);
        QCOMPARE(trustedHosts(preferences), QStringList(u"xn--bcher-kva.example"_s));
        open([&](SettingsDialog &dialog) {
            auto *hosts = dialog.findChild<QListWidget *>(u"trustedHosts"_s);
            hosts->setCurrentRow(0);
            dialog.findChild<QPushButton *>(u"removeHost"_s)->click();
            dialog.findChild<QPushButton *>(u"settingsSave"_s)->click();
        });
        QVERIFY(trustedHosts(preferences).isEmpty());
        // Assistive tools select without making it the current one.
        preferences.setValue(u"checkout/hosts"_s, QStringList({u"a.example"_s, u"b.example"_s}));
        open([&](SettingsDialog &dialog) {
            auto *hosts = dialog.findChild<QListWidget *>(u"trustedHosts"_s);
            hosts->setCurrentRow(0);
            QAccessibleInterface *cell
                = QAccessible::queryAccessibleInterface(hosts)->tableInterface()->cellAt(1, 0);
            cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
            dialog.findChild<QPushButton *>(u"removeHost"_s)->click();
            dialog.findChild<QPushButton *>(u"settingsSave"_s)->click();
        });
        QCOMPARE(trustedHosts(preferences), QStringList(u"a.example"_s));
    }
};

QTEST_MAIN(TestPagePayments)

} // namespace tst_page_payments

#include "tst_page_payments.moc"
