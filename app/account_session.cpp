// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_session.h"

namespace desk {

namespace {

TransportConfig configOf(const AccountAccess &access)
{
    TransportConfig config;
    config.baseUrl = access.baseUrl.url;
    config.key = access.key;
    return config;
}

} // namespace

AccountSession::AccountSession(const AccountAccess &access, Clock &clock)
    : m_account(access.account)
    , m_gateway(configOf(access), clock, m_log)
{ }

} // namespace desk
