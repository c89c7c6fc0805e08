// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/attempt.h"

#include "app/api/network_setup.h"

#include <QNetworkAccessManager>
#include <QSslError>

namespace desk {

namespace {

constexpr qsizetype bodyPadding = 64; // the JSON reader wants some room behind the text

QNetworkReply *dispatch(QNetworkAccessManager &manager, QNetworkRequest request, const EndpointInfo &endpoint,
    OnceBody *upload, qsizetype size)
{
    if (endpoint.verb == Verb::Get)
        return manager.get(request);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, size);
    if (size > 0)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    // A body that can be read once, also where it is empty: Qt would send a DELETE of its own again.
    return endpoint.verb == Verb::Post
        ? manager.post(request, upload)
        : manager.sendCustomRequest(request, QByteArray(verbText(endpoint.verb).latin1()), upload);
}

/// Errors after which we know that the request never left.
bool neverSent(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

bool AttemptResult::isComplete() const
{
    if (status == 0 || stop != Stop::No)
        return false;
    // Qt reports a 4xx or 5xx as an error of its own class; anything else with a status is a body cut off.
    return network == QNetworkReply::NoError || (status >= 400 && network > QNetworkReply::UnknownProxyError);
}

Attempt::Attempt(QNetworkAccessManager &manager, const QNetworkRequest &request, const EndpointInfo &endpoint,
    const QByteArray &body, const NetLimits &limits, Clock &clock)
    : m_manager(manager)
    , m_limits(limits)
    , m_clock(clock)
    , m_bodyLimit(endpoint.bodyLimit)
    , m_upload(endpoint.verb == Verb::Get ? nullptr : new OnceBody(body, this))
    , m_reply(dispatch(manager, request, endpoint, m_upload, body.size()))
{
    if (m_upload)
        m_upload->setParent(m_reply);
    m_reply->setReadBufferSize(m_limits.readBuffer);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_requestSent = true;
        if (m_phase == Phase::Connecting)
            enter(Phase::Waiting);
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { enter(Phase::Receiving); });
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::drain);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList reasons;
        for (const QSslError &error : errors)
            reasons.append(error.errorString());
        m_result.tlsProblem = reasons.join(u' ');
    });
    connect(m_reply, &QNetworkReply::finished, this, &Attempt::onFinished);
    m_totalTimer = m_clock.after(m_limits.attempt, [this] { stop(AttemptResult::Stop::Total); });
    enter(Phase::Connecting);
}

Attempt::~Attempt()
{
    dropReply();
}

void Attempt::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this); // abort() would emit finished() at once
    reply->abort();
    reply->deleteLater();
}

void Attempt::enter(Phase phase)
{
    m_phase = phase;
    m_lastProgress = m_clock.elapsed();
    const auto limit = phase == Phase::Connecting ? m_limits.connect
        : phase == Phase::Waiting                 ? m_limits.firstByte
                                                  : m_limits.inactivity;
    m_quietTimer = m_clock.after(limit, [this] { onQuiet(); });
}

void Attempt::onQuiet()
{
    switch (m_phase) {
    case Phase::Connecting:
        return stop(AttemptResult::Stop::Connect);
    case Phase::Waiting:
        return stop(AttemptResult::Stop::FirstByte);
    case Phase::Receiving:
        break;
    }
    // One timer for the whole body: when it rings, the rest of the wait counts from the last piece.
    const auto quiet = m_clock.elapsed() - m_lastProgress;
    if (quiet >= m_limits.inactivity)
        return stop(AttemptResult::Stop::Inactivity);
    m_quietTimer = m_clock.after(m_limits.inactivity - quiet, [this] { onQuiet(); });
}

void Attempt::drain()
{
    if (m_phase != Phase::Receiving)
        enter(Phase::Receiving);
    m_lastProgress = m_clock.elapsed();
    if (m_result.body.isEmpty()) {
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        m_result.body.reserve(
            std::clamp<qint64>(announced, 0, std::min<qint64>(m_bodyLimit, 1 << 20)) + bodyPadding);
    }
    while (const qint64 waiting = m_reply->bytesAvailable()) {
        const qsizetype before = m_result.body.size();
        if (before + waiting > m_bodyLimit)
            return stop(AttemptResult::Stop::TooLarge);
        m_result.body.resize(before + waiting);
        const qint64 count = m_reply->read(m_result.body.data() + before, waiting);
        m_result.body.resize(before + std::max<qint64>(count, 0));
        if (count <= 0)
            return;
    }
}

void Attempt::readHead()
{
    m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_result.http2 = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    m_result.retryAfter = m_reply->rawHeader("retry-after");
    m_result.date = m_reply->rawHeader("date");
    m_result.requestId = m_reply->rawHeader("x-request-id");
    m_result.contentType = m_reply->rawHeader("content-type");
    const QByteArray location = m_reply->rawHeader("location");
    if (!location.isEmpty())
        m_result.redirectHost = m_reply->url().resolved(QUrl::fromEncoded(location)).host(QUrl::FullyEncoded);
    m_result.mayBeDelivered = m_requestSent || m_result.status != 0
        || (m_upload && (m_upload->isEmpty() || m_upload->taken() > 0));
}

/// Qt's errors don't say which proxy it was, nor always that it was one.
void Attempt::findObstacle()
{
    if (m_result.status == 0 || m_result.status == proxyWantsPassword)
        m_result.proxy = proxyFor(m_manager, m_reply->url());
    if (m_result.network == QNetworkReply::SslHandshakeFailedError)
        m_result.noAuthorities = hasNoAuthorities(m_reply->sslConfiguration());
}

void Attempt::stop(AttemptResult::Stop reason)
{
    m_quietTimer.reset();
    m_totalTimer.reset();
    if (!m_reply)
        return;
    readHead();
    m_result.stop = reason;
    m_result.body.clear();
    findObstacle();
    dropReply();
    Q_EMIT done();
}

void Attempt::onFinished()
{
    drain();
    if (!m_reply)
        return; // too large at the last moment
    m_quietTimer.reset();
    m_totalTimer.reset();
    readHead();
    m_result.network = m_reply->error();
    findObstacle();
    // A body without a length ends with the connection. Qt may want to send the request again at that moment,
    // although it has the answer; its JSON says whether it is whole.
    if (m_result.network == QNetworkReply::ContentReSendError && m_result.status >= 200
        && m_result.status < 300 && !m_reply->hasRawHeader("content-length")
        && !m_reply->hasRawHeader("transfer-encoding"))
        m_result.network = QNetworkReply::NoError;
    if (neverSent(m_result.network))
        m_result.mayBeDelivered = false;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    Q_EMIT done();
}

} // namespace desk
