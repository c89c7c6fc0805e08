// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store_thread.h"

namespace desk {

StoreThread::StoreThread(const QString &name)
    : m_worker(new QObject)
{
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    finish([] {});
}

void StoreThread::queue(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

void StoreThread::finish(std::function<void()> last)
{
    if (!m_thread.isRunning())
        return;
    queue([this, last = std::move(last)] {
        last();
        m_thread.quit();
    });
    m_thread.wait();
}

} // namespace desk
