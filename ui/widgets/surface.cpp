// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/surface.h"

#include "ui/theme/metrics.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QWidget>

namespace desk {

void paintCard(QPainter *painter, const QRect &rect, const ThemeColors &colors)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colors(Role::Border));
    painter->setBrush(colors(Role::Surface));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), metric::Radius, metric::Radius);
    painter->restore();
}

void setTextRole(QWidget *widget, Role role)
{
    const QColor color = ThemeColors(QGuiApplication::palette())(role);
    QPalette palette = widget->palette();
    if (palette.color(QPalette::WindowText) == color)
        return;
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

} // namespace desk
