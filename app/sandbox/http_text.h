// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/values.h"

namespace desk::sandbox {

enum class Framing { Length, Chunked, UntilClose };

[[nodiscard]] QByteArray statusText(int status);

/// Status line and headers, with the empty line that ends them.
[[nodiscard]] QByteArray headText(const Reply &reply, Framing framing, bool close);

/// One chunk of a chunked body; empty stays empty, because an empty chunk would end the body.
[[nodiscard]] QByteArray chunkText(const QByteArray &bytes);

/// A reply from below the API: no envelope, one line of text.
[[nodiscard]] Reply plainReply(int status);

} // namespace desk::sandbox
