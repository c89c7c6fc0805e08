// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shots/pages_payments.h"
#include "shots/stage.h"

namespace desk::shots {

/// What comes up over the lists of a window, and what a hand makes of them.
void takeListPieces(Stage &stage, Theme &theme, const Variant &variant, const TakePicture &take);
/// Lists that are on their way, partly there, old or empty.
void takeListStates(Theme &theme, const Variant &variant, const TakePicture &take);

} // namespace desk::shots
