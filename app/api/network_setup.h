// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/secret_key.h"

#include <QNetworkRequest>

class QNetworkAccessManager;

namespace desk {

/// Makes a manager follow no redirect, keep no cookie and delete no reply.
void setUpManager(QNetworkAccessManager &manager);

/// A request with our headers and the account's key, and without caches, cookies and redirects.
[[nodiscard]] QNetworkRequest apiRequest(const QUrl &url, const SecretKey &key, const QSslConfiguration &tls);

} // namespace desk
