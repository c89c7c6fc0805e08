// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/crovver_provider.h"
#include "models/views/connect_view_model.h"
#include "support/fake_checker.h"
#include "support/fake_clock.h"
#include "support/fake_vault.h"
#include "support/memory_preferences.h"

#include <QCoreApplication>

#include <optional>

namespace desk::test {

/// All that connecting an account needs, with a server and a keychain that do what the test says.
class ConnectRig
{
public:
    struct Connected
    {
        AccountRecord record;
        SecretKey key;
        bool forSession = false;
    };

    ConnectRig()
    {
        QObject::connect(&model, &ConnectViewModel::connected, &model,
            [this](const AccountRecord &record, const SecretKey &key, bool forSession) {
                connected = Connected{record, key, forSession};
            });
    }
    void settle() { QCoreApplication::processEvents(); }
    /// One that is set up, with its key in the keychain.
    AccountRecord add(const QString &name, const QString &key)
    {
        AccountRecord record = accounts.newRecord(crovver::provider());
        record.name = name;
        record.keyStart = keyStartOf(crovver::provider(), key);
        record.keyEnd = keyEndOf(key);
        accounts.store(record);
        vault.keys[record.id] = SecretKey::fromText(key);
        return record;
    }

    MemoryPreferences preferences;
    AccountList accounts{preferences};
    FakeVault vault;
    FakeChecker checker;
    FakeClock clock;
    std::optional<Connected> connected;
    ConnectViewModel model{{accounts, vault, checker, clock, crovver::provider()}};
};

} // namespace desk::test
