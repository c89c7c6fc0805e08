// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request_record.h"

namespace desk {

/// One word for a POSIX shell, whatever it holds (line breaks and quotes too; a NUL ends it).
[[nodiscard]] QString shellQuoted(const QString &text);

/// The request as a command for a POSIX shell. The key is `keyVariable` of the environment; values of the
/// query, which nobody kept, are `<name>` and are to be put in by hand. Comment lines above it say so, and
/// what else is not as it was sent, and that it changes something where it does. `origin` is scheme, host and
/// port.
[[nodiscard]] QString curlText(
    const RequestRecord &record, const QString &origin, const QString &keyVariable);

} // namespace desk
