// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/column_fit.h"
#include "ui/widgets/table_layout.h"

#include <QTableView>

#include <functional>
#include <vector>

class QMenu;
class QTimer;

namespace desk {

/// The one table of the program: hairlines, fixed row heights, own column layout, Tab leaves it, nothing is
/// measured by content. It never scrolls sideways: columns hide while there is no room for them. The model is
/// the caller's; delegates of ui/delegates draw the cells.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    explicit DataTable(QWidget *parent = nullptr);

    /// Sets the model first, or again afterwards. The default layout is applied.
    void setColumns(std::vector<TableColumn> columns);
    void setModel(QAbstractItemModel *model) override;
    /// Rows of two lines (name above, ID below) are 44 px; else the theme's density decides.
    void setTwoLineRows(bool on);

    [[nodiscard]] TableLayout tableLayout() const;
    void setTableLayout(const TableLayout &layout); ///< adapted to the columns that exist
    void resetTableLayout();
    [[nodiscard]] TableLayout defaultLayout() const;
    /// The title the chooser shows: the model's header.
    [[nodiscard]] QString columnTitle(int column) const;
    [[nodiscard]] QList<int> visibleColumns() const { return m_fit.visibleColumns(); }
    [[nodiscard]] QList<int> chosenColumns() const { return m_fit.chosenColumns(); }
    [[nodiscard]] bool isWithoutRoom(int column) const { return m_fit.isWithoutRoom(column); }
    [[nodiscard]] const std::vector<TableColumn> &columns() const { return m_fit.columns(); }

    /// Makes this row the current and the only selected one, whatever keys are held down meanwhile.
    void goToRow(int row);

    /// Shows the list of columns under `anchor` (or the header): show, hide, move, reset.
    void openColumnChooser(QWidget *anchor = nullptr);

    /// What one cell is on the clipboard; without one, its CopyTextRole, else DisplayRole.
    void setCopyText(std::function<QString(const QModelIndex &)> text);
    /// Selected rows, visible columns, as tab-separated text; also as HTML on the clipboard.
    void copySelection(bool withHeaders);
    [[nodiscard]] QString selectionAsText(bool withHeaders) const;

    /// Filled by the page before the row's context menu opens; "Copy" and "Copy with headers" follow by
    /// themselves.
    void setContextMenu(std::function<void(QMenu &, const QModelIndex &)> fill);

    /// The row under the pointer, -1 = none; the delegates draw it.
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

    /// Right after the model got more rows, too: the scroll bar hears of them only later.
    void scrollRowToTop(int row);

Q_SIGNALS:
    /// Enter or double click.
    void rowActivated(const QModelIndex &index);
    /// Which rows are on screen, 40 ms after scrolling or resizing; last < first when there are none.
    void visibleRowsChanged(int first, int last);
    /// The user moved, sized, hid, showed or sorted columns; store tableLayout().
    void layoutEdited();
    void sortRequested(
        const QString &columnId, Qt::SortOrder order); ///< the model's sort() is called as well

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpHeader();
    void headerMenu(const QPoint &where);
    void applyRowHeight();
    void setHoveredRow(int row);
    void reportVisibleRows();
    void columnResized(int column, int width);
    void fitColumns();
    void keepCurrentColumnVisible();
    void onSortIndicator(int column, Qt::SortOrder order);
    void addCopyActions(QMenu &menu);
    void connectModel();
    [[nodiscard]] QString cellText(const QModelIndex &index) const;

    ColumnFit m_fit{*this};
    std::function<QString(const QModelIndex &)> m_copyText;
    std::function<void(QMenu &, const QModelIndex &)> m_fillMenu;
    QTimer *m_visibleTimer;
    int m_hoveredRow = -1;
    int m_sortedColumn = -1; ///< what the model is sorted by
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_twoLines = false;
    bool m_applying = false;
};

} // namespace desk
