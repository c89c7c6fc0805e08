// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intent.h"

namespace desk {

namespace {

struct IntentStep
{
    IntentState from;
    IntentEvent event;
    IntentState to;
};

using S = IntentState;
using E = IntentEvent;

// What isn't here can't happen. No row leads from an ended state, and only `Replayed` (which needs an
// idempotency key and the operator) leads back to `Sending`.
constexpr IntentStep intentSteps[] = {
    {S::Sending, E::FailedUnsent, S::NotSent},
    {S::Sending, E::AnsweredRefused, S::Refused},
    {S::Sending, E::AnsweredDone, S::Done},
    {S::Sending, E::AnsweredCheckout, S::Waiting},
    {S::Sending, E::AnswerLost, S::Unknown},
    {S::Sending, E::FoundOpen, S::Unknown},
    {S::Unknown, E::SeenDone, S::Observed},
    {S::Unknown, E::SeenNotDone, S::NotDone},
    {S::Unknown, E::OperatorChecked, S::Checked},
    {S::Unknown, E::Replayed, S::Sending},
    {S::Waiting, E::SeenDone, S::Observed},
    {S::Waiting, E::OperatorDropped, S::Dropped},
};

} // namespace

std::optional<IntentState> nextState(IntentState state, IntentEvent event)
{
    for (const IntentStep &step : intentSteps) {
        if (step.from == state && step.event == event)
            return step.to;
    }
    return std::nullopt;
}

bool isEnded(IntentState state)
{
    return state != S::Sending && state != S::Waiting && state != S::Unknown;
}

bool blocksAnother(IntentState state)
{
    return state == S::Sending || state == S::Unknown;
}

bool isPaidFirst(const Intent &intent)
{
    if (intent.requiresPayment == true)
        return true;
    if (concernsCredits(intent.kind))
        return !intent.requiresPayment;
    const bool hasPage = !intent.checkoutUrl.isEmpty();
    if (intent.chargedAmount.isEmpty())
        return hasPage || !intent.requiresPayment;
    const auto charged = parseDecimal(intent.chargedAmount);
    const bool isForNothing = charged && charged->unscaled <= 0;
    return !isForNothing || (hasPage && !intent.requiresPayment);
}

} // namespace desk
