// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tab_separated.h"

#include "models/items/formatting.h"
#include "models/items/roles.h"

namespace desk {

QString tabSeparated(
    const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns, bool withHeaders)
{
    QString text;
    const auto addLine = [&](const auto &cellOf) {
        bool first = true;
        for (const int column : columns) {
            if (column < 0 || column >= model.columnCount())
                continue;
            if (!first)
                text += u'\t';
            first = false;
            text += spreadsheetSafe(cellOf(column));
        }
        text += u'\n';
    };
    if (withHeaders)
        addLine([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows) {
        if (row >= 0 && row < model.rowCount())
            addLine([&](int column) { return model.index(row, column).data(CopyTextRole).toString(); });
    }
    return text;
}

} // namespace desk
