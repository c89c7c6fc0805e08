// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_doubts.h"

#include "models/items/formatting.h"
#include "models/items/import_texts.h"

#include <algorithm>

namespace desk {

namespace {

constexpr size_t linesNamed = 5;

struct ImportDoubtWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportViewModel)
};

struct DoubtText
{
    ImportNote note;
    const char *text;
};

constexpr DoubtText doubtTexts[] = {
    {ImportNote::NoPersonId,
        QT_TRANSLATE_N_NOOP("ImportViewModel",
            "%n line(s) may be no person: a title, a header, a template's text or a total.")},
    {ImportNote::DamagedId,
        QT_TRANSLATE_N_NOOP("ImportViewModel",
            "%n user ID(s) look like what a spreadsheet or a database made of them: a rounded number, a "
            "date, an "
            "error, or nothing.")},
    {ImportNote::DelimiterInId,
        QT_TRANSLATE_N_NOOP(
            "ImportViewModel", "%n user ID(s) hold a delimiter. Perhaps the delimiter is another.")},
    {ImportNote::QuoteInId, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n user ID(s) hold quotes.")},
    {ImportNote::BlankInId, QT_TRANSLATE_N_NOOP("ImportViewModel", "%n user ID(s) hold spaces.")},
    {ImportNote::HiddenInId,
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n user ID(s) with invisible characters.")},
    {ImportNote::SameEmailLine,
        QT_TRANSLATE_N_NOOP("ImportViewModel",
            "%n line(s) have the e-mail of another line, and another user ID: probably the same person, who "
            "would have "
            "two seats.")},
    {ImportNote::SameEmailActive,
        QT_TRANSLATE_N_NOOP("ImportViewModel",
            "%n line(s) have the e-mail of somebody who has a seat, and another user ID: probably the same "
            "person, who "
            "would have two seats.")},
    {ImportNote::LooksLikeLine,
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n user ID(s) look almost like another line's.")},
    {ImportNote::LooksLikeActive,
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n user ID(s) look almost like somebody's who has a seat.")},
};

bool wouldBeSent(ImportVerdict verdict)
{
    return verdict == ImportVerdict::Allocate || verdict == ImportVerdict::Update
        || verdict == ImportVerdict::NoSeat;
}

std::vector<quint32> sentWith(const CheckedImport &import, const ImportPlan &plan, ImportNote note)
{
    std::vector<quint32> lines;
    for (quint32 line = 0; line < import.size(); ++line) {
        if (import.notes(line).testFlag(note) && wouldBeSent(plan.verdict(line)))
            lines.push_back(line);
    }
    return lines;
}

/// `Lines 3, 7 and 2 more.`
QString linesText(const CheckedImport &import, const std::vector<quint32> &lines)
{
    QStringList named;
    for (size_t i = 0; i < std::min(lines.size(), linesNamed); ++i)
        named << countText(import.fileLine(lines[i]));
    const QString list = named.join(QStringLiteral(", "));
    if (lines.size() > linesNamed)
        return ImportDoubtWords::tr("Lines %1 and %n more.", "", int(lines.size() - linesNamed)).arg(list);
    return ImportDoubtWords::tr("Line(s) %1.", "", int(lines.size())).arg(list);
}

void addColumns(const ImportFile &file, const ImportMapping &mapping, std::vector<ImportDoubt> &doubts)
{
    using About = ImportDoubt::About;
    if (mapping.skipped > 0)
        doubts.push_back({About::Skipped, {}, {},
            ImportDoubtWords::tr("%n line(s) above the header are skipped.", "", mapping.skipped)});
    else if (file.mapping.hasHeader)
        doubts.push_back({About::Columns, {}, {},
            ImportDoubtWords::tr("No name of a column is known. Which one is the user ID is a guess.")});
    else
        doubts.push_back({About::Columns, {}, {},
            ImportDoubtWords::tr(
                "No line names the columns: the first one counts as a person, and which column is the "
                "user ID is a guess.")});
}

} // namespace

std::vector<ImportDoubt> importDoubts(
    const ImportFile &file, const ImportChosen &chosen, const CheckedImport &import, const ImportPlan &plan)
{
    using About = ImportDoubt::About;
    std::vector<ImportDoubt> doubts;
    if (!file.encodingCertain)
        doubts.push_back({About::Encoding, {}, {},
            ImportDoubtWords::tr("The encoding is a guess: %1. Check that all letters are right.")
                .arg(textEncodingText(file.encoding))});
    if (!file.delimiterCertain)
        doubts.push_back({About::Delimiter, {}, {},
            ImportDoubtWords::tr("The delimiter is a guess: %1. Check that the columns are right.")
                .arg(delimiterText(file.delimiter))});
    if (!file.mappingCertain && !chosen.columns)
        addColumns(file, import.mapping(), doubts);
    const auto apostrophes = [&](About about, ImportNote note, const char *text) {
        const std::vector<quint32> lines = sentWith(import, plan, note);
        if (!lines.empty() && !chosen.apostrophes)
            doubts.push_back({about, note, lines,
                ImportDoubtWords::tr(text, "", int(lines.size())) + u' ' + linesText(import, lines)});
    };
    apostrophes(About::ApostrophesRemoved, ImportNote::ApostropheRemoved,
        QT_TRANSLATE_N_NOOP("ImportViewModel", "%n apostrophe(s) of a spreadsheet export were taken off."));
    apostrophes(About::ApostrophesKept, ImportNote::ApostropheKept,
        QT_TRANSLATE_N_NOOP("ImportViewModel",
            "%n apostrophe(s) before = + - @ are kept, because other texts of the file have none."));
    for (const DoubtText &text : doubtTexts) {
        std::vector<quint32> lines = sentWith(import, plan, text.note);
        if (lines.empty())
            continue;
        const QString words
            = ImportDoubtWords::tr(text.text, "", int(lines.size())) + u' ' + linesText(import, lines);
        doubts.push_back({About::Lines, text.note, std::move(lines), words});
    }
    return doubts;
}

std::vector<ImportReview::Key> ImportReview::keysOf(const std::vector<ImportDoubt> &doubts)
{
    std::vector<Key> keys;
    for (const ImportDoubt &doubt : doubts) {
        const quint64 about = quint64(doubt.about) << 32 | quint32(doubt.note);
        if (doubt.lines.empty())
            keys.emplace_back(about, CheckedImport::none);
        for (const quint32 line : doubt.lines)
            keys.emplace_back(about, line);
    }
    std::ranges::sort(keys);
    return keys;
}

void ImportReview::confirm(const std::vector<ImportDoubt> &doubts)
{
    m_confirmed = keysOf(doubts);
}

bool ImportReview::covers(const std::vector<ImportDoubt> &doubts) const
{
    return std::ranges::includes(m_confirmed, keysOf(doubts));
}

} // namespace desk
