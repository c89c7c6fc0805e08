// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenants_view_model.h"

#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"
#include "support/model_contract.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_tenants_view_model {

using namespace desk;
using namespace desk::test;
using namespace std::chrono_literals;
using Phase = ViewState::Phase;
using Method = FakeGateway::Method;

Tenant aTenant(int number)
{
    Tenant tenant;
    tenant.externalId = TenantId(QStringLiteral("t%1").arg(number));
    tenant.id = QStringLiteral("uuid-%1").arg(number);
    tenant.name = QStringLiteral("Tenant %1").arg(number);
    tenant.slug = QStringLiteral("slug-%1").arg(number);
    tenant.isActive = number % 10 != 0;
    tenant.createdAt = Timestamp::fromUtcMs(1'767'225'600'000 + number);
    return tenant;
}

int numberOf(const TenantId &id)
{
    return id.text().mid(1).toInt();
}

/// Tenants 1…n. By their number: multiples of 4 have no subscription, of 3 are in trial, of 5 are past due,
/// of 7 are over their capacity of 10. Their lowest pool has as many percent left as their number.
struct Stage
{
    std::vector<Tenant> tenants;
    FakeClock clock;
    FakeGateway gateway;
    FakeHistoryStore history;
    ConnectionHealth health;
    AccountData data{gateway, history, clock, health, QStringLiteral("account")};
    CreditBook &book = data.credits();
    TenantsViewModel view;
    ModelContract contract;

    explicit Stage(int count)
        : view(data, clock, health)
        , contract(view.model())
    {
        for (int i = 1; i <= count; ++i)
            tenants.push_back(aTenant(i));
        gateway.onTenants = [this] { return FakeGateway::Answer<TenantList>(TenantList{tenants, {}}); };
        gateway.onSubscriptions = [this](const TenantId &id) { return subscriptionOf(id); };
        gateway.onCapacity = [](const TenantId &id) { return capacityOf(id); };
        gateway.onCredits = [](const TenantId &id) { return creditsOf(id); };
    }

    [[nodiscard]] FakeGateway::Answer<SubscriptionList> subscriptionOf(const TenantId &id) const
    {
        const int number = numberOf(id);
        SubscriptionList list;
        if (number % 4 == 0)
            return list;
        Subscription subscription;
        const SubscriptionStatus status = number % 5 == 0 ? SubscriptionStatus::PastDue
            : number % 3 == 0                             ? SubscriptionStatus::Trial
                                                          : SubscriptionStatus::Active;
        subscription.status = {status, QString(spelling(subscriptionStatusSpellings, status))};
        subscription.plan.name = number % 2 ? QStringLiteral("Pro") : QStringLiteral("Team");
        const qint64 now = clock.utcNow().toMSecsSinceEpoch();
        subscription.trialEndsAt = Timestamp::fromUtcMs(now + number * 86'400'000LL);
        subscription.periodEnd = Timestamp::fromUtcMs(now + number * 86'400'000LL);
        subscription.capacity.units = 10;
        list.subscriptions.push_back(subscription);
        return list;
    }
    static FakeGateway::Answer<Capacity> capacityOf(const TenantId &id)
    {
        if (numberOf(id) % 4 == 0)
            return failure(noActiveSubscription());
        Capacity capacity;
        capacity.units = 10;
        capacity.activeCount = numberOf(id) % 7 == 0 ? 13 : numberOf(id) % 10;
        return capacity;
    }
    static CreditPool aPool(const QString &key, std::optional<qint64> total, std::optional<qint64> limit)
    {
        CreditPool pool;
        pool.key = key;
        pool.total = total;
        pool.limit = limit;
        return pool;
    }
    static FakeGateway::Answer<CreditBalance> creditsOf(const TenantId &id)
    {
        CreditBalance balance;
        if (numberOf(id) % 4 == 0)
            return balance;
        balance.pools.push_back(aPool(QStringLiteral("sms"), 900, 1000));
        balance.pools.push_back(aPool(QStringLiteral("tokens"), numberOf(id), 100));
        balance.pools.back().name = QStringLiteral("AI tokens");
        return balance;
    }
    void loadAll()
    {
        view.refresh();
        gateway.answerAll();
        clock.advance(1s);
    }
    [[nodiscard]] QVariant cell(int row, TenantField field, int role = Qt::DisplayRole)
    {
        return view.model()->index(row, int(field)).data(role);
    }
};

class TenantsViewModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listComesFirstThenThoseOnScreen();
    void atMostThreeInTheBackground();
    void noSubscriptionIsNeverZero();
    void unknownValuesSortLast();
    void coverageIsSaid();
    void filtersAndCounts();
    void searchFindsEveryNameOfATenant();
    void selectionSurvivesSortingFilteringAndRefresh();
    void failedCellsSaySoAndAreAskedAgain();
    void missingEndpointStopsAsking();
    void K06_oneRevokedKeyStopsTheFilling();
    void severalSubscriptions();
    void refreshKeepsOldValues();
    void manyTenantsComeInSlices();
    void invalidRowsAreShownAndLeftOut();
    void emptyAndErrorStates();
    void cancelLeavesNothingLoading();
    void copiesWhatIsShown();
    void lowestPoolIsShown();
    void boughtCreditsAreAFigureOfTheirOwn();
    void poolsAsTheyCome();
    void lowestPoolSortsExactly();
    void whatIsOverdrawnIsTheLowest();
    void sourcesOfTheSeatsThatDisagreeAreMarked();
    void aTrialThatWillNotContinueEndsToo();
    void nothingToComeHasEnded_data();
    void nothingToComeHasEnded();
    void lowCreditsAreFilteredAndCounted();
    void alertsMarkTheirTenants();
    void aHistoryThatIsNotKeptIsTold();
    void creditsFailAloneAndMayBeMissing();
    void whatAnotherPageReadIsShown();
};

void TenantsViewModelTest::listComesFirstThenThoseOnScreen()
{
    Stage stage(200);
    QCOMPARE(stage.view.state().phase, Phase::Idle);
    stage.view.setVisibleRows(100, 120);
    stage.view.refresh();
    QCOMPARE(stage.view.state().phase, Phase::FirstLoad);
    QCOMPARE(stage.gateway.requests().size(), size_t(1));
    stage.gateway.answer(0);
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.model()->rowCount(), 200);
    QVERIFY(stage.cell(0, TenantField::Status, IsLoadingRole).toBool());
    QCOMPARE(stage.cell(0, TenantField::Name).toString(), QStringLiteral("Tenant 1"));
    QCOMPARE(stage.gateway.requests()[1].tenant.text(), QStringLiteral("t101"));
    QCOMPARE(stage.gateway.requests()[1].priority, Priority::Visible);
    stage.contract.check();
    stage.gateway.answerAll();
    stage.clock.advance(100ms);
    QCOMPARE(stage.cell(0, TenantField::Status).toString(), QStringLiteral("Active"));
    QCOMPARE(stage.cell(6, TenantField::Seats).toString(), QStringLiteral("13 / 10"));
    QCOMPARE(stage.cell(6, TenantField::Seats, SecondaryTextRole).toString(), QStringLiteral("3 over"));
    QVERIFY(stage.cell(6, TenantField::Seats, StatusRole).value<StatusTone>() == StatusTone::Critical);
    QVERIFY(!stage.view.state().loading);
    QCOMPARE(stage.gateway.requests().size(),
        size_t(1 + 2 * 200 + 150)); // credits only of those with a subscription
    stage.contract.check();
}

void TenantsViewModelTest::atMostThreeInTheBackground()
{
    Stage stage(100);
    stage.view.refresh();
    stage.gateway.answer(0);
    QCOMPARE(stage.gateway.pending(), size_t(Refresher::backgroundCalls));
    stage.view.setVisibleRows(50, 60);
    QCOMPARE(stage.gateway.pending(Priority::Background), size_t(Refresher::backgroundCalls));
    QCOMPARE(stage.gateway.pending(), size_t(Refresher::allCalls));
    stage.gateway.answerAll();
    QVERIFY(stage.gateway.mostPending() <= size_t(Refresher::allCalls));
}

void TenantsViewModelTest::noSubscriptionIsNeverZero()
{
    Stage stage(8);
    stage.loadAll();
    const int row = stage.view.model()->rowOf(TenantId(QStringLiteral("t4")));
    QCOMPARE(stage.cell(row, TenantField::Status).toString(), QStringLiteral("No subscription"));
    QCOMPARE(stage.cell(row, TenantField::Seats).toString(), QStringLiteral("–"));
    QCOMPARE(stage.cell(row, TenantField::Seats, CopyTextRole).toString(), QString());
    QVERIFY(!stage.cell(row, TenantField::Seats, CapacityRole).isValid());
    QVERIFY(!stage.health.problem());
}

void TenantsViewModelTest::unknownValuesSortLast()
{
    Stage stage(12);
    stage.loadAll();
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        stage.view.model()->sort(int(TenantField::Seats), direction);
        for (int row = 0; row < 12; ++row)
            QCOMPARE(stage.cell(row, TenantField::Seats).toString() == QStringLiteral("–"), row >= 9);
    }
    QCOMPARE(stage.view.model()->idAt(0).text(), QStringLiteral("t7")); // 13 of 10
    stage.view.model()->sort(int(TenantField::Name), Qt::DescendingOrder);
    QCOMPARE(stage.view.model()->idAt(0).text(), QStringLiteral("t12"));
    stage.view.model()->sort(-1);
    QCOMPARE(stage.view.model()->idAt(0).text(), QStringLiteral("t1"));
}

void TenantsViewModelTest::coverageIsSaid()
{
    Stage stage(1200);
    stage.view.refresh();
    stage.gateway.answer(0);
    QCOMPARE(stage.view.coverageText(), QString()); // nothing shown depends on it
    stage.view.model()->sort(int(TenantField::Status));
    QCOMPARE(stage.view.coverageText(), QStringLiteral("0 of 1,200 checked"));
    while (stage.gateway.count(Method::Subscriptions) < 10)
        stage.gateway.answerPending();
    stage.clock.advance(100ms);
    QVERIFY(stage.view.coverageText().endsWith(QStringLiteral(" of 1,200 checked")));
    QVERIFY(!stage.view.coverageText().startsWith(QStringLiteral("0 ")));
    stage.gateway.answerAll();
    stage.clock.advance(1s);
    QCOMPARE(stage.view.coverageText(), QString());
}

void TenantsViewModelTest::filtersAndCounts()
{
    Stage stage(420);
    stage.loadAll();
    const TenantCounts &counts = stage.view.counts();
    QCOMPARE(counts.all, 420);
    QCOMPARE(counts.noSubscription, 105);
    QCOMPARE(counts.subscriptionsChecked, 420);
    const auto shows = [&](const TenantFilter &filter) {
        stage.view.setFilter(filter);
        return stage.view.model()->rowCount();
    };
    TenantFilter filter;
    filter.noSubscription = true;
    QCOMPARE(shows(filter), counts.noSubscription);
    filter = {};
    filter.overCapacity = true;
    QCOMPARE(shows(filter), counts.overCapacity);
    QCOMPARE(counts.overCapacity, 45); // multiples of 7, but not of 28
    filter = {};
    filter.pastDue = true;
    QCOMPARE(shows(filter), counts.pastDue);
    QCOMPARE(stage.view.shownText(), QStringLiteral("63 of 420"));
    filter = {};
    filter.inactive = true;
    QCOMPARE(shows(filter), 42);
    filter = {};
    filter.trialEndsWithinDays = 7;
    QCOMPARE(shows(filter), 2); // 3 and 6
    filter.trialEndsWithinDays = 100;
    QVERIFY(shows(filter) > 2);
    QCOMPARE(stage.view.counts().trialEndsSoon, stage.view.model()->rowCount());
    filter = {};
    filter.statuses = {SubscriptionStatus::Trial, SubscriptionStatus::PastDue};
    filter.plans = QStringList{QStringLiteral("Pro")};
    const int both = shows(filter);
    filter.search = QStringLiteral("tenant 1");
    QVERIFY(shows(filter) < both);
    filter = {};
    filter.full = true;
    QCOMPARE(shows(filter), 0);
    QCOMPARE(stage.view.state().empty, EmptyKind::NothingMatches);
    QCOMPARE(shows({}), 420);
    filter.full = false;
    filter.trialEndsWithinDays = 7;
    QCOMPARE(shows(filter), 2);
    stage.clock.jump(8 * 24h);
    stage.clock.advance(1min); // what is shown follows the time by itself
    QCOMPARE(stage.view.model()->rowCount(), 1); // 9; those of 3 and 6 are over, and 15 is past due
}

void TenantsViewModelTest::searchFindsEveryNameOfATenant()
{
    Stage stage(300);
    stage.tenants[41].name = QStringLiteral("Straße & Söhne");
    stage.loadAll();
    for (const char *text : {"STRASSE", "söhne straße", "slug-42", "uuid-42", "T42"}) {
        stage.view.setSearchText(QString::fromUtf8(text));
        QCOMPARE(stage.view.model()->rowCount(), 1);
        QCOMPARE(stage.view.model()->idAt(0).text(), QStringLiteral("t42"));
    }
    stage.view.setSearchText({});
    QCOMPARE(stage.view.model()->rowCount(), 300);
}

void TenantsViewModelTest::selectionSurvivesSortingFilteringAndRefresh()
{
    Stage stage(100);
    stage.loadAll();
    const TenantId wanted(QStringLiteral("t42"));
    const QPersistentModelIndex selected(stage.view.model()->index(stage.view.model()->rowOf(wanted), 0));
    const auto isIt
        = [&] { return selected.isValid() && stage.view.model()->idAt(selected.row()) == wanted; };
    stage.view.model()->sort(int(TenantField::Created), Qt::DescendingOrder);
    QVERIFY(isIt());
    stage.view.setSearchText(QStringLiteral("4"));
    QVERIFY(isIt());
    stage.view.setSearchText({});
    QVERIFY(isIt());
    std::reverse(stage.tenants.begin(), stage.tenants.end());
    stage.tenants.erase(stage.tenants.begin(), stage.tenants.begin() + 20);
    stage.view.refresh();
    QVERIFY(isIt());
    stage.gateway.answerAll();
    stage.clock.advance(3s);
    QVERIFY(isIt());
    QCOMPARE(stage.view.model()->rowCount(), 80);
    stage.view.setSearchText(QStringLiteral("tenant 7"));
    QVERIFY(!selected.isValid());
}

void TenantsViewModelTest::failedCellsSaySoAndAreAskedAgain()
{
    Stage stage(20);
    bool broken = true;
    stage.gateway.onCapacity = [&](const TenantId &id) -> FakeGateway::Answer<Capacity> {
        if (broken && numberOf(id) == 3)
            return failure(anError(ApiError::Kind::Server));
        return Stage::capacityOf(id);
    };
    stage.loadAll();
    QCOMPARE(stage.cell(2, TenantField::Seats).toString(), QStringLiteral("Could not be read"));
    QVERIFY(!stage.cell(2, TenantField::Seats, RowProblemRole).toString().isEmpty());
    QVERIFY(!stage.cell(2, TenantField::Seats, IsLoadingRole).toBool());
    QCOMPARE(stage.cell(2, TenantField::Status).toString(), QStringLiteral("Trial"));
    stage.contract.check();
    broken = false;
    stage.loadAll();
    QCOMPARE(stage.cell(2, TenantField::Seats).toString(), QStringLiteral("3 / 10"));
}

void TenantsViewModelTest::missingEndpointStopsAsking()
{
    Stage stage(50);
    stage.gateway.onCapacity = [](const TenantId &) { return failure(missingEndpoint()); };
    stage.loadAll();
    QVERIFY(stage.gateway.count(Method::Capacity) <= size_t(Refresher::allCalls));
    QVERIFY(!stage.view.offersSeatCounts());
    QVERIFY(!stage.view.notices().isEmpty());
    // The subscription knows how many were bought, nobody how many are used.
    QCOMPARE(stage.cell(0, TenantField::Seats).toString(), QStringLiteral("– / 10"));
    stage.gateway.onSubscriptions = [](const TenantId &) { return failure(missingEndpoint()); };
    stage.loadAll();
    QVERIFY(!stage.view.offersSubscriptions());
    QCOMPARE(stage.cell(0, TenantField::Status).toString(), QStringLiteral("–"));
    QCOMPARE(stage.cell(0, TenantField::Status, TooltipPlainRole).toString(),
        QStringLiteral("Not offered by this server."));
    QVERIFY(!stage.view.state().error);
    stage.contract.check();
}

void TenantsViewModelTest::K06_oneRevokedKeyStopsTheFilling()
{
    Stage stage(5000);
    stage.gateway.onCapacity
        = [](const TenantId &) { return failure(anError(ApiError::Kind::Unauthorized)); };
    stage.gateway.onSubscriptions
        = [](const TenantId &) { return failure(anError(ApiError::Kind::Unauthorized)); };
    stage.view.refresh();
    stage.gateway.answerPending();
    stage.clock.advance(1ms);
    stage.gateway.answerAll();
    stage.clock.advance(1s);
    QVERIFY(stage.gateway.requests().size() < 20);
    QCOMPARE(stage.view.state().error->kind, ApiError::Kind::Unauthorized);
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QVERIFY(!stage.cell(4000, TenantField::Status, IsLoadingRole).toBool());
    stage.gateway.onCapacity = [](const TenantId &id) { return Stage::capacityOf(id); };
    stage.gateway.onSubscriptions = [&](const TenantId &id) { return stage.subscriptionOf(id); };
    stage.health.retry();
    stage.gateway.answerPending();
    QVERIFY(!stage.view.state().error);
}

void TenantsViewModelTest::severalSubscriptions()
{
    Stage stage(1);
    stage.gateway.onSubscriptions = [&](const TenantId &id) {
        auto list = stage.subscriptionOf(id);
        (*list)->subscriptions.push_back((*list)->subscriptions.front());
        (*list)->subscriptions.back().status = {SubscriptionStatus::Canceled, QStringLiteral("canceled")};
        return list;
    };
    stage.loadAll();
    QCOMPARE(stage.cell(0, TenantField::Plan).toString(), QStringLiteral("Pro +1"));
    QCOMPARE(stage.cell(0, TenantField::Plan, CopyTextRole).toString(), QStringLiteral("Pro"));
    QCOMPARE(stage.cell(0, TenantField::Status).toString(), QStringLiteral("Active"));
    QCOMPARE(
        stage.cell(0, TenantField::Renewal, SecondaryTextRole).toString(), QStringLiteral("Renews in 23 h"));
}

void TenantsViewModelTest::refreshKeepsOldValues()
{
    Stage stage(30);
    stage.loadAll();
    stage.clock.advance(5min);
    stage.view.refresh();
    QCOMPARE(stage.view.state().phase, Phase::Refreshing);
    stage.gateway.answer(stage.gateway.requests().size() - 1);
    QCOMPARE(stage.cell(1, TenantField::Seats).toString(), QStringLiteral("2 / 10"));
    QVERIFY(!stage.cell(1, TenantField::Seats, IsLoadingRole).toBool());
    QCOMPARE(stage.cell(1, TenantField::Age).toString(), QStringLiteral("5 min ago"));
    stage.gateway.onTenants
        = [] { return FakeGateway::Answer<TenantList>(failure(anError(ApiError::Kind::Timeout))); };
    stage.view.refresh();
    stage.gateway.answerAll();
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.state().error->kind, ApiError::Kind::Timeout);
    QCOMPARE(stage.view.model()->rowCount(), 30);
}

void TenantsViewModelTest::manyTenantsComeInSlices()
{
    Stage stage(20'000);
    stage.view.refresh();
    stage.gateway.answer(0);
    QCOMPARE(stage.view.state().phase, Phase::FirstLoad);
    QVERIFY(stage.clock.pendingTimers() > 0);
    stage.clock.advance(1ms);
    QCOMPARE(stage.view.state().phase, Phase::Ready);
    QCOMPARE(stage.view.model()->rowCount(), 20'000);
}

void TenantsViewModelTest::invalidRowsAreShownAndLeftOut()
{
    Stage stage(3);
    Tenant invalid;
    invalid.problem = QStringLiteral("$.tenants[3].externalTenantId: missing");
    stage.tenants.push_back(invalid);
    stage.loadAll();
    QCOMPARE(stage.view.model()->rowCount(), 4);
    QCOMPARE(stage.view.counts().invalid, 1);
    QCOMPARE(stage.cell(3, TenantField::Name, RowProblemRole).toString(), invalid.problem);
    QCOMPARE(stage.gateway.requests().size(), size_t(1 + 3 * 3));
    QVERIFY(!stage.view.notices().isEmpty());
    QCOMPARE(stage.view.coverageText(), QString());
    stage.contract.check();
}

void TenantsViewModelTest::emptyAndErrorStates()
{
    Stage stage(0);
    stage.loadAll();
    QCOMPARE(stage.view.state().phase, Phase::Empty);
    QCOMPARE(stage.view.state().empty, EmptyKind::NothingYet);
    Stage broken(3);
    broken.gateway.onTenants
        = [] { return FakeGateway::Answer<TenantList>(failure(anError(ApiError::Kind::Offline))); };
    broken.loadAll();
    QCOMPARE(broken.view.state().phase, Phase::Error);
    QCOMPARE(broken.health.problem()->kind, ApiError::Kind::Offline);
}

void TenantsViewModelTest::cancelLeavesNothingLoading()
{
    Stage stage(100);
    stage.view.refresh();
    stage.gateway.answer(0);
    stage.view.cancel();
    QCOMPARE(stage.gateway.pending(), size_t(0));
    QVERIFY(!stage.view.state().loading);
    QVERIFY(!stage.cell(50, TenantField::Status, IsLoadingRole).toBool());
    QCOMPARE(stage.cell(50, TenantField::Status).toString(), QStringLiteral("–"));
    QCOMPARE(stage.view.state().error->kind, ApiError::Kind::Cancelled);
}

void TenantsViewModelTest::copiesWhatIsShown()
{
    Stage stage(2);
    stage.tenants[1].name = QStringLiteral("@sum");
    stage.loadAll();
    QCOMPARE(stage.view.model()->copyText({0, 1},
                 {int(TenantField::Name), int(TenantField::ExternalId), int(TenantField::Seats)}, true),
        QStringLiteral("Tenant\tExternal ID\tSeats\nTenant 1\tt1\t1 / 10\n'@sum\tt2\t2 / 10\n"));
}

void TenantsViewModelTest::lowestPoolIsShown()
{
    Stage stage(20);
    stage.loadAll();
    QCOMPARE(stage.gateway.count(Method::Credits), size_t(15));
    QCOMPARE(stage.cell(18, TenantField::Credits).toString(), QStringLiteral("AI tokens 19 %"));
    QCOMPARE(stage.cell(18, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Neutral);
    QCOMPARE(stage.cell(8, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Warning);
    QCOMPARE(stage.cell(9, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Neutral);
    const QString hover = stage.cell(8, TenantField::Credits, TooltipPlainRole).toString();
    QCOMPARE(hover, QStringLiteral("sms: 900 of 1,000 left\nAI tokens: 9 of 100 left"));
    QCOMPARE(stage.cell(8, TenantField::Credits, CopyTextRole).toString(), QStringLiteral("AI tokens 9 %"));
    // No subscription is a state: it has no credits, and it hasn't 0 of them.
    QCOMPARE(stage.cell(3, TenantField::Credits).toString(), QStringLiteral("–"));
    QCOMPARE(stage.cell(3, TenantField::Credits, CopyTextRole).toString(), QString());
    QVERIFY(!stage.cell(3, TenantField::Credits, IsLoadingRole).toBool());
    stage.contract.check();
}

/// The same percentage as on the Credits tab. Which pool is the lowest is found by all that is left.
void TenantsViewModelTest::boughtCreditsAreAFigureOfTheirOwn()
{
    Stage stage(3);
    stage.gateway.onCredits = [](const TenantId &id) -> FakeGateway::Answer<CreditBalance> {
        CreditPool pool = Stage::aPool(QStringLiteral("ai"), 6150, 5000);
        pool.base = numberOf(id) == 1 ? 3150 : 100;
        pool.addon = 6150 - *pool.base;
        CreditBalance balance;
        balance.pools = {pool, Stage::aPool(QStringLiteral("sms"), 2000, 1000)};
        return balance;
    };
    stage.loadAll();
    QCOMPARE(stage.cell(0, TenantField::Credits).toString(), QStringLiteral("ai 63 %"));
    QCOMPARE(stage.cell(0, TenantField::Credits, SecondaryTextRole).toString(),
        QStringLiteral("3,150 of 5,000 plan + 3,000 add-on"));
    QCOMPARE(stage.cell(0, TenantField::Credits, TooltipPlainRole).toString(),
        QStringLiteral("ai: 3,150 of 5,000 plan + 3,000 add-on left\nsms: 2,000 of 1,000 left"));
    QCOMPARE(stage.cell(0, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Neutral);
    // Low by the measure that is shown, and sorted by it.
    QCOMPARE(stage.cell(1, TenantField::Credits).toString(), QStringLiteral("ai 2 %"));
    QCOMPARE(stage.cell(1, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Warning);
    stage.view.model()->sort(int(TenantField::Credits), Qt::AscendingOrder);
    QCOMPARE(stage.view.model()->idAt(2).text(), QStringLiteral("t1"));
}

void TenantsViewModelTest::poolsAsTheyCome()
{
    Stage stage(5);
    stage.gateway.onSubscriptions
        = [&](const TenantId &) { return stage.subscriptionOf(TenantId(QStringLiteral("t1"))); };
    stage.gateway.onCredits = [](const TenantId &id) -> FakeGateway::Answer<CreditBalance> {
        CreditBalance balance;
        switch (numberOf(id)) {
        case 1:
            balance.pools = {Stage::aPool(QStringLiteral("free"), 40, std::nullopt)};
            break;
        case 2:
            balance.pools = {Stage::aPool(QStringLiteral("free"), -40, std::nullopt)};
            break;
        case 3: // rollover passes 100 %, and nothing is cut off
            balance.pools = {Stage::aPool(QStringLiteral("sms"), 9007199254740993, 4503599627370496)};
            break;
        case 4:
            balance.pools = {CreditPool()};
            balance.pools.front().problem = QStringLiteral("data.pools[0].total: not a number");
            break;
        default:
            break; // {} although there is a subscription
        }
        return balance;
    };
    stage.loadAll();
    QCOMPARE(stage.cell(0, TenantField::Credits).toString(), QStringLiteral("–"));
    QCOMPARE(stage.cell(0, TenantField::Credits, TooltipPlainRole).toString(),
        QStringLiteral("free: 40 left, no limit"));
    QCOMPARE(stage.cell(1, TenantField::Credits).toString(), QStringLiteral("free −40"));
    QCOMPARE(stage.cell(1, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Critical);
    QCOMPARE(stage.cell(2, TenantField::Credits).toString(), QStringLiteral("sms 200 %"));
    QCOMPARE(stage.cell(3, TenantField::Credits).toString(), QStringLiteral("Not understood"));
    QVERIFY(stage.cell(3, TenantField::Credits, RowProblemRole).toString().contains(u"pools[0]"));
    QCOMPARE(stage.cell(4, TenantField::Credits).toString(), QStringLiteral("–"));
    QCOMPARE(stage.view.counts().lowCredits, 1);
    QCOMPARE(stage.view.counts().creditsChecked, 5);
    stage.contract.check();
}

void TenantsViewModelTest::lowestPoolSortsExactly()
{
    Stage stage(3);
    // As binary fractions these are all the same.
    stage.gateway.onCredits = [](const TenantId &id) -> FakeGateway::Answer<CreditBalance> {
        const qint64 big = 4'000'000'000'000'000'000;
        CreditBalance balance;
        balance.pools = {Stage::aPool(QStringLiteral("p"), big - numberOf(id), big)};
        return balance;
    };
    stage.loadAll();
    stage.view.model()->sort(int(TenantField::Credits), Qt::AscendingOrder);
    QCOMPARE(stage.view.model()->idAt(0).text(), QStringLiteral("t3"));
    QCOMPARE(stage.view.model()->idAt(2).text(), QStringLiteral("t1"));
    stage.view.model()->sort(int(TenantField::Credits), Qt::DescendingOrder);
    QCOMPARE(stage.view.model()->idAt(0).text(), QStringLiteral("t1"));
    Stage some(12);
    some.loadAll();
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        some.view.model()->sort(int(TenantField::Credits), direction);
        for (int row = 0; row < 12; ++row)
            QCOMPARE(some.cell(row, TenantField::Credits).toString() == QStringLiteral("–"), row >= 9);
    }
}

void TenantsViewModelTest::whatIsOverdrawnIsTheLowest()
{
    Stage stage(3);
    stage.gateway.onCredits = [](const TenantId &id) -> FakeGateway::Answer<CreditBalance> {
        CreditBalance balance;
        balance.pools = {Stage::aPool(QStringLiteral("sms"), 2, 100)};
        if (numberOf(id) > 1) // without a limit, and with one of 0
            balance.pools.push_back(Stage::aPool(QStringLiteral("debt"), -5 * numberOf(id),
                numberOf(id) == 2 ? std::optional<qint64>(0) : std::nullopt));
        balance.pools.push_back(Stage::aPool(QStringLiteral("tokens"), -1, 100));
        balance.pools.push_back(Stage::aPool(QStringLiteral("spare"), 0, 0));
        return balance;
    };
    stage.loadAll();
    QCOMPARE(stage.cell(0, TenantField::Credits).toString(), QStringLiteral("tokens −1 %"));
    QCOMPARE(stage.cell(1, TenantField::Credits).toString(), QStringLiteral("debt −10"));
    QCOMPARE(stage.cell(2, TenantField::Credits).toString(), QStringLiteral("debt −15"));
    stage.view.model()->sort(int(TenantField::Credits), Qt::AscendingOrder);
    QCOMPARE(stage.view.model()->idAt(0).text(), QStringLiteral("t3"));
    QCOMPARE(stage.view.model()->idAt(1).text(), QStringLiteral("t2"));
    QCOMPARE(stage.view.model()->idAt(2).text(), QStringLiteral("t1"));
}

void TenantsViewModelTest::sourcesOfTheSeatsThatDisagreeAreMarked()
{
    Stage stage(2);
    stage.gateway.onCapacity = [](const TenantId &id) -> FakeGateway::Answer<Capacity> {
        Capacity capacity;
        capacity.units = numberOf(id) == 1 ? 20 : 10;
        capacity.activeCount = 3;
        return capacity;
    };
    stage.loadAll();
    const QString problem = stage.cell(0, TenantField::Seats, RowProblemRole).toString();
    QVERIFY2(problem.contains(QStringLiteral("20 by the seat count")), qPrintable(problem));
    QVERIFY2(problem.contains(QStringLiteral("10 by the subscription")), qPrintable(problem));
    QCOMPARE(stage.cell(1, TenantField::Seats, RowProblemRole).toString(), QString());
}

void TenantsViewModelTest::aTrialThatWillNotContinueEndsToo()
{
    Stage stage(6);
    const qint64 day = 86'400'000;
    const qint64 now = stage.clock.utcNow().toMSecsSinceEpoch();
    stage.gateway.onSubscriptions = [&](const TenantId &id) -> FakeGateway::Answer<SubscriptionList> {
        const int number = numberOf(id);
        Subscription one;
        one.status = {SubscriptionStatus::Active, QStringLiteral("active")};
        one.inTrial = number != 3; // 3 is an active one that ends, which isn't a trial
        one.trialEndsAt = Timestamp::fromUtcMs(now + (number == 4 ? 30 : 4) * day);
        if (number != 1)
            one.willEndAt = Timestamp::fromUtcMs(now + (number == 5 ? 30 : 4) * day);
        if (number == 6) {
            one.willEndAt = {};
            one.canceled = true;
        }
        return SubscriptionList{{one}, {}};
    };
    stage.loadAll();
    TenantFilter filter;
    filter.trialEndsWithinDays = 7;
    stage.view.setFilter(filter);
    QStringList shown;
    for (int row = 0; row < stage.view.model()->rowCount(); ++row)
        shown << stage.view.model()->idAt(row).text();
    QCOMPARE(shown.join(u','), QStringLiteral("t1,t2,t4,t6"));
    QCOMPARE(stage.view.counts().trialEndsSoon, 4);
}

void TenantsViewModelTest::nothingToComeHasEnded_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, SubscriptionStatus status, int days, const char *words) {
        QTest::newRow(name) << int(status) << days << QString::fromUtf8(words);
    };
    row("over, to come", SubscriptionStatus::Canceled, 3, "Ends in 3 d");
    row("over, past", SubscriptionStatus::Canceled, -3, "Ended 3 d ago");
    row("cancelled, to come", SubscriptionStatus::Active, 3, "Ends in 3 d");
    row("cancelled, past", SubscriptionStatus::Active, -3, "Ended 3 d ago");
    row("unknown, to come", SubscriptionStatus::Other, 3, "Ends in 3 d");
}

void TenantsViewModelTest::nothingToComeHasEnded()
{
    QFETCH(int, status);
    QFETCH(int, days);
    QFETCH(QString, words);
    Stage stage(1);
    stage.gateway.onSubscriptions = [&](const TenantId &) -> FakeGateway::Answer<SubscriptionList> {
        Subscription one;
        one.status = {SubscriptionStatus(status), QStringLiteral("x")};
        one.canceled = true;
        const qint64 hour = 3'600'000; // to come for longer than the whole days, or past for longer
        one.willEndAt = Timestamp::fromUtcMs(
            stage.clock.utcNow().toMSecsSinceEpoch() + days * 24 * hour + (days > 0 ? hour : -hour));
        return SubscriptionList{{one}, {}};
    };
    stage.loadAll();
    QCOMPARE(stage.cell(0, TenantField::Renewal, SecondaryTextRole).toString(), words);
}

void TenantsViewModelTest::lowCreditsAreFilteredAndCounted()
{
    Stage stage(100);
    stage.view.refresh();
    stage.gateway.answer(0);
    TenantFilter filter;
    filter.lowCredits = true;
    stage.view.setFilter(filter);
    QCOMPARE(stage.view.model()->rowCount(), 0);
    QCOMPARE(stage.view.coverageText(), QStringLiteral("0 of 100 checked"));
    stage.gateway.answerAll();
    stage.clock.advance(1s);
    QCOMPARE(stage.view.coverageText(), QString());
    QCOMPARE(stage.view.model()->rowCount(), 7); // 1 to 9 without 4 and 8
    QCOMPARE(stage.view.counts().lowCredits, 7);
    QCOMPARE(stage.view.counts().creditsChecked, 100);
}

void TenantsViewModelTest::alertsMarkTheirTenants()
{
    Stage stage(30);
    const TenantId full(QStringLiteral("t29"));
    QStringList alerts{QStringLiteral("sms lapses in 2 days")};
    stage.view.setAlerts([&](const TenantId &id) { return id == full ? alerts : QStringList(); });
    stage.loadAll();
    QCOMPARE(stage.cell(28, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Warning);
    QVERIFY(stage.cell(28, TenantField::Credits, TooltipPlainRole).toString().startsWith(u"sms lapses"));
    QCOMPARE(stage.view.counts().lowCredits, 8);
    stage.view.refresh();
    stage.gateway.answerAll();
    QCOMPARE(stage.cell(28, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Warning);
    alerts.clear();
    stage.view.alertsChanged(full);
    stage.clock.advance(1s);
    QCOMPARE(stage.cell(28, TenantField::Credits, StatusRole).value<StatusTone>(), StatusTone::Neutral);
    QCOMPARE(stage.view.counts().lowCredits, 7);
}

void TenantsViewModelTest::aHistoryThatIsNotKeptIsTold()
{
    Stage stage(3);
    stage.loadAll();
    QVERIFY(stage.view.notices().isEmpty());
    QSignalSpy told(&stage.view, &TenantsViewModel::stateChanged);
    stage.history.problemText = QStringLiteral("The disk is full.");
    Q_EMIT stage.history.problemChanged();
    QCOMPARE(told.count(), 1);
    QCOMPARE(stage.view.notices().size(), 1);
    QVERIFY(stage.view.notices().front().contains(QStringLiteral("The disk is full.")));
}

void TenantsViewModelTest::creditsFailAloneAndMayBeMissing()
{
    Stage stage(20);
    bool broken = false;
    stage.gateway.onCredits = [&](const TenantId &id) -> FakeGateway::Answer<CreditBalance> {
        if (broken && numberOf(id) == 3)
            return failure(anError(ApiError::Kind::Server));
        return Stage::creditsOf(id);
    };
    stage.loadAll();
    broken = true;
    stage.loadAll();
    // What was known stays, and says that it isn't new.
    QCOMPARE(stage.cell(2, TenantField::Credits).toString(), QStringLiteral("AI tokens 3 %"));
    QVERIFY(!stage.cell(2, TenantField::Credits, RowProblemRole).toString().isEmpty());
    QCOMPARE(stage.cell(2, TenantField::Seats).toString(), QStringLiteral("3 / 10"));
    Stage bare(50);
    bare.gateway.onCredits = [](const TenantId &) { return failure(missingEndpoint()); };
    bare.loadAll();
    QVERIFY(bare.gateway.count(Method::Credits) <= size_t(Refresher::allCalls));
    QVERIFY(!bare.view.offersCredits());
    QVERIFY(bare.view.notices().contains(QStringLiteral("This server doesn't offer credits.")));
    QCOMPARE(bare.cell(0, TenantField::Credits).toString(), QStringLiteral("–"));
    QVERIFY(!bare.view.state().error);
    QVERIFY(!bare.view.state().loading);
    QCOMPARE(bare.cell(0, TenantField::Seats).toString(), QStringLiteral("1 / 10"));
    bare.contract.check();
}

void TenantsViewModelTest::whatAnotherPageReadIsShown()
{
    Stage stage(5);
    stage.loadAll();
    stage.gateway.onCredits = [](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
        CreditBalance balance;
        balance.pools = {Stage::aPool(QStringLiteral("sms"), 50, 100)};
        return balance;
    };
    const auto call = stage.book.read(TenantId(QStringLiteral("t2")), Priority::User);
    stage.gateway.answerAll();
    QCOMPARE(stage.cell(1, TenantField::Credits).toString(), QStringLiteral("sms 50 %"));
    QCOMPARE(stage.cell(0, TenantField::Credits).toString(), QStringLiteral("AI tokens 1 %"));
    QCOMPARE(stage.history.kept.size(), size_t(5 - 1)); // every balance is a sample
}

QTEST_GUILESS_MAIN(TenantsViewModelTest)

} // namespace tst_tenants_view_model

#include "tst_tenants_view_model.moc"
