// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret_key.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

#include <optional>

class QNetworkAccessManager;

namespace desk {

/// Makes a manager follow no redirect, keep no cookie and delete no reply.
void setUpManager(QNetworkAccessManager &manager);

/// A request with our headers and the account's key, and without caches, cookies and redirects.
[[nodiscard]] QNetworkRequest apiRequest(
    const QUrl &url, const SecretKey &key, const std::optional<QSslConfiguration> &tls);

/// The proxy that a request to `url` goes through, as `host:port`; empty = none. Never its name and password.
[[nodiscard]] QString proxyFor(const QNetworkAccessManager &manager, const QUrl &url);

/// Whether neither this system nor `used` has a CA certificate, so that every https server is refused.
[[nodiscard]] bool hasNoAuthorities(const QSslConfiguration &used);

} // namespace desk
