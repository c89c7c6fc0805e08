// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/credential_vault.h"

#include <QPointer>

#include <deque>
#include <map>

namespace desk::test {

/// A keychain in memory that answers from the event loop, fails as it is told, or hangs until it is let go.
class FakeVault final : public CredentialVault
{
public:
    using Kind = VaultAnswer::Kind;
    Kind fault = Kind::Done; ///< anything else = that is the answer, and nothing is done
    bool hangs = false;
    std::map<QString, SecretKey> keys;
    int reads = 0;
    int writes = 0;

    /// Answers what has been waiting.
    void letGo()
    {
        hangs = false;
        for (auto waiting = std::exchange(m_waiting, {}); const auto &work : waiting)
            work();
    }

    void read(const QString &accountId, QObject *context, Done done) override
    {
        ++reads;
        answer(context, std::move(done), [this, accountId] {
            const auto at = keys.find(accountId);
            return at == keys.end() ? VaultAnswer{Kind::NoEntry, {}, {}}
                                    : VaultAnswer{Kind::Done, at->second, {}};
        });
    }
    void write(const QString &accountId, const SecretKey &key, QObject *context, Done done) override
    {
        ++writes;
        answer(context, std::move(done), [this, accountId, key] {
            keys[accountId] = key;
            return VaultAnswer{Kind::Done, {}, {}};
        });
    }
    void remove(const QString &accountId, QObject *context, Done done) override
    {
        answer(context, std::move(done), [this, accountId] {
            keys.erase(accountId);
            return VaultAnswer{Kind::Done, {}, {}};
        });
    }

private:
    void answer(QObject *context, Done done, std::function<VaultAnswer()> act)
    {
        const auto work
            = [this, guard = QPointer<QObject>(context), done = std::move(done), act = std::move(act)] {
                  const VaultAnswer result = fault == Kind::Done
                      ? act()
                      : VaultAnswer{fault, {}, QStringLiteral("as the test wants it")};
                  if (guard && done)
                      done(result);
              };
        if (hangs)
            m_waiting.push_back(work);
        else
            QMetaObject::invokeMethod(this, work, Qt::QueuedConnection);
    }

    std::deque<std::function<void()>> m_waiting;
};

} // namespace desk::test
