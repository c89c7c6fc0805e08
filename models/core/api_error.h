// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace desk {

/// Why a call to a provider did not give its value. A value type: it holds what is known, and what a person
/// reads is composed by the view-model (see `models/views/error_text.h`), never here.
struct ApiError
{
    enum class Kind {
        Offline, ///< no connection: refused, unknown host, network down
        Timeout, ///< one of our own limits passed (connect, first byte, inactivity, total)
        Tls, ///< certificate or handshake; no byte of the request was sent
        Unauthorized, ///< 401: the key is not accepted
        Forbidden, ///< 403
        NotFound, ///< 404; `notFound` says which of the four kinds
        Conflict, ///< 409
        Validation, ///< 400, 422 and other 4xx: the request was refused as it is
        PaymentRequired, ///< 402
        RateLimited, ///< 429, after the retries that the endpoint allows
        Server, ///< 5xx, after the retries that the endpoint allows
        Decode, ///< JSON, but not the agreed payload; `detail` names the JSON path
        Protocol, ///< not HTTP or not JSON as agreed: HTML, redirect, empty body, cut-off body
        TooLarge, ///< the body passed the endpoint's limit
        Cancelled, ///< somebody here gave up on it
        OutcomeUnknown ///< a call that may have had an effect got no usable answer; it was not repeated
    };

    /// The four kinds of 404 that the product tells apart.
    enum class NotFoundKind {
        None, ///< not a 404
        NoActiveSubscription, ///< a state of the tenant, not a failure
        TenantNotFound, ///< the tenant is unknown to the API
        MissingEndpoint, ///< this server has no such endpoint; on an account's first call: a wrong base URL
        Other
    };

    /// What stood between this machine and the server, where `kind` alone would blame the server.
    enum class Obstacle {
        None,
        Proxy, ///< the proxy can't be reached, refuses, or doesn't get through; the server wasn't reached
        ProxyPassword, ///< 407: the proxy wants a name and a password that it doesn't have
        NoAuthorities ///< this system has no CA certificates, so no certificate can be checked
    };

    Kind kind = Kind::Protocol;
    Obstacle obstacle = Obstacle::None;
    QString proxy; ///< `host:port` of the proxy that is the obstacle; empty when nobody here configured one
    NotFoundKind notFound = NotFoundKind::None;
    int httpStatus = 0; ///< 0 when no status line arrived
    QString code; ///< the API's error code, verbatim, e.g. `NO_SUBSCRIPTION`; may be empty
    QString message; ///< the server's own words: plain text, control characters replaced, at most 2 Ki
    QString detail; ///< ours, for people who look closer: JSON path, TLS reason, redirect host. No secrets
    QString request; ///< method and path without query, e.g. `GET /api/public/tenants`
    QString requestId; ///< from the reply's `x-request-id`, if any
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the server asked for, bounded to 0…24 h
    int attempts = 0; ///< how often it was sent; 0 = never left this machine

    [[nodiscard]] bool isNoActiveSubscription() const
    {
        return notFound == NotFoundKind::NoActiveSubscription;
    }
};

} // namespace desk
