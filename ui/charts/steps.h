// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/seat_charts.h"

#include <QPointF>

#include <vector>

namespace desk {

/// The corner points of a step line, x in ms since the epoch, from the first step to `untilMs`.
[[nodiscard]] std::vector<QPointF> stepLine(const std::vector<StepPoint> &steps, qint64 untilMs);

/// At most two points for each of `pixels` columns between the first and the last x (the lowest and the
/// highest, in their order), and the last one: no peak is lost. Short lines come back as they are.
[[nodiscard]] std::vector<QPointF> thinnedLine(const std::vector<QPointF> &line, int pixels);

/// Ticks of a count axis from zero: whole steps of 1, 2 or 5 × 10ⁿ, four to six ticks where the counts allow
/// it.
struct CountAxis
{
    qint64 step = 1;
    qint64 top = 1; ///< a multiple of `step`, at least `highest`
    [[nodiscard]] int tickCount() const { return int(top / step) + 1; }
    [[nodiscard]] static CountAxis upTo(qint64 highest);
};

} // namespace desk
