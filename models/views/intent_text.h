// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/credit_actions.h"
#include "models/actions/payment_watch.h"
#include "models/items/intent_words.h"

#include <vector>

namespace desk {

/// How it is with an intent besides its own state.
struct IntentProgress
{
    const WatchState *watch = nullptr; ///< null = its capacity isn't watched
    bool settling = false; ///< the list of seats is being read, or will be, to find out what became of it
    bool twice = false; ///< another one for the same tenant and the same thing is open
    QDateTime utcNow; ///< what times are told from
    /// Why the key of an `Unknown` one can't be asked again; nothing = it can, if it has one.
    std::optional<ReplayRefusal> replayRefusal = std::nullopt;
    bool linkHeld = false; ///< its link may not be opened as it stands: nobody is told to use it
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

/// With a capital letter at its beginning.
[[nodiscard]] QString capitalised(QString text);

/// One that this account only shows: begun with another key of its address, or else not understood.
[[nodiscard]] IntentText otherIntentText(const Intent &intent, bool isOfAnotherKey);
[[nodiscard]] QString adoptQuestion(const Intent &intent);
[[nodiscard]] QString disownQuestion(const Intent &intent);

[[nodiscard]] IntentText intentText(const Intent &intent, const IntentProgress &progress);

/// `10 → 15 seats, USD 17.50, 14:03`: what identifies it beside its tenant.
[[nodiscard]] QString intentFacts(const Intent &intent, const QDateTime &utcNow);

/// `1 purchase has no known result: Acme Corp, 10 → 15 seats, USD 17.50, 14:03. …`; empty for none.
[[nodiscard]] QString unknownIntentsText(const std::vector<const Intent *> &unknown, const QDateTime &utcNow);

/// The questions before the operator's acts: what they mean, in a sentence or two.
[[nodiscard]] QString checkedQuestion(const Intent &intent, const QDateTime &utcNow);
[[nodiscard]] QString stopWaitingQuestion(const Intent &intent, const QDateTime &utcNow);
[[nodiscard]] QString startedTwiceText(IntentKind kind);

/// What asking again with the same key means.
[[nodiscard]] QString replayText();
/// Why the same key can't be asked again now, and what to do; empty for what isn't open any more.
[[nodiscard]] QString replayRefusalText(ReplayRefusal refusal, const QString &providerName);

} // namespace desk
