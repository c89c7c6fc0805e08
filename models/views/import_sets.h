// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/import_table_model.h"

#include <span>

namespace desk {

/// A part of the lines: what a filter chip shows and a file is saved of.
enum class ImportSet {
    All,
    // Before the run.
    Allocate,
    Update,
    Skip,
    NoSeat,
    Duplicate,
    Error,
    // During and after it.
    Allocated,
    Updated,
    Skipped, ///< by the server
    Rejected,
    Failed,
    Unaccounted,
    Unknown,
    NotSent, ///< was planned, and isn't sent yet or never was
    LeftOut ///< was never to be sent
};

struct ImportSetCount
{
    ImportSet set = ImportSet::All;
    QString label;
    qint64 count = 0;
};

/// Which lines are in it. `sendsNoSeat`: those without a seat are sent too.
[[nodiscard]] ImportFilter importFilter(ImportSet set, bool sendsNoSeat);
/// How many lines of the table are in it. `result` is null before the run.
[[nodiscard]] qint64 importCount(
    ImportSet set, const ImportPlan &plan, const ImportResult *result, bool sendsNoSeat);
[[nodiscard]] QString importSetLabel(ImportSet set);
/// A stable name, for files and widgets, e.g. `not-sent`.
[[nodiscard]] QString importSetId(ImportSet set);
[[nodiscard]] ImportSet importSetFromId(const QString &id); ///< `All` for what isn't one
/// `All` and what can be, in the order of the chips.
[[nodiscard]] std::span<const ImportSet> importSets(bool afterRun);

} // namespace desk
