// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <limits>
#include <vector>

namespace desk {

/// A table model whose rows are an index vector over a store: sorting and filtering only exchange the vector.
/// Selections and other persistent indexes follow their rows.
class OrderedTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// A row of the view whose record isn't there yet.
    static constexpr quint32 missing = std::numeric_limits<quint32>::max();

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The record shown in `row`; `missing` when it isn't there or the row is out of range.
    [[nodiscard]] quint32 recordAt(int row) const;
    /// The row that shows `record`, or -1.
    [[nodiscard]] int rowOfRecord(quint32 record) const;

protected:
    [[nodiscard]] const std::vector<quint32> &order() const { return m_order; }
    /// For changes that don't move anything (filling a missing row); the caller emits dataChanged.
    void fillRow(int row, quint32 record) { m_order[size_t(row)] = record; }
    /// Shows exactly `next`, in this order. At most one removal, one insertion and two moves are announced.
    /// Rows that were missing are removed and added, never moved. Where a record appears more than once (a
    /// person whose page shifted while it was read), selections follow its first row.
    void applyOrder(std::vector<quint32> next);
    /// Between beginResetModel and endResetModel.
    void replaceOrder(std::vector<quint32> next) { m_order = std::move(next); }
    /// Adds or removes missing rows at the end.
    void resizeWithMissing(int rows);

private:
    /// Announces a move of the present rows: the same records in another order.
    void permute(std::vector<quint32> next);

    std::vector<quint32> m_order;
};

} // namespace desk
