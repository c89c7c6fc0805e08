// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <algorithm>

namespace desk::testing {

/// Planted as the key of every run; nothing that the program prints may contain it.
inline const QString canaryKey = QStringLiteral("sk_test_CANARY3f9a77");

/// How `crovver-desk` ended.
struct Ended
{
    int code = -1;
    bool crashed = true;
    QByteArray out;
    QByteArray err;
    qint64 peakKb = 0; ///< the most memory it had (VmHWM), as far as it was seen
    [[nodiscard]] bool leaksKey() const
    {
        return out.contains(canaryKey.toLatin1()) || err.contains(canaryKey.toLatin1());
    }
};

/// A file of /proc of a running process; empty when it can't be read.
inline QByteArray procFile(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `crovver-desk` as a process of its own.
class DeskProcess
{
public:
    explicit DeskProcess(const QStringList &arguments, const QString &baseUrl = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("CROVVER_BASE_URL"));
        environment.insert(QStringLiteral("CROVVER_SECRET_KEY"), canaryKey);
        if (!baseUrl.isEmpty())
            environment.insert(QStringLiteral("CROVVER_BASE_URL"), baseUrl);
        process.setProcessEnvironment(environment);
        process.setProgram(deskProgram());
        process.setArguments(arguments);
    }
    void setVariable(const QString &name, const QString &value)
    {
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(name, value);
        process.setProcessEnvironment(environment);
    }
    void start() { process.start(); }
    [[nodiscard]] Ended wait(int ms = 60000)
    {
        const auto ended = [this] {
            notePeak();
            return process.state() == QProcess::NotRunning;
        };
        if (!QTest::qWaitFor(ended, ms)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), process.exitStatus() == QProcess::CrashExit,
            process.readAllStandardOutput(), process.readAllStandardError(), m_peakKb};
    }
    [[nodiscard]] static Ended run(const QStringList &arguments, const QString &baseUrl = {})
    {
        DeskProcess desk(arguments, baseUrl);
        desk.start();
        return desk.wait();
    }

    QProcess process;

private:
    void notePeak()
    {
        const QByteArray status = procFile(process.processId(), "status");
        const qsizetype at = status.indexOf("VmHWM:");
        if (at >= 0)
            m_peakKb
                = std::max(m_peakKb, status.mid(at + 6, 20).simplified().split(' ').first().toLongLong());
    }
    qint64 m_peakKb = 0;
};

/// `crovver-sandbox` as a process of its own. Its key is the canary.
class SandboxProcess
{
public:
    explicit SandboxProcess(const QStringList &options = {})
    {
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(sandboxProgram(),
            QStringList{QStringLiteral("--quiet"), QStringLiteral("--secret-key"), canaryKey} + options);
        while (!process.canReadLine() && process.waitForReadyRead(30000)) { }
        url = QUrl(QString::fromUtf8(process.readLine()).section(u' ', 2).trimmed());
    }
    ~SandboxProcess()
    {
        process.terminate();
        if (!process.waitForFinished(5000))
            process.kill();
    }
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    [[nodiscard]] QString baseUrl() const { return url.toString(); }
    /// A request of its own to the control endpoints or the API; the client's code has no part in it.
    QJsonDocument ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        if (!socket.waitForConnected())
            return {};
        socket.write(method + ' ' + url.path().toLatin1() + target
            + " HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Bearer " + canaryKey.toLatin1()
            + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        while (socket.waitForReadyRead(20000)) { }
        const QByteArray reply = socket.readAll();
        return QJsonDocument::fromJson(reply.mid(reply.indexOf("\r\n\r\n") + 4));
    }
    void setFaults(const QByteArray &rules) const
    {
        if (ask("POST", "/__sandbox/faults", rules).object().value(QLatin1String("ok")).toBool() == false)
            qFatal("the faults were refused: %s", rules.constData());
    }
    void clearFaults() const { ask("DELETE", "/__sandbox/faults"); }

    QProcess process;
    QUrl url;
};

/// The fields of CSV as RFC 4180 has them. Ragged or unbalanced text gives rows that don't compare.
inline QList<QStringList> readCsv(const QByteArray &bytes)
{
    QList<QStringList> rows;
    QStringList row;
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (quoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < bytes.size() && bytes[i + 1] == '"')
                field += bytes[++i];
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            row << QString::fromUtf8(std::exchange(field, {}));
        } else if (c == '\n') {
            row << QString::fromUtf8(std::exchange(field, {}));
            rows << std::exchange(row, {});
        } else if (c != '\r') {
            field += c;
        }
    }
    if (!field.isEmpty() || !row.isEmpty())
        rows << (row << QString::fromUtf8(field));
    return rows;
}

} // namespace desk::testing
