// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ordered_table_model.h"

#include <QLatin1StringView>
#include <QVariant>

#include <iterator>
#include <vector>

namespace desk {

/// One column of a table that always has the same ones.
struct ColumnInfo
{
    int field; ///< of the model's enum; the column's number
    QLatin1StringView id; ///< its name in settings and exports
    const char *title; ///< QT_TRANSLATE_NOOP in the context of the model's class
    Qt::AlignmentFlag alignment = Qt::AlignLeft;
    bool visible = true; ///< without being chosen
};

/// Whether each column's number is its field's.
[[nodiscard]] consteval bool columnsAreInOrder(const auto &columns)
{
    for (int i = 0; i < int(std::size(columns)); ++i) {
        if (columns[size_t(i)].field != i)
            return false;
    }
    return true;
}

/// A cell whose display is also what is copied and sorted by; empty texts are shown as unknown.
[[nodiscard]] QVariant textCell(const QString &text, int role);

/// An ordered table whose columns are known when it is built.
class FixedColumnsModel : public OrderedTableModel
{
    Q_OBJECT
public:
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A name for settings, e.g. `nextExpiry`; empty when out of range.
    [[nodiscard]] QString columnId(int column) const;
    [[nodiscard]] bool isVisibleByDefault(int column) const;

protected:
    /// `columns`: of `ColumnInfo`, or of what has more in it.
    FixedColumnsModel(const auto &columns, QObject *parent)
        : OrderedTableModel(parent)
        , m_columns(std::begin(columns), std::end(columns))
    { }
    /// Every row has something else in these columns.
    void announceColumns(int first, int last);

private:
    std::vector<ColumnInfo> m_columns;
};

} // namespace desk
