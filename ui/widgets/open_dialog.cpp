// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/open_dialog.h"

#include <QCoreApplication>
#include <QDialog>

namespace desk {

namespace {

struct OpenDialogWords
{
    Q_DECLARE_TR_FUNCTIONS(OpenDialog)
};

} // namespace

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (dialog->accessibleName().isEmpty() && dialog->parentWidget()) {
        const QWidget *below = dialog->parentWidget()->window();
        const QString place
            = below->accessibleName().isEmpty() ? below->windowTitle() : below->accessibleName();
        dialog->setAccessibleName(OpenDialogWords::tr("%1 – %2", "a dialog and the window that it is over")
                                      .arg(dialog->windowTitle(), place));
    }
    dialog->open();
}

} // namespace desk
