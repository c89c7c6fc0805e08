// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

class QTcpSocket;

namespace desk::sandbox {

/// POSTs events to one address, signed, each once: whatever isn't answered with 2xx within five seconds has
/// failed.
class WebhookSender : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where to and with which secret; without an address nothing is sent.
    void setTarget(const QUrl &url, const QString &secret);
    [[nodiscard]] bool hasTarget() const { return !m_url.isEmpty(); }

    /// `event` is the whole body, with `id` and `type`.
    void send(const QJsonObject &event);

    /// [{id, type, status}], oldest first; status 0 = no answer, null = none yet.
    [[nodiscard]] QJsonArray deliveries() const { return m_deliveries; }
    void clear();

private:
    [[nodiscard]] QByteArray requestFor(const QJsonObject &event) const;
    void finish(QTcpSocket *socket, qsizetype delivery, int status);

    QUrl m_url;
    QString m_secret;
    QJsonArray m_deliveries;
};

} // namespace desk::sandbox
