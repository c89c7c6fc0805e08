// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tenant.h"

namespace desk {

/// The external IDs of those tenants that somebody who wrote `wanted` may have meant, the likeliest first:
/// their ID, the provider's ID or their name is nearly it.
[[nodiscard]] QStringList nearestTenants(
    const QString &wanted, const std::vector<Tenant> &tenants, qsizetype most = 3);

} // namespace desk
