// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

class QWidget;

namespace desk {

/// Knows whether Enter or Space is still held down from before, and keeps their repetitions from pressing
/// buttons in the window of its owner: a key that is held must not confirm what comes up under it.
class KeyHold final : public QObject
{
    Q_OBJECT
public:
    /// `owner` is its parent, and may move to another window.
    explicit KeyHold(QWidget *owner);

    [[nodiscard]] bool isHeld() const { return !m_held.isEmpty(); }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_owner;
    QSet<int> m_held;
};

} // namespace desk
