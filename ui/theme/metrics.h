// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::space {

/// The only distances of the program, in device-independent pixels.
inline constexpr int Tiny = 4; ///< inside a badge, icon to word
inline constexpr int Small = 8; ///< label to field
inline constexpr int Medium = 12;
inline constexpr int Block = 16; ///< between blocks
inline constexpr int Page = 24; ///< page margin
inline constexpr int Large = 32;

} // namespace desk::space

namespace desk::metric {

inline constexpr int HeaderHeight = 30;
inline constexpr int RowComfortable = 32;
inline constexpr int RowCompact = 26;
inline constexpr int RowTwoLines = 44;
inline constexpr int Radius = 6; ///< cards, inputs, buttons
inline constexpr int FocusRing = 2;
inline constexpr int NavigationWidth = 200;

} // namespace desk::metric
