// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/base_url.h"
#include "app/api/secret_key.h"
#include "models/domain/account.h"

#include <QString>

namespace desk {

/// An account and what is needed to talk for it.
struct AccountAccess
{
    Account account;
    BaseUrl baseUrl;
    SecretKey key;
    QString problem; ///< why it can't be used, in a sentence; empty when it can
    bool given = false; ///< a key or an address was given at all
};

/// The account of the environment's variables that `provider` names. The key is removed from this process's
/// environment. `baseUrl` from the command line goes before the variable; without either it is the provider's
/// own.
/// Test keys may write; others are LIVE and only read, unless `allowWrites`.
[[nodiscard]] AccountAccess environmentAccount(
    const Provider &provider, const QString &baseUrl, bool allowWrites);

/// The mode that a key says: with `Provider::testKeyMark` in it it is Test, everything else is Live.
[[nodiscard]] AccountMode modeOfKey(const Provider &provider, const QString &key);

} // namespace desk
