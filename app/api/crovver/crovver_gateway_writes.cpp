// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_gateway_call.h"
#include "app/api/crovver/write_body.h"

// What changes something at the provider. Each is delivered at most once.
namespace desk::crovver {

template <typename T, typename Decode>
CallHandle<T> CrovverGateway::write(Endpoint endpoint, Result<QByteArray> body, Decode decode)
{
    HttpCall call{&info(endpoint), {}, {}, {}, Priority::User};
    if (!body)
        return refused<T>(call, body.error().detail);
    call.body = std::move(*body);
    return start<T>(std::move(call), [decode](json::Node data, const HttpReply &) { return decode(data); });
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

} // namespace desk::crovver
