// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http_connection.h"

#include "app/sandbox/http_text.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace desk::sandbox {

namespace {

// A reset throws away what the peer has not read yet, so what must arrive before it gets a moment.
constexpr int resetAfterMs = 40;
constexpr qint64 floodWindow = 256 * 1024;
constexpr int floodEveryMs = 2;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, Handler handler, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (m_socket->bytesAvailable() > 0)
        QTimer::singleShot(0, this, &HttpConnection::read);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        deleteLater();
}

void HttpConnection::read()
{
    if (m_closing) {
        m_socket->readAll();
        return;
    }
    m_parser.feed(m_socket->readAll());
    while (auto request = m_parser.take()) {
        accept(*request);
        if (m_closing)
            return;
    }
    if (m_parser.problem() != 0)
        refuse(m_parser.problem());
    else if (m_parser.takeContinue() && m_queue.empty())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpConnection::accept(const Request &request)
{
    Pending pending;
    pending.number = m_nextNumber++;
    pending.delivery = m_handler(request);
    pending.headOnly = request.method == "HEAD";
    pending.close = !request.keepAlive;
    const int delay = pending.delivery.delayMs;
    pending.ready = delay <= 0;
    m_closing = pending.close;
    const quint64 number = pending.number;
    m_queue.push_back(std::move(pending));
    if (delay > 0)
        QTimer::singleShot(delay, Qt::PreciseTimer, this, [this, number] { release(number); });
    else
        flush();
}

void HttpConnection::refuse(int status)
{
    Pending pending;
    pending.number = m_nextNumber++;
    pending.delivery.reply = plainReply(status);
    pending.ready = true;
    pending.close = true;
    m_closing = true;
    m_queue.push_back(std::move(pending));
    flush();
}

void HttpConnection::release(quint64 number)
{
    const auto it = std::find_if(
        m_queue.begin(), m_queue.end(), [number](const Pending &p) { return p.number == number; });
    if (it != m_queue.end())
        it->ready = true;
    flush();
}

void HttpConnection::flush()
{
    // The client may have left while a reply was waiting.
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    while (!m_busy && !m_queue.empty() && m_queue.front().ready) {
        const Pending pending = std::move(m_queue.front());
        m_queue.pop_front();
        if (!send(pending))
            return;
    }
}

/// False when nothing more may follow on this connection, or not yet.
bool HttpConnection::send(const Pending &pending)
{
    if (pending.delivery.wire != Wire::Normal) {
        m_busy = true;
        sendFault(pending);
        return !m_busy;
    }
    QByteArray bytes = headText(pending.delivery.reply, Framing::Length, pending.close);
    if (!pending.headOnly)
        bytes += pending.delivery.reply.body;
    m_socket->write(bytes);
    if (pending.close)
        m_socket->disconnectFromHost();
    return !pending.close;
}

void HttpConnection::sendFault(const Pending &pending)
{
    const Delivery &d = pending.delivery;
    const QByteArray part = d.reply.body.left(d.bytes);
    switch (d.wire) {
    case Wire::Normal:
        return;
    case Wire::ResetBefore:
        return reset();
    case Wire::ResetInBody:
        m_socket->write(headText(d.reply, Framing::Length, false) + part);
        return resetSoon();
    case Wire::ResetAfter:
        m_socket->write(headText(d.reply, Framing::Length, false) + d.reply.body);
        return resetSoon();
    case Wire::CloseBefore:
        return finish(true);
    case Wire::CloseInBody:
        m_socket->write(headText(d.reply, Framing::Length, false) + part);
        return finish(true);
    case Wire::CloseInChunk:
        m_socket->write(headText(d.reply, Framing::Chunked, false) + chunkText(part));
        return finish(true);
    case Wire::NoLength:
        m_socket->write(headText(d.reply, Framing::UntilClose, true) + part);
        return finish(true);
    case Wire::Drip:
        return drip(headText(d.reply, Framing::Length, pending.close) + d.reply.body, d.bytes, d.everyMs,
            pending.close);
    case Wire::StallBefore:
        return;
    case Wire::StallInBody:
        m_socket->write(headText(d.reply, Framing::Length, false) + part);
        return;
    case Wire::Raw:
        m_socket->write(d.raw);
        return finish(true);
    case Wire::Endless:
        m_socket->write(headText(d.reply, Framing::Chunked, false) + chunkText(d.reply.body));
        return flood();
    }
}

void HttpConnection::drip(QByteArray rest, qint64 bytes, int everyMs, bool close)
{
    const qint64 step = std::max<qint64>(bytes, 1);
    m_socket->write(rest.left(step));
    m_socket->flush();
    rest.remove(0, step);
    if (rest.isEmpty())
        return finish(close);
    QTimer::singleShot(everyMs, Qt::PreciseTimer, this,
        [this, rest, bytes, everyMs, close] { drip(rest, bytes, everyMs, close); });
}

void HttpConnection::flood()
{
    static const QByteArray chunk = chunkText(QByteArray(16 * 1024, ' '));
    while (m_socket->bytesToWrite() < floodWindow && m_socket->write(chunk) > 0) { }
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    // Without end, but not at any price: other connections must be served meanwhile.
    QTimer::singleShot(floodEveryMs, Qt::PreciseTimer, this, &HttpConnection::flood);
}

void HttpConnection::finish(bool close)
{
    if (close) {
        m_closing = true;
        m_socket->disconnectFromHost();
        return;
    }
    m_busy = false;
    flush();
}

void HttpConnection::resetSoon()
{
    m_socket->flush();
    QTimer::singleShot(resetAfterMs, this, &HttpConnection::reset);
}

void HttpConnection::reset()
{
    m_closing = true;
    // Lingering for no time makes the system answer with RST when the socket is closed.
    linger now{};
    now.l_onoff = 1;
    now.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(static_cast<SOCKET>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
        reinterpret_cast<const char *>(&now), sizeof now);
#else
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    m_socket->abort();
    deleteLater();
}

} // namespace desk::sandbox
