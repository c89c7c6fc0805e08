// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "ui/widgets/data_table.h"

#include <QObject>

#include <functional>

namespace desk {

/// Keeps how a table is arranged (columns, widths, sort) from one start to the next. Columns that the present
/// model doesn't have, such as another tenant's metadata, keep their place in what is stored.
class LayoutKeeper final : public QObject
{
    Q_OBJECT
public:
    using Columns = std::function<std::vector<TableColumn>()>;

    /// `columns` describes the model's columns as they are now.
    LayoutKeeper(DataTable *table, Preferences &preferences, QString key, Columns columns);

    /// Tells the table its columns again and applies what is stored; after the model's columns changed.
    void apply();

private:
    void store();

    DataTable *m_table;
    Preferences &m_preferences;
    QString m_key;
    Columns m_columns;
    bool m_applying = false; ///< what changes now comes from the store
};

} // namespace desk
