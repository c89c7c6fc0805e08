// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/text_decoding.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace desk {

/// What is wrong with a file of rows, and where: `line` from 1 as an editor counts (CR, LF and CRLF each end
/// one), `column` from 1 in characters.
struct CsvProblem
{
    enum class Kind {
        Undecodable, ///< bytes that the encoding has no character for
        NulCharacter, ///< a character 0 in the text
        TextAfterQuote, ///< something follows a closing quote
        // From here on reading stops; what was read until then is a part.
        UnclosedQuote, ///< the file ends within quotes that begin here
        FieldTooLong, ///< the field that begins here passes the limit; perhaps a closing quote is missing
        TooManyFields, ///< of one record
        TooManyLines,
        TooManyBytes ///< of the file
    };
    Kind kind = Kind::Undecodable;
    qint64 line = 1;
    qint64 column = 1;
    friend bool operator==(const CsvProblem &, const CsvProblem &) = default;
};

/// One record. Its views are good until the next one is read.
struct CsvRecord
{
    qint64 line = 1; ///< where it begins
    std::string_view text; ///< all fields one after the other, UTF-8
    std::span<const quint32> ends; ///< where each field ends in `text`; at least one
    bool quoted = false; ///< at least one field was quoted
    std::optional<CsvProblem::Kind> problem; ///< the first one in this record

    [[nodiscard]] size_t size() const { return ends.size(); }
    [[nodiscard]] std::string_view field(size_t i) const
    {
        const size_t begin = i == 0 ? 0 : ends[i - 1];
        return text.substr(begin, ends[i] - begin);
    }
    /// A line with nothing in it: empty, or only delimiters and blanks. A quote says that a cell is meant to
    /// be empty.
    [[nodiscard]] bool isBlank() const { return !quoted && text.find_first_not_of(" \t") == text.npos; }
};

/// Reads RFC 4180 from bytes that come in pieces of any size; its memory is that of one record. Line ends may
/// be mixed, the last one may be missing, a file may end with a Ctrl+Z, blanks before an opening quote are
/// left out, and a quote inside a field that doesn't begin with one is text.
class CsvReader
{
public:
    struct Limits
    {
        qint64 fieldBytes = 1024 * 1024; ///< of decoded UTF-8
        qint64 fileBytes = 64 * 1024 * 1024;
        qint64 lines = 1'000'000;
        qint64 fields = 4096; ///< of one record
    };
    struct Options
    {
        TextEncoding encoding = TextEncoding::Utf8;
        char delimiter = ',';
        Limits limits;
    };
    using Sink = std::function<void(const CsvRecord &)>;

    CsvReader(Options options, Sink sink);

    /// Both return false once reading has stopped.
    bool feed(QByteArrayView bytes);
    bool finish();

    /// What ended the reading early.
    [[nodiscard]] const std::optional<CsvProblem> &stopped() const { return m_stopped; }
    /// The first hundred of those that did not; `problemCount` has them all.
    [[nodiscard]] const std::vector<CsvProblem> &problems() const { return m_problems; }
    [[nodiscard]] qint64 problemCount() const { return m_problemCount; }

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted, AfterQuote };
    struct Place
    {
        qint64 line = 1;
        qint64 column = 1;
    };

    bool parse();
    [[nodiscard]] size_t ordinaryRun(size_t at) const;
    void appendRun(std::string_view run);
    void step(char c);
    void afterQuote(char c);
    void plain(char c);
    [[nodiscard]] size_t fieldBegin() const { return m_ends.empty() ? 0 : m_ends.back(); }
    [[nodiscard]] bool isBlankSoFar() const;
    void append(char c);
    void endField();
    void endRecord();
    void advance(char c);
    void note(CsvProblem::Kind kind);
    void stop(CsvProblem::Kind kind, Place at);

    Options m_options;
    Sink m_sink;
    TextDecoder m_decoder;
    std::string m_decoded; ///< of the piece at hand
    State m_state = State::FieldStart;
    std::string m_text;
    std::vector<quint32> m_ends;
    bool m_quoted = false;
    bool m_skipLf = false; ///< the record ended with CR; an LF belongs to it
    bool m_afterCr = false; ///< for counting lines
    std::optional<CsvProblem::Kind> m_recordProblem;
    Place m_at;
    qint64 m_recordLine = 1;
    Place m_fieldAt;
    qint64 m_bytes = 0;
    std::vector<CsvProblem> m_problems;
    qint64 m_problemCount = 0;
    std::optional<CsvProblem> m_stopped;
};

} // namespace desk
