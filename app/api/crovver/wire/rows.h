// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/crovver/wire/reader.h"
#include "models/domain/capacity.h"
#include "models/domain/plan.h"
#include "models/domain/proration.h"
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

/// `allocate` has a flag that says that nothing was allocated: a price to confirm, or a checkout to make.
[[nodiscard]] bool saysNotAllocated(json::Node node);

/// The server's words in a reply, as they may be kept and shown.
[[nodiscard]] QString readWords(json::Reader &reader, std::string_view name);

/// A number of a reply as it was sent, or the JSON of what isn't one; empty when nothing was.
[[nodiscard]] QString readSentText(const json::Reader &reader, std::string_view name);

/// Money of a reply: what it is, and what was sent.
struct SentAmount
{
    QString text; ///< as sent; empty when nothing was
    std::optional<Decimal> value; ///< major units; nothing when it isn't a decimal number
};
/// Unlike `Reader::decimal` it keeps the text, and what isn't a number is a warning.
[[nodiscard]] SentAmount readSentAmount(json::Reader &reader, std::string_view name, QStringList &warnings);
[[nodiscard]] ProrationQuote readQuote(json::Reader reader, QStringList &warnings);

} // namespace desk::crovver
