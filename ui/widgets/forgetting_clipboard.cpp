// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/forgetting_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace desk {

void ForgettingClipboard::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_forget = m_clock.after(keptFor, [text] {
        if (QGuiApplication::clipboard()->text() == text)
            QGuiApplication::clipboard()->clear();
    });
}

} // namespace desk
