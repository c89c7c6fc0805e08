// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/api_error.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace desk {

/// What the account's connection is like, told by every view-model after every call, shown once by the
/// shell's banner: twenty failed calls with one cause are one message.
class ConnectionHealth final : public QObject
{
    Q_OBJECT
public:
    /// A call succeeded: the connection works.
    void noteSuccess(const QDateTime &utcNow);
    /// A call failed. Only failures of the connection or the account count (Offline, Timeout, Tls,
    /// Unauthorized, Server, RateLimited, Protocol); what concerns one object is its page's own business.
    void noteFailure(const ApiError &error);
    /// Whether a failure of this kind is the connection's or the account's.
    [[nodiscard]] static bool concerns(ApiError::Kind kind);

    [[nodiscard]] const std::optional<ApiError> &problem() const { return m_problem; }
    [[nodiscard]] QDateTime lastSuccess() const { return m_lastSuccess; } ///< UTC; invalid before the first

    /// The server asked for a pause: nothing is sent until then. An invalid time = it is over. UTC.
    void notePause(const QDateTime &until);
    [[nodiscard]] QDateTime pausedUntil() const { return m_pausedUntil; }

    /// Asks every page to load again what it shows.
    void retry() { Q_EMIT retryRequested(); }
    /// Somebody doesn't want to wait for the end of the pause. What a pause has ended already is asked for
    /// again.
    void tryNow();
    /// Nobody wants to wait any longer: what isn't sent yet is given up.
    void giveUpWaiting() { Q_EMIT giveUpRequested(); }

Q_SIGNALS:
    void changed(); ///< of the last success, its second
    void retryRequested();
    void tryNowRequested();
    void giveUpRequested();

private:
    std::optional<ApiError> m_problem;
    QDateTime m_lastSuccess;
    QDateTime m_pausedUntil;
};

} // namespace desk
