// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/file_preferences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace desk {

namespace {

struct SettingsWords
{
    Q_DECLARE_TR_FUNCTIONS(FilePreferences)
};

/// A power cut leaves a file of NULs, which QSettings reads as an empty one and then overwrites.
bool looksDamaged(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return false;
    return !file.open(QIODevice::ReadOnly) || file.read(1 << 20).contains('\0');
}

} // namespace

FilePreferences::FilePreferences(const QString &path)
{
    const QFileInfo info(path);
    QDir().mkpath(info.absolutePath());
    if (info.isDir() || looksDamaged(path))
        setAside(path);
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    if (m_settings->status() == QSettings::FormatError) {
        m_settings.reset();
        setAside(path);
        m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    }
    m_settings->setAtomicSyncRequired(true);
}

FilePreferences::~FilePreferences() = default;

QString FilePreferences::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QLatin1String("/crovver-desk/crovver-desk.ini");
}

void FilePreferences::setAside(const QString &path)
{
    const QString aside = path + QLatin1String(".broken-")
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    if (QFile::rename(path, aside))
        m_notice = SettingsWords::tr(
            "The settings were damaged. They were set aside as %1, and the defaults are used.")
                       .arg(aside);
    else
        m_notice = SettingsWords::tr("The settings in %1 can't be read; the defaults are used.").arg(path);
}

QVariant FilePreferences::value(const QString &key, const QVariant &fallback) const
{
    QVariant stored = m_settings->value(key);
    if (!stored.isValid() || !stored.convert(fallback.metaType()))
        return fallback;
    return stored;
}

void FilePreferences::remove(const QString &key)
{
    if (!m_settings->contains(key))
        return;
    m_settings->remove(key);
    write();
}

void FilePreferences::setValue(const QString &key, const QVariant &value)
{
    if (m_settings->value(key) == value)
        return;
    m_settings->setValue(key, value);
    write();
}

void FilePreferences::write()
{
    m_settings->sync();
    QFile::setPermissions(m_settings->fileName(), QFile::ReadOwner | QFile::WriteOwner);
    if (m_settings->status() == QSettings::AccessError && m_notice.isEmpty())
        m_notice = SettingsWords::tr("The settings can't be saved to %1; changes last until you quit.")
                       .arg(m_settings->fileName());
}

} // namespace desk
