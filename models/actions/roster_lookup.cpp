// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/roster_lookup.h"

namespace desk {

RosterLookup::RosterLookup(
    RosterSource &source, const TenantId &tenant, QSet<QString> userIds, Priority priority, QObject *parent)
    : QObject(parent)
    , m_wanted(std::move(userIds))
    , m_reader(source, tenant, SeatFilter::Active, [this](const Seat &seat) {
        const QString id = seat.userId.text();
        if (seat.status.value == SeatStatus::Active && m_wanted.contains(id))
            m_found[id] = {seat.email, seat.name, seat.metadataJson};
        return !hasEverybody();
    })
{
    m_reader.setPurpose(SeatExport::Purpose::LookUp, priority);
    connect(&m_reader, &SeatExport::finished, this, &RosterLookup::finished);
}

bool RosterLookup::isComplete() const
{
    using Kind = SeatExport::Outcome::Kind;
    return hasEverybody() || m_reader.outcome().kind == Kind::Complete
        || m_reader.outcome().kind == Kind::NoSubscription;
}

} // namespace desk
