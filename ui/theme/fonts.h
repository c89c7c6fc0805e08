// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace desk {

/// The type scale; `base` is the widget's own (the system's) font.
[[nodiscard]] QFont pageTitleFont(const QFont &base); ///< 1.5 ×, semibold
[[nodiscard]] QFont sectionFont(const QFont &base); ///< 1.15 ×, semibold
[[nodiscard]] QFont bigNumberFont(const QFont &base); ///< 1.75 ×, semibold: the number of a fact tile
[[nodiscard]] QFont captionFont(const QFont &base); ///< 0.9 ×
[[nodiscard]] QFont strongFont(const QFont &base); ///< 1 ×, semibold
[[nodiscard]] QFont idFont(const QFont &base); ///< the system's fixed-width font at 0.95 × of `base`

} // namespace desk
