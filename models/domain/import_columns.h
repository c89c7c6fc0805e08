// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/csv_reader.h"

namespace desk {

/// What a column of a file of people holds, by its name.
enum class ColumnMeaning {
    Unknown,
    User, ///< the user ID
    Email,
    Name,
    Status, ///< whether the seat is active
    RemovedAt ///< when it was removed
};

/// A column's name without case, spaces and punctuation.
[[nodiscard]] std::string columnKey(std::string_view utf8);

/// By names in English or German, however they are written; what stands in brackets behind them doesn't
/// matter.
[[nodiscard]] ColumnMeaning columnMeaning(std::string_view utf8);

/// The column with the surest name of this meaning, of those with these names; -1 = none.
[[nodiscard]] int findColumn(const std::vector<std::string> &names, ColumnMeaning meaning);

/// How many of user ID, e-mail and name a record names: two or more are hardly a person.
[[nodiscard]] int knownColumnNames(const CsvRecord &record);
[[nodiscard]] int knownColumnNames(const std::vector<std::string> &names);

} // namespace desk
