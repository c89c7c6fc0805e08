// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace desk {

/// What Crovver's API doesn't allow or doesn't tell, so that nobody looks for it here; each with where it is
/// done.
class LimitsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit LimitsDialog(QWidget *parent = nullptr);
};

} // namespace desk
