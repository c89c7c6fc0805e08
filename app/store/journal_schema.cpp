// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal_schema.h"

#include <QFile>

/// Resources of a static library must be asked for, and from outside any namespace.
static void loadSqlResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace desk {

namespace {

constexpr int currentJournalVersion = 2;

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

JournalSchema journalSchema()
{
    JournalSchema schema;
    for (int version = 1; version <= currentJournalVersion; ++version) {
        if (const QStringList script = scriptOf(QStringLiteral("journal-%1").arg(version)); !script.isEmpty())
            schema.scripts.push_back(script);
    }
    return schema;
}

QStringList historySchema()
{
    return scriptOf(QStringLiteral("history-1"));
}

} // namespace desk
