// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit_sample.h"

#include <vector>

namespace desk {

/// What the samples of one pool say about its future. All of it is an estimate of this program's.

/// More credits than at the sample before.
struct CreditRise
{
    enum class Kind {
        Refill, ///< of the plan's credits
        Purchase ///< of bought ones
    };
    qint64 at = 0; ///< UTC ms, when it was first seen
    qint64 amount = 0;
    Kind kind = Kind::Refill;

    friend bool operator==(const CreditRise &, const CreditRise &) = default;
};

/// How far a run-out time can be relied on: how many samples, over how long, and how well they lie on a line.
enum class RunwaySureness {
    None, ///< fewer than three samples since the last rise: nothing is claimed
    Low,
    Medium, ///< six samples over a day or more, near a line
    High ///< twelve samples over a week or more, on a line
};

struct CreditRunway
{
    std::vector<CreditRise> rises; ///< oldest first
    int samples = 0; ///< since the last rise, which is what the rest is made from
    RunwaySureness sureness = RunwaySureness::None;
    std::optional<double> burnPerDay; ///< credits; never below 0
    bool isEmpty = false; ///< the newest sample is 0 or less
    /// UTC ms; nothing when it isn't known, or not within ten years. In the past when nobody has looked
    /// since.
    std::optional<qint64> runsOutAt;
    /// Whether it runs out before the next expiry; nothing when either isn't known.
    std::optional<bool> beforeExpiry;
    /// How many credits may lapse at the next expiry, at most: the API has one date and no split.
    std::optional<qint64> mayLapse;
};

/// `samples` of one pool, oldest first; those that a clock which went back has put before an earlier one, and
/// those of a clock that was ahead of `now`, are left out. `nextExpiry` in UTC ms.
[[nodiscard]] CreditRunway creditRunway(
    const std::vector<CreditSample> &samples, qint64 now, std::optional<qint64> nextExpiry);

} // namespace desk
