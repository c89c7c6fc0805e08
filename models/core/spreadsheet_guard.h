// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace desk {

// A spreadsheet runs a text that begins like a formula. An apostrophe before it keeps it a text; a text that
// has apostrophes there of its own gets one more, so that each can be told from the other afterwards.

/// With the guard where one is needed: before `= + - @`, tab, CR and LF at the beginning, also after spaces,
/// and before apostrophes that stand before these.
[[nodiscard]] QString spreadsheetSafe(const QString &text);

/// Whether `spreadsheetSafe` would change it.
[[nodiscard]] bool needsSpreadsheetGuard(QStringView text);

/// Whether it is something that `spreadsheetSafe` has changed, or reads like it.
[[nodiscard]] bool hasSpreadsheetGuard(std::string_view utf8);

/// The text that `spreadsheetSafe` was given, if it gave this one.
[[nodiscard]] std::string_view withoutSpreadsheetGuard(std::string_view utf8);

} // namespace desk
