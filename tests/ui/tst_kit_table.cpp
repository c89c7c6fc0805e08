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
#include <QMimeData>
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
