// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace desk {

/// Where a checkout may be opened.
struct CheckoutHosts
{
    QStringList hosts;
};

/// A link that may be opened, or why not.
struct CheckedLink
{
    QUrl url;
    QString host; ///< ASCII
};

} // namespace desk
