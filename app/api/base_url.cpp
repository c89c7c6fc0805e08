// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/base_url.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace desk {

namespace {

struct BaseUrlWords
{
    Q_DECLARE_TR_FUNCTIONS(BaseUrl)
};

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

BaseUrl parseBaseUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    QUrl url(trimmed, QUrl::StrictMode);
    if (trimmed.isEmpty() || !url.isValid() || url.host().isEmpty())
        return {{}, BaseUrlWords::tr("This isn't a web address: it needs https:// and a host."), false};
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return {{}, BaseUrlWords::tr("The address must begin with https://."), false};
    if (!url.userInfo().isEmpty() || trimmed.section(u'/', 2, 2).contains(u'@'))
        return {{}, BaseUrlWords::tr("The address must not contain a user name or password."), false};
    if (url.hasQuery() || url.hasFragment())
        return {{}, BaseUrlWords::tr("The address must not contain ? or #."), false};
    QString host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    const bool local = isLoopbackHost(url.host());
    if (url.scheme() == QLatin1String("http") && !local)
        return {{}, BaseUrlWords::tr("Plain http is only possible to this machine; use https://."), false};
    url.setHost(host);
    const int ownPort = url.scheme() == QLatin1String("https") ? 443 : 80;
    if (url.port() == ownPort)
        url.setPort(-1);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    return {url, {}, local};
}

} // namespace desk
