// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_fit.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStyle>
#include <QTableView>

#include <algorithm>
#include <limits>
#include <utility>

namespace desk {

namespace {

constexpr double leastShareOfFilling = 0.75; // of its width, before other columns hide for it

} // namespace

QHeaderView &ColumnFit::header() const
{
    return *m_table.horizontalHeader();
}

int ColumnFit::fillingColumn() const
{
    const auto found = std::ranges::find_if(m_columns, &TableColumn::fills);
    const auto column = int(found - m_columns.begin());
    const bool shown
        = found != m_columns.end() && column < header().count() && !m_table.isColumnHidden(column);
    return shown ? column : -1;
}

void ColumnFit::noteWidth(int column, int width)
{
    if (column == fillingColumn() && width > 0)
        m_fillWidth = width;
}

int ColumnFit::leastWidth(int column) const
{
    const auto hidden = m_withoutRoom.find(column);
    if (column < int(m_columns.size()) && m_columns[std::size_t(column)].fills)
        return std::max(header().minimumSectionSize(), int(m_fillWidth * leastShareOfFilling));
    return hidden == m_withoutRoom.end() ? header().sectionSize(column) : hidden->second;
}

int ColumnFit::nextToGiveWay(const QList<int> &shown) const
{
    int found = -1;
    const auto rank = [this](int column) {
        const int order = m_columns[std::size_t(column)].givesWay;
        return order > 0 ? order : std::numeric_limits<int>::max();
    };
    // The last of equals.
    for (const int column : shown) {
        if (m_columns[std::size_t(column)].hideable && (found < 0 || rank(column) <= rank(found)))
            found = column;
    }
    return found;
}

void ColumnFit::fit()
{
    if (!m_table.isVisible() || m_columns.empty() || header().count() < int(m_columns.size()))
        return fillSpareWidth();
    // A bar that comes with more rows must not take a column away.
    const QScrollBar *rows = m_table.verticalScrollBar();
    const int bar = m_table.style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, rows);
    const int room = m_table.viewport()->width() - (rows->isVisible() ? 0 : bar);
    QList<int> shown;
    int needed = 0;
    for (const int column : chosenColumns()) {
        if (column >= int(m_columns.size()))
            continue;
        shown << column;
        needed += leastWidth(column);
    }
    while (needed > room && shown.size() > 1) {
        const int column = nextToGiveWay(shown);
        if (column < 0)
            break;
        needed -= leastWidth(column);
        shown.removeOne(column);
    }
    const bool fitting = std::exchange(m_isFitting, true);
    for (const int column : chosenColumns()) {
        const bool show = column >= int(m_columns.size()) || shown.contains(column);
        if (show == !header().isSectionHidden(column))
            continue;
        if (show)
            m_withoutRoom.erase(column);
        else
            m_withoutRoom[column] = column == fillingColumn() ? m_fillWidth : header().sectionSize(column);
        header().setSectionHidden(column, !show);
    }
    m_isFitting = fitting;
    fillSpareWidth();
}

void ColumnFit::fillSpareWidth()
{
    const int column = fillingColumn();
    if (column < 0)
        return;
    const int others = header().length() - header().sectionSize(column);
    const bool fitting = std::exchange(m_isFitting, true);
    header().resizeSection(column,
        std::max(
            m_table.isVisible() ? leastWidth(column) : m_fillWidth, m_table.viewport()->width() - others));
    m_isFitting = fitting;
}

QList<int> ColumnFit::visibleColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < header().count(); ++visual) {
        const int column = header().logicalIndex(visual);
        if (!header().isSectionHidden(column))
            columns << column;
    }
    return columns;
}

QList<int> ColumnFit::chosenColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < header().count(); ++visual) {
        const int column = header().logicalIndex(visual);
        if (!header().isSectionHidden(column) || isWithoutRoom(column))
            columns << column;
    }
    return columns;
}

int ColumnFit::chosenWidth(int column) const
{
    if (column == fillingColumn())
        return m_fillWidth;
    if (const auto hidden = m_withoutRoom.find(column); hidden != m_withoutRoom.end())
        return hidden->second;
    return header().isSectionHidden(column) ? m_columns[std::size_t(column)].width
                                            : header().sectionSize(column);
}

} // namespace desk
