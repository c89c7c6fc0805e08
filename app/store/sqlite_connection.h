// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/intent_journal.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <optional>

namespace desk {

/// One connection to SQLite, with what went wrong last. It stays in the thread that opened it.
class SqliteConnection
{
public:
    SqliteConnection() = default;
    ~SqliteConnection() { close(); }
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    enum class Access { Write, Read };
    /// `file`, or `:memory:`. Nothing is read yet.
    [[nodiscard]] bool open(const QString &file, Access access = Access::Write);
    void close();
    [[nodiscard]] bool isOpen() const { return m_db.isOpen(); }

    [[nodiscard]] bool run(const QString &sql, const QVariantList &values = {});
    /// The rows, to be stepped through with `next`; nothing on failure.
    [[nodiscard]] std::optional<QSqlQuery> select(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row, or `fallback` without a row; nothing on failure.
    [[nodiscard]] std::optional<QVariant> value(
        const QString &sql, const QVariantList &values = {}, const QVariant &fallback = {});
    /// True when the query stopped for an error and not because there are no more rows.
    [[nodiscard]] bool failed(const QSqlQuery &query);
    /// A statement to be run many times.
    [[nodiscard]] std::optional<QSqlQuery> prepare(const QString &sql);
    [[nodiscard]] bool run(QSqlQuery &prepared, const QVariantList &values);

    enum class Step {
        Keep,
        Refuse, ///< nothing is to be written, and that is no fault of the file's
        Fail ///< a statement failed
    };
    enum class End { Committed, Refused, Failed };
    /// One transaction around `work`; what isn't committed is rolled back.
    [[nodiscard]] End transact(const std::function<Step()> &work);

    /// Of the last failure.
    [[nodiscard]] JournalProblem::Kind failureKind() const { return m_failureKind; }
    [[nodiscard]] const QString &failureText() const { return m_failureText; }

private:
    bool note(const QSqlError &error);

    QSqlDatabase m_db;
    JournalProblem::Kind m_failureKind = JournalProblem::Kind::None;
    QString m_failureText;
};

} // namespace desk
