// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/journal_connection.h"
#include "app/store/journal_schema.h"

namespace desk {

/// The journal's file: makes it, owns it as long as it is open, upgrades it, and sets a copy aside when it is
/// damaged. Blocks; it lives in the store's thread.
///
/// It has a rollback journal, not a write-ahead log: then every committed line is in the one file, none is
/// lost with a `-wal` that went astray, and it works on network shares. `TRUNCATE` and not `DELETE`, because
/// after a power cut a deleted rollback journal can come back and undo what was committed.
class JournalFile
{
public:
    /// `journal.sqlite` in `folder`; in memory only when that is empty.
    explicit JournalFile(const QString &folder, JournalSchema schema = journalSchema());

    /// Closes and opens again. `problem` tells how it went.
    void open();
    /// Only when it is damaged: puts an empty one in its place. The copy stays.
    void startAfresh();

    [[nodiscard]] const JournalProblem &problem() const { return m_problem; }
    /// May be open although it can't be written.
    [[nodiscard]] bool isOpen() const { return m_connection.isOpen(); }
    [[nodiscard]] JournalConnection &connection() { return m_connection; }

    /// One write. True when it is on the disk; `problem` changes with success and failure.
    [[nodiscard]] bool write(const std::function<JournalConnection::Step()> &work);
    /// A read failed with the connection's failure.
    void noteFailure();

private:
    using Kind = JournalProblem::Kind;
    [[nodiscard]] bool fail(Kind kind, const QString &detail);
    [[nodiscard]] bool failAsConnection();
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
    void setAside();

    QString m_path;
    QString m_folder;
    JournalSchema m_schema;
    JournalConnection m_connection;
    JournalProblem m_problem;
    QString m_asideCopy;
    int m_version = 0;
};

} // namespace desk
