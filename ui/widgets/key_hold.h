// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace desk {

/// Knows whether Enter or Space is still held down from before, and keeps their repetitions from pressing
/// buttons in the window of its owner: a key that is held must not confirm what comes up under it. Nor must
/// the second half of a double press, see `holdStill`.
class KeyHold final : public QObject
{
    Q_OBJECT
public:
    /// `owner` is its parent, and may move to another window.
    explicit KeyHold(QWidget *owner);

    [[nodiscard]] bool isHeld() const { return !m_held.isEmpty(); }
    /// For this long from now on pressing the mouse and the keys that press something, or close, does nothing
    /// in the window of the owner. `over` comes at the end, not when another call made it longer.
    void holdStill(Clock &clock, std::chrono::milliseconds time, std::function<void()> over);
    [[nodiscard]] bool isStill() const { return m_still != nullptr; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isInOwnersWindow(QObject *watched) const;

    QWidget *m_owner;
    TimerHandle m_still;
    QSet<int> m_held;
};

} // namespace desk
