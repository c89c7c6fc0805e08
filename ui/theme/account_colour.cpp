// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/account_colour.h"

#include <QPainter>
#include <QPixmap>

#include <array>

namespace desk {

namespace {

// Hues in degrees, each far from its neighbours; red is for LIVE.
constexpr std::array<int, 8> accountHues{215, 165, 275, 45, 190, 320, 100, 240};
constexpr int accountIconSize = 16;

} // namespace

QColor accountColour(int number, bool dark)
{
    const int hue = accountHues[size_t(number) % accountHues.size()];
    return dark ? QColor::fromHsl(hue, 140, 170) : QColor::fromHsl(hue, 150, 85);
}

QIcon accountIcon(int number, bool dark)
{
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(accountIconSize * scale, accountIconSize * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(accountColour(number, dark));
        painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace desk
