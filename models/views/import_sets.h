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
    WithoutSeat, ///< rejected for want of a seat, or not sent because of it
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

/// Which lines are in it.
[[nodiscard]] ImportFilter importFilter(ImportSet set);
/// How many lines of the table are in it. `result` is null before the run.
[[nodiscard]] qint64 importCount(ImportSet set, const ImportPlan &plan, const ImportResult *result);
[[nodiscard]] QString importSetLabel(ImportSet set);
/// `100 allocated, 88 failed`, in the words of the labels: what became of the lines that were to be sent.
[[nodiscard]] QString importResultText(const std::vector<ImportSetCount> &sets);
/// The sets whose lines can be tried again after a run.
[[nodiscard]] std::span<const ImportSet> retryableImportSets();
/// `&Retry 88 failed`, with a key that no other one has.
[[nodiscard]] QString importRetryText(ImportSet set, qint64 count);
/// A stable name, for files and widgets, e.g. `not-sent`.
[[nodiscard]] QString importSetId(ImportSet set);
[[nodiscard]] ImportSet importSetFromId(const QString &id); ///< `All` for what isn't one
/// `All` and what can be, in the order of the chips.
[[nodiscard]] std::span<const ImportSet> importSets(bool afterRun);

} // namespace desk
