// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/crovver_gateway.h"
#include "app/api/request_log.h"
#include "app/credentials/environment_account.h"
#include "models/core/clock.h"
#include "models/data/connection_health.h"

namespace desk {

/// All that belongs to one account while it is open. Nothing of it is shared with another account.
class AccountSession
{
public:
    /// Tests give shorter limits.
    AccountSession(const AccountAccess &access, Clock &clock, const NetLimits &limits = {});

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] BillingGateway &gateway() { return m_gateway; }
    [[nodiscard]] ConnectionHealth &health() { return m_health; }
    [[nodiscard]] RequestHistory &requests() { return m_log; }

private:
    Account m_account;
    RequestLog m_log;
    ConnectionHealth m_health;
    crovver::CrovverGateway m_gateway; ///< tells `m_health` of pauses
};

} // namespace desk
