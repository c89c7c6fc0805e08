// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

namespace desk::sandbox {

/// What somebody would have seen who had looked at a pool at that time. The API doesn't tell it; it gives the
/// demo a past.
struct PastBalance
{
    QString tenant; ///< external ID
    QString pool;
    QString subscription; ///< empty where the tenant has only one that runs
    qint64 at = 0;
    qint64 base = 0;
    qint64 addon = 0;
    qint64 limit = 0;
};

/// Every six hours of the last 40 days, up to what the pools hold now: used up evenly in each period, with a
/// refill at its start and bought credits from the day on which they were bought. Oldest first, pool by pool.
[[nodiscard]] std::vector<PastBalance> pastBalances(World &world, qint64 now);

/// What somebody would have seen of a tenant's seats paid for.
struct PastCapacity
{
    QString tenant; ///< external ID
    qint64 at = 0;
    qint64 units = 0;
};

/// Of tenants with a subscription that runs: fewer seats eight months ago, as many as now for three months.
/// Oldest first, tenant by tenant.
[[nodiscard]] std::vector<PastCapacity> pastCapacities(World &world, qint64 now);

} // namespace desk::sandbox
