// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal_store.h"

#include "app/store/journal_rows.h"
#include "models/domain/intent_goods.h"

#include <algorithm>
#include <limits>

namespace desk {

namespace {

constexpr int journalApplicationId = 0x4372'4a31; // "CrJ1"

/// The spellings that `wanted` picks, for an IN of SQL.
template <typename E, size_t N>
QString journalSpellings(const Spelling<E> (&table)[N], bool (*wanted)(E) = nullptr)
{
    QStringList texts;
    for (const Spelling<E> &row : table) {
        if (!wanted || wanted(row.value))
            texts << u'\'' + QString(row.text) + u'\'';
    }
    return texts.join(u',');
}

QString insertStatement(const QString &table, const JournalRowWriter &row)
{
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, row.columns(), row.placeholders());
}

template <typename T>
QString journalSelection(void (*describe)(JournalRowWriter &, const T &))
{
    JournalRowWriter row;
    describe(row, T());
    return row.selection();
}

} // namespace

JournalStore::JournalStore(const QString &folder, SqliteSchema schema)
    : m_file(folder,
        {QStringLiteral("journal.sqlite"), journalApplicationId, SqliteFileKind::Sharing::Owned,
            std::move(schema)})
{ }

template <typename T>
std::vector<T> JournalStore::rows(
    const QString &sql, const QVariantList &values, const std::function<void(JournalRowReader &, T &)> &read)
{
    std::vector<T> result;
    if (!m_file.isOpen())
        return result;
    auto query = db().select(sql, values);
    while (query && query->next()) {
        JournalRowReader row(*query);
        T value;
        read(row, value);
        result.push_back(std::move(value));
    }
    if (query && !db().failed(*query))
        return result;
    query.reset(); // before the file may be closed
    m_file.noteFailure();
    return {};
}

JournalStore::Step JournalStore::addLine(ActivityEntry entry)
{
    auto last = db().select(QStringLiteral("SELECT number, hash FROM activity ORDER BY number DESC LIMIT 1"));
    if (!last)
        return Step::Fail;
    QByteArray before;
    entry.number = 1;
    if (last->next()) {
        entry.number = last->value(0).toLongLong() + 1;
        before = last->value(1).toByteArray();
    } else if (db().failed(*last)) {
        return Step::Fail;
    }
    JournalRowWriter row;
    describeActivity(row, std::as_const(entry));
    const QByteArray hash = activityHash(before, row.values());
    row.bytes("hash", hash);
    return db().run(insertStatement(QStringLiteral("activity"), row), row.values()) ? Step::Keep : Step::Fail;
}

bool JournalStore::begin(const Intent &intent, const ActivityEntry &entry)
{
    return m_file.write([&] {
        // One key never goes with two bodies; the same body again is a change of the intent that it belongs
        // to.
        const auto taken
            = db().value(QStringLiteral("SELECT 1 FROM intents WHERE id = CAST(? AS TEXT)"
                                        " OR (idempotency_key <> '' AND idempotency_key = CAST(? AS TEXT))"),
                {journalText(intent.id), journalText(intent.idempotencyKey)});
        if (!taken)
            return Step::Fail;
        if (!taken->isNull())
            return Step::Refuse;
        JournalRowWriter row;
        describeIntent(row, intent);
        if (!db().run(insertStatement(QStringLiteral("intents"), row), row.values()))
            return Step::Fail;
        return addLine(entry);
    });
}

bool JournalStore::change(const Intent &intent, IntentState from, const ActivityEntry &entry)
{
    return m_file.write([&] {
        JournalRowWriter row;
        describeIntent(row, intent);
        QVariantList values = row.values();
        values << journalText(intent.id) << journalText(spelling(intentStateSpellings, from))
               << (intent.oldRequest.isNull() ? QByteArray("") : intent.oldRequest)
               << (intent.requestHash.isNull() ? QByteArray("") : intent.requestHash)
               << (intent.body.isNull() ? QByteArray("") : intent.body) << journalText(intent.idempotencyKey);
        // What it is about stays, but for a row of before, which is filled once.
        JournalRowWriter about;
        describeGoods(about, intent);
        values += about.values();
        auto update = db().select(
            QStringLiteral(
                "UPDATE intents SET %1 WHERE id = CAST(? AS TEXT)"
                " AND state = CAST(? AS TEXT) AND kind IN (%2)"
                " AND request = ? AND request_hash = ? AND body = ? AND idempotency_key = CAST(? AS TEXT)"
                " AND (length(request) > 0 OR (%3) IS (%4))")
                .arg(row.assignments(), journalSpellings(intentKindSpellings), about.columns(),
                    about.placeholders()),
            values);
        if (!update)
            return Step::Fail;
        return update->numRowsAffected() == 1 ? addLine(entry) : Step::Refuse;
    });
}

bool JournalStore::note(const ActivityEntry &entry)
{
    return m_file.write([&] { return addLine(entry); });
}

bool JournalStore::saveRun(const ImportRunRecord &run, const std::vector<ImportLineRecord> &lines)
{
    return m_file.write([&] {
        JournalRowWriter row;
        describeRun(row, run);
        if (!db().run(insertStatement(QStringLiteral("import_runs"), row)
                    + QStringLiteral(" ON CONFLICT (id) DO UPDATE SET ") + row.assignments()
                    + QStringLiteral(" WHERE state IN (%1)").arg(journalSpellings(journalRunSpellings)),
                row.values() + row.values()))
            return Step::Fail;
        JournalRowWriter form;
        form.text("run_id", run.id);
        const ImportLineRecord blank;
        describeLine(form, blank);
        auto insert = db().prepare(insertStatement(QStringLiteral("import_lines"), form)
            + QStringLiteral(" ON CONFLICT (run_id, line) DO UPDATE SET ") + form.assignments()
            + QStringLiteral(" WHERE state IN (%1)").arg(journalSpellings(journalLineSpellings)));
        if (!insert)
            return Step::Fail;
        for (const ImportLineRecord &line : lines) {
            JournalRowWriter values;
            values.text("run_id", run.id);
            describeLine(values, line);
            if (!db().run(*insert, values.values() + values.values()))
                return Step::Fail;
        }
        return Step::Keep;
    });
}

std::vector<Intent> JournalStore::load(const IntentOwner &owner, int ended)
{
    // No comparison may end in NULL: a damaged row is no less open for it.
    static const QString sql = [] {
        const QString own = QStringLiteral("account_id = CAST(? AS TEXT)");
        const QString endedStates = journalSpellings(intentStateSpellings, isEnded);
        const QString open = QStringLiteral("COALESCE(state, '') NOT IN (%1)").arg(endedStates);
        const QString elsewhere = QStringLiteral(
            "? AND account_id IS NOT CAST(? AS TEXT) AND %1 AND (COALESCE(origin, '') NOT LIKE 'http%' OR "
            "origin = CAST(? AS TEXT))"
            " AND (COALESCE(mode, '') NOT IN (%2) OR mode = CAST(? AS TEXT))"
            " AND NOT EXISTS (SELECT 1 FROM intents_not_ours AS n WHERE n.intent_id = intents.id"
            " AND n.account_id = CAST(? AS TEXT))")
                                      .arg(open, journalSpellings(accountModeSpellings));
        return QStringLiteral("SELECT %1 FROM intents WHERE (%2 AND (%4 OR sequence IN ("
                              "SELECT sequence FROM intents WHERE %2 AND state IN (%3)"
                              " ORDER BY created_at DESC, sequence DESC LIMIT ?))) OR (%5)"
                              " ORDER BY created_at, sequence")
            .arg(journalSelection<Intent>(describeIntent), own, endedStates, open, elsewhere);
    }();
    keepOrigin(owner);
    const QByteArray account = journalText(owner.id);
    const QByteArray mode
        = journalText(owner.mode ? QString(spelling(accountModeSpellings, *owner.mode)) : QString());
    return rows<Intent>(sql,
        {account, account, std::max(ended, 0), owner.mode.has_value(), account, journalText(owner.origin),
            mode, account},
        [](JournalRowReader &row, Intent &intent) {
            describeIntent(row, intent);
            takeOldRequest(intent);
            intent.notUnderstood = row.notUnderstood();
            if (const auto kind = row.strange(QLatin1StringView("kind")))
                intent.strangeKind = kind->isEmpty() ? QStringLiteral("?") : *kind;
        });
}

/// Version 1 kept no origin, but an account that is known by its old ID is at the address that it had then.
void JournalStore::keepOrigin(const IntentOwner &owner)
{
    if (owner.origin.isEmpty() || !m_file.problem().isWritable())
        return;
    const QVariantList values{journalText(owner.origin), journalText(owner.id)};
    const QString where
        = QStringLiteral(" WHERE account_id = CAST(? AS TEXT) AND origin = ''"
                         " AND kind IN (%1) AND state IN (%2)")
              .arg(journalSpellings(intentKindSpellings), journalSpellings(intentStateSpellings));
    const auto missing = db().value(QStringLiteral("SELECT 1 FROM intents") + where, {values[1]});
    if (missing && !missing->isNull())
        (void)m_file.write([&] {
            return db().run(QStringLiteral("UPDATE intents SET origin = CAST(? AS TEXT)") + where, values)
                ? Step::Keep
                : Step::Fail;
        });
}

bool JournalStore::disown(const QString &intentId, const ActivityEntry &entry)
{
    return m_file.write([&] {
        const bool isKept
            = db().run(QStringLiteral("INSERT OR IGNORE INTO intents_not_ours (intent_id, account_id)"
                                      " VALUES (CAST(? AS TEXT), CAST(? AS TEXT))"),
                {journalText(intentId), journalText(entry.accountId)});
        return isKept ? addLine(entry) : Step::Fail;
    });
}

bool JournalStore::adopt(const QString &formerId, const QString &accountId)
{
    const QVariantList ids{journalText(accountId), journalText(formerId)};
    const auto known
        = db().value(QStringLiteral("SELECT 1 FROM former_accounts WHERE account_id = CAST(? AS TEXT)"
                                    " AND former_id = CAST(? AS TEXT)"),
            ids);
    if (known && !known->isNull())
        return true;
    return m_file.write([&] {
        for (const char *statement : {"INSERT OR REPLACE INTO former_accounts (account_id, former_id)"
                                      " VALUES (CAST(? AS TEXT), CAST(? AS TEXT))",
                 "UPDATE intents SET account_id = CAST(? AS TEXT) WHERE account_id = CAST(? AS TEXT)",
                 "UPDATE import_runs SET account_id = CAST(? AS TEXT) WHERE account_id = CAST(? AS TEXT)",
                 "UPDATE OR IGNORE intents_not_ours SET account_id = CAST(? AS TEXT)"
                 " WHERE account_id = CAST(? AS TEXT)"}) {
            if (!db().run(QString::fromLatin1(statement), ids))
                return Step::Fail;
        }
        return Step::Keep;
    });
}

bool JournalStore::forget(const QString &accountId)
{
    if (!m_file.problem().isWritable() || !db().run(QStringLiteral("PRAGMA secure_delete=ON")))
        return false;
    const bool isGone = m_file.write([&] { return removeAccount(accountId); });
    // Copies of pages that were moved about are in the file until it is written anew.
    return isGone && m_file.writeAnew();
}

/// What keeps rows from being deleted or changed is taken away for one transaction, at the end of which it is
/// as it was.
JournalStore::Step JournalStore::removeAccount(const QString &accountId)
{
    auto found = db().select(QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"));
    QStringList makeTriggers;
    QStringList dropTriggers;
    while (found && found->next()) {
        dropTriggers << QStringLiteral("DROP TRIGGER ") + found->value(0).toString();
        makeTriggers << found->value(1).toString();
    }
    if (!found || db().failed(*found))
        return Step::Fail;
    found.reset();
    const auto runAll = [this](const QStringList &statements, const QVariantList &values) {
        return std::ranges::all_of(
            statements, [&](const QString &statement) { return db().run(statement, values); });
    };
    static const QString its
        = QStringLiteral(" IN (SELECT CAST(? AS TEXT) UNION ALL SELECT former_id FROM former_accounts"
                         " WHERE account_id = CAST(? AS TEXT))");
    const QVariantList ids{journalText(accountId), journalText(accountId)};
    const QStringList removals{QStringLiteral("DELETE FROM import_lines WHERE run_id IN"
                                              " (SELECT id FROM import_runs WHERE account_id%1)")
                                   .arg(its),
        QStringLiteral("DELETE FROM import_runs WHERE account_id") + its,
        QStringLiteral("DELETE FROM intents WHERE account_id") + its,
        QStringLiteral("DELETE FROM intents_not_ours WHERE account_id") + its,
        QStringLiteral("DELETE FROM activity WHERE account_id") + its};
    const bool isRemoved = runAll(dropTriggers, {}) && runAll(removals, ids)
        && db().run(
            QStringLiteral("DELETE FROM former_accounts WHERE account_id = CAST(? AS TEXT)"), {ids[0]});
    if (!isRemoved || chainAnew() == Step::Fail)
        return Step::Fail;
    return runAll(makeTriggers, {}) ? Step::Keep : Step::Fail;
}

/// Numbers the lines that are left from 1 on, each with a hash over the one that is before it now.
JournalStore::Step JournalStore::chainAnew()
{
    const QString selection = journalSelection<ActivityEntry>(describeActivity);
    const int columns = int(selection.count(u','));
    auto query = db().select(QStringLiteral("SELECT %1 FROM activity ORDER BY number").arg(selection));
    std::vector<QVariantList> changes;
    QByteArray before;
    qint64 number = 0;
    while (query && query->next()) {
        QVariantList values;
        for (int i = 0; i <= columns; ++i)
            values << query->value(i);
        const QVariant old = std::exchange(values[0], ++number);
        before = activityHash(before, values);
        changes.push_back({number, before, old});
    }
    if (!query || db().failed(*query))
        return Step::Fail;
    query.reset();
    // In this order no line gets a number that another one still has.
    auto update = db().prepare(QStringLiteral("UPDATE activity SET number = ?, hash = ? WHERE number = ?"));
    const bool isDone = update && std::ranges::all_of(changes, [&](const QVariantList &change) {
        return db().run(*update, change);
    });
    return isDone
            && db().run(
                QStringLiteral("UPDATE sqlite_sequence SET seq = ? WHERE name = 'activity'"), {number})
        ? Step::Keep
        : Step::Fail;
}

std::vector<ActivityEntry> JournalStore::activity(const ActivityQuery &query)
{
    const QString selection = journalSelection<ActivityEntry>(describeActivity);
    QString sql = QStringLiteral("SELECT %1 FROM activity WHERE number < ?").arg(selection);
    QVariantList values{query.before == 0 ? std::numeric_limits<qint64>::max() : query.before};
    if (!query.accountId.isEmpty()) {
        sql += QLatin1String(" AND account_id IN (SELECT CAST(? AS TEXT) UNION ALL SELECT former_id FROM"
                             " former_accounts WHERE account_id = CAST(? AS TEXT))");
        values << journalText(query.accountId) << journalText(query.accountId);
    }
    values << std::max(query.limit, 0);
    return rows<ActivityEntry>(sql + QLatin1String(" ORDER BY number DESC LIMIT ?"), values,
        [](JournalRowReader &row, ActivityEntry &entry) { describeActivity(row, entry); });
}

ActivityCheck JournalStore::checkActivity()
{
    ActivityCheck check;
    if (!m_file.isOpen())
        return check;
    const QString selection = journalSelection<ActivityEntry>(describeActivity);
    const int columns = int(selection.count(u','));
    auto query = db().select(QStringLiteral("SELECT %1, hash FROM activity ORDER BY number").arg(selection));
    QByteArray before;
    while (query && query->next()) {
        ++check.lines;
        QVariantList values;
        for (int i = 0; i <= columns; ++i)
            values << query->value(i);
        const QByteArray hash = query->value(columns + 1).toByteArray();
        const bool isGood = values[0].toLongLong() == check.lines && activityHash(before, values) == hash;
        if (!isGood && check.firstBad == 0)
            check.firstBad = check.lines;
        before = hash;
    }
    if (!query || db().failed(*query)) {
        query.reset();
        m_file.noteFailure();
        return {};
    }
    // The sequence remembers the newest line, also when lines were cut off at the end.
    const auto newest
        = db().value(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'activity'"), {}, 0);
    if (newest && newest->toLongLong() != check.lines && check.firstBad == 0)
        check.firstBad = check.lines + 1;
    check.done = newest.has_value();
    return check;
}

std::vector<ImportRunRecord> JournalStore::runs(const QString &accountId)
{
    return rows<ImportRunRecord>(
        QStringLiteral("SELECT %1 FROM import_runs WHERE account_id = CAST(? AS TEXT)"
                       " ORDER BY started_at DESC, sequence DESC")
            .arg(journalSelection<ImportRunRecord>(describeRun)),
        {journalText(accountId)}, [](JournalRowReader &row, ImportRunRecord &run) {
            describeRun(row, run);
            run.notUnderstood = row.notUnderstood();
        });
}

std::vector<ImportLineRecord> JournalStore::runLines(const QString &runId)
{
    return rows<ImportLineRecord>(
        QStringLiteral("SELECT %1 FROM import_lines WHERE run_id = CAST(? AS TEXT) ORDER BY line")
            .arg(journalSelection<ImportLineRecord>(describeLine)),
        {journalText(runId)}, [](JournalRowReader &row, ImportLineRecord &line) {
            describeLine(row, line);
            line.notUnderstood = row.notUnderstood();
        });
}

} // namespace desk
