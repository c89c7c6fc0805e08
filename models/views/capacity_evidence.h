// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/data/account_data.h"

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
    /// The data must outlive it.
    explicit CapacityEvidenceReader(AccountData &data, QObject *parent = nullptr);
    ~CapacityEvidenceReader() override;

    /// Drops what was read before: what decides about money is read anew. `currencyKnown`: add-ons and
    /// invoices aren't asked for, because they would only tell the currency.
    void read(const TenantId &tenant, bool currencyKnown);
    void stop();
    [[nodiscard]] const CapacityEvidence &evidence() const { return m_evidence; }
    /// The subscription and the number of seats have come, or won't.
    [[nodiscard]] bool hasEssentials() const
    {
        return !m_subscriptions.isPending() && !m_capacity.isPending();
    }
    /// Everything has come, or won't: no figure changes any more by itself.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    template <typename T, typename Take>
    [[nodiscard]] Interest ask(FactBook<T> &book, const TenantId &tenant, Take take);

    AccountData &m_data;
    CapacityEvidence m_evidence;
    Interest m_subscriptions;
    Interest m_capacity;
    Interest m_plans;
    Interest m_addons;
    Interest m_invoices;
};

} // namespace desk
