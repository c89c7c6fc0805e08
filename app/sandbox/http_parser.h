// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/values.h"

#include <optional>

namespace desk::sandbox {

/// Cuts a stream of bytes into requests. Feed it what arrives, then take requests until there is none.
class HttpParser
{
public:
    static constexpr qsizetype maxHead = 64 * 1024;
    static constexpr qsizetype maxBody = 16 * 1024 * 1024;

    void feed(const QByteArray &bytes);

    /// The next complete request, if there is one and nothing was wrong so far.
    [[nodiscard]] std::optional<Request> take();

    /// 0, or the status that ends this connection: 400, 413, 431 or 505.
    [[nodiscard]] int problem() const { return m_problem; }

    /// True once for each request whose client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeContinue();

private:
    enum class State { Head, Body, ChunkSize, ChunkData, Trailer };

    bool step();
    bool readHead();
    bool parseHead(const QByteArray &head);
    bool parseStartLine(const QByteArray &line);
    bool decideBody();
    bool readBody();
    bool readChunkSize();
    bool readChunkData();
    bool readTrailer();
    std::optional<QByteArray> takeLine(qsizetype limit);
    bool fail(int status);

    QByteArray m_buffer;
    qsizetype m_position = 0;
    Request m_request;
    State m_state = State::Head;
    qint64 m_left = 0;
    int m_problem = 0;
    bool m_done = false;
    bool m_wantsContinue = false;
};

} // namespace desk::sandbox
