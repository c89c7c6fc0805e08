// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"

#include <memory>

class QSettings;

namespace desk {

/// Preferences in one INI file of the user's configuration folder, readable by its owner only. A file that is
/// damaged is set aside as `*.broken-<time>` and the defaults are used; `notice` then says so.
class FilePreferences final : public Preferences
{
public:
    /// `path` of the file; made with its folder when it isn't there.
    explicit FilePreferences(const QString &path);
    ~FilePreferences() override;

    /// `$XDG_CONFIG_HOME/crovver-desk/crovver-desk.ini`, or what the platform uses instead.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback) const override;
    void remove(const QString &key) override;
    void setValue(const QString &key, const QVariant &value) override;

    /// What the user must know about the file, in a sentence; empty when all is well.
    [[nodiscard]] const QString &notice() const { return m_notice; }

private:
    void write();
    void setAside(const QString &path);

    std::unique_ptr<QSettings> m_settings;
    QString m_notice;
};

} // namespace desk
