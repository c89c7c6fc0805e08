// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QListWidget;
class QListWidgetItem;

namespace desk {

class DataTable;

/// The popup in which columns are shown, hidden and moved (drag, or Alt+Up and Alt+Down).
class ColumnChooser final : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnChooser(DataTable *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void apply();
    void moveCurrent(int by);

    DataTable *m_table;
    QListWidget *m_list;
    bool m_filling = false;
};

} // namespace desk
