// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/payment_watch.h"
#include "models/items/intent_words.h"

#include <vector>

namespace desk {

/// How it is with an intent besides its own state.
struct IntentProgress
{
    const WatchState *watch = nullptr; ///< null = its capacity isn't watched
    bool settling = false; ///< the list of seats is being read, or will be, to find out what became of it
    bool twice = false; ///< another one for the same tenant and the same number of seats is open
    QDateTime utcNow; ///< what times are told from
};

/// An intent in sentences: the same words in the table, the dialog, banners and notifications. Plain text.
/// Nothing of it says that something was paid, because the API doesn't tell.
struct IntentText
{
    QString title; ///< `10 → 15 seats for Acme Corp`
    QString sentence; ///< what happened and what is known
    QString advice; ///< what to do now; empty = nothing
    QString look; ///< when it was looked at, what was seen then, and when the next look is; may be empty
};

[[nodiscard]] IntentText intentText(const Intent &intent, const IntentProgress &progress);

/// `10 → 15 seats, USD 17.50, 14:03`: what identifies it beside its tenant.
[[nodiscard]] QString intentFacts(const Intent &intent, const QDateTime &utcNow);

/// `1 purchase has no known result: Acme Corp, 10 → 15 seats, USD 17.50, 14:03. …`; empty for none.
[[nodiscard]] QString unknownIntentsText(const std::vector<const Intent *> &unknown, const QDateTime &utcNow);

/// The questions before the operator's acts: what they mean, in a sentence or two.
[[nodiscard]] QString checkedQuestion(const Intent &intent, const QDateTime &utcNow);
[[nodiscard]] QString stopWaitingQuestion(const Intent &intent, const QDateTime &utcNow);
[[nodiscard]] QString startedTwiceText();

} // namespace desk
