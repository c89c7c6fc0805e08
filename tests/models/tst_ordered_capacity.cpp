// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/ordered_capacity.h"

#include "support/action_rig.h"

#include <QTest>

namespace tst_ordered_capacity {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

struct OrderRig : ActionRig
{
    OrderRig()
    {
        gateway.onBuyCapacity = [](const CapacityRequest &) { return CapacityReply(); };
    }
    QString buy(qint64 units, const QStringList &waiting = {}, const TenantId &tenant = actionTenant,
        bool seat = true)
    {
        ActionContext context;
        context.unitsBefore = 10;
        context.seatWaiting = seat && !waiting.isEmpty();
        for (const QString &id : waiting)
            context.waiting.push_back({UserId(id), {}, {}});
        QString id;
        actions->buyCapacity({tenant, units, {}}, context, &receiver,
            [&](const ActionOutcome<CapacityReply> &outcome) { id = outcome.intentId; });
        settle();
        return id;
    }
    QStringList whoWaits(const TenantId &tenant = actionTenant) const
    {
        QStringList ids;
        for (const WaitingPerson &waiting : waitingPeople(*ledger, tenant))
            ids << waiting.person.userId.text();
        return ids;
    }
};

class TestOrderedCapacity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOrderedAtFirst()
    {
        OrderRig rig;
        QVERIFY(!orderedCapacity(*rig.ledger, actionTenant).units);
        QVERIFY(orderedCapacity(*rig.ledger, actionTenant).open.empty());
        QVERIFY(waitingPeople(*rig.ledger, actionTenant).empty());
    }

    void theHighestOpenPurchaseIsWhatIsOrdered()
    {
        OrderRig rig;
        const QString first = rig.buy(12);
        rig.buy(20, {}, TenantId(u"other"_s));
        const QString second = rig.buy(11);
        const OrderedCapacity ordered = orderedCapacity(*rig.ledger, actionTenant);
        QCOMPARE(ordered.units, 12);
        QCOMPARE(ordered.open.size(), size_t(2));
        QCOMPARE(ordered.open[0]->id, first);
        QCOMPARE(ordered.open[1]->id, second);
        rig.ledger->apply(first, IntentEvent::OperatorDropped);
        QCOMPARE(orderedCapacity(*rig.ledger, actionTenant).units, 11);
    }

    void M06_aLostCheckoutCountsAsOrdered()
    {
        OrderRig rig;
        rig.gateway.onBuyCapacity = [](const CapacityRequest &) {
            return Result<CapacityReply>(failure(anError(ApiError::Kind::OutcomeUnknown)));
        };
        const QString id = rig.buy(13, {u"anna"_s});
        QCOMPARE(rig.ledger->find(id)->state, IntentState::Unknown);
        QCOMPARE(orderedCapacity(*rig.ledger, actionTenant).units, 13);
        QCOMPARE(rig.whoWaits(), QStringList{u"anna"_s});
    }

    void whoWaitsIsOneListPerTenantInTheOrderOfWaiting()
    {
        OrderRig rig;
        const QString first = rig.buy(11, {u"zoe"_s, u"anna"_s});
        const QString second = rig.buy(13, {u"anna"_s, u"ben"_s});
        rig.buy(11, {u"carl"_s}, TenantId(u"other"_s));
        QCOMPARE(rig.whoWaits(), (QStringList{u"zoe"_s, u"anna"_s, u"ben"_s}));
        QCOMPARE(waitingPeople(*rig.ledger, actionTenant)[1].intentId, first);
        // Who got no seat of an observed purchase waits still; of one that nobody waits for any more, nobody.
        rig.ledger->apply(first, IntentEvent::SeenDone);
        QCOMPARE(rig.whoWaits(), (QStringList{u"zoe"_s, u"anna"_s, u"ben"_s}));
        rig.ledger->apply(second, IntentEvent::OperatorDropped);
        QCOMPARE(rig.whoWaits(), (QStringList{u"zoe"_s, u"anna"_s}));
    }

    void aSeatMayBeOrderedForSomebodyWhoIsNotSeatedByItself()
    {
        OrderRig rig;
        rig.buy(11, {u"anna"_s}, actionTenant, false);
        QCOMPARE(waitingPeople(*rig.ledger, actionTenant).size(), size_t(1));
        QVERIFY(!waitingPeople(*rig.ledger, actionTenant)[0].isToBeSeated);
        rig.buy(12, {u"anna"_s});
        QCOMPARE(waitingPeople(*rig.ledger, actionTenant).size(), size_t(1));
        QVERIFY(waitingPeople(*rig.ledger, actionTenant)[0].isToBeSeated);
    }
};

QTEST_GUILESS_MAIN(TestOrderedCapacity)

} // namespace tst_ordered_capacity

#include "tst_ordered_capacity.moc"
