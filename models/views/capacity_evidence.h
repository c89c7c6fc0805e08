// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/billing_gateway.h"

#include <QObject>

#include <optional>

namespace desk {

/// What is known before more seats are bought. All of it is optional; what could not be read is missing.
struct CapacityEvidence
{
    std::optional<SubscriptionList> subscriptions;
    std::optional<Capacity> capacity;
    std::optional<PlanCatalogue> plans;
    std::optional<AddonCatalogue> addons;
    std::optional<InvoiceList> invoices;
    std::optional<ApiError> subscriptionsError;
    std::optional<ApiError> capacityError;
    bool noSubscription = false; ///< the API said so, in either place

    /// Those that may be current, the one to be shown first; the others in the server's order.
    [[nodiscard]] std::vector<const Subscription *> possiblyCurrent() const;
};

/// Reads the evidence: five calls at once, each failing softly.
class CapacityEvidenceReader final : public QObject
{
    Q_OBJECT
public:
    /// The gateway must outlive it.
    explicit CapacityEvidenceReader(BillingGateway &gateway, QObject *parent = nullptr);
    ~CapacityEvidenceReader() override;

    /// Drops what was read for another tenant. `currencyKnown`: add-ons and invoices aren't asked for,
    /// because they would only tell the currency.
    void read(const TenantId &tenant, bool currencyKnown);
    void stop();
    [[nodiscard]] const CapacityEvidence &evidence() const { return m_evidence; }
    /// The subscription and the number of seats have come, or won't.
    [[nodiscard]] bool hasEssentials() const { return !m_subscriptions && !m_capacity; }
    /// Everything has come, or won't: no figure changes any more by itself.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    template <typename T, typename Take>
    void ask(CallHandle<T> &call, CallHandle<T> started, Take take);

    BillingGateway &m_gateway;
    CapacityEvidence m_evidence;
    CallHandle<SubscriptionList> m_subscriptions;
    CallHandle<Capacity> m_capacity;
    CallHandle<PlanCatalogue> m_plans;
    CallHandle<AddonCatalogue> m_addons;
    CallHandle<InvoiceList> m_invoices;
};

} // namespace desk
