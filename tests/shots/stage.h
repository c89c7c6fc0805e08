// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_session.h"
#include "app/api/crovver/crovver_provider.h"
#include "app/api/crovver/raw_row.h"
#include "app/sandbox/past_balances.h"
#include "app/sandbox/sandbox.h"
#include "shots/camera.h"
#include "support/fake_work.h"
#include "support/memory_preferences.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QTest>

#include <cstdio>
#include <memory>

namespace desk::shots {

using namespace Qt::StringLiterals;

inline constexpr int patience = 20000;

inline int &statesMissed()
{
    static int missed = 0;
    return missed;
}

/// Waits for a state; one that never comes makes the run fail, because its picture would show something else.
template <typename Reached>
void settle(Reached reached)
{
    if (QTest::qWaitFor(reached, patience))
        return;
    std::fprintf(stderr, "a state was not reached\n");
    ++statesMissed();
}

/// A server with its client and window.
class Stage
{
public:
    Stage(
        Theme &theme, const Variant &variant, sandbox::Options options, AccountMode mode = AccountMode::Demo)
    {
        options.now = QDateTime::currentDateTimeUtc();
        if (!server.start(options))
            qFatal("the sandbox did not start");
        AccountAccess access;
        access.baseUrl = parseBaseUrl(server.url().toString());
        access.key = SecretKey::fromText(server.secretKey());
        Account &account = access.account;
        account.id = u"shots"_s;
        account.provider = crovver::provider();
        account.checkoutHosts = CheckoutHosts(account.provider, access.baseUrl.url);
        const bool demo = mode == AccountMode::Demo;
        const bool live = mode == AccountMode::Live;
        account.mode = mode;
        account.name = demo ? u"Demo"_s : u"My SaaS"_s;
        account.host
            = demo ? QCoreApplication::translate("DemoServer", "on this machine") : u"app.crovver.com"_s;
        account.readOnly = live;
        if (live)
            account.readOnlyReason = QCoreApplication::translate("EnvironmentAccount",
                "Read-only, because the key is LIVE. To make changes, start with --allow-writes.");
        session = std::make_unique<AccountSession>(access, clock);
        preferences.setValue(u"look/scheme"_s, int(variant.scheme));
        work = std::make_unique<test::FakeWork>(
            session->gateway(), session->account(), clock, session->health());
        remember();
        window = std::make_unique<MainWindow>(WindowServices{session->account(), work->data, clock,
            session->health(), preferences, theme, crovver::rawSeatRow, session->requests(), work->actions,
            work->credits, work->alerts, work->watch, work->imports, work->opener, work->notifier, u"ada"_s});
        window->resize(variant.window);
        window->show();
        window->start();
    }

    /// What somebody would have seen who had looked at the balances and the seats for months.
    void remember()
    {
        for (const sandbox::PastCapacity &past :
            sandbox::pastCapacities(server.world(), clock.utcNow().toMSecsSinceEpoch()))
            work->history.addCapacity(session->account().id, TenantId(past.tenant), {past.at, past.units});
        for (const sandbox::PastBalance &past :
            sandbox::pastBalances(server.world(), clock.utcNow().toMSecsSinceEpoch())) {
            CreditPool pool;
            pool.key = past.pool;
            pool.subscription = SubscriptionId(past.subscription);
            work->history.add(session->account().id, TenantId(past.tenant),
                {CreditSample{
                    past.at, pool.id(), past.base, past.addon, past.base + past.addon, past.limit}});
        }
    }
    bool loaded()
    {
        const auto &counts = window->tenants().counts();
        return !window->tenants().state().loading && counts.subscriptionsChecked >= counts.all
            && counts.seatsChecked >= counts.all && counts.creditsChecked >= counts.all;
    }
    void open(const QString &tenant)
    {
        window->openTenant(TenantId(tenant));
        settle([&] {
            return !window->seats().state().loading
                && (window->seats().history().overTime()
                    || window->seats().state().phase == ViewState::Phase::Empty);
        });
        QTest::qWait(60);
    }

    sandbox::Sandbox server;
    SystemClock clock;
    test::MemoryPreferences preferences;
    std::unique_ptr<AccountSession> session;
    std::unique_ptr<test::FakeWork> work;
    std::unique_ptr<MainWindow> window;
};

inline sandbox::FaultRule fault(const QString &path, int status)
{
    sandbox::FaultRule rule;
    rule.path = path;
    rule.kind = sandbox::FaultKind::Status;
    rule.status = status;
    return rule;
}

} // namespace desk::shots
