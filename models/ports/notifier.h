// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace desk {

/// Tells the user something while they look elsewhere, by the desktop's notification service.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Plain texts; `about` is the intent that it is about, given back by `activated`. Without a service
    /// nothing happens: what is notified is always in the program too.
    virtual void notify(const QString &title, const QString &text, const QString &about) = 0;

Q_SIGNALS:
    /// The user pressed the notification.
    void activated(const QString &about);
};

} // namespace desk
