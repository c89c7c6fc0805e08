// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/clock.h"
#include "app/sandbox/records.h"
#include "app/sandbox/webhook_event.h"

#include <QHash>

#include <memory>

namespace desk::sandbox {

enum class CheckoutKind { Proration, Plan, Addon };
enum class CheckoutState { Open, Paid, Declined, Canceled };

struct Checkout
{
    QString id;
    CheckoutKind kind = CheckoutKind::Plan;
    CheckoutState state = CheckoutState::Open;
    QString tenantId; ///< external ID
    QString subscriptionId;
    QString planId;
    QString addonId;
    QString purchaseId;
    qint64 seats = 0; ///< the capacity to reach
    qint64 amount = 0;
    QString currency;
    QString provider;
    QString successUrl;
    QString cancelUrl;
    qint64 number = 0; ///< later ones are higher
    bool hosted = true; ///< false: there is an invoice instead of a page
};

/// What was handed to a browser, and what it opens.
struct PortalToken
{
    bool forCheckout = false; ///< plans and prices, else the portal's pages
    QString tenantId; ///< external ID
    qint64 expiresAt = 0;
};

class World
{
public:
    World(quint32 seed, SandboxClock &clock);

    /// Null when there is none; external IDs and internal IDs are both taken. Brings periods up to date.
    [[nodiscard]] Tenant *tenant(const QString &anyId);
    [[nodiscard]] const Plan *plan(const QString &id) const;
    [[nodiscard]] const Addon *addon(const QString &id) const;
    [[nodiscard]] const Product *product(const QString &slug) const;

    Tenant &addTenant(std::unique_ptr<Tenant> tenant);
    /// Fills the pools of this subscription's product from its plan; add-on credits and other products stay.
    void grantBase(Tenant &tenant, const Subscription &subscription);
    /// A new name that never repeats: `prefix_` and 20 characters from the seed and a counter.
    [[nodiscard]] QString newId(const QString &prefix);
    [[nodiscard]] QString nextInvoiceNumber();
    /// Ends, renews or expires what is due now.
    void settle(Tenant &tenant);
    [[nodiscard]] qint64 now() const { return m_clock.now(); }

    std::vector<std::unique_ptr<Tenant>> tenants;
    std::vector<Plan> plans;
    std::vector<Addon> addons;
    std::vector<Product> products;
    std::map<QString, Checkout> checkouts;
    std::map<QString, QJsonObject> keyed; ///< "endpoint tenant key" → what was answered
    std::map<QString, PortalToken> tokens;
    std::vector<WebhookEvent> events; ///< not yet sent, oldest first
    QString organizationId;
    QString organizationName;

private:
    SandboxClock &m_clock;
    quint32 m_seed;
    quint64 m_counter = 0;
    int m_invoices = 1000;
    QHash<QString, Tenant *> m_byId;
};

/// Plans, products and add-ons of the demo organisation.
void fillCatalogue(World &world);
/// Twelve tenants, one for every state that the program must show.
void fillSmall(World &world, qint64 now);
/// 5,000 tenants with 1,000,000 active seats, 100,000 of them in `big_100k`.
void fillLarge(World &world, quint32 seed, qint64 now);

} // namespace desk::sandbox
