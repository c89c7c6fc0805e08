// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/addons_view_model.h"
#include "models/views/credits_view_model.h"
#include "ui/dialogs/credit_work.h"

namespace desk {

class AddonsTab;
class CreditsTab;
class Preferences;
class TenantPage;
class TenantViewModel;
class TenantsViewModel;

/// The credits of the tenants in a window: what is left, what can be bought, and the alerts.
class WindowCredits final : public QObject
{
    Q_OBJECT
public:
    struct Services
    {
        AccountData &data;
        CreditActions &credits;
        CreditAlerts &alerts;
        PaymentWatch &watch;
        UrlOpener &opener;
        Clock &clock;
        ConnectionHealth &health;
        Preferences &preferences;
    };
    /// All references must outlive it. `window` is whom the dialogs belong to. The list of tenants shows the
    /// alerts from then on.
    WindowCredits(
        const Services &services, TenantsViewModel &tenants, const TenantViewModel &tenant, QWidget *window);

    /// Adds its tabs to the page of a tenant, as far as the provider can do what they are for; they must not
    /// outlive it.
    void addTabs(TenantPage *page, bool isReadOnly);
    // Null before `addTabs`, and where the provider has no such thing.
    [[nodiscard]] CreditsTab *creditsTab() { return m_creditsTab; }
    [[nodiscard]] AddonsTab *addonsTab() { return m_addonsTab; }
    /// How many tenants have an alert.
    [[nodiscard]] int raisedTenants() const;

Q_SIGNALS:
    void raisedChanged();
    void paymentActivated(const QString &intentId);
    /// A dialog was closed while this was on its way.
    void leftInFlight(const QString &intentId);
    /// The page of this tenant is wanted.
    void tenantRequested(const desk::TenantId &tenant);

private:
    void addCreditsTab(TenantPage *page);
    void addAddonsTab(TenantPage *page, bool isReadOnly);
    void buy(const Addon &addon);
    [[nodiscard]] QStringList alertTexts(const TenantId &tenant) const;

    Services m_services;
    const TenantViewModel &m_tenant;
    CreditsViewModel m_credits;
    AddonsViewModel m_addons;
    CreditWork m_work;
    CreditsTab *m_creditsTab = nullptr;
    AddonsTab *m_addonsTab = nullptr;
};

} // namespace desk
