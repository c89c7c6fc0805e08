// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

namespace desk {

/// Tells of what happens at once, or within a time of the last telling: what comes in between is told
/// together.
class Pace
{
public:
    /// More often than this nobody sees that something moved on.
    static constexpr std::chrono::milliseconds forTheEye{100};

    /// The clock must outlive it.
    Pace(Clock &clock, std::chrono::milliseconds every, std::function<void()> tell);

    void note();
    /// Nothing is left to be told, and the next thing is told at once.
    void reset();

private:
    void tellNow();

    Clock &m_clock;
    const std::chrono::milliseconds m_every;
    const std::function<void()> m_tell;
    std::chrono::milliseconds m_quietUntil{0}; ///< by the clock's `elapsed`
    TimerHandle m_timer;
};

} // namespace desk
