// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ordered_table_model.h"

#include <algorithm>

namespace desk {

namespace {

size_t recordsIn(const std::vector<quint32> &order)
{
    size_t end = 0;
    for (const quint32 record : order) {
        if (record != OrderedTableModel::missing)
            end = std::max(end, size_t(record) + 1);
    }
    return end;
}

/// By record: its first row in `order`, -1 where it isn't in it.
std::vector<int> rowsByRecord(const std::vector<quint32> &order)
{
    std::vector<int> rows(recordsIn(order), -1);
    for (size_t row = order.size(); row-- > 0;) {
        if (order[row] != OrderedTableModel::missing)
            rows[order[row]] = int(row); // going backwards: of two, the first row wins
    }
    return rows;
}

} // namespace

int OrderedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

quint32 OrderedTableModel::recordAt(int row) const
{
    return row >= 0 && size_t(row) < m_order.size() ? m_order[size_t(row)] : missing;
}

int OrderedTableModel::rowOfRecord(quint32 record) const
{
    const auto found = std::ranges::find(m_order, record);
    return found == m_order.end() || record == missing ? -1 : int(found - m_order.begin());
}

void OrderedTableModel::permute(std::vector<quint32> next)
{
    if (next == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    if (!before.isEmpty()) {
        const std::vector<int> rows = rowsByRecord(next);
        const std::vector<int> rowsNow = rowsByRecord(m_order);
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &index : before) {
            const quint32 record = recordAt(index.row());
            const bool isFirst = record != missing && rowsNow[record] == index.row();
            const int row = isFirst && record < rows.size() ? rows[record] : -1;
            after.append(row < 0 ? QModelIndex() : createIndex(row, index.column()));
        }
        changePersistentIndexList(before, after);
    }
    m_order = std::move(next);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void OrderedTableModel::applyOrder(std::vector<quint32> next)
{
    std::vector<int> wanted(recordsIn(next), 0); // rows by record
    for (const quint32 record : next) {
        if (record != missing)
            ++wanted[record];
    }
    const auto take = [&wanted](quint32 record) {
        const bool isWanted = record < wanted.size() && wanted[record] > 0;
        if (isWanted)
            --wanted[record];
        return isWanted;
    };
    std::vector<quint32> kept;
    std::vector<quint32> dropped;
    kept.reserve(m_order.size());
    for (const quint32 record : m_order)
        (take(record) ? kept : dropped).push_back(record);
    if (!dropped.empty()) {
        const size_t keptRows = kept.size();
        std::vector<quint32> keptFirst = kept;
        keptFirst.insert(keptFirst.end(), dropped.begin(), dropped.end());
        permute(std::move(keptFirst));
        beginRemoveRows({}, int(keptRows), int(m_order.size()) - 1);
        m_order.resize(keptRows);
        endRemoveRows();
    }
    if (next.size() > m_order.size()) {
        std::vector<quint32> extended = m_order;
        for (const quint32 record : next) {
            if (record == missing || take(record))
                extended.push_back(record);
        }
        beginInsertRows({}, int(m_order.size()), int(extended.size()) - 1);
        m_order = std::move(extended);
        endInsertRows();
    }
    permute(std::move(next));
}

void OrderedTableModel::resizeWithMissing(int rows)
{
    const int before = int(m_order.size());
    if (rows > before) {
        beginInsertRows({}, before, rows - 1);
        m_order.resize(size_t(rows), missing);
        endInsertRows();
    } else if (rows < before) {
        beginRemoveRows({}, rows, before - 1);
        m_order.resize(size_t(rows));
        endRemoveRows();
    }
}

} // namespace desk
