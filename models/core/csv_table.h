// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/csv_reader.h"

namespace desk {

/// All records of a file in little memory: one arena of UTF-8 and a few bytes for each record and field.
/// Empty lines are left out and counted.
class CsvTable
{
public:
    using Row = quint32;
    /// A text of the arena.
    struct Slice
    {
        quint32 begin = 0;
        quint32 size = 0;
    };

    void reserve(qint64 bytes) { m_text.reserve(size_t(bytes)); }
    void add(const CsvRecord &record);
    /// Reading ended early: this is a part of the file.
    void setStopped(const std::optional<CsvProblem> &problem) { m_stopped = problem; }
    /// Gives back what was reserved in advance; called once everything is there.
    void squeeze();

    [[nodiscard]] qsizetype size() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] qint64 blankLines() const { return m_blankLines; }
    [[nodiscard]] const std::optional<CsvProblem> &stopped() const { return m_stopped; }
    /// Bytes somewhere could not be decoded, so another encoding is the likely answer.
    [[nodiscard]] bool hasUndecodable() const;
    [[nodiscard]] qint64 line(Row row) const { return m_rows[row].line; } ///< where it begins, from 1
    [[nodiscard]] int fieldCount(Row row) const;
    [[nodiscard]] Slice slice(Row row, int field) const;
    [[nodiscard]] std::string_view field(Row row, int field) const { return text(slice(row, field)); }
    [[nodiscard]] std::string_view text(Slice slice) const
    {
        return std::string_view(m_text).substr(slice.begin, slice.size);
    }
    /// What the reader noted in this record.
    [[nodiscard]] std::optional<CsvProblem::Kind> problem(Row row) const;

    /// Heap bytes.
    [[nodiscard]] size_t bytesUsed() const;

private:
    struct Entry
    {
        quint32 line = 0;
        quint32 begin = 0; ///< of its text
        quint32 firstEnd = 0;
    };
    struct Fault
    {
        Row row = 0;
        CsvProblem::Kind kind = CsvProblem::Kind::Undecodable;
    };

    std::string m_text;
    std::vector<quint32> m_ends; ///< of every field, in the arena
    std::vector<Entry> m_rows;
    std::vector<Fault> m_faults; ///< few, by row
    std::optional<CsvProblem> m_stopped;
    qint64 m_blankLines = 0;
};

} // namespace desk
