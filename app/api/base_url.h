// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace desk {

/// Where an account's API lives, checked and in one spelling.
struct BaseUrl
{
    QUrl url; ///< scheme, host, port and path prefix without a trailing slash; empty when refused
    QString problem; ///< why it was refused, in a sentence; empty when accepted
    bool isLoopback = false; ///< plain http is accepted only then
};

/// Accepts https, and http on loopback. Refuses userinfo, query and fragment. The host is lower case, without
/// a trailing dot; the scheme's own port is left out.
[[nodiscard]] BaseUrl parseBaseUrl(const QString &text);

/// Whether a request to `host` stays on this machine.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace desk
