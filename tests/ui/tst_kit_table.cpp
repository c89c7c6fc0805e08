// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ui_hostile_names.h"
#include "support/ui_tenant_model.h"
#include "ui/delegates/cell_delegate.h"
#include "ui/delegates/identity_delegate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace tst_kit_table {

using namespace desk;

std::vector<TableColumn> tenantColumns()
{
    return {{QStringLiteral("tenant"), 200, true, false, true},
        {QStringLiteral("plan"), 100, true, true, false}, {QStringLiteral("status"), 120, true, true, true},
        {QStringLiteral("seats"), 150, true, true, true}, {QStringLiteral("renews"), 110, false, true, true}};
}

struct Table
{
    explicit Table(int rows = 200)
    {
        for (int i = 0; i < rows; ++i)
            model.rows.push_back({QStringLiteral("Tenant %1").arg(i), QStringLiteral("id_%1").arg(i),
                QStringLiteral("Business"), QStringLiteral("Active"), StatusTone::Good, i, 10,
                QStringLiteral("1 Dec")});
        view.setModel(&model);
        view.setColumns(tenantColumns());
        view.resize(700, 400);
        view.show();
    }
    uitest::TenantModel model;
    DataTable view;
};

class TestKitTable : public QObject
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

    void layoutSurvivesUnknownColumns()
    {
        TableLayout saved;
        saved.columns = {{QStringLiteral("seats"), 180, true}, {QStringLiteral("fromTheFuture"), 90, true},
            {QStringLiteral("tenant"), 99'999, true}, {QStringLiteral("seats"), 50, true},
            {QStringLiteral("plan"), 100, false}};
        saved.sortColumn = QStringLiteral("seats");
        saved.descending = true;
        const auto read = TableLayout::fromJson(saved.toJson());
        QVERIFY(read);
        QCOMPARE(*read, saved);
        Table table;
        table.view.setTableLayout(*read);
        const TableLayout now = table.view.tableLayout();
        QCOMPARE(now.columns.size(), tenantColumns().size());
        QCOMPARE(now.columns.at(0).id, QStringLiteral("seats"));
        QCOMPARE(now.columns.at(0).width, 180);
        QCOMPARE(now.sortColumn, QStringLiteral("seats"));
        QVERIFY(now.descending);
        QVERIFY(table.view.isColumnHidden(1)); // plan
        QCOMPARE(table.view.columnWidth(0), 200); // the width out of range is the default again
        QCOMPARE(table.model.sortedColumn, 3);
        table.view.resetTableLayout();
        QCOMPARE(table.view.tableLayout(), table.view.defaultLayout());
        QVERIFY(!TableLayout::fromJson(QStringLiteral("not json")));
        QVERIFY(!TableLayout::fromJson(QStringLiteral("{\"columns\":3}")));
    }

    void columnsGiveWayByPriority()
    {
        Table table(5);
        std::vector<TableColumn> columns = tenantColumns(); // 200, 100, 120, 150
        columns[1].givesWay = 2;
        columns[2].fills = true;
        columns[3].givesWay = 1;
        table.view.setColumns(columns);
        const auto shownAt = [&](int width) {
            table.view.resize(width, 400);
            QCoreApplication::processEvents();
            return table.view.visibleColumns();
        };
        const int bar = table.view.style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        QCOMPARE(shownAt(700), QList<int>({0, 1, 2, 3}));
        QCOMPARE(shownAt(200 + 100 + 90 + 150 + bar), QList<int>({0, 1, 2, 3})); // the one that fills shrinks
        QCOMPARE(table.view.columnWidth(2), 90 + bar); // the bar's room is used while there is none
        QCOMPARE(shownAt(200 + 100 + 90 + 150 + bar - 1), QList<int>({0, 1, 2}));
        QVERIFY(table.view.isWithoutRoom(3));
        QCOMPARE(shownAt(200 + 100 + 90 + bar - 1), QList<int>({0, 2}));
        QCOMPARE(shownAt(150), QList<int>({0})); // it can't be hidden
        QVERIFY(!table.view.horizontalScrollBar()->isVisible());
        // What somebody chose is the same all the time: for the store, for files and for the chooser.
        QCOMPARE(table.view.chosenColumns(), QList<int>({0, 1, 2, 3}));
        QCOMPARE(table.view.tableLayout(), table.view.defaultLayout());
        table.view.openColumnChooser();
        const auto *list = QApplication::activePopupWidget()->findChild<QListWidget *>();
        QCOMPARE(list->item(3)->text(), QStringLiteral("Seats (no room)"));
        QCOMPARE(list->item(3)->checkState(), Qt::Checked);
        QCOMPARE(list->item(4)->checkState(), Qt::Unchecked);
        QApplication::activePopupWidget()->close();
        QCOMPARE(shownAt(700), QList<int>({0, 1, 2, 3}));
        QVERIFY(!table.view.isWithoutRoom(3));
        QCOMPARE(table.view.columnWidth(3), 150);
    }

    void withoutPrioritiesTheLastGiveWay()
    {
        Table table(5);
        table.view.resize(400, 400);
        QCoreApplication::processEvents();
        QCOMPARE(table.view.visibleColumns(), QList<int>({0, 1}));
        table.view.horizontalHeader()->hideSection(1); // by hand: the next one has room now
        QCOMPARE(table.view.visibleColumns(), QList<int>({0, 2}));
        QCOMPARE(table.view.chosenColumns(), QList<int>({0, 2, 3}));
        table.view.horizontalHeader()->resizeSection(0, 380);
        QCOMPARE(table.view.visibleColumns(), QList<int>({0}));
        QCOMPARE(table.view.tableLayout().columns.at(0).width, 380);
    }

    void rowsAreReachedWhenTheirColumnHides()
    {
        Table table;
        table.view.setCurrentIndex(table.model.index(0, 3));
        table.view.resize(340, 300);
        QCoreApplication::processEvents();
        QVERIFY(table.view.isWithoutRoom(3));
        QVERIFY(!table.view.isColumnHidden(table.view.currentIndex().column()));
        QTest::keyClick(&table.view, Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(table.view.rowAt(table.view.viewport()->height() - 40) > 150);
    }

    void comingRowsTakeNoColumnAway()
    {
        Table table(2);
        const int bar = table.view.style()->pixelMetric(QStyle::PM_ScrollBarExtent);
        table.view.resize(200 + 100 + 120 + 150 + bar, 400);
        QCoreApplication::processEvents();
        QCOMPARE(table.view.visibleColumns().size(), 4);
        Table full(200);
        full.view.resize(table.view.size());
        QCoreApplication::processEvents();
        QVERIFY(full.view.verticalScrollBar()->isVisible());
        QCOMPARE(full.view.visibleColumns(), table.view.visibleColumns());
    }

    void sortingSkipsWhatCannotBeSorted()
    {
        Table table;
        QHeaderView *header = table.view.horizontalHeader();
        const QSignalSpy sorted(&table.view, &DataTable::sortRequested);
        const auto click = [&](int column) {
            const int x = header->sectionViewportPosition(column) + 20;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
        };
        click(0);
        QCOMPARE(table.model.sortedColumn, 0);
        click(1);
        QCOMPARE(table.model.sortedColumn, 0);
        QCOMPARE(header->sortIndicatorSection(), 0);
        QCOMPARE(sorted.size(), 1);
        QCOMPARE(sorted.at(0).at(0).toString(), QStringLiteral("tenant"));
    }

    void copyTakesVisibleColumnsOnly()
    {
        Table table;
        table.model.rows[1].name = QStringLiteral("Tab\tand <b>");
        table.view.selectRow(1);
        QTest::keyClick(&table.view, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, QStringLiteral("Tab and <b>\tBusiness\tActive\t1 / 10")); // "renews" is hidden
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->html().contains(QLatin1String("<b>"))); // U10
        QTest::keyClick(&table.view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(
            QGuiApplication::clipboard()->text().startsWith(QLatin1String("Tenant\tPlan\tStatus\tSeats\n")));
    }

    void tableActivatesAndLetsTabThrough()
    {
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        Table table;
        auto *after = new QLineEdit;
        layout->addWidget(&table.view);
        layout->addWidget(after);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        table.view.setFocus(Qt::TabFocusReason);
        QVERIFY(table.view.currentIndex().isValid());
        const QSignalSpy activated(&table.view, &DataTable::rowActivated);
        QTest::keyClick(&table.view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QTest::keyClick(&table.view, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), after);
        table.view.setParent(nullptr);
    }

    void visibleRowsAreReportedOnce()
    {
        Table table;
        const QSignalSpy visible(&table.view, &DataTable::visibleRowsChanged);
        QTRY_COMPARE(visible.size(), 1);
        QCOMPARE(visible.at(0).at(0).toInt(), 0);
        for (int i = 0; i < 20; ++i)
            table.view.scrollTo(table.model.index(100 + i, 0), QAbstractItemView::PositionAtTop);
        QTRY_COMPARE(visible.size(), 2);
        QCOMPARE(visible.at(1).at(0).toInt(), 119);
        QVERIFY(visible.at(1).at(1).toInt() > 119);
    }

    void rowHeightsFollowDensity()
    {
        Table table;
        QCOMPARE(table.view.rowHeight(0), 32);
        table.view.setTwoLineRows(true);
        QCOMPARE(table.view.rowHeight(0), 44);
        m_theme->apply(Scheme::Light, Density::Compact);
        QCOMPARE(table.view.rowHeight(0), 26);
        m_theme->apply(Scheme::Light, Density::Comfortable);
        QCOMPARE(table.view.rowHeight(0), 44);
    }

    void U12_cellsOfAnyLengthPaint()
    {
        Table table(0);
        for (const QString &name : uitest::hostileNames())
            table.model.rows.push_back({name, name, name, name, StatusTone::Warning, 3, 2, name});
        table.view.setColumns(tenantColumns());
        table.view.setTwoLineRows(true);
        table.view.setItemDelegate(new CellDelegate(&table.view));
        table.view.setItemDelegateForColumn(0, new IdentityDelegate(&table.view));
        Q_EMIT table.model.layoutChanged();
        QVERIFY(!table.view.grab().isNull());
        QCOMPARE(table.view.rowHeight(0), 44);
    }
};

QTEST_MAIN(TestKitTable)

} // namespace tst_kit_table

#include "tst_kit_table.moc"
