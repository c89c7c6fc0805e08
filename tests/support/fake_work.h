// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/actions/credit_alerts.h"
#include "models/actions/import_runs.h"
#include "models/actions/payment_watch.h"
#include "models/data/account_data.h"
#include "support/fake_history_store.h"
#include "support/fake_journal.h"
#include "support/fake_notifier.h"
#include "support/fake_url_opener.h"

namespace desk::test {

/// What an account does and waits for, over a journal in memory: for windows in tests. All references must
/// outlive it.
struct FakeWork
{
    FakeWork(BillingGateway &gateway, Account account, Clock &clock, ConnectionHealth &health)
        : ledger(journal, std::move(account), clock, [] { return QStringLiteral("Tester"); })
        , actions(gateway, ledger, clock)
        , data(gateway, history, clock, health, ledger.account().id)
        , book(data.credits())
        , credits(gateway, ledger, book, clock)
        , alerts(book, notifier, clock)
        , watch(data, actions, notifier, clock)
        , imports(gateway, actions, clock)
    {
        QObject::connect(&actions, &SeatActions::seatsChanged, &actions,
            [this](const TenantId &tenant) { data.noteSeatWriteEnded(tenant); });
        QObject::connect(&credits, &CreditActions::creditsChanged, &credits,
            [this](const TenantId &tenant) { data.noteCreditWriteEnded(tenant); });
        ledger.start();
        alerts.start();
    }

    FakeJournal journal;
    FakeNotifier notifier;
    FakeHistoryStore history;
    FakeUrlOpener opener;
    IntentLedger ledger;
    SeatActions actions;
    AccountData data;
    CreditBook &book;
    CreditActions credits;
    CreditAlerts alerts;
    PaymentWatch watch;
    ImportRuns imports;
};

} // namespace desk::test
