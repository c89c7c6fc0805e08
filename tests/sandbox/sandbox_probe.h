// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox_thread.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

/// What came back on a plain socket.
struct Answer
{
    int status = 0; ///< 0 = no status line
    QByteArray head;
    QByteArray body;
    bool closed = false; ///< the peer closed

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonObject data() const { return json().value(QLatin1String("data")).toObject(); }
    [[nodiscard]] QJsonArray list() const { return json().value(QLatin1String("data")).toArray(); }
    [[nodiscard]] QString code() const
    {
        return json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    }
    [[nodiscard]] QByteArray header(const QByteArray &lowerName) const
    {
        for (const QByteArray &line : head.split('\n')) {
            if (line.toLower().startsWith(lowerName + ':'))
                return line.mid(lowerName.size() + 1).trimmed();
        }
        return {};
    }
};

/// A sandbox and a client that knows next to nothing about HTTP, so that nothing is smoothed over.
class SandboxProbe
{
public:
    explicit SandboxProbe(const desk::sandbox::Options &options = fixedOptions())
        : server(options)
    { }

    static desk::sandbox::Options fixedOptions()
    {
        desk::sandbox::Options options;
        options.now = QDateTime::fromString(QStringLiteral("2026-05-17T10:20:30Z"), Qt::ISODate);
        return options;
    }

    [[nodiscard]] static QByteArray request(const QByteArray &method, const QByteArray &target,
        const QByteArray &body = {}, const QByteArray &moreHeaders = {},
        const QByteArray &key = "sk_test_sandbox")
    {
        QByteArray out = method + ' ' + target + " HTTP/1.1\r\nHost: sandbox\r\n" + moreHeaders;
        if (!key.isEmpty())
            out += "Authorization: Bearer " + key + "\r\n";
        if (!body.isEmpty())
            out += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                + "\r\n";
        return out + "\r\n" + body;
    }

    [[nodiscard]] std::unique_ptr<QTcpSocket> connectSocket() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(server.url().port()));
        socket->waitForConnected(3000);
        return socket;
    }

    /// Reads one reply by its Content-Length, or until the peer closes, or until nothing came for `patience`.
    [[nodiscard]] static Answer readAnswer(QTcpSocket &socket, QByteArray &rest, int patience = 3000)
    {
        Answer answer;
        qsizetype end = -1;
        qsizetype need = -1;
        for (;;) {
            if (end < 0 && (end = rest.indexOf("\r\n\r\n")) >= 0) {
                answer.head = rest.left(end);
                answer.status = answer.head.mid(9, 3).toInt();
                const QByteArray length = answer.header("content-length");
                need = length.isNull() ? -1 : length.toLongLong();
            }
            if (need >= 0 && rest.size() >= end + 4 + need)
                break;
            if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patience)) {
                answer.closed = socket.state() != QAbstractSocket::ConnectedState;
                break;
            }
            rest += socket.readAll();
        }
        const qsizetype from = end < 0 ? 0 : end + 4;
        answer.body = need >= 0 ? rest.mid(from, need) : rest.mid(from);
        rest = need >= 0 ? rest.mid(from + need) : QByteArray();
        return answer;
    }

    [[nodiscard]] Answer exchange(const QByteArray &bytes, int patience = 3000) const
    {
        const auto socket = connectSocket();
        socket->write(bytes);
        QByteArray rest;
        return readAnswer(*socket, rest, patience);
    }

    [[nodiscard]] Answer get(const QByteArray &target, const QByteArray &key = "sk_test_sandbox",
        const QByteArray &moreHeaders = {}) const
    {
        return exchange(request("GET", target, {}, moreHeaders, key));
    }

    [[nodiscard]] Answer post(const QByteArray &target, const QByteArray &json,
        const QByteArray &key = "sk_test_sandbox", const QByteArray &moreHeaders = {}) const
    {
        return exchange(request("POST", target, json, moreHeaders, key));
    }

    void shape(const char *name, const QByteArray &value)
    {
        const bool known = server.run([&](desk::sandbox::Sandbox &sandbox) {
            return sandbox.shape().set(QLatin1String(name), QLatin1String(value));
        });
        if (!known)
            qFatal("no such shape");
    }

    /// Sets the faults in force, in the words of the control endpoint.
    [[nodiscard]] bool faults(const QByteArray &json) const
    {
        return post("/__sandbox/faults", json).status == 200;
    }

    [[nodiscard]] int effects(const QString &kind, const QString &tenant = {})
    {
        return server.run(
            [&](desk::sandbox::Sandbox &sandbox) { return sandbox.ledger().effects(kind, tenant); });
    }

    [[nodiscard]] int deliveries(const QString &method, const QString &path)
    {
        return server.run(
            [&](desk::sandbox::Sandbox &sandbox) { return sandbox.ledger().deliveries(method, path); });
    }

    desk::sandbox::SandboxThread server;
};

/// The names of an object's fields, for comparing them with the contract.
inline QStringList fieldsOf(const QJsonObject &object)
{
    return object.keys();
}
