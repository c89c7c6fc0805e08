// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/turned_away.h"

#include <algorithm>

namespace desk {

void addPeople(std::vector<SeatPerson> &to, const std::vector<SeatPerson> &people)
{
    for (const SeatPerson &person : people) {
        if (std::ranges::find(to, person.userId, &SeatPerson::userId) == to.end())
            to.push_back(person);
    }
}

void TurnedAway::add(const TenantId &tenant, const std::vector<SeatPerson> &people)
{
    addPeople(m_people[tenant], people);
}

void TurnedAway::intentChanged(const Intent &intent)
{
    const bool isThere = intent.state == IntentState::Done || intent.state == IntentState::Observed;
    const bool isSeat = intent.kind == IntentKind::AllocateSeat && isThere;
    const bool isOrder
        = intent.kind == IntentKind::AddCapacity && (isThere || intent.state == IntentState::Waiting);
    const auto list = m_people.find(intent.tenant);
    if ((!isSeat && !isOrder) || list == m_people.end())
        return;
    std::erase_if(*list, [&](const SeatPerson &person) {
        return (isSeat && person.userId.text() == intent.subject)
            || (isOrder
                && std::ranges::find(intent.waiting, person.userId, &SeatPerson::userId)
                    != intent.waiting.end());
    });
}

} // namespace desk
