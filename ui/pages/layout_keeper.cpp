// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/layout_keeper.h"

#include <QAbstractItemModel>

#include <algorithm>

namespace desk {

LayoutKeeper::LayoutKeeper(DataTable *table, Preferences &preferences, QString key, Columns columns)
    : QObject(table)
    , m_table(table)
    , m_preferences(preferences)
    , m_key(std::move(key))
    , m_columns(std::move(columns))
{
    connect(table, &DataTable::layoutEdited, this, &LayoutKeeper::store);
    connect(table->model(), &QAbstractItemModel::columnsInserted, this, &LayoutKeeper::apply);
    connect(table->model(), &QAbstractItemModel::columnsRemoved, this, &LayoutKeeper::apply);
    connect(table->model(), &QAbstractItemModel::modelReset, this, [this] {
        // As many columns as before can be other ones.
        if (!std::ranges::equal(m_table->columns(), m_columns(), {}, &TableColumn::id, &TableColumn::id))
            apply();
    });
    apply();
}

void LayoutKeeper::apply()
{
    m_applying = true;
    m_table->setColumns(m_columns());
    if (const auto stored = TableLayout::fromJson(m_preferences.value(m_key, QString()).toString()))
        m_table->setTableLayout(*stored);
    m_applying = false;
}

void LayoutKeeper::store()
{
    if (m_applying)
        return;
    TableLayout layout = m_table->tableLayout();
    const auto before = TableLayout::fromJson(m_preferences.value(m_key, QString()).toString());
    for (const TableLayout::Column &column : before ? before->columns : std::vector<TableLayout::Column>()) {
        const bool here = std::ranges::any_of(
            layout.columns, [&](const TableLayout::Column &c) { return c.id == column.id; });
        if (!here)
            layout.columns.push_back(column);
    }
    m_preferences.setValue(m_key, layout.toJson());
}

} // namespace desk
