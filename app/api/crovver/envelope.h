// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/wire/json.h"
#include "app/api/http_call.h"

namespace desk::crovver {

/// A reply's payload: the envelope's `data`, inside the document that holds it.
struct Payload
{
    std::unique_ptr<json::Document> document;
    json::Node data;
};

/// Takes a reply out of its envelope. A failure gets the API's code and message, and the kind of a 404. For
/// an endpoint that changes something, a 2xx that can't be read is an unknown outcome, and so is a refusal
/// after an attempt that may have been delivered.
[[nodiscard]] Result<Payload> openEnvelope(const HttpReply &reply, const EndpointInfo &endpoint);

} // namespace desk::crovver
