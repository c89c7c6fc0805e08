// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_work.h"

namespace desk {

AccountWork::AccountWork(AccountSession &session, IntentJournal &journal, Notifier &notifier, Clock &clock,
    std::function<QString()> operatorName)
    : m_ledger(journal, session.account(), clock, std::move(operatorName))
    , m_actions(session.gateway(), m_ledger, clock)
    , m_watch(session.gateway(), m_actions, notifier, clock)
    , m_imports(session.gateway(), m_actions, clock)
{ }

} // namespace desk
