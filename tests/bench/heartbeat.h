// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/probe.h"

#include <QTimer>

#include <algorithm>

namespace bench {

/// The longest time in which the event loop did not come round.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const long long now = probe::nowUs();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
        });
    }
    void start()
    {
        m_last = probe::nowUs();
        m_longest = 0;
        m_timer.start();
    }
    [[nodiscard]] double longestMs() const { return double(m_longest) / 1000; }

private:
    QTimer m_timer;
    long long m_last = 0;
    long long m_longest = 0;
};

} // namespace bench
