// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/ordered_capacity.h"

#include <algorithm>

namespace desk {

OrderedCapacity orderedCapacity(const IntentLedger &ledger, const TenantId &tenant)
{
    OrderedCapacity ordered;
    for (const Intent &intent : ledger.intents()) {
        if (intent.kind != IntentKind::AddCapacity || intent.tenant != tenant || isEnded(intent.state))
            continue;
        ordered.open.push_back(&intent);
        if (intent.unitsWanted)
            ordered.units = std::max(ordered.units.value_or(0), *intent.unitsWanted);
    }
    return ordered;
}

std::vector<WaitingPerson> waitingPeople(const IntentLedger &ledger, const TenantId &tenant)
{
    std::vector<WaitingPerson> people;
    for (const Intent &intent : ledger.intents()) {
        const bool waits
            = !isEnded(intent.state) || (intent.state == IntentState::Observed && intent.seatWaiting);
        if (intent.kind != IntentKind::AddCapacity || intent.tenant != tenant || !waits)
            continue;
        for (const SeatPerson &person : intent.waiting) {
            const auto known = std::ranges::find_if(
                people, [&](const WaitingPerson &other) { return other.person.userId == person.userId; });
            if (known == people.end())
                people.push_back({person, intent.id, intent.seatWaiting});
            else
                known->isToBeSeated = known->isToBeSeated || intent.seatWaiting;
        }
    }
    return people;
}

} // namespace desk
