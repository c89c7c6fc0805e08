// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csv_delimiter.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

constexpr qint64 sampledRecords = 200;
constexpr qint64 headerRecords = 20; // the first ones, among which a header may be

// On a tie the one that texts hold least goes first: names and numbers have commas.
constexpr char byPreference[] = {'\t', ';', '|', ','};

struct DelimiterScore
{
    qint64 fields = 0; ///< that most records have
    qint64 records = 0;
    qint64 alike = 0; ///< records with that many
    int names = 0; ///< the most known names of columns in one record

    [[nodiscard]] bool separates() const { return fields > 1; }
    [[nodiscard]] bool isRegular() const { return separates() && alike * 10 >= records * 9; }
    [[nodiscard]] bool betterThan(const DelimiterScore &other) const
    {
        if (names != other.names)
            return names > other.names;
        if (separates() != other.separates())
            return separates();
        return alike * std::max<qint64>(other.records, 1) > other.alike * std::max<qint64>(records, 1);
    }
};

DelimiterScore scoreDelimiter(std::string_view utf8, bool whole, char delimiter, const KnownNames &knownNames)
{
    DelimiterScore score;
    std::vector<size_t> sizes;
    CsvReader reader({TextEncoding::Utf8, delimiter, {}}, [&](const CsvRecord &record) {
        if (record.isBlank() || score.records == sampledRecords)
            return;
        sizes.push_back(record.size());
        if (knownNames && record.size() > 1 && score.records < headerRecords)
            score.names = std::max(score.names, knownNames(record));
        ++score.records;
    });
    (void)reader.feed({utf8.data(), qsizetype(utf8.size())});
    if (whole || score.records == 0)
        (void)reader.finish(); // else the last record is cut off, and would count as odd
    // What most records have, not the first: a title above the table has fewer.
    std::ranges::sort(sizes);
    for (size_t i = 0, run = 0; i < sizes.size(); ++i) {
        run = i > 0 && sizes[i] == sizes[i - 1] ? run + 1 : 1;
        if (qint64(run) < score.alike)
            continue;
        score.alike = qint64(run);
        score.fields = qint64(sizes[i]);
    }
    return score;
}

bool isDelimiter(char c)
{
    return std::ranges::find(csvDelimiters, c) != std::end(csvDelimiters);
}

std::string_view withoutBlanks(std::string_view text)
{
    const size_t begin = text.find_first_not_of(' ');
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

/// What a line that names the delimiter names: 0 = none of those that are known.
std::optional<char> namedDelimiter(std::string_view line)
{
    line = withoutBlanks(line);
    if (line.starts_with('"'))
        line = withoutBlanks(line.substr(1));
    constexpr std::string_view word = "sep";
    if (line.size() <= word.size() || !std::ranges::equal(line.substr(0, word.size()), word, {}, [](char c) {
            return char(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }))
        return std::nullopt;
    line = withoutBlanks(line.substr(word.size()));
    if (!line.starts_with('='))
        return std::nullopt;
    line = withoutBlanks(line.substr(1));
    const char named = line.empty() ? '\0' : line.front();
    // Nothing but one character, quotes, blanks and empty cells: else it is a text that happens to begin so.
    const bool isAlone = std::ranges::all_of(line.substr(std::min<size_t>(1, line.size())),
        [](char c) { return isDelimiter(c) || c == '"' || c == ' '; });
    if (!isAlone)
        return std::nullopt;
    return isDelimiter(named) ? named : '\0';
}

} // namespace

bool namesDelimiter(std::string_view line)
{
    return namedDelimiter(line).has_value();
}

DetectedDelimiter detectDelimiter(std::string_view utf8, bool whole, const KnownNames &knownNames)
{
    DetectedDelimiter detected;
    const size_t end = std::min(utf8.find_first_of("\r\n"), utf8.size());
    if (const std::optional<char> named = namedDelimiter(utf8.substr(0, end))) {
        detected.namedInLine = 1;
        if (*named != '\0') {
            detected.delimiter = *named;
            detected.certain = true;
            return detected;
        }
        utf8.remove_prefix(end);
    }
    std::array<DelimiterScore, std::size(byPreference)> scores;
    std::ranges::transform(byPreference, scores.begin(),
        [&](char delimiter) { return scoreDelimiter(utf8, whole, delimiter, knownNames); });
    size_t best = 0;
    for (size_t i = 1; i < scores.size(); ++i)
        best = scores[i].betterThan(scores[best]) ? i : best;
    const DelimiterScore &score = scores[best];
    if (!score.separates() && score.names == 0) {
        // One column: certain only when nothing could be a delimiter.
        detected.certain = std::ranges::all_of(
            scores, [](const DelimiterScore &one) { return one.fields <= 1 && one.alike == one.records; });
        return detected;
    }
    detected.delimiter = byPreference[best];
    detected.certain = true;
    for (size_t i = 0; i < scores.size(); ++i) {
        if (i != best && scores[i].names == score.names && scores[i].isRegular())
            detected.certain = false;
    }
    detected.certain = detected.certain && (score.names > 0 || score.isRegular());
    return detected;
}

} // namespace desk
