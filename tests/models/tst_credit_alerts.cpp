// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_alerts.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"
#include "support/fake_notifier.h"
#include "support/test_account.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_credit_alerts {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

const TenantId acme(u"acme"_s);

CreditPool pool(const QString &key, std::optional<qint64> total, std::optional<qint64> limit = 1000)
{
    CreditPool made;
    made.key = key;
    made.name = u"AI tokens"_s;
    made.base = total;
    made.addon = 0;
    made.total = total;
    made.limit = limit;
    return made;
}

struct AlertRig
{
    AlertRig()
    {
        account.id = u"account-1"_s;
        account.name = u"My SaaS"_s;
        account.mode = AccountMode::Test;
        gateway.onCredits = [this](const TenantId &) { return balance; };
        restart();
    }
    void restart()
    {
        alerts.reset();
        book = std::make_unique<CreditBook>(gateway, history, clock, health, account.id);
        alerts = std::make_unique<CreditAlerts>(*book, notifier, clock);
        alerts->start();
        QCoreApplication::processEvents();
    }
    void see(std::vector<CreditPool> pools, const TenantId &tenant = acme)
    {
        balance.pools = std::move(pools);
        const auto call = book->read(tenant, Priority::User);
        gateway.answerAll();
        QCoreApplication::processEvents();
    }
    void wait() { clock.advance(seconds(6)); }
    [[nodiscard]] int told() const { return int(notifier.notices.size()); }

    FakeGateway gateway;
    ConnectionHealth health;
    FakeHistoryStore history;
    FakeNotifier notifier;
    FakeClock clock;
    Account account = emptyAccount();
    CreditBalance balance;
    std::unique_ptr<CreditBook> book;
    std::unique_ptr<CreditAlerts> alerts;
};

class TestCreditAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRaisedCanBeToldHoweverManyBalancesCome()
    {
        AlertRig rig;
        rig.see({pool(u"ai"_s, 10)});
        QVERIFY(rig.alerts->isRaised(acme));
        for (int i = 0; i < 2 * int(FactBook<CreditBalance>::mostUnheld); ++i) {
            rig.clock.advance(std::chrono::milliseconds(1));
            rig.book->balances().note(TenantId(u"t%1"_s.arg(i)), CreditBalance());
        }
        QVERIFY(rig.book->seen(acme));
        QVERIFY(!rig.book->seen(TenantId(u"t0"_s)));
    }

    void crossingIsToldOnce()
    {
        AlertRig rig;
        rig.alerts->setTenantName(acme, u"Acme Corp"_s);
        rig.see({pool(u"ai"_s, 100)});
        rig.wait();
        QCOMPARE(rig.told(), 0); // 10 % isn't below 10 %
        rig.see({pool(u"ai"_s, 99)});
        rig.wait();
        QCOMPARE(rig.told(), 1);
        QVERIFY(rig.notifier.notices[0].title.contains(u"Acme Corp"_s));
        QCOMPARE(CreditAlerts::tenantOf(rig.notifier.notices[0].about), acme);
        rig.see({pool(u"ai"_s, 40)});
        rig.wait();
        QCOMPARE(rig.told(), 1);
        QCOMPARE(rig.alerts->raisedTenants(), 1);
        // Above again, and below again: that is another crossing.
        rig.see({pool(u"ai"_s, 800)});
        QVERIFY(!rig.alerts->isRaised(acme));
        rig.see({pool(u"ai"_s, 3)});
        rig.wait();
        QCOMPARE(rig.told(), 2);
    }

    void severalAreOneNotification()
    {
        const TenantId other(u"other"_s);
        AlertRig rig;
        rig.see({pool(u"ai"_s, 5), pool(u"sms"_s, 5)});
        rig.wait();
        QCOMPARE(rig.told(), 1);
        QCOMPARE(CreditAlerts::tenantOf(rig.notifier.notices[0].about), acme);
        rig.see({pool(u"ai"_s, 500), pool(u"sms"_s, 500)});
        rig.see({pool(u"ai"_s, 5)});
        rig.see({pool(u"ai"_s, 5)}, other);
        rig.wait();
        QCOMPARE(rig.told(), 2);
        // Of two tenants: it leads to neither, but to all of them.
        QVERIFY(CreditAlerts::isAbout(rig.notifier.notices[1].about));
        QVERIFY(CreditAlerts::tenantOf(rig.notifier.notices[1].about).isEmpty());
        QVERIFY(!CreditAlerts::isAbout(u"4d78d821-b317-47e9-be56-d9f89ceedf54"_s));
    }

    void aRestartDoesNotTellAgain()
    {
        AlertRig rig;
        rig.see({pool(u"ai"_s, 5)});
        rig.wait();
        QCOMPARE(rig.told(), 1);
        rig.restart();
        QVERIFY(rig.alerts->isRaised(acme));
        rig.see({pool(u"ai"_s, 4)});
        rig.wait();
        QCOMPARE(rig.told(), 1);
    }

    void nothingIsToldBeforeTheStatesAreKnown()
    {
        AlertRig rig;
        CreditAlertState state;
        state.tenant = acme;
        state.poolKey = u"ai"_s;
        state.percentRaised = true;
        rig.history.states[rig.account.id] = {state};
        rig.alerts = std::make_unique<CreditAlerts>(*rig.book, rig.notifier, rig.clock);
        rig.see({pool(u"ai"_s, 4)});
        rig.wait();
        QCOMPARE(rig.told(), 0);
        rig.alerts->start();
        QCoreApplication::processEvents();
        rig.wait();
        QCOMPARE(rig.told(), 0); // told by an earlier run
    }

    void manyAtOnceAreOneNotification()
    {
        AlertRig rig;
        for (int i = 0; i < 300; ++i)
            rig.see({pool(u"ai"_s, 1)}, TenantId(u"tenant%1"_s.arg(i)));
        rig.wait();
        QCOMPARE(rig.told(), 1);
        QCOMPARE(rig.alerts->raisedTenants(), 300);
    }

    void everyConditionHasItsReason()
    {
        AlertRig rig;
        rig.alerts->setRule(acme, u"ai"_s, CreditAlertRule{{}, 500, 3, 7});
        const qint64 now = rig.clock.utcNow().toMSecsSinceEpoch();
        for (int i = 0; i < 4; ++i) {
            rig.clock.advance(std::chrono::hours(24));
            CreditPool falling = pool(u"ai"_s, 1000 - i * 200);
            falling.nextExpiry = Timestamp::fromUtcMs(now + 5 * 86'400'000LL);
            rig.see({falling});
        }
        rig.wait();
        const QStringList reasons = rig.alerts->reasons(acme, u"ai"_s);
        QCOMPARE(reasons.size(), 3);
        QVERIFY(reasons[0].contains(u"500"_s));
        // Off again.
        rig.alerts->setRule(acme, u"ai"_s, CreditAlertRule());
        QCoreApplication::processEvents();
        QVERIFY(rig.alerts->reasons(acme, u"ai"_s).isEmpty());
        QVERIFY(!rig.alerts->isRaised(acme));
        QVERIFY(rig.alerts->hasOwnRule(acme, u"ai"_s));
    }

    void whatIsNotKnownRaisesNothing()
    {
        AlertRig rig;
        CreditPool strange = pool(u"ai"_s, 5);
        strange.problem = u"data.ai.total: not a whole number"_s;
        rig.see({strange, pool(u"free"_s, 0, std::nullopt), pool(u"gone"_s, std::nullopt)});
        rig.wait();
        QCOMPARE(rig.told(), 0);
        QCOMPARE(rig.alerts->raisedTenants(), 0);
    }

    void aPoolThatCrossesTwiceIsOnePool()
    {
        AlertRig rig;
        rig.alerts->setTenantName(acme, u"Acme Corp"_s);
        rig.alerts->setRule(acme, u"ai"_s, CreditAlertRule{10, 50, {}, {}});
        rig.see({pool(u"ai"_s, 90)});
        rig.see({pool(u"ai"_s, 40)});
        rig.wait();
        QCOMPARE(rig.told(), 1);
        QVERIFY(rig.notifier.notices[0].title.contains(u"Acme Corp"_s));
        QVERIFY(rig.notifier.notices[0].text.contains(u"50"_s));
        QCOMPARE(rig.alerts->texts(acme).size(), 2);
        QVERIFY(rig.alerts->texts(acme)[0].startsWith(u"AI tokens: "_s));
    }

    void whatEndedAtOnceIsNotTold()
    {
        AlertRig rig;
        rig.see({pool(u"ai"_s, 5)});
        rig.see({pool(u"ai"_s, 900)});
        rig.wait();
        QCOMPARE(rig.told(), 0);
    }

    void aPoolThatIsGoneIsToldOfNoLonger()
    {
        AlertRig rig;
        rig.see({pool(u"ai"_s, 5)});
        QVERIFY(rig.alerts->isRaised(acme));
        CreditPool strange = pool(u"other"_s, 5);
        strange.problem = u"data.ai.total: not a whole number"_s;
        rig.see({strange});
        QVERIFY(rig.alerts->isRaised(acme)); // it may be that one
        QSignalSpy changed(rig.alerts.get(), &CreditAlerts::changed);
        rig.see({}); // no subscription any more
        QVERIFY(!rig.alerts->isRaised(acme));
        QVERIFY(!changed.isEmpty());
        QVERIFY(!rig.history.states[rig.account.id][0].isRaised());
    }

    void aRefillEndsTheEstimate()
    {
        AlertRig rig;
        rig.alerts->setRule(acme, u"ai"_s, CreditAlertRule{{}, {}, 5, {}});
        for (int i = 0; i < 4; ++i) {
            rig.clock.advance(std::chrono::hours(24));
            rig.see({pool(u"ai"_s, 900 - i * 250)});
        }
        QVERIFY(rig.alerts->isRaised(acme));
        rig.clock.advance(std::chrono::hours(24));
        rig.see({pool(u"ai"_s, 1000)});
        QVERIFY(!rig.alerts->isRaised(acme));
    }

    void aRuleThatIsSetEarlyKeepsWhatWasTold()
    {
        AlertRig rig;
        rig.see({pool(u"ai"_s, 5)});
        rig.wait();
        QCOMPARE(rig.told(), 1);
        rig.alerts = std::make_unique<CreditAlerts>(*rig.book, rig.notifier, rig.clock);
        rig.alerts->start();
        rig.alerts->setRule(acme, u"ai"_s, CreditAlertRule{20, {}, {}, {}});
        QCoreApplication::processEvents();
        rig.see({pool(u"ai"_s, 4)});
        rig.wait();
        QCOMPARE(rig.told(), 1);
        QCOMPARE(*rig.alerts->rule(acme, u"ai"_s).belowPercent, 20);
    }

    void K07_accountsAreApart()
    {
        AlertRig rig;
        rig.see({pool(u"ai"_s, 5)});
        rig.account.id = u"account-2"_s;
        rig.restart();
        QVERIFY(!rig.alerts->isRaised(acme));
    }
};

QTEST_GUILESS_MAIN(TestCreditAlerts)

} // namespace tst_credit_alerts

#include "tst_credit_alerts.moc"
