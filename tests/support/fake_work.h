// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/import_runs.h"
#include "models/actions/payment_watch.h"
#include "support/fake_journal.h"
#include "support/fake_notifier.h"
#include "support/fake_url_opener.h"

namespace desk::test {

/// What an account does and waits for, over a journal in memory: for windows in tests. The gateway and the
/// clock must outlive it.
struct FakeWork
{
    FakeWork(BillingGateway &gateway, Account account, Clock &clock)
        : ledger(journal, std::move(account), clock, [] { return QStringLiteral("Tester"); })
        , actions(gateway, ledger, clock)
        , watch(gateway, actions, notifier, clock)
        , imports(gateway, actions, clock)
    {
        ledger.start();
    }

    FakeJournal journal;
    FakeNotifier notifier;
    FakeUrlOpener opener;
    IntentLedger ledger;
    SeatActions actions;
    PaymentWatch watch;
    ImportRuns imports;
};

} // namespace desk::test
