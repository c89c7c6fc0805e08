// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actions/account_list.h"
#include "models/core/clock.h"
#include "models/ports/account_checker.h"
#include "models/ports/credential_vault.h"
#include "models/views/error_text.h"

#include <QObject>

#include <memory>

namespace desk {

/// Sets up an account, or changes one: what was typed is judged while it is typed, the key is tried with one
/// reading call, and then it goes into the keychain. The key that an account had stays until the new one has
/// been taken.
class ConnectViewModel final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    struct Services
    {
        AccountList &accounts;
        CredentialVault &vault;
        AccountChecker &checker;
        Clock &clock;
        Provider provider;
    };
    enum class Phase {
        Editing,
        Checking, ///< asks the server
        CheckFailed, ///< `failure` says why; nothing was kept
        Storing, ///< waits for the keychain
        StoreFailed, ///< the key is good, but the keychain didn't take it
        Done
    };
    /// What is said below a field; an empty text is nothing.
    struct Note
    {
        QString text;
        bool isProblem = false;
    };

    explicit ConnectViewModel(Services services, QObject *parent = nullptr);
    ~ConnectViewModel() override;

    void startNew();
    void edit(const AccountRecord &record);
    [[nodiscard]] bool isNew() const { return m_isNew; }

    void setName(const QString &name);
    void setAddress(const QString &address);
    /// With an account that is changed: empty = the key stays.
    void setKey(const QString &key);
    void setLevel(WriteLevel level);

    [[nodiscard]] const Provider &provider() const { return m_services.provider; }
    [[nodiscard]] const AccountRecord &record() const { return m_record; } ///< as it would be kept
    [[nodiscard]] const QString &typedAddress() const { return m_address; }
    [[nodiscard]] KeyVerdict keyVerdict() const;
    [[nodiscard]] AccountMode mode() const;
    [[nodiscard]] QString nameWhenEmpty() const;
    [[nodiscard]] Note keyNote() const;
    [[nodiscard]] Note addressNote() const;
    /// Why it can't be connected as it is; empty = it can.
    [[nodiscard]] QString obstacle() const;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isBusy() const { return m_phase == Phase::Checking || m_phase == Phase::Storing; }
    [[nodiscard]] const ErrorText &failure() const { return m_failure; }
    /// The keychain hasn't answered for three seconds: it may be asking for its password in another window.
    [[nodiscard]] bool isKeychainSlow() const { return m_isSlow; }
    /// How many tenants the key showed.
    [[nodiscard]] qint64 tenantsSeen() const { return m_tenants; }

    /// Checks what is typed with the server, then keeps it. Does nothing while there is an obstacle.
    void connectNow();
    void tryKeychainAgain();
    /// The key is kept in memory until the program ends, and nowhere else.
    void useForThisSession();
    /// Back to what was typed; what is on its way is given up.
    void stop();

Q_SIGNALS:
    void changed();
    /// The account is kept. `key` is empty when it stayed as it was; `forSession` = it isn't in the keychain.
    void connected(const desk::AccountRecord &record, const desk::SecretKey &key, bool forSession);

private:
    void check();
    void checked(const Result<qint64> &result);
    void store();
    void stored(int attempt, const VaultAnswer &answer);
    void finish(bool forSession);
    void setPhase(Phase phase);
    void touch();

    Services m_services;
    bool m_isNew = true;
    bool m_isLevelChosen = false;
    AccountRecord m_before; ///< when an account is changed
    AccountRecord m_record;
    QString m_address;
    QString m_keyText;
    SecretKey m_key;
    Phase m_phase = Phase::Editing;
    ErrorText m_failure;
    qint64 m_tenants = 0;
    bool m_isSlow = false;
    int m_attempt = 0; ///< answers to earlier questions to the keychain don't count
    std::unique_ptr<QObject> m_check; ///< as long as it is there, the answer is waited for
    TimerHandle m_slowTimer;
};

} // namespace desk
