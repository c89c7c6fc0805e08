// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit_write.h"
#include "models/domain/intent.h"

namespace desk {

/// Whether the journal still has the bytes of which it kept the hash: `body`, or `oldRequest` where there is
/// no `body`. Of an intent whose bytes were changed nothing counts that was confirmed, and it isn't sent
/// again.
[[nodiscard]] bool isProven(const Intent &intent);
/// It buys an add-on, and what its members say of it can be counted on.
[[nodiscard]] bool isProvenPurchase(const Intent &intent);

/// What was confirmed: credits of an add-on, seats in all of a purchase of capacity. Nothing for other kinds,
/// and when it isn't known.
[[nodiscard]] std::optional<qint64> confirmedQuantity(const Intent &intent);
/// What is bought, as far as anybody said: what the answer names goes before what was confirmed. Above 0;
/// nothing = it isn't known.
[[nodiscard]] std::optional<qint64> boughtQuantity(const Intent &intent);

// Journals of versions 1 and 2.

/// Fills `people`, `goods` and `subscription` from `oldRequest`, where that is all that the journal has.
void takeOldRequest(Intent &intent);
/// What version 1 kept in place of the bytes that were sent: they are made of it anew. Nothing when there are
/// bytes, for other kinds, and when it isn't proven.
[[nodiscard]] std::optional<ConsumeRequest> oldConsume(const Intent &intent);
[[nodiscard]] std::optional<AddonPurchase> oldPurchase(const Intent &intent);

} // namespace desk
