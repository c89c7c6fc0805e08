// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots/pages_credits.h"

#include "support/addon_rig.h"
#include "support/consume_rig.h"
#include "support/ui_hostile_names.h"
#include "ui/dialogs/addon_dialog.h"
#include "ui/dialogs/consume_dialog.h"
#include "ui/dialogs/credit_alerts_dialog.h"
#include "ui/window_services.h"

#include <QCoreApplication>

#include <functional>

namespace desk::shots {

using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

CreditPool shotPool(const QString &key, const QString &name, std::optional<qint64> base,
    std::optional<qint64> addon, std::optional<qint64> limit)
{
    CreditPool pool;
    pool.key = key;
    pool.name = name;
    pool.base = base;
    pool.addon = addon;
    if (base && addon)
        pool.total = *base + *addon;
    pool.limit = limit;
    pool.behavior = {LimitBehavior::Hard, u"hard"_s};
    return pool;
}

/// What the issue calls for: zero, below zero, more than a double can hold, no limit, unknown behaviour.
std::vector<CreditPool> oddPools(qint64 now)
{
    std::vector<CreditPool> pools{shotPool(u"zero"_s, u"Zero"_s, 0, 0, 1000),
        shotPool(u"below"_s, u"Below zero"_s, -40, 0, 1000),
        shotPool(u"huge"_s, u"2^53 + 1"_s, 9'007'199'254'740'993, 0, 9'007'199'254'740'993),
        shotPool(u"no_limit"_s, u"Without a limit"_s, 500, 120, {}),
        shotPool(u"no_addon"_s, u"Only a total"_s, {}, {}, 1000),
        shotPool(u"future"_s, u"Unknown behaviour"_s, 750, 250, 1000),
        shotPool(u"hostile"_s, uitest::hostileNames().first() + u" R&D \u202egnp.exe"_s, 10, 5, 1000),
        shotPool(u"long"_s, QString(400, u'm'), 900, 0, 1000)};
    pools[1].behavior = {LimitBehavior::Soft, u"soft"_s};
    pools[4].total = 620;
    pools[5].behavior = fromSpelling(limitBehaviorSpellings, u"throttle"_s);
    pools[5].nextExpiry = Timestamp::fromUtcMs(now + 5LL * 3'600'000);
    CreditPool bad;
    bad.key = u"odd"_s;
    bad.problem = u"$.data[8].base_remaining: not a whole number"_s;
    pools.push_back(bad);
    return pools;
}

/// The window of an account, on a tab of the first tenant.
struct ShellPicture
{
    ShellPicture(Theme &theme, const Variant &variant, bool readOnly = false)
        : backend(ConsumeRig::accountOf(AccountMode::Test, readOnly), 12, 1)
        , window(dressed(backend, variant).services(theme))
    {
        // As the count has it: these pictures are about credits.
        backend.gateway.onSeats
            = [honest = backend.gateway.onSeats](const SeatQuery &query) -> FakeGateway::Answer<SeatPage> {
            auto page = honest(query);
            if (*page) {
                (*page)->capacity.units = 10;
                (*page)->capacity.activeCount = 1;
            }
            return page;
        };
        window.resize(variant.window);
        window.show();
    }
    void open(const QString &tab)
    {
        window.tenants().refresh();
        backend.settle();
        window.openTenant(TenantId(u"t01"_s), tab);
        for (int i = 0; i < 8; ++i) {
            QCoreApplication::processEvents();
            backend.settle();
        }
        window.currentPage()->focusContent();
    }
    uitest::WindowBackend backend;
    MainWindow window;
};

void takeCreditsTab(Theme &theme, const Variant &variant, const TakePicture &take)
{
    const auto shoot = [&](const QString &name, const std::function<void(uitest::WindowBackend &)> &prepare,
                           bool readOnly = false) {
        ShellPicture picture(theme, variant, readOnly);
        prepare(picture.backend);
        picture.open(u"credits"_s);
        take(&picture.window, name);
    };
    const auto hasPools = [](uitest::WindowBackend &backend, const std::vector<CreditPool> &pools) {
        backend.gateway.onCredits = [pools](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
            CreditBalance balance;
            balance.pools = pools;
            return Result<CreditBalance>(balance);
        };
    };
    shoot(u"credits-odd-values"_s, [&](uitest::WindowBackend &backend) {
        hasPools(backend, oddPools(backend.clock.utcNow().toMSecsSinceEpoch()));
    });
    shoot(u"credits-none"_s, [&](uitest::WindowBackend &backend) { hasPools(backend, {}); });
    shoot(u"credits-error"_s, [](uitest::WindowBackend &backend) {
        backend.gateway.onCredits = [](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
            ApiError error;
            error.kind = ApiError::Kind::Server;
            error.httpStatus = 503;
            error.request = u"GET /api/public/credits/balance"_s;
            return Result<CreditBalance>(failure(error));
        };
    });
    shoot(
        u"credits-read-only-no-history"_s,
        [](uitest::WindowBackend &backend) {
            backend.work.history.problemText
                = u"The file history.sqlite can't be written: the disk is full."_s;
        },
        true);
}

void takeConsume(const TakePicture &take)
{
    const auto shoot = [&](ConsumeRig &rig, const QString &name, bool settled = true) {
        ConsumeDialog dialog(rig.vm, nullptr);
        dialog.open();
        if (settled)
            rig.settle();
        take(&dialog, u"consume-"_s + name);
    };
    const auto use = [](ConsumeRig &rig, const QString &amount) {
        rig.vm.open(rig.ask());
        rig.vm.setAmountText(amount);
        rig.vm.setReason(u"Correction of ticket 4711"_s);
    };
    {
        ConsumeRig rig;
        use(rig, u"40"_s);
        shoot(rig, u"editing"_s);
        rig.vm.setAmountText(u"1.5"_s);
        shoot(rig, u"amount-problem"_s);
    }
    {
        ConsumeRig rig(AccountMode::Live);
        use(rig, u"140"_s);
        rig.vm.proceed();
        rig.clock.advance(std::chrono::seconds(1));
        shoot(rig, u"confirm-live"_s);
    }
    for (const auto &[result, left] :
        {std::pair(u"allowed"_s, 60), {u"warning"_s, -40}, {u"blocked"_s, 100}}) {
        ConsumeRig rig;
        rig.answers(result, left);
        use(rig, left == 60 ? u"40"_s : u"140"_s);
        rig.vm.proceed();
        rig.settle();
        shoot(rig, result);
    }
    {
        ConsumeRig rig;
        use(rig, u"40"_s);
        rig.vm.proceed();
        shoot(rig, u"sending"_s, false);
    }
    {
        ConsumeRig replayed;
        replayed.lost = 1;
        use(replayed, u"40"_s);
        replayed.vm.proceed();
        replayed.settle();
        replayed.clock.advance(std::chrono::milliseconds(500));
        replayed.vm.askAgain();
        shoot(replayed, u"replay"_s);
    }
    ConsumeRig lost;
    lost.lost = 1;
    use(lost, u"40"_s);
    lost.vm.proceed();
    lost.settle();
    shoot(lost, u"unknown"_s);
}

void takeAddonDialogs(const TakePicture &take)
{
    const auto shoot = [&](AddonRig &rig, AddonPurchaseViewModel &vm, const QString &name) {
        AddonDialog dialog(vm, nullptr);
        dialog.open();
        rig.settle();
        rig.clock.advance(std::chrono::milliseconds(500));
        take(&dialog, u"addon-"_s + name);
    };
    const auto buy = [](AddonRig &rig, AddonPurchaseViewModel &vm) {
        rig.clock.advance(std::chrono::milliseconds(500));
        vm.confirm();
        rig.settle();
    };
    const auto scene = [&](AccountMode mode, const QString &name,
                           const std::function<void(AddonRig &)> &prepare, bool confirmed) {
        AddonRig rig(mode);
        prepare(rig);
        AddonPurchaseViewModel vm(*rig.data, *rig.credits, *rig.watch, rig.opener, rig.clock);
        vm.open(rig.ask());
        rig.settle();
        if (confirmed)
            buy(rig, vm);
        shoot(rig, vm, name);
    };
    scene(
        AccountMode::Test, u"confirm"_s, [](AddonRig &) {}, false);
    scene(
        AccountMode::Live, u"confirm-live"_s, [](AddonRig &) {}, false);
    scene(
        AccountMode::Test, u"waiting"_s, [](AddonRig &) {}, true);
    scene(
        AccountMode::Test, u"other-amount"_s, [](AddonRig &rig) { rig.reply.amountText = u"7.50"_s; }, true);
    scene(
        AccountMode::Test, u"already-processed"_s, [](AddonRig &rig) { rig.reply.alreadyProcessed = true; },
        true);
    scene(
        AccountMode::Test, u"unlisted-host"_s,
        [](AddonRig &rig) { rig.reply.checkoutUrl = u"https://pay.example.com/x"_s; }, true);
    scene(
        AccountMode::Test, u"unknown"_s, [](AddonRig &rig) { rig.error = lostAddon(); }, true);
    scene(
        AccountMode::Test, u"currency-mismatch"_s,
        [](AddonRig &rig) {
            rig.error = anError(ApiError::Kind::Validation);
            rig.error->httpStatus = 422;
            rig.error->message = u"Add-on currency NPR does not match subscription currency USD"_s;
        },
        true);
    scene(
        AccountMode::Test, u"nothing-to-pay"_s,
        [](AddonRig &rig) {
            rig.reply.requiresPayment = false;
            rig.reply.checkoutUrl.clear();
            rig.reply.amountText = u"0"_s;
        },
        true);
    {
        AddonRig rig;
        AddonPurchaseViewModel vm(*rig.data, *rig.credits, *rig.watch, rig.opener, rig.clock);
        vm.open(rig.ask());
        rig.settle();
        rig.clock.advance(std::chrono::milliseconds(500));
        vm.confirm();
        AddonDialog dialog(vm, nullptr);
        dialog.open();
        take(&dialog, u"addon-sending"_s);
        rig.settle();
    }
    {
        AddonRig rig;
        AddonPurchaseViewModel vm(*rig.data, *rig.credits, *rig.watch, rig.opener, rig.clock);
        vm.open(rig.ask());
        rig.settle();
        buy(rig, vm);
        rig.addon = 600;
        rig.watch->lookNow(vm.intentId());
        rig.settle();
        shoot(rig, vm, u"observed"_s);
    }
}

Addon shotAddon(const QString &name, qint64 credits, const QString &amount, const QString &currency,
    const QString &expiry)
{
    Addon addon;
    addon.id = name;
    addon.name = name;
    addon.poolKey = u"ai_tokens"_s;
    addon.credits = credits;
    addon.amount = parseDecimal(amount);
    addon.currency = Currency(currency);
    addon.expiry = fromSpelling(addonExpirySpellings, expiry);
    addon.currentBalance = 620;
    return addon;
}

void takeAddonsTab(Theme &theme, const Variant &variant, const TakePicture &take)
{
    const auto hasNothingLeft
        = [](const TenantId &) -> FakeGateway::Answer<ActiveAddonList> { return ActiveAddonList(); };
    {
        ShellPicture odd(theme, variant);
        odd.backend.gateway.onAddons = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> {
            AddonCatalogue catalogue;
            catalogue.addons = {shotAddon(u"AI pack 500"_s, 500, u"5.00"_s, u"USD"_s, u"period_end"_s),
                shotAddon(u"AI pack 1,000"_s, 1000, u"1500"_s, u"JPY"_s, u"never"_s),
                shotAddon(u"Kuwait"_s, 3, u"10.125"_s, u"KWD"_s, u"fixed_days"_s),
                shotAddon(u"A rule of tomorrow"_s, 100, u"1.00"_s, u"USD"_s, u"when_used"_s),
                shotAddon(uitest::hostileNames().first() + u" \u202egnp.exe"_s, 100, u"1.00"_s, u"USD"_s,
                    u"never"_s),
                shotAddon(QString(300, u'm'), 100, u"1.00"_s, u"USD"_s, u"never"_s)};
            catalogue.addons[2].expiryDays = 90;
            catalogue.addons[3].problem = u"$.data[3].credit_qty: not a whole number"_s;
            return catalogue;
        };
        odd.backend.gateway.onActiveAddons = [](const TenantId &) -> FakeGateway::Answer<ActiveAddonList> {
            ActiveAddonList list;
            list.pools.push_back({u"ai_tokens"_s, 620, 2, Timestamp::fromUtcMs(1'777'800'000'000), {}});
            list.pools.push_back({u"sms"_s, 40, {}, {}, {}});
            return list;
        };
        odd.open(u"addons"_s);
        take(&odd.window, u"addons-odd-values"_s);
    }
    {
        ShellPicture none(theme, variant);
        none.backend.gateway.onAddons
            = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> { return AddonCatalogue(); };
        none.backend.gateway.onActiveAddons = hasNothingLeft;
        none.open(u"addons"_s);
        take(&none.window, u"addons-none"_s);
    }
    ShellPicture failing(theme, variant);
    failing.backend.gateway.onAddons = [](const TenantId &) -> FakeGateway::Answer<AddonCatalogue> {
        ApiError error;
        error.kind = ApiError::Kind::Server;
        error.httpStatus = 503;
        error.request = u"GET /api/public/credits/addons"_s;
        return Result<AddonCatalogue>(failure(error));
    };
    failing.backend.gateway.onActiveAddons = hasNothingLeft;
    failing.open(u"addons"_s);
    take(&failing.window, u"addons-error"_s);
}

} // namespace

void takeCreditPages(Theme &theme, const Variant &variant, const TakePicture &take)
{
    takeCreditsTab(theme, variant, take);
    takeConsume(take);
    {
        ConsumeRig rig;
        CreditAlertsDialog dialog(
            rig.work.alerts, TenantId(u"acme"_s), u"Acme Corp"_s, u"ai"_s, u"AI tokens"_s, nullptr);
        dialog.open();
        take(&dialog, u"credit-alerts"_s);
    }
    takeAddonDialogs(take);
    takeAddonsTab(theme, variant, take);
}

} // namespace desk::shots
