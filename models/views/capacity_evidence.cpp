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

CapacityEvidenceReader::CapacityEvidenceReader(AccountData &data, QObject *parent)
    : QObject(parent)
    , m_data(data)
{ }

CapacityEvidenceReader::~CapacityEvidenceReader() = default;

/// Reads it, and takes what is known then.
template <typename T, typename Take>
Interest CapacityEvidenceReader::ask(FactBook<T> &book, const TenantId &tenant, Take take)
{
    return book.read(tenant, Priority::User, [this, &book, tenant, take] {
        take(book.fact(tenant));
        Q_EMIT changed();
    });
}

void CapacityEvidenceReader::read(const TenantId &tenant, bool currencyKnown)
{
    stop();
    m_evidence = {};
    CapacityEvidence &to = m_evidence;
    m_subscriptions = ask(m_data.subscriptions(), tenant, [&to](const Fact<SubscriptionList> &fact) {
        to.subscriptionsError = fact.error;
        if (!fact.error && fact.seen)
            to.subscriptions = fact.seen->value;
        to.noSubscription
            = to.noSubscription || fact.isNone() || (to.subscriptions && to.possiblyCurrent().empty());
    });
    m_capacity = ask(m_data.capacities(), tenant, [&to](const Fact<Capacity> &fact) {
        to.capacityError = fact.error;
        if (!fact.error && fact.seen)
            to.capacity = fact.seen->value;
        to.noSubscription = to.noSubscription || fact.isNone();
    });
    // What could not be read again is missing, whatever was seen before.
    const auto into = [](auto &place) {
        return [&place](const auto &fact) {
            if (!fact.error && fact.seen)
                place = fact.seen->value;
        };
    };
    m_plans = ask(m_data.plans(), {}, into(to.plans));
    if (currencyKnown)
        return;
    m_addons = ask(m_data.addons(), tenant, into(to.addons));
    m_invoices = ask(m_data.invoices(), tenant, into(to.invoices));
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
    return hasEssentials() && !m_plans.isPending() && !m_addons.isPending() && !m_invoices.isPending();
}

} // namespace desk
