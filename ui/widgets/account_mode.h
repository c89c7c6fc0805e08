// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "ui/widgets/mode_badge.h"

namespace desk {

[[nodiscard]] inline Mode badgeMode(AccountMode mode)
{
    switch (mode) {
    case AccountMode::Demo:
        return Mode::Demo;
    case AccountMode::Test:
        return Mode::Test;
    case AccountMode::Live:
        return Mode::Live;
    }
    return Mode::Live;
}

} // namespace desk
