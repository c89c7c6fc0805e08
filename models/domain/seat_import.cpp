// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/seat_import.h"

#include "models/domain/import_line_reader.h"
#include "models/domain/import_text.h"

#include <algorithm>

namespace desk {

namespace {

constexpr quint32 linesBetweenLooks = 1024; // at the flag that cancels
constexpr ImportNotes importErrors = ImportNotes(ImportNote::EmptyId) | ImportNote::ControlInId
    | ImportNote::Broken | ImportNote::TooFewFields | ImportNote::TooManyFields | ImportNote::RepeatsHeader
    | ImportNote::TooLong;

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
        , m_reader(m_table, result.m_mapping, options.undoApostrophe)
        , m_cancelled(cancelled)
    { }

    bool run();

private:
    using Line = CheckedImport::Line;

    [[nodiscard]] bool isCancelled(quint32 line) const
    {
        return m_cancelled && line % linesBetweenLooks == 0 && m_cancelled->load(std::memory_order_relaxed);
    }
    bool eachLine(bool inactive);
    void findTwin(quint32 number);
    void compareWithRoster(quint32 number);
    void compareEmail(quint32 number);

    struct Loose
    {
        size_t hash = 0;
        quint32 line = 0;
    };
    template <typename KeyOf, typename Tell>
    static void eachPair(std::vector<Loose> &loose, KeyOf keyOf, Tell tell);
    void tellLikeIds();
    void tellLikeEmails();

    CheckedImport &m_result;
    const CsvTable &m_table;
    const ImportRoster &m_roster;
    ImportLineReader m_reader;
    const std::atomic_bool *m_cancelled;
    std::vector<quint32> m_slots; ///< open addressing by ID: line + 1, 0 = free
    std::vector<Loose> m_loose; ///< by ID
    std::vector<Loose> m_emails;
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
    m_result.m_undidGuard = m_reader.undoesGuard();
    for (quint32 number = 0; number < count; ++number) {
        if (isCancelled(number))
            return false;
        Line &line = m_result.m_lines[number];
        static_cast<ImportLineTexts &>(line) = m_reader.read(m_result.tableRow(number));
        if (line.notes & importErrors)
            line.standing = ImportStanding::Error;
    }
    // Of two lines about one person the active one counts, wherever it stands.
    if (!eachLine(false) || !eachLine(true))
        return false;
    tellLikeIds();
    tellLikeEmails();
    return true;
}

bool ImportChecker::eachLine(bool inactive)
{
    for (quint32 number = 0; number < m_result.size(); ++number) {
        if (isCancelled(number))
            return false;
        const Line &line = m_result.m_lines[number];
        if (line.standing == ImportStanding::Error || line.notes.testFlag(ImportNote::Inactive) != inactive)
            continue;
        findTwin(number);
        if (line.standing != ImportStanding::Duplicate)
            compareWithRoster(number);
    }
    return true;
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
    compareEmail(number);
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

/// One person may have two IDs: that costs a seat, and is for a person to settle.
void ImportChecker::compareEmail(quint32 number)
{
    Line &line = m_result.m_lines[number];
    if (line.email.size == 0)
        return;
    const std::string key = looseKey(m_result.email(number));
    m_emails.push_back({importHash(key), number});
    const std::string_view other = m_roster.activeWithEmail(m_result.userId(number), key);
    if (other.empty())
        return;
    line.notes |= ImportNote::SameEmailActive;
    m_result.m_activeByEmail.insert(number, exactText(other));
}

/// Calls `tell` for every line and the first one whose key is the same, both ways.
template <typename KeyOf, typename Tell>
void ImportChecker::eachPair(std::vector<Loose> &loose, KeyOf keyOf, Tell tell)
{
    // By line within the same hash, so that each is told the first one it looks like.
    std::ranges::sort(loose,
        [](const Loose &a, const Loose &b) { return a.hash != b.hash ? a.hash < b.hash : a.line < b.line; });
    for (size_t i = 1, first = 0; i < loose.size(); ++i) {
        if (loose[i].hash != loose[first].hash) {
            first = i;
            continue;
        }
        const quint32 one = loose[first].line;
        const quint32 other = loose[i].line;
        if (keyOf(one) != keyOf(other))
            continue; // two texts with one hash
        tell(one, other);
        tell(other, one);
    }
}

void ImportChecker::tellLikeIds()
{
    eachPair(
        m_loose, [this](quint32 line) { return looseKey(m_result.userId(line)); },
        [this](quint32 number, quint32 like) {
            Line &line = m_result.m_lines[number];
            line.notes |= ImportNote::LooksLikeLine;
            if (line.like == CheckedImport::none)
                line.like = like;
        });
}

void ImportChecker::tellLikeEmails()
{
    eachPair(
        m_emails, [this](quint32 line) { return looseKey(m_result.email(line)); },
        [this](quint32 number, quint32 like) {
            m_result.m_lines[number].notes |= ImportNote::SameEmailLine;
            if (!m_result.m_likeByEmail.contains(number))
                m_result.m_likeByEmail.insert(number, like);
        });
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
