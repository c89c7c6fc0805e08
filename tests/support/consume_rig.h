// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/consume_view_model.h"
#include "support/fake_clock.h"
#include "support/fake_gateway.h"
#include "support/fake_work.h"
#include "support/test_account.h"

#include <QCoreApplication>

namespace desk::test {

/// A tenant with one soft pool of 100 credits, and a provider that answers what the test says.
struct ConsumeRig
{
    explicit ConsumeRig(AccountMode mode = AccountMode::Test, bool readOnly = false)
        : work(gateway, accountOf(mode, readOnly), clock, health)
        , vm(work.credits, clock)
    {
        CreditPool pool;
        pool.key = QStringLiteral("ai");
        pool.name = QStringLiteral("AI tokens");
        pool.base = 100;
        pool.addon = 0;
        pool.total = 100;
        pool.limit = 1000;
        pool.behavior = {LimitBehavior::Soft, QStringLiteral("soft")};
        balance.pools = {pool};
        gateway.onCredits = [this](const TenantId &) -> FakeGateway::Answer<CreditBalance> {
            return Result<CreditBalance>(balance);
        };
        gateway.onConsumeCredits
            = [this](const ConsumeRequest &request) -> FakeGateway::Answer<ConsumeReply> {
            sent.push_back(request);
            if (lost > 0 && lost-- > 0) {
                ApiError gone;
                gone.kind = ApiError::Kind::OutcomeUnknown;
                gone.attempts = 1;
                return Result<ConsumeReply>(failure(gone));
            }
            if (error)
                return Result<ConsumeReply>(failure(*error));
            return Result<ConsumeReply>(reply);
        };
        answers(QStringLiteral("allowed"), 60);
        settle();
    }
    [[nodiscard]] static Account accountOf(AccountMode mode, bool readOnly)
    {
        Account account = emptyAccount();
        account.id = QStringLiteral("acc");
        account.name = QStringLiteral("My SaaS");
        account.mode = mode;
        account.readOnly = readOnly;
        return account;
    }
    void answers(const QString &result, std::optional<qint64> remaining)
    {
        reply.result = fromSpelling(consumeResultSpellings, result);
        reply.remaining = remaining;
    }
    void settle()
    {
        for (int i = 0; i < 8; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            gateway.answerAll();
        }
    }
    [[nodiscard]] ConsumeAsk ask() const
    {
        return {TenantId(QStringLiteral("acme")), QStringLiteral("Acme Corp"), balance.pools, {}};
    }
    [[nodiscard]] const Intent &only() const { return work.ledger.intents().front(); }

    FakeClock clock;
    FakeGateway gateway;
    ConnectionHealth health;
    FakeWork work;
    CreditBalance balance;
    ConsumeReply reply;
    std::optional<ApiError> error;
    int lost = 0; ///< answers that get lost, before any other
    std::vector<ConsumeRequest> sent;
    ConsumeViewModel vm;
};

} // namespace desk::test
