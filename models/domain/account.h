// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checkout_link.h"
#include "models/domain/provider.h"

#include <QString>

namespace desk {

/// Whether an account moves real money. Known from the key's prefix, and always visible.
enum class AccountMode {
    Demo, ///< the embedded server with invented data
    Test, ///< the key has `Provider::testKeyMark` in it
    Live ///< every other key
};

/// How far an account may change anything. Kept by the journal's ledger: a window that forgets it sends
/// nothing.
enum class WriteLevel {
    ReadOnly,
    Ask ///< each change is confirmed once
};

/// What the program knows about the account it works with. The key is not here.
struct Account
{
    QString name;
    AccountMode mode = AccountMode::Live;
    QString host; ///< of the base URL, with the port if it isn't the usual one; ASCII
    bool readOnly = true;
    QString readOnlyReason; ///< a sentence; empty when writing is on
    /// Tells accounts apart in all that is kept, from run to run, whatever their key is at the time: a UUID
    /// that was made when the account was set up, or of an account that came with its key. Empty = nothing of
    /// this account is kept.
    QString id{};
    CheckoutHosts checkoutHosts{}; ///< where a checkout of this account may be opened
    /// Scheme, host and port of the base URL, e.g. `https://billing.example.com`; the same for all keys of an
    /// address, and for all organisations there.
    QString origin{};
    Provider provider{}; ///< whose account it is
    WriteLevel level = WriteLevel::Ask; ///< counts when it isn't `readOnly`
    int colour = 0; ///< its number among the colours that tell accounts apart, from 0
};

} // namespace desk
