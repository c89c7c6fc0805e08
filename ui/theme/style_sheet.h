// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QString>

namespace desk {

/// The application's style sheet in the colours of one scheme: buttons, inputs, menus, tool tips.
[[nodiscard]] QString styleSheet(const ThemeColors &colors);

} // namespace desk
