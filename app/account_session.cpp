// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_session.h"

namespace desk {

namespace {

TransportConfig configOf(const AccountAccess &access, const NetLimits &limits)
{
    TransportConfig config;
    config.baseUrl = access.baseUrl.url;
    config.key = access.key;
    config.limits = limits;
    return config;
}

} // namespace

AccountSession::AccountSession(const AccountAccess &access, Clock &clock, const NetLimits &limits)
    : m_account(access.account)
    , m_gateway(configOf(access, limits), clock, m_log)
{
    m_log.setOrigin(access.baseUrl.url.adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded));
}

} // namespace desk
