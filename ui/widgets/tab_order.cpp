// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QWidget>

namespace desk {

void placeForTab(const QWidget *container, const QList<QWidget *> &stops)
{
    QWidget *before = container->previousInFocusChain();
    while (before != container
        && (before->focusPolicy() == Qt::NoFocus || container->isAncestorOf(before)
            || before->window() != container->window()))
        before = before->previousInFocusChain();
    if (before == container)
        return; // nothing else takes the focus
    for (QWidget *stop : stops) {
        QWidget::setTabOrder(before, stop);
        before = stop;
    }
}

void placeAfterForTab(QWidget *before, const QWidget *container)
{
    QList<QWidget *> stops;
    QWidget *start = before;
    for (QWidget *next = start->nextInFocusChain(); next != start; next = next->nextInFocusChain()) {
        if (container->isAncestorOf(next) && next->focusPolicy() != Qt::NoFocus)
            stops << next;
    }
    for (QWidget *stop : stops) {
        QWidget::setTabOrder(before, stop);
        before = stop;
    }
}

} // namespace desk
