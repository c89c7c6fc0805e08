// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/list_place.h"

#include <algorithm>

namespace desk {

void ListPlace::reset()
{
    m_first = 0;
    m_last = m_pageSize - 1;
    m_pinnedPage = 0;
}

void ListPlace::setVisibleRows(int first, int last)
{
    m_first = std::max(first, 0);
    m_last = std::max(last, m_first);
}

SeatPager ListPlace::pager(int rows) const
{
    SeatPager pager;
    pager.pageSize = m_pageSize;
    if (rows == 0)
        return pager;
    pager.pages = (rows + m_pageSize - 1) / m_pageSize;
    // At its end the view can't scroll any further: there the page that was asked for counts.
    const int pinnedRow = (m_pinnedPage - 1) * m_pageSize;
    const bool atEnd = m_last >= rows - 1 && m_first <= pinnedRow;
    const int page = m_pinnedPage > 0 && atEnd ? m_pinnedPage : m_first / m_pageSize + 1;
    pager.page = std::clamp(page, 1, pager.pages);
    return pager;
}

bool ListPlace::setPageSize(int rows)
{
    if (rows <= 0 || rows == m_pageSize)
        return false;
    m_pageSize = rows;
    m_pinnedPage = 0;
    return true;
}

int ListPlace::goToPage(int page, int rows)
{
    const int pages = pager(rows).pages;
    if (pages == 0)
        return -1;
    m_pinnedPage = std::clamp(page, 1, pages);
    const int row = (m_pinnedPage - 1) * m_pageSize;
    setVisibleRows(row, std::min(row + m_pageSize, rows) - 1);
    return row;
}

} // namespace desk
