// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/intent_ledger.h"

#include <optional>
#include <vector>

namespace desk {

/// What is ordered for a tenant and not yet there. Whatever is proposed next counts from it, because nobody
/// can take it back here: a checkout may still be paid.
struct OrderedCapacity
{
    /// Seats in all once everything that is open is paid: the highest number of them. Nothing = none is open,
    /// or none of those that are says its number.
    std::optional<qint64> units;
    /// The open purchases of seats (`Sending`, `Waiting`, `Unknown`), oldest first. They live until the
    /// ledger's next change.
    std::vector<const Intent *> open;
};

[[nodiscard]] OrderedCapacity orderedCapacity(const IntentLedger &ledger, const TenantId &tenant);

/// Somebody who waits for a seat.
struct WaitingPerson
{
    SeatPerson person;
    QString intentId; ///< of the purchase that they wait for; with several, of the oldest
    bool isToBeSeated = false; ///< the operator asked for that; else a seat was ordered, no more
};

/// Everybody who waits for a seat of this tenant, in the order of waiting and each once: the people of its
/// open purchases, and those of an observed one who have not got their seat yet.
[[nodiscard]] std::vector<WaitingPerson> waitingPeople(const IntentLedger &ledger, const TenantId &tenant);

} // namespace desk
