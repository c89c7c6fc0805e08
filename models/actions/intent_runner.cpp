// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/actions/intent_runner.h"

namespace desk {

namespace {

/// What failed before the provider can have seen it.
bool isUnsent(const ApiError &error)
{
    return error.attempts == 0 || error.httpStatus == 0 || error.obstacle != ApiError::Obstacle::None;
}

} // namespace

IntentRunner::IntentRunner(BillingGateway &gateway, IntentLedger &ledger, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_ledger(ledger)
{ }

IntentRunner::~IntentRunner() = default;

ActionEnd IntentRunner::closeFailed(const QString &id, Sending sending, const ApiError &error)
{
    IntentEvent event = IntentEvent::AnsweredRefused;
    ActionEnd end = ActionEnd::Refused;
    // Given up here while it was on its way is as little known as a lost answer.
    const bool gaveUp = error.kind == ApiError::Kind::Cancelled && error.attempts > 0;
    if (error.kind == ApiError::Kind::OutcomeUnknown || gaveUp || sending == Sending::Again) {
        event = IntentEvent::AnswerLost;
        end = ActionEnd::Unknown;
    } else if (isUnsent(error)) {
        event = IntentEvent::FailedUnsent;
        end = ActionEnd::NotSent;
    }
    m_ledger.apply(id, event, [&](Intent &intent) {
        intent.requestId = error.requestId;
        intent.answer = error.message;
        intent.problem = error.detail;
    });
    return end;
}

} // namespace desk
