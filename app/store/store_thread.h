// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <functional>

namespace desk {

/// The thread of one file: does what is posted, in its order.
class StoreThread
{
public:
    explicit StoreThread(const QString &name);
    ~StoreThread();
    Q_DISABLE_COPY_MOVE(StoreThread)

    void queue(std::function<void()> work);
    /// Does what was posted, then this, and ends: a connection must be closed by the thread that opened it.
    void finish(std::function<void()> last);

private:
    QThread m_thread;
    QObject *m_worker; ///< lives in the thread, so that work can be sent to it
};

} // namespace desk
