// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/attempt.h"
#include "models/core/api_error.h"

namespace desk {

/// Why an attempt is no success, by its status and by how it ended; nothing for a complete 2xx. The reply's
/// body isn't looked at.
[[nodiscard]] std::optional<ApiError> attemptError(const AttemptResult &result);

/// Whether another attempt makes sense for a call that may be repeated: network errors, our own limits, 408,
/// 429 and 5xx. Not TLS, redirects and bodies that are too large.
[[nodiscard]] bool isWorthRepeating(const AttemptResult &result);

/// Whether the server said clearly that a call had no effect, or had one. If not, and the call may have been
/// delivered, its outcome is unknown.
[[nodiscard]] bool isDefinite(const AttemptResult &result);

/// Turns a failure of a call that changes something into "outcome unknown"; its own kind goes to the detail.
void makeOutcomeUnknown(ApiError &error);

/// Text from a server as it may be kept and shown: what looks like a secret and control characters replaced,
/// at most `limit` characters.
[[nodiscard]] QString plainText(const QString &text, qsizetype limit);

} // namespace desk
