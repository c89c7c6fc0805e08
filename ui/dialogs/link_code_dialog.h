// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/base_dialog.h"

namespace desk {

/// A link as a picture for somebody's telephone, with where it leads.
class LinkCodeDialog final : public BaseDialog
{
    Q_OBJECT
public:
    /// Takes `code` over: the picture of the link. `about` says whose checkout it is, `host` where it leads.
    LinkCodeDialog(QWidget *code, const QString &about, const QString &host, QWidget *parent = nullptr);
};

} // namespace desk
