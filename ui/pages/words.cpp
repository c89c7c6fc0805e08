// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/words.h"

#include "ui/theme/fonts.h"

#include <QLabel>

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

void setCaption(QLabel *label)
{
    label->setFont(captionFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace desk
