// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/addons_tab.h"

#include "support/fake_work.h"
#include "support/test_account.h"
#include "support/ui_backend.h"
#include "ui/pages/list_tools.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_stack.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace tst_addons_tab {

using namespace desk;
using namespace desk::test;

Account tabAccount()
{
    Account account = emptyAccount();
    account.id = u"account"_qs;
    account.mode = AccountMode::Test;
    account.readOnly = false;
    return account;
}

Addon tabAddon(const QString &id, const QString &problem = {})
{
    Addon addon;
    addon.id = id;
    addon.name = u"Pack "_qs + id;
    addon.poolKey = u"ai_tokens"_qs;
    addon.credits = 500;
    addon.amount = parseDecimal(u"5.00");
    addon.currency = Currency(u"USD"_qs);
    addon.problem = problem;
    return addon;
}

struct TabStage
{
    TabStage()
        : work(provider.gateway, tabAccount(), provider.clock, provider.health)
        , view(work.data, work.credits, provider.clock, provider.health)
        , tab(view, provider.preferences)
    {
        provider.gateway.onAddons = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> {
            return AddonCatalogue{{tabAddon(u"a"_qs), tabAddon(u"b"_qs, u"data[1].creditQty: odd"_qs)}, {}};
        };
        provider.gateway.onActiveAddons
            = [](const TenantId &) -> FakeGateway::Answer<ActiveAddonList> { return ActiveAddonList(); };
        provider.gateway.onBuyAddon
            = [](const AddonPurchase &) -> FakeGateway::Answer<AddonReply> { return AddonReply(); };
        settle();
        tab.setBuyable(true);
        tab.resize(1000, 640);
        tab.show();
        tab.activateWindow();
        view.setTenant(TenantId(u"t01"_qs));
        settle();
        tab.focusContent();
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            provider.gateway.answerAll();
        }
    }
    /// The button stands in the head of the tenant's page.
    [[nodiscard]] QAction &buying() const { return *tab.primaryAction(); }
    [[nodiscard]] DataTable &table(const QString &name) const { return *tab.findChild<DataTable *>(name); }
    [[nodiscard]] QString text(const QString &name) const { return tab.findChild<QLabel *>(name)->text(); }

    uitest::FakeBackend provider;
    FakeWork work;
    AddonsViewModel view;
    AddonsTab tab;
};

class TestAddonsTab : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void enterBuysWhatWasUnderstood()
    {
        TabStage stage;
        QSignalSpy asked(&stage.tab, &AddonsTab::buyRequested);
        DataTable &table = *stage.tab.table();
        table.goToRow(0);
        QVERIFY(stage.buying().isEnabled());
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        stage.buying().trigger();
        QCOMPARE(asked.count(), 2);
        QTest::keyClick(&table, Qt::Key_Down);
        QVERIFY(!stage.buying().isEnabled());
        QVERIFY(!stage.buying().statusTip().isEmpty());
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(asked.count(), 2);
    }

    void whoOnlyReadsIsOfferedNothing()
    {
        TabStage stage;
        stage.tab.setBuyable(false);
        QSignalSpy asked(&stage.tab, &AddonsTab::buyRequested);
        QVERIFY(!stage.buying().isVisible());
        QVERIFY(stage.tab.rowActions().isEmpty());
        stage.tab.table()->goToRow(0);
        QTest::keyClick(stage.tab.table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 0);
    }

    void whatIsEmptySaysSo()
    {
        TabStage stage;
        QVERIFY(!stage.table(u"addonsLeftTable"_qs).isVisible());
        QCOMPARE(stage.text(u"addonsLeftText"_qs), u"No bought credits are left."_qs);
        QVERIFY(!stage.table(u"addonsBoughtTable"_qs).isVisible());
        QVERIFY(!stage.text(u"addonsBoughtText"_qs).isEmpty());
    }

    void aPurchaseOpensByEnter()
    {
        TabStage stage;
        AddonPurchase purchase;
        purchase.tenant = TenantId(u"t01"_qs);
        purchase.addonId = u"a"_qs;
        purchase.name = u"Pack a"_qs;
        purchase.idempotencyKey = newIdempotencyKey();
        stage.work.credits.buyAddon(purchase, {}, &stage.tab, [](const auto &) {});
        stage.settle();
        DataTable &table = stage.table(u"addonsBoughtTable"_qs);
        QTRY_VERIFY(table.isVisible());
        QSignalSpy opened(&stage.tab, &AddonsTab::paymentActivated);
        table.setFocus();
        table.goToRow(0);
        QTest::keyClick(&table, Qt::Key_Enter);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), stage.work.ledger.intents().front().id);
    }
};

QTEST_MAIN(TestAddonsTab)

} // namespace tst_addons_tab

#include "tst_addons_tab.moc"
