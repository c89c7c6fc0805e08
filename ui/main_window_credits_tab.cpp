// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the Credits tab of its tenants.
#include "ui/main_window.h"
#include "ui/pages/credits_tab.h"
#include "ui/pages/tenant_page.h"

namespace desk {

namespace {

constexpr QLatin1String creditsTabId("credits"); // of the tenant's page

} // namespace

void MainWindow::addCreditsTab()
{
    m_creditsTab = new CreditsTab(m_credits, m_services.preferences, m_tenantPage);
    m_tenantPage->addTab({creditsTabId, tr("Credits"), m_creditsTab,
        [this](const TenantId &tenant) { m_credits.setTenant(tenant); }});
    connect(&m_credits, &CreditsViewModel::offeredChanged, this,
        [this] { m_tenantPage->setTabShown(creditsTabId, m_credits.isOffered()); });
    connect(m_creditsTab, &CreditsTab::useRequested, this, [this](const QString &poolKey) {
        m_creditUse.consume({m_credits.tenant(), m_tenant.header().name, m_credits.balance().pools, poolKey});
    });
    connect(m_creditsTab, &CreditsTab::alertsRequested, this, [this](const QString &poolKey) {
        if (const CreditPool *pool = findPool(m_credits.balance(), poolKey))
            m_creditUse.editAlerts(m_credits.tenant(), m_tenant.header().name, *pool);
    });
}

} // namespace desk
