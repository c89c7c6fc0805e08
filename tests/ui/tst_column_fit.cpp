// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_fit.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace tst_column_fit {

using namespace desk;
using namespace Qt::StringLiterals;

/// Name (fills, stays), Plan (2), Age (1), Seats (last).
struct FittedTable
{
    FittedTable()
        : model(3, 4)
    {
        view.setModel(&model);
        view.verticalHeader()->hide();
        view.setFrameShape(QFrame::NoFrame);
        fit.setColumns(
            {{u"name"_s, 200, true, false, true, true}, {u"plan"_s, 100, true, true, true, false, 2},
                {u"age"_s, 100, true, true, true, false, 1}, {u"seats"_s, 100}});
        for (int column = 0; column < 4; ++column)
            view.horizontalHeader()->resizeSection(column, fit.columns()[size_t(column)].width);
        fit.setFillWidth(200);
    }
    /// The columns that are shown in a table that is this wide, without its scroll bar.
    QList<int> shownIn(int width)
    {
        const int bar
            = view.style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, view.verticalScrollBar());
        view.resize(width + bar, 300);
        view.show();
        fit.fit();
        return fit.visibleColumns();
    }
    QStandardItemModel model;
    QTableView view;
    ColumnFit fit{view};
};

class TestColumnFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWorthLeastGoesFirst()
    {
        FittedTable table;
        QCOMPARE(table.shownIn(500), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(table.shownIn(450), (QList<int>{0, 1, 2, 3})); // the filling one gives of its width first
        QCOMPARE(table.shownIn(449), (QList<int>{0, 1, 3}));
        QCOMPARE(table.shownIn(300), (QList<int>{0, 3}));
        QCOMPARE(table.shownIn(200), (QList<int>{0}));
        QCOMPARE(table.shownIn(20), (QList<int>{0})); // can't be hidden
        QCOMPARE(table.fit.chosenColumns(), (QList<int>{0, 1, 2, 3}));
        QVERIFY(table.fit.isWithoutRoom(3));
        QCOMPARE(table.shownIn(500), (QList<int>{0, 1, 2, 3}));
        QVERIFY(!table.fit.isWithoutRoom(3));
    }

    void oneColumnTakesTheSpareWidth()
    {
        FittedTable table;
        (void)table.shownIn(900);
        QCOMPARE(table.view.horizontalHeader()->length(), table.view.viewport()->width());
        QCOMPARE(table.fit.chosenWidth(0), 200); // what it was given
        table.fit.noteWidth(0, 260);
        QCOMPARE(table.fit.chosenWidth(0), 260);
        QCOMPARE(table.shownIn(490), (QList<int>{0, 1, 3}));
    }

    void aHiddenColumnKeepsItsWidthAndItsChoice()
    {
        FittedTable table;
        table.view.horizontalHeader()->resizeSection(2, 140);
        (void)table.shownIn(300);
        QVERIFY(table.view.isColumnHidden(2));
        QCOMPARE(table.fit.chosenWidth(2), 140);
        table.view.setColumnHidden(1, true);
        table.fit.forget();
        QCOMPARE(table.shownIn(900), (QList<int>{0, 3})); // now they are hidden by choice
    }

    void theHeaderMovesByItselfMeanwhile()
    {
        FittedTable table;
        bool byItself = true;
        QObject::connect(table.view.horizontalHeader(), &QHeaderView::sectionResized, &table.model,
            [&] { byItself = byItself && table.fit.isFitting(); });
        (void)table.shownIn(300);
        (void)table.shownIn(900);
        QVERIFY(byItself);
        QVERIFY(!table.fit.isFitting());
    }
};

QTEST_MAIN(TestColumnFit)

} // namespace tst_column_fit

#include "tst_column_fit.moc"
