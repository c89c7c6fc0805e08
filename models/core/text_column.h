// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

/// Between the fields of a folded text; no field holds it.
inline constexpr char fieldSeparator = '\x1f';

[[nodiscard]] inline std::string_view bytesOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// `foldedText` as UTF-8, without the separator; quick for ASCII.
[[nodiscard]] QByteArray foldedUtf8(const QString &text);

/// The same at the end of many others, without a text of its own on the way.
void appendFolded(std::string &arena, const QString &text);
/// `text` as UTF-8 there.
void appendUtf8(std::string &arena, QStringView text);

/// The words that a search asks for, folded; all must be found. Empty = no search.
[[nodiscard]] QList<QByteArray> searchWords(const QString &text);

/// Whether `folded` contains every word.
[[nodiscard]] bool containsAll(std::string_view folded, const QList<QByteArray> &words);

/// Sorts records by a folded text: bytewise, but with numbers by their value ("seat 9" before "seat 10").
/// Equal texts keep their order; empty texts come last in both directions.
void sortByText(std::vector<quint32> &records, Qt::SortOrder direction,
    const std::function<std::string_view(quint32)> &foldedTextOf);

/// Sorts records by a number; records without one come last in both directions, equal ones keep their order.
struct NumberKey
{
    qint64 value = 0;
    bool known = false;
};
void sortByNumber(std::vector<quint32> &records, Qt::SortOrder direction,
    const std::function<NumberKey(quint32)> &numberOf);

/// Sorts records by whole numbers or texts, whichever the values are; those that are invalid come last in
/// both directions, equal ones keep their order.
void sortByValue(
    std::vector<quint32> &records, Qt::SortOrder direction, const std::function<QVariant(quint32)> &valueOf);

} // namespace desk
