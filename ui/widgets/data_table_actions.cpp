// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a table besides looking at it: copying and the menus.
#include "models/items/formatting.h"
#include "models/items/roles.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/column_chooser.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

#include <algorithm>
#include <memory>

namespace desk {

void DataTable::headerMenu(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int column = horizontalHeader()->logicalIndexAt(where);
    if (column >= 0 && column < int(m_columns.size()) && m_columns[std::size_t(column)].hideable) {
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

QList<int> DataTable::visibleColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!horizontalHeader()->isSectionHidden(column))
            columns << column;
    }
    return columns;
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
