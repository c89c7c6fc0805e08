// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace desk::test {

/// Renders the allocation and the proration dialog in their states; `take` makes a picture of a dialog that
/// is shown. Theme, language and scale are the program's.
void takeCapacityDialogs(
    QWidget *parent, const std::function<void(QWidget *dialog, const QString &name)> &take);

} // namespace desk::test
