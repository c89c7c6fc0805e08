// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http_parser.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace desk::sandbox {

namespace {

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || (c != 0 && strchr("!#$%&'*+-.^_`|~", c));
    });
}

} // namespace

void HttpParser::feed(const QByteArray &bytes)
{
    if (m_position == m_buffer.size()) {
        m_buffer = bytes;
        m_position = 0;
        return;
    }
    m_buffer.remove(0, m_position);
    m_position = 0;
    m_buffer.append(bytes);
}

std::optional<Request> HttpParser::take()
{
    while (m_problem == 0 && !m_done && step()) { }
    if (!m_done || m_problem != 0)
        return std::nullopt;
    m_done = false;
    m_wantsContinue = false;
    m_state = State::Head;
    return std::exchange(m_request, {});
}

bool HttpParser::takeContinue()
{
    return std::exchange(m_wantsContinue, false);
}

bool HttpParser::step()
{
    switch (m_state) {
    case State::Head:
        return readHead();
    case State::Body:
        return readBody();
    case State::ChunkSize:
        return readChunkSize();
    case State::ChunkData:
        return readChunkData();
    case State::Trailer:
        return readTrailer();
    }
    return false;
}

bool HttpParser::fail(int status)
{
    m_problem = status;
    return false;
}

bool HttpParser::readHead()
{
    // Empty lines before a request are allowed.
    while (
        m_position < m_buffer.size() && (m_buffer.at(m_position) == '\r' || m_buffer.at(m_position) == '\n'))
        ++m_position;
    const qsizetype end = m_buffer.indexOf("\r\n\r\n", m_position);
    if (end < 0) {
        // What can't become a request is refused at once; a TLS hello would otherwise wait for ever.
        if (m_position < m_buffer.size() && !isToken(m_buffer.mid(m_position, 1)))
            return fail(400);
        const qsizetype line = m_buffer.indexOf('\n', m_position);
        if (line >= 0 && !m_buffer.mid(m_position, line - m_position).contains(" HTTP/1."))
            return fail(400);
        return m_buffer.size() - m_position > maxHead ? fail(431) : false;
    }
    if (end - m_position > maxHead)
        return fail(431);
    const QByteArray head = m_buffer.mid(m_position, end - m_position);
    m_position = end + 4;
    return parseHead(head) && decideBody();
}

bool HttpParser::parseStartLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || !parts.at(2).startsWith("HTTP/"))
        return fail(400);
    if (parts.at(2) != "HTTP/1.1" && parts.at(2) != "HTTP/1.0")
        return fail(505);
    QByteArray target = parts.at(1);
    if (target.startsWith("http://") || target.startsWith("https://")) {
        const qsizetype slash = target.indexOf('/', target.indexOf("//") + 2);
        target = slash < 0 ? QByteArray("/") : target.mid(slash);
    }
    if (!target.startsWith('/') && target != "*")
        return fail(400);
    m_request.method = parts.at(0);
    m_request.isHttp10 = parts.at(2) == "HTTP/1.0";
    m_request.keepAlive = !m_request.isHttp10;
    const qsizetype question = target.indexOf('?');
    m_request.path = target.left(question < 0 ? target.size() : question);
    m_request.query = question < 0 ? QByteArray() : target.mid(question + 1);
    return true;
}

bool HttpParser::parseHead(const QByteArray &head)
{
    m_request = {};
    const QList<QByteArray> lines = head.split('\n');
    if (!parseStartLine(lines.first().trimmed()))
        return false;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        const QByteArray name = lines.at(i).left(std::max<qsizetype>(colon, 0));
        if (!isToken(name))
            return fail(400);
        m_request.headers.append({name.toLower(), lines.at(i).mid(colon + 1).trimmed()});
    }
    const QByteArray connection = m_request.header("connection").toLower();
    if (connection.contains("close"))
        m_request.keepAlive = false;
    else if (connection.contains("keep-alive"))
        m_request.keepAlive = true;
    return true;
}

bool HttpParser::decideBody()
{
    const QByteArray coding = m_request.header("transfer-encoding").toLower();
    const QByteArray length = m_request.header("content-length");
    if (!coding.isNull() && (coding != "chunked" || !length.isNull()))
        return fail(400);
    bool ok = true;
    m_left = length.isNull() ? 0 : length.toLongLong(&ok);
    if (!ok || m_left < 0)
        return fail(400);
    if (m_left > maxBody)
        return fail(413);
    const bool hasBody = !coding.isNull() || m_left > 0;
    m_wantsContinue = hasBody && m_request.header("expect").toLower() == "100-continue";
    m_state = coding.isNull() ? State::Body : State::ChunkSize;
    return true;
}

bool HttpParser::readBody()
{
    const qint64 take = std::min<qint64>(m_left, m_buffer.size() - m_position);
    m_request.body.append(m_buffer.mid(m_position, take));
    m_position += take;
    m_left -= take;
    m_done = m_left == 0;
    return m_done;
}

std::optional<QByteArray> HttpParser::takeLine(qsizetype limit)
{
    const qsizetype end = m_buffer.indexOf("\r\n", m_position);
    if (end < 0) {
        if (m_buffer.size() - m_position > limit)
            fail(400);
        return std::nullopt;
    }
    const QByteArray line = m_buffer.mid(m_position, end - m_position);
    m_position = end + 2;
    return line;
}

bool HttpParser::readChunkSize()
{
    const auto line = takeLine(1024);
    if (!line)
        return false;
    bool ok = false;
    m_left = line->split(';').first().trimmed().toLongLong(&ok, 16);
    if (!ok || m_left < 0)
        return fail(400);
    if (m_request.body.size() + m_left > maxBody)
        return fail(413);
    m_state = m_left == 0 ? State::Trailer : State::ChunkData;
    return true;
}

bool HttpParser::readChunkData()
{
    if (m_buffer.size() - m_position < m_left + 2)
        return false;
    m_request.body.append(m_buffer.mid(m_position, m_left));
    m_position += m_left;
    if (m_buffer.mid(m_position, 2) != "\r\n")
        return fail(400);
    m_position += 2;
    m_state = State::ChunkSize;
    return true;
}

bool HttpParser::readTrailer()
{
    const auto line = takeLine(maxHead);
    if (!line)
        return false;
    m_done = line->isEmpty();
    return true;
}

} // namespace desk::sandbox
