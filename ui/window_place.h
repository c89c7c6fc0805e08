// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>

namespace desk {

/// Where a window goes that would like to be at `wanted` (without its frame): wholly on one of `screens`,
/// what is left of each beside panels. That is the one that it would cover most of, else the first; it is no
/// larger than that, with its title bar. Without screens it stays as it is.
[[nodiscard]] QRect placeOnScreens(const QRect &wanted, const QList<QRect> &screens);

/// What is left beside panels of each screen that there is now, the primary one first.
[[nodiscard]] QList<QRect> availableScreens();

} // namespace desk
