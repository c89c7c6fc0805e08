// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/seat_figures.h"

#include <QDateTime>
#include <QString>

namespace desk {

/// What the sources of a tenant's seats contradict each other in, each with its value and age; empty when
/// they agree.
[[nodiscard]] QString seatFiguresText(
    const SeatFigures &figures, const QString &providerName, const QDateTime &utcNow);

} // namespace desk
