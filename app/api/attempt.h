// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/endpoint_info.h"
#include "app/api/net_limits.h"
#include "app/api/once_body.h"
#include "models/core/clock.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>

class QNetworkAccessManager;

namespace desk {

inline constexpr int proxyWantsPassword = 407; ///< HTTP status

/// What came of sending a request once.
struct AttemptResult
{
    enum class Stop { No, Connect, FirstByte, Inactivity, Total, TooLarge };

    Stop stop = Stop::No; ///< who ended it: one of our limits, or the network
    QNetworkReply::NetworkError network = QNetworkReply::NoError;
    int status = 0;
    QByteArray body;
    QByteArray retryAfter; ///< these four are headers
    QByteArray date;
    QByteArray requestId;
    QByteArray contentType;
    QString redirectHost; ///< ASCII; of a 3xx with a target
    QString tlsProblem; ///< why the certificate was refused
    bool noAuthorities = false; ///< with a refused certificate: there is nothing to check one against
    QString proxy; ///< `host:port`, when the request was to go through one and the server didn't answer it
    bool http2 = false;
    bool mayBeDelivered = false; ///< some of it may have reached the server

    /// The reply has a status line and all of its body.
    [[nodiscard]] bool isComplete() const;
};

/// Sends a request once and guards it with every limit. Deleting it aborts it without a signal.
class Attempt final : public QObject
{
    Q_OBJECT
public:
    Attempt(QNetworkAccessManager &manager, const QNetworkRequest &request, const EndpointInfo &endpoint,
        const QByteArray &body, const NetLimits &limits, Clock &clock);
    ~Attempt() override;
    [[nodiscard]] AttemptResult takeResult() { return std::move(m_result); }

Q_SIGNALS:
    /// Once, from the event loop.
    void done();

private:
    enum class Phase { Connecting, Waiting, Receiving };

    void enter(Phase phase);
    void onQuiet();
    void drain();
    void stop(AttemptResult::Stop reason);
    void onFinished();
    void dropReply();
    void readHead();
    void findObstacle();

    QNetworkAccessManager &m_manager;
    NetLimits m_limits;
    Clock &m_clock;
    qint64 m_bodyLimit;
    OnceBody *m_upload = nullptr; ///< of a POST; belongs to the reply
    QNetworkReply *m_reply = nullptr;
    Phase m_phase = Phase::Connecting;
    std::chrono::milliseconds m_lastProgress{0};
    TimerHandle m_quietTimer;
    TimerHandle m_totalTimer;
    AttemptResult m_result;
    bool m_requestSent = false;
};

} // namespace desk
