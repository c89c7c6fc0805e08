// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk {

class DataTable;
class DetailPanel;
class KeyValueGrid;
class SeatsLine;
class WrappingLayout;

/// Beside a list in a wide window: what the columns say of the current row, whole, and the button that opens
/// it. In a narrower window it isn't there.
class RowPreview final : public QWidget
{
    Q_OBJECT
public:
    /// `hint`: what to select to see something here. `identity` is the column with the row's name, `seats`
    /// the one that knows a capacity; -1 = none does.
    RowPreview(DataTable *table, const QString &hint, int identity, int seats, QWidget *page);
    /// What else there is to tell, below what the columns say; these columns are told there.
    void addBelow(QWidget *more, const QList<int> &toldThere);
    /// Behind the one that opens.
    void addButton(QPushButton *button);
    /// Why some buttons are off; empty = none is.
    void setReason(const QString &reason);
    [[nodiscard]] QModelIndex row() const { return m_row; } ///< that is shown; invalid = none
    void refresh();

Q_SIGNALS:
    void rowShown(const QModelIndex &row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void showRow(const QModelIndex &index);

    DataTable *m_table;
    QString m_hint;
    int m_identity;
    int m_seats;
    QList<int> m_toldBelow;
    QPersistentModelIndex m_row;
    DetailPanel *m_panel;
    SeatsLine *m_line;
    KeyValueGrid *m_facts;
    QPushButton *m_open;
    WrappingLayout *m_buttons;
    QLabel *m_reason;
    QVBoxLayout *m_content;
};

} // namespace desk
