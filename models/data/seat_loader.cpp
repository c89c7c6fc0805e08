// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/seat_loader.h"

#include <algorithm>

namespace desk {

SeatLoader::SeatLoader(RosterSource &source, FactBook<qint64> &totals, Clock &clock, ConnectionHealth &health,
    const TenantId &tenant, SeatFilter filter, const Effort &effort)
    : PageWalker(source, tenant, filter,
        {.inFlight = effort.inFlight,
            .mostRows = mostRows,
            .mostOnAPage = std::min(10 * size_t(source.provider().rosterPage()), size_t(mostRows))})
    , m_totals(totals)
    , m_clock(clock)
    , m_health(health)
    , m_pace(clock, Pace::forTheEye, [this] { Q_EMIT progressed(); })
    , m_list(std::make_shared<SeatList>())
{
    if (effort.someoneWaits)
        setVisibleRows(0, 0);
    connect(this, &PageWalker::progressed, this, [this] { noteTotal(total()); });
}

void SeatLoader::start()
{
    m_list = std::make_shared<SeatList>();
    m_list->table.setMostRowsOnAPage(std::min<qint64>(10 * qint64(rowsPerPage()), mostRows));
    m_overflow.clear();
    m_asOf = {};
    m_writesEnded = m_totals.writesEnded(tenant());
    walk();
}

bool SeatLoader::take(int page, const SeatPage &received)
{
    m_health.noteSuccess(m_clock.utcNow());
    if (!m_asOf.isValid()) {
        m_asOf = m_clock.utcNow();
        m_list->table.reserve(total());
    }
    if (!m_capacityAt.isValid() || received.receivedAt >= m_capacityAt) {
        m_capacity = received.capacity;
        m_capacityAt = received.receivedAt;
    }
    std::vector<SeatTable::Record> &positions = m_list->positions;
    const size_t begin = size_t(page - 1) * size_t(rowsPerPage());
    const size_t inPlace = std::min(received.seats.size(), size_t(rowsPerPage()));
    size_t used = positions.size(); // rows that are filled stay, even when the total shrinks
    while (used > 0 && positions[used - 1] == SeatTable::missing)
        --used;
    positions.resize(
        std::max({used, size_t(total()), inPlace > 0 ? begin + inPlace : 0}), SeatTable::missing);
    bool isNew = false;
    for (size_t i = 0; i < received.seats.size(); ++i) {
        const auto added = m_list->table.add(received.seats[i], page, int(i));
        isNew = isNew || !added.duplicate;
        if (i < inPlace)
            positions[begin + i] = added.record;
        else
            m_overflow.emplace(page, added.record);
    }
    if (m_list->packed.size() < size_t(page))
        m_list->packed.resize(size_t(page));
    m_list->packed[size_t(page) - 1] = received.packed;
    return isNew;
}

/// What may be from before a write isn't news.
void SeatLoader::noteTotal(qint64 rows)
{
    if (m_totals.writesEnded(tenant()) == m_writesEnded)
        m_totals.note(tenant(), rows);
}

void SeatLoader::ended()
{
    if (error()) {
        if (error()->isNoActiveSubscription()) {
            m_health.noteSuccess(m_clock.utcNow());
            m_pace.reset(); // what came before it counts no more; before any other failure it is still told
        } else {
            m_health.noteFailure(*error());
        }
        Q_EMIT failed();
        return;
    }
    const bool agrees = m_list->table.size() == total() && !isEndless();
    // A list that changed while it was read may lack a row even where the numbers agree.
    if ((!agrees || totalChanged()) && passes() == 1) {
        start();
        m_pace.note();
        return;
    }
    m_isIncomplete = !agrees;
    m_isFinished = true;
    m_pace.reset();
    m_list->table.squeeze();
    noteTotal(m_list->table.size());
    Q_EMIT finished();
}

std::vector<SeatTable::Record> SeatLoader::serverOrder() const
{
    std::vector<char> seen(size_t(m_list->table.size()), 0);
    std::vector<SeatTable::Record> order;
    order.reserve(seen.size());
    const auto append = [&](SeatTable::Record record) {
        if (record != SeatTable::missing && !seen[record]) {
            seen[record] = 1;
            order.push_back(record);
        }
    };
    const std::vector<SeatTable::Record> &positions = m_list->positions;
    const auto perPage = size_t(rowsPerPage());
    for (size_t page = 0; page * perPage < positions.size(); ++page) {
        const size_t end = std::min(positions.size(), (page + 1) * perPage);
        for (size_t row = page * perPage; row < end; ++row)
            append(positions[row]);
        const auto [from, to] = m_overflow.equal_range(int(page) + 1);
        for (auto it = from; it != to; ++it)
            append(it->second);
    }
    return order;
}

} // namespace desk
