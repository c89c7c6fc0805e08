// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/secret_key.h"

#include <QObject>
#include <QString>

#include <functional>

namespace desk {

/// What became of a question to the keychain.
struct VaultAnswer
{
    enum class Kind {
        Done,
        NoEntry, ///< it works, and knows no key of this account
        NoService, ///< this system has none, or none that runs
        Locked, ///< it is there, and wasn't unlocked
        Denied, ///< the user or the system said no
        Failed ///< anything else, see `detail`
    };
    Kind kind = Kind::Failed;
    SecretKey key; ///< after reading
    QString detail; ///< the keychain's own words; no secret
};

/// The desktop's keychain: the only place where a key is kept when the program isn't running. Every call
/// returns at once. `done` comes from the event loop, unless `context` is gone, and may be long in coming:
/// the system may ask the user for a password first. What is asked for is done in the order of the calls.
class CredentialVault : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Done = std::function<void(VaultAnswer)>;

    virtual void read(const QString &accountId, QObject *context, Done done) = 0;
    virtual void write(const QString &accountId, const SecretKey &key, QObject *context, Done done) = 0;
    /// Removing what isn't there is `Done`.
    virtual void remove(const QString &accountId, QObject *context, Done done) = 0;
};

} // namespace desk
