// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "models/items/formatting.h"
#include "models/items/roles.h"
#include "ui/theme/desk_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/column_chooser.h"
#include "ui/widgets/plain_text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace desk {

namespace {

constexpr int visibleRowsAfter = 40; // ms

} // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
    , m_visibleTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("table"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setUpHeader();
    applyRowHeight();

    m_visibleTimer->setSingleShot(true);
    m_visibleTimer->setInterval(visibleRowsAfter);
    connect(m_visibleTimer, &QTimer::timeout, this, &DataTable::reportVisibleRows);
    connect(this, &QTableView::doubleClicked, this, &DataTable::rowActivated);
}

void DataTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(24);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &DataTable::headerMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &DataTable::onSortIndicator);
    const auto edited = [this] {
        // While the model changes its columns, the header moves them by itself.
        if (!m_applying && horizontalHeader()->count() == int(columns().size()))
            Q_EMIT layoutEdited();
    };
    connect(header, &QHeaderView::sectionResized, this,
        [this](int column, int, int width) { columnResized(column, width); });
    connect(header, &QHeaderView::sectionMoved, this, edited);
}

void DataTable::columnResized(int column, int width)
{
    if (m_applying || m_fit.isFitting())
        return;
    m_fit.noteWidth(column, width);
    fitColumns();
    Q_EMIT layoutEdited();
}

void DataTable::fitColumns()
{
    m_fit.fit();
    keepCurrentColumnVisible();
}

/// A view doesn't scroll to a cell of a hidden column.
void DataTable::keepCurrentColumnVisible()
{
    const QModelIndex current = currentIndex();
    const QList<int> columns = visibleColumns();
    if (current.isValid() && isColumnHidden(current.column()) && !columns.isEmpty())
        selectionModel()->setCurrentIndex(
            current.siblingAtColumn(columns.constFirst()), QItemSelectionModel::NoUpdate);
}

void DataTable::setColumns(std::vector<TableColumn> columns)
{
    m_fit.setColumns(std::move(columns));
    setTableLayout(defaultLayout()); // nobody edited it, so nobody stores it
}

void DataTable::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, m_visibleTimer, nullptr);
    QTableView::setModel(newModel);
    setHoveredRow(-1);
    connectModel();
    if (!columns().empty())
        setTableLayout(tableLayout());
}

void DataTable::connectModel()
{
    if (!model())
        return;
    const auto later = QOverload<>::of(&QTimer::start);
    connect(model(), &QAbstractItemModel::modelReset, m_visibleTimer, later);
    connect(model(), &QAbstractItemModel::rowsInserted, m_visibleTimer, later);
    connect(model(), &QAbstractItemModel::rowsRemoved, m_visibleTimer, later);
    connect(model(), &QAbstractItemModel::layoutChanged, m_visibleTimer, later);
    m_visibleTimer->start();
}

void DataTable::setTwoLineRows(bool on)
{
    m_twoLines = on;
    applyRowHeight();
}

void DataTable::applyRowHeight()
{
    const int oneLine = desk::rowHeight(this);
    const int twoLines = std::max(int(metric::RowTwoLines), 2 * fontMetrics().height() + space::Small);
    // Compact means compact: there the second line goes.
    const bool compact = style()->pixelMetric(DeskStyle::RowHeight, nullptr, this) == metric::RowCompact;
    const int height = m_twoLines && !compact ? twoLines : oneLine;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(std::max(int(metric::HeaderHeight), fontMetrics().height() + 10));
    const QFont headerFont = captionFont(font());
    if (horizontalHeader()->font() != headerFont)
        horizontalHeader()->setFont(headerFont);
}

TableLayout DataTable::defaultLayout() const
{
    TableLayout layout;
    for (const TableColumn &column : columns())
        layout.columns.push_back({column.id, column.width, column.visible});
    return layout;
}

TableLayout DataTable::tableLayout() const
{
    const QHeaderView *header = horizontalHeader();
    const int known = std::min(header->count(), int(columns().size()));
    if (known < int(columns().size()))
        return defaultLayout();
    TableLayout layout;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (column >= known)
            continue;
        const bool visible = !header->isSectionHidden(column) || isWithoutRoom(column);
        layout.columns.push_back({columns()[std::size_t(column)].id, m_fit.chosenWidth(column), visible});
    }
    if (m_sortedColumn >= 0 && m_sortedColumn < known) {
        layout.sortColumn = columns()[std::size_t(m_sortedColumn)].id;
        layout.descending = m_sortOrder == Qt::DescendingOrder;
    }
    return layout;
}

void DataTable::setTableLayout(const TableLayout &wanted)
{
    QHeaderView *header = horizontalHeader();
    if (header->count() < int(columns().size()))
        return;
    const TableLayout layout = wanted.adaptedTo(defaultLayout());
    m_applying = true;
    m_fit.forget();
    int visual = 0;
    int sorted = -1;
    for (const TableLayout::Column &column : layout.columns) {
        const auto at = std::ranges::find(columns(), column.id, &TableColumn::id);
        const auto logical = int(at - columns().begin());
        header->moveSection(header->visualIndex(logical), visual++);
        const bool visible = column.visible || !at->hideable;
        header->setSectionHidden(logical, !visible);
        if (visible)
            header->resizeSection(logical, column.width);
        if (at->fills)
            m_fit.setFillWidth(column.width);
        if (column.id == layout.sortColumn && at->sortable)
            sorted = logical;
    }
    header->setSortIndicator(sorted, layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_applying = false;
    fitColumns();
    viewport()->update();
}

void DataTable::resetTableLayout()
{
    setTableLayout(defaultLayout());
    Q_EMIT layoutEdited();
}

QString DataTable::columnTitle(int column) const
{
    return model() ? oneLine(model()->headerData(column, Qt::Horizontal).toString()) : QString();
}

void DataTable::onSortIndicator(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < int(columns().size()) && !columns()[std::size_t(column)].sortable) {
        horizontalHeader()->setSortIndicator(m_sortedColumn, m_sortOrder);
        return;
    }
    if (column == m_sortedColumn && order == m_sortOrder)
        return;
    m_sortedColumn = column;
    m_sortOrder = order;
    if (model())
        model()->sort(column, order);
    const bool known = column >= 0 && column < int(columns().size());
    Q_EMIT sortRequested(known ? columns()[std::size_t(column)].id : QString(), order);
    if (!m_applying)
        Q_EMIT layoutEdited();
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy)) {
        copySelection(false);
    } else if (event->key() == Qt::Key_C && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copySelection(true);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && modifiers == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT rowActivated(currentIndex());
    } else if (event->key() == Qt::Key_F10
        && (modifiers == Qt::ControlModifier || modifiers == Qt::ShiftModifier)) {
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, {}, viewport()->mapToGlobal(QPoint()));
        contextMenuEvent(&menu);
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Coming by Tab, there has to be a row that the focus is on.
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && !currentIndex().isValid() && model() && model()->rowCount() > 0
        && !visibleColumns().isEmpty())
        selectionModel()->setCurrentIndex(
            model()->index(0, visibleColumns().constFirst()), QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void DataTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // Assistive tools select a row without making it the current one, which the details follow.
    if (selected.size() != 1 || selected.first().height() != 1 || visibleColumns().isEmpty())
        return;
    const int row = selected.first().top();
    const int column = currentIndex().isValid() ? currentIndex().column() : visibleColumns().constFirst();
    if (row != currentIndex().row())
        selectionModel()->setCurrentIndex(model()->index(row, column), QItemSelectionModel::NoUpdate);
}

void DataTable::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool DataTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    return QTableView::viewportEvent(event);
}

void DataTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {m_hoveredRow, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hoveredRow = row;
}

void DataTable::paintEvent(QPaintEvent *event)
{
    const ThemeColors colors(palette());
    const int first = rowAt(0);
    int last = rowAt(viewport()->height() - 1);
    if (model() && last < 0)
        last = model()->rowCount() - 1;
    const auto rowRect
        = [this](int row) { return QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)); };
    {
        // Rows go from edge to edge, also where there are no more columns; the cells are drawn on top.
        QPainter painter(viewport());
        for (int row = first; first >= 0 && row <= last; ++row) {
            const QRect rect = rowRect(row);
            if (selectionModel() && selectionModel()->isRowSelected(row))
                painter.fillRect(rect, colors(Role::Selected));
            else if (row == m_hoveredRow)
                painter.fillRect(rect, colors(Role::Hover));
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors(Role::Grid));
        }
    }
    QTableView::paintEvent(event);
    if (hasFocus() && currentIndex().isValid()) {
        QPainter painter(viewport());
        paintFocusRing(&painter, rowRect(currentIndex().row()).adjusted(0, 0, 0, -1), colors);
    }
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    m_visibleTimer->start();
}

void DataTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitColumns();
}

void DataTable::scrollRowToTop(int row)
{
    if (!model())
        return;
    updateGeometries();
    if (const QList<int> columns = visibleColumns(); !columns.isEmpty())
        scrollTo(model()->index(row, columns.constFirst()), PositionAtTop);
}

void DataTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        m_visibleTimer->start();
}

void DataTable::reportVisibleRows()
{
    const int rows = model() ? model()->rowCount() : 0;
    const int first = rows > 0 ? std::max(rowAt(0), 0) : 0;
    const int last = rowAt(viewport()->height() - 1);
    Q_EMIT visibleRowsChanged(first, last < 0 ? rows - 1 : last);
}

void DataTable::headerMenu(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int column = horizontalHeader()->logicalIndexAt(where);
    if (column >= 0 && column < int(columns().size()) && columns()[std::size_t(column)].hideable) {
        QAction *hide = menu->addAction(tr("Hide \u201C%1\u201D").arg(withoutMnemonic(columnTitle(column))));
        connect(hide, &QAction::triggered, this, [this, column] {
            horizontalHeader()->hideSection(column);
            Q_EMIT layoutEdited();
        });
    }
    connect(menu->addAction(tr("Columns\u2026")), &QAction::triggered, this, [this] { openColumnChooser(); });
    menu->addSeparator();
    connect(menu->addAction(tr("Reset layout")), &QAction::triggered, this, &DataTable::resetTableLayout);
    menu->popup(horizontalHeader()->mapToGlobal(where));
}

void DataTable::goToRow(int row)
{
    const QList<int> columns = visibleColumns();
    if (!selectionModel() || columns.isEmpty() || row < 0 || row >= model()->rowCount())
        return;
    selectionModel()->setCurrentIndex(model()->index(row, columns.first()),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void DataTable::openColumnChooser(QWidget *anchor)
{
    auto *chooser = new ColumnChooser(this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    const QWidget *under = anchor ? anchor : horizontalHeader();
    QPoint where = under->mapToGlobal(QPoint(0, under->height() + space::Tiny));
    chooser->adjustSize();
    if (anchor && layoutDirection() == Qt::LeftToRight)
        where.rx() += under->width() - chooser->width();
    chooser->move(where);
    chooser->show();
}

void DataTable::setCopyText(std::function<QString(const QModelIndex &)> text)
{
    m_copyText = std::move(text);
}

QString DataTable::cellText(const QModelIndex &index) const
{
    if (m_copyText)
        return tabSeparatedCell(m_copyText(index));
    const QVariant exact = index.data(CopyTextRole);
    return tabSeparatedCell(exact.isValid() ? exact.toString() : index.data().toString());
}

QString DataTable::selectionAsText(bool withHeaders) const
{
    if (!selectionModel())
        return {};
    const QList<int> columns = visibleColumns();
    QList<std::pair<int, int>> ranges; // of rows: selectedRows() would make an index of each
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges << std::pair(range.top(), range.bottom());
    std::ranges::sort(ranges);
    QStringList lines;
    QStringList cells;
    if (withHeaders) {
        for (const int column : columns)
            cells << tabSeparatedCell(columnTitle(column));
        lines << cells.join(QLatin1Char('\t'));
    }
    int next = 0; // ranges may overlap
    for (const auto &[top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row) {
            cells.clear();
            for (const int column : columns)
                cells << cellText(model()->index(row, column));
            lines << cells.join(QLatin1Char('\t'));
        }
        next = std::max(next, bottom + 1);
    }
    return lines.join(QLatin1Char('\n'));
}

/// Only the text with tabs needs quotes.
static QString unquoted(const QString &cell)
{
    return cell.startsWith(u'"')
        ? cell.sliced(1, cell.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""))
        : cell;
}

void DataTable::copySelection(bool withHeaders)
{
    const QString text = selectionAsText(withHeaders);
    if (text.isEmpty())
        return;
    QString html = QStringLiteral("<table>");
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        html += QLatin1String("<tr>");
        for (const QString &cell : line.split(QLatin1Char('\t')))
            html += QLatin1String("<td>") + unquoted(cell).toHtmlEscaped() + QLatin1String("</td>");
        html += QLatin1String("</tr>");
    }
    html += QLatin1String("</table>");
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    mime->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

void DataTable::setContextMenu(std::function<void(QMenu &, const QModelIndex &)> fill)
{
    m_fillMenu = std::move(fill);
}

void DataTable::addCopyActions(QMenu &menu)
{
    if (!menu.isEmpty())
        menu.addSeparator();
    QAction *copy = menu.addAction(icon(IconName::Copy, Role::Text), tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QAction::triggered, this, [this] { copySelection(false); });
    QAction *withHeaders = menu.addAction(tr("Copy with headers"));
    withHeaders->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(withHeaders, &QAction::triggered, this, [this] { copySelection(true); });
}

void DataTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_fillMenu)
        m_fillMenu(*menu, index);
    addCopyActions(*menu);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

} // namespace desk
