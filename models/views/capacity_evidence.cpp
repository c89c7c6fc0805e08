// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/capacity_evidence.h"

namespace desk {

std::vector<const Subscription *> CapacityEvidence::possiblyCurrent() const
{
    std::vector<const Subscription *> found;
    if (!subscriptions)
        return found;
    const Subscription *shown = subscriptions->shown();
    if (shown && shown->mayBeCurrent())
        found.push_back(shown);
    for (const Subscription &subscription : subscriptions->subscriptions) {
        if (subscription.mayBeCurrent() && &subscription != shown)
            found.push_back(&subscription);
    }
    return found;
}

CapacityEvidenceReader::CapacityEvidenceReader(BillingGateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{ }

CapacityEvidenceReader::~CapacityEvidenceReader() = default;

template <typename T, typename Take>
void CapacityEvidenceReader::ask(CallHandle<T> &call, CallHandle<T> started, Take take)
{
    call = std::move(started);
    whenFinished(*call, this, [this, &call, take](Result<T> result) {
        call.reset();
        take(std::move(result));
        Q_EMIT changed();
    });
}

void CapacityEvidenceReader::read(const TenantId &tenant, bool currencyKnown)
{
    stop();
    m_evidence = {};
    CapacityEvidence &to = m_evidence;
    ask(m_subscriptions, m_gateway.subscriptions(tenant, Priority::User), [&to](auto result) {
        if (result) {
            to.subscriptions = std::move(*result);
            to.noSubscription = to.noSubscription || to.possiblyCurrent().empty();
        } else {
            to.subscriptionsError = result.error();
            to.noSubscription = to.noSubscription || result.error().isNoActiveSubscription();
        }
    });
    ask(m_capacity, m_gateway.capacity(tenant, Priority::User), [&to](auto result) {
        if (result) {
            to.capacity = std::move(*result);
        } else {
            to.capacityError = result.error();
            to.noSubscription = to.noSubscription || result.error().isNoActiveSubscription();
        }
    });
    ask(m_plans, m_gateway.plans(Priority::User), [&to](auto result) {
        if (result)
            to.plans = std::move(*result);
    });
    if (currencyKnown)
        return;
    ask(m_addons, m_gateway.addons(tenant, Priority::User), [&to](auto result) {
        if (result)
            to.addons = std::move(*result);
    });
    ask(m_invoices, m_gateway.invoices(tenant, Priority::User), [&to](auto result) {
        if (result)
            to.invoices = std::move(*result);
    });
}

void CapacityEvidenceReader::stop()
{
    m_subscriptions.reset();
    m_capacity.reset();
    m_plans.reset();
    m_addons.reset();
    m_invoices.reset();
}

bool CapacityEvidenceReader::isComplete() const
{
    return hasEssentials() && !m_plans && !m_addons && !m_invoices;
}

} // namespace desk
