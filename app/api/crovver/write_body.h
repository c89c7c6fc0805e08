// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/credit_write.h"

#include <QByteArray>

// The JSON bodies of the calls that change something. What can't be sent as it was meant fails as
// `Validation` with the reason in `detail`: no or too many people, an ID that is missing or there twice,
// metadata that is no JSON object, a text without a UTF-8 form, an amount below 1, a key that is missing.
namespace desk::crovver {

[[nodiscard]] Result<QByteArray> writeBody(const AllocateRequest &request);
[[nodiscard]] Result<QByteArray> writeBody(const BulkRequest &request);
[[nodiscard]] Result<QByteArray> writeBody(const CapacityRequest &request);
/// The same request gives the same bytes, whenever it is made: its idempotency key goes with no others.
[[nodiscard]] Result<QByteArray> writeBody(const ConsumeRequest &request);
[[nodiscard]] Result<QByteArray> writeBody(const AddonPurchase &request);

/// The operator's object with the stamp behind it. Numbers and nested values keep the text that they have; of
/// equal keys at the top the stamp's counts. Empty when there is neither.
[[nodiscard]] Result<QByteArray> metadataText(const WriteMetadata &metadata);

} // namespace desk::crovver
