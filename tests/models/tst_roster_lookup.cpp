// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/roster_lookup.h"
#include "support/fake_gateway.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_roster_lookup {

using namespace desk;
using namespace desk::test;

const TenantId acme(QStringLiteral("acme"));

/// A roster of 83 pages that can change before a request is answered.
struct Lookup
{
    explicit Lookup(QSet<QString> wanted, Priority priority = Priority::Visible)
        : reader(gateway, acme, std::move(wanted), priority)
    {
        gateway.onSeats = [this](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
            if (beforeAnswer)
                beforeAnswer(query.page);
            return pageOf(list, query);
        };
    }
    void run()
    {
        QSignalSpy done(&reader, &RosterLookup::finished);
        reader.start();
        gateway.answerAll();
        QCOMPARE(done.count(), 1);
    }
    [[nodiscard]] size_t requests() const { return gateway.requests().size(); }
    [[nodiscard]] bool has(const QString &id) const { return reader.found().contains(id); }

    FakeGateway gateway;
    std::vector<Seat> list = someSeats(8214);
    std::function<void(int page)> beforeAnswer;
    RosterLookup reader;
};

class TestRosterLookup final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoIsFoundEndsIt();
    void everybodyMustBeFound();
    void whoIsAbsentTakesOnePass();
    void whoHidBehindAShiftIsFoundByAnotherPass();
    void aRosterThatNeverHoldsStillIsIncomplete();
    void aFailureIsNotAnAbsence();
    void nobodyIsReadAsIfAPersonWaitedForEachPage();
};

void TestRosterLookup::whoIsFoundEndsIt()
{
    Lookup lookup({QStringLiteral("user250")}); // on page 3 of 83
    lookup.run();
    QVERIFY(lookup.reader.isComplete());
    QVERIFY(lookup.has(QStringLiteral("user250")));
    QCOMPARE(lookup.gateway.pagesAsked(), (std::vector<int>{1, 2, 3}));
    for (const FakeGateway::Request &request : lookup.gateway.requests()) {
        QCOMPARE(request.query.limit, 100);
        QCOMPARE(request.query.filter, SeatFilter::Active);
    }
    Lookup first({QStringLiteral("user1")});
    first.run();
    QCOMPARE(first.requests(), size_t(1));
}

void TestRosterLookup::everybodyMustBeFound()
{
    Lookup lookup({QStringLiteral("user50"), QStringLiteral("user550")});
    lookup.run();
    QVERIFY(lookup.reader.isComplete());
    QCOMPARE(lookup.reader.found().size(), size_t(2));
    QCOMPARE(lookup.requests(), size_t(6)); // 1, then 2 and 3, then 4 to 6
}

void TestRosterLookup::whoIsAbsentTakesOnePass()
{
    // The total was the same on every page and so many were read: nobody can have moved to a page that had
    // been read, because that takes somebody's leaving.
    Lookup lookup({QStringLiteral("nobody")});
    lookup.run();
    QVERIFY(lookup.reader.isComplete());
    QVERIFY(lookup.reader.found().empty());
    QCOMPARE(lookup.requests(), size_t(83));
    QCOMPARE(lookup.gateway.mostPending(), size_t(3));
}

void TestRosterLookup::whoHidBehindAShiftIsFoundByAnotherPass()
{
    Lookup lookup({QStringLiteral("user201")}); // the first of page 3
    lookup.beforeAnswer = [&](int page) {
        if (page == 3 && lookup.list.size() == 8214)
            lookup.list.erase(lookup.list.begin()); // and now the last of page 2
    };
    lookup.run();
    QVERIFY(lookup.reader.isComplete());
    QVERIFY(lookup.has(QStringLiteral("user201")));
    QCOMPARE(lookup.requests(), size_t(83 + 3));
}

void TestRosterLookup::aRosterThatNeverHoldsStillIsIncomplete()
{
    Lookup lookup({QStringLiteral("nobody")});
    lookup.beforeAnswer = [&](int page) {
        if (page == 40)
            lookup.list.erase(lookup.list.begin());
    };
    lookup.run();
    QVERIFY(!lookup.reader.isComplete());
    QCOMPARE(lookup.requests(), size_t(3 * 83));
}

void TestRosterLookup::aFailureIsNotAnAbsence()
{
    Lookup lookup({QStringLiteral("nobody")});
    lookup.gateway.onSeats = [&](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
        if (query.page == 5)
            return failure(anError(ApiError::Kind::Timeout));
        return pageOf(lookup.list, query);
    };
    lookup.run();
    QVERIFY(!lookup.reader.isComplete());
    QCOMPARE(lookup.reader.error().kind, ApiError::Kind::Timeout);
    // Whoever was found before it was found.
    Lookup other({QStringLiteral("user1")});
    other.gateway.onSeats = [&](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
        if (query.page == 2)
            return failure(anError(ApiError::Kind::Timeout));
        return pageOf(other.list, query);
    };
    other.run();
    QVERIFY(other.reader.isComplete());
}

void TestRosterLookup::nobodyIsReadAsIfAPersonWaitedForEachPage()
{
    for (const Priority priority : {Priority::Visible, Priority::Background}) {
        Lookup lookup({QStringLiteral("user900")}, priority);
        lookup.run();
        for (const FakeGateway::Request &request : lookup.gateway.requests())
            QCOMPARE(request.priority, priority);
    }
}

QTEST_GUILESS_MAIN(TestRosterLookup)

} // namespace tst_roster_lookup

#include "tst_roster_lookup.moc"
