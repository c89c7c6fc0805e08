// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_gateway_call.h"
#include "app/api/crovver/write_body.h"

// What changes something at the provider. Each is delivered at most once, but for those with an idempotency
// key: these may be repeated with the same bytes.
namespace desk::crovver {

namespace {

template <typename Reply, typename Request>
Result<PreparedWrite<Reply>> preparedWrite(Endpoint endpoint, const Request &request)
{
    auto body = writeBody(request);
    if (!body) {
        ApiError error = body.error();
        error.request = verbText(info(endpoint).verb) + u' ' + info(endpoint).path;
        return failure(error);
    }
    return PreparedWrite<Reply>{request.tenant, std::move(*body)};
}

} // namespace

/// The bytes were made before, maybe by an earlier version of this program: they are not looked into here.
template <typename T, typename Decode>
CallHandle<T> CrovverGateway::write(
    Endpoint endpoint, const PreparedWrite<T> &prepared, const QString &segment, Decode decode)
{
    HttpCall call{&info(endpoint), segment, {}, prepared.body, Priority::User};
    if (call.body.isEmpty())
        return refused<T>(call, CrovverGatewayText::tr("There is nothing to be sent."));
    return start<T>(std::move(call), decode);
}

Result<PreparedWrite<AllocateReply>> CrovverGateway::prepare(const AllocateRequest &request) const
{
    return preparedWrite<AllocateReply>(Endpoint::Allocate, request);
}

CallHandle<AllocateReply> CrovverGateway::send(const PreparedWrite<AllocateReply> &prepared)
{
    return write(Endpoint::Allocate, prepared, {},
        [](json::Node data, const HttpReply &) { return decodeAllocate(data); });
}

Result<PreparedWrite<BulkReply>> CrovverGateway::prepare(const BulkRequest &request) const
{
    return preparedWrite<BulkReply>(Endpoint::BulkAllocate, request);
}

CallHandle<BulkReply> CrovverGateway::send(const PreparedWrite<BulkReply> &prepared)
{
    return write(Endpoint::BulkAllocate, prepared, {},
        [](json::Node data, const HttpReply &) { return decodeBulkAllocate(data); });
}

Result<PreparedWrite<CapacityReply>> CrovverGateway::prepare(const CapacityRequest &request) const
{
    return preparedWrite<CapacityReply>(Endpoint::ProrationCheckout, request);
}

CallHandle<CapacityReply> CrovverGateway::send(const PreparedWrite<CapacityReply> &prepared)
{
    return write(Endpoint::ProrationCheckout, prepared, {},
        [](json::Node data, const HttpReply &) { return decodeBuyCapacity(data); });
}

Result<PreparedWrite<RevokeReply>> CrovverGateway::prepare(const RevokeRequest &) const
{
    ApiError error;
    error.kind = ApiError::Kind::Validation;
    error.detail = CrovverGatewayText::tr("Crovver's API can't take a seat away.");
    return failure(error);
}

CallHandle<RevokeReply> CrovverGateway::send(const PreparedWrite<RevokeReply> &)
{
    return refused<RevokeReply>(
        {&info(Endpoint::Allocations), {}, {}, {}, Priority::User}, prepare(RevokeRequest()).error().detail);
}

Result<PreparedWrite<ConsumeReply>> CrovverGateway::prepare(const ConsumeRequest &request) const
{
    return preparedWrite<ConsumeReply>(Endpoint::ConsumeCredits, request);
}

CallHandle<ConsumeReply> CrovverGateway::send(const PreparedWrite<ConsumeReply> &prepared)
{
    return write(Endpoint::ConsumeCredits, prepared, {},
        [](json::Node data, const HttpReply &reply) { return decodeConsume(data, reply.attempts); });
}

Result<PreparedWrite<AddonReply>> CrovverGateway::prepare(const AddonPurchase &request) const
{
    return preparedWrite<AddonReply>(Endpoint::PurchaseAddon, request);
}

CallHandle<AddonReply> CrovverGateway::send(const PreparedWrite<AddonReply> &prepared)
{
    return write(Endpoint::PurchaseAddon, prepared, prepared.tenant.text(),
        [](json::Node data, const HttpReply &reply) { return decodeBuyAddon(data, reply.attempts); });
}

} // namespace desk::crovver
