// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/environment_account.h"
#include "models/ports/history_store.h"

#include <QThread>

#include <memory>

namespace desk {

/// The embedded server of the demo, on a free port of this machine and in a thread of its own, with a key
/// that only this run knows.
class DemoServer
{
public:
    DemoServer();
    ~DemoServer();
    DemoServer(const DemoServer &) = delete;
    DemoServer &operator=(const DemoServer &) = delete;

    /// How to reach it; with a `problem` when it could not be started.
    [[nodiscard]] const AccountAccess &access() const { return m_access; }
    /// Gives the demo's credit pools and seats a past, as if the program had been running for months.
    void remember(HistoryStore &history) const;

private:
    QThread m_thread;
    AccountAccess m_access;
    std::vector<std::pair<TenantId, CreditSample>> m_past; ///< of each pool oldest first
    std::vector<std::pair<TenantId, CapacityObservation>> m_pastCapacities; ///< of each tenant oldest first
};

} // namespace desk
