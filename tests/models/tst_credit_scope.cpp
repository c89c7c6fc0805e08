// SPDX-License-Identifier: GPL-3.0-or-later
// Several active subscriptions of one tenant: whose credits are read, used and bought.
#include "models/actions/credit_export.h"
#include "models/actions/payment_watch.h"
#include "models/items/credit_pool_table_model.h"
#include "models/items/roles.h"
#include "models/items/tenant_table.h"
#include "models/views/addons_view_model.h"
#include "models/views/consume_view_model.h"
#include "models/views/credits_view_model.h"
#include "support/action_rig.h"
#include "support/fake_notifier.h"

#include <QTest>

namespace tst_credit_scope {

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;
using std::chrono::minutes;
using std::chrono::seconds;
using Method = FakeGateway::Method;

const SubscriptionId older(u"sub_desk"_s);
const SubscriptionId newer(u"sub_voice"_s);

Subscription subscribed(const SubscriptionId &id, const QString &product, const char *created)
{
    Subscription one;
    one.id = id;
    one.status = fromSpelling(subscriptionStatusSpellings, u"active"_s);
    one.createdAt = parseTimestamp(QString::fromLatin1(created));
    one.plan.name = u"Pro"_s;
    one.plan.productName = product;
    return one;
}

CreditPool poolOf(qint64 base, qint64 addon)
{
    CreditPool pool;
    pool.key = u"ai"_s;
    pool.name = u"AI tokens"_s;
    pool.base = base;
    pool.addon = addon;
    pool.total = base + addon;
    pool.limit = 1000;
    pool.behavior = {LimitBehavior::Hard, u"hard"_s};
    return pool;
}

/// A tenant with two products that both call a pool `ai`: Voice, the newer one, has 900 left, Desk 50.
struct TwoProducts : ActionRig
{
    TwoProducts()
    {
        subscriptions.subscriptions
            = {subscribed(older, u"Desk"_s, "2025-01-01"), subscribed(newer, u"Voice"_s, "2026-01-01")};
        gateway.onSubscriptions = [this](const TenantId &) -> FakeGateway::Answer<SubscriptionList> {
            if (subscriptionsError)
                return Result<SubscriptionList>(failure(*subscriptionsError));
            return subscriptions;
        };
        gateway.onScopedCredits
            = [this](const TenantId &, const SubscriptionId &named) -> FakeGateway::Answer<CreditBalance> {
            CreditBalance balance;
            balance.pools = {named == older && !ignoresScope ? desk : voice};
            return balance;
        };
        gateway.onConsumeCredits
            = [this](const ConsumeRequest &request) -> FakeGateway::Answer<ConsumeReply> {
            consumed.push_back(request);
            ConsumeReply reply;
            reply.result = fromSpelling(consumeResultSpellings, u"allowed"_s);
            reply.remaining = 1;
            return reply;
        };
        gateway.onBuyAddon = [this](const AddonPurchase &request) -> FakeGateway::Answer<AddonReply> {
            bought.push_back(request);
            AddonReply reply;
            reply.purchaseId = u"pur_%1"_s.arg(bought.size());
            reply.requiresPayment = true;
            reply.checkoutUrl = u"https:"_s + u"//checkout.stripe.com/c/1"_s;
            reply.amountText = u"5.00"_s;
            reply.currency = Currency(u"USD"_s);
            return reply;
        };
        gateway.onAddons = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> {
            AddonCatalogue list;
            Addon &pack = list.addons.emplace_back();
            pack.id = u"pack"_s;
            pack.poolKey = u"ai"_s;
            pack.name = u"AI pack"_s;
            pack.credits = 500;
            pack.currency = Currency(u"USD"_s);
            pack.amount = Decimal{500, 2};
            return list;
        };
        gateway.onActiveAddons = [](const TenantId &) -> FakeGateway::Answer<ActiveAddonList> {
            ActiveAddonList list;
            list.pools.push_back({u"ai"_s, 77, 1, {}, {}});
            return list;
        };
    }
    const CreditBalance &read(Priority priority = Priority::User)
    {
        const auto call = book->read(actionTenant, priority);
        settle();
        return book->seen(actionTenant)->value;
    }
    /// The subscriptions that were named to the balance, in their order; `-` = none.
    [[nodiscard]] QStringList named() const
    {
        QStringList names;
        for (const FakeGateway::Request &request : gateway.requests()) {
            if (request.method == Method::Credits)
                names << (request.subscription.isEmpty() ? u"-"_s : request.subscription.text());
        }
        return names;
    }
    ActionOutcome<ConsumeReply> consume(const SubscriptionId &subscription, const QString &product = {})
    {
        ConsumeRequest request;
        request.tenant = actionTenant;
        request.poolKey = u"ai"_s;
        request.amount = 5;
        request.idempotencyKey = newIdempotencyKey();
        request.subscription = subscription;
        CreditContext context;
        context.tenantName = u"Acme"_s;
        context.productName = product;
        ActionOutcome<ConsumeReply> end;
        credits->consume(
            request, context, &receiver, [&](const ActionOutcome<ConsumeReply> &outcome) { end = outcome; });
        settle();
        return end;
    }
    QString buy(const SubscriptionId &subscription, std::optional<qint64> before)
    {
        AddonPurchase request;
        request.tenant = actionTenant;
        request.addonId = u"pack"_s;
        request.poolKey = u"ai"_s;
        request.name = u"AI pack %1"_s.arg(subscription.text());
        request.credits = 500;
        request.currency = Currency(u"USD"_s);
        request.idempotencyKey = newIdempotencyKey();
        request.subscription = subscription;
        CreditContext context;
        context.creditsBefore = before;
        QString id;
        credits->buyAddon(request, context, &receiver,
            [&](const ActionOutcome<AddonReply> &outcome) { id = outcome.intentId; });
        settle();
        return id;
    }

    FakeNotifier notifier;
    SubscriptionList subscriptions;
    std::optional<ApiError> subscriptionsError;
    CreditPool desk = poolOf(50, 0);
    CreditPool voice = poolOf(900, 0);
    bool ignoresScope = false;
    std::vector<ConsumeRequest> consumed;
    std::vector<AddonPurchase> bought;
};

QString plainText(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069)).remove(QChar(0x2066));
}

class TestCreditScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void ofOneSubscriptionNoneIsNamed()
    {
        TwoProducts rig;
        rig.subscriptions.subscriptions.pop_back();
        rig.subscriptions.subscriptions.push_back(subscribed(newer, u"Voice"_s, "2026-01-01"));
        rig.subscriptions.subscriptions.back().status
            = fromSpelling(subscriptionStatusSpellings, u"canceled"_s); // has none any more
        const CreditBalance &balance = rig.read();
        QCOMPARE(rig.named(), QStringList{u"-"_s});
        QVERIFY(!balance.isScoped() && !balance.scopeIgnored && !balance.scopeUnknown);
        QCOMPARE(balance.pools.front().id(), u"ai"_s); // what was seen of it earlier stays its past
        QCOMPARE(rig.consume({}).end, ActionEnd::Done);
        QVERIFY(rig.consumed.front().subscription.isEmpty());
        QVERIFY(rig.ledger->intents().front().subscription.isEmpty());
    }

    void eachOfSeveralIsNamedAndKeptApart()
    {
        TwoProducts rig;
        const CreditBalance &balance = rig.read();
        QCOMPARE(rig.named(), (QStringList{newer.text(), older.text()}));
        QCOMPARE(balance.pools.size(), size_t(2));
        QCOMPARE(balance.pools[0].product, u"Voice"_s); // the newest first
        QCOMPARE(balance.pools[1].product, u"Desk"_s);
        QCOMPARE(balance.pools[1].total, 50);
        QVERIFY(balance.pools[0].id() != balance.pools[1].id());
        QCOMPARE(findPool(balance, older, u"ai"_s)->total, 50);
        QVERIFY(!findPool(balance, {}, u"ai"_s)); // which of the two isn't known
        QVERIFY(!findPool(balance, u"ai"_s));
        // Each has a past, alerts and a place in the table of its own.
        const auto &kept = rig.history.kept.begin()->second;
        QCOMPARE(kept.size(), size_t(2));
        QVERIFY(kept[0].poolKey != kept[1].poolKey);
        CreditPoolTableModel table(rig.clock, u"Crovver"_s);
        std::vector<CreditPoolRow> rows(2);
        rows[0].pool = balance.pools[0];
        rows[1].pool = balance.pools[1];
        table.setRows(rows);
        const QModelIndex second = table.index(1, int(CreditPoolField::Pool));
        QCOMPARE(second.data().toString(), u"AI tokens"_s);
        QCOMPARE(plainText(second.data(SecondaryTextRole).toString()), u"Desk · ai"_s);
        QCOMPARE(plainText(second.data(Qt::AccessibleTextRole).toString()), u"AI tokens (Desk)"_s);
        const TenantCredits row = summariseCredits(balance, 0);
        QCOMPARE(row.pools.size(), size_t(2));
        QCOMPARE(row.lowestPool()->name, u"AI tokens (Desk)"_s);
    }

    void whatWasReadAMomentAgoIsNotReadAgain()
    {
        TwoProducts rig;
        (void)rig.read(Priority::Background);
        (void)rig.read(Priority::Background);
        QCOMPARE(rig.gateway.count(Method::Subscriptions), size_t(1));
        QCOMPARE(rig.named().size(), 4);
        rig.clock.advance(minutes(3));
        (void)rig.read(Priority::Background);
        QCOMPARE(rig.gateway.count(Method::Subscriptions), size_t(2));
        (void)rig.read(Priority::User); // somebody wants to know now
        QCOMPARE(rig.gateway.count(Method::Subscriptions), size_t(3));
        // Without the endpoint it is asked for once, and nobody is named.
        TwoProducts bare;
        bare.subscriptionsError = missingEndpoint();
        (void)bare.read();
        (void)bare.read();
        QCOMPARE(bare.gateway.count(Method::Subscriptions), size_t(1));
        QCOMPARE(bare.named(), (QStringList{u"-"_s, u"-"_s}));
        QVERIFY(!bare.book->seen(actionTenant)->value.scopeUnknown);
    }

    void productsThatAreCalledAlikeAreToldApart()
    {
        SubscriptionList list;
        list.subscriptions = {subscribed(older, u"Desk"_s, "2025-01-01"),
            subscribed(newer, u"Desk"_s, "2026-01-01"), subscribed(SubscriptionId(u"x"_s), {}, "2024-01-01")};
        list.subscriptions[2].plan.name.clear();
        const auto scopes = list.scopes();
        QCOMPARE(scopes.size(), size_t(3));
        QCOMPARE(scopes[0].product, u"Desk · Pro · sub_voice"_s);
        QCOMPARE(scopes[1].product, u"Desk · Pro · sub_desk"_s);
        QCOMPARE(scopes[2].product, u"x"_s);
        list.subscriptions[0].id = {};
        QCOMPARE(list.scopes().size(), size_t(2));
        QCOMPARE(knownScopes(list).unnamed, 1);
    }

    /// A status that this program doesn't know may be one with credits, so the server is asked.
    void oneOfAnUnknownStatusIsAskedForToo()
    {
        TwoProducts rig;
        rig.subscriptions.subscriptions[0].status
            = fromSpelling(subscriptionStatusSpellings, u"on_hold_review"_s);
        QVERIFY(rig.read().isScoped());
        QCOMPARE(rig.named(), (QStringList{newer.text(), older.text()}));
        // By itself it is named as little as any other one.
        TwoProducts alone;
        alone.subscriptions.subscriptions.pop_back();
        alone.subscriptions.subscriptions[0].status = {};
        QVERIFY(!alone.read().isScoped());
        QCOMPARE(alone.named(), QStringList{u"-"_s});
    }

    /// `[1, 2, 3]` where subscriptions belong: whatever they are, there are several.
    void D11_rowsThatAreNoSubscriptionsLeaveTheScopeUnknown()
    {
        TwoProducts rig;
        rig.subscriptions.subscriptions.assign(3, Subscription());
        QVERIFY(rig.read().scopeUnknown);
        QCOMPARE(rig.consume({}).refusal, BeginRefusal::OtherScope);
        QVERIFY(rig.consumed.empty());
        QCOMPARE(summariseCredits(rig.read(), 0).state, CellState::Failed);
        // One that is understood is still named, and that another one isn't there is said.
        rig.subscriptions.subscriptions.push_back(subscribed(older, u"Desk"_s, "2025-01-01"));
        const CreditBalance &balance = rig.read();
        QVERIFY(balance.isScoped() && !balance.scopeUnknown && !balance.warnings.isEmpty());
        QCOMPARE(rig.consume(older, u"Desk"_s).end, ActionEnd::Done);
    }

    void consumingNamesItsSubscription()
    {
        TwoProducts rig;
        (void)rig.read();
        QCOMPARE(rig.consume(older, u"Desk"_s).end, ActionEnd::Done);
        QCOMPARE(rig.consumed.front().subscription, older);
        const Intent &intent = rig.ledger->intents().front();
        QCOMPARE(intent.subscription, older);
        QCOMPARE(intent.productName, u"Desk"_s);
        // A replay after a restart names the same one.
        QVERIFY(intent.body.contains(older.text().toUtf8()));
        // None, or one that isn't the tenant's: nothing is sent.
        QCOMPARE(rig.consume({}).refusal, BeginRefusal::OtherScope);
        QCOMPARE(rig.consume(SubscriptionId(u"sub_other"_s)).refusal, BeginRefusal::OtherScope);
        QCOMPARE(rig.consumed.size(), size_t(1));
    }

    void aDialogThatIsOlderThanASecondSubscriptionSendsNothing()
    {
        TwoProducts rig;
        const Subscription second = rig.subscriptions.subscriptions.back();
        rig.subscriptions.subscriptions.pop_back();
        (void)rig.read();
        rig.subscriptions.subscriptions.push_back(second);
        rig.clock.advance(seconds(1));
        rig.book->noteSubscriptions(actionTenant, rig.subscriptions); // the tenants' list has heard of it
        QCOMPARE(rig.consume({}).refusal, BeginRefusal::OtherScope);
        QVERIFY(rig.consumed.empty());
    }

    void aServerThatIgnoresItIsSaidOnceAndOnlyTheNewestIsUsed()
    {
        TwoProducts rig;
        rig.ignoresScope = true;
        ConnectionHealth health;
        CreditAlerts alerts(*rig.book, rig.notifier, rig.clock);
        CreditsViewModel page(*rig.credits, alerts, rig.clock, health);
        page.setTenant(actionTenant);
        rig.settle();
        QVERIFY(page.balance().scopeIgnored);
        QCOMPARE(page.balance().pools.size(), size_t(1)); // not the same figures twice, under two names
        QCOMPARE(page.balance().pools.front().product, u"Voice"_s);
        const QStringList notices = page.notices();
        QCOMPARE(notices.size(), 1);
        QVERIFY2(notices.front().contains(u"credits of Voice. Those of Desk can't be seen"_s),
            qPrintable(notices.front()));
        QCOMPARE(rig.consume(older).refusal, BeginRefusal::OtherScope);
        QVERIFY(rig.consumed.empty());
        QCOMPARE(rig.consume(newer).end, ActionEnd::Done);
        QCOMPARE(rig.consumed.front().subscription, newer);
    }

    void twoEmptyAnswersIgnoreNothing()
    {
        TwoProducts rig;
        rig.gateway.onScopedCredits
            = [](const TenantId &, const SubscriptionId &named) -> FakeGateway::Answer<CreditBalance> {
            if (named == older)
                return Result<CreditBalance>(failure(noActiveSubscription()));
            return CreditBalance();
        };
        QVERIFY(!rig.read().scopeIgnored);
        QVERIFY(rig.read().pools.empty());
    }

    void unreadableSubscriptionsShowTheNewestAndUseNothing()
    {
        TwoProducts rig;
        rig.subscriptionsError = anError(ApiError::Kind::Server);
        const CreditBalance &balance = rig.read();
        QVERIFY(balance.scopeUnknown);
        QCOMPARE(rig.named(), QStringList{u"-"_s});
        QCOMPARE(rig.consume({}).refusal, BeginRefusal::OtherScope);
        QVERIFY(rig.consumed.empty());
        rig.subscriptionsError.reset();
        QVERIFY(!rig.read().scopeUnknown);
    }

    void aFailureOfOneIsAFailureOfTheBalance()
    {
        TwoProducts rig;
        rig.gateway.onScopedCredits
            = [](const TenantId &, const SubscriptionId &named) -> FakeGateway::Answer<CreditBalance> {
            if (named == older)
                return Result<CreditBalance>(failure(anError(ApiError::Kind::Server)));
            return CreditBalance();
        };
        auto call = rig.book->read(actionTenant, Priority::User);
        rig.settle();
        QVERIFY(call->isFinished() && !call->result());
        QVERIFY(!rig.book->seen(actionTenant));
        // A dropped one takes all its parts along.
        call = rig.book->read(actionTenant, Priority::User);
        call.reset();
        QCOMPARE(rig.gateway.pending(), size_t(0));
    }

    void theDialogNamesTheProductAndUsesItsPool()
    {
        TwoProducts rig;
        const CreditBalance balance = rig.read();
        ConsumeViewModel dialog(*rig.credits, rig.clock);
        dialog.open({actionTenant, u"Acme"_s, balance.pools, findPool(balance, older, u"ai"_s)->id()});
        QCOMPARE(dialog.pool()->total, 50);
        dialog.setAmountText(u"5"_s);
        QCOMPARE(dialog.obstacle(), QString());
        dialog.proceed();
        rig.settle();
        QCOMPARE(dialog.phase(), ConsumePhase::Allowed);
        QVERIFY2(plainText(dialog.outcome().title).contains(u"AI tokens (Desk)"_s),
            qPrintable(dialog.outcome().title));
        QCOMPARE(rig.consumed.front().subscription, older);
        QCOMPARE(rig.consumed.front().poolKey, u"ai"_s);
        QCOMPARE(rig.ledger->intents().front().productName, u"Desk"_s);
        QCOMPARE(rig.ledger->intents().front().subject, u"ai"_s);
    }

    void anUnknownUseOfTheOtherProductIsNotTakenForThisOne()
    {
        TwoProducts rig;
        const CreditBalance balance = rig.read();
        rig.gateway.onConsumeCredits = [](const ConsumeRequest &) -> FakeGateway::Answer<ConsumeReply> {
            ApiError error = anError(ApiError::Kind::OutcomeUnknown);
            error.attempts = 1;
            return Result<ConsumeReply>(failure(error));
        };
        QCOMPARE(rig.consume(newer, u"Voice"_s).end, ActionEnd::Unknown);
        ConsumeViewModel dialog(*rig.credits, rig.clock);
        dialog.open({actionTenant, u"Acme"_s, balance.pools, findPool(balance, older, u"ai"_s)->id()});
        QCOMPARE(dialog.phase(), ConsumePhase::Editing);
        QVERIFY(!dialog.obstacle().isEmpty()); // until it is settled
        dialog.open({actionTenant, u"Acme"_s, balance.pools, findPool(balance, newer, u"ai"_s)->id()});
        QCOMPARE(dialog.phase(), ConsumePhase::Unknown);
    }

    void anAddonIsBoughtForTheProductThatIsNamed()
    {
        TwoProducts rig;
        ConnectionHealth health;
        AddonsViewModel page(*rig.data, *rig.credits, rig.clock, health);
        page.setTenant(actionTenant);
        rig.settle();
        const AddonAsk ask = page.ask(page.catalogue()->all().front());
        QCOMPARE(ask.subscription, newer);
        QCOMPARE(ask.productName, u"Voice"_s);
        QCOMPARE(ask.creditsBefore, 0); // the pool's own, not what the list says of both
        QCOMPARE(page.catalogue()->all().front().product, u"Voice"_s);
        const MoneyQuestion question = addonQuestion(ask, rig.account, u"key"_s);
        QVERIFY(std::ranges::any_of(
            question.facts, [](const AmountLine &line) { return line.value == u"Voice"_s; }));
        // With one subscription there is nothing to be named.
        TwoProducts single;
        single.subscriptions.subscriptions.pop_back();
        AddonsViewModel other(*single.data, *single.credits, single.clock, health);
        other.setTenant(actionTenant);
        single.settle();
        const AddonAsk plain = other.ask(other.catalogue()->all().front());
        QVERIFY(plain.subscription.isEmpty() && plain.productName.isEmpty());
        QCOMPARE(plain.creditsBefore, 77);
    }

    void M09_aPurchaseWatchesThePoolOfItsSubscription()
    {
        TwoProducts rig;
        PaymentWatch watch(*rig.data, *rig.actions, rig.notifier, rig.clock);
        (void)rig.read();
        const QString id = rig.buy(older, 0);
        QCOMPARE(rig.ledger->find(id)->subscription, older);
        QVERIFY(rig.ledger->find(id)->body.contains(older.text().toUtf8()));
        rig.settle();
        rig.clock.advance(seconds(6));
        rig.settle();
        rig.voice = poolOf(900, 500); // the other product's pool rises
        for (int i = 0; i < 10; ++i) {
            rig.clock.advance(minutes(1));
            rig.settle();
        }
        QCOMPARE(rig.ledger->find(id)->state, IntentState::Waiting);
        rig.desk = poolOf(50, 500);
        for (int i = 0; i < 10; ++i) {
            rig.clock.advance(minutes(1));
            rig.settle();
        }
        QCOMPARE(rig.ledger->find(id)->state, IntentState::Observed);
    }

    void alertsOfOneProductAreNotTheOthers()
    {
        TwoProducts rig;
        CreditAlerts alerts(*rig.book, rig.notifier, rig.clock);
        alerts.start();
        CreditAlertRule rule;
        rule.belowCredits = 100;
        alerts.setRule(actionTenant, u"ai"_s, rule); // of when there was one product only
        const CreditBalance balance = rig.read();
        rig.settle();
        QVERIFY(!alerts.reasons(actionTenant, findPool(balance, older, u"ai"_s)->id()).isEmpty());
        QVERIFY(alerts.reasons(actionTenant, findPool(balance, newer, u"ai"_s)->id()).isEmpty());
        const QStringList texts = alerts.texts(actionTenant);
        QCOMPARE(texts.size(), 1);
        QVERIFY2(texts.front().startsWith(u"AI tokens (Desk)"_s), qPrintable(texts.front()));
    }

    void anExportHasTheSubscriptionOfEachPool()
    {
        TwoProducts rig;
        std::vector<ExportRow> rows;
        CreditExport made(rig.gateway, CreditExport::What::Pools, actionTenant, [&](const ExportRow &row) {
            rows.push_back(row);
            return true;
        });
        made.start();
        rig.settle();
        QCOMPARE(made.outcome().kind, CreditExport::Outcome::Kind::Complete);
        const qsizetype subscription = poolExportColumns().indexOf(u"subscriptionId"_s);
        QVERIFY(subscription > 0);
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].at(size_t(subscription)).text, newer.text());
        QCOMPARE(rows[1].at(size_t(subscription)).text, older.text());
        QCOMPARE(rows[0].back().text, u"Voice"_s);
        QCOMPARE(rows[1][5].text, u"50"_s);
        rig.ignoresScope = true;
        rows.clear();
        CreditExport again(rig.gateway, CreditExport::What::Pools, actionTenant, [&](const ExportRow &row) {
            rows.push_back(row);
            return true;
        });
        again.start();
        rig.settle();
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(again.outcome().scopeIgnored, 1);
    }
};

QTEST_GUILESS_MAIN(TestCreditScope)

} // namespace tst_credit_scope

#include "tst_credit_scope.moc"
