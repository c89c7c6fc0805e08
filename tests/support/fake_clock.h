// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <map>

namespace desk::test {

/// A clock whose hands only move when the test moves them. It must outlive its timers.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &utcStart = QDateTime({2026, 5, 1}, {12, 0}, Qt::UTC))
        : m_start(utcStart)
    { }

    [[nodiscard]] QDateTime utcNow() const override { return m_start.addMSecs(m_elapsed.count()); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    [[nodiscard]] TimerHandle after(std::chrono::milliseconds delay, std::function<void()> action) override;

    /// Moves on and runs what becomes due, in the order of its time.
    void advance(std::chrono::milliseconds by);
    /// Changes the wall clock only, as a person or NTP would.
    void jump(std::chrono::milliseconds by) { m_start = m_start.addMSecs(by.count()); }
    [[nodiscard]] size_t pendingTimers() const { return m_timers.size(); }

private:
    using Key = std::pair<std::chrono::milliseconds, quint64>;
    class FakeTimer;
    QDateTime m_start;
    std::chrono::milliseconds m_elapsed{0};
    std::map<Key, std::function<void()>> m_timers;
    quint64 m_next = 0;
};

} // namespace desk::test
