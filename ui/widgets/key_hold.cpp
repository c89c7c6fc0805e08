// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_hold.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace desk {

namespace {

bool pressesButtons(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_Select;
}

/// Where a held key writes.
bool takesText(const QObject *widget)
{
    return widget->inherits("QLineEdit") || widget->inherits("QTextEdit")
        || widget->inherits("QPlainTextEdit");
}

/// Of the mouse, or by a mnemonic.
bool isPress(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick
        || type == QEvent::Shortcut;
}

} // namespace

KeyHold::KeyHold(QWidget *owner)
    : QObject(owner)
    , m_owner(owner)
{
    qApp->installEventFilter(this);
}

void KeyHold::holdStill(Clock &clock, std::chrono::milliseconds time, std::function<void()> over)
{
    m_still = clock.after(time, [this, over = std::move(over)] {
        const TimerHandle ended = std::move(m_still);
        over();
    });
}

bool KeyHold::isInOwnersWindow(QObject *watched) const
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget->window() == m_owner->window();
}

bool KeyHold::eventFilter(QObject *watched, QEvent *event)
{
    if (isStill() && isPress(event->type()) && isInOwnersWindow(watched))
        return true;
    const bool press = event->type() == QEvent::KeyPress;
    if (press || event->type() == QEvent::KeyRelease) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool acts = pressesButtons(key->key()) || key->key() == Qt::Key_Escape;
        const bool isSwallowed = isStill() && press && acts && isInOwnersWindow(watched);
        if (!pressesButtons(key->key()))
            return isSwallowed;
        if (key->isAutoRepeat()) {
            const auto *widget = qobject_cast<QWidget *>(watched);
            const bool text = widget && takesText(widget) && key->key() == Qt::Key_Space;
            return widget && widget->window() == m_owner->window() && !text;
        }
        const qsizetype before = m_held.size();
        if (press)
            m_held.insert(key->key());
        else
            m_held.remove(key->key());
        if (m_held.size() != before)
            Q_EMIT changed();
        return isSwallowed;
    } else if (event->type() == QEvent::ApplicationStateChange && isHeld()) {
        // The release goes to somebody else.
        m_held.clear();
        Q_EMIT changed();
    }
    return false;
}

} // namespace desk
