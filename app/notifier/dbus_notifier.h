// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/notifier.h"

#include <QDBusConnection>
#include <QHash>

#include <memory>

namespace desk {

class NotificationService;

/// The desktop's notification service, `org.freedesktop.Notifications`. Nothing here waits for it; without it
/// nothing happens.
class DBusNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit DBusNotifier(
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);
    ~DBusNotifier() override;

    void notify(const QString &title, const QString &text, const QString &about) override;

private:
    void send(const QString &title, const QString &text, const QString &about, const QStringList &abilities);

    std::unique_ptr<NotificationService> m_service; ///< none without a bus
    QHash<uint, QString> m_about; ///< by the service's number
};

} // namespace desk
