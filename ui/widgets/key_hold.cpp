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

} // namespace

KeyHold::KeyHold(QWidget *owner)
    : QObject(owner)
    , m_owner(owner)
{
    qApp->installEventFilter(this);
}

bool KeyHold::eventFilter(QObject *watched, QEvent *event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if (press || event->type() == QEvent::KeyRelease) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!pressesButtons(key->key()))
            return false;
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
    } else if (event->type() == QEvent::ApplicationStateChange && isHeld()) {
        // The release goes to somebody else.
        m_held.clear();
        Q_EMIT changed();
    }
    return false;
}

} // namespace desk
