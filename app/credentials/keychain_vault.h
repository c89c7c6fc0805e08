// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/credential_vault.h"

#include <deque>

namespace QKeychain {
class Job;
}

namespace desk {

/// The keychain of the desktop, by QtKeychain: the Secret Service (GNOME, KDE, KeePassXC), or what Windows
/// and macOS have.
class KeychainVault final : public CredentialVault
{
    Q_OBJECT
public:
    /// What its entries belong to, as the user sees it in the keychain's own program.
    explicit KeychainVault(
        QString service = QStringLiteral("org.crovverdesk.CrovverDesk"), QObject *parent = nullptr);
    ~KeychainVault() override;

    void read(const QString &accountId, QObject *context, Done done) override;
    void write(const QString &accountId, const SecretKey &key, QObject *context, Done done) override;
    void remove(const QString &accountId, QObject *context, Done done) override;

private:
    struct Task
    {
        std::function<QKeychain::Job *()> make;
        std::function<VaultAnswer(QKeychain::Job &)> answer;
        Done done; ///< knows whether its context is gone
    };
    void add(Task task, QObject *context, Done done);
    void next();

    QString m_service;
    std::deque<Task> m_tasks; ///< the first one is being done
    bool m_isBusy = false;
};

} // namespace desk
