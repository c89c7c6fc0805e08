// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/list_place.h"

#include <QTest>

namespace tst_list_place {

using namespace desk;

class TestListPlace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingHasNoPages()
    {
        ListPlace place;
        QCOMPARE(place.pager(0), (SeatPager{0, 0, 50}));
        QCOMPARE(place.goToPage(3, 0), -1);
    }
    void pageFollowsTheFirstRow()
    {
        ListPlace place;
        place.setVisibleRows(49, 70);
        QCOMPARE(place.pager(240), (SeatPager{1, 5, 50}));
        place.setVisibleRows(50, 71);
        QCOMPARE(place.pager(240).page, 2);
        place.setVisibleRows(-5, -9);
        QCOMPARE(place.firstVisibleRow(), 0);
        QCOMPARE(place.lastVisibleRow(), 0);
    }
    void pagesAreBounded()
    {
        ListPlace place;
        QCOMPARE(place.goToPage(0, 240), 0);
        QCOMPARE(place.goToPage(99, 240), 200);
        QCOMPARE(place.lastVisibleRow(), 239);
        QVERIFY(!place.pager(240).hasNext());
        QVERIFY(place.pager(240).hasPrevious());
    }
    /// A view that shows 60 rows can't bring row 200 of 240 to its top.
    void theLastPageStaysWhereTheViewCannotScroll()
    {
        ListPlace place;
        place.goToPage(5, 240);
        place.setVisibleRows(180, 239);
        QCOMPARE(place.pager(240).page, 5);
        place.unpin();
        QCOMPARE(place.pager(240).page, 4);
        place.goToPage(5, 240);
        place.setVisibleRows(120, 179); // and back up
        QCOMPARE(place.pager(240).page, 3);
    }
    void anotherSizeOfPages()
    {
        ListPlace place;
        QVERIFY(!place.setPageSize(50));
        QVERIFY(!place.setPageSize(0));
        place.setVisibleRows(100, 120);
        QVERIFY(place.setPageSize(25));
        QCOMPARE(place.pager(240), (SeatPager{5, 10, 25}));
        place.reset();
        QCOMPARE(place.pager(240), (SeatPager{1, 10, 25}));
    }
};

QTEST_GUILESS_MAIN(TestListPlace)

} // namespace tst_list_place

#include "tst_list_place.moc"
