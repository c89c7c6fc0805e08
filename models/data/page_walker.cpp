// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/page_walker.h"

#include <QLocale>

#include <algorithm>

namespace desk {

namespace {

constexpr qsizetype mostWarnings = 20;
constexpr qint64 pagesBeyondTotal = 2;
// One empty page may be a slip; so many behind all rows are the end, whatever the total claims.
constexpr size_t emptyTailIsTheEnd = 8;
constexpr int lastPossiblePage = std::numeric_limits<int>::max();

} // namespace

PageWalker::PageWalker(RosterSource &source, TenantId tenant, SeatFilter filter, const Manner &manner)
    : m_source(source)
    , m_tenant(std::move(tenant))
    , m_filter(filter)
    , m_manner(manner)
    , m_rowsPerPage(int(std::clamp<qint64>(source.provider().rosterPage(), 1, manner.mostRows)))
{ }

void PageWalker::walk()
{
    stop();
    ++m_passes;
    m_pages.assign(1, Page::Wanted);
    m_pagesTaken = m_round = 0;
    m_firstTotal = m_counted = -1;
    m_emptyTail.clear();
    m_pageLimit = lastPossiblePage;
    m_isEndless = m_totalChanged = false;
    resume();
}

void PageWalker::stop()
{
    m_isRunning = false;
    m_calls.clear();
    m_waiting.clear();
    std::ranges::replace(m_pages, Page::InFlight, Page::Wanted);
}

void PageWalker::resume()
{
    if (m_isRunning)
        return;
    m_error.reset();
    m_isRunning = true;
    m_cursor = 1;
    pump();
}

void PageWalker::setVisibleRows(qint64 first, qint64 last)
{
    m_firstVisible = int(std::clamp<qint64>(first, 0, m_manner.mostRows) / m_rowsPerPage + 1);
    m_lastVisible = int(std::clamp<qint64>(last, first, m_manner.mostRows) / m_rowsPerPage + 1);
    pump();
}

int PageWalker::firstWanted(int from, int to) const
{
    for (int page = from; page <= std::min(to, int(m_pages.size())); ++page) {
        if (m_pages[size_t(page) - 1] == Page::Wanted)
            return page;
    }
    return 0;
}

int PageWalker::freePlaces()
{
    if (!m_manner.inRounds)
        return m_manner.inFlight - int(m_calls.size() + m_waiting.size());
    return m_calls.empty() ? m_round = std::min(m_round + 1, m_manner.inFlight) : 0;
}

void PageWalker::pump()
{
    for (int places = freePlaces(); m_isRunning; --places) {
        if (const int page
            = places + extraVisibleCalls > 0 ? firstWanted(m_firstVisible, m_lastVisible) : 0) {
            const bool isFirst = m_pagesTaken == 0 && m_passes == 1;
            request(page, isFirst ? Priority::User : Priority::Visible);
            continue;
        }
        const int page = places > 0 ? firstWanted(m_cursor, lastPossiblePage) : 0;
        if (page == 0)
            return;
        m_cursor = page;
        request(page, m_manner.priority);
    }
}

void PageWalker::request(int page, Priority priority)
{
    m_pages[size_t(page) - 1] = Page::InFlight;
    auto call = m_source.seats({m_tenant, m_filter, page, m_rowsPerPage}, priority);
    whenFinished(*call, this, [this, page](Result<SeatPage> result) { receive(page, std::move(result)); });
    m_calls[page] = std::move(call);
}

void PageWalker::receive(int page, Result<SeatPage> result)
{
    m_calls.erase(page);
    if (result && result->seats.size() > m_manner.mostOnAPage) {
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
        m_isRunning = false;
        m_error = result.error();
        return ended();
    }
    const bool wasRunning = m_isRunning;
    m_waiting.emplace(page, std::move(*result));
    while (const auto next = m_waiting.extract(m_manner.inOrder ? m_pagesTaken + 1 : page))
        takePage(next.key(), next.mapped());
    pump();
    if (m_isRunning && m_calls.empty())
        m_isRunning = false; // that was the last one
    if (wasRunning && !m_isRunning)
        ended();
    else
        wentOn();
}

void PageWalker::takePage(int page, const SeatPage &received)
{
    m_pages[size_t(page) - 1] = Page::Done;
    ++m_pagesTaken;
    for (const QString &warning : received.warnings)
        warn(warning);
    if (received.seats.empty())
        m_emptyTail.insert(page);
    else
        m_emptyTail.erase(m_emptyTail.begin(), m_emptyTail.upper_bound(page));
    if (m_emptyTail.size() >= emptyTailIsTheEnd) {
        m_pageLimit = *m_emptyTail.begin();
        m_isEndless = true;
    }
    updateTotal(page, received);
    const bool isNew = take(page, received);
    if (!received.hasNextPage || size_t(page) < m_pages.size())
        return;
    if (isNew && page + 1 <= pagesFor(m_firstTotal) + pagesBeyondTotal)
        setPages(page + 1);
    else
        m_isEndless = true;
}

void PageWalker::updateTotal(int page, const SeatPage &received)
{
    const bool isFirst = m_firstTotal < 0;
    m_totalChanged = m_totalChanged || (!isFirst && received.total != m_counted);
    m_counted = received.total;
    qint64 total = std::max<qint64>(received.total, 0);
    const qint64 seen = received.seats.empty()
        ? 0
        : qint64(page - 1) * m_rowsPerPage + qint64(std::min(received.seats.size(), size_t(m_rowsPerPage)));
    const QLocale locale;
    if (seen > total) {
        warn(tr("The server counted %1 rows, but sent more.").arg(locale.toString(total)));
        total = std::max(seen, isFirst ? 0 : m_total);
    }
    if (total > m_manner.mostRows) {
        warn(tr("The server counted %1 rows; only the first %2 are read.")
                 .arg(locale.toString(total), locale.toString(m_manner.mostRows)));
        m_isEndless = true;
        total = m_manner.mostRows;
    }
    if (isFirst)
        m_firstTotal = total;
    m_total = total;
    // A count that grows with every page must not keep us here for ever.
    setPages(std::min(pagesFor(m_total), 2 * pagesFor(m_firstTotal) + 10));
}

void PageWalker::setPages(qint64 pages)
{
    pages = std::min(pages, m_pageLimit);
    // Pages that have arrived, or are on their way, stay.
    size_t used = m_pages.size();
    while (used > 0 && m_pages[used - 1] == Page::Wanted)
        --used;
    m_pages.resize(std::max(used, size_t(pages)), Page::Wanted);
}

qint64 PageWalker::pagesFor(qint64 rows) const
{
    return std::max<qint64>(1, (rows + m_rowsPerPage - 1) / m_rowsPerPage);
}

void PageWalker::warn(const QString &text)
{
    if (m_warnings.size() < mostWarnings && !m_warnings.contains(text))
        m_warnings.append(text);
}

} // namespace desk
