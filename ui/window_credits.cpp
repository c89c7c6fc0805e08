// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_credits.h"

#include "models/actions/credit_alerts.h"
#include "models/items/credit_words.h"
#include "models/views/tenant_view_model.h"
#include "models/views/tenants_view_model.h"
#include "ui/pages/addons_tab.h"
#include "ui/pages/credits_tab.h"
#include "ui/pages/tenant_page.h"

namespace desk {

namespace {

// Of the tenant's page.
constexpr QLatin1String addonsTabId("addons");
constexpr QLatin1String creditsTabId("credits");

} // namespace

WindowCredits::WindowCredits(
    const Services &services, TenantsViewModel &tenants, const TenantViewModel &tenant, QWidget *window)
    : m_services(services)
    , m_tenant(tenant)
    , m_credits(services.credits, services.alerts, services.clock, services.health)
    , m_addons(services.data, services.credits, services.clock, services.health)
    , m_work(
          {services.data, services.credits, services.alerts, services.watch, services.opener, services.clock},
          window)
{
    connect(&m_work, &CreditWork::leftInFlight, this, &WindowCredits::leftInFlight);
    connect(&m_work, &CreditWork::tenantRequested, this, &WindowCredits::tenantRequested);
    tenants.setAlerts([this](const TenantId &of) { return alertTexts(of); });
    connect(&services.alerts, &CreditAlerts::changed, this, [this, &tenants](const TenantId &of) {
        tenants.alertsChanged(of);
        Q_EMIT raisedChanged();
    });
    // Whoever is told of an alert knows the tenant by its name.
    connect(&services.credits.book(), &CreditBook::observed, this, [this, &tenants](const TenantId &of) {
        const TenantTable &table = tenants.model()->table();
        if (const auto record = table.find(of); record && !table.at(*record).tenant.name.isEmpty())
            m_services.alerts.setTenantName(of, table.at(*record).tenant.name);
    });
}

int WindowCredits::raisedTenants() const
{
    return m_services.alerts.raisedTenants();
}

/// The raised alerts of a tenant, pool by pool.
QStringList WindowCredits::alertTexts(const TenantId &tenant) const
{
    const CreditAlerts &alerts = m_services.alerts;
    if (!alerts.isRaised(tenant))
        return {};
    QStringList texts;
    if (const Seen<CreditBalance> *seen = m_services.credits.book().seen(tenant)) {
        for (const CreditPool &pool : seen->value.pools) {
            const QString name = pool.name.isEmpty() ? pool.key : pool.name;
            for (const QString &reason : alerts.reasons(tenant, pool.id()))
                texts << tr("%1: %2").arg(pool.product.isEmpty() ? name : poolTitle(pool), reason);
        }
    }
    // Told by an earlier run; which pool it was is known when the balance is read.
    return texts.isEmpty() ? QStringList{tr("A credit alert is raised.")} : texts;
}

void WindowCredits::addTabs(TenantPage *page, bool isReadOnly)
{
    const Provider &provider = m_services.data.provider();
    if (provider.can(Capability::Credits))
        addCreditsTab(page);
    if (provider.can(Capability::Addons))
        addAddonsTab(page, isReadOnly);
}

void WindowCredits::addCreditsTab(TenantPage *page)
{
    m_creditsTab = new CreditsTab(m_credits, m_services.preferences, page);
    page->addTab({creditsTabId, tr("Credits"), m_creditsTab,
        [this](const TenantId &tenant) { m_credits.setTenant(tenant); }});
    connect(&m_credits, &CreditsViewModel::offeredChanged, page,
        [this, page] { page->setTabShown(creditsTabId, m_credits.isOffered()); });
    connect(m_creditsTab, &CreditsTab::useRequested, this, [this](const QString &poolId) {
        m_work.consume({m_credits.tenant(), m_tenant.header().name, m_credits.balance().pools, poolId});
    });
    connect(m_creditsTab, &CreditsTab::alertsRequested, this, [this](const QString &poolId) {
        if (const CreditPool *pool = findPool(m_credits.balance(), poolId))
            m_work.editAlerts(m_credits.tenant(), m_tenant.header().name, *pool);
    });
}

void WindowCredits::addAddonsTab(TenantPage *page, bool isReadOnly)
{
    m_addonsTab = new AddonsTab(m_addons, m_services.preferences, page);
    page->addTab({addonsTabId, tr("Add-ons"), m_addonsTab,
        [this](const TenantId &tenant) { m_addons.setTenant(tenant); }});
    connect(&m_addons, &AddonsViewModel::offeredChanged, page,
        [this, page] { page->setTabShown(addonsTabId, m_addons.isOffered()); });
    m_addonsTab->setBuyable(!isReadOnly);
    connect(m_addonsTab, &AddonsTab::buyRequested, this, &WindowCredits::buy);
    connect(m_addonsTab, &AddonsTab::paymentActivated, this, &WindowCredits::paymentActivated);
}

void WindowCredits::buy(const Addon &addon)
{
    AddonAsk ask = m_addons.ask(addon);
    ask.tenantName = m_tenant.header().name;
    m_work.buy(ask);
}

} // namespace desk
