// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/roster.h"

namespace desk::sandbox {

void Roster::setGenerated(qint64 rows, qint64 removedEvery, Generator generator)
{
    m_generatedRows = rows;
    m_removedEvery = removedEvery;
    m_generator = std::move(generator);
}

qint64 Roster::count(SeatFilter filter) const
{
    if (m_generator) {
        const qint64 removed = m_removedEvery > 0 ? m_generatedRows / m_removedEvery : 0;
        switch (filter) {
        case SeatFilter::Active:
            return m_generatedRows - removed;
        case SeatFilter::Removed:
            return removed;
        case SeatFilter::All:
            return m_generatedRows;
        }
    }
    index();
    switch (filter) {
    case SeatFilter::Active:
        return static_cast<qint64>(m_active.size());
    case SeatFilter::Removed:
        return static_cast<qint64>(m_removed.size());
    case SeatFilter::All:
        return static_cast<qint64>(m_rows.size());
    }
    return 0;
}

SeatRow Roster::at(SeatFilter filter, qint64 n) const
{
    if (m_generator) {
        // Rows k·every − 1 are the removed ones, so the n-th active row has n / (every − 1) of them before
        // it.
        qint64 row = n;
        if (filter == SeatFilter::Active && m_removedEvery > 1)
            row = n + n / (m_removedEvery - 1);
        else if (filter == SeatFilter::Removed)
            row = (n + 1) * m_removedEvery - 1;
        return m_generator(row);
    }
    index();
    const auto number = static_cast<size_t>(n);
    switch (filter) {
    case SeatFilter::Active:
        return m_rows.at(m_active.at(number));
    case SeatFilter::Removed:
        return m_rows.at(m_removed.at(number));
    case SeatFilter::All:
        break;
    }
    return m_rows.at(number);
}

SeatRow *Roster::findActive(const QByteArray &userId)
{
    makeReal();
    const auto it = m_activeById.constFind(userId);
    return it == m_activeById.constEnd() ? nullptr : &m_rows[static_cast<size_t>(it.value())];
}

void Roster::add(SeatRow row)
{
    makeReal();
    if (!row.removed())
        m_activeById.insert(row.userId, static_cast<qsizetype>(m_rows.size()));
    m_rows.push_back(std::move(row));
    m_indexed = false;
}

bool Roster::remove(const QByteArray &userId, qint64 at)
{
    SeatRow *row = findActive(userId);
    if (!row)
        return false;
    row->removedAt = at;
    m_activeById.remove(userId);
    m_indexed = false;
    return true;
}

void Roster::dropRemoved(const QByteArray &userId)
{
    makeReal();
    std::erase_if(m_rows, [&](const SeatRow &row) { return row.removed() && row.userId == userId; });
    m_activeById.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].removed())
            m_activeById.insert(m_rows[i].userId, static_cast<qsizetype>(i));
    }
    m_indexed = false;
}

void Roster::makeReal()
{
    if (!m_generator)
        return;
    const Generator generator = std::exchange(m_generator, {});
    m_rows.reserve(static_cast<size_t>(m_generatedRows));
    m_activeById.reserve(m_generatedRows);
    for (qint64 i = 0; i < m_generatedRows; ++i)
        add(generator(i));
}

void Roster::index() const
{
    if (m_indexed)
        return;
    m_active.clear();
    m_removed.clear();
    for (size_t i = 0; i < m_rows.size(); ++i)
        (m_rows[i].removed() ? m_removed : m_active).push_back(static_cast<quint32>(i));
    m_indexed = true;
}

} // namespace desk::sandbox
