// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/secret_key.h"
#include "models/domain/account_record.h"

#include <functional>

class QObject;

namespace desk {

/// Asks a server whether it takes a key, with one reading call.
class AccountChecker
{
public:
    virtual ~AccountChecker() = default;

    /// An address in the spelling that is kept, or why it can't be used.
    struct Address
    {
        QString spelled; ///< empty when it was refused
        QString problem; ///< a sentence; empty when it wasn't
    };
    [[nodiscard]] virtual Address checkAddress(const QString &text) const = 0;
    /// The number of tenants that the key shows. A 404 is `MissingEndpoint`: no such API at this address.
    /// `done` comes from the event loop; when `context` goes before, the call is given up.
    virtual void check(const AccountRecord &record, const SecretKey &key, QObject *context,
        std::function<void(const Result<qint64> &)> done)
        = 0;
};

} // namespace desk
