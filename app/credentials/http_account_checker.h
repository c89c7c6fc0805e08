// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/net_limits.h"
#include "models/core/clock.h"
#include "models/ports/account_checker.h"

namespace desk {

/// Tries a key over HTTP, with the same transport and the same limits as every other call.
class HttpAccountChecker final : public AccountChecker
{
public:
    /// The clock must outlive it. Tests give shorter limits.
    explicit HttpAccountChecker(Clock &clock, NetLimits limits = {});

    [[nodiscard]] Address checkAddress(const QString &text) const override;
    void check(const AccountRecord &record, const SecretKey &key, QObject *context,
        std::function<void(const Result<qint64> &)> done) override;

private:
    Clock &m_clock;
    NetLimits m_limits;
};

} // namespace desk
