// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/fixed_columns_model.h"

#include "models/items/formatting.h"
#include "models/items/roles.h"

#include <QCoreApplication>

namespace desk {

QVariant textCell(const QString &text, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? unknownText() : singleLine(text);
    case TooltipPlainRole:
        return singleLine(text);
    case CopyTextRole:
        return text;
    case SortRole:
        return text.isEmpty() ? QVariant() : QVariant(text);
    default:
        return {};
    }
}

void FixedColumnsModel::announceColumns(int first, int last)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, last));
}

int FixedColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString FixedColumnsModel::columnId(int column) const
{
    return column >= 0 && column < columnCount() ? QString(m_columns[size_t(column)].id) : QString();
}

bool FixedColumnsModel::isVisibleByDefault(int column) const
{
    return column >= 0 && column < columnCount() && m_columns[size_t(column)].visible;
}

QVariant FixedColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnInfo &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate(metaObject()->className(), column.title);
    if (role == Qt::TextAlignmentRole)
        return int(column.alignment | Qt::AlignVCenter);
    return {};
}

} // namespace desk
