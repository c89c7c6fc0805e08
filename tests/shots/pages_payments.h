// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shots/camera.h"
#include "ui/theme/theme.h"

#include <QString>

#include <functional>

namespace desk::shots {

using TakePicture = std::function<void(QWidget *, const QString &name)>;

/// The window over it will look like this.
template <typename Rig>
Rig &dressed(Rig &rig, const Variant &variant)
{
    rig.preferences.setValue(QStringLiteral("look/scheme"), int(variant.scheme));
    return rig;
}

/// Payments in several states, Activity and the settings. The theme's scheme must be applied already.
void takePaymentPages(Theme &theme, const Variant &variant, const TakePicture &take);

} // namespace desk::shots
