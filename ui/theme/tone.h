// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "ui/theme/icon.h"
#include "ui/theme/role.h"

namespace desk {

/// What a state means to the reader; always shown with an icon or a word too.
enum class Tone { Neutral, Positive, Warning, Critical, Accent };

/// How a status of the models looks.
[[nodiscard]] Tone toneOf(StatusTone tone);
[[nodiscard]] Role toneRole(Tone tone);
[[nodiscard]] IconName toneIcon(Tone tone);

} // namespace desk
