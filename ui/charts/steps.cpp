// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/steps.h"

#include <algorithm>

namespace desk {

std::vector<QPointF> stepLine(const std::vector<StepPoint> &steps, qint64 untilMs)
{
    std::vector<QPointF> line;
    line.reserve(steps.size() * 2 + 1);
    for (const StepPoint &step : steps) {
        if (!line.empty() && line.back().y() == double(step.value))
            continue; // no change, no corner
        if (!line.empty())
            line.emplace_back(double(step.utcMs), line.back().y());
        line.emplace_back(double(step.utcMs), double(step.value));
    }
    if (!line.empty() && double(untilMs) > line.back().x())
        line.emplace_back(double(untilMs), line.back().y());
    return line;
}

std::vector<QPointF> thinnedLine(const std::vector<QPointF> &line, int pixels)
{
    if (pixels < 1 || line.size() <= std::size_t(pixels) * 2)
        return line;
    const double start = line.front().x();
    const double width = line.back().x() - start;
    if (width <= 0)
        return {line.front(), line.back()};
    const auto columnOf = [&](const QPointF &point) {
        return std::min(int((point.x() - start) / width * pixels), pixels - 1);
    };
    std::vector<QPointF> result;
    result.reserve(std::size_t(pixels) * 2 + 1);
    for (std::size_t i = 0; i < line.size();) {
        const int column = columnOf(line[i]);
        std::size_t lowest = i;
        std::size_t highest = i;
        for (; i < line.size() && columnOf(line[i]) == column; ++i) {
            if (line[i].y() < line[lowest].y())
                lowest = i;
            if (line[i].y() > line[highest].y())
                highest = i;
        }
        result.push_back(line[std::min(lowest, highest)]);
        if (lowest != highest)
            result.push_back(line[std::max(lowest, highest)]);
    }
    if (result.back() != line.back())
        result.push_back(line.back());
    return result;
}

CountAxis CountAxis::upTo(qint64 highest)
{
    CountAxis axis;
    const qint64 most = std::max<qint64>(highest, 1);
    const auto steps = [&] { return (most - 1) / axis.step + 1; };
    for (int i = 0; steps() > 5; ++i)
        axis.step = i % 3 == 1 ? axis.step / 2 * 5 : axis.step * 2; // 1 2 5 10 20 50 …
    axis.top = steps() * axis.step;
    return axis;
}

} // namespace desk
