// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace desk {

// The pages of the navigation.
inline constexpr QLatin1String tenantsPageId("tenants");
inline constexpr QLatin1String paymentsPageId("payments");
inline constexpr QLatin1String activityPageId("activity");
inline constexpr QLatin1String importsPageId("imports");
inline constexpr QLatin1String requestsPageId("requests");

} // namespace desk
