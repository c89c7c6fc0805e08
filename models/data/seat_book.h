// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/data/seat_loader.h"

#include <map>
#include <memory>

namespace desk {

/// The seats of the tenants of one account: how many there are, and who reads the lists of them. The rows are
/// kept by whoever shows them, because there may be a million.
class SeatBook final
{
public:
    /// All references must outlive it.
    SeatBook(RosterSource &source, Clock &clock, ConnectionHealth &health);

    /// How many rows the server says that a filter has; it is asked for one of them.
    [[nodiscard]] FactBook<qint64> &totals(SeatFilter filter) { return m_totals.at(filter); }
    /// Reads a whole list, and tells `totals`. The book must outlive it.
    [[nodiscard]] std::unique_ptr<SeatLoader> loader(
        const TenantId &tenant, SeatFilter filter, const SeatLoader::Effort &effort);

    /// A call that may have changed this tenant's seats has ended, however it did.
    void noteWriteEnded(const TenantId &tenant);

private:
    RosterSource &m_source;
    Clock &m_clock;
    ConnectionHealth &m_health;
    std::map<SeatFilter, FactBook<qint64>> m_totals;
};

} // namespace desk
