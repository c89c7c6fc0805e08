// SPDX-License-Identifier: GPL-3.0-or-later
// Two accounts open at once, on two servers that use the same IDs: nothing of one shows in the other.
#include "app/sandbox/sandbox_thread.h"
#include "e2e/stage.h"

#include <QPointer>

namespace tst_accounts {

using namespace desk;
using namespace desk::testing;
using namespace Qt::StringLiterals;

constexpr int patience = 20000;

/// A server whose tenants have the usual IDs, but names, seats and key of its own.
std::unique_ptr<sandbox::SandboxThread> serverOf(const QString &owner, int latency = 0)
{
    sandbox::Options options;
    options.secretKeys = {u"sk_test_of_"_s + owner};
    options.latencyMs = latency;
    auto server = std::make_unique<sandbox::SandboxThread>(options);
    server->run([&](sandbox::Sandbox &s) {
        for (const auto &tenant : s.world().tenants) {
            tenant->name = owner + u' ' + tenant->name;
            sandbox::SeatRow row;
            row.userId = "only_" + owner.toUtf8();
            row.name = owner.toUtf8();
            row.allocatedAt = QDateTime::currentMSecsSinceEpoch();
            tenant->roster.add(row);
        }
    });
    return server;
}

std::unique_ptr<Stage> stageOf(const sandbox::SandboxThread &server, const QString &owner)
{
    return std::make_unique<Stage>(server.url().toString(), u"sk_test_of_"_s + owner, NetLimits(), owner);
}

class TestAccounts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { Stage::theme().reset(); }
    void K07_equalIdsStayApart();
    void K01_everyReplyLandsAtHome();
    void K02_windowClosesWithCallsInFlight_data();
    void K02_windowClosesWithCallsInFlight();
    void K08_titleNamesTheAccountOnly();

private:
    static void checkOwner(Stage &stage, const QString &owner);
};

void TestAccounts::checkOwner(Stage &stage, const QString &owner)
{
    TenantTableModel *model = stage.tenants().model();
    for (int row = 0; row < model->rowCount(); ++row)
        QVERIFY2(model->index(row, 0).data().toString().startsWith(owner),
            qPrintable(model->index(row, 0).data().toString()));
    for (const QString &id : stage.seatIds())
        QVERIFY2(!id.startsWith(u"only_"_s) || id == u"only_"_s + owner, qPrintable(id));
    QVERIFY(!stage.saysTrouble());
}

void TestAccounts::K07_equalIdsStayApart()
{
    const auto first = serverOf(u"alpha"_s);
    const auto second = serverOf(u"beta"_s);
    const auto alpha = stageOf(*first, u"alpha"_s);
    const auto beta = stageOf(*second, u"beta"_s);
    for (Stage *stage : {alpha.get(), beta.get()})
        stage->window->openTenant(TenantId(u"acme_design"_s));
    for (Stage *stage : {alpha.get(), beta.get()}) {
        QTRY_VERIFY_WITH_TIMEOUT(stage->seatsAreIdle() && stage->tenantsAreIdle(), patience);
        QCOMPARE(stage->seats().model()->rowCount(), 19);
    }
    checkOwner(*alpha, u"alpha"_s);
    checkOwner(*beta, u"beta"_s);
    QCOMPARE(alpha->seatIds().count(u"only_alpha"_s), 1);
    QCOMPARE(beta->seatIds().count(u"only_beta"_s), 1);
    // A key that only one of the servers rejects is that account's trouble alone.
    first->run([](sandbox::Sandbox &s) {
        sandbox::FaultRule rule;
        rule.kind = sandbox::FaultKind::Status;
        rule.status = 401;
        s.addFault(rule);
    });
    alpha->refresh();
    beta->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(alpha->seatsAreIdle() && beta->seatsAreIdle(), patience);
    QTRY_VERIFY(alpha->banner()->isVisible());
    QVERIFY(!beta->banner()->isVisible());
}

void TestAccounts::K01_everyReplyLandsAtHome()
{
    const auto first = serverOf(u"alpha"_s, 20);
    const auto second = serverOf(u"beta"_s, 35);
    const auto alpha = stageOf(*first, u"alpha"_s);
    const auto beta = stageOf(*second, u"beta"_s);
    const QStringList ids{u"acme_design"_s, u"northwind"_s, u"helios_energy"_s, u"patan_orchid"_s};
    for (int i = 0; i < 80; ++i) {
        Stage &one = i % 2 ? *alpha : *beta;
        one.window->openTenant(TenantId(ids[(i / 2) % ids.size()]));
        if (i % 5 == 0)
            one.refresh();
        if (i % 3 == 0)
            QTest::qWait(i % 13);
        checkOwner(*alpha, u"alpha"_s);
        checkOwner(*beta, u"beta"_s);
        if (QTest::currentTestFailed())
            return;
    }
    for (Stage *stage : {alpha.get(), beta.get()})
        QTRY_VERIFY_WITH_TIMEOUT(stage->seatsAreIdle(), patience);
    checkOwner(*alpha, u"alpha"_s);
    checkOwner(*beta, u"beta"_s);
}

void TestAccounts::K02_windowClosesWithCallsInFlight_data()
{
    QTest::addColumn<int>("latency");
    QTest::addColumn<int>("wait");
    for (const int latency : {0, 5, 200}) {
        for (const int wait : {0, 1, 10, 40, 90})
            QTest::addRow("latency %d after %d", latency, wait) << latency << wait;
    }
}

void TestAccounts::K02_windowClosesWithCallsInFlight()
{
    QFETCH(int, latency);
    QFETCH(int, wait);
    const auto first = serverOf(u"alpha"_s, latency);
    const auto second = serverOf(u"beta"_s, latency);
    auto alpha = stageOf(*first, u"alpha"_s);
    const auto beta = stageOf(*second, u"beta"_s);
    alpha->window->openTenant(TenantId(u"patan_orchid"_s));
    beta->window->openTenant(TenantId(u"patan_orchid"_s));
    QTest::qWait(wait);
    const QPointer<MainWindow> window = alpha->window.get();
    alpha->window->close();
    alpha.reset(); // the window, then the account with all that is on its way
    QVERIFY(window.isNull());
    // The other one goes on as if nothing had happened.
    QTRY_VERIFY_WITH_TIMEOUT(beta->seatsAreIdle() && beta->tenantsAreIdle(), patience);
    QCOMPARE(beta->seats().model()->rowCount(), 241);
    checkOwner(*beta, u"beta"_s);
    // And the account can be opened again.
    const auto again = stageOf(*first, u"alpha"_s);
    QTRY_VERIFY_WITH_TIMEOUT(again->tenants().model()->rowCount() >= 12, patience);
    checkOwner(*again, u"alpha"_s);
}

void TestAccounts::K08_titleNamesTheAccountOnly()
{
    const auto server = serverOf(u"alpha"_s);
    const auto stage = stageOf(*server, u"alpha"_s);
    stage->window->openTenant(TenantId(u"acme_design"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stage->seatsAreIdle(), patience);
    QVERIFY(stage->window->windowTitle().contains(u"alpha"_s));
    QVERIFY(stage->window->windowTitle().contains(u"TEST"_s));
    QVERIFY(!stage->window->windowTitle().contains(u"sk_test"_s));
}

QTEST_MAIN(TestAccounts)

} // namespace tst_accounts

#include "tst_accounts.moc"
