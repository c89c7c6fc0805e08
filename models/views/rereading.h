// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace desk {

/// How old what is on screen may grow before it is read again by itself. `calls` is what that costs: no list,
/// however long, takes more than a call a second.
[[nodiscard]] constexpr std::chrono::seconds rereadAfter(qint64 calls)
{
    return std::max(std::chrono::seconds(std::chrono::minutes(5)), std::chrono::seconds(calls));
}

} // namespace desk
