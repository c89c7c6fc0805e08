// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/import_line_reader.h"

#include "models/core/csv_delimiter.h"
#include "models/core/spreadsheet_guard.h"
#include "models/domain/import_columns.h"
#include "models/domain/import_text.h"
#include "models/domain/odd_id.h"
#include "models/domain/text_limits.h"

#include <algorithm>
#include <cctype>

namespace desk {

namespace {

constexpr quint32 longIdBytes = 255;

/// How the file itself says that a seat is there; what says nothing says nothing against it.
bool isActiveWord(std::string_view status)
{
    const std::string key = looseKey(status);
    return key.empty() || key == "active" || key == "aktiv";
}

} // namespace

ImportLineReader::ImportLineReader(
    const CsvTable &table, const ImportMapping &mapping, std::optional<bool> undoApostrophe)
    : m_table(table)
    , m_mapping(mapping)
{
    const auto top = CsvTable::Row(mapping.skipped);
    m_columns = qsizetype(top) < table.size() ? table.fieldCount(top) : 0;
    for (int column = 0; mapping.hasHeader && column < m_columns; ++column)
        m_header.push_back(columnKey(table.field(top, column)));
    m_guardChosen = undoApostrophe.has_value();
    m_undoGuard = undoApostrophe.value_or(isGuardedFile());
}

/// The text of a column as it would be sent: without what nobody sees at its ends.
ImportLineReader::Taken ImportLineReader::take(CsvTable::Row row, int column) const
{
    if (column < 0 || column >= m_table.fieldCount(row))
        return {};
    const CsvTable::Slice whole = m_table.slice(row, column);
    const std::string_view text = m_table.text(whole);
    const std::string_view bare = m_undoGuard ? withoutSpreadsheetGuard(text) : text;
    const std::string_view rest = trimmedInvisible(bare);
    return {{whole.begin + quint32(rest.data() - text.data()), quint32(rest.size())},
        rest.size() < bare.size(), bare.size() < text.size(),
        !m_undoGuard && !m_guardChosen && hasSpreadsheetGuard(text)};
}

ImportLineTexts ImportLineReader::read(CsvTable::Row row) const
{
    ImportLineTexts line;
    const Taken id = take(row, m_mapping.userId);
    const Taken email = take(row, m_mapping.email);
    const Taken name = take(row, m_mapping.name);
    line.id = id.text;
    line.email = email.text;
    line.name = name.text;
    if (id.apostrophe || email.apostrophe || name.apostrophe)
        line.notes |= ImportNote::ApostropheRemoved;
    if (id.keptApostrophe || email.keptApostrophe || name.keptApostrophe)
        line.notes |= ImportNote::ApostropheKept;
    if (id.trimmed && id.text.size > 0)
        line.notes |= ImportNote::IdTrimmed;
    const int fields = m_table.fieldCount(row);
    if (repeatsHeader(row))
        line.notes |= ImportNote::RepeatsHeader;
    if (isInactive(row))
        line.notes |= ImportNote::Inactive;
    if (m_table.problem(row))
        line.notes |= ImportNote::Broken;
    if (fields <= std::max({m_mapping.userId, m_mapping.email, m_mapping.name}))
        line.notes |= ImportNote::TooFewFields;
    for (int i = m_columns; i < fields; ++i) {
        if (!trimmedInvisible(m_table.field(row, i)).empty())
            line.notes |= ImportNote::TooManyFields;
    }
    judgeTexts(line, trimmedInvisible(m_table.field(row, 0)));
    return line;
}

/// A safe export guards every text that needs it: one without its guard tells that the apostrophes are the
/// texts' own.
bool ImportLineReader::isGuardedFile() const
{
    bool any = false;
    for (CsvTable::Row row = m_mapping.firstPerson(); row < CsvTable::Row(m_table.size()); ++row) {
        for (const int column : {m_mapping.userId, m_mapping.email, m_mapping.name}) {
            const std::string_view text = column < 0 || column >= m_table.fieldCount(row)
                ? std::string_view()
                : m_table.field(row, column);
            const bool isPlain = text.empty() || (uchar(text.front()) < 0x80 && std::isalnum(text.front()));
            if (isPlain)
                continue; // nearly all of them
            if (hasSpreadsheetGuard(text))
                any = true;
            else if (needsSpreadsheetGuard(exactText(text)))
                return false;
        }
    }
    return any;
}

bool ImportLineReader::repeatsHeader(CsvTable::Row row) const
{
    if (namesDelimiter(m_table.field(row, 0)))
        return true;
    if (m_header.empty() || m_table.fieldCount(row) < int(m_header.size()))
        return false;
    for (size_t column = 0; column < m_header.size(); ++column) {
        if (columnKey(m_table.field(row, int(column))) != m_header[column])
            return false;
    }
    return true;
}

bool ImportLineReader::isInactive(CsvTable::Row row) const
{
    const auto textOf = [&](int column) {
        return column < 0 || column >= m_table.fieldCount(row) ? std::string_view()
                                                               : trimmedInvisible(m_table.field(row, column));
    };
    return !isActiveWord(textOf(m_mapping.status)) || !textOf(m_mapping.removedAt).empty();
}

void ImportLineReader::judgeId(ImportLineTexts &line, std::string_view firstCell) const
{
    const IdOddities odd = oddities(m_table.text(line.id));
    line.notes.setFlag(ImportNote::DelimiterInId, odd.delimiter);
    line.notes.setFlag(ImportNote::QuoteInId, odd.quote);
    line.notes.setFlag(ImportNote::BlankInId, odd.blank);
    const bool isTemplate = readsLikeTemplate(m_table.text(line.email))
        || readsLikeTemplate(m_table.text(line.name)) || readsLikeTemplate(firstCell);
    line.notes.setFlag(ImportNote::NoPersonId, odd.noPerson || isTemplate);
    line.notes.setFlag(ImportNote::DamagedId, odd.damaged);
}

void ImportLineReader::judgeTexts(ImportLineTexts &line, std::string_view firstCell) const
{
    if (qsizetype(line.id.size) + line.email.size + line.name.size > longestPersonTexts)
        line.notes |= ImportNote::TooLong;
    if (!line.notes.testFlag(ImportNote::TooLong))
        judgeId(line, firstCell);
    const TextTraits id = traitsOf(m_table.text(line.id));
    if (line.id.size == 0 && !line.notes.testFlag(ImportNote::TooFewFields))
        line.notes |= ImportNote::EmptyId;
    if (id.control)
        line.notes |= ImportNote::ControlInId;
    if (id.hidden)
        line.notes |= ImportNote::HiddenInId;
    if (line.id.size > longIdBytes)
        line.notes |= ImportNote::LongId;
    if (line.email.size > 0 && !looksLikeEmail(m_table.text(line.email)))
        line.notes |= ImportNote::BadEmail;
    if (traitsOf(m_table.text(line.name)).control)
        line.notes |= ImportNote::ControlInName;
}

} // namespace desk
