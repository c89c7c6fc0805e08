// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_gateway_call.h"
#include "app/api/crovver/write_body.h"

// What changes something at the provider. Each is delivered at most once, but for those with an idempotency
// key: these may be repeated with the same bytes.
namespace desk::crovver {

template <typename T, typename Decode>
CallHandle<T> CrovverGateway::write(Endpoint endpoint, Result<QByteArray> body, Decode decode)
{
    return write<T>(HttpCall{&info(endpoint), {}, {}, {}, Priority::User}, std::move(body),
        [decode](json::Node data, const HttpReply &) { return decode(data); });
}

template <typename T, typename Decode>
CallHandle<T> CrovverGateway::write(HttpCall call, Result<QByteArray> body, Decode decode)
{
    if (!body)
        return refused<T>(call, body.error().detail);
    call.body = std::move(*body);
    return start<T>(std::move(call), decode);
}

CallHandle<AllocateReply> CrovverGateway::allocate(const AllocateRequest &request)
{
    return write<AllocateReply>(Endpoint::Allocate, writeBody(request), decodeAllocate);
}

CallHandle<BulkReply> CrovverGateway::bulkAllocate(const BulkRequest &request)
{
    return write<BulkReply>(Endpoint::BulkAllocate, writeBody(request), decodeBulkAllocate);
}

CallHandle<CapacityReply> CrovverGateway::buyCapacity(const CapacityRequest &request)
{
    return write<CapacityReply>(Endpoint::ProrationCheckout, writeBody(request), decodeBuyCapacity);
}

CallHandle<ConsumeReply> CrovverGateway::consumeCredits(const ConsumeRequest &request)
{
    return write<ConsumeReply>(HttpCall{&info(Endpoint::ConsumeCredits), {}, {}, {}, Priority::User},
        writeBody(request),
        [](json::Node data, const HttpReply &reply) { return decodeConsume(data, reply.attempts); });
}

CallHandle<AddonReply> CrovverGateway::buyAddon(const AddonPurchase &request)
{
    return write<AddonReply>(
        HttpCall{&info(Endpoint::PurchaseAddon), request.tenant.text(), {}, {}, Priority::User},
        writeBody(request),
        [](json::Node data, const HttpReply &reply) { return decodeBuyAddon(data, reply.attempts); });
}

} // namespace desk::crovver
