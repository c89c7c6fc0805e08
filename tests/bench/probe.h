// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <cstdio>

namespace probe {

/// Proportional set size of this process in KiB.
inline long pssKiB()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').first().toLong();
    }
    return 0;
}

inline long long nowUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

/// Says when it was called, by the machine's monotonic clock, and how much memory the process takes.
inline void reportAndQuit()
{
    static bool done = false;
    if (done)
        return;
    done = true;
    const long long at = nowUs();
    std::printf("%lld %ld\n", at, pssKiB());
    std::fflush(stdout);
    QCoreApplication::quit();
}

} // namespace probe
