// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout_link.h"

#include <QString>

namespace desk {

/// Why the link wasn't opened, in a sentence; empty when it may be. Plain text: the host is in ASCII.
[[nodiscard]] QString linkRefusalText(const CheckedLink &link);

} // namespace desk
