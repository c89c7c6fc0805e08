// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// The full name of whoever is logged in to this machine, else their login name; empty when the system knows
/// neither.
[[nodiscard]] QString systemUserName();

} // namespace desk
