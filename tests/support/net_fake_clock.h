// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <QTimeZone>

#include <algorithm>
#include <memory>
#include <vector>

namespace desk::testing {

/// A clock whose hands the test turns.
class NetFakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override { return m_start.addMSecs(m_elapsed.count()); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    [[nodiscard]] TimerHandle after(std::chrono::milliseconds delay, std::function<void()> action) override
    {
        auto entry = std::make_shared<Entry>(Entry{m_elapsed + delay, std::move(action)});
        m_entries.push_back(entry);
        return std::make_unique<Handle>(entry);
    }

    /// Moves on and rings what is due, in order.
    void advance(std::chrono::milliseconds by)
    {
        const auto until = m_elapsed + by;
        for (;;) {
            std::shared_ptr<Entry> next;
            std::erase_if(m_entries, [](const auto &weak) { return weak.expired(); });
            for (const auto &weak : m_entries) {
                const auto entry = weak.lock();
                if (entry->action && entry->due <= until && (!next || entry->due < next->due))
                    next = entry;
            }
            if (!next)
                break;
            m_elapsed = std::max(m_elapsed, next->due);
            const auto action = std::exchange(next->action, nullptr);
            action();
        }
        m_elapsed = until;
    }

    /// How many timers ring in exactly that time. A server that has a request is no proof that this side
    /// knows that it was sent: `QTRY_COMPARE(clock.dueIn(firstByte), n)` waits for that.
    [[nodiscard]] int dueIn(std::chrono::milliseconds delay) const
    {
        return int(std::ranges::count_if(m_entries, [&](const auto &weak) {
            const auto entry = weak.lock();
            return entry && entry->action && entry->due == m_elapsed + delay;
        }));
    }

private:
    struct Entry
    {
        std::chrono::milliseconds due;
        std::function<void()> action;
    };
    struct Handle final : Timer
    {
        explicit Handle(std::shared_ptr<Entry> kept)
            : entry(std::move(kept))
        { }
        ~Handle() override { entry->action = nullptr; }
        Q_DISABLE_COPY_MOVE(Handle)
        std::shared_ptr<Entry> entry;
    };
    QDateTime m_start{QDate(2026, 5, 1), QTime(12, 0), Qt::UTC};
    std::chrono::milliseconds m_elapsed{1000};
    std::vector<std::weak_ptr<Entry>> m_entries;
};

} // namespace desk::testing
