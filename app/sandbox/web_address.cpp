// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/web_address.h"

#include <QUrl>

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Braces are fine: `{CHECKOUT_SESSION_ID}` is filled in by the provider.
bool isWebAddress(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::TolerantMode);
    const bool isWeb = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
    return url.isValid() && isWeb && !url.host().isEmpty() && !value.toString().contains(u' ');
}

} // namespace

std::optional<Reply> refuseAddresses(const Shape &shape, const QJsonObject &body)
{
    for (const QString &name : {u"returnUrl"_s, u"successUrl"_s, u"cancelUrl"_s}) {
        if (absent(body, {name}).isEmpty() && !isWebAddress(body.value(name)))
            return failure(shape, 400, u"INVALID_URL"_s, name + u" must be a valid URL"_s);
    }
    return std::nullopt;
}

} // namespace desk::sandbox
