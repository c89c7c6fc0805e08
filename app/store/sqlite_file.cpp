// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlite_file.h"

#include "app/store/set_aside.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

#include <algorithm>

namespace desk {

namespace {

constexpr QFileDevice::Permissions ownersFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownersFolder = ownersFile | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions othersPermissions = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

bool makePrivateFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownersFile);
}

struct SqliteHeader
{
    int version = 0;
    int applicationId = 0;
};

/// Read without SQLite, which would put right what a crash left, and so change the file. Zeros when it isn't
/// a database. What is in a write-ahead log only isn't seen.
SqliteHeader sqliteHeader(const QString &path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(100) : QByteArray();
    if (bytes.size() < 100 || !bytes.startsWith("SQLite format 3"))
        return {};
    return {qFromBigEndian<qint32>(bytes.constData() + 60), qFromBigEndian<qint32>(bytes.constData() + 68)};
}

/// What `integrity_check` says of a value that can't be in its column: that is its row's trouble, not the
/// file's.
bool isOfOneRow(const QString &verdict)
{
    return verdict.contains(QLatin1StringView(" value in "))
        || verdict.startsWith(QLatin1StringView("CHECK constraint failed in "));
}

} // namespace

SqliteFile::SqliteFile(const QString &folder, SqliteFileKind kind)
    : m_folder(folder)
    , m_kind(std::move(kind))
{
    m_path = folder.isEmpty() ? QStringLiteral(":memory:") : folder + u'/' + m_kind.name;
    m_problem.path = m_path;
}

bool SqliteFile::fail(Kind kind, const QString &detail)
{
    m_problem.kind = kind;
    m_problem.detail = detail;
    if (kind == Kind::Corrupt)
        setAside();
    else if (kind == Kind::InUse && isOwned())
        m_connection.close(); // nothing of it may be read or written
    return false;
}

/// It is left as it is, and read as far as it is like ours.
bool SqliteFile::failAsTooNew(int version)
{
    (void)fail(Kind::TooNew,
        QStringLiteral("the file has version %1, this program knows %2")
            .arg(version)
            .arg(m_kind.schema.version()));
    m_connection.close();
    const bool isReadable = m_connection.open(m_path, SqliteConnection::Access::Read)
        && m_connection.run(QStringLiteral("PRAGMA query_only=ON"))
        && m_connection.run(QStringLiteral("PRAGMA trusted_schema=OFF"));
    if (!isReadable)
        m_connection.close();
    return false;
}

bool SqliteFile::failAsConnection()
{
    return fail(m_connection.failureKind(), m_connection.failureText());
}

void SqliteFile::noteFailure()
{
    // A newer one may be otherwise than this program thinks, and is no worse for it.
    if (m_problem.kind != Kind::TooNew)
        (void)failAsConnection();
}

void SqliteFile::open()
{
    m_connection.close();
    m_problem.kind = Kind::Opening;
    m_problem.detail.clear();
    m_isForeign = false;
    m_isNew = false;
    bool isReady = false;
    if (m_folder.isEmpty())
        isReady = (m_connection.open(m_path) && configure() && runScripts(0)) || failAsConnection();
    else
        isReady = prepareFolder() && openExisting();
    if (isReady)
        m_problem.kind = Kind::None;
    else if (m_problem.kind == Kind::Opening || m_problem.kind == Kind::None)
        (void)fail(Kind::WriteFailed, m_connection.failureText());
}

bool SqliteFile::prepareFolder()
{
    const QFileInfo folder(m_folder);
    if (!folder.isDir() && !QDir().mkpath(m_folder))
        return fail(Kind::CannotCreate, QStringLiteral("the folder %1 can't be made").arg(m_folder));
    // A folder of somebody else's refuses this; the file is private all the same.
    if (folder.permissions() & othersPermissions)
        QFile::setPermissions(m_folder, ownersFolder);
    const QFileInfo file(m_path);
    if (file.isSymLink())
        return fail(Kind::CannotCreate, QStringLiteral("%1 is a link; links aren't followed").arg(m_path));
    if (!file.exists())
        return createNew();
    if (!file.isFile())
        return fail(Kind::CannotCreate, QStringLiteral("%1 isn't a file").arg(m_path));
    // A new file gets its name when it is whole, so an empty one has lost what was in it.
    if (file.size() == 0 && isOwned())
        return fail(Kind::Corrupt, QStringLiteral("the file is empty"));
    return true;
}

/// Made under another name: an empty file, as a crash would leave one, could not be told from a damaged one.
bool SqliteFile::createNew()
{
    const QString temporary
        = m_path + QLatin1String(".new-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!makePrivateFile(temporary))
        return fail(Kind::CannotCreate, QStringLiteral("no file can be made in %1").arg(m_folder));
    const bool isMade = m_connection.open(temporary) && configure() && runScripts(0);
    if (!isMade)
        (void)failAsConnection();
    m_connection.close();
    QFile::remove(temporary + QLatin1String("-journal"));
    const bool isNamed = isMade && QFile::rename(temporary, m_path);
    m_isNew = isNamed;
    if (!isNamed)
        QFile::remove(temporary);
    // Another process may have been faster; then its file is opened, and is in use.
    if (isMade && !isNamed && !QFileInfo::exists(m_path))
        return fail(Kind::CannotCreate, QStringLiteral("%1 can't be made").arg(m_path));
    return isMade;
}

bool SqliteFile::openExisting()
{
    if (QFileInfo(m_path).permissions() & othersPermissions)
        QFile::setPermissions(m_path, ownersFile);
    const SqliteHeader header = sqliteHeader(m_path);
    if (header.applicationId == m_kind.applicationId && header.version > m_kind.schema.version())
        return failAsTooNew(header.version);
    if (!m_connection.open(m_path))
        return failAsConnection();
    return recognise() && (configure() || failAsConnection()) && checkContents() && upgrade() && probe();
}

void SqliteFile::setPatience(int ms)
{
    m_patienceMs = ms;
    if (isOpen())
        (void)m_connection.run(QStringLiteral("PRAGMA busy_timeout=%1").arg(ms));
}

/// Reads what it is before anything of it may be changed.
bool SqliteFile::recognise()
{
    if (isOwned() && !m_connection.run(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE")))
        return failAsConnection();
    if (!isOwned())
        setPatience(m_patienceMs);
    const auto application = m_connection.value(QStringLiteral("PRAGMA application_id"));
    const auto version = m_connection.value(QStringLiteral("PRAGMA user_version"));
    if (!application || !version)
        return failAsConnection();
    m_version = version->toInt();
    // A shared one that nothing was put into yet: another process has just made it, or ended too early.
    if (!isOwned() && m_version == 0 && application->toInt() == 0) {
        const auto tables = m_connection.value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
        if (!tables)
            return failAsConnection();
        if (tables->toInt() == 0)
            return true;
    }
    if (application->toInt() != m_kind.applicationId || m_version < 1) {
        m_isForeign = true;
        return fail(Kind::Corrupt, QStringLiteral("the file isn't one of this program's"));
    }
    return m_version <= m_kind.schema.version() || failAsTooNew(m_version);
}

bool SqliteFile::configure()
{
    static constexpr const char *owned[]
        = {"locking_mode=EXCLUSIVE", "journal_mode=TRUNCATE", "synchronous=FULL"};
    static constexpr const char *shared[] = {"journal_mode=WAL", "synchronous=NORMAL"};
    static constexpr const char *both[]
        = {"foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY"};
    const auto set = [this](const char *pragma) {
        return m_connection.run(QLatin1String("PRAGMA ") + QLatin1String(pragma));
    };
    return (isOwned() ? std::ranges::all_of(owned, set) : std::ranges::all_of(shared, set))
        && std::ranges::all_of(both, set);
}

bool SqliteFile::checkContents()
{
    if (!isOwned())
        return true; // damage shows when it is read, and costs nothing but the past
    auto verdicts = m_connection.select(QStringLiteral("PRAGMA integrity_check"));
    while (verdicts && verdicts->next()) {
        const QString verdict = verdicts->value(0).toString();
        if (verdict != QLatin1StringView("ok") && !isOfOneRow(verdict)) {
            verdicts.reset(); // before the file is closed
            return fail(Kind::Corrupt, verdict);
        }
    }
    if (verdicts && !m_connection.failed(*verdicts))
        return true;
    verdicts.reset();
    return failAsConnection();
}

bool SqliteFile::runScripts(int from)
{
    for (int version = from + 1; version <= m_kind.schema.version(); ++version) {
        const auto end = m_connection.transact([&] {
            // Another process may have been faster.
            const auto present = m_connection.value(QStringLiteral("PRAGMA user_version"));
            if (!present)
                return SqliteConnection::Step::Fail;
            if (present->toInt() >= version)
                return SqliteConnection::Step::Refuse;
            for (const QString &statement : m_kind.schema.scripts[size_t(version - 1)]) {
                if (!m_connection.run(statement))
                    return SqliteConnection::Step::Fail;
            }
            const bool isMarked
                = m_connection.run(QStringLiteral("PRAGMA application_id=%1").arg(m_kind.applicationId))
                && m_connection.run(QStringLiteral("PRAGMA user_version=%1").arg(version));
            return isMarked ? SqliteConnection::Step::Keep : SqliteConnection::Step::Fail;
        });
        if (end == SqliteConnection::End::Failed)
            return false;
    }
    return true;
}

bool SqliteFile::upgrade()
{
    if (m_version == m_kind.schema.version())
        return true;
    if (m_version > 0 && !backUp(m_version))
        return false;
    return runScripts(m_version) || failAsConnection();
}

bool SqliteFile::backUp(int version)
{
    const QString backup = QStringLiteral("%1.version-%2").arg(m_path).arg(version);
    // One that is there already is of an upgrade that did not come to its end, and may be half a copy.
    QFile::remove(backup);
    if (!makePrivateFile(backup))
        return fail(Kind::CannotCreate, QStringLiteral("the copy %1 can't be made").arg(backup));
    return m_connection.run(QStringLiteral("VACUUM INTO ?"), {backup}) || failAsConnection();
}

bool SqliteFile::writeAnew()
{
    // A copy of before an upgrade has all that was removed since.
    const QFileInfo file(m_path);
    for (const QFileInfo &backup :
        file.dir().entryInfoList({file.fileName() + QLatin1String(".version-*")}, QDir::Files))
        QFile::remove(backup.filePath());
    return m_connection.run(QStringLiteral("VACUUM"))
        && (isOwned() || m_connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

/// Writes what is there already: takes the file for this process, and shows whether it can be written.
bool SqliteFile::probe()
{
    if (!isOwned())
        return true;
    const auto end = m_connection.transact([this] {
        return m_connection.run(QStringLiteral("PRAGMA user_version=%1").arg(m_kind.schema.version()))
            ? SqliteConnection::Step::Keep
            : SqliteConnection::Step::Fail;
    });
    return end == SqliteConnection::End::Committed || failAsConnection();
}

void SqliteFile::setAside()
{
    m_connection.close();
    if (m_folder.isEmpty() || !isOwned())
        return; // nothing of it is on a disk; or nobody is asked before it is moved away
    const QString why = m_problem.detail;
    const AsideCopy copy = copyAside(m_path);
    m_asideCopy = copy.path;
    m_problem.detail = copy.path.isEmpty() ? why + QLatin1String("; ") + copy.problem : copy.path;
}

/// Another process may have put a new shared one in its place already.
bool SqliteFile::isReplacedByNow()
{
    open();
    if (m_problem.kind == Kind::Corrupt)
        return false;
    if (m_problem.kind != Kind::None)
        return true; // a lock is no damage
    if (m_connection.value(QStringLiteral("PRAGMA integrity_check(1)")) == QVariant(QStringLiteral("ok")))
        return true;
    return fail(Kind::Corrupt, m_connection.failureText());
}

void SqliteFile::startAfresh()
{
    if (m_problem.kind != Kind::Corrupt || (m_isForeign && !isOwned()))
        return;
    if (!isOwned() && isReplacedByNow())
        return;
    // The damaged file may only go when its copy is there; without one it becomes the copy.
    const bool isAway = !m_asideCopy.isEmpty() && isSameFile(m_asideCopy, m_path) ? QFile::remove(m_path)
                                                                                  : moveAside(m_path);
    if (!isAway)
        return;
    QFile::remove(m_path + QLatin1String("-journal"));
    open();
}

bool SqliteFile::write(const std::function<SqliteConnection::Step()> &work)
{
    if (!isOpen() || m_problem.kind == Kind::TooNew)
        return false;
    switch (m_connection.transact(work)) {
    case SqliteConnection::End::Committed:
        m_problem.kind = Kind::None;
        m_problem.detail.clear();
        return true;
    case SqliteConnection::End::Refused:
        return false;
    case SqliteConnection::End::Failed:
        return failAsConnection();
    }
    return false;
}

} // namespace desk
