// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seat_loader.h"

#include "models/items/formatting.h"
#include "models/items/ordered_table_model.h"

#include <algorithm>

namespace desk {

namespace {

constexpr qsizetype mostWarnings = 20;
// One empty page may be a slip; so many behind all rows are the end, whatever the total claims.
constexpr size_t emptyTailIsTheEnd = 8;

} // namespace

SeatLoader::SeatLoader(RosterSource &source, Clock &clock, ConnectionHealth &health, TenantId tenant,
    SeatFilter filter, Effort effort)
    : m_source(source)
    , m_clock(clock)
    , m_health(health)
    , m_tenant(std::move(tenant))
    , m_filter(filter)
    , m_effort(effort)
    , m_rowsPerPage(int(std::clamp<qint64>(source.provider().seatsPerPage, 1, mostRows)))
    , m_list(std::make_shared<SeatList>())
{ }

SeatLoader::~SeatLoader() = default;

qint64 SeatLoader::pagesFor(qint64 rows) const
{
    return std::max<qint64>(1, (rows + m_rowsPerPage - 1) / m_rowsPerPage);
}

void SeatLoader::start()
{
    beginPass();
    m_running = true;
    pump();
}

void SeatLoader::beginPass()
{
    ++m_pass;
    m_list = std::make_shared<SeatList>();
    m_overflow.clear();
    m_pages.assign(1, Page::Wanted);
    m_cursor = 0;
    m_pagesDone = 0;
    m_firstTotal = -1;
    m_emptyTail.clear();
    m_pageLimit = mostRows;
    m_endless = false;
    m_totalChanged = false;
    m_asOf = {};
}

void SeatLoader::stop()
{
    m_running = false;
    m_calls.clear();
    std::ranges::replace(m_pages, Page::InFlight, Page::Wanted);
    m_cursor = 0;
}

void SeatLoader::resume()
{
    if (m_running || m_finished || m_pass == 0)
        return;
    m_error.reset();
    m_running = true;
    m_cursor = 0;
    pump();
}

void SeatLoader::setVisibleRows(qint64 first, qint64 last)
{
    m_firstVisiblePage = int(std::clamp<qint64>(first, 0, mostRows) / m_rowsPerPage + 1);
    m_lastVisiblePage = int(std::clamp<qint64>(last, first, mostRows) / m_rowsPerPage + 1);
    pump();
}

int SeatLoader::nextVisible() const
{
    const int last = std::min(m_lastVisiblePage, int(m_pages.size()));
    for (int page = m_firstVisiblePage; page <= last; ++page) {
        if (m_pages[size_t(page) - 1] == Page::Wanted)
            return page;
    }
    return 0;
}

int SeatLoader::nextWanted()
{
    while (m_cursor < m_pages.size() && m_pages[m_cursor] != Page::Wanted)
        ++m_cursor;
    return m_cursor < m_pages.size() ? int(m_cursor) + 1 : 0;
}

void SeatLoader::pump()
{
    while (m_running) {
        const int places = m_effort.inFlight - int(m_calls.size());
        const int visible = m_effort.someoneWaits ? nextVisible() : 0;
        if (visible > 0 && places + extraVisibleCalls > 0) {
            request(visible, m_pagesDone == 0 && m_pass == 1 ? Priority::User : Priority::Visible);
            continue;
        }
        const int page = places > 0 ? nextWanted() : 0;
        if (page == 0)
            return;
        request(page, Priority::Background);
    }
}

void SeatLoader::request(int page, Priority priority)
{
    m_pages[size_t(page) - 1] = Page::InFlight;
    auto call = m_source.seats({m_tenant, m_filter, page, m_rowsPerPage}, priority);
    whenFinished(*call, this, [this, page](Result<SeatPage> result) { receive(page, std::move(result)); });
    m_calls[page] = std::move(call);
}

void SeatLoader::receive(int page, Result<SeatPage> result)
{
    m_calls.erase(page);
    if (result
        && result->seats.size()
            > size_t(std::min<qint64>(mostRows, qint64(m_rowsPerPage) * mostTimesTheRows))) {
        ApiError error;
        error.kind = ApiError::Kind::Protocol;
        error.detail = tr("page %1 has %2 rows, %3 were asked for")
                           .arg(page)
                           .arg(result->seats.size())
                           .arg(m_rowsPerPage);
        result = failure(error);
    }
    if (!result) {
        m_pages[size_t(page) - 1] = Page::Wanted;
        m_cursor = 0;
        m_running = false;
        m_error = result.error();
        if (m_error->isNoActiveSubscription())
            m_health.noteSuccess(m_clock.utcNow());
        else
            m_health.noteFailure(*m_error);
        Q_EMIT failed();
        return;
    }
    m_health.noteSuccess(m_clock.utcNow());
    take(page, *result);
    pump();
    if (m_running && m_calls.empty())
        finishPass();
    else
        Q_EMIT progressed();
}

void SeatLoader::take(int page, const SeatPage &received)
{
    m_pages[size_t(page) - 1] = Page::Done;
    ++m_pagesDone;
    if (!m_asOf.isValid())
        m_asOf = m_clock.utcNow();
    if (!m_capacityAt.isValid() || received.receivedAt >= m_capacityAt) {
        m_capacity = received.capacity;
        m_capacityAt = received.receivedAt;
    }
    for (const QString &warning : received.warnings)
        warn(warning);
    noteEmptyPages(page, received.seats.empty());
    updateTotal(page, received);
    qint64 newRows = 0;
    place(page, received, newRows);
    followNextPage(page, received, newRows);
}

void SeatLoader::updateTotal(int page, const SeatPage &received)
{
    const bool isFirst = m_firstTotal < 0;
    qint64 total = std::max<qint64>(received.total, 0);
    const qint64 seen = received.seats.empty()
        ? 0
        : qint64(page - 1) * m_rowsPerPage + qint64(std::min(received.seats.size(), size_t(m_rowsPerPage)));
    if (seen > total) {
        warn(tr("The server counted %1 rows, but sent more.").arg(countText(total)));
        total = std::max(seen, isFirst ? 0 : m_total);
    }
    if (total > mostRows) {
        warn(tr("The server counted %1 rows; only the first %2 are read.")
                 .arg(countText(total), countText(mostRows)));
        m_endless = true;
        total = mostRows;
    }
    if (isFirst)
        m_firstTotal = total;
    m_totalChanged = m_totalChanged || (!isFirst && total != m_total);
    m_total = total;
    // A count that grows with every page must not keep us here for ever.
    setPages(std::min(pagesFor(m_total), 2 * pagesFor(m_firstTotal) + 10));
    if (isFirst)
        m_list->table.reserve(m_total);
}

void SeatLoader::noteEmptyPages(int page, bool empty)
{
    if (!empty)
        m_emptyTail.erase(m_emptyTail.begin(), m_emptyTail.upper_bound(page));
    else
        m_emptyTail.insert(page);
    if (m_emptyTail.size() < emptyTailIsTheEnd)
        return;
    m_pageLimit = *m_emptyTail.begin();
    m_endless = true;
}

void SeatLoader::setPages(qint64 pages)
{
    pages = std::min(pages, m_pageLimit);
    // Pages that have arrived, or are on their way, stay.
    size_t used = m_pages.size();
    while (used > 0 && m_pages[used - 1] == Page::Wanted)
        --used;
    m_pages.resize(std::max(used, size_t(pages)), Page::Wanted);
}

void SeatLoader::place(int page, const SeatPage &received, qint64 &newRows)
{
    std::vector<quint32> &positions = m_list->positions;
    const size_t begin = size_t(page - 1) * size_t(m_rowsPerPage);
    const size_t inPlace = std::min(received.seats.size(), size_t(m_rowsPerPage));
    size_t used = positions.size(); // rows that are filled stay, even when the total shrinks
    while (used > 0 && positions[used - 1] == OrderedTableModel::missing)
        --used;
    positions.resize(
        std::max({used, size_t(m_total), inPlace > 0 ? begin + inPlace : 0}), OrderedTableModel::missing);
    for (size_t i = 0; i < received.seats.size(); ++i) {
        const auto added = m_list->table.add(received.seats[i], page, int(i));
        newRows += added.duplicate ? 0 : 1;
        if (i < size_t(m_rowsPerPage))
            positions[begin + i] = added.record;
        else
            m_overflow.emplace(page, added.record);
    }
    if (m_list->packed.size() < size_t(page))
        m_list->packed.resize(size_t(page));
    m_list->packed[size_t(page) - 1] = received.packed;
}

/// The last page by the count says that there is another one: follow it as long as that brings something new,
/// at most two pages beyond the first count.
void SeatLoader::followNextPage(int page, const SeatPage &received, qint64 newRows)
{
    if (!received.hasNextPage || size_t(page) < m_pages.size())
        return;
    const bool bounded = page + 1 <= pagesFor(m_firstTotal) + 2;
    if (newRows > 0 && bounded)
        setPages(page + 1);
    else
        m_endless = true;
}

void SeatLoader::finishPass()
{
    const bool agrees = m_list->table.size() == m_total && !m_endless;
    // A list that changed while it was read may lack a row even where the numbers agree.
    if ((!agrees || m_totalChanged) && m_pass == 1) {
        beginPass();
        pump();
        Q_EMIT progressed();
        return;
    }
    m_incomplete = !agrees;
    m_running = false;
    m_finished = true;
    m_list->table.squeeze();
    Q_EMIT finished();
}

std::vector<quint32> SeatLoader::serverOrder() const
{
    std::vector<char> seen(size_t(m_list->table.size()), 0);
    std::vector<quint32> order;
    order.reserve(seen.size());
    const auto append = [&](quint32 record) {
        if (record != OrderedTableModel::missing && !seen[record]) {
            seen[record] = 1;
            order.push_back(record);
        }
    };
    const std::vector<quint32> &positions = m_list->positions;
    for (size_t page = 0; page * size_t(m_rowsPerPage) < positions.size(); ++page) {
        const size_t end = std::min(positions.size(), (page + 1) * size_t(m_rowsPerPage));
        for (size_t row = page * size_t(m_rowsPerPage); row < end; ++row)
            append(positions[row]);
        const auto [from, to] = m_overflow.equal_range(int(page) + 1);
        for (auto it = from; it != to; ++it)
            append(it->second);
    }
    return order;
}

int SeatLoader::firstMissingPage() const
{
    const auto missing = std::ranges::find_if(m_pages, [](Page page) { return page != Page::Done; });
    return missing == m_pages.end() ? 0 : int(missing - m_pages.begin()) + 1;
}

void SeatLoader::warn(const QString &text)
{
    if (m_warnings.size() < mostWarnings && !m_warnings.contains(text))
        m_warnings.append(text);
}

} // namespace desk
