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

/// Reads the columns in the order of `JournalRowWriter::selection`.
class JournalRowReader
{
public:
    explicit JournalRowReader(const QSqlQuery &query)
        : m_query(query)
    { }

    void text(const char *, QString &value) { value = nextText(); }
    void text(const char *, TenantId &value) { value = TenantId(nextText()); }
    void text(const char *, SubscriptionId &value) { value = SubscriptionId(nextText()); }
    void bytes(const char *, QByteArray &value) { value = next().toByteArray(); }
    void number(const char *, qint64 &value) { value = next().toLongLong(); }
    void number(const char *, int &value) { value = next().toInt(); }
    void number(const char *, std::optional<qint64> &value);
    void flag(const char *, bool &value) { value = next().toLongLong() != 0; }
    void flag(const char *, std::optional<bool> &value);
    void time(const char *, QDateTime &value);
    void people(const char *, std::vector<SeatPerson> &value);
    template <typename E, size_t N>
    void spelled(const char *column, E &value, const Spelling<E> (&table)[N], E ifUnknown)
    {
        std::optional<E> read;
        spelled(column, read, table);
        value = read.value_or(ifUnknown);
    }
    template <typename E, size_t N>
    void spelled(const char *column, std::optional<E> &value, const Spelling<E> (&table)[N])
    {
        const QString read = nextText();
        for (const Spelling<E> &row : table) {
            if (row.text == read)
                value = row.value;
        }
        if (!value && !read.isEmpty())
            m_unknown << QStringLiteral("%1 \"%2\"").arg(QLatin1StringView(column), read);
    }

    /// Spellings that this program doesn't know, e.g. `state "reversed"`.
    [[nodiscard]] const QStringList &unknown() const { return m_unknown; }

private:
    [[nodiscard]] QVariant next() { return m_query.value(m_next++); }
    [[nodiscard]] QString nextText();

    const QSqlQuery &m_query;
    int m_next = 0;
    QStringList m_unknown;
};

} // namespace desk
