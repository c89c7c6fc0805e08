// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <map>
#include <vector>

class QHeaderView;
class QTableView;

namespace desk {

/// The room that a column wants, and when it gives it up.
struct ColumnRoom
{
    int width; ///< px
    int givesWay = 0; ///< as in `TableColumn`
};

/// What a table knows about one column of its model; index = the model's column.
struct TableColumn
{
    QString id; ///< stable, for the saved layout
    int width = 120; ///< px, the default
    bool visible = true; ///< by default
    bool hideable = true; ///< the identity column isn't
    bool sortable = true;
    bool fills = false; ///< grows beyond its width when the table has room; at most one column does
    /// Where there is no room for all, the columns with 1 hide first, then those with 2, …; those with 0 are
    /// the last, from the end on. A column that can't be hidden stays.
    int givesWay = 0;
};

/// The columns of a table in the room that it has: they hide while there is none, those that are worth least
/// first, and one grows into what is spare.
class ColumnFit
{
public:
    /// The table must outlive it.
    explicit ColumnFit(QTableView &table)
        : m_table(table)
    { }
    void setColumns(std::vector<TableColumn> columns) { m_columns = std::move(columns); }
    [[nodiscard]] const std::vector<TableColumn> &columns() const { return m_columns; }

    /// Hides and shows columns by the room that there is.
    void fit();
    /// What was hidden for want of room is as the header has it now.
    void forget() { m_withoutRoom.clear(); }
    void setFillWidth(int width) { m_fillWidth = width; }
    /// Somebody gave this column a width.
    void noteWidth(int column, int width);
    /// The header changes by this, not by somebody's hand.
    [[nodiscard]] bool isFitting() const { return m_isFitting; }

    [[nodiscard]] QList<int> visibleColumns() const; ///< logical, in visual order
    /// Those and the ones that are hidden for want of room: what somebody wants to see.
    [[nodiscard]] QList<int> chosenColumns() const;
    [[nodiscard]] bool isWithoutRoom(int column) const { return m_withoutRoom.contains(column); }
    /// The width that it was given, whether it has the room or not.
    [[nodiscard]] int chosenWidth(int column) const;

private:
    [[nodiscard]] QHeaderView &header() const;
    [[nodiscard]] int fillingColumn() const; ///< -1 = none, or hidden
    [[nodiscard]] int leastWidth(int column) const;
    [[nodiscard]] int nextToGiveWay(const QList<int> &shown) const; ///< -1 = none may hide
    void fillSpareWidth();

    QTableView &m_table;
    std::vector<TableColumn> m_columns;
    std::map<int, int> m_withoutRoom; ///< columns that are hidden by themselves, with their widths
    int m_fillWidth = 0; ///< what the filling column has without spare room
    bool m_isFitting = false;
};

} // namespace desk
