// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"

namespace desk::sandbox {

/// What is known about a key: nothing, an earlier answer, or that it came with another body.
struct Replay
{
    std::optional<QJsonObject> known;
    bool conflict = false;
};

/// The body must have an `idempotencyKey`. Keys of different endpoints do not meet.
[[nodiscard]] Replay replayOf(const World &world, const QString &endpoint, const QJsonObject &body);
void remember(World &world, const QString &endpoint, const QJsonObject &body, const QJsonObject &data);

/// 409 IDEMPOTENCY_KEY_REUSED
[[nodiscard]] Reply keyReused(const Shape &shape);

} // namespace desk::sandbox
