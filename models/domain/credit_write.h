// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/seat_write.h"

namespace desk {

/// A new key for one confirmed act: UUIDv4 from the system's random numbers. The same act keeps its key.
[[nodiscard]] QString newIdempotencyKey();

/// `POST credits/consume`.
struct ConsumeRequest
{
    TenantId tenant;
    QString poolKey;
    qint64 amount = 0; ///< above 0
    QString idempotencyKey;
    WriteMetadata metadata; ///< with the operator's `reason`
    SubscriptionId subscription{}; ///< only when the tenant has more than one active one; else not sent
};

enum class ConsumeResult {
    Allowed, ///< deducted
    Warning, ///< deducted; the soft pool is below zero now
    Blocked, ///< nothing was deducted: a hard pool has too little
    Other
};

inline constexpr Spelling<ConsumeResult> consumeResultSpellings[] = {
    {ConsumeResult::Allowed, QLatin1StringView("allowed")},
    {ConsumeResult::Allowed, QLatin1StringView("success")},
    {ConsumeResult::Warning, QLatin1StringView("warning")},
    {ConsumeResult::Blocked, QLatin1StringView("blocked")},
    {ConsumeResult::Blocked, QLatin1StringView("insufficient_credits")},
};

struct ConsumeReply
{
    Named<ConsumeResult> result;
    std::optional<qint64> remaining; ///< after it; of a replay it is old
    bool alreadyProcessed = false; ///< an earlier delivery of the key did it: nothing was deducted twice
    QString poolKey;
    int attempts = 1; ///< deliveries of this call; more than 1 = the program replayed it by itself
    QStringList warnings;
};

/// `POST tenants/{id}/addons/purchase`. Pool, name and credits aren't sent: they are what was on screen.
struct AddonPurchase
{
    TenantId tenant;
    QString addonId;
    QString poolKey;
    QString name;
    std::optional<qint64> credits;
    Currency currency; ///< the subscription's
    QString idempotencyKey;
    WriteMetadata metadata;
    SubscriptionId subscription{}; ///< as in `ConsumeRequest`
};

struct AddonReply
{
    QString purchaseId;
    QString checkoutUrl; ///< unchecked: see `checkCheckoutLink`; empty when there is none
    std::optional<bool> requiresPayment; ///< a replay may leave it out, and all below
    QString addonName;
    QString poolKey; ///< only if the reply names one
    std::optional<qint64> credits;
    QString creditsText; ///< as sent; also when it isn't a count
    std::optional<Decimal> amount; ///< major units
    QString amountText; ///< as sent; also when it isn't a number
    Currency currency;
    bool alreadyProcessed = false;
    QString message;
    int attempts = 1;
    QStringList warnings;
};

} // namespace desk
