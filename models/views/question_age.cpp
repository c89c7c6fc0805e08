// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/question_age.h"

#include <algorithm>

namespace desk {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// Timers stand still while the machine sleeps: this long after it wakes an old question is noticed.
constexpr milliseconds lookEvery = seconds(5);

} // namespace

void QuestionAge::start(std::function<void()> grownOld)
{
    m_since = Since{m_clock.elapsed(), m_clock.utcNow()};
    m_grownOld = std::move(grownOld);
    look();
}

void QuestionAge::stop()
{
    m_since.reset();
    m_timer.reset();
}

bool QuestionAge::isOld() const
{
    return m_since
        && (m_clock.elapsed() - m_since->elapsed >= most
            || m_since->utc.msecsTo(m_clock.utcNow()) >= milliseconds(most).count());
}

void QuestionAge::look()
{
    if (isOld()) {
        const std::function<void()> grownOld = std::move(m_grownOld);
        stop();
        return grownOld();
    }
    const milliseconds left = milliseconds(most) - (m_clock.elapsed() - m_since->elapsed);
    m_timer = m_clock.after(std::min(left, lookEvery), [this] { look(); });
}

} // namespace desk
