// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http_error.h"

#include "models/core/redactor.h"

#include <QCoreApplication>

namespace desk {

namespace {

using Kind = ApiError::Kind;
using Stop = AttemptResult::Stop;

constexpr qsizetype longestSecret = 512;

struct HttpErrorText
{
    Q_DECLARE_TR_FUNCTIONS(HttpError)
};

ApiError errorOf(Kind kind, const QString &detail = {})
{
    ApiError error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

ApiError stopped(Stop stop)
{
    switch (stop) {
    case Stop::Connect:
        return errorOf(Kind::Timeout, HttpErrorText::tr("No connection within the limit."));
    case Stop::FirstByte:
        return errorOf(Kind::Timeout, HttpErrorText::tr("Connected, but no answer within the limit."));
    case Stop::Inactivity:
        return errorOf(Kind::Timeout, HttpErrorText::tr("The answer stopped arriving."));
    case Stop::Total:
        return errorOf(Kind::Timeout, HttpErrorText::tr("The whole answer took too long."));
    case Stop::TooLarge:
        return errorOf(
            Kind::TooLarge, HttpErrorText::tr("The answer is larger than this endpoint may send."));
    case Stop::No:
        break;
    }
    return errorOf(Kind::Protocol);
}

/// What Qt says of a request that was to go through a proxy and never left it. It has one word for a proxy
/// that is dead, one that refuses and one that speaks another protocol, and takes the proxy's word about the
/// server.
QString proxyDetail(const AttemptResult &result)
{
    if (result.stop != Stop::No)
        return HttpErrorText::tr("No connection within the limit.");
    switch (result.network) {
    case QNetworkReply::ProxyConnectionRefusedError:
        return HttpErrorText::tr("The proxy refused the connection.");
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return HttpErrorText::tr("The connection was closed before anything was sent.");
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::HostNotFoundError:
        return HttpErrorText::tr(
            "The name of the proxy is not known, or the proxy doesn't know the server's.");
    case QNetworkReply::ProxyTimeoutError:
        return HttpErrorText::tr("The proxy did not answer in time.");
    case QNetworkReply::ConnectionRefusedError:
        return HttpErrorText::tr("The proxy gets no connection to the server.");
    default: // Qt's enumeration, not ours
        return HttpErrorText::tr("The proxy isn't running there, or doesn't let the connection through.");
    }
}

/// Nothing when no proxy stood in the way.
std::optional<ApiError> proxyProblem(const AttemptResult &result)
{
    const bool wantsPassword = result.status == proxyWantsPassword
        || (result.status == 0 && result.network == QNetworkReply::ProxyAuthenticationRequiredError);
    const bool connecting = result.stop == Stop::No || result.stop == Stop::Connect;
    const bool isInTheWay = !result.proxy.isEmpty() && result.status == 0 && !result.mayBeDelivered
        && connecting && result.network != QNetworkReply::SslHandshakeFailedError;
    if (!wantsPassword && !isInTheWay)
        return {};
    ApiError error = errorOf(result.stop == Stop::No ? Kind::Offline : Kind::Timeout,
        wantsPassword ? HttpErrorText::tr("The proxy asks for a password.") : proxyDetail(result));
    // The sentence names it too; but an action keeps the detail only.
    if (!result.proxy.isEmpty())
        error.detail = HttpErrorText::tr("Proxy %1: %2").arg(result.proxy, error.detail);
    error.obstacle = wantsPassword ? ApiError::Obstacle::ProxyPassword : ApiError::Obstacle::Proxy;
    error.proxy = result.proxy;
    return error;
}

/// Qt's `errorString()` holds the whole URL with its query; these words are ours.
ApiError withoutStatus(const AttemptResult &result)
{
    switch (result.network) {
    case QNetworkReply::SslHandshakeFailedError:
        return errorOf(Kind::Tls,
            result.tlsProblem.isEmpty() ? HttpErrorText::tr("No secure connection could be agreed on.")
                                        : result.tlsProblem);
    case QNetworkReply::ConnectionRefusedError:
        return errorOf(Kind::Offline, HttpErrorText::tr("The server refused the connection."));
    case QNetworkReply::HostNotFoundError:
        return errorOf(Kind::Offline, HttpErrorText::tr("The server's name is not known."));
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return errorOf(Kind::Offline, HttpErrorText::tr("The connection was closed before an answer came."));
    case QNetworkReply::NoError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return errorOf(Kind::Protocol, HttpErrorText::tr("What answered does not speak HTTP."));
    default: // Qt's enumeration, not ours
        return errorOf(Kind::Offline, HttpErrorText::tr("The network failed (%1).").arg(int(result.network)));
    }
}

Kind kindOf(int status)
{
    switch (status) {
    case 401:
        return Kind::Unauthorized;
    case 402:
        return Kind::PaymentRequired;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 408:
        return Kind::Timeout;
    case 409:
        return Kind::Conflict;
    case 429:
        return Kind::RateLimited;
    default:
        return status >= 500 ? Kind::Server : Kind::Validation;
    }
}

ApiError byStatus(const AttemptResult &result)
{
    const int status = result.status;
    if (status >= 400)
        return errorOf(kindOf(status));
    if (status >= 300) {
        return errorOf(Kind::Protocol,
            result.redirectHost.isEmpty()
                ? HttpErrorText::tr("Unexpected redirect without a target.")
                : HttpErrorText::tr("Unexpected redirect to %1.").arg(result.redirectHost));
    }
    if (status < 200)
        return errorOf(Kind::Protocol, HttpErrorText::tr("Unexpected HTTP status %1.").arg(status));
    // Qt refuses what unpacks to far more than was sent.
    if (result.network == QNetworkReply::UnknownContentError)
        return errorOf(
            Kind::TooLarge, HttpErrorText::tr("The answer could not be unpacked, or unpacks to too much."));
    return errorOf(Kind::Protocol, HttpErrorText::tr("The answer was cut off."));
}

} // namespace

std::optional<ApiError> attemptError(const AttemptResult &result)
{
    if (result.stop == Stop::No && result.isComplete() && result.status >= 200 && result.status < 300)
        return std::nullopt;
    const std::optional<ApiError> proxy = proxyProblem(result);
    ApiError error = proxy        ? *proxy
        : result.stop != Stop::No ? stopped(result.stop)
        : result.status == 0      ? withoutStatus(result)
                                  : byStatus(result);
    if (result.noAuthorities)
        error.obstacle = ApiError::Obstacle::NoAuthorities;
    error.httpStatus = result.status;
    error.requestId = plainText(QString::fromUtf8(result.requestId), 200);
    return error;
}

bool isWorthRepeating(const AttemptResult &result)
{
    if (result.stop != Stop::No)
        return result.stop != Stop::TooLarge;
    if (result.status == 0)
        return result.network != QNetworkReply::SslHandshakeFailedError
            && result.network != QNetworkReply::ProxyAuthenticationRequiredError;
    if (result.status >= 400)
        return result.status == 408 || result.status == 429 || result.status >= 500;
    return result.status >= 200 && result.status < 300 && !result.isComplete()
        && result.network != QNetworkReply::UnknownContentError;
}

bool isDefinite(const AttemptResult &result)
{
    return result.isComplete() && result.status != 408
        && ((result.status >= 200 && result.status < 300) || (result.status >= 400 && result.status < 500));
}

void makeOutcomeUnknown(ApiError &error)
{
    if (error.kind == Kind::OutcomeUnknown)
        return;
    if (error.detail.isEmpty() && error.httpStatus != 0)
        error.detail = HttpErrorText::tr("The server answered with HTTP status %1.").arg(error.httpStatus);
    error.kind = Kind::OutcomeUnknown;
    error.obstacle = ApiError::Obstacle::None; // it isn't known what the server got
}

QString plainText(const QString &text, qsizetype limit)
{
    // Before the cut, which could leave a piece of a key that nothing recognises.
    QString result = Redactor().text(text.left(limit + longestSecret)).left(limit);
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    for (QChar &c : result) {
        const bool bidi = (c >= u'\x202a' && c <= u'\x202e') || (c >= u'\x2066' && c <= u'\x2069');
        if (c == u'\n' || c == u'\t' || c == u'\r')
            c = u' ';
        else if (c.category() == QChar::Other_Control || bidi)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace desk
