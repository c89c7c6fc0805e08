// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/roster_lookup.h"

namespace desk {

namespace {

constexpr int mostLookUpPasses = 3;

} // namespace

/// What nobody stares at leaves places for the others.
RosterLookup::RosterLookup(
    RosterSource &source, const TenantId &tenant, QSet<QString> userIds, Priority priority)
    : PageWalker(source, tenant, SeatFilter::Active,
        {.inFlight = 3, .inOrder = true, .inRounds = true, .priority = priority})
    , m_wanted(std::move(userIds))
{ }

bool RosterLookup::take(int, const SeatPage &received)
{
    for (const Seat &seat : received.seats) {
        m_seen.insert(fingerprint(seat));
        const QString id = seat.userId.text();
        if (isHeld(seat.status.value) && m_wanted.contains(id))
            m_found[id] = {seat.email, seat.name, seat.metadataJson};
    }
    if (hasEverybody())
        stop();
    return !received.seats.empty();
}

void RosterLookup::ended()
{
    if (PageWalker::error()) {
        m_isWhole = error().isNoActiveSubscription() && m_seen.isEmpty();
        stop();
    } else if (!hasEverybody()) {
        m_isWhole = !totalChanged() && m_seen.size() >= counted();
        if (!m_isWhole && passes() < mostLookUpPasses) {
            m_seen.clear();
            return walk();
        }
    }
    Q_EMIT finished();
}

} // namespace desk
