// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_run.h"
#include "models/domain/import_outcome.h"
#include "models/domain/import_plan.h"
#include "models/views/import_sets.h"

#include <memory>

namespace desk {

/// What is sent of a plan, as it was when it was asked about.
struct ImportRecords
{
    std::vector<ImportLineRecord> lines; ///< all of the file, those that are sent first, in their order
    std::vector<quint32> lineOf; ///< the file's line of each
    std::vector<quint32> planned; ///< the file's lines that are sent, in their order
};
[[nodiscard]] ImportRecords importRecords(const CheckedImport &import, const ImportPlan &plan);
/// The file's lines that are sent, in their order.
[[nodiscard]] std::vector<quint32> plannedLines(const ImportPlan &plan);

/// The lines of a run as lines of a table, and what became of each. Empty until `begin` or `rebuild`.
class ImportRunLines
{
public:
    /// A run that was begun with this file; `lineOf` as of `ImportRecords`.
    void begin(size_t lines, std::vector<quint32> lineOf);
    /// A run of which only the journal's lines are known: they are the file then. Sets `choices` to what left
    /// some of them out.
    [[nodiscard]] std::shared_ptr<const CheckedImport> rebuild(const ImportRun &run, ImportChoices &choices);
    void clear() { *this = {}; }

    /// Null while empty.
    [[nodiscard]] const std::shared_ptr<ImportResult> &result() const { return m_result; }
    /// Takes over what became of these lines of the run.
    void take(const ImportRun &run, const std::vector<size_t> &indexes);
    [[nodiscard]] quint32 lineOf(size_t index) const { return m_lineOf[index]; }
    /// Which line of the run this line of the table is; nothing = none.
    [[nodiscard]] std::optional<size_t> indexOf(quint32 line) const;

private:
    std::shared_ptr<ImportResult> m_result;
    std::vector<quint32> m_lineOf;
};

/// Lines of a run, by their number in it, that are sent again with this set. What is unknown isn't among
/// them: the run reads about it before every try.
[[nodiscard]] std::vector<size_t> linesToRetry(const ImportRun *run, ImportSet set);

} // namespace desk
