// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/table_writer.h"
#include "models/domain/import_outcome.h"

#include <set>

namespace desk {

/// A part of an import as a file: all columns as they were, and `line`, `result` and `reason`. A file that
/// was made like that before can be imported and exported again: its own three columns are replaced.
class ImportExport
{
public:
    /// `result` is null before the run. The three must live as long as this.
    ImportExport(const CheckedImport &import, const ImportPlan &plan, const ImportResult *result);

    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] ExportRow row(quint32 line) const;

    [[nodiscard]] std::vector<quint32> linesWith(const std::set<ImportVerdict> &verdicts) const;
    [[nodiscard]] std::vector<quint32> linesWith(const std::set<ImportOutcome> &outcomes) const;

private:
    const CheckedImport &m_import;
    const ImportPlan &m_plan;
    const ImportResult *m_result;
    std::vector<int> m_kept; ///< columns of the file
};

/// What a line's first column says: its outcome once there is one, else its verdict.
[[nodiscard]] QString importStateText(const ImportPlan &plan, const ImportResult *result, quint32 line);
/// Whether that is an outcome.
[[nodiscard]] bool showsOutcome(const ImportPlan &plan, const ImportResult *result, quint32 line);
/// The notes of a line and why it failed, in sentences.
[[nodiscard]] QString importReasonText(
    const CheckedImport &import, const ImportPlan &plan, const ImportResult *result, quint32 line);

} // namespace desk
