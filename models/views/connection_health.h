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

    /// Asks every page to load again what it shows.
    void retry() { Q_EMIT retryRequested(); }

Q_SIGNALS:
    void changed();
    void retryRequested();

private:
    std::optional<ApiError> m_problem;
    QDateTime m_lastSuccess;
};

} // namespace desk
