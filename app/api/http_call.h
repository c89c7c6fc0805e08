// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/endpoint_info.h"
#include "app/api/request_url.h"
#include "models/core/api_error.h"
#include "models/ports/billing_gateway.h"

#include <QByteArray>
#include <QDateTime>

namespace desk {

/// One call as a gateway asks the transport for it.
struct HttpCall
{
    const EndpointInfo *endpoint = nullptr; ///< a row of a constexpr table
    QString segment; ///< replaces `{}` in the endpoint's path
    QueryItems query;
    QByteArray body; ///< JSON, for a POST
    Priority priority = Priority::Background;
};

/// How a call ended. A value also when it failed: the body of a 404 says which kind of 404 it is.
struct HttpReply
{
    int status = 0; ///< 0 = no status line arrived
    QByteArray body; ///< complete, or empty
    bool isComplete = false; ///< status line and all of the body arrived
    std::optional<ApiError> error; ///< why it is no success; not yet with what the body says
    QString request; ///< method and path, without the query
    QString requestId;
    int attempts = 0;
    /// An attempt before the one that got this reply may have been delivered, without a clear answer.
    bool mayBeDelivered = false;
    QDateTime receivedAt; ///< our clock, UTC
    quint64 logNumber = 0; ///< its record in the RequestLog
};

} // namespace desk
