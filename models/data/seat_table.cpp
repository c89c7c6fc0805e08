// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/seat_table.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace desk {

namespace {

constexpr qint64 mostReserved
    = 200'000; // what a server's total may make us reserve; beyond it the arenas grow
constexpr size_t typicalText = 64; // bytes of ID, name and e-mail together
constexpr size_t freeSlot = 0;

size_t hashOf(const SeatKey &key, std::string_view id)
{
    const size_t hash = qHashBits(id.data(), id.size(), 0x5ea7);
    return key.removed ? hash ^ (qHash(key.allocatedAt) * 0x9e3779b97f4a7c15ULL + 1) : hash;
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Where `needle` is in `text` from `from` on, or npos.
size_t findBytes(std::string_view text, std::string_view needle, size_t from)
{
#ifdef Q_OS_WIN
    return text.find(needle, from);
#else
    // Several times as fast as the above, which looks for the first letter only.
    const void *found = memmem(text.data() + from, text.size() - from, needle.data(), needle.size());
    return found ? size_t(static_cast<const char *>(found) - text.data()) : std::string_view::npos;
#endif
}

} // namespace

SeatKey SeatKey::of(const Seat &seat)
{
    const bool removed = seat.status.value == SeatStatus::Removed;
    return {seat.userId, removed, removed ? seat.allocatedAt.utcMs.value_or(0) : 0};
}

void SeatTable::reserve(qint64 rows)
{
    const auto count = size_t(std::clamp<qint64>(rows, 0, mostReserved));
    m_rows.reserve(count);
    m_text.reserve(count * typicalText);
    m_folded.reserve(count * (typicalText + 3));
    growSlots(count);
}

void SeatTable::squeeze()
{
    m_rows.shrink_to_fit();
    m_text.shrink_to_fit();
    m_folded.shrink_to_fit();
    for (MetadataColumn &column : m_metadata)
        column.codes.shrink_to_fit();
}

bool SeatTable::hasKey(Record record, const SeatKey &key, std::string_view id) const
{
    const Row &row = m_rows[record];
    const bool removed = row.status == SeatStatus::Removed;
    return removed == key.removed && (!removed || row.allocated == key.allocatedAt)
        && utf8(record, SeatField::User) == id;
}

size_t SeatTable::slotOf(const SeatKey &key, std::string_view id) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hashOf(key, id) & mask;
    while (m_slots[slot] != freeSlot && !hasKey(m_slots[slot] - 1, key, id))
        slot = (slot + 1) & mask;
    return slot;
}

/// At most half of them are taken: each look at a taken one is a row's text fetched from somewhere in memory.
void SeatTable::growSlots(size_t keys)
{
    if (keys * 2 <= m_slots.size())
        return;
    m_slots.assign(std::bit_ceil(std::max<size_t>(64, keys * 2)), freeSlot);
    for (Record record = 0; record < m_rows.size(); ++record) {
        const Row &row = m_rows[record];
        const bool removed = row.status == SeatStatus::Removed;
        if (row.idSize > 0)
            m_slots[slotOf({{}, removed, removed ? row.allocated : 0}, utf8(record, SeatField::User))]
                = record + 1;
    }
}

SeatTable::Added SeatTable::add(const Seat &seat, int page, int rowInPage)
{
    m_id.clear();
    appendUtf8(m_id, seat.userId.text());
    if (m_id.empty()) {
        ++m_invalid;
        m_rows.emplace_back();
        write(Record(m_rows.size() - 1), seat, page, rowInPage);
        return {Record(m_rows.size() - 1), false};
    }
    growSlots(m_keys + 1);
    const size_t slot = slotOf(SeatKey::of(seat), m_id);
    if (m_slots[slot] != freeSlot) {
        ++m_duplicates;
        write(m_slots[slot] - 1, seat, page, rowInPage);
        return {m_slots[slot] - 1, true};
    }
    m_rows.emplace_back();
    ++m_keys;
    m_slots[slot] = quint32(m_rows.size());
    write(Record(m_rows.size() - 1), seat, page, rowInPage);
    return {Record(m_rows.size() - 1), false};
}

void SeatTable::writeTexts(Record record, const Seat &seat, bool isNew)
{
    const size_t begin = m_text.size();
    const auto append = [&](QStringView text) {
        const size_t from = m_text.size();
        appendUtf8(m_text, text);
        return quint32(m_text.size() - from);
    };
    Row row = m_rows[record];
    row.text = quint32(begin);
    m_text.append(m_id);
    row.idSize = quint32(m_id.size());
    row.nameSize = append(seat.name);
    row.emailSize = append(seat.email);
    const quint32 seatIdSize = append(seat.seatId.text());
    const bool fits = seatIdSize <= std::numeric_limits<quint16>::max();
    row.seatIdSize = fits ? quint16(seatIdSize) : quint16(0);
    if (!fits)
        m_text.erase(m_text.size() - seatIdSize);
    const Row old = std::exchange(m_rows[record], row);
    if (!isNew && old.idSize == row.idSize && old.nameSize == row.nameSize && old.emailSize == row.emailSize
        && old.seatIdSize == row.seatIdSize
        && std::string_view(m_text).substr(old.text, m_text.size() - begin)
            == std::string_view(m_text).substr(begin)) {
        m_rows[record] = old; // the same again
        m_text.erase(begin);
        return;
    }
    const auto appendAllFolded = [&](std::string &arena) {
        for (const QString *text : {&seat.userId.text(), &seat.name, &seat.email}) {
            appendFolded(arena, *text);
            arena.push_back(fieldSeparator);
        }
    };
    if (isNew) {
        m_rows[record].folded = quint32(m_folded.size());
        appendAllFolded(m_folded);
        return;
    }
    // The old text must not be found any more, and the order of the arena must stay that of the records.
    const size_t end = size_t(record) + 1 < m_rows.size() ? m_rows[record + 1].folded : m_folded.size();
    std::fill(m_folded.begin() + row.folded, m_folded.begin() + qsizetype(end), fieldSeparator);
    std::string folded;
    appendAllFolded(folded);
    m_replacedFolded.insert(record, QByteArray(folded.data(), qsizetype(folded.size())));
}

void SeatTable::write(Record record, const Seat &seat, int page, int rowInPage)
{
    const bool isNew = size_t(record) + 1 == m_rows.size() && m_rows[record].origin == 0;
    writeTexts(record, seat, isNew);
    Row &row = m_rows[record];
    row.allocated = seat.allocatedAt.utcMs.value_or(0);
    row.removed = seat.removedAt.utcMs.value_or(0);
    row.origin = quint32(page) * m_mostOnAPage + std::min(quint32(rowInPage), m_mostOnAPage - 1);
    row.status = seat.status.value;
    row.flags = quint8((seat.allocatedAt.isValid() ? HasAllocated : 0)
        | (seat.removedAt.isValid() ? HasRemoved : 0) | (seat.allocatedAt.zoneAssumed ? AllocatedZone : 0)
        | (seat.removedAt.zoneAssumed ? RemovedZone : 0) | (seat.problem.isEmpty() ? 0 : HasProblem));
    writeExtra(record, seat);
    writeMetadata(record, seat);
}

void SeatTable::writeExtra(Record record, const Seat &seat)
{
    Extra extra{seat.problem, {}, {}, {}};
    if (seat.status.value == SeatStatus::Other)
        extra.statusText = seat.status.text;
    if (!seat.allocatedAt.isValid())
        extra.allocatedRaw = seat.allocatedAt.raw;
    if (!seat.removedAt.isValid())
        extra.removedRaw = seat.removedAt.raw;
    const bool needed = !extra.problem.isEmpty() || !extra.statusText.isEmpty()
        || !extra.allocatedRaw.isEmpty() || !extra.removedRaw.isEmpty();
    if (needed)
        m_extras.insert(record, extra);
    else if (!m_extras.isEmpty())
        m_extras.remove(record);
}

void SeatTable::writeMetadata(Record record, const Seat &seat)
{
    for (MetadataColumn &column : m_metadata) {
        if (record < column.codes.size())
            column.codes[record] = 0;
    }
    for (const MetadataEntry &entry : seat.metadata) {
        qsizetype key = m_metadataKeys.indexOf(entry.key);
        if (key < 0) {
            if (m_metadataKeys.size() == maxMetadataKeys) {
                m_moreKeys = true;
                continue;
            }
            key = m_metadataKeys.size();
            m_metadataKeys.append(entry.key);
            m_metadata.emplace_back();
        }
        MetadataColumn &column = m_metadata[size_t(key)];
        quint32 &code = column.codeOf[entry.value];
        if (code == 0) {
            column.values.append(
                entry.value.isNull() ? QString(QLatin1String("")) : entry.value); // null means absent
            code = quint32(column.values.size());
        }
        if (column.codes.size() <= record)
            column.codes.resize(size_t(record) + 1, 0);
        column.codes[record] = code;
    }
}

std::string_view SeatTable::utf8(Record record, SeatField field) const
{
    const Row &row = m_rows[record];
    const std::string_view all(m_text.data() + row.text, size_t(row.idSize) + row.nameSize + row.emailSize);
    switch (field) {
    case SeatField::User:
        return all.substr(0, row.idSize);
    case SeatField::Name:
        return all.substr(row.idSize, row.nameSize);
    case SeatField::Email:
        return all.substr(size_t(row.idSize) + row.nameSize);
    case SeatField::Status:
    case SeatField::Allocated:
    case SeatField::Age:
    case SeatField::Removed:
    case SeatField::DaysHeld:
        break;
    }
    return {};
}

std::string_view SeatTable::folded(Record record) const
{
    if (!m_replacedFolded.isEmpty()) {
        const auto replaced = m_replacedFolded.constFind(record);
        if (replaced != m_replacedFolded.constEnd())
            return bytesOf(*replaced);
    }
    const size_t begin = m_rows[record].folded;
    const size_t end = size_t(record) + 1 < m_rows.size() ? m_rows[record + 1].folded : m_folded.size();
    return std::string_view(m_folded).substr(begin, end - begin);
}

std::string_view SeatTable::foldedField(Record record, SeatField field) const
{
    std::string_view rest = folded(record);
    for (int i = 0; i < int(field); ++i)
        rest.remove_prefix(rest.find(fieldSeparator) + 1);
    return rest.substr(0, rest.find(fieldSeparator));
}

QString SeatTable::userId(Record record) const
{
    return textOf(utf8(record, SeatField::User));
}

SeatId SeatTable::seatId(Record record) const
{
    const Row &row = m_rows[record];
    const size_t begin = row.text + size_t(row.idSize) + row.nameSize + row.emailSize;
    return SeatId(textOf({m_text.data() + begin, row.seatIdSize}));
}

QString SeatTable::name(Record record) const
{
    return textOf(utf8(record, SeatField::Name));
}

QString SeatTable::email(Record record) const
{
    return textOf(utf8(record, SeatField::Email));
}

QString SeatTable::statusText(Record record) const
{
    const SeatStatus value = status(record);
    return value == SeatStatus::Other ? m_extras.value(record).statusText
                                      : QString(spelling(seatStatusSpellings, value));
}

Timestamp SeatTable::allocatedAt(Record record) const
{
    const Row &row = m_rows[record];
    if (row.flags & HasAllocated)
        return {row.allocated, (row.flags & AllocatedZone) != 0, {}};
    return {std::nullopt, false, m_extras.value(record).allocatedRaw};
}

Timestamp SeatTable::removedAt(Record record) const
{
    const Row &row = m_rows[record];
    if (row.flags & HasRemoved)
        return {row.removed, (row.flags & RemovedZone) != 0, {}};
    return {std::nullopt, false, m_extras.value(record).removedRaw};
}

std::optional<qint64> SeatTable::allocatedTime(Record record) const
{
    const Row &row = m_rows[record];
    return row.flags & HasAllocated ? std::optional(row.allocated) : std::nullopt;
}

std::optional<qint64> SeatTable::removedTime(Record record) const
{
    const Row &row = m_rows[record];
    return row.flags & HasRemoved ? std::optional(row.removed) : std::nullopt;
}

QString SeatTable::problem(Record record) const
{
    return hasProblem(record) ? m_extras.value(record).problem : QString();
}

SeatKey SeatTable::key(Record record) const
{
    const bool removed = m_rows[record].status == SeatStatus::Removed;
    return {UserId(userId(record)), removed, removed ? m_rows[record].allocated : 0};
}

std::optional<SeatTable::Record> SeatTable::find(const SeatKey &key) const
{
    const QByteArray id = key.user.text().toUtf8();
    if (id.isEmpty() || m_slots.empty())
        return std::nullopt;
    const size_t slot = slotOf(key, bytesOf(id));
    return m_slots[slot] == freeSlot ? std::nullopt : std::optional<Record>(m_slots[slot] - 1);
}

std::optional<SeatTable::Record> SeatTable::findSame(const SeatTable &other, Record record) const
{
    const std::string_view id = other.utf8(record, SeatField::User);
    if (id.empty() || m_slots.empty())
        return std::nullopt;
    const Row &row = other.m_rows[record];
    const bool removed = row.status == SeatStatus::Removed;
    const size_t slot = slotOf({{}, removed, removed ? row.allocated : 0}, id);
    return m_slots[slot] == freeSlot ? std::nullopt : std::optional<Record>(m_slots[slot] - 1);
}

QString SeatTable::metadata(Record record, int key) const
{
    const MetadataColumn &column = m_metadata[size_t(key)];
    const quint32 code = record < column.codes.size() ? column.codes[record] : 0;
    return code == 0 ? QString() : column.values.at(qsizetype(code) - 1);
}

size_t SeatTable::bytesUsed() const
{
    size_t bytes = m_rows.capacity() * sizeof(Row) + m_text.capacity() + m_folded.capacity()
        + m_slots.capacity() * sizeof(quint32);
    for (const MetadataColumn &column : m_metadata)
        bytes += column.codes.capacity() * sizeof(quint32);
    for (const QByteArray &folded : m_replacedFolded)
        bytes += size_t(folded.capacity()) + 48;
    for (const Extra &extra : m_extras)
        bytes += sizeof(Extra) + 2 * size_t(extra.problem.capacity() + extra.statusText.capacity()) + 48;
    return bytes;
}

// Searching and sorting
// ---------------------------------------------------------------------------------------------

std::vector<char> SeatTable::matching(const QString &text) const
{
    const QList<QByteArray> words = searchWords(text);
    std::vector<char> found(m_rows.size(), words.isEmpty() ? 1 : 0);
    if (words.isEmpty() || m_rows.empty())
        return found;
    // One pass over the whole arena for the longest word, which is the rarest; the others are looked for in
    // its hits.
    const QByteArray rarest = *std::ranges::max_element(words, {}, &QByteArray::size);
    const std::string_view needle = bytesOf(rarest);
    Record record = 0;
    for (size_t at = findBytes(m_folded, needle, 0); at != std::string_view::npos;) {
        while (size_t(record) + 1 < m_rows.size() && m_rows[record + 1].folded <= at)
            ++record;
        found[record] = words.size() == 1 || containsAll(folded(record), words);
        if (size_t(record) + 1 == m_rows.size())
            break;
        at = findBytes(m_folded, needle, m_rows[record + 1].folded);
    }
    for (auto it = m_replacedFolded.constBegin(); it != m_replacedFolded.constEnd(); ++it)
        found[it.key()] = containsAll(bytesOf(*it), words);
    return found;
}

void SeatTable::sort(
    std::vector<Record> &records, SeatField field, Qt::SortOrder direction, qint64 nowUtcMs) const
{
    switch (field) {
    case SeatField::User:
    case SeatField::Name:
    case SeatField::Email:
        sortByText(records, direction, [&](Record record) { return foldedField(record, field); });
        return;
    case SeatField::Status:
        sortByNumber(records, direction, [&](Record record) {
            return NumberKey{qint64(m_rows[record].status), m_rows[record].status != SeatStatus::Other};
        });
        return;
    case SeatField::Allocated:
    case SeatField::Age:
    case SeatField::Removed:
    case SeatField::DaysHeld:
        sortByNumber(records, direction, [&](Record record) { return timeKey(record, field, nowUtcMs); });
        return;
    }
}

NumberKey SeatTable::timeKey(Record record, SeatField field, qint64 nowUtcMs) const
{
    const Row &row = m_rows[record];
    const bool allocated = (row.flags & HasAllocated) != 0;
    if (field == SeatField::Removed)
        return {row.removed, (row.flags & HasRemoved) != 0};
    if (field == SeatField::Allocated)
        return {row.allocated, allocated};
    if (field == SeatField::Age)
        return {nowUtcMs - row.allocated, allocated};
    const auto held = heldMs(record, nowUtcMs);
    return {held.value_or(0), held.has_value()};
}

std::optional<qint64> SeatTable::heldMs(Record record, qint64 nowUtcMs) const
{
    const Row &row = m_rows[record];
    if ((row.flags & HasAllocated) == 0)
        return std::nullopt;
    if ((row.flags & HasRemoved) != 0)
        return row.removed - row.allocated;
    if (!isHeld(row.status))
        return std::nullopt;
    return nowUtcMs - row.allocated;
}

void SeatTable::sortByMetadata(std::vector<Record> &records, int key, Qt::SortOrder direction) const
{
    const MetadataColumn &column = m_metadata[size_t(key)];
    // Few distinct values: sort those, then the rows by the place of their value.
    std::vector<QByteArray> texts;
    std::vector<Record> codes;
    for (qsizetype i = 0; i < column.values.size(); ++i) {
        texts.push_back(foldedUtf8(column.values.at(i)));
        codes.push_back(Record(i));
    }
    sortByText(codes, Qt::AscendingOrder, [&](Record code) { return bytesOf(texts[code]); });
    std::vector<qint64> place(codes.size());
    for (size_t i = 0; i < codes.size(); ++i)
        place[codes[i]] = qint64(i);
    sortByNumber(records, direction, [&](Record record) {
        const quint32 code = record < column.codes.size() ? column.codes[record] : 0;
        return NumberKey{code == 0 ? 0 : place[code - 1], code != 0};
    });
}

} // namespace desk
