// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <vector>

namespace desk {

/// Who says how many seats a tenant uses or has.
enum class SeatSource {
    Count, ///< `capacity/count`
    ListCapacity, ///< the `capacity` object beside `capacity/allocations`
    ListRows, ///< the active seats that `capacity/allocations` lists; in use only
    Subscription ///< the only active subscription's own `capacity`
};

struct SeatFigure
{
    std::optional<qint64> inUse;
    std::optional<qint64> units; ///< seats paid for
    qint64 asOf = 0; ///< UTC ms of the answer

    friend bool operator==(const SeatFigure &, const SeatFigure &) = default;
};

/// What each source said last about one tenant.
class SeatFigures
{
public:
    struct Said
    {
        SeatSource source = SeatSource::Count;
        qint64 value = 0;
        qint64 asOf = 0; ///< UTC ms

        friend bool operator==(const Said &, const Said &) = default;
    };

    void note(SeatSource source, const SeatFigure &figure) { m_figures[source] = figure; }
    void forget(SeatSource source) { m_figures.erase(source); }
    /// Takes over what the other knows.
    void absorb(const SeatFigures &other);

    /// Everything that was said of the seats in use, and of those that are paid for, where not all say the
    /// same; empty when they agree, or only one says anything.
    [[nodiscard]] std::vector<Said> inUseDisagreement() const { return disagreement(&SeatFigure::inUse); }
    [[nodiscard]] std::vector<Said> unitsDisagreement() const { return disagreement(&SeatFigure::units); }
    [[nodiscard]] bool agree() const { return inUseDisagreement().empty() && unitsDisagreement().empty(); }

    friend bool operator==(const SeatFigures &, const SeatFigures &) = default;

private:
    [[nodiscard]] std::vector<Said> disagreement(std::optional<qint64> SeatFigure::*value) const;

    std::map<SeatSource, SeatFigure> m_figures;
};

} // namespace desk
