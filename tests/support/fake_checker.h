// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/base_url.h"
#include "models/ports/account_checker.h"

#include <QPointer>

#include <utility>

namespace desk::test {

/// Answers when the test says so.
class FakeChecker final : public AccountChecker
{
public:
    int checks = 0;
    AccountRecord asked;
    QPointer<QObject> open; ///< who waits for the last check; null = nobody does

    [[nodiscard]] Address checkAddress(const QString &text) const override
    {
        const BaseUrl url = parseBaseUrl(text);
        return {QString::fromLatin1(url.url.toEncoded()), url.problem};
    }
    void check(const AccountRecord &record, const SecretKey &, QObject *context,
        std::function<void(const Result<qint64> &)> done) override
    {
        ++checks;
        asked = record;
        open = context;
        m_done = std::move(done);
    }
    void accept(qint64 tenants = 3) { answer(tenants); }
    void refuse(ApiError::Kind kind)
    {
        ApiError error;
        error.kind = kind;
        answer(failure(error));
    }

private:
    void answer(const Result<qint64> &result)
    {
        if (std::exchange(open, nullptr))
            m_done(result);
    }

    std::function<void(const Result<qint64> &)> m_done;
};

} // namespace desk::test
