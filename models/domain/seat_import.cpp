// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/seat_import.h"

#include "models/domain/import_text.h"

#include <algorithm>

namespace desk {

namespace {

constexpr quint32 longIdBytes = 255;
constexpr quint32 linesBetweenLooks = 1024; // at the flag that cancels
constexpr ImportNotes importErrors = ImportNotes(ImportNote::EmptyId) | ImportNote::ControlInId
    | ImportNote::Broken | ImportNote::TooFewFields | ImportNote::TooManyFields;

size_t importHash(std::string_view text)
{
    return qHashBits(text.data(), text.size(), 0xc5f);
}

/// Whether a text of the file says something else; one that it leaves out says nothing.
bool isOther(std::string_view inFile, std::string_view known)
{
    return !inFile.empty() && inFile != known;
}

} // namespace

/// One check, step by step.
class ImportChecker
{
public:
    ImportChecker(CheckedImport &result, const ImportRoster &roster, CheckedImport::Options options,
        const std::atomic_bool *cancelled)
        : m_result(result)
        , m_table(*result.m_table)
        , m_roster(roster)
        , m_options(options)
        , m_cancelled(cancelled)
    { }

    bool run();

private:
    using Line = CheckedImport::Line;

    [[nodiscard]] bool isCancelled(quint32 line) const
    {
        return m_cancelled && line % linesBetweenLooks == 0 && m_cancelled->load(std::memory_order_relaxed);
    }
    struct Taken
    {
        CsvTable::Slice text;
        bool trimmed = false;
        bool apostrophe = false; ///< one was taken off
    };
    [[nodiscard]] Taken take(CsvTable::Row row, int column) const;
    void readLine(quint32 number);
    void judgeTexts(Line &line) const;
    void findTwin(quint32 number);
    void compareWithRoster(quint32 number);
    void compareLoosely();

    struct Loose
    {
        size_t hash = 0;
        quint32 line = 0;
    };

    CheckedImport &m_result;
    const CsvTable &m_table;
    const ImportRoster &m_roster;
    CheckedImport::Options m_options;
    const std::atomic_bool *m_cancelled;
    std::vector<quint32> m_slots; ///< open addressing by ID: line + 1, 0 = free
    std::vector<Loose> m_loose;
};

bool ImportChecker::run()
{
    const auto rows = quint32(m_table.size());
    const quint32 count = rows - std::min(rows, m_result.tableRow(0));
    m_result.m_lines.resize(count);
    size_t slots = 64;
    while (slots < size_t(count) * 2)
        slots *= 2;
    m_slots.assign(slots, 0);
    m_loose.reserve(count);
    for (quint32 number = 0; number < count; ++number) {
        if (isCancelled(number))
            return false;
        readLine(number);
        if (m_result.m_lines[number].standing == ImportStanding::Error)
            continue;
        findTwin(number);
        if (m_result.m_lines[number].standing != ImportStanding::Duplicate)
            compareWithRoster(number);
    }
    compareLoosely();
    return true;
}

/// The text of a column as it would be sent: without what nobody sees at its ends.
ImportChecker::Taken ImportChecker::take(CsvTable::Row row, int column) const
{
    if (column < 0 || column >= m_table.fieldCount(row))
        return {};
    const CsvTable::Slice whole = m_table.slice(row, column);
    const std::string_view text = m_table.text(whole);
    const std::string_view visible = trimmedInvisible(text);
    const std::string_view bare = m_options.undoApostrophe ? withoutSpreadsheetApostrophe(visible) : visible;
    const std::string_view rest = trimmedInvisible(bare);
    return {{whole.begin + quint32(rest.data() - text.data()), quint32(rest.size())},
        visible.size() < text.size() || rest.size() < bare.size(), bare.size() < visible.size()};
}

void ImportChecker::readLine(quint32 number)
{
    const CsvTable::Row row = m_result.tableRow(number);
    const ImportMapping &mapping = m_result.m_mapping;
    Line &line = m_result.m_lines[number];
    const Taken id = take(row, mapping.userId);
    const Taken email = take(row, mapping.email);
    const Taken name = take(row, mapping.name);
    line.id = id.text;
    line.email = email.text;
    line.name = name.text;
    if (id.apostrophe || email.apostrophe || name.apostrophe)
        line.notes |= ImportNote::ApostropheRemoved;
    if (id.trimmed && id.text.size > 0)
        line.notes |= ImportNote::IdTrimmed;
    const int fields = m_table.fieldCount(row);
    const int columns = m_table.fieldCount(0);
    if (m_table.problem(row))
        line.notes |= ImportNote::Broken;
    if (fields <= std::max({mapping.userId, mapping.email, mapping.name}))
        line.notes |= ImportNote::TooFewFields;
    for (int i = columns; i < fields; ++i) {
        if (!trimmedInvisible(m_table.field(row, i)).empty())
            line.notes |= ImportNote::TooManyFields;
    }
    judgeTexts(line);
    if (line.notes & importErrors)
        line.standing = ImportStanding::Error;
}

void ImportChecker::judgeTexts(Line &line) const
{
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

void ImportChecker::findTwin(quint32 number)
{
    Line &line = m_result.m_lines[number];
    const std::string_view id = m_result.userId(number);
    const size_t mask = m_slots.size() - 1;
    size_t slot = importHash(id) & mask;
    while (m_slots[slot] != 0 && m_result.userId(m_slots[slot] - 1) != id)
        slot = (slot + 1) & mask;
    if (m_slots[slot] == 0) {
        m_slots[slot] = number + 1;
        return;
    }
    const quint32 firstNumber = m_slots[slot] - 1;
    Line &first = m_result.m_lines[firstNumber];
    line.standing = ImportStanding::Duplicate;
    line.twin = firstNumber;
    if (!first.notes.testFlag(ImportNote::HasDuplicates))
        first.twin = number;
    first.notes |= ImportNote::HasDuplicates;
    if (isOther(m_result.email(number), m_result.email(firstNumber))
        || isOther(m_result.name(number), m_result.name(firstNumber)))
        line.notes |= ImportNote::DuplicateDiffers;
}

void ImportChecker::compareWithRoster(quint32 number)
{
    Line &line = m_result.m_lines[number];
    const std::string_view id = m_result.userId(number);
    const ImportRoster::Person person = m_roster.find(id);
    const std::string key = looseKey(id);
    m_loose.push_back({importHash(key), number});
    if (person.active) {
        line.standing = ImportStanding::Active;
        if (isOther(m_result.email(number), person.email) || isOther(m_result.name(number), person.name))
            line.notes |= ImportNote::DetailsDiffer;
        return;
    }
    if (person.removed)
        line.notes |= ImportNote::PreviouslyRemoved;
    if (const std::string_view like = m_roster.activeLike(id, key); !like.empty()) {
        line.notes |= ImportNote::LooksLikeActive;
        m_result.m_likeActive.insert(number, exactText(like));
    }
}

void ImportChecker::compareLoosely()
{
    // By line within the same hash, so that each is told the first one it looks like.
    std::ranges::sort(m_loose,
        [](const Loose &a, const Loose &b) { return a.hash != b.hash ? a.hash < b.hash : a.line < b.line; });
    for (size_t i = 1, first = 0; i < m_loose.size(); ++i) {
        if (m_loose[i].hash != m_loose[first].hash) {
            first = i;
            continue;
        }
        const quint32 one = m_loose[first].line;
        const quint32 other = m_loose[i].line;
        if (looseKey(m_result.userId(one)) != looseKey(m_result.userId(other)))
            continue; // two texts with one hash
        for (const auto &[line, like] : {std::pair(one, other), std::pair(other, one)}) {
            m_result.m_lines[line].notes |= ImportNote::LooksLikeLine;
            if (m_result.m_lines[line].like == CheckedImport::none)
                m_result.m_lines[line].like = like;
        }
    }
}

std::shared_ptr<const CheckedImport> CheckedImport::check(std::shared_ptr<const CsvTable> table,
    const ImportMapping &mapping, const ImportRoster &roster, Options options,
    const std::atomic_bool *cancelled)
{
    auto result = std::make_shared<CheckedImport>();
    result->m_table = std::move(table);
    result->m_mapping = mapping;
    result->m_rosterKnown = roster.isComplete();
    if (!ImportChecker(*result, roster, options, cancelled).run())
        return nullptr;
    return result;
}

bool CheckedImport::isBlocked() const
{
    return !m_mapping.isComplete() || m_table->stopped() || m_table->hasUndecodable();
}

qint64 CheckedImport::count(ImportNote note) const
{
    return std::ranges::count_if(m_lines, [note](const Line &line) { return line.notes.testFlag(note); });
}

qint64 CheckedImport::count(ImportStanding standing) const
{
    return std::ranges::count(m_lines, standing, &Line::standing);
}

} // namespace desk
