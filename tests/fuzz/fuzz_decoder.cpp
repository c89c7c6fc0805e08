// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/endpoints.h"
#include "app/api/crovver/envelope.h"
#include "app/api/crovver/wire/decoders.h"

#include <type_traits>

// Compiled once per decoder: DESK_DECODER is its name, DESK_ENDPOINT whose reply it reads.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace desk;
    using namespace desk::crovver;
    const EndpointInfo &endpoint = info(Endpoint::DESK_ENDPOINT);
    HttpReply reply;
    reply.body = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    reply.status = 200;
    const auto payload = openEnvelope(reply, endpoint);
    if (payload) {
        const auto decode = [](auto *decoder, json::Node node) {
            if constexpr (std::is_invocable_v<decltype(decoder), json::Node>)
                return decoder(node).has_value();
            else if constexpr (std::is_invocable_v<decltype(decoder), json::Node, int>)
                return decoder(node, 2).has_value();
            else
                return decoder(node, SeatQuery{TenantId(QStringLiteral("t")), SeatFilter::All, 1, 100})
                    .has_value();
        };
        (void)decode(DESK_DECODER, payload->data);
    }
    // The same bytes as the body of a failure.
    reply.status = 404;
    reply.error.emplace();
    reply.error->kind = ApiError::Kind::NotFound;
    if (openEnvelope(reply, endpoint))
        __builtin_trap(); // a 404 is never a success
    return 0;
}
