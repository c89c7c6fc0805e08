// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/csv_reader.h"

namespace desk {

/// The delimiters that are looked for.
inline constexpr char csvDelimiters[] = {',', ';', '\t', '|'};

struct DetectedDelimiter
{
    char delimiter = ',';
    /// The file names it, only under this one a line has known column names, or no other one separates as
    /// well.
    bool certain = false;
    /// The line, from 1, that only names the delimiter, as `sep=;` does: it is no record. 0 = there is none.
    qint64 namedInLine = 0;
};

/// How many names of columns are known in a record.
using KnownNames = std::function<int(const CsvRecord &)>;

/// From the beginning of a file, decoded; `whole` = it is all of it.
[[nodiscard]] DetectedDelimiter detectDelimiter(
    std::string_view utf8, bool whole, const KnownNames &knownNames = {});

/// Whether a line only says how its file is read: `sep=` and a delimiter, in any case, with or without quotes
/// and blanks, and with the empty cells that a spreadsheet adds.
[[nodiscard]] bool namesDelimiter(std::string_view line);

} // namespace desk
