// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shots/pages_payments.h"

namespace desk::shots {

/// Credits and add-ons in the states that a healthy server doesn't show, and their dialogs. The theme's
/// scheme must be applied already.
void takeCreditPages(Theme &theme, const Variant &variant, const TakePicture &take);

} // namespace desk::shots
