// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <unistd.h>

namespace desk::testing {

/// A real browser that is this test's default one: a private `mimeapps.list` makes `xdg-open` start Chromium
/// headless, and chromedriver presses what a person would press.
class Browser
{
public:
    /// Everything goes into `home`, which becomes the home of this process and of what it starts.
    explicit Browser(const QString &home)
        : m_home(home)
        , m_debugPort(freePort())
        , m_driverPort(freePort())
    {
        qputenv("HOME", home.toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", home.toLocal8Bit() + "/config");
        qputenv("XDG_DATA_HOME", home.toLocal8Bit() + "/data");
        qputenv("XDG_CURRENT_DESKTOP", "");
        qunsetenv("BROWSER");
        QDir(home).mkpath(QStringLiteral("config"));
        QDir(home).mkpath(QStringLiteral("data/applications"));
        write(QStringLiteral("config/mimeapps.list"),
            "[Default Applications]\nx-scheme-handler/http=test-browser.desktop\n"
            "x-scheme-handler/https=test-browser.desktop\ntext/html=test-browser.desktop\n");
        QByteArray exec = "chromium --headless=new --disable-gpu --disable-quic --no-first-run"
                          " --disable-background-networking --disable-component-update --disable-sync"
                          " --remote-debugging-port="
            + QByteArray::number(m_debugPort) + " --user-data-dir=" + home.toLocal8Bit() + "/chromium";
        if (::geteuid() == 0)
            exec += " --no-sandbox";
        write(QStringLiteral("data/applications/test-browser.desktop"),
            "[Desktop Entry]\nType=Application\nName=Test browser\nExec=" + exec
                + " %u\nMimeType=x-scheme-handler/http;x-scheme-handler/https;text/html;\n");
        m_driver.start(QStringLiteral("chromedriver"), {QStringLiteral("--port=%1").arg(m_driverPort)});
    }
    ~Browser()
    {
        if (!m_session.isEmpty())
            (void)ask("DELETE", "/session/" + m_session);
        // Its profile can be removed only when it is gone.
        const QString profile = m_home + QStringLiteral("/chromium");
        for (int tries = 0; tries < 50; ++tries) {
            if (QProcess::execute(QStringLiteral("pkill"), {QStringLiteral("-f"), profile}) != 0)
                break;
            QTest::qWait(100);
        }
        m_driver.kill();
        m_driver.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Browser)

    /// What is missing on this machine; empty = nothing.
    [[nodiscard]] static QString missing()
    {
        QStringList absent;
        for (const char *name : {"chromium", "chromedriver", "xdg-open", "xvfb-run"}) {
            if (QStandardPaths::findExecutable(QLatin1String(name)).isEmpty())
                absent << QLatin1String(name);
        }
        return absent.join(QStringLiteral(", "));
    }

    /// Waits until the program has opened a page, and takes hold of it.
    [[nodiscard]] bool attach()
    {
        const QJsonObject options{
            {QStringLiteral("debuggerAddress"), QStringLiteral("127.0.0.1:%1").arg(m_debugPort)}};
        const QJsonObject match{{QStringLiteral("goog:chromeOptions"), options}};
        const QJsonObject body{
            {QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("alwaysMatch"), match}}}};
        return QTest::qWaitFor(
            [&] {
                if (!isListening(m_debugPort))
                    return false;
                m_session
                    = ask("POST", "/session", body).value(QLatin1String("sessionId")).toString().toLatin1();
                return !m_session.isEmpty();
            },
            60000);
    }
    [[nodiscard]] QString address()
    {
        return request("GET", "/session/" + m_session + "/url").value(QLatin1String("value")).toString();
    }
    /// Presses the first element that this CSS selector finds.
    [[nodiscard]] bool press(const QString &selector)
    {
        const QJsonObject found = ask("POST", "/session/" + m_session + "/element",
            {{QStringLiteral("using"), QStringLiteral("css selector")}, {QStringLiteral("value"), selector}});
        if (found.isEmpty() || found.contains(QLatin1String("error")))
            return false;
        const QByteArray element = found.begin().value().toString().toLatin1();
        (void)request("POST", "/session/" + m_session + "/element/" + element + "/click", QJsonObject());
        return true;
    }

private:
    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    static bool isListening(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        return socket.waitForConnected(200);
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_home + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s could not be written", qPrintable(name));
    }
    [[nodiscard]] QJsonObject ask(
        const QByteArray &method, const QByteArray &path, const QJsonObject &body = {}) const
    {
        return request(method, path, body).value(QLatin1String("value")).toObject();
    }
    [[nodiscard]] QJsonObject request(
        const QByteArray &method, const QByteArray &path, const QJsonObject &body = {}) const
    {
        const QByteArray text
            = method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_driverPort);
        if (!socket.waitForConnected(500))
            return {};
        socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(text.size())
            + "\r\n\r\n" + text);
        // It keeps the connection open, so the length says when the answer is whole.
        QByteArray reply;
        qsizetype start = -1;
        qsizetype length = 0;
        while (start < 0 || reply.size() < start + length) {
            if (!socket.waitForReadyRead(20000))
                return {};
            reply += socket.readAll();
            start = reply.indexOf("\r\n\r\n") < 0 ? -1 : reply.indexOf("\r\n\r\n") + 4;
            const qsizetype named = reply.toLower().indexOf("content-length:");
            if (named >= 0)
                length = reply.mid(named + 15, 20).split('\r').first().trimmed().toLongLong();
        }
        return QJsonDocument::fromJson(reply.mid(start)).object();
    }

    QString m_home;
    quint16 m_debugPort;
    quint16 m_driverPort;
    QByteArray m_session;
    QProcess m_driver;
};

} // namespace desk::testing
