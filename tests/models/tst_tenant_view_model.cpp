// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenant_view_model.h"

#include "support/fake_clock.h"
#include "support/fake_gateway.h"

#include <QTest>

using namespace desk;
using namespace desk::test;
using Phase = ViewState::Phase;

namespace {

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

} // namespace

class TenantViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerOfAnActiveTenant();
    void theWorstIsSaid();
    void noSubscription();
    void unknownIsADash();
    void loadsItsThreeParts();
    void missingEndpointsLeaveDashes();
    void unknownTenantIsAnError();
    void K01_anotherTenantDropsTheOldReplies();
    void newerCapacityOfTheSeatsTab();
    void dataDoesNotGrowYoungByItself();
};

void TenantViewModelTest::headerOfAnActiveTenant()
{
    const FakeClock clock; // 2026-05-01T12:00Z
    const TenantHeader header = composeHeader(facts(SubscriptionStatus::Active), clock.utcNow());
    QCOMPARE(header.name, QStringLiteral("Acme"));
    QCOMPARE(header.plan, QStringLiteral("Pro"));
    QCOMPARE(header.interval, QStringLiteral("yearly"));
    QCOMPARE(header.status, QStringLiteral("Active"));
    QVERIFY(header.statusTone == StatusTone::Good);
    QCOMPARE(header.period, QStringLiteral("Renews on 13 May 2026 (in 12 d)"));
    QVERIFY(header.periodTooltip.endsWith(QStringLiteral("2026-05-13T12:00:00Z")));
    QCOMPARE(header.gauge.label, QStringLiteral("4 / 10"));
    QCOMPARE(header.sentence, QString());
}

void TenantViewModelTest::theWorstIsSaid()
{
    const FakeClock clock;
    const auto toneOf
        = [&](const TenantFacts &known) { return composeHeader(known, clock.utcNow()).sentenceTone; };
    TenantFacts known = facts(SubscriptionStatus::PastDue, 13);
    QCOMPARE(composeHeader(known, clock.utcNow()).sentence, QStringLiteral("A payment is overdue."));
    QVERIFY(toneOf(known) == StatusTone::Critical);
    known = facts(SubscriptionStatus::Active, 13);
    QCOMPARE(composeHeader(known, clock.utcNow()).sentence,
        QStringLiteral("3 more seat(s) in use than paid for."));
    known = facts(SubscriptionStatus::PendingCancel);
    QCOMPARE(composeHeader(known, clock.utcNow()).period, QStringLiteral("Ends on 13 May 2026 (in 12 d)"));
    QVERIFY(toneOf(known) == StatusTone::Warning);
    known = facts(SubscriptionStatus::Active, 10);
    QCOMPARE(composeHeader(known, clock.utcNow()).sentence, QStringLiteral("Every seat is in use."));
    known.tenant->isActive = false;
    QCOMPARE(composeHeader(known, clock.utcNow()).sentence, QStringLiteral("This tenant is switched off."));
    known = facts(SubscriptionStatus::Trial);
    known.subscriptions->subscriptions.front().trialEndsAt = parseTimestamp(u"2026-05-04T12:00:00Z");
    QCOMPARE(
        composeHeader(known, clock.utcNow()).period, QStringLiteral("Trial ends on 4 May 2026 (in 3 d)"));
}

void TenantViewModelTest::noSubscription()
{
    const FakeClock clock;
    TenantFacts known = facts(SubscriptionStatus::Active);
    known.subscriptions = SubscriptionList();
    known.capacity.reset();
    known.noActiveSubscription = true;
    const TenantHeader header = composeHeader(known, clock.utcNow());
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
    const TenantHeader header = composeHeader(nothing, clock.utcNow());
    QCOMPARE(header.name, QStringLiteral("acme"));
    QCOMPARE(header.status, QStringLiteral("–"));
    QCOMPARE(header.plan, QStringLiteral("–"));
    QCOMPARE(header.period, QString());
    QCOMPARE(header.sentence, QString());
}

namespace {

struct Stage
{
    FakeClock clock;
    FakeGateway gateway;
    ConnectionHealth health;
    TenantViewModel view{gateway, clock, health};

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

} // namespace

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

void TenantViewModelTest::newerCapacityOfTheSeatsTab()
{
    Stage stage;
    stage.view.setTenant(acme);
    stage.gateway.answerAll();
    Capacity newer;
    newer.activeCount = 5;
    newer.units = 10;
    stage.view.noteCapacity(newer);
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("5 / 10"));
    stage.view.noteCapacity({});
    QCOMPARE(stage.view.header().gauge.label, QStringLiteral("5 / 10"));
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
#include "tst_tenant_view_model.moc"
