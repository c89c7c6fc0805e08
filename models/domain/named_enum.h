// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>

namespace desk {

/// One row of an enumeration's table of spellings. The first row of a value is how it is written; further
/// rows are other spellings that providers use for it.
template <typename E>
struct Spelling
{
    E value;
    QLatin1StringView text;
};

/// A value of a provider's enumeration together with the text it came as. What the table does not know is
/// `E::Other`, shown verbatim and never guessed at.
template <typename E>
struct Named
{
    E value = E::Other;
    QString text; ///< as sent; empty = the field was absent

    friend bool operator==(const Named &, const Named &) = default;
    [[nodiscard]] bool isAbsent() const { return text.isEmpty(); }
};

template <typename E, size_t N>
[[nodiscard]] Named<E> fromSpelling(const Spelling<E> (&table)[N], const QString &text)
{
    const auto row = std::ranges::find_if(table, [&](const Spelling<E> &s) { return s.text == text; });
    return {row == std::end(table) ? E::Other : row->value, text};
}

template <typename E, size_t N>
[[nodiscard]] QLatin1StringView spelling(const Spelling<E> (&table)[N], E value)
{
    const auto row = std::ranges::find_if(table, [&](const Spelling<E> &s) { return s.value == value; });
    return row == std::end(table) ? QLatin1StringView() : row->text;
}

} // namespace desk
