// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seats_view_model.h"

#include "models/data/seat_loader.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"
#include "support/fake_journal.h"
#include "support/model_contract.h"
#include "support/test_account.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

namespace tst_seats_view_model {

using namespace desk;
using namespace desk::test;
using namespace std::chrono_literals;
using Phase = ViewState::Phase;
using Method = FakeGateway::Method;

const TenantId acme(QStringLiteral("acme"));

/// A server with a list of seats, a clock, and the view-model under test.
struct Stage
{
    std::vector<Seat> seats;
    FakeClock clock;
    FakeGateway gateway;
    FakeHistoryStore history;
    CapacityHistory capacities{history, QStringLiteral("acc")};
    ConnectionHealth health;
    AccountData data{gateway, history, clock, health, QStringLiteral("acc")};
    SeatsViewModel view;
    ModelContract contract;

    explicit Stage(int count)
        : seats(someSeats(count))
        , view(data, capacities, clock, health, &rawRow)
        , contract(view.model())
    {
        gateway.onSeats = [this](const SeatQuery &query) { return honest(query); };
    }
    static QByteArray rawRow(const QByteArray &packed, qsizetype row)
    {
        return packed + ", row " + QByteArray::number(row);
    }
    [[nodiscard]] FakeGateway::Answer<SeatPage> honest(const SeatQuery &query)
    {
        SeatPage page = pageOf(seats, query);
        page.receivedAt = clock.utcNow();
        return page;
    }
    void loadAll()
    {
        view.setTenant(acme);
        gateway.answerAll();
        clock.advance(200ms);
    }
    [[nodiscard]] QString text(int row, SeatField field = SeatField::User) const
    {
        auto *model = const_cast<SeatsViewModel &>(view).model();
        return model->index(row, int(field)).data(Qt::DisplayRole).toString();
    }
};

class SeatsViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFirstPageAtOnce();
    void asksForSixPagesAtATime();
    void asksForTheRowsOnScreenFirst();
    void announcesAtMostOncePer100Milliseconds();
    void searchesWhatIsThereAndSaysSo();
    void sortsOnceEverythingIsThere();
    void countsEveryFilter();
    void totalsThatAreKnownAreShownAtOnce();
    void capacityComesFromTheNewestPage();
    void noSubscriptionIsAState();
    void removedFilterWithoutRowsSaysNothingMatches();
    void P01_endlessNextPageStops();
    void P01_nextPagesWithNewRowsAreFollowedTwice();
    void P02_changedTotalIsReadOnceMore();
    void P02_disagreementThatStaysIsTold();
    void P03_duplicatesMergeNewestKept();
    void P04_skippedRowIsReadOnceMore();
    void P05_largePagesAreTakenAndHugeOnesRefused();
    void P06_rowsWinOverATotalOfZero();
    void P07_emptyMiddlePageDoesNotEndTheList();
    void P08_errorKeepsTheRestAndResumes();
    void P08_errorOfTheLastPageKeepsTheRest();
    void P09_filterChangeDropsTheOldList();
    void P10_repliesInAnyOrderGiveOneOrder();
    void K01_switchingTenantsNeverMixesRows();
    void K06_manyFailuresAreOneProblem();
    void lyingTotalDoesNotEatTheMemory();
    void refreshKeepsTheOldRows();
    void failedRefreshKeepsTheOldRowsAndSaysSo();
    void selectionSurvivesARefresh();
    void cancelKeepsWhatIsThere();
    void pagerAndScrollBarAreOneState();
    void lastPageStaysChosenWhereTheViewCannotScroll();
    void detailHasTheRawRow();
    void copiesSafely();
    void overTimeNeedsEveryRow();
    void ordersOfSeatsAreInTheHistory();
    void overTimeIsNotReadAfterAFailure();
    void overTimeReusesTheListOfAll();
    void theCapacityOfEarlierRunsIsDrawn();
    void whatTheListSaysIsAFigure();
    void D17_gaugeIsClampedItsWordsAreNot();
};

void SeatsViewModelTest::showsTheFirstPageAtOnce()
{
    Stage stage(250);
    stage.view.setTenant(acme);
    QCOMPARE(stage.view.state().phase, Phase::FirstLoad);
    QCOMPARE(stage.gateway.requests().front().priority, Priority::User);
    QVERIFY(stage.gateway.answer(0));
    QCOMPARE(stage.view.model()->rowCount(), 250);
    QCOMPARE(stage.text(0), QStringLiteral("user1"));
    QCOMPARE(stage.text(99), QStringLiteral("user100"));
    QVERIFY(stage.view.model()->index(100, 0).data(IsLoadingRole).toBool());
    QCOMPARE(stage.view.state().phase, Phase::Partial);
    QVERIFY(stage.view.state().loading);
    stage.contract.check();
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.state().asOf, stage.clock.utcNow());
    QCOMPARE(stage.text(249), QStringLiteral("user250"));
    QVERIFY(stage.view.model()->isComplete());
    stage.contract.check();
}

void SeatsViewModelTest::asksForSixPagesAtATime()
{
    Stage stage(2000);
    stage.view.setTenant(acme);
    stage.gateway.answerPending();
    QCOMPARE(stage.gateway.pending(), size_t(8));
    stage.gateway.answerAll();
    QCOMPARE(stage.gateway.pagesAsked().size(), size_t(20));
    QVERIFY(stage.gateway.mostPending() <= 8 + SeatLoader::extraVisibleCalls);
    QVERIFY(stage.view.model()->isComplete());
}

void SeatsViewModelTest::asksForTheRowsOnScreenFirst()
{
    Stage stage(5000);
    stage.view.setTenant(acme);
    stage.gateway.answerPending();
    stage.view.setVisibleRows(4010, 4040);
    const FakeGateway::Request &last = stage.gateway.requests().back();
    QCOMPARE(last.query.page, 41);
    QCOMPARE(last.priority, Priority::Visible);
    QVERIFY(stage.gateway.answer(stage.gateway.requests().size() - 1));
    stage.clock.advance(100ms);
    QCOMPARE(stage.text(4010), QStringLiteral("user4011"));
    QVERIFY(stage.view.model()->index(3000, 0).data(IsLoadingRole).toBool());
}

void SeatsViewModelTest::announcesAtMostOncePer100Milliseconds()
{
    Stage stage(3000);
    stage.view.setTenant(acme);
    stage.gateway.answerPending();
    QSignalSpy changes(stage.view.model(), &QAbstractItemModel::dataChanged);
    const QSignalSpy states(&stage.view, &SeatsViewModel::stateChanged); // has a window laid out anew
    for (int i = 0; i < 3; ++i)
        stage.gateway.answerPending();
    QCOMPARE(changes.count(), 0);
    stage.clock.advance(99ms);
    QCOMPARE(changes.count(), 0);
    QCOMPARE(states.count(), 0);
    stage.clock.advance(1ms);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(states.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 100);
}

void SeatsViewModelTest::searchesWhatIsThereAndSaysSo()
{
    Stage stage(1234);
    stage.view.setTenant(acme);
    stage.gateway.answer(0);
    stage.view.setSearchText(QStringLiteral("USER99"));
    QCOMPARE(stage.view.model()->rowCount(), 1);
    QCOMPARE(stage.view.coverageText(), QStringLiteral("searching 100 of 1,234"));
    stage.gateway.answerAll();
    QCOMPARE(stage.view.model()->rowCount(), 11); // 99, 990 … 999
    QCOMPARE(stage.view.coverageText(), QString());
    stage.view.setSearchText(QStringLiteral("user99 @example.org name"));
    QCOMPARE(stage.view.model()->rowCount(), 11);
    stage.view.setSearchText(QStringLiteral("nobody"));
    QCOMPARE(stage.view.state().phase, Phase::Empty);
    QCOMPARE(stage.view.state().empty, EmptyKind::NothingMatches);
    stage.view.setSearchText({});
    QCOMPARE(stage.view.model()->rowCount(), 1234);
    QCOMPARE(stage.view.state().phase, Phase::Ready);
}

void SeatsViewModelTest::sortsOnceEverythingIsThere()
{
    Stage stage(300);
    stage.view.setTenant(acme);
    stage.gateway.answer(0);
    stage.view.model()->sort(int(SeatField::Allocated), Qt::DescendingOrder);
    QVERIFY(stage.view.model()->isSortPending());
    QCOMPARE(stage.text(0), QStringLiteral("user1"));
    stage.gateway.answerAll();
    QCOMPARE(stage.text(0), QStringLiteral("user300"));
    stage.view.model()->sort(int(SeatField::User), Qt::AscendingOrder);
    QCOMPARE(stage.text(8), QStringLiteral("user9"));
    QCOMPARE(stage.text(9), QStringLiteral("user10"));
    stage.view.model()->sort(-1);
    QCOMPARE(stage.text(0), QStringLiteral("user1"));
}

void SeatsViewModelTest::countsEveryFilter()
{
    Stage stage(30);
    for (int i = 0; i < 12; ++i)
        stage.seats.push_back(aSeat(QStringLiteral("gone%1").arg(i), SeatStatus::Removed));
    QVERIFY(!stage.view.counts().active);
    stage.loadAll();
    QCOMPARE(stage.view.counts().active, std::optional<qint64>(30));
    QCOMPARE(stage.view.counts().removed, std::optional<qint64>(12));
    QCOMPARE(stage.view.counts().all, std::optional<qint64>(42));
    // Two of them cost one row each, and none had to wait for another.
    QCOMPARE(stage.gateway.count(Method::Seats), size_t(3));
    stage.view.setFilter(SeatFilter::Removed);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.model()->rowCount(), 12);
    QCOMPARE(stage.gateway.count(Method::Seats), size_t(4));
}

void SeatsViewModelTest::totalsThatAreKnownAreShownAtOnce()
{
    Stage stage(30);
    stage.seats.push_back(aSeat(QStringLiteral("gone"), SeatStatus::Removed));
    stage.loadAll();
    stage.view.setTenant(TenantId(QStringLiteral("globex")));
    QCOMPARE(stage.view.counts(), SeatCounts()); // of another tenant nothing is
    stage.gateway.answerAll();
    stage.view.setTenant(acme);
    QCOMPARE(stage.view.counts(), (SeatCounts{30, 1, 31}));
    // What is on its way when a write ends may be from before it.
    stage.gateway.answer(stage.gateway.requests().size() - 3); // the first page
    stage.seats.push_back(aSeat(QStringLiteral("gone2"), SeatStatus::Removed));
    stage.data.noteSeatWriteEnded(acme);
    QVERIFY(stage.gateway.requests().at(stage.gateway.requests().size() - 3).dropped);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.counts(), (SeatCounts{30, 2, 32}));
}

void SeatsViewModelTest::capacityComesFromTheNewestPage()
{
    Stage stage(150);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        auto page = stage.honest(query);
        (*page)->capacity.units = query.page == 1 ? 10 : 20;
        (*page)->receivedAt = stage.clock.utcNow().addSecs(query.page == 1 ? 60 : 0); // page 2 is older
        return page;
    };
    stage.loadAll();
    QCOMPARE(stage.view.capacity()->units, std::optional<qint64>(10));
}

void SeatsViewModelTest::noSubscriptionIsAState()
{
    Stage stage(5);
    stage.gateway.onSeats = [](const SeatQuery &) { return failure(noActiveSubscription()); };
    stage.loadAll();
    QCOMPARE(stage.view.state().phase, Phase::Empty);
    QCOMPARE(stage.view.state().empty, EmptyKind::NoActiveSubscription);
    QVERIFY(!stage.view.state().error);
    QVERIFY(!stage.view.counts().active);
    QVERIFY(!stage.view.canResume());
    QVERIFY(!stage.health.problem());
    QVERIFY(!stage.view.gauge().isKnown());
}

void SeatsViewModelTest::removedFilterWithoutRowsSaysNothingMatches()
{
    Stage stage(5);
    stage.loadAll();
    stage.view.setFilter(SeatFilter::Removed);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().empty, EmptyKind::NothingMatches);
    Stage empty(0);
    empty.loadAll();
    QCOMPARE(empty.view.state().phase, Phase::Empty);
    QCOMPARE(empty.view.state().empty, EmptyKind::NothingYet);
}

void SeatsViewModelTest::P01_endlessNextPageStops()
{
    Stage stage(300);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        auto page = stage.honest({query.tenant, query.filter, std::min(query.page, 3), query.limit});
        (*page)->hasNextPage = true; // and after the third page, the third again
        return page;
    };
    stage.loadAll();
    QVERIFY(stage.view.model()->isComplete());
    QVERIFY(stage.gateway.pagesAsked().size() <= 2 * 5);
    QVERIFY(stage.view.incompleteText().startsWith(QStringLiteral("List incomplete")));
    QCOMPARE(stage.view.model()->rowCount(), 300);
}

void SeatsViewModelTest::P01_nextPagesWithNewRowsAreFollowedTwice()
{
    Stage stage(5000);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        auto page = stage.honest(query);
        (*page)->total = 100; // and always another page, with other rows
        return page;
    };
    stage.loadAll();
    QVERIFY(stage.view.model()->isComplete());
    const std::vector<int> pages = stage.gateway.pagesAsked();
    QCOMPARE(*std::ranges::max_element(pages), 3); // ceil(100 / 100) + 2
    QVERIFY(!stage.view.incompleteText().isEmpty());
}

void SeatsViewModelTest::P02_changedTotalIsReadOnceMore()
{
    Stage stage(350);
    int answers = 0;
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        if (query.limit > 1 && ++answers == 3)
            stage.seats.erase(stage.seats.begin(), stage.seats.begin() + 10);
        return stage.honest(query);
    };
    stage.loadAll();
    QVERIFY(stage.view.model()->isComplete());
    QCOMPARE(stage.view.model()->rowCount(), 340);
    QCOMPARE(stage.view.incompleteText(), QString());
    QCOMPARE(stage.gateway.pagesAsked().size(), size_t(8));
    QCOMPARE(stage.text(0), QStringLiteral("user11"));
}

void SeatsViewModelTest::P02_disagreementThatStaysIsTold()
{
    Stage stage(120);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        auto page = stage.honest(query);
        (*page)->total = 130;
        return page;
    };
    stage.loadAll();
    QCOMPARE(stage.gateway.pagesAsked().size(), size_t(4)); // twice, not more
    QCOMPARE(stage.view.incompleteText(),
        QStringLiteral("List incomplete: 120 different seats were read, the server counts 130."));
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.model()->rowCount(), 120);
}

void SeatsViewModelTest::P03_duplicatesMergeNewestKept()
{
    Stage stage(199);
    Seat again = stage.seats.front();
    again.name = QStringLiteral("Newer Name");
    stage.seats.push_back(again);
    stage.loadAll();
    QCOMPARE(stage.view.model()->rowCount(), 199);
    QCOMPARE(stage.text(0, SeatField::Name), QStringLiteral("Newer Name"));
    QVERIFY(!stage.view.notices().filter(QStringLiteral("more than once")).isEmpty());
    QVERIFY(!stage.view.incompleteText().isEmpty());
    stage.view.setSearchText(QStringLiteral("newer name"));
    QCOMPARE(stage.view.model()->rowCount(), 1);
    stage.view.setSearchText(QStringLiteral("name of user1"));
    QVERIFY(stage.view.model()->rowOf({UserId(QStringLiteral("user1")), false, 0}) < 0);
}

void SeatsViewModelTest::P04_skippedRowIsReadOnceMore()
{
    Stage stage(200);
    bool removed = false;
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        const auto page = stage.honest(query);
        if (query.limit > 1 && query.page == 1 && !std::exchange(removed, true)) {
            // Someone leaves and someone joins between the pages: the total is the same, one row was never
            // seen.
            stage.seats.erase(stage.seats.begin());
            stage.seats.insert(
                stage.seats.begin(), {aSeat(QStringLiteral("new1")), aSeat(QStringLiteral("new2"))});
            stage.seats.pop_back();
        }
        return page;
    };
    stage.loadAll();
    QCOMPARE(stage.view.model()->rowCount(), 200);
    QVERIFY(stage.view.model()->rowOf({UserId(QStringLiteral("new1")), false, 0}) >= 0);
    QCOMPARE(stage.view.incompleteText(), QString());
}

void SeatsViewModelTest::P05_largePagesAreTakenAndHugeOnesRefused()
{
    Stage stage(700);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        return stage.honest({query.tenant, query.filter, 1, 1000}); // whatever was asked for
    };
    stage.loadAll();
    QCOMPARE(stage.view.model()->rowCount(), 700);
    QCOMPARE(stage.text(699), QStringLiteral("user700"));
    Stage huge(1500);
    huge.gateway.onSeats = [&](const SeatQuery &query) {
        return huge.honest({query.tenant, query.filter, 1, 1500});
    };
    huge.loadAll();
    QCOMPARE(huge.view.state().phase, Phase::Error);
    QCOMPARE(huge.view.state().error->kind, ApiError::Kind::Protocol);
}

void SeatsViewModelTest::P06_rowsWinOverATotalOfZero()
{
    Stage stage(40);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        auto page = stage.honest(query);
        (*page)->total = 0;
        return page;
    };
    stage.loadAll();
    QCOMPARE(stage.view.model()->rowCount(), 40);
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QVERIFY(!stage.view.notices().isEmpty());
}

void SeatsViewModelTest::P07_emptyMiddlePageDoesNotEndTheList()
{
    Stage stage(400);
    int empties = 0;
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        auto page = stage.honest(query);
        if (query.page == 2 && ++empties == 1)
            (*page)->seats.clear();
        return page;
    };
    stage.loadAll();
    QCOMPARE(stage.view.model()->rowCount(), 400); // the second reading had them
    QCOMPARE(stage.view.incompleteText(), QString());
}

void SeatsViewModelTest::P08_errorKeepsTheRestAndResumes()
{
    Stage stage(1000);
    bool broken = true;
    stage.gateway.onSeats = [&](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
        if (broken && query.page == 4)
            return failure(anError(ApiError::Kind::Server));
        return stage.honest(query);
    };
    stage.loadAll();
    QCOMPARE(stage.view.state().phase, Phase::Partial);
    QCOMPARE(stage.view.state().error->kind, ApiError::Kind::Server);
    QVERIFY(!stage.view.state().loading);
    QCOMPARE(stage.text(299), QStringLiteral("user300"));
    QVERIFY(stage.view.model()->index(350, 0).data(IsLoadingRole).toBool());
    QVERIFY(stage.view.canResume());
    const size_t before = stage.gateway.requests().size();
    broken = false;
    stage.view.resume();
    QCOMPARE(stage.gateway.requests()[before].query.page, 4);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QVERIFY(!stage.view.state().error);
    QCOMPARE(stage.text(999), QStringLiteral("user1000"));
    QVERIFY(!stage.health.problem());
}

/// What came just before is shown, although nothing comes after it.
void SeatsViewModelTest::P08_errorOfTheLastPageKeepsTheRest()
{
    Stage stage(400);
    stage.gateway.onSeats = [&](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
        if (query.page == 4)
            return failure(anError(ApiError::Kind::Server));
        return stage.honest(query);
    };
    stage.loadAll();
    QCOMPARE(stage.view.state().phase, Phase::Partial);
    QCOMPARE(stage.text(299), QStringLiteral("user300"));
    QVERIFY(stage.view.model()->index(350, 0).data(IsLoadingRole).toBool());
}

void SeatsViewModelTest::P09_filterChangeDropsTheOldList()
{
    Stage stage(500);
    stage.seats.push_back(aSeat(QStringLiteral("gone"), SeatStatus::Removed));
    stage.view.setTenant(acme);
    stage.gateway.answer(0);
    const size_t before = stage.gateway.requests().size();
    stage.view.setFilter(SeatFilter::Removed);
    QCOMPARE(stage.view.model()->rowCount(), 0);
    for (size_t i = 0; i < before; ++i) {
        const FakeGateway::Request &request = stage.gateway.requests()[i];
        QVERIFY(request.answered || request.dropped || request.query.limit == 1);
    }
    stage.gateway.answerAll();
    QCOMPARE(stage.view.model()->rowCount(), 1);
    QCOMPARE(stage.text(0), QStringLiteral("gone"));
}

void SeatsViewModelTest::P10_repliesInAnyOrderGiveOneOrder()
{
    for (const unsigned seed : {1u, 2u, 3u, 4u, 5u}) {
        std::mt19937 random(seed);
        Stage stage(950);
        stage.view.setTenant(acme);
        while (stage.gateway.pending() > 0) {
            std::vector<size_t> pending;
            for (size_t i = 0; i < stage.gateway.requests().size(); ++i) {
                if (stage.gateway.requests()[i].isPending())
                    pending.push_back(i);
            }
            stage.gateway.answer(pending[random() % pending.size()]);
            if (random() % 3 == 0)
                stage.clock.advance(60ms);
        }
        for (int row = 0; row < 950; ++row)
            QCOMPARE(stage.text(row), QStringLiteral("user%1").arg(row + 1));
    }
}

void SeatsViewModelTest::K01_switchingTenantsNeverMixesRows()
{
    std::mt19937 random(7);
    Stage stage(0);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        std::vector<Seat> seats = someSeats(450);
        for (Seat &seat : seats)
            seat.userId = UserId(query.tenant.text() + u'/' + seat.userId.text());
        return FakeGateway::Answer<SeatPage>(pageOf(seats, query));
    };
    for (int round = 0; round < 200; ++round) {
        const TenantId tenant(QStringLiteral("t%1").arg(random() % 3));
        stage.view.setTenant(tenant);
        for (unsigned answers = random() % 8; answers > 0; --answers) {
            const size_t index = random() % stage.gateway.requests().size();
            stage.gateway.answer(index);
            stage.clock.advance(50ms);
        }
        for (int row = 0; row < stage.view.model()->rowCount(); ++row) {
            const QString shown = stage.text(row);
            QVERIFY2(shown.isEmpty() || shown.startsWith(tenant.text() + u'/'), qPrintable(shown));
        }
    }
    QVERIFY(stage.gateway.pending() <= 8 + 2 + SeatLoader::extraVisibleCalls); // of the last tenant only
}

void SeatsViewModelTest::K06_manyFailuresAreOneProblem()
{
    Stage stage(1000);
    bool revoked = false;
    stage.gateway.onSeats = [&](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
        if (revoked)
            return failure(anError(ApiError::Kind::Unauthorized));
        return stage.honest(query);
    };
    stage.view.setTenant(acme);
    stage.gateway.answer(0);
    revoked = true;
    const size_t asked = stage.gateway.requests().size();
    stage.gateway.answerAll();
    QCOMPARE(stage.gateway.requests().size(), asked); // nothing new was sent with a key that isn't accepted
    QCOMPARE(stage.health.problem()->kind, ApiError::Kind::Unauthorized);
    revoked = false;
    stage.health.retry();
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
}

void SeatsViewModelTest::lyingTotalDoesNotEatTheMemory()
{
    Stage stage(100);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        auto page = stage.honest(query);
        (*page)->total = std::numeric_limits<qint64>::max();
        return page;
    };
    stage.view.setTenant(acme);
    stage.gateway.answer(0);
    QVERIFY(stage.view.model()->rowCount() <= SeatLoader::mostRows);
    QVERIFY(!stage.view.notices().isEmpty());
}

void SeatsViewModelTest::refreshKeepsTheOldRows()
{
    Stage stage(250);
    stage.loadAll();
    stage.seats = someSeats(180, 50);
    stage.clock.advance(5min);
    stage.view.refresh();
    QCOMPARE(stage.view.state().phase, Phase::Refreshing);
    QCOMPARE(stage.view.model()->rowCount(), 250);
    QCOMPARE(stage.view.state().asOf, stage.clock.utcNow().addMSecs(-300'200));
    stage.gateway.answerPending();
    QCOMPARE(stage.text(0), QStringLiteral("user1"));
    stage.gateway.answerAll();
    QCOMPARE(stage.view.model()->rowCount(), 180);
    QCOMPARE(stage.text(0), QStringLiteral("user50"));
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.state().asOf, stage.clock.utcNow());
}

void SeatsViewModelTest::failedRefreshKeepsTheOldRowsAndSaysSo()
{
    Stage stage(250);
    stage.loadAll();
    stage.gateway.onSeats = [](const SeatQuery &) { return failure(anError(ApiError::Kind::Offline)); };
    stage.view.refresh();
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.state().error->kind, ApiError::Kind::Offline);
    QCOMPARE(stage.view.model()->rowCount(), 250);
    QCOMPARE(stage.text(249), QStringLiteral("user250"));
}

void SeatsViewModelTest::selectionSurvivesARefresh()
{
    Stage stage(250);
    stage.loadAll();
    const QPersistentModelIndex stays(stage.view.model()->index(199, 1));
    const QPersistentModelIndex goes(stage.view.model()->index(5, 0));
    stage.seats.erase(stage.seats.begin(), stage.seats.begin() + 100);
    stage.view.refresh();
    stage.gateway.answerAll();
    QVERIFY(!goes.isValid());
    QCOMPARE(stays.row(), 99);
    QCOMPARE(stays.data().toString(), QStringLiteral("Name of user200"));
    stage.view.model()->sort(int(SeatField::User), Qt::DescendingOrder);
    QCOMPARE(stays.data().toString(), QStringLiteral("Name of user200"));
    stage.view.setSearchText(QStringLiteral("user2"));
    QCOMPARE(stays.data().toString(), QStringLiteral("Name of user200"));
}

void SeatsViewModelTest::cancelKeepsWhatIsThere()
{
    Stage stage(900);
    stage.view.setTenant(acme);
    stage.gateway.answer(0);
    stage.view.cancel();
    QCOMPARE(stage.gateway.pending(), size_t(0));
    QCOMPARE(stage.view.state().phase, Phase::Partial);
    QCOMPARE(stage.view.state().error->kind, ApiError::Kind::Cancelled);
    QCOMPARE(stage.text(99), QStringLiteral("user100"));
    stage.view.resume();
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.gateway.pagesAsked().front(), 1);
    stage.clock.advance(1min);
    stage.view.refresh();
    stage.view.cancel();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.model()->rowCount(), 900);
}

void SeatsViewModelTest::pagerAndScrollBarAreOneState()
{
    Stage stage(1204);
    QCOMPARE(stage.view.pager().page, 0);
    stage.loadAll();
    QCOMPARE(stage.view.pager().pages, 25);
    QCOMPARE(stage.view.pager().page, 1);
    QVERIFY(!stage.view.pager().hasPrevious());
    QSignalSpy scrolls(&stage.view, &SeatsViewModel::scrollToRow);
    QSignalSpy pages(&stage.view, &SeatsViewModel::pagerChanged);
    stage.view.goToPage(7);
    QCOMPARE(scrolls.takeFirst().first().toInt(), 300);
    QCOMPARE(stage.view.pager().page, 7);
    QCOMPARE(pages.count(), 1);
    stage.view.setVisibleRows(512, 540); // the scroll bar moved
    QCOMPARE(stage.view.pager().page, 11);
    stage.view.setPageSize(100);
    QCOMPARE(stage.view.pager().pages, 13);
    QCOMPARE(stage.view.pager().page, 6);
    stage.view.goToPage(99);
    QCOMPARE(stage.view.pager().page, 13);
    QVERIFY(!stage.view.pager().hasNext());
    stage.view.firstPage();
    stage.view.previousPage();
    QCOMPARE(stage.view.pager().page, 1);
}

void SeatsViewModelTest::lastPageStaysChosenWhereTheViewCannotScroll()
{
    Stage stage(110);
    stage.loadAll();
    stage.view.lastPage();
    QCOMPARE(stage.view.pager().page, 3);
    stage.view.setVisibleRows(80, 109); // as far down as a view of 30 rows gets
    QCOMPARE(stage.view.pager().page, 3);
    stage.view.setVisibleRows(70, 99);
    QCOMPARE(stage.view.pager().page, 2);
}

void SeatsViewModelTest::detailHasTheRawRow()
{
    Stage stage(250);
    stage.view.setTenant(acme);
    stage.gateway.answer(0);
    QVERIFY(!stage.view.detail(120));
    stage.gateway.answerAll();
    const auto detail = stage.view.detail(120);
    QVERIFY(detail);
    QCOMPARE(detail->userId, QStringLiteral("user121"));
    QCOMPARE(detail->rawJson, QByteArray("page 2, row 20"));
    QCOMPARE(detail->metadata.size(), size_t(2));
    QCOMPARE(detail->status.value, SeatStatus::Active);
    QVERIFY(!stage.view.detail(250));
    QVERIFY(!stage.view.detail(-1));
}

void SeatsViewModelTest::copiesSafely()
{
    Stage stage(1);
    stage.seats.front().name = QStringLiteral("=HYPERLINK(\"x\")\tand more");
    stage.seats.push_back(aSeat(QStringLiteral("-1")));
    stage.loadAll();
    QCOMPARE(stage.view.copyText({0, 1, 7}, {int(SeatField::User), int(SeatField::Name), 99}, true),
        QStringLiteral("User ID\tName\nuser1\t'=HYPERLINK(\"x\") and more\n'-1\tName of -1\n"));
    QCOMPARE(stage.view.copyText({0}, {int(SeatField::Allocated), int(SeatField::Removed)}, false),
        QStringLiteral("2026-01-01T00:01:00Z\t\n"));
}

void SeatsViewModelTest::overTimeIsNotReadAfterAFailure()
{
    Stage stage(30);
    stage.loadAll();
    stage.view.history().setVisible(true);
    stage.gateway.answerAll();
    QVERIFY(stage.view.history().overTime());
    stage.gateway.onSeats
        = [](const SeatQuery &) { return Result<SeatPage>(failure(anError(ApiError::Kind::Server))); };
    const size_t before = stage.gateway.requests().size();
    stage.view.refresh();
    stage.gateway.answerAll();
    QVERIFY(stage.view.state().error);
    QCOMPARE(stage.gateway.requests().size(), before + 3); // the first page, and the totals of two filters
    QVERIFY(stage.view.history().overTime());
}

void SeatsViewModelTest::overTimeNeedsEveryRow()
{
    Stage stage(300);
    for (int i = 0; i < 20; ++i)
        stage.seats.push_back(aSeat(QStringLiteral("gone%1").arg(i), SeatStatus::Removed));
    stage.loadAll();
    const size_t before = stage.gateway.requests().size();
    QVERIFY(!stage.view.history().overTime());
    stage.view.history().setVisible(true);
    QCOMPARE(stage.gateway.requests().back().query.filter, SeatFilter::All);
    QCOMPARE(stage.gateway.requests().back().priority, Priority::Background);
    stage.gateway.answerPending();
    QVERIFY(!stage.view.history().overTime());
    QCOMPARE(stage.view.history().done(), 100);
    QCOMPARE(stage.view.history().expected(), 320);
    stage.gateway.answerAll();
    const auto series = stage.view.history().overTime();
    QVERIFY(series);
    QCOMPARE(series->active.back().value, 300);
    QCOMPARE(series->active.front().value, 20);
    // It is known from the time that it was first seen, never before.
    QCOMPARE(series->capacity.front().utcMs, stage.clock.utcNow().addMSecs(-200).toMSecsSinceEpoch());
    QCOMPARE(stage.gateway.requests().size(), before + 4);
    stage.view.history().setVisible(false);
    stage.view.history().setVisible(true);
    QCOMPARE(stage.gateway.requests().size(), before + 4);
}

void SeatsViewModelTest::ordersOfSeatsAreInTheHistory()
{
    Stage stage(3);
    FakeJournal journal;
    Account account = emptyAccount();
    account.id = QStringLiteral("acc");
    account.readOnly = false;
    IntentLedger ledger(journal, account, stage.clock, [] { return QStringLiteral("ada"); });
    ledger.start();
    QTRY_VERIFY(ledger.isLoaded());
    stage.view.history().showOrdersOf(ledger);
    stage.loadAll();
    stage.view.history().setVisible(true);
    stage.gateway.answerAll();
    QVERIFY(stage.view.history().overTime()->orders.empty());
    const auto begin = [&](const TenantId &tenant, IntentKind kind) {
        Intent order;
        order.kind = kind;
        order.tenant = tenant;
        order.unitsBefore = 10;
        order.unitsWanted = 15;
        bool isBegun = false;
        const auto id = ledger.begin(order, this, [&](bool begun) { isBegun = begun; });
        return id && QTest::qWaitFor([&] { return isBegun; }) ? *id : QString();
    };
    const QString id = begin(acme, IntentKind::AddCapacity);
    QVERIFY(!id.isEmpty());
    QVERIFY(!begin(TenantId(QStringLiteral("other")), IntentKind::AddCapacity).isEmpty());
    const auto orders = [&] { return stage.view.history().overTime()->orders; };
    QCOMPARE(orders().size(), size_t(1));
    QCOMPARE(orders()[0].intentId, id);
    QCOMPARE(orders()[0].text, QStringLiteral("Ordered, not paid yet: capacity 10 → 15"));
    const QSignalSpy changed(&stage.view.history(), &SeatHistory::changed);
    const QDateTime seen = stage.clock.utcNow().addDays(-2);
    QVERIFY(ledger.apply(id, IntentEvent::AnsweredDone, [&](Intent &intent) { intent.observedAt = seen; }));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(orders()[0].text, QStringLiteral("Bought: capacity 10 → 15"));
    QCOMPARE(orders()[0].utcMs, seen.toMSecsSinceEpoch());
    const QString refused = begin(acme, IntentKind::AddCapacity);
    QVERIFY(ledger.apply(refused, IntentEvent::AnsweredRefused));
    QCOMPARE(orders().size(), size_t(1)); // nothing was bought
}

void SeatsViewModelTest::overTimeReusesTheListOfAll()
{
    Stage stage(130);
    stage.view.setFilter(SeatFilter::All);
    stage.loadAll();
    const size_t before = stage.gateway.requests().size();
    stage.view.history().setVisible(true);
    QVERIFY(stage.view.history().overTime());
    stage.view.setFilter(SeatFilter::Active);
    stage.gateway.answerAll();
    QVERIFY(stage.view.history().overTime());
    QCOMPARE(stage.gateway.requests().size(), before + 2); // the active ones only
}

void SeatsViewModelTest::theCapacityOfEarlierRunsIsDrawn()
{
    Stage stage(130);
    const qint64 now = stage.clock.utcNow().toMSecsSinceEpoch();
    const qint64 day = 86'400'000;
    stage.history.capacitiesKept[{QStringLiteral("acc"), acme.text()}]
        = {{now - 30 * day, 100}, {now - 9 * day, 150}};
    stage.history.capacitiesKept[{QStringLiteral("other account"), acme.text()}] = {{now - 90 * day, 7}};
    stage.view.setFilter(SeatFilter::All);
    stage.loadAll();
    stage.view.history().setVisible(true);
    QVERIFY(stage.view.history().overTime());
    const QSignalSpy changed(&stage.view.history(), &SeatHistory::changed);
    QTRY_VERIFY(!changed.isEmpty());
    const auto series = stage.view.history().overTime();
    QCOMPARE(series->capacity.front(), (StepPoint{now - 30 * day, 100}));
    QCOMPARE(series->capacity.at(1), (StepPoint{now - 9 * day, 150}));
    QCOMPARE(series->capacity.back().value, *stage.view.capacity()->units);
    const auto &kept = stage.history.capacitiesKept[{QStringLiteral("acc"), acme.text()}];
    QCOMPARE(kept.size(), size_t(3)); // and it goes on from here
    QCOMPARE(kept.back().units, *stage.view.capacity()->units);
}

void SeatsViewModelTest::whatTheListSaysIsAFigure()
{
    Stage stage(0);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        SeatPage page = pageOf(stage.seats, query);
        page.capacity.activeCount = 5;
        page.capacity.units = 10;
        return FakeGateway::Answer<SeatPage>(page);
    };
    stage.loadAll();
    const auto said = stage.view.figures().inUseDisagreement();
    QCOMPARE(said.size(), size_t(2));
    QCOMPARE(said[0].value, 5);
    QCOMPARE(said[1].source, SeatSource::ListRows);
    QCOMPARE(said[1].value, 0);
    // Of all seats only the active ones are in use; one of a status that isn't known may be.
    stage.seats = someSeats(5);
    stage.seats.push_back(aSeat(QStringLiteral("gone"), SeatStatus::Removed));
    stage.view.setFilter(SeatFilter::All);
    stage.gateway.answerAll();
    stage.clock.advance(200ms);
    QVERIFY(stage.view.figures().agree());
    stage.seats.front().status = {SeatStatus::Other, QStringLiteral("frozen")};
    stage.view.refresh();
    stage.gateway.answerAll();
    stage.clock.advance(200ms);
    QVERIFY(stage.view.figures().agree());
}

void SeatsViewModelTest::D17_gaugeIsClampedItsWordsAreNot()
{
    Stage stage(13);
    stage.gateway.onSeats = [&](const SeatQuery &query) {
        auto page = stage.honest(query);
        (*page)->capacity.units = 10;
        return page;
    };
    stage.loadAll();
    QCOMPARE(stage.view.gauge().fraction, 1.0);
    QCOMPARE(stage.view.gauge().label, QStringLiteral("13 / 10"));
    QCOMPARE(stage.view.gauge().left, QStringLiteral("3 over"));
    QCOMPARE(stage.view.gauge().over, 3);
}

QTEST_GUILESS_MAIN(SeatsViewModelTest)

} // namespace tst_seats_view_model

#include "tst_seats_view_model.moc"
