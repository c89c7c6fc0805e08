// SPDX-License-Identifier: GPL-3.0-or-later
// Assistive tools check, uncheck and select without a click, and make nothing current.
#pragma once

#include <QAbstractButton>
#include <QListWidget>
#include <QSignalBlocker>

namespace desk {

/// Shows what is so, without `toggled`. What a person chooses is heard by `toggled`, never by `clicked`.
inline void showChecked(QAbstractButton *button, bool checked)
{
    const QSignalBlocker quiet(button);
    button->setChecked(checked);
}

/// The item that is selected becomes the one that the keys act on, as after a click.
inline void makeSelectedCurrent(QListWidget *list)
{
    QObject::connect(list, &QListWidget::itemSelectionChanged, list, [list] {
        const QList<QListWidgetItem *> chosen = list->selectedItems();
        if (!chosen.isEmpty() && chosen.constFirst() != list->currentItem())
            list->setCurrentItem(chosen.constFirst());
    });
}

} // namespace desk
