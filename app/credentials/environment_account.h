// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/account_access.h"

namespace desk {

/// The account of the environment's variables that `provider` names. The key is removed from this process's
/// environment. `baseUrl` from the command line goes before the variable; without either it is the provider's
/// own.
/// Test keys may write; others are LIVE and only read, unless `allowWrites`.
[[nodiscard]] AccountAccess environmentAccount(
    const Provider &provider, const QString &baseUrl, bool allowWrites);

} // namespace desk
