// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit_write.h"
#include "models/domain/intent.h"

namespace desk {

/// What a call is about, as the journal keeps it: JSON with sorted keys, the same bytes for the same request.
[[nodiscard]] QByteArray intentRequest(const AllocateRequest &request);
[[nodiscard]] QByteArray intentRequest(const BulkRequest &request);
[[nodiscard]] QByteArray intentRequest(const CapacityRequest &request);
[[nodiscard]] QByteArray intentRequest(const ConsumeRequest &request);
[[nodiscard]] QByteArray intentRequest(const AddonPurchase &request);

/// The people of an allocation, from its `request`; none for other kinds.
[[nodiscard]] std::vector<SeatPerson> intentPeople(const Intent &intent);

/// Whether the journal still has the bytes of which it kept the hash: `body`, or `request` where there is none.
[[nodiscard]] bool isProven(const Intent &intent);
/// What was asked for by the calls with an idempotency key. Nothing for other kinds, and when it isn't proven. A
/// replay doesn't send this but `Intent::body`; only a journal of version 1 has nothing else.
[[nodiscard]] std::optional<ConsumeRequest> intentConsume(const Intent &intent);
[[nodiscard]] std::optional<AddonPurchase> intentPurchase(const Intent &intent);

/// What was confirmed: credits of an add-on, seats in all of a purchase of capacity. Nothing for other kinds,
/// and when it isn't known.
[[nodiscard]] std::optional<qint64> confirmedQuantity(const Intent &intent);
/// What is bought, as far as anybody said: what the answer names goes before what was confirmed. Above 0;
/// nothing = it isn't known.
[[nodiscard]] std::optional<qint64> boughtQuantity(const Intent &intent);

} // namespace desk
