// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/endpoint_info.h"
#include "models/domain/text_limits.h"

#include <array>

namespace desk::crovver {

/// Every endpoint of Crovver's public API. The table below is in this order.
enum class Endpoint {
    Tenants,
    CreateTenant,
    Allocations,
    CapacityCount,
    Allocate,
    BulkAllocate,
    ProrationCheckout,
    CreditBalance,
    ConsumeCredits,
    AddonsAvailable,
    AddonsActive,
    PurchaseAddon,
    Plans,
    Subscriptions,
    SubscriptionStatus,
    CancelSubscription,
    Checkout,
    Invoices,
    SupportedProviders,
    CanAccess,
    CheckUsageLimit,
    RecordUsage,
    CheckoutToken,
    PortalToken
};

inline constexpr qint64 pageBodyLimit = 8 * 1024 * 1024;
static_assert(
    100 * (longestPerson + 512) < pageBodyLimit, "a page of the longest people that are sent can be read");
inline constexpr qint64 tenantsBodyLimit = 32 * 1024 * 1024; // the list has no paging

// clang-format off
inline constexpr std::array<EndpointInfo, 24> endpointTable = {{
    {Verb::Get,  QLatin1StringView("/api/public/tenants"), Delivery::Retry, tenantsBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/tenants"), Delivery::Once, pageBodyLimit, false},
    {Verb::Get,  QLatin1StringView("/api/public/capacity/allocations"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/capacity/count"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/capacity/allocate"), Delivery::Once, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/capacity/bulk-allocate"), Delivery::Once, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/capacity/proration-checkout"), Delivery::Once, pageBodyLimit, true},
    {Verb::Get,  QLatin1StringView("/api/public/credits/balance"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/credits/consume"), Delivery::ReplaySameKey, pageBodyLimit, false},
    {Verb::Get,  QLatin1StringView("/api/public/tenants/{}/addons/available"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Get,  QLatin1StringView("/api/public/tenants/{}/addons/active"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/tenants/{}/addons/purchase"), Delivery::ReplaySameKey, pageBodyLimit, true},
    {Verb::Get,  QLatin1StringView("/api/public/plans"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Get,  QLatin1StringView("/api/public/subscriptions"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Get,  QLatin1StringView("/api/public/subscriptions/status"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/subscriptions/{}/cancel"), Delivery::Once, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/checkout"), Delivery::Once, pageBodyLimit, true},
    {Verb::Get,  QLatin1StringView("/api/public/billing/invoices"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Get,  QLatin1StringView("/api/public/supported-providers"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/can-access"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/check-usage-limit"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/record-usage"), Delivery::Once, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/auth/checkout-token"), Delivery::Retry, pageBodyLimit, false},
    {Verb::Post, QLatin1StringView("/api/public/auth/portal-token"), Delivery::Retry, pageBodyLimit, false},
}};
// clang-format on
static_assert(endpointTable.size() == size_t(Endpoint::PortalToken) + 1);

[[nodiscard]] constexpr const EndpointInfo &info(Endpoint endpoint)
{
    return endpointTable[size_t(endpoint)];
}

} // namespace desk::crovver
