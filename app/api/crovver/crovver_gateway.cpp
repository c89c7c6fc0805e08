// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_gateway.h"

#include "app/api/crovver/endpoints.h"
#include "app/api/crovver/envelope.h"
#include "app/api/crovver/wire/decoders.h"
#include "app/api/http_error.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk::crovver {

namespace {

constexpr int mostSeatsPerPage = 100;
constexpr int fastCompression = 1; // zlib level: a page is packed on every arrival, unpacked rarely

struct CrovverGatewayText
{
    Q_DECLARE_TR_FUNCTIONS(CrovverGateway)
};

ApiError cancelled(const HttpReply &reply)
{
    ApiError error;
    error.kind = ApiError::Kind::Cancelled;
    error.request = reply.request;
    error.attempts = reply.attempts;
    return error;
}

/// From a reply to its value. Runs on the worker.
template <typename T, typename Decode>
Result<T> valueOf(const HttpReply &reply, const EndpointInfo &endpoint, const Decode &decode)
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

QString filterText(SeatFilter filter)
{
    switch (filter) {
    case SeatFilter::Active:
        return QStringLiteral("active");
    case SeatFilter::Removed:
        return QStringLiteral("removed");
    case SeatFilter::All:
        break;
    }
    return QStringLiteral("all");
}

int workerPriority(Priority priority)
{
    return -int(priority);
}

} // namespace

CrovverGateway::CrovverGateway(TransportConfig config, Clock &clock, RequestLog &log)
    : m_log(log)
    , m_closing(std::make_shared<std::atomic<bool>>(false))
    , m_receiver(new QObject)
    , m_transport(std::make_unique<Transport>(std::move(config), clock, log))
{
    m_workers.setMaxThreadCount(1);
}

CrovverGateway::~CrovverGateway()
{
    // What the worker has not decoded yet is posted as cancelled, and the receiver goes after the last of it.
    m_closing->store(true);
    m_transport.reset();
    m_workers.waitForDone();
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

CallHandle<TenantList> CrovverGateway::tenants(Priority priority)
{
    return start<TenantList>({&info(Endpoint::Tenants), {}, {}, {}, priority},
        [](json::Node data, const HttpReply &) { return decodeTenants(data); });
}

CallHandle<TenantDetail> CrovverGateway::tenant(const TenantId &id, Priority priority)
{
    const HttpCall call{
        &info(Endpoint::Tenants), {}, {{QLatin1StringView("externalTenantId"), id.text()}}, {}, priority};
    if (id.isEmpty()) // would ask for all of them
        return refused<TenantDetail>(call, CrovverGatewayText::tr("The tenant has no ID."));
    return start<TenantDetail>(
        call, [](json::Node data, const HttpReply &) { return decodeTenantDetail(data); });
}

CallHandle<SeatPage> CrovverGateway::seats(const SeatQuery &query, Priority priority)
{
    const HttpCall call{&info(Endpoint::Allocations), {},
        {{QLatin1StringView("requestingEntityId"), query.tenant.text()},
            {QLatin1StringView("status"), filterText(query.filter)},
            {QLatin1StringView("page"), QString::number(query.page)},
            {QLatin1StringView("limit"), QString::number(query.limit)}},
        {}, priority};
    if (query.tenant.isEmpty())
        return refused<SeatPage>(call, CrovverGatewayText::tr("The tenant has no ID."));
    if (query.page < 1 || query.limit < 1 || query.limit > mostSeatsPerPage)
        return refused<SeatPage>(call, CrovverGatewayText::tr("There is no such page."));
    return start<SeatPage>(call, [query](json::Node data, const HttpReply &reply) {
        auto page = decodeSeats(data, query);
        if (page) {
            page->packed = qCompress(reply.body, fastCompression);
            page->receivedAt = reply.receivedAt;
        }
        return page;
    });
}

CallHandle<Capacity> CrovverGateway::capacity(const TenantId &id, Priority priority)
{
    const QJsonObject body{{QStringLiteral("requestingEntityId"), id.text()}};
    const HttpCall call{
        &info(Endpoint::CapacityCount), {}, {}, QJsonDocument(body).toJson(QJsonDocument::Compact), priority};
    if (id.isEmpty())
        return refused<Capacity>(call, CrovverGatewayText::tr("The tenant has no ID."));
    return start<Capacity>(call, [](json::Node data, const HttpReply &) { return decodeCapacity(data); });
}

CallHandle<SubscriptionList> CrovverGateway::subscriptions(const TenantId &id, Priority priority)
{
    const HttpCall call{&info(Endpoint::Subscriptions), {},
        {{QLatin1StringView("requestingEntityId"), id.text()}}, {}, priority};
    if (id.isEmpty())
        return refused<SubscriptionList>(call, CrovverGatewayText::tr("The tenant has no ID."));
    return start<SubscriptionList>(
        call, [](json::Node data, const HttpReply &) { return decodeSubscriptions(data); });
}

CallHandle<PlanCatalogue> CrovverGateway::plans(Priority priority)
{
    return start<PlanCatalogue>({&info(Endpoint::Plans), {}, {}, {}, priority},
        [](json::Node data, const HttpReply &) { return decodePlans(data); });
}

} // namespace desk::crovver
