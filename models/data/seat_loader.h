// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/pace.h"
#include "models/data/fact_book.h"
#include "models/data/page_walker.h"
#include "models/data/seat_table.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace desk {

/// A tenant's seats as far as they were read.
struct SeatList
{
    SeatTable table;
    std::vector<SeatTable::Record> positions; ///< by the server's row; `missing` = not there yet
    std::vector<QByteArray> packed; ///< by page - 1: `SeatPage::packed`
};

/// Reads every page of one list of seats: the first page, then those on screen, then the rest, several at a
/// time. Every page is bounded in number and size, whatever the server says; when its counts and its rows
/// disagree, or the count changed on the way, the list is read once more, and `list` is another one then.
/// The first page is told at once, the others as often as the eye follows.
/// Dropping the loader drops its calls, so nothing of an earlier list can arrive. Made by `SeatBook`.
class SeatLoader final : public PageWalker
{
    Q_OBJECT
public:
    static constexpr qint64 mostRows = 1'000'000; ///< of one list; a server that says more is not believed

    /// How many pages are asked for at a time, and whether somebody is waiting for the first.
    struct Effort
    {
        int inFlight = 6;
        bool someoneWaits = true;
    };

    /// References must outlive it. `totals` of this filter gets to know how many rows there are.
    SeatLoader(RosterSource &source, FactBook<qint64> &totals, Clock &clock, ConnectionHealth &health,
        const TenantId &tenant, SeatFilter filter, const Effort &effort);

    void start();

    [[nodiscard]] const std::shared_ptr<SeatList> &list() const { return m_list; }
    /// Each record once, in the server's order.
    [[nodiscard]] std::vector<SeatTable::Record> serverOrder() const;

    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    [[nodiscard]] bool hasAnswer() const { return pagesTaken() > 0 || passes() > 1; } ///< a page came
    [[nodiscard]] qint64 done() const { return m_list->table.size(); }
    /// The rows and the server's total disagree, even after a second reading.
    [[nodiscard]] bool isIncomplete() const { return m_isIncomplete; }
    /// Of the newest page.
    [[nodiscard]] const std::optional<Capacity> &capacity() const { return m_capacity; }
    [[nodiscard]] QDateTime asOf() const { return m_asOf; } ///< when the oldest page arrived, UTC

Q_SIGNALS:
    void finished();
    /// `error` says why; pages that are on their way still count.
    void failed();

private:
    [[nodiscard]] bool take(int page, const SeatPage &received) override;
    void ended() override;
    void wentOn() override { m_pace.note(); }
    void noteTotal(qint64 rows);

    FactBook<qint64> &m_totals;
    Clock &m_clock;
    ConnectionHealth &m_health;
    Pace m_pace; ///< of progress
    std::shared_ptr<SeatList> m_list;
    std::multimap<int, SeatTable::Record> m_overflow; ///< by page: records beyond its limit
    int m_writesEnded = 0; ///< when the pass began
    bool m_isFinished = false;
    bool m_isIncomplete = false;
    std::optional<Capacity> m_capacity;
    QDateTime m_capacityAt; ///< when that was received, UTC
    QDateTime m_asOf;
};

} // namespace desk
