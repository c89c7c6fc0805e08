// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <functional>

namespace desk {

/// A question can be confirmed from half a second after it came up: a hand that is on its way to a key must
/// not confirm what it hasn't seen.
class Arming
{
public:
    static constexpr std::chrono::milliseconds time{500};

    /// The clock must outlive it.
    explicit Arming(Clock &clock)
        : m_clock(clock)
    { }
    /// The question is on screen from now on. `armed` comes once, from the event loop.
    void start(std::function<void()> armed)
    {
        m_isArmed = false;
        m_timer = m_clock.after(time, [this, told = std::move(armed)] {
            m_isArmed = true;
            told();
        });
    }
    void stop()
    {
        m_timer.reset();
        m_isArmed = false;
    }
    [[nodiscard]] bool isArmed() const { return m_isArmed; }

private:
    Clock &m_clock;
    TimerHandle m_timer;
    bool m_isArmed = false;
};

} // namespace desk
