// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/billing_gateway.h"

namespace desk::test {

/// Prepares a write and sends it, without a journal: for tests of what the gateway does.
template <typename Request>
[[nodiscard]] auto sendNow(BillingGateway &gateway, const Request &request)
{
    const auto write = gateway.prepare(request);
    if (write)
        return gateway.send(*write);
    auto call = makeCall<typename std::remove_cvref_t<decltype(*write)>::Reply>();
    QMetaObject::invokeMethod(
        call.get(), [target = call.get(), error = write.error()] { target->finish(failure(error)); },
        Qt::QueuedConnection);
    return call;
}

} // namespace desk::test
