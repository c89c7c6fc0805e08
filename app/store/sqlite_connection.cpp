// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlite_connection.h"

#include <QSqlError>
#include <QUuid>

namespace desk {

namespace {

/// SQLite's primary result code, as sqlite3.h has them; Qt hands out the extended one.
JournalProblem::Kind journalProblemOfCode(int extended)
{
    using Kind = JournalProblem::Kind;
    switch (extended & 0xff) {
    case 3: // PERM
    case 14: // CANTOPEN
        return Kind::CannotCreate;
    case 5: // BUSY
    case 6: // LOCKED
        return Kind::InUse;
    case 8: // READONLY
        return Kind::ReadOnly;
    case 11: // CORRUPT
    case 26: // NOTADB
        return Kind::Corrupt;
    case 13: // FULL
        return Kind::DiskFull;
    default: // IOERR and the rest
        return Kind::WriteFailed;
    }
}

} // namespace

bool SqliteConnection::open(const QString &file, Access access)
{
    close();
    m_db = QSqlDatabase::addDatabase(
        QStringLiteral("QSQLITE"), QStringLiteral("desk-") + QUuid::createUuid().toString());
    m_db.setDatabaseName(file);
    // Whoever has the file keeps it, so waiting longer would not help.
    m_db.setConnectOptions(access == Access::Read
            ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=50;QSQLITE_OPEN_READONLY")
            : QStringLiteral("QSQLITE_BUSY_TIMEOUT=50"));
    if (m_db.open())
        return true;
    note(m_db.lastError());
    if (m_db.lastError().nativeErrorCode().isEmpty())
        m_failureKind = JournalProblem::Kind::CannotCreate; // Qt's SQLite driver isn't there
    return false;
}

void SqliteConnection::close()
{
    if (!m_db.isValid() && m_db.connectionName().isEmpty())
        return;
    const QString name = m_db.connectionName();
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

bool SqliteConnection::note(const QSqlError &error)
{
    if (error.type() == QSqlError::NoError)
        return true;
    m_failureKind = journalProblemOfCode(error.nativeErrorCode().toInt());
    m_failureText = QStringLiteral("%1 (SQLite %2)").arg(error.databaseText(), error.nativeErrorCode());
    return false;
}

std::optional<QSqlQuery> SqliteConnection::prepare(const QString &sql)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (query.prepare(sql))
        return query;
    note(query.lastError());
    return std::nullopt;
}

bool SqliteConnection::run(QSqlQuery &prepared, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        prepared.bindValue(i, values[i]);
    return prepared.exec() || note(prepared.lastError());
}

bool SqliteConnection::run(const QString &sql, const QVariantList &values)
{
    auto query = prepare(sql);
    return query && run(*query, values);
}

std::optional<QSqlQuery> SqliteConnection::select(const QString &sql, const QVariantList &values)
{
    auto query = prepare(sql);
    if (!query || !run(*query, values))
        return std::nullopt;
    return query;
}

bool SqliteConnection::failed(const QSqlQuery &query)
{
    return !note(query.lastError());
}

std::optional<QVariant> SqliteConnection::value(
    const QString &sql, const QVariantList &values, const QVariant &fallback)
{
    auto query = select(sql, values);
    if (!query)
        return std::nullopt;
    if (query->next())
        return query->value(0);
    if (failed(*query))
        return std::nullopt;
    return fallback;
}

SqliteConnection::End SqliteConnection::transact(const std::function<Step()> &work)
{
    if (!run(QStringLiteral("BEGIN IMMEDIATE")))
        return End::Failed;
    const Step step = work();
    if (step == Step::Keep && run(QStringLiteral("COMMIT")))
        return End::Committed;
    const JournalProblem::Kind kind = m_failureKind;
    const QString text = m_failureText;
    // After some errors SQLite has rolled back by itself, and this fails; that is as well.
    (void)run(QStringLiteral("ROLLBACK"));
    m_failureKind = kind;
    m_failureText = text;
    return step == Step::Refuse ? End::Refused : End::Failed;
}

} // namespace desk
