// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_session.h"
#include "models/actions/credit_actions.h"
#include "models/actions/credit_alerts.h"
#include "models/actions/import_runs.h"
#include "models/actions/payment_watch.h"
#include "models/data/account_data.h"
#include "models/ports/intent_journal.h"
#include "models/ports/notifier.h"

namespace desk {

/// What an open account does and waits for: it goes on whichever window or dialog began it. Nothing of it is
/// shared with another account, except the journal's file, which keeps accounts apart.
class AccountWork
{
public:
    /// All references must outlive it. `operatorName` is asked whenever something is written.
    AccountWork(AccountSession &session, IntentJournal &journal, HistoryStore &history, Notifier &notifier,
        Clock &clock, std::function<QString()> operatorName);

    /// Finds what earlier runs left open, and goes on waiting for it.
    void start()
    {
        m_ledger.start();
        m_alerts.start();
    }

    [[nodiscard]] IntentLedger &ledger() { return m_ledger; }
    [[nodiscard]] SeatActions &actions() { return m_actions; }
    [[nodiscard]] AccountData &data() { return m_data; }
    [[nodiscard]] CreditActions &credits() { return m_credits; }
    [[nodiscard]] CreditAlerts &alerts() { return m_alerts; }
    [[nodiscard]] PaymentWatch &watch() { return m_watch; }
    [[nodiscard]] ImportRuns &imports() { return m_imports; }

private:
    IntentLedger m_ledger;
    SeatActions m_actions;
    AccountData m_data;
    CreditActions m_credits;
    CreditAlerts m_alerts;
    PaymentWatch m_watch;
    ImportRuns m_imports;
};

} // namespace desk
