// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/crovver_gateway.h"
#include "app/api/crovver/endpoints.h"
#include "app/api/crovver/envelope.h"
#include "app/api/crovver/wire/decoders.h"
#include "app/api/http_error.h"

#include <QCoreApplication>

// How the gateway's methods send, decode and refuse. For its own .cpp files only.
namespace desk::crovver {

struct CrovverGatewayText
{
    Q_DECLARE_TR_FUNCTIONS(CrovverGateway)
};

[[nodiscard]] inline ApiError cancelled(const HttpReply &reply)
{
    ApiError error;
    error.kind = ApiError::Kind::Cancelled;
    error.request = reply.request;
    error.attempts = reply.attempts;
    return error;
}

/// From a reply to its value. Runs on the worker.
template <typename T, typename Decode>
[[nodiscard]] Result<T> valueOf(const HttpReply &reply, const EndpointInfo &endpoint, const Decode &decode)
{
    const auto payload = openEnvelope(reply, endpoint);
    if (!payload)
        return failure(payload.error());
    Result<T> value = decode(payload->data, reply);
    if (!value) {
        ApiError &error = value.error();
        error.httpStatus = reply.status;
        error.request = reply.request;
        error.requestId = reply.requestId;
        error.attempts = reply.attempts;
        if (endpoint.delivery != Delivery::Retry)
            makeOutcomeUnknown(error);
    }
    return value;
}

[[nodiscard]] inline int workerPriority(Priority priority)
{
    return -int(priority);
}

template <typename T, typename Decode>
CallHandle<T> CrovverGateway::start(HttpCall call, Decode decode)
{
    const EndpointInfo &endpoint = *call.endpoint;
    const int rank = workerPriority(call.priority);
    auto handle = makeCall<T>();
    Call<T> *target = handle.get();
    const auto raw = std::make_shared<CallHandle<HttpReply>>(m_transport->send(std::move(call)));
    QObject::connect(raw->get(), &CallBase::retryScheduled, target, &CallBase::announceRetry);
    whenFinished(
        **raw, target, [this, target, &endpoint, rank, decode, closing = m_closing](Result<HttpReply> reply) {
            if (*closing)
                target->finish(failure(reply->error.value_or(cancelled(*reply))));
            else
                decodeLater(*target, std::move(*reply), endpoint, rank, decode);
        });
    target->setCanceller([raw] { raw->reset(); });
    return handle;
}

template <typename T, typename Decode>
void CrovverGateway::decodeLater(
    Call<T> &call, HttpReply reply, const EndpointInfo &endpoint, int rank, Decode decode)
{
    const auto job = [receiver = m_receiver.get(), log = &m_log, closing = m_closing,
                         target = QPointer<Call<T>>(&call), reply = std::move(reply), &endpoint, decode] {
        const auto result = std::make_shared<Result<T>>(
            *closing ? Result<T>(failure(cancelled(reply))) : valueOf<T>(reply, endpoint, decode));
        const auto deliver = [target, result, log, closing, number = reply.logNumber] {
            if (!*closing && !*result)
                log->noteFailure(
                    number, result->error().kind, result->error().detail, result->error().notFound);
            if (target)
                target->finish(std::move(*result));
        };
        QMetaObject::invokeMethod(receiver, deliver, Qt::QueuedConnection);
    };
    m_workers.start(job, rank);
}

template <typename T>
CallHandle<T> CrovverGateway::refused(const HttpCall &call, const QString &detail)
{
    auto handle = makeCall<T>();
    ApiError error;
    error.kind = ApiError::Kind::Validation;
    error.detail = detail;
    error.request = verbText(call.endpoint->verb) + u' ' + call.endpoint->path;
    QMetaObject::invokeMethod(
        handle.get(), [target = handle.get(), error] { target->finish(failure(error)); },
        Qt::QueuedConnection);
    return handle;
}

template <typename T, typename Decode>
CallHandle<T> CrovverGateway::startFor(const TenantId &tenant, HttpCall call, Decode decode)
{
    // Without its ID some endpoints would answer for everybody.
    if (tenant.isEmpty())
        return refused<T>(call, CrovverGatewayText::tr("The tenant has no ID."));
    return start<T>(std::move(call), decode);
}

} // namespace desk::crovver
