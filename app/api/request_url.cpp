// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/request_url.h"

namespace desk {

bool hasUtf8(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()) == text;
}

std::optional<QUrl> requestUrl(
    const QUrl &base, QLatin1StringView path, const QString &segment, const QueryItems &query)
{
    QByteArray encoded = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    QByteArray tail(path.data(), path.size());
    if (const qsizetype place = tail.indexOf("{}"); place >= 0) {
        if (segment.isEmpty() || segment == u"." || segment == u".." || !hasUtf8(segment))
            return std::nullopt;
        tail.replace(place, 2, QUrl::toPercentEncoding(segment));
    }
    encoded += tail;
    char separator = '?';
    for (const auto &[name, value] : query) {
        if (!hasUtf8(value))
            return std::nullopt;
        encoded += separator;
        encoded += QByteArray(name.data(), name.size());
        encoded += '=';
        encoded += QUrl::toPercentEncoding(value);
        separator = '&';
    }
    const QUrl url = QUrl::fromEncoded(encoded, QUrl::StrictMode);
    if (!url.isValid() || url.host() != base.host() || url.scheme() != base.scheme()
        || url.port() != base.port())
        return std::nullopt;
    return url;
}

} // namespace desk
