// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/seat_book.h"

namespace desk {

namespace {

CallHandle<qint64> askForTotal(RosterSource &source, const SeatQuery &query, Priority priority)
{
    auto call = makeCall<qint64>();
    const auto page = std::make_shared<CallHandle<SeatPage>>(source.seats(query, priority));
    call->setCanceller([page] { page->reset(); }); // which is who keeps it, too
    whenFinished(**page, call.get(), [total = call.get()](const Result<SeatPage> &result) {
        total->finish(result.map([](const SeatPage &answered) { return answered.total; }));
    });
    return call;
}

} // namespace

SeatBook::SeatBook(RosterSource &source, Clock &clock, ConnectionHealth &health)
    : m_source(source)
    , m_clock(clock)
    , m_health(health)
{
    for (const SeatFilter filter : {SeatFilter::Active, SeatFilter::Removed, SeatFilter::All}) {
        const auto ask = [&source, filter](const TenantId &tenant, Priority priority) {
            return askForTotal(source, {tenant, filter, 1, 1}, priority);
        };
        m_totals.try_emplace(filter, ask, clock, health);
    }
}

std::unique_ptr<SeatLoader> SeatBook::loader(
    const TenantId &tenant, SeatFilter filter, const SeatLoader::Effort &effort)
{
    return std::make_unique<SeatLoader>(m_source, totals(filter), m_clock, m_health, tenant, filter, effort);
}

void SeatBook::noteWriteEnded(const TenantId &tenant)
{
    for (auto &[filter, totals] : m_totals)
        totals.noteWriteEnded(tenant);
}

} // namespace desk
