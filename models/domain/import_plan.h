// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/capacity.h"
#include "models/domain/seat_import.h"

#include <array>
#include <set>
#include <span>

namespace desk {

/// What will happen with a line, in the words of the file's table.
enum class ImportVerdict {
    Allocate, ///< gets a seat
    Update, ///< has one; e-mail and name are sent again, by a call of its own
    Skip, ///< has one, or was left out; nothing is sent
    NoSeat, ///< no seat is left for it: the API would reject it
    Duplicate, ///< the same person as an earlier line
    Error ///< can't be sent as it is
};
inline constexpr int importVerdicts = 6;

/// What a person decided before the run. Line numbers are those of `CheckedImport`.
struct ImportChoices
{
    bool updateActive = false; ///< also send the new details of people who are already active
    bool sendWithoutSeat = false; ///< send the lines without a seat too, and let the API decide
    std::set<quint32> leftOut;
    std::set<quint32> takenIn; ///< although the file says that the seat is removed
    std::vector<quint32> first; ///< these get seats before all others, in this order

    friend bool operator==(const ImportChoices &, const ImportChoices &) = default;
};

/// What would be sent, and what for: made anew, in a few milliseconds, whenever a choice or the capacity
/// changes.
class ImportPlan
{
public:
    ImportPlan() = default;
    ImportPlan(const CheckedImport &import, const ImportChoices &choices, const Capacity &capacity,
        int peopleInBatch); ///< `Provider::peopleInBatch`

    [[nodiscard]] ImportVerdict verdict(quint32 line) const { return m_verdicts[line]; }
    [[nodiscard]] quint32 size() const { return quint32(m_verdicts.size()); }
    [[nodiscard]] qint64 count(ImportVerdict verdict) const { return m_counts[size_t(verdict)]; }
    /// By the operator, or because the file says that the seat is removed.
    [[nodiscard]] bool isLeftOut(quint32 line) const { return m_leftOut.contains(line); }

    /// Lines for `bulk-allocate`, at most `peopleInBatch` each: those put first, then the file's order. None
    /// when the import is blocked.
    [[nodiscard]] size_t batchCount() const { return (m_sent.size() + m_batchSize - 1) / m_batchSize; }
    [[nodiscard]] std::span<const quint32> batch(size_t number) const;
    /// Lines for `allocate`, one call each.
    [[nodiscard]] std::span<const quint32> updates() const { return m_updates; }
    [[nodiscard]] qint64 requests() const { return qint64(batchCount()) + qint64(m_updates.size()); }

    /// False: who fits isn't known, so nobody is `NoSeat`.
    [[nodiscard]] bool capacityKnown() const { return m_capacityKnown; }
    [[nodiscard]] qint64 freeSeats() const { return m_free; } ///< 0 when unknown
    /// How many seats must be added so that everybody has one, those over capacity now included; 0 when all
    /// fit or when the capacity isn't known.
    [[nodiscard]] qint64 seatsMissing() const { return m_missing; }
    /// The capacity with which everybody has a seat; nothing when it isn't known or is enough.
    [[nodiscard]] std::optional<qint64> capacityNeeded() const { return m_capacityNeeded; }

private:
    void judge(const CheckedImport &import, const ImportChoices &choices);
    void seat(const std::vector<quint32> &wanted, const Capacity &capacity, bool sendWithoutSeat);
    [[nodiscard]] std::vector<quint32> inOrder(const std::vector<quint32> &first) const;

    std::vector<ImportVerdict> m_verdicts;
    std::array<qint64, importVerdicts> m_counts{};
    std::set<quint32> m_leftOut;
    std::vector<quint32> m_sent;
    std::vector<quint32> m_updates;
    bool m_capacityKnown = false;
    qint64 m_free = 0;
    qint64 m_missing = 0;
    std::optional<qint64> m_capacityNeeded;
    size_t m_batchSize = 1;
};

} // namespace desk
