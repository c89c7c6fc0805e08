// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace desk::sandbox {

/// The server's time: the machine's, or fixed for tests; it can be moved forward.
class SandboxClock
{
public:
    explicit SandboxClock(const QDateTime &fixed = {})
        : m_fixed(fixed.isValid() ? fixed.toMSecsSinceEpoch() : -1)
    { }

    [[nodiscard]] qint64 now() const
    {
        return (m_fixed >= 0 ? m_fixed : QDateTime::currentMSecsSinceEpoch()) + m_moved;
    }
    void advance(qint64 ms) { m_moved += ms; }

private:
    qint64 m_fixed;
    qint64 m_moved = 0;
};

inline constexpr qint64 secondMs = 1000;
inline constexpr qint64 minuteMs = 60 * secondMs;
inline constexpr qint64 hourMs = 60 * minuteMs;
inline constexpr qint64 dayMs = 24 * hourMs;

} // namespace desk::sandbox
