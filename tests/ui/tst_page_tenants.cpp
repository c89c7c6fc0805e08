// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/roles.h"
#include "support/ui_backend.h"
#include "ui/pages/tenant_page.h"
#include "ui/pages/tenants_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_stack.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace tst_page_tenants {

using namespace desk;
using namespace desk::uitest;
using namespace Qt::StringLiterals;
using Method = test::FakeGateway::Method;

struct TenantsStage
{
    explicit TenantsStage(int count = 12)
        : provider(count)
        , view(provider.data, provider.clock, provider.health)
        , page(view, provider.preferences)
    {
        page.resize(1100, 700);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page's window did not become active");
    }
    void load()
    {
        view.refresh();
        provider.settle();
        page.focusContent();
    }
    [[nodiscard]] DataTable &table() const { return *page.findChild<DataTable *>(u"tenantTable"_s); }
    [[nodiscard]] SearchField &search() const { return *page.findChild<SearchField *>(u"tenantSearch"_s); }
    [[nodiscard]] FilterChips &chips() const { return *page.findChild<FilterChips *>(u"tenantFilters"_s); }
    [[nodiscard]] QPushButton &chip(const QString &id) const
    {
        return *page.findChild<QPushButton *>(u"chip-"_s + id);
    }
    [[nodiscard]] StateView &state() const { return *page.findChild<StateView *>(); }
    [[nodiscard]] QPushButton &stateButton(const QString &name) const
    {
        return *state().findChild<QPushButton *>(name);
    }
    [[nodiscard]] QString countText() const { return page.findChild<QLabel *>(u"tenantCount"_s)->text(); }
    [[nodiscard]] QString coverageText() const
    {
        return page.findChild<QLabel *>(u"tenantCoverage"_s)->text();
    }
    [[nodiscard]] QToolButton &button(const QString &accessibleName) const
    {
        for (QToolButton *button : page.findChildren<QToolButton *>()) {
            if (button->accessibleName() == accessibleName)
                return *button;
        }
        qFatal("no button %s", qPrintable(accessibleName));
    }
    [[nodiscard]] QString nameAt(int row) const { return table().model()->index(row, 0).data().toString(); }
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }

    FakeBackend provider;
    TenantsViewModel view;
    TenantsPage page;
};

/// The filter menu as it opens.
QMenu &openedFilterMenu(const TenantsStage &stage)
{
    auto *menu = stage.button(u"Filter by status or plan"_s).findChild<QMenu *>();
    Q_EMIT menu->aboutToShow();
    return *menu;
}

QAction &actionStarting(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(text))
            return *action;
    }
    qFatal("no action %s", qPrintable(text));
}

class TestPageTenants : public QObject
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

    void typingSearchesAndDownGoesToTheRows()
    {
        TenantsStage stage;
        stage.load();
        QCOMPARE(stage.rows(), 12);
        stage.page.focusSearch();
        QVERIFY(stage.search().hasFocus());
        QTest::keyClicks(&stage.search(), u"tenant 0"_s);
        QTRY_COMPARE(stage.rows(), 10); // 1 to 9, and 10 has a 0 as well
        QCOMPARE(stage.search().countText(), u"10 of 12"_s);
        QTest::keyClick(&stage.search(), Qt::Key_Down);
        QVERIFY(stage.table().hasFocus());
        QVERIFY(stage.table().currentIndex().isValid());
        stage.page.focusSearch();
        QTest::keyClick(&stage.search(), Qt::Key_Escape);
        QCOMPARE(stage.rows(), 12);
        QVERIFY(stage.search().countText().isEmpty());
        QVERIFY(stage.search().hasFocus());
    }

    void firstListTakesTheFocusUnlessSomebodyTypes()
    {
        {
            TenantsStage stage;
            stage.view.refresh();
            stage.page.focusContent(); // as the window does it; there is no table to see yet
            stage.provider.settle();
            QVERIFY(stage.table().hasFocus());
            QCOMPARE(stage.table().currentIndex().row(), 0);
        }
        TenantsStage stage;
        stage.page.focusSearch();
        QTest::keyClicks(&stage.search(), u"t"_s);
        stage.view.refresh();
        stage.provider.settle();
        QVERIFY(stage.search().hasFocus());
        QCOMPARE(stage.search().text(), u"t"_s);
    }

    void chipsFilterByArrows()
    {
        TenantsStage stage;
        stage.page.resize(1400, 700); // room for every chip
        stage.load();
        stage.chip(u"all"_s).setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(stage.chip(u"over"_s).isChecked());
        QVERIFY(stage.view.filter().overCapacity);
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.nameAt(0), u"Tenant 07"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(stage.chip(u"pastDue"_s).isChecked());
        QVERIFY(!stage.view.filter().overCapacity);
        QVERIFY(stage.chip(u"pastDue"_s).hasFocus()); // new counts don't take it away
        QCOMPARE(stage.rows(), 2); // 5 and 10 are past due
        QVERIFY(stage.chip(u"pastDue"_s).text().contains(u'2'));
        stage.chip(u"all"_s).click();
        QCOMPARE(stage.rows(), 12);
    }

    /// Four chips fit into one line; the others are in the menu, and beside the four while they are on.
    void theOtherQuickFiltersAreInTheMenu()
    {
        TenantsStage stage;
        stage.load();
        QCOMPARE(stage.chips().findChildren<QPushButton *>().size(), qsizetype(4));
        actionStarting(openedFilterMenu(stage), u"No subscription (3)"_s).trigger();
        QCOMPARE(stage.rows(), 3); // 4, 8 and 12 have no subscription
        QVERIFY(stage.chip(u"noSubscription"_s).isChecked());
        QVERIFY(!stage.chip(u"all"_s).isChecked());
        QCOMPARE(stage.page.filterChoices(), QStringList{u"show:noSubscription"_s});
        actionStarting(openedFilterMenu(stage), u"Full (0)"_s).trigger();
        QCOMPARE(stage.rows(), 0);
        stage.page.setFilterChoices({u"show:noSubscription"_s});
        QCOMPARE(stage.rows(), 3);
        actionStarting(openedFilterMenu(stage), u"No subscription (3)"_s).trigger();
        QCOMPARE(stage.rows(), 12);
        QVERIFY(stage.chip(u"all"_s).isChecked());
    }

    void chipKeepsTheSearch()
    {
        TenantsStage stage;
        stage.load();
        stage.page.focusSearch();
        QTest::keyClicks(&stage.search(), u"t05"_s);
        QTRY_COMPARE(stage.rows(), 1);
        stage.chip(u"over"_s).click();
        QCOMPARE(stage.rows(), 0);
        stage.chip(u"pastDue"_s).click();
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.nameAt(0), u"Tenant 05"_s);
    }

    void filterMenuByStatusAndPlan()
    {
        TenantsStage stage;
        stage.load();
        actionStarting(openedFilterMenu(stage), u"Trial"_s).trigger();
        QCOMPARE(stage.rows(), 3); // 3, 6 and 9
        QCOMPARE(stage.button(u"Filter by status or plan"_s).text(), u"Filter (1)"_s);
        QVERIFY(actionStarting(openedFilterMenu(stage), u"Trial"_s).isChecked());
        actionStarting(openedFilterMenu(stage), u"Pro"_s).trigger();
        QCOMPARE(stage.rows(), 1);
        QCOMPARE(stage.nameAt(0), u"Tenant 06"_s);
        actionStarting(openedFilterMenu(stage), u"Trial"_s).trigger();
        QCOMPARE(stage.rows(), 3); // 2, 6 and 10 are on Pro
        actionStarting(openedFilterMenu(stage), u"Clear search and filters"_s).trigger();
        QCOMPARE(stage.rows(), 12);
        QCOMPARE(stage.button(u"Filter by status or plan"_s).text(), u"Filter"_s);
    }

    void U10_U13_planNamesAreLiteralInTheMenu()
    {
        TenantsStage stage;
        stage.provider.planNames = {u"<b>R&D</b>\nnext"_s, u"Team"_s};
        stage.load();
        const QAction &action = actionStarting(openedFilterMenu(stage), u"<b>R&&D</b> next"_s);
        QVERIFY(!action.text().contains(u'\n'));
    }

    void enterAndDoubleClickOpenTheRow()
    {
        TenantsStage stage;
        stage.load();
        const QSignalSpy opened(&stage.page, &TenantsPage::tenantActivated);
        QTest::keyClick(&stage.table(), Qt::Key_Down);
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<TenantId>().text(), stage.view.model()->idAt(1).text());
        const QRect cell = stage.table().visualRect(stage.table().model()->index(4, 0));
        QTest::mouseClick(stage.table().viewport(), Qt::LeftButton, {}, cell.center());
        QTest::mouseDClick(stage.table().viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[1][0].value<TenantId>().text(), stage.view.model()->idAt(4).text());
    }

    void rowWithoutAnIdDoesNotOpen()
    {
        TenantsStage stage(1);
        stage.provider.tenants[0].externalId = {};
        stage.provider.tenants[0].problem = u"data.tenants[0].externalTenantId is missing"_s;
        stage.load();
        QCOMPARE(stage.rows(), 1);
        const QSignalSpy opened(&stage.page, &TenantsPage::tenantActivated);
        QTest::keyClick(&stage.table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 0);
        QVERIFY(stage.countText().contains(u"1 with unreadable data"_s));
    }

    void copyTakesTheVisibleColumns()
    {
        TenantsStage stage;
        stage.page.resize(1400, 700); // room for every column
        stage.load();
        stage.table().showColumn(int(TenantField::ExternalId));
        QTest::keyClick(&stage.table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList before = QGuiApplication::clipboard()->text().split(u'\t');
        QVERIFY(before.contains(u"Tenant 01"_s));
        QVERIFY(before.contains(u"t01"_s));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(u'\n'));
        stage.table().horizontalHeader()->hideSection(int(TenantField::ExternalId));
        QTest::keyClick(&stage.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].split(u'\t').contains(u"Plan"_s));
        QVERIFY(!lines[1].split(u'\t').contains(u"t01"_s));
        QCOMPARE(lines[0].count(u'\t'), lines[1].count(u'\t'));
        QCOMPARE(lines[1].count(u'\t'), before.size() - 2);
    }

    void C08_copiedFormulasAreText()
    {
        TenantsStage stage(1);
        stage.provider.tenants[0].name = u"=HYPERLINK(\"x\")"_s;
        stage.load();
        QTest::keyClick(&stage.table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"'=HYPERLINK"_s));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<td>'=HYPERLINK"_s));
    }

    void columnChooserByKeyboard()
    {
        TenantsStage stage;
        stage.load();
        stage.button(u"Choose columns"_s).setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        auto *list = popup->findChild<QListWidget *>();
        QCOMPARE(list->currentRow(), 0);
        QTest::keyClick(list, Qt::Key_Down);
        const QString second = list->currentItem()->text();
        const int column = stage.table().horizontalHeader()->logicalIndex(1);
        const bool hidden = stage.table().isColumnHidden(column);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(stage.table().isColumnHidden(column), !hidden);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(stage.table().isColumnHidden(column), hidden);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(list->currentItem()->text(), second);
        QCOMPARE(stage.table().horizontalHeader()->visualIndex(column), 2);
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Space); // the name can't be hidden
        QVERIFY(!stage.table().isColumnHidden(0));
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

    void layoutComesBackInTheNextPage()
    {
        TenantsStage stage;
        stage.load();
        QHeaderView *header = stage.table().horizontalHeader();
        header->hideSection(int(TenantField::Plan));
        header->resizeSection(int(TenantField::Name), 333);
        header->moveSection(header->visualIndex(int(TenantField::Seats)), 1);
        const QPoint onStatus(header->sectionViewportPosition(int(TenantField::Status)) + 20, 10);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, onStatus);
        QCOMPARE(stage.view.model()->sortColumn(), int(TenantField::Status));
        QVERIFY(stage.provider.preferences.has(u"tenants/table"_s));
        TenantsViewModel secondView(stage.provider.data, stage.provider.clock, stage.provider.health);
        TenantsPage second(secondView, stage.provider.preferences);
        auto *table = second.findChild<DataTable *>(u"tenantTable"_s);
        QCOMPARE(table->tableLayout().toJson(), stage.table().tableLayout().toJson());
        QVERIFY(table->isColumnHidden(int(TenantField::Plan)));
        QCOMPARE(table->columnWidth(int(TenantField::Name)), 333);
        QCOMPARE(table->horizontalHeader()->visualIndex(int(TenantField::Seats)), 1);
        QCOMPARE(secondView.model()->sortColumn(), int(TenantField::Status));
    }

    void headerSortsAndSaysSo()
    {
        TenantsStage stage;
        stage.load();
        QHeaderView *header = stage.table().horizontalHeader();
        const auto click = [&] { QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(20, 10)); };
        click();
        QCOMPARE(stage.nameAt(0), u"Tenant 01"_s);
        click();
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(stage.nameAt(0), u"Tenant 12"_s);
        click(); // the third one is the server's order again
        QCOMPARE(header->sortIndicatorSection(), -1);
        QCOMPARE(stage.nameAt(0), u"Tenant 01"_s);
    }

    void selectionIsCounted()
    {
        TenantsStage stage;
        stage.load();
        QVERIFY(stage.countText().startsWith(u"12 tenant"_s));
        QVERIFY(stage.countText().contains(u"1 selected"_s));
        QTest::keyClick(&stage.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&stage.table(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(stage.countText().contains(u"3 selected"_s));
        QTest::keyClick(&stage.table(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(stage.countText().contains(u"12 selected"_s));
        stage.chip(u"pastDue"_s).click();
        QVERIFY(stage.countText().startsWith(u"2 of 12"_s));
        QVERIFY(stage.countText().contains(u"2 selected"_s));
    }

    void wideWindowsPreviewTheCurrentTenant()
    {
        TenantsStage stage;
        stage.load();
        auto *preview = stage.page.findChild<QWidget *>(u"rowPreview"_s);
        stage.page.resize(1280, 700);
        QVERIFY(!preview->isVisible());
        stage.page.resize(1600, 700);
        QTRY_VERIFY(preview->isVisible());
        const auto title = [&] { return preview->findChild<QLabel *>(u"detailTitle"_s)->text(); };
        stage.table().goToRow(1);
        QVERIFY2(title().contains(u"Tenant 02"_s), qPrintable(title()));
        QCOMPARE(preview->findChild<QLabel *>(u"seatsHeadline"_s)->text(), u"2 of 10 in use"_s);
        QTest::keyClick(&stage.table(), Qt::Key_Down);
        QVERIFY2(title().contains(u"Tenant 03"_s), qPrintable(title()));
        const QSignalSpy opened(&stage.page, &TenantsPage::tenantActivated);
        QTest::keyClick(preview->findChild<QPushButton *>(u"openRow"_s), Qt::Key_Space);
        QCOMPARE(opened.size(), 1);
        stage.view.setSearchText(u"nobody has this name"_s);
        QTRY_VERIFY(!preview->findChild<QPushButton *>(u"openRow"_s)->isVisible());
        QVERIFY(preview->findChild<QLabel *>(u"detailHint"_s)->isVisible());
    }

    void thePreviewTellsAndDoesMore()
    {
        TenantsStage stage;
        QObject owner;
        const TenantActions actions(stage.view.provider().capabilities, false, &owner);
        stage.page.offer(actions);
        stage.load();
        stage.page.resize(1600, 900);
        const auto *preview = stage.page.findChild<QWidget *>(u"rowPreview"_s);
        QTRY_VERIFY(preview->isVisible());
        stage.table().goToRow(1);
        const auto button = [&](const QString &name) { return preview->findChild<QPushButton *>(name); };
        QVERIFY(preview->findChild<QWidget *>(u"previewPools"_s)->isVisible());
        QVERIFY(!preview->findChild<QWidget *>(u"previewPayments"_s)->isVisible());
        QVERIFY(!button(u"previewToPayments"_s)->isVisible());
        QSignalSpy capacity(&stage.page, &TenantsPage::capacityRequested);
        QSignalSpy allocate(&stage.page, &TenantsPage::allocateRequested);
        QTest::keyClick(button(u"previewCapacity"_s), Qt::Key_Space);
        QTest::keyClick(button(u"previewAllocate"_s), Qt::Key_Space);
        QTest::keyClick(button(u"previewCopyId"_s), Qt::Key_Space);
        QCOMPARE(capacity.size(), 1);
        QCOMPARE(capacity[0][0].value<TenantId>(), TenantId(u"t02"_s));
        QCOMPARE(capacity[0][1].toString(), u"Tenant 02"_s);
        QCOMPARE(allocate[0][0].value<TenantId>(), TenantId(u"t02"_s));
        QCOMPARE(QApplication::clipboard()->text(), u"t02"_s);
        stage.table().goToRow(3); // has no subscription
        QVERIFY(!button(u"previewCapacity"_s)->isEnabled());
        QVERIFY(!button(u"previewAllocate"_s)->isEnabled());
        QVERIFY(button(u"openRow"_s)->isEnabled());
        QVERIFY(preview->findChild<QLabel *>(u"previewReason"_s)->isVisible());
    }

    void anAccountThatOnlyReadsPreviewsNoActs()
    {
        TenantsStage stage;
        QObject owner;
        const TenantActions actions(stage.view.provider().capabilities, true, &owner);
        stage.page.offer(actions);
        stage.load();
        stage.page.resize(1600, 900);
        stage.table().goToRow(3);
        QVERIFY(!stage.page.findChild<QPushButton *>(u"previewCapacity"_s));
        QVERIFY(!stage.page.findChild<QPushButton *>(u"previewAllocate"_s));
        QVERIFY(!stage.page.findChild<QLabel *>(u"previewReason"_s)->isVisible());
    }

    void nothingIsZeroBeforeItIsKnown()
    {
        TenantsStage stage;
        QVERIFY(stage.countText().isEmpty());
        for (const QPushButton *chip : stage.chips().findChildren<QPushButton *>())
            QVERIFY2(!chip->text().contains(u'0'), qPrintable(chip->text()));
        QCOMPARE(stage.state().kind(), StateView::Kind::Loading);
        stage.view.refresh();
        QCOMPARE(stage.state().kind(), StateView::Kind::Loading);
        // The list alone: seats and subscriptions are not known of anybody.
        stage.provider.gateway.onSubscriptions
            = [](const TenantId &) -> std::optional<Result<SubscriptionList>> { return std::nullopt; };
        stage.provider.gateway.onCapacity = {};
        stage.provider.settle();
        QVERIFY(stage.table().isVisible());
        QVERIFY(stage.chip(u"all"_s).text().contains(u"12"_s));
        for (const auto &id : {u"over"_s, u"pastDue"_s, u"lowCredits"_s})
            QVERIFY2(!stage.chip(id).text().contains(u'0'), qPrintable(stage.chip(id).text()));
        QCOMPARE(stage.coverageText(), u"Details of 0 of 12 loaded"_s);
        const QModelIndex seats = stage.table().model()->index(0, int(TenantField::Seats));
        QVERIFY(seats.data(IsLoadingRole).toBool());
    }

    void coverageIsSaidUntilAllIsRead()
    {
        TenantsStage stage;
        stage.view.refresh();
        stage.provider.gateway.answer(0);
        stage.provider.gateway.answerPending();
        stage.provider.clock.advance(std::chrono::seconds(1));
        QVERIFY2(stage.coverageText().contains(u"of 12 loaded"_s), qPrintable(stage.coverageText()));
        QVERIFY(stage.chip(u"over"_s).toolTip().contains(u"of 12 checked"_s));
        stage.provider.settle();
        QVERIFY(stage.coverageText().isEmpty());
        QVERIFY(stage.chip(u"over"_s).toolTip().isEmpty());
    }

    void errorWithRetry()
    {
        TenantsStage stage;
        stage.provider.failing = test::anError(ApiError::Kind::Server);
        stage.load();
        QCOMPARE(stage.state().kind(), StateView::Kind::Error);
        QVERIFY(stage.state().isVisible());
        QVERIFY(stage.countText().isEmpty());
        stage.provider.failing.reset();
        stage.stateButton(u"retry"_s).setFocus(Qt::TabFocusReason);
        QTest::keyClick(&stage.stateButton(u"retry"_s), Qt::Key_Space);
        stage.provider.settle();
        QVERIFY(stage.table().isVisible());
        QCOMPARE(stage.rows(), 12);
    }

    void failedRefreshKeepsTheRowsAndSaysSo()
    {
        TenantsStage stage;
        stage.load();
        auto *banner = stage.page.findChild<Banner *>();
        QVERIFY(banner);
        QVERIFY(banner->isHidden());
        stage.provider.failing = test::anError(ApiError::Kind::Decode);
        stage.view.refresh();
        stage.provider.settle();
        QVERIFY(stage.table().isVisible());
        QCOMPARE(stage.rows(), 12);
        QVERIFY(banner->isVisible());
        stage.provider.failing.reset();
        banner->findChild<QPushButton *>(u"bannerAction"_s)->click();
        stage.provider.settle();
        QVERIFY(banner->isHidden());
    }

    void connectionTroubleIsTheShellsBusiness()
    {
        TenantsStage stage;
        stage.load();
        stage.provider.failing = test::anError(ApiError::Kind::Offline);
        stage.view.refresh();
        stage.provider.settle();
        QVERIFY(stage.provider.health.problem());
        QVERIFY(stage.page.findChild<Banner *>()->isHidden()); // one cause is told once
    }

    void emptyStates()
    {
        TenantsStage none(0);
        none.load();
        QCOMPARE(none.state().kind(), StateView::Kind::Empty);
        QCOMPARE(none.state().title(), u"No tenants yet"_s);
        QVERIFY(!none.chips().isVisible()); // a row of zeros says nothing

        TenantsStage stage;
        stage.load();
        stage.page.focusSearch();
        QTest::keyClicks(&stage.search(), u"nobody"_s);
        QTRY_COMPARE(stage.state().kind(), StateView::Kind::Empty);
        QCOMPARE(stage.state().title(), u"No tenant matches"_s);
        stage.stateButton(u"stateAction"_s).click();
        QVERIFY(stage.search().text().isEmpty());
        QTRY_COMPARE(stage.rows(), 12);
        QVERIFY(stage.table().isVisible());
        QVERIFY(stage.view.filter().isEmpty());
    }

    void U12_rowsKeepTheirHeight()
    {
        TenantsStage stage(2);
        stage.provider.tenants[0].name = QString(10'000, u'm');
        stage.provider.tenants[1].name = u"two\nlines\nand three"_s;
        stage.load();
        QCOMPARE(stage.table().rowHeight(0), stage.table().rowHeight(1));
        QVERIFY(stage.table().rowHeight(0) <= 60);
        QVERIFY(!stage.page.grab().isNull());
    }
};

QTEST_MAIN(TestPageTenants)

} // namespace tst_page_tenants

#include "tst_page_tenants.moc"
