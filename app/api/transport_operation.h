// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/transport.h"

namespace desk {

/// One call on its way, with everybody who waits for it. Inside the transport only.
struct Transport::Operation
{
    HttpCall call;
    QUrl url;
    std::vector<QPointer<Waiter>> waiters;
    int attempts = 0; ///< but for those that gave their place to somebody
    bool wasSent = false;
    bool mayBeDelivered = false; ///< by an earlier attempt, without a clear answer
    QDateTime askedAt;
    std::chrono::milliseconds asked{0};
    std::chrono::milliseconds queued{0}; ///< when it last began to wait for a place
    std::chrono::milliseconds begun{0}; ///< the attempt that is on the wire
    std::chrono::milliseconds spent{0}; ///< of the time for all attempts
    std::chrono::milliseconds waited{0}; ///< because the server asked for it
    std::unique_ptr<Attempt> attempt;
    TimerHandle retryTimer;
    bool isServersWait = false; ///< `retryTimer` is what the server asked for, not backoff

    [[nodiscard]] QString request() const
    {
        return verbText(call.endpoint->verb) + u' ' + url.path(QUrl::FullyEncoded);
    }
};

} // namespace desk
