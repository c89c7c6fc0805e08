// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace desk {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop, so that what was begun is cleaned up.
/// A write that blocks is interrupted by them. One at a time; the earlier handlers come back at the end.
class StopSignals final : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested(int signalNumber);

private:
    struct Handlers;
    std::unique_ptr<Handlers> m_handlers;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace desk
