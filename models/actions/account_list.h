// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account_record.h"
#include "models/ports/preferences.h"

#include <QObject>

#include <vector>

namespace desk {

/// The accounts that were set up, in the order in which they are offered. Kept in the preferences with every
/// change; keys are elsewhere.
class AccountList final : public QObject
{
    Q_OBJECT
public:
    static constexpr int colours = 8; ///< as many as there are to tell accounts apart

    /// The preferences must outlive it.
    explicit AccountList(Preferences &preferences, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<AccountRecord> &accounts() const { return m_accounts; }
    [[nodiscard]] const AccountRecord *find(const QString &id) const;
    /// By its name, else by the beginning of its ID; null when none or several fit.
    [[nodiscard]] const AccountRecord *findNamed(const QString &name) const;
    /// A new one with an ID of its own and the least used colour.
    [[nodiscard]] AccountRecord newRecord(const Provider &provider) const;
    /// Adds it at the end, or puts it in the place of the one with its ID.
    void store(const AccountRecord &record);
    void remove(const QString &id);

    /// The account that was open last; empty = none is.
    [[nodiscard]] QString lastOpened() const;
    void noteOpened(const QString &id);

    /// The identity of an account that isn't set up here but came with its key: that of a stored one with the
    /// same address and the same key or, if there is only one, the same beginning of a key; else one that is
    /// made once for the address and the key, and kept under their hash.
    /// `formerId` is `formerAccountId` of both.
    [[nodiscard]] QString identityOf(
        const QString &address, const QString &keyStart, const QString &formerId);

Q_SIGNALS:
    void changed();

private:
    void keep();

    Preferences &m_preferences;
    std::vector<AccountRecord> m_accounts;
};

} // namespace desk
