// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/import_outcome.h"
#include "models/items/roles.h"

namespace desk {

/// The words of an import. All plain text; IDs out of the file are shortened and made harmless.

[[nodiscard]] QString importVerdictText(ImportVerdict verdict);
[[nodiscard]] StatusTone importVerdictTone(ImportVerdict verdict);
[[nodiscard]] QString importOutcomeText(ImportOutcome outcome);
[[nodiscard]] StatusTone importOutcomeTone(ImportOutcome outcome);

/// All that is to be said about a line in sentences; empty when there is nothing. What was planned is left
/// out when the line `isDone`.
[[nodiscard]] QString importNoteText(
    const CheckedImport &import, const ImportPlan &plan, quint32 line, bool isDone = false);

/// What is wrong with the file, where, and what to do.
[[nodiscard]] QString csvProblemText(const CsvProblem &problem, const CsvReader::Limits &limits = {});

[[nodiscard]] QString textEncodingText(TextEncoding encoding);
/// `Comma`, `Tab`, …
[[nodiscard]] QString delimiterText(char delimiter);

} // namespace desk
