// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/past_balances.h"
#include "app/sandbox/sandbox.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>

namespace tst_sandbox_past {

using namespace desk::sandbox;

class TestSandboxPast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePastLeadsToThePresent()
    {
        Sandbox server;
        QVERIFY(server.start({}));
        World &world = server.world();
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        std::map<std::tuple<QString, QString, QString>, std::vector<PastBalance>> pools;
        for (const PastBalance &balance : pastBalances(world, now))
            pools[{balance.tenant, balance.pool, balance.subscription}].push_back(balance);
        QVERIFY(pools.size() >= 8);
        for (const auto &[key, past] : pools) {
            const auto &[tenantId, poolKey, subscriptionId] = key;
            Tenant *tenant = world.tenant(tenantId);
            QVERIFY(tenant && tenant->running());
            const Subscription *subscription = tenant->running();
            for (const Subscription &one : tenant->subscriptions) {
                if (one.id == subscriptionId)
                    subscription = &one;
            }
            const Pool *pool = tenant->pool(world.plan(subscription->planId)->productSlug, poolKey);
            QVERIFY(pool);
            qint64 last = 0;
            int refills = 0;
            qint64 before = past.front().base;
            for (const PastBalance &balance : past) {
                QVERIFY(balance.at > last);
                last = balance.at;
                refills += balance.base > before ? 1 : 0;
                before = balance.base;
            }
            QVERIFY(last < now);
            QVERIFY2(refills <= 2, qPrintable(tenantId + poolKey));
            // What is there now is near what was seen last.
            const qint64 present = pool->left(false, now);
            QVERIFY(past.back().base >= present);
            QVERIFY(past.back().base - present <= std::max<qint64>(pool->spec.limit, 1));
            QCOMPARE(past.back().addon, pool->left(true, now));
        }
    }

    void capacitiesLeadToThePresent()
    {
        Sandbox server;
        QVERIFY(server.start({}));
        World &world = server.world();
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        std::map<QString, std::vector<PastCapacity>> tenants;
        for (const PastCapacity &capacity : pastCapacities(world, now))
            tenants[capacity.tenant].push_back(capacity);
        QVERIFY(tenants.size() >= 5);
        for (const auto &[id, past] : tenants) {
            QVERIFY(std::ranges::is_sorted(past, {}, &PastCapacity::at));
            QVERIFY(past.back().at < now && past.front().units <= past.back().units);
            QCOMPARE(past.back().units, qint64(world.tenant(id)->running()->units));
        }
    }
};

QTEST_GUILESS_MAIN(TestSandboxPast)

} // namespace tst_sandbox_past

#include "tst_sandbox_past.moc"
