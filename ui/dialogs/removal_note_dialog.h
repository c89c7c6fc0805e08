// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/base_dialog.h"

namespace desk {

struct Provider;

/// Shown where people look for removing a seat: that the provider's API can't, and what can be done instead.
class RemovalNoteDialog final : public BaseDialog
{
    Q_OBJECT
public:
    /// `userId` may be empty when no seat was meant; `name` may be empty.
    RemovalNoteDialog(
        const Provider &provider, const QString &userId, const QString &name, QWidget *parent = nullptr);
};

} // namespace desk
