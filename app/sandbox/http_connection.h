// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http_parser.h"

#include <QObject>

#include <deque>
#include <functional>

class QTcpSocket;

namespace desk::sandbox {

/// One client. Requests are handled as they arrive; replies leave in that order, whatever their delays are.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Delivery(const Request &)>;

    /// Takes the socket over. Deletes itself when the client has gone.
    HttpConnection(QTcpSocket *socket, Handler handler, QObject *parent);

private:
    struct Pending
    {
        quint64 number = 0;
        Delivery delivery;
        bool ready = false;
        bool headOnly = false;
        bool close = false;
    };

    void read();
    void accept(const Request &request);
    void refuse(int status);
    void release(quint64 number);
    void flush();
    bool send(const Pending &pending);
    void sendFault(const Pending &pending);
    void drip(QByteArray rest, qint64 bytes, int everyMs, bool close);
    void flood();
    void finish(bool close);
    void resetSoon();
    void reset();

    QTcpSocket *m_socket;
    Handler m_handler;
    HttpParser m_parser;
    std::deque<Pending> m_queue;
    quint64 m_nextNumber = 0;
    bool m_busy = false; ///< a fault is still writing; nothing else may
    bool m_closing = false;
};

} // namespace desk::sandbox
