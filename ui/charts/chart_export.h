// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

class ChartView;

/// Writes the chart to `path`; the suffix decides: .svg, .csv, else PNG at twice the size. Empty on success,
/// else what went wrong, in words.
[[nodiscard]] QString exportChart(ChartView &chart, const QString &title, const QString &path);

} // namespace desk
