// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <QString>

namespace desk {

/// Copies what should not stay on the clipboard: whoever has the link to a checkout can use it.
class ForgettingClipboard
{
public:
    static constexpr std::chrono::seconds keptFor{30};

    /// The clock must outlive it.
    explicit ForgettingClipboard(Clock &clock)
        : m_clock(clock)
    { }
    /// After `keptFor` the clipboard is cleared, if this is still what it holds.
    void copy(const QString &text);

private:
    Clock &m_clock;
    TimerHandle m_forget;
};

} // namespace desk
