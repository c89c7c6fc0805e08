// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace desk::uitest {

/// U10 to U13: what a name may hold.
inline QStringList hostileNames()
{
    return {
        QStringLiteral("<b>bold</b>"),
        QStringLiteral("<img src=file:///etc/passwd>"),
        QStringLiteral("&lt;table&gt;"),
        QStringLiteral("<table><tr><td>x"),
        QStringLiteral("a\u202Egnp.exe"),
        QStringLiteral("line\nbreak\tand tab"),
        QStringLiteral("R&D && Sons"),
        QString(10'000, QLatin1Char('m')),
        QStringLiteral("   "),
    };
}

} // namespace desk::uitest
