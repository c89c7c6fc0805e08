// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/import_mapping.h"

#include "models/domain/import_columns.h"
#include "models/domain/import_text.h"

#include <algorithm>
#include <set>

namespace desk {

namespace {

constexpr CsvTable::Row rowsLookedAt = 50;

constexpr CsvTable::Row headerRows = 20; // among which the header may be

CsvTable::Row lastLookedAt(const CsvTable &table, CsvTable::Row first)
{
    return std::min(CsvTable::Row(table.size()), first + rowsLookedAt);
}

std::vector<std::string> textsOf(const CsvTable &table, CsvTable::Row row)
{
    std::vector<std::string> texts;
    for (int column = 0; row < CsvTable::Row(table.size()) && column < table.fieldCount(row); ++column)
        texts.emplace_back(table.field(row, column));
    return texts;
}

/// How many of the first records, from `first`, have a text in this column that `is` holds for.
template <typename Predicate>
int countIn(const CsvTable &table, CsvTable::Row first, int column, Predicate is)
{
    int count = 0;
    for (CsvTable::Row row = first; row < lastLookedAt(table, first); ++row)
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

bool looksLikeUnknownHeader(const CsvTable &table, CsvTable::Row header)
{
    for (int column = 0; column < table.fieldCount(header); ++column) {
        if (hasDigitOrAt(table.field(header, column))
            || trimmedInvisible(table.field(header, column)).empty())
            return false;
    }
    const int others = int(lastLookedAt(table, header) - header) - 1;
    for (int column = 0; column < table.fieldCount(header); ++column) {
        if (others > 0 && countIn(table, header + 1, column, hasDigitOrAt) * 2 > others)
            return true;
    }
    return false;
}

ImportMapping guessByContent(const CsvTable &table, int skipped)
{
    const auto top = CsvTable::Row(skipped);
    ImportMapping mapping;
    mapping.skipped = skipped;
    mapping.hasHeader = looksLikeUnknownHeader(table, top);
    const CsvTable::Row first = mapping.firstPerson();
    const int columns = table.fieldCount(top);
    const int rows = int(lastLookedAt(table, first) - first);
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

ImportMapping mappingByNames(const std::vector<std::string> &names, int skipped)
{
    ImportMapping mapping;
    mapping.hasHeader = true;
    mapping.skipped = skipped;
    mapping.userId = findColumn(names, ColumnMeaning::User);
    mapping.email = findColumn(names, ColumnMeaning::Email);
    mapping.name = findColumn(names, ColumnMeaning::Name);
    mapping.status = findColumn(names, ColumnMeaning::Status);
    mapping.removedAt = findColumn(names, ColumnMeaning::RemovedAt);
    return mapping;
}

/// A lone word is a header only when hardly anybody is called so.
bool isLoneHeader(const std::vector<std::string> &names)
{
    return names.size() == 1 && columnMeaning(names.front()) == ColumnMeaning::User
        && columnKey(names.front()).ends_with("id");
}

/// The one of the first records that names the columns: the first one, or a later one that does so better.
std::optional<int> headerRow(const CsvTable &table)
{
    std::optional<int> best;
    int most = 0;
    for (CsvTable::Row row = 0; row < std::min(CsvTable::Row(table.size()), headerRows); ++row) {
        const std::vector<std::string> names = textsOf(table, row);
        const int known = knownColumnNames(names);
        if (known <= most || (row > 0 && known < 2 && !isLoneHeader(names)))
            continue;
        most = known;
        best = int(row);
    }
    return best;
}

} // namespace

GuessedMapping guessMapping(const CsvTable &table)
{
    if (table.size() == 0)
        return {};
    if (const std::optional<int> header = headerRow(table))
        return {mappingByNames(textsOf(table, CsvTable::Row(*header)), *header), *header == 0};
    return {guessByContent(table, 0), false};
}

ImportMapping guessMappingBelow(const CsvTable &table, int skipped)
{
    if (skipped >= table.size())
        return {};
    const std::vector<std::string> names = textsOf(table, CsvTable::Row(skipped));
    return knownColumnNames(names) > 0 ? mappingByNames(names, skipped) : guessByContent(table, skipped);
}

QStringList importColumnNames(const CsvTable &table, const ImportMapping &mapping)
{
    QStringList names;
    for (const std::string &name : textsOf(table, CsvTable::Row(mapping.skipped)))
        names.append(mapping.hasHeader ? exactText(trimmedInvisible(name)) : QString());
    return names;
}

HeaderFindings inspectHeader(const CsvTable &table, const ImportMapping &mapping)
{
    HeaderFindings findings;
    std::set<std::string> seen;
    int column = 0;
    for (const std::string &name : textsOf(table, CsvTable::Row(mapping.skipped))) {
        if (!mapping.uses(column))
            findings.unused.push_back(column);
        const std::string key = mapping.hasHeader ? columnKey(name) : std::string();
        if (!key.empty() && !seen.insert(key).second)
            findings.repeated.push_back(column);
        ++column;
    }
    return findings;
}

} // namespace desk
