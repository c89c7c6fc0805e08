// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QTest>

namespace desk::uitest {

/// What is under More, by keyboard. The button has the focus.
inline void chooseMore(QDialog *dialog, const QString &name)
{
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        qFatal("More opens no menu");
    for (qsizetype i = 0; i < menu->actions().size(); ++i) {
        QTest::keyClick(menu, Qt::Key_Down);
        if (menu->activeAction() && menu->activeAction()->objectName() == name)
            return QTest::keyClick(menu, Qt::Key_Return);
    }
    qFatal("%s is not under More", qPrintable(name));
}

} // namespace desk::uitest
