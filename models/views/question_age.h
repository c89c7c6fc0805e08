// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <optional>

namespace desk {

/// How long a question has been on screen. When it is old, its figures are read again before it may be
/// confirmed. Both clocks count: the one that never jumps stands still while the machine sleeps, and the one
/// on the wall may be put back.
class QuestionAge
{
public:
    static constexpr std::chrono::minutes most{2};

    /// The clock must outlive it.
    explicit QuestionAge(Clock &clock)
        : m_clock(clock)
    { }
    /// The question is on screen from now on. `grownOld` comes once, from the event loop.
    void start(std::function<void()> grownOld);
    void stop();
    /// Also when the machine has just woken up, before `grownOld`. False when nothing is on screen.
    [[nodiscard]] bool isOld() const;

private:
    struct Since
    {
        std::chrono::milliseconds elapsed;
        QDateTime utc;
    };
    void look();

    Clock &m_clock;
    std::optional<Since> m_since;
    std::function<void()> m_grownOld;
    TimerHandle m_timer;
};

} // namespace desk
