// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/text_column.h"
#include "models/items/row_cells.h"

#include <span>
#include <vector>

namespace desk {

/// What a table is narrowed by that can only be searched.
struct SearchFilter
{
    QString search; ///< words that must all be found
    friend bool operator==(const SearchFilter &, const SearchFilter &) = default;
};

/// What a table knows besides its rows: nothing.
struct NoContext
{ };

/// What a table tells besides its rows: ages by this clock, and of whom.
struct ClockAndProvider
{
    const Clock &clock;
    QString providerName; ///< how sentences call the provider
};

/// A table of rows that are all here, sorted and filtered by itself. Whoever derives from it has a table of
/// columns, knows where the rows are, and tells them apart.
template <typename Row, typename Context = NoContext, typename Filter = SearchFilter>
class RowTableModel : public FixedColumnsModel
{
public:
    using Column = RowColumn<Row, Context>;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
            return {};
        if (role == Qt::TextAlignmentRole)
            return headerData(index.column(), Qt::Horizontal, role);
        const Row *row = rowAt(index.row());
        if (!row)
            return role == Qt::DisplayRole || role == CopyTextRole ? QVariant(QString()) : QVariant();
        if (role == KeyRole)
            return keyOf(*row);
        if (role == RowProblemRole)
            return problemOf(*row);
        if (const QString doubt = doubtOf(*row, index.column()); !doubt.isEmpty()) {
            // What can't be counted on isn't shown as if it could.
            if (role == Qt::DisplayRole || role == CopyTextRole)
                return role == Qt::DisplayRole ? unknownText() : QString();
            return role == TooltipPlainRole ? QVariant(doubt) : QVariant();
        }
        const QVariant said = cells(index.column()).answer(*row, m_context, role);
        return said.isValid() ? said : besides(*row, index.column(), role);
    }

    /// Column -1 is the order without sorting. What isn't known comes last in both directions.
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) final
    {
        if (column >= columnCount())
            return;
        m_sortColumn = column;
        m_direction = direction;
        rebuild();
    }

    [[nodiscard]] const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter)
    {
        if (filter == m_filter)
            return;
        m_filter = filter;
        rebuild();
    }
    [[nodiscard]] const QString &searchText() const { return m_filter.search; }
    void setSearchText(const QString &text)
    {
        Filter filter = m_filter;
        filter.search = text;
        setFilter(filter);
    }

    /// Until the next change; null when out of range.
    [[nodiscard]] const Row *rowAt(int row) const
    {
        const quint32 record = recordAt(row);
        return record == missing ? nullptr : stored(record);
    }
    /// Its `KeyRole`; empty when out of range.
    [[nodiscard]] QString idAt(int row) const
    {
        const Row *at = rowAt(row);
        return at ? keyOf(*at) : QString();
    }
    /// Rows are being exchanged: where the view goes meanwhile isn't where the user goes.
    [[nodiscard]] bool isMoving() const { return m_moving; }
    /// What is told from the present time is another now.
    void timePassed()
    {
        for (const Column &column : m_columns) {
            if (column.cells.ages)
                announceColumns(column.field, column.field);
        }
    }

protected:
    /// `columns` must outlive it.
    RowTableModel(std::span<const Column> columns, Context context, QObject *parent)
        : FixedColumnsModel(columns, parent)
        , m_columns(columns)
        , m_context(context)
    { }

    /// Null where a record isn't there any more.
    [[nodiscard]] virtual const Row *stored(quint32 record) const = 0;
    /// In the order without sorting.
    [[nodiscard]] virtual std::vector<quint32> allRecords() const = 0;
    /// The row's identifier.
    [[nodiscard]] virtual QString keyOf(const Row &row) const = 0;
    /// Why the row can't be counted on; empty = fine.
    [[nodiscard]] virtual QString problemOf(const Row &) const { return {}; }
    /// Why this cell alone can't be counted on; it is shown as unknown then.
    [[nodiscard]] virtual QString doubtOf(const Row &, int /*column*/) const { return {}; }
    /// What a cell answers to a role that its column has no answer to.
    [[nodiscard]] virtual QVariant besides(const Row &, int /*column*/, int /*role*/) const { return {}; }
    /// Whether the filter shows it, whatever the search.
    [[nodiscard]] virtual bool isShown(const Row &) const { return true; }
    /// Where a search looks, folded.
    [[nodiscard]] virtual QByteArray searched(const Row &) const { return {}; }
    virtual void sortRecords(std::vector<quint32> &records, int column, Qt::SortOrder direction) const
    {
        sortByValue(records, direction,
            [&](quint32 record) { return cells(column).answer(*stored(record), m_context, SortRole); });
    }

    /// Shows what there is to show, where it belongs.
    void rebuild()
    {
        std::vector<quint32> next = allRecords();
        const QList<QByteArray> words = searchWords(m_filter.search);
        std::erase_if(next, [&](quint32 record) {
            const Row &row = *stored(record);
            return !isShown(row) || (!words.isEmpty() && !containsAll(bytesOf(searched(row)), words));
        });
        if (m_sortColumn >= 0)
            sortRecords(next, m_sortColumn, m_direction);
        m_moving = true;
        applyOrder(std::move(next));
        m_moving = false;
    }

    [[nodiscard]] const Context &context() const { return m_context; }

private:
    [[nodiscard]] const RowCells<Row, Context> &cells(int column) const
    {
        return m_columns[size_t(column)].cells;
    }

    std::span<const Column> m_columns;
    Context m_context;
    Filter m_filter;
    bool m_moving = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace desk
