// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>

#include <functional>

namespace desk::shots {

using TakePicture = std::function<void(QWidget *, const QString &name)>;

/// Payments in several states, Activity and the settings. The theme's scheme must be applied already.
void takePaymentPages(const TakePicture &take);

} // namespace desk::shots
