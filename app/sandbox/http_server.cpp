// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http_server.h"

#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

namespace desk::sandbox {

namespace {

QSslKey readKey(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = in.readAll();
    QSslKey key(pem, QSsl::Rsa);
    return key.isNull() ? QSslKey(pem, QSsl::Ec) : key;
}

} // namespace

HttpServer::HttpServer(HttpConnection::Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{ }

HttpServer::~HttpServer()
{
    close();
}

bool HttpServer::listen(quint16 port)
{
    m_server = std::make_unique<QTcpServer>();
    return start(port);
}

bool HttpServer::listenTls(quint16 port, const Tls &tls)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(tls.certificateFile);
    const QSslKey key = readKey(tls.keyFile);
    if (chain.isEmpty() || key.isNull()) {
        m_problem = QStringLiteral("cannot read the certificate or its key");
        return false;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    m_server = std::move(server);
    return start(port);
}

bool HttpServer::start(quint16 port)
{
    m_server->setListenBacklogSize(256);
    m_server->setMaxPendingConnections(256);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::acceptAll);
    if (m_server->listen(QHostAddress::LocalHost, port))
        return true;
    m_problem = m_server->errorString();
    return false;
}

void HttpServer::acceptAll()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        new HttpConnection(socket, m_handler, this);
    }
}

quint16 HttpServer::port() const
{
    return m_server ? m_server->serverPort() : quint16(0);
}

void HttpServer::close()
{
    // Connections first: their sockets must not outlive the server's settings.
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(connections);
    if (m_server)
        m_server->close();
}

} // namespace desk::sandbox
