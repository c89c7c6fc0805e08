// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/wire/json.h"
#include "models/domain/addon.h"
#include "models/domain/capacity.h"
#include "models/domain/credit.h"
#include "models/domain/credit_write.h"
#include "models/domain/invoice.h"
#include "models/domain/seat.h"
#include "models/domain/seat_write.h"
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
[[nodiscard]] Result<AddonCatalogue> decodeAddons(json::Node data);
[[nodiscard]] Result<ActiveAddonList> decodeActiveAddons(json::Node data);
/// Pools as members of an object, or as a list; a pool that can't be read is an invalid row.
[[nodiscard]] Result<CreditBalance> decodeCredits(json::Node data);
[[nodiscard]] Result<InvoiceList> decodeInvoices(json::Node data);

// Answers of writes. They fail only when they don't say what was done; everything else is a warning.

/// Which of the three shapes it is, by the flag that is true. "Nothing was allocated" wins over `success`.
[[nodiscard]] Result<AllocateReply> decodeAllocate(json::Node data);
[[nodiscard]] Result<BulkReply> decodeBulkAllocate(json::Node data);
[[nodiscard]] Result<CapacityReply> decodeBuyCapacity(json::Node data);
/// `attempts`: how often this call was delivered.
[[nodiscard]] Result<ConsumeReply> decodeConsume(json::Node data, int attempts);
[[nodiscard]] Result<AddonReply> decodeBuyAddon(json::Node data, int attempts);

} // namespace desk::crovver
