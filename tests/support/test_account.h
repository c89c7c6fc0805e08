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

/// A provider that there isn't: it names nothing as Crovver does, sells neither credits nor add-ons, gives
/// rosters whole, and can take seats away.
[[nodiscard]] inline Provider inventedProvider()
{
    Provider invented;
    invented.name = QStringLiteral("Ledgerly");
    invented.address = QStringLiteral("https://api.ledgerly.example");
    invented.keyVariable = QStringLiteral("LEDGERLY_TOKEN");
    invented.addressVariable = QStringLiteral("LEDGERLY_URL");
    invented.keyLooks = QStringLiteral("lgr_…");
    invented.testKeyMark = QStringLiteral("_sandbox_");
    invented.keyPrefixes = {QStringLiteral("lgr_")};
    invented.checkoutHosts = {QStringLiteral("pay.ledgerly.example")};
    invented.checkoutOwners = {invented.name};
    invented.peopleInBatch = 7;
    invented.capabilities = Capabilities(Capability::AllocateSeats) | Capability::AllocateBatches
        | Capability::RevokeSeats | Capability::BuyCapacity | Capability::Invoices;
    return invented;
}

/// The same that works with such a key.
[[nodiscard]] inline Account accountOf(AccountMode mode)
{
    Account account = emptyAccount();
    account.mode = mode;
    return account;
}

} // namespace desk::test
