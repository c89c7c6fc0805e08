// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifier/dbus_notifier.h"

#include <QCoreApplication>
#include <QDBusAbstractInterface>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace desk {

/// The service's signals, so that the compiler checks connections to them.
class NotificationService final : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    explicit NotificationService(const QDBusConnection &bus)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.Notifications"),
            QStringLiteral("/org/freedesktop/Notifications"), "org.freedesktop.Notifications", bus, nullptr)
    {
        setTimeout(5000);
    }

Q_SIGNALS:
    // As D-Bus spells them.
    void ActionInvoked(uint number, const QString &action);
    void NotificationClosed(uint number, uint reason);
};

namespace {

constexpr uchar normalUrgency = 1;
constexpr int serversChoice = -1; // how long it is shown

/// Calls `receive` with the reply of a call, unless `owner` is gone by then.
template <typename Reply, typename F>
void whenReplied(const QDBusPendingCall &call, QObject *owner, F receive)
{
    auto *watcher = new QDBusPendingCallWatcher(call, owner);
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, owner, [watcher, receive = std::move(receive)] {
            watcher->deleteLater();
            const QDBusPendingReply<Reply> reply = *watcher;
            if (reply.isValid())
                receive(reply.value());
        });
}

/// D-Bus ends a string at a NUL.
QString withoutNul(QString text)
{
    return text.remove(QChar(u'\0'));
}

} // namespace

DBusNotifier::DBusNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent)
{
    if (!bus.isConnected())
        return;
    m_service = std::make_unique<NotificationService>(bus);
    connect(m_service.get(), &NotificationService::ActionInvoked, this, [this](uint number) {
        const auto about = m_about.constFind(number);
        if (about == m_about.cend())
            return; // another program's
        Q_EMIT activated(*about);
    });
    connect(m_service.get(), &NotificationService::NotificationClosed, this,
        [this](uint number) { m_about.remove(number); });
}

DBusNotifier::~DBusNotifier() = default;

void DBusNotifier::notify(const QString &title, const QString &text, const QString &about)
{
    if (!m_service)
        return;
    // Asked every time: another service may have taken over since.
    whenReplied<QStringList>(m_service->asyncCall(QStringLiteral("GetCapabilities")), this,
        [this, title, text, about](const QStringList &abilities) { send(title, text, about, abilities); });
}

void DBusNotifier::send(
    const QString &title, const QString &text, const QString &about, const QStringList &abilities)
{
    // Where the service reads markup, ours must be none.
    const QString body = abilities.contains(QStringLiteral("body-markup")) ? text.toHtmlEscaped() : text;
    // "default" is a press on the notification itself.
    const QStringList actions = abilities.contains(QStringLiteral("actions"))
        ? QStringList{QStringLiteral("default"), QCoreApplication::translate("DBusNotifier", "Open")}
        : QStringList();
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(normalUrgency)},
        {QStringLiteral("desktop-entry"), QStringLiteral("org.crovverdesk.CrovverDesk")}};
    const QDBusPendingCall call = m_service->asyncCall(QStringLiteral("Notify"),
        QStringLiteral("Crovver Desk"), 0U, QStringLiteral("org.crovverdesk.CrovverDesk"), withoutNul(title),
        withoutNul(body), actions, hints, serversChoice);
    whenReplied<uint>(call, this, [this, about](uint number) { m_about.insert(number, about); });
}

} // namespace desk

#include "dbus_notifier.moc"
