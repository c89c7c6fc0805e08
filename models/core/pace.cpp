// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/pace.h"

#include <utility>

namespace desk {

Pace::Pace(Clock &clock, std::chrono::milliseconds every, std::function<void()> tell)
    : m_clock(clock)
    , m_every(every)
    , m_tell(std::move(tell))
{ }

void Pace::note()
{
    if (m_timer)
        return;
    const auto left = m_quietUntil - m_clock.elapsed();
    if (left.count() <= 0)
        return tellNow();
    m_timer = m_clock.after(left, [this] {
        m_timer.reset();
        tellNow();
    });
}

void Pace::reset()
{
    m_timer.reset();
    m_quietUntil = {};
}

void Pace::tellNow()
{
    m_quietUntil = m_clock.elapsed() + m_every;
    m_tell();
}

} // namespace desk
