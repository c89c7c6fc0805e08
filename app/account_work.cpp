// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_work.h"

namespace desk {

AccountWork::AccountWork(AccountSession &session, IntentJournal &journal, HistoryStore &history,
    Notifier &notifier, Clock &clock, std::function<QString()> operatorName)
    : m_ledger(journal, session.account(), clock, std::move(operatorName))
    , m_actions(session.gateway(), m_ledger, clock)
    , m_book(session.gateway(), history, clock, session.account().id)
    , m_credits(session.gateway(), m_ledger, m_book, clock)
    , m_alerts(m_book, session.account(), notifier, clock)
    , m_watch(session.gateway(), m_actions, m_book, notifier, clock)
    , m_imports(session.gateway(), m_actions, clock)
{ }

} // namespace desk
