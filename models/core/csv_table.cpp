// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_table.h"

#include <algorithm>

namespace desk {

void CsvTable::add(const CsvRecord &record)
{
    if (record.isBlank()) {
        ++m_blankLines;
        return;
    }
    const auto begin = quint32(m_text.size());
    if (record.problem)
        m_faults.push_back({Row(m_rows.size()), *record.problem});
    m_rows.push_back({quint32(record.line), begin, quint32(m_ends.size())});
    m_text.append(record.text);
    for (const quint32 end : record.ends)
        m_ends.push_back(begin + end);
}

void CsvTable::squeeze()
{
    // A copy of a big text costs more memory than a little slack does.
    if (m_text.size() * 2 < m_text.capacity())
        m_text.shrink_to_fit();
    m_ends.shrink_to_fit();
    m_rows.shrink_to_fit();
}

int CsvTable::fieldCount(Row row) const
{
    const size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].firstEnd : m_ends.size();
    return int(end - m_rows[row].firstEnd);
}

CsvTable::Slice CsvTable::slice(Row row, int field) const
{
    const Entry &entry = m_rows[row];
    const size_t at = entry.firstEnd + size_t(field);
    const quint32 begin = field == 0 ? entry.begin : m_ends[at - 1];
    return {begin, m_ends[at] - begin};
}

std::optional<CsvProblem::Kind> CsvTable::problem(Row row) const
{
    const auto fault = std::ranges::lower_bound(m_faults, row, {}, &Fault::row);
    return fault == m_faults.end() || fault->row != row ? std::nullopt : std::optional(fault->kind);
}

bool CsvTable::hasUndecodable() const
{
    return std::ranges::any_of(
        m_faults, [](const Fault &fault) { return fault.kind == CsvProblem::Kind::Undecodable; });
}

size_t CsvTable::bytesUsed() const
{
    return m_text.capacity() + m_ends.capacity() * sizeof(quint32) + m_rows.capacity() * sizeof(Entry)
        + m_faults.capacity() * sizeof(Fault);
}

} // namespace desk
