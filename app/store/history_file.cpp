// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history_file.h"

#include "app/store/journal_schema.h"
#include "app/store/set_aside.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace desk {

namespace {

using Step = JournalConnection::Step;

constexpr int historyApplicationId = 0x4372'4831; // "CrH1", so that no other database is taken for ours
constexpr int historyVersion = 1;
constexpr int patienceMs = 500; // two processes of this program write for a few ms each
constexpr QFileDevice::Permissions privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(HistoryFile)
};

QVariant countOrNull(std::optional<qint64> count)
{
    return count ? QVariant(*count) : QVariant();
}

std::optional<qint64> countOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

CreditSample sampleOf(const QSqlQuery &row, int first)
{
    return {row.value(first).toLongLong(), row.value(first + 1).toString(), countOf(row.value(first + 2)),
        countOf(row.value(first + 3)), countOf(row.value(first + 4)), countOf(row.value(first + 5))};
}

} // namespace

HistoryFile::HistoryFile(const QString &folder)
    : m_folder(folder)
    , m_path(folder.isEmpty() ? QStringLiteral(":memory:") : folder + QLatin1String("/history.sqlite"))
{ }

void HistoryFile::open()
{
    m_problem.clear();
    m_mayPass = false;
    if (m_folder.isEmpty()) {
        m_isOpen = m_connection.open(m_path) && makeTables();
        if (!m_isOpen)
            noteFailure();
        return;
    }
    if (!prepareFolder())
        return;
    m_isOpen = openFile();
    if (m_isOpen || !m_problem.isEmpty())
        return;
    if (m_connection.failureKind() == JournalProblem::Kind::Corrupt)
        beginAnew();
    else
        noteFailure();
}

void HistoryFile::beginAnew()
{
    m_connection.close();
    m_problem.clear();
    // Another process may have done this already, and the file of that name is a new one.
    const bool isOpened = openFile();
    m_isOpen = isOpened
        && m_connection.value(QStringLiteral("PRAGMA integrity_check(1)")) == QVariant(QStringLiteral("ok"));
    if (m_isOpen || !m_problem.isEmpty())
        return;
    if (!isOpened && m_connection.failureKind() != JournalProblem::Kind::Corrupt)
        return noteFailure(); // a lock is no damage
    m_connection.close();
    // What is left of it may be worth something to somebody: it keeps its bytes under another name.
    if (!moveAside(m_path)) {
        m_problem
            = HistoryWords::tr("%1 is damaged and can't be renamed, so no history is kept.").arg(m_path);
        return;
    }
    m_isOpen = prepareFolder() && openFile();
    if (m_isOpen)
        m_problem = HistoryWords::tr("What was seen before couldn't be read, so the history begins anew. The "
                                     "damaged file is beside %1.")
                        .arg(m_path);
    else if (m_problem.isEmpty())
        noteFailure();
    m_mayPass = m_mayPass && !m_isOpen;
}

bool HistoryFile::isReady()
{
    // One that was locked may be free by now.
    if (!m_isOpen && m_mayPass)
        open();
    return m_isOpen;
}

bool HistoryFile::prepareFolder()
{
    if (!QFileInfo(m_folder).isDir() && !QDir().mkpath(m_folder)) {
        m_problem = HistoryWords::tr("The folder %1 can't be made, so no history is kept.").arg(m_folder);
        return false;
    }
    if (QFileInfo(m_path).isSymLink()) {
        m_problem
            = HistoryWords::tr("%1 is a link; links aren't followed, so no history is kept.").arg(m_path);
        return false;
    }
    // SQLite would make it readable for others.
    QFile file(m_path);
    if (!file.exists() && !file.open(QIODevice::NewOnly | QIODevice::WriteOnly, privateFile)
        && !QFile::exists(m_path)) {
        m_problem = HistoryWords::tr("%1 can't be made, so no history is kept.").arg(m_path);
        return false;
    }
    QFile::setPermissions(m_path, privateFile);
    return true;
}

bool HistoryFile::openFile()
{
    if (!m_connection.open(m_path))
        return false;
    setPatience(m_isPatient);
    for (const char *pragma : {"journal_mode=WAL", "synchronous=NORMAL", "trusted_schema=OFF"}) {
        if (!m_connection.run(QLatin1String("PRAGMA ") + QLatin1String(pragma)))
            return false;
    }
    const auto version = m_connection.value(QStringLiteral("PRAGMA user_version"));
    const auto application = m_connection.value(QStringLiteral("PRAGMA application_id"));
    if (!version || !application)
        return false;
    if (version->toInt() == 0 && application->toInt() == 0)
        return makeTables();
    if (application->toInt() == historyApplicationId && version->toInt() <= historyVersion)
        return true;
    m_connection.close();
    m_problem = application->toInt() == historyApplicationId
        ? HistoryWords::tr("%1 was written by a newer version of this program, so no history is kept.")
              .arg(m_path)
        : HistoryWords::tr("%1 isn't a history of this program, so no history is kept.").arg(m_path);
    return false;
}

bool HistoryFile::makeTables()
{
    const QStringList statements = historySchema();
    const auto end = m_connection.transact([&] {
        // Another process may have been faster.
        const auto version = m_connection.value(QStringLiteral("PRAGMA user_version"));
        if (version && version->toInt() == historyVersion)
            return Step::Refuse;
        for (const QString &statement : statements) {
            if (!m_connection.run(statement))
                return Step::Fail;
        }
        const bool marked
            = m_connection.run(QStringLiteral("PRAGMA application_id=%1").arg(historyApplicationId))
            && m_connection.run(QStringLiteral("PRAGMA user_version=%1").arg(historyVersion));
        return marked ? Step::Keep : Step::Fail;
    });
    return end != JournalConnection::End::Failed;
}

void HistoryFile::setPatience(bool patient)
{
    m_isPatient = patient;
    (void)m_connection.run(QStringLiteral("PRAGMA busy_timeout=%1").arg(patient ? patienceMs : 0));
}

void HistoryFile::noteFailure()
{
    if (m_isOpen && !m_folder.isEmpty() && m_connection.failureKind() == JournalProblem::Kind::Corrupt)
        return beginAnew();
    // Whoever holds the lock for so long holds it longer: what waits behind this must not add up, because
    // the end of the program waits for it.
    if (m_connection.failureKind() == JournalProblem::Kind::InUse)
        setPatience(false);
    m_problem = HistoryWords::tr("The history can't be written or read: %1").arg(m_connection.failureText());
    m_mayPass = true;
}

void HistoryFile::write(const std::function<Step()> &work)
{
    if (!isReady())
        return;
    if (m_connection.transact(work) == JournalConnection::End::Failed)
        return noteFailure();
    if (!m_isPatient)
        setPatience(true);
    if (std::exchange(m_mayPass, false))
        m_problem.clear();
}

Step HistoryFile::addOne(const QString &accountId, const TenantId &tenant, const CreditSample &sample)
{
    auto last = m_connection.select(
        QStringLiteral(
            "SELECT id,at,pool,base,addon,total,credit_limit FROM credit_samples WHERE account_id=? "
            "AND tenant_id=? AND pool=? ORDER BY id DESC LIMIT 2"),
        {accountId, tenant.text(), sample.poolKey});
    if (!last)
        return Step::Fail;
    std::vector<std::pair<qint64, CreditSample>> before;
    while (last->next())
        before.emplace_back(last->value(0).toLongLong(), sampleOf(*last, 1));
    // A run of the same credits is its first and its last sample.
    const bool inRun = before.size() == 2 && before[0].second.sameCredits(sample)
        && before[1].second.sameCredits(sample) && sample.at >= before[0].second.at;
    if (inRun)
        return m_connection.run(
                   QStringLiteral("UPDATE credit_samples SET at=? WHERE id=?"), {sample.at, before[0].first})
            ? Step::Keep
            : Step::Fail;
    return m_connection.run(
               QStringLiteral("INSERT INTO credit_samples (account_id,tenant_id,pool,at,base,addon,total,"
                              "credit_limit) VALUES (?,?,?,?,?,?,?,?)"),
               {accountId, tenant.text(), sample.poolKey, sample.at, countOrNull(sample.base),
                   countOrNull(sample.addon), countOrNull(sample.total), countOrNull(sample.limit)})
        ? Step::Keep
        : Step::Fail;
}

void HistoryFile::add(
    const QString &accountId, const TenantId &tenant, const std::vector<CreditSample> &samples)
{
    write([&] {
        for (const CreditSample &sample : samples) {
            if (addOne(accountId, tenant, sample) == Step::Fail)
                return Step::Fail;
        }
        return Step::Keep;
    });
}

std::vector<CreditSample> HistoryFile::samples(const QString &accountId, const TenantId &tenant)
{
    std::vector<CreditSample> all;
    if (!isReady())
        return all;
    auto rows = m_connection.select(
        QStringLiteral(
            "SELECT at,pool,base,addon,total,credit_limit FROM credit_samples WHERE account_id=? AND "
            "tenant_id=? ORDER BY at,id"),
        {accountId, tenant.text()});
    while (rows && rows->next())
        all.push_back(sampleOf(*rows, 0));
    const bool failed = !rows || m_connection.failed(*rows);
    rows.reset(); // a connection in use can't be closed
    if (failed)
        noteFailure();
    return all;
}

std::vector<CreditAlertState> HistoryFile::alerts(const QString &accountId)
{
    std::vector<CreditAlertState> all;
    if (!isReady())
        return all;
    auto rows = m_connection.select(
        QStringLiteral("SELECT tenant_id,pool,rule,below_percent,below_credits,runs_out_days,expires_days,"
                       "percent_raised,credits_raised,run_out_raised,expiry_raised FROM credit_alerts WHERE "
                       "account_id=?"),
        {accountId});
    while (rows && rows->next()) {
        CreditAlertState state;
        state.tenant = TenantId(rows->value(0).toString());
        state.poolKey = rows->value(1).toString();
        if (rows->value(2).toInt() != 0)
            state.rule = CreditAlertRule{countOf(rows->value(3)), countOf(rows->value(4)),
                countOf(rows->value(5)), countOf(rows->value(6))};
        state.percentRaised = rows->value(7).toInt() != 0;
        state.creditsRaised = rows->value(8).toInt() != 0;
        state.runOutRaised = rows->value(9).toInt() != 0;
        state.expiryRaised = rows->value(10).toInt() != 0;
        all.push_back(std::move(state));
    }
    const bool failed = !rows || m_connection.failed(*rows);
    rows.reset(); // a connection in use can't be closed
    if (failed)
        noteFailure();
    return all;
}

void HistoryFile::setAlert(const QString &accountId, const CreditAlertState &state)
{
    const CreditAlertRule rule = state.rule.value_or(CreditAlertRule());
    write([&] {
        return m_connection.run(
                   QStringLiteral("INSERT OR REPLACE INTO credit_alerts VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"),
                   {accountId, state.tenant.text(), state.poolKey, int(state.rule.has_value()),
                       countOrNull(rule.belowPercent), countOrNull(rule.belowCredits),
                       countOrNull(rule.runsOutWithinDays), countOrNull(rule.expiresWithinDays),
                       int(state.percentRaised), int(state.creditsRaised), int(state.runOutRaised),
                       int(state.expiryRaised)})
            ? Step::Keep
            : Step::Fail;
    });
}

} // namespace desk
