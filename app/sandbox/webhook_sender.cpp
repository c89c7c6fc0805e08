// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhook_sender.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QSslSocket>
#include <QTimer>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerWithinMs = 5000;

} // namespace

void WebhookSender::setTarget(const QUrl &url, const QString &secret)
{
    m_url = url;
    m_secret = secret;
}

void WebhookSender::clear()
{
    m_deliveries = {};
    const auto sockets = findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(sockets);
}

QByteArray WebhookSender::requestFor(const QJsonObject &event) const
{
    const QByteArray body = QJsonDocument(event).toJson(QJsonDocument::Compact);
    const QByteArray signature
        = QMessageAuthenticationCode::hash(body, m_secret.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QByteArray target
        = m_url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return "POST " + (target.isEmpty() ? QByteArray("/") : target)
        + " HTTP/1.1\r\nHost: " + m_url.authority(QUrl::FullyEncoded).toLatin1()
        + "\r\nUser-Agent: Crovver-Webhook/1.0\r\nContent-Type: application/json\r\nX-Crovver-Event: "
        + event.value("type"_L1).toString().toLatin1() + "\r\nX-Crovver-Signature: sha256=" + signature
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

void WebhookSender::send(const QJsonObject &event)
{
    if (!hasTarget())
        return;
    const qsizetype delivery = m_deliveries.size();
    m_deliveries.append(QJsonObject{{u"id"_s, event.value("id"_L1)}, {u"type"_s, event.value("type"_L1)},
        {u"status"_s, QJsonValue::Null}});
    auto *socket = new QSslSocket(this);
    const bool isTls = m_url.scheme() == u"https"_s;
    const auto write = [socket, request = requestFor(event)] { socket->write(request); };
    if (isTls)
        connect(socket, &QSslSocket::encrypted, socket, write);
    else
        connect(socket, &QTcpSocket::connected, socket, write);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, delivery] {
        if (socket->canReadLine())
            finish(socket, delivery, socket->readLine().mid(9, 3).toInt());
    });
    connect(
        socket, &QTcpSocket::errorOccurred, this, [this, socket, delivery] { finish(socket, delivery, 0); });
    QTimer::singleShot(answerWithinMs, socket, [this, socket, delivery] { finish(socket, delivery, 0); });
    if (isTls)
        socket->connectToHostEncrypted(m_url.host(), static_cast<quint16>(m_url.port(443)));
    else
        socket->connectToHost(m_url.host(), static_cast<quint16>(m_url.port(80)));
}

void WebhookSender::finish(QTcpSocket *socket, qsizetype delivery, int status)
{
    socket->disconnect();
    socket->deleteLater();
    QJsonObject done = m_deliveries.at(delivery).toObject();
    done.insert("status"_L1, status);
    m_deliveries.replace(delivery, done);
}

} // namespace desk::sandbox
