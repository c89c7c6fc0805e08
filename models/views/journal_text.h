// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/intent_journal.h"

#include <QString>

namespace desk {

/// What is wrong with the journal, in the words of the person whose actions it stops. All plain text.
struct JournalText
{
    QString sentence; ///< what happened, and that nothing that could cost money is sent meanwhile
    QString hint; ///< what helps; empty = nothing but waiting
    QString details; ///< path and the system's words, for support; may be empty
    bool retryHelps = false; ///< `IntentJournal::retry` may change it
    bool startsAfresh = false; ///< `IntentJournal::startAfresh` is the way out
};

/// Everything empty when the journal can be written. `providerName` is how sentences call the provider.
[[nodiscard]] JournalText journalText(const JournalProblem &problem, const QString &providerName);

/// Sentence and hint as one text, for banners and for the reason beside a button that is off.
[[nodiscard]] QString journalSentence(const JournalProblem &problem, const QString &providerName);

} // namespace desk
