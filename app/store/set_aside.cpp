// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/set_aside.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace desk {

namespace {

QByteArray fileDigest(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

QString freeAsideName(const QString &path)
{
    const QString name = path + QLatin1String(".broken-")
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString candidate = name;
    for (int i = 2; QFileInfo::exists(candidate) || QFileInfo(candidate).isSymLink(); ++i)
        candidate = QStringLiteral("%1-%2").arg(name).arg(i);
    return candidate;
}

} // namespace

bool isSameFile(const QString &a, const QString &b)
{
    if (QFileInfo(a).size() != QFileInfo(b).size())
        return false;
    const QByteArray digest = fileDigest(a);
    return !digest.isEmpty() && digest == fileDigest(b);
}

AsideCopy copyAside(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfoList copies = file.dir().entryInfoList(
        {file.fileName() + QLatin1String(".broken-*")}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &copy : copies) {
        if (isSameFile(copy.filePath(), path))
            return {copy.filePath(), {}};
    }
    const QString name = freeAsideName(path);
    QFile source(path);
    if (!source.copy(name)) {
        QFile::remove(name);
        return {{}, QStringLiteral("it could not be copied: %1").arg(source.errorString())};
    }
    QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // A full disk can cut a copy off without a word.
    if (!isSameFile(name, path)) {
        QFile::remove(name);
        return {{}, QStringLiteral("the copy was not complete")};
    }
    const QString rollback = path + QLatin1String("-journal");
    if (QFileInfo(rollback).size() > 0)
        QFile::copy(rollback, name + QLatin1String("-journal"));
    return {name, {}};
}

bool moveAside(const QString &path)
{
    const QString name = freeAsideName(path);
    if (!QFile::rename(path, name))
        return false;
    // Beside an empty database SQLite would delete it, and the newest of the data with it.
    const QString log = path + QLatin1String("-wal");
    return !QFile::exists(log) || QFile::rename(log, name + QLatin1String("-wal"));
}

} // namespace desk
