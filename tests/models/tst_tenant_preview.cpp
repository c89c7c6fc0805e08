// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/tenant_preview.h"
#include "support/payments_rig.h"

#include <QTest>

namespace tst_tenant_preview {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using K = IntentKind;
using S = IntentState;

TenantRecord acme()
{
    TenantRecord record;
    record.tenant.externalId = TenantId(u"acme"_s);
    record.subscription.state = CellState::Known;
    record.subscription.mayBeCurrent = true;
    record.credits.state = CellState::Known;
    return record;
}

TenantPool pool(const QString &name, qint64 base, qint64 addon, std::optional<qint64> limit)
{
    return {name, {base, addon, base + addon, limit}};
}

class TestTenantPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void poolsComeLowestFirst()
    {
        TenantRecord record = acme();
        record.credits.pools = {pool(u"Open"_s, 7, 0, std::nullopt), pool(u"AI credits"_s, 3150, 3000, 5000),
            pool(u"Messages"_s, -37, 0, 400)};
        const TenantPreview preview = tenantPreview(record, nullptr, {});
        QCOMPARE(preview.pools.size(), size_t(3));
        QCOMPARE(preview.pools[0].label, u"Messages"_s);
        QCOMPARE(preview.pools[1].value, u"3,150 of 5,000 plan + 3,000 add-on"_s);
        QCOMPARE(preview.pools[2].label, u"Open"_s);
        QVERIFY(preview.payments.empty());
        QVERIFY(preview.events.empty());
        QVERIFY(preview.whyNoSeats.isEmpty());
    }

    void openPaymentsAndLastEventsAreThisTenantsOnly()
    {
        PaymentsRig rig;
        rig.put(journaled(u"a"_s, K::AddCapacity, S::Waiting, rig.minutesAgo(30)));
        rig.put(journaled(u"b"_s, K::AddCapacity, S::Unknown, rig.minutesAgo(3)));
        rig.put(journaled(u"c"_s, K::AllocateSeat, S::Done, rig.minutesAgo(5)));
        Intent other = journaled(u"d"_s, K::AddCapacity, S::Waiting, rig.minutesAgo(1));
        other.tenant = TenantId(u"northwind"_s);
        rig.put(other);
        for (int i = 0; i < 9; ++i)
            rig.put(journaled(u"e%1"_s.arg(i), K::AddCapacity, S::Dropped, rig.minutesAgo(100 + i)));
        rig.start();
        rig.run();
        const TenantPreview preview = tenantPreview(acme(), &rig.ledger, rig.clock.utcNow());
        QCOMPARE(preview.payments.size(), size_t(2));
        QCOMPARE(preview.newestPayment, u"b"_s);
        QCOMPARE(preview.payments[1].label, u"10 → 15 seats"_s);
        QVERIFY(preview.payments[1].value.contains(u"USD\u00a017.50"_s));
        QVERIFY(preview.payments[1].value.endsWith(u"Waiting"_s));
        QCOMPARE(preview.events.size(), size_t(5));
        QCOMPARE(preview.events[0].value, u"Seat for usr_1: Done"_s);
        QVERIFY(!preview.events[0].toolTip.isEmpty());
    }

    void whyNobodyCanHaveASeat()
    {
        TenantRecord record = acme();
        record.subscription.state = CellState::NoSubscription;
        QVERIFY(!tenantPreview(record, nullptr, {}).whyNoSeats.isEmpty());
        record.subscription.state = CellState::Known;
        record.subscription.mayBeCurrent = false;
        QVERIFY(!tenantPreview(record, nullptr, {}).whyNoSeats.isEmpty());
        record.subscription.state = CellState::Loading; // not known is no reason
        QVERIFY(tenantPreview(record, nullptr, {}).whyNoSeats.isEmpty());
        record.tenant.externalId = TenantId();
        QVERIFY(!tenantPreview(record, nullptr, {}).whyNoSeats.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTenantPreview)

} // namespace tst_tenant_preview

#include "tst_tenant_preview.moc"
