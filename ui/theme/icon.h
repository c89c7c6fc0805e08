// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/role.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace desk {

/// The program's own set, one SVG each in resources/icons.
enum class IconName {
    Tenants,
    People,
    Payments,
    Activity,
    Requests,
    Overview,
    Refresh,
    Search,
    Clear,
    Columns,
    Filter,
    Copy,
    Check,
    Warning,
    Critical,
    Info,
    ExternalLink,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    ChevronDown,
    First,
    Previous,
    Next,
    Last,
    Sun,
    Moon,
    Close,
    Table,
    Chart,
    Download,
    Key,
    Lock,
    Clock,
    User,
    Seat,
    Plus,
    More,
    Dot,
    Offline,
    Inbox,
    Settings
};

/// All of them, for the test that renders each.
[[nodiscard]] int iconCount();

/// The file's name without folder and suffix, e.g. "external-link".
[[nodiscard]] QString iconFileName(IconName name);

/// Draws in the role's colour of the application's palette at the time of painting, so it follows the scheme
/// by itself; disabled icons use the disabled colour.
[[nodiscard]] QIcon icon(IconName name, Role role = Role::Secondary);

/// The program's own icon, in its own colours, for windows.
[[nodiscard]] QIcon programIcon();

/// Draws one icon into a rectangle, for delegates and painted widgets.
void paintIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color);

} // namespace desk
