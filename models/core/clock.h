// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace desk {

/// A timer that was started with `Clock::after`; dropping it stops it.
class Timer
{
public:
    virtual ~Timer() = default;
};
using TimerHandle = std::unique_ptr<Timer>;

/// Time and waiting, injected so that a test can turn the hands. Thread: the one it was made in.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The wall clock, in UTC. For dates and ages that people read; may jump.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;

    /// Since an arbitrary start; never jumps. For intervals and deadlines.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;

    /// Runs `action` once after `delay`, from the event loop, while the handle lives. The action may drop
    /// the handle.
    [[nodiscard]] virtual TimerHandle after(std::chrono::milliseconds delay, std::function<void()> action)
        = 0;
};

/// The machine's clock and QTimer.
class SystemClock final : public Clock
{
public:
    SystemClock();
    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] TimerHandle after(std::chrono::milliseconds delay, std::function<void()> action) override;

private:
    std::chrono::steady_clock::time_point m_start;
};

} // namespace desk
