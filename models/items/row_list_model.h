// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/row_table_model.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace desk {

/// A table that keeps its rows itself. Without sorting they are in the order in which they were given.
template <typename Row, typename Context = NoContext, typename Filter = SearchFilter>
class RowListModel : public RowTableModel<Row, Context, Filter>
{
public:
    /// All of them, also those that the filter leaves out.
    [[nodiscard]] const std::vector<Row> &all() const { return m_rows; }
    /// Until the next change; null when it isn't there.
    [[nodiscard]] const Row *find(const QString &key) const
    {
        const auto at = std::ranges::find_if(m_rows, [&](const Row &row) { return this->keyOf(row) == key; });
        return at == m_rows.end() ? nullptr : &*at;
    }
    /// -1 when it isn't shown.
    [[nodiscard]] int rowOf(const QString &key) const
    {
        const Row *row = find(key);
        return row ? this->rowOfRecord(quint32(row - m_rows.data())) : -1;
    }

    /// Exchanges all rows; those with the same identifiers keep their selection.
    void setRows(std::vector<Row> rows)
    {
        const auto key = [this](const Row &row) { return this->keyOf(row); };
        if (!std::ranges::equal(rows, m_rows, {}, key, key))
            this->replaceOrder(sameRows(rows)); // at the same places: nothing has moved yet
        m_rows = std::move(rows);
        this->rebuild();
        this->announceColumns(0, this->columnCount() - 1);
    }

protected:
    using RowTableModel<Row, Context, Filter>::RowTableModel;

    /// For changes after which no row belongs elsewhere.
    [[nodiscard]] std::vector<Row> &rows() { return m_rows; }
    [[nodiscard]] const Row *stored(quint32 record) const final { return &m_rows[record]; }
    [[nodiscard]] std::vector<quint32> allRecords() const override
    {
        std::vector<quint32> records(m_rows.size());
        std::iota(records.begin(), records.end(), quint32(0));
        return records;
    }

private:
    /// What is shown now, as records of `rows`; `missing` for what isn't in it.
    [[nodiscard]] std::vector<quint32> sameRows(const std::vector<Row> &rows) const
    {
        QHash<QString, quint32> records;
        for (size_t record = rows.size(); record-- > 0;) // going backwards: of two, the first one stays
            records.insert(this->keyOf(rows[record]), quint32(record));
        records.remove(QString());
        std::vector<quint32> same;
        for (const quint32 record : this->order()) {
            const auto at
                = record == this->missing ? records.end() : records.find(this->keyOf(m_rows[record]));
            same.push_back(at == records.end() ? this->missing : at.value());
            if (at != records.end())
                records.erase(at);
        }
        return same;
    }

    std::vector<Row> m_rows;
};

} // namespace desk
