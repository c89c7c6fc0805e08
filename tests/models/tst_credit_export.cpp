// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/credit_export.h"
#include "models/actions/seat_export.h"
#include "support/fake_gateway.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_credit_export {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using Kind = CreditExport::Outcome::Kind;
using Method = FakeGateway::Method;

TenantList tenantsNamed(const QStringList &ids)
{
    TenantList list;
    for (const QString &id : ids) {
        Tenant tenant;
        tenant.externalId = TenantId(id);
        list.tenants.push_back(tenant);
    }
    return list;
}

CreditBalance onePool(const QString &name)
{
    CreditPool pool;
    pool.key = u"ai"_s;
    pool.name = name;
    CreditBalance balance;
    balance.pools = {pool};
    return balance;
}

/// Reads into a list, a row as its texts.
struct Reading
{
    explicit Reading(FakeGateway &gateway, const QString &tenant = {},
        CreditExport::What what = CreditExport::What::Pools, int room = 1000)
        : reader(gateway, what, TenantId(tenant),
            [this, room](const ExportRow &row) {
                QStringList texts;
                for (const ExportCell &cell : row)
                    texts << cell.text;
                rows << texts;
                return rows.size() < room;
            })
        , finished(&reader, &CreditExport::finished)
    {
        reader.start();
    }
    QList<QStringList> rows;
    CreditExport reader;
    QSignalSpy finished;
};

class TestCreditExport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoNumberIsWrittenAsItWasSent()
    {
        CreditPool pool;
        pool.key = u"ai"_s;
        pool.base = 5;
        pool.problem = u"data.pools[0].limit: not a whole number"_s;
        pool.unread = {{u"limit"_s, u"1,250.50"_s, false}, {u"total"_s, u"[1]"_s, true}};
        const ExportRow row = poolExportRow(TenantId(u"t1"_s), pool);
        QCOMPARE(row[3].text, u"5"_s);
        QCOMPARE(row[5].type, ExportCell::Type::Json);
        QCOMPARE(row[6].text, u"1,250.50"_s);
        QCOMPARE(row[6].type, ExportCell::Type::Text);
        QCOMPARE(row[4].type, ExportCell::Type::Absent);
        Addon addon;
        addon.id = u"a1"_s;
        addon.amountText = u"1,250.50"_s;
        addon.unread = {{u"amount"_s, u"1,250.50"_s, false}, {u"creditQty"_s, u"many"_s, false}};
        const ExportRow offered = addonExportRow(TenantId(u"t1"_s), addon);
        QCOMPARE(offered[5].text, u"many"_s);
        QCOMPARE(offered[9].text, u"1,250.50"_s);
        ExportNotes notes;
        notes.add(u"t1 ai"_s, pool.problem, pool.unread);
        notes.add(u"t1 a2"_s, {}, {});
        notes.add(u"t1 a1"_s, {}, addon.unread);
        QCOMPARE(notes.rows(), 2);
        QCOMPARE(notes.first(),
            (QStringList{
                u"t1 ai (data.pools[0].limit: not a whole number)"_s, u"t1 a1 (amount, creditQty)"_s}));
    }

    void metadataThatIsNoObjectIsWrittenAsItWasSent()
    {
        Seat seat = aSeat(u"u1"_s);
        seat.metadataJson.clear();
        seat.unread = {{u"metadata"_s, u"[1,2]"_s, true}};
        QCOMPARE(seatExportRow(seat)[6].text, u"[1,2]"_s);
        QCOMPARE(seatExportRow(seat)[6].type, ExportCell::Type::Json);
    }

    void tenantsKeepTheServersOrder()
    {
        FakeGateway gateway;
        QStringList ids;
        for (int i = 0; i < 20; ++i)
            ids << u"t%1"_s.arg(i);
        gateway.onTenants = [&] { return tenantsNamed(ids + QStringList{u"t3"_s, QString()}); };
        gateway.onCredits
            = [](const TenantId &id) { return id.text() == u"t5" ? CreditBalance() : onePool(id.text()); };
        Reading reading(gateway);
        gateway.answerPending();
        // The newest answer comes first, every time, and never are more than six on their way.
        while (reading.finished.isEmpty() && gateway.pending() > 0) {
            for (size_t i = gateway.requests().size(); i-- > 0;) {
                if (gateway.requests()[i].isPending()) {
                    gateway.answer(i);
                    break;
                }
            }
        }
        QVERIFY(gateway.mostPending() <= 6);
        QCOMPARE(reading.finished.size(), 1);
        QStringList read;
        for (const QStringList &row : std::as_const(reading.rows))
            read << row.first();
        QStringList expected = ids;
        expected.removeAll(u"t5"_s);
        QCOMPARE(read, expected);
        const CreditExport::Outcome &outcome = reading.reader.outcome();
        QCOMPARE(outcome.kind, Kind::Complete);
        QCOMPARE(outcome.tenants, 20);
        QCOMPARE(outcome.tenantsWithout, 1);
        QCOMPARE(outcome.tenantsLeftOut, 1);
        QCOMPARE(outcome.rows, 19);
        QCOMPARE(outcome.notes.rows(), 0);
    }

    void oneTenantIsAskedForAlone()
    {
        FakeGateway gateway;
        gateway.onAddons = [](const TenantId &) {
            Addon addon;
            addon.id = u"a"_s;
            addon.amount = Decimal{500, 2};
            addon.currentBalance = -40;
            Addon fine = addon;
            fine.amount = parseDecimal(u"17.9699999999999988631316");
            Addon words = addon;
            words.amount.reset();
            words.amountText = u"five"_s;
            Addon odd;
            odd.problem = u"data[1].id: missing"_s;
            return AddonCatalogue{{addon, odd, fine, words}, {}};
        };
        Reading reading(gateway, u"acme"_s, CreditExport::What::Addons);
        gateway.answerAll();
        QCOMPARE(gateway.requests().size(), size_t(1));
        QCOMPARE(reading.rows.size(), 4);
        QCOMPARE(reading.rows[0].join(u'|'), u"acme|a||||||||5.00|-40|"_s);
        // As it was sent, whatever it is.
        QCOMPARE(reading.rows[2].join(u'|'), u"acme|a||||||||17.9699999999999988631316|-40|"_s);
        QCOMPARE(reading.rows[3].join(u'|'), u"acme|a||||||||five|-40|"_s);
        QCOMPARE(reading.reader.outcome().notes.rows(), 1);
    }

    void noSubscriptionIsAState()
    {
        FakeGateway gateway;
        gateway.onCredits = [](const TenantId &) { return failure(noActiveSubscription()); };
        Reading reading(gateway, u"acme"_s);
        gateway.answerAll();
        QCOMPARE(reading.reader.outcome().kind, Kind::Complete);
        QCOMPARE(reading.reader.outcome().tenantsWithout, 1);
        QVERIFY(reading.rows.isEmpty());
    }

    void failuresEndIt()
    {
        FakeGateway gateway;
        gateway.onTenants = [] { return tenantsNamed({u"a"_s, u"b"_s, u"c"_s}); };
        gateway.onCredits = [](const TenantId &id) -> FakeGateway::Answer<CreditBalance> {
            if (id.text() == u"b")
                return failure(missingEndpoint());
            return onePool(u"x"_s);
        };
        Reading reading(gateway);
        gateway.answerAll();
        QCOMPARE(reading.finished.size(), 1);
        QCOMPARE(reading.reader.outcome().kind, Kind::Failed);
        QCOMPARE(reading.reader.outcome().failed, TenantId(u"b"_s));
        QCOMPARE(reading.rows.size(), 1);

        FakeGateway closed;
        closed.onTenants = [] { return failure(anError(ApiError::Kind::Unauthorized)); };
        Reading nothing(closed);
        closed.answerAll();
        QCOMPARE(nothing.reader.outcome().kind, Kind::Failed);
        QVERIFY(nothing.reader.outcome().failed.isEmpty());
    }

    void aSinkThatIsFullEndsIt()
    {
        FakeGateway gateway;
        gateway.onTenants = [] { return tenantsNamed({u"a"_s, u"b"_s, u"c"_s}); };
        gateway.onCredits = [](const TenantId &id) { return onePool(id.text()); };
        Reading reading(gateway, {}, CreditExport::What::Pools, 2);
        gateway.answerAll();
        QCOMPARE(reading.reader.outcome().kind, Kind::SinkFailed);
        QCOMPARE(reading.finished.size(), 1);
        QCOMPARE(reading.rows.size(), 2);
    }

    void nobodyIsAnEmptyExport()
    {
        FakeGateway gateway;
        gateway.onTenants = [] { return TenantList(); };
        Reading reading(gateway);
        gateway.answerAll();
        QCOMPARE(reading.reader.outcome().kind, Kind::Complete);
        QCOMPARE(reading.reader.outcome().tenants, 0);
    }

    void rowsHaveACellForEveryColumn()
    {
        const TenantId tenant(u"t"_s);
        QCOMPARE(qsizetype(poolExportRow(tenant, {}).size()), poolExportColumns().size());
        QCOMPARE(qsizetype(addonExportRow(tenant, {}).size()), addonExportColumns().size());
        CreditPool pool;
        pool.total = 9007199254740993;
        QCOMPARE(poolExportRow(tenant, pool)[5].text, u"9007199254740993"_s);
        QCOMPARE(poolExportRow(tenant, pool)[3].type, ExportCell::Type::Absent); // never 0
    }
};

QTEST_GUILESS_MAIN(TestCreditExport)

} // namespace tst_credit_export

#include "tst_credit_export.moc"
