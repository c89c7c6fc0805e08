// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace desk::testing {

/// One request as a foreign server saw it.
struct ForeignRequest
{
    QByteArray method;
    QByteArray target; ///< as sent, with the query
    QByteArray head;
    QByteArray body;
};

/// A server that has nothing in common with the sandbox: it reads a request and writes what a test says,
/// byte for byte.
class ForeignServer
{
public:
    using Answer = std::function<QByteArray(const ForeignRequest &)>;

    explicit ForeignServer(Answer answer)
        : m_answer(std::move(answer))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    [[nodiscard]] QString url(const QString &path = {}) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path);
    }
    [[nodiscard]] static QByteArray reply(int status, const QByteArray &body,
        const QByteArray &type = "application/json", const QByteArray &moreHeaders = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: " + type
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
    }

    QList<ForeignRequest> requests;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &input = m_input[socket];
        input += socket->readAll();
        for (;;) {
            const qsizetype end = input.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            ForeignRequest request;
            request.head = input.left(end);
            qsizetype length = 0;
            for (const QByteArray &line : request.head.split('\n')) {
                if (line.toLower().startsWith("content-length:"))
                    length = line.mid(15).trimmed().toLongLong();
            }
            if (input.size() < end + 4 + length)
                return;
            request.body = input.mid(end + 4, length);
            input.remove(0, end + 4 + length);
            const QByteArrayList words = request.head.left(request.head.indexOf('\r')).split(' ');
            request.method = words.value(0);
            request.target = words.value(1);
            requests << request;
            socket->write(m_answer(request));
        }
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_input;
    Answer m_answer;
};

} // namespace desk::testing
