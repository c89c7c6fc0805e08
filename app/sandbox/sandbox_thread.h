// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"

#include <QThread>

#include <type_traits>

namespace desk::sandbox {

/// A sandbox in a thread of its own: for the demo, and for tests whose client blocks. Stops when destroyed.
class SandboxThread
{
    Q_DISABLE_COPY_MOVE(SandboxThread)

public:
    explicit SandboxThread(const Options &options = {});
    ~SandboxThread();

    [[nodiscard]] bool isListening() const { return m_listening; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QUrl url() const { return m_url; }

    /// Calls `action(Sandbox &)` in the server's thread and returns what it returned.
    template <typename Action>
    auto run(Action action)
    {
        using Result = std::invoke_result_t<Action, Sandbox &>;
        if constexpr (std::is_void_v<Result>) {
            QMetaObject::invokeMethod(
                m_sandbox, [&] { action(*m_sandbox); }, Qt::BlockingQueuedConnection);
        } else {
            Result result{};
            QMetaObject::invokeMethod(
                m_sandbox, [&] { result = action(*m_sandbox); }, Qt::BlockingQueuedConnection);
            return result;
        }
    }

private:
    QThread m_thread;
    Sandbox *m_sandbox; ///< lives in m_thread, which deletes it when it ends
    bool m_listening = false;
    QString m_problem;
    QUrl m_url;
};

} // namespace desk::sandbox
