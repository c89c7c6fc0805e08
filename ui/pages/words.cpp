// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/words.h"

#include "ui/theme/fonts.h"

#include <QLabel>

namespace desk {

void setCaption(QLabel *label)
{
    label->setFont(captionFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace desk
