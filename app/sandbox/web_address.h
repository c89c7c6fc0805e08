// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"

namespace desk::sandbox {

/// 400 when `returnUrl`, `successUrl` or `cancelUrl` is there and no address that a browser could go to.
[[nodiscard]] std::optional<Reply> refuseAddresses(const Shape &shape, const QJsonObject &body);

} // namespace desk::sandbox
