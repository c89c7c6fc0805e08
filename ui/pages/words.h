// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "ui/theme/tone.h"

class QLabel;

namespace desk {

/// How a model's status tone looks.
[[nodiscard]] Tone toneOf(StatusTone tone);

/// A quiet label: small, in the secondary colour.
void setCaption(QLabel *label);

} // namespace desk
