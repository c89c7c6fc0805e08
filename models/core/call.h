// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace desk {

/// The part of a call that does not depend on its value: it finishes once, and can be given up.
class CallBase : public QObject
{
    Q_OBJECT
public:
    ~CallBase() override;

    [[nodiscard]] bool isFinished() const { return m_finished; }

    /// For whoever carries the call out: what to do when the owner drops it before the end. Called at most
    /// once, and never after `finish`.
    void setCanceller(std::function<void()> canceller) { m_canceller = std::move(canceller); }

    /// For whoever carries the call out: another attempt will start after this delay.
    void announceRetry(int attempt, std::chrono::milliseconds delay)
    {
        Q_EMIT retryScheduled(attempt, delay);
    }

    /// Gives the call up: the work behind it is stopped and `finished` will not come.
    void abandon();

Q_SIGNALS:
    /// Exactly once, never from inside the function that returned the call.
    void finished();
    /// Attempt number `attempt` (2 = the first repetition) starts after `delay`.
    void retryScheduled(int attempt, std::chrono::milliseconds delay);

protected:
    CallBase() = default;
    void complete();

private:
    friend struct CallDeleter;
    std::function<void()> m_canceller;
    bool m_finished = false;
    bool m_emitting = false;
};

/// Stops the work behind the call, then deletes it; safe from inside the call's own `finished`.
struct CallDeleter
{
    void operator()(CallBase *call) const;
};

/// One request on its way, with its typed result.
template <typename T>
class Call final : public CallBase
{
public:
    using Value = T;

    /// Valid once `finished` was emitted.
    [[nodiscard]] const Result<T> &result() const { return *m_result; }
    [[nodiscard]] Result<T> takeResult() { return std::move(*m_result); }

    /// For whoever carries the call out. Only the first one counts.
    void finish(Result<T> result)
    {
        if (isFinished())
            return;
        m_result.emplace(std::move(result));
        complete();
    }

private:
    std::optional<Result<T>> m_result;
};

/// Owning the handle is the request's lifetime: drop it, and the request is aborted and its reply cannot
/// arrive.
template <typename T>
using CallHandle = std::unique_ptr<Call<T>, CallDeleter>;

template <typename T>
[[nodiscard]] CallHandle<T> makeCall()
{
    return CallHandle<T>(new Call<T>);
}

/// Runs `receive(Result<T>)` when the call ends, unless `context` or the handle is gone by then.
template <typename T, typename F>
void whenFinished(Call<T> &call, QObject *context, F receive)
{
    QObject::connect(&call, &CallBase::finished, context,
        [&call, receive = std::move(receive)]() mutable { receive(call.takeResult()); });
}

} // namespace desk
