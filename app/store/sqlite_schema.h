// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace desk {

/// The scripts that make a file: the first one makes version 1, each further one upgrades by one version. A
/// script is a list of statements.
struct SqliteSchema
{
    std::vector<QStringList> scripts;
    [[nodiscard]] int version() const { return int(scripts.size()); }
};

/// A script's statements: they are set apart by empty lines, and lines that begin with `--` are left out.
[[nodiscard]] QStringList sqlStatements(const QString &script);

// What this program writes (resources/sql).
[[nodiscard]] SqliteSchema journalSchema();
[[nodiscard]] SqliteSchema historySchema();

} // namespace desk
