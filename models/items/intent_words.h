// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intent.h"
#include "models/items/roles.h"

#include <QLocale>

namespace desk {

/// The short words of intents and their activity, for tables, badges and sentences. All plain text on one
/// line. None of them ever says that something was paid: the API doesn't tell.

/// `10 → 15 seats`, `Seats for 37 people`, `Update of usr_1`, `Add-on AI pack 500 (500 credits)`.
[[nodiscard]] QString intentTitle(const Intent &intent, const QLocale &locale = {});
/// The tenant's name, or its ID where it has none.
[[nodiscard]] QString intentTenant(const Intent &intent);

[[nodiscard]] QString intentStateText(IntentState state); ///< `Waiting`, `Not known`
[[nodiscard]] StatusTone intentStateTone(IntentState state);

/// The amount of something that may cost.
struct IntentAmount
{
    QString text; ///< `USD 17.50`; a bare number where currency or unit aren't sure; empty = none is known
    QString note; ///< where it comes from, or why it is bare, in a sentence
    QString brief; ///< of the note what has room in a cell, e.g. `estimate`; may be empty
    QString copy; ///< the number as it was sent, after its currency where that is known
};
[[nodiscard]] IntentAmount intentAmount(const Intent &intent, const QLocale &locale = {});

/// `capacity rose from 10 to 15 at 14:03`, `add-on credits rose from 100 to 600 at 14:03`; a smaller rise,
/// an earlier one and another purchase's say so. Empty = nothing was.
[[nodiscard]] QString intentObserved(const Intent &intent, const QLocale &locale = {});
/// `3 people wait; they get their seats` or `… they are not seated`; empty without people.
[[nodiscard]] QString intentWaitingText(const Intent &intent, const QLocale &locale = {});
/// What is wrong with a purchase whose key the server knew before it was sent.
[[nodiscard]] QString keyCollisionText(const QString &providerName);
/// `in 40 s`, `looking…`; empty without a next look.
[[nodiscard]] QString nextLookText(
    bool looking, const QDateTime &nextLook, const QDateTime &utcNow, const QLocale &locale = {});

/// What a line of Activity tells. An action that this version doesn't know is shown as it is.
[[nodiscard]] QString activityActionText(const QString &action, const QString &providerName);
[[nodiscard]] QString activitySubjectText(const ActivityEntry &entry, const QLocale &locale = {});
/// `10 of 10 in use` of `before` and `after`; what isn't of that form as it is.
[[nodiscard]] QString activitySeatsText(const QString &seats, const QLocale &locale = {});
[[nodiscard]] QString activityResultText(const QString &result);
/// The facts of `detail` in words: `Shown: USD 17.50 · Charged: USD 17.40`. What the server or the machine
/// said is left out; where there is nothing else, it says that there are technical details.
[[nodiscard]] QString activityDetailText(const ActivityEntry &entry, const QLocale &locale = {});
/// Whether the line tells of something that went wrong or isn't sure.
[[nodiscard]] bool isActivityProblem(const ActivityEntry &entry);

} // namespace desk
