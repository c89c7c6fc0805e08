// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/request_words.h"

#include <QCoreApplication>

namespace desk {

namespace {

struct RequestWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::RequestWords)
};

QString notFoundText(ApiError::NotFoundKind kind)
{
    switch (kind) {
    case ApiError::NotFoundKind::NoActiveSubscription:
        return RequestWords::tr("No active subscription");
    case ApiError::NotFoundKind::TenantNotFound:
        return RequestWords::tr("Tenant not known");
    case ApiError::NotFoundKind::MissingEndpoint:
        return RequestWords::tr("Not offered by this server");
    case ApiError::NotFoundKind::None:
    case ApiError::NotFoundKind::Other:
        break;
    }
    return RequestWords::tr("Not found");
}

QString failureText(ApiError::Kind kind, ApiError::NotFoundKind notFound)
{
    switch (kind) {
    case ApiError::Kind::Offline:
        return RequestWords::tr("Server not reached");
    case ApiError::Kind::Timeout:
        return RequestWords::tr("No answer in time");
    case ApiError::Kind::Tls:
        return RequestWords::tr("Connection not secure");
    case ApiError::Kind::Unauthorized:
        return RequestWords::tr("Key not accepted");
    case ApiError::Kind::Forbidden:
        return RequestWords::tr("Not allowed");
    case ApiError::Kind::NotFound:
        return notFoundText(notFound);
    case ApiError::Kind::Conflict:
        return RequestWords::tr("Conflict");
    case ApiError::Kind::Validation:
        return RequestWords::tr("Refused");
    case ApiError::Kind::PaymentRequired:
        return RequestWords::tr("Subscription needed");
    case ApiError::Kind::RateLimited:
        return RequestWords::tr("Too many requests");
    case ApiError::Kind::Server:
        return RequestWords::tr("Server failed");
    case ApiError::Kind::Decode:
    case ApiError::Kind::Protocol:
        return RequestWords::tr("Unexpected answer");
    case ApiError::Kind::TooLarge:
        return RequestWords::tr("Answer too large");
    case ApiError::Kind::Cancelled:
        return RequestWords::tr("Stopped");
    case ApiError::Kind::OutcomeUnknown:
        return RequestWords::tr("Outcome unknown");
    }
    return {};
}

} // namespace

QString requestResultText(const RequestRecord &record)
{
    return record.error ? failureText(*record.error, record.notFound) : RequestWords::tr("Done");
}

bool isFailure(const RequestRecord &record)
{
    return record.error && record.notFound != ApiError::NotFoundKind::NoActiveSubscription;
}

StatusTone requestTone(const RequestRecord &record)
{
    if (!isFailure(record))
        return record.error ? StatusTone::Neutral : StatusTone::Good;
    const bool ours = record.error == ApiError::Kind::Cancelled;
    return ours                                          ? StatusTone::Muted
        : record.error == ApiError::Kind::NotFound       ? StatusTone::Warning
        : record.error == ApiError::Kind::OutcomeUnknown ? StatusTone::Critical
        : record.status >= 400 && record.status < 500    ? StatusTone::Warning
                                                         : StatusTone::Critical;
}

QString requestPathText(const RequestRecord &record)
{
    return record.queryKeys.isEmpty() ? record.path : record.path + u'?' + record.queryKeys.join(u'&');
}

} // namespace desk
