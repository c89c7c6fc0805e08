// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/stop_signals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <iterator>
#include <unistd.h>
#endif

namespace desk {

#ifdef Q_OS_UNIX

namespace {

constexpr int stoppingSignals[] = {SIGTERM, SIGINT, SIGHUP};
int stopPipe[2] = {-1, -1};

// A handler may do next to nothing, so it only wakes the event loop.
void onStopSignal(int number)
{
    const char byte = char(number);
    [[maybe_unused]] const auto written = write(stopPipe[1], &byte, 1);
}

} // namespace

struct StopSignals::Handlers
{
    struct sigaction earlier[std::size(stoppingSignals)];
};

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    if (pipe2(stopPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(stopPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char number = 0;
        if (read(stopPipe[0], &number, 1) == 1)
            Q_EMIT stopRequested(number);
    });
    m_handlers = std::make_unique<Handlers>();
    struct sigaction action = {};
    action.sa_handler = onStopSignal;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < std::size(stoppingSignals); ++i) {
        sigaction(stoppingSignals[i], nullptr, &m_handlers->earlier[i]);
        // Whoever was told to ignore a signal (nohup) goes on ignoring it.
        if (m_handlers->earlier[i].sa_handler != SIG_IGN)
            sigaction(stoppingSignals[i], &action, nullptr);
    }
}

StopSignals::~StopSignals()
{
    if (!m_handlers)
        return;
    for (size_t i = 0; i < std::size(stoppingSignals); ++i)
        sigaction(stoppingSignals[i], &m_handlers->earlier[i], nullptr);
    m_notifier.reset();
    close(stopPipe[0]);
    close(stopPipe[1]);
}

#else

struct StopSignals::Handlers
{ };

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{ }

StopSignals::~StopSignals() = default;

#endif

} // namespace desk
