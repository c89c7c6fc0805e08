// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace desk::crovver {

/// A `RawRowReader` for the pages of `CrovverGateway::seats`.
[[nodiscard]] QByteArray rawSeatRow(const QByteArray &packed, qsizetype index);

} // namespace desk::crovver
