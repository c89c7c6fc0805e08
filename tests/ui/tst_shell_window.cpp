// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/rereading.h"
#include "support/test_account.h"
#include "support/ui_hostile_names.h"
#include "ui/charts/chart_card.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/pages/seats_tab.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/theme/metrics.h"
#include "ui/top_banners.h"
#include "ui/widgets/age_label.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/navigation_list.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/wheel_guard.h"
#include "ui/window_place.h"
#include "ui/window_services.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace tst_shell_window {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Method = test::FakeGateway::Method;

Account accountOf(AccountMode mode)
{
    Account account = test::emptyAccount();
    account.name = u"My SaaS"_s;
    account.id = u"account-1"_s;
    account.mode = mode;
    account.host = u"app.crovver.com"_s;
    account.readOnly = mode == AccountMode::Live;
    account.readOnlyReason = account.readOnly ? u"Read-only: this is a LIVE key."_s : QString();
    return account;
}

struct ShellStage
{
    ShellStage(Theme &theme, AccountMode mode = AccountMode::Test, int tenants = 12, int seats = 30)
        : provider(accountOf(mode), tenants, seats)
        , window(provider.services(theme))
    {
        window.resize(1280, 800); // the screen of the tests is smaller
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window did not become active");
    }
    void load()
    {
        window.start();
        provider.settle();
    }
    void open(const QString &tenant)
    {
        window.openTenant(TenantId(tenant));
        provider.settle();
    }
    void press(QKeyCombination keys)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, keys.key(), keys.keyboardModifiers());
    }
    [[nodiscard]] QMenuBar &bar() const { return *window.findChild<QMenuBar *>(); }
    [[nodiscard]] Banner &banner() const { return *window.findChild<Banner *>(u"connectionBanner"_s); }
    [[nodiscard]] bool onTenant() const { return window.findChild<TenantPage *>()->isVisible(); }
    [[nodiscard]] QString tenantTitle() const
    {
        return window.findChild<TenantPage *>()->findChild<PageHeader *>()->title();
    }
    [[nodiscard]] QMenu &menu(const QString &title) const
    {
        for (QAction *action : bar().actions()) {
            if (action->text().remove(u'&') == title) {
                Q_EMIT action->menu()->aboutToShow();
                return *action->menu();
            }
        }
        qFatal("no menu %s", qPrintable(title));
    }
    [[nodiscard]] QAction &action(const QString &menuTitle, const QString &text) const
    {
        for (QAction *action : menu(menuTitle).actions()) {
            if (action->text().remove(u'&') == text)
                return *action;
        }
        qFatal("no action %s", qPrintable(text));
    }

    [[nodiscard]] bool offers(const QString &menuTitle, const QString &text) const
    {
        return std::ranges::any_of(menu(menuTitle).actions(),
            [&](const QAction *action) { return action->text().remove(u'&') == text; });
    }

    WindowBackend provider;
    MainWindow window;
};

/// For a window with a title bar.
QSize roomOfTheScreen()
{
    return QGuiApplication::primaryScreen()->availableSize() - QSize(0, 40);
}

QList<QAction *> allActions(const QMenu &menu)
{
    QList<QAction *> all;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            all << allActions(*action->menu());
        else if (!action->isSeparator())
            all << action;
    }
    return all;
}

QChar mnemonicOf(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != u'&')
            continue;
        if (text[i + 1] != u'&')
            return text[i + 1].toLower();
        ++i;
    }
    return {};
}

void checkMnemonics(const QList<QAction *> &actions, const QString &where, QStringList &doubles)
{
    QHash<QChar, QString> used;
    for (QAction *action : actions) {
        const QChar mnemonic = mnemonicOf(action->text());
        if (!mnemonic.isNull() && used.contains(mnemonic))
            doubles << where + u": "_s + used[mnemonic] + u" / "_s + action->text();
        if (!mnemonic.isNull())
            used[mnemonic] = action->text();
        if (action->menu())
            checkMnemonics(action->menu()->actions(), action->text(), doubles);
    }
}

QString allText(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

class TestShellWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void lowCreditsAreOneStepAway()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.open(u"t01"_s);
        stage.window.openLowCredits();
        stage.provider.settle();
        QVERIFY(!stage.onTenant());
        QVERIFY(stage.window.tenants().filter().lowCredits);
        QVERIFY(stage.window.tenants().model()->rowCount() < stage.window.tenants().counts().all);
        QVERIFY(stage.window.tenants().model()->rowCount() > 0);
    }

    void cleanup()
    {
        while (QWidget *open = QApplication::activePopupWidget())
            open->close();
    }

    void keysGoBackAndForward()
    {
        ShellStage stage(*m_theme);
        stage.load();
        QVERIFY(!stage.action(u"Go"_s, u"Back"_s).isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the list has the focus
        stage.provider.settle();
        QVERIFY(stage.onTenant());
        QCOMPARE(stage.tenantTitle(), u"Tenant 01"_s);
        stage.open(u"t02"_s);
        stage.press(Qt::ALT | Qt::Key_Left);
        stage.provider.settle();
        QCOMPARE(stage.tenantTitle(), u"Tenant 01"_s);
        stage.press(Qt::ALT | Qt::Key_Left);
        QVERIFY(!stage.onTenant());
        QVERIFY(stage.window.tenantsPage()->table()->hasFocus());
        QVERIFY(!stage.action(u"Go"_s, u"Back"_s).isEnabled());
        stage.press(Qt::ALT | Qt::Key_Right);
        stage.press(Qt::ALT | Qt::Key_Right);
        stage.provider.settle();
        QCOMPARE(stage.tenantTitle(), u"Tenant 02"_s);
        QVERIFY(!stage.action(u"Go"_s, u"Forward"_s).isEnabled());
        stage.press(Qt::ALT | Qt::Key_Home);
        QVERIFY(!stage.onTenant());
        QVERIFY(!stage.action(u"Go"_s, u"Forward"_s).isEnabled());
        QTest::mouseClick(&stage.window, Qt::BackButton);
        QVERIFY(stage.onTenant());
    }

    void navigationWorksByKey()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.open(u"t01"_s);
        auto *navigation = stage.window.findChild<NavigationList *>();
        navigation->setFocus(Qt::TabFocusReason);
        QTest::keyClick(navigation, Qt::Key_Return);
        QVERIFY(!stage.onTenant());
    }

    void arrowsWalkThroughThePages()
    {
        ShellStage stage(*m_theme);
        stage.load();
        auto *navigation = stage.window.findChild<NavigationList *>();
        navigation->setFocus(Qt::TabFocusReason);
        for (const char *page : {"paymentsPage", "activityPage", "importsPage", "requestsPage"}) {
            QTest::keyClick(navigation, Qt::Key_Down);
            QCOMPARE(stage.window.currentPage()->objectName(), QLatin1String(page));
            QVERIFY(navigation->hasFocus()); // one can go on
        }
        QTest::keyClick(navigation, Qt::Key_Home);
        QCOMPARE(stage.window.currentPage(), stage.window.tenantsPage());
        QTest::keyClick(navigation, Qt::Key_Return);
        QVERIFY(stage.window.tenantsPage()->table()->hasFocus());
    }

    void backAndForwardGoThroughAllPages()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.provider.requests.add(test::aRequest(u"/api/public/plans"_s));
        stage.action(u"Go"_s, u"Requests"_s).trigger();
        stage.open(u"t03"_s);
        auto *navigation = stage.window.findChild<NavigationList *>();
        QCOMPARE(navigation->currentId(), u"tenants"_s);
        stage.press(Qt::ALT | Qt::Key_Left);
        QCOMPARE(stage.window.currentPage()->objectName(), u"requestsPage"_s);
        QCOMPARE(navigation->currentId(), u"requests"_s);
        QVERIFY(stage.window.currentPage()->table()->hasFocus());
        stage.press(Qt::CTRL | Qt::Key_F);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"requestSearch"_s);
        QVERIFY(stage.offers(u"Row"_s, u"Copy as curl"_s));
        QVERIFY(!stage.action(u"View"_s, u"Charts as tables"_s).isEnabled());
        stage.press(Qt::ALT | Qt::Key_Right);
        QVERIFY(stage.onTenant());
        QVERIFY(!stage.offers(u"Row"_s, u"Copy as curl"_s));
        stage.window.openPage(u"no such page"_s);
        QVERIFY(stage.onTenant());
    }

    void refreshAndFindActOnThePage()
    {
        ShellStage stage(*m_theme);
        stage.load();
        const size_t lists = stage.provider.gateway.count(Method::Tenants);
        stage.press(Qt::Key_F5);
        QCOMPARE(stage.provider.gateway.count(Method::Tenants), lists + 1);
        stage.press(Qt::CTRL | Qt::Key_R);
        QCOMPARE(stage.provider.gateway.count(Method::Tenants), lists + 2);
        stage.provider.settle();
        stage.press(Qt::CTRL | Qt::Key_F);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"tenantSearch"_s);
        stage.open(u"t01"_s);
        const size_t seats = stage.provider.gateway.count(Method::Seats);
        stage.press(Qt::Key_F5);
        QVERIFY(stage.provider.gateway.count(Method::Seats) > seats);
        QCOMPARE(stage.provider.gateway.count(Method::Tenants), lists + 2);
        stage.press(Qt::CTRL | Qt::Key_F);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"seatSearch"_s);
    }

    void twentyFailuresAreOneBanner()
    {
        ShellStage stage(*m_theme);
        stage.load();
        QVERIFY(stage.banner().isHidden());
        stage.provider.failing = test::anError(ApiError::Kind::Offline);
        for (int i = 0; i < 20; ++i)
            stage.provider.health.noteFailure(*stage.provider.failing);
        QVERIFY(stage.banner().isVisible());
        int visible = 0;
        for (const Banner *banner : stage.window.findChildren<Banner *>())
            visible += banner->isVisible() ? 1 : 0;
        QCOMPARE(visible, 1);
        stage.provider.failing.reset();
        QTest::keyClick(stage.banner().findChild<QPushButton *>(u"bannerAction"_s), Qt::Key_Space);
        stage.provider.settle();
        QVERIFY(stage.banner().isHidden());
        QVERIFY(!stage.provider.health.problem());
    }

    void whatIsOpenIsReadAgainByItself()
    {
        QCOMPARE(rereadAfter(1), 5min);
        QCOMPARE(rereadAfter(15'001), 15'001s); // the longer the list, the less often
        ShellStage stage(*m_theme);
        stage.load();
        test::FakeClock &clock = stage.provider.clock;
        const auto count = [&](Method method) { return stage.provider.gateway.count(method); };
        size_t lists = count(Method::Tenants);
        clock.advance(4min);
        QCOMPARE(count(Method::Tenants), lists);
        clock.advance(2min);
        QCOMPARE(count(Method::Tenants), lists + 1);
        stage.provider.settle();
        stage.open(u"t01"_s);
        stage.provider.settle();
        lists = count(Method::Tenants);
        const size_t seats = count(Method::Seats);
        const size_t balances = count(Method::Subscriptions);
        clock.advance(6min);
        QVERIFY(count(Method::Seats) > seats);
        QVERIFY(count(Method::Subscriptions) > balances);
        QCOMPARE(count(Method::Tenants), lists); // what isn't open isn't read
        stage.provider.settle();
        // What fails is tried again at the same pace, and the age says so.
        stage.provider.failing = test::anError(ApiError::Kind::Offline);
        clock.advance(6min);
        stage.provider.settle();
        const auto *age = stage.window.findChild<AgeLabel *>();
        QVERIFY2(age->text().startsWith(u"Out of date"_s), qPrintable(age->text()));
        const size_t failed = count(Method::Seats);
        clock.advance(2min);
        QCOMPARE(count(Method::Seats), failed);
        // Nobody looks at a window that isn't shown.
        stage.provider.failing.reset();
        stage.window.hide();
        clock.advance(30min);
        QCOMPARE(count(Method::Seats), failed);
    }

    /// The tenant's own acts go below its name in a narrow window, and nothing of them is cut.
    /// The look that sees it tells the page the new capacity, beside a list that is from before.
    void whatWasPaidForIsReadAgain()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.open(u"t01"_s);
        test::FakeGateway &gateway = stage.provider.gateway;
        qint64 units = 10;
        gateway.onCapacity = [&](const TenantId &) {
            Capacity capacity;
            capacity.activeCount = 10;
            capacity.units = units;
            return Result<Capacity>(capacity);
        };
        gateway.onBuyCapacity = [](const CapacityRequest &) {
            CapacityReply reply;
            reply.requiresPayment = true;
            reply.amountText = u"17.50"_s;
            reply.checkoutUrl = u"https:"_s + u"//checkout.stripe.com/c/1"_s;
            return Result<CapacityReply>(reply);
        };
        ActionContext context;
        context.unitsBefore = 10;
        context.unitsSource = UnitsSource::Count;
        QString id;
        stage.provider.work.actions.buyCapacity({TenantId(u"t01"_s), 15, {}}, context, &stage.window,
            [&](const ActionOutcome<CapacityReply> &outcome) { id = outcome.intentId; });
        const auto settle = [&] {
            QCoreApplication::processEvents();
            stage.provider.settle();
        };
        QTRY_VERIFY((settle(), !id.isEmpty()));
        settle();
        const size_t before = gateway.count(Method::Seats);
        units = 15;
        const IntentLedger &ledger = stage.provider.work.ledger;
        QTRY_VERIFY((settle(), ledger.find(id)->state == IntentState::Observed));
        settle();
        QVERIFY(gateway.count(Method::Seats) > before);
        const Fact<Capacity> &known = stage.provider.work.data.capacities().fact(TenantId(u"t01"_s));
        QCOMPARE(known.value()->units, 15);
    }

    void aNarrowWindowCutsNoButton()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.open(u"t02"_s);
        auto *header = stage.window.findChild<TenantPage *>()->findChild<PageHeader *>();
        for (const QSize &size : {QSize(1280, 800), QSize(800, 600), QSize(1000, 600), QSize(800, 560)}) {
            stage.window.resize(size);
            for (const auto *button : header->findChildren<QPushButton *>()) {
                if (!button->isVisible())
                    continue;
                QTRY_VERIFY2(button->height() >= button->minimumSizeHint().height()
                        && header->rect().contains(button->geometry()),
                    qPrintable(button->text()));
            }
        }
    }

    void anOverfullTenantHasTwoWaysOut()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.open(u"t07"_s); // 13 of 10
        auto *sentence = stage.window.findChild<Banner *>(u"tenantSentence"_s);
        QVERIFY(sentence->isVisible());
        auto *table = stage.window.findChild<DataTable *>(u"seatTable"_s);
        QTest::keyClick(sentence->findChild<QPushButton *>(u"bannerSecondAction"_s), Qt::Key_Space);
        stage.provider.settle();
        QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(SeatField::Allocated));
        QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        auto *action = sentence->findChild<QPushButton *>(u"bannerAction"_s);
        QVERIFY(action->isVisible());
        QTest::keyClick(action, Qt::Key_Space);
        QVERIFY(stage.window.findChild<QDialog *>(u"capacityDialog"_s));
    }

    /// From a purchase that isn't as it was confirmed to the tenant that it is about.
    void aDoubtfulPurchaseLeadsToItsTenant()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.open(u"t07"_s);
        stage.provider.gateway.onBuyCapacity = [](const CapacityRequest &) {
            CapacityReply reply;
            reply.requiresPayment = true;
            reply.amountText = u"17.50"_s;
            reply.checkoutUrl = u"https:"_s + u"//checkout.stripe.com/c/1"_s;
            return Result<CapacityReply>(reply);
        };
        QString id;
        stage.provider.work.actions.buyCapacity({TenantId(u"t07"_s), 15, {}}, {}, &stage.window,
            [&](const ActionOutcome<CapacityReply> &outcome) { id = outcome.intentId; });
        QTRY_VERIFY((QCoreApplication::processEvents(), stage.provider.settle(), !id.isEmpty()));
        stage.window.findChild<QPushButton *>(u"addCapacity"_s)->click();
        stage.provider.settle();
        auto *dialog = stage.window.findChild<QDialog *>(u"capacityDialog"_s);
        QVERIFY(dialog);
        auto *lead = dialog->findChild<QPushButton *>(u"goToTenant"_s);
        QTRY_VERIFY((stage.provider.settle(), lead->isVisible()));
        stage.window.openPage(u"requests"_s);
        lead->click();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(stage.window.currentPage(), stage.window.tenantPage());
        QCOMPARE(stage.window.tenantPage()->tenant(), TenantId(u"t07"_s));
    }

    void whatAnEarlierRunLeftIsToldAtTheStart()
    {
        WindowBackend provider(accountOf(AccountMode::Test));
        provider.account.readOnly = false;
        ImportRunRecord run;
        run.id = u"run-1"_s;
        run.accountId = provider.account.id;
        run.tenant = TenantId(u"t01"_s);
        run.tenantName = u"Tenant 1"_s;
        run.fileName = u"people.csv"_s;
        run.lines = 501;
        run.batches = 6;
        run.batchesDone = 2;
        run.startedAt = provider.clock.utcNow();
        provider.work.journal.savedRuns[run.id] = run;
        MainWindow window(provider.services(*m_theme));
        window.show();
        window.start();
        provider.settle();
        auto *banner = window.findChild<Banner *>(u"attentionBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->message().contains(u"An import into Tenant 1 was interrupted: 2 of 6"_s),
            qPrintable(banner->message()));
        window.openPage(u"payments"_s);
        QVERIFY(banner->isVisible());
        QTest::keyClick(banner->findChild<QPushButton *>(u"bannerAction"_s), Qt::Key_Space);
        auto *page = window.findChild<QWidget *>(u"importsPage"_s);
        QVERIFY(page->isVisible());
        QVERIFY(banner->isHidden()); // the list tells it
        auto *table = page->findChild<DataTable *>(u"importRunTable"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, int(ImportRunField::State)).data().toString(), u"Interrupted"_s);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        provider.settle();
        const auto *dialog = window.findChild<QDialog *>(u"importDialog"_s);
        QVERIFY(dialog && dialog->isVisible()); // where it is gone on with, or given up
        // Dismissed, it stays away until there is something else to tell.
        window.openTenants();
        QVERIFY(banner->isVisible());
        QTest::mouseClick(banner->findChild<QToolButton *>(u"bannerDismiss"_s), Qt::LeftButton);
        window.openPage(u"activity"_s);
        QVERIFY(banner->isHidden());
        provider.work.journal.setFault(JournalProblem::Kind::ReadOnly);
        provider.settle();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->findChild<QPushButton *>(u"bannerAction"_s)->isVisible());
    }

    void N21_aPauseIsToldBeforeAnythingIsThere()
    {
        ShellStage stage(*m_theme);
        ConnectionHealth &health = stage.provider.health;
        const QSignalSpy tried(&health, &ConnectionHealth::tryNowRequested);
        const QSignalSpy givenUp(&health, &ConnectionHealth::giveUpRequested);
        health.notePause(stage.provider.clock.utcNow().addSecs(50));
        QVERIFY(stage.banner().isVisible()); // over the skeleton
        QVERIFY(stage.banner().message().contains(u"nothing is sent until"_s));
        QTest::keyClick(stage.banner().findChild<QPushButton *>(u"bannerAction"_s), Qt::Key_Space);
        QCOMPARE(tried.size(), 1);
        auto *stop = stage.banner().findChild<QPushButton *>(u"bannerSecondAction"_s);
        QVERIFY(stop->isVisible());
        QTest::keyClick(stop, Qt::Key_Space);
        QCOMPARE(givenUp.size(), 1);
        health.notePause({});
        QVERIFY(stage.banner().isHidden());
    }

    void firstFailureIsToldByThePageAlone()
    {
        ShellStage stage(*m_theme);
        stage.provider.failing = test::anError(ApiError::Kind::Offline);
        stage.load();
        QVERIFY(stage.banner().isHidden());
        QVERIFY(allText(*stage.window.tenantsPage()).contains(u"can't be reached"_s));
    }

    void modeIsUnmistakable_data()
    {
        QTest::addColumn<AccountMode>("mode");
        QTest::addColumn<QString>("word");
        QTest::newRow("demo") << AccountMode::Demo << u"DEMO"_s;
        QTest::newRow("test") << AccountMode::Test << u"TEST"_s;
        QTest::newRow("live") << AccountMode::Live << u"LIVE"_s;
    }
    void modeIsUnmistakable()
    {
        QFETCH(AccountMode, mode);
        QFETCH(QString, word);
        ShellStage stage(*m_theme, mode);
        const auto *badge = stage.window.findChild<ModeBadge *>();
        QCOMPARE(modeWord(badge->mode()), word);
        QVERIFY(badge->isVisible());
        QVERIFY(badge->accessibleName().contains(word));
        QVERIFY(stage.window.windowTitle().contains(word));
        const bool live = mode == AccountMode::Live;
        const QFrame *frame = stage.window.findChild<QFrame *>(u"liveFrame"_s);
        QCOMPARE(frame->isVisible(), live);
        QCOMPARE(allText(stage.window).contains(u"Read-only"_s), live);
        if (live) {
            QCOMPARE(frame->mapTo(&stage.window, QPoint()).y(), 0); // above everything
            QCOMPARE(frame->width(), stage.window.width());
        }
    }

    void titleNamesThePlace()
    {
        ShellStage stage(*m_theme);
        stage.load();
        QCOMPARE(stage.window.windowTitle(), u"My SaaS (TEST) – Crovver Desk"_s);
        stage.open(u"t02"_s);
        QCOMPARE(stage.window.windowTitle(), u"Tenant 02 – My SaaS (TEST) – Crovver Desk"_s);
        stage.window.goBack();
        QCOMPARE(stage.window.windowTitle(), u"My SaaS (TEST) – Crovver Desk"_s);
    }

    void U10_U12_titleIsOneShortLine()
    {
        ShellStage stage(*m_theme, AccountMode::Test, 12);
        QStringList names = hostileNames();
        names << u"a[*]b"_s;
        for (qsizetype i = 0; i < names.size() && i < 12; ++i)
            stage.provider.tenants[size_t(i)].name = names[i];
        stage.load();
        for (qsizetype i = 0; i < names.size(); ++i) {
            stage.open(stage.provider.tenants[size_t(i)].externalId.text());
            const QString title = stage.window.windowTitle();
            QVERIFY(title.size() < 160);
            for (const QChar c : {QChar(u'\n'), QChar(u'\t'), QChar(0x202e)})
                QVERIFY2(!title.contains(c), qPrintable(title));
            QVERIFY(title.endsWith(u"Crovver Desk"_s));
        }
        QVERIFY(stage.window.windowTitle().startsWith(u"a[*][*]b"_s)); // shown as a[*]b
    }

    void schemeAndDensityApplyAtOnce()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.action(u"View"_s, u"Light"_s).trigger();
        const QColor light = stage.window.palette().color(QPalette::Window);
        stage.action(u"View"_s, u"Dark"_s).trigger();
        const QColor dark = stage.window.palette().color(QPalette::Window);
        QVERIFY(dark.lightness() < light.lightness());
        QVERIFY(stage.action(u"View"_s, u"Dark"_s).isChecked());
        const int comfortable = stage.window.tenantsPage()->table()->rowHeight(0);
        stage.action(u"View"_s, u"Compact rows"_s).trigger();
        QVERIFY(stage.window.tenantsPage()->table()->rowHeight(0) < comfortable);
        QVERIFY(stage.provider.preferences.has(u"look/scheme"_s));
        const Theme other(*qApp);
        WindowBackend second(accountOf(AccountMode::Test), 1);
        second.preferences = stage.provider.preferences;
        const MainWindow window(second.services(*m_theme));
        QVERIFY(m_theme->isDark());
        QCOMPARE(m_theme->density(), Density::Compact);
        stage.action(u"View"_s, u"Light"_s).trigger();
        stage.action(u"View"_s, u"Comfortable rows"_s).trigger();
    }

    void sentencesNameTheProviderOfTheAccount()
    {
        Account account = accountOf(AccountMode::Test);
        account.host = u"billing.example"_s;
        account.provider.name = u"Billhub"_s;
        WindowBackend provider(account, 3, 30);
        provider.gateway.its = account.provider;
        MainWindow window(provider.services(*m_theme));
        window.show();
        window.start();
        provider.settle();
        window.openTenant(TenantId(u"t01"_s));
        provider.settle();
        for (const auto &page : window.pages()) {
            window.openPage(page.id);
            provider.settle();
        }
        QStringList texts;
        for (const QObject *one : window.findChildren<QObject *>()) {
            for (const char *property : {"text", "toolTip", "title", "windowTitle", "accessibleName",
                     "accessibleDescription", "placeholderText"})
                texts << one->property(property).toString();
        }
        texts.replaceInStrings(u"Crovver Desk"_s, QString());
        QVERIFY(texts.contains(u"&What Billhub's API can't do"_s));
        QVERIFY(texts.contains(u"Billhub's public API can't remove a seat."_s));
        for (const QString &text : texts)
            QVERIFY2(!text.contains(u"Crovver"_s), qPrintable(text));
    }

    void whatTheApiCanDoIsNoLimit()
    {
        Account account = accountOf(AccountMode::Test);
        account.provider.capabilities = Capabilities::fromInt(~0U);
        WindowBackend provider(account, 1);
        const MainWindow window(provider.services(*m_theme));
        for (const QAction *action : window.findChildren<QAction *>())
            QVERIFY(!action->text().contains(u"can't do"_s));
    }

    void geometryComesBack()
    {
        MemoryPreferences kept;
        {
            ShellStage stage(*m_theme);
            stage.window.resize(800, 607);
            stage.window.close();
            kept = stage.provider.preferences;
        }
        WindowBackend provider(accountOf(AccountMode::Test), 1);
        provider.preferences = kept;
        const MainWindow window(provider.services(*m_theme));
        QCOMPARE(window.size(), QSize(800, 607));
        provider.preferences.setValue(u"window/geometry"_s, QByteArray("rubbish"));
        const MainWindow fresh(provider.services(*m_theme));
        QCOMPARE(fresh.size(), QSize(1280, 800).boundedTo(roomOfTheScreen()));
    }

    void geometryOfALargerScreenIsCutToThisOne()
    {
        MemoryPreferences kept;
        {
            ShellStage stage(*m_theme);
            stage.window.setGeometry(3000, 1500, 1900, 1200);
            stage.window.close();
            kept = stage.provider.preferences;
        }
        WindowBackend provider(accountOf(AccountMode::Test), 1);
        provider.preferences = kept;
        const MainWindow window(provider.services(*m_theme));
        QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(window.geometry()));
    }

    void windowsFitTheirScreen_data()
    {
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<QList<QRect>>("screens");
        QTest::addColumn<QRect>("place");
        const QRect first(0, 0, 1280, 800);
        QTest::newRow("it has room") << first << QList{QRect(0, 0, 1920, 1040)} << QRect(0, 40, 1280, 800);
        QTest::newRow("1920x1080 at 1.75, a panel below")
            << first << QList{QRect(0, 0, 1097, 577)} << QRect(0, 40, 1097, 537);
        QTest::newRow("a panel at the left")
            << first << QList{QRect(60, 0, 1037, 617)} << QRect(60, 40, 1037, 577);
        QTest::newRow("a screen that is gone")
            << QRect(3000, 100, 1000, 700) << QList{QRect(0, 0, 1920, 1040)} << QRect(920, 100, 1000, 700);
        QTest::newRow("the second screen")
            << QRect(2000, 100, 1000, 700) << QList{QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1024)}
            << QRect(2000, 100, 1000, 700);
        QTest::newRow("half outside")
            << QRect(-300, -50, 1000, 700) << QList{QRect(0, 0, 1920, 1040)} << QRect(0, 40, 1000, 700);
        QTest::newRow("no screen") << first << QList<QRect>() << first;
    }
    void windowsFitTheirScreen()
    {
        QFETCH(QRect, wanted);
        QFETCH(QList<QRect>, screens);
        QTEST(placeOnScreens(wanted, screens), "place");
    }

    void theLastRunGoesOn()
    {
        MemoryPreferences kept;
        {
            ShellStage stage(*m_theme);
            stage.load();
            stage.window.tenantsPage()->lookFor(
                {{}, {u"plan:Team"_s, u"show:inactive"_s, u"status:past_due"_s}, u"tenant"_s});
            stage.open(u"t02"_s);
            stage.window.tenantPage()->openTab(u"credits"_s);
            stage.window.tenantPage()->seatsTab()->lookFor({{u"all"_s}, {}, u"user1"_s});
            stage.window.close();
            kept = stage.provider.preferences;
        }
        WindowBackend provider(accountOf(AccountMode::Test), 12, 30);
        provider.preferences = kept;
        MainWindow window(provider.services(*m_theme));
        window.goOnFromLastRun();
        window.start();
        // What is looked for shows where it is chosen.
        QCOMPARE(window.findChild<SearchField *>(u"tenantSearch"_s)->text(), u"tenant"_s);
        QVERIFY(window.findChild<QAbstractButton *>(u"chip-inactive"_s)->isChecked());
        const QList<QToolButton *> buttons = window.tenantsPage()->findChildren<QToolButton *>();
        QVERIFY(std::ranges::any_of(
            buttons, [](const QToolButton *button) { return button->text() == u"Filter (2)"_s; }));
        const TenantFilter &filter = window.tenants().filter();
        QCOMPARE(filter.search, u"tenant"_s);
        QVERIFY(filter.inactive);
        QCOMPARE(filter.plans, QStringList{u"Team"_s});
        QCOMPARE(filter.statuses, std::set{SubscriptionStatus::PastDue});
        provider.settle();
        QCOMPARE(window.tenantPage()->tenant(), TenantId(u"t02"_s));
        QCOMPARE(window.currentPage(), static_cast<Page *>(window.tenantPage()));
        QCOMPARE(window.tenantPage()->openTabId(), u"credits"_s);
        QCOMPARE(window.seats().filter(), SeatFilter::All);
        QCOMPARE(window.seats().searchText(), u"user1"_s);
        QCOMPARE(window.findChild<SearchField *>(u"seatSearch"_s)->text(), u"user1"_s);
        window.goBack();
        QCOMPARE(window.currentPage(), static_cast<Page *>(window.tenantsPage()));
    }

    void whatIsGoneIsNotReopened_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
            {"tenant gone", "another account", "no ID", "somebody was quicker", "damaged"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatIsGoneIsNotReopened()
    {
        QFETCH(QString, what);
        Account account = accountOf(AccountMode::Test);
        account.id = u"account-1"_s;
        LastRun last;
        last.page = u"tenants"_s;
        last.tenant = what == u"tenant gone"_s ? u"t77"_s : u"t02"_s;
        last.lists[u"tenants"_s].search = u"tenant"_s;
        MemoryPreferences kept;
        kept.setValue(u"last/account-1"_s, what == u"damaged"_s ? u"{\"page\":"_s : last.toJson());
        if (what == u"another account"_s)
            account.id = u"account-2"_s;
        if (what == u"no ID"_s)
            account.id.clear();
        WindowBackend provider(account, 12, 30);
        provider.preferences = kept;
        MainWindow window(provider.services(*m_theme));
        window.goOnFromLastRun();
        window.start();
        if (what == u"somebody was quicker"_s)
            window.openPage(u"payments"_s);
        provider.settle();
        QVERIFY(window.tenantPage()->tenant().isEmpty());
        const bool kindred = what == u"tenant gone"_s || what == u"somebody was quicker"_s;
        QCOMPARE(window.tenants().filter().search, kindred ? u"tenant"_s : QString());
        window.close();
        if (what == u"no ID"_s)
            QVERIFY(!provider.preferences.has(u"last/"_s));
    }

    void lastRunIsReadAsItWasWritten()
    {
        LastRun last;
        last.page = u"tenants"_s;
        last.tenant = u"a \"b\" ü"_s;
        last.tab = u"seats"_s;
        last.lists[u"tenants"_s] = {{u"full"_s}, {u"plan:Größe; 1"_s}, u"Zoë"_s};
        QCOMPARE(LastRun::fromJson(last.toJson()), last);
        QVERIFY(!LastRun::fromJson({}));
        QVERIFY(!LastRun::fromJson(u"[1]"_s));
        QCOMPARE(LastRun::fromJson(uR"({"page":7,"lists":{"x":[]},"tab":{}})"_s)->page, QString());
    }

    void shortcutsDialogListsThemAll()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.press(Qt::Key_F1);
        auto *dialog = stage.window.findChild<ShortcutsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const QString text = allText(*dialog);
        int withKeys = 0;
        for (QAction *menu : stage.bar().actions()) {
            for (const QAction *action : allActions(*menu->menu())) {
                if (action->shortcut().isEmpty())
                    continue;
                ++withKeys;
                QVERIFY2(text.contains(action->shortcut().toString(QKeySequence::NativeText)),
                    qPrintable(action->text()));
            }
        }
        QVERIFY(withKeys >= 7);
        QVERIFY(text.contains(u"Ctrl+Shift+C"_s));
        dialog->close();
    }

    void noKeyMeansTwoThings()
    {
        ShellStage stage(*m_theme);
        stage.load();
        QHash<QKeySequence, QString> used;
        QStringList doubles;
        for (QAction *menu : stage.bar().actions()) {
            for (const QAction *action : allActions(*menu->menu())) {
                for (const QKeySequence &keys : action->shortcuts()) {
                    if (used.contains(keys))
                        doubles << keys.toString() + u' ' + used[keys] + u" / "_s + action->text();
                    used[keys] = action->text();
                }
            }
        }
        checkMnemonics(stage.bar().actions(), u"the bar"_s, doubles);
        QVERIFY2(doubles.isEmpty(), qPrintable(doubles.join(u'\n')));
        for (QAction *menu : stage.bar().actions())
            QVERIFY2(!mnemonicOf(menu->text()).isNull(), qPrintable(menu->text()));
    }

    void nothingIsOfferedForSeatsThatMayNotBeRead()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.provider.failing = test::anError(ApiError::Kind::Forbidden);
        stage.open(u"t01"_s);
        const QList<QAction *> actions = stage.menu(u"Seats"_s).actions();
        QVERIFY(!actions.isEmpty());
        for (const QAction *action : actions)
            QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        stage.provider.failing.reset();
        stage.window.currentPage()->refresh();
        stage.provider.settle();
        for (const QAction *action : actions)
            QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    }

    void theRosterComesFirst()
    {
        for (const char *tenant : {"t01", "t02"}) {
            ShellStage stage(*m_theme);
            // As the list says, so that nothing is contradicted above it.
            stage.provider.subscriptionUnits = 1000;
            stage.provider.gateway.onCapacity = [](const TenantId &) {
                Capacity capacity;
                capacity.activeCount = 30;
                capacity.units = 1000;
                return Result<Capacity>(capacity);
            };
            stage.load();
            stage.open(QLatin1String(tenant));
            const DataTable *table = stage.window.tenantPage()->seatsTab()->table();
            QTRY_VERIFY(table->viewport()->height() / table->rowHeight(0) >= 14);
        }
    }

    void chartIsShownByKeyAndMenu()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.open(u"t01"_s);
        const ChartCard *card = stage.window.tenantPage()->seatsTab()->chartCards().front();
        QVERIFY(!card->isVisible());
        stage.press(Qt::CTRL | Qt::Key_G);
        QVERIFY(card->isVisible());
        stage.action(u"View"_s, u"Hide chart"_s).trigger();
        QVERIFY(!card->isVisible());
        QVERIFY(stage.offers(u"View"_s, u"Show chart"_s));
    }

    void menusHoldWhatThePagesOffer()
    {
        ShellStage stage(*m_theme);
        stage.load();
        QVERIFY(!stage.offers(u"Row"_s, u"Remove seat: what to do"_s)); // a seat's, not a tenant's
        QVERIFY(!stage.action(u"View"_s, u"Charts as tables"_s).isEnabled());
        QVERIFY(stage.action(u"Row"_s, u"Open"_s).isEnabled());
        stage.action(u"Row"_s, u"Open"_s).trigger();
        stage.provider.settle();
        QVERIFY(stage.onTenant());
        QVERIFY(stage.action(u"Row"_s, u"Remove seat: what to do"_s).isEnabled());
        stage.action(u"View"_s, u"Show chart"_s).trigger();
        stage.action(u"View"_s, u"Charts as tables"_s).trigger();
        QVERIFY(stage.action(u"View"_s, u"Charts as tables"_s).isChecked());
        const QList<QAction *> saving = stage.action(u"View"_s, u"Save chart"_s).menu()->actions();
        QStringList titles;
        for (const QAction *save : saving) {
            QVERIFY(save->isEnabled());
            titles << save->text();
        }
        for (const ChartCard *card : stage.window.tenantPage()->seatsTab()->chartCards())
            QVERIFY(titles.contains(card->title() + u'…'));
        // Whatever a row's context menu offers is in the bar as well.
        DataTable *table = stage.window.tenantPage()->seatsTab()->table();
        QTest::keyClick(table, Qt::Key_F10, Qt::ControlModifier);
        auto *popup = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(popup);
        QStringList offered;
        for (QAction *action : allActions(*popup))
            offered << action->text().remove(u'&');
        popup->close();
        QCOMPARE(offered,
            QStringList(
                {u"Show details"_s, u"Remove seat: what to do"_s, u"Copy"_s, u"Copy with headers"_s}));
        QVERIFY(stage.action(u"Edit"_s, u"Copy selected rows"_s).isEnabled());
        QVERIFY(stage.action(u"Edit"_s, u"Copy with headers"_s).isEnabled());
        stage.action(u"Row"_s, u"Remove seat: what to do"_s).trigger();
        QVERIFY(stage.window.findChild<QDialog *>(u"removalNoteDialog"_s));
    }

    void sortingWithoutAMouse()
    {
        ShellStage stage(*m_theme);
        stage.load();
        DataTable *table = stage.window.tenantsPage()->table();
        const auto sortBy = [&](const QString &text) {
            QMenu *menu = stage.action(u"View"_s, u"Sort by"_s).menu();
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    return action->trigger();
            }
            qFatal("no column %s", qPrintable(text));
        };
        sortBy(table->columnTitle(0));
        QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 0);
        sortBy(u"Descending"_s);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Tenant 12"_s);
        sortBy(u"The server's order"_s);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Tenant 01"_s);
    }

    void pagesOfSeatsFromTheMenu()
    {
        ShellStage stage(*m_theme, AccountMode::Test, 3, 230);
        stage.load();
        QVERIFY(!stage.action(u"Go"_s, u"Next page of the list"_s).isEnabled());
        stage.open(u"t01"_s);
        QVERIFY(!stage.action(u"Go"_s, u"Previous page of the list"_s).isEnabled());
        stage.action(u"Go"_s, u"Next page of the list"_s).trigger();
        QTRY_COMPARE(stage.window.seats().pager().page, 2);
        stage.action(u"Go"_s, u"Previous page of the list"_s).trigger();
        QTRY_COMPARE(stage.window.seats().pager().page, 1);
    }

    void seatsAreGivenOnlyWhereSomebodyCanHaveOne_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("notFound");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no such tenant")
            << int(ApiError::Kind::NotFound) << int(ApiError::NotFoundKind::TenantNotFound)
            << u"doesn't know this tenant"_s;
        QTest::newRow("forbidden") << int(ApiError::Kind::Forbidden) << int(ApiError::NotFoundKind::None)
                                   << u"isn't allowed to read the seats"_s;
    }
    void seatsAreGivenOnlyWhereSomebodyCanHaveOne()
    {
        QFETCH(int, kind);
        QFETCH(int, notFound);
        QFETCH(QString, reason);
        ShellStage stage(*m_theme);
        stage.load();
        ApiError error = test::anError(ApiError::Kind(kind));
        error.notFound = ApiError::NotFoundKind(notFound);
        stage.provider.failing = error;
        stage.open(u"elsewhere"_s);
        for (const QString &name : {u"allocateSeat"_s, u"addCapacity"_s, u"importCsv"_s}) {
            const auto *button = stage.window.findChild<QPushButton *>(name);
            QVERIFY2(!button->isEnabled(), qPrintable(name));
            QVERIFY2(button->toolTip().contains(reason), qPrintable(button->toolTip()));
        }
        QVERIFY(!stage.action(u"Seats"_s, u"Allocate seat…"_s).isEnabled());
        stage.provider.failing.reset();
        stage.open(u"t02"_s);
        QVERIFY(stage.window.findChild<QPushButton *>(u"allocateSeat"_s)->isEnabled());
        QVERIFY(stage.window.findChild<QPushButton *>(u"allocateSeat"_s)->toolTip().isEmpty());
    }

    void thePrimaryActionIsTheTabs()
    {
        ShellStage stage(*m_theme);
        stage.load();
        stage.open(u"t02"_s);
        const auto primaries = [&] {
            QStringList names;
            for (const auto *button : stage.window.tenantPage()->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->property("kind") == u"primary"_s)
                    names << button->text();
            }
            return names;
        };
        QCOMPARE(primaries(), QStringList{u"Allocate seat…"_s});
        stage.window.tenantPage()->openTab(u"credits"_s);
        QCOMPARE(primaries(), QStringList{u"Use credits…"_s});
        stage.window.tenantPage()->openTab(u"addons"_s);
        QCOMPARE(primaries(), QStringList{u"Buy…"_s});
        stage.window.tenantPage()->openTab(u"seats"_s);
        QCOMPARE(primaries(), QStringList{u"Allocate seat…"_s});
    }

    void bannersKeepThePagesMargins()
    {
        ShellStage stage(*m_theme);
        stage.load();
        auto *banners = stage.window.findChild<TopBanners *>();
        QCOMPARE(banners->height(), 0);
        stage.provider.failing = test::anError(ApiError::Kind::Unauthorized);
        stage.window.tenants().refresh();
        stage.provider.settle();
        QTRY_VERIFY(stage.banner().isVisible() && stage.banner().x() == space::Page);
        QCOMPARE(stage.banner().width(), banners->width() - 2 * space::Page);
    }

    void ageFollowsTheClock()
    {
        ShellStage stage(*m_theme);
        QVERIFY(allText(stage.window).contains(u"Not updated yet"_s));
        stage.load();
        QVERIFY2(allText(stage.window).contains(u"Updated just now"_s), qPrintable(allText(stage.window)));
    }

    void aCreditCallOnItsWayHoldsTheWindow()
    {
        ShellStage stage(*m_theme);
        stage.load();
        auto &credits = stage.provider.work.credits;
        ConsumeRequest request;
        request.tenant = TenantId(u"t01"_s);
        request.poolKey = u"ai"_s;
        request.amount = 1;
        request.idempotencyKey = newIdempotencyKey();
        credits.consume(request, {}, &stage.window, [](const auto &) {});
        QTRY_COMPARE(credits.inFlight(), 1);
        stage.window.close();
        QVERIFY(stage.window.isVisible());
        QVERIFY(stage.window.findChild<QDialog *>(u"quitDialog"_s));
        stage.provider.gateway.onConsumeCredits
            = [](const ConsumeRequest &) { return Result<ConsumeReply>(ConsumeReply()); };
        stage.provider.settle();
        QTRY_VERIFY(!stage.window.isVisible());
        QCOMPARE(credits.inFlight(), 0);
    }

    void wheelOverAnUnfocusedPageSizeDoesNothing()
    {
        ShellStage stage(*m_theme, AccountMode::Test, 3, 230);
        WheelGuard guard; // the application installs one in the same way
        qApp->installEventFilter(&guard);
        stage.load();
        stage.open(u"t01"_s);
        auto *sizes = stage.window.findChild<QComboBox *>(u"pageSize"_s);
        QVERIFY(!sizes->hasFocus());
        const QPointF middle = sizes->rect().center();
        QWheelEvent wheel(middle, sizes->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(sizes, &wheel);
        QCOMPARE(sizes->currentIndex(), sizes->findData(50));
        QCOMPARE(stage.window.seats().pager().pageSize, 50);
        sizes->setFocus(Qt::MouseFocusReason);
        QWheelEvent again(middle, sizes->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(sizes, &again);
        QCOMPARE(stage.window.seats().pager().pageSize, 100);
    }
};

QTEST_MAIN(TestShellWindow)

} // namespace tst_shell_window

#include "tst_shell_window.moc"
