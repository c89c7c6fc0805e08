// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/wire/reader.h"
#include "models/domain/capacity.h"
#include "models/domain/plan.h"
#include "models/domain/tenant.h"

// Parts that several payloads share.
namespace desk::crovver {

/// A page or an element that isn't as agreed; `detail` begins with its path.
[[nodiscard]] tl::unexpected<ApiError> malformed(const QString &detail);

/// The path of a list's element, `data.tenants[3]`.
[[nodiscard]] QString elementPath(const QString &list, qsizetype index);

/// `{activeCount, capacityUnits, exceeded, billingMode}`; of a subscription also `units`, or `total` and
/// `used`.
[[nodiscard]] Capacity readCapacity(json::Reader reader);
[[nodiscard]] Organisation readOrganisation(json::Reader reader);
[[nodiscard]] Plan readPlan(json::Reader reader);

} // namespace desk::crovver
