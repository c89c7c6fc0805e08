// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_clock.h"

namespace desk::test {

class FakeClock::FakeTimer final : public Timer
{
public:
    FakeTimer(FakeClock &clock, Key key)
        : m_clock(clock)
        , m_key(key)
    { }
    ~FakeTimer() override { m_clock.m_timers.erase(m_key); }
    Q_DISABLE_COPY_MOVE(FakeTimer)

private:
    FakeClock &m_clock;
    Key m_key;
};

TimerHandle FakeClock::after(std::chrono::milliseconds delay, std::function<void()> action)
{
    const Key key(m_elapsed + delay, m_next++);
    m_timers.emplace(key, std::move(action));
    return std::make_unique<FakeTimer>(*this, key);
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    const auto end = m_elapsed + by;
    while (!m_timers.empty() && m_timers.begin()->first.first <= end) {
        const auto due = m_timers.begin();
        m_elapsed = std::max(m_elapsed, due->first.first);
        const std::function<void()> action = std::move(due->second);
        m_timers.erase(due);
        action();
    }
    m_elapsed = end;
}

} // namespace desk::test
