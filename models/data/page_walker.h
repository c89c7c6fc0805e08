// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/roster_source.h"

#include <QObject>

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace desk {

/// Walks over the pages of one list of seats, whatever the server says of it. The rules of a pass:
///
/// - It ends where the server's total ends. A last page that speaks of a next one is followed while that
///   brings something new, two pages beyond the first total at most. Eight empty pages behind all rows are
///   the end too; an empty one in the middle is passed over.
/// - Rows win over a total that is too small. One that grows on the way is followed to twice the first and
///   ten pages more.
/// - A page that fails, or is too large, ends it, until `resume`.
///
/// Rows shift between pages while they are read, so who takes them knows which came twice, and whether one
/// pass is enough. Dropping the walker drops its calls.
class PageWalker : public QObject
{
    Q_OBJECT
public:
    static constexpr int extraVisibleCalls = 2; ///< pages on screen needn't wait for a free place

    /// Gives up what is on its way, and what waits for its turn.
    void stop();
    /// Goes on after `stop` or a failure.
    void resume();
    /// Rows of the server's list that are on screen: their pages come first.
    void setVisibleRows(qint64 first, qint64 last);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; } ///< of the last failure
    [[nodiscard]] qint64 total() const { return m_total; } ///< rows by the server, as far as it is believed
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; } ///< of the decoder too

Q_SIGNALS:
    /// Something came, and more will. Who reads many pages may tell of some together.
    void progressed();

protected:
    /// What differs between those who walk.
    struct Manner
    {
        int inFlight = 6; ///< pages that are asked for at a time
        bool inOrder = false; ///< taken page by page; what waits for its turn counts as on its way
        bool inRounds = false; ///< one page, then two, and so on up to `inFlight`: it may be over soon
        Priority priority = Priority::Background; ///< of pages that aren't on screen
        qint64 mostRows = 100'000'000; ///< a server that says more is not believed
        size_t mostOnAPage = std::numeric_limits<size_t>::max(); ///< rows; more of them are a failure
    };

    /// The source must outlive it.
    PageWalker(RosterSource &source, TenantId tenant, SeatFilter filter, const Manner &manner);

    /// Begins a pass, and forgets the one before.
    void walk();
    /// Takes the rows of a page, and says whether any of them counts as new: if not, the next page that it
    /// speaks of isn't believed. May call `stop`, when it has enough.
    [[nodiscard]] virtual bool take(int page, const SeatPage &received) = 0;
    /// Every page was taken, or one failed (see `error`; what is on its way is taken still), or `take` has
    /// stopped it.
    virtual void ended() = 0;
    /// A page came, and more will.
    virtual void wentOn() { Q_EMIT progressed(); }

    [[nodiscard]] RosterSource &source() const { return m_source; }
    [[nodiscard]] const TenantId &tenant() const { return m_tenant; }
    [[nodiscard]] SeatFilter filter() const { return m_filter; }
    [[nodiscard]] int rowsPerPage() const { return m_rowsPerPage; }
    [[nodiscard]] int passes() const { return m_passes; } ///< begun
    // Of this pass.
    [[nodiscard]] int pagesTaken() const { return m_pagesTaken; }
    [[nodiscard]] qint64 counted() const { return m_counted; } ///< by the server, on the page taken last
    [[nodiscard]] bool totalChanged() const { return m_totalChanged; } ///< the server counted another one
    /// It said that there are more rows, but they didn't come, or were too many.
    [[nodiscard]] bool isEndless() const { return m_isEndless; }

private:
    enum class Page : quint8 { Wanted, InFlight, Done };

    void pump();
    [[nodiscard]] int freePlaces();
    [[nodiscard]] int firstWanted(int from, int to) const;
    void request(int page, Priority priority);
    void receive(int page, Result<SeatPage> result);
    void takePage(int page, const SeatPage &received);
    void updateTotal(int page, const SeatPage &received);
    void setPages(qint64 pages);
    [[nodiscard]] qint64 pagesFor(qint64 rows) const;
    void warn(const QString &text);

    RosterSource &m_source;
    const TenantId m_tenant;
    const SeatFilter m_filter;
    const Manner m_manner;
    const int m_rowsPerPage;
    std::vector<Page> m_pages; ///< by page - 1
    std::map<int, CallHandle<SeatPage>> m_calls;
    std::map<int, SeatPage> m_waiting; ///< came before their turn
    int m_cursor = 1; ///< every page before it was asked for
    int m_firstVisible = 1; ///< page
    int m_lastVisible = 0;
    int m_passes = 0;
    int m_pagesTaken = 0;
    int m_round = 0;
    qint64 m_firstTotal = -1;
    qint64 m_counted = -1;
    qint64 m_total = 0;
    std::set<int> m_emptyTail; ///< pages without rows, behind the last one with rows
    qint64 m_pageLimit = 0; ///< no page beyond it is asked for
    bool m_isRunning = false;
    bool m_isEndless = false;
    bool m_totalChanged = false;
    std::optional<ApiError> m_error;
    QStringList m_warnings;
};

} // namespace desk
