// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// Whether an account moves real money. Known from the key's prefix, and always visible.
enum class AccountMode {
    Demo, ///< the embedded server with invented data
    Test, ///< `sk_test_…`
    Live ///< `sk_live_…`, and every prefix that isn't known
};

/// What the program knows about the account it works with. The key is not here.
struct Account
{
    QString name;
    AccountMode mode = AccountMode::Live;
    QString host; ///< of the base URL, with the port if it isn't the usual one; ASCII
    bool readOnly = true;
    QString readOnlyReason; ///< a sentence; empty when writing is on
};

} // namespace desk
