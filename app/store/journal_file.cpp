// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal_file.h"

#include "app/store/set_aside.h"
#include "models/domain/intent.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace desk {

namespace {

constexpr int journalApplicationId = 0x4372'4a31; // "CrJ1", so that no other database is taken for ours

constexpr QFileDevice::Permissions ownersFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownersFolder = ownersFile | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions othersPermissions = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

QString knownKinds()
{
    QStringList kinds;
    for (const Spelling<IntentKind> &row : intentKindSpellings)
        kinds << u'\'' + QString(row.text) + u'\'';
    return kinds.join(u',');
}

bool makePrivateFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownersFile);
}

} // namespace

JournalFile::JournalFile(const QString &folder, JournalSchema schema)
    : m_folder(folder)
    , m_schema(std::move(schema))
{
    m_path = folder.isEmpty() ? QStringLiteral(":memory:") : folder + QLatin1String("/journal.sqlite");
    m_problem.path = m_path;
}

bool JournalFile::fail(Kind kind, const QString &detail)
{
    m_problem.kind = kind;
    m_problem.detail = detail;
    if (kind == Kind::Corrupt)
        setAside();
    else if (kind == Kind::InUse || kind == Kind::TooNew)
        m_connection.close(); // nothing of it may be read or written
    return false;
}

bool JournalFile::failAsConnection()
{
    return fail(m_connection.failureKind(), m_connection.failureText());
}

void JournalFile::noteFailure()
{
    (void)failAsConnection();
}

void JournalFile::open()
{
    m_connection.close();
    m_problem.kind = Kind::Opening;
    m_problem.detail.clear();
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

bool JournalFile::prepareFolder()
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
    // A new journal gets its name when it is whole, so an empty one has lost what was in it.
    if (file.size() == 0)
        return fail(Kind::Corrupt, QStringLiteral("the file is empty"));
    return true;
}

/// Made under another name: an empty file, as a crash would leave one, could not be told from a damaged one.
bool JournalFile::createNew()
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
    if (!isNamed)
        QFile::remove(temporary);
    // Another process may have been faster; then its file is opened, and is in use.
    if (isMade && !isNamed && !QFileInfo::exists(m_path))
        return fail(Kind::CannotCreate, QStringLiteral("%1 can't be made").arg(m_path));
    return isMade;
}

bool JournalFile::openExisting()
{
    if (QFileInfo(m_path).permissions() & othersPermissions)
        QFile::setPermissions(m_path, ownersFile);
    if (!m_connection.open(m_path))
        return failAsConnection();
    return recognise() && (configure() || failAsConnection()) && checkContents() && upgrade() && probe();
}

/// Reads what it is before anything of it may be changed.
bool JournalFile::recognise()
{
    if (!m_connection.run(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE")))
        return failAsConnection();
    const auto application = m_connection.value(QStringLiteral("PRAGMA application_id"));
    const auto version = m_connection.value(QStringLiteral("PRAGMA user_version"));
    if (!application || !version)
        return failAsConnection();
    m_version = version->toInt();
    if (application->toInt() != journalApplicationId || m_version < 1)
        return fail(Kind::Corrupt, QStringLiteral("the file isn't a journal of this program"));
    if (m_version > m_schema.version())
        return fail(Kind::TooNew,
            QStringLiteral("the file has version %1, this program knows %2")
                .arg(m_version)
                .arg(m_schema.version()));
    return true;
}

bool JournalFile::configure()
{
    for (const char *pragma : {"locking_mode=EXCLUSIVE", "journal_mode=TRUNCATE", "synchronous=FULL",
             "foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY"}) {
        if (!m_connection.run(QLatin1String("PRAGMA ") + QLatin1String(pragma)))
            return false;
    }
    return true;
}

bool JournalFile::checkContents()
{
    const auto verdict = m_connection.value(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!verdict)
        return failAsConnection();
    if (verdict->toString() != QLatin1StringView("ok"))
        return fail(Kind::Corrupt, verdict->toString());
    const auto strange = m_connection.value(
        QStringLiteral("SELECT id FROM intents WHERE kind NOT IN (%1)").arg(knownKinds()));
    if (!strange)
        return failAsConnection();
    if (!strange->isNull())
        return fail(
            Kind::Corrupt, QStringLiteral("intent %1 is of an unknown kind").arg(strange->toString()));
    return true;
}

bool JournalFile::runScripts(int from)
{
    for (int version = from + 1; version <= m_schema.version(); ++version) {
        const auto end = m_connection.transact([&] {
            for (const QString &statement : m_schema.scripts[size_t(version - 1)]) {
                if (!m_connection.run(statement))
                    return JournalConnection::Step::Fail;
            }
            const bool isMarked
                = m_connection.run(QStringLiteral("PRAGMA application_id=%1").arg(journalApplicationId))
                && m_connection.run(QStringLiteral("PRAGMA user_version=%1").arg(version));
            return isMarked ? JournalConnection::Step::Keep : JournalConnection::Step::Fail;
        });
        if (end != JournalConnection::End::Committed)
            return false;
    }
    return true;
}

bool JournalFile::upgrade()
{
    if (m_version == m_schema.version())
        return true;
    if (!backUp(m_version))
        return false;
    return runScripts(m_version) || failAsConnection();
}

bool JournalFile::backUp(int version)
{
    const QString backup = QStringLiteral("%1.version-%2").arg(m_path).arg(version);
    // One that is there already is of an upgrade that did not come to its end, and may be half a copy.
    QFile::remove(backup);
    if (!makePrivateFile(backup))
        return fail(Kind::CannotCreate, QStringLiteral("the copy %1 can't be made").arg(backup));
    return m_connection.run(QStringLiteral("VACUUM INTO ?"), {backup}) || failAsConnection();
}

/// Writes what is there already: takes the file for this process, and shows whether it can be written.
bool JournalFile::probe()
{
    const auto end = m_connection.transact([this] {
        return m_connection.run(QStringLiteral("PRAGMA user_version=%1").arg(m_schema.version()))
            ? JournalConnection::Step::Keep
            : JournalConnection::Step::Fail;
    });
    return end == JournalConnection::End::Committed || failAsConnection();
}

void JournalFile::setAside()
{
    m_connection.close();
    if (m_folder.isEmpty())
        return; // nothing of it is on a disk
    const QString why = m_problem.detail;
    const AsideCopy copy = copyAside(m_path);
    m_asideCopy = copy.path;
    m_problem.detail = copy.path.isEmpty() ? why + QLatin1String("; ") + copy.problem : copy.path;
}

void JournalFile::startAfresh()
{
    if (m_problem.kind != Kind::Corrupt)
        return;
    // The damaged file may only go when its copy is there; without one it becomes the copy.
    const bool isAway = !m_asideCopy.isEmpty() && isSameFile(m_asideCopy, m_path) ? QFile::remove(m_path)
                                                                                  : moveAside(m_path);
    if (!isAway)
        return;
    QFile::remove(m_path + QLatin1String("-journal"));
    open();
}

bool JournalFile::write(const std::function<JournalConnection::Step()> &work)
{
    if (!isOpen())
        return false;
    switch (m_connection.transact(work)) {
    case JournalConnection::End::Committed:
        m_problem.kind = Kind::None;
        m_problem.detail.clear();
        return true;
    case JournalConnection::End::Refused:
        return false;
    case JournalConnection::End::Failed:
        return failAsConnection();
    }
    return false;
}

} // namespace desk
