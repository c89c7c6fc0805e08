// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/crovver_provider.h"
#include "models/domain/account.h"

namespace desk::test {

/// An account of Crovver's without a name or an ID. Its checkouts may be opened where Crovver's may.
[[nodiscard]] inline Account emptyAccount()
{
    Account account;
    account.provider = crovver::provider();
    account.checkoutHosts = CheckoutHosts(account.provider, QUrl());
    return account;
}

} // namespace desk::test
