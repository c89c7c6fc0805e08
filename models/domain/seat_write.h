// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/capacity.h"
#include "models/domain/ids.h"
#include "models/domain/metadata.h"
#include "models/domain/proration.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

/// Who is to get a seat. What is empty is not sent.
struct SeatPerson
{
    UserId userId; ///< not empty
    QString email;
    QString name;
    friend bool operator==(const SeatPerson &, const SeatPerson &) = default;
};

/// `metadata` of a write: the operator's own object, and what this program adds after it.
struct WriteMetadata
{
    QByteArray own; ///< a JSON object as text, sent as it is written; empty = none
    Metadata stamp; ///< texts that go after it: `addedBy`, `tool`, `runId`. They win over equal keys of `own`
    friend bool operator==(const WriteMetadata &, const WriteMetadata &) = default;
};

/// `POST capacity/allocate`. `confirmProration` is never sent as true.
struct AllocateRequest
{
    TenantId tenant;
    SeatPerson person;
    WriteMetadata metadata;
};

struct AllocateReply
{
    enum class Shape {
        Recorded, ///< allocated, or updated if the person was active before
        AtCapacity, ///< nothing was allocated; `quote` is what one more seat costs
        CheckoutNeeded ///< nothing was allocated; the capacity must be bought first
    };
    Shape shape = Shape::Recorded;
    QString message; ///< the server's words
    Capacity capacity; ///< with `Recorded`
    std::optional<ProrationQuote> quote; ///< with `AtCapacity`; missing when the server left it out
    std::optional<qint64> newCapacity; ///< with `CheckoutNeeded`
    QString checkoutUrl; ///< with `CheckoutNeeded`, if sent; unchecked
    QStringList warnings;
};

/// `POST capacity/bulk-allocate`: 1 to 100 people, their IDs unique. Atomic, and it never prorates.
struct BulkRequest
{
    TenantId tenant;
    std::vector<SeatPerson> people;
    WriteMetadata metadata; ///< put on every allocation that it makes
};

struct BulkReply
{
    QStringList allocated; ///< user IDs, verbatim
    QStringList skipped; ///< already active; their details were not saved
    QStringList rejected; ///< no seat for them
    Capacity capacity;
    QString message;
    QStringList warnings;
};

/// `POST capacity/proration-checkout`.
struct CapacityRequest
{
    TenantId tenant;
    qint64 newCapacity = 0; ///< seats in all, greater than the present capacity
    PlanId plan; ///< only when the tenant has more than one active plan; else empty and not sent
    friend bool operator==(const CapacityRequest &, const CapacityRequest &) = default;
};

struct CapacityReply
{
    QString prorationId;
    QString checkoutUrl; ///< unchecked: see `checkCheckoutLink`; empty when there is none
    std::optional<bool> requiresPayment;
    std::optional<Decimal> amount; ///< `prorationAmount`, read as major units
    QString amountText; ///< as sent; also when it isn't a number
    Currency currency; ///< only if the reply names one
    std::optional<qint64> newCapacity; ///< seats in all, if the reply names them
    QString newCapacityText; ///< as sent; also when it isn't a count
    QString description;
    QString calculation;
    std::optional<Decimal> daysRemaining; ///< ≥ 0; newer servers send fractions
    std::optional<Decimal> totalDays;
    std::optional<Decimal> perSeatPrice; ///< major units
    QByteArray working; ///< `prorationDetails`, JSON as sent: see `serverWorking`; empty = none, or too long
    QString message;
    QStringList warnings;
};

/// Takes a person's seat away, where the provider can.
struct RevokeRequest
{
    TenantId tenant;
    UserId user; ///< not empty
    SeatId seat; ///< empty where the provider has none
};

/// Nothing but that it was done.
struct RevokeReply
{
    QString message; ///< the server's words; may be empty
};

} // namespace desk
