// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_reader.h"

#include <algorithm>

namespace desk {

namespace {

constexpr size_t csvProblemsKept = 100;
constexpr qint64 csvPiece = 64 * 1024; // decoded at a time, however much is fed
constexpr char endOfFile = '\x1a';
constexpr std::string_view replacement = "\xef\xbf\xbd"; // U+FFFD

bool isContinuation(char c)
{
    return (uchar(c) & 0xc0) == 0x80;
}

} // namespace

CsvReader::CsvReader(Options options, Sink sink)
    : m_options(options)
    , m_sink(std::move(sink))
    , m_decoder(options.encoding)
{ }

bool CsvReader::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !m_stopped) {
        const qint64 room = m_options.limits.fileBytes - m_bytes;
        const QByteArrayView piece = bytes.first(qsizetype(std::min({qint64(bytes.size()), csvPiece, room})));
        bytes = bytes.sliced(piece.size());
        m_bytes += piece.size();
        m_decoded.clear();
        m_decoder.decode(piece, m_decoded);
        if (parse() && piece.isEmpty())
            stop(CsvProblem::Kind::TooManyBytes, m_at);
    }
    return !m_stopped;
}

bool CsvReader::finish()
{
    if (m_stopped)
        return false;
    m_decoded.clear();
    m_decoder.finish(m_decoded);
    if (!parse())
        return false;
    if (m_state == State::Quoted) {
        stop(CsvProblem::Kind::UnclosedQuote, m_fieldAt);
        return false;
    }
    // What old editors and terminals end a file with.
    if (m_state == State::Plain && m_text.ends_with(endOfFile)) {
        m_text.pop_back();
        m_state = State::FieldStart;
    }
    if (m_state != State::FieldStart || !m_ends.empty() || !m_text.empty())
        endRecord();
    return !m_stopped;
}

bool CsvReader::parse()
{
    for (size_t i = 0; i < m_decoded.size();) {
        const size_t ordinary = ordinaryRun(i);
        if (ordinary > 0) {
            appendRun(std::string_view(m_decoded).substr(i, ordinary));
            i += ordinary;
            continue;
        }
        step(m_decoded[i]);
        if (m_stopped)
            return false;
        advance(m_decoded[i]);
        ++i;
    }
    return true;
}

/// How many characters from `at` on are only text: most of a file, so they are taken together. Never so many
/// that the field passes its limit; the one that does goes through `append`.
size_t CsvReader::ordinaryRun(size_t at) const
{
    if (m_state != State::Plain && m_state != State::Quoted)
        return 0;
    const auto room
        = size_t(std::max<qint64>(m_options.limits.fieldBytes - qint64(m_text.size() - fieldBegin()), 0));
    const size_t end = std::min(m_decoded.size(), at + room);
    size_t i = at;
    while (i < end && uchar(m_decoded[i]) >= ' ' && uchar(m_decoded[i]) < 0x80 && m_decoded[i] != '"'
        && m_decoded[i] != m_options.delimiter)
        ++i;
    return i - at;
}

void CsvReader::appendRun(std::string_view run)
{
    m_text.append(run);
    m_at.column += qint64(run.size());
    m_afterCr = false;
}

void CsvReader::step(char c)
{
    if (std::exchange(m_skipLf, false) && c == '\n')
        return;
    if (m_state == State::FieldStart) {
        if (m_ends.empty() && m_at.line > m_options.limits.lines)
            return stop(CsvProblem::Kind::TooManyLines, m_at);
        m_fieldAt = m_at;
        if (m_ends.empty())
            m_recordLine = m_at.line;
    }
    switch (m_state) {
    case State::FieldStart:
        if (c == '"') {
            m_state = State::Quoted;
            m_quoted = true;
            return;
        }
        return plain(c);
    case State::Plain:
        return plain(c);
    case State::Quoted:
        if (c == '"')
            m_state = State::QuoteInQuoted;
        else
            append(c);
        return;
    case State::QuoteInQuoted:
        if (c == '"') {
            m_state = State::Quoted;
            return append(c);
        }
        return afterQuote(c);
    case State::AfterQuote:
        return afterQuote(c);
    }
}

void CsvReader::afterQuote(char c)
{
    // Spaces between a closing quote and the delimiter are so common that they are only kept.
    if (c == ' ' && c != m_options.delimiter) {
        m_state = State::AfterQuote;
        return append(c);
    }
    if (c != m_options.delimiter && c != '\r' && c != '\n')
        note(CsvProblem::Kind::TextAfterQuote);
    plain(c);
}

/// Outside of quotes.
void CsvReader::plain(char c)
{
    if (c == m_options.delimiter)
        return endField();
    if (c == '\r' || c == '\n') {
        m_skipLf = c == '\r';
        return endRecord();
    }
    if (c == '"' && isBlankSoFar()) {
        m_text.resize(fieldBegin());
        m_fieldAt = m_at;
        m_state = State::Quoted;
        m_quoted = true;
        return;
    }
    m_state = State::Plain;
    append(c);
}

/// Blanks between a delimiter and an opening quote aren't the field's.
bool CsvReader::isBlankSoFar() const
{
    return m_state == State::Plain && m_text.find_first_not_of(" \t", fieldBegin()) == std::string::npos;
}

void CsvReader::append(char c)
{
    if (c == undecodable) {
        note(CsvProblem::Kind::Undecodable);
        m_text += replacement;
    } else {
        if (c == '\0')
            note(CsvProblem::Kind::NulCharacter);
        m_text += c;
    }
    if (qint64(m_text.size() - fieldBegin()) > m_options.limits.fieldBytes)
        stop(CsvProblem::Kind::FieldTooLong, m_fieldAt);
}

void CsvReader::endField()
{
    m_state = State::FieldStart;
    m_ends.push_back(quint32(m_text.size()));
    if (qint64(m_ends.size()) >= m_options.limits.fields)
        stop(CsvProblem::Kind::TooManyFields, m_at);
}

void CsvReader::endRecord()
{
    m_ends.push_back(quint32(m_text.size()));
    m_sink({m_recordLine, m_text, m_ends, m_quoted, m_recordProblem});
    m_text.clear();
    m_ends.clear();
    m_quoted = false;
    m_recordProblem.reset();
    m_state = State::FieldStart;
}

void CsvReader::advance(char c)
{
    if (c == '\n' && m_afterCr) {
        m_afterCr = false; // the second half of a line end that was counted
        return;
    }
    m_afterCr = c == '\r';
    if (c == '\n' || c == '\r') {
        ++m_at.line;
        m_at.column = 1;
    } else if (!isContinuation(c)) {
        ++m_at.column;
    }
}

void CsvReader::note(CsvProblem::Kind kind)
{
    ++m_problemCount;
    if (m_problems.size() < csvProblemsKept)
        m_problems.push_back({kind, m_at.line, m_at.column});
    if (!m_recordProblem)
        m_recordProblem = kind;
}

void CsvReader::stop(CsvProblem::Kind kind, Place at)
{
    m_stopped = CsvProblem{kind, at.line, at.column};
}

} // namespace desk
