// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_place.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace desk {

namespace {

constexpr int titleBar = 40; ///< px; how high it is, is known only when the window is shown

qint64 sharedArea(const QRect &a, const QRect &b)
{
    const QRect both = a & b;
    return both.isValid() ? qint64(both.width()) * both.height() : 0;
}

} // namespace

QRect placeOnScreens(const QRect &wanted, const QList<QRect> &screens)
{
    if (screens.isEmpty())
        return wanted;
    const QRect screen
        = *std::ranges::max_element(screens, {}, [&](const QRect &one) { return sharedArea(one, wanted); });
    const QRect room = screen.adjusted(0, std::min(titleBar, screen.height() / 4), 0, 0);
    QRect place(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
    return place;
}

QList<QRect> availableScreens()
{
    QList<QRect> places;
    const QScreen *primary = QGuiApplication::primaryScreen();
    for (const QScreen *screen : QGuiApplication::screens())
        places.insert(screen == primary ? 0 : places.size(), screen->availableGeometry());
    return places;
}

} // namespace desk
