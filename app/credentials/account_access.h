// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/base_url.h"
#include "models/core/secret_key.h"
#include "models/domain/account_record.h"

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
    QString keyStart; ///< `keyStartOf` the key
    QString formerId; ///< `formerAccountId` of address and key
};

/// The account that is set up as `record`, with its key from the keychain.
[[nodiscard]] AccountAccess accessOf(
    const Provider &provider, const AccountRecord &record, const SecretKey &key);

/// Fills in what `account` is by the address: host, origin, and where its checkouts may be.
void placeAccount(Account &account, const Provider &provider, const QUrl &baseUrl);

} // namespace desk
