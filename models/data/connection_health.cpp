// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/data/connection_health.h"

namespace desk {

bool ConnectionHealth::concerns(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Offline:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Server:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Protocol:
        return true;
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Validation:
    case ApiError::Kind::PaymentRequired:
    case ApiError::Kind::Decode:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::OutcomeUnknown:
        return false;
    }
    return false;
}

void ConnectionHealth::noteSuccess(const QDateTime &utcNow)
{
    // Many pages come in one second, and nobody reads the time of the last one to the millisecond.
    const bool isNews = m_problem || m_lastSuccess.toSecsSinceEpoch() != utcNow.toSecsSinceEpoch();
    m_lastSuccess = utcNow;
    m_problem.reset();
    if (isNews)
        Q_EMIT changed();
}

void ConnectionHealth::notePause(const QDateTime &until)
{
    if (m_pausedUntil == until)
        return;
    m_pausedUntil = until;
    Q_EMIT changed();
}

void ConnectionHealth::tryNow()
{
    Q_EMIT tryNowRequested();
    if (m_problem)
        retry();
}

void ConnectionHealth::noteFailure(const ApiError &error)
{
    if (!concerns(error.kind))
        return;
    m_problem = error;
    Q_EMIT changed();
}

} // namespace desk
