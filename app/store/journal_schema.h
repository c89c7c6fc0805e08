// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace desk {

/// The scripts that make a journal: the first one makes version 1, each further one upgrades by one version.
/// A script is a list of statements.
struct JournalSchema
{
    std::vector<QStringList> scripts;
    [[nodiscard]] int version() const { return int(scripts.size()); }
};

/// A script's statements: they are set apart by empty lines, and lines that begin with `--` are left out.
[[nodiscard]] QStringList sqlStatements(const QString &script);

/// What this program writes (resources/sql).
[[nodiscard]] JournalSchema journalSchema();
/// The statements that make `history.sqlite`.
[[nodiscard]] QStringList historySchema();

} // namespace desk
