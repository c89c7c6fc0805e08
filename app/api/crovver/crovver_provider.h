// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/provider.h"

namespace desk::crovver {

/// What Crovver's public API can do, and how its keys and addresses look.
[[nodiscard]] Provider provider();

} // namespace desk::crovver
