// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/odd_id.h"

#include "models/core/csv_delimiter.h"
#include "models/core/text_decoding.h"
#include "models/domain/import_columns.h"

#include <QList>

#include <algorithm>
#include <span>

namespace desk {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view quotesAnywhere[]
    = {"\""sv, "“"sv, "”"sv, "„"sv, "‟"sv, "«"sv, "»"sv, "‹"sv, "›"sv, "″"sv, "＂"sv};
constexpr std::string_view quotesAround[] = {"'"sv, "‘"sv, "’"sv, "‚"sv, "‛"sv, "`"sv, "´"sv};
constexpr std::string_view blanks[] = {" "sv, "\u00a0"sv, "\u2007"sv, "\u202f"sv, "\u2009"sv, "\u200a"sv,
    "\u2002"sv, "\u2003"sv, "\u2004"sv, "\u2005"sv, "\u2006"sv, "\u2008"sv, "\u3000"sv, "\u1680"sv};

/// Words of a template or of a table's frame, as `columnKey` gives them.
constexpr std::string_view frameWords[] = {"required"sv, "optional"sv, "mandatory"sv, "example"sv, "sample"sv,
    "string"sv, "text"sv, "varchar"sv, "integer"sv, "number"sv, "uuid"sv, "type"sv, "description"sv,
    "pflichtfeld"sv, "pflicht"sv, "erforderlich"sv, "beispiel"sv, "muster"sv, "total"sv, "totals"sv, "sum"sv,
    "count"sv, "summe"sv, "gesamt"sv, "anzahl"sv, "end"sv, "ende"sv, "eof"sv, "endoffile"sv, "endofreport"sv,
    "users"sv, "members"sv, "people"sv, "seats"sv, "report"sv, "export"sv, "team"sv, "benutzerliste"sv,
    "mitglieder"sv, "mitarbeiter"sv, "personen"sv, "firstname"sv, "lastname"sv, "vorname"sv, "nachname"sv,
    "surname"sv, "givenname"sv, "familyname"sv, "role"sv, "rolle"sv, "department"sv, "abteilung"sv};

/// What databases and programs write where there is nothing.
constexpr std::string_view nothings[] = {"null"sv, "nil"sv, "none"sv, "nan"sv, "undefined"sv, "n/a"sv, "na"sv,
    "#n/a"sv, "#nv"sv, "\\n"sv, "(null)"sv, "<null>"sv, "(blank)"sv, "(none)"sv, "(leer)"sv, "true"sv,
    "false"sv, "wahr"sv, "falsch"sv, "[object object]"sv, "leer"sv, "empty"sv, "inf"sv, "infinity"sv};

constexpr std::string_view months[] = {"jan"sv, "feb"sv, "mar"sv, "mär"sv, "mrz"sv, "apr"sv, "may"sv, "mai"sv,
    "jun"sv, "jul"sv, "aug"sv, "sep"sv, "oct"sv, "okt"sv, "nov"sv, "dec"sv, "dez"sv};

constexpr size_t guidSize = 38; // with its braces
constexpr size_t spreadsheetDigits = 15; // of a number; what follows becomes zeros

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasLetterOrDigit(std::string_view text)
{
    const auto isPlain
        = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return std::ranges::any_of(text, isPlain)
        || std::ranges::any_of(exactText(text).toUcs4(), [](uint c) { return QChar::isLetterOrNumber(c); });
}

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::ranges::transform(low, low.begin(), [](char c) { return char(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return low;
}

bool holds(std::string_view text, std::span<const std::string_view> parts)
{
    return std::ranges::any_of(parts, [text](std::string_view part) { return text.find(part) != text.npos; });
}

bool isAround(std::string_view text, std::span<const std::string_view> parts)
{
    return std::ranges::any_of(
        parts, [text](std::string_view part) { return text.starts_with(part) || text.ends_with(part); });
}

/// How many digits a text begins with; they are taken off.
size_t takeDigits(std::string_view &text)
{
    const size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(end);
    return end;
}

bool takeOneOf(std::string_view &text, std::string_view letters)
{
    if (text.empty() || letters.find(text.front()) == letters.npos)
        return false;
    text.remove_prefix(1);
    return true;
}

/// `1.23457E+16`, also with a comma; `1E5` may well be an ID.
bool isScientific(std::string_view text)
{
    (void)takeOneOf(text, "+-");
    if (takeDigits(text) == 0)
        return false;
    const bool hasFraction = takeOneOf(text, ".,") && takeDigits(text) > 0;
    if (!takeOneOf(text, "eE"))
        return false;
    const bool hasSign = takeOneOf(text, "+-");
    return takeDigits(text) > 0 && text.empty() && (hasFraction || hasSign);
}

/// A number that lost its last digits, or became one with decimals.
bool isRounded(std::string_view text)
{
    (void)takeOneOf(text, "+-");
    const std::string_view digits = text;
    const size_t count = takeDigits(text);
    if (count > spreadsheetDigits && text.empty())
        return digits.find_first_not_of('0', spreadsheetDigits) == digits.npos;
    return count > 0 && (text == ".0" || text == ".00" || text == ",00");
}

bool isSpreadsheetError(std::string_view text)
{
    if (text.starts_with('#') && text.find_first_not_of('#') == text.npos)
        return text.size() > 1;
    if (text.starts_with('#') && (text.ends_with('!') || text.ends_with('?')))
        return true;
    std::string_view rest = text;
    return lowered(text).starts_with("err:") && (rest.remove_prefix(4), takeDigits(rest) > 0) && rest.empty();
}

/// `2024-03-01`, `1.3.24`, `3/1/2024`, with or without a time.
bool isNumericDate(std::string_view text)
{
    std::string_view parts[3];
    char separator = 0;
    for (size_t i = 0; i < 3; ++i) {
        const std::string_view before = text;
        parts[i] = before.substr(0, takeDigits(text));
        if (i == 2)
            break;
        if (text.empty() || (separator != 0 && text.front() != separator))
            return false;
        separator = text.front();
        if (!takeOneOf(text, "./-"))
            return false;
    }
    const bool yearFirst = parts[0].size() == 4;
    const std::string_view year = yearFirst ? parts[0] : parts[2];
    const std::string_view one = yearFirst ? parts[1] : parts[0];
    const std::string_view other = yearFirst ? parts[2] : parts[1];
    const auto isUpTo = [](std::string_view part, int most) {
        return !part.empty() && part.size() <= 2 && std::stoi(std::string(part)) <= most
            && std::stoi(std::string(part)) > 0;
    };
    const bool isDay = isUpTo(one, 31) && isUpTo(other, 31) && (isUpTo(one, 12) || isUpTo(other, 12));
    return isDay && (year.size() == 4 || year.size() == 2) && (text.empty() || takeOneOf(text, " T"));
}

/// `1-Mar`, `Mar-24`, `01. Mrz`.
bool isNamedDate(std::string_view text)
{
    const std::string low = lowered(text);
    std::string_view rest = low;
    const size_t before = takeDigits(rest);
    if (before > 2 || (before > 0 && !takeOneOf(rest, "-./ ")))
        return false;
    (void)takeOneOf(rest, " ");
    const auto *month
        = std::ranges::find_if(months, [rest](std::string_view name) { return rest.starts_with(name); });
    if (month == std::end(months))
        return false;
    rest.remove_prefix(month->size());
    if (rest.empty())
        return before > 0;
    const bool separated = takeOneOf(rest, "-./ ");
    const size_t after = takeDigits(rest);
    return separated && rest.empty() && (after == 2 || after == 4);
}

bool isDamaged(std::string_view id)
{
    return std::ranges::find(nothings, lowered(id)) != std::end(nothings) || isScientific(id) || isRounded(id)
        || isSpreadsheetError(id) || isNumericDate(id) || isNamedDate(id);
}

/// Two columns' names in one cell: a header that was not separated.
bool holdsHeader(std::string_view id)
{
    int known = 0;
    while (!id.empty()) {
        const size_t end = std::min(id.find_first_of(",;|\t:^~/"), id.size());
        known += columnMeaning(id.substr(0, end)) != ColumnMeaning::Unknown ? 1 : 0;
        id.remove_prefix(std::min(end + 1, id.size()));
    }
    return known > 1;
}

bool isNoPerson(std::string_view id)
{
    if (holdsHeader(id) || namesDelimiter(id))
        return true;
    if (!hasLetterOrDigit(id))
        return true; // a rule below the header, a lone bullet
    return (id.front() == '{' && id.size() != guidSize) || id.starts_with("--")
        || readsLikeTemplate(id); // a GUID may have braces
}

} // namespace

IdOddities oddities(std::string_view id)
{
    IdOddities odd;
    if (id.empty())
        return odd;
    odd.delimiter = id.find_first_of(",;|\t") != id.npos;
    odd.quote = holds(id, quotesAnywhere) || isAround(id, quotesAround);
    odd.blank = holds(id, blanks);
    odd.damaged = isDamaged(id);
    odd.noPerson = !odd.damaged && isNoPerson(id);
    return odd;
}

bool readsLikeTemplate(std::string_view text)
{
    if (text.empty())
        return false;
    const std::string low = lowered(text);
    constexpr std::string_view beginnings[]
        = {"#"sv, "<"sv, "["sv, "("sv, "*"sv, "%"sv, "//"sv, "e.g"sv, "z.b"sv, "z. b"sv, "example:"sv,
            "example "sv, "beispiel:"sv, "beispiel "sv, "sample "sv, "version:"sv};
    return std::ranges::any_of(beginnings, [&](std::string_view begin) { return low.starts_with(begin); })
        || columnMeaning(text) != ColumnMeaning::Unknown
        || std::ranges::find(frameWords, columnKey(text)) != std::end(frameWords);
}

} // namespace desk
