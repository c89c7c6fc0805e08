// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/request_record.h"
#include "models/items/roles.h"

namespace desk {

/// What became of a request, in few words: `Done`, `Key not accepted`, `Not offered by this server`.
[[nodiscard]] QString requestResultText(const RequestRecord &record);
/// Whether something went wrong. A tenant without a subscription is an answer, not a failure.
[[nodiscard]] bool isFailure(const RequestRecord &record);
[[nodiscard]] StatusTone requestTone(const RequestRecord &record);
/// The path with the names of the query's parameters: `/api/public/plans?page&limit`.
[[nodiscard]] QString requestPathText(const RequestRecord &record);

} // namespace desk
