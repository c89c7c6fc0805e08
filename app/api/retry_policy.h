// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/net_limits.h"

#include <QByteArrayView>
#include <QDateTime>

#include <functional>
#include <optional>

namespace desk {

/// An HTTP date (`Wed, 21 Oct 2026 07:28:00 GMT`), in UTC; invalid when it is anything else.
[[nodiscard]] QDateTime parseHttpDate(QByteArrayView text);

/// What a `Retry-After` header asks for, between 0 and `cap`; nothing when it can't be understood. A date is
/// taken relative to the reply's own `Date`, because our clock may be wrong, and to `localUtc` when there is
/// none.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(
    QByteArrayView header, QByteArrayView date, const QDateTime &localUtc, std::chrono::milliseconds cap);

/// How long to wait before another attempt.
class RetryPolicy
{
public:
    /// `jitter` gives numbers from 0 up to 1.
    RetryPolicy(const NetLimits &limits, std::function<double()> jitter);

    /// The wait after attempt number `attempt` (1 = the first) failed. What the server asked for wins, up to
    /// the limit; when that is no time at all, half of the backoff is certain.
    [[nodiscard]] std::chrono::milliseconds delayAfter(
        int attempt, std::optional<std::chrono::milliseconds> retryAfter) const;

private:
    NetLimits m_limits;
    std::function<double()> m_jitter;
};

} // namespace desk
