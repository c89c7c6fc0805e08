// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/actions/payment_watch.h"
#include "models/data/account_data.h"
#include "models/ports/preferences.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"
#include "support/fake_journal.h"
#include "support/fake_notifier.h"
#include "support/fake_url_opener.h"
#include "support/memory_preferences.h"
#include "support/test_account.h"

#include <QCoreApplication>
#include <QHash>

namespace desk::test {

inline Account paymentAccount(bool readOnly = false)
{
    Account account = emptyAccount();
    account.id = QStringLiteral("account-1");
    account.name = QStringLiteral("My SaaS");
    account.mode = AccountMode::Test;
    account.readOnly = readOnly;
    account.readOnlyReason = readOnly ? QStringLiteral("Read-only: this is a LIVE key.") : QString();
    return account;
}

/// An intent as an earlier run left it in the journal.
inline Intent journaled(const QString &id, IntentKind kind, IntentState state, const QDateTime &createdAt)
{
    Intent intent;
    intent.id = id;
    intent.accountId = QStringLiteral("account-1");
    intent.accountName = QStringLiteral("My SaaS");
    intent.providerName = crovver::provider().name;
    intent.mode = AccountMode::Test;
    intent.kind = kind;
    intent.state = state;
    intent.tenant = TenantId(QStringLiteral("acme"));
    intent.tenantName = QStringLiteral("Acme Corp");
    intent.operatorName = QStringLiteral("Zoë");
    intent.createdAt = createdAt;
    switch (kind) {
    case IntentKind::AllocateSeat:
    case IntentKind::UpdateSeat:
    case IntentKind::RevokeSeat:
        intent.subject = QStringLiteral("usr_1");
        break;
    case IntentKind::AllocateBatch:
        intent.subject = QStringLiteral("37");
        break;
    case IntentKind::AddCapacity:
        intent.subject = QStringLiteral("15");
        intent.unitsBefore = 10;
        intent.activeBefore = 10;
        intent.unitsWanted = 15;
        intent.shownAmount = QStringLiteral("17.50");
        intent.shownCurrency = QStringLiteral("USD");
        break;
    case IntentKind::ConsumeCredits:
    case IntentKind::BuyAddon:
        intent.subject = QStringLiteral("AI tokens");
        break;
    }
    if (kind == IntentKind::AddCapacity && state == IntentState::Waiting) {
        intent.chargedAmount = QStringLiteral("17.50");
        intent.chargedCurrency = QStringLiteral("USD");
        intent.checkoutUrl = QStringLiteral("https://checkout.stripe.com/c/pay/") + id;
        intent.providerId = QStringLiteral("pror_") + id;
        intent.answer = QStringLiteral("Checkout created");
        intent.requestId = QStringLiteral("req_") + id;
    }
    return intent;
}

/// One account's actions over a journal in memory, a provider that answers when told, and a clock that
/// stands.
struct PaymentsRig
{
    explicit PaymentsRig(
        Account who = paymentAccount(), JournalProblem::Kind problem = JournalProblem::Kind::None)
        : account(std::move(who))
        , journal(problem)
        , ledger(journal, account, clock, [] { return QStringLiteral("Zoë"); })
        , actions(gateway, ledger, clock)
        , data(gateway, history, clock, health, account.id)
        , book(data.credits())
        , credits(gateway, ledger, book, clock)
        , watch(data, actions, notifier, clock)
    {
        gateway.onCapacity = [this](const TenantId &) { return Result<Capacity>(capacity); };
    }
    /// Puts it into the journal; before `start`.
    void put(const Intent &intent)
    {
        journal.intents[intent.id] = intent;
        ActivityEntry entry;
        entry.at = intent.createdAt;
        entry.accountId = intent.accountId;
        entry.accountName = intent.accountName;
        entry.operatorName = intent.operatorName;
        entry.tenant = intent.tenant;
        entry.tenantName = intent.tenantName;
        entry.intentId = intent.id;
        entry.kind = intent.kind;
        entry.action = QStringLiteral("begun");
        entry.subject = intent.subject;
        entry.before = QStringLiteral("active 10, capacity 10");
        entry.result = QStringLiteral("sending");
        entry.number = qint64(journal.entries.size()) + 1;
        journal.entries.push_back(entry);
    }
    void start()
    {
        ledger.start();
        run();
    }
    /// Lets what was asked for happen, also what that causes.
    void run()
    {
        for (int i = 0; i < 6; ++i)
            QCoreApplication::processEvents();
    }
    [[nodiscard]] QDateTime minutesAgo(int minutes) const { return clock.utcNow().addSecs(-60 * minutes); }
    [[nodiscard]] IntentState stateOf(const QString &id) const { return ledger.find(id)->state; }

    Account account = emptyAccount();
    FakeClock clock;
    FakeGateway gateway;
    FakeJournal journal;
    FakeHistoryStore history;
    FakeNotifier notifier;
    FakeUrlOpener opener;
    MemoryPreferences preferences;
    Capacity capacity{10, 10, std::nullopt, {}, {}};
    IntentLedger ledger;
    SeatActions actions;
    ConnectionHealth health;
    AccountData data;
    CreditBook &book;
    CreditActions credits;
    PaymentWatch watch;
};

} // namespace desk::test
