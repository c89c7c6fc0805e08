// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intent.h"

namespace desk {

/// What a call is about, as the journal keeps it: JSON with sorted keys, the same bytes for the same request.
[[nodiscard]] QByteArray intentRequest(const AllocateRequest &request);
[[nodiscard]] QByteArray intentRequest(const BulkRequest &request);
[[nodiscard]] QByteArray intentRequest(const CapacityRequest &request);

/// The people of an allocation, from its `request`; none for other kinds.
[[nodiscard]] std::vector<SeatPerson> intentPeople(const Intent &intent);

} // namespace desk
