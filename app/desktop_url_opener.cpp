// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop_url_opener.h"

#include <QDesktopServices>
#include <QHostAddress>

namespace desk {

namespace {

bool isThisMachine(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

/// Checked again here, because what a desktop does with `file:` or a scheme of its own is anybody's guess.
/// The demo's server is on this machine and speaks plain http.
bool mayBeOpened(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == QLatin1StringView("https")
        || (url.scheme() == QLatin1StringView("http") && isThisMachine(url.host()));
}

} // namespace

bool DesktopUrlOpener::open(const CheckedLink &link)
{
    // Without a portal, xdg-open or a browser that it knows, Qt answers false.
    return mayBeOpened(link.url) && QDesktopServices::openUrl(link.url);
}

} // namespace desk
