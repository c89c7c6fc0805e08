// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/account_access.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct AccessWords
{
    Q_DECLARE_TR_FUNCTIONS(AccountAccess)
};

QString originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host(QUrl::FullyEncoded));
    // `:443` of https is the same place as none.
    if (const int usual = url.scheme() == QLatin1String("http") ? 80 : 443; url.port(usual) != usual)
        origin.setPort(url.port());
    return origin.toString(QUrl::FullyEncoded);
}

} // namespace

void placeAccount(Account &account, const Provider &provider, const QUrl &baseUrl)
{
    account.host = baseUrl.host(QUrl::FullyEncoded);
    if (baseUrl.port() > 0)
        account.host += u':' + QString::number(baseUrl.port());
    account.origin = originOf(baseUrl);
    account.checkoutHosts = CheckoutHosts(provider, baseUrl);
    account.provider = provider;
}

AccountAccess accessOf(const Provider &provider, const AccountRecord &record, const SecretKey &key)
{
    AccountAccess access;
    access.given = true;
    access.key = key;
    access.keyStart = record.keyStart;
    access.baseUrl = parseBaseUrl(record.address);
    placeAccount(access.account, provider, access.baseUrl.url);
    access.account.id = record.id;
    access.account.name = record.name;
    access.account.mode = modeOfKey(provider, record.keyStart);
    access.account.colour = record.colour;
    access.account.level = record.level;
    access.account.readOnly = record.level == WriteLevel::ReadOnly;
    if (access.account.readOnly)
        access.account.readOnlyReason = AccessWords::tr("Read-only, as this account is set up.");
    if (!access.baseUrl.problem.isEmpty())
        access.problem
            = AccessWords::tr("The address %1 can't be used. %2").arg(record.address, access.baseUrl.problem);
    else if (key.isEmpty())
        access.problem = AccessWords::tr("There is no key for %1.").arg(record.name);
    return access;
}

} // namespace desk
