// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/wire/json.h"
#include "models/domain/capacity.h"
#include "models/domain/seat.h"
#include "models/domain/subscription.h"
#include "models/domain/tenant.h"

// One decoder per payload. Each takes the envelope's `data`. A failure is `Decode` with the JSON path in
// `detail`, or `Protocol` for a page of more rows than any page may have; rows keep what was wrong with them.
namespace desk::crovver {

[[nodiscard]] Result<TenantList> decodeTenants(json::Node data);
[[nodiscard]] Result<TenantDetail> decodeTenantDetail(json::Node data);
/// `packed` and `receivedAt` are left to the caller.
[[nodiscard]] Result<SeatPage> decodeSeats(json::Node data, const SeatQuery &query);
[[nodiscard]] Result<Capacity> decodeCapacity(json::Node data);
[[nodiscard]] Result<SubscriptionList> decodeSubscriptions(json::Node data);
[[nodiscard]] Result<PlanCatalogue> decodePlans(json::Node data);

} // namespace desk::crovver
