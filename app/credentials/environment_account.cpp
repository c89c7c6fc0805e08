// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/environment_account.h"

#include <QCoreApplication>

#include <cstdlib>

namespace desk {

namespace {

struct AccountWords
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentAccount)
};

/// The key's text, which then is neither in this process's environment nor in what other processes of this
/// user read from /proc: removing a variable leaves its bytes where they were.
QString takeKey(const QString &variable)
{
    const QByteArray name = variable.toLatin1();
    const QString text = qEnvironmentVariable(name.constData()).trimmed();
    if (char *bytes = std::getenv(name.constData())) {
        for (volatile char *at = bytes; *at != '\0'; ++at)
            *at = '\0';
    }
    qunsetenv(name.constData());
    return text;
}

QString problemOfKey(const Provider &provider, const QString &text, const SecretKey &key)
{
    if (text.isEmpty())
        return AccountWords::tr("No key was given: set %1, or use --demo.").arg(provider.keyVariable);
    if (!provider.publicKeyLooks.isEmpty() && text.startsWith(provider.publicKeyLooks))
        return AccountWords::tr(
            "%1 holds a public key (%2…). This program needs the secret key (%3), because "
            "tenants and seats can't be listed with a public one.")
            .arg(provider.keyVariable, provider.publicKeyLooks, provider.keyLooks);
    if (key.isEmpty())
        return AccountWords::tr("%1 holds characters that no key has. Was it copied whole?")
            .arg(provider.keyVariable);
    return {};
}

} // namespace

AccountAccess environmentAccount(const Provider &provider, const QString &baseUrl, bool allowWrites)
{
    AccountAccess access;
    const QString keyText = takeKey(provider.keyVariable);
    const QString address = baseUrl.isEmpty()
        ? qEnvironmentVariable(provider.addressVariable.toLatin1().constData()).trimmed()
        : baseUrl;
    access.given = !keyText.isEmpty() || !address.isEmpty();
    access.key = SecretKey::fromText(keyText, provider.keyPrefixes);
    access.baseUrl = parseBaseUrl(address.isEmpty() ? provider.address : address);
    access.problem = problemOfKey(provider, keyText, access.key);
    if (access.problem.isEmpty() && !access.baseUrl.problem.isEmpty())
        access.problem
            = AccountWords::tr("The address %1 can't be used. %2").arg(address, access.baseUrl.problem);

    placeAccount(access.account, provider, access.baseUrl.url);
    access.keyStart = keyStartOf(provider, keyText);
    access.formerId = formerAccountId(QString::fromLatin1(access.baseUrl.url.toEncoded()), keyText);
    access.account.id = access.formerId;
    access.account.name = provider.name;
    access.account.mode = modeOfKey(provider, keyText);
    access.account.level = WriteLevel::Ask;
    access.account.readOnly = access.account.mode == AccountMode::Live && !allowWrites;
    if (access.account.readOnly)
        access.account.readOnlyReason = AccountWords::tr(
            "Read-only, because the key is LIVE. To make changes, start with --allow-writes.");
    return access;
}

} // namespace desk
