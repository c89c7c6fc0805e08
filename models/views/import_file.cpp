// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/import_file.h"

#include "models/domain/import_columns.h"
#include "models/items/formatting.h"
#include "models/items/import_texts.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace desk {

namespace {

constexpr qint64 importPiece = 256 * 1024; // between two looks at the flag that cancels
constexpr qsizetype sampleBytes = 64 * 1024; // for the delimiter

} // namespace

/// One reading, step by step. Each step returns false when there is nothing more to do.
class ImportFileReading
{
public:
    ImportFileReading(ImportFile &result, const ImportFile::Options &options,
        const ImportFile::Progress &progress, const std::atomic_bool *cancelled)
        : m_result(result)
        , m_options(options)
        , m_progress(progress)
        , m_cancelled(cancelled)
        , m_file(std::make_unique<QFile>(result.path))
        , m_table(std::make_shared<CsvTable>())
    { }
    ImportFileReading(ImportFile &result, const ImportFile::Options &options,
        const ImportFile::Progress &progress, QByteArray text)
        : m_result(result)
        , m_options(options)
        , m_progress(progress)
        , m_text(std::move(text))
        , m_file(std::make_unique<QBuffer>(&m_text))
        , m_table(std::make_shared<CsvTable>())
    { }

    /// False when it was cancelled.
    bool run();

private:
    bool open();
    bool eachPiece(qint64 progressFrom, const std::function<bool(QByteArrayView)> &take);
    bool detect();
    bool readRecords();
    void conclude();
    bool end(ImportFile::State state, const QString &systemText = {});
    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled->load(); }

    ImportFile &m_result;
    const ImportFile::Options &m_options;
    const ImportFile::Progress &m_progress;
    const std::atomic_bool *m_cancelled = nullptr;
    QByteArray m_text; ///< that was pasted
    std::unique_ptr<QIODevice> m_file;
    qint64 m_size = 0;
    QByteArray m_sample;
    qint64 m_ownLine = 0; ///< the one that names the delimiter
    std::shared_ptr<CsvTable> m_table;
};

bool ImportFileReading::end(ImportFile::State state, const QString &systemText)
{
    m_result.state = state;
    m_result.systemText = systemText;
    return false;
}

bool ImportFileReading::run()
{
    m_result.limits = m_options.limits;
    if (open() && detect() && readRecords())
        conclude();
    m_result.table = m_table;
    return !isCancelled();
}

bool ImportFileReading::open()
{
    const QFileInfo info(m_result.path);
    const bool pasted = m_result.path.isEmpty();
    if (!pasted && !info.exists())
        return end(ImportFile::State::Missing);
    if (!pasted && info.isDir())
        return end(ImportFile::State::Folder);
    if (!pasted && !info.isFile())
        return end(ImportFile::State::NotAFile); // opening a pipe would wait for its other end
    if (!m_file->open(QIODevice::ReadOnly))
        return end(ImportFile::State::Unreadable, m_file->errorString());
    m_size = m_file->size();
    if (m_size > m_options.limits.fileBytes) {
        m_result.problems = {{CsvProblem::Kind::TooManyBytes, 1, 1}};
        m_result.problemCount = 1;
        m_table->setStopped(m_result.problems.front());
        return end(ImportFile::State::Blocked);
    }
    return true;
}

/// Gives the file from its beginning to `take` until that returns false. False when there is no more to do.
bool ImportFileReading::eachPiece(qint64 progressFrom, const std::function<bool(QByteArrayView)> &take)
{
    if (!m_file->seek(0))
        return end(ImportFile::State::Unreadable, m_file->errorString());
    QByteArray buffer(importPiece, Qt::Uninitialized);
    qint64 done = 0;
    while (true) {
        if (isCancelled())
            return false;
        const qint64 count = m_file->read(buffer.data(), buffer.size());
        if (count < 0)
            return end(ImportFile::State::Unreadable, m_file->errorString());
        if (count == 0 || !take(QByteArrayView(buffer).first(count)))
            return true;
        done += count;
        if (m_progress)
            m_progress(progressFrom + done, 2 * m_size);
    }
}

bool ImportFileReading::detect()
{
    EncodingDetector detector;
    qint64 seen = 0;
    const bool read = eachPiece(0, [&](QByteArrayView piece) {
        if (m_sample.size() < sampleBytes)
            m_sample.append(piece.first(std::min(piece.size(), sampleBytes - m_sample.size())));
        if (m_options.encoding && m_sample.size() == sampleBytes)
            return false;
        detector.feed(piece);
        seen += piece.size();
        return seen <= m_options.limits.fileBytes; // it may have grown meanwhile
    });
    if (!read)
        return false;
    m_result.encoding = m_options.encoding.value_or(detector.result().encoding);
    m_result.encodingCertain = m_options.encoding || detector.result().certain;
    TextDecoder decoder(m_result.encoding);
    std::string text;
    decoder.decode(m_sample, text);
    m_result.kind = fileKindOf(m_sample, text);
    if (m_result.kind != FileKind::Table)
        return end(ImportFile::State::NoTable);
    const DetectedDelimiter detected = detectDelimiter(
        text, m_size <= sampleBytes, [](const CsvRecord &record) { return knownColumnNames(record); });
    m_result.delimiter = m_options.delimiter.value_or(detected.delimiter);
    m_result.delimiterCertain = m_options.delimiter || detected.certain;
    m_ownLine = detected.namedInLine;
    return true;
}

bool ImportFileReading::readRecords()
{
    m_table->reserve(m_size);
    CsvReader reader(
        {m_result.encoding, m_result.delimiter, m_options.limits}, [this](const CsvRecord &record) {
            if (record.line != m_ownLine)
                m_table->add(record);
        });
    if (!eachPiece(m_size, [&](QByteArrayView piece) { return reader.feed(piece); }))
        return false;
    (void)reader.finish();
    m_table->setStopped(reader.stopped());
    m_table->squeeze();
    m_result.problems = reader.problems();
    m_result.problemCount = reader.problemCount() + (reader.stopped() ? 1 : 0);
    if (reader.stopped())
        m_result.problems.insert(m_result.problems.begin(), *reader.stopped());
    return true;
}

void ImportFileReading::conclude()
{
    const GuessedMapping guessed = guessMapping(*m_table);
    m_result.mapping = m_options.skipped ? guessMappingBelow(*m_table, *m_options.skipped) : guessed.mapping;
    m_result.mappingCertain = m_options.skipped || guessed.certain;
    if (m_table->stopped() || m_table->hasUndecodable())
        m_result.state = ImportFile::State::Blocked;
    else if (m_table->size() == 0)
        m_result.state = ImportFile::State::Empty;
    else if (m_table->size() <= m_result.mapping.firstPerson())
        m_result.state = ImportFile::State::HeaderOnly;
}

std::shared_ptr<const ImportFile> ImportFile::read(
    const QString &path, const Options &options, const Progress &progress, const std::atomic_bool *cancelled)
{
    auto result = std::make_shared<ImportFile>();
    result->path = path;
    if (!ImportFileReading(*result, options, progress, cancelled).run())
        return nullptr;
    return result;
}

std::shared_ptr<const ImportFile> ImportFile::readText(const QByteArray &utf8, const Options &options)
{
    auto result = std::make_shared<ImportFile>();
    Options chosen = options;
    chosen.encoding = TextEncoding::Utf8;
    (void)ImportFileReading(*result, chosen, {}, utf8).run();
    return result;
}

QString ImportFile::noTableText(FileKind kind, const QString &name)
{
    switch (kind) {
    case FileKind::ExcelWorkbook:
        return tr("%1 is an Excel workbook. Save it as CSV there, then choose that file.").arg(name);
    case FileKind::OpenDocumentSheet:
        return tr("%1 is an OpenDocument spreadsheet. Save it as CSV there, then choose that file.")
            .arg(name);
    case FileKind::NumbersSheet:
        return tr("%1 is a Numbers spreadsheet. Export it as CSV there, then choose that file.").arg(name);
    case FileKind::Archive:
        return tr("%1 is an archive or a document. Choose a CSV file.").arg(name);
    case FileKind::Pdf:
        return tr("%1 is a PDF. Choose a CSV file.").arg(name);
    case FileKind::WebPage:
        return tr("%1 is a web page, not a table of text. Choose a CSV file.").arg(name);
    case FileKind::Xml:
        return tr("%1 is XML. Choose a CSV file.").arg(name);
    case FileKind::Json:
        return tr("%1 is JSON. Choose a CSV file.").arg(name);
    case FileKind::VCard:
        return tr("%1 has contacts (vCard). Export them as CSV, then choose that file.").arg(name);
    case FileKind::Calendar:
        return tr("%1 is a calendar. Choose a CSV file.").arg(name);
    case FileKind::RichText:
        return tr("%1 is a text with formats (RTF). Choose a CSV file.").arg(name);
    case FileKind::Mail:
        return tr("%1 is a mail. Choose a CSV file.").arg(name);
    case FileKind::Sql:
        return tr("%1 has commands for a database (SQL). Choose a CSV file.").arg(name);
    case FileKind::Directory:
        return tr("%1 is an export of a directory (LDIF). Export it as CSV, then choose that file.")
            .arg(name);
    case FileKind::Table:
    case FileKind::Binary:
        break;
    }
    return tr("%1 is not a text file. Choose a CSV file.").arg(name);
}

QString ImportFile::problemText() const
{
    const QString name = path.isEmpty() ? tr("The pasted text") : singleLine(QFileInfo(path).fileName(), 128);
    switch (state) {
    case State::Good:
        return {};
    case State::Missing:
        return tr("%1 isn't there any more.").arg(name);
    case State::Folder:
        return tr("%1 is a folder. Choose a file.").arg(name);
    case State::NotAFile:
        return tr("%1 is not a file that can be read.").arg(name);
    case State::Unreadable:
        return tr("%1 could not be read: %2").arg(name, singleLine(systemText, 200));
    case State::Empty:
        return tr("%1 is empty.").arg(name);
    case State::HeaderOnly:
        return tr("%1 has only a header. There is nobody in it.").arg(name);
    case State::NoTable:
        return noTableText(kind, name);
    case State::Blocked:
        break;
    }
    for (const CsvProblem &problem : problems) {
        if (problem.kind >= CsvProblem::Kind::UnclosedQuote || problem.kind == CsvProblem::Kind::Undecodable)
            return csvProblemText(problem, limits);
    }
    return tr("%1 could not be read in this encoding. Nothing is sent. Choose another one.").arg(name);
}

} // namespace desk
