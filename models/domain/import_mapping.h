// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/csv_table.h"

#include <QString>
#include <QStringList>

namespace desk {

/// Which column of a file is what; -1 = the file has none. Only ID, e-mail and name can be stored for a
/// person: one request has one `metadata` for everybody in it. By the last two, people whose seat was removed
/// are left out.
struct ImportMapping
{
    bool hasHeader = false; ///< the first record that isn't skipped names the columns and is no person
    int userId = -1;
    int email = -1;
    int name = -1;
    int skipped = 0; ///< records above the header or the first person: a title, a template's instructions
    int status = -1;
    int removedAt = -1;

    friend bool operator==(const ImportMapping &, const ImportMapping &) = default;
    [[nodiscard]] bool isComplete() const { return userId >= 0; }
    [[nodiscard]] CsvTable::Row firstPerson() const { return CsvTable::Row(skipped) + (hasHeader ? 1 : 0); }
    [[nodiscard]] bool uses(int column) const
    {
        return column >= 0 && (column == userId || column == email || column == name);
    }
};

struct GuessedMapping
{
    ImportMapping mapping;
    bool certain = false; ///< known names say it, and nothing above them is skipped
};

/// Guessed from the names in one of the first records, in English or German however they are written. When no
/// name is known, the first record is taken for a person, unless only the others have digits or an `@`; then
/// the columns are guessed by what is in them.
[[nodiscard]] GuessedMapping guessMapping(const CsvTable &table);
/// The same when a person has said how many records are skipped.
[[nodiscard]] ImportMapping guessMappingBelow(const CsvTable &table, int skipped);

/// The columns' names as the file has them; without a header, or for a column without a name, empty.
[[nodiscard]] QStringList importColumnNames(const CsvTable &table, const ImportMapping &mapping);

/// The header's faults, by column number from 0.
struct HeaderFindings
{
    std::vector<int> unused; ///< columns that can't be stored for a person
    std::vector<int> repeated; ///< columns whose name came before
};
[[nodiscard]] HeaderFindings inspectHeader(const CsvTable &table, const ImportMapping &mapping);

} // namespace desk
