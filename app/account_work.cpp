// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_work.h"

namespace desk {

AccountWork::AccountWork(AccountSession &session, IntentJournal &journal, HistoryStore &history,
    Notifier &notifier, Clock &clock, std::function<QString()> operatorName)
    : m_ledger(journal, session.account(), clock, std::move(operatorName))
    , m_actions(session.gateway(), m_ledger, clock)
    , m_data(session.gateway(), history, clock, session.health(), session.account().id)
    , m_credits(session.gateway(), m_ledger, m_data.credits(), clock)
    , m_alerts(m_data.credits(), notifier, clock)
    , m_watch(m_data, m_actions, notifier, clock)
    , m_imports(session.gateway(), m_actions, clock)
{
    QObject::connect(&m_actions, &SeatActions::seatsChanged, &m_actions,
        [this](const TenantId &tenant) { m_data.noteSeatWriteEnded(tenant); });
    QObject::connect(&m_credits, &CreditActions::creditsChanged, &m_credits,
        [this](const TenantId &tenant) { m_data.noteCreditWriteEnded(tenant); });
}

} // namespace desk
