// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/connection_health.h"

#include "models/views/seats_view_model.h"
#include "models/views/tenant_view_model.h"
#include "models/views/tenants_view_model.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_connection_health {

using namespace desk;
using namespace desk::test;

class ConnectionHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheConnectionsOwnFailuresCount();
    void successClearsTheProblem();
    void successesOfOneSecondAreOneChange();
    void N21_aPauseIsKeptUntilItEnds();
    void K02_destroyedInFlight();
    void K01_nothingOfTheOldAccountArrives();
};

void ConnectionHealthTest::onlyTheConnectionsOwnFailuresCount()
{
    using Kind = ApiError::Kind;
    const QList<Kind> counting{Kind::Offline, Kind::Timeout, Kind::Tls, Kind::Unauthorized, Kind::Server,
        Kind::RateLimited, Kind::Protocol};
    for (int kind = 0; kind <= int(Kind::OutcomeUnknown); ++kind) {
        ConnectionHealth health;
        QSignalSpy changes(&health, &ConnectionHealth::changed);
        health.noteFailure(anError(Kind(kind)));
        QCOMPARE(health.problem().has_value(), counting.contains(Kind(kind)));
        QCOMPARE(changes.count(), counting.contains(Kind(kind)) ? 1 : 0);
    }
}

void ConnectionHealthTest::successClearsTheProblem()
{
    ConnectionHealth health;
    const FakeClock clock;
    health.noteFailure(anError(ApiError::Kind::Offline));
    QVERIFY(!health.lastSuccess().isValid());
    health.noteSuccess(clock.utcNow());
    QVERIFY(!health.problem());
    QCOMPARE(health.lastSuccess(), clock.utcNow());
}

/// A large list is a thousand successes.
void ConnectionHealthTest::successesOfOneSecondAreOneChange()
{
    ConnectionHealth health;
    FakeClock clock;
    const QSignalSpy changed(&health, &ConnectionHealth::changed);
    for (int i = 0; i < 100; ++i) {
        health.noteSuccess(clock.utcNow());
        clock.advance(std::chrono::milliseconds(5));
    }
    QCOMPARE(changed.size(), 1);
    clock.advance(std::chrono::milliseconds(500));
    health.noteSuccess(clock.utcNow());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(health.lastSuccess(), clock.utcNow());
    health.noteFailure(anError(ApiError::Kind::Offline));
    health.noteSuccess(clock.utcNow());
    QCOMPARE(changed.size(), 4);
}

void ConnectionHealthTest::N21_aPauseIsKeptUntilItEnds()
{
    ConnectionHealth health;
    const FakeClock clock;
    const QSignalSpy changed(&health, &ConnectionHealth::changed);
    const QSignalSpy tried(&health, &ConnectionHealth::tryNowRequested);
    const QSignalSpy retried(&health, &ConnectionHealth::retryRequested);
    health.notePause(clock.utcNow().addSecs(50));
    QCOMPARE(changed.size(), 1);
    health.tryNow();
    QCOMPARE(tried.size(), 1);
    QCOMPARE(retried.size(), 0); // what waits goes on by itself
    health.noteFailure(anError(ApiError::Kind::RateLimited));
    health.tryNow();
    QCOMPARE(tried.size(), 2);
    QCOMPARE(retried.size(), 1); // what was given up must be asked for again
    health.notePause({});
    QVERIFY(!health.pausedUntil().isValid());
}

void ConnectionHealthTest::K02_destroyedInFlight()
{
    FakeClock clock;
    FakeGateway gateway;
    ConnectionHealth health;
    FakeHistoryStore history;
    AccountData data(gateway, history, clock, health, QStringLiteral("account"));
    CapacityHistory capacities(history, QStringLiteral("account"));
    std::vector<Seat> seats = someSeats(5000);
    gateway.onSeats
        = [&](const SeatQuery &query) { return FakeGateway::Answer<SeatPage>(pageOf(seats, query)); };
    gateway.onTenants = [] {
        TenantList list;
        for (int i = 0; i < 9000; ++i) {
            list.tenants.emplace_back();
            list.tenants.back().externalId = TenantId(QString::number(i));
        }
        return FakeGateway::Answer<TenantList>(list);
    };
    {
        SeatsViewModel seatsView(data, capacities, clock, health, {});
        TenantsViewModel tenantsView(data, clock, health);
        TenantViewModel tenantView(data, clock, health);
        seatsView.setTenant(TenantId(QStringLiteral("a")));
        seatsView.history().setVisible(true);
        tenantView.setTenant(TenantId(QStringLiteral("a")));
        tenantsView.refresh();
        gateway.answerPending();
        gateway.answerPending();
        QVERIFY(gateway.pending() > 5);
    }
    QCOMPARE(gateway.pending(), size_t(0)); // every call was given up
    QCOMPARE(clock.pendingTimers(), size_t(0));
    gateway.answerAll();
    clock.advance(std::chrono::minutes(5));
    health.retry();
    QCOMPARE(gateway.pending(), size_t(0));
}

void ConnectionHealthTest::K01_nothingOfTheOldAccountArrives()
{
    FakeClock clock;
    FakeGateway oldAccount;
    FakeGateway newAccount;
    ConnectionHealth health;
    const auto serve = [](FakeGateway &gateway, const QString &prefix) {
        gateway.onSeats = [prefix](const SeatQuery &query) {
            std::vector<Seat> seats = someSeats(300);
            for (Seat &seat : seats)
                seat.userId = UserId(prefix + seat.userId.text());
            return FakeGateway::Answer<SeatPage>(pageOf(seats, query));
        };
    };
    serve(oldAccount, QStringLiteral("old-"));
    serve(newAccount, QStringLiteral("new-"));
    FakeHistoryStore history;
    CapacityHistory oldCapacities(history, QStringLiteral("old"));
    CapacityHistory newCapacities(history, QStringLiteral("new"));
    AccountData oldData(oldAccount, history, clock, health, QStringLiteral("old"));
    AccountData newData(newAccount, history, clock, health, QStringLiteral("new"));
    auto view
        = std::make_unique<SeatsViewModel>(oldData, oldCapacities, clock, health, SeatsViewModel::RawRow());
    view->setTenant(TenantId(QStringLiteral("same-id")));
    oldAccount.answerPending();
    view = std::make_unique<SeatsViewModel>(newData, newCapacities, clock, health, SeatsViewModel::RawRow());
    view->setTenant(TenantId(QStringLiteral("same-id")));
    oldAccount.answerAll();
    newAccount.answerAll();
    QCOMPARE(view->model()->rowCount(), 300);
    for (int row = 0; row < 300; ++row)
        QVERIFY(view->model()->index(row, 0).data().toString().startsWith(QStringLiteral("new-")));
    QVERIFY(!view->detail(0)->userId.isEmpty());
    QCOMPARE(view->detail(0)->rawJson, QByteArray()); // nobody can unpack it here
}

QTEST_GUILESS_MAIN(ConnectionHealthTest)

} // namespace tst_connection_health

#include "tst_connection_health.moc"
