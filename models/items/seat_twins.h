// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/data/seat_table.h"

namespace desk {

/// Of those active seats whose e-mail another active person has too, however it is written: the first other
/// one's record. Probably the same person, which nobody but the operator can say.
[[nodiscard]] QHash<SeatTable::Record, SeatTable::Record> seatsWithSameEmail(const SeatTable &table);

} // namespace desk
