// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlite_schema.h"

#include <QFile>

/// Resources of a static library must be asked for, and from outside any namespace.
static void loadSqlResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace desk {

namespace {

QStringList scriptOf(const QString &name)
{
    loadSqlResources();
    QFile script(QStringLiteral(":/sql/%1.sql").arg(name));
    return script.open(QIODevice::ReadOnly) ? sqlStatements(QString::fromUtf8(script.readAll()))
                                            : QStringList();
}

} // namespace

QStringList sqlStatements(const QString &script)
{
    QStringList statements;
    QString current;
    for (const QString &line : (script + u'\n').split(u'\n')) {
        if (line.startsWith(QLatin1StringView("--")))
            continue;
        if (!line.trimmed().isEmpty()) {
            current += line + u'\n';
        } else if (!current.isEmpty()) {
            statements << current;
            current.clear();
        }
    }
    return statements;
}

SqliteSchema journalSchema()
{
    return {{scriptOf(QStringLiteral("journal-1")), scriptOf(QStringLiteral("journal-2")),
        scriptOf(QStringLiteral("journal-3")), scriptOf(QStringLiteral("journal-4"))}};
}

SqliteSchema historySchema()
{
    return {{scriptOf(QStringLiteral("history-1")), scriptOf(QStringLiteral("history-2"))}};
}

} // namespace desk
