// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/import_texts.h"

#include "models/items/formatting.h"

#include <QCoreApplication>

namespace desk {

namespace {

constexpr qsizetype idShown = 64; // characters of an ID within a sentence

class ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(desk::ImportTexts)
};

struct NoteText
{
    ImportNote note;
    const char *text;
};

/// Those whose words don't depend on the line. Errors first, because they say why nothing is sent.
constexpr NoteText noteTexts[] = {
    {ImportNote::EmptyId, QT_TRANSLATE_NOOP("desk::ImportTexts", "The user ID is empty.")},
    {ImportNote::ControlInId,
        QT_TRANSLATE_NOOP("desk::ImportTexts", "The user ID has a line break or another control character.")},
    {ImportNote::TooFewFields,
        QT_TRANSLATE_NOOP("desk::ImportTexts", "The line has fewer columns than it needs.")},
    {ImportNote::TooManyFields,
        QT_TRANSLATE_NOOP("desk::ImportTexts",
            "The line has more columns than the first one. A text with the delimiter in it needs quotes.")},
    {ImportNote::RepeatsHeader,
        QT_TRANSLATE_NOOP(
            "desk::ImportTexts", "The line names the columns or the delimiter. It is no person.")},
    {ImportNote::TooLong,
        QT_TRANSLATE_NOOP("desk::ImportTexts",
            "User ID, e-mail and name are longer than 32 KiB together. They could not be read back, so they "
            "aren't "
            "sent.")},
    {ImportNote::Inactive,
        QT_TRANSLATE_NOOP("desk::ImportTexts", "The file says that this seat isn't active.")},
    {ImportNote::NoPersonId,
        QT_TRANSLATE_NOOP("desk::ImportTexts",
            "The line reads like a column's name, a title, a template's text or a total.")},
    {ImportNote::DamagedId,
        QT_TRANSLATE_NOOP("desk::ImportTexts",
            "The user ID looks like what a spreadsheet or a database made of one: a rounded number, a date, "
            "an error, "
            "or nothing.")},
    {ImportNote::DelimiterInId, QT_TRANSLATE_NOOP("desk::ImportTexts", "The user ID holds a delimiter.")},
    {ImportNote::QuoteInId, QT_TRANSLATE_NOOP("desk::ImportTexts", "The user ID holds quotes.")},
    {ImportNote::BlankInId, QT_TRANSLATE_NOOP("desk::ImportTexts", "The user ID holds spaces.")},
    {ImportNote::IdTrimmed,
        QT_TRANSLATE_NOOP(
            "desk::ImportTexts", "Spaces or invisible characters around the user ID were removed.")},
    {ImportNote::ApostropheRemoved,
        QT_TRANSLATE_NOOP("desk::ImportTexts", "The apostrophe of a spreadsheet export was removed.")},
    {ImportNote::ApostropheKept,
        QT_TRANSLATE_NOOP("desk::ImportTexts", "The apostrophe before what looks like a formula was kept.")},
    {ImportNote::LongId, QT_TRANSLATE_NOOP("desk::ImportTexts", "The user ID is longer than 255 bytes.")},
    {ImportNote::HiddenInId,
        QT_TRANSLATE_NOOP("desk::ImportTexts", "The user ID has characters that can't be seen.")},
    {ImportNote::BadEmail,
        QT_TRANSLATE_NOOP(
            "desk::ImportTexts", "The e-mail doesn't look like an address. It is sent as it is.")},
    {ImportNote::ControlInName,
        QT_TRANSLATE_NOOP("desk::ImportTexts", "The name has a line break or another control character.")},
    {ImportNote::PreviouslyRemoved, QT_TRANSLATE_NOOP("desk::ImportTexts", "Had a seat before.")},
};

QString shownId(std::string_view id)
{
    return singleLine(exactText(id), idShown);
}

QString brokenText(const std::optional<CsvProblem::Kind> &problem)
{
    if (problem == CsvProblem::Kind::Undecodable)
        return ImportTexts::tr("The line has bytes that the chosen encoding doesn't know.");
    if (problem == CsvProblem::Kind::NulCharacter)
        return ImportTexts::tr("The line has a NUL character.");
    return ImportTexts::tr("Text follows a closing quote.");
}

/// What concerns other lines or people.
void addRelations(const CheckedImport &import, quint32 line, QStringList &sentences)
{
    const ImportNotes notes = import.notes(line);
    const auto lineText = [&](quint32 other) { return countText(import.fileLine(other)); };
    if (import.standing(line) == ImportStanding::Duplicate)
        sentences << ImportTexts::tr("The same user ID as line %1.").arg(lineText(import.twin(line)));
    if (notes.testFlag(ImportNote::DuplicateDiffers))
        sentences << ImportTexts::tr("Its e-mail or name is another. The one of the first line is taken.");
    if (notes.testFlag(ImportNote::HasDuplicates))
        sentences << ImportTexts::tr("Also in line %1.").arg(lineText(import.twin(line)));
    if (notes.testFlag(ImportNote::LooksLikeLine))
        sentences << ImportTexts::tr("Line %1 has nearly the same user ID: %2.")
                         .arg(lineText(import.like(line)), shownId(import.userId(import.like(line))));
    if (notes.testFlag(ImportNote::LooksLikeActive))
        sentences << ImportTexts::tr("Somebody with nearly the same user ID has a seat: %1.")
                         .arg(singleLine(import.likeActive(line), idShown));
    if (const quint32 other = import.likeByEmail(line); other != CheckedImport::none)
        sentences << ImportTexts::tr(
            "Line %1 has the same e-mail and another user ID: %2. Probably the same person.")
                         .arg(lineText(other), shownId(import.userId(other)));
    if (const QString other = import.activeByEmail(line); !other.isEmpty())
        sentences << ImportTexts::tr(
            "Somebody with the same e-mail has a seat: %1. Probably the same person.")
                         .arg(singleLine(other, idShown));
}

void addDecision(const CheckedImport &import, const ImportPlan &plan, quint32 line, QStringList &sentences)
{
    if (plan.isLeftOut(line)) {
        sentences << (import.notes(line).testFlag(ImportNote::Inactive)
                ? ImportTexts::tr("Left out.")
                : ImportTexts::tr("Left out by you."));
        return;
    }
    const bool differs = import.notes(line).testFlag(ImportNote::DetailsDiffer);
    switch (plan.verdict(line)) {
    case ImportVerdict::Allocate:
    case ImportVerdict::Duplicate:
    case ImportVerdict::Error:
        return;
    case ImportVerdict::Update:
        sentences << ImportTexts::tr("Has a seat already. The new e-mail or name is sent.");
        return;
    case ImportVerdict::Skip:
        sentences << (differs ? ImportTexts::tr("Has a seat already. The other e-mail or name is not saved.")
                              : ImportTexts::tr("Has a seat already."));
        return;
    case ImportVerdict::NoSeat:
        sentences << ImportTexts::tr("No seat is left for this person.");
        return;
    }
}

QString mebibytes(qint64 bytes)
{
    return countText(bytes / (1024 * 1024));
}

} // namespace

QString importVerdictText(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::Allocate:
        return ImportTexts::tr("Will be allocated");
    case ImportVerdict::Update:
        return ImportTexts::tr("Will be updated");
    case ImportVerdict::Skip:
        return ImportTexts::tr("Skipped");
    case ImportVerdict::NoSeat:
        return ImportTexts::tr("No seat free");
    case ImportVerdict::Duplicate:
        return ImportTexts::tr("Duplicate");
    case ImportVerdict::Error:
        return ImportTexts::tr("Error");
    }
    return {};
}

StatusTone importVerdictTone(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::Allocate:
        return StatusTone::Good;
    case ImportVerdict::Update:
        return StatusTone::Info;
    case ImportVerdict::Skip:
    case ImportVerdict::Duplicate:
        return StatusTone::Muted;
    case ImportVerdict::NoSeat:
        return StatusTone::Warning;
    case ImportVerdict::Error:
        return StatusTone::Critical;
    }
    return StatusTone::Neutral;
}

QString importOutcomeText(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::NotSent:
        return ImportTexts::tr("Not sent");
    case ImportOutcome::Allocated:
        return ImportTexts::tr("Allocated");
    case ImportOutcome::Updated:
        return ImportTexts::tr("Updated");
    case ImportOutcome::Skipped:
        return ImportTexts::tr("Skipped by the server");
    case ImportOutcome::NoSeat:
        return ImportTexts::tr("No seat free");
    case ImportOutcome::Failed:
        return ImportTexts::tr("Failed");
    case ImportOutcome::Unaccounted:
        return ImportTexts::tr("Not mentioned in the reply");
    case ImportOutcome::Unknown:
        return ImportTexts::tr("Unknown");
    }
    return {};
}

StatusTone importOutcomeTone(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::NotSent:
        return StatusTone::Neutral;
    case ImportOutcome::Allocated:
    case ImportOutcome::Updated:
        return StatusTone::Good;
    case ImportOutcome::Skipped:
        return StatusTone::Muted;
    case ImportOutcome::NoSeat:
    case ImportOutcome::Unaccounted:
    case ImportOutcome::Unknown:
        return StatusTone::Warning;
    case ImportOutcome::Failed:
        return StatusTone::Critical;
    }
    return StatusTone::Neutral;
}

QString importNoteText(const CheckedImport &import, const ImportPlan &plan, quint32 line, bool isDone)
{
    QStringList sentences;
    const ImportNotes notes = import.notes(line);
    if (notes.testFlag(ImportNote::Broken))
        sentences << brokenText(import.table().problem(import.tableRow(line)));
    for (const NoteText &text : noteTexts) {
        if (notes.testFlag(text.note))
            sentences << ImportTexts::tr(text.text);
    }
    addRelations(import, line, sentences);
    if (!isDone)
        addDecision(import, plan, line, sentences);
    return sentences.join(u' ');
}

QString csvProblemText(const CsvProblem &problem, const CsvReader::Limits &limits)
{
    const QString line = countText(problem.line);
    const QString column = countText(problem.column);
    switch (problem.kind) {
    case CsvProblem::Kind::Undecodable:
        return ImportTexts::tr("Line %1, column %2 can't be read in this encoding. Nothing is sent. Choose "
                               "another encoding, or correct the file.")
            .arg(line, column);
    case CsvProblem::Kind::NulCharacter:
        return ImportTexts::tr("Line %1, column %2 has a NUL character. That line is not sent.")
            .arg(line, column);
    case CsvProblem::Kind::TextAfterQuote:
        return ImportTexts::tr(
            "In line %1, text follows the closing quote before column %2. That line is not "
            "sent.")
            .arg(line, column);
    case CsvProblem::Kind::UnclosedQuote:
        return ImportTexts::tr("The quote that opens in line %1, column %2 is never closed. Nothing is sent.")
            .arg(line, column);
    case CsvProblem::Kind::FieldTooLong:
        return ImportTexts::tr("The text that begins in line %1, column %2 is longer than %3 MiB. A closing "
                               "quote may be missing. Nothing is sent.")
            .arg(line, column, mebibytes(limits.fieldBytes));
    case CsvProblem::Kind::TooManyFields:
        return ImportTexts::tr("Line %1 has more than %2 columns. Nothing is sent.")
            .arg(line, countText(limits.fields));
    case CsvProblem::Kind::TooManyLines:
        return ImportTexts::tr("The file has more than %1 lines. Nothing is sent. Split it, and import the "
                               "parts.")
            .arg(countText(limits.lines));
    case CsvProblem::Kind::TooManyBytes:
        return ImportTexts::tr("The file is bigger than %1 MiB. Nothing is sent. Split it, and import the "
                               "parts.")
            .arg(mebibytes(limits.fileBytes));
    }
    return {};
}

QString textEncodingText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16Le:
        return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16 BE");
    case TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    case TextEncoding::Latin1:
        return QStringLiteral("ISO 8859-1");
    }
    return {};
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',':
        return ImportTexts::tr("Comma");
    case ';':
        return ImportTexts::tr("Semicolon");
    case '\t':
        return ImportTexts::tr("Tab");
    case '|':
        return ImportTexts::tr("Vertical bar");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

} // namespace desk
