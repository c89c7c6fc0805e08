// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/items/roles.h"
#include "models/views/amount_line.h"

namespace desk {

enum class ConsumePhase {
    Editing,
    Confirm, ///< of LIVE accounts: the question is shown
    Sending,
    Allowed, ///< deducted
    BelowZero, ///< deducted, and the pool is below zero now
    Blocked, ///< nothing was deducted: too little is left
    Odd, ///< answered with a result that isn't known
    Refused,
    NotSent,
    Unknown ///< the answer was lost; it can be asked for again with the same key
};

struct ConsumeOutcome
{
    ConsumePhase phase = ConsumePhase::Editing;
    StatusTone tone = StatusTone::Neutral;
    QString title;
    QStringList sentences;
    QString serverMessage; ///< the provider's own words, to be labelled as such; may be empty
    QString details;
    std::vector<AmountLine> figures; ///< what was and is left
};

/// A use of credits as it was sent.
struct ConsumeSent
{
    qint64 amount = 0; ///< 0 = the journal doesn't say
    std::optional<qint64> before; ///< what was left then
    QString pool; ///< its name, for a sentence
    QString key;
    QString providerName; ///< how sentences call the provider
};

/// It is on its way.
[[nodiscard]] ConsumeOutcome consumeSending(const ConsumeSent &sent);
[[nodiscard]] ConsumeOutcome consumeAskingAgain();
/// Answered. `remaining` as the answer says it; `more` is one sentence, or empty.
[[nodiscard]] ConsumeOutcome consumeReplied(const ConsumeSent &sent, const Named<ConsumeResult> &result,
    std::optional<qint64> remaining, const QString &more);
/// The first answer to a call.
[[nodiscard]] ConsumeOutcome consumeReplied(const ConsumeSent &sent, const ConsumeReply &reply);
/// The answer was lost; `more` is one sentence, or empty.
[[nodiscard]] ConsumeOutcome consumeUnknown(const ConsumeSent &sent, const QString &more);
/// Nothing was deducted: it wasn't sent, or the provider refused it.
[[nodiscard]] ConsumeOutcome consumeFailed(const ConsumeSent &sent, const ActionOutcome<ConsumeReply> &ended);
/// Why it can't be asked for again with its key.
[[nodiscard]] QString consumeReplayRefusal(ReplayRefusal refusal, const IntentLedger &ledger);

} // namespace desk
