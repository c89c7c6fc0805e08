// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/views/allocate_view_model.h"
#include "models/views/capacity_view_model.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_history_store.h"
#include "support/fake_journal.h"
#include "support/fake_notifier.h"
#include "support/fake_url_opener.h"
#include "support/test_account.h"

#include <QCoreApplication>

namespace desk::test {

/// What a tenant is, for the answers of the fake provider.
struct PurchaseStage
{
    QString currency = QStringLiteral("USD"); ///< of the plan; empty = the plan has prices in two
    QString seatPrice = QStringLiteral("5.00");
    QString basePrice = QStringLiteral("29.00");
    qint64 units = 10;
    qint64 active = 10;
    int subscriptions = 1;
};

[[nodiscard]] inline Subscription aSubscription(const PurchaseStage &stage, int number = 1)
{
    Subscription s;
    s.id = SubscriptionId(QStringLiteral("sub_%1").arg(number));
    s.status = fromSpelling(subscriptionStatusSpellings, QStringLiteral("active"));
    s.createdAt = Timestamp::fromUtcMs(QDateTime({2026, 1, number}, {0, 0}, Qt::UTC).toMSecsSinceEpoch());
    // 30 days, of which 17 are left on 1 May at noon.
    s.periodStart = Timestamp::fromUtcMs(QDateTime({2026, 4, 18}, {12, 0}, Qt::UTC).toMSecsSinceEpoch());
    s.periodEnd = Timestamp::fromUtcMs(QDateTime({2026, 5, 18}, {12, 0}, Qt::UTC).toMSecsSinceEpoch());
    s.plan.id = PlanId(QStringLiteral("plan_%1").arg(number));
    s.plan.name = QStringLiteral("Business %1").arg(number);
    s.plan.pricing.interval = fromSpelling(billingIntervalSpellings, QStringLiteral("monthly"));
    s.plan.pricing.isSeatBased = true;
    s.plan.pricing.includedSeats = 5;
    const auto price = [&](const QString &code) {
        return PlanPrice{Currency(code), {}, parseDecimal(stage.basePrice), parseDecimal(stage.seatPrice)};
    };
    if (stage.currency.isEmpty()) {
        s.plan.prices = {price(QStringLiteral("USD")), price(QStringLiteral("NPR"))};
    } else {
        s.plan.pricing.price = price(stage.currency);
        s.plan.prices = {price(stage.currency)};
    }
    return s;
}

/// Everything between a dialog and the provider, with the hands of the test on all of it.
struct PurchaseRig
{
    explicit PurchaseRig(AccountMode mode = AccountMode::Test)
    {
        account.id = QStringLiteral("acc");
        account.name = QStringLiteral("My SaaS");
        account.mode = mode;
        account.readOnly = false;
        build();
        provider();
    }
    /// As after a restart: the journal is all that is left.
    void restart()
    {
        watch.reset();
        credits.reset();
        data.reset();
        actions.reset();
        ledger.reset();
        build();
    }
    void build()
    {
        ledger
            = std::make_unique<IntentLedger>(journal, account, clock, [] { return QStringLiteral("Ada"); });
        actions = std::make_unique<SeatActions>(gateway, *ledger, clock);
        data = std::make_unique<AccountData>(gateway, history, clock, health, account.id);
        book = &data->credits();
        credits = std::make_unique<CreditActions>(gateway, *ledger, *book, clock);
        watch = std::make_unique<PaymentWatch>(*data, *actions, notifier, clock);
        ledger->start();
        settle();
    }
    void provider()
    {
        gateway.onSubscriptions = [this](const TenantId &) -> FakeGateway::Answer<SubscriptionList> {
            SubscriptionList list;
            for (int i = 1; i <= stage.subscriptions; ++i)
                list.subscriptions.push_back(aSubscription(stage, i));
            return list;
        };
        gateway.onCapacity = [this](const TenantId &) -> FakeGateway::Answer<desk::Capacity> {
            desk::Capacity capacity;
            capacity.activeCount = stage.active;
            capacity.units = stage.units;
            return capacity;
        };
        gateway.onPlans = []() -> FakeGateway::Answer<PlanCatalogue> { return PlanCatalogue(); };
        gateway.onAddons
            = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> { return AddonCatalogue(); };
        gateway.onInvoices
            = [](const TenantId &) -> FakeGateway::Answer<InvoiceList> { return InvoiceList(); };
    }
    /// Lets the journal and the provider do what they are asked, until nothing is left. Time stands still.
    void settle()
    {
        for (int quiet = 0; quiet < 3; ++quiet) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            clock.advance(std::chrono::milliseconds(0));
            if (gateway.answerPending() > 0)
                quiet = 0;
        }
    }
    void replies(const QString &amount, const QString &url, std::optional<bool> requiresPayment = true,
        const QString &currency = {})
    {
        CapacityReply reply;
        reply.prorationId = QStringLiteral("pro_1");
        reply.checkoutUrl = url;
        reply.requiresPayment = requiresPayment;
        reply.amountText = amount;
        reply.amount = parseDecimal(amount);
        reply.currency = Currency(currency);
        reply.message = requiresPayment == false ? QStringLiteral("The order was accepted")
                                                 : QStringLiteral("Proceed to the checkout");
        gateway.onBuyCapacity
            = [reply](const CapacityRequest &) -> FakeGateway::Answer<CapacityReply> { return reply; };
    }
    void repliesWith(const ApiError &error)
    {
        gateway.onBuyCapacity = [error](const CapacityRequest &) -> FakeGateway::Answer<CapacityReply> {
            return Result<CapacityReply>(failure(error));
        };
    }
    [[nodiscard]] CapacityAsk ask(std::vector<SeatPerson> waiting = {}) const
    {
        return {
            TenantId(QStringLiteral("workspace_123")), QStringLiteral("Acme Corp"), {}, std::move(waiting)};
    }
    [[nodiscard]] size_t sent() const { return gateway.count(FakeGateway::Method::BuyCapacity); }
    [[nodiscard]] const Intent *onlyIntent() const
    {
        return journal.intents.size() == 1 ? &journal.intents.begin()->second : nullptr;
    }

    PurchaseStage stage;
    Account account = emptyAccount();
    FakeClock clock;
    FakeGateway gateway;
    FakeJournal journal;
    FakeHistoryStore history;
    FakeNotifier notifier;
    FakeUrlOpener opener;
    std::unique_ptr<IntentLedger> ledger;
    std::unique_ptr<SeatActions> actions;
    ConnectionHealth health;
    std::unique_ptr<AccountData> data;
    CreditBook *book = nullptr; ///< of `data`
    std::unique_ptr<CreditActions> credits;
    std::unique_ptr<PaymentWatch> watch;
};

[[nodiscard]] inline QString goodLink()
{
    return QStringLiteral("https") + QStringLiteral("://checkout.stripe.com/c/pay/cs_test_1");
}

} // namespace desk::test
