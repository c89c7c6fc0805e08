// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/spreadsheet_guard.h"

#include "models/core/text_decoding.h"

#include <algorithm>

namespace desk {

namespace {

constexpr QChar guard(u'\'');

/// Also the wide forms, which some spreadsheets take for the narrow ones.
bool beginsFormula(QChar c)
{
    return QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(c);
}

} // namespace

bool needsSpreadsheetGuard(QStringView text)
{
    const auto *first = std::ranges::find_if(text, [](QChar c) { return c != guard; });
    first = std::find_if(first, text.end(), [](QChar c) { return c != u' ' && c != QChar::Nbsp; });
    return first != text.end() && beginsFormula(*first);
}

QString spreadsheetSafe(const QString &text)
{
    return needsSpreadsheetGuard(text) ? guard + text : text;
}

bool hasSpreadsheetGuard(std::string_view utf8)
{
    return utf8.starts_with('\'') && needsSpreadsheetGuard(exactText(utf8.substr(1)));
}

std::string_view withoutSpreadsheetGuard(std::string_view utf8)
{
    return hasSpreadsheetGuard(utf8) ? utf8.substr(1) : utf8;
}

} // namespace desk
