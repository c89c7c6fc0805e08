// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/keychain_vault.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

#include <utility>

namespace desk {

namespace {

VaultAnswer::Kind kindOf(const QKeychain::Job &job)
{
    using Kind = VaultAnswer::Kind;
    switch (job.error()) {
    case QKeychain::NoError:
        return Kind::Done;
    case QKeychain::EntryNotFound:
        return Kind::NoEntry;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Kind::NoService;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    // QtKeychain has no codes for these; the words are those of libsecret and of the bus.
    const QString text = job.errorString();
    for (const char *absent : {"org.freedesktop.secrets", "autolaunch", "Unknown error", "Could not connect",
             "No such file", "DBUS_SESSION_BUS_ADDRESS"}) {
        if (text.contains(QLatin1String(absent)))
            return Kind::NoService;
    }
    for (const char *locked : {"locked", "collection/login", "dismissed", "IsLocked"}) {
        if (text.contains(QLatin1String(locked), Qt::CaseInsensitive))
            return Kind::Locked;
    }
    return Kind::Failed;
}

VaultAnswer answerOf(QKeychain::Job &job)
{
    VaultAnswer answer;
    answer.kind = kindOf(job);
    if (answer.kind != VaultAnswer::Kind::Done)
        answer.detail = job.errorString();
    return answer;
}

void clear(QByteArray &bytes)
{
    if (!bytes.isDetached())
        return;
    volatile char *at = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        at[i] = '\0';
}

} // namespace

KeychainVault::KeychainVault(QString service, QObject *parent)
    : CredentialVault(parent)
    , m_service(std::move(service))
{ }

KeychainVault::~KeychainVault() = default;

void KeychainVault::add(Task task, QObject *context, Done done)
{
    task.done = [guard = QPointer<QObject>(context), done = std::move(done)](VaultAnswer answer) {
        if (guard && done)
            done(std::move(answer));
    };
    m_tasks.push_back(std::move(task));
    if (!std::exchange(m_isBusy, true))
        next();
}

/// One at a time: the service asks the user for its password once then, and not for each.
void KeychainVault::next()
{
    if (m_tasks.empty()) {
        m_isBusy = false;
        return;
    }
    QKeychain::Job *job = m_tasks.front().make();
    job->setParent(this);
    connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *ended) {
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        VaultAnswer answer = task.answer(*ended);
        const QPointer<KeychainVault> self(this);
        task.done(std::move(answer));
        if (self)
            next();
    });
    job->start();
}

void KeychainVault::read(const QString &accountId, QObject *context, Done done)
{
    const auto make = [this, accountId]() -> QKeychain::Job * {
        auto *job = new QKeychain::ReadPasswordJob(m_service);
        job->setKey(accountId);
        return job;
    };
    const auto answer = [](QKeychain::Job &job) {
        VaultAnswer found = answerOf(job);
        if (found.kind == VaultAnswer::Kind::Done) {
            QByteArray bytes = static_cast<QKeychain::ReadPasswordJob &>(job).binaryData();
            found.key = SecretKey::fromText(QString::fromLatin1(bytes));
            clear(bytes);
            // Somebody else's entry, or one that was changed there.
            if (found.key.isEmpty())
                found.kind = VaultAnswer::Kind::NoEntry;
        }
        return found;
    };
    add({make, answer, {}}, context, std::move(done));
}

void KeychainVault::write(const QString &accountId, const SecretKey &key, QObject *context, Done done)
{
    const auto make = [this, accountId, key]() -> QKeychain::Job * {
        auto *job = new QKeychain::WritePasswordJob(m_service);
        job->setKey(accountId);
        job->setTextData(QString::fromLatin1(key.bytesForVault()));
        return job;
    };
    add({make, answerOf, {}}, context, std::move(done));
}

void KeychainVault::remove(const QString &accountId, QObject *context, Done done)
{
    const auto make = [this, accountId]() -> QKeychain::Job * {
        auto *job = new QKeychain::DeletePasswordJob(m_service);
        job->setKey(accountId);
        return job;
    };
    const auto answer = [](QKeychain::Job &job) {
        VaultAnswer removed = answerOf(job);
        if (removed.kind == VaultAnswer::Kind::NoEntry)
            removed.kind = VaultAnswer::Kind::Done;
        return removed;
    };
    add({make, answer, {}}, context, std::move(done));
}

} // namespace desk
