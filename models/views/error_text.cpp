// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/error_text.h"

#include "models/items/formatting.h"

#include <QCoreApplication>
#include <QStringList>

namespace desk {

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// The sentence for a 404, which has four meanings.
QString notFoundTitle(const ApiError &error, const QString &subject, const QString &providerName)
{
    switch (error.notFound) {
    case ApiError::NotFoundKind::NoActiveSubscription:
        return ErrorTexts::tr("This tenant has no active subscription.");
    case ApiError::NotFoundKind::TenantNotFound:
        return ErrorTexts::tr("%1 doesn't know this tenant.").arg(providerName);
    case ApiError::NotFoundKind::MissingEndpoint:
        return ErrorTexts::tr("This server doesn't offer what was asked for. Is the base URL right?");
    case ApiError::NotFoundKind::None:
    case ApiError::NotFoundKind::Other:
        break;
    }
    return ErrorTexts::tr("%1 could not be found.").arg(subject);
}

} // namespace

QString obstacleSentence(const ApiError &error)
{
    const QString &proxy = error.proxy;
    switch (error.obstacle) {
    case ApiError::Obstacle::Proxy:
        return ErrorTexts::tr("The proxy %1 gave no connection, so the server wasn't reached.").arg(proxy);
    case ApiError::Obstacle::ProxyPassword:
        return proxy.isEmpty()
            ? ErrorTexts::tr("A proxy on the way asks for a password, so the server wasn't reached.")
            : ErrorTexts::tr("The proxy %1 asks for a password, so the server wasn't reached.").arg(proxy);
    case ApiError::Obstacle::NoAuthorities:
        return ErrorTexts::tr(
            "This system has no CA certificates, so no secure connection can be checked and "
            "nothing was sent.");
    case ApiError::Obstacle::None:
        break;
    }
    return {};
}

QString obstacleNextStep(const ApiError &error)
{
    switch (error.obstacle) {
    case ApiError::Obstacle::Proxy:
        return ErrorTexts::tr(
            "Check that the proxy is running and lets this address through, and this system's proxy settings "
            "(or the variable https_proxy), then try again.");
    case ApiError::Obstacle::ProxyPassword:
        return ErrorTexts::tr(
            "Put your name and password for the proxy into this system's proxy settings (or the "
            "variable https_proxy), or ask who runs the proxy, then start again.");
    case ApiError::Obstacle::NoAuthorities:
        return ErrorTexts::tr("Install the package ca-certificates, then start again.");
    case ApiError::Obstacle::None:
        break;
    }
    return {};
}

QString errorTitle(const ApiError &error, const QString &subject, const QString &providerName)
{
    if (error.obstacle != ApiError::Obstacle::None)
        return obstacleSentence(error);
    switch (error.kind) {
    case ApiError::Kind::Offline:
        return ErrorTexts::tr("The server can't be reached.");
    case ApiError::Kind::Timeout:
        return ErrorTexts::tr("The server did not answer in time.");
    case ApiError::Kind::Tls:
        return ErrorTexts::tr("The connection isn't secure, so nothing was sent.");
    case ApiError::Kind::Unauthorized:
        return ErrorTexts::tr("The secret key was not accepted.");
    case ApiError::Kind::Forbidden:
        return ErrorTexts::tr("This key isn't allowed to do that.");
    case ApiError::Kind::NotFound:
        return notFoundTitle(error, subject, providerName);
    case ApiError::Kind::Conflict:
        return ErrorTexts::tr("It already exists, or has changed in the meantime.");
    case ApiError::Kind::Validation:
        return ErrorTexts::tr("The server refused the request.");
    case ApiError::Kind::PaymentRequired:
        return ErrorTexts::tr("A subscription is needed for that.");
    case ApiError::Kind::RateLimited:
        return ErrorTexts::tr("The server asks for fewer requests.");
    case ApiError::Kind::Server:
        return ErrorTexts::tr("The server failed.");
    case ApiError::Kind::Decode:
    case ApiError::Kind::Protocol:
        return ErrorTexts::tr("The answer wasn't what the %1 API promises.").arg(providerName);
    case ApiError::Kind::TooLarge:
        return ErrorTexts::tr("The answer was too large and was stopped.");
    case ApiError::Kind::Cancelled:
        return ErrorTexts::tr("Stopped.");
    case ApiError::Kind::OutcomeUnknown:
        return ErrorTexts::tr("Outcome unknown: it may have taken effect.");
    }
    return {};
}

namespace {

QString hint(const ApiError &error, const QString &subject, const QString &keyVariable)
{
    const QString notLoaded = ErrorTexts::tr("%1 could not be loaded; nothing was changed.").arg(subject);
    if (error.obstacle != ApiError::Obstacle::None)
        return notLoaded + u' ' + obstacleNextStep(error);
    switch (error.kind) {
    case ApiError::Kind::Offline:
        return notLoaded + u' ' + ErrorTexts::tr("Check the network and the base URL, then try again.");
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Server:
        return notLoaded + u' ' + ErrorTexts::tr("Try again in a moment.");
    case ApiError::Kind::RateLimited:
        if (error.retryAfter)
            return notLoaded + u' '
                + ErrorTexts::tr("It asks to wait %1.").arg(durationText(error.retryAfter->count()));
        return notLoaded + u' ' + ErrorTexts::tr("Try again in a moment.");
    case ApiError::Kind::Tls:
        return ErrorTexts::tr(
            "Someone may be in between, or the certificate has expired. There is no way around this here.");
    case ApiError::Kind::Unauthorized:
        return notLoaded + u' '
            + ErrorTexts::tr("Check %1: it may have been revoked, or belong to another server.")
                  .arg(keyVariable);
    case ApiError::Kind::Protocol:
        return notLoaded + u' '
            + ErrorTexts::tr("A proxy or a sign-in page may have answered instead. Check the base URL.");
    case ApiError::Kind::OutcomeUnknown:
        return ErrorTexts::tr("It was sent once and is not repeated. Refresh before you try again.");
    case ApiError::Kind::Cancelled:
        return ErrorTexts::tr("What had arrived until then is kept.");
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Validation:
    case ApiError::Kind::PaymentRequired:
    case ApiError::Kind::Decode:
    case ApiError::Kind::TooLarge:
        break;
    }
    return notLoaded;
}

} // namespace

QString errorDetails(const ApiError &error, const QString &providerName)
{
    QStringList details;
    if (!error.request.isEmpty())
        details << error.request;
    if (error.httpStatus != 0)
        details << (error.obstacle == ApiError::Obstacle::ProxyPassword
                ? ErrorTexts::tr("The proxy answered %1").arg(error.httpStatus)
                : ErrorTexts::tr("%1 answered %2").arg(providerName, QString::number(error.httpStatus)));
    if (!error.code.isEmpty())
        details << error.code;
    if (!error.detail.isEmpty())
        details << error.detail;
    if (error.attempts > 1)
        details << ErrorTexts::tr("sent %1 times").arg(error.attempts);
    if (!error.requestId.isEmpty())
        details << ErrorTexts::tr("request ID %1").arg(error.requestId);
    return details.join(QStringLiteral(" · "));
}

ErrorText errorText(const ApiError &error, const QString &subject, const Provider &provider)
{
    return {errorTitle(error, subject, provider.name), hint(error, subject, provider.keyVariable),
        errorDetails(error, provider.name), error.message};
}

} // namespace desk
