// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/base_dialog.h"

namespace desk {

/// Version, licence, Qt's version, and what to paste into a report.
class AboutDialog final : public BaseDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace desk
