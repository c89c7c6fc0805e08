// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace desk::sandbox {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// One HTTP request as it came over the wire. Header names are lower case.
struct Request
{
    QByteArray method;
    QByteArray path; ///< still percent-encoded, without the query
    QByteArray query; ///< still percent-encoded, without the question mark
    Headers headers;
    QByteArray body; ///< chunked bodies are joined
    bool keepAlive = true;
    bool isHttp10 = false;

    /// The first header of this lower-case name, or a null array.
    [[nodiscard]] QByteArray header(QByteArrayView lowerName) const
    {
        for (const auto &[name, value] : headers) {
            if (name == lowerName)
                return value;
        }
        return {};
    }
};

/// What a handler answers. Content-Length and Connection are added when it is sent.
struct Reply
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8"); ///< empty = none sent
    Headers headers = {};
};

/// How a reply leaves the socket. Everything but Normal is a fault that somebody asked for.
enum class Wire {
    Normal,
    ResetBefore, ///< RST instead of a reply
    ResetInBody, ///< RST after `bytes` of the body
    ResetAfter, ///< RST after the whole reply
    CloseBefore, ///< FIN instead of a reply
    CloseInBody, ///< full Content-Length, `bytes` of the body, FIN
    CloseInChunk, ///< chunked, `bytes` of the body, FIN without the last chunk
    NoLength, ///< neither length nor chunks: `bytes` of the body, then FIN
    Drip, ///< `bytes` at a time, `everyMs` apart
    StallBefore, ///< nothing at all, the connection stays open
    StallInBody, ///< `bytes` of the body, then nothing
    Raw, ///< `raw` instead of a reply, then FIN
    Endless, ///< a chunked body that never ends
};

struct Delivery
{
    Reply reply;
    int delayMs = 0;
    Wire wire = Wire::Normal;
    qint64 bytes = 0;
    int everyMs = 0;
    QByteArray raw = {};
};

} // namespace desk::sandbox
