// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http_error.h"

#include <QCoreApplication>

namespace desk {

namespace {

using Kind = ApiError::Kind;
using Stop = AttemptResult::Stop;

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
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return errorOf(Kind::Offline, HttpErrorText::tr("The proxy asks for a password."));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return errorOf(Kind::Offline, HttpErrorText::tr("The proxy can't be used."));
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
    ApiError error = result.stop != Stop::No ? stopped(result.stop)
        : result.status == 0                 ? withoutStatus(result)
                                             : byStatus(result);
    error.httpStatus = result.status;
    error.requestId = plainText(QString::fromUtf8(result.requestId), 200);
    return error;
}

bool isWorthRepeating(const AttemptResult &result)
{
    if (result.stop != Stop::No)
        return result.stop != Stop::TooLarge;
    if (result.status == 0)
        return result.network != QNetworkReply::SslHandshakeFailedError;
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
}

QString plainText(const QString &text, qsizetype limit)
{
    QString result = text.left(limit);
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
