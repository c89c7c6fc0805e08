// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/import_columns.h"

#include "models/domain/import_text.h"

#include <algorithm>

namespace desk {

namespace {

using namespace std::string_view_literals;

struct ColumnWord
{
    std::string_view key; ///< as `columnKey` gives it
    ColumnMeaning meaning;
};

// Of each meaning the surest first.
constexpr ColumnWord columnWords[] = {
    {"externaluserid"sv, ColumnMeaning::User},
    {"userid"sv, ColumnMeaning::User},
    {"uid"sv, ColumnMeaning::User},
    {"externalid"sv, ColumnMeaning::User},
    {"id"sv, ColumnMeaning::User},
    {"benutzerid"sv, ColumnMeaning::User},
    {"nutzerid"sv, ColumnMeaning::User},
    {"anwenderid"sv, ColumnMeaning::User},
    {"useridentifier"sv, ColumnMeaning::User},
    {"userprincipalname"sv, ColumnMeaning::User},
    {"objectid"sv, ColumnMeaning::User},
    {"samaccountname"sv, ColumnMeaning::User},
    {"user"sv, ColumnMeaning::User},
    {"benutzer"sv, ColumnMeaning::User},
    {"nutzer"sv, ColumnMeaning::User},
    {"kennung"sv, ColumnMeaning::User},
    {"benutzerkennung"sv, ColumnMeaning::User},
    {"username"sv, ColumnMeaning::User},
    {"benutzername"sv, ColumnMeaning::User},
    {"login"sv, ColumnMeaning::User},
    {"loginname"sv, ColumnMeaning::User},
    {"accountid"sv, ColumnMeaning::User},
    {"memberid"sv, ColumnMeaning::User},
    {"mitgliedsnummer"sv, ColumnMeaning::User},
    {"employeeid"sv, ColumnMeaning::User},
    {"employeenumber"sv, ColumnMeaning::User},
    {"mitarbeiterid"sv, ColumnMeaning::User},
    {"mitarbeiternummer"sv, ColumnMeaning::User},
    {"personalnummer"sv, ColumnMeaning::User},
    {"email"sv, ColumnMeaning::Email},
    {"mail"sv, ColumnMeaning::Email},
    {"emailaddress"sv, ColumnMeaning::Email},
    {"mailaddress"sv, ColumnMeaning::Email},
    {"useremail"sv, ColumnMeaning::Email},
    {"primaryemail"sv, ColumnMeaning::Email},
    {"emailadresse"sv, ColumnMeaning::Email},
    {"mailadresse"sv, ColumnMeaning::Email},
    {"name"sv, ColumnMeaning::Name},
    {"fullname"sv, ColumnMeaning::Name},
    {"displayname"sv, ColumnMeaning::Name},
    {"personname"sv, ColumnMeaning::Name},
    {"vollständigername"sv, ColumnMeaning::Name},
    {"vollername"sv, ColumnMeaning::Name},
    {"anzeigename"sv, ColumnMeaning::Name},
    {"vorundnachname"sv, ColumnMeaning::Name},
    {"status"sv, ColumnMeaning::Status},
    {"seatstatus"sv, ColumnMeaning::Status},
    {"userstatus"sv, ColumnMeaning::Status},
    {"accountstatus"sv, ColumnMeaning::Status},
    {"memberstatus"sv, ColumnMeaning::Status},
    {"removedat"sv, ColumnMeaning::RemovedAt},
    {"entferntam"sv, ColumnMeaning::RemovedAt},
};

constexpr size_t longestName = 80; // bytes

ColumnMeaning meaningOfKey(std::string_view key)
{
    const auto *found = std::ranges::find(columnWords, key, &ColumnWord::key);
    return found == std::end(columnWords) ? ColumnMeaning::Unknown : found->meaning;
}

/// `Name (last, first)` is a name.
std::string_view withoutBracketed(std::string_view name)
{
    const size_t bracket = name.find_first_of("([");
    return bracket == 0 || bracket == name.npos ? name : name.substr(0, bracket);
}

} // namespace

std::string columnKey(std::string_view utf8)
{
    std::string key = looseKey(trimmedInvisible(utf8));
    std::erase_if(
        key, [](char c) { return std::string_view("_-./:*()[]\"'").find(c) != std::string_view::npos; });
    return key;
}

ColumnMeaning columnMeaning(std::string_view utf8)
{
    // No name has digits, and most IDs do.
    if (utf8.size() > longestName || utf8.find_first_of("0123456789") != utf8.npos)
        return ColumnMeaning::Unknown;
    const ColumnMeaning meaning = meaningOfKey(columnKey(utf8));
    return meaning != ColumnMeaning::Unknown ? meaning : meaningOfKey(columnKey(withoutBracketed(utf8)));
}

int findColumn(const std::vector<std::string> &names, ColumnMeaning meaning)
{
    for (const bool bracketed : {false, true}) {
        for (const ColumnWord &word : columnWords) {
            const auto is = [&](const std::string &name) {
                return columnKey(bracketed ? withoutBracketed(name) : std::string_view(name)) == word.key;
            };
            const auto found = word.meaning == meaning ? std::ranges::find_if(names, is) : names.end();
            if (found != names.end())
                return int(found - names.begin());
        }
    }
    return -1;
}

int knownColumnNames(const std::vector<std::string> &names)
{
    int known = 0;
    for (const ColumnMeaning meaning : {ColumnMeaning::User, ColumnMeaning::Email, ColumnMeaning::Name})
        known += std::ranges::any_of(
                     names, [meaning](const std::string &name) { return columnMeaning(name) == meaning; })
            ? 1
            : 0;
    return known;
}

int knownColumnNames(const CsvRecord &record)
{
    std::vector<std::string> names;
    for (size_t i = 0; i < record.size(); ++i)
        names.emplace_back(record.field(i));
    return knownColumnNames(names);
}

} // namespace desk
