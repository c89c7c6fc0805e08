// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>

// The parts of JSON's grammar that are about text alone.
namespace desk::json {

/// Whether it is exactly a JSON number, of any size.
[[nodiscard]] bool isNumber(std::string_view token);

/// What stands between the quotes, with its escapes resolved. U+0000 to U+001F (except tab and line breaks),
/// and lone surrogates become U+FFFD. Nothing when an escape is broken.
[[nodiscard]] std::optional<std::string> unescaped(std::string_view inQuotes);

/// The text with every raw control character inside a string replaced by U+FFFD.
[[nodiscard]] QByteArray withoutRawControls(const QByteArray &text);

/// Whether the camelCase name is `key`, or `key` is its snake_case.
[[nodiscard]] bool isSameName(std::string_view camelCase, std::string_view key);

} // namespace desk::json
