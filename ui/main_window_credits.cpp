// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the credits of its tenants: alerts, what is left, and what can be bought.
#include "models/items/credit_words.h"
#include "ui/main_window.h"
#include "ui/pages/addons_tab.h"
#include "ui/pages/credits_tab.h"
#include "ui/pages/tenant_page.h"
#include "ui/widgets/navigation_list.h"

namespace desk {

namespace {

constexpr QLatin1String tenantsPageId("tenants"); // of the navigation
constexpr QLatin1String addonsTabId("addons"); // of the tenant's page
constexpr QLatin1String creditsTabId("credits");

/// The raised alerts of a tenant, pool by pool.
QStringList alertTexts(const CreditAlerts &alerts, const CreditBook &book, const TenantId &tenant)
{
    if (!alerts.isRaised(tenant))
        return {};
    QStringList texts;
    if (const CreditBook::Seen *seen = book.seen(tenant)) {
        for (const CreditPool &pool : seen->balance.pools) {
            const QString name = pool.name.isEmpty() ? pool.key : pool.name;
            for (const QString &reason : alerts.reasons(tenant, pool.id()))
                texts << MainWindow::tr("%1: %2").arg(
                    pool.product.isEmpty() ? name : poolTitle(pool), reason);
        }
    }
    // Told by an earlier run; which pool it was is known when the balance is read.
    return texts.isEmpty() ? QStringList{MainWindow::tr("A credit alert is raised.")} : texts;
}

} // namespace

void MainWindow::connectAlerts()
{
    m_tenants.setAlerts([this](const TenantId &tenant) {
        return alertTexts(m_services.alerts, m_services.credits.book(), tenant);
    });
    connect(&m_services.alerts, &CreditAlerts::changed, this, [this](const TenantId &tenant) {
        m_tenants.alertsChanged(tenant);
        showRaisedAlerts();
    });
    // Whoever is told of an alert knows the tenant by its name.
    connect(&m_services.credits.book(), &CreditBook::observed, this, [this](const TenantId &tenant) {
        const TenantTable &table = m_tenants.model()->table();
        if (const auto record = table.find(tenant); record && !table.at(*record).tenant.name.isEmpty())
            m_services.alerts.setTenantName(tenant, table.at(*record).tenant.name);
    });
    showRaisedAlerts();
}

void MainWindow::openLowCredits()
{
    openTenants();
    TenantFilter filter;
    filter.lowCredits = true;
    m_tenants.setFilter(filter);
}

void MainWindow::showRaisedAlerts()
{
    const int raised = m_services.alerts.raisedTenants();
    m_navigation->setCounter(tenantsPageId, raised > 0 ? std::optional(raised) : std::nullopt);
}

void MainWindow::addCreditsTab()
{
    m_creditsTab = new CreditsTab(m_credits, m_services.preferences, m_tenantPage);
    m_tenantPage->addTab({creditsTabId, tr("Credits"), m_creditsTab,
        [this](const TenantId &tenant) { m_credits.setTenant(tenant); }});
    connect(&m_credits, &CreditsViewModel::offeredChanged, this,
        [this] { m_tenantPage->setTabShown(creditsTabId, m_credits.isOffered()); });
    connect(m_creditsTab, &CreditsTab::useRequested, this, [this](const QString &poolId) {
        m_creditWork.consume({m_credits.tenant(), m_tenant.header().name, m_credits.balance().pools, poolId});
    });
    connect(m_creditsTab, &CreditsTab::alertsRequested, this, [this](const QString &poolId) {
        if (const CreditPool *pool = findPool(m_credits.balance(), poolId))
            m_creditWork.editAlerts(m_credits.tenant(), m_tenant.header().name, *pool);
    });
}

void MainWindow::addAddonsTab()
{
    m_addonsTab = new AddonsTab(m_addons, m_services.preferences, m_tenantPage);
    m_tenantPage->addTab({addonsTabId, tr("Add-ons"), m_addonsTab,
        [this](const TenantId &tenant) { m_addons.setTenant(tenant); }});
    connect(&m_addons, &AddonsViewModel::offeredChanged, this,
        [this] { m_tenantPage->setTabShown(addonsTabId, m_addons.isOffered()); });
    m_addonsTab->setBuyable(!m_services.account.readOnly);
    connect(m_addonsTab, &AddonsTab::buyRequested, this, &MainWindow::buyAddon);
    connect(m_addonsTab, &AddonsTab::paymentActivated, this, &MainWindow::openPayment);
}

void MainWindow::buyAddon(const Addon &addon)
{
    AddonAsk ask = m_addons.ask(addon);
    ask.tenantName = m_tenant.header().name;
    m_creditWork.buy(ask);
}

} // namespace desk
