// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/api_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace desk {

/// One call to a provider as it may be shown and copied: no key, no token, no value of a query parameter.
struct RequestRecord
{
    quint64 number = 0; ///< counts up from 1 within a run
    QDateTime startedAt; ///< UTC; when it was asked for
    QString method; ///< `GET`, `POST`
    QString path; ///< with the base URL's prefix, without the query
    QStringList queryKeys; ///< names only
    int status = 0; ///< HTTP status of the last attempt; 0 = none arrived
    std::chrono::milliseconds duration{0}; ///< from being asked for to the end, waits included
    int attempts = 0; ///< how often it was sent; 0 = never
    qint64 bytes = 0; ///< body bytes of the last reply, after decompression
    QString priority; ///< `user`, `visible`, `background`
    std::optional<ApiError::Kind> error; ///< nothing = it succeeded
    /// With `error` NotFound: which of the four kinds. Known once the answer was looked at.
    ApiError::NotFoundKind notFound = ApiError::NotFoundKind::None;
    ApiError::Obstacle obstacle = ApiError::Obstacle::None; ///< with `proxy`, as in the error
    QString proxy;
    bool changesSomething = false; ///< it may have an effect at the provider; else it only reads
    QString detail; ///< ours, when it failed or looked odd
    QString requestId; ///< the reply's `x-request-id`
    QByteArray requestBody; ///< cut, secrets removed
    QByteArray replyBody; ///< cut, secrets removed
};

} // namespace desk
