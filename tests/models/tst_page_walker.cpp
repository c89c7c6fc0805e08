// SPDX-License-Identifier: GPL-3.0-or-later
// What every walk over a roster does, whoever takes the pages. Who takes them is tested by itself.
#include "models/data/page_walker.h"

#include "support/fake_gateway.h"

#include <QTest>

namespace tst_page_walker {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
/// Takes what comes.
class Walker final : public PageWalker
{
public:
    using Manner = PageWalker::Manner;
    using PageWalker::isEndless;
    using PageWalker::passes;
    using PageWalker::totalChanged;
    using PageWalker::walk;

    Walker(RosterSource &source, const Manner &manner)
        : PageWalker(source, TenantId(u"acme"_s), SeatFilter::Active, manner)
    { }

    std::vector<int> taken;
    int enoughAfter = 0; ///< pages
    int ends = 0;

private:
    bool take(int page, const SeatPage &received) override
    {
        taken.push_back(page);
        if (int(taken.size()) == enoughAfter)
            stop();
        return !received.seats.empty();
    }
    void ended() override { ++ends; }
};

/// A roster, and somebody who walks over it.
struct Walk
{
    explicit Walk(int rows, const Walker::Manner &manner = {})
        : seats(someSeats(rows))
        , walker(gateway, manner)
    {
        gateway.onSeats = [this](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
            if (query.page == failingPage)
                return failure(anError(ApiError::Kind::Timeout));
            SeatPage page = pageOf(seats, query);
            if (distort)
                distort(page);
            return page;
        };
    }
    /// The newest request is answered first.
    void answerBackwards()
    {
        while (gateway.pending() > 0) {
            for (size_t i = gateway.requests().size(); i-- > 0;) {
                if (gateway.answer(i))
                    break;
            }
        }
    }
    void run()
    {
        walker.walk();
        gateway.answerAll();
    }
    [[nodiscard]] int lastPage() const { return *std::ranges::max_element(taken); }

    FakeGateway gateway;
    std::vector<Seat> seats;
    std::function<void(SeatPage &)> distort;
    int failingPage = 0;
    Walker walker;
    std::vector<int> &taken = walker.taken;
};

class TestPageWalker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreTakenAsTheyComeOrInTheirOrder()
    {
        Walk any(450);
        any.walker.walk();
        any.gateway.answer(0);
        any.answerBackwards();
        QCOMPARE(any.taken, (std::vector<int>{1, 5, 4, 3, 2}));
        QCOMPARE(any.walker.ends, 1);
        Walk ordered(2000, {.inFlight = 3, .inOrder = true});
        ordered.walker.walk();
        ordered.gateway.answer(0);
        ordered.gateway.answer(2);
        ordered.gateway.answer(3);
        QCOMPARE(ordered.taken, (std::vector<int>{1}));
        QCOMPARE(ordered.gateway.requests().size(), size_t(4)); // those that wait are on their way
        ordered.answerBackwards();
        QCOMPARE(ordered.taken.size(), size_t(20));
        QVERIFY(std::ranges::is_sorted(ordered.taken));
        QCOMPARE(ordered.gateway.mostPending(), size_t(3));
    }

    void roundsGrow()
    {
        Walk walk(2000, {.inFlight = 3, .inOrder = true, .inRounds = true});
        walk.walker.walk();
        for (const size_t round : {1, 2, 3, 3}) {
            QCOMPARE(walk.gateway.pending(), round);
            walk.gateway.answerPending();
        }
        walk.walker.enoughAfter = 10;
        walk.gateway.answerPending();
        QCOMPARE(walk.walker.ends, 1);
        QCOMPARE(walk.gateway.pending(), size_t(0));
        QVERIFY(!walk.walker.isRunning());
    }

    void pagesOnScreenComeFirst()
    {
        Walk walk(5000);
        walk.walker.walk();
        QCOMPARE(walk.gateway.requests().front().priority, Priority::Background); // nobody looks
        walk.gateway.answerPending();
        walk.walker.setVisibleRows(4010, 4040);
        QCOMPARE(walk.gateway.requests().back().query.page, 41);
        QCOMPARE(walk.gateway.requests().back().priority, Priority::Visible);
        QCOMPARE(walk.gateway.pending(), size_t(7)); // without a free place
    }

    void P01_aNextPageIsFollowedWhileItBringsSomething()
    {
        Walk honest(100);
        honest.distort = [](SeatPage &page) { page.hasNextPage = true; };
        honest.run();
        QCOMPARE(honest.taken, (std::vector<int>{1, 2}));
        QVERIFY(honest.walker.isEndless());
        Walk more(5000);
        more.distort = [](SeatPage &page) { page.total = 100; };
        more.run();
        QCOMPARE(more.taken, (std::vector<int>{1, 2, 3}));
        QVERIFY(!more.walker.totalChanged()); // what the server says is the same all the time
        QCOMPARE(more.walker.total(), 300);
        QCOMPARE(more.walker.warnings().size(), 1);
    }

    void P02_totalsThatChange()
    {
        Walk walk(350);
        walk.distort = [&](SeatPage &page) { page.total -= page.page == 3 ? 1 : 0; };
        walk.run();
        QVERIFY(walk.walker.totalChanged());
        walk.distort = {};
        walk.run();
        QVERIFY(!walk.walker.totalChanged());
        QCOMPARE(walk.walker.passes(), 2);
        QCOMPARE(walk.walker.ends, 2);
    }

    void P06_aTotalThatGrowsForEverIsNotFollowedForEver()
    {
        Walk walk(3000);
        walk.distort = [](SeatPage &page) { page.total = 300 + 200 * page.page; };
        walk.run();
        QCOMPARE(walk.lastPage(), 2 * 5 + 10);
        Walk absurd(100);
        absurd.distort = [](SeatPage &page) { page.total = std::numeric_limits<qint64>::max(); };
        absurd.run();
        QVERIFY(absurd.lastPage() <= 20);
        QVERIFY(absurd.walker.isEndless());
    }

    void P05_aPageThatIsTooLargeFails()
    {
        const auto everything
            = [](const Walk &walk) { return [&walk](SeatPage &page) { page.seats = walk.seats; }; };
        Walk any(1500);
        any.distort = everything(any);
        any.run();
        QVERIFY(!any.walker.error());
        Walk bounded(1500, {.mostOnAPage = 1000});
        bounded.distort = everything(bounded);
        bounded.run();
        QCOMPARE(bounded.walker.error()->kind, ApiError::Kind::Protocol);
    }

    void P07_emptyPages()
    {
        Walk middle(500);
        middle.distort = [](SeatPage &page) {
            if (page.page == 2)
                page.seats.clear();
        };
        middle.run();
        QCOMPARE(middle.taken.size(), size_t(5));
        QVERIFY(!middle.walker.isEndless());
    }

    void P08_aFailureLetsTheOthersComeAndIsGoneOnFrom()
    {
        Walk walk(1000);
        walk.failingPage = 3;
        walk.run();
        QCOMPARE(walk.taken.size(), size_t(7)); // two before it, and five that were on their way
        QCOMPARE(walk.walker.error()->kind, ApiError::Kind::Timeout);
        walk.failingPage = 0;
        const size_t before = walk.gateway.requests().size();
        walk.walker.resume();
        QVERIFY(!walk.walker.error());
        QCOMPARE(walk.gateway.requests()[before].query.page, 3);
        walk.walker.stop();
        QCOMPARE(walk.gateway.pending(), size_t(0));
        walk.walker.resume();
        walk.gateway.answerAll();
        QCOMPARE(walk.taken.size(), size_t(10));
        QVERIFY(!walk.walker.error());
    }
};

QTEST_GUILESS_MAIN(TestPageWalker)

} // namespace tst_page_walker

#include "tst_page_walker.moc"
