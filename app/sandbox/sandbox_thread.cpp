// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox_thread.h"

namespace desk::sandbox {

SandboxThread::SandboxThread(const Options &options)
    : m_sandbox(new Sandbox)
{
    m_thread.setObjectName(QStringLiteral("sandbox"));
    m_sandbox->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_sandbox, &QObject::deleteLater);
    m_thread.start();
    m_listening = run([&](Sandbox &sandbox) { return sandbox.start(options); });
    m_problem = run([](Sandbox &sandbox) { return sandbox.problem(); });
    m_url = run([](Sandbox &sandbox) { return sandbox.url(); });
}

SandboxThread::~SandboxThread()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace desk::sandbox
