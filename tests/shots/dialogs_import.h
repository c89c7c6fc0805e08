// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace desk::shots {

/// Makes a picture of a dialog that is shown.
using ImportCamera = std::function<void(QWidget *dialog, const QString &name)>;

/// Shows every step of an import, with a provider of its own. The look and the language are the program's.
void importDialogs(const ImportCamera &take);

} // namespace desk::shots
