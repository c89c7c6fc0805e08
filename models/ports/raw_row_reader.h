// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace desk {

/// Takes the JSON of one row out of a page's `packed` body (`SeatPage::packed`), indented for reading. Empty
/// when there is no such row. `index` counts the rows of that page from 0.
using RawRowReader = std::function<QByteArray(const QByteArray &packed, qsizetype index)>;

} // namespace desk
