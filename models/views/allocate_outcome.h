// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/roster_lookup.h"
#include "models/actions/seat_actions.h"
#include "models/items/roles.h"

namespace desk {

enum class AllocatePhase {
    Editing,
    Sending,
    Recorded, ///< allocated or updated
    AtCapacity, ///< nothing was allocated: more seats must be bought first
    Refused,
    NotSent,
    Unknown, ///< the answer was lost; the roster is read until it is settled
    Settled, ///< reading showed that it took effect
    NotDone ///< reading showed that it did not
};

struct AllocateOutcome
{
    AllocatePhase phase = AllocatePhase::Editing;
    StatusTone tone = StatusTone::Neutral;
    QString title;
    QStringList sentences;
    QString serverMessage; ///< the provider's own words, to be labelled as such; may be empty
    QString details;
};

/// A seat as it was sent.
struct AllocateSent
{
    SeatPerson person;
    QByteArray metadata; ///< a JSON object; empty = none
    bool isUpdate = false;
    bool wasSurelyNew = false; ///< it was known that the person had no seat
    QString providerName; ///< how sentences call the provider
};

/// It is on its way.
[[nodiscard]] AllocateOutcome allocateSending(const AllocateSent &sent);
[[nodiscard]] AllocateOutcome allocateRecorded(const AllocateSent &sent, const AllocateReply &reply);
[[nodiscard]] AllocateOutcome allocateAtCapacity(const AllocateSent &sent, const AllocateReply &reply);
/// It wasn't sent, or the provider refused it.
[[nodiscard]] AllocateOutcome allocateFailed(
    const AllocateSent &sent, const ActionOutcome<AllocateReply> &ended);
/// The answer was lost. `error` of the last try to read the roster; `looks`: how often it was read without
/// showing it, 0 = it is being read.
[[nodiscard]] AllocateOutcome allocateUnknown(
    const AllocateSent &sent, const std::optional<ApiError> &error, int looks);
/// Reading settled it: it took effect, or it didn't.
[[nodiscard]] AllocateOutcome allocateSettled(const AllocateSent &sent, bool tookEffect);
/// What the provider kept of an update that was sent with this stamp; null = the person isn't among the
/// active seats. The first is false where that isn't what was sent.
[[nodiscard]] std::pair<bool, QStringList> allocateReadBack(
    const AllocateSent &sent, const Metadata &stamp, const KnownSeat *kept);

} // namespace desk
