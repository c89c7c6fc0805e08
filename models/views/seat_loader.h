// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/data/connection_health.h"
#include "models/data/seat_table.h"
#include "models/ports/roster_source.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace desk {

/// A tenant's seats as far as they were read.
struct SeatList
{
    SeatTable table;
    std::vector<quint32>
        positions; ///< record by the server's row; `OrderedTableModel::missing` = not there yet
    std::vector<QByteArray> packed; ///< by page - 1: `SeatPage::packed`
};

/// Reads every page of one list of seats: the first page, then those on screen, then the rest, several at a
/// time. Every page is bounded in number and size, whatever the server says; when its counts and its rows
/// disagree, the list is read once more. Dropping the loader drops its calls, so nothing of an earlier list
/// can arrive.
class SeatLoader final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostTimesTheRows
        = 10; ///< a page with more than that many times what was asked for is refused
    static constexpr qint64 mostRows = 1'000'000; ///< of one list; a server that says more is not believed
    static constexpr int extraVisibleCalls = 2; ///< pages on screen needn't wait for a free place

    /// How many pages are asked for at a time, and whether somebody is waiting for the first.
    struct Effort
    {
        int inFlight = 6;
        bool someoneWaits = true;
    };

    SeatLoader(RosterSource &source, Clock &clock, ConnectionHealth &health, TenantId tenant,
        SeatFilter filter, Effort effort);
    ~SeatLoader() override;

    void start();
    /// Gives up what is on its way; what has arrived stays, and `resume` goes on.
    void stop();
    void resume();
    /// Rows of the server's list that are on screen.
    void setVisibleRows(qint64 first, qint64 last);

    [[nodiscard]] const std::shared_ptr<SeatList> &list() const { return m_list; }
    /// Each record once, in the server's order.
    [[nodiscard]] std::vector<quint32> serverOrder() const;

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] bool hasAnswer() const { return m_pagesDone > 0 || m_pass > 1; } ///< at least one page came
    [[nodiscard]] qint64 done() const { return m_list->table.size(); }
    [[nodiscard]] qint64 total() const { return m_total; } ///< rows that the server says there are
    [[nodiscard]] int firstMissingPage() const; ///< from 1; 0 = none is missing
    /// The rows and the server's total disagree, even after a second reading.
    [[nodiscard]] bool isIncomplete() const { return m_incomplete; }
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }
    [[nodiscard]] const std::optional<Capacity> &capacity() const
    {
        return m_capacity;
    } ///< of the newest page
    [[nodiscard]] QDateTime capacityAt() const { return m_capacityAt; } ///< when that was received, UTC
    [[nodiscard]] QDateTime asOf() const { return m_asOf; } ///< when the oldest page arrived, UTC

Q_SIGNALS:
    /// A page arrived, or a second reading began (then `list` is another one).
    void progressed();
    void finished();
    /// `error` says why; pages that are on their way still count.
    void failed();

private:
    enum class Page : quint8 { Wanted, InFlight, Done };

    void beginPass();
    void pump();
    void request(int page, Priority priority);
    void receive(int page, Result<SeatPage> result);
    void take(int page, const SeatPage &received);
    void place(int page, const SeatPage &received, qint64 &newRows);
    void updateTotal(int page, const SeatPage &received);
    void followNextPage(int page, const SeatPage &received, qint64 newRows);
    void noteEmptyPages(int page, bool empty);
    void setPages(qint64 pages);
    void finishPass();
    [[nodiscard]] qint64 pagesFor(qint64 rows) const;
    void warn(const QString &text);
    [[nodiscard]] int nextVisible() const;
    [[nodiscard]] int nextWanted();

    RosterSource &m_source;
    Clock &m_clock;
    ConnectionHealth &m_health;
    const TenantId m_tenant;
    const SeatFilter m_filter;
    const Effort m_effort;
    const int m_rowsPerPage;
    std::shared_ptr<SeatList> m_list;
    std::vector<Page> m_pages; ///< by page - 1
    std::map<int, CallHandle<SeatPage>> m_calls;
    std::multimap<int, quint32> m_overflow; ///< by page: records beyond its limit
    size_t m_cursor = 0; ///< every page before it was asked for
    int m_pagesDone = 0;
    int m_pass = 0;
    qint64 m_firstTotal = -1;
    qint64 m_total = 0;
    int m_firstVisiblePage = 1;
    int m_lastVisiblePage = 1;
    bool m_running = false;
    bool m_finished = false;
    bool m_incomplete = false;
    std::set<int> m_emptyTail; ///< pages without rows, behind the last one with rows
    qint64 m_pageLimit = mostRows; ///< no page beyond it is asked for
    bool m_endless = false; ///< it says that there is a next page, but nothing new comes
    bool m_totalChanged = false; ///< while this reading went on
    std::optional<ApiError> m_error;
    std::optional<Capacity> m_capacity;
    QDateTime m_capacityAt;
    QDateTime m_asOf;
    QStringList m_warnings;
};

} // namespace desk
