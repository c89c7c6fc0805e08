// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_mapping.h"
#include "models/domain/import_notes.h"

namespace desk {

/// What a line would send, and what is to be said about it without looking at any other.
struct ImportLineTexts
{
    CsvTable::Slice id;
    CsvTable::Slice email;
    CsvTable::Slice name;
    ImportNotes notes;
};

/// Takes the texts of one line after the other out of a table.
class ImportLineReader
{
public:
    /// `undoApostrophe` as in `CheckedImport::Options`. The two must outlive it.
    ImportLineReader(const CsvTable &table, const ImportMapping &mapping, std::optional<bool> undoApostrophe);

    [[nodiscard]] ImportLineTexts read(CsvTable::Row row) const;
    [[nodiscard]] bool undoesGuard() const { return m_undoGuard; }

private:
    struct Taken
    {
        CsvTable::Slice text;
        bool trimmed = false;
        bool apostrophe = false; ///< one was taken off
        bool keptApostrophe = false;
    };
    [[nodiscard]] Taken take(CsvTable::Row row, int column) const;
    [[nodiscard]] bool isGuardedFile() const;
    [[nodiscard]] bool repeatsHeader(CsvTable::Row row) const;
    [[nodiscard]] bool isInactive(CsvTable::Row row) const;
    void judgeTexts(ImportLineTexts &line, std::string_view firstCell) const;
    void judgeId(ImportLineTexts &line, std::string_view firstCell) const;

    const CsvTable &m_table;
    const ImportMapping &m_mapping;
    std::vector<std::string> m_header; ///< keys of the columns' names
    int m_columns = 0; ///< of the header, or of the first line
    bool m_undoGuard = false;
    bool m_guardChosen = false;
};

} // namespace desk
