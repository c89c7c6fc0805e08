// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace desk::sandbox {

QByteArray statusText(int status)
{
    static const QList<std::pair<int, QByteArray>> texts = {{200, "OK"}, {201, "Created"},
        {204, "No Content"}, {207, "Multi-Status"}, {301, "Moved Permanently"}, {302, "Found"},
        {303, "See Other"}, {307, "Temporary Redirect"}, {308, "Permanent Redirect"}, {400, "Bad Request"},
        {401, "Unauthorized"}, {402, "Payment Required"}, {403, "Forbidden"}, {404, "Not Found"},
        {405, "Method Not Allowed"}, {409, "Conflict"}, {413, "Content Too Large"},
        {422, "Unprocessable Content"}, {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"}, {502, "Bad Gateway"}, {503, "Service Unavailable"},
        {504, "Gateway Timeout"}, {505, "HTTP Version Not Supported"}};
    for (const auto &[code, text] : texts) {
        if (code == status)
            return text;
    }
    return "Status";
}

QByteArray headText(const Reply &reply, Framing framing, bool close)
{
    QByteArray out;
    out.reserve(256 + (framing == Framing::Length ? reply.body.size() : 0));
    out += "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + statusText(reply.status) + "\r\n";
    static thread_local qint64 lastSecond = 0;
    static thread_local QByteArray date;
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != lastSecond) {
        lastSecond = second;
        date = QLocale::c()
                   .toString(QDateTime::fromSecsSinceEpoch(second, Qt::UTC),
                       QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                   .toLatin1();
    }
    // A reply may have a date of its own: a server whose clock is wrong.
    const bool dated = std::any_of(reply.headers.cbegin(), reply.headers.cend(),
        [](const auto &header) { return header.first == "Date"; });
    if (!dated)
        out += "Date: " + date + "\r\n";
    if (!reply.contentType.isEmpty())
        out += "Content-Type: " + reply.contentType + "\r\n";
    for (const auto &[name, value] : reply.headers)
        out += name + ": " + value + "\r\n";
    if (framing == Framing::Chunked)
        out += "Transfer-Encoding: chunked\r\n";
    else if (framing == Framing::Length && reply.status != 204)
        out += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    out += close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    return out;
}

QByteArray chunkText(const QByteArray &bytes)
{
    return bytes.isEmpty() ? bytes : QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

Reply plainReply(int status)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "text/plain; charset=utf-8";
    reply.body = QByteArray::number(status) + ' ' + statusText(status) + '\n';
    return reply;
}

} // namespace desk::sandbox
