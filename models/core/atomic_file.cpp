// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace desk {

namespace {

struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(AtomicFile)
};

QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

AtomicFile::AtomicFile(QString path, Existing existing)
    : m_path(std::move(path))
    , m_existing(existing)
{ }

bool AtomicFile::fail(const QString &problem)
{
    m_problem = problem;
    m_file.reset();
    return false;
}

bool AtomicFile::open()
{
    const QFileInfo target(m_path);
    if (target.isSymLink())
        return fail(FileWords::tr("%1 is a link; give the file's own name.").arg(m_path));
    if (target.isDir())
        return fail(FileWords::tr("%1 is a folder.").arg(m_path));
    if (target.exists() && m_existing == Existing::Keep)
        return fail(FileWords::tr("%1 already exists.").arg(m_path));
    m_file = std::make_unique<QTemporaryFile>(
        target.absoluteDir().filePath(u'.' + target.fileName() + QLatin1String(".XXXXXX")));
    if (!m_file->open())
        return fail(FileWords::tr("%1 can't be written: %2").arg(m_path, m_file->errorString()));
    return true;
}

bool AtomicFile::write(const QByteArray &bytes)
{
    m_synced = false;
    if (m_file->write(bytes) != bytes.size())
        return fail(FileWords::tr("%1 could not be written: %2").arg(m_path, m_file->errorString()));
    return true;
}

bool AtomicFile::sync()
{
    if (!m_file->flush())
        return fail(FileWords::tr("%1 could not be written: %2").arg(m_path, m_file->errorString()));
    if (::fsync(m_file->handle()) != 0)
        return fail(FileWords::tr("%1 could not be written: %2").arg(m_path, systemError()));
    m_synced = true;
    return true;
}

bool AtomicFile::commit()
{
    if (!m_synced && !sync())
        return false;
    const QByteArray from = QFile::encodeName(m_file->fileName());
    const QByteArray to = QFile::encodeName(m_path);
    // link() refuses a name that has appeared in the meantime; rename() would replace it.
    const bool placed = m_existing == Existing::Replace ? std::rename(from.constData(), to.constData()) == 0
                                                        : ::link(from.constData(), to.constData()) == 0;
    if (!placed)
        return fail(FileWords::tr("%1 could not be put in its place: %2").arg(m_path, systemError()));
    m_file->setAutoRemove(m_existing == Existing::Keep);
    m_file.reset();
    return true;
}

} // namespace desk
