// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tone.h"

namespace desk {

Tone toneOf(StatusTone tone)
{
    switch (tone) {
    case StatusTone::Good:
        return Tone::Positive;
    case StatusTone::Info:
        return Tone::Accent;
    case StatusTone::Warning:
        return Tone::Warning;
    case StatusTone::Critical:
        return Tone::Critical;
    case StatusTone::Neutral:
    case StatusTone::Muted:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

Role toneRole(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Role::Secondary;
    case Tone::Positive:
        return Role::Positive;
    case Tone::Warning:
        return Role::Warning;
    case Tone::Critical:
        return Role::Critical;
    case Tone::Accent:
        return Role::Accent;
    }
    return Role::Secondary;
}

IconName toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Accent:
        return IconName::Info;
    case Tone::Positive:
        return IconName::Check;
    case Tone::Warning:
        return IconName::Warning;
    case Tone::Critical:
        return IconName::Critical;
    }
    return IconName::Info;
}

} // namespace desk
