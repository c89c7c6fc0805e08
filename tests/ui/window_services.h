// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fake_work.h"
#include "support/ui_backend.h"
#include "ui/main_window.h"

namespace desk::uitest {

/// A provider with an account's work over it, and what a window needs of both.
struct WindowBackend : FakeBackend
{
    explicit WindowBackend(Account ofAccount, int tenantCount = 12, int seatCount = 0)
        : FakeBackend(tenantCount, seatCount)
        , account(std::move(ofAccount))
        , work(gateway, account, clock, health)
    { }
    [[nodiscard]] WindowServices services(Theme &theme)
    {
        return {account, work.data, clock, health, preferences, theme, &FakeBackend::rawRow, requests,
            work.actions, work.credits, work.alerts, work.watch, work.imports, work.opener, work.notifier,
            QStringLiteral("tester")};
    }

    Account account;
    test::FakeWork work;
};

} // namespace desk::uitest
