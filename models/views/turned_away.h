// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intent.h"
#include "models/domain/seat_write.h"

#include <QHash>

namespace desk {

/// Who asked for a seat while a tenant had none left, tenant by tenant, in the order in which they came.
class TurnedAway
{
public:
    void add(const TenantId &tenant, const std::vector<SeatPerson> &people);
    [[nodiscard]] std::vector<SeatPerson> of(const TenantId &tenant) const { return m_people.value(tenant); }
    /// Something became of an intent: who has a seat by it, or a purchase that is to give them one, isn't
    /// turned away any more.
    void intentChanged(const Intent &intent);
    void clear() { m_people.clear(); }

private:
    QHash<TenantId, std::vector<SeatPerson>> m_people;
};

/// Adds those who aren't there yet, by their ID.
void addPeople(std::vector<SeatPerson> &to, const std::vector<SeatPerson> &people);

} // namespace desk
