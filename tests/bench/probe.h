// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>

#include <sys/resource.h>

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

/// Seconds of a processor that this process has used, all its threads together.
inline double cpuSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

using Allocations = long long;

/// How often memory was taken from the heap so far, by all threads; only in desk_bench, which counts.
[[nodiscard]] Allocations allocations();

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
