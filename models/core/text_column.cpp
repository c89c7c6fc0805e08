// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text_column.h"

#include "models/core/text_folding.h"

#include <QStringConverter>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace desk {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Appends a text that sorts bytewise as the original sorts naturally: each run of digits is written as a
/// '0', its length without leading zeros, and its digits.
void appendNaturalKey(std::string &keys, std::string_view text)
{
    for (size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            keys.push_back(text[i++]);
            continue;
        }
        while (i < text.size() && text[i] == '0')
            ++i;
        const size_t begin = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        keys.push_back('0');
        keys.push_back(char(std::min<size_t>(i - begin + 1, 255)));
        keys.append(text.substr(begin, i - begin));
    }
}

struct TextKey
{
    quint64 head; ///< the first bytes that differ anywhere, so that most comparisons are one of numbers
    size_t offset;
    size_t size;
    quint32 record;
};

size_t commonPrefix(const std::string &keys, const std::vector<TextKey> &entries)
{
    if (entries.empty())
        return 0;
    size_t common = entries.front().size;
    const char *first = keys.data() + entries.front().offset;
    for (const TextKey &entry : entries) {
        const char *text = keys.data() + entry.offset;
        const size_t limit = std::min(common, entry.size);
        common = size_t(std::mismatch(first, first + limit, text).first - first);
    }
    return common;
}

void cutCommonPrefix(const std::string &keys, std::vector<TextKey> &entries)
{
    const size_t common = commonPrefix(keys, entries);
    for (TextKey &entry : entries) {
        entry.offset += common;
        entry.size -= common;
        char head[8] = {};
        std::memcpy(head, keys.data() + entry.offset, std::min<size_t>(entry.size, sizeof head));
        entry.head = qFromBigEndian<quint64>(head);
    }
}

template <typename Key, typename Less>
void stableSort(std::vector<Key> &keys, Qt::SortOrder direction, Less less)
{
    if (direction == Qt::AscendingOrder)
        std::stable_sort(keys.begin(), keys.end(), less);
    else
        std::stable_sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) { return less(b, a); });
}

template <typename Key>
void writeBack(
    std::vector<quint32> &records, const std::vector<Key> &keys, const std::vector<quint32> &unknown)
{
    auto out = std::ranges::transform(keys, records.begin(), [](const Key &key) { return key.record; }).out;
    std::ranges::copy(unknown, out);
}

} // namespace

void appendUtf8(std::string &arena, QStringView text)
{
    QStringEncoder encoder(QStringConverter::Utf8);
    const size_t begin = arena.size();
    arena.resize(begin + size_t(encoder.requiredSpace(text.size())));
    const char *end = encoder.appendToBuffer(arena.data() + begin, text);
    arena.resize(size_t(end - arena.data()));
}

void appendFolded(std::string &arena, const QString &text)
{
    const size_t begin = arena.size();
    for (const QChar unit : text) {
        const char16_t c = unit.unicode();
        if (c >= 0x80) {
            arena.erase(begin);
            appendUtf8(arena, foldedText(text));
            break;
        }
        arena.push_back(char(c >= u'A' && c <= u'Z' ? c + 32 : c));
    }
    std::replace(arena.begin() + qsizetype(begin), arena.end(), fieldSeparator, ' ');
}

QByteArray foldedUtf8(const QString &text)
{
    std::string folded;
    appendFolded(folded, text);
    return QByteArray(folded.data(), qsizetype(folded.size()));
}

QList<QByteArray> searchWords(const QString &text)
{
    QList<QByteArray> words;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (const QByteArray folded = foldedUtf8(word); !folded.isEmpty()) // not an accent alone
            words.append(folded);
    }
    return words;
}

bool containsAll(std::string_view folded, const QList<QByteArray> &words)
{
    return std::ranges::all_of(
        words, [&](const QByteArray &word) { return folded.find(bytesOf(word)) != std::string_view::npos; });
}

void sortByText(std::vector<quint32> &records, Qt::SortOrder direction,
    const std::function<std::string_view(quint32)> &foldedTextOf)
{
    std::string keys;
    std::vector<TextKey> entries;
    std::vector<quint32> unknown;
    entries.reserve(records.size());
    keys.reserve(records.size() * 24);
    for (const quint32 record : records) {
        const std::string_view text = foldedTextOf(record);
        if (text.empty()) {
            unknown.push_back(record);
            continue;
        }
        const size_t offset = keys.size();
        appendNaturalKey(keys, text);
        entries.push_back({0, offset, keys.size() - offset, record});
    }
    cutCommonPrefix(keys, entries);
    stableSort(entries, direction, [&keys](const TextKey &a, const TextKey &b) {
        if (a.head != b.head)
            return a.head < b.head;
        const std::string_view left(keys.data() + a.offset, a.size);
        return left < std::string_view(keys.data() + b.offset, b.size);
    });
    writeBack(records, entries, unknown);
}

void sortByNumber(
    std::vector<quint32> &records, Qt::SortOrder direction, const std::function<NumberKey(quint32)> &numberOf)
{
    struct Entry
    {
        qint64 value;
        quint32 record;
    };
    std::vector<Entry> entries;
    std::vector<quint32> unknown;
    entries.reserve(records.size());
    for (const quint32 record : records) {
        const NumberKey key = numberOf(record);
        if (key.known)
            entries.push_back({key.value, record});
        else
            unknown.push_back(record);
    }
    stableSort(entries, direction, [](const Entry &a, const Entry &b) { return a.value < b.value; });
    writeBack(records, entries, unknown);
}

void sortByValue(
    std::vector<quint32> &records, Qt::SortOrder direction, const std::function<QVariant(quint32)> &valueOf)
{
    std::vector<QByteArray> texts;
    std::vector<NumberKey> numbers;
    const size_t end = records.empty() ? 0 : size_t(*std::ranges::max_element(records)) + 1;
    for (const quint32 record : records) {
        const QVariant value = valueOf(record);
        if (value.typeId() == QMetaType::QString) {
            texts.resize(end);
            texts[record] = foldedUtf8(value.toString());
        } else if (value.isValid()) {
            numbers.resize(end);
            numbers[record] = {value.toLongLong(), true};
        }
    }
    if (!texts.empty())
        sortByText(records, direction, [&](quint32 record) { return bytesOf(texts[record]); });
    else if (!numbers.empty())
        sortByNumber(records, direction, [&](quint32 record) { return numbers[record]; });
}

} // namespace desk
