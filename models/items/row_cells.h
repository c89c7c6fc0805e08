// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/items/fixed_columns_model.h"
#include "models/items/formatting.h"
#include "models/items/roles.h"

#include <optional>
#include <type_traits>

namespace desk {

/// A lambda of a row, or of a row and what the table knows besides; it may be left out.
template <typename Result, typename Row, typename Context>
class RowFunction
{
public:
    constexpr RowFunction() = default;
    template <typename F>
    requires std::is_empty_v<F>
    constexpr RowFunction(F) // implicit, so that a table of columns can be read
        : m_call([](const Row &row, const Context &context) -> Result {
            if constexpr (std::is_invocable_v<F, const Row &, const Context &>)
                return F{}(row, context);
            else
                return F{}(row);
        })
    { }
    constexpr explicit operator bool() const { return m_call != nullptr; }
    Result operator()(const Row &row, const Context &context) const { return m_call(row, context); }

private:
    Result (*m_call)(const Row &, const Context &) = nullptr;
};

/// What the cells of one column say. What is left out follows from what is there, in the order given.
template <typename Row, typename Context>
struct RowCells
{
    template <typename Result>
    using Of = RowFunction<Result, Row, Context>;

    Of<QString> text = {}; ///< whole: what is shown of it is on one line, what is copied and sorted isn't
    Of<QString> display = {}; ///< else text, number; empty is shown as unknown
    Of<QString> copy = {}; ///< also what is exported; else text, time, number, display
    Of<QString> sort = {}; ///< else number, time, text; with none of them nothing is sorted
    Of<QString> tooltip = {}; ///< else text, time
    Of<std::optional<qint64>> number = {};
    Of<Timestamp> time = {};
    Of<QString> secondary = {};
    Of<std::optional<StatusTone>> tone = {};
    bool ages = false; ///< is told from the present time

    /// As it is shown, but empty where it isn't known.
    [[nodiscard]] QString shown(const Row &row, const Context &context) const
    {
        if (display)
            return display(row, context);
        if (text)
            return singleLine(text(row, context));
        const std::optional<qint64> count = number ? number(row, context) : std::nullopt;
        return count ? countText(*count) : QString();
    }

    [[nodiscard]] QVariant answer(const Row &row, const Context &context, int role) const
    {
        switch (role) {
        case Qt::DisplayRole: {
            const QString said = shown(row, context);
            return said.isEmpty() ? unknownText() : said;
        }
        case TooltipPlainRole:
            if (tooltip)
                return tooltip(row, context);
            if (text)
                return singleLine(text(row, context));
            return time ? QVariant(timeTooltip(time(row, context))) : QVariant();
        case CopyTextRole:
            return copied(row, context);
        case SortRole:
            return sorted(row, context);
        case SecondaryTextRole:
            return secondary ? QVariant(secondary(row, context)) : QVariant();
        case StatusRole: {
            const std::optional<StatusTone> meaning = tone ? tone(row, context) : std::nullopt;
            return meaning ? QVariant::fromValue(*meaning) : QVariant();
        }
        default:
            return {};
        }
    }

    [[nodiscard]] QString copied(const Row &row, const Context &context) const
    {
        if (copy || text)
            return copy ? copy(row, context) : text(row, context);
        if (time)
            return isoText(time(row, context));
        const std::optional<qint64> exact = number ? number(row, context) : std::nullopt;
        return exact ? QString::number(*exact) : number ? QString() : shown(row, context);
    }

    /// A number or a text; invalid where it isn't known.
    [[nodiscard]] QVariant sorted(const Row &row, const Context &context) const
    {
        if (sort || (text && !number && !time)) {
            const QString key = sort ? sort(row, context) : text(row, context);
            return key.isEmpty() ? QVariant() : QVariant(key);
        }
        std::optional<qint64> key;
        if (number)
            key = number(row, context);
        else if (time)
            key = time(row, context).utcMs;
        return key ? QVariant(*key) : QVariant();
    }
};

/// One column of a table of rows.
template <typename Row, typename Context>
struct RowColumn : ColumnInfo
{
    RowCells<Row, Context> cells = {};
};

} // namespace desk
