// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/transport.h"
#include "support/net_fault_server.h"

#include <QSignalSpy>

namespace desk::testing {

/// What a call said at its end.
enum class Said { Done, Refused, Unknown };

template <typename T>
[[nodiscard]] Said said(const CallHandle<T> &call)
{
    if (QSignalSpy spy(call.get(), &CallBase::finished); !call->isFinished() && !spy.wait(20'000))
        qFatal("the call did not finish");
    if (call->result())
        return Said::Done;
    return call->result().error().kind == ApiError::Kind::OutcomeUnknown ? Said::Unknown : Said::Refused;
}

/// How long a server is waited for. One that stalls is given up soon once it has the request; until then it
/// has the time that a busy machine needs. Only what drips for ever is ended by the limit of an attempt.
struct Patience
{
    std::chrono::milliseconds silence; ///< of an answer
    std::chrono::milliseconds attempt;
};

inline constexpr Patience patient{std::chrono::seconds(8), std::chrono::seconds(10)};
inline constexpr Patience stalled{std::chrono::milliseconds(150), std::chrono::seconds(5)};
inline constexpr Patience dripped{std::chrono::milliseconds(150), std::chrono::milliseconds(500)};

/// `total` bounds all attempts together.
[[nodiscard]] inline TransportConfig writeConfig(const QUrl &url, const NetCertificate *certificate,
    const Patience &patience, std::chrono::milliseconds total)
{
    using std::chrono::milliseconds;
    TransportConfig config;
    config.baseUrl = url;
    config.key = SecretKey::fromText(QStringLiteral("sk_test_sandbox"));
    config.jitter = [] { return 1.0; };
    config.limits.backoffBase = config.limits.backoffCap = milliseconds(1);
    config.limits.firstByte = config.limits.inactivity = patience.silence;
    config.limits.attempt = patience.attempt;
    config.limits.total = total;
    if (certificate)
        config.extraCertificates = {certificate->certificate};
    return config;
}

[[nodiscard]] inline QByteArray okResponse(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace desk::testing
