// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace desk {

/// How a table is arranged, kept by column ID so that it survives new versions of the program.
struct TableLayout
{
    struct Column
    {
        QString id;
        int width = 0; ///< px; 0 = the default
        bool visible = true;
        friend bool operator==(const Column &, const Column &) = default;
    };
    std::vector<Column> columns; ///< in the order they are shown
    QString sortColumn; ///< empty = not sorted
    bool descending = false;

    [[nodiscard]] QString toJson() const;
    /// Nothing when it isn't such a text. Unknown fields are ignored.
    [[nodiscard]] static std::optional<TableLayout> fromJson(const QString &json);

    /// This arrangement over the columns that exist: unknown IDs and doubles are dropped, missing columns are
    /// put where `defaults` has them, widths outside 24 to 2000 px become the default ones.
    [[nodiscard]] TableLayout adaptedTo(const TableLayout &defaults) const;

    friend bool operator==(const TableLayout &, const TableLayout &) = default;
};

} // namespace desk
