// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/sqlite_connection.h"
#include "app/store/sqlite_schema.h"

namespace desk {

/// What a file of this program is.
struct SqliteFileKind
{
    QString name; ///< in its folder
    int applicationId = 0; ///< so that no other database is taken for it
    enum class Sharing {
        /// One process owns it. It has a rollback journal, not a write-ahead log: then every committed line
        /// is in
        /// the one file, none is lost with a `-wal` that went astray, and it works on network shares.
        /// `TRUNCATE`
        /// and not `DELETE`, because after a power cut a deleted rollback journal can come back and undo what
        /// was committed. It is flushed at every commit, and looked through when it is opened.
        Owned,
        /// Several processes use it at the same time, and it may be lost.
        Shared
    };
    Sharing sharing = Sharing::Owned;
    SqliteSchema schema;
};

/// One file of SQLite: makes it, recognises it, upgrades it version by version after a copy was made, and
/// sets it aside when it is damaged. One that a newer version wrote is only read. Blocks; it lives in its
/// store's thread.
class SqliteFile
{
public:
    /// In memory only when `folder` is empty.
    SqliteFile(const QString &folder, SqliteFileKind kind);

    /// Closes and opens again. `problem` tells how it went.
    void open();
    void close() { m_connection.close(); }
    /// How long a statement waits for another process that has the file; of a shared one.
    void setPatience(int ms);
    /// Only when it is damaged: puts an empty one in its place. Its bytes stay, under another name.
    void startAfresh();

    [[nodiscard]] const JournalProblem &problem() const { return m_problem; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// It is a database, but not one of ours; the problem is `Corrupt`.
    [[nodiscard]] bool isForeign() const { return m_isForeign; }
    /// It was made by this `open` or `startAfresh`.
    [[nodiscard]] bool isNew() const { return m_isNew; }
    /// May be open although it can't be written.
    [[nodiscard]] bool isOpen() const { return m_connection.isOpen(); }
    [[nodiscard]] SqliteConnection &connection() { return m_connection; }

    /// One write. True when it is on the disk; `problem` changes with success and failure.
    [[nodiscard]] bool write(const std::function<SqliteConnection::Step()> &work);
    /// Removes from the disk what was deleted: from the file, its log, and the copies of before upgrades.
    [[nodiscard]] bool writeAnew();
    /// A read failed with the connection's failure.
    void noteFailure();

private:
    using Kind = JournalProblem::Kind;
    [[nodiscard]] bool isOwned() const { return m_kind.sharing == SqliteFileKind::Sharing::Owned; }
    [[nodiscard]] bool fail(Kind kind, const QString &detail);
    [[nodiscard]] bool failAsConnection();
    [[nodiscard]] bool failAsTooNew(int version);
    [[nodiscard]] bool openExisting();
    [[nodiscard]] bool createNew();
    [[nodiscard]] bool prepareFolder();
    [[nodiscard]] bool configure();
    [[nodiscard]] bool recognise();
    [[nodiscard]] bool checkContents();
    [[nodiscard]] bool upgrade();
    [[nodiscard]] bool runScripts(int from);
    [[nodiscard]] bool backUp(int version);
    [[nodiscard]] bool probe();
    [[nodiscard]] bool isReplacedByNow();
    void setAside();

    QString m_path;
    QString m_folder;
    SqliteFileKind m_kind;
    SqliteConnection m_connection;
    JournalProblem m_problem;
    QString m_asideCopy;
    int m_version = 0;
    int m_patienceMs = 500; ///< two processes of this program write for a few ms each
    bool m_isForeign = false;
    bool m_isNew = false;
};

} // namespace desk
