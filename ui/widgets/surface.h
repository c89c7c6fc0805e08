// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

class QPainter;
class QRect;
class QWidget;

namespace desk {

/// The background of a card: surface, hairline border, rounded corners.
void paintCard(QPainter *painter, const QRect &rect, const ThemeColors &colors);

/// Sets the text colour of one widget to a role's of the application's present scheme. Has to be repeated
/// when the palette changes; does nothing when the colour is that already.
void setTextRole(QWidget *widget, Role role);

} // namespace desk
