// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/seat_figures.h"

#include <algorithm>

namespace desk {

void SeatFigures::absorb(const SeatFigures &other)
{
    for (const auto &[source, figure] : other.m_figures)
        m_figures[source] = figure;
}

std::vector<SeatFigures::Said> SeatFigures::disagreement(std::optional<qint64> SeatFigure::*value) const
{
    std::vector<Said> all;
    for (const auto &[source, figure] : m_figures) {
        if (figure.*value)
            all.push_back({source, *(figure.*value), figure.asOf});
    }
    const bool agree
        = std::ranges::all_of(all, [&](const Said &said) { return said.value == all.front().value; });
    return agree ? std::vector<Said>() : all;
}

} // namespace desk
