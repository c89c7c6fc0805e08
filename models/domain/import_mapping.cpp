// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/import_mapping.h"

#include "models/domain/import_text.h"

#include <algorithm>
#include <set>

namespace desk {

namespace {

using namespace std::string_view_literals;

constexpr CsvTable::Row rowsLookedAt = 50;

// The surest name first. Written as `headerKey` gives them.
constexpr std::string_view userIdNames[] = {"externaluserid"sv, "userid"sv, "uid"sv, "externalid"sv, "id"sv,
    "benutzerid"sv, "nutzerid"sv, "anwenderid"sv, "useridentifier"sv, "user"sv, "benutzer"sv, "nutzer"sv,
    "kennung"sv, "benutzerkennung"sv, "username"sv, "benutzername"sv, "login"sv, "loginname"sv, "accountid"sv,
    "memberid"sv, "mitgliedsnummer"sv, "employeeid"sv, "employeenumber"sv, "mitarbeiterid"sv,
    "mitarbeiternummer"sv, "personalnummer"sv};
constexpr std::string_view emailNames[] = {
    "email"sv, "mail"sv, "emailaddress"sv, "mailaddress"sv, "useremail"sv, "emailadresse"sv, "mailadresse"sv};
constexpr std::string_view personNames[] = {"name"sv, "fullname"sv, "displayname"sv, "personname"sv,
    "vollständigername"sv, "vollername"sv, "anzeigename"sv, "vorundnachname"sv};

/// Without case, spaces and punctuation.
std::string headerKey(std::string_view utf8)
{
    std::string key = looseKey(trimmedInvisible(utf8));
    std::erase_if(
        key, [](char c) { return std::string_view("_-./:*()[]\"'").find(c) != std::string_view::npos; });
    return key;
}

int findColumn(const std::vector<std::string> &keys, std::span<const std::string_view> names)
{
    for (const std::string_view name : names) {
        const auto found = std::ranges::find(keys, name);
        if (found != keys.end())
            return int(found - keys.begin());
    }
    return -1;
}

CsvTable::Row lastLookedAt(const CsvTable &table)
{
    return std::min(CsvTable::Row(table.size()), rowsLookedAt);
}

/// How many of the first records, from `first`, have a text in this column that `is` holds for.
template <typename Predicate>
int countIn(const CsvTable &table, CsvTable::Row first, int column, Predicate is)
{
    int count = 0;
    for (CsvTable::Row row = first; row < lastLookedAt(table); ++row)
        count += column < table.fieldCount(row) && is(table.field(row, column)) ? 1 : 0;
    return count;
}

bool hasAt(std::string_view text)
{
    return text.find('@') != std::string_view::npos;
}

bool hasDigitOrAt(std::string_view text)
{
    return hasAt(text) || text.find_first_of("0123456789") != std::string_view::npos;
}

bool looksLikeUnknownHeader(const CsvTable &table)
{
    for (int column = 0; column < table.fieldCount(0); ++column) {
        if (hasDigitOrAt(table.field(0, column)) || trimmedInvisible(table.field(0, column)).empty())
            return false;
    }
    const int others = int(lastLookedAt(table)) - 1;
    for (int column = 0; column < table.fieldCount(0); ++column) {
        if (others > 0 && countIn(table, 1, column, hasDigitOrAt) * 2 > others)
            return true;
    }
    return false;
}

ImportMapping guessByContent(const CsvTable &table, bool hasHeader)
{
    ImportMapping mapping;
    mapping.hasHeader = hasHeader;
    const CsvTable::Row first = hasHeader ? 1 : 0;
    const int columns = table.fieldCount(0);
    const int rows = int(lastLookedAt(table) - first);
    for (int column = 0; column < columns && mapping.email < 0; ++column) {
        if (rows > 0 && countIn(table, first, column, hasAt) * 2 > rows)
            mapping.email = column;
    }
    if (columns == 1)
        mapping.email = -1; // the only column is the ID, whatever it looks like
    for (int column = 0; column < columns; ++column) {
        if (column == mapping.email)
            continue;
        if (mapping.userId < 0)
            mapping.userId = column;
        else if (mapping.name < 0)
            mapping.name = column;
    }
    return mapping;
}

} // namespace

ImportMapping guessMapping(const CsvTable &table)
{
    if (table.size() == 0)
        return {};
    std::vector<std::string> keys;
    keys.reserve(size_t(table.fieldCount(0)));
    for (int column = 0; column < table.fieldCount(0); ++column)
        keys.push_back(headerKey(table.field(0, column)));
    ImportMapping mapping;
    mapping.hasHeader = true;
    mapping.userId = findColumn(keys, userIdNames);
    mapping.email = findColumn(keys, emailNames);
    mapping.name = findColumn(keys, personNames);
    if (mapping.userId >= 0 || mapping.email >= 0 || mapping.name >= 0)
        return mapping;
    return guessByContent(table, looksLikeUnknownHeader(table));
}

QStringList importColumnNames(const CsvTable &table, const ImportMapping &mapping)
{
    QStringList names;
    if (table.size() == 0)
        return names;
    for (int column = 0; column < table.fieldCount(0); ++column)
        names.append(mapping.hasHeader ? exactText(trimmedInvisible(table.field(0, column))) : QString());
    return names;
}

HeaderFindings inspectHeader(const CsvTable &table, const ImportMapping &mapping)
{
    HeaderFindings findings;
    if (table.size() == 0)
        return findings;
    std::set<std::string> seen;
    for (int column = 0; column < table.fieldCount(0); ++column) {
        if (!mapping.uses(column))
            findings.unused.push_back(column);
        const std::string key = mapping.hasHeader ? headerKey(table.field(0, column)) : std::string();
        if (!key.empty() && !seen.insert(key).second)
            findings.repeated.push_back(column);
    }
    return findings;
}

} // namespace desk
