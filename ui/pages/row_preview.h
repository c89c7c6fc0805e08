// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>

class QPushButton;

namespace desk {

class DataTable;
class DetailPanel;
class KeyValueGrid;
class SeatsLine;

/// Beside a list in a wide window: what the columns say of the current row, whole, and the button that opens
/// it. In a narrower window it isn't there.
class RowPreview final : public QWidget
{
    Q_OBJECT
public:
    /// `hint`: what to select to see something here. `identity` is the column with the row's name, `seats`
    /// the one that knows a capacity; -1 = none does.
    RowPreview(DataTable *table, const QString &hint, int identity, int seats, QWidget *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void showRow(const QModelIndex &index);

    DataTable *m_table;
    QString m_hint;
    int m_identity;
    int m_seats;
    QPersistentModelIndex m_row;
    DetailPanel *m_panel;
    SeatsLine *m_line;
    KeyValueGrid *m_facts;
    QPushButton *m_open;
};

} // namespace desk
