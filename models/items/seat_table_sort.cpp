// SPDX-License-Identifier: GPL-3.0-or-later
// Searching and sorting of the seats' table.
#include "models/items/seat_table.h"

#include <algorithm>
#include <cstring>

namespace desk {

namespace {

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
    if (row.status != SeatStatus::Active)
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
