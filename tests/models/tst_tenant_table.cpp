// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tenant_table.h"

#include <QTest>

namespace tst_tenant_table {

using namespace desk;

class TestTenantTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D11_whatIsNoSubscriptionIsNotTakenForOne()
    {
        Subscription broken;
        broken.problem = u"data.subscriptions[0]: not an object"_qs;
        SubscriptionList list;
        list.subscriptions.push_back(broken);
        const TenantSubscription cell = summarise(list, 1000);
        QCOMPARE(cell.state, CellState::Failed);
        QCOMPARE(cell.error, broken.problem);
    }

    void aPartOfASubscriptionIsShownWithItsProblem()
    {
        Subscription odd;
        odd.status = fromSpelling(subscriptionStatusSpellings, u"active"_qs);
        odd.problem = u"data.subscriptions[0].capacity.units: not a number"_qs;
        SubscriptionList list;
        list.subscriptions.push_back(odd);
        const TenantSubscription cell = summarise(list, 1000);
        QCOMPARE(cell.state, CellState::Known);
        QCOMPARE(cell.status.value, SubscriptionStatus::Active);
        QCOMPARE(cell.error, odd.problem);
    }

    void noneIsAState()
    {
        QCOMPARE(summarise({}, 1000).state, CellState::NoSubscription);
        Subscription none;
        none.status = fromSpelling(subscriptionStatusSpellings, u"none"_qs);
        SubscriptionList list;
        list.subscriptions.push_back(none);
        QCOMPARE(summarise(list, 1000).state, CellState::NoSubscription);
    }
};

QTEST_GUILESS_MAIN(TestTenantTable)

} // namespace tst_tenant_table

#include "tst_tenant_table.moc"
