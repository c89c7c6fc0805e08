// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace desk {

/// A colour that tells one account from the others, by its number; never the only thing that does.
[[nodiscard]] QColor accountColour(int number, bool dark);
/// A small square of it.
[[nodiscard]] QIcon accountIcon(int number, bool dark);

} // namespace desk
