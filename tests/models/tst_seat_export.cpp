// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "models/actions/seat_export.h"
#include "support/idle_gateway.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace tst_seat_export {

using namespace desk;

/// A roster that may change before every answer, served page by page in a random order of arrival.
class Roster final : public test::IdleGateway
{
public:
    std::vector<Seat> list;
    std::function<void(int request)> beforeAnswer; ///< may change `list`
    std::function<void(SeatPage &)> distort; ///< may make the answer lie
    std::optional<ApiError> failure; ///< instead of page `failingPage`
    int failingPage = 0;
    int requests = 0;
    int inFlight = 0;
    int mostInFlight = 0;

    std::optional<qint64> counted; ///< what `capacity/count` says; nothing = it isn't offered
    int counts = 0;
    Provider its = crovver::provider();

    [[nodiscard]] const Provider &provider() const override { return its; }
    CallHandle<Capacity> capacity(const TenantId &, Priority) override
    {
        ++counts;
        auto call = makeCall<Capacity>();
        auto *raw = call.get();
        QTimer::singleShot(int(m_random.bounded(3)), raw, [this, raw] {
            Capacity capacity;
            capacity.activeCount = counted;
            ApiError missing;
            missing.kind = ApiError::Kind::NotFound;
            raw->finish(counted ? Result<Capacity>(capacity) : Result<Capacity>(desk::failure(missing)));
        });
        return call;
    }

    CallHandle<SeatPage> seats(const SeatQuery &query, Priority) override
    {
        auto call = makeCall<SeatPage>();
        mostInFlight = std::max(mostInFlight, ++inFlight);
        auto *raw = call.get();
        call->setCanceller([this] { --inFlight; });
        QTimer::singleShot(int(m_random.bounded(3)), raw, [this, raw, query] {
            --inFlight;
            ++requests;
            if (beforeAnswer)
                beforeAnswer(requests);
            if (failure && query.page == failingPage)
                return raw->finish(desk::failure(*failure));
            raw->finish(answer(query));
        });
        return call;
    }

private:
    Result<SeatPage> answer(const SeatQuery &query)
    {
        SeatPage page;
        page.page = query.page;
        page.limit = query.limit;
        page.total = qint64(list.size());
        const size_t begin = size_t(query.page - 1) * size_t(query.limit);
        for (size_t i = begin; i < std::min(begin + size_t(query.limit), list.size()); ++i)
            page.seats.push_back(list[i]);
        page.hasNextPage = begin + page.seats.size() < list.size();
        if (distort)
            distort(page);
        return page;
    }
    QRandomGenerator m_random{7};
};

Seat seat(const QString &id, bool removed = false)
{
    Seat s;
    s.userId = UserId(id);
    s.status = fromSpelling(seatStatusSpellings, removed ? u"removed"_qs : u"active"_qs);
    s.allocatedAt = parseTimestamp(u"2026-05-01T12:00:00Z");
    return s;
}

std::vector<Seat> people(int count)
{
    std::vector<Seat> result;
    for (int i = 0; i < count; ++i)
        result.push_back(seat(u"user_%1"_qs.arg(i)));
    return result;
}

struct Run
{
    SeatExport::Outcome outcome;
    QStringList ids;
    [[nodiscard]] qsizetype different() const { return QSet<QString>(ids.begin(), ids.end()).size(); }
};

Run exported(Roster &roster)
{
    Run run;
    SeatExport reader(roster, TenantId(u"t"_qs), SeatFilter::All, [&](const Seat &s) {
        run.ids << s.userId.text();
        return true;
    });
    QSignalSpy done(&reader, &SeatExport::finished);
    reader.start();
    if (done.isEmpty())
        done.wait(30000);
    run.outcome = reader.outcome();
    return run;
}

class TestSeatExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheServersOrderWithManyOnTheirWay()
    {
        Roster roster;
        roster.list = people(2345);
        const Run run = exported(roster);
        QCOMPARE(run.outcome.kind, SeatExport::Outcome::Kind::Complete);
        QCOMPARE(run.ids.size(), 2345);
        for (int i = 0; i < run.ids.size(); ++i)
            QCOMPARE(run.ids[i], u"user_%1"_qs.arg(i));
        QVERIFY(roster.mostInFlight > 1 && roster.mostInFlight <= 6);
    }

    void onePageNeedsOneReading()
    {
        Roster roster;
        roster.list = people(100);
        QCOMPARE(exported(roster).outcome.passes, 1);
        QCOMPARE(roster.requests, 1);
    }

    void P03_P04_rowsThatShiftComeExactlyOnce()
    {
        // Somebody new at the top before every answer, for a while: every page boundary moves.
        Roster roster;
        roster.list = people(3000);
        roster.beforeAnswer = [&](int request) {
            if (request % 3 == 0 && request < 30)
                roster.list.insert(roster.list.begin(), seat(u"new_%1"_qs.arg(request)));
        };
        const Run run = exported(roster);
        QCOMPARE(run.outcome.kind, SeatExport::Outcome::Kind::Complete);
        QCOMPARE(run.ids.size(), run.different());
        QCOMPARE(run.different(), qsizetype(roster.list.size()));
        QVERIFY(run.outcome.passes > 1);
    }

    void P02_P04_rowsLeftOutByARemovalAreFound()
    {
        // While page 5 is read somebody of page 1 goes and somebody joins at the end: the total says nothing.
        Roster roster;
        roster.list = people(1000);
        roster.beforeAnswer = [&](int request) {
            if (request == 5) {
                roster.list.erase(roster.list.begin());
                roster.list.push_back(seat(u"joined"_qs));
            }
        };
        const Run run = exported(roster);
        QCOMPARE(run.outcome.kind, SeatExport::Outcome::Kind::Complete);
        for (const Seat &s : roster.list)
            QVERIFY2(run.ids.contains(s.userId.text()), qPrintable(s.userId.text()));
        QCOMPARE(run.ids.size(), run.different());
    }

    void aListThatNeverHoldsStillIsIncomplete()
    {
        Roster roster;
        roster.list = people(500);
        roster.beforeAnswer
            = [&](int request) { roster.list.insert(roster.list.begin(), seat(u"n%1"_qs.arg(request))); };
        const Run run = exported(roster);
        QCOMPARE(run.outcome.kind, SeatExport::Outcome::Kind::Incomplete);
        QCOMPARE(run.outcome.passes, 3);
        QCOMPARE(run.ids.size(), run.different());
    }

    void removedSeatsOfOnePersonAreDifferentRows()
    {
        Roster roster;
        Seat first = seat(u"ann"_qs, true);
        Seat second = seat(u"ann"_qs, true);
        second.allocatedAt = parseTimestamp(u"2026-06-01T12:00:00Z");
        roster.list = {first, second, seat(u"ann"_qs)};
        QCOMPARE(exported(roster).ids.size(), 3);
    }

    void P01_aNextPageForEverEnds()
    {
        Roster roster;
        roster.list = people(250);
        roster.distort = [](SeatPage &page) { page.hasNextPage = true; };
        const Run run = exported(roster);
        QCOMPARE(run.ids.size(), 250);
        QVERIFY(roster.requests <= 3 * 6);
    }

    void P06_anAbsurdTotalEnds()
    {
        Roster roster;
        roster.list = people(250);
        roster.distort = [](SeatPage &page) { page.total = Q_INT64_C(9'007'199'254'740'993); };
        const Run run = exported(roster);
        QCOMPARE(run.outcome.kind, SeatExport::Outcome::Kind::Incomplete);
        QCOMPARE(run.ids.size(), 250);
    }

    void P07_anEmptyMiddlePageIsPassedOver()
    {
        Roster roster;
        roster.list = people(500);
        int emptied = 0;
        roster.distort = [&](SeatPage &page) {
            if (page.page == 3 && emptied++ == 0)
                page.seats.clear();
        };
        const Run run = exported(roster);
        QCOMPARE(run.outcome.kind, SeatExport::Outcome::Kind::Complete);
        QCOMPARE(run.different(), 500);
    }

    void P08_anErrorEndsItAndSaysWhatWasRead()
    {
        Roster roster;
        roster.list = people(1000);
        roster.failure = ApiError{};
        roster.failure->kind = ApiError::Kind::Server;
        roster.failingPage = 4;
        const Run run = exported(roster);
        QCOMPARE(run.outcome.kind, SeatExport::Outcome::Kind::Failed);
        QCOMPARE(run.outcome.error.kind, ApiError::Kind::Server);
        QCOMPARE(run.outcome.rows, qint64(run.ids.size()));
        QCOMPARE(roster.inFlight, 0);
    }

    void whatTheServerCountsIsHeldAgainstTheRows()
    {
        using Kind = SeatExport::Outcome::Kind;
        Roster roster;
        roster.list = people(44);
        roster.list.push_back(seat(u"gone"_qs, true));
        roster.counted = 44;
        QCOMPARE(exported(roster).outcome.kind, Kind::Complete);
        QCOMPARE(roster.requests, 1);
        roster.counted = 50;
        Run run = exported(roster);
        QCOMPARE(run.outcome.kind, Kind::Incomplete);
        QCOMPARE(run.outcome.passes, 2);
        QCOMPARE(roster.counts, 3); // asked again before it was believed
        QCOMPARE(run.outcome.activeRows, 44);
        QVERIFY(incompleteSeatsText(run.outcome, u"Billhub"_qs).contains(u"50"_qs));
        QVERIFY(incompleteSeatsText(run.outcome, u"Billhub"_qs).contains(u"44"_qs));
        QVERIFY(incompleteSeatsText(run.outcome, u"Billhub"_qs).startsWith(u"Billhub counts 50 active"_qs));
        // An empty list, and five that are counted.
        roster.list.clear();
        roster.counted = 5;
        run = exported(roster);
        QCOMPARE(run.outcome.kind, Kind::Incomplete);
        // Somebody came between the count and the list.
        roster.list = people(5);
        roster.counted = 4;
        roster.beforeAnswer = [&](int) { roster.counted = 5; };
        QCOMPARE(exported(roster).outcome.kind, Kind::Complete);
        // The capacity beside the list is a source too.
        roster.beforeAnswer = {};
        roster.counted.reset();
        roster.distort = [](SeatPage &page) { page.capacity.activeCount = 7; };
        QCOMPARE(exported(roster).outcome.kind, Kind::Incomplete);
        // Rows without an ID may be one or several.
        roster.list.push_back(seat({}));
        QCOMPARE(exported(roster).outcome.kind, Kind::Complete);
        roster.list.pop_back();
        // A row of a status that isn't known may be in use.
        roster.list.push_back(seat(u"odd"_qs));
        roster.list.back().status = fromSpelling(seatStatusSpellings, u"frozen"_qs);
        QCOMPARE(exported(roster).outcome.kind, Kind::Complete);
    }

    void noSubscriptionIsAState()
    {
        Roster roster;
        roster.failure = ApiError{};
        roster.failure->kind = ApiError::Kind::NotFound;
        roster.failure->notFound = ApiError::NotFoundKind::NoActiveSubscription;
        roster.failingPage = 1;
        QCOMPARE(exported(roster).outcome.kind, SeatExport::Outcome::Kind::NoSubscription);
    }

    void aSinkThatIsFullEndsIt()
    {
        Roster roster;
        roster.list = people(1000);
        int taken = 0;
        SeatExport reader(
            roster, TenantId(u"t"_qs), SeatFilter::All, [&](const Seat &) { return ++taken < 150; });
        QSignalSpy done(&reader, &SeatExport::finished);
        reader.start();
        QVERIFY(done.wait());
        QCOMPARE(reader.outcome().kind, SeatExport::Outcome::Kind::SinkFailed);
        QCOMPARE(taken, 150);
    }

    void columnsAreTheApisInTheContractsOrder()
    {
        QCOMPARE(seatExportColumns().join(u','),
            u"externalUserId,email,name,status,allocatedAt,removedAt,metadata"_qs);
        Seat s = seat(u"u"_qs);
        s.email = u"a@b.c"_qs;
        s.metadataJson = "{\"k\":1}";
        const ExportRow row = seatExportRow(s);
        QCOMPARE(row.size(), size_t(seatExportColumns().size()));
        QCOMPARE(row[4].text, u"2026-05-01T12:00:00Z"_qs);
        QCOMPARE(row[5].type, ExportCell::Type::Absent);
        QCOMPARE(row[6].type, ExportCell::Type::Json);
        QCOMPARE(tenantExportRow(Tenant{}).size(), size_t(tenantExportColumns().size()));
    }
};

QTEST_GUILESS_MAIN(TestSeatExport)

} // namespace tst_seat_export

#include "tst_seat_export.moc"
