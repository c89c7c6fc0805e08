// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "models/views/tenant_view_model.h"

#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"

#include <QTest>

namespace tst_tenant_view_model {

using namespace desk;
using namespace desk::test;
using Phase = ViewState::Phase;

const TenantId acme(QStringLiteral("acme"));

TenantFacts facts(SubscriptionStatus status, qint64 active = 4, qint64 units = 10)
{
    TenantFacts result;
    result.id = acme;
    Tenant tenant;
    tenant.externalId = acme;
    tenant.name = QStringLiteral("Acme");
    tenant.isActive = true;
    result.tenant = tenant;
    Subscription subscription;
    subscription.status = {status, QString(spelling(subscriptionStatusSpellings, status))};
    subscription.plan.name = QStringLiteral("Pro");
    subscription.plan.pricing.interval = {BillingInterval::Yearly, QStringLiteral("yearly")};
    subscription.periodEnd = parseTimestamp(u"2026-05-13T12:00:00Z");
    result.subscriptions = SubscriptionList{{subscription}, {}};
    result.capacity = Capacity();
    result.capacity->activeCount = active;
    result.capacity->units = units;
    return result;
}

class TenantViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerOfAnActiveTenant();
    void theWorstIsSaid();
    void anUnknownStatusIsShownAndNothingElse_data();
    void anUnknownStatusIsShownAndNothingElse();
    void noSubscription();
    void unknownIsADash();
    void loadsItsThreeParts();
    void missingEndpointsLeaveDashes();
    void unknownTenantIsAnError();
    void K01_anotherTenantDropsTheOldReplies();
    void opensWithWhatTheListKnew();
    void newerCapacityOfTheSeatsTab();
    void whatTheSourcesDisagreeInIsTold();
    void theSubscriptionsOwnCapacityIsASourceWhereItIsTheOnlyOne();
    void dataDoesNotGrowYoungByItself();
};

void TenantViewModelTest::headerOfAnActiveTenant()
{
    const FakeClock clock; // 2026-05-01T12:00Z
    const TenantHeader header
        = composeHeader(facts(SubscriptionStatus::Active), crovver::provider(), clock.utcNow());
    QCOMPARE(header.name, QStringLiteral("Acme"));
    QCOMPARE(header.plan, QStringLiteral("Pro"));
    QCOMPARE(header.interval, QStringLiteral("yearly"));
    QCOMPARE(header.status, QStringLiteral("Active"));
    QVERIFY(header.statusTone == StatusTone::Good);
    QVERIFY(header.statusTooltip.isEmpty());
    QCOMPARE(header.period, QStringLiteral("Renews on 13 May 2026 (in 12 d)"));
    QVERIFY(header.periodTooltip.endsWith(QStringLiteral("2026-05-13T12:00:00Z")));
    QCOMPARE(header.gauge.label, QStringLiteral("4 / 10"));
    QCOMPARE(header.sentence, QString());
}

void TenantViewModelTest::theWorstIsSaid()
{
    const FakeClock clock;
    const auto toneOf = [&](const TenantFacts &known) {
        return composeHeader(known, crovver::provider(), clock.utcNow()).sentenceTone;
    };
    TenantFacts known = facts(SubscriptionStatus::PastDue, 13);
    QCOMPARE(composeHeader(known, crovver::provider(), clock.utcNow()).sentence,
        QStringLiteral("A payment is overdue."));
    QVERIFY(toneOf(known) == StatusTone::Critical);
    known = facts(SubscriptionStatus::Active, 13);
    QCOMPARE(composeHeader(known, crovver::provider(), clock.utcNow()).sentence,
        QStringLiteral("3 more seat(s) in use than paid for."));
    known = facts(SubscriptionStatus::PendingCancel);
    QCOMPARE(composeHeader(known, crovver::provider(), clock.utcNow()).period,
        QStringLiteral("Ends on 13 May 2026 (in 12 d)"));
    QVERIFY(toneOf(known) == StatusTone::Warning);
    known = facts(SubscriptionStatus::Active, 10);
    QCOMPARE(composeHeader(known, crovver::provider(), clock.utcNow()).sentence,
        QStringLiteral("Every seat is in use."));
    known.tenant->isActive = false;
    QCOMPARE(composeHeader(known, crovver::provider(), clock.utcNow()).sentence,
        QStringLiteral("This tenant is switched off."));
    known = facts(SubscriptionStatus::Trial);
    known.subscriptions->subscriptions.front().trialEndsAt = parseTimestamp(u"2026-05-04T12:00:00Z");
    QCOMPARE(composeHeader(known, crovver::provider(), clock.utcNow()).period,
        QStringLiteral("Trial ends on 4 May 2026 (in 3 d)"));
}

void TenantViewModelTest::anUnknownStatusIsShownAndNothingElse_data()
{
    QTest::addColumn<QString>("status");
    for (const char *status : {"on_hold_review", "frozen", "ACTIVE", "7"})
        QTest::newRow(status) << QString::fromUtf8(status);
}

void TenantViewModelTest::anUnknownStatusIsShownAndNothingElse()
{
    QFETCH(QString, status);
    const FakeClock clock;
    TenantFacts known = facts(SubscriptionStatus::Active);
    Subscription &one = known.subscriptions->subscriptions.front();
    one.status = {SubscriptionStatus::Other, status};
    TenantHeader header = composeHeader(known, crovver::provider(), clock.utcNow());
    QCOMPARE(header.status, status);
    QCOMPARE(header.statusTooltip, status + QStringLiteral(": not known to this version of the program."));
    QCOMPARE(header.statusTone, StatusTone::Neutral);
    QCOMPARE(header.period, QStringLiteral("The period ends on 13 May 2026 (in 12 d)"));
    QCOMPARE(header.sentence, QString());
    // Cancelled, it ends with its period; until then it hasn't.
    one.canceled = true;
    one.canceledAt = parseTimestamp(u"2026-04-20T12:00:00Z");
    header = composeHeader(known, crovver::provider(), clock.utcNow());
    QCOMPARE(header.period, QStringLiteral("Ends on 13 May 2026 (in 12 d)"));
    // Beside a newer one that is over it is the one to be shown.
    Subscription over = one;
    over.status = {SubscriptionStatus::Expired, QStringLiteral("expired")};
    over.createdAt = parseTimestamp(u"2026-04-01T12:00:00Z");
    known.subscriptions->subscriptions.push_back(over);
    QCOMPARE(composeHeader(known, crovver::provider(), clock.utcNow()).status, status);
}

void TenantViewModelTest::noSubscription()
{
    const FakeClock clock;
    TenantFacts known = facts(SubscriptionStatus::Active);
    known.subscriptions = SubscriptionList();
    known.capacity.reset();
    known.noActiveSubscription = true;
    const TenantHeader header = composeHeader(known, crovver::provider(), clock.utcNow());
    QCOMPARE(header.status, QStringLiteral("No subscription"));
    QCOMPARE(header.plan, QStringLiteral("–"));
    QCOMPARE(header.gauge.label, QStringLiteral("–"));
    QVERIFY(!header.gauge.isKnown());
    QVERIFY(header.sentence.startsWith(QStringLiteral("No active subscription")));
}

void TenantViewModelTest::unknownIsADash()
{
    const FakeClock clock;
    TenantFacts nothing;
    nothing.id = acme;
    const TenantHeader header = composeHeader(nothing, crovver::provider(), clock.utcNow());
    QCOMPARE(header.name, QStringLiteral("acme"));
    QCOMPARE(header.status, QStringLiteral("–"));
    QCOMPARE(header.plan, QStringLiteral("–"));
    QCOMPARE(header.period, QString());
    QCOMPARE(header.sentence, QString());
}

struct Stage
{
    FakeClock clock;
    FakeGateway gateway;
    ConnectionHealth health;
    FakeHistoryStore history;
    AccountData data{gateway, history, clock, health, QStringLiteral("account")};
    TenantViewModel view{data, clock, health};

    Stage()
    {
        gateway.onTenant = [](const TenantId &id) {
            TenantDetail detail;
            detail.tenant.externalId = id;
            detail.tenant.name = QStringLiteral("Name of ") + id.text();
            return FakeGateway::Answer<TenantDetail>(detail);
        };
        gateway.onSubscriptions = [](const TenantId &) {
            return FakeGateway::Answer<SubscriptionList>(*facts(SubscriptionStatus::Active).subscriptions);
        };
        gateway.onCapacity = [](const TenantId &) {
            return FakeGateway::Answer<Capacity>(*facts(SubscriptionStatus::Active).capacity);
        };
    }
};

void TenantViewModelTest::loadsItsThreeParts()
{
    Stage stage;
    Tenant known;
    known.name = QStringLiteral("From the list");
    stage.view.setTenant(acme, known);
    QCOMPARE(stage.view.header().name, QStringLiteral("From the list"));
    QCOMPARE(stage.gateway.pending(Priority::User), size_t(3));
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.header().name, QStringLiteral("Name of acme"));
    QCOMPARE(stage.view.header().plan, QStringLiteral("Pro"));
    QCOMPARE(stage.view.state().asOf, stage.clock.utcNow());
    stage.view.refresh();
    QCOMPARE(stage.view.state().phase, Phase::Refreshing);
    QCOMPARE(stage.view.header().plan, QStringLiteral("Pro"));
    stage.gateway.onCapacity = [](const TenantId &) {
        return FakeGateway::Answer<Capacity>(failure(anError(ApiError::Kind::Server)));
    };
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Partial);
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("4 / 10"));
    // A try that somebody else begins, or that is given up, doesn't make the failure untold.
    Interest other = stage.data.capacities().read(acme, Priority::Background);
    stage.clock.advance(std::chrono::minutes(2));
    QVERIFY(stage.view.state().error);
    other.reset();
    stage.view.refresh();
    QVERIFY(!stage.view.state().error);
    stage.view.cancel();
    QVERIFY(stage.view.state().error);
    stage.view.setTenant({});
    QCOMPARE(stage.view.state().phase, Phase::Idle);
    QCOMPARE(stage.view.header().name, QString());
}

void TenantViewModelTest::missingEndpointsLeaveDashes()
{
    Stage stage;
    stage.gateway.onCapacity = [](const TenantId &) { return failure(missingEndpoint()); };
    stage.gateway.onSubscriptions = [](const TenantId &) { return failure(missingEndpoint()); };
    stage.view.setTenant(acme);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QVERIFY(!stage.view.state().error);
    QCOMPARE(stage.view.header().plan, QStringLiteral("–"));
    QCOMPARE(stage.view.header().sentence, QString());
}

void TenantViewModelTest::unknownTenantIsAnError()
{
    Stage stage;
    ApiError unknown = anError(ApiError::Kind::NotFound);
    unknown.notFound = ApiError::NotFoundKind::TenantNotFound;
    stage.gateway.onTenant
        = [&](const TenantId &) { return FakeGateway::Answer<TenantDetail>(failure(unknown)); };
    stage.gateway.onCapacity
        = [&](const TenantId &) { return FakeGateway::Answer<Capacity>(failure(unknown)); };
    stage.gateway.onSubscriptions
        = [&](const TenantId &) { return FakeGateway::Answer<SubscriptionList>(failure(unknown)); };
    stage.view.setTenant(acme);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Error);
    QCOMPARE(stage.view.state().error->notFound, ApiError::NotFoundKind::TenantNotFound);
    QVERIFY(!stage.health.problem());
}

void TenantViewModelTest::K01_anotherTenantDropsTheOldReplies()
{
    Stage stage;
    stage.view.setTenant(acme);
    stage.view.setTenant(TenantId(QStringLiteral("other")));
    QCOMPARE(stage.gateway.pending(), size_t(3));
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().name, QStringLiteral("Name of other"));
    QCOMPARE(stage.view.header().externalId, QStringLiteral("other"));
}

/// Whoever read it: what is known is shown at once, with its age, while it is read again.
void TenantViewModelTest::opensWithWhatTheListKnew()
{
    Stage stage;
    const Interest plan = stage.data.subscriptions().read(acme, Priority::Background);
    const Interest seats = stage.data.capacities().read(acme, Priority::Background);
    stage.gateway.answerAll();
    const QDateTime read = stage.clock.utcNow();
    stage.clock.advance(std::chrono::minutes(4));
    Tenant listed;
    listed.name = QStringLiteral("From the list");
    stage.view.setTenant(acme, listed);
    QCOMPARE(stage.view.header().name, QStringLiteral("From the list"));
    QCOMPARE(stage.view.header().plan, QStringLiteral("Pro"));
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("4 / 10"));
    QCOMPARE(stage.view.state().asOf, read);
    QVERIFY(stage.view.state().loading);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.state().asOf, stage.clock.utcNow());
    // And what the list reads later is shown here.
    stage.gateway.onCapacity = [](const TenantId &) {
        Capacity more = *facts(SubscriptionStatus::Active, 5).capacity;
        return FakeGateway::Answer<Capacity>(more);
    };
    const Interest again = stage.data.capacities().read(acme, Priority::Background);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("5 / 10"));
}

void TenantViewModelTest::newerCapacityOfTheSeatsTab()
{
    Stage stage;
    stage.view.setTenant(acme);
    stage.gateway.answerAll();
    Capacity newer;
    newer.activeCount = 5;
    newer.units = 10;
    stage.view.noteSeats({}, newer);
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("5 / 10"));
    stage.view.noteSeats({}, Capacity());
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("5 / 10"));
    // A newer count goes before it, also when the tab tells the same again.
    stage.view.refresh();
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("4 / 10"));
    stage.view.noteSeats({}, newer);
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("4 / 10"));
}

void TenantViewModelTest::whatTheSourcesDisagreeInIsTold()
{
    Stage stage;
    qint64 counted = 5;
    stage.gateway.onCapacity = [&](const TenantId &) {
        Capacity capacity;
        capacity.activeCount = counted;
        capacity.units = 10;
        return FakeGateway::Answer<Capacity>(capacity);
    };
    stage.view.setTenant(acme);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().doubt, QString());
    stage.clock.advance(std::chrono::minutes(3));
    const auto listed = [&](qint64 rows, qint64 beside) {
        SeatFigures figures;
        const qint64 now = stage.clock.utcNow().toMSecsSinceEpoch();
        figures.note(SeatSource::ListRows, {rows, std::nullopt, now});
        figures.note(SeatSource::ListCapacity, {beside, 10, now});
        stage.view.noteSeats(figures, std::nullopt);
    };
    // An older count isn't held against a newer list: it is asked for again first.
    listed(6, 6);
    QCOMPARE(stage.gateway.pending(), size_t(1));
    QCOMPARE(stage.view.header().doubt, QString());
    counted = 6;
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().doubt, QString());
    // The list is empty, and everything else says 6.
    listed(0, 6);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().doubt,
        QStringLiteral(
            "Crovver gives different numbers of seats in use: 6 by the seat count (just now), 6 beside the "
            "list of seats (just now), 0 in the list of seats (just now)."));
    stage.clock.advance(std::chrono::minutes(2));
    QVERIFY(stage.view.header().doubt.contains(QStringLiteral("(2 min ago)")));
    QCOMPARE(stage.gateway.pending(), size_t(0)); // one more question, not one a minute
    listed(6, 6);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().doubt, QString());
    // 50 counted, 44 in the list.
    counted = 50;
    listed(44, 44);
    stage.gateway.answerAll();
    QVERIFY(stage.view.header().doubt.contains(QStringLiteral("50 by the seat count")));
    QVERIFY(stage.view.header().doubt.contains(QStringLiteral("44 in the list of seats")));
    stage.view.setTenant(TenantId(QStringLiteral("other")));
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().doubt, QString());
}

void TenantViewModelTest::theSubscriptionsOwnCapacityIsASourceWhereItIsTheOnlyOne()
{
    Stage stage;
    size_t subscriptions = 1;
    stage.gateway.onSubscriptions = [&](const TenantId &) {
        SubscriptionList list = *facts(SubscriptionStatus::Active).subscriptions;
        list.subscriptions.front().capacity.units = 20;
        list.subscriptions.resize(subscriptions, list.subscriptions.front());
        return FakeGateway::Answer<SubscriptionList>(list);
    };
    stage.gateway.onCapacity = [](const TenantId &) {
        Capacity capacity;
        capacity.activeCount = 4;
        capacity.units = 10;
        return FakeGateway::Answer<Capacity>(capacity);
    };
    stage.view.setTenant(acme);
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().doubt,
        QStringLiteral(
            "Crovver gives different numbers of seats paid for: 10 by the seat count (just now), 20 by the "
            "subscription (just now)."));
    subscriptions = 2;
    stage.view.refresh();
    stage.gateway.answerAll();
    QCOMPARE(stage.view.header().doubt, QString());
}

void TenantViewModelTest::dataDoesNotGrowYoungByItself()
{
    Stage stage;
    stage.view.setTenant(acme);
    stage.gateway.answerAll();
    const QDateTime read = stage.clock.utcNow();
    stage.clock.advance(std::chrono::minutes(10));
    QCOMPARE(stage.view.state().asOf, read);
    stage.view.refresh();
    stage.view.cancel();
    QCOMPARE(stage.view.state().asOf, read);
    stage.view.refresh();
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().asOf, stage.clock.utcNow());
}

QTEST_GUILESS_MAIN(TenantViewModelTest)

} // namespace tst_tenant_view_model

#include "tst_tenant_view_model.moc"
