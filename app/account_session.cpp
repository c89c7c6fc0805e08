// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_session.h"

namespace desk {

namespace {

TransportConfig configOf(const AccountAccess &access, const NetLimits &limits, ConnectionHealth &health)
{
    TransportConfig config;
    config.pauseChanged = [&health](const QDateTime &until) { health.notePause(until); };
    config.baseUrl = access.baseUrl.url;
    config.key = access.key;
    config.limits = limits;
    return config;
}

} // namespace

AccountSession::AccountSession(const AccountAccess &access, Clock &clock, const NetLimits &limits)
    : m_account(access.account)
    , m_gateway(configOf(access, limits, m_health), clock, m_log)
{
    QObject::connect(
        &m_health, &ConnectionHealth::tryNowRequested, &m_health, [this] { m_gateway.endPause(); });
    QObject::connect(
        &m_health, &ConnectionHealth::giveUpRequested, &m_health, [this] { m_gateway.giveUpWaiting(); });
    m_log.setOrigin(access.baseUrl.url.adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded));
}

} // namespace desk
