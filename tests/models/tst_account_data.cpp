// SPDX-License-Identifier: GPL-3.0-or-later
// The books of what is known: one reading for all who want it, given up with the last of them, and never
// older than a write that has ended.
#include "models/data/refresher.h"

#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_account_data {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Method = FakeGateway::Method;

const TenantId acme(u"acme"_s);
const TenantId globex(u"globex"_s);

struct Stage
{
    FakeClock clock;
    FakeGateway gateway;
    FakeHistoryStore history;
    ConnectionHealth health;
    qint64 units = 10;
    std::optional<ApiError> failing;
    AccountData data{gateway, history, clock, health, u"account"_s};

    Stage()
    {
        gateway.onCapacity = [this](const TenantId &) -> FakeGateway::Answer<Capacity> {
            if (failing)
                return failure(*failing);
            Capacity capacity;
            capacity.activeCount = 4;
            capacity.units = units;
            return capacity;
        };
        gateway.onSubscriptions = [](const TenantId &) -> FakeGateway::Answer<SubscriptionList> {
            Subscription one;
            one.id = SubscriptionId(u"sub"_s);
            one.status = {SubscriptionStatus::Active, u"active"_s};
            return SubscriptionList{{one}, {}};
        };
        gateway.onCredits = [](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
            CreditBalance balance;
            balance.pools.emplace_back();
            balance.pools.back().key = u"ai"_s;
            balance.pools.back().total = 5;
            return balance;
        };
    }
    [[nodiscard]] const Fact<Capacity> &capacity(const TenantId &tenant = acme)
    {
        return data.capacities().fact(tenant);
    }
};

class TestAccountData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverReadNoneAndAValueAreThreeStates()
    {
        Stage stage;
        QVERIFY(!stage.capacity().at().isValid());
        stage.failing = noActiveSubscription();
        Interest one = stage.data.capacities().read(acme, Priority::User);
        QVERIFY(one.isPending());
        stage.gateway.answerAll();
        QVERIFY(!one.isPending());
        QVERIFY(stage.capacity().isNone());
        QVERIFY(!stage.capacity().value());
        QVERIFY(!stage.capacity().error);
        stage.clock.advance(1min);
        stage.failing.reset();
        one = stage.data.capacities().read(acme, Priority::User);
        stage.gateway.answerAll();
        QVERIFY(!stage.capacity().isNone());
        QCOMPARE(stage.capacity().value()->units, 10);
        QCOMPARE(stage.capacity().at(), stage.clock.utcNow());
        QVERIFY(!stage.capacity(globex).at().isValid());
    }

    /// What was known stays, with its age, and the reason why it is old.
    void aFailureKeepsWhatWasKnown()
    {
        Stage stage;
        Interest one = stage.data.capacities().read(acme, Priority::User);
        stage.gateway.answerAll();
        const QDateTime read = stage.clock.utcNow();
        stage.clock.advance(5min);
        stage.failing = anError(ApiError::Kind::Server);
        one = stage.data.capacities().read(acme, Priority::User);
        QVERIFY(!stage.capacity().error); // not before it has failed
        stage.gateway.answerAll();
        QCOMPARE(stage.capacity().value()->units, 10);
        QCOMPARE(stage.capacity().at(), read);
        QCOMPARE(stage.capacity().error->kind, ApiError::Kind::Server);
        QCOMPARE(stage.health.problem()->kind, ApiError::Kind::Server);
        stage.failing.reset();
        one = stage.data.capacities().read(acme, Priority::User);
        QVERIFY(stage.capacity().error); // a new try has begun, and may be given up
        one.reset();
        QVERIFY(stage.capacity().error);
        one = stage.data.capacities().read(acme, Priority::User);
        stage.gateway.answerAll();
        QVERIFY(!stage.capacity().error);
        QVERIFY(!stage.health.problem());
    }

    void severalWantOneReading()
    {
        Stage stage;
        int told = 0;
        QSignalSpy changed(&stage.data.capacities(), &FactBookBase::changed);
        Interest one = stage.data.capacities().read(acme, Priority::User, [&] { ++told; });
        Interest other = stage.data.capacities().read(acme, Priority::Background, [&] { ++told; });
        QCOMPARE(stage.gateway.requests().size(), size_t(1));
        one.reset();
        QCOMPARE(stage.gateway.pending(), size_t(1)); // the other wants it still
        stage.gateway.answerAll();
        QCOMPARE(told, 1); // who lost interest isn't told
        QCOMPARE(changed.size(), 1);
        one = stage.data.capacities().read(acme, Priority::User);
        one.reset();
        QCOMPARE(stage.gateway.pending(), size_t(0)); // given up with the last one
        QVERIFY(stage.gateway.requests().back().dropped);
    }

    void aPersonGoesBeforeTheBackground()
    {
        Stage stage;
        Interest background = stage.data.capacities().read(acme, Priority::Background);
        Interest person = stage.data.capacities().read(acme, Priority::User);
        QCOMPARE(stage.gateway.pending(Priority::User), size_t(1));
        QCOMPARE(stage.gateway.pending(), size_t(1));
        stage.gateway.answerAll();
        QVERIFY(!background.isPending() && !person.isPending());
    }

    /// What was asked for before a write ended may be what was there before it.
    void aReadingIsBegunAnewWhenAWriteEnds()
    {
        Stage stage;
        Interest one = stage.data.capacities().read(acme, Priority::Visible);
        Interest other = stage.data.capacities().read(globex, Priority::Visible);
        stage.data.noteSeatWriteEnded(acme);
        QCOMPARE(stage.gateway.requests().size(), size_t(3));
        QVERIFY(stage.gateway.requests().front().dropped);
        QVERIFY(!stage.gateway.requests().at(1).dropped);
        QVERIFY(one.isPending());
        stage.units = 11;
        stage.gateway.answerAll();
        QVERIFY(!one.isPending());
        QCOMPARE(stage.capacity().value()->units, 11);
        stage.data.noteSeatWriteEnded(acme); // nothing is on its way, and nothing is asked for
        QCOMPARE(stage.gateway.requests().size(), size_t(3));
        // What was bought and what can be bought, the same.
        Interest bought = stage.data.activeAddons().read(acme, Priority::User);
        Interest offered = stage.data.addons().read(acme, Priority::User);
        stage.data.noteCreditWriteEnded(acme);
        QVERIFY(stage.gateway.requests().at(3).dropped && stage.gateway.requests().at(4).dropped);
        QCOMPARE(stage.gateway.pending(), size_t(2));
    }

    void aReceiverMayAskAgainAndLetGo()
    {
        Stage stage;
        int told = 0;
        Interest again;
        Interest one;
        one = stage.data.capacities().read(acme, Priority::User, [&] {
            ++told;
            one.reset();
            again = stage.data.capacities().read(acme, Priority::User, [&] { ++told; });
        });
        stage.gateway.answerAll();
        QCOMPARE(told, 2);
        QVERIFY(!again.isPending());
    }

    void anInterestMayOutliveTheBook()
    {
        Interest one;
        {
            Stage stage;
            one = stage.data.capacities().read(acme, Priority::User);
        }
        one.reset();
        QVERIFY(!one.isPending());
    }

    void whatWalksARosterIsNotedToo()
    {
        Stage stage;
        const auto call = stage.data.capacity(acme, Priority::User);
        stage.gateway.answerAll();
        QCOMPARE(stage.capacity().value()->units, 10);
    }

    /// Who asked gets its answer all the same.
    void whatIsOlderThanAWriteIsNotNoted()
    {
        Stage stage;
        int heard = 0;
        const auto call = stage.data.capacity(acme, Priority::User);
        const auto other = stage.data.activeAddons().readThrough(globex, Priority::User);
        whenFinished(*call, &stage.data.capacities(), [&](const Result<Capacity> &) { ++heard; });
        stage.data.noteSeatWriteEnded(acme);
        stage.data.noteCreditWriteEnded(acme);
        stage.gateway.onActiveAddons
            = [](const TenantId &) { return Result<ActiveAddonList>(ActiveAddonList()); };
        stage.gateway.answerAll();
        QCOMPARE(heard, 1);
        QVERIFY(!stage.capacity().value());
        QVERIFY(stage.data.activeAddons().fact(globex).value()); // nothing was written there
    }

    /// Of many tenants the newest are known, and those that somebody shows.
    void whatNobodyHoldsIsForgottenTheOldestFirst()
    {
        Stage stage;
        FactBook<Capacity> &book = stage.data.capacities();
        const auto numbered = [](int number) { return TenantId(u"t%1"_s.arg(number)); };
        const auto note = [&](int from, int to) {
            for (int i = from; i < to; ++i) {
                stage.clock.advance(1ms);
                book.note(numbered(i), Capacity());
            }
        };
        const auto known = [&](int number) { return stage.capacity(numbered(number)).value() != nullptr; };
        Interest shown = book.read(acme, Priority::User);
        stage.gateway.answerAll();
        const auto most = int(FactBook<Capacity>::mostUnheld);
        note(0, most);
        QVERIFY(known(0)); // as many as there may be
        const Interest held = book.hold(numbered(1));
        note(most, 3 * most);
        QVERIFY(stage.capacity().value());
        QVERIFY(known(1));
        QVERIFY(known(3 * most - 1));
        int oldest = 2;
        while (!known(oldest))
            ++oldest;
        QVERIFY(3 * most - oldest <= most && 3 * most - oldest >= most * 8 / 10);
        for (int i = oldest; i < 3 * most; ++i)
            QVERIFY2(known(i), qPrintable(QString::number(i)));
        shown.reset();
        note(3 * most, 4 * most);
        QVERIFY(!stage.capacity().at().isValid());
        QVERIFY(known(1));
    }

    /// Which of several subscriptions credits are of decides about money.
    void aBalanceOfSeveralSubscriptionsIsNotForgotten()
    {
        Stage stage;
        stage.gateway.onSubscriptions = [](const TenantId &) -> FakeGateway::Answer<SubscriptionList> {
            SubscriptionList list;
            for (const QString &id : {u"one"_s, u"two"_s}) {
                list.subscriptions.emplace_back();
                list.subscriptions.back().id = SubscriptionId(id);
                list.subscriptions.back().status = {SubscriptionStatus::Active, u"active"_s};
            }
            return list;
        };
        FactBook<CreditBalance> &book = stage.data.credits().balances();
        Interest read = book.read(acme, Priority::User);
        stage.gateway.answerAll();
        read.reset();
        const auto problem = stage.data.credits().scopeProblem(acme, SubscriptionId(u"two"_s));
        QCOMPARE(problem, ScopeProblem::Ignored); // both answers are the same
        for (int i = 0; i < 2 * int(FactBook<CreditBalance>::mostUnheld); ++i) {
            stage.clock.advance(1ms);
            book.note(TenantId(u"t%1"_s.arg(i)), CreditBalance());
        }
        QVERIFY(!stage.data.credits().seen(TenantId(u"t0"_s)));
        QVERIFY(stage.data.credits().seen(acme));
        QCOMPARE(stage.data.credits().scopeProblem(acme, SubscriptionId(u"two"_s)), problem);
    }

    void anEndpointThatIsMissingIsNoFailureOfTheConnection()
    {
        Stage stage;
        stage.failing = missingEndpoint();
        Interest one = stage.data.capacities().read(acme, Priority::User);
        stage.gateway.answerAll();
        QCOMPARE(stage.capacity().error->notFound, ApiError::NotFoundKind::MissingEndpoint);
        QVERIFY(!stage.health.problem());
        QCOMPARE(stage.health.lastSuccess(), stage.clock.utcNow());
    }

    /// The subscriptions that somebody has just read tell whose credits there are.
    void subscriptionsSpareTheCreditsAQuestion()
    {
        Stage stage;
        Interest subscriptions = stage.data.subscriptions().read(acme, Priority::Background);
        stage.gateway.answerAll();
        Interest credits = stage.data.credits().balances().read(acme, Priority::Background);
        stage.gateway.answerAll();
        QCOMPARE(stage.gateway.count(Method::Subscriptions), size_t(1));
        QCOMPARE(stage.data.credits().seen(acme)->value.pools.size(), size_t(1));
        const std::pair<QString, QString> key(u"account"_s, u"acme"_s);
        QCOMPARE(stage.history.kept[key].size(), size_t(1));
    }

    void theRefresherReadsWhatIsOnScreenFirst()
    {
        Stage stage;
        Refresher refresher(stage.data);
        refresher.setVisible([] { return std::vector<quint32>{5}; });
        std::vector<TenantId> tenants;
        for (int i = 0; i < 8; ++i)
            tenants.emplace_back(u"t%1"_s.arg(i));
        refresher.start(tenants);
        QCOMPARE(stage.gateway.requests().front().tenant, TenantId(u"t5"_s));
        QVERIFY(stage.gateway.pending() <= size_t(Refresher::allCalls));
        QVERIFY(stage.gateway.pending(Priority::Background) <= size_t(Refresher::backgroundCalls));
        stage.gateway.answerAll();
        QCOMPARE(refresher.asked(), qint64(tenants.size()));
        QVERIFY(!refresher.isRunning());
        QVERIFY(stage.gateway.mostPending() <= size_t(Refresher::allCalls));
        for (const TenantId &tenant : tenants) {
            QVERIFY(stage.data.subscriptions().fact(tenant).value());
            QVERIFY(stage.capacity(tenant).value());
            QVERIFY(stage.data.credits().seen(tenant));
        }
    }

    void theRefresherStopsWhereGoingOnIsNoUse()
    {
        Stage stage;
        stage.failing = anError(ApiError::Kind::Unauthorized);
        Refresher refresher(stage.data);
        QSignalSpy gaveUp(&refresher, &Refresher::gaveUp);
        std::vector<TenantId> tenants;
        for (int i = 0; i < 100; ++i)
            tenants.emplace_back(u"t%1"_s.arg(i));
        refresher.start(tenants);
        stage.gateway.answerAll();
        QVERIFY(gaveUp.size() >= 1);
        QVERIFY(stage.gateway.count(Method::Capacity) <= size_t(Refresher::allCalls));
        QVERIFY(!refresher.isRunning());
    }
};

QTEST_GUILESS_MAIN(TestAccountData)

} // namespace tst_account_data

#include "tst_account_data.moc"
