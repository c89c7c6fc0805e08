// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/capacity_history.h"

#include <utility>

namespace desk {

CapacityHistory::CapacityHistory(HistoryStore &history, QString accountId, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_accountId(std::move(accountId))
{ }

void CapacityHistory::note(const TenantId &tenant, const CapacityObservation &seen)
{
    Entry &entry = m_tenants[tenant];
    if (!entry.seen.empty() && entry.seen.back().units == seen.units)
        return;
    load(tenant, entry); // before this one is kept, so that it isn't read back as an earlier run's
    entry.seen.push_back(seen);
    m_history.addCapacity(m_accountId, tenant, seen);
    Q_EMIT changed(tenant);
}

const std::vector<CapacityObservation> &CapacityHistory::observed(const TenantId &tenant)
{
    Entry &entry = m_tenants[tenant];
    load(tenant, entry);
    return entry.seen;
}

void CapacityHistory::load(const TenantId &tenant, Entry &entry)
{
    if (std::exchange(entry.isAsked, true))
        return;
    m_history.capacities(m_accountId, tenant, this,
        [this, tenant](std::vector<CapacityObservation> kept) { take(tenant, std::move(kept)); });
}

/// What was seen meanwhile is newer than all that was kept.
void CapacityHistory::take(const TenantId &tenant, std::vector<CapacityObservation> kept)
{
    std::vector<CapacityObservation> &seen = m_tenants[tenant].seen;
    for (const CapacityObservation &observation : seen) {
        if (kept.empty() || kept.back().units != observation.units)
            kept.push_back(observation);
    }
    if (kept == seen)
        return;
    seen = std::move(kept);
    Q_EMIT changed(tenant);
}

} // namespace desk
