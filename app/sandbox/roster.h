// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <functional>
#include <vector>

namespace desk::sandbox {

/// One row of the allocations list. Texts are UTF-8, ready to be written; a null text is sent as null.
struct SeatRow
{
    QByteArray userId;
    QByteArray email;
    QByteArray name;
    qint64 allocatedAt = 0; ///< milliseconds since the epoch
    qint64 removedAt = 0; ///< 0 = still active
    QByteArray metadata = "{}"; ///< JSON text

    [[nodiscard]] bool removed() const { return removedAt != 0; }
};

enum class SeatFilter { Active, Removed, All };

/// The seats of one tenant, oldest first. A big roster is computed row by row from its number until the first
/// write; then the rows become real, for this tenant only.
class Roster
{
public:
    using Generator = std::function<SeatRow(qint64 row)>;

    /// `rows` computed rows, of which each `removedEvery`th is removed (0 = none).
    void setGenerated(qint64 rows, qint64 removedEvery, Generator generator);

    [[nodiscard]] qint64 count(SeatFilter filter) const;
    /// The n-th row under this filter; n must be below count().
    [[nodiscard]] SeatRow at(SeatFilter filter, qint64 n) const;
    [[nodiscard]] qint64 activeCount() const { return count(SeatFilter::Active); }

    /// The active row of this person, or null. Makes the rows real.
    [[nodiscard]] SeatRow *findActive(const QByteArray &userId);
    void add(SeatRow row);
    /// False when this person has no active row.
    bool remove(const QByteArray &userId, qint64 at);
    /// Forgets the removed rows of this person.
    void dropRemoved(const QByteArray &userId);

private:
    void makeReal();
    void index() const;

    qint64 m_generatedRows = 0;
    qint64 m_removedEvery = 0;
    Generator m_generator;
    std::vector<SeatRow> m_rows;
    QHash<QByteArray, qsizetype> m_activeById;
    mutable std::vector<quint32> m_active;
    mutable std::vector<quint32> m_removed;
    mutable bool m_indexed = true;
};

} // namespace desk::sandbox
