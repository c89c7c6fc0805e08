// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/credit_write.h"
#include "models/domain/intent.h"

namespace desk::test {

/// What versions 1 and 2 of the journal kept of a call. The fake gateway sends it: nobody but its test reads
/// its bytes.
[[nodiscard]] QByteArray oldRequest(const AllocateRequest &request);
[[nodiscard]] QByteArray oldRequest(const BulkRequest &request);
[[nodiscard]] QByteArray oldRequest(const CapacityRequest &request);
[[nodiscard]] QByteArray oldRequest(const RevokeRequest &request); ///< no journal of theirs has it
[[nodiscard]] QByteArray oldRequest(const ConsumeRequest &request);
[[nodiscard]] QByteArray oldRequest(const AddonPurchase &request);

/// As the actions begin it and the fake gateway prepares it.
void setRequest(Intent &intent, const AddonPurchase &request);
void setRequest(Intent &intent, const ConsumeRequest &request);

} // namespace desk::test
