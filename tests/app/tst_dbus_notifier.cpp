// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications against a service of the test's own, on a bus of the test's own.
#include "app/notifier/dbus_notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace tst_dbus_notifier {

using namespace desk;
using namespace Qt::StringLiterals;

/// What a desktop's service is, as far as the program can tell.
class FakeService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Notice
    {
        QString app;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QStringList abilities{u"body"_s, u"actions"_s};
    QList<Notice> notices;

public Q_SLOTS:
    QStringList GetCapabilities() { return abilities; }
    uint Notify(const QString &app, uint, const QString &, const QString &summary, const QString &body,
        const QStringList &actions, const QVariantMap &hints, int)
    {
        notices.append({app, summary, body, actions, hints});
        return uint(notices.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint number, const QString &action);
    void NotificationClosed(uint number, uint reason);
};

class TestDBusNotifier : public QObject
{
    Q_OBJECT

private:
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<FakeService> m_service;

    QDBusConnection connection(const QString &name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (program.isEmpty())
            QSKIP("dbus-daemon isn't installed: notifications are not tested");
        m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        QVERIFY(m_daemon.waitForStarted());
        while (!m_daemon.canReadLine())
            QVERIFY2(m_daemon.waitForReadyRead(), m_daemon.readAllStandardError().constData());
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
    }

    void init()
    {
        m_service = std::make_unique<FakeService>();
        QDBusConnection bus = connection(u"service"_s);
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, m_service.get(),
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    }

    void cleanup()
    {
        QDBusConnection::disconnectFromBus(u"service"_s);
        m_service.reset();
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"program"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void saysWhatItIsGiven()
    {
        DBusNotifier notifier(connection(u"program"_s));
        notifier.notify(u"Payment seen"_s, u"R&D <b>bold</b> & \"co\""_s, u"intent-1"_s);
        QTRY_COMPARE(m_service->notices.size(), 1);
        const FakeService::Notice &notice = m_service->notices[0];
        QCOMPARE(notice.app, u"Crovver Desk"_s);
        QCOMPARE(notice.summary, u"Payment seen"_s);
        // This service reads no markup, so nothing is escaped.
        QCOMPARE(notice.body, u"R&D <b>bold</b> & \"co\""_s);
        QCOMPARE(notice.actions.value(0), u"default"_s);
        QCOMPARE(notice.hints[u"desktop-entry"_s].toString(), u"org.crovverdesk.CrovverDesk"_s);
        QCOMPARE(notice.hints[u"urgency"_s].userType(), int(QMetaType::UChar));
        QCOMPARE(notice.hints[u"urgency"_s].toInt(), 1);
    }

    void U10_hostileTextIsNeverMarkup()
    {
        m_service->abilities = {u"body"_s, u"body-markup"_s};
        DBusNotifier notifier(connection(u"program"_s));
        const QString hostile
            = u"<img src='x'/><a href=\"y\">&lt;"_s + QChar(u'\0') + u"\u202E\U0001F4A9 end"_s;
        notifier.notify(hostile, hostile, {});
        QTRY_COMPARE(m_service->notices.size(), 1);
        const QString body = m_service->notices[0].body;
        QVERIFY(!body.contains(u'<'));
        QVERIFY(body.contains(u"&lt;img src="_s));
        QVERIFY(body.contains(u"&amp;lt;"_s));
        QVERIFY(body.endsWith(u" end"_s));
        QVERIFY(m_service->notices[0].summary.endsWith(u" end"_s));
        QVERIFY(m_service->notices[0].actions.isEmpty()); // this one can't
    }

    void aPressSaysWhatItWasAbout()
    {
        DBusNotifier notifier(connection(u"program"_s));
        QStringList activated;
        connect(&notifier, &Notifier::activated, this, [&](const QString &about) { activated << about; });
        notifier.notify(u"a"_s, u"a"_s, u"intent-a"_s);
        notifier.notify(u"b"_s, u"b"_s, u"intent-b"_s);
        QTRY_COMPARE(m_service->notices.size(), 2);
        QCOMPARE(m_service->notices[0].summary, u"a"_s);
        Q_EMIT m_service->ActionInvoked(77, u"default"_s); // of another program
        Q_EMIT m_service->ActionInvoked(2, u"default"_s);
        Q_EMIT m_service->NotificationClosed(2, 2);
        Q_EMIT m_service->ActionInvoked(2, u"default"_s); // closed
        Q_EMIT m_service->ActionInvoked(1, u"default"_s);
        QTRY_COMPARE(activated, QStringList({u"intent-b"_s, u"intent-a"_s}));
    }

    void withoutAServiceNothingHappens()
    {
        cleanup();
        DBusNotifier notifier(connection(u"program"_s));
        notifier.notify(u"lost"_s, {}, {});
        DBusNotifier busless(QDBusConnection(u"there is no such bus"_s));
        busless.notify(u"lost"_s, {}, {});
        // A service that comes later gets what comes later. One connection keeps its order, so the first
        // notification has been refused by then.
        QDBusMessage ping = QDBusMessage::createMethodCall(
            u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s);
        QCOMPARE(connection(u"program"_s).call(ping).type(), QDBusMessage::ReplyMessage);
        init();
        notifier.notify(u"kept"_s, {}, {});
        QTRY_COMPARE(m_service->notices.size(), 1);
        QCOMPARE(m_service->notices[0].summary, u"kept"_s);
    }
};

QTEST_GUILESS_MAIN(TestDBusNotifier)

} // namespace tst_dbus_notifier

#include "tst_dbus_notifier.moc"
