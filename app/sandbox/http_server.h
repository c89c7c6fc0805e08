// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http_connection.h"

#include <QString>

#include <memory>

class QTcpServer;

namespace desk::sandbox {

/// Listens on 127.0.0.1 and gives every request to one handler, in the thread it lives in.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    struct Tls
    {
        QString certificateFile; ///< PEM, the chain leaf first
        QString keyFile; ///< PEM, unencrypted RSA or EC
    };

    explicit HttpServer(HttpConnection::Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Port 0 takes a free one. On failure problem() says why.
    [[nodiscard]] bool listen(quint16 port);
    [[nodiscard]] bool listenTls(quint16 port, const Tls &tls);

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Connections accepted so far (with TLS: whose handshake succeeded).
    [[nodiscard]] qint64 connections() const { return m_connections; }

    /// Closes the listener and every connection.
    void close();

private:
    bool start(quint16 port);
    void acceptAll();

    HttpConnection::Handler m_handler;
    std::unique_ptr<QTcpServer> m_server;
    QString m_problem;
    qint64 m_connections = 0;
};

} // namespace desk::sandbox
