// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk {

/// The pager: one of two views of the place in the list, the other being the scroll bar.
struct SeatPager
{
    int page = 0; ///< from 1; 0 = there is nothing to page
    int pages = 0;
    int pageSize = 50;
    [[nodiscard]] bool hasPrevious() const { return page > 1; }
    [[nodiscard]] bool hasNext() const { return page > 0 && page < pages; }
    friend bool operator==(const SeatPager &, const SeatPager &) = default;
};

/// Where in a list of `rows` rows its view is.
class ListPlace
{
public:
    /// At the beginning of another list.
    void reset();
    /// The rows on screen, as the view scrolls.
    void setVisibleRows(int first, int last);
    [[nodiscard]] int firstVisibleRow() const { return m_first; }
    [[nodiscard]] int lastVisibleRow() const { return m_last; }

    [[nodiscard]] SeatPager pager(int rows) const;
    /// False when it is that size already, or none.
    bool setPageSize(int rows);
    /// Goes to a page, bounded to 1…pages; gives its first row, -1 when there is none.
    int goToPage(int page, int rows);
    /// Where the view is decides again, not the page that was gone to.
    void unpin() { m_pinnedPage = 0; }

private:
    int m_first = 0;
    int m_last = 0;
    int m_pageSize = 50;
    int m_pinnedPage = 0; ///< the page that was gone to, where the view can't bring its first row to the top
};

} // namespace desk
