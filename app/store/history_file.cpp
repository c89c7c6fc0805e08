// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history_file.h"

#include <QCoreApplication>

namespace desk {

namespace {

using Step = SqliteConnection::Step;

constexpr int historyApplicationId = 0x4372'4831; // "CrH1"
constexpr QLatin1StringView historyTables[]{QLatin1StringView("credit_samples"),
    QLatin1StringView("credit_alerts"), QLatin1StringView("capacity_samples")};
constexpr int patienceMs = 500; // two processes of this program write for a few ms each

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

CreditAlertState alertOf(const QSqlQuery &row)
{
    CreditAlertState state;
    state.tenant = TenantId(row.value(0).toString());
    state.poolKey = row.value(1).toString();
    if (row.value(2).toInt() != 0)
        state.rule = CreditAlertRule{
            countOf(row.value(3)), countOf(row.value(4)), countOf(row.value(5)), countOf(row.value(6))};
    state.percentRaised = row.value(7).toInt() != 0;
    state.creditsRaised = row.value(8).toInt() != 0;
    state.runOutRaised = row.value(9).toInt() != 0;
    state.expiryRaised = row.value(10).toInt() != 0;
    return state;
}

} // namespace

HistoryFile::HistoryFile(const QString &folder, SqliteSchema schema)
    : m_file(folder,
        {QStringLiteral("history.sqlite"), historyApplicationId, SqliteFileKind::Sharing::Shared,
            std::move(schema)})
{ }

void HistoryFile::open()
{
    m_file.open();
    if (m_file.problem().kind == JournalProblem::Kind::Corrupt && !m_file.isForeign())
        return beginAnew();
    takeProblem();
}

void HistoryFile::beginAnew()
{
    m_file.startAfresh();
    takeProblem();
    if (m_isOpen && m_file.isNew())
        m_problem = HistoryWords::tr("What was seen before couldn't be read, so the history begins anew. The "
                                     "damaged file is beside %1.")
                        .arg(m_file.path());
}

void HistoryFile::takeProblem()
{
    using Kind = JournalProblem::Kind;
    const JournalProblem &problem = m_file.problem();
    m_isOpen = problem.kind == Kind::None;
    m_isNewer = problem.kind == Kind::TooNew;
    m_mayPass = false;
    m_problem.clear();
    switch (problem.kind) {
    case Kind::None:
    case Kind::Opening:
        break;
    case Kind::TooNew:
        m_problem
            = HistoryWords::tr("%1 was written by a newer version of this program, so no history is kept.")
                  .arg(problem.path);
        break;
    case Kind::CannotCreate:
        m_problem = HistoryWords::tr("%1 can't be made or opened, so no history is kept.").arg(problem.path);
        break;
    case Kind::Corrupt:
        m_problem = m_file.isForeign()
            ? HistoryWords::tr("%1 isn't a history of this program, so no history is kept.").arg(problem.path)
            : HistoryWords::tr("%1 is damaged and can't be renamed, so no history is kept.")
                  .arg(problem.path);
        break;
    case Kind::ReadOnly:
    case Kind::DiskFull:
    case Kind::InUse:
    case Kind::WriteFailed:
        noteFailure();
        break;
    }
}

bool HistoryFile::isReady()
{
    // One that was locked may be free by now.
    if (!m_isOpen && m_mayPass)
        open();
    return m_isOpen;
}

void HistoryFile::setPatience(bool patient)
{
    m_isPatient = patient;
    m_file.setPatience(patient ? patienceMs : 0);
}

void HistoryFile::noteFailure()
{
    if (m_isNewer)
        return; // it may be otherwise than this program thinks
    if (m_isOpen && db().failureKind() == JournalProblem::Kind::Corrupt) {
        m_file.noteFailure();
        return beginAnew();
    }
    // Whoever holds the lock for so long holds it longer: what waits behind this must not add up, because
    // the end of the program waits for it.
    if (db().failureKind() == JournalProblem::Kind::InUse)
        setPatience(false);
    m_problem = HistoryWords::tr("The history can't be written or read: %1").arg(db().failureText());
    m_mayPass = true;
}

void HistoryFile::write(const std::function<Step()> &work)
{
    if (!isReady())
        return;
    if (db().transact(work) == SqliteConnection::End::Failed)
        return noteFailure();
    if (!m_isPatient)
        setPatience(true);
    if (std::exchange(m_mayPass, false))
        m_problem.clear();
}

/// What could be read until it failed is given.
template <typename T, typename RowOf>
std::vector<T> HistoryFile::read(const QString &sql, const QVariantList &values, RowOf rowOf)
{
    std::vector<T> all;
    if (!isReadable())
        return all;
    auto rows = db().select(sql, values);
    while (rows && rows->next())
        all.push_back(rowOf(*rows));
    const bool failed = !rows || db().failed(*rows);
    rows.reset(); // a connection in use can't be closed
    if (failed)
        noteFailure();
    return all;
}

Step HistoryFile::addOne(const QString &accountId, const TenantId &tenant, const CreditSample &sample)
{
    auto last = db().select(
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
        return db().run(
                   QStringLiteral("UPDATE credit_samples SET at=? WHERE id=?"), {sample.at, before[0].first})
            ? Step::Keep
            : Step::Fail;
    return db().run(
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
    return read<CreditSample>(
        QStringLiteral(
            "SELECT at,pool,base,addon,total,credit_limit FROM credit_samples WHERE account_id=? AND "
            "tenant_id=? ORDER BY at,id"),
        {accountId, tenant.text()}, [](const QSqlQuery &row) { return sampleOf(row, 0); });
}

void HistoryFile::addCapacity(
    const QString &accountId, const TenantId &tenant, const CapacityObservation &seen)
{
    write([&] {
        auto last = db().select(
            QStringLiteral("SELECT units FROM capacity_samples WHERE account_id=? AND tenant_id=? "
                           "ORDER BY id DESC LIMIT 1"),
            {accountId, tenant.text()});
        if (!last)
            return Step::Fail;
        const bool isSame = last->next() && last->value(0).toLongLong() == seen.units;
        last.reset();
        return isSame
                || db().run(
                    QStringLiteral(
                        "INSERT INTO capacity_samples (account_id,tenant_id,at,units) VALUES (?,?,?,?)"),
                    {accountId, tenant.text(), seen.utcMs, seen.units})
            ? Step::Keep
            : Step::Fail;
    });
}

std::vector<CapacityObservation> HistoryFile::capacities(const QString &accountId, const TenantId &tenant)
{
    return read<CapacityObservation>(
        QStringLiteral(
            "SELECT at,units FROM capacity_samples WHERE account_id=? AND tenant_id=? ORDER BY at,id"),
        {accountId, tenant.text()}, [](const QSqlQuery &row) {
            return CapacityObservation{row.value(0).toLongLong(), row.value(1).toLongLong()};
        });
}

std::vector<CreditAlertState> HistoryFile::alerts(const QString &accountId)
{
    return read<CreditAlertState>(
        QStringLiteral("SELECT tenant_id,pool,rule,below_percent,below_credits,runs_out_days,expires_days,"
                       "percent_raised,credits_raised,run_out_raised,expiry_raised FROM credit_alerts WHERE "
                       "account_id=?"),
        {accountId}, alertOf);
}

void HistoryFile::setAlert(const QString &accountId, const CreditAlertState &state)
{
    const CreditAlertRule rule = state.rule.value_or(CreditAlertRule());
    write([&] {
        return db().run(
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

void HistoryFile::adopt(const QString &formerId, const QString &accountId)
{
    write([&] {
        for (const QLatin1StringView table : historyTables) {
            // A rule that was set since is the newer one.
            const bool isMoved
                = db().run(
                      QStringLiteral("UPDATE OR IGNORE %1 SET account_id=? WHERE account_id=?").arg(table),
                      {accountId, formerId})
                && db().run(QStringLiteral("DELETE FROM %1 WHERE account_id=?").arg(table), {formerId});
            if (!isMoved)
                return Step::Fail;
        }
        return Step::Keep;
    });
}

void HistoryFile::forget(const QString &accountId)
{
    if (!isReady() || !db().run(QStringLiteral("PRAGMA secure_delete=ON")))
        return;
    write([&] {
        for (const QLatin1StringView table : historyTables) {
            if (!db().run(QStringLiteral("DELETE FROM %1 WHERE account_id=?").arg(table), {accountId}))
                return Step::Fail;
        }
        return Step::Keep;
    });
    (void)m_file.writeAnew();
}

} // namespace desk
