// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/table_writer.h"
#include "models/domain/seat.h"

namespace desk {

// What the pages offer to be exported is made by their view-models' `exportOffer`: tenants and requests as
// they are when the export begins; seats as they are shown where all of them are loaded, else every row once
// from the server. The view-model must outlive its offer and the sources that the offer makes.

/// The value of a seat in a column of the seats' table, by its ID, as copying the cell gives it. Unknown IDs
/// are absent. Ages are counted to `nowUtcMs`.
[[nodiscard]] ExportCell seatExportCell(const Seat &seat, const QString &columnId, qint64 nowUtcMs);

} // namespace desk
