// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/addons_view_model.h"

#include "support/fake_work.h"
#include "support/test_account.h"
#include "support/ui_backend.h"

#include <QSignalSpy>
#include <QTest>

namespace tst_addons_view_model {

using namespace desk;
using namespace desk::test;
using Phase = ViewState::Phase;
using Method = FakeGateway::Method;

const TenantId acme(QStringLiteral("t01"));

struct AddonStage
{
    explicit AddonStage(bool readOnly = false)
        : work(provider.gateway, account(readOnly), provider.clock, provider.health)
        , view(work.data, work.credits, provider.clock, provider.health)
    {
        Addon pack;
        pack.id = u"pack-1"_qs;
        pack.name = u"500 tokens"_qs;
        pack.poolKey = u"ai_tokens"_qs;
        pack.credits = 500;
        pack.amount = parseDecimal(u"5.00");
        pack.currency = Currency(u"USD"_qs);
        catalogue.addons = {pack};
        left.pools = {{u"ai_tokens"_qs, 300, 1, {}, {}}};
        provider.gateway.onAddons
            = [this](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> { return catalogue; };
        provider.gateway.onActiveAddons
            = [this](const TenantId &) -> FakeGateway::Answer<ActiveAddonList> { return left; };
        settle();
    }
    static Account account(bool readOnly)
    {
        Account account = emptyAccount();
        account.id = u"account"_qs;
        account.mode = AccountMode::Test;
        account.readOnly = readOnly;
        return account;
    }
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            provider.gateway.answerAll();
        }
    }
    void load()
    {
        view.setTenant(acme);
        settle();
    }

    uitest::FakeBackend provider;
    FakeWork work;
    AddonCatalogue catalogue;
    ActiveAddonList left;
    AddonsViewModel view;
};

class TestAddonsViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoCallsEachOnItsOwn()
    {
        AddonStage stage;
        QCOMPARE(stage.view.state().phase, Phase::Idle);
        stage.view.setTenant(acme);
        QCOMPARE(stage.view.state().phase, Phase::FirstLoad);
        QCOMPARE(stage.view.activeText(), u"Loading…"_qs);
        stage.settle();
        QCOMPARE(stage.view.state().phase, Phase::Ready);
        QCOMPARE(stage.view.catalogue()->rowCount(), 1);
        QCOMPARE(stage.view.activeText(), QString());
        QCOMPARE(stage.view.boughtLeft(u"ai_tokens"_qs), std::optional<qint64>(300));
        QCOMPARE(stage.view.boughtLeft(u"sms"_qs), std::optional<qint64>(0));
        // The one fails, the other doesn't, and what was read stays.
        stage.provider.gateway.onActiveAddons = [](const TenantId &) -> FakeGateway::Answer<ActiveAddonList> {
            return failure(anError(ApiError::Kind::Server));
        };
        stage.view.refresh();
        stage.settle();
        QCOMPARE(stage.view.state().phase, Phase::Ready);
        QVERIFY(!stage.view.state().error);
        QVERIFY(!stage.view.activeProblem().isEmpty());
        QCOMPARE(stage.view.active()->rowCount(), 1);
        QVERIFY(!stage.view.boughtLeft(u"ai_tokens"_qs));
    }

    void anEmptyCatalogueHasTwoReasons()
    {
        AddonStage stage;
        stage.catalogue.addons.clear();
        stage.left.pools.clear();
        stage.load();
        QCOMPARE(stage.view.state().phase, Phase::Empty);
        QCOMPARE(stage.view.state().empty, EmptyKind::NothingYet);
        QCOMPARE(stage.view.activeText(), u"No bought credits are left."_qs);
        stage.view.setTenant(TenantId(u"t04"_qs)); // has no subscription
        stage.settle();
        QCOMPARE(stage.view.state().empty, EmptyKind::NoActiveSubscription);
        QCOMPARE(stage.view.activeText(), u"Not known without an active subscription."_qs);
        stage.provider.gateway.onAddons = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> {
            return failure(noActiveSubscription());
        };
        stage.load();
        QCOMPARE(stage.view.state().empty, EmptyKind::NoActiveSubscription);
        QVERIFY(!stage.provider.health.problem());
    }

    void aMissingEndpointHidesTheTab()
    {
        AddonStage stage;
        QSignalSpy offered(&stage.view, &AddonsViewModel::offeredChanged);
        stage.provider.gateway.onAddons = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> {
            return failure(missingEndpoint());
        };
        stage.load();
        QVERIFY(!stage.view.isOffered());
        QCOMPARE(offered.count(), 1);
        QVERIFY(!stage.provider.health.problem());
    }

    void purchasesOfThisTenantTheNewestFirst()
    {
        AddonStage stage;
        stage.provider.gateway.onBuyAddon = [](const AddonPurchase &) -> FakeGateway::Answer<AddonReply> {
            AddonReply reply;
            reply.checkoutUrl = u"https://checkout.stripe.com/x"_qs;
            return reply;
        };
        stage.load();
        const auto buy = [&](const TenantId &tenant, const QString &name) {
            AddonPurchase purchase;
            purchase.tenant = tenant;
            purchase.addonId = name;
            purchase.name = name;
            purchase.idempotencyKey = newIdempotencyKey();
            stage.work.credits.buyAddon(purchase, {}, &stage.view, [](const auto &) {});
            stage.settle();
            stage.provider.clock.advance(std::chrono::seconds(1));
        };
        buy(acme, u"first"_qs);
        buy(TenantId(u"t02"_qs), u"of another"_qs);
        buy(acme, u"second"_qs);
        const PaymentTableModel &shown = *stage.view.purchases();
        QCOMPARE(shown.rowCount(), 2);
        QVERIFY(shown.index(0, int(PaymentField::Kind)).data().toString().contains(u"second"));
        QCOMPARE(shown.index(0, int(PaymentField::State)).data().toString(), u"Waiting"_qs);
        stage.view.setTenant(TenantId(u"t02"_qs));
        QCOMPARE(shown.rowCount(), 1);
    }

    void newCreditsAreReadAgain()
    {
        AddonStage stage;
        stage.load();
        const size_t before = stage.provider.gateway.count(Method::Addons);
        Q_EMIT stage.work.credits.creditsChanged(TenantId(u"t02"_qs));
        QCOMPARE(stage.provider.gateway.count(Method::Addons), before);
        Q_EMIT stage.work.credits.creditsChanged(acme);
        QCOMPARE(stage.provider.gateway.count(Method::Addons), before + 1);
        QCOMPARE(stage.view.state().phase, Phase::Refreshing);
    }

    void searchThatFindsNothingSaysSo()
    {
        AddonStage stage;
        stage.load();
        stage.view.setSearchText(u"nobody"_qs);
        QCOMPARE(stage.view.state().empty, EmptyKind::NothingMatches);
        stage.view.setSearchText({});
        QCOMPARE(stage.view.state().phase, Phase::Ready);
    }

    void K02_destroyedInFlight()
    {
        AddonStage stage;
        {
            AddonsViewModel view(
                stage.work.data, stage.work.credits, stage.provider.clock, stage.provider.health);
            view.setTenant(acme);
            QVERIFY(stage.provider.gateway.pending() >= 2);
        }
        QCOMPARE(stage.provider.gateway.pending(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestAddonsViewModel)

} // namespace tst_addons_view_model

#include "tst_addons_view_model.moc"
