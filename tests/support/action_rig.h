// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/actions/seat_actions.h"
#include "models/data/account_data.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"
#include "support/fake_journal.h"
#include "support/test_account.h"

#include <QCoreApplication>

#include <memory>

namespace desk::test {

inline const TenantId actionTenant(QStringLiteral("acme"));

/// An account with everything that its actions need.
struct ActionRig
{
    explicit ActionRig(bool readOnly = false)
    {
        account.id = QStringLiteral("account-1");
        account.name = QStringLiteral("Acme");
        account.mode = AccountMode::Test;
        account.readOnly = readOnly;
        ledger
            = std::make_unique<IntentLedger>(journal, account, clock, [] { return QStringLiteral("Ada"); });
        actions = std::make_unique<SeatActions>(gateway, *ledger, clock);
        data = std::make_unique<AccountData>(gateway, history, clock, health, account.id);
        book = &data->credits();
        credits = std::make_unique<CreditActions>(gateway, *ledger, *book, clock);
        ledger->start();
        settle();
    }
    /// Lets the journal and the calls go as far as they get.
    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            gateway.answerAll();
        }
    }
    AllocateRequest person(const QString &id) const { return {actionTenant, {UserId(id), {}, {}}, {}}; }
    const Intent &only() const { return ledger->intents().front(); }

    FakeJournal journal;
    FakeGateway gateway;
    FakeClock clock;
    Account account = emptyAccount();
    std::unique_ptr<IntentLedger> ledger;
    FakeHistoryStore history;
    std::unique_ptr<SeatActions> actions;
    ConnectionHealth health;
    std::unique_ptr<AccountData> data;
    CreditBook *book = nullptr; ///< of `data`
    std::unique_ptr<CreditActions> credits;
    QObject receiver;
};

} // namespace desk::test
