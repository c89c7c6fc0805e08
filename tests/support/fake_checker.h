// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/base_url.h"
#include "models/ports/account_checker.h"

namespace desk::test {

/// Answers when the test says so.
class FakeChecker final : public AccountChecker
{
public:
    int checks = 0;
    AccountRecord asked;
    Call<qint64> *open = nullptr; ///< the last call, if it is still held

    [[nodiscard]] Address checkAddress(const QString &text) const override
    {
        const BaseUrl url = parseBaseUrl(text);
        return {QString::fromLatin1(url.url.toEncoded()), url.problem};
    }
    [[nodiscard]] CallHandle<qint64> check(const AccountRecord &record, const SecretKey &) override
    {
        ++checks;
        asked = record;
        auto call = makeCall<qint64>();
        open = call.get();
        call->setCanceller([this] { open = nullptr; });
        return call;
    }
    void accept(qint64 tenants = 3) { std::exchange(open, nullptr)->finish(tenants); }
    void refuse(ApiError::Kind kind)
    {
        ApiError error;
        error.kind = kind;
        std::exchange(open, nullptr)->finish(failure(error));
    }
};

} // namespace desk::test
