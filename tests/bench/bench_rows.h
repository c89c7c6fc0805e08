// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/seat.h"

#include <vector>

namespace bench {

inline constexpr int seatTotal = 100'000;

/// Seats as an organisation has them: an ID of the usual length, a name, an e-mail, and a third of them
/// removed.
[[nodiscard]] std::vector<desk::Seat> realisticSeats();

} // namespace bench
