// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"

#include <QTimer>

namespace desk {

namespace {

class QtTimer final : public Timer
{
public:
    QtTimer(std::chrono::milliseconds delay, std::function<void()> action)
        : m_state(new State)
    {
        m_state->setSingleShot(true);
        m_state->setTimerType(Qt::PreciseTimer);
        m_state->action = std::move(action);
        QObject::connect(m_state, &QTimer::timeout, m_state, [state = m_state] {
            state->firing = true;
            state->action();
            state->firing = false;
        });
        m_state->start(delay);
    }
    ~QtTimer() override
    {
        m_state->stop();
        // The action may drop this handle while it runs.
        if (m_state->firing)
            m_state->deleteLater();
        else
            delete m_state;
    }
    Q_DISABLE_COPY_MOVE(QtTimer)

private:
    struct State : QTimer
    {
        std::function<void()> action;
        bool firing = false;
    };
    State *m_state;
};

} // namespace

SystemClock::SystemClock()
    : m_start(std::chrono::steady_clock::now())
{ }

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_start);
}

TimerHandle SystemClock::after(std::chrono::milliseconds delay, std::function<void()> action)
{
    return std::make_unique<QtTimer>(delay, std::move(action));
}

} // namespace desk
