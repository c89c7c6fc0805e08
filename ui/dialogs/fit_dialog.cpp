// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fit_dialog.h"

#include <QDialog>
#include <QLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int charactersALine = 56;

} // namespace

void fitDialog(QDialog *dialog, int width)
{
    // Fonts and paddings come with the style; without them the sizes would be other ones.
    dialog->ensurePolished();
    for (QWidget *child : dialog->findChildren<QWidget *>())
        child->ensurePolished();
    QLayout *layout = dialog->layout();
    layout->activate();
    const int wanted = std::max({width, charactersALine * dialog->fontMetrics().averageCharWidth(),
        layout->totalMinimumSize().width()});
    dialog->setFixedSize(wanted, layout->totalHeightForWidth(wanted));
}

} // namespace desk
