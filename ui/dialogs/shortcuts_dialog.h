// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/base_dialog.h"

class QAction;

namespace desk {

/// The keys of the program, made from its actions, so that the list can't be out of date.
class ShortcutsDialog final : public BaseDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace desk
