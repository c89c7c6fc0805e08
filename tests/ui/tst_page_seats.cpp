// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/roles.h"
#include "support/ui_backend.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_view.h"
#include "ui/dialogs/removal_note_dialog.h"
#include "ui/pages/seats_tab.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/pager.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/utilisation_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace tst_page_seats {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;
using Method = test::FakeGateway::Method;

struct SeatsStage
{
    explicit SeatsStage(int seatCount)
        : provider(2, seatCount)
        , view(provider.data, provider.capacities, provider.clock, provider.health, &FakeBackend::rawRow)
        , tab(view, provider.preferences)
    {
        tab.resize(1200, 760);
        tab.show();
        tab.activateWindow();
        if (!QTest::qWaitForWindowActive(&tab))
            qFatal("the tab's window did not become active");
    }
    void load(const QString &tenant = u"t01"_s)
    {
        view.setTenant(TenantId(tenant));
        tab.focusContent();
        provider.settle();
    }
    /// What is said beside the list.
    void setCapacity(std::optional<qint64> units, std::optional<qint64> active)
    {
        const auto honest = provider.gateway.onSeats;
        provider.gateway.onSeats = [=](const SeatQuery &query) -> FakeBackend::Gateway::Answer<SeatPage> {
            auto page = honest(query);
            if (*page) {
                (*page)->capacity.units = units;
                (*page)->capacity.activeCount = active;
            }
            return page;
        };
    }
    [[nodiscard]] DataTable &table() const { return *tab.findChild<DataTable *>(u"seatTable"_s); }
    [[nodiscard]] SearchField &search() const { return *tab.findChild<SearchField *>(u"seatSearch"_s); }
    [[nodiscard]] Pager &pager() const { return *tab.findChild<Pager *>(u"seatPager"_s); }
    [[nodiscard]] QToolButton &pagerButton(const QString &name) const
    {
        return *pager().findChild<QToolButton *>(name);
    }
    [[nodiscard]] QLineEdit &pageNumber() const { return *pager().findChild<QLineEdit *>(u"pageNumber"_s); }
    [[nodiscard]] QPushButton &chip(const QString &id) const
    {
        return *tab.findChild<QPushButton *>(u"chip-"_s + id);
    }
    [[nodiscard]] DetailPanel &panel() const { return *tab.findChild<DetailPanel *>(); }
    [[nodiscard]] QString panelTitle() const
    {
        return panel().findChild<ElidedLabel *>(u"detailTitle"_s)->text();
    }
    [[nodiscard]] StateView &state() const
    {
        return *tab.findChild<StateStack *>()->stateView(); // the charts have none of their own
    }
    [[nodiscard]] Banner &banner() const { return *tab.findChild<Banner *>(u"seatBanner"_s); }
    [[nodiscard]] QPushButton &bannerAction() const
    {
        return *banner().findChild<QPushButton *>(u"bannerAction"_s);
    }
    [[nodiscard]] ChartCard &card(const QString &name) const { return *tab.findChild<ChartCard *>(name); }
    [[nodiscard]] QLabel &headline() const { return *tab.findChild<QLabel *>(u"seatsHeadline"_s); }
    [[nodiscard]] QString notes() const { return tab.findChild<ElidedLabel *>(u"seatNotes"_s)->text(); }
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    [[nodiscard]] QString userAt(int row) const { return table().model()->index(row, 0).data().toString(); }
    [[nodiscard]] int topRow() const { return table().rowAt(0); }

    FakeBackend provider;
    SeatsViewModel view;
    SeatsTab tab;
};

template <typename T>
T *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<T *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QAction *actionOf(QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

QMenu *popup()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

class TestPageSeats : public QObject
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
    void cleanup()
    {
        while (QWidget *open = QApplication::activePopupWidget())
            open->close();
    }

    void pagerButtonsAndScrollBarAreOneState()
    {
        SeatsStage stage(230);
        stage.load();
        QCOMPARE(stage.pager().pageCount(), 5);
        QCOMPARE(stage.pager().page(), 1);
        QVERIFY(!stage.pagerButton(u"previousPage"_s).isEnabled());
        QTest::keyClick(&stage.pagerButton(u"nextPage"_s), Qt::Key_Space);
        QTRY_COMPARE(stage.pager().page(), 2);
        QCOMPARE(stage.topRow(), 50);
        QTest::keyClick(&stage.pagerButton(u"lastPage"_s), Qt::Key_Space);
        QTRY_COMPARE(stage.pager().page(), 5);
        QVERIFY(!stage.pagerButton(u"lastPage"_s).isEnabled());
        stage.table().verticalScrollBar()->setValue(0); // now from the other side
        QTRY_COMPARE(stage.pager().page(), 1);
        stage.table().scrollTo(stage.table().model()->index(120, 0), QAbstractItemView::PositionAtTop);
        QTRY_COMPARE(stage.pager().page(), 3);
        QCOMPARE(stage.pageNumber().text(), u"3"_s);
    }

    void pageNumberCanBeTyped()
    {
        SeatsStage stage(230);
        stage.load();
        stage.pageNumber().setFocus(Qt::TabFocusReason);
        stage.pageNumber().selectAll();
        QTest::keyClicks(&stage.pageNumber(), u"4"_s);
        QTest::keyClick(&stage.pageNumber(), Qt::Key_Return);
        QTRY_COMPARE(stage.pager().page(), 4);
        QCOMPARE(stage.topRow(), 150);
        stage.pageNumber().selectAll();
        QTest::keyClicks(&stage.pageNumber(), u"99"_s);
        QTest::keyClick(&stage.pageNumber(), Qt::Key_Return);
        QTRY_COMPARE(stage.pager().page(), 5); // brought into range
    }

    void pageSizeIsKept()
    {
        SeatsStage stage(230);
        stage.load();
        auto *sizes = stage.pager().findChild<QComboBox *>(u"pageSize"_s);
        sizes->setFocus(Qt::TabFocusReason);
        QTest::keyClick(sizes, Qt::Key_Down); // 50 → 100
        QCOMPARE(stage.view.pager().pageSize, 100);
        QCOMPARE(stage.provider.preferences.value(u"seats/pageSize"_s, 0).toInt(), 100);
        QCOMPARE(stage.pager().pageCount(), 3);
        SeatsViewModel second(stage.provider.data, stage.provider.capacities, stage.provider.clock,
            stage.provider.health, &FakeBackend::rawRow);
        const SeatsTab tab(second, stage.provider.preferences);
        QCOMPARE(second.pager().pageSize, 100);
        QCOMPARE(tab.findChild<Pager *>(u"seatPager"_s)->pageSize(), 100);
    }

    void aJumpRightAfterTheSearchIsEmptiedIsNotLost()
    {
        SeatsStage stage(5000);
        stage.load();
        stage.view.setSearchText(u"user4999"_s);
        QCOMPARE(stage.rows(), 1);
        QCoreApplication::processEvents();
        stage.view.setSearchText({});
        stage.view.lastPage(); // before the view has been laid out for so many rows
        QTRY_COMPARE(stage.topRow(), 4950);
        QCOMPARE(stage.view.pager().page, 100);
    }

    void strangePageSizesAreNotTaken()
    {
        FakeBackend provider(1);
        for (const int strange : {-1, 0, 7, 1'000'000}) {
            provider.preferences.setValue(u"seats/pageSize"_s, strange);
            SeatsViewModel view(
                provider.data, provider.capacities, provider.clock, provider.health, &FakeBackend::rawRow);
            const SeatsTab tab(view, provider.preferences);
            const int size = view.pager().pageSize;
            QVERIFY2(size == 25 || size == 50 || size == 100, qPrintable(QString::number(size)));
        }
    }

    void chipsChooseTheStatus()
    {
        SeatsStage stage(30);
        for (int i = 0; i < 4; ++i) {
            stage.provider.seats[size_t(i)] = test::aSeat(u"gone%1"_s.arg(i), SeatStatus::Removed);
        }
        QVERIFY(!stage.chip(u"removed"_s).text().contains(u'0')); // nothing is known yet
        stage.load();
        QCOMPARE(stage.rows(), 26);
        QVERIFY(stage.chip(u"active"_s).text().contains(u"26"_s));
        QVERIFY(stage.chip(u"removed"_s).text().contains(u'4'));
        stage.chip(u"active"_s).setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        stage.provider.settle();
        QCOMPARE(stage.view.filter(), SeatFilter::Removed);
        QCOMPARE(stage.rows(), 4);
        QVERIFY(stage.chip(u"removed"_s).hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        stage.provider.settle();
        QCOMPARE(stage.rows(), 30);
        QVERIFY(stage.chip(u"all"_s).hasFocus());
    }

    void emptyChipOffersAllSeats()
    {
        SeatsStage stage(5);
        stage.load();
        stage.chip(u"removed"_s).click();
        stage.provider.settle();
        QCOMPARE(stage.state().kind(), StateView::Kind::Empty);
        auto *action = stage.state().findChild<QPushButton *>(u"stateAction"_s);
        QVERIFY(action->isVisible());
        action->click(); // a button that is there does something
        stage.provider.settle();
        QCOMPARE(stage.view.filter(), SeatFilter::All);
        QVERIFY(stage.table().isVisible());
        QCOMPARE(stage.rows(), 5);
    }

    void searchSaysWhatItHasSeen()
    {
        SeatsStage stage(1000);
        stage.view.setTenant(TenantId(u"t01"_s));
        for (size_t i = 0; i < stage.provider.gateway.requests().size(); ++i) {
            if (stage.provider.gateway.requests()[i].method == Method::Seats
                && stage.provider.gateway.requests()[i].query.limit > 1) {
                stage.provider.gateway.answer(i);
                break;
            }
        }
        stage.provider.clock.advance(std::chrono::milliseconds(200));
        stage.tab.focusSearch();
        QTest::keyClicks(&stage.search(), u"user1"_s);
        QTRY_VERIFY(!stage.view.searchText().isEmpty());
        QVERIFY2(stage.notes().startsWith(u"searching 100 of 1,000"_s), qPrintable(stage.notes()));
        stage.provider.settle();
        QVERIFY(!stage.notes().contains(u"searching"_s));
        QCOMPARE(stage.search().countText(), u"112 of 1,000"_s); // 1, 10…19, 100…199 and 1000
        QTest::keyClick(&stage.search(), Qt::Key_Down);
        QVERIFY(stage.table().hasFocus());
        QVERIFY(stage.table().selectionModel()->hasSelection());
    }

    void searchEndsWithTheTenant()
    {
        SeatsStage stage(30);
        stage.load();
        stage.tab.focusSearch();
        QTest::keyClicks(&stage.search(), u"user12"_s);
        QTRY_COMPARE(stage.rows(), 1);
        stage.load(u"t02"_s);
        QVERIFY(stage.search().text().isEmpty());
        QCOMPARE(stage.rows(), 30);
        stage.tab.focusSearch();
        QTest::keyClicks(&stage.search(), u"user12"_s); // the same words count again
        QTRY_COMPARE(stage.rows(), 1);
    }

    void nothingMatchesClearsTheSearch()
    {
        SeatsStage stage(5);
        stage.load();
        stage.tab.focusSearch();
        QTest::keyClicks(&stage.search(), u"nobody"_s);
        QTRY_COMPARE(stage.state().kind(), StateView::Kind::Empty);
        auto *action = stage.state().findChild<QPushButton *>(u"stateAction"_s);
        QCOMPARE(action->text(), u"Clear search"_s);
        action->click();
        QVERIFY(stage.search().text().isEmpty());
        QTRY_COMPARE(stage.rows(), 5);
    }

    void detailsFollowTheRowAndEscReturns()
    {
        SeatsStage stage(20);
        stage.load();
        QVERIFY(stage.table().hasFocus());
        QVERIFY(stage.panel().isHidden());
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        QVERIFY(stage.panel().isVisible());
        QCOMPARE(stage.panelTitle(), u"Name of user1"_s);
        QVERIFY(stage.table().hasFocus()); // so that the arrows go through the seats
        QTest::keyClick(&stage.table(), Qt::Key_Down);
        QCOMPARE(stage.panelTitle(), u"Name of user2"_s);
        auto *raw = stage.panel().findChild<QPlainTextEdit *>();
        QVERIFY(raw->toPlainText().contains(u"\"row\": 1"_s));
        QVERIFY(!raw->isVisible()); // folded at first
        QTest::keyClick(stage.panel().findChild<QToolButton *>(u"rawJsonFold"_s), Qt::Key_Space);
        QVERIFY(raw->isVisible());
        QVERIFY(raw->height() < 100); // of one line
        raw->setFocus(Qt::TabFocusReason);
        QTest::keyClick(raw, Qt::Key_Escape);
        QVERIFY(stage.panel().isHidden());
        QVERIFY(stage.table().hasFocus());
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        QVERIFY(stage.panel().isVisible());
        QTest::keyClick(&stage.table(), Qt::Key_Escape); // from the list too
        QVERIFY(stage.panel().isHidden());
        QVERIFY(stage.table().hasFocus());
    }

    void rawJsonCanBeCopied()
    {
        SeatsStage stage(3);
        stage.load();
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        for (CopyButton *button : stage.panel().findChildren<CopyButton *>()) {
            if (button->accessibleName() == u"Copy raw JSON"_s)
                QTest::keyClick(button, Qt::Key_Space);
        }
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"\"raw\""_s));
    }

    void detailsCloseWithTheTenant()
    {
        SeatsStage stage(3);
        stage.load();
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        QVERIFY(stage.panel().isVisible());
        stage.view.setTenant(TenantId(u"t02"_s)); // nobody's details under another tenant's name
        QVERIFY(stage.panel().isHidden());
    }

    void removalNoteFromTheContextMenu()
    {
        SeatsStage stage(3);
        stage.load();
        QTest::keyClick(&stage.table(), Qt::Key_F10, Qt::ControlModifier);
        QVERIFY(popup());
        QAction *remove = actionOf(*popup(), u"Remove seat: what to do"_s);
        QVERIFY(remove);
        QVERIFY(actionOf(*popup(), u"Show details"_s));
        popup()->close();
        remove->trigger();
        auto *dialog = openDialog<RemovalNoteDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<CopyButton *>()->copyText(), u"user1"_s);
        dialog->close();
    }

    void removalNoteIsAboutTheSeatShown()
    {
        SeatsStage stage(20);
        stage.load();
        QTest::keyClick(&stage.table(), Qt::Key_Down);
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        QCOMPARE(stage.panelTitle(), u"Name of user2"_s);
        stage.view.setSearchText(u"nobody"_s); // its row is gone, its details are still there
        QVERIFY(stage.panel().isVisible());
        QCOMPARE(stage.panelTitle(), u"Name of user2"_s);
        for (QPushButton *button : stage.panel().findChildren<QPushButton *>()) {
            if (button->text() == u"What to do instead"_s)
                QTest::keyClick(button, Qt::Key_Space);
        }
        auto *dialog = openDialog<RemovalNoteDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<CopyButton *>()->copyText(), u"user2"_s);
        dialog->close();
    }

    void restThatFailedCanBeLoaded()
    {
        SeatsStage stage(350);
        stage.view.setTenant(TenantId(u"t01"_s));
        stage.tab.focusContent();
        const auto honest = stage.provider.gateway.onSeats;
        stage.provider.gateway.onSeats
            = [&](const SeatQuery &query) -> FakeBackend::Gateway::Answer<SeatPage> {
            if (query.page == 3)
                return failure(test::anError(ApiError::Kind::Server));
            return honest(query);
        };
        stage.provider.settle();
        QCOMPARE(stage.view.state().phase, ViewState::Phase::Partial);
        QVERIFY(stage.table().isVisible()); // what came is kept
        QVERIFY(stage.banner().isVisible());
        QCOMPARE(stage.bannerAction().text(), u"Load the rest"_s);
        stage.provider.gateway.onSeats = honest;
        QTest::keyClick(&stage.bannerAction(), Qt::Key_Space);
        stage.provider.settle();
        QVERIFY(stage.banner().isHidden());
        QCOMPARE(stage.view.state().phase, ViewState::Phase::Ready);
        QCOMPARE(stage.rows(), 350);
    }

    void failedRefreshCanBeTriedAgain()
    {
        SeatsStage stage(20);
        stage.load();
        stage.provider.failing = test::anError(ApiError::Kind::Forbidden);
        stage.view.refresh();
        stage.provider.settle();
        QCOMPARE(stage.rows(), 20);
        QVERIFY(stage.banner().isVisible());
        stage.provider.failing.reset();
        stage.bannerAction().click();
        stage.provider.settle();
        QVERIFY(stage.banner().isHidden());
    }

    void P02_incompleteListCanBeReadAgain()
    {
        SeatsStage stage(20);
        const auto honest = stage.provider.gateway.onSeats;
        stage.provider.gateway.onSeats
            = [&](const SeatQuery &query) -> FakeBackend::Gateway::Answer<SeatPage> {
            auto page = honest(query);
            if (*page)
                (*page)->total += 5; // more than it gives
            return page;
        };
        stage.load();
        QVERIFY(stage.banner().isVisible());
        QVERIFY(stage.banner().message().startsWith(u"List incomplete"_s));
        QCOMPARE(stage.bannerAction().text(), u"Read again"_s);
        stage.provider.gateway.onSeats = honest;
        stage.bannerAction().click();
        stage.provider.settle();
        QVERIFY(stage.banner().isHidden());
    }

    void firstErrorHasRetry()
    {
        SeatsStage stage(20);
        stage.provider.failing = test::anError(ApiError::Kind::Forbidden);
        stage.provider.failing->message = u"<b>ask</b> your admin"_s;
        stage.load();
        QCOMPARE(stage.state().kind(), StateView::Kind::Error);
        QCOMPARE(
            stage.state().findChild<QLabel *>(u"stateServerMessage"_s)->text(), u"<b>ask</b> your admin"_s);
        QVERIFY(!stage.headline().isVisible());
        stage.provider.failing.reset();
        auto *retry = stage.state().findChild<QPushButton *>(u"retry"_s);
        retry->setFocus(Qt::TabFocusReason);
        QTest::keyClick(retry, Qt::Key_Space);
        stage.provider.settle();
        QCOMPARE(stage.rows(), 20);
        QVERIFY(stage.table().hasFocus()); // the button that had it is gone
    }

    void noSubscriptionHidesChartsAndControls()
    {
        SeatsStage stage(20);
        stage.provider.subscribed = false;
        stage.load();
        QCOMPARE(stage.state().title(), u"No active subscription, so no seats"_s);
        QVERIFY(!stage.headline().isVisible());
        QVERIFY(!stage.card(u"overTimeCard"_s).isVisible());
        QVERIFY(!stage.tab.chartSwitch()->isEnabled());
        QVERIFY(!stage.search().isVisible());
        QVERIFY(!stage.chip(u"active"_s).isVisible());
        QVERIFY(stage.pager().isHidden());
        QVERIFY(stage.banner().isHidden()); // a state, not a failure
        stage.provider.subscribed = true;
        stage.load(u"t02"_s);
        QVERIFY(stage.headline().isVisible());
        QVERIFY(stage.tab.chartSwitch()->isEnabled());
        QVERIFY(stage.search().isVisible());
    }

    void chartTurnsIntoItsTable()
    {
        SeatsStage stage(20);
        stage.load();
        stage.tab.chartSwitch()->trigger();
        ChartCard &card = stage.card(u"overTimeCard"_s);
        auto *toggle = card.findChild<QToolButton *>(u"chartAsTable"_s);
        QVERIFY(toggle->isEnabled());
        toggle->setFocus(Qt::TabFocusReason);
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(card.isTableShown());
        QVERIFY(card.findChild<DataTable *>()->model()->rowCount() > 0);
        QCOMPARE(toggle->accessibleName(), u"Show as chart"_s);
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(!card.isTableShown());
        QVERIFY(!card.accessibleDescription().isEmpty());
    }

    void seatsAreToldInALine()
    {
        SeatsStage stage(20);
        stage.load();
        QCOMPARE(stage.headline().text(), u"20 of 1,000 in use"_s);
        const auto left = [&] { return stage.tab.findChild<QLabel *>(u"seatsLeft"_s)->isVisible(); };
        QVERIFY(left());
        QVERIFY(stage.tab.findChild<UtilisationBar *>()->isVisible());
        stage.setCapacity(0, 0);
        stage.load();
        QCOMPARE(stage.headline().text(), u"This plan has no seats"_s);
        QVERIFY(!left() && !stage.tab.findChild<UtilisationBar *>()->isVisible());
        stage.setCapacity(std::nullopt, 7);
        stage.load();
        QCOMPARE(stage.headline().text(), u"7 in use, capacity not known"_s);
        QVERIFY(!left());
    }

    void chartIsThereByRoomUntilSomebodyChooses()
    {
        SeatsStage stage(60);
        stage.load();
        ChartCard &card = stage.card(u"overTimeCard"_s);
        auto *button = stage.tab.findChild<QToolButton *>(u"seatChart"_s);
        QVERIFY(!card.isVisible()); // 760 px: the list comes first
        QVERIFY(!button->isChecked() && button->isEnabled());
        QVERIFY(!stage.provider.preferences.has(u"seats/chart"_s));
        stage.tab.resize(1200, 1000);
        QVERIFY(card.isVisible() && button->isChecked());
        QVERIFY(!stage.provider.preferences.has(u"seats/chart"_s)); // nobody has chosen
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(!card.isVisible());
        QCOMPARE(stage.provider.preferences.value(u"seats/chart"_s, true).toBool(), false);
        stage.tab.chartSwitch()->trigger();
        QVERIFY(card.isVisible() && button->isChecked());
        stage.tab.resize(1200, 760);
        QVERIFY(card.isVisible()); // as asked for
        QCOMPARE(card.height(), 240);
        stage.tab.resize(1200, 330);
        QVERIFY(card.isVisible() && card.height() < 240); // lower, so that there is room for rows
        stage.tab.setMinimumSize(1, 1); // as in the window, which has one of its own
        stage.tab.resize(1200, 250);
        QVERIFY(!card.isVisible() && !button->isEnabled()); // no room for any row
        SeatsViewModel second(stage.provider.data, stage.provider.capacities, stage.provider.clock,
            stage.provider.health, &FakeBackend::rawRow);
        const SeatsTab again(second, stage.provider.preferences);
        QVERIFY(again.findChild<QToolButton *>(u"seatChart"_s));
    }

    void chartShowsTheDaysThatAreChosen()
    {
        SeatsStage stage(20);
        for (size_t i = 0; i < stage.provider.seats.size(); ++i)
            stage.provider.seats[i].allocatedAt = Timestamp::fromUtcMs(
                stage.provider.clock.utcNow().toMSecsSinceEpoch() - qint64(400 - 20 * i) * 86'400'000);
        stage.tab.resize(1200, 1000);
        stage.load();
        const auto rows = [&] { return stage.card(u"overTimeCard"_s).chart()->table().rows.size(); };
        const size_t all = rows();
        QVERIFY(stage.chip(u"days0"_s).isChecked());
        stage.chip(u"days0"_s).setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left); // a year
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left); // 90 days
        QVERIFY(stage.chip(u"days90"_s).hasFocus());
        QVERIFY(rows() < all);
        QCOMPARE(stage.provider.preferences.value(u"seats/chartDays"_s, QString()).toString(), u"days90"_s);
        SeatsViewModel second(stage.provider.data, stage.provider.capacities, stage.provider.clock,
            stage.provider.health, &FakeBackend::rawRow);
        const SeatsTab again(second, stage.provider.preferences);
        QVERIFY(again.findChild<QPushButton *>(u"chip-days90"_s)->isChecked());
    }

    void forecastIsSaidWithAndWithoutTheChart()
    {
        SeatsStage stage(6);
        for (size_t i = 0; i < stage.provider.seats.size(); ++i)
            stage.provider.seats[i].allocatedAt = Timestamp::fromUtcMs(
                stage.provider.clock.utcNow().toMSecsSinceEpoch() - qint64(100 - 16 * i) * 86'400'000);
        stage.setCapacity(10, 6);
        stage.load();
        auto *note = stage.tab.findChild<ElidedLabel *>(u"seatsNote"_s);
        QVERIFY2(note->text().startsWith(u"Full about "_s), qPrintable(note->text()));
        stage.tab.chartSwitch()->trigger();
        QVERIFY(note->text().isEmpty()); // now it stands under the chart's title
        bool said = false;
        for (const auto *label : stage.card(u"overTimeCard"_s).findChildren<ElidedLabel *>())
            said = said || label->text().startsWith(u"Full about "_s);
        QVERIFY(said);
    }

    void wideWindowsKeepThePanel()
    {
        SeatsStage stage(20);
        stage.load();
        QVERIFY(stage.panel().isHidden());
        stage.tab.resize(1600, 800);
        QVERIFY(stage.panel().isVisible());
        QCOMPARE(stage.panel().width(), 400);
        QVERIFY(!stage.panel().findChild<QToolButton *>(u"detailClose"_s)->isVisible());
        QCOMPARE(stage.panelTitle(), u"Name of user1"_s); // the current row's
        QTest::keyClick(&stage.table(), Qt::Key_Down);
        QCOMPARE(stage.panelTitle(), u"Name of user2"_s);
        QTest::keyClick(&stage.table(), Qt::Key_Escape);
        QVERIFY(stage.panel().isVisible());
        stage.view.setTenant(TenantId(u"t02"_s)); // nobody is selected there yet
        QVERIFY(stage.panel().showsHint());
        stage.provider.settle();
        stage.tab.resize(1200, 760);
        QVERIFY(stage.panel().isHidden()); // nobody opened it
        stage.tab.showSeat(0);
        stage.tab.resize(1600, 800);
        stage.tab.resize(1200, 760);
        QVERIFY(stage.panel().isVisible()); // somebody did
        QVERIFY(stage.panel().findChild<QToolButton *>(u"detailClose"_s)->isVisible());
    }

    void columnsGiveWayToTheDetails()
    {
        SeatsStage stage(20);
        stage.tab.resize(1000, 700);
        stage.load();
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(stage.table().isWithoutRoom(int(SeatField::Removed)));
        QVERIFY(!stage.table().isColumnHidden(int(SeatField::Status)));
        const QHeaderView *header = stage.table().horizontalHeader();
        QVERIFY(header->length() <= stage.table().viewport()->width()); // no badge is cut
        stage.tab.closeDetail();
        QTRY_VERIFY(!stage.table().isWithoutRoom(int(SeatField::Removed)));
    }

    void chartPictureIsSaved()
    {
        const QTemporaryDir folder;
        SeatsStage stage(20);
        stage.load();
        stage.tab.chartSwitch()->trigger();
        ChartCard &card = stage.card(u"overTimeCard"_s);
        const QString path = folder.filePath(u"seats.png"_s);
        QString suggested;
        card.setAskPath([&](const QString &suggestion, const std::function<void(const QString &)> &done) {
            suggested = suggestion;
            done(path);
        });
        const QSignalSpy saved(&card, &ChartCard::saved);
        card.findChild<QToolButton *>(u"chartSave"_s)->click();
        QCOMPARE(saved.size(), 1);
        QVERIFY(suggested.endsWith(u".png"_s));
        const QImage picture(path);
        QVERIFY(picture.width() > 900);
        card.setAskPath([](const QString &, const std::function<void(const QString &)> &done) { done({}); });
        card.findChild<QToolButton *>(u"chartSave"_s)->click();
        QCOMPARE(saved.size(), 1); // cancelled
    }

    void failedPictureIsTold()
    {
        const QTemporaryDir folder;
        SeatsStage stage(20);
        stage.load();
        stage.tab.chartSwitch()->trigger();
        ChartCard &card = stage.card(u"overTimeCard"_s);
        const QString path = folder.filePath(u"no/such/folder/seats.png"_s);
        card.setAskPath(
            [&](const QString &, const std::function<void(const QString &)> &done) { done(path); });
        card.findChild<QToolButton *>(u"chartSave"_s)->click();
        auto *told = stage.tab.findChild<Banner *>(u"chartProblem"_s);
        QVERIFY(told->isVisible());
        QVERIFY(told->message().contains(u"could not be saved"_s));
        QTest::keyClick(told->findChild<QToolButton *>(u"bannerDismiss"_s), Qt::Key_Space);
        QVERIFY(told->isHidden());
    }

    void layoutKeepsColumnsOfOtherTenants()
    {
        SeatsStage stage(20);
        stage.load();
        const int columns = stage.table().model()->columnCount();
        QVERIFY(columns > SeatTableModel::seatColumnCount()); // team and floor
        const QString last = stage.view.model()->columnId(columns - 1);
        stage.table().showColumn(columns - 1);
        stage.table().setColumnWidth(columns - 1, 77);
        QVERIFY(stage.provider.preferences.value(u"seats/table"_s, QString()).toString().contains(last));
        for (Seat &seat : stage.provider.seats)
            seat.metadata.clear();
        stage.load(u"t02"_s);
        QCOMPARE(stage.table().model()->columnCount(), SeatTableModel::seatColumnCount());
        stage.table().setColumnWidth(0, 201);
        stage.provider.seats = test::someSeats(20);
        stage.load(u"t01"_s);
        QCOMPARE(stage.view.model()->columnId(columns - 1), last);
        QCOMPARE(stage.table().columnWidth(columns - 1), 77);
        QCOMPARE(stage.table().columnWidth(0), 201);
    }

    void copiesSeats()
    {
        SeatsStage stage(3);
        stage.load();
        QTest::keyClick(&stage.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&stage.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].split(u'\t').contains(u"user1"_s));
        QVERIFY(lines[3].split(u'\t').contains(u"user3@example.org"_s));
    }
};

QTEST_MAIN(TestPageSeats)

} // namespace tst_page_seats

#include "tst_page_seats.moc"
