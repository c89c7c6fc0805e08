// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/named_enum.h"
#include "models/domain/seat_write.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <vector>

namespace desk {

/// Collects the columns and values of one row. Together with `JournalRowReader` it is given to one function
/// per table (journal_rows.h), so that writing and reading can't disagree.
///
/// Texts travel as UTF-8 bytes with a CAST, because SQLite's own UTF-16 functions drop a leading U+FEFF and
/// replace U+FFFE, and an ID is an ID to its last bit.
class JournalRowWriter
{
public:
    void text(const char *column, const QString &value);
    void text(const char *column, const TenantId &value) { text(column, value.text()); }
    void text(const char *column, const SubscriptionId &value) { text(column, value.text()); }
    void bytes(const char *column, const QByteArray &value);
    void number(const char *column, qint64 value);
    void number(const char *column, std::optional<qint64> value);
    void flag(const char *column, bool value) { number(column, qint64(value)); }
    void flag(const char *column, std::optional<bool> value);
    void time(const char *column, const QDateTime &value); ///< an invalid time is NULL
    void people(const char *column, const std::vector<SeatPerson> &value);
    template <typename E, size_t N>
    void spelled(const char *column, E value, const Spelling<E> (&table)[N], E)
    {
        text(column, QString(spelling(table, value)));
    }
    template <typename E, size_t N>
    void spelled(const char *column, std::optional<E> value, const Spelling<E> (&table)[N])
    {
        text(column, value ? QString(spelling(table, *value)) : QString());
    }

    [[nodiscard]] const QVariantList &values() const { return m_values; }
    [[nodiscard]] QString columns() const { return m_columns.join(u','); }
    [[nodiscard]] QString placeholders() const { return m_places.join(u','); }
    [[nodiscard]] QString selection() const { return m_selection.join(u','); }
    [[nodiscard]] QString assignments() const; ///< `a = ?, b = ?`

private:
    void add(const char *column, const QVariant &value, bool isText);

    QStringList m_columns;
    QStringList m_places;
    QStringList m_selection;
    QVariantList m_values;
};

/// Text as a value to bind where the statement says `CAST(? AS TEXT)`.
[[nodiscard]] QByteArray journalText(const QString &text);

/// Reads the columns in the order of `JournalRowWriter::selection`. No value of a damaged row stops it; what
/// it made nothing of is in `notUnderstood`.
class JournalRowReader
{
public:
    explicit JournalRowReader(const QSqlQuery &query)
        : m_query(query)
    { }

    void text(const char *column, QString &value) { value = nextText(column); }
    void text(const char *column, TenantId &value) { value = TenantId(nextText(column)); }
    void text(const char *column, SubscriptionId &value) { value = SubscriptionId(nextText(column)); }
    void bytes(const char *column, QByteArray &value);
    void number(const char *column, qint64 &value) { value = nextCount(column).value_or(0); }
    void number(const char *column, int &value) { value = int(nextCount(column).value_or(0)); }
    void number(const char *column, std::optional<qint64> &value) { value = nextOptional(column); }
    void flag(const char *column, bool &value) { value = nextCount(column).value_or(0) != 0; }
    void flag(const char *column, std::optional<bool> &value);
    void time(const char *column, QDateTime &value);
    void people(const char *, std::vector<SeatPerson> &value);
    template <typename E, size_t N>
    void spelled(const char *column, E &value, const Spelling<E> (&table)[N], E ifUnknown)
    {
        std::optional<E> read;
        const QString text = readSpelling(column, read, table);
        // Where "not known" has no spelling of its own, nothing at all is strange too.
        if (!read && text.isEmpty() && !spelling(table, ifUnknown).isEmpty())
            note(column, text);
        value = read.value_or(ifUnknown);
    }
    template <typename E, size_t N>
    void spelled(const char *column, std::optional<E> &value, const Spelling<E> (&table)[N])
    {
        readSpelling(column, value, table);
    }

    /// What this program doesn't understand, or what can't be in its column, e.g. `state "reversed"`; empty
    /// when there is nothing.
    [[nodiscard]] QString notUnderstood() const;
    /// What was found in that column, if it wasn't understood.
    [[nodiscard]] std::optional<QString> strange(QLatin1StringView column) const;

private:
    [[nodiscard]] QVariant next() { return m_query.value(m_next++); }
    [[nodiscard]] QString nextText(const char *column);
    /// A whole number, or nothing and a note.
    [[nodiscard]] std::optional<qint64> nextCount(const char *column);
    [[nodiscard]] std::optional<qint64> nextOptional(const char *column);
    void note(const char *column, const QString &found) { m_strange.append({QLatin1String(column), found}); }
    template <typename E, size_t N>
    QString readSpelling(const char *column, std::optional<E> &value, const Spelling<E> (&table)[N])
    {
        QString read = nextText(column);
        for (const Spelling<E> &row : table) {
            if (row.text == read)
                value = row.value;
        }
        if (!value && !read.isEmpty())
            note(column, read);
        return read;
    }

    const QSqlQuery &m_query;
    int m_next = 0;
    QList<std::pair<QString, QString>> m_strange; ///< column, what is in it
};

} // namespace desk
